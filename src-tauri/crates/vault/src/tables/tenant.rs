//! Tenants with their profiles. A projection.
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    event::TenantEvent,
    ids::{MemberId, TenantId},
    profile::TenantProfile,
};
use rusqlite::Row;

const COLUMNS_BY_ID: &str = "SELECT id, name, provider_tenant_id, domain, profile,
        profile_changed_at, profile_changed_by, profile_reason, added_at
    FROM tenant WHERE id = ?1";
const BY_PROVIDER_ID: &str = "SELECT id, name, provider_tenant_id, domain, profile,
        profile_changed_at, profile_changed_by, profile_reason, added_at
    FROM tenant WHERE provider_tenant_id = ?1";
const ALL: &str = "SELECT id, name, provider_tenant_id, domain, profile,
        profile_changed_at, profile_changed_by, profile_reason, added_at
    FROM tenant ORDER BY name COLLATE NOCASE, id";
const ADD: &str = "INSERT INTO tenant (id, name, provider_tenant_id, domain, profile, added_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const IDENTIFY: &str = "UPDATE tenant SET provider_tenant_id = coalesce(?2, provider_tenant_id),
        domain = coalesce(?3, domain) WHERE id = ?1";
const SET_PROFILE: &str = "UPDATE tenant SET profile = ?2, profile_changed_at = ?3,
        profile_changed_by = ?4, profile_reason = ?5 WHERE id = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[COLUMNS_BY_ID, BY_PROVIDER_ID, IDENTIFY, SET_PROFILE];

/// A profile's last change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileChange {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// Why.
    pub reason: String,
}

/// A tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// The tenant.
    pub id: TenantId,
    /// The customer's name.
    pub name: String,
    /// Microsoft's tenant id in lower case, where known.
    pub provider_tenant_id: Option<String>,
    /// The primary domain, where known.
    pub domain: Option<String>,
    /// The profile in force.
    pub profile: TenantProfile,
    /// Its last change.
    pub profile_change: Option<ProfileChange>,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

/// The tenant, if there is one.
pub fn find(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<Tenant>> {
    reader.first(COLUMNS_BY_ID, [tenant.to_string()], read)
}

/// The tenant.
pub fn get(reader: &Reader<'_>, tenant: TenantId) -> Result<Tenant> {
    let missing = || VaultError::NotFound { what: "tenant", id: tenant.to_string() };
    find(reader, tenant)?.ok_or_else(missing)
}

/// The tenant that Microsoft knows by this id.
pub fn by_provider_id(reader: &Reader<'_>, provider_id: &str) -> Result<Option<Tenant>> {
    reader.first(BY_PROVIDER_ID, [provider_id.to_lowercase()], read)
}

/// All tenants by name.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Tenant>> {
    reader.rows(ALL, (), read)
}

/// What an event means for this table.
pub(crate) fn project(
    writer: &Writer<'_>,
    tenant: TenantId,
    event: &TenantEvent,
    at: DateTime<Utc>,
    by: MemberId,
) -> Result<()> {
    let id = tenant.to_string();
    let at = column::time_text(at)?;
    match event {
        TenantEvent::TenantAdded { name, provider_tenant_id, domain } => {
            let provider_id = provider_tenant_id.as_ref().map(|id| id.to_lowercase());
            let profile = column::json_text(&TenantProfile::default())?;
            writer.execute(ADD, (id, name, provider_id, domain, profile, at)).map(drop)
        }
        TenantEvent::TenantIdentified { provider_tenant_id, domain } => {
            let provider_id = provider_tenant_id.as_ref().map(|id| id.to_lowercase());
            writer.execute(IDENTIFY, (id, provider_id, domain)).map(drop)
        }
        TenantEvent::TenantProfileChanged { profile, reason } => {
            let profile = column::json_text(profile)?;
            writer.execute(SET_PROFILE, (id, profile, at, by.to_string(), reason)).map(drop)
        }
        TenantEvent::SnapshotTaken { .. }
        | TenantEvent::SlaSet { .. }
        | TenantEvent::EvaluationRecorded { .. }
        | TenantEvent::DriftRecorded { .. }
        | TenantEvent::ConnectionMade { .. }
        | TenantEvent::ConnectionRemoved { .. } => Ok(()),
    }
}

fn read(row: &Row<'_>) -> Result<Tenant> {
    let changed_at = column::time_opt(row, "profile_changed_at")?;
    let changed_by = column::parsed_opt(row, "profile_changed_by")?;
    let reason: Option<String> = column::value(row, "profile_reason")?;
    Ok(Tenant {
        id: column::parsed(row, "id")?,
        name: column::text(row, "name")?,
        provider_tenant_id: column::value(row, "provider_tenant_id")?,
        domain: column::value(row, "domain")?,
        profile: column::json(row, "profile")?,
        profile_change: changed_at.zip(changed_by).map(|(at, by)| ProfileChange {
            at,
            by,
            reason: reason.unwrap_or_default(),
        }),
        added_at: column::time(row, "added_at")?,
    })
}
