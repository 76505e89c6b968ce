//! Decisions: all findings of a request change, or none.
use crate::{
    contract::{FindingChange, FindingChangeRequest, FindingChanged, FindingUndo},
    desk::Desk,
    failure::Failure,
    recorder::Recorder,
};
use chrono::NaiveDate;
use domain::{
    event::Event,
    finding::{self, Change, Decided, State, TransitionError},
    ids::{FindingId, TenantId},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::tables::{finding as findings, journal, snapshot};

/// Findings changed at once at most.
const FINDINGS_MAX: usize = 10_000;

/// Changes findings. Those that are so already stay as they are and are not counted.
pub fn change(desk: &Desk<'_>, request: &FindingChangeRequest) -> Result<FindingChanged, Failure> {
    if request.findings.len() > FINDINGS_MAX {
        return Err(Failure::usage("finding-too-many").with("limit", FINDINGS_MAX));
    }
    let change = wanted(&request.change)?;
    let chosen: BTreeSet<FindingId> = request.findings.iter().copied().collect();
    desk.write(|recorder| {
        let mut latest = BTreeMap::new();
        let mut events = Vec::new();
        for id in chosen {
            let finding = findings::get(recorder.writer(), id)?;
            let as_of = latest_ordinal(recorder, &mut latest, finding.tenant)?;
            let decided = finding::decide(&finding, &change, as_of).map_err(refused)?;
            if let Decided::Event(event) = decided {
                events.push(recorder.record(&Event::Finding(id, event))?);
            }
        }
        Ok(FindingChanged { count: u32::try_from(events.len()).unwrap_or(u32::MAX), events })
    })
}

/// Takes changes back, each if it is still the last of its finding.
pub fn undo(desk: &Desk<'_>, request: &FindingUndo) -> Result<FindingChanged, Failure> {
    if request.events.len() > FINDINGS_MAX {
        return Err(Failure::usage("finding-too-many").with("limit", FINDINGS_MAX));
    }
    desk.write(|recorder| {
        let mut events = Vec::new();
        for event in &request.events {
            let record = journal::event(recorder.writer(), *event)?;
            let Some(Event::Finding(id, _)) = record.and_then(|record| record.event) else {
                return Err(Failure::usage("finding-undo-late"));
            };
            let finding = findings::get(recorder.writer(), id)?;
            let undone = finding::undo(&finding, *event).map_err(refused)?;
            events.push(recorder.record(&Event::Finding(id, undone))?);
        }
        Ok(FindingChanged { count: u32::try_from(events.len()).unwrap_or(u32::MAX), events })
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

fn wanted(change: &FindingChange) -> Result<Change, Failure> {
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
        FindingChange::Due { due } => Change::Due(due.as_deref().map(day).transpose()?),
        FindingChange::Comment { text } => Change::Comment(text.clone()),
        FindingChange::CustomerComment { text } => Change::CustomerComment(text.clone()),
    })
}

/// Reads `YYYY-MM-DD`.
fn day(text: &str) -> Result<NaiveDate, Failure> {
    let invalid =
        |_| Failure::usage("finding-value-invalid").with("field", "due").with("value", text);
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(invalid)
}

fn refused(error: TransitionError) -> Failure {
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
        TransitionError::NotTheLast => Failure::usage("finding-undo-late"),
    }
}
