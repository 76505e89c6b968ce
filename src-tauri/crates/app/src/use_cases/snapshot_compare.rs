//! Comparing two snapshots of the vault, of one tenant or of two, or a baseline with one.
//!
//! Two snapshots of one tenant share the versions of what did not change: only what did is
//! read. Snapshots never change, so the last comparison is kept while the vault is open, and a
//! page or a filter costs nothing anew.
mod rows;
mod stored;

use super::compare::{Say, language};
use crate::{
    contract::{
        CompareLine, ComparedSnapshot, ComparedWith, SnapshotCompare, SnapshotCompared,
        SnapshotPair, SubjectCompare, SubjectCompared,
    },
    door::{Door, lock},
    failure::Failure,
    import,
    session::Open,
    tenants,
    text::Text,
};
use domain::compare::{Comparison, Line, MatchBy, Matching, Prepared, SideBySide};
use std::{collections::BTreeMap, sync::Arc};
use stored::{Listing, Named, SideKey, Stored};
use vault::{Reader, tables::naming};

/// Rows of one page at most.
const ROWS_MAX: u32 = 1_000;
/// Rows of one page at most, where they carry what differs.
const ROWS_WITH_CHANGES_MAX: u32 = 100;
/// Settings of one subject that are told at most.
const LINES_MAX: usize = 5_000;
/// A comparison with more settings that differ is not kept.
const KEPT_CHANGES_MAX: u32 = 50_000;

/// The last comparison.
pub(crate) struct LastCompared {
    key: Key,
    left: Listing,
    right: Listing,
    comparison: Comparison,
}

/// What makes two comparisons the same.
#[derive(PartialEq, Eq)]
struct Key {
    sides: [SideKey; 2],
    match_by: MatchBy,
    map: BTreeMap<String, String>,
}

/// `snapshot.compare`
pub(crate) fn list(door: &Door, request: SnapshotCompare) -> Result<SnapshotCompared, Failure> {
    let lang = language(&request.lang)?;
    let limit_max = if request.changes { ROWS_WITH_CHANGES_MAX } else { ROWS_MAX };
    let open = door.open()?;
    let compared = open.vault.read(|reader| compared(reader, &open, &request.pair))?;
    let LastCompared { left, right, comparison, .. } = &*compared;
    let rows = rows::rows(comparison);
    let matching: Vec<_> = rows.iter().filter(|row| row.matches(&request)).collect();
    let (skip, take) = (size(request.offset), size(request.limit.clamp(1, limit_max)));
    let total = u32::try_from(matching.len()).unwrap_or(u32::MAX);
    let rows = open.vault.read(|reader| {
        let words = |id: &str| words(reader, id);
        let names = (&left.names, &right.names);
        let say = Say { text: Text::load(lang), left: names.0, right: names.1, words: &words };
        let page = matching.into_iter().skip(skip).take(take);
        Ok::<_, Failure>(page.map(|row| row.told(request.changes.then_some(&say))).collect())
    })?;
    Ok(SnapshotCompared {
        left: source(&open, left),
        right: source(&open, right),
        counts: comparison.counts,
        kinds: comparison.kinds.iter().map(rows::kind).collect(),
        total,
        rows,
    })
}

/// `snapshot.compare_subject`
pub(crate) fn subject(door: &Door, request: SubjectCompare) -> Result<SubjectCompared, Failure> {
    let lang = language(&request.lang)?;
    let registry = import::registry()?;
    let open = door.open()?;
    open.vault.read(|reader| {
        let [left, right] = Listing::both(reader, found(reader, &request.pair)?, registry)?;
        let matching = matching(&request.pair);
        let prepared = Prepared::new(left.outline(), right.outline(), registry, &matching);
        let contents = Stored { reader, left: &left, right: &right };
        let ids = (request.left_id.as_deref(), request.right_id.as_deref());
        let found = prepared.side_by_side(&request.kind, ids.0, ids.1, &contents)?;
        let found = found.ok_or_else(|| Failure::input("subject-unknown"))?;
        let words = |id: &str| words(reader, id);
        let names = (&left.names, &right.names);
        let say = Say { text: Text::load(lang), left: names.0, right: names.1, words: &words };
        Ok(told(&say, found))
    })
}

/// The words for a setting. What cannot be read is told by its id.
pub(crate) fn words(reader: &Reader<'_>, id: &str) -> Option<String> {
    naming::setting(reader, id).ok().flatten()
}

/// Two contents side by side, in words.
pub(crate) fn told(say: &Say<'_>, found: SideBySide) -> SubjectCompared {
    SubjectCompared {
        left: found.left,
        right: found.right,
        matched_by: found.matched_by,
        line_count: u32::try_from(found.lines.len()).unwrap_or(u32::MAX),
        lines: shown(found.lines)
            .into_iter()
            .map(|line| CompareLine { setting: say.change(line.setting), same: line.same })
            .collect(),
        not_comparable: found.not_comparable,
    }
}

/// As many as are told, in their order: those that differ before those that do not.
fn shown(lines: Vec<Line>) -> Vec<Line> {
    let differing = lines.iter().filter(|line| !line.same).count();
    let mut same_left = LINES_MAX.saturating_sub(differing);
    let fits = lines.into_iter().filter(|line| {
        let fits = !line.same || same_left > 0;
        if line.same {
            same_left = same_left.saturating_sub(1);
        }
        fits
    });
    fits.take(LINES_MAX).collect()
}

fn compared(
    reader: &Reader<'_>,
    open: &Open,
    pair: &SnapshotPair,
) -> Result<Arc<LastCompared>, Failure> {
    let registry = import::registry()?;
    let sides = found(reader, pair)?;
    let key = Key {
        sides: [sides[0].key(), sides[1].key()],
        match_by: pair.match_by,
        map: pair.map.clone(),
    };
    if let Some(last) = lock(&open.compared).as_ref().filter(|last| last.key == key) {
        return Ok(Arc::clone(last));
    }
    let [left, right] = Listing::both(reader, sides, registry)?;
    let matching = matching(pair);
    let prepared = Prepared::new(left.outline(), right.outline(), registry, &matching);
    let comparison = prepared.compare(&Stored { reader, left: &left, right: &right })?;
    drop(prepared);
    let made = Arc::new(LastCompared { key, left, right, comparison });
    if made.comparison.counts.changes <= KEPT_CHANGES_MAX {
        *lock(&open.compared) = Some(Arc::clone(&made));
    }
    Ok(made)
}

fn matching(pair: &SnapshotPair) -> Matching {
    Matching { by: pair.match_by, map: pair.map.clone(), suggest: true }
}

/// What the request names on either side.
fn found(reader: &Reader<'_>, pair: &SnapshotPair) -> Result<[Named; 2], Failure> {
    Ok([Named::find(reader, &pair.left)?, Named::find(reader, &pair.right)?])
}

fn source(open: &Open, listing: &Listing) -> ComparedWith {
    match &listing.named {
        Named::Snapshot(snapshot) => ComparedWith::Snapshot(ComparedSnapshot {
            tenant: snapshot.said.tenant,
            tenant_name: listing.name.clone(),
            snapshot: tenants::snapshot_row(&open.catalogue, snapshot),
        }),
        Named::Baseline(baseline, version) => ComparedWith::Baseline {
            baseline: baseline.id,
            name: listing.name.clone(),
            version: *version,
            item_count: listing.subject_count(),
        },
    }
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
