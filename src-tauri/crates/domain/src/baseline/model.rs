//! The words of a baseline.
use super::rules::Rule;
use crate::{
    ids::{BaselineId, LibraryId, MemberId, SnapshotId, TenantId},
    journal::{Hash, JournalError},
    review::Severity,
    subject::{CoverageState, Kind, SubjectRef},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};
use ts_rs::TS;

/// Items of a baseline at most.
pub const ITEMS_MAX: usize = 2_000;
/// Rules of an item at most.
pub const RULES_MAX: usize = 200;
/// Values of a variable, or of a rule, at most.
pub const VALUES_MAX: usize = 500;
/// The longest name, value, path or reason, in characters.
pub const NAME_CHARS_MAX: usize = 400;

/// Names an item for good: the same in every version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct ItemKey(pub String);

impl ItemKey {
    /// The key of an item captured from `subject`.
    pub fn of(subject: &SubjectRef) -> Self {
        Self(format!("{}/{}", subject.kind, subject.id.to_lowercase()))
    }

    /// The key of a subject that a tenant has and the baseline does not.
    pub(super) fn unexpected(subject: &SubjectRef) -> Self {
        Self(format!("unexpected/{}/{}", subject.kind, subject.id.to_lowercase()))
    }
}

impl fmt::Display for ItemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a baseline was captured from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(rename = "BaselineSource")]
pub enum Source {
    /// A tenant's snapshot.
    Snapshot {
        /// The tenant.
        tenant: TenantId,
        /// Its name at that time.
        name: String,
        /// The snapshot.
        snapshot: SnapshotId,
        /// The snapshot's number within the tenant.
        ordinal: u32,
    },
    /// A policy library.
    Library {
        /// The library.
        library: LibraryId,
        /// Its name at that time.
        name: String,
    },
}

/// What an id in an item's content stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The kind of what it names.
    pub kind: Kind,
    /// The name where the item comes from.
    pub name: String,
}

/// How one subject should be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Names it for good.
    pub key: ItemKey,
    /// The subject, as its source calls it.
    pub subject: SubjectRef,
    /// SHA-256 of its content as it is kept: it is found by this.
    pub content: Hash,
    /// The content's identity: without volatile fields and without order of sets.
    pub identity: Hash,
    /// What the ids in it stand for, by id in lower case.
    #[serde(default)]
    pub references: BTreeMap<String, Reference>,
    /// Severity of a deviation, where no rule says otherwise.
    pub severity: Severity,
    /// Rules for its settings, by path. Everything else must be equal.
    #[serde(default)]
    pub rules: Vec<Rule>,
}

/// What a baseline says of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Whether the source was seen whole.
    pub seen: CoverageState,
    /// Whether a tenant may have nothing else of the kind.
    pub nothing_else: bool,
    /// Severity of something else, where there may be nothing.
    pub severity: Severity,
}

/// What one version says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// The kinds that it covers.
    pub scope: BTreeMap<Kind, Scope>,
    /// How subjects should be, in the order of kinds and names.
    pub items: Vec<Item>,
}

impl Body {
    /// The item of this key.
    pub fn item(&self, key: &ItemKey) -> Option<&Item> {
        self.items.iter().find(|item| item.key == *key)
    }

    /// The variables that its rules name.
    pub fn variables(&self) -> BTreeSet<&str> {
        self.items.iter().flat_map(|item| &item.rules).filter_map(Rule::variable).collect()
    }

    pub(super) fn sort(&mut self) {
        self.items.sort_by(|one, other| {
            let order = |item: &Item| (item.subject.kind.clone(), plain(&item.subject.name));
            order(one).cmp(&order(other)).then_with(|| one.key.cmp(&other.key))
        });
        for item in &mut self.items {
            item.rules.sort_by(|one, other| one.at.cmp(&other.at));
        }
    }
}

/// A version in force, or that was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Its number, from 1.
    pub number: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// Why, or what is new.
    pub reason: String,
    /// How many items it has.
    pub item_count: u32,
}

/// A version that is worked on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Last changed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// How many edits it has had.
    pub edits: u32,
}

/// A baseline, without its versions' bodies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// The baseline.
    pub id: BaselineId,
    /// Its name.
    pub name: String,
    /// What it was captured from.
    pub source: Source,
    /// When.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub created_by: MemberId,
    /// Versions, oldest first. The last is in force.
    pub versions: Vec<Published>,
    /// The version that is worked on.
    pub draft: Option<Draft>,
    /// The tenants that it is assigned to.
    pub assignments: BTreeMap<TenantId, Assignment>,
}

impl Baseline {
    /// The version in force.
    pub fn current(&self) -> Option<&Published> {
        self.versions.last()
    }
}

/// What holds for one tenant that a baseline is assigned to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The values of the variables, by name. No values: there must be none.
    #[serde(default)]
    pub variables: BTreeMap<String, Vec<String>>,
    /// Items and the ids of the subjects that a person said are the same.
    #[serde(default)]
    pub map: BTreeMap<ItemKey, String>,
}

/// Hash of an assignment: SHA-256 of its canonical JSON (RFC 8785).
///
/// # Errors
/// When it cannot be written as JSON.
pub fn assignment_hash(assignment: &Assignment) -> Result<Hash, JournalError> {
    serde_json_canonicalizer::to_vec(assignment)
        .map(|bytes| Hash::of(&[&bytes]))
        .map_err(|error| JournalError::Payload(error.to_string()))
}

/// A name without regard to letter case and spaces.
pub fn plain(name: &str) -> String {
    crate::compare::plain(name)
}

/// The text of a plain value, as a variable writes it; none for lists and objects.
pub(super) fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}
