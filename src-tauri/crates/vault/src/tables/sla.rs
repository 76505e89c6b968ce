//! By when findings are due, of the workspace and of tenants. A projection.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use domain::{
    event::{TenantEvent, WorkspaceEvent},
    ids::TenantId,
    sla::SlaPolicy,
};

const GET: &str = "SELECT policy FROM sla WHERE scope = ?1";
const SET: &str = "INSERT INTO sla (scope, policy) VALUES (?1, ?2)
    ON CONFLICT (scope) DO UPDATE SET policy = excluded.policy";
const REMOVE: &str = "DELETE FROM sla WHERE scope = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[GET, REMOVE];

/// The policy of a tenant itself, or of the workspace.
pub fn own(reader: &Reader<'_>, tenant: Option<TenantId>) -> Result<Option<SlaPolicy>> {
    reader.first(GET, [scope(tenant)], |row| column::json(row, "policy"))
}

/// The policy in force for a tenant: its own, or else the workspace's.
pub fn in_force(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<SlaPolicy>> {
    match own(reader, Some(tenant))? {
        Some(policy) => Ok(Some(policy)),
        None => own(reader, None),
    }
}

/// What an event of the workspace means for this table.
pub(crate) fn project(writer: &Writer<'_>, event: &WorkspaceEvent) -> Result<()> {
    match event {
        WorkspaceEvent::SlaSet { policy } => set(writer, None, policy.as_deref()),
        _ => Ok(()),
    }
}

/// What an event of a tenant means for this table.
pub(crate) fn project_tenant(
    writer: &Writer<'_>,
    tenant: TenantId,
    event: &TenantEvent,
) -> Result<()> {
    match event {
        TenantEvent::SlaSet { policy } => set(writer, Some(tenant), policy.as_deref()),
        _ => Ok(()),
    }
}

fn set(writer: &Writer<'_>, tenant: Option<TenantId>, policy: Option<&SlaPolicy>) -> Result<()> {
    match policy {
        Some(policy) => writer.execute(SET, (scope(tenant), column::json_text(policy)?)).map(drop),
        None => writer.execute(REMOVE, [scope(tenant)]).map(drop),
    }
}

fn scope(tenant: Option<TenantId>) -> String {
    tenant.map(|tenant| tenant.to_string()).unwrap_or_default()
}
