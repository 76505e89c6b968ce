//! From a snapshot or a policy library to a baseline's first draft.
use super::side;
use crate::{
    contract::{BaselineCapture, CaptureFrom},
    desk::Desk,
    failure::Failure,
    recorder::Recorder,
    use_cases::snapshots,
};
use domain::{
    baseline::{BaselineEvent, Body, ITEMS_MAX, Item, ItemKey, Scope, Source, references_in},
    event::Event,
    ids::BaselineId,
    journal::Hash,
    review::Severity,
    subject::{self, Coverage, CoverageState, Kind, SubjectRef},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{
        baseline, library,
        subject::{self as subjects, StoredSubject},
        tenant,
    },
};

/// What a baseline is captured from, read.
struct Captured {
    source: Source,
    subjects: Vec<StoredSubject>,
    /// Everything that ids in the contents may stand for.
    known: Vec<SubjectRef>,
    scope: BTreeMap<Kind, Scope>,
}

/// Captures a baseline; its draft is not in force before it is published.
///
/// # Errors
/// There is nothing to capture, or the source did not see a kind.
pub(crate) fn capture(desk: &Desk<'_>, request: &BaselineCapture) -> Result<BaselineId, Failure> {
    desk.write(|recorder| {
        let captured = match &request.from {
            CaptureFrom::Snapshot { tenant, snapshot } => {
                let row = snapshots::find(recorder.writer(), *tenant, *snapshot)?;
                of_snapshot(recorder.writer(), &row, &request.kinds)?
            }
            CaptureFrom::Library { library } => {
                of_library(recorder.writer(), *library, &request.kinds)?
            }
        };
        if captured.subjects.is_empty() {
            return Err(Failure::input("baseline-empty"));
        }
        if captured.subjects.len() > ITEMS_MAX {
            let failure = Failure::usage("baseline-too-much").with("field", "items");
            return Err(failure.with("limit", ITEMS_MAX));
        }
        let known: BTreeMap<String, &SubjectRef> =
            captured.known.iter().map(|one| (one.id.to_lowercase(), one)).collect();
        let items = captured.subjects.iter().map(|stored| item(recorder, stored, &known));
        let body = Body { items: items.collect::<Result<_, _>>()?, scope: captured.scope };
        let id = BaselineId(recorder.env().uuid());
        let created = BaselineEvent::BaselineCreated {
            name: request.name.trim().to_owned(),
            source: captured.source,
            body: Box::new(body),
        };
        recorder.record(&Event::Baseline(id, created))?;
        Ok(id)
    })
}

/// An item of a subject, its content kept.
pub(super) fn item(
    recorder: &Recorder<'_>,
    stored: &StoredSubject,
    known: &BTreeMap<String, &SubjectRef>,
) -> Result<Item, Failure> {
    Ok(Item {
        key: ItemKey::of(&stored.reference),
        subject: stored.reference.clone(),
        content: baseline::keep_content(recorder.writer(), &stored.content)?,
        identity: Hash(stored.identity),
        references: references_in(&stored.content, known),
        severity: Severity::Medium,
        rules: Vec::new(),
    })
}

fn of_snapshot(
    reader: &Reader<'_>,
    row: &vault::tables::snapshot::Snapshot,
    kinds: &[Kind],
) -> Result<Captured, Failure> {
    if kinds.is_empty() {
        return Err(Failure::usage("baseline-kinds-missing"));
    }
    let names: BTreeSet<&str> = kinds.iter().map(|kind| kind.0.as_str()).collect();
    let subjects = subjects::view(reader, row.said.id, Some(&names))?;
    let mut scope = BTreeMap::new();
    for kind in kinds {
        let count = subjects.iter().filter(|one| one.reference.kind == *kind).count();
        let said = row.said.coverage.iter().find(|seen: &&Coverage| seen.kind == *kind);
        let seen = subject::seen(kind, said, count).state;
        if seen == CoverageState::NotCollected {
            return Err(Failure::input("baseline-kind-not-seen").with("kind", kind));
        }
        scope.insert(kind.clone(), scope_of(seen));
    }
    let mut known = subjects::references(reader, row.said.id)?;
    known.extend(side::groups(reader, row.said.tenant)?);
    Ok(Captured {
        source: Source::Snapshot {
            tenant: row.said.tenant,
            name: tenant::get(reader, row.said.tenant)?.name,
            snapshot: row.said.id,
            ordinal: row.ordinal,
        },
        known,
        subjects,
        scope,
    })
}

fn of_library(
    reader: &Reader<'_>,
    id: domain::ids::LibraryId,
    kinds: &[Kind],
) -> Result<Captured, Failure> {
    let library = library::get(reader, id)?;
    let all = library::subjects(reader, id)?;
    let known = all.iter().map(|one| one.reference.clone()).collect();
    let wanted = |one: &StoredSubject| kinds.is_empty() || kinds.contains(&one.reference.kind);
    let subjects: Vec<StoredSubject> = all.into_iter().filter(wanted).collect();
    let scope = subjects
        .iter()
        .map(|one| (one.reference.kind.clone(), scope_of(CoverageState::Complete)))
        .collect();
    let source = Source::Library { library: id, name: library.name };
    Ok(Captured { source, subjects, known, scope })
}

fn scope_of(seen: CoverageState) -> Scope {
    Scope { seen, nothing_else: false, severity: Severity::Medium }
}
