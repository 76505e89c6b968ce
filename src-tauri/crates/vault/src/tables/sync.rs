//! Syncs at work: the pages fetched so far, so that a sync goes on where it was stopped.
//!
//! Nothing here is a snapshot. Sealing a sync makes one and empties these tables of it.
use crate::{
    access::{Reader, Writer},
    column,
    content::{self, EVIDENCE, Packer},
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::ids::{ConnectionId, TenantId};
use rusqlite::Row;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

const OF_TENANT: &str =
    "SELECT seq, connection, tenant, started_at, plan FROM sync WHERE tenant = ?1";
const BEGIN: &str =
    "INSERT INTO sync (connection, tenant, started_at, plan) VALUES (?1, ?2, ?3, ?4)";
const FORGET: &str = "DELETE FROM sync WHERE tenant = ?1";
const PUT_PAGE: &str = "INSERT INTO sync_page
    (sync, stream, sequence, next, fetched_at, gaps, items, size_bytes, body)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const LAST_PAGE: &str = "SELECT sequence, next, items FROM sync_page
    WHERE sync = ?1 AND stream = ?2 ORDER BY sequence DESC LIMIT 1";
const PAGES: &str = "SELECT sequence, next, fetched_at, gaps, size_bytes, body FROM sync_page
    WHERE sync = ?1 AND stream = ?2 ORDER BY sequence";
const PAGE: &str = "SELECT sequence, next, fetched_at, gaps, size_bytes, body FROM sync_page
    WHERE sync = ?1 AND stream = ?2 AND sequence = ?3";
const COUNT: &str = "SELECT coalesce(sum(items), 0) AS items, count(*) AS pages FROM sync_page
    WHERE sync = ?1 AND stream = ?2";
const OPEN_STREAM: &str = "INSERT INTO sync_stream (sync, stream, source) VALUES (?1, ?2, ?3)
    ON CONFLICT (sync, stream) DO NOTHING";
const STREAMS: &str =
    "SELECT stream FROM sync_stream WHERE sync = ?1 AND source = ?2 ORDER BY stream";
const END_STREAM: &str = "UPDATE sync_stream SET ended = ?3 WHERE sync = ?1 AND stream = ?2";
const REOPEN: &str = "UPDATE sync_stream SET ended = NULL WHERE sync = ?1 AND stream = ?2";
const RESTART: &str = "DELETE FROM sync_page WHERE sync = ?1 AND stream = ?2";
const STREAM: &str = "SELECT ended FROM sync_stream WHERE sync = ?1 AND stream = ?2";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[
    OF_TENANT, FORGET, LAST_PAGE, PAGES, PAGE, COUNT, STREAMS, END_STREAM, REOPEN, RESTART, STREAM,
];

/// A sync at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sync<P> {
    /// Its number.
    pub seq: i64,
    /// The connection that it reads through.
    pub connection: ConnectionId,
    /// The tenant.
    pub tenant: TenantId,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// What is collected.
    pub plan: P,
}

/// A page about to be kept.
#[derive(Debug)]
pub struct NewPage<'a> {
    /// The stream it belongs to.
    pub stream: &'a str,
    /// Its place in the stream, from 0.
    pub sequence: u32,
    /// The link to the page after it.
    pub next: Option<&'a str>,
    /// When it was fetched.
    pub fetched_at: DateTime<Utc>,
    /// Details that were refused, as JSON of the caller's making.
    pub gaps: &'a Value,
    /// The subjects, as a JSON array.
    pub items: &'a [Value],
}

/// A page as kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its place in the stream, from 0.
    pub sequence: u32,
    /// The link to the page after it.
    pub next: Option<String>,
    /// When it was fetched.
    pub fetched_at: DateTime<Utc>,
    /// Details that were refused.
    pub gaps: Value,
    /// The JSON array of its subjects.
    pub body: Vec<u8>,
}

/// How far a stream is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Pages kept.
    pub pages: u32,
    /// Subjects on them.
    pub items: u64,
    /// The link to the next page, after at least one.
    pub next: Option<String>,
}

/// The tenant's sync at work, if there is one.
pub fn of_tenant<P: DeserializeOwned>(
    reader: &Reader<'_>,
    tenant: TenantId,
) -> Result<Option<Sync<P>>> {
    reader.first(OF_TENANT, [tenant.to_string()], |row| {
        Ok(Sync {
            seq: column::value(row, "seq")?,
            connection: column::parsed(row, "connection")?,
            tenant: column::parsed(row, "tenant")?,
            started_at: column::time(row, "started_at")?,
            plan: column::json(row, "plan")?,
        })
    })
}

