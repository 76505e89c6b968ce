//! Posture: what a tenant's snapshot has of a baseline, item by item.
//!
//! What could not be read is not assessed; it is neither aligned nor drift.
mod judge;

use super::{
    model::{Assignment, Body, ItemKey},
    references::counterparts,
};
use crate::{
    compare::{
        Change, Contents, MatchBy, MatchedBy, Matching, Names, Outline, Prepared, Suggestion,
    },
    registry::Registry,
    review::Severity,
    subject::{Coverage, GapReason, Kind, SubjectRef},
};
use judge::Judge;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How an item stands in a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// As the baseline says.
    Aligned,
    /// There, and otherwise.
    Deviating,
    /// Not there, and its kind was seen whole.
    Missing,
    /// There, and the baseline says that nothing else may be.
    Unexpected,
    /// Nobody knows.
    NotAssessed,
}

/// Why nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Unassessed {
    /// The snapshot did not see the kind.
    NotSeen {
        /// Why.
        reason: Option<GapReason>,
    },
    /// The snapshot saw the kind in part, or without these properties.
    SeenInPart {
        /// The properties; none where the whole subject may be among what was not seen.
        properties: Vec<String>,
    },
    /// The name is not unique.
    Ambiguous,
    /// The assignment has no value for this variable.
    NoValue {
        /// The variable.
        variable: String,
    },
}

/// A setting that is not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Deviation {
    /// Its path as text.
    pub at: String,
    /// How severe.
    pub severity: Severity,
    /// What is there, on the right, and what should be, on the left.
    pub change: Change,
}

/// How one item stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemPosture {
    /// The item; for what is unexpected, a key of its own.
    pub key: ItemKey,
    /// What the baseline calls it; for what is unexpected, what the tenant does.
    pub named: SubjectRef,
    /// How it stands.
    pub standing: Standing,
    /// Why nobody knows.
    pub unassessed: Option<Unassessed>,
    /// The tenant's subject.
    pub subject: Option<SubjectRef>,
    /// Why it is taken for the item.
    pub matched_by: Option<MatchedBy>,
    /// How severe a deviation is.
    pub severity: Severity,
    /// The settings that deviate.
    pub deviations: Vec<Deviation>,
    /// One with much in common, where it is missing: for a person to look at.
    pub suggestion: Option<Suggestion>,
}

/// How many items stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "StandingTally")]
pub struct Tally {
    /// As the baseline says.
    pub aligned: u32,
    /// Otherwise.
    pub deviating: u32,
    /// Not there.
    pub missing: u32,
    /// There, and should not be.
    pub unexpected: u32,
    /// Nobody knows.
    pub not_assessed: u32,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, standing: Standing) {
        let count = match standing {
            Standing::Aligned => &mut self.aligned,
            Standing::Deviating => &mut self.deviating,
            Standing::Missing => &mut self.missing,
            Standing::Unexpected => &mut self.unexpected,
            Standing::NotAssessed => &mut self.not_assessed,
        };
        *count = count.saturating_add(1);
    }
}

/// What a tenant has of a baseline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posture {
    /// Each item, and what is unexpected, in the order of kinds and names.
    pub items: Vec<ItemPosture>,
    /// What the tenant's snapshot saw of each kind.
    pub seen: BTreeMap<Kind, Coverage>,
    /// Ids of the baseline and the tenant's ids that stand for the same.
    pub counterparts: BTreeMap<String, String>,
}

impl Posture {
    /// How many items stand how.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        self.items.iter().for_each(|item| tally.add(item.standing));
        tally
    }
}

/// A tenant's snapshot.
#[derive(Clone, Copy, Debug)]
pub struct Tenant<'a> {
    /// All its subjects, of the kinds that the baseline covers and of others.
    pub subjects: &'a [SubjectRef],
    /// The places of those that are compared: [`Contents`] knows them by their place here.
    pub compared: &'a [usize],
    /// What it saw of each kind.
    pub coverage: &'a [Coverage],
    /// The names of what its contents refer to.
    pub names: &'a Names,
}

/// What the tenant has of the baseline. On the left of `contents` are the items, in their
/// order; on the right the compared subjects, in theirs.
///
/// # Errors
/// When a content cannot be read.
pub fn posture<C: Contents>(
    body: &Body,
    assignment: &Assignment,
    tenant: &Tenant<'_>,
    registry: &Registry,
    contents: &C,
) -> Result<Posture, C::Error> {
    let kinds: Vec<(&Kind, Coverage)> = body
        .scope
        .iter()
        .map(|(kind, scope)| {
            let of_kind = body.items.iter().filter(|item| item.subject.kind == *kind).count();
            let count = u32::try_from(of_kind).unwrap_or(u32::MAX);
            (
                kind,
                Coverage {
                    kind: kind.clone(),
                    state: scope.seen,
                    reason: None,
                    count,
                    completed: None,
                },
            )
        })
        .collect();
    let left_coverage: Vec<Coverage> = kinds.into_iter().map(|(_, seen)| seen).collect();
    let covered = |row: &&Coverage| body.scope.contains_key(&row.kind);
    let right_coverage: Vec<Coverage> = tenant.coverage.iter().filter(covered).cloned().collect();
    let mut left_names = Names::default();
    for item in &body.items {
        left_names.add(&item.subject.id, &item.subject.name);
        item.references.iter().for_each(|(id, known)| left_names.add(id, &known.name));
    }
    let left = Outline {
        subjects: body.items.iter().map(|item| &item.subject).collect(),
        coverage: &left_coverage,
        names: &left_names,
    };
    let right = Outline {
        subjects: tenant.compared.iter().filter_map(|at| tenant.subjects.get(*at)).collect(),
        coverage: &right_coverage,
        names: tenant.names,
    };
    let map = counterparts(body, assignment, tenant.subjects);
    let matching = Matching { by: MatchBy::Name, map, suggest: true };
    let prepared = Prepared::new(left, right, registry, &matching);
    let comparison = prepared.compare(contents)?;
    let judge = Judge { body, assignment, tenant, prepared: &prepared, map: &matching.map };
    judge.posture(&comparison, contents)
}
