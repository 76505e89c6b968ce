//! Decisions: all findings of a request change, or none.
use crate::{
    contract::{
        FindingChange, FindingChangeRequest, FindingChanged, FindingQueryChange, FindingUndo,
    },
    desk::Desk,
    failure::Failure,
    findings::list::query_in,
    recorder::Recorder,
};
use chrono::NaiveDate;
use domain::{
    event::Event,
    finding::{
        self, Change, Decided, Finding, FindingEvent, Situation, State, TransitionError, Work,
    },
    ids::{EventId, FindingId, TenantId},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::tables::{finding as findings, finding_search, journal, member, snapshot};

/// Findings changed at once at most.
const FINDINGS_MAX: usize = 10_000;
/// So many at once are much for the vault.
const MANY: usize = 500;
/// The longest reason for a change of many, in characters.
const REASON_CHARS_MAX: usize = 1_000;

/// Changes findings. Those that are so already stay as they are and are not counted.
pub fn change(desk: &Desk<'_>, request: &FindingChangeRequest) -> Result<FindingChanged, Failure> {
    if request.findings.len() > FINDINGS_MAX {
        return Err(too_many());
    }
    let wanted = wanted(&request.change)?;
    let chosen: BTreeSet<FindingId> = request.findings.iter().copied().collect();
    desk.write(|recorder| carry_out(desk, recorder, chosen, &wanted, None))
}

/// Changes everything that a query finds, if it finds as many as the person was shown.
pub fn change_query(
    desk: &Desk<'_>,
    request: &FindingQueryChange,
) -> Result<FindingChanged, Failure> {
    let wanted = wanted(&request.change)?;
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::usage("finding-bulk-reason-missing"));
    }
    if reason.chars().nth(REASON_CHARS_MAX).is_some() {
        let limit = REASON_CHARS_MAX;
        return Err(Failure::usage("text-too-long").with("field", "reason").with("limit", limit));
    }
    desk.write(|recorder| {
        let query = query_in(desk, recorder.writer(), &request.filter)?;
        let count = finding_search::count(recorder.writer(), &query)?;
        if count != request.expect {
            return Err(Failure::input("finding-count-changed")
                .with("expected", request.expect)
                .with("found", count));
        }
        let most = u32::try_from(FINDINGS_MAX).unwrap_or(u32::MAX);
        if count > most {
            return Err(too_many());
        }
        let chosen = finding_search::ids(recorder.writer(), &query, most)?;
        carry_out(desk, recorder, chosen.into_iter().collect(), &wanted, Some(reason))
    })
}

fn too_many() -> Failure {
    Failure::usage("finding-too-many").with("limit", FINDINGS_MAX)
}

fn carry_out(
    desk: &Desk<'_>,
    recorder: &mut Recorder<'_>,
    chosen: BTreeSet<FindingId>,
    wanted: &Wanted,
    why: Option<&str>,
) -> Result<FindingChanged, Failure> {
    let members: Vec<_> =
        member::all(recorder.writer())?.into_iter().map(|one| (one.id, one.name)).collect();
    let me = members.iter().find(|(id, _)| *id == desk.member);
    let me = me.map(|(_, name)| name.clone()).unwrap_or_default();
    make_room(recorder, chosen.len())?;
    let mut latest = BTreeMap::new();
    let mut events = Vec::new();
    for id in findings::as_kept(recorder.writer(), chosen)? {
        let finding = findings::get(recorder.writer(), id)?;
        let as_of = latest_ordinal(recorder, &mut latest, finding.tenant)?;
        let situation = Situation { me: &me, today: desk.env.now().date_naive(), as_of };
        let decided = match wanted {
            Wanted::Change(change) => finding::decide(&finding, change, as_of),
            Wanted::Work(work) => finding::work(&finding, work, &situation),
        };
        if let Decided::Event(event) = decided.map_err(refused)? {
            check_other(recorder, &finding, &event)?;
            let event = event.because(why).mentioning(&members);
            events.push(recorder.record(&Event::Finding(id, event))?);
        }
    }
    Ok(changed(events))
}

/// Many changes in one transaction want more memory.
fn make_room(recorder: &Recorder<'_>, changes: usize) -> Result<(), Failure> {
    if changes > MANY {
        recorder.writer().widen()?;
    }
    Ok(())
}

fn changed(events: Vec<EventId>) -> FindingChanged {
    FindingChanged { count: u32::try_from(events.len()).unwrap_or(u32::MAX), events }
}

/// A finding is tied to one of its own tenant, and is a duplicate only of one that is none: so
/// duplicates never go round in a circle.
fn check_other(
    recorder: &Recorder<'_>,
    finding: &Finding,
    event: &FindingEvent,
) -> Result<(), Failure> {
    let (FindingEvent::FindingDuplicated { of: other, .. } | FindingEvent::FindingLinked { other }) =
        event
    else {
        return Ok(());
    };
    let other = findings::find(recorder.writer(), *other)?;
    let other = other.ok_or_else(|| Failure::input("finding-unknown"))?;
    if other.tenant != finding.tenant {
        return Err(Failure::usage("finding-other-tenant"));
    }
    match event {
        FindingEvent::FindingDuplicated { .. } if other.original().is_some() => {
            Err(Failure::usage("finding-duplicate-circle"))
        }
        _ => Ok(()),
    }
}

