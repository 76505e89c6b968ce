//! Two contents of one subject, walked side by side.
//!
//! Nothing is copied but what differs. What the walk calls the same is what
//! [`crate::canonical::projection`] makes the same, and beyond it the shapes of `shape.rs`.
mod arrays;
mod walk;

use super::{
    model::{Change, MatchedBy, NotSupplied},
    names::Names,
};
use crate::{canonical::same_time, redaction::Sensitivity, registry::KindRules};
use serde_json::Value;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// Properties that another tenant or another copy gives anew, beside the kind's own id.
const GENERATED: [&str; 4] =
    ["createdDateTime", "deletedDateTime", "lastModifiedDateTime", "modifiedDateTime"];

const LEFT: usize = 0;
const RIGHT: usize = 1;

/// Compares contents of one kind.
pub(super) struct Differ<'a> {
    rules: &'a KindRules,
    names: [&'a Names; 2],
    references: &'a BTreeMap<String, String>,
    /// The right ids of `references`.
    counterparts: BTreeSet<&'a str>,
    /// Paths that are never compared: volatile, or not supplied by both.
    skipped: BTreeSet<String>,
    id_paths: BTreeSet<String>,
    name_paths: BTreeSet<String>,
    has_secrets: bool,
}

/// What differs in a pair.
#[derive(Default)]
pub(super) struct Found {
    pub(super) changes: Vec<Change>,
    /// What means the same on both sides, where it is asked for.
    pub(super) same: Vec<Change>,
    /// Properties that a side did not see.
    pub(super) unseen: Vec<String>,
}

impl<'a> Differ<'a> {
    pub(super) fn new(
        rules: &'a KindRules,
        names: [&'a Names; 2],
        references: &'a BTreeMap<String, String>,
        not_supplied: &NotSupplied,
    ) -> Self {
        let joined = |paths: &[Vec<String>]| paths.iter().map(|path| path.join(".")).collect();
        Self {
            rules,
            names,
            references,
            counterparts: references.values().map(String::as_str).collect(),
            skipped: not_supplied
                .left
                .iter()
                .chain(&not_supplied.right)
                .cloned()
                .chain(rules.volatile.iter().map(|path| path.join(".")))
                .collect(),
            id_paths: joined(&rules.id),
            name_paths: joined(&rules.name),
            has_secrets: rules.sensitivity.values().any(|class| *class == Sensitivity::Secret),
        }
    }

    /// What differs between the two of a pair. Where a side saw the kind only in part, a
    /// property that it does not have was not seen.
    pub(super) fn changes(
        &self,
        by: MatchedBy,
        contents: [Option<&Value>; 2],
        partial: [bool; 2],
    ) -> Found {
        let [left, right] = contents;
        if left == right {
            return Found::default();
        }
        self.walked(by, contents, partial, false)
    }

    /// [`Differ::changes`], and with `whole` what is the same as well.
    pub(super) fn walked(
        &self,
        by: MatchedBy,
        contents: [Option<&Value>; 2],
        partial: [bool; 2],
        whole: bool,
    ) -> Found {
        let [left, right] = contents;
        // Some subjects of such a kind are seen, and those whole.
        let seen_whole = self.rules.subset;
        let mut walk = walk::Walk {
            differ: self,
            by,
            partial: partial.map(|partial| partial && !seen_whole),
            whole,
            path: Vec::new(),
            schema: String::new(),
            depth: 0,
            found: Found::default(),
        };
        walk.value(None, left, right, false);
        let mut found = walk.found;
        found.changes.sort_by(|one, other| one.path.cmp(&other.path));
        found
    }

    fn is_skipped(&self, by: MatchedBy, schema: &str) -> bool {
        let generated = || self.id_paths.contains(schema) || GENERATED.contains(&schema);
        self.skipped.contains(schema)
            || match by {
                MatchedBy::Id => false,
                MatchedBy::Mapped => generated(),
                _ => generated() || self.name_paths.contains(schema),
            }
    }

    /// An id as both sides are compared: the left one's counterpart, in small letters where
    /// it is one that the two sides write differently.
    fn id<'v>(&'v self, text: &'v str, side: usize) -> Cow<'v, str> {
        if self.references.is_empty() {
            return Cow::Borrowed(text);
        }
        let small = text.to_lowercase();
        match self.references.get(&small).filter(|_| side == LEFT) {
            Some(counterpart) => Cow::Borrowed(counterpart),
            None if self.counterparts.contains(small.as_str()) => Cow::Owned(small),
            None => Cow::Borrowed(text),
        }
    }

    /// Whether two plain values mean the same.
    fn same(&self, left: &Value, right: &Value, any_case: bool) -> bool {
        match (left, right) {
            (Value::String(one), Value::String(other)) => {
                one == other
                    || self.id(one, LEFT) == self.id(other, RIGHT)
                    || (any_case && one.to_lowercase() == other.to_lowercase())
                    || (!any_case && same_time(one, other))
            }
            // RFC 8785 writes 1.0 and 1 alike.
            (Value::Number(one), Value::Number(other)) => {
                one == other || one.as_f64() == other.as_f64()
            }
            (one, other) => one == other,
        }
    }
}
