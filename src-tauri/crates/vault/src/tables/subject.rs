//! Subjects and their versions: each content once, with the ranges of snapshots in which it
//! held, so that any snapshot can be rebuilt exactly.
use super::snapshot::{self, Place};
use crate::{
    access::{Reader, Writer},
    column::{self, Sha256Bytes},
    content::{self, Packer, SUBJECT},
    error::{Result, VaultError},
};
use domain::{
    ids::{SnapshotId, TenantId},
    subject::{Kind, Subject, SubjectRef},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// `until` of a version that still holds.
const OPEN: i64 = i64::MAX;

const HOLDING: &str = "SELECT subject.kind, subject.provider_id, subject.seq AS subject,
        version.seq AS version, version.identity, version_range.first
    FROM version_range
    JOIN subject_version AS version ON version.seq = version_range.version
    JOIN subject ON subject.seq = version.subject
    WHERE version_range.tenant = ?1 AND version_range.until = ?2";
const FIND_SUBJECT: &str =
    "SELECT seq FROM subject WHERE tenant = ?1 AND kind = ?2 AND provider_id = ?3";
const ADD_SUBJECT: &str = "INSERT INTO subject (tenant, kind, provider_id) VALUES (?1, ?2, ?3)";
const FIND_VERSION: &str = "SELECT seq FROM subject_version WHERE subject = ?1 AND identity = ?2";
const ADD_VERSION: &str = "INSERT INTO subject_version
    (subject, identity, name, content_bytes, content) VALUES (?1, ?2, ?3, ?4, ?5)";
const OPEN_RANGE: &str =
    "INSERT INTO version_range (version, first, until, tenant) VALUES (?1, ?2, ?3, ?4)";
const CLOSE_RANGE: &str = "UPDATE version_range SET until = ?3 WHERE version = ?1 AND first = ?2";
const HOLDING_VOLATILE: &str =
    "SELECT subject, first, value FROM volatile_range WHERE tenant = ?1 AND until = ?2";
const OPEN_VOLATILE: &str = "INSERT INTO volatile_range (subject, first, until, tenant, value)
    VALUES (?1, ?2, ?3, ?4, ?5)";
const CLOSE_VOLATILE: &str =
    "UPDATE volatile_range SET until = ?3 WHERE subject = ?1 AND first = ?2";
const VIEW: &str = "SELECT subject.kind, subject.provider_id, version.name, version.identity,
        version.content_bytes, version.content
    FROM version_range
    JOIN subject_version AS version ON version.seq = version_range.version
    JOIN subject ON subject.seq = version.subject
    WHERE version_range.tenant = ?1 AND version_range.until > ?2 AND version_range.first <= ?2";
const REFERENCES: &str = "SELECT subject.kind, subject.provider_id, version.name
    FROM version_range
    JOIN subject_version AS version ON version.seq = version_range.version
    JOIN subject ON subject.seq = version.subject
    WHERE version_range.tenant = ?1 AND version_range.until > ?2 AND version_range.first <= ?2";
const VIEW_ONE: &str = "SELECT subject.kind, subject.provider_id, version.name, version.identity,
        version.content_bytes, version.content
    FROM subject
    JOIN subject_version AS version ON version.subject = subject.seq
    JOIN version_range ON version_range.version = version.seq
    WHERE subject.tenant = ?1 AND subject.kind = ?2 AND subject.provider_id = ?3
        AND version_range.until > ?4 AND version_range.first <= ?4";
const VOLATILE: &str = "SELECT subject.kind, subject.provider_id, volatile_range.value
    FROM volatile_range JOIN subject ON subject.seq = volatile_range.subject
    WHERE volatile_range.tenant = ?1 AND volatile_range.until > ?2 AND volatile_range.first <= ?2";
const TIMELINE: &str = "SELECT version_range.first, version_range.until, version.identity,
        version.name
    FROM subject
    JOIN subject_version AS version ON version.subject = subject.seq
    JOIN version_range ON version_range.version = version.seq
    WHERE subject.tenant = ?1 AND subject.kind = ?2 AND subject.provider_id = ?3";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[
    HOLDING,
    FIND_SUBJECT,
    FIND_VERSION,
    CLOSE_RANGE,
    HOLDING_VOLATILE,
    CLOSE_VOLATILE,
    VIEW,
    REFERENCES,
    VIEW_ONE,
    VOLATILE,
    TIMELINE,
];

