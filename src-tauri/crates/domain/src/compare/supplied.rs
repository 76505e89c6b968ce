//! Properties that one source supplies and the other does not.
//!
//! Graph leaves out what is not set in a collection's objects, so there an absent property is
//! one without a value. A single settings object, and the commands behind a kind that Graph does
//! not have, list every property: one that stands in none of a side's objects is not known to
//! the version that read them.
use super::{
    contents::{Contents, Entry, Half},
    model::NotSupplied,
};
use crate::{canonical::is_annotation, registry::KindRules};
use std::collections::BTreeSet;

/// The properties with a value on one side that no subject of the other side has at all.
///
/// # Errors
/// When a content cannot be read.
pub(super) fn not_by_both<C: Contents>(
    rules: &KindRules,
    left: &[Entry<'_>],
    right: &[Entry<'_>],
    contents: &C,
) -> Result<NotSupplied, C::Error> {
    let lists_all = rules.graph.as_ref().is_none_or(|source| source.single);
    if rules.export.is_none() || !lists_all || left.is_empty() || right.is_empty() {
        return Ok(NotSupplied::default());
    }
    let (left, right) = (
        Properties::of(Half::Left, left, contents)?,
        Properties::of(Half::Right, right, contents)?,
    );
    let lacks = |one: &Properties, other: &Properties| -> Vec<String> {
        other.with_value.difference(&one.known).cloned().collect()
    };
    Ok(NotSupplied { left: lacks(&left, &right), right: lacks(&right, &left) })
}

#[derive(Default)]
struct Properties {
    known: BTreeSet<String>,
    with_value: BTreeSet<String>,
}

impl Properties {
    fn of<C: Contents>(half: Half, entries: &[Entry<'_>], contents: &C) -> Result<Self, C::Error> {
        let mut found = Self::default();
        for entry in entries {
            let content = contents.content(half, entry.place)?;
            for (name, value) in content.as_object().into_iter().flatten() {
                if is_annotation(name) {
                    continue;
                }
                if !found.known.contains(name) {
                    found.known.insert(name.clone());
                }
                if !value.is_null() && !found.with_value.contains(name) {
                    found.with_value.insert(name.clone());
                }
            }
        }
        Ok(found)
    }
}
