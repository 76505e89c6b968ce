//! From facts to what is said now, and what is remembered of it.
use super::{AlertRule, Trigger};
use crate::{
    ids::{AlertRuleId, TenantId},
    review::Severity,
};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Things that a memory keeps at most. Beyond it, what was said longest ago is forgotten.
pub const MEMORY_MAX: usize = 20_000;

/// What a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThingKind {
    /// A finding.
    Finding,
    /// An exception.
    Exception,
    /// A decision.
    Decision,
    /// A tenant, with its syncs and snapshots.
    Tenant,
}

impl ThingKind {
    /// Its name in data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Finding => "finding",
            Self::Exception => "exception",
            Self::Decision => "decision",
            Self::Tenant => "tenant",
        }
    }
}

/// What an alert is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Thing {
    /// What it is.
    pub kind: ThingKind,
    /// Its id.
    pub id: Uuid,
}

/// Something that is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub trigger: Trigger,
    /// About what.
    pub thing: Thing,
    /// Of which tenant.
    pub tenant: Option<TenantId>,
    /// How urgent, where the thing has a severity.
    pub severity: Option<Severity>,
    /// Since when. A later moment for the same thing is another occurrence. Where the trigger
    /// ages: from when on its age counts.
    pub at: DateTime<Utc>,
    /// Whether a person has taken it up.
    pub handled: bool,
}

/// What is remembered one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// By which rule.
    pub rule: AlertRuleId,
    /// About what.
    pub thing: Thing,
    /// What.
    pub trigger: Trigger,
}

/// What is remembered of a fact under a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// Since when the latest occurrence is so that was taken in.
    pub known: DateTime<Utc>,
    /// Of which tenant.
    pub tenant: Option<TenantId>,
    /// How urgent.
    pub severity: Option<Severity>,
    /// Whether it is still to be said.
    pub waiting: bool,
    /// When it was said last.
    pub said: Option<DateTime<Utc>>,
    /// How often it was said again because nobody took it up.
    pub escalations: u8,
}

/// What an installation remembers.
pub type Memory = BTreeMap<Key, Remembered>;

/// Something to say: the things of one tenant of which a rule tells the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// By which rule.
    pub rule: AlertRuleId,
    /// What.
    pub trigger: Trigger,
    /// Of which tenant.
    pub tenant: Option<TenantId>,
    /// Whether it was said before and nobody took it up.
    pub escalated: bool,
    /// The highest severity among the things.
    pub severity: Option<Severity>,
    /// About what, at least one.
    pub things: BTreeSet<Thing>,
}

/// What is said now, and what is remembered from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// In the order of rules, triggers and tenants.
    pub alerts: Vec<Alert>,
    /// The memory for the next time.
    pub memory: Memory,
}

/// Decides what is said at `now`, whose offset is the person's own clock. Facts that are given
/// again change nothing: only a later occurrence of the same thing is new. What a cooldown or
/// quiet hours hold back stays in the memory until it may be said.
pub fn decide(
    rules: &[AlertRule],
    mut memory: Memory,
    facts: &[Fact],
    now: DateTime<FixedOffset>,
) -> Decided {
    let known: BTreeSet<AlertRuleId> = rules.iter().map(|rule| rule.id).collect();
    memory.retain(|key, _| known.contains(&key.rule));
    let instant = now.with_timezone(&Utc);
    for remembered in memory.values_mut() {
        // A clock that was set back must not silence anything for longer than a cooldown.
        remembered.said = remembered.said.map(|said| said.min(instant));
    }
    let mut said = BTreeMap::new();
    for rule in rules.iter().filter(|rule| rule.enabled) {
        take_in(rule, &mut memory, facts, instant);
        if rule.quiet.as_ref().is_some_and(|quiet| quiet.contains(now.naive_local())) {
            continue;
        }
        speak(rule, &mut memory, facts, instant, &mut said);
    }
    trim(&mut memory);
    Decided { alerts: said.into_values().collect(), memory }
}

