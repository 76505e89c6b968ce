//! Properties that one source supplies and the other does not.
//!
//! Graph leaves out what is not set in a collection's objects, so there an absent property is
//! one without a value. A single settings object, and the commands behind a kind that Graph does
//! not have, list every property: one that stands in none of a side's objects is not known to
//! the version that read them.
use super::model::NotSupplied;
use crate::{canonical::is_annotation, registry::KindRules, subject::Subject};
use std::collections::BTreeSet;

/// The properties with a value on one side that no subject of the other side has at all.
pub(super) fn not_by_both(rules: &KindRules, left: &[&Subject], right: &[&Subject]) -> NotSupplied {
    let lists_all = rules.graph.as_ref().is_none_or(|source| source.single);
    if rules.export.is_none() || !lists_all || left.is_empty() || right.is_empty() {
        return NotSupplied::default();
    }
    let lacks = |one: &[&Subject], other: &[&Subject]| -> Vec<String> {
        let known = names(one, false);
        names(other, true).difference(&known).map(|name| (*name).to_owned()).collect()
    };
    NotSupplied { left: lacks(left, right), right: lacks(right, left) }
}

fn names<'a>(subjects: &[&'a Subject], with_value: bool) -> BTreeSet<&'a str> {
    let objects = subjects.iter().filter_map(|subject| subject.content.as_object());
    objects
        .flatten()
        .filter(|(name, value)| !(is_annotation(name) || with_value && value.is_null()))
        .map(|(name, _)| name.as_str())
        .collect()
}