/// Begins a sync in place of any the tenant had; its number.
pub fn begin(
    writer: &Writer<'_>,
    tenant: TenantId,
    connection: ConnectionId,
    at: DateTime<Utc>,
    plan: &impl Serialize,
) -> Result<i64> {
    forget(writer, tenant)?;
    let (at, plan) = (column::time_text(at)?, column::json_text(plan)?);
    writer.insert(BEGIN, (connection.to_string(), tenant.to_string(), at, plan))
}

/// Forgets the tenant's sync with all its pages.
pub fn forget(writer: &Writer<'_>, tenant: TenantId) -> Result<()> {
    writer.execute(FORGET, [tenant.to_string()]).map(drop)
}

/// Keeps a page.
///
/// # Errors
/// [`crate::VaultError::TooLarge`] beyond [`crate::EVIDENCE_BYTES_MAX`].
pub fn put_page(writer: &Writer<'_>, sync: i64, page: &NewPage<'_>) -> Result<()> {
    let json = column::json_text(page.items)?;
    let packed = Packer::new()?.pack(EVIDENCE, json.as_bytes())?;
    writer
        .execute(
            PUT_PAGE,
            (
                sync,
                page.stream,
                page.sequence,
                page.next,
                column::time_text(page.fetched_at)?,
                column::json_text(page.gaps)?,
                i64::try_from(page.items.len()).unwrap_or(i64::MAX),
                column::integer(packed.size_bytes),
                packed.bytes,
            ),
        )
        .map(drop)
}

/// How far a stream is.
pub fn reached(reader: &Reader<'_>, sync: i64, stream: &str) -> Result<Reached> {
    let counted = reader.first(COUNT, (sync, stream), |row| {
        Ok((column::count(row, "pages")?, column::count(row, "items")?))
    })?;
    let (pages, items) = counted.unwrap_or_default();
    let next = reader.first(LAST_PAGE, (sync, stream), |row| column::value(row, "next"))?;
    Ok(Reached { pages, items, next: next.flatten() })
}

/// Visits a stream's pages in order.
pub fn each_page<E: From<VaultError>>(
    reader: &Reader<'_>,
    sync: i64,
    stream: &str,
    mut visit: impl FnMut(Page) -> Result<(), E>,
) -> Result<(), E> {
    let mut failed = None;
    reader.each(PAGES, (sync, stream), |row| {
        if failed.is_some() {
            return Ok(());
        }
        failed = visit(read(row)?).err();
        Ok(())
    })?;
    failed.map_or(Ok(()), Err)
}

/// One page of a stream, if it is there.
pub fn page(reader: &Reader<'_>, sync: i64, stream: &str, sequence: u32) -> Result<Option<Page>> {
    reader.first(PAGE, (sync, stream, sequence), read)
}

fn read(row: &Row<'_>) -> Result<Page> {
    let packed: Vec<u8> = column::value(row, "body")?;
    Ok(Page {
        sequence: column::count(row, "sequence")?,
        next: column::value(row, "next")?,
        fetched_at: column::time(row, "fetched_at")?,
        gaps: column::json(row, "gaps")?,
        body: content::unpack(EVIDENCE, &packed, column::count(row, "size_bytes")?)?,
    })
}

/// Records that a stream of the registry's row `source` is read.
pub fn open_stream(writer: &Writer<'_>, sync: i64, stream: &str, source: &str) -> Result<()> {
    writer.execute(OPEN_STREAM, (sync, stream, source)).map(drop)
}

/// The streams of the registry's row `source`, in order.
pub fn streams(reader: &Reader<'_>, sync: i64, source: &str) -> Result<Vec<String>> {
    reader.rows(STREAMS, (sync, source), |row| column::text(row, "stream"))
}

/// Drops a stream's pages and how it ended: they are void, and it begins anew.
pub fn restart(writer: &Writer<'_>, sync: i64, stream: &str) -> Result<()> {
    writer.execute(REOPEN, (sync, stream))?;
    writer.execute(RESTART, (sync, stream)).map(drop)
}

/// Records how a stream ended.
pub fn end_stream(
    writer: &Writer<'_>,
    sync: i64,
    stream: &str,
    how: &impl Serialize,
) -> Result<()> {
    writer.execute(END_STREAM, (sync, stream, column::json_text(how)?)).map(drop)
}

/// How a stream ended, if it has.
pub fn ending<T: DeserializeOwned>(
    reader: &Reader<'_>,
    sync: i64,
    stream: &str,
) -> Result<Option<T>> {
    let ended: Option<Option<String>> =
        reader.first(STREAM, (sync, stream), |row| column::value(row, "ended"))?;
    let read = |text: String| {
        serde_json::from_str(&text).map_err(|_| VaultError::CorruptValue { column: "ended" })
    };
    ended.flatten().map(read).transpose()
}

#[cfg(test)]
mod tests;
