//! What people said about items of the inbox and about tenants. Projections.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{MemberId, TenantId},
    inbox::{InboxEvent, Mark, ReviewedMark},
};

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
pub(crate) const STATEMENTS: &[&str] = &[MARK, DROP_MARK, REVIEWED, DROP_REVIEWED];

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
