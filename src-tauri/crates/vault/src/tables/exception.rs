//! Exceptions and the rules about them. Projections.
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::NaiveDate;
use domain::{
    event::WorkspaceEvent,
    exception::{Exception, Happening, RiskPolicy, fold},
    ids::{ExceptionId, FindingId, TenantId, WorkspaceId},
};

const BY_ID: &str = "SELECT doc FROM exception WHERE id = ?1";
const OF_FINDING: &str = "SELECT doc FROM exception WHERE finding = ?1 ORDER BY id";
const OPEN_OF_TENANT: &str = "SELECT doc FROM exception WHERE tenant = ?1 AND is_open = 1
    ORDER BY until, id";
const DUE: &str = "SELECT doc FROM exception WHERE is_open = 1 AND until < ?1 ORDER BY until, id";
const ALL: &str = "SELECT doc FROM exception ORDER BY until, id";
const SAVE: &str = "INSERT INTO exception (id, tenant, finding, is_open, until, doc)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, doc = excluded.doc";
const POLICY: &str = "SELECT doc FROM risk_policy ORDER BY workspace LIMIT 1";
const SET_POLICY: &str = "INSERT INTO risk_policy (workspace, doc) VALUES (?1, ?2)
    ON CONFLICT (workspace) DO UPDATE SET doc = excluded.doc";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_ID, OF_FINDING, OPEN_OF_TENANT, DUE, POLICY];

/// The exception, if there is one.
pub fn find(reader: &Reader<'_>, exception: ExceptionId) -> Result<Option<Exception>> {
    reader.first(BY_ID, [exception.to_string()], |row| column::json(row, "doc"))
}

/// The exception.
pub fn get(reader: &Reader<'_>, exception: ExceptionId) -> Result<Exception> {
    let missing = || VaultError::NotFound { what: "exception", id: exception.to_string() };
    find(reader, exception)?.ok_or_else(missing)
}

/// All exceptions of a finding, oldest first.
pub fn of_finding(reader: &Reader<'_>, finding: FindingId) -> Result<Vec<Exception>> {
    reader.rows(OF_FINDING, [finding.to_string()], |row| column::json(row, "doc"))
}

/// A tenant's exceptions to which something can still happen, those that end first first.
pub fn open_of_tenant(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<Exception>> {
    reader.rows(OPEN_OF_TENANT, [tenant.to_string()], |row| column::json(row, "doc"))
}

/// The exceptions whose last day is before `today`, though nobody has recorded that.
pub fn due(reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<Exception>> {
    reader.rows(DUE, [today.to_string()], |row| column::json(row, "doc"))
}

/// All exceptions, those that end first first.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Exception>> {
    reader.rows(ALL, (), |row| column::json(row, "doc"))
}

/// The workspace's rules about accepted risks.
pub fn policy(reader: &Reader<'_>) -> Result<RiskPolicy> {
    let policy = reader.first(POLICY, (), |row| column::json(row, "doc"))?;
    Ok(policy.unwrap_or_default())
}

/// What an event means for this table.
pub(crate) fn project(writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()> {
    let exception = fold(find(writer, happening.exception)?, happening)?;
    let request = &exception.request;
    let row = (
        exception.id.to_string(),
        request.tenant.to_string(),
        request.finding.to_string(),
        exception.recorded.is_open(),
        request.until.to_string(),
        column::json_text(&exception)?,
    );
    writer.execute(SAVE, row).map(drop)
}

/// What a workspace's event means for these tables.
pub(crate) fn project_workspace(
    writer: &Writer<'_>,
    workspace: WorkspaceId,
    event: &WorkspaceEvent,
) -> Result<()> {
    let WorkspaceEvent::RiskPolicyChanged { policy } = event else { return Ok(()) };
    writer.execute(SET_POLICY, (workspace.to_string(), column::json_text(policy)?)).map(drop)
}
