//! The register of exceptions, and one of them.
use super::{contacts, moment};
use crate::{
    contract::{
        AcceptanceView, AttachmentRow, ExceptionFilter, ExceptionList, ExceptionRow, ExceptionView,
        MemberRef, Said,
    },
    desk::Desk,
    failure::Failure,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    exception::{Act, Ending, Exception, State},
    ids::{ExceptionId, MemberId, TenantId},
};
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::{contact, exception, finding, member, tenant},
};

/// What rows are made with.
pub(super) struct Names {
    members: BTreeMap<MemberId, String>,
    tenants: BTreeMap<TenantId, String>,
    today: NaiveDate,
    warn_days: u32,
}

impl Names {
    pub(super) fn read(reader: &Reader<'_>, today: NaiveDate) -> Result<Self, Failure> {
        let tenants = tenant::all(reader)?.into_iter();
        Ok(Self {
            members: member::names(reader)?,
            tenants: tenants.map(|tenant| (tenant.id, tenant.name)).collect(),
            today,
            warn_days: exception::policy(reader)?.warn_days,
        })
    }

    pub(super) fn member(&self, id: MemberId) -> MemberRef {
        MemberRef { id, name: self.members.get(&id).cloned().unwrap_or_default() }
    }

    pub(super) fn tenant(&self, id: TenantId) -> String {
        self.tenants.get(&id).cloned().unwrap_or_default()
    }

    pub(super) fn said(&self, at: DateTime<Utc>, by: MemberId, text: Option<&str>) -> Said {
        let text = text.filter(|text| !text.is_empty()).map(str::to_owned);
        Said { at: moment(at), by: self.member(by), text }
    }
}

/// The exceptions that match, those that end first first.
///
/// # Errors
/// A state that there is not.
pub fn exceptions(desk: &Desk<'_>, filter: &ExceptionFilter) -> Result<ExceptionList, Failure> {
    let states = states(&filter.states)?;
    let today = desk.env.now().date_naive();
    desk.read(|reader| {
        let names = Names::read(reader, today)?;
        let all = match filter.finding {
            Some(finding) => exception::of_finding(reader, finding)?,
            None => exception::all(reader)?,
        };
        let wanted = |one: &Exception| {
            filter.tenant.is_none_or(|tenant| tenant == one.request.tenant)
                && (states.is_empty() || states.contains(&one.state_on(today, names.warn_days)))
                && (filter.severities.is_empty()
                    || filter.severities.contains(&one.request.severity))
        };
        let rows = all.iter().filter(|one| wanted(one)).map(|one| row(reader, one, &names));
        Ok(ExceptionList { rows: rows.collect::<Result<_, Failure>>()? })
    })
}

fn states(named: &[String]) -> Result<Vec<State>, Failure> {
    let mut states = Vec::new();
    for name in named {
        match State::parse(name) {
            Some(state) => states.push(state),
            None if name == "open" => {
                states.extend(State::ALL.into_iter().filter(|state| state.is_open()));
            }
            None => {
                return Err(Failure::usage("risk-value-invalid")
                    .with("field", "state")
                    .with("value", name));
            }
        }
    }
    Ok(states)
}

/// One exception with what can be done.
pub fn show(desk: &Desk<'_>, id: ExceptionId) -> Result<ExceptionView, Failure> {
    let today = desk.env.now().date_naive();
    desk.read(|reader| {
        let one = exception::get(reader, id)?;
        view(reader, &one, &Names::read(reader, today)?)
    })
}

fn row(reader: &Reader<'_>, one: &Exception, names: &Names) -> Result<ExceptionRow, Failure> {
    let request = &one.request;
    let finding = finding::get(reader, request.finding)?;
    let contact = match &one.acceptance {
        Some(acceptance) => Some(contact::get(reader, acceptance.contact)?.person.name),
        None => None,
    };
    let left = request.until.signed_duration_since(names.today).num_days();
    Ok(ExceptionRow {
        id: one.id,
        tenant: request.tenant,
        tenant_name: names.tenant(request.tenant),
        finding: request.finding,
        policy: finding.detected.policy,
        control: finding.detected.control.0,
        drift: finding.detected.drift.map(|drift| *drift),
        severity: request.severity,
        state: one.state_on(names.today, names.warn_days).as_str().to_owned(),
        until: request.until.to_string(),
        days_left: i32::try_from(left).unwrap_or(i32::MIN),
        accepted_by: contact,
        single_handed: one.approval.as_ref().is_some_and(|approval| approval.single_handed),
        requested_at: moment(one.requested_at),
        requested_by: names.member(one.requested_by),
    })
}

fn view(reader: &Reader<'_>, one: &Exception, names: &Names) -> Result<ExceptionView, Failure> {
    let acceptance = match (&one.acceptance, one.accepted) {
        (Some(acceptance), Some((at, by))) => Some(AcceptanceView {
            contact: contacts::row(contact::get(reader, acceptance.contact)?),
            how: acceptance.how,
            on: acceptance.on.to_string(),
            evidence: acceptance.evidence.as_ref().map(|file| AttachmentRow {
                name: file.name.clone(),
                format: file.format.clone(),
                sha256: file.sha256.to_string(),
                size_bytes: file.size_bytes,
            }),
            recorded: names.said(at, by, None),
        }),
        _ => None,
    };
    let offered = one.offered_on(names.today, names.warn_days);
    Ok(ExceptionView {
        row: row(reader, one, names)?,
        reason: one.request.reason.clone(),
        compensating_control: one.request.compensating_control.clone(),
        content: one.request.content.to_string(),
        approval: one
            .approval
            .as_ref()
            .map(|said| names.said(said.at, said.by, said.comment.as_deref())),
        rejection: one
            .rejection
            .as_ref()
            .map(|said| names.said(said.at, said.by, Some(&said.reason))),
        acceptance,
        ended_why: one.ended.as_ref().map(|ended| ending(ended.why).to_owned()),
        ended: one
            .ended
            .as_ref()
            .map(|ended| names.said(ended.at, ended.by, ended.reason.as_deref())),
        renews: one.request.renews,
        renewed_by: one.renewed_by,
        offered: offered.into_iter().map(Act::as_str).map(str::to_owned).collect(),
    })
}

fn ending(why: Ending) -> &'static str {
    match why {
        Ending::Expired => "expired",
        Ending::Revoked => "revoked",
        Ending::ContentChanged => "content_changed",
    }
}
