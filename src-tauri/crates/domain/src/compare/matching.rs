//! Which subject of the left is which of the right: by id, by mapped id, by name. A name that
//! does not tell is reported, never guessed.
use super::{
    contents::Entry,
    model::{Ambiguous, MatchBy, MatchedBy, Matching},
    naming,
};
use crate::subject::SubjectRef;
use std::collections::{BTreeMap, BTreeSet};

/// Two subjects that are taken for one.
pub(super) struct Pair<'a> {
    pub(super) left: Entry<'a>,
    pub(super) right: Entry<'a>,
    pub(super) by: MatchedBy,
}

/// The subjects of one kind, paired.
#[derive(Default)]
pub(super) struct Pairing<'a> {
    pub(super) pairs: Vec<Pair<'a>>,
    pub(super) only_left: Vec<Entry<'a>>,
    pub(super) only_right: Vec<Entry<'a>>,
    pub(super) ambiguous: Vec<Ambiguous>,
}

type Form = fn(&str) -> String;

/// How a name is compared, the strictest first.
const NAMES: [(MatchedBy, Form); 3] = [
    (MatchedBy::Name, naming::plain),
    (MatchedBy::NameWithoutVersion, naming::without_version),
    (MatchedBy::NameWithoutNumber, naming::without_number),
];

/// Pairs the subjects of one kind, which are in the order of their ids.
pub(super) fn pair<'a>(
    left: &[Entry<'a>],
    right: &[Entry<'a>],
    matching: &Matching,
) -> Pairing<'a> {
    let mut pairing = Pairing::default();
    let mut sides = (left.to_vec(), right.to_vec());
    let map: BTreeMap<String, String> = matching
        .map
        .iter()
        .map(|(one, other)| (one.to_lowercase(), other.to_lowercase()))
        .collect();
    let small = |subject: &Entry<'_>| subject.reference.id.to_lowercase();
    if !map.is_empty() {
        by_id(
            &mut pairing,
            &mut sides,
            MatchedBy::Mapped,
            |one| map.get(&small(one)).cloned(),
            small,
        );
    }
    let exact = |subject: &Entry<'_>| subject.reference.id.clone();
    by_id(&mut pairing, &mut sides, MatchedBy::Id, |one| Some(exact(one)), exact);
    by_id(&mut pairing, &mut sides, MatchedBy::Id, |one| Some(small(one)), small);
    let (mut of_left, mut of_right) = sides;
    if matching.by == MatchBy::Name {
        for (by, name) in NAMES {
            by_name(&mut pairing, &mut of_left, &mut of_right, by, name);
        }
    }
    pairing.only_left = of_left;
    pairing.only_right = of_right;
    pairing
}

/// Pairs by an id, which the left may have translated. Of two with the same, the first counts.
fn by_id<'a>(
    pairing: &mut Pairing<'a>,
    (left, right): &mut (Vec<Entry<'a>>, Vec<Entry<'a>>),
    by: MatchedBy,
    wanted: impl Fn(&Entry<'_>) -> Option<String>,
    id: impl Fn(&Entry<'_>) -> String,
) {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (at, subject) in right.iter().enumerate() {
        places.entry(id(subject)).or_insert(at);
    }
    let mut taken = BTreeSet::new();
    left.retain(|one| {
        let place = wanted(one).and_then(|id| places.remove(&id));
        let Some(other) = place.and_then(|at| right.get(at)).copied() else { return true };
        taken.extend(place);
        pairing.pairs.push(Pair { left: *one, right: other, by });
        false
    });
    let mut at = 0_usize;
    right.retain(|_| {
        let keep = !taken.contains(&at);
        at = at.saturating_add(1);
        keep
    });
}

fn by_name<'a>(
    pairing: &mut Pairing<'a>,
    left: &mut Vec<Entry<'a>>,
    right: &mut Vec<Entry<'a>>,
    by: MatchedBy,
    name: Form,
) {
    let mut named: BTreeMap<String, (Vec<Entry<'a>>, Vec<Entry<'a>>)> = BTreeMap::new();
    for subject in std::mem::take(left) {
        named.entry(name(&subject.reference.name)).or_default().0.push(subject);
    }
    for subject in std::mem::take(right) {
        named.entry(name(&subject.reference.name)).or_default().1.push(subject);
    }
    let references = |subjects: &[Entry<'_>]| -> Vec<SubjectRef> {
        subjects.iter().map(|subject| subject.reference.clone()).collect()
    };
    for (name, (ones, others)) in named {
        match (ones.as_slice(), others.as_slice()) {
            ([one], [other]) if !name.is_empty() => {
                pairing.pairs.push(Pair { left: *one, right: *other, by });
            }
            ([], _) | (_, []) => {
                left.extend(ones);
                right.extend(others);
            }
            _ if name.is_empty() => {
                left.extend(ones);
                right.extend(others);
            }
            _ => pairing.ambiguous.push(Ambiguous {
                name,
                left: references(&ones),
                right: references(&others),
            }),
        }
    }
}
