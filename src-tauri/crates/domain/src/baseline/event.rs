//! What can happen to a baseline. The names are fixed: they stand in journals.
use super::{
    model::{Assignment, Body, Item, ItemKey, Reference, Source},
    rules::Rule,
};
use crate::{ids::TenantId, review::Severity, subject::Kind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A change of the draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Edit {
    /// A rule for a setting, in place of the one at the same path.
    RuleSet {
        /// The item.
        item: ItemKey,
        /// The rule.
        rule: Rule,
        /// What the ids among the rule's values stand for, by id in lower case.
        #[serde(default)]
        references: BTreeMap<String, Reference>,
    },
    /// No rule at this path any more.
    RuleRemoved {
        /// The item.
        item: ItemKey,
        /// The path.
        at: String,
    },
    /// Another severity.
    SeveritySet {
        /// The item.
        item: ItemKey,
        /// The severity.
        severity: Severity,
    },
    /// The item is part of it no more.
    ItemRemoved {
        /// The item.
        item: ItemKey,
    },
    /// A new item, or one with another content. Its rules are kept where it is known.
    ItemPut {
        /// The item.
        item: Box<Item>,
    },
    /// Whether a tenant may have something else of a kind.
    ScopeSet {
        /// The kind.
        kind: Kind,
        /// Whether it may not.
        nothing_else: bool,
        /// Severity of something else.
        severity: Severity,
    },
}

/// What happens to a baseline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BaselineEvent {
    /// It was captured: its first draft.
    BaselineCreated {
        /// Its name.
        name: String,
        /// From what.
        source: Source,
        /// What it says.
        body: Box<Body>,
    },
    /// The draft was changed. Without one it begins as the version in force.
    BaselineEdited {
        /// How, in order.
        edits: Vec<Edit>,
    },
    /// The draft was thrown away.
    BaselineDraftDiscarded {},
    /// The draft became the version in force, for every tenant that it is assigned to.
    BaselinePublished {
        /// The version's number.
        number: u32,
        /// Why, or what is new.
        reason: String,
    },
    /// It is assigned to a tenant, or otherwise than before.
    BaselineAssigned {
        /// The tenant.
        tenant: TenantId,
        /// With what.
        assignment: Box<Assignment>,
    },
    /// It is assigned to a tenant no more.
    BaselineUnassigned {
        /// The tenant.
        tenant: TenantId,
    },
}