/// What recording a snapshot's subjects changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    pub(crate) new_versions: u32,
    pub(crate) new_subjects: u32,
    pub(crate) changed: u32,
    pub(crate) gone: u32,
}

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
        let packed = self.0.pack_json(SUBJECT, &subject.content)?;
        let volatile = subject.volatile.as_object().is_some_and(|fields| !fields.is_empty());
        Ok(PackedSubject {
            reference: subject.reference.clone(),
            identity,
            size_bytes: packed.size_bytes,
            content: packed.bytes,
            volatile: volatile.then(|| column::json_text(&subject.volatile)).transpose()?,
        })
    }
}

/// A version that held in the snapshot before.
struct Holding {
    subject: i64,
    version: i64,
    identity: Sha256Bytes,
    first: i64,
}

pub(crate) fn record(
    writer: &Writer<'_>,
    tenant: &str,
    ordinal: u32,
    subjects: &[PackedSubject],
) -> Result<Changes> {
    let volatile = holding_volatile(writer, tenant)?;
    let mut recording =
        Recording { writer, tenant, ordinal, volatile, changes: Changes::default() };
    let mut holding = holding(writer, tenant)?;
    let mut seen = BTreeSet::new();
    for subject in subjects {
        let SubjectRef { kind: Kind(kind), id, .. } = &subject.reference;
        if !seen.insert((kind, id)) {
            return Err(VaultError::DuplicateSubject { kind: kind.clone(), id: id.clone() });
        }
        let before = holding.remove(&(kind.clone(), id.clone()));
        recording.subject(subject, before)?;
    }
    for gone in holding.into_values() {
        recording.close(&gone)?;
        recording.changes.gone += 1;
    }
    for (subject, (first, _)) in std::mem::take(&mut recording.volatile) {
        recording.close_volatile(subject, first)?;
    }
    Ok(recording.changes)
}

/// Volatile values by subject, with the ordinal since which they hold.
type Volatile = BTreeMap<i64, (i64, String)>;

fn holding_volatile(writer: &Writer<'_>, tenant: &str) -> Result<Volatile> {
    let mut found = Volatile::new();
    writer.each(HOLDING_VOLATILE, (tenant, OPEN), |row| {
        let held = (column::value(row, "first")?, column::text(row, "value")?);
        found.insert(column::value(row, "subject")?, held);
        Ok(())
    })?;
    Ok(found)
}

fn holding(writer: &Writer<'_>, tenant: &str) -> Result<BTreeMap<(String, String), Holding>> {
    let mut found = BTreeMap::new();
    writer.each(HOLDING, (tenant, OPEN), |row| {
        let name = (column::text(row, "kind")?, column::text(row, "provider_id")?);
        let held = Holding {
            subject: column::value(row, "subject")?,
            version: column::value(row, "version")?,
            identity: column::sha256(row, "identity")?,
            first: column::value(row, "first")?,
        };
        found.insert(name, held);
        Ok(())
    })?;
    Ok(found)
}

/// One snapshot on its way in.
struct Recording<'w, 'c> {
    writer: &'w Writer<'c>,
    tenant: &'w str,
    ordinal: u32,
    /// What held before and has not been met in this snapshot.
    volatile: Volatile,
    changes: Changes,
}

impl Recording<'_, '_> {
    fn subject(&mut self, subject: &PackedSubject, before: Option<Holding>) -> Result<()> {
        let seq = match before {
            Some(held) if held.identity == subject.identity => held.subject,
            Some(held) => {
                self.close(&held)?;
                self.changes.changed += 1;
                self.begin(held.subject, subject)?
            }
            None => {
                let seq = self.find_or_add(&subject.reference)?;
                self.begin(seq, subject)?
            }
        };
        if let Some(value) = &subject.volatile {
            self.hold_volatile(seq, value)?;
        }
        Ok(())
    }

    fn hold_volatile(&mut self, subject: i64, value: &str) -> Result<()> {
        match self.volatile.remove(&subject) {
            Some((_, held)) if held == value => return Ok(()),
            Some((first, _)) => self.close_volatile(subject, first)?,
            None => {}
        }
        let row = (subject, self.ordinal, OPEN, self.tenant, value);
        self.writer.execute(OPEN_VOLATILE, row).map(drop)
    }

    fn close_volatile(&self, subject: i64, first: i64) -> Result<()> {
        self.writer.execute(CLOSE_VOLATILE, (subject, first, self.ordinal)).map(drop)
    }

    fn find_or_add(&mut self, SubjectRef { kind, id, .. }: &SubjectRef) -> Result<i64> {
        let name = (self.tenant, &kind.0, id);
        let found = self.writer.first(FIND_SUBJECT, name, |row| column::value(row, "seq"))?;
        if let Some(seq) = found {
            return Ok(seq);
        }
        self.changes.new_subjects += 1;
        self.writer.insert(ADD_SUBJECT, name)
    }

