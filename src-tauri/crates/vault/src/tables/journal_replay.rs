//! All that happened, in the order in which it took effect.
use super::journal::Record;
use crate::{
    access::Reader,
    column,
    error::{Result, VaultError},
};
use domain::{
    clock::HybridTime,
    event::Event,
    ids::{DeviceId, EventId, MemberId},
};
use rusqlite::Row;
use uuid::Uuid;

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

/// All events in the order in which they took effect, so many at once.
pub(crate) fn batches(
    reader: &Reader<'_>,
    size: usize,
    mut visit: impl FnMut(Vec<Record>) -> Result<()>,
) -> Result<()> {
    let mut batch = Vec::with_capacity(size);
    each(reader, |record| {
        batch.push(record);
        if batch.len() < size {
            return Ok(());
        }
        visit(std::mem::replace(&mut batch, Vec::with_capacity(size)))
    })?;
    visit(batch)
}

fn each(reader: &Reader<'_>, mut visit: impl FnMut(Record) -> Result<()>) -> Result<()> {
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

/// A record, from what is read of an entry when only what happened counts. By place: to find ten
/// names in each row takes longer than the rest.
fn happened(row: &Row<'_>) -> Result<Record> {
    let text = |at: usize, column| {
        let text = row.get_ref(at)?.as_str();
        text.map_err(|_| VaultError::CorruptValue { column })
    };
    let id = |at, column| -> Result<Uuid> {
        text(at, column)?.parse().map_err(|_| VaultError::CorruptValue { column })
    };
    let event_type = text(7, "event_type")?;
    let body = row.get_ref(9)?.as_blob_or_null();
    let body = body.map_err(|_| VaultError::CorruptValue { column: "body" })?;
    let event = body.map(|body| {
        let (kind, aggregate) = (text(5, "aggregate_kind")?, id(6, "aggregate")?);
        Ok::<_, VaultError>(Event::decode(kind, aggregate, event_type, row.get(8)?, body)?)
    });
    let millis = u64::try_from(row.get::<_, i64>(1)?)
        .map_err(|_| VaultError::CorruptValue { column: "millis" })?;
    Ok(Record {
        event_id: EventId(id(4, "event")?),
        event: event.transpose()?,
        event_type: event_type.to_owned(),
        time: HybridTime { millis, counter: row.get(2)? },
        device: DeviceId(id(0, "device")?),
        member: MemberId(id(3, "member")?),
    })
}
