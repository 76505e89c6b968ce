//! Compare: two states of configuration, and what is different, setting by setting.
//!
//! [`compare`] pairs the subjects of each kind ([`Matching`]), walks each pair's contents by
//! the kind's rules and by the shapes that Microsoft's configuration has everywhere
//! (`shape.rs`), and tells apart what is gone from what was never seen. It makes no
//! difference of what means nothing: the order of properties and sets, `null` and absent, an
//! empty list and none, the letter case of ids and enumerations, annotations, volatile fields.
//!
//! **Knows nothing of** where the two sides come from, and of languages: a path is segments,
//! not words.
mod diff;
mod matching;
mod model;
mod names;
mod naming;
mod shape;
mod similarity;
mod supplied;

pub use model::{
    Ambiguous, Change, Changed, Comparison, Counts, KindComparison, MatchBy, MatchedBy, Matching,
    NotComparable, NotSupplied, Seen, Segment, Side, Suggestion,
};
pub use names::Names;
pub use naming::{without_number, without_version};

use crate::{
    registry::{KindRules, Registry},
    subject::{Coverage, CoverageState, Kind, Subject},
};
use diff::Differ;
use matching::Pairing;
use std::collections::{BTreeMap, BTreeSet};

/// Compares `left` with `right`. The result is in the order of kinds, then names, then ids,
/// whatever the order of the subjects. The cost beyond one look at every content grows with
/// what is different.
pub fn compare(
    left: &Side<'_>,
    right: &Side<'_>,
    rules: &Registry,
    matching: &Matching,
) -> Comparison {
    let (by_left, by_right) = (by_kind(left.subjects), by_kind(right.subjects));
    let kinds: BTreeSet<&Kind> = by_left
        .keys()
        .chain(by_right.keys())
        .copied()
        .chain(left.coverage.iter().chain(right.coverage).map(|row| &row.kind))
        .collect();
    let none = Vec::new();
    let mut paired = Vec::new();
    for kind in kinds {
        let (of_left, of_right) =
            (by_left.get(kind).unwrap_or(&none), by_right.get(kind).unwrap_or(&none));
        let (seen_left, seen_right) =
            (seen(left, kind, of_left.len()), seen(right, kind, of_right.len()));
        let unseen = |row: &Coverage| row.state == CoverageState::NotCollected;
        let pairing = match (unseen(&seen_left), unseen(&seen_right)) {
            (true, true) => continue,
            (false, false) => Some(matching::pair(of_left, of_right, matching)),
            _ => None,
        };
        paired.push((kind, seen_left, seen_right, pairing));
    }
    let references = references(&paired, matching);
    let mut counts = Counts::default();
    let mut compared = Vec::with_capacity(paired.len());
    for (kind, seen_left, seen_right, pairing) in paired {
        let plain;
        let rules = match rules.kind(kind) {
            Some(rules) => rules,
            None => {
                plain = KindRules::plain(kind);
                &plain
            }
        };
        let mut row = KindComparison::new(kind, seen_left, seen_right);
        match pairing {
            None => {
                let sum = row.left.count.saturating_add(row.right.count);
                counts.not_comparable = counts.not_comparable.saturating_add(sum);
            }
            Some(pairing) => {
                row.comparable = true;
                row.not_supplied = supplied::not_by_both(
                    rules,
                    by_left.get(kind).unwrap_or(&none),
                    by_right.get(kind).unwrap_or(&none),
                );
                let differ =
                    Differ::new(rules, [left.names, right.names], &references, &row.not_supplied);
                settle(&mut row, pairing, &differ, matching);
                counts.add(&row);
            }
        }
        compared.push(row);
    }
    Comparison { counts, kinds: compared }
}

fn settle(
    row: &mut KindComparison,
    pairing: Pairing<'_>,
    differ: &Differ<'_>,
    matching: &Matching,
) {
    let partial = |row: &Coverage| row.state == CoverageState::Partial;
    let (left_partial, right_partial) = (partial(&row.left), partial(&row.right));
    for pair in &pairing.pairs {
        let found = differ.changes(pair, left_partial, right_partial);
        let (left, right) = (&pair.left.reference, &pair.right.reference);
        if !found.changes.is_empty() {
            row.changed.push(Changed {
                left: left.clone(),
                right: right.clone(),
                matched_by: pair.by,
                changes: found.changes,
                not_comparable: found.unseen,
            });
        } else if found.unseen.is_empty() {
            row.equal = row.equal.saturating_add(1);
        } else {
            row.not_comparable.push(NotComparable {
                subject: left.clone(),
                seen: Seen::Both,
                properties: found.unseen,
            });
        }
    }
    if matching.suggest {
        row.suggestions =
            similarity::suggest(differ.rules(), &pairing.only_left, &pairing.only_right);
    }
    // What one side saw only in part may be there and not have been seen.
    let unseen = |subject: &Subject, seen| NotComparable {
        subject: subject.reference.clone(),
        seen,
        properties: Vec::new(),
    };
    for subject in pairing.only_left {
        match right_partial {
            true => row.not_comparable.push(unseen(subject, Seen::Left)),
            false => row.missing.push(subject.reference.clone()),
        }
    }
    for subject in pairing.only_right {
        match left_partial {
            true => row.not_comparable.push(unseen(subject, Seen::Right)),
            false => row.unexpected.push(subject.reference.clone()),
        }
    }
    row.ambiguous = pairing.ambiguous;
    row.sort();
}

/// Left ids and the right ids that stand for the same: what a person mapped, and what was
/// paired otherwise than by its id.
fn references(
    paired: &[(&Kind, Coverage, Coverage, Option<Pairing<'_>>)],
    matching: &Matching,
) -> BTreeMap<String, String> {
    let pairs = paired.iter().filter_map(|(_, _, _, pairing)| pairing.as_ref());
    let by_name = pairs.flat_map(|pairing| &pairing.pairs).filter(|pair| pair.by != MatchedBy::Id);
    let mut references: BTreeMap<String, String> = by_name
        .map(|pair| (pair.left.reference.id.to_lowercase(), pair.right.reference.id.to_lowercase()))
        .collect();
    let mapped = matching.map.iter().map(|(one, other)| (one.to_lowercase(), other.to_lowercase()));
    references.extend(mapped);
    references
}

fn by_kind(subjects: &[Subject]) -> BTreeMap<&Kind, Vec<&Subject>> {
    let mut kinds: BTreeMap<&Kind, Vec<&Subject>> = BTreeMap::new();
    for subject in subjects {
        kinds.entry(&subject.reference.kind).or_default().push(subject);
    }
    for subjects in kinds.values_mut() {
        subjects.sort_by(|one, other| one.reference.id.cmp(&other.reference.id));
    }
    kinds
}

/// What a side saw of a kind. A kind that it says nothing about was seen where it has
/// subjects, and not collected where it has none.
fn seen(side: &Side<'_>, kind: &Kind, count: usize) -> Coverage {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let (state, reason) = match side.coverage.iter().find(|row| row.kind == *kind) {
        Some(row) if row.state == CoverageState::NotCollected && count > 0 => {
            (CoverageState::Partial, row.reason)
        }
        Some(row) => (row.state, row.reason),
        None if count > 0 => (CoverageState::Complete, None),
        None => (CoverageState::NotCollected, None),
    };
    Coverage { kind: kind.clone(), state, reason, count }
}

#[cfg(test)]
mod tests;
