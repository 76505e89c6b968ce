//! What people said about items of the inbox and about tenants, and how many findings a tenant
//! has had. Projections.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::{
    finding::FindingEvent,
    ids::{MemberId, TenantId},
    inbox::{Arrivals, InboxEvent, Mark, ReviewedMark},
};

const ARRIVALS: &str = "SELECT detected, reopened FROM finding_arrival WHERE tenant = ?1";
const ARRIVED: &str = "INSERT INTO finding_arrival (tenant, detected, reopened) VALUES (?1, ?2, ?3)
    ON CONFLICT (tenant) DO UPDATE SET detected = detected + excluded.detected,
        reopened = reopened + excluded.reopened";
const MARK: &str = "SELECT content, count, until, at FROM inbox_mark WHERE item = ?1";
const SET_MARK: &str = "INSERT INTO inbox_mark (item, content, count, until, at)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (item) DO UPDATE SET content = excluded.content, count = excluded.count,
        until = excluded.until, at = excluded.at";
const DROP_MARK: &str = "DELETE FROM inbox_mark WHERE item = ?1";
const REVIEWED: &str = "SELECT at, by, mark FROM tenant_reviewed WHERE tenant = ?1";
const SET_REVIEWED: &str = "INSERT INTO tenant_reviewed (tenant, at, by, mark)
    VALUES (?1, ?2, ?3, ?4) ON CONFLICT (tenant) DO UPDATE SET at = excluded.at,
        by = excluded.by, mark = excluded.mark";
const DROP_REVIEWED: &str = "DELETE FROM tenant_reviewed WHERE tenant = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[ARRIVALS, MARK, DROP_MARK, REVIEWED, DROP_REVIEWED];

/// A tenant's findings that appeared and came back so far.
pub fn arrivals(reader: &Reader<'_>, tenant: TenantId) -> Result<Arrivals> {
    let found = reader.first(ARRIVALS, [tenant.to_string()], |row| {
        Ok(Arrivals {
            detected: column::count(row, "detected")?,
            reopened: column::count(row, "reopened")?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// Counts a finding that appeared or came back.
pub(crate) fn arrived(writer: &Writer<'_>, tenant: TenantId, event: &FindingEvent) -> Result<()> {
    let (detected, reopened) = match event {
        FindingEvent::FindingDetected { .. } => (1, 0),
        FindingEvent::FindingReopened { .. } => (0, 1),
        _ => return Ok(()),
    };
    writer.execute(ARRIVED, (tenant.to_string(), detected, reopened)).map(drop)
}

/// What a person said about an item last.
pub fn mark(reader: &Reader<'_>, item: &str) -> Result<Option<Mark>> {
    reader.first(MARK, [item], |row| {
        let content: Option<String> = column::value(row, "content")?;
        let count: Option<u32> = column::value(row, "count")?;
        Ok(Mark {
            done: content.map(|content| (content, count.unwrap_or_default())),
            until: column::parsed_opt(row, "until")?,
            at: column::time(row, "at")?,
        })
    })
}

/// That a person has looked at a tenant.
pub fn reviewed(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<ReviewedMark>> {
    reader.first(REVIEWED, [tenant.to_string()], |row| {
        Ok(ReviewedMark {
            at: column::time(row, "at")?,
            by: column::parsed(row, "by")?,
            mark: column::json(row, "mark")?,
        })
    })
}

/// What an event means for these tables.
pub(crate) fn project(
    writer: &Writer<'_>,
    event: &InboxEvent,
    at: DateTime<Utc>,
    by: MemberId,
) -> Result<()> {
    let at = column::time_text(at)?;
    match event {
        InboxEvent::InboxItemDone { item, content, count } => {
            writer.execute(SET_MARK, (item, Some(content), Some(*count), None::<String>, at))
        }
        InboxEvent::InboxItemSnoozed { item, until } => {
            let until = Some(until.to_string());
            writer.execute(SET_MARK, (item, None::<String>, None::<u32>, until, at))
        }
        InboxEvent::InboxItemRestored { item } => writer.execute(DROP_MARK, [item]),
        InboxEvent::TenantReviewed { tenant, mark } => {
            let mark = column::json_text(mark)?;
            writer.execute(SET_REVIEWED, (tenant.to_string(), at, by.to_string(), mark))
        }
        InboxEvent::TenantReviewTakenBack { tenant } => {
            writer.execute(DROP_REVIEWED, [tenant.to_string()])
        }
    }
    .map(drop)
}
