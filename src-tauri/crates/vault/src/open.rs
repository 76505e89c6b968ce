//! Creating, finding and unlocking a vault.
use crate::{
    access::Writer,
    backup,
    database::{self, Purpose},
    error::{KeyFileDamage, Result, VaultError},
    handle::Vault,
    kdf::KdfParams,
    keyfile::{self, KeyFile, Opened, Opener},
    lock::VaultLock,
    migrate,
    place::{self, Files, Staging},
    secret::{DataKey, Passphrase, Random, RecoveryKey, Secret, scrub_stack},
    tables::finding_index::Shared,
};
use std::{fs, io, path::Path};
use uuid::Uuid;

/// What is in a directory, as far as can be told without a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VaultState {
    /// No vault.
    Missing,
    /// A vault.
    Present {
        /// Its id.
        id: Uuid,
        /// Cost of its key derivation.
        kdf: KdfParams,
    },
}

/// Tells what is in a directory. Takes no lock and changes nothing.
///
/// # Errors
/// There is a vault, but its key file is damaged, or newer than this program.
pub fn inspect(dir: &Path) -> Result<VaultState> {
    match read_key_file(&Files::of(dir)) {
        Ok(file) => Ok(VaultState::Present { id: file.vault, kdf: file.kdf }),
        Err(VaultError::NotAVault) => Ok(VaultState::Missing),
        Err(error) => Err(error),
    }
}

/// Creates a vault in a directory that is missing or empty, with what `found` writes into it,
/// and unlocks it. The recovery key is shown to the person once and kept nowhere.
///
/// # Errors
/// The passphrase is too short, the parameters are outside their limits, the directory holds
/// something, or `found` failed. Nothing is left behind: a vault is there only when it is whole.
pub fn create<T, E: From<VaultError>>(
    dir: &Path,
    passphrase: &Passphrase,
    params: KdfParams,
    random: Random<'_>,
    found: impl FnOnce(&Writer<'_>) -> Result<T, E>,
) -> Result<(Vault, RecoveryKey, T), E> {
    passphrase.check_strength()?;
    params.checked()?;
    let created = create_inner(dir, passphrase, params, random, found);
    scrub_stack();
    created
}

#[inline(never)]
fn create_inner<T, E: From<VaultError>>(
    dir: &Path,
    passphrase: &Passphrase,
    params: KdfParams,
    random: Random<'_>,
    found: impl FnOnce(&Writer<'_>) -> Result<T, E>,
) -> Result<(Vault, RecoveryKey, T), E> {
    let staging = Staging::begin(dir)?;
    let mut id = [0; 16];
    random(&mut id);
    let id = uuid::Builder::from_random_bytes(id).into_uuid();
    let key = DataKey::generate(&mut *random);
    let recovery = RecoveryKey::generate(&mut *random);
    let key_file = KeyFile::new(id, &key, passphrase, params, &recovery, random)?;

    let mut connection = database::open(&staging.files.database(), &key, Purpose::Create)?;
    migrate::run(&mut connection)?;
    let transaction = connection.transaction().map_err(VaultError::from)?;
    transaction
        .execute("INSERT INTO vault (id) VALUES (?1)", [id.to_string()])
        .map_err(VaultError::from)?;
    let value = found(&Writer::new(&transaction, &Shared::default()))?;
    transaction.commit().map_err(VaultError::from)?;
    connection.close().map_err(|(_, error)| VaultError::from(error))?;
    let opened = Opened { key, by: Opener::First, seed: None };
    let vault = put_in_place(staging, key_file, opened)?;
    Ok((vault, recovery, value))
}

/// Completes a directory that has its database, moves it in place and opens it.
pub(crate) fn put_in_place(staging: Staging, key_file: KeyFile, opened: Opened) -> Result<Vault> {
    place::replace(&staging.files.key(), &key_file.encode())?;
    place::private_file(&staging.files.lock()).map_err(VaultError::io("make lock file"))?;
    let files = Files { dir: staging.finish()? };
    let lock = VaultLock::take(&files.lock())?;
    open_database(files, lock, key_file, opened)
}

/// Unlocks a vault and holds its lock until it is locked or dropped.
///
/// # Errors
/// [`VaultError::WrongPassphrase`], [`VaultError::KeyFileDamaged`] and
/// [`VaultError::DatabaseDamaged`] are told apart; with any error no file is made or changed.
pub fn unlock(dir: &Path, secret: Secret<'_>) -> Result<Vault> {
    let unlocked = unlock_inner(dir, secret);
    scrub_stack();
    unlocked
}

#[inline(never)]
fn unlock_inner(dir: &Path, secret: Secret<'_>) -> Result<Vault> {
    let files = Files::of(dir);
    let key_file = read_key_file(&files)?;
    if !files.database().is_file() {
        return Err(database::damaged("missing"));
    }
    let early = VaultLock::take_existing(&files.lock())?;
    let opened = key_file.unwrap(secret)?;
    let version = database::probe(&files, &opened.key)?;
    migrate::check_supported(version)?;
    let lock = match early {
        Some(lock) => lock,
        // A copied vault may lack its lock file; it is made only now that all is well.
        None => VaultLock::take(&files.lock())?,
    };
    // What was read before the lock was held must still be so.
    let key_file = match read_key_file(&files)? {
        same if same == key_file => same,
        _ => return Err(VaultError::InUse),
    };
    if version < migrate::newest() {
        back_up_before_migration(&files, &opened.key, &key_file, version)?;
    }
    open_database(files, lock, key_file, opened)
}

fn open_database(
    files: Files,
    lock: VaultLock,
    key_file: KeyFile,
    opened: Opened,
) -> Result<Vault> {
    let mut writer = database::open(&files.database(), &opened.key, Purpose::Write)?;
    migrate::run(&mut writer)?;
    let id: String = writer.query_row("SELECT id FROM vault", [], |row| row.get(0))?;
    if id != key_file.vault.to_string() {
        return Err(database::damaged("belongs to another key file"));
    }
    Ok(Vault::new(files, lock, key_file, opened, writer))
}

/// Keeps the vault as it was, beside it. The file can be restored like any backup, with the
/// program that wrote it.
fn back_up_before_migration(
    files: &Files,
    key: &DataKey,
    key_file: &KeyFile,
    version: u32,
) -> Result<()> {
    let to = files.dir.join(format!("vault.before-migration-from-{version:04}.backup"));
    if to.exists() {
        fs::remove_file(&to).map_err(VaultError::io("replace backup"))?;
    }
    let connection = database::open(&files.database(), key, Purpose::Read)?;
    backup::write(&connection, key, &key_file.encode(), &to).map(drop)
}

fn read_key_file(files: &Files) -> Result<KeyFile> {
    match place::read_bounded(&files.key(), keyfile::LEN_MAX) {
        Ok(bytes) => KeyFile::decode(&bytes),
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                Err(VaultError::missing(&files.dir, &files.key(), &files.database()))
            }
            io::ErrorKind::IsADirectory => Err(VaultError::KeyFileDamaged(KeyFileDamage::Mark)),
            _ => Err(VaultError::io("read key file")(error)),
        },
    }
}
