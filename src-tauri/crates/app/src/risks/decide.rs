//! The register of decisions: asking, choosing, putting off; approvals are decisions.
use super::{day, decision_refused, exception_refused, moment, view::Names};
use crate::{
    contract::{
        DecisionAbout, DecisionAssign, DecisionDecide, DecisionFilter, DecisionList, DecisionRaise,
        DecisionRemark, DecisionRow, DecisionSaid, DecisionSnooze, ExceptionSaid, ExceptionView,
    },
    desk::Desk,
    failure::Failure,
    recorder::Recorder,
    reviews,
};
use controls::Catalogue;
use domain::{
    decision::{APPROVE, Decision, DecisionEvent, Item, Question, REJECT},
    event::Event,
    exception::{Act, ExceptionEvent},
    ids::{DecisionId, ReviewId},
    journal::Hash,
    review::{compose::freeze, draft::Draft},
};
use std::{cmp::Reverse, collections::BTreeSet};
use uuid::Uuid;
use vault::{
    Reader, VaultError,
    tables::{decision, exception, finding, review, tenant},
};

/// The decisions that match: what waits by its last day, then what is closed, newest first.
pub fn decisions(desk: &Desk<'_>, filter: &DecisionFilter) -> Result<DecisionList, Failure> {
    let today = desk.env.now().date_naive();
    desk.read(|reader| {
        let names = Names::read(reader, today)?;
        let mut all = match filter.finding {
            Some(finding) => decision::of_finding(reader, finding)?,
            None => decision::all(reader)?,
        };
        all.retain(|one| {
            filter.tenant.is_none_or(|tenant| one.item.tenant == Some(tenant))
                && (!filter.open || one.state.is_open())
        });
        all.sort_by_key(|one| match one.state.is_open() {
            true => (false, one.item.deadline.is_none(), one.item.deadline, Reverse(one.raised_at)),
            false => (true, false, None, Reverse(one.raised_at)),
        });
        let rows = all.iter().map(|one| row(reader, one, &names, today));
        Ok(DecisionList { rows: rows.collect::<Result<_, Failure>>()? })
    })
}

fn shown(desk: &Desk<'_>, id: DecisionId) -> Result<DecisionRow, Failure> {
    let today = desk.env.now().date_naive();
    desk.read(|reader| {
        row(reader, &decision::get(reader, id)?, &Names::read(reader, today)?, today)
    })
}

fn row(
    reader: &Reader<'_>,
    one: &Decision,
    names: &Names,
    today: chrono::NaiveDate,
) -> Result<DecisionRow, Failure> {
    let remarks = one.remarks.iter().map(|remark| DecisionRemark {
        asks: remark.asks,
        said: names.said(remark.at, remark.by, Some(&remark.text)),
    });
    Ok(DecisionRow {
        id: one.id,
        tenant: one.item.tenant,
        tenant_name: one.item.tenant.map(|tenant| names.tenant(tenant)),
        about: about(reader, &one.item.question)?,
        state: one.state.as_str().to_owned(),
        deadline: one.item.deadline.map(|day| day.to_string()),
        overdue: one.is_overdue(today),
        snoozed_until: one
            .snoozed_until
            .filter(|_| one.is_snoozed(today))
            .map(|day| day.to_string()),
        assignee: one.assignee.clone(),
        raised_at: moment(one.raised_at),
        raised_by: names.member(one.raised_by),
        findings: one.item.findings.iter().copied().collect(),
        remarks: remarks.collect(),
        option: one.made.as_ref().map(|made| made.option),
        made: one.made.as_ref().map(|made| names.said(made.at, made.by, Some(&made.reason))),
        single_handed: one.made.as_ref().is_some_and(|made| made.single_handed),
        withdrawn: one.withdrawn.clone(),
    })
}

fn about(reader: &Reader<'_>, question: &Question) -> Result<DecisionAbout, Failure> {
    Ok(match question.clone() {
        Question::Choice { summary, impact, evidence, options, default } => {
            DecisionAbout::Choice { summary, impact, evidence, options, default }
        }
        Question::Exception { exception } => {
            let request = exception::get(reader, exception)?.request;
            let detected = finding::get(reader, request.finding)?.detected;
            DecisionAbout::Exception {
                exception,
                policy: detected.policy.0,
                control: detected.control.0,
                severity: request.severity,
                reason: request.reason,
                until: request.until.to_string(),
            }
        }
        Question::Release { review, .. } => {
            let title = review::get(reader, review)?.written().composition.title.clone();
            DecisionAbout::Release { review, title }
        }
    })
}

