//! The journal: entries, their erasable payloads, the seals of transactions, and the key
//! that this installation signs with.
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    clock::HybridTime,
    event::Event,
    ids::{DeviceId, EventId, MemberId, WorkspaceId},
    journal::{
        Broken, Entry, Hash, Head, Payload, Report, Seal, Signed, Stored, TransactionId, Verifier,
    },
};
use rusqlite::Row;
use uuid::Uuid;
use zeroize::Zeroizing;

macro_rules! entries {
    ($rest:literal) => {
        concat!(
            "SELECT e.device, e.sequence, e.format, e.workspace, e.previous, e.millis, e.counter,
                e.member, e.event, e.transaction_id, e.aggregate_kind, e.aggregate, e.event_type,
                e.payload_version, e.payload_hash, e.hash, p.salt, p.body
             FROM journal_entry e LEFT JOIN journal_payload p ON p.event = e.event ",
            $rest
        )
    };
}

const BY_CHAIN: &str = entries!("ORDER BY e.device, e.sequence");
const OF_AGGREGATE: &str =
    entries!("WHERE e.aggregate = ?1 ORDER BY e.millis, e.counter, e.device");
const OF_EVENT: &str = entries!("WHERE e.event = ?1");
const CARE_SINCE: &str = entries!(
    "WHERE e.device = ?1 AND e.sequence > ?2
        AND e.event_type IN ('finding_detected', 'finding_reopened', 'exception_expired')
     ORDER BY e.sequence"
);
const CARE_FROM: &str = entries!(
    "WHERE e.millis >= ?1
        AND e.event_type IN ('finding_detected', 'finding_reopened', 'exception_expired')
     ORDER BY e.millis DESC, e.counter DESC, e.device LIMIT ?2"
);
const HEAD: &str = entries!("WHERE e.device = ?1 ORDER BY e.sequence DESC LIMIT 1");
const LATEST: &str =
    "SELECT millis, counter FROM journal_entry ORDER BY millis DESC, counter DESC LIMIT 1";
const SEALS: &str = "SELECT device, last, first, workspace, transaction_id, head, signature
    FROM journal_seal ORDER BY device, last";
const KEY: &str = "SELECT device, seed FROM device_key WHERE only_one = 1";
const SET_KEY: &str = "INSERT INTO device_key (only_one, device, seed) VALUES (1, ?1, ?2)";
const ADD_ENTRY: &str = "INSERT INTO journal_entry (device, sequence, format, workspace, previous,
        millis, counter, member, event, transaction_id, aggregate_kind, aggregate, event_type,
        payload_version, payload_hash, hash)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const ADD_PAYLOAD: &str = "INSERT INTO journal_payload (event, salt, body) VALUES (?1, ?2, ?3)";
const ADD_SEAL: &str = "INSERT INTO journal_seal
        (device, last, first, workspace, transaction_id, head, signature)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const ERASE: &str = "DELETE FROM journal_payload WHERE event = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] =
    &[OF_AGGREGATE, OF_EVENT, CARE_SINCE, CARE_FROM, HEAD, LATEST, KEY, ERASE];

/// The key that this installation signs with.
pub struct DeviceKey {
    /// The device.
    pub device: DeviceId,
    /// The Ed25519 seed. Wiped when dropped.
    pub seed: Zeroizing<[u8; 32]>,
}

/// An entry with what happened, or none where the payload was erased.
#[derive(Clone, Debug)]
pub struct Record {
    /// The event's id.
    pub event_id: EventId,
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its type.
    pub event_type: String,
    /// When.
    pub time: HybridTime,
    /// The member at work.
    pub member: MemberId,
    /// What.
    pub event: Option<Event>,
}

impl Record {
    /// The wall-clock time.
    pub fn at(&self) -> DateTime<Utc> {
        self.time.instant()
    }
}

/// This installation's key, once it has one.
pub fn device_key(reader: &Reader<'_>) -> Result<Option<DeviceKey>> {
    reader.first(KEY, (), |row| {
        let seed = Zeroizing::new(column::value::<[u8; 32]>(row, "seed")?);
        Ok(DeviceKey { device: column::parsed(row, "device")?, seed })
    })
}

/// Keeps this installation's key. There is one, and it stays.
pub fn set_device_key(writer: &Writer<'_>, key: &DeviceKey) -> Result<()> {
    writer.execute(SET_KEY, (key.device.to_string(), *key.seed)).map(drop)
}

/// The last entry of a device's chain.
pub fn head(reader: &Reader<'_>, device: DeviceId) -> Result<Option<Head>> {
    reader.first(HEAD, [device.to_string()], |row| {
        let Stored { entry, hash, .. } = stored(row)?;
        Ok(Head { device, sequence: entry.sequence, hash })
    })
}

/// The latest time in the journal.
pub fn latest(reader: &Reader<'_>) -> Result<Option<HybridTime>> {
    reader.first(LATEST, (), time)
}

/// Appends an entry with its payload.
pub fn append(writer: &Writer<'_>, stored: &Stored) -> Result<()> {
    let entry = &stored.entry;
    writer.execute(
        ADD_ENTRY,
        rusqlite::params![
            entry.device.to_string(),
            column::integer(entry.sequence),
            entry.format,
            entry.workspace.to_string(),
            entry.previous.0,
            column::integer(entry.time.millis),
            entry.time.counter,
            entry.member.to_string(),
            entry.event.to_string(),
            entry.transaction.to_string(),
            entry.aggregate_kind,
            entry.aggregate.to_string(),
            entry.event_type,
            entry.payload_version,
            entry.payload_hash.0,
            stored.hash.0,
        ],
    )?;
    if let Some(payload) = &stored.payload {
        let event = entry.event.to_string();
        writer.execute(ADD_PAYLOAD, (event, payload.salt, &payload.body))?;
    }
    Ok(())
}

