//! The audit log: the journal by whom, what, when, where and why. What is filtered by is a
//! projection or a column of the entries; the entries themselves are [`super::journal`]'s.
use super::{
    finding_fold::{AtOnce, Findings},
    journal::{Record, signed, stored},
};
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use domain::{
    clock::HybridTime,
    event::Event,
    ids::{DeviceId, EventId, MemberId, TenantId},
    journal::{Fault, Signed, Stored, check_transaction},
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

mod compared;
mod statement;

pub(crate) use compared::Compared;
#[cfg(test)]
pub(crate) use compared::STATEMENTS as COMPARING;

use statement::Statement;

/// Rows of a page at most.
pub const ROWS_MAX: u32 = 500;

const TENANT_OF_REVIEW: &str = "SELECT tenant FROM review WHERE id = ?1";
const TENANT_OF_CONTACT: &str = "SELECT tenant FROM contact WHERE id = ?1";
const TENANT_OF_EXCEPTION: &str = "SELECT tenant FROM exception WHERE id = ?1";
const TENANT_OF_DECISION: &str = "SELECT tenant FROM decision WHERE id = ?1 AND tenant IS NOT NULL";
const ADD_TENANT: &str = "INSERT INTO journal_tenant (tenant, millis, counter, device)
    VALUES (?1, ?2, ?3, ?4)";
const ADD_REASON: &str = "INSERT INTO journal_reason (event, said) VALUES (?1, ?2)";
const ADD_TEXT: &str = "INSERT INTO journal_reason_text (text) VALUES (?1)";
const LAST_SAID: &str = "SELECT said FROM journal_reason ORDER BY said DESC LIMIT 1";
const TEXT: &str = "SELECT text FROM journal_reason_text WHERE rowid = ?1";
const SAID: &str = "SELECT said FROM journal_reason WHERE event = ?1";
const DROP_REASON: &str = "DELETE FROM journal_reason WHERE event = ?1";
const SAID_BY: &str = "SELECT event FROM journal_reason WHERE said = ?1 LIMIT 1";
const DROP_TEXT: &str = "DELETE FROM journal_reason_text WHERE rowid = ?1";
const SEAL_OVER: &str = "SELECT device, last, first, workspace, transaction_id, head, signature
    FROM journal_seal WHERE device = ?1 AND last >= ?2 ORDER BY last LIMIT 1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[
    TENANT_OF_REVIEW,
    TENANT_OF_CONTACT,
    TENANT_OF_EXCEPTION,
    TENANT_OF_DECISION,
    LAST_SAID,
    TEXT,
    SAID,
    DROP_REASON,
    SAID_BY,
    SEAL_OVER,
    statement::TRANSACTION,
    statement::EARLIER,
];

/// Which entries. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalQuery {
    /// By this member.
    pub member: Option<MemberId>,
    /// About this kind of thing.
    pub kind: Option<String>,
    /// Of this type.
    pub event_type: Option<String>,
    /// About this tenant, or something of it.
    pub tenant: Option<TenantId>,
    /// About exactly this.
    pub thing: Option<Uuid>,
    /// From this moment on: milliseconds since 1970, UTC.
    pub from_millis: Option<u64>,
    /// Until before this moment.
    pub until_millis: Option<u64>,
    /// Words that the reason has, each from its beginning.
    pub words: Vec<String>,
    /// Only what comes after this place, in the order asked for.
    pub after: Option<Position>,
    /// The oldest first, as they took effect; else the newest first.
    pub oldest_first: bool,
}

/// An entry's place in the order of effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// When.
    pub time: HybridTime,
    /// Whose chain.
    pub device: DeviceId,
}

/// An entry as the audit log shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The entry. In a list without its payload, whether or not it was erased.
    pub stored: Stored,
    /// Whether its payload was erased.
    pub erased: bool,
    /// The reason given.
    pub reason: Option<String>,
    /// The tenants that it is about.
    pub tenants: Vec<TenantId>,
}

