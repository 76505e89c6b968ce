//! Backups: one file with the key file and a consistent copy of the encrypted database.
//! `docs/vault-format.md` gives the bytes.
use crate::{
    database::{self, Purpose},
    error::{Result, VaultError},
    handle::Vault,
    keyfile::{self, KeyFile},
    migrate, open,
    place::{self, Files, Staging},
    secret::{DataKey, Secret, scrub_stack},
};
use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

const MARK: &[u8; 8] = b"TPBACKUP";
const VERSION: u32 = 1;
const HEADER_LEN: usize = 120;
const CHUNK: usize = 64 * 1024;

/// A finished backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupWritten {
    /// Its size in bytes.
    pub size_bytes: u64,
    /// SHA-256 of the whole file.
    pub sha256: [u8; 32],
}

/// Writes a backup of what `connection` sees to a new file.
pub(crate) fn write(
    connection: &Connection,
    key: &DataKey,
    key_file: &[u8],
    to: &Path,
) -> Result<BackupWritten> {
    let copy = Temporary::beside(to, ".database")?;
    let partial = Temporary::beside(to, ".partial")?;
    copy_database(connection, key, copy.path())?;
    let written = write_container(copy.path(), key_file, partial.path())
        .map_err(VaultError::io("write backup"))?;
    drop(copy);
    if to.symlink_metadata().is_ok() {
        return Err(VaultError::TargetExists);
    }
    fs::rename(partial.path(), to).map_err(VaultError::io("put backup in place"))?;
    place::sync_parent(to).map_err(VaultError::io("put backup in place"))?;
    Ok(written)
}

