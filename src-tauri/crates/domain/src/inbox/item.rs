//! From facts to items: one item a thing, strongest reason first, heaviest item first.
use super::{Act, Kind, Mark, Reason};
use crate::{
    ids::{DecisionId, ExceptionId, FindingId, ReviewId, RunId, TenantId},
    review::Severity,
    verdict::PolicyId,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::BTreeMap};
use ts_rs::TS;

/// What an item is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(rename = "InboxAbout")]
pub enum About {
    /// One finding.
    Finding {
        /// Which.
        finding: FindingId,
        /// What it is about.
        policy: PolicyId,
        /// Its control; none where a baseline made it.
        control: Option<String>,
        /// The name of what deviates, where a baseline made it.
        drifted: Option<String>,
        /// How severe.
        severity: Severity,
    },
    /// More findings of a tenant than are shown one by one.
    Findings {
        /// The query of the language of findings that finds them.
        query: String,
    },
    /// An exception.
    Exception {
        /// Which.
        exception: ExceptionId,
        /// What is accepted.
        policy: PolicyId,
    },
    /// A decision.
    Decision {
        /// Which.
        decision: DecisionId,
        /// The question; none for a release.
        summary: Option<String>,
    },
    /// What a tenant is read by.
    Reading {
        /// Whether it is connected.
        connected: bool,
    },
    /// A run that is no sync.
    Run {
        /// Which.
        run: RunId,
        /// Its kind, such as `import`: shown as `run-<kind>`.
        kind: String,
    },
    /// A review.
    Review {
        /// Which.
        review: ReviewId,
    },
    /// A tenant's next review.
    NextReview,
}

/// One reason why one thing asks for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Names the thing, always by the same name.
    pub key: String,
    /// The tenant; none for a thing of the workspace.
    pub tenant: Option<TenantId>,
    /// What it is about.
    pub about: About,
    /// The reason.
    pub reason: Reason,
    /// How many things; beyond a bound, that many at least.
    pub count: u32,
    /// Whether there are more than `count`.
    pub more: bool,
    /// The day that the reason is about: due, last, read.
    pub day: Option<NaiveDate>,
    /// What makes it this fact: another content is news.
    pub content: String,
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It asks for a person.
    Open,
    /// A person is done with it, until something changes.
    Done,
    /// It comes back on this day.
    Snoozed(NaiveDate),
}

/// One thing that asks for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Names it.
    pub key: String,
    /// The tenant; none for a thing of the workspace.
    pub tenant: Option<TenantId>,
    /// What it is about.
    pub about: About,
    /// Why, heaviest first, each with its day.
    pub reasons: Vec<(Reason, Option<NaiveDate>)>,
    /// How many things.
    pub count: u32,
    /// Whether there are more than `count`.
    pub more: bool,
    /// The sum of the reasons' weights: the place.
    pub weight: u16,
    /// What a mark on it is compared with.
    pub content: String,
    /// Where it stands.
    pub standing: Standing,
    /// When and why it stands there.
    pub marked_at: Option<DateTime<Utc>>,
}

impl Item {
    /// Its group: the heaviest reason's.
    pub fn kind(&self) -> Kind {
        self.reasons.first().map_or(Kind::Findings, |(reason, _)| reason.kind())
    }

    /// What comes next: the heaviest reason's.
    pub fn act(&self) -> Act {
        self.reasons.first().map_or(Act::Look, |(reason, _)| reason.act())
    }

    /// The earliest day that a reason names.
    fn day(&self) -> Option<NaiveDate> {
        self.reasons.iter().filter_map(|(_, day)| *day).min()
    }
}

/// The items that facts come to, heaviest first; of the same weight, the earliest day first.
/// `mark` gives what a person has said about a key.
///
/// # Errors
/// Whatever `mark` fails with.
pub fn items<E>(
    facts: Vec<Fact>,
    today: NaiveDate,
    mut mark: impl FnMut(&str) -> Result<Option<Mark>, E>,
) -> Result<Vec<Item>, E> {
    let mut by_key: BTreeMap<String, Vec<Fact>> = BTreeMap::new();
    for fact in facts {
        by_key.entry(fact.key.clone()).or_default().push(fact);
    }
    let mut items = Vec::with_capacity(by_key.len());
    for (key, mut facts) in by_key {
        facts.sort_by_key(|fact| (Reverse(fact.reason.weight()), fact.reason));
        facts.dedup_by_key(|fact| fact.reason);
        let mark = mark(&key)?;
        items.extend(item(key, facts, today, mark.as_ref()));
    }
    items.sort_by(|one, other| {
        let place = |item: &Item| (Reverse(item.weight), item.day().unwrap_or(NaiveDate::MAX));
        place(one).cmp(&place(other)).then_with(|| one.key.cmp(&other.key))
    });
    Ok(items)
}

fn item(key: String, facts: Vec<Fact>, today: NaiveDate, mark: Option<&Mark>) -> Option<Item> {
    let first = facts.first()?;
    let weight = facts.iter().fold(0_u16, |sum, fact| sum.saturating_add(fact.reason.weight()));
    // Reasons by name, so that a change of weights is no news.
    let mut parts: Vec<String> =
        facts.iter().map(|fact| format!("{:?}={}", fact.reason, fact.content)).collect();
    parts.sort_unstable();
    let content = parts.join("|");
    let count = facts.iter().map(|fact| fact.count).max().unwrap_or_default();
    let standing = mark.map_or(Standing::Open, |mark| mark.standing(&content, count, today));
    Some(Item {
        tenant: first.tenant,
        about: first.about.clone(),
        reasons: facts.iter().map(|fact| (fact.reason, fact.day)).collect(),
        count,
        more: facts.iter().any(|fact| fact.more),
        weight,
        content,
        standing,
        marked_at: mark.filter(|_| standing != Standing::Open).map(|mark| mark.at),
        key,
    })
}
