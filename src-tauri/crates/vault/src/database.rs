//! Opening the SQLCipher database: its key, its settings, and looking at it without
//! changing anything. `docs/vault-format.md` explains each setting.
use crate::{
    error::{Result, VaultError},
    place::{self, Files},
    secret::{DataKey, scrub_stack},
};
use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};
use std::{fmt::Write, fs, path::Path};
use zeroize::Zeroizing;

/// Marks the database as a vault's (`TPVA`).
pub(crate) const APPLICATION_ID: i32 = 0x5450_5641;
/// SQLCipher's page size in bytes. Part of the format. Measured with 6,000 subjects of 2 KB:
/// a tenth smaller and a tenth to a quarter faster to write than 4096; 16384 gains no more.
pub(crate) const PAGE_BYTES: u32 = 8192;
/// Databases up to this size are authenticated page by page at every unlocking; larger
/// ones as their pages are read.
pub(crate) const FULL_CHECK_BYTES_MAX: u64 = 128 * 1024 * 1024;
/// Page cache per connection, in KiB.
const CACHE_KIB: u32 = 16 * 1024;
/// Page cache of the writer while it writes very much, in KiB. Every page that is read again costs
/// a decryption and a checksum.
const WIDE_CACHE_KIB: u32 = 256 * 1024;
/// No row, blob or text may be longer, in bytes.
const VALUE_BYTES_MAX: i32 = 160 * 1024 * 1024;
const SQL_BYTES_MAX: i32 = 256 * 1024;
/// More than all statements of all tables.
const STATEMENTS_CACHED: usize = 160;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A database that does not exist yet.
    Create,
    /// The one writer.
    Write,
    /// One of the readers.
    Read,
    /// The target of a copy.
    Copy,
}

/// Opens and keys a connection.
pub(crate) fn open(path: &Path, key: &DataKey, purpose: Purpose) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if matches!(purpose, Purpose::Create | Purpose::Copy) {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
        // The log and the shared memory take their rights from the database.
        place::private_file(path).map_err(VaultError::io("make database"))?;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    enter_key(&connection, key)?;
    harden(&connection)?;
    let journal = match purpose {
        // The copy is thrown away unless it was finished.
        Purpose::Copy => "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;",
        _ => "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
    };
    connection.execute_batch(journal)?;
    if purpose == Purpose::Read {
        connection.execute_batch("PRAGMA query_only = ON;")?;
    }
    Ok(connection)
}

/// Gives the connection its key. The statement is wiped, SQLite's own copies of it by
/// `cipher_memory_security`, which overwrites whatever SQLite frees.
#[inline(never)]
fn enter_key(connection: &Connection, key: &DataKey) -> Result<()> {
    connection
        .execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON;")?;
    let mut statement = Zeroizing::new(String::with_capacity(128));
    statement.push_str("PRAGMA key = \"x'");
    for byte in key.bytes() {
        write!(statement, "{byte:02x}").map_err(|_| VaultError::Internal("key statement"))?;
    }
    statement.push_str("'\";");
    let keyed = connection.execute_batch(&statement);
    drop(statement);
    scrub_stack();
    // The error would quote the statement.
    keyed.map_err(|_| VaultError::Internal("key statement"))?;
    connection.execute_batch(&format!("PRAGMA cipher_page_size = {PAGE_BYTES};"))?;
    Ok(())
}

fn harden(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, VALUE_BYTES_MAX)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, SQL_BYTES_MAX)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 64)?;
    connection.set_limit(Limit::SQLITE_LIMIT_WORKER_THREADS, 0)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_CACHED);
    connection.execute_batch(&format!(
        "PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA cache_size = -{CACHE_KIB};"
    ))?;
    Ok(())
}

/// Gives a connection more room for pages, or takes it back.
pub(crate) fn widen(connection: &Connection, wide: bool) -> Result<()> {
    let kib = if wide { WIDE_CACHE_KIB } else { CACHE_KIB };
    Ok(connection.execute_batch(&format!("PRAGMA cache_size = -{kib};"))?)
}

/// Looks at the database without changing or making any file: is the key right, is every
/// page authentic, which schema version is it?
pub(crate) fn probe(files: &Files, key: &DataKey) -> Result<u32> {
    let path = files.database();
    let size = match fs::metadata(&path) {
        Ok(metadata) if metadata.is_file() => metadata.len(),
        _ => return Err(damaged("missing")),
    };
    let log = fs::metadata(files.write_ahead_log()).map_or(0, |metadata| metadata.len());
    let connection = if log == 0 { open_immutable(&path)? } else { open_quietly(&path)? };
    enter_key(&connection, key)?;
    let version = read_version(&connection)?;
    if size <= FULL_CHECK_BYTES_MAX {
        check_pages(&connection, log)?;
    }
    Ok(version)
}

/// Reads the main file only: no locks, no journal, no shared memory file.
fn open_immutable(path: &Path) -> Result<Connection> {
    let uri = format!("{}?immutable=1", file_uri(path)?);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    Ok(Connection::open_with_flags(uri, flags)?)
}

/// After a crash: the truth is in the main file and the log together. Exclusive locking keeps
/// the log's index in memory instead of a file, and closing leaves the log where it is.
fn open_quietly(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    Ok(connection)
}

fn read_version(connection: &Connection) -> Result<u32> {
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(damaged("not marked as a vault"));
    }
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn check_pages(connection: &Connection, log: u64) -> Result<()> {
    // SQLCipher's check reads the main file alone, which may lag behind the log.
    let check = if log == 0 { "PRAGMA cipher_integrity_check" } else { "PRAGMA quick_check(1)" };
    let mut statement = connection.prepare(check)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        if said != "ok" {
            return Err(damaged(&said));
        }
    }
    Ok(())
}

pub(crate) fn damaged(detail: &str) -> VaultError {
    VaultError::DatabaseDamaged { detail: detail.to_owned() }
}

/// The path as SQLite's URI, with everything but plain characters escaped.
fn file_uri(path: &Path) -> Result<String> {
    let path = std::path::absolute(path).map_err(VaultError::io("resolve database"))?;
    let mut uri = String::from("file:");
    for byte in path_bytes(&path) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(byte));
            }
            _ => write!(uri, "%{byte:02X}").map_err(|_| VaultError::Internal("uri"))?,
        }
    }
    Ok(uri)
}

#[cfg(unix)]
fn path_bytes(path: &Path) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec()
}

#[cfg(not(unix))]
fn path_bytes(path: &Path) -> Vec<u8> {
    // SQLite's form of `C:\x` is `/C:/x`.
    format!("/{}", path.to_string_lossy().replace('\\', "/")).into_bytes()
}
