//! Evidence: the untouched bytes of every source, kept once per content, and which snapshot
//! or library each came with.
use crate::{
    access::{Reader, Writer},
    column::{self, Sha256Bytes},
    content::{self, EVIDENCE, Packer},
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::ids::{LibraryId, SnapshotId};
use sha2::{Digest, Sha256};

const HAS: &str = "SELECT 1 FROM evidence WHERE sha256 = ?1";
const PUT: &str = "INSERT INTO evidence (sha256, size_bytes, content) VALUES (?1, ?2, ?3)";
const GET: &str = "SELECT size_bytes, content FROM evidence WHERE sha256 = ?1";
const ATTACH_SNAPSHOT: &str = "INSERT INTO snapshot_evidence
    (snapshot, name, sha256, format, collected_at) VALUES (?1, ?2, ?3, ?4, ?5)";
const ATTACH_LIBRARY: &str = "INSERT INTO library_evidence
    (library, name, sha256, format, collected_at) VALUES (?1, ?2, ?3, ?4, ?5)";
const OF_SNAPSHOT: &str = "SELECT link.name, link.sha256, link.format, link.collected_at,
        evidence.size_bytes
    FROM snapshot_evidence AS link JOIN evidence ON evidence.sha256 = link.sha256
    WHERE link.snapshot = ?1 ORDER BY link.name";
const OF_LIBRARY: &str = "SELECT link.name, link.sha256, link.format, link.collected_at,
        evidence.size_bytes
    FROM library_evidence AS link JOIN evidence ON evidence.sha256 = link.sha256
    WHERE link.library = ?1 ORDER BY link.name";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[HAS, GET, OF_SNAPSHOT, OF_LIBRARY];

/// What a piece of evidence came with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A tenant's snapshot.
    Snapshot(SnapshotId),
    /// A policy library.
    Library(LibraryId),
}

/// A source about to be kept.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The file's path within the import; unique in it.
    pub name: &'a str,
    /// What kind of source.
    pub format: &'a str,
    /// When the source says it was collected.
    pub collected_at: Option<DateTime<Utc>>,
    /// The untouched bytes.
    pub bytes: &'a [u8],
}

/// A source that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// The file's path within the import.
    pub name: String,
    /// What kind of source.
    pub format: String,
    /// When the source says it was collected.
    pub collected_at: Option<DateTime<Utc>>,
    /// SHA-256 of the untouched bytes.
    pub sha256: Sha256Bytes,
    /// Their size.
    pub size_bytes: u64,
}

/// Keeps a source for its owner, which must be in the vault already.
///
/// # Errors
/// [`VaultError::TooLarge`] beyond [`crate::EVIDENCE_BYTES_MAX`].
pub fn keep(writer: &Writer<'_>, owner: Owner, source: &Source<'_>) -> Result<Sha256Bytes> {
    let sha256 = keep_bytes(writer, source.bytes)?;
    let (sql, id) = match owner {
        Owner::Snapshot(id) => (ATTACH_SNAPSHOT, id.to_string()),
        Owner::Library(id) => (ATTACH_LIBRARY, id.to_string()),
    };
    let collected_at = column::time_text_opt(source.collected_at)?;
    writer.execute(sql, (id, source.name, sha256, source.format, collected_at))?;
    Ok(sha256)
}

/// Keeps bytes that an event names by their SHA-256: it is their owner.
///
/// # Errors
/// [`VaultError::TooLarge`] beyond [`crate::EVIDENCE_BYTES_MAX`].
pub fn keep_bytes(writer: &Writer<'_>, bytes: &[u8]) -> Result<Sha256Bytes> {
    let sha256: Sha256Bytes = Sha256::digest(bytes).into();
    if writer.first(HAS, [sha256], |_| Ok(()))?.is_none() {
        let packed = Packer::new()?.pack(EVIDENCE, bytes)?;
        writer.execute(PUT, (sha256, column::integer(packed.size_bytes), packed.bytes))?;
    }
    Ok(sha256)
}

/// What an owner came with, by name.
pub fn list(reader: &Reader<'_>, owner: Owner) -> Result<Vec<EvidenceRow>> {
    let (sql, id) = match owner {
        Owner::Snapshot(id) => (OF_SNAPSHOT, id.to_string()),
        Owner::Library(id) => (OF_LIBRARY, id.to_string()),
    };
    reader.rows(sql, [id], |row| {
        Ok(EvidenceRow {
            name: column::text(row, "name")?,
            format: column::text(row, "format")?,
            collected_at: column::time_opt(row, "collected_at")?,
            sha256: column::sha256(row, "sha256")?,
            size_bytes: column::count(row, "size_bytes")?,
        })
    })
}

/// The untouched bytes, checked against their hash.
pub fn get(reader: &Reader<'_>, sha256: Sha256Bytes) -> Result<Vec<u8>> {
    let bytes = reader.first(GET, [sha256], |row| {
        let packed: Vec<u8> = column::value(row, "content")?;
        content::unpack(EVIDENCE, &packed, column::count(row, "size_bytes")?)
    })?;
    let bytes =
        bytes.ok_or_else(|| VaultError::NotFound { what: "evidence", id: hex::encode(sha256) })?;
    if Sha256Bytes::from(Sha256::digest(&bytes)) != sha256 {
        return Err(VaultError::CorruptValue { column: "content" });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests;
