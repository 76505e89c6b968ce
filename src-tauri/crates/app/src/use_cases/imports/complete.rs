//! An import that completes the latest snapshot read from Microsoft Graph: kinds that the
//! snapshot does not have, and properties that Graph cannot tell. The result is a snapshot of its
//! own, which says of each kind where it comes from.
use super::{Place, identified, judge, put, target};
use crate::{
    contract::{ImportCompletes, ImportStart},
    desk::Desk,
    failure::Failure,
    import::{self, Format, Import},
    runs::{Outcome, Progress},
};
use chrono::{SecondsFormat, TimeDelta};
use domain::{
    completion::{brings_kind, fill, mixes},
    ids::{SnapshotId, TenantId},
    registry::Registry,
    subject::{Completed, Coverage, CoverageState, Kind, Subject},
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{
        snapshot::{self, NewSnapshot, Snapshot},
        subject::{self, PackedSubject, SubjectPacker},
    },
};

/// Sources this far apart are suggested to be kept apart.
const APART: TimeDelta = TimeDelta::days(30);

/// What an import brings to a snapshot.
struct Brought {
    base: Snapshot,
    /// Kinds that the snapshot does not have.
    kinds: BTreeSet<Kind>,
    /// Contents with the properties that it does not have, and their names.
    filled: BTreeMap<(Kind, String), (Value, Vec<String>)>,
}

/// What the import would bring to the tenant's latest snapshot; none where nothing.
pub(super) fn look(
    reader: &Reader<'_>,
    import: &Import,
    tenant: TenantId,
) -> Result<Option<ImportCompletes>, Failure> {
    let Some(brought) = brought(reader, import::registry()?, import, tenant)? else {
        return Ok(None);
    };
    let said = &brought.base.said;
    let apart = said.collected_at.zip(import.source.collected_at);
    let apart = apart.map(|(one, other)| one.signed_duration_since(other).abs());
    let properties = brought.filled.values().map(|(_, names)| names.len()).sum::<usize>();
    Ok(Some(ImportCompletes {
        snapshot: brought.base.ordinal,
        collected_at: said.collected_at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        kinds: brought.kinds.into_iter().map(|kind| kind.0).collect(),
        property_count: u32::try_from(properties).unwrap_or(u32::MAX),
        suggested: apart.is_some_and(|apart| apart <= APART),
    }))
}

fn brought(
    reader: &Reader<'_>,
    registry: &Registry,
    import: &Import,
    tenant: TenantId,
) -> Result<Option<Brought>, Failure> {
    let latest = snapshot::latest(reader, tenant)?;
    let of_graph = |row: &Snapshot| row.said.format == Format::GraphSync.name();
    let Some(base) = latest.filter(of_graph) else { return Ok(None) };
    let own = |kind: &Kind| base.said.coverage.iter().find(|row| row.kind == *kind);
    let mut kinds = BTreeSet::new();
    for row in &import.coverage {
        if brings_kind(own(&row.kind), row) {
            kinds.insert(row.kind.clone());
        }
    }
    let mut filled = BTreeMap::new();
    for subject in &import.subjects {
        let kind = &subject.reference.kind;
        if kinds.contains(kind) || !registry.kind(kind).is_some_and(mixes) {
            continue;
        }
        let id = &subject.reference.id;
        let Some(seen) = subject::view_one(reader, base.said.id, kind, id)? else { continue };
        if let Some(more) = fill(&seen.content, &subject.content) {
            filled.insert((kind.clone(), id.clone()), more);
        }
    }
    let anything = !kinds.is_empty() || !filled.is_empty();
    Ok(anything.then_some(Brought { base, kinds, filled }))
}

/// Makes the completed snapshot and judges it.
pub(super) fn take(
    desk: &Desk<'_>,
    progress: &Progress,
    import: &Import,
    name: &str,
    request: &ImportStart,
) -> Result<Outcome, Failure> {
    let registry = import::registry()?;
    desk.write(|recorder| {
        let place = target::aim(recorder, import, request, name)?;
        progress.about(place.tenant);
        let brought = brought(recorder.writer(), registry, import, place.tenant)?;
        let brought = brought.ok_or_else(|| Failure::input("nothing-to-complete"))?;
        let subjects = subjects(recorder.writer(), progress, registry, import, &brought)?;
        let id = SnapshotId(recorder.env().uuid());
        let now = recorder.env().now();
        let said = &brought.base.said;
        let row = NewSnapshot {
            id,
            taken_at: now,
            coverage: coverage(&brought, import, name),
            statement: place.statement.clone(),
            not_understood: json!(import.not_understood),
            ..said.clone()
        };
        let inserted = put(recorder, progress, row, import, &subjects, 0)?;
        drop(subjects);
        let place = Place { tenant: place.tenant, statement: None };
        judge(recorder, desk, progress, &place, &inserted)
    })
}

/// What the snapshot has, completed, and what it does not have. One content in memory at a time.
fn subjects(
    reader: &Reader<'_>,
    progress: &Progress,
    registry: &Registry,
    import: &Import,
    brought: &Brought,
) -> Result<Vec<PackedSubject>, Failure> {
    let listed = subject::listed(reader, brought.base.said.id)?;
    let mut volatile = subject::volatile(reader, brought.base.said.id, None, |_, _| true)?;
    progress.step("store", listed.len() as u64);
    let mut packer = SubjectPacker::new()?;
    let mut packed = Vec::with_capacity(listed.len());
    for one in listed {
        progress.check()?;
        let key = (one.reference.kind.clone(), one.reference.id.clone());
        let volatile = volatile.remove(&key).unwrap_or_else(|| json!({}));
        let reference = one.reference;
        packed.push(match brought.filled.get(&key) {
            Some((content, _)) => {
                let subject = Subject { reference, content: content.clone(), volatile };
                packer.pack(&subject, identified(registry, &subject)?)?
            }
            None => {
                let content = subject::content(reader, one.version)?;
                packer.pack(&Subject { reference, content, volatile }, one.identity)?
            }
        });
        progress.one_more();
    }
    for subject in &import.subjects {
        if brought.kinds.contains(&subject.reference.kind) {
            packed.push(packer.pack(subject, identified(registry, subject)?)?);
        }
    }
    Ok(packed)
}

/// What is known of each kind, and where it comes from.
fn coverage(brought: &Brought, import: &Import, name: &str) -> Vec<Coverage> {
    let completed = |properties| {
        let collected_at = import.source.collected_at;
        Some(Completed {
            source: name.to_owned(),
            collected_at: collected_at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
            properties,
        })
    };
    let mut properties: BTreeMap<&Kind, Vec<String>> = BTreeMap::new();
    for ((kind, _), (_, names)) in &brought.filled {
        properties.entry(kind).or_default().extend(names.iter().cloned());
    }
    let mut rows: BTreeMap<Kind, Coverage> = BTreeMap::new();
    for row in &brought.base.said.coverage {
        let mut row = row.clone();
        if let Some(names) = properties.get(&row.kind) {
            row.completed = completed(names.clone());
        }
        rows.insert(row.kind.clone(), row);
    }
    for row in import.coverage.iter().filter(|row| brought.kinds.contains(&row.kind)) {
        debug_assert!(row.state != CoverageState::NotCollected);
        let row = Coverage { completed: completed(Vec::new()), ..row.clone() };
        rows.insert(row.kind.clone(), row);
    }
    rows.into_values().collect()
}