/// Remembers the facts of which the rule tells and that are new.
fn take_in(rule: &AlertRule, memory: &mut Memory, facts: &[Fact], now: DateTime<Utc>) {
    for fact in facts {
        let Some(since) = occurrence(rule, fact).filter(|since| *since <= now) else { continue };
        let key = Key { rule: rule.id, thing: fact.thing, trigger: fact.trigger };
        let before = memory.get(&key);
        if before.is_some_and(|before| before.known >= since) {
            continue;
        }
        let said = before.and_then(|before| before.said);
        memory.insert(
            key,
            Remembered {
                known: since,
                tenant: fact.tenant,
                severity: fact.severity,
                waiting: true,
                said,
                escalations: 0,
            },
        );
    }
}

/// Since when a fact is so under a rule; none where the rule does not tell of it.
fn occurrence(rule: &AlertRule, fact: &Fact) -> Option<DateTime<Utc>> {
    let tells = rule.triggers.contains(&fact.trigger)
        && fact.severity.is_none_or(|severity| severity >= rule.severity)
        && (rule.tenants.is_empty()
            || fact.tenant.is_some_and(|tenant| rule.tenants.contains(&tenant)));
    if !tells {
        return None;
    }
    match fact.trigger.ages() {
        true => fact.at.checked_add_signed(TimeDelta::days(i64::from(rule.age_days))),
        false => Some(fact.at),
    }
}

type Said = BTreeMap<(AlertRuleId, Trigger, Option<TenantId>, bool), Alert>;

/// Says what waits, and again what nobody took up, where the cooldown is over.
fn speak(
    rule: &AlertRule,
    memory: &mut Memory,
    facts: &[Fact],
    now: DateTime<Utc>,
    said: &mut Said,
) {
    let cooldown = TimeDelta::minutes(i64::from(rule.cooldown_minutes));
    // A thing has one cooldown, whatever is told of it.
    let mut last: BTreeMap<Thing, DateTime<Utc>> = BTreeMap::new();
    for (key, remembered) in memory.iter().filter(|(key, _)| key.rule == rule.id) {
        if let Some(at) = remembered.said {
            last.entry(key.thing).and_modify(|latest| *latest = at.max(*latest)).or_insert(at);
        }
    }
    let untouched: BTreeSet<(Thing, Trigger)> = match rule.escalation {
        Some(_) => {
            let untouched = facts.iter().filter(|fact| !fact.handled);
            untouched.map(|fact| (fact.thing, fact.trigger)).collect()
        }
        None => BTreeSet::new(),
    };
    for (key, remembered) in memory.iter_mut().filter(|(key, _)| key.rule == rule.id) {
        if last.get(&key.thing).is_some_and(|at| now.signed_duration_since(*at) < cooldown) {
            continue;
        }
        let again = !remembered.waiting
            && untouched.contains(&(key.thing, key.trigger))
            && is_due_again(rule, remembered, now);
        if !remembered.waiting && !again {
            continue;
        }
        if again {
            remembered.escalations = remembered.escalations.saturating_add(1);
        }
        remembered.waiting = false;
        remembered.said = Some(now);
        last.insert(key.thing, now);
        let group = (rule.id, key.trigger, remembered.tenant, again);
        let alert = said.entry(group).or_insert_with(|| Alert {
            rule: rule.id,
            trigger: key.trigger,
            tenant: remembered.tenant,
            escalated: again,
            severity: None,
            things: BTreeSet::new(),
        });
        alert.severity = alert.severity.max(remembered.severity);
        alert.things.insert(key.thing);
    }
}

fn is_due_again(rule: &AlertRule, remembered: &Remembered, now: DateTime<Utc>) -> bool {
    let (Some(escalation), Some(said)) = (rule.escalation, remembered.said) else { return false };
    let after = TimeDelta::hours(i64::from(escalation.after_hours));
    remembered.escalations < escalation.most && now.signed_duration_since(said) >= after
}

/// Forgets what was said longest ago, then what has waited longest, where there is too much.
fn trim(memory: &mut Memory) {
    let surplus = memory.len().saturating_sub(MEMORY_MAX);
    if surplus == 0 {
        return;
    }
    let mut keys: Vec<_> =
        memory.iter().map(|(key, one)| (one.waiting, one.said, one.known, *key)).collect();
    keys.sort_unstable();
    for (_, _, _, key) in keys.into_iter().take(surplus) {
        memory.remove(&key);
    }
}
