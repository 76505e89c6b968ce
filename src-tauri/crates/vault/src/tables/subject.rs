//! Subjects and their versions: each content once, with the ranges of snapshots in which it
//! held, so that any snapshot can be rebuilt exactly.
mod history;
mod record;
mod unpack;

#[cfg(test)]
pub(crate) use history::{SPANS, STATEMENTS as HISTORY};
pub use history::{Span, Stretch, spans, timeline};
#[cfg(test)]
pub(crate) use record::STATEMENTS as RECORDING;
pub(crate) use record::{Changes, record};

use super::snapshot::{self, Place};
use crate::{
    access::Reader,
    column::{self, Sha256Bytes},
    content::{self, Packer, SUBJECT},
    error::{Result, VaultError},
};
use domain::{
    ids::SnapshotId,
    subject::{Kind, Subject, SubjectRef},
};
use rusqlite::Row;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use unpack::{Packed, PackedVersion};

/// `until` of a version that still holds.
const OPEN: i64 = i64::MAX;

const VIEW: &str = "SELECT subject.kind, subject.provider_id, version.name, version.identity,
        version.content_bytes, version.content, version.content_sha256, base.content_bytes AS base_bytes, base.content AS base_content
    FROM version_range
    JOIN subject_version AS version ON version.seq = version_range.version
    JOIN subject ON subject.seq = version.subject
    LEFT JOIN subject_version AS base ON base.seq = version.base
    WHERE version_range.tenant = ?1 AND version_range.until > ?2 AND version_range.first <= ?2";
pub(crate) const LISTED: &str =
    "SELECT subject.kind, subject.provider_id, version.name, version.seq AS version,
        version.identity
    FROM version_range
    JOIN subject_version AS version INDEXED BY subject_version_listed
        ON version.seq = version_range.version
    JOIN subject ON subject.seq = version.subject
    WHERE version_range.tenant = ?1 AND version_range.until > ?2 AND version_range.first <= ?2";
const VIEW_ONE: &str = "SELECT subject.kind, subject.provider_id, version.name, version.identity,
        version.content_bytes, version.content, version.content_sha256, base.content_bytes AS base_bytes, base.content AS base_content
    FROM subject
    JOIN subject_version AS version ON version.subject = subject.seq
    JOIN version_range ON version_range.version = version.seq
    LEFT JOIN subject_version AS base ON base.seq = version.base
    WHERE subject.tenant = ?1 AND subject.kind = ?2 AND subject.provider_id = ?3
        AND version_range.until > ?4 AND version_range.first <= ?4";
const CONTENT: &str = "SELECT version.content_bytes, version.content, version.content_sha256,
        base.content_bytes AS base_bytes, base.content AS base_content
    FROM subject_version AS version
    LEFT JOIN subject_version AS base ON base.seq = version.base
    WHERE version.seq = ?1";
const VOLATILE: &str = "SELECT subject.kind, subject.provider_id, volatile_range.value
    FROM volatile_range JOIN subject ON subject.seq = volatile_range.subject
    WHERE volatile_range.tenant = ?1 AND volatile_range.until > ?2 AND volatile_range.first <= ?2";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[VIEW, LISTED, VIEW_ONE, CONTENT, VOLATILE];

/// A subject as it was in a snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredSubject {
    /// Kind, id and name.
    pub reference: SubjectRef,
    /// SHA-256 of the canonical JSON of its projection.
    pub identity: Sha256Bytes,
    /// Its content, in the canonical shape.
    pub content: Value,
}

/// A subject about to be kept, its content compressed already: all of a large tenant's fit into
/// memory, where their contents would not.
#[derive(Debug)]
pub struct PackedSubject {
    pub(crate) reference: SubjectRef,
    pub(crate) identity: Sha256Bytes,
    pub(crate) size_bytes: u64,
    pub(crate) content: Vec<u8>,
    /// SHA-256 of the JSON before compression.
    content_sha256: Sha256Bytes,
    /// Its volatile values as JSON, if it has any.
    volatile: Option<String>,
}

impl PackedSubject {
    /// What [`super::snapshot::content_hash`] reads of it.
    pub fn hashed(&self) -> (&str, &str, &Sha256Bytes) {
        (&self.reference.kind.0, &self.reference.id, &self.identity)
    }
}

/// Packs subjects, each with its identity: the SHA-256 of the canonical JSON of its projection.
pub struct SubjectPacker(Packer);

impl SubjectPacker {
    /// A packer that keeps its working memory between subjects.
    pub fn new() -> Result<Self> {
        Packer::new().map(Self)
    }

    /// Packs one.
    ///
    /// # Errors
    /// [`VaultError::TooLarge`] for a content beyond [`crate::SUBJECT_BYTES_MAX`].
    pub fn pack(&mut self, subject: &Subject, identity: Sha256Bytes) -> Result<PackedSubject> {
        let (packed, content_sha256) = self.0.pack_json(SUBJECT, &subject.content)?;
        let volatile = subject.volatile.as_object().is_some_and(|fields| !fields.is_empty());
        Ok(PackedSubject {
            reference: subject.reference.clone(),
            identity,
            size_bytes: packed.size_bytes,
            content: packed.bytes,
            content_sha256,
            volatile: volatile.then(|| column::json_text(&subject.volatile)).transpose()?,
        })
    }
}

