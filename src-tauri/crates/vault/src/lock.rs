//! The operating system's lock on a vault: held while it is unlocked, released by the
//! system itself when the process ends, however it ends.
use crate::error::{Result, VaultError};
use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
};

/// Held while the vault is unlocked.
#[derive(Debug)]
pub(crate) struct VaultLock(#[expect(dead_code, reason = "held, never read")] File);

impl VaultLock {
    /// Takes the lock of an existing lock file; none when there is no such file.
    pub(crate) fn take_existing(path: &Path) -> Result<Option<Self>> {
        match OpenOptions::new().read(true).write(true).open(path) {
            Ok(file) => Self::hold(file).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError::io("open lock file")(error)),
        }
    }

    /// Takes the lock, making the file when missing.
    pub(crate) fn take(path: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        Self::hold(options.open(path).map_err(VaultError::io("open lock file"))?)
    }

    fn hold(file: File) -> Result<Self> {
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(VaultError::io("lock")(error)),
        }
    }
}
