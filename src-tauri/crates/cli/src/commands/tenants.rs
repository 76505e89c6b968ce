//! `tenants list|add`.
use crate::{
    arguments::{Global, Tenants},
    ending::{Done, Problem},
    output::Output,
    session::{Nothing, Session},
};
use app::contract::{TenantList, TenantRow};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: Tenants, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    match command {
        Tenants::List => {
            let tenants: TenantList = session.call("tenant.list", &Nothing {})?;
            if output.is_json() {
                output.answer("tenantpilot.tenants/1", json!({"tenants": tenants.rows}))?;
            } else if tenants.rows.is_empty() {
                output.message("cli-no-tenants", &[])?;
            } else {
                tenants.rows.iter().try_for_each(|row| show(row, output))?;
            }
        }
        Tenants::Add { name, microsoft_id, domain } => {
            let request =
                json!({"name": name, "provider_tenant_id": microsoft_id, "domain": domain});
            let row: TenantRow = session.call("tenant.create", &request)?;
            if output.is_json() {
                output.answer("tenantpilot.tenant/1", json!({"tenant": row}))?;
            } else {
                show(&row, output)?;
            }
        }
    }
    Ok(Done::Well)
}

fn show(row: &TenantRow, output: &mut Output) -> Result<(), Problem> {
    let domain = row.domain.as_deref().unwrap_or("–");
    output.message(
        "cli-tenant",
        &[
            ("name", (&row.name).into()),
            ("domain", domain.into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    output.message(
        "cli-tenant-verdicts",
        &[
            ("satisfied", row.counts.satisfied.into()),
            ("not-satisfied", row.counts.not_satisfied.into()),
            ("not-assessed", row.counts.not_assessed.into()),
            ("not-applicable", row.counts.not_applicable.into()),
        ],
    )?;
    let open: u32 = row.open_findings.iter().map(|severity| severity.count).sum();
    output.message("cli-tenant-findings", &[("count", open.into())])?;
    Ok(())
}
