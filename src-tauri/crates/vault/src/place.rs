//! Putting files in place so that a crash leaves the old state or the new, never a mixture.
use crate::error::{Result, VaultError};
use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// The files of a vault.
#[derive(Clone, Debug)]
pub(crate) struct Files {
    /// The vault's directory.
    pub(crate) dir: PathBuf,
}

impl Files {
    pub(crate) fn of(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.dir.join("vault.key")
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.dir.join("vault.db")
    }

    pub(crate) fn write_ahead_log(&self) -> PathBuf {
        self.dir.join("vault.db-wal")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.dir.join("vault.lock")
    }
}

/// Reads a file of at most `max` bytes; one byte more is read of a longer one.
pub(crate) fn read_bounded(path: &Path, max: usize) -> io::Result<Vec<u8>> {
    let bound = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(bound).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Replaces a file's content: temporary file, fsync, rename, fsync of the directory.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let temporary = beside(path, ".new");
    let write = || -> io::Result<()> {
        let mut file = private_file(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, path)?;
        sync_parent(path)
    };
    write().map_err(|error| {
        let _ = fs::remove_file(&temporary);
        VaultError::io("replace file")(error)
    })
}

/// A new or emptied file that only its owner may read.
pub(crate) fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The same path with something added to the file's name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(suffix);
    path.with_file_name(name)
}

/// Makes a rename in this file's directory durable.
pub(crate) fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync_dir(parent),
        _ => sync_dir(Path::new(".")),
    }
}

/// Makes the directory's entries durable. Windows has no such call and needs none.
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// A directory in the making, beside the one it will become. Removed when dropped.
pub(crate) struct Staging {
    target: PathBuf,
    /// Where to build.
    pub(crate) files: Files,
    done: bool,
}

impl Staging {
    /// Starts beside `target`, which must be missing or empty.
    pub(crate) fn begin(target: &Path) -> Result<Self> {
        // A path such as `vault/` or `.` must have a name to build beside.
        let target = std::path::absolute(target).map_err(VaultError::io("resolve directory"))?;
        let target: PathBuf = target.components().collect();
        if !is_missing_or_empty(&target)? {
            return Err(VaultError::TargetNotEmpty);
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(VaultError::io("create directory"))?;
        }
        let dir = beside(&target, ".building");
        remove_staging(&dir)?;
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&dir).map_err(VaultError::io("create directory"))?;
        Ok(Self { target, files: Files { dir }, done: false })
    }

    /// Puts the finished directory in place.
    pub(crate) fn finish(mut self) -> Result<PathBuf> {
        let dir = &self.files.dir;
        let settle = || -> io::Result<()> {
            for entry in fs::read_dir(dir)? {
                File::open(entry?.path())?.sync_all()?;
            }
            sync_dir(dir)?;
            // Fails when somebody has put something there meanwhile.
            if self.target.is_dir() {
                fs::remove_dir(&self.target)?;
            }
            fs::rename(dir, &self.target)?;
            sync_parent(&self.target)
        };
        settle().map_err(VaultError::io("put directory in place"))?;
        self.done = true;
        Ok(self.target.clone())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.done {
            let _ = remove_staging(&self.files.dir);
        }
    }
}

fn is_missing_or_empty(dir: &Path) -> Result<bool> {
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(VaultError::io("read directory")(error)),
    }
}

/// Removes what an interrupted attempt left: our own file names only, then the directory,
/// which therefore stays when it holds anything else.
fn remove_staging(dir: &Path) -> Result<()> {
    if !dir.exists() {
        return Ok(());
    }
    let suffixes = ["vault.key", "vault.key.new", "vault.lock", "vault.db"];
    let journals = ["vault.db-wal", "vault.db-shm", "vault.db-journal"];
    for name in suffixes.into_iter().chain(journals) {
        match fs::remove_file(dir.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(VaultError::io("remove unfinished directory")(error));
            }
            _ => {}
        }
    }
    fs::remove_dir(dir).map_err(VaultError::io("remove unfinished directory"))
}
