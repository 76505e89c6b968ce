//! When subjects held which contents: one subject's stretches, and those of a whole tenant.
use super::{OPEN, VersionId, reference};
use crate::{
    access::Reader,
    column::{self, Sha256Bytes},
    error::Result,
};
use domain::{
    ids::TenantId,
    subject::{Kind, SubjectRef},
};
use rusqlite::Row;

const TIMELINE: &str = "SELECT version_range.first, version_range.until, version.seq AS version,
        version.identity, version.name
    FROM subject
    JOIN subject_version AS version ON version.subject = subject.seq
    JOIN version_range ON version_range.version = version.seq
    WHERE subject.tenant = ?1 AND subject.kind = ?2 AND subject.provider_id = ?3";
pub(crate) const SPANS: &str =
    "SELECT subject.seq AS subject, subject.kind, subject.provider_id, version.name,
        version.seq AS version, version_range.first, version_range.until
    FROM version_range
    JOIN subject_version AS version INDEXED BY subject_version_listed
        ON version.seq = version_range.version
    JOIN subject ON subject.seq = version.subject
    WHERE version_range.tenant = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[TIMELINE, SPANS];

/// A stretch of snapshots in which a subject held one content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first snapshot's number within the tenant.
    pub first: u32,
    /// The first number at which it no longer held; none while it does.
    pub until: Option<u32>,
    /// Which content.
    pub version: VersionId,
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
        Ok(Stretch {
            first: column::count(row, "first")?,
            until: until_of(row)?,
            version: VersionId(column::value(row, "version")?),
            identity: column::sha256(row, "identity")?,
            name: column::text(row, "name")?,
        })
    })?;
    stretches.sort_unstable_by_key(|stretch| stretch.first);
    Ok(stretches)
}

/// A stretch of snapshots in which one of a tenant's subjects held one content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The subject's number within the vault.
    pub subject: i64,
    /// Kind, id, and the name it had.
    pub reference: SubjectRef,
    /// Which content.
    pub version: VersionId,
    /// The first snapshot's number within the tenant.
    pub first: u32,
    /// The first number at which it no longer held; none while it does.
    pub until: Option<u32>,
}

/// The history of all of a tenant's subjects: subject by subject, oldest first.
pub fn spans(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<Span>> {
    let mut spans = reader.rows(SPANS, [tenant.to_string()], |row| {
        Ok(Span {
            subject: column::value(row, "subject")?,
            reference: reference(row)?,
            version: VersionId(column::value(row, "version")?),
            first: column::count(row, "first")?,
            until: until_of(row)?,
        })
    })?;
    spans.sort_unstable_by_key(|span| (span.subject, span.first));
    Ok(spans)
}

/// The end of a stretch; none while it goes on.
fn until_of(row: &Row<'_>) -> Result<Option<u32>> {
    let until: i64 = column::value(row, "until")?;
    if until == OPEN { Ok(None) } else { column::count(row, "until").map(Some) }
}