/// Enters a member's own question into the register.
///
/// # Errors
/// A field is not valid, or a finding is not the tenant's.
pub fn raise(desk: &Desk<'_>, asked: &DecisionRaise) -> Result<DecisionRow, Failure> {
    let trimmed = |text: &String| text.trim().to_owned();
    let item = Item {
        tenant: asked.tenant,
        question: Question::Choice {
            summary: trimmed(&asked.summary),
            impact: trimmed(&asked.impact),
            evidence: trimmed(&asked.evidence),
            options: asked.options.iter().map(trimmed).collect(),
            default: asked.default,
        },
        deadline: asked.deadline.as_deref().map(|text| day("deadline", text)).transpose()?,
        findings: asked.findings.iter().copied().collect(),
    };
    item.check().map_err(|error| decision_refused(&error))?;
    let id = desk.write(|recorder| {
        let reader = recorder.writer();
        if let Some(tenant) = item.tenant {
            tenant::get(reader, tenant)?;
        }
        for id in &item.findings {
            if item.tenant != Some(finding::get(reader, *id)?.tenant) {
                return Err(Failure::usage("finding-unknown"));
            }
        }
        let id = DecisionId(recorder.env().uuid());
        let raised = DecisionEvent::DecisionRaised { item: Box::new(item) };
        recorder.record(&Event::Decision(id, raised))?;
        Ok(id)
    })?;
    shown(desk, id)
}

/// Asks whether a review may be released, as it is now.
///
/// # Errors
/// It is released, or the question waits already.
pub fn ask_release(desk: &Desk<'_>, id: ReviewId) -> Result<DecisionRow, Failure> {
    let decision = desk.write(|recorder| {
        let reader = recorder.writer();
        let review = review::get(reader, id)?;
        let draft = review.as_draft().map_err(reviews::refused)?;
        let content = release_hash(reader, desk.catalogue, draft)?;
        // A question about what the review said before is nobody's business any more.
        close(recorder, id.0, "")?;
        let item = Item {
            tenant: Some(draft.tenant),
            question: Question::Release { review: id, content },
            deadline: None,
            findings: BTreeSet::new(),
        };
        let decision = DecisionId(recorder.env().uuid());
        let raised = DecisionEvent::DecisionRaised { item: Box::new(item) };
        recorder.record(&Event::Decision(decision, raised))?;
        Ok(decision)
    })?;
    shown(desk, decision)
}

/// SHA-256 of what a draft says now.
pub(crate) fn release_hash(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    draft: &Draft,
) -> Result<Hash, Failure> {
    let content = reviews::composed(reader, catalogue, draft, None)?;
    Ok(freeze(&content).map_err(VaultError::from)?.1)
}

/// Whether somebody approved that a review is released with this content.
pub(crate) fn is_release_approved(
    reader: &Reader<'_>,
    review: ReviewId,
    now: Hash,
) -> Result<bool, Failure> {
    Ok(decision::about(reader, review.0)?.iter().any(|one| {
        let approved = one.made.as_ref().is_some_and(|made| made.option == APPROVE);
        approved && matches!(one.item.question, Question::Release { content, .. } if content == now)
    }))
}

/// Chooses. An exception's approval or rejection takes effect with it.
///
/// # Errors
/// It is closed, the option does not exist, a reason is missing, or the one who asked may not
/// approve alone.
pub fn choose(desk: &Desk<'_>, asked: &DecisionDecide) -> Result<DecisionRow, Failure> {
    desk.write(|recorder| {
        let one = decision::get(recorder.writer(), asked.decision)?;
        if let Question::Exception { exception } = one.item.question {
            return match asked.option {
                APPROVE => settle(recorder, exception, Act::Approve, &asked.reason),
                REJECT => settle(recorder, exception, Act::Reject, &asked.reason),
                _ => Err(super::invalid("option")),
            };
        }
        if one.item.question.is_approval()
            && asked.option == REJECT
            && asked.reason.trim().is_empty()
        {
            return Err(super::invalid("reason"));
        }
        make(recorder, &one, asked.option, &asked.reason)
    })?;
    shown(desk, asked.decision)
}

/// Whether a decision is an approval.
pub(crate) fn is_approval(desk: &Desk<'_>, id: DecisionId) -> Result<bool, Failure> {
    desk.read(|reader| Ok(decision::get(reader, id)?.item.question.is_approval()))
}

/// Approves an exception.
///
/// # Errors
/// It does not wait for that, or the one who asked may not approve alone.
pub fn approve(desk: &Desk<'_>, asked: &ExceptionSaid) -> Result<ExceptionView, Failure> {
    desk.write(|recorder| settle(recorder, asked.exception, Act::Approve, &asked.text))?;
    super::view::show(desk, asked.exception)
}

/// Rejects an exception.
///
/// # Errors
/// It does not wait for that, or there is no reason.
pub fn reject(desk: &Desk<'_>, asked: &ExceptionSaid) -> Result<ExceptionView, Failure> {
    desk.write(|recorder| settle(recorder, asked.exception, Act::Reject, &asked.text))?;
    super::view::show(desk, asked.exception)
}

