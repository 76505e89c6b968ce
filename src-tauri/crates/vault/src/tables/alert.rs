//! Alert rules, a projection; and what this installation said, remembers and has looked at.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::{
    alert::{Alert, AlertEvent, AlertRule, DEFAULT_RULE, Key, Memory, Remembered},
    ids::{AlertRuleId, DeviceId},
};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Alerts that are kept at most: the oldest go first.
pub const SAID_MAX: u32 = 1_000;

const RULES: &str = "SELECT id, doc FROM alert_rule ORDER BY id";
const SET_RULE: &str = "INSERT INTO alert_rule (id, doc) VALUES (?1, ?2)
    ON CONFLICT (id) DO UPDATE SET doc = excluded.doc";
const PUT: &str = "INSERT INTO alert (at, is_read, doc) VALUES (?1, 0, ?2)";
const TRIM: &str = "DELETE FROM alert WHERE seq <= (SELECT max(seq) FROM alert) - ?1";
const NEWEST: &str = "SELECT seq, at, is_read, doc FROM alert ORDER BY seq DESC LIMIT ?1";
const UNREAD: &str = "SELECT count(*) AS total FROM alert WHERE is_read = 0";
const READ: &str = "UPDATE alert SET is_read = 1 WHERE seq = ?1 AND is_read = 0";
const READ_UNTIL: &str = "UPDATE alert SET is_read = 1 WHERE seq <= ?1 AND is_read = 0";
const MEMORY: &str = "SELECT doc FROM alert_memory";
const REMEMBER: &str = "INSERT INTO alert_memory (rule, thing_kind, thing, of_trigger, doc)
    VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET doc = excluded.doc";
const FORGET: &str = "DELETE FROM alert_memory
    WHERE rule = ?1 AND thing_kind = ?2 AND thing = ?3 AND of_trigger = ?4";
const SEEN: &str = "SELECT device, sequence FROM alert_seen";
const SET_SEEN: &str = "INSERT INTO alert_seen (device, sequence) VALUES (?1, ?2)
    ON CONFLICT (device) DO UPDATE SET sequence = excluded.sequence";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[TRIM, UNREAD, READ, READ_UNTIL, FORGET];

/// An alert as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What.
    pub alert: Alert,
    /// The rule's name then.
    pub rule_name: String,
}

/// An alert that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number; later ones are higher.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the person has seen it.
    pub is_read: bool,
    /// What.
    pub said: Said,
}

/// The rules in force, by id: what a workspace begins with, unless it was replaced or taken away.
pub fn rules(reader: &Reader<'_>) -> Result<BTreeMap<AlertRuleId, AlertRule>> {
    let mut rules = BTreeMap::from([(DEFAULT_RULE, AlertRule::standard())]);
    reader.each(RULES, (), |row| {
        let id: AlertRuleId = column::parsed(row, "id")?;
        let doc: Option<String> = column::value(row, "doc")?;
        match doc {
            Some(_) => drop(rules.insert(id, column::json(row, "doc")?)),
            None => drop(rules.remove(&id)),
        }
        Ok(())
    })?;
    Ok(rules)
}

/// What an event means for the rules.
pub(crate) fn project(writer: &Writer<'_>, id: AlertRuleId, event: &AlertEvent) -> Result<()> {
    let doc = match event {
        AlertEvent::AlertRuleSet { rule } => {
            let rule = AlertRule { id, ..rule.checked()? };
            Some(column::json_text(&rule)?)
        }
        AlertEvent::AlertRuleRemoved {} => None,
    };
    writer.execute(SET_RULE, (id.to_string(), doc)).map(drop)
}

/// Keeps an alert, unread.
pub fn put(writer: &Writer<'_>, at: DateTime<Utc>, said: &Said) -> Result<()> {
    writer.insert(PUT, (column::time_text(at)?, column::json_text(said)?))?;
    writer.execute(TRIM, [SAID_MAX]).map(drop)
}

/// The newest alerts, newest first.
pub fn newest(reader: &Reader<'_>, at_most: u32) -> Result<Vec<Kept>> {
    reader.rows(NEWEST, [at_most], kept)
}

/// How many are unread.
pub fn unread(reader: &Reader<'_>) -> Result<u32> {
    let total = reader.first(UNREAD, (), |row| column::count(row, "total"))?;
    Ok(total.unwrap_or_default())
}

/// The person has seen this one.
pub fn read(writer: &Writer<'_>, seq: u64) -> Result<()> {
    writer.execute(READ, [column::integer(seq)]).map(drop)
}

/// The person has seen this one and all before it.
pub fn read_until(writer: &Writer<'_>, seq: u64) -> Result<()> {
    writer.execute(READ_UNTIL, [column::integer(seq)]).map(drop)
}

/// What is remembered.
pub fn memory(reader: &Reader<'_>) -> Result<Memory> {
    let rows = reader.rows(MEMORY, (), |row| column::json::<(Key, Remembered)>(row, "doc"))?;
    Ok(rows.into_iter().collect())
}

/// Replaces what is remembered; writes what is different only.
pub fn remember(writer: &Writer<'_>, before: &Memory, after: &Memory) -> Result<()> {
    for (key, remembered) in after {
        if before.get(key) != Some(remembered) {
            let (rule, kind, thing, trigger) = named(key);
            let doc = column::json_text(&(key, remembered))?;
            writer.execute(REMEMBER, (rule, kind, thing, trigger, doc))?;
        }
    }
    for key in before.keys().filter(|key| !after.contains_key(key)) {
        writer.execute(FORGET, named(key))?;
    }
    Ok(())
}

fn named(key: &Key) -> (String, &'static str, String, &'static str) {
    let thing = (key.thing.kind.as_str(), key.thing.id.to_string());
    (key.rule.to_string(), thing.0, thing.1, key.trigger.as_str())
}

/// How far each device's chain was looked at; none before the first look.
pub fn seen(reader: &Reader<'_>) -> Result<Option<BTreeMap<DeviceId, u64>>> {
    let rows = reader.rows(SEEN, (), |row| {
        Ok((column::parsed(row, "device")?, column::count(row, "sequence")?))
    })?;
    Ok((!rows.is_empty()).then(|| rows.into_iter().collect()))
}

/// Records how far a device's chain was looked at.
pub fn set_seen(writer: &Writer<'_>, device: DeviceId, sequence: u64) -> Result<()> {
    writer.execute(SET_SEEN, (device.to_string(), column::integer(sequence))).map(drop)
}

fn kept(row: &Row<'_>) -> Result<Kept> {
    Ok(Kept {
        seq: column::count(row, "seq")?,
        at: column::time(row, "at")?,
        is_read: column::value(row, "is_read")?,
        said: column::json(row, "doc")?,
    })
}

#[cfg(test)]
mod tests;
