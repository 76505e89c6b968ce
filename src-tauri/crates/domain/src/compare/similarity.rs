//! Contents that have much in common, for a person to look at.
use super::{
    contents::{Contents, Entry, Half},
    model::Suggestion,
};
use crate::{canonical::projection, registry::KindRules};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
};

/// Less in common than this, in percent, is no suggestion.
const SCORE_MIN: usize = 60;
/// Pairs that are looked at for one kind; beyond it nothing is suggested.
const PAIRS_MAX: usize = 250_000;
/// Settings of one subject that are looked at.
const LEAVES_MAX: usize = 5_000;

/// For each of the left at most one of the right: the most similar, where that is enough.
///
/// # Errors
/// When a content cannot be read.
pub(super) fn suggest<C: Contents>(
    rules: &KindRules,
    left: &[Entry<'_>],
    right: &[Entry<'_>],
    contents: &C,
) -> Result<Vec<Suggestion>, C::Error> {
    if left.is_empty() || left.len().saturating_mul(right.len()) > PAIRS_MAX {
        return Ok(Vec::new());
    }
    let all = |half: Half, entries: &[Entry<'_>]| -> Result<Vec<BTreeSet<u64>>, C::Error> {
        let read = |entry: &Entry<'_>| contents.content(half, entry.place);
        entries.iter().map(|entry| Ok(leaves(rules, &*read(entry)?))).collect()
    };
    let (ones, others) = (all(Half::Left, left)?, all(Half::Right, right)?);
    let mut found: Vec<Suggestion> = left
        .iter()
        .zip(&ones)
        .filter_map(|(one, leaves)| {
            let scores = others.iter().map(|other| score(leaves, other));
            let best = scores.zip(right).max_by(|(score, one), (other_score, other)| {
                score.cmp(other_score).then_with(|| other.reference.cmp(one.reference))
            });
            best.filter(|(score, _)| *score >= SCORE_MIN).map(|(score, other)| Suggestion {
                left: one.reference.clone(),
                right: other.reference.clone(),
                score: u8::try_from(score).unwrap_or(100),
            })
        })
        .collect();
    found.sort_by(|one, other| other.score.cmp(&one.score).then_with(|| one.left.cmp(&other.left)));
    Ok(found)
}

/// Twice what is common, of what both have (Sørensen and Dice), in percent.
fn score(one: &BTreeSet<u64>, other: &BTreeSet<u64>) -> usize {
    let all = one.len().saturating_add(other.len());
    let common = one.intersection(other).count();
    common.saturating_mul(200).checked_div(all).unwrap_or(0)
}

fn leaves(rules: &KindRules, content: &Value) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    let mut path = Vec::new();
    let projected = projection(rules, content);
    let own: Vec<&str> = rules
        .id
        .iter()
        .chain(&rules.name)
        .filter_map(|path| path.first())
        .map(String::as_str)
        .chain(["createdDateTime"])
        .collect();
    if let Value::Object(object) = &projected {
        for (name, value) in object.iter().filter(|(name, _)| !own.contains(&name.as_str())) {
            path.push(name.as_str());
            collect(value, &mut path, &mut found);
            path.pop();
        }
    }
    found
}

fn collect<'a>(value: &'a Value, path: &mut Vec<&'a str>, found: &mut BTreeSet<u64>) {
    if found.len() >= LEAVES_MAX {
        return;
    }
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                path.push(name);
                collect(value, path, found);
                path.pop();
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, path, found)),
        plain => {
            let mut hasher = DefaultHasher::new();
            path.hash(&mut hasher);
            plain.to_string().hash(&mut hasher);
            found.insert(hasher.finish());
        }
    }
}
