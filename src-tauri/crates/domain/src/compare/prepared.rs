//! Two sides whose subjects are paired, by their ids and names alone; contents are read after.
use super::{
    contents::{Contents, Entry, Half, Line, Outline, SideBySide},
    diff::{Differ, Found},
    matching::{self, Pairing},
    model::{
        Changed, Comparison, Counts, KindComparison, MatchedBy, Matching, NotComparable,
        NotSupplied, Seen,
    },
    similarity, supplied,
};
use crate::{
    registry::{KindRules, Registry},
    subject::{Coverage, CoverageState, Kind, SubjectRef},
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// Two sides that are ready to be compared.
pub struct Prepared<'a> {
    left: Outline<'a>,
    right: Outline<'a>,
    rules: &'a Registry,
    matching: &'a Matching,
    kinds: Vec<Paired<'a>>,
    /// Left ids and the right ids that stand for the same.
    references: BTreeMap<String, String>,
}

/// One kind. Without a pairing one side did not see it.
struct Paired<'a> {
    kind: &'a Kind,
    seen_left: Coverage,
    seen_right: Coverage,
    left: Vec<Entry<'a>>,
    right: Vec<Entry<'a>>,
    pairing: Option<Pairing<'a>>,
}

impl<'a> Prepared<'a> {
    /// Pairs the subjects of both sides.
    pub fn new(
        left: Outline<'a>,
        right: Outline<'a>,
        rules: &'a Registry,
        matching: &'a Matching,
    ) -> Self {
        let (mut by_left, mut by_right) = (by_kind(&left), by_kind(&right));
        let covered = left.coverage.iter().chain(right.coverage).map(|row| &row.kind);
        let kinds: BTreeSet<&'a Kind> =
            by_left.keys().chain(by_right.keys()).copied().chain(covered).collect();
        let mut paired = Vec::new();
        for kind in kinds {
            let of_left = by_left.remove(kind).unwrap_or_default();
            let of_right = by_right.remove(kind).unwrap_or_default();
            let seen_left = seen(&left, kind, of_left.len());
            let seen_right = seen(&right, kind, of_right.len());
            let unseen = |row: &Coverage| row.state == CoverageState::NotCollected;
            let pairing = match (unseen(&seen_left), unseen(&seen_right)) {
                (true, true) => continue,
                (false, false) => Some(matching::pair(&of_left, &of_right, matching)),
                _ => None,
            };
            let (left, right) = (of_left, of_right);
            paired.push(Paired { kind, seen_left, seen_right, left, right, pairing });
        }
        let references = references(&paired, matching);
        Self { left, right, rules, matching, kinds: paired, references }
    }

    /// Compares all there is. Contents that are known to be the same are not read.
    ///
    /// # Errors
    /// When a content cannot be read.
    pub fn compare<C: Contents>(&self, contents: &C) -> Result<Comparison, C::Error> {
        let mut counts = Counts::default();
        let mut kinds = Vec::with_capacity(self.kinds.len());
        for paired in &self.kinds {
            let (left, right) = (paired.seen_left.clone(), paired.seen_right.clone());
            let mut row = KindComparison::new(paired.kind, left, right);
            match &paired.pairing {
                None => {
                    let sum = row.left.count.saturating_add(row.right.count);
                    counts.not_comparable = counts.not_comparable.saturating_add(sum);
                }
                Some(pairing) => {
                    row.comparable = true;
                    self.settle(&mut row, paired, pairing, contents)?;
                    counts.add(&row);
                }
            }
            kinds.push(row);
        }
        Ok(Comparison { counts, kinds })
    }

    /// Left and right of what is taken for one, kind by kind.
    pub fn pairs(&self) -> impl Iterator<Item = (&'a SubjectRef, &'a SubjectRef, MatchedBy)> {
        let pairings = self.kinds.iter().filter_map(|paired| paired.pairing.as_ref());
        let pairs = pairings.flat_map(|pairing| &pairing.pairs);
        pairs.map(|pair| (pair.left.reference, pair.right.reference, pair.by))
    }