    /// From this snapshot on, the subject holds this content.
    fn begin(&mut self, seq: i64, subject: &PackedSubject) -> Result<i64> {
        let PackedSubject { reference, identity, size_bytes, content, .. } = subject;
        let known =
            self.writer.first(FIND_VERSION, (seq, identity), |row| column::value(row, "seq"))?;
        let version = match known {
            Some(version) => version,
            None => {
                self.changes.new_versions += 1;
                let size = column::integer(*size_bytes);
                self.writer.insert(ADD_VERSION, (seq, identity, &reference.name, size, content))?
            }
        };
        self.writer.execute(OPEN_RANGE, (version, self.ordinal, OPEN, self.tenant))?;
        Ok(seq)
    }

    fn close(&self, held: &Holding) -> Result<()> {
        self.writer.execute(CLOSE_RANGE, (held.version, held.first, self.ordinal)).map(drop)
    }
}

/// A snapshot's subjects exactly as they were, by kind and id; of these kinds only, where some
/// are named: contents of others are not read.
pub fn view(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    kinds: Option<&BTreeSet<&str>>,
) -> Result<Vec<StoredSubject>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    let mut subjects = Vec::new();
    reader.each(VIEW, (tenant, ordinal), |row| {
        let kind = column::text(row, "kind")?;
        if kinds.is_none_or(|kinds| kinds.contains(kind.as_str())) {
            subjects.push(read(row)?);
        }
        Ok(())
    })?;
    subjects.sort_unstable_by(|a, b| {
        (&a.reference.kind, &a.reference.id).cmp(&(&b.reference.kind, &b.reference.id))
    });
    Ok(subjects)
}

/// Kind, id and name of a snapshot's subjects, without their contents; in no order.
pub fn references(reader: &Reader<'_>, snapshot: SnapshotId) -> Result<Vec<SubjectRef>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    reader.rows(REFERENCES, (tenant, ordinal), |row| {
        Ok(SubjectRef {
            kind: Kind(column::text(row, "kind")?),
            id: column::text(row, "provider_id")?,
            name: column::text(row, "name")?,
        })
    })
}

/// One subject as it was in a snapshot, if it was in it.
pub fn view_one(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    kind: &Kind,
    id: &str,
) -> Result<Option<StoredSubject>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    reader.first(VIEW_ONE, (tenant, &kind.0, id, ordinal), read)
}

/// A snapshot's volatile values, by kind and provider id.
pub fn volatile(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
) -> Result<BTreeMap<(Kind, String), Value>> {
    let Place { tenant, ordinal, .. } = snapshot::place(reader, snapshot)?;
    let mut found = BTreeMap::new();
    reader.each(VOLATILE, (tenant, ordinal), |row| {
        let name = (Kind(column::text(row, "kind")?), column::text(row, "provider_id")?);
        found.insert(name, column::json(row, "value")?);
        Ok(())
    })?;
    Ok(found)
}

/// A stretch of snapshots in which a subject held one content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first snapshot's number within the tenant.
    pub first: u32,
    /// The first number at which it no longer held; none while it does.
    pub until: Option<u32>,
    /// The content's identity.
    pub identity: Sha256Bytes,
    /// The name it had.
    pub name: String,
}

/// A subject's history, oldest first. Gaps are snapshots that do not have it.
pub fn timeline(
    reader: &Reader<'_>,
    tenant: TenantId,
    kind: &Kind,
    id: &str,
) -> Result<Vec<Stretch>> {
    let mut stretches = reader.rows(TIMELINE, (tenant.to_string(), &kind.0, id), |row| {
        let until: i64 = column::value(row, "until")?;
        Ok(Stretch {
            first: column::count(row, "first")?,
            until: if until == OPEN { None } else { Some(column::count(row, "until")?) },
            identity: column::sha256(row, "identity")?,
            name: column::text(row, "name")?,
        })
    })?;
    stretches.sort_unstable_by_key(|stretch| stretch.first);
    Ok(stretches)
}

/// Reads a stored subject; policy libraries keep theirs in the same columns.
pub(crate) fn read(row: &rusqlite::Row<'_>) -> Result<StoredSubject> {
    let packed: Vec<u8> = column::value(row, "content")?;
    Ok(StoredSubject {
        reference: SubjectRef {
            kind: Kind(column::text(row, "kind")?),
            id: column::text(row, "provider_id")?,
            name: column::text(row, "name")?,
        },
        identity: column::sha256(row, "identity")?,
        content: content::unpack_json(SUBJECT, &packed, column::count(row, "content_bytes")?)?,
    })
}

#[cfg(test)]
mod tests;
