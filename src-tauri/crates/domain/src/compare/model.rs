//! The words of a comparison.
use super::Names;
use crate::subject::{Coverage, Kind, Subject, SubjectRef};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// One of the two that are compared.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// Its subjects, in any order.
    pub subjects: &'a [Subject],
    /// What it saw of each kind. A kind without a row was seen where it has subjects.
    pub coverage: &'a [Coverage],
    /// The names of what its contents refer to by id.
    pub names: &'a Names,
}

/// What makes two subjects the same one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchBy {
    /// The provider's id: two states of one tenant.
    #[default]
    Id,
    /// The id, else the name: two tenants, or a library and a tenant.
    Name,
}

/// How subjects are paired.
#[derive(Clone, Debug, Default)]
pub struct Matching {
    /// By what.
    pub by: MatchBy,
    /// Left ids and the right ids that a person said are the same, of any kind. They come
    /// before everything else, for subjects and for references to them.
    pub map: BTreeMap<String, String>,
    /// Whether to look for similar contents among what has no counterpart.
    pub suggest: bool,
}

/// Why two subjects were taken for the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchedBy {
    /// The same id.
    Id,
    /// Ids that a person mapped to each other.
    Mapped,
    /// The same name, without regard to letter case and spaces.
    Name,
    /// The same name without version and copy marks.
    NameWithoutVersion,
    /// The same name without version, copy marks and leading number.
    NameWithoutNumber,
}

/// One step of the path to a setting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Segment {
    /// A property.
    Property {
        /// Its name, in the canonical shape.
        name: String,
    },
    /// An element of an array without order, by its key.
    Element {
        /// The key's value.
        key: String,
        /// What it is called, where that is known.
        name: Option<String>,
    },
    /// An element of an array whose order counts, from 0.
    Index {
        /// Where it stands.
        at: u32,
    },
    /// A setting of the settings catalogue.
    Setting {
        /// Its definition's id.
        id: String,
    },
    /// A setting of an administrative template, or one of its parts.
    Definition {
        /// Its definition's id.
        id: String,
        /// What it is called, where the source says so.
        name: Option<String>,
    },
    /// To whom something is assigned.
    Assignment {
        /// `group`, `all_users`, `all_devices`, or the provider's own word.
        target: String,
        /// The group's id.
        group: Option<String>,
        /// The group's name, where it is known.
        name: Option<String>,
    },
}

/// One setting that is different. Without `left` it was added, without `right` removed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Change {
    /// Where. Elements of a set of plain values stand at the set's own path.
    pub path: Vec<Segment>,
    /// The value on the left, as its source has it.
    pub left: Option<Value>,
    /// The value on the right, as its source has it.
    pub right: Option<Value>,
    /// What the left value is the id of.
    pub left_name: Option<String>,
    /// What the right value is the id of.
    pub right_name: Option<String>,
    /// The values are secret: they differ, and are not shown (`null` where there is one).
    pub secret: bool,
}

/// A subject of both sides whose settings differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// What the left calls it.
    pub left: SubjectRef,
    /// What the right calls it.
    pub right: SubjectRef,
    /// Why the two are taken for one.
    pub matched_by: MatchedBy,
    /// What differs, in the order of the paths.
    pub changes: Vec<Change>,
    /// Properties that a side which saw the kind only in part does not have.
    pub not_comparable: Vec<String>,
}

/// On which side something was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// Left only.
    Left,
    /// Right only.
    Right,
    /// On both, not with the same properties.
    Both,
}

/// A subject of which nothing can be said, because a side saw its kind only in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotComparable {
    /// The subject.
    pub subject: SubjectRef,
    /// Where it was seen.
    pub seen: Seen,
    /// The properties that only one side has, where it was seen on both.
    pub properties: Vec<String>,
}

/// Subjects whose names do not tell which is which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ambiguous {
    /// The name that they share, as it was compared.
    pub name: String,
    /// Those on the left.
    pub left: Vec<SubjectRef>,
    /// Those on the right.
    pub right: Vec<SubjectRef>,
}

