//! By when findings are due: the policy of the workspace, and of tenants that have their own.
use crate::{
    contract::{SlaChange, SlaRequest, SlaView},
    desk::Desk,
    failure::Failure,
    recorder::Recorder,
};
use chrono::NaiveDate;
use domain::{
    event::{Event, TenantEvent, WorkspaceEvent},
    finding::{Finding, FindingEvent},
    fingerprint::Fingerprint,
    ids::TenantId,
    review::Severity,
    sla::{SLA_DAYS_MAX, SLA_HOLIDAYS_MAX, SlaError, SlaPolicy},
};
use std::collections::BTreeMap;
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

/// The due dates that an evaluation gives, by the policy in force.
pub(crate) struct DueDates {
    policy: SlaPolicy,
    judged: BTreeMap<Fingerprint, Severity>,
    today: NaiveDate,
}

impl DueDates {
    /// Those for a tenant with these findings.
    pub(crate) fn of(
        recorder: &Recorder<'_>,
        tenant: TenantId,
        existing: &[Finding],
    ) -> Result<Self, Failure> {
        let judged =
            existing.iter().filter_map(|one| Some((one.fingerprint, one.judged_severity?)));
        Ok(Self {
            policy: sla::in_force(recorder.writer(), tenant)?.unwrap_or_default(),
            judged: judged.collect(),
            today: recorder.env().now().date_naive(),
        })
    }

    /// The event with its due date: from today, by the severity that a person judged, or else
    /// the detector's.
    pub(crate) fn set(&self, mut event: FindingEvent, fingerprint: Fingerprint) -> FindingEvent {
        if let FindingEvent::FindingDetected { detection, due, .. }
        | FindingEvent::FindingReopened { detection, due, .. } = &mut event
        {
            let severity = self.judged.get(&fingerprint).copied();
            *due = self.policy.due(severity.unwrap_or(detection.severity), self.today);
        }
        event
    }
}