    /// One subject of each side, or of one side, setting by setting with what is the same.
    /// None where a side has no such subject.
    ///
    /// # Errors
    /// When a content cannot be read.
    pub fn side_by_side<C: Contents>(
        &self,
        kind: &Kind,
        left: Option<&str>,
        right: Option<&str>,
        contents: &C,
    ) -> Result<Option<SideBySide>, C::Error> {
        let Some(paired) = self.kinds.iter().find(|paired| paired.kind == kind) else {
            return Ok(None);
        };
        let find = |entries: &[Entry<'a>], id: Option<&str>| {
            let id = id?;
            Some(entries.iter().find(|entry| entry.reference.id == id).copied())
        };
        let (left, right) = match (find(&paired.left, left), find(&paired.right, right)) {
            (None, None) | (Some(None), _) | (_, Some(None)) => return Ok(None),
            (left, right) => (left.flatten(), right.flatten()),
        };
        let pairs = paired.pairing.iter().flat_map(|pairing| &pairing.pairs);
        let matched_by = pairs
            .filter(|pair| Some(pair.left.place) == left.map(|entry| entry.place))
            .find(|pair| Some(pair.right.place) == right.map(|entry| entry.place))
            .map(|pair| pair.by);
        let rules = self.rules_of(kind);
        let not_supplied = match (left, right) {
            (Some(_), Some(_)) => {
                supplied::not_by_both(&rules, &paired.left, &paired.right, contents)?
            }
            _ => NotSupplied::default(),
        };
        let read = |half: Half, entry: Option<Entry<'_>>| {
            entry.map(|entry| contents.content(half, entry.place)).transpose()
        };
        let (one, other) = (read(Half::Left, left)?, read(Half::Right, right)?);
        // Where nothing says that they are one, ids and names of their own say nothing.
        let by = match (matched_by, left, right) {
            (Some(by), ..) => by,
            (None, Some(_), Some(_)) => MatchedBy::NameWithoutNumber,
            _ => MatchedBy::Id,
        };
        let partial = match (left, right) {
            (Some(_), Some(_)) => partial(&paired.seen_left, &paired.seen_right),
            _ => [false, false],
        };
        let found = self.differ(&rules, &not_supplied).walked(
            by,
            [one.as_deref(), other.as_deref()],
            partial,
            true,
        );
        Ok(Some(SideBySide {
            left: left.map(|entry| entry.reference.clone()),
            right: right.map(|entry| entry.reference.clone()),
            matched_by,
            not_comparable: found.unseen.clone(),
            lines: lines(found),
        }))
    }

    fn rules_of(&self, kind: &Kind) -> Cow<'a, KindRules> {
        match self.rules.kind(kind) {
            Some(rules) => Cow::Borrowed(rules),
            None => Cow::Owned(KindRules::plain(kind)),
        }
    }

    fn differ<'d>(&'d self, rules: &'d KindRules, not_supplied: &NotSupplied) -> Differ<'d> {
        let names = [self.left.names, self.right.names];
        Differ::new(rules, names, &self.references, not_supplied)
    }

    fn settle<C: Contents>(
        &self,
        row: &mut KindComparison,
        paired: &Paired<'a>,
        pairing: &Pairing<'a>,
        contents: &C,
    ) -> Result<(), C::Error> {
        let renamed = !self.references.is_empty();
        let (same, different): (Vec<_>, Vec<_>) = pairing
            .pairs
            .iter()
            .partition(|pair| contents.same(pair.left.place, pair.right.place, renamed));
        row.equal = u32::try_from(same.len()).unwrap_or(u32::MAX);
        let alone = pairing.only_left.len().saturating_add(pairing.only_right.len());
        let rules = self.rules_of(paired.kind);
        if !different.is_empty() || alone > 0 || !pairing.ambiguous.is_empty() {
            row.not_supplied =
                supplied::not_by_both(&rules, &paired.left, &paired.right, contents)?;
        }
        let differ = self.differ(&rules, &row.not_supplied);
        let partial = partial(&row.left, &row.right);
        for pair in different {
            let one = contents.content(Half::Left, pair.left.place)?;
            let other = contents.content(Half::Right, pair.right.place)?;
            let found = differ.changes(pair.by, [Some(&*one), Some(&*other)], partial);
            let (left, right) = (pair.left.reference, pair.right.reference);
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
        if self.matching.suggest {
            let (left, right) = (&pairing.only_left, &pairing.only_right);
            row.suggestions = similarity::suggest(&rules, left, right, contents)?;
        }
        alone_on_a_side(row, pairing, partial);
        row.ambiguous.clone_from(&pairing.ambiguous);
        row.sort();
        Ok(())
    }
}

