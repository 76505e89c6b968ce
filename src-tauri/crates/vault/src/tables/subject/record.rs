//! Recording a snapshot's subjects: only what changed is stored, and of a changed content only
//! what differs.
use super::{OPEN, PackedSubject};
use crate::{
    access::Writer,
    column::{self, Sha256Bytes},
    content::{self, SUBJECT},
    error::{Result, VaultError},
};
use domain::subject::{Kind, SubjectRef};
use std::collections::{BTreeMap, BTreeSet};

/// A version is kept as what differs where that is at most one part in so many of it whole.
const DELTA_SAVES: usize = 2;

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
    (subject, identity, name, content_bytes, content, base, content_sha256)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const OPEN_RANGE: &str =
    "INSERT INTO version_range (version, first, until, tenant) VALUES (?1, ?2, ?3, ?4)";
const CLOSE_RANGE: &str = "UPDATE version_range SET until = ?3 WHERE version = ?1 AND first = ?2";
const HOLDING_VOLATILE: &str =
    "SELECT subject, first, value FROM volatile_range WHERE tenant = ?1 AND until = ?2";
const OPEN_VOLATILE: &str = "INSERT INTO volatile_range (subject, first, until, tenant, value)
    VALUES (?1, ?2, ?3, ?4, ?5)";
const CLOSE_VOLATILE: &str =
    "UPDATE volatile_range SET until = ?3 WHERE subject = ?1 AND first = ?2";
const LATEST_FULL: &str = "SELECT seq, content_bytes, content FROM subject_version
    WHERE subject = ?1 AND base IS NULL ORDER BY seq DESC LIMIT 1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[
    HOLDING,
    FIND_SUBJECT,
    FIND_VERSION,
    CLOSE_RANGE,
    HOLDING_VOLATILE,
    CLOSE_VOLATILE,
    LATEST_FULL,
];

/// What recording a snapshot's subjects changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    pub(crate) new_versions: u32,
    pub(crate) new_subjects: u32,
    pub(crate) changed: u32,
    pub(crate) gone: u32,
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
        let PackedSubject { reference, identity, size_bytes, content, content_sha256, .. } =
            subject;
        let known =
            self.writer.first(FIND_VERSION, (seq, identity), |row| column::value(row, "seq"))?;
        let version = match known {
            Some(version) => version,
            None => {
                self.changes.new_versions += 1;
                let delta = self.against_latest(seq, subject)?;
                let (base, content) = match &delta {
                    Some((base, delta)) => (Some(*base), delta),
                    None => (None, content),
                };
                let size = column::integer(*size_bytes);
                let name = &reference.name;
                let row = (seq, identity, name, size, content, base, content_sha256);
                self.writer.insert(ADD_VERSION, row)?
            }
        };
        self.writer.execute(OPEN_RANGE, (version, self.ordinal, OPEN, self.tenant))?;
        Ok(seq)
    }

    /// The content as what differs from the subject's latest full version, where that saves
    /// enough. No version needs more than one other, so any is read in one step.
    fn against_latest(&self, seq: i64, subject: &PackedSubject) -> Result<Option<(i64, Vec<u8>)>> {
        let latest = self.writer.first(LATEST_FULL, [seq], |row| {
            let packed: Vec<u8> = column::value(row, "content")?;
            let size = column::count(row, "content_bytes")?;
            Ok((column::value(row, "seq")?, content::unpack(SUBJECT, &packed, size)?))
        })?;
        let Some((base, latest)) = latest else { return Ok(None) };
        let own = content::unpack(SUBJECT, &subject.content, subject.size_bytes)?;
        let delta = content::pack_against(&latest, &own)?;
        let saves = delta.len().saturating_mul(DELTA_SAVES) <= subject.content.len();
        Ok(saves.then_some((base, delta)))
    }

    fn close(&self, held: &Holding) -> Result<()> {
        self.writer.execute(CLOSE_RANGE, (held.version, held.first, self.ordinal)).map(drop)
    }
}

#[cfg(test)]
mod tests;