/// Appends a transaction's seal.
pub fn append_seal(writer: &Writer<'_>, signed: &Signed) -> Result<()> {
    let seal = &signed.seal;
    writer
        .execute(
            ADD_SEAL,
            rusqlite::params![
                seal.device.to_string(),
                column::integer(seal.last),
                column::integer(seal.first),
                seal.workspace.to_string(),
                seal.transaction.to_string(),
                seal.head.0,
                signed.signature.as_slice(),
            ],
        )
        .map(drop)
}

/// Erases an entry's payload; the entry stays. Whoever calls this records why, as an event.
pub fn erase_payload(writer: &Writer<'_>, event: EventId) -> Result<bool> {
    super::journal_view::forget(writer, event)?;
    Ok(writer.execute(ERASE, [event.to_string()])? > 0)
}

/// What happened to one thing, oldest first.
pub fn history(reader: &Reader<'_>, aggregate: Uuid) -> Result<Vec<Record>> {
    reader.rows(OF_AGGREGATE, [aggregate.to_string()], |row| record(stored(row)?))
}

/// Visits what happened by itself that a person may want to hear of (findings that were found or
/// came back, exceptions that expired) in a device's chain after `sequence`, in its order.
pub fn care_since(
    reader: &Reader<'_>,
    device: DeviceId,
    sequence: u64,
    mut visit: impl FnMut(Record) -> Result<()>,
) -> Result<()> {
    let after = (device.to_string(), column::integer(sequence));
    reader.each(CARE_SINCE, after, |row| visit(record(stored(row)?)?))
}

/// The same of all devices since a moment, the newest first, at most `limit`.
pub fn care_from(reader: &Reader<'_>, from: DateTime<Utc>, limit: u32) -> Result<Vec<Record>> {
    reader.rows(CARE_FROM, (from.timestamp_millis(), limit), |row| record(stored(row)?))
}

/// One event with its entry.
pub fn event(reader: &Reader<'_>, event: EventId) -> Result<Option<Record>> {
    reader.first(OF_EVENT, [event.to_string()], |row| record(stored(row)?))
}

/// Checks every chain, hash, payload and signature. `known` are heads seen before.
pub fn verify(
    reader: &Reader<'_>,
    workspace: WorkspaceId,
    known: &[Head],
) -> Result<std::result::Result<Report, Broken>> {
    let keys = super::member::device_keys(reader)?;
    let seals = reader.rows(SEALS, (), signed)?;
    let members = super::member::device_members(reader)?;
    let mut verifier = Verifier::new(workspace, keys, seals, known.to_vec()).with_members(members);
    let mut broken = None;
    reader.each(BY_CHAIN, (), |row| {
        if broken.is_none() {
            broken = verifier.step(&stored(row)?).err();
        }
        Ok(())
    })?;
    Ok(match broken {
        Some(broken) => Err(broken),
        None => verifier.finish(),
    })
}

fn record(stored: Stored) -> Result<Record> {
    let entry = stored.entry;
    let event = stored.payload.map(|payload| {
        Event::decode(
            &entry.aggregate_kind,
            entry.aggregate,
            &entry.event_type,
            entry.payload_version,
            &payload.body,
        )
    });
    Ok(Record {
        event_id: entry.event,
        device: entry.device,
        event_type: entry.event_type,
        time: entry.time,
        member: entry.member,
        event: event.transpose()?,
    })
}

pub(super) fn stored(row: &Row<'_>) -> Result<Stored> {
    let salt: Option<[u8; 32]> = column::value(row, "salt")?;
    let body: Option<Vec<u8>> = column::value(row, "body")?;
    Ok(Stored {
        entry: Entry {
            format: column::count(row, "format")?,
            workspace: column::parsed(row, "workspace")?,
            device: column::parsed(row, "device")?,
            sequence: column::count(row, "sequence")?,
            previous: Hash(column::sha256(row, "previous")?),
            time: time(row)?,
            member: column::parsed(row, "member")?,
            event: column::parsed(row, "event")?,
            transaction: TransactionId(column::parsed(row, "transaction_id")?),
            aggregate_kind: column::text(row, "aggregate_kind")?,
            aggregate: column::parsed(row, "aggregate")?,
            event_type: column::text(row, "event_type")?,
            payload_version: column::count(row, "payload_version")?,
            payload_hash: Hash(column::sha256(row, "payload_hash")?),
        },
        hash: Hash(column::sha256(row, "hash")?),
        payload: salt.zip(body).map(|(salt, body)| Payload { salt, body }),
    })
}

pub(super) fn time(row: &Row<'_>) -> Result<HybridTime> {
    Ok(HybridTime {
        millis: column::count(row, "millis")?,
        counter: column::count(row, "counter")?,
    })
}

pub(super) fn signed(row: &Row<'_>) -> Result<Signed> {
    let signature: Vec<u8> = column::value(row, "signature")?;
    let signature =
        signature.try_into().map_err(|_| VaultError::CorruptValue { column: "signature" })?;
    let seal = Seal {
        workspace: column::parsed(row, "workspace")?,
        device: column::parsed(row, "device")?,
        transaction: TransactionId(column::parsed(row, "transaction_id")?),
        first: column::count(row, "first")?,
        last: column::count(row, "last")?,
        head: Hash(column::sha256(row, "head")?),
    };
    Ok(Signed { seal, signature })
}