/// What one side saw only in part may be there and not have been seen.
fn alone_on_a_side(row: &mut KindComparison, pairing: &Pairing<'_>, partial: [bool; 2]) {
    let [left_partial, right_partial] = partial;
    let unseen = |entry: &Entry<'_>, seen| NotComparable {
        subject: entry.reference.clone(),
        seen,
        properties: Vec::new(),
    };
    for entry in &pairing.only_left {
        match right_partial {
            true => row.not_comparable.push(unseen(entry, Seen::Left)),
            false => row.missing.push(entry.reference.clone()),
        }
    }
    for entry in &pairing.only_right {
        match left_partial {
            true => row.not_comparable.push(unseen(entry, Seen::Right)),
            false => row.unexpected.push(entry.reference.clone()),
        }
    }
}

fn partial(left: &Coverage, right: &Coverage) -> [bool; 2] {
    [left, right].map(|row| row.state == CoverageState::Partial)
}

fn lines(found: Found) -> Vec<Line> {
    let line = |same| move |setting| Line { setting, same };
    let changes = found.changes.into_iter().map(line(false));
    let mut lines: Vec<Line> = changes.chain(found.same.into_iter().map(line(true))).collect();
    lines.sort_by(|one, other| one.setting.path.cmp(&other.setting.path));
    lines
}

/// Left ids and the right ids that stand for the same: what a person mapped, and what was
/// paired otherwise than by its id.
fn references(paired: &[Paired<'_>], matching: &Matching) -> BTreeMap<String, String> {
    let pairs = paired.iter().filter_map(|paired| paired.pairing.as_ref());
    let by_name = pairs.flat_map(|pairing| &pairing.pairs).filter(|pair| pair.by != MatchedBy::Id);
    let mut references: BTreeMap<String, String> = by_name
        .map(|pair| (pair.left.reference.id.to_lowercase(), pair.right.reference.id.to_lowercase()))
        .collect();
    let mapped = matching.map.iter().map(|(one, other)| (one.to_lowercase(), other.to_lowercase()));
    references.extend(mapped);
    references
}

fn by_kind<'a>(outline: &Outline<'a>) -> BTreeMap<&'a Kind, Vec<Entry<'a>>> {
    let mut kinds: BTreeMap<&Kind, Vec<Entry<'a>>> = BTreeMap::new();
    for (place, reference) in outline.subjects.iter().copied().enumerate() {
        kinds.entry(&reference.kind).or_default().push(Entry { reference, place });
    }
    for entries in kinds.values_mut() {
        entries.sort_by(|one, other| one.reference.id.cmp(&other.reference.id));
    }
    kinds
}

/// What a side saw of a kind. A kind that it says nothing about was seen where it has
/// subjects, and not collected where it has none.
fn seen(side: &Outline<'_>, kind: &Kind, count: usize) -> Coverage {
    let row = side.coverage.iter().find(|row| row.kind == *kind);
    crate::subject::seen(kind, row, count)
}