/// A snapshot's subjects exactly as they were, by kind and id; of these kinds only, where some
/// are named: contents of others are not read. Each content is checked against its own hash,
/// and all together against the snapshot's.
///
/// # Errors
/// [`VaultError::CorruptValue`] where a hash does not hold.
pub fn view(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    kinds: Option<&BTreeSet<&str>>,
) -> Result<Vec<StoredSubject>> {
    view_of(reader, snapshot, kinds, |_| ())
}

/// [`view`], each subject handed to `slim` as it is read: what that takes from a content is at no
/// time in memory with the others'.
pub fn view_of(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    kinds: Option<&BTreeSet<&str>>,
    slim: impl Fn(&mut StoredSubject) + Sync,
) -> Result<Vec<StoredSubject>> {
    let Place { tenant, ordinal, content_hash } = snapshot::place(reader, snapshot)?;
    let mut subjects = unpack::all(slim, |hand_over| {
        reader.each(VIEW, (tenant, ordinal), |row| {
            let kind = column::text(row, "kind")?;
            if kinds.is_none_or(|kinds| kinds.contains(kind.as_str())) {
                hand_over(PackedVersion::read(row)?)?;
            }
            Ok(())
        })
    })?;
    if kinds.is_none() {
        let hashed = subjects.iter().map(|subject: &StoredSubject| {
            let SubjectRef { kind: Kind(kind), id, .. } = &subject.reference;
            (kind.as_str(), id.as_str(), &subject.identity)
        });
        if snapshot::content_hash(hashed) != content_hash {
            return Err(VaultError::CorruptValue { column: "content_hash" });
        }
    }
    subjects.sort_unstable_by(|a, b| {
        (&a.reference.kind, &a.reference.id).cmp(&(&b.reference.kind, &b.reference.id))
    });
    Ok(subjects)
}

/// A subject of a snapshot, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Kind, id and name.
    pub reference: SubjectRef,
    /// Its content: the same number, the same content.
    pub version: VersionId,
    /// The content's identity.
    pub identity: Sha256Bytes,
}

/// Names a content of a subject within the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionId(pub i64);

/// A snapshot's subjects without their contents; in no order.
pub fn listed(reader: &Reader<'_>, snapshot: SnapshotId) -> Result<Vec<Listed>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    reader.rows(LISTED, (tenant, ordinal), |row| {
        Ok(Listed {
            reference: reference(row)?,
            version: VersionId(column::value(row, "version")?),
            identity: column::sha256(row, "identity")?,
        })
    })
}

/// Kind, id and name of a snapshot's subjects, without their contents; in no order.
pub fn references(reader: &Reader<'_>, snapshot: SnapshotId) -> Result<Vec<SubjectRef>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    reader.rows(LISTED, (tenant, ordinal), reference)
}

/// One content.
pub fn content(reader: &Reader<'_>, version: VersionId) -> Result<Value> {
    let found = reader.first(CONTENT, [version.0], Packed::read)?;
    found.ok_or(VaultError::CorruptValue { column: "version" })?.unpack()
}

/// One subject as it was in a snapshot, if it was in it.
pub fn view_one(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    kind: &Kind,
    id: &str,
) -> Result<Option<StoredSubject>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    let found = reader.first(VIEW_ONE, (tenant, &kind.0, id, ordinal), PackedVersion::read)?;
    found.map(PackedVersion::unpack).transpose()
}

/// A snapshot's volatile values of some kinds, or of all, by kind and provider id, as far as `keep`
/// leaves them and says that they count.
pub fn volatile(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    kinds: Option<&BTreeSet<&str>>,
    keep: impl Fn(&str, &mut Value) -> bool,
) -> Result<BTreeMap<(Kind, String), Value>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    let mut found = BTreeMap::new();
    reader.each(VOLATILE, (tenant, ordinal), |row| {
        let kind = column::text(row, "kind")?;
        if kinds.is_none_or(|kinds| kinds.contains(kind.as_str())) {
            let mut value = column::json(row, "value")?;
            if keep(&kind, &mut value) {
                found.insert((Kind(kind), column::text(row, "provider_id")?), value);
            }
        }
        Ok(())
    })?;
    Ok(found)
}

fn reference(row: &Row<'_>) -> Result<SubjectRef> {
    Ok(SubjectRef {
        kind: Kind(column::text(row, "kind")?),
        id: column::text(row, "provider_id")?,
        name: column::text(row, "name")?,
    })
}

/// Reads a policy library's subject, whose content is kept whole.
pub(crate) fn read(row: &Row<'_>) -> Result<StoredSubject> {
    let packed: Vec<u8> = column::value(row, "content")?;
    Ok(StoredSubject {
        reference: reference(row)?,
        identity: column::sha256(row, "identity")?,
        content: content::unpack_json(SUBJECT, &packed, column::count(row, "content_bytes")?)?,
    })
}

#[cfg(test)]
mod tests;
