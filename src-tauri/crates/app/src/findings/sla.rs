//! By when findings are due: the policy of the workspace, and of tenants that have their own.
use crate::{
    contract::{SlaChange, SlaRequest, SlaView},
    desk::Desk,
    failure::Failure,
};
use domain::{
    event::{Event, TenantEvent, WorkspaceEvent},
    finding::FindingEvent,
    ids::TenantId,
    review::Severity,
    sla::{SLA_DAYS_MAX, SLA_HOLIDAYS_MAX, SlaError, SlaPolicy},
};
use vault::{
    Reader, VaultError,
    tables::{member, sla, tenant},
};

/// The policy asked for, and the one that holds.
pub fn get(desk: &Desk<'_>, request: &SlaRequest) -> Result<SlaView, Failure> {
    desk.read(|reader| view(reader, request.tenant))
}

/// Sets or takes away a policy. Due dates that are there stay.
pub fn set(desk: &Desk<'_>, request: &SlaChange) -> Result<SlaView, Failure> {
    if let Some(policy) = &request.policy {
        policy.check().map_err(|error| match error {
            SlaError::Days => Failure::usage("sla-days").with("limit", SLA_DAYS_MAX),
            SlaError::Holidays => Failure::usage("sla-holidays").with("limit", SLA_HOLIDAYS_MAX),
        })?;
    }
    desk.write(|recorder| {
        let now = view(recorder.writer(), request.tenant)?;
        if now.own != request.policy {
            let policy = request.policy.clone().map(Box::new);
            let event = match request.tenant {
                Some(tenant) => Event::Tenant(tenant, TenantEvent::SlaSet { policy }),
                None => {
                    let missing = || VaultError::NotFound { what: "workspace", id: String::new() };
                    let workspace = member::workspace(recorder.writer())?.ok_or_else(missing)?;
                    Event::Workspace(workspace.id, WorkspaceEvent::SlaSet { policy })
                }
            };
            recorder.record(&event)?;
        }
        view(recorder.writer(), request.tenant)
    })
}

fn view(reader: &Reader<'_>, asked: Option<TenantId>) -> Result<SlaView, Failure> {
    let in_force = match asked {
        Some(asked) => {
            tenant::get(reader, asked)?;
            sla::in_force(reader, asked)?
        }
        None => sla::own(reader, None)?,
    };
    Ok(SlaView { own: sla::own(reader, asked)?, in_force })
}

/// An evaluation's event with the due date that the policy gives: from today, by the severity
/// that a person judged, or else the detector's.
pub(crate) fn with_due(
    event: FindingEvent,
    policy: &SlaPolicy,
    judged: Option<Severity>,
    today: chrono::NaiveDate,
) -> FindingEvent {
    match event {
        FindingEvent::FindingDetected { tenant, fingerprint, detection, .. } => {
            let due = policy.due(detection.severity, today);
            FindingEvent::FindingDetected { tenant, fingerprint, detection, due }
        }
        FindingEvent::FindingReopened { cause, detection, .. } => {
            let due = policy.due(judged.unwrap_or(detection.severity), today);
            FindingEvent::FindingReopened { cause, detection, due }
        }
        other => other,
    }
}
