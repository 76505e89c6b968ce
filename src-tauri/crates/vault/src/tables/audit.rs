//! Who changed what: entries of the provider's audit logs, and what was read of the logs.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::{
    history::audit::{AuditEvent, AuditRead},
    ids::TenantId,
};
use rusqlite::Row;
use std::collections::BTreeSet;

const PUT: &str = "INSERT INTO audit_event (tenant, id, at, activity, actor, succeeded)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (tenant, id) DO NOTHING";
const PUT_TARGET: &str = "INSERT INTO audit_target (tenant, target, at, event)
    VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
const ABOUT: &str = "SELECT audit_event.id, audit_event.at, activity, actor, succeeded
    FROM audit_target JOIN audit_event
        ON audit_event.tenant = audit_target.tenant AND audit_event.id = audit_target.event
    WHERE audit_target.tenant = ?1 AND target = ?2
        AND audit_target.at >= ?3 AND audit_target.at <= ?4
    ORDER BY audit_target.at DESC LIMIT ?5";
const PUT_READ: &str = "INSERT INTO audit_read
    (tenant, area, ordinal, began_at, since, until, gap) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const READS: &str = "SELECT ordinal, began_at, since, until, gap FROM audit_read
    WHERE tenant = ?1 AND area = ?2 ORDER BY ordinal";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[ABOUT, READS];

/// Keeps an entry; one that is there already stays as it is.
pub fn put(writer: &Writer<'_>, tenant: TenantId, event: &AuditEvent) -> Result<()> {
    let (tenant, at) = (tenant.to_string(), column::time_text(event.at)?);
    let actor = event.actor.as_ref().map(column::json_text).transpose()?;
    writer.execute(PUT, (&tenant, &event.id, &at, &event.activity, actor, event.succeeded))?;
    for target in &event.targets {
        writer.execute(PUT_TARGET, (&tenant, target, &at, &event.id))?;
    }
    Ok(())
}

/// Entries about what has this id within a time, the newest first, at most `limit`. Without
/// the other targets that an entry has.
pub fn about(
    reader: &Reader<'_>,
    tenant: TenantId,
    id: &str,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<AuditEvent>> {
    let target = id.to_lowercase();
    let time = (column::time_text(from)?, column::time_text(until)?);
    reader.rows(ABOUT, (tenant.to_string(), &target, time.0, time.1, limit), |row| {
        let actor: Option<String> = column::value(row, "actor")?;
        Ok(AuditEvent {
            id: column::text(row, "id")?,
            at: column::time(row, "at")?,
            activity: column::text(row, "activity")?,
            actor: match actor {
                Some(_) => Some(column::json(row, "actor")?),
                None => None,
            },
            succeeded: column::value(row, "succeeded")?,
            targets: BTreeSet::from([target.clone()]),
        })
    })
}

/// Records what a snapshot read of an area's log.
pub fn put_read(writer: &Writer<'_>, tenant: TenantId, area: &str, read: &AuditRead) -> Result<()> {
    let began_at = column::time_text(read.began_at)?;
    let (since, until) = (column::time_text(read.since)?, column::time_text(read.until)?);
    let gap = read.gap.as_ref().map(column::json_text).transpose()?;
    let row = (tenant.to_string(), area, read.ordinal, began_at, since, until, gap);
    writer.execute(PUT_READ, row).map(drop)
}

/// What snapshots read of an area's log, in their order.
pub fn reads(reader: &Reader<'_>, tenant: TenantId, area: &str) -> Result<Vec<AuditRead>> {
    reader.rows(READS, (tenant.to_string(), area), read)
}

fn read(row: &Row<'_>) -> Result<AuditRead> {
    let gap: Option<String> = column::value(row, "gap")?;
    Ok(AuditRead {
        ordinal: column::count(row, "ordinal")?,
        began_at: column::time(row, "began_at")?,
        since: column::time(row, "since")?,
        until: column::time(row, "until")?,
        gap: match gap {
            Some(_) => Some(column::json(row, "gap")?),
            None => None,
        },
    })
}
