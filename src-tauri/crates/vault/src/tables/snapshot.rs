//! Snapshots: what a tenant's governed subjects were at one point in time.
//!
//! The subjects themselves are in [`super::subject`]; a snapshot costs what changed.
use super::subject::{self, Changes, PackedSubject, SubjectPacker};
use crate::{
    access::{Reader, Writer},
    column::{self, Sha256Bytes},
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{SnapshotId, TenantId},
    subject::{Coverage, Subject},
};
use rusqlite::Row;
use serde_json::Value;
use sha2::{Digest, Sha256};

const INSERT: &str = "INSERT INTO snapshot
    (id, tenant, ordinal, taken_at, collected_at, source, format, tool_version, claimed_tenant,
     statement, coverage, not_understood, content_hash, subject_count)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
const LAST_ORDINAL: &str =
    "SELECT ordinal FROM snapshot WHERE tenant = ?1 ORDER BY ordinal DESC LIMIT 1";
const GET: &str = "SELECT id, tenant, ordinal, taken_at, collected_at, source, format,
        tool_version, claimed_tenant, statement, coverage, not_understood, content_hash,
        subject_count
    FROM snapshot WHERE id = ?1";
const LIST: &str = "SELECT id, tenant, ordinal, taken_at, collected_at, source, format,
        tool_version, claimed_tenant, statement, coverage, not_understood, content_hash,
        subject_count
    FROM snapshot WHERE tenant = ?1 ORDER BY ordinal DESC";
const LATEST: &str = "SELECT id, tenant, ordinal, taken_at, collected_at, source, format,
        tool_version, claimed_tenant, statement, coverage, not_understood, content_hash,
        subject_count
    FROM snapshot WHERE tenant = ?1 ORDER BY ordinal DESC LIMIT 1";
const PLACE: &str = "SELECT tenant, ordinal, content_hash FROM snapshot WHERE id = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[LAST_ORDINAL, GET, LIST, LATEST, PLACE];

/// What is said about a snapshot when it is taken.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSnapshot {
    /// Its id.
    pub id: SnapshotId,
    /// The tenant.
    pub tenant: TenantId,
    /// When it was imported or synced.
    pub taken_at: DateTime<Utc>,
    /// When the source says that the data was read.
    pub collected_at: Option<DateTime<Utc>>,
    /// The source's name, without its path.
    pub source: String,
    /// The source's format, such as `provider-settings-export`.
    pub format: String,
    /// The version of the tool that made the source, where it says so.
    pub tool_version: Option<String>,
    /// What the source says about whose it is (id, domain …).
    pub claimed_tenant: Option<Value>,
    /// A person's statement of the target, where the source names none.
    pub statement: Option<String>,
    /// What was seen of each kind.
    pub coverage: Vec<Coverage>,
    /// What the importer did not understand, as a JSON array.
    pub not_understood: Value,
}

/// A snapshot as kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// What was said about it.
    pub said: NewSnapshot,
    /// Its number within the tenant, from 1.
    pub ordinal: u32,
    /// SHA-256 over all subjects: see [`content_hash`].
    pub content_hash: Sha256Bytes,
    /// Subjects in it.
    pub subject_count: u32,
}

/// What inserting a snapshot changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inserted {
    /// The snapshot.
    pub snapshot_id: SnapshotId,
    /// Its number within the tenant.
    pub ordinal: u32,
    /// Its content hash.
    pub content_hash: Sha256Bytes,
    /// Subjects in it.
    pub subject_count: u32,
    /// Contents never seen before of their subject, those of new subjects among them.
    pub new_versions: u32,
    /// Subjects never seen before.
    pub new_subjects: u32,
    /// Subjects that hold another content than in the snapshot before.
    pub changed: u32,
    /// Subjects of the snapshot before that are not in this one.
    pub gone: u32,
}

/// Inserts a snapshot with its subjects, each with its identity: the SHA-256 of the canonical
/// JSON of its projection.
///
/// # Errors
/// [`VaultError::DuplicateSubject`] when a kind and id come twice;
/// [`VaultError::TooLarge`] for a content beyond [`crate::SUBJECT_BYTES_MAX`].
pub fn insert(
    writer: &Writer<'_>,
    new: &NewSnapshot,
    subjects: &[(Subject, Sha256Bytes)],
) -> Result<Inserted> {
    let mut packer = SubjectPacker::new()?;
    let packed: Result<Vec<PackedSubject>> =
        subjects.iter().map(|(subject, identity)| packer.pack(subject, *identity)).collect();
    insert_packed(writer, new, &packed?)
}

