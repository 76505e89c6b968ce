//! What happens to exceptions by itself: a last day passes, or what they cover changes.
//!
//! Both are recorded by whoever's device notices first. Noticing twice changes nothing: an
//! exception that has come to an end is not looked at again.
use super::{content::Seen, decide};
use crate::{desk::Desk, failure::Failure, recorder::Recorder};
use chrono::{Days, NaiveDate};
use domain::{
    event::Event,
    exception::{Ending, Exception, ExceptionEvent},
    finding::{FindingEvent, Mover, State},
    ids::{SnapshotId, TenantId},
    review::Severity,
    verdict::Outcome,
};
use vault::tables::{exception, finding as findings, sla};

/// Records what has expired by today. Without anything due, nothing is written.
pub fn expire(desk: &Desk<'_>) -> Result<u32, Failure> {
    let today = desk.env.now().date_naive();
    if desk.read(|reader| Ok(exception::due(reader, today)?))?.is_empty() {
        return Ok(0);
    }
    desk.write(|recorder| {
        let due = exception::due(recorder.writer(), today)?;
        due.iter().try_for_each(|one| end_by_day(recorder, one, today))?;
        Ok(u32::try_from(due.len()).unwrap_or(u32::MAX))
    })
}

fn end_by_day(
    recorder: &mut Recorder<'_>,
    one: &Exception,
    today: NaiveDate,
) -> Result<(), Failure> {
    let expired = ExceptionEvent::ExceptionExpired { on: today };
    recorder.record(&Event::Exception(one.id, expired))?;
    decide::close(recorder, one.id.0, "")?;
    back_to_work(recorder, one, Ending::Expired, today)
}

/// After a snapshot was judged: what has expired, what covers another content now, and
/// findings that came back unchanged under an exception that still holds.
pub(crate) fn after_evaluation(
    recorder: &mut Recorder<'_>,
    tenant: TenantId,
    snapshot: SnapshotId,
) -> Result<(), Failure> {
    let reader = recorder.writer();
    let today = recorder.env().now().date_naive();
    let open = exception::open_of_tenant(reader, tenant)?;
    if open.is_empty() {
        return Ok(());
    }
    let seen = Seen::of(reader, snapshot)?;
    for one in open {
        if one.request.until < today {
            end_by_day(recorder, &one, today)?;
            continue;
        }
        let finding = findings::get(reader, one.request.finding)?;
        // What could not be judged or seen says nothing about what is covered.
        if matches!(finding.outcome, Outcome::NotAssessed) || seen.misses(&finding) {
            continue;
        }
        let content = seen.content(&finding)?;
        if content != one.request.content {
            let lapsed = ExceptionEvent::ExceptionLapsed { content };
            recorder.record(&Event::Exception(one.id, lapsed))?;
            decide::close(recorder, one.id.0, "")?;
            back_to_work(recorder, &one, Ending::ContentChanged, today)?;
        } else if one.recorded.is_in_force()
            && finding.state.may_become(State::RiskAccepted, Mover::Exception)
        {
            let accepted = FindingEvent::RiskAccepted { exception: one.id };
            recorder.record(&Event::Finding(finding.id, accepted))?;
        }
    }
    Ok(())
}

/// Puts the finding that an exception covered back to work, with a fresh due date.
pub(super) fn back_to_work(
    recorder: &mut Recorder<'_>,
    one: &Exception,
    why: Ending,
    today: NaiveDate,
) -> Result<(), Failure> {
    let finding = findings::get(recorder.writer(), one.request.finding)?;
    if finding.state != State::RiskAccepted || finding.exception != Some(one.id) {
        return Ok(());
    }
    let rule = sla::in_force(recorder.writer(), finding.tenant)?.unwrap_or_default();
    let severity = finding.severity();
    let due = rule.due(severity, today).or_else(|| fresh_due(severity, today));
    let ended = FindingEvent::RiskAcceptanceEnded { exception: one.id, why, due };
    recorder.record(&Event::Finding(finding.id, ended)).map(drop)
}

/// Until when a finding that is back should be worked on where no rule gives a date.
fn fresh_due(severity: Severity, today: NaiveDate) -> Option<NaiveDate> {
    let days = match severity {
        Severity::Critical => 7,
        Severity::High => 30,
        Severity::Medium => 90,
        Severity::Low => 180,
    };
    today.checked_add_days(Days::new(days))
}
