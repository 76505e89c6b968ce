//! Asking for an exception, and the workspace's rules about them.
use super::{content::Seen, day, exception_refused, view};
use crate::{
    contract::{ExceptionAsk, ExceptionTerm, ExceptionView},
    desk::Desk,
    failure::Failure,
    recorder::Recorder,
};
use chrono::NaiveDate;
use domain::{
    decision::{DecisionEvent, Item, Question},
    event::{Event, WorkspaceEvent},
    exception::{Exception, ExceptionEvent, Request, RiskPolicy, State},
    finding::{self, Finding, Mover},
    ids::{DecisionId, ExceptionId, FindingId},
};
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{exception, finding as findings, member},
};

/// The workspace's rules about accepted risks.
pub fn policy(desk: &Desk<'_>) -> Result<RiskPolicy, Failure> {
    desk.read(|reader| Ok(exception::policy(reader)?))
}

/// Replaces the rules. What was granted before keeps its term.
///
/// # Errors
/// A number outside its limits.
pub fn set_policy(desk: &Desk<'_>, policy: RiskPolicy) -> Result<RiskPolicy, Failure> {
    if !policy.is_valid() {
        return Err(
            Failure::usage("risk-policy-invalid").with("limit", domain::exception::TERM_DAYS_MAX)
        );
    }
    desk.write(|recorder| {
        let reader = recorder.writer();
        if exception::policy(reader)? != policy {
            let workspace = member::workspace(reader)?;
            let workspace = workspace.ok_or_else(|| Failure::input("not-found"))?.id;
            let changed = WorkspaceEvent::RiskPolicyChanged { policy };
            recorder.record(&Event::Workspace(workspace, changed))?;
        }
        Ok(policy)
    })
}

/// How long a finding's risk may be accepted, and what stands in the way.
pub fn term(desk: &Desk<'_>, id: FindingId) -> Result<ExceptionTerm, Failure> {
    let today = desk.env.now().date_naive();
    desk.read(|reader| {
        let finding = findings::get(reader, id)?;
        let policy = exception::policy(reader)?;
        let standing = Standing::of(reader, id, today)?;
        Ok(ExceptionTerm {
            from: today.succ_opt().unwrap_or(today).to_string(),
            to: policy.latest(finding.severity(), today).to_string(),
            severity: finding.severity(),
            waiting: standing.waiting.map(|one| one.id),
            in_force: standing.in_force.map(|one| one.id),
            possible: may_be_accepted(&finding),
        })
    })
}

/// Whether an exception can move the finding, or has.
pub(super) fn may_be_accepted(finding: &Finding) -> bool {
    finding.state == finding::State::RiskAccepted
        || finding.state.may_become(finding::State::RiskAccepted, Mover::Exception)
}

/// A finding's exceptions to which something can still happen.
struct Standing {
    waiting: Option<Exception>,
    in_force: Option<Exception>,
}

impl Standing {
    fn of(reader: &Reader<'_>, finding: FindingId, today: NaiveDate) -> Result<Self, Failure> {
        let (mut waiting, mut in_force) = (None, None);
        for one in exception::of_finding(reader, finding)? {
            match one.state_on(today, 0) {
                State::Requested | State::Approved => waiting = Some(one),
                state if state.is_in_force() => in_force = Some(one),
                _ => {}
            }
        }
        Ok(Self { waiting, in_force })
    }
}

/// Asks to accept a finding's risk. The question whether to approve enters the register of
/// decisions with it.
///
/// # Errors
/// The finding's state does not allow it, one waits already, the term is too long, or a text
/// is not valid.
pub fn request(desk: &Desk<'_>, asked: &ExceptionAsk) -> Result<ExceptionView, Failure> {
    let until = day("until", &asked.until)?;
    let id = desk.write(|recorder| {
        let reader = recorder.writer();
        let today = recorder.env().now().date_naive();
        let finding = findings::get(reader, asked.finding)?;
        if !may_be_accepted(&finding) {
            return Err(Failure::usage("exception-finding-state").with("state", finding.state));
        }
        let standing = Standing::of(reader, finding.id, today)?;
        if standing.waiting.is_some() {
            return Err(Failure::usage("exception-waiting"));
        }
        let request = Request {
            tenant: finding.tenant,
            finding: finding.id,
            fingerprint: finding.fingerprint,
            content: Seen::latest(reader, &finding)?.content(&finding)?,
            severity: finding.severity(),
            reason: asked.reason.trim().to_owned(),
            compensating_control: asked.compensating_control.trim().to_owned(),
            until,
            renews: standing.in_force.map(|one| one.id),
        };
        let policy = exception::policy(reader)?;
        request.check(&policy, today).map_err(|error| exception_refused(&error))?;
        let id = ExceptionId(recorder.env().uuid());
        let requested = ExceptionEvent::ExceptionRequested { request: Box::new(request) };
        recorder.record(&Event::Exception(id, requested))?;
        raise(recorder, &finding, id, until)?;
        Ok(id)
    })?;
    view::show(desk, id)
}

fn raise(
    recorder: &mut Recorder<'_>,
    finding: &Finding,
    exception: ExceptionId,
    deadline: NaiveDate,
) -> Result<(), Failure> {
    let item = Item {
        tenant: Some(finding.tenant),
        question: Question::Exception { exception },
        deadline: Some(deadline),
        findings: BTreeSet::from([finding.id]),
    };
    let id = DecisionId(recorder.env().uuid());
    let raised = DecisionEvent::DecisionRaised { item: Box::new(item) };
    recorder.record(&Event::Decision(id, raised)).map(drop)
}
