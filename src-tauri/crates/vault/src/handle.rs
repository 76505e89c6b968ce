//! The unlocked vault: one writer, a few readers, and the data key they were opened with.
use crate::{
    access::{Reader, Writer},
    backup::{self, BackupWritten},
    database::{self, Purpose},
    error::{Result, VaultError},
    keyfile::{KeyFile, Opened, Opener},
    lock::VaultLock,
    place::{self, Files},
    secret::{DataKey, Random, RecoveryKey, Secret, SigningSeed, scrub_stack},
    tables::{
        finding_index::{self, Shared},
        finding_tally, journal_replay,
        projection::{self, Rebuilt, Visit},
    },
};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    fmt,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError, mpsc},
    thread,
};
use uuid::Uuid;

/// Readers kept open between reads.
const IDLE_READERS_MAX: usize = 4;
/// Entries of the journal that a rebuild hands over at once, and how many such batches are read ahead.
const BATCH: usize = 256;
const BATCHES_AHEAD: usize = 8;

/// An unlocked vault. Blocking; may be shared between threads. Dropping it locks it.
// Dropped in this order: connections, key, and the lock last.
pub struct Vault {
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Connection>,
    findings: Shared,
    key: DataKey,
    seed: Option<SigningSeed>,
    opener: Opener,
    key_file: Mutex<KeyFile>,
    files: Files,
    lock: VaultLock,
}

impl Vault {
    pub(crate) fn new(
        files: Files,
        lock: VaultLock,
        key_file: KeyFile,
        opened: Opened,
        writer: Connection,
    ) -> Self {
        let Opened { key, by: opener, seed } = opened;
        Self {
            readers: Mutex::default(),
            writer: Mutex::new(writer),
            findings: Shared::default(),
            key,
            seed,
            opener,
            key_file: Mutex::new(key_file),
            files,
            lock,
        }
    }

    /// The vault's own id.
    pub fn id(&self) -> Uuid {
        held(&self.key_file).vault
    }

    /// The vault's directory.
    pub fn dir(&self) -> &Path {
        &self.files.dir
    }

    /// Runs `work` on one consistent view. Views run beside each other and beside the writer.
    pub fn read<T, E: From<VaultError>>(
        &self,
        work: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.reader()?;
        let view = connection.transaction().map_err(VaultError::from)?;
        let outcome = work(&Reader::new(&view, &self.findings));
        view.finish().map_err(VaultError::from)?;
        self.keep(connection);
        outcome
    }

    /// Runs `work` in the one write transaction. `Ok` means that everything it wrote is on
    /// the disk; an error, or a panic, that nothing of it is.
    pub fn write<T, E: From<VaultError>>(
        &self,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = held(&self.writer);
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(VaultError::from)?;
        let writer = Writer::new(&transaction, &self.findings);
        let value = work(&writer)?;
        finding_tally::before_commit(&writer)?;
        finding_index::before_commit(&writer)?;
        drop(writer);
        transaction.commit().map_err(VaultError::from)?;
        Ok(value)
    }

    /// Lets the projections be what the journal says, in one transaction.
    pub fn rebuild(&self) -> Result<Rebuilt> {
        self.write(|writer| projection::rebuild(writer, &|visit| self.replay(visit)))
    }

    /// Visits all that happened, for whoever holds the writer: it is read and decoded ahead, on a
    /// connection of its own, for nobody else adds to the journal meanwhile.
    fn replay(&self, visit: Visit<'_>) -> Result<()> {
        let mut connection = self.reader()?;
        let (sender, receiver) = mpsc::sync_channel(BATCHES_AHEAD);
        let outcome = thread::scope(|scope| {
            let reading = scope.spawn(|| -> Result<()> {
                let view = connection.transaction()?;
                let sender = sender;
                journal_replay::batches(&Reader::new(&view, &self.findings), BATCH, |batch| {
                    sender.send(batch).map_err(|_| VaultError::Internal("nobody reads on"))
                })
            });
            receiver.into_iter().flatten().try_for_each(visit)?;
            reading.join().map_err(|_| VaultError::Internal("reading the journal"))?
        });
        self.keep(connection);
        outcome
    }

    /// Which secret opened it.
    pub fn opener(&self) -> Opener {
        self.opener
    }

    /// The signing seed that the secret opened; none for the first passphrase and the recovery
    /// key, which sign with the vault's own key.
    pub fn signing_seed(&self) -> Option<&[u8; 32]> {
        self.seed.as_ref().map(SigningSeed::bytes)
    }

    /// Whether the secret opens this vault.
    pub fn check_secret(&self, secret: Secret<'_>) -> Result<()> {
        let file = held(&self.key_file).clone();
        let outcome = file.unwrap(secret).map(drop);
        scrub_stack();
        outcome
    }

    /// Makes a new recovery key; the old one no longer opens the vault.
    pub fn new_recovery_key(&self, random: Random<'_>) -> Result<RecoveryKey> {
        let changed = self.rewrap(|file, key| {
            let recovery = RecoveryKey::generate(&mut *random);
            Ok((file.with_recovery_key(key, &recovery, random)?, recovery))
        });
        scrub_stack();
        changed
    }

    /// The key file in force.
    pub(crate) fn key_file(&self) -> KeyFile {
        held(&self.key_file).clone()
    }

    #[inline(never)]
    pub(crate) fn rewrap<T>(
        &self,
        change: impl FnOnce(&KeyFile, &DataKey) -> Result<(KeyFile, T)>,
    ) -> Result<T> {
        let mut file = held(&self.key_file);
        let (new, value) = change(&file, &self.key)?;
        place::replace(&self.files.key(), &new.encode())?;
        *file = new;
        Ok(value)
    }

    /// Writes everything into one new file that [`crate::restore`] reads with the passphrase
    /// or the recovery key of now. Readers and the writer go on meanwhile.
    ///
    /// # Errors
    /// [`VaultError::TargetExists`]: nothing is overwritten.
    pub fn backup(&self, to: &Path) -> Result<BackupWritten> {
        if to.exists() {
            return Err(VaultError::TargetExists);
        }
        let connection = self.reader()?;
        let key_file = held(&self.key_file).encode();
        let written = backup::write(&connection, &self.key, &key_file, to);
        self.keep(connection);
        written
    }

    /// Locks: closes every connection, merges the write-ahead log into the database, wipes the
    /// key and releases the vault to others.
    ///
    /// # Errors
    /// The database could not be closed tidily. It is locked all the same.
    pub fn lock(self) -> Result<()> {
        let Self { readers, writer, findings, key, seed, key_file: _, opener: _, files: _, lock } =
            self;
        drop(readers.into_inner().unwrap_or_else(PoisonError::into_inner));
        let writer = writer.into_inner().unwrap_or_else(PoisonError::into_inner);
        let closed = writer.close().map_err(|(_, error)| VaultError::from(error));
        drop((findings, key, seed));
        drop(lock);
        scrub_stack();
        closed
    }

    fn keep(&self, reader: Connection) {
        let mut idle = held(&self.readers);
        if idle.len() < IDLE_READERS_MAX {
            idle.push(reader);
        }
    }

    fn reader(&self) -> Result<Connection> {
        let idle = held(&self.readers).pop();
        idle.map_or_else(|| database::open(&self.files.database(), &self.key, Purpose::Read), Ok)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("dir", &self.files.dir).finish_non_exhaustive()
    }
}

/// A panic while it was held has rolled back its transaction: the value is sound.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
