//! All that happened, in the order in which it took effect.
use super::journal::{Record, time};
use crate::{
    access::Reader,
    column,
    error::{Result, VaultError},
};
use domain::event::Event;
use rusqlite::Row;

const DEVICES: &str = "SELECT min(device) AS first, max(device) AS last FROM journal_entry";
// What took effect, without what only the chain needs.
const BY_TIME: &str =
    "SELECT e.device, e.millis, e.counter, e.member, e.event, e.aggregate_kind, e.aggregate,
        e.event_type, e.payload_version, p.body
    FROM journal_entry e INDEXED BY journal_entry_by_time
    LEFT JOIN journal_payload p ON p.event = e.event ORDER BY e.millis, e.counter, e.device";
const OF_DEVICE: &str =
    "SELECT e.device, e.millis, e.counter, e.member, e.event, e.aggregate_kind, e.aggregate,
        e.event_type, e.payload_version, p.body
    FROM journal_entry e LEFT JOIN journal_payload p ON p.event = e.event
    WHERE e.device = ?1 ORDER BY e.sequence";
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[DEVICES, OF_DEVICE];

/// All events in the order in which they took effect.
pub(crate) fn each(reader: &Reader<'_>, mut visit: impl FnMut(Record) -> Result<()>) -> Result<()> {
    let devices = reader.first(DEVICES, (), |row| {
        let text = |name| column::value::<Option<String>>(row, name);
        Ok((text("first")?, text("last")?))
    })?;
    let visit = |row: &Row<'_>| visit(happened(row)?);
    match devices {
        // Times in one chain are strictly increasing: its own order is theirs.
        Some((Some(first), last)) if Some(&first) == last.as_ref() => {
            reader.each(OF_DEVICE, [first], visit)
        }
        _ => reader.each(BY_TIME, (), visit),
    }
}

/// A record, from what is read of an entry when only what happened counts.
fn happened(row: &Row<'_>) -> Result<Record> {
    let body = row.get_ref("body")?.as_blob_or_null();
    let body = body.map_err(|_| VaultError::CorruptValue { column: "body" })?;
    let event_type = column::text(row, "event_type")?;
    let event = body.map(|body| {
        let kind = row.get_ref("aggregate_kind")?.as_str();
        let kind = kind.map_err(|_| VaultError::CorruptValue { column: "aggregate_kind" })?;
        let aggregate = column::parsed(row, "aggregate")?;
        let version = column::count(row, "payload_version")?;
        Ok::<_, VaultError>(Event::decode(kind, aggregate, &event_type, version, body)?)
    });
    Ok(Record {
        event_id: column::parsed(row, "event")?,
        event: event.transpose()?,
        event_type,
        time: time(row)?,
        device: column::parsed(row, "device")?,
        member: column::parsed(row, "member")?,
    })
}
