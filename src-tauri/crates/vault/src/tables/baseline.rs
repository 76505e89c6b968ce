//! Baselines (projections of the journal), and the contents of their items.
use crate::{
    access::{Reader, Writer},
    column,
    content::{self, Packer, SUBJECT},
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    baseline::{Baseline, BaselineEvent, Body, Happening, Held, Tally, fold},
    event::TenantEvent,
    ids::{BaselineId, TenantId},
    journal::Hash,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The number that a draft is kept under.
const DRAFT: u32 = 0;

const BY_ID: &str = "SELECT doc FROM baseline WHERE id = ?1";
const ALL: &str = "SELECT doc FROM baseline ORDER BY name, id";
const SAVE: &str = "INSERT INTO baseline (id, name, doc) VALUES (?1, ?2, ?3)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, doc = excluded.doc";
const BODY: &str = "SELECT body FROM baseline_version WHERE baseline = ?1 AND number = ?2";
const SAVE_BODY: &str = "INSERT INTO baseline_version (baseline, number, body)
    VALUES (?1, ?2, ?3) ON CONFLICT (baseline, number) DO UPDATE SET body = excluded.body";
const DROP_BODY: &str = "DELETE FROM baseline_version WHERE baseline = ?1 AND number = ?2";
const OF_TENANT: &str = "SELECT baseline FROM baseline_assignment WHERE tenant = ?1
    ORDER BY baseline";
const COMPARED: &str = "SELECT tenant, compared FROM baseline_assignment WHERE baseline = ?1
    ORDER BY tenant";
const ASSIGN: &str = "INSERT INTO baseline_assignment (tenant, baseline, compared)
    VALUES (?1, ?2, NULL) ON CONFLICT (tenant, baseline) DO NOTHING";
const UNASSIGN: &str = "DELETE FROM baseline_assignment WHERE tenant = ?1 AND baseline = ?2";
const SET_COMPARED: &str = "UPDATE baseline_assignment SET compared = ?3
    WHERE tenant = ?1 AND baseline = ?2";
const CONTENT: &str = "SELECT size_bytes, content FROM baseline_content WHERE hash = ?1";
const KEEP: &str = "INSERT INTO baseline_content (hash, size_bytes, content) VALUES (?1, ?2, ?3)
    ON CONFLICT (hash) DO NOTHING";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_ID, BODY, OF_TENANT, COMPARED, CONTENT];

/// What the last comparison of a tenant with a baseline came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// The snapshot's number within the tenant.
    pub ordinal: u32,
    /// The baseline's version.
    pub version: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// How many items stand how.
    pub tally: Tally,
}

/// The baseline, if there is one.
pub fn find(reader: &Reader<'_>, baseline: BaselineId) -> Result<Option<Baseline>> {
    reader.first(BY_ID, [baseline.to_string()], |row| column::json(row, "doc"))
}

/// The baseline.
pub fn get(reader: &Reader<'_>, baseline: BaselineId) -> Result<Baseline> {
    let missing = || VaultError::NotFound { what: "baseline", id: baseline.to_string() };
    find(reader, baseline)?.ok_or_else(missing)
}

/// All baselines, by name.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Baseline>> {
    reader.rows(ALL, (), |row| column::json(row, "doc"))
}

/// What a version says, or the draft where none is named.
pub fn body(
    reader: &Reader<'_>,
    baseline: BaselineId,
    version: Option<u32>,
) -> Result<Option<Body>> {
    let key = (baseline.to_string(), version.unwrap_or(DRAFT));
    reader.first(BODY, key, |row| column::json(row, "body"))
}

/// The baselines that a tenant is assigned to.
pub fn of_tenant(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<BaselineId>> {
    reader.rows(OF_TENANT, [tenant.to_string()], |row| column::parsed(row, "baseline"))
}

/// The tenants that a baseline is assigned to, with what the last comparison came to.
pub fn compared(
    reader: &Reader<'_>,
    baseline: BaselineId,
) -> Result<Vec<(TenantId, Option<Compared>)>> {
    reader.rows(COMPARED, [baseline.to_string()], |row| {
        let compared: Option<String> = column::value(row, "compared")?;
        let compared = match compared {
            Some(_) => Some(column::json(row, "compared")?),
            None => None,
        };
        Ok((column::parsed(row, "tenant")?, compared))
    })
}

/// Keeps an item's content, as JSON; the SHA-256 of its bytes.
///
/// # Errors
/// [`VaultError::TooLarge`] beyond [`crate::SUBJECT_BYTES_MAX`].
pub fn keep_content(writer: &Writer<'_>, content: &Value) -> Result<Hash> {
    let (packed, hash) = Packer::new()?.pack_json(SUBJECT, content)?;
    writer.execute(KEEP, (hash, column::integer(packed.size_bytes), packed.bytes))?;
    Ok(Hash(hash))
}

/// An item's content.
///
/// # Errors
/// It is not there, or not what its hash says.
pub fn content(reader: &Reader<'_>, hash: Hash) -> Result<Value> {
    let damaged = || VaultError::CorruptValue { column: "content" };
    let json = reader.first(CONTENT, [hash.0], |row| {
        let packed: Vec<u8> = column::value(row, "content")?;
        content::unpack(SUBJECT, &packed, column::count(row, "size_bytes")?)
    })?;
    let json = json.ok_or_else(damaged)?;
    if Hash::of(&[&json]) != hash {
        return Err(damaged());
    }
    serde_json::from_slice(&json).map_err(|_| damaged())
}

/// What an event means for these tables.
pub(crate) fn project(writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()> {
    let id = happening.baseline;
    let held = match find(writer, id)? {
        Some(baseline) => {
            let current = baseline.current().map(|version| version.number);
            let current = match current {
                Some(number) => body(writer, id, Some(number))?,
                None => None,
            };
            Some(Held { draft: body(writer, id, None)?, current, baseline })
        }
        None => None,
    };
    let held = fold(held, happening)?;
    let key = id.to_string();
    writer.execute(SAVE, (&key, &held.baseline.name, column::json_text(&held.baseline)?))?;
    match &held.draft {
        Some(body) => writer.execute(SAVE_BODY, (&key, DRAFT, column::json_text(body)?))?,
        None => writer.execute(DROP_BODY, (&key, DRAFT))?,
    };
    match happening.event {
        BaselineEvent::BaselinePublished { number, .. } => {
            let body = held.current.as_ref().ok_or(VaultError::Internal("baseline version"))?;
            writer.execute(SAVE_BODY, (&key, number, column::json_text(body)?))?;
        }
        BaselineEvent::BaselineAssigned { tenant, .. } => {
            writer.execute(ASSIGN, (tenant.to_string(), &key))?;
        }
        BaselineEvent::BaselineUnassigned { tenant } => {
            writer.execute(UNASSIGN, (tenant.to_string(), &key))?;
        }
        _ => {}
    }
    Ok(())
}

/// What a tenant's event means for these tables.
pub(crate) fn project_tenant(
    writer: &Writer<'_>,
    tenant: TenantId,
    event: &TenantEvent,
    at: DateTime<Utc>,
) -> Result<()> {
    let TenantEvent::DriftRecorded { ordinal, baseline, version, tally, .. } = event else {
        return Ok(());
    };
    let compared = Compared { ordinal: *ordinal, version: *version, at, tally: *tally };
    let compared = column::json_text(&compared)?;
    let key = (tenant.to_string(), baseline.to_string(), compared);
    writer.execute(SET_COMPARED, key).map(drop)
}

#[cfg(test)]
mod tests;