fn settle(
    recorder: &mut Recorder<'_>,
    id: domain::ids::ExceptionId,
    act: Act,
    text: &str,
) -> Result<(), Failure> {
    let reader = recorder.writer();
    let today = recorder.env().now().date_naive();
    let one = exception::get(reader, id)?;
    one.may(act, today).map_err(|error| exception_refused(&error))?;
    let text = text.trim().to_owned();
    let (event, option) = match act {
        Act::Approve => {
            let single_handed = recorder.member() == one.requested_by;
            if single_handed && exception::policy(reader)?.needs_second(one.request.severity) {
                return Err(Failure::usage("second-member-needed"));
            }
            let comment = Some(text.clone()).filter(|text| !text.is_empty());
            (ExceptionEvent::ExceptionApproved { single_handed, comment }, APPROVE)
        }
        _ => (ExceptionEvent::ExceptionRejected { reason: text.clone() }, REJECT),
    };
    recorder.record(&Event::Exception(id, event))?;
    for waiting in decision::about(reader, id.0)?.iter().filter(|one| one.state.is_open()) {
        make(recorder, waiting, option, &text)?;
    }
    Ok(())
}

fn make(
    recorder: &mut Recorder<'_>,
    one: &Decision,
    option: u8,
    reason: &str,
) -> Result<(), Failure> {
    let approves = one.item.question.is_approval() && option == APPROVE;
    let single_handed = approves && recorder.member() == one.raised_by;
    if single_handed && needs_second(recorder.writer(), &one.item.question)? {
        return Err(Failure::usage("second-member-needed"));
    }
    let made =
        DecisionEvent::DecisionMade { option, reason: reason.trim().to_owned(), single_handed };
    recorder.record(&Event::Decision(one.id, made)).map(drop)
}

/// Whether another member than the one who asked must approve.
fn needs_second(reader: &Reader<'_>, question: &Question) -> Result<bool, Failure> {
    let policy = exception::policy(reader)?;
    Ok(match question {
        Question::Exception { exception } => {
            policy.needs_second(exception::get(reader, *exception)?.request.severity)
        }
        _ => !policy.single_handed,
    })
}

/// What is asked about this needs no decision any more.
pub(super) fn close(
    recorder: &mut Recorder<'_>,
    subject: Uuid,
    reason: &str,
) -> Result<(), Failure> {
    let about = decision::about(recorder.writer(), subject)?;
    for one in about.iter().filter(|one| one.state.is_open()) {
        let withdrawn = DecisionEvent::DecisionWithdrawn { reason: reason.to_owned() };
        recorder.record(&Event::Decision(one.id, withdrawn))?;
    }
    Ok(())
}

fn record(desk: &Desk<'_>, id: DecisionId, event: DecisionEvent) -> Result<DecisionRow, Failure> {
    desk.write(|recorder| recorder.record(&Event::Decision(id, event)).map(drop))?;
    shown(desk, id)
}

/// Asks for more before deciding.
pub fn ask(desk: &Desk<'_>, asked: &DecisionSaid) -> Result<DecisionRow, Failure> {
    let text = asked.text.trim().to_owned();
    record(desk, asked.decision, DecisionEvent::EvidenceAsked { text })
}

/// Answers what was asked.
pub fn answer(desk: &Desk<'_>, asked: &DecisionSaid) -> Result<DecisionRow, Failure> {
    let text = asked.text.trim().to_owned();
    record(desk, asked.decision, DecisionEvent::EvidenceGiven { text })
}

/// Puts it off, not beyond its last day.
pub fn snooze(desk: &Desk<'_>, asked: &DecisionSnooze) -> Result<DecisionRow, Failure> {
    let until = asked.until.as_deref().map(|text| day("until", text)).transpose()?;
    record(desk, asked.decision, DecisionEvent::DecisionSnoozed { until })
}

/// Says who should decide.
pub fn assign(desk: &Desk<'_>, asked: &DecisionAssign) -> Result<DecisionRow, Failure> {
    let assignee = asked.assignee.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let assignee = assignee.map(str::to_owned);
    record(desk, asked.decision, DecisionEvent::DecisionAssigned { assignee })
}

/// Nobody needs to decide a member's own question any more. An exception is taken back instead.
///
/// # Errors
/// It is closed, or about an exception.
pub fn withdraw(desk: &Desk<'_>, asked: &DecisionSaid) -> Result<DecisionRow, Failure> {
    let question = desk.read(|reader| Ok(decision::get(reader, asked.decision)?.item.question))?;
    if matches!(question, Question::Exception { .. }) {
        return Err(Failure::usage("decision-of-exception"));
    }
    let reason = asked.text.trim().to_owned();
    record(desk, asked.decision, DecisionEvent::DecisionWithdrawn { reason })
}