/// Whether an entry is what was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its transaction is unchanged and signed by its device.
    Signed,
    /// No seal covers it.
    Unsigned,
    /// What is wrong with its transaction.
    Broken(Fault),
}

impl Listed {
    /// Its place.
    pub fn position(&self) -> Position {
        Position { time: self.stored.entry.time, device: self.stored.entry.device }
    }
}

/// A page of entries: `limit` of them at most, and at most [`ROWS_MAX`].
pub fn list(reader: &Reader<'_>, query: &JournalQuery, limit: u32) -> Result<Vec<Listed>> {
    let statement = Statement::new(query);
    let values = rusqlite::params_from_iter(&statement.values);
    reader.rows(&statement.page(limit.min(ROWS_MAX)), values, listed)
}

/// Every entry that matches, with its payload, one after the other.
///
/// # Errors
/// Those of the vault, and those of `visit`.
pub fn each<E: From<crate::VaultError>>(
    reader: &Reader<'_>,
    query: &JournalQuery,
    mut visit: impl FnMut(Listed) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let statement = Statement::new(query);
    let values = rusqlite::params_from_iter(&statement.values);
    let mut refused = None;
    reader.each(&statement.whole(), values, |row| {
        if refused.is_none() {
            refused = visit(listed(row)?).err();
        }
        Ok(())
    })?;
    refused.map_or(Ok(()), Err)
}

/// One entry in full.
pub fn entry(reader: &Reader<'_>, event: EventId) -> Result<Option<Listed>> {
    reader.first(statement::ONE, [event.to_string()], listed)
}

/// Whether an entry is what was signed. The chain before its transaction is not looked at.
pub fn standing(reader: &Reader<'_>, one: &Stored) -> Result<Standing> {
    let (device, sequence) = (one.entry.device, column::integer(one.entry.sequence));
    let seal = reader.first(SEAL_OVER, (device.to_string(), sequence), signed)?;
    let Some(signed) = seal.filter(|signed| signed.seal.first <= one.entry.sequence) else {
        return Ok(Standing::Unsigned);
    };
    let entries = transaction(reader, &signed)?;
    let keys = super::member::device_keys(reader)?;
    let Some(key) = keys.get(&device) else { return Ok(Standing::Broken(Fault::Device)) };
    Ok(match check_transaction(&signed, key, &entries) {
        Ok(()) => Standing::Signed,
        Err(fault) => Standing::Broken(fault),
    })
}

fn transaction(reader: &Reader<'_>, signed: &Signed) -> Result<Vec<Stored>> {
    let seal = &signed.seal;
    let (first, last) = (column::integer(seal.first), column::integer(seal.last));
    reader.rows(statement::TRANSACTION, (seal.device.to_string(), first, last), stored)
}

/// What happened to a thing before a place, of one type, the latest first; `limit` at most.
pub fn earlier(
    reader: &Reader<'_>,
    thing: Uuid,
    event_type: &str,
    before: Position,
    limit: u32,
) -> Result<Vec<Stored>> {
    let (millis, counter) = (column::integer(before.time.millis), before.time.counter);
    let place = (thing.to_string(), event_type, millis, counter, before.device.to_string(), limit);
    reader.rows(statement::EARLIER, place, stored)
}

fn listed(row: &Row<'_>) -> Result<Listed> {
    let tenants: Option<String> = column::value(row, "tenants")?;
    let parsed = tenants.as_deref().unwrap_or_default().split(' ').filter(|id| !id.is_empty());
    let corrupt = |_| crate::VaultError::CorruptValue { column: "tenants" };
    Ok(Listed {
        stored: stored(row)?,
        erased: column::value(row, "erased")?,
        reason: column::value(row, "reason")?,
        tenants: parsed.map(|id| id.parse().map_err(corrupt)).collect::<Result<_>>()?,
    })
}