/// Takes changes back, each if it is still the last of its finding.
pub fn undo(desk: &Desk<'_>, request: &FindingUndo) -> Result<FindingChanged, Failure> {
    if request.events.len() > FINDINGS_MAX {
        return Err(too_many());
    }
    desk.write(|recorder| {
        make_room(recorder, request.events.len())?;
        let mut events = Vec::new();
        for event in &request.events {
            let record = journal::event(recorder.writer(), *event)?;
            let Some(Event::Finding(id, _)) = record.and_then(|record| record.event) else {
                return Err(Failure::usage("finding-undo-late"));
            };
            let finding = findings::get(recorder.writer(), id)?;
            let undone = finding::undo(&finding, *event).map_err(refused)?;
            events.push(recorder.record(&Event::Finding(id, undone))?);
            // What is a duplicate again must not be one of a finding that became one since.
            let was_one = finding.duplicate_of.is_some();
            if was_one
                && let Some(original) = findings::get(recorder.writer(), id)?.original()
                && findings::get(recorder.writer(), original)?.original().is_some()
            {
                return Err(Failure::usage("finding-duplicate-circle"));
            }
        }
        Ok(changed(events))
    })
}

fn latest_ordinal(
    recorder: &Recorder<'_>,
    known: &mut BTreeMap<TenantId, Option<u32>>,
    tenant: TenantId,
) -> Result<Option<u32>, Failure> {
    if let Some(ordinal) = known.get(&tenant) {
        return Ok(*ordinal);
    }
    let ordinal = snapshot::latest(recorder.writer(), tenant)?.map(|snapshot| snapshot.ordinal);
    known.insert(tenant, ordinal);
    Ok(ordinal)
}

/// A decision, or work.
enum Wanted {
    Change(Change),
    Work(Work),
}

fn wanted(change: &FindingChange) -> Result<Wanted, Failure> {
    let work = match change {
        FindingChange::Snooze { until } => {
            Work::Snooze(until.as_deref().map(|until| day("snooze", until)).transpose()?)
        }
        FindingChange::Claim => Work::Claim,
        FindingChange::Duplicate { of, reason } => {
            Work::Duplicate { of: *of, reason: reason.clone() }
        }
        FindingChange::Link { other } => Work::Link(*other),
        FindingChange::Unlink { other } => Work::Unlink(*other),
        FindingChange::Detach { attachment } => Work::Detach(*attachment),
        decision => return decision_of(decision).map(Wanted::Change),
    };
    Ok(Wanted::Work(work))
}

fn decision_of(change: &FindingChange) -> Result<Change, Failure> {
    Ok(match change {
        FindingChange::State { state, reason } => {
            let unknown = || {
                Failure::usage("finding-value-invalid").with("field", "state").with("value", state)
            };
            let to = State::parse(state).ok_or_else(unknown)?;
            Change::State { to, reason: reason.clone() }
        }
        FindingChange::Severity { severity } => Change::Severity(*severity),
        FindingChange::Owner { owner } => Change::Owner(owner.clone()),
        FindingChange::Assignee { assignee } => Change::Assignee(assignee.clone()),
        FindingChange::Due { due } => {
            Change::Due(due.as_deref().map(|due| day("due", due)).transpose()?)
        }
        FindingChange::Comment { text } => Change::Comment(text.clone()),
        FindingChange::CustomerComment { text } => Change::CustomerComment(text.clone()),
        _ => return Err(Failure::usage("finding-value-invalid").with("field", "type")),
    })
}

/// Reads `YYYY-MM-DD`.
fn day(field: &str, text: &str) -> Result<NaiveDate, Failure> {
    let invalid =
        |_| Failure::usage("finding-value-invalid").with("field", field).with("value", text);
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(invalid)
}

pub(super) fn refused(error: TransitionError) -> Failure {
    match error {
        TransitionError::Missing | TransitionError::Exists => Failure::usage("finding-unknown"),
        TransitionError::NotAllowed { from, to } => {
            Failure::usage("finding-transition").with("from", from).with("to", to)
        }
        TransitionError::ReasonRequired => Failure::usage("finding-reason-missing"),
        TransitionError::Empty { field } => {
            Failure::usage("finding-value-invalid").with("field", field).with("value", "")
        }
        TransitionError::TooLong { field, max } => {
            Failure::usage("text-too-long").with("field", field).with("limit", max)
        }
        TransitionError::NotOpen { state } => {
            Failure::usage("finding-snooze-closed").with("state", state)
        }
        TransitionError::SnoozeDate => Failure::usage("finding-snooze-date"),
        TransitionError::Itself => Failure::usage("finding-itself"),
        TransitionError::TooMany { field, max } => {
            Failure::usage("finding-field-full").with("field", field).with("limit", max)
        }
        TransitionError::NotTheLast => Failure::usage("finding-undo-late"),
    }
}