/// [`insert`] with contents that are compressed already.
pub fn insert_packed(
    writer: &Writer<'_>,
    new: &NewSnapshot,
    subjects: &[PackedSubject],
) -> Result<Inserted> {
    let tenant = new.tenant.to_string();
    let last: Option<u32> =
        writer.first(LAST_ORDINAL, [&tenant], |row| column::count(row, "ordinal"))?;
    let ordinal = last.unwrap_or(0).checked_add(1).ok_or(VaultError::Internal("ordinal"))?;
    let content_hash = content_hash(subjects.iter().map(PackedSubject::hashed));
    let subject_count = u32::try_from(subjects.len()).unwrap_or(u32::MAX);
    writer.insert(
        INSERT,
        rusqlite::params![
            new.id.to_string(),
            tenant,
            ordinal,
            column::time_text(new.taken_at)?,
            column::time_text_opt(new.collected_at)?,
            new.source,
            new.format,
            new.tool_version,
            new.claimed_tenant.as_ref().map(column::json_text).transpose()?,
            new.statement,
            column::json_text(&new.coverage)?,
            column::json_text(&new.not_understood)?,
            content_hash,
            subject_count,
        ],
    )?;
    let Changes { new_versions, new_subjects, changed, gone } =
        subject::record(writer, &tenant, ordinal, subjects)?;
    Ok(Inserted {
        snapshot_id: new.id,
        ordinal,
        content_hash,
        subject_count,
        new_versions,
        new_subjects,
        changed,
        gone,
    })
}

/// SHA-256 over (kind, id, identity) of all subjects, sorted by kind and id as bytes. Each is
/// hashed as the kind's length (four bytes, little-endian), the kind, the id's length, the id,
/// and the 32 bytes of the identity.
pub fn content_hash<'a>(
    subjects: impl Iterator<Item = (&'a str, &'a str, &'a Sha256Bytes)>,
) -> Sha256Bytes {
    let mut sorted: Vec<_> = subjects.collect();
    sorted.sort_unstable();
    let mut digest = Sha256::new();
    for (kind, id, identity) in sorted {
        for text in [kind, id] {
            digest.update(u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes());
            digest.update(text);
        }
        digest.update(identity);
    }
    digest.finalize().into()
}

/// The snapshot.
pub fn get(reader: &Reader<'_>, id: SnapshotId) -> Result<Snapshot> {
    reader.first(GET, [id.to_string()], read)?.ok_or_else(|| not_found(id))
}

/// A tenant's snapshots, newest first.
pub fn list(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<Snapshot>> {
    reader.rows(LIST, [tenant.to_string()], read)
}

/// A tenant's newest snapshot.
pub fn latest(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<Snapshot>> {
    reader.first(LATEST, [tenant.to_string()], read)
}

/// Where a snapshot stands in its tenant's history.
pub(crate) struct Place {
    pub(crate) tenant: String,
    pub(crate) ordinal: u32,
    pub(crate) content_hash: Sha256Bytes,
}

pub(crate) fn place(reader: &Reader<'_>, id: SnapshotId) -> Result<Place> {
    reader
        .first(PLACE, [id.to_string()], |row| {
            Ok(Place {
                tenant: column::text(row, "tenant")?,
                ordinal: column::count(row, "ordinal")?,
                content_hash: column::sha256(row, "content_hash")?,
            })
        })?
        .ok_or_else(|| not_found(id))
}

fn not_found(id: SnapshotId) -> VaultError {
    VaultError::NotFound { what: "snapshot", id: id.to_string() }
}

fn read(row: &Row<'_>) -> Result<Snapshot> {
    let claimed: Option<String> = column::value(row, "claimed_tenant")?;
    Ok(Snapshot {
        said: NewSnapshot {
            id: column::parsed(row, "id")?,
            tenant: column::parsed(row, "tenant")?,
            taken_at: column::time(row, "taken_at")?,
            collected_at: column::time_opt(row, "collected_at")?,
            source: column::text(row, "source")?,
            format: column::text(row, "format")?,
            tool_version: column::value(row, "tool_version")?,
            claimed_tenant: match claimed {
                Some(_) => Some(column::json(row, "claimed_tenant")?),
                None => None,
            },
            statement: column::value(row, "statement")?,
            coverage: column::json(row, "coverage")?,
            not_understood: column::json(row, "not_understood")?,
        },
        ordinal: column::count(row, "ordinal")?,
        content_hash: column::sha256(row, "content_hash")?,
        subject_count: column::count(row, "subject_count")?,
    })
}

#[cfg(test)]
mod tests;