/// What becomes of the view: its tables at once, or what a rebuild makes of it.
pub(crate) trait View {
    /// The entry at this place is about a tenant.
    fn about(&mut self, writer: &Writer<'_>, tenant: TenantId, entry: Position) -> Result<()>;
    /// An event gives a reason.
    fn because(&mut self, writer: &Writer<'_>, event: EventId, reason: &str) -> Result<()>;
}

impl View for AtOnce {
    fn about(&mut self, writer: &Writer<'_>, tenant: TenantId, entry: Position) -> Result<()> {
        let Position { time, device } = entry;
        let millis = column::integer(time.millis);
        let row = (tenant.to_string(), millis, time.counter, device.to_string());
        writer.execute(ADD_TENANT, row).map(drop)
    }

    fn because(&mut self, writer: &Writer<'_>, event: EventId, reason: &str) -> Result<()> {
        let said = said(writer, reason)?;
        writer.execute(ADD_REASON, (event.to_string(), said)).map(drop)
    }
}

/// What an event means for what is filtered by.
pub(crate) fn project(
    writer: &Writer<'_>,
    record: &Record,
    findings: &mut impl Findings,
    view: &mut impl View,
) -> Result<()> {
    let Some(event) = &record.event else { return Ok(()) };
    let entry = Position { time: record.time, device: record.device };
    for tenant in tenants(writer, event, findings)? {
        view.about(writer, tenant, entry)?;
    }
    match event.reason() {
        Some(reason) => view.because(writer, record.event_id, reason),
        None => Ok(()),
    }
}

/// The row of a reason's text: the last one where it is the same, as it is in a change of many.
fn said(writer: &Writer<'_>, reason: &str) -> Result<i64> {
    let mut kept = writer.said().borrow_mut();
    if kept.is_none()
        && let Some(row) = writer.first(LAST_SAID, (), |row| column::value::<i64>(row, "said"))?
    {
        *kept = writer.first(TEXT, [row], |found| Ok((row, column::text(found, "text")?)))?;
    }
    match kept.as_ref() {
        Some((row, text)) if text == reason => Ok(*row),
        _ => {
            let row = writer.insert(ADD_TEXT, [reason])?;
            *kept = Some((row, reason.to_owned()));
            Ok(row)
        }
    }
}

/// The reason of an event is erased with its payload.
pub(crate) fn forget(writer: &Writer<'_>, event: EventId) -> Result<()> {
    let event = event.to_string();
    let said: Option<i64> = writer.first(SAID, [&event], |row| column::value(row, "said"))?;
    let Some(said) = said else { return Ok(()) };
    writer.said().take();
    writer.execute(DROP_REASON, [&event])?;
    // Other entries may have given the same reason.
    if writer.first(SAID_BY, [said], |_| Ok(()))?.is_none() {
        writer.execute(DROP_TEXT, [said])?;
    }
    Ok(())
}

fn tenants(
    writer: &Writer<'_>,
    event: &Event,
    findings: &mut impl Findings,
) -> Result<Vec<TenantId>> {
    let (sql, id) = match event {
        Event::Finding(id, _) => return Ok(findings.tenant(writer, *id)?.into_iter().collect()),
        Event::Review(id, _) => (TENANT_OF_REVIEW, id.0),
        Event::Contact(id, _) => (TENANT_OF_CONTACT, id.0),
        Event::Exception(id, _) => (TENANT_OF_EXCEPTION, id.0),
        Event::Decision(id, _) => (TENANT_OF_DECISION, id.0),
        _ => return Ok(event.tenants()),
    };
    let found = writer.first(sql, [id.to_string()], |row| column::parsed(row, "tenant"))?;
    Ok(found.into_iter().collect())
}

/// A value of a condition.
fn text(value: impl ToString) -> Value {
    Value::from(value.to_string())
}

#[cfg(test)]
mod tests;