fn copy_database(from: &Connection, key: &DataKey, to: &Path) -> Result<()> {
    let mut target = database::open(to, key, Purpose::Copy)?;
    {
        let copying = Backup::new(from, &mut target)?;
        loop {
            match copying.step(-1)? {
                StepResult::Done => break,
                StepResult::More => {}
                _ => std::thread::yield_now(), // the writer is committing
            }
        }
    }
    target.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn write_container(database: &Path, key_file: &[u8], to: &Path) -> io::Result<BackupWritten> {
    let mut database = File::open(database)?;
    let database_len = database.metadata()?.len();
    let mut digest = Sha256::new();
    copy(&mut database, &mut |chunk| {
        digest.update(chunk);
        Ok(())
    })?;
    let header = Header {
        key_len: u32::try_from(key_file.len()).map_err(io::Error::other)?,
        database_len,
        key_sha256: Sha256::digest(key_file).into(),
        database_sha256: digest.finalize().into(),
    }
    .encode();

    let mut out = place::private_file(to)?;
    let mut whole = Sha256::new();
    let mut put = |chunk: &[u8]| {
        whole.update(chunk);
        out.write_all(chunk)
    };
    put(&header)?;
    put(key_file)?;
    database.seek(SeekFrom::Start(0))?;
    copy(&mut database, &mut put)?;
    out.sync_all()?;
    Ok(BackupWritten { size_bytes: out.metadata()?.len(), sha256: whole.finalize().into() })
}

/// Restores a backup into a directory that is missing or empty, and unlocks it. Everything is
/// checked before anything is put in place.
///
/// # Errors
/// The file is no backup, is damaged, or the secret does not open it: nothing is made.
pub fn restore(backup: &Path, dir: &Path, secret: Secret<'_>) -> Result<Vault> {
    let restored = restore_inner(backup, dir, secret);
    scrub_stack();
    restored
}

#[inline(never)]
fn restore_inner(backup: &Path, dir: &Path, secret: Secret<'_>) -> Result<Vault> {
    let mut file = File::open(backup).map_err(VaultError::io("read backup"))?;
    let header = Header::read(&mut file)?;
    let bytes = read_exact(&mut file, header.key_len)?;
    if <[u8; 32]>::from(Sha256::digest(&bytes)) != header.key_sha256 {
        return Err(VaultError::BackupDamaged);
    }
    let database_at = file.stream_position().map_err(VaultError::io("read backup"))?;
    check_database(&mut file, &header)?;
    let key_file = KeyFile::decode(&bytes)?;
    let opened = key_file.unwrap(secret)?;

    let staging = Staging::begin(dir)?;
    let target = staging.files.database();
    let mut extract = || -> io::Result<()> {
        file.seek(SeekFrom::Start(database_at))?;
        let mut out = place::private_file(&target)?;
        copy(&mut file, &mut |chunk| out.write_all(chunk))
    };
    extract().map_err(VaultError::io("extract backup"))?;
    check_supported(&staging.files, &opened.key)?;
    open::put_in_place(staging, key_file, opened)
}

fn check_supported(files: &Files, key: &DataKey) -> Result<()> {
    migrate::check_supported(database::probe(files, key)?)
}

fn check_database(file: &mut File, header: &Header) -> Result<()> {
    let (mut digest, mut len) = (Sha256::new(), 0u64);
    copy(file, &mut |chunk| {
        digest.update(chunk);
        len = len.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        Ok(())
    })
    .map_err(VaultError::io("read backup"))?;
    if len != header.database_len || <[u8; 32]>::from(digest.finalize()) != header.database_sha256 {
        return Err(VaultError::BackupDamaged);
    }
    Ok(())
}

/// The container's first bytes.
struct Header {
    key_len: u32,
    database_len: u64,
    key_sha256: [u8; 32],
    database_sha256: [u8; 32],
}

impl Header {
    fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEADER_LEN);
        out.extend_from_slice(MARK);
        out.extend_from_slice(&VERSION.to_le_bytes());
        out.extend_from_slice(&self.key_len.to_le_bytes());
        out.extend_from_slice(&self.database_len.to_le_bytes());
        out.extend_from_slice(&self.key_sha256);
        out.extend_from_slice(&self.database_sha256);
        let checksum: [u8; 32] = Sha256::digest(&out).into();
        out.extend_from_slice(&checksum);
        out
    }

    fn read(file: &mut File) -> Result<Self> {
        let mark = read_up_to(file, MARK.len())?;
        if mark != MARK {
            return Err(VaultError::NotABackup);
        }
        let rest = read_exact(file, u32::try_from(HEADER_LEN - MARK.len()).unwrap_or(0))?;
        let bytes = [mark, rest].concat();
        let (body, checksum) = bytes.split_last_chunk::<32>().ok_or(VaultError::BackupDamaged)?;
        if <[u8; 32]>::from(Sha256::digest(body)) != *checksum {
            return Err(VaultError::BackupDamaged);
        }
        let mut rest = body.get(MARK.len()..).unwrap_or_default();
        let version = take(&mut rest).map(u32::from_le_bytes)?;
        if version > VERSION {
            return Err(VaultError::Newer { found: version, supported: VERSION });
        }
        let header = Self {
            key_len: take(&mut rest).map(u32::from_le_bytes)?,
            database_len: take(&mut rest).map(u64::from_le_bytes)?,
            key_sha256: take(&mut rest)?,
            database_sha256: take(&mut rest)?,
        };
        if usize::try_from(header.key_len).map_or(true, |len| len > keyfile::LEN_MAX) {
            return Err(VaultError::BackupDamaged);
        }
        Ok(header)
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N]> {
    let (head, tail) = rest.split_first_chunk::<N>().ok_or(VaultError::BackupDamaged)?;
    *rest = tail;
    Ok(*head)
}

fn read_up_to(file: &mut File, len: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(len);
    file.take(u64::try_from(len).unwrap_or(0))
        .read_to_end(&mut bytes)
        .map_err(VaultError::io("read backup"))?;
    Ok(bytes)
}

fn read_exact(file: &mut File, len: u32) -> Result<Vec<u8>> {
    let len = usize::try_from(len).unwrap_or(0);
    let bytes = read_up_to(file, len)?;
    if bytes.len() == len { Ok(bytes) } else { Err(VaultError::BackupDamaged) }
}

/// Hands a file's remaining bytes to `put`, piece by piece.
fn copy(from: &mut File, put: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut buffer = vec![0u8; CHUNK];
    loop {
        match from.read(&mut buffer)? {
            0 => return Ok(()),
            read => put(buffer.get(..read).unwrap_or_default())?,
        }
    }
}

/// A file that is removed when dropped, unless it was renamed.
struct Temporary(std::path::PathBuf);

impl Temporary {
    fn beside(path: &Path, suffix: &str) -> Result<Self> {
        // What is there under such a name is somebody's: another one is taken.
        const NAMES: u32 = 1_000;
        (0..NAMES)
            .map(|number| place::beside(path, &format!("{suffix}-{number}")))
            .find(|path| path.symlink_metadata().is_err())
            .map(Self)
            .ok_or(VaultError::TargetExists)
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}