/// Two subjects without a counterpart that have much in common. Never applied by itself: a
/// person confirms it by mapping the ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Suggestion {
    /// The one on the left.
    pub left: SubjectRef,
    /// The one on the right.
    pub right: SubjectRef,
    /// How much of their settings is the same, in percent.
    pub score: u8,
}

/// What came of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct KindComparison {
    /// The kind.
    pub kind: Kind,
    /// What the left saw of it.
    pub left: Coverage,
    /// What the right saw of it.
    pub right: Coverage,
    /// False where one side did not see the kind at all: then nothing else is said.
    pub comparable: bool,
    /// Subjects that are the same.
    pub equal: u32,
    /// Subjects that differ.
    pub changed: Vec<Changed>,
    /// Subjects of the left that the right does not have.
    pub missing: Vec<SubjectRef>,
    /// Subjects of the right that the left does not have.
    pub unexpected: Vec<SubjectRef>,
    /// Subjects of which nothing can be said.
    pub not_comparable: Vec<NotComparable>,
    /// Subjects that were not paired because their names are not unique.
    pub ambiguous: Vec<Ambiguous>,
    /// Pairs for a person to look at, among the missing and the unexpected.
    pub suggestions: Vec<Suggestion>,
    /// Properties that only one side's source supplies: not compared.
    pub not_supplied: NotSupplied,
}

/// Properties of a kind that a source supplies for none of its subjects. Another version of
/// the tool that read it does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotSupplied {
    /// Those that the left does not supply.
    pub left: Vec<String>,
    /// Those that the right does not supply.
    pub right: Vec<String>,
}

impl KindComparison {
    pub(super) fn new(kind: &Kind, left: Coverage, right: Coverage) -> Self {
        Self {
            kind: kind.clone(),
            left,
            right,
            comparable: false,
            equal: 0,
            changed: Vec::new(),
            missing: Vec::new(),
            unexpected: Vec::new(),
            not_comparable: Vec::new(),
            ambiguous: Vec::new(),
            suggestions: Vec::new(),
            not_supplied: NotSupplied::default(),
        }
    }

    pub(super) fn sort(&mut self) {
        let key = |one: &SubjectRef| (one.name.clone(), one.id.clone());
        self.changed.sort_by_cached_key(|row| (key(&row.left), key(&row.right)));
        self.missing.sort_by_cached_key(key);
        self.unexpected.sort_by_cached_key(key);
        self.not_comparable.sort_by_cached_key(|row| (row.seen, key(&row.subject)));
    }
}

/// How many subjects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Counts {
    /// The same on both sides.
    pub equal: u32,
    /// On both sides, and different.
    pub changed: u32,
    /// The settings that differ in them.
    pub changes: u32,
    /// On the left only.
    pub missing: u32,
    /// On the right only.
    pub unexpected: u32,
    /// Of which nothing can be said.
    pub not_comparable: u32,
    /// Not paired because their names are not unique.
    pub ambiguous: u32,
}

impl Counts {
    pub(super) fn add(&mut self, row: &KindComparison) {
        let add = |sum: &mut u32, count: usize| {
            *sum = sum.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        };
        self.equal = self.equal.saturating_add(row.equal);
        add(&mut self.changed, row.changed.len());
        add(&mut self.changes, row.changed.iter().map(|changed| changed.changes.len()).sum());
        add(&mut self.missing, row.missing.len());
        add(&mut self.unexpected, row.unexpected.len());
        add(&mut self.not_comparable, row.not_comparable.len());
        let ambiguous =
            row.ambiguous.iter().map(|row| row.left.len().saturating_add(row.right.len()));
        add(&mut self.ambiguous, ambiguous.sum());
    }
}

/// What came of comparing two sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Comparison {
    /// All kinds together.
    pub counts: Counts,
    /// Each kind that a side saw, in the order of their names.
    pub kinds: Vec<KindComparison>,
}
