//! What the rules on how well policies are kept cannot tell by themselves: which policies are
//! the same, alike, overlapping or contradicting, and which references lead nowhere.
//!
//! Computed here and not in Rego, as it needs the registry's notion of what means the same, and
//! must stay quick where a source has many policies. The rules turn it into verdicts.
mod access;
mod condensed;
mod device;
mod numbers;
mod references;
mod risk;
mod settings;
mod target;

pub(crate) use condensed::{condense, condense_volatile};

use crate::evidence::Evidence;
use domain::registry::Registry;
use numbers::{Difference, Flat, Numbers};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// More policies than this are not compared with each other: no tenant has more, a hostile
/// source may.
pub(crate) const COMPARED_MAX: usize = 400;

/// Kinds that are looked at here and that no rule reads: those whose objects policies refer to.
/// A large tenant has many, and the rules need not hold them.
pub(crate) const FOR_FACTS: [&str; 6] = [
    "app.service-principal",
    "identity.authentication-context",
    "identity.authentication-strength",
    "identity.terms-of-use",
    "device.assignment-filter",
    "device.scope-tag",
];

/// What the rules read of the contents of kinds that are many and large: what these set is told by
/// the facts.
const READ: [(&str, &[&str]); 3] = [
    ("device.settings-policy", &["assignments", "createdDateTime"]),
    ("device.configuration", &["assignments", "createdDateTime"]),
    ("device.compliance-policy", &["assignments", "createdDateTime"]),
];

/// What the rules read of a kind's contents; all of it where nothing is said.
pub(crate) fn read_of(kind: &str) -> Option<&'static [&'static str]> {
    READ.iter().find(|(of, _)| *of == kind).map(|(_, read)| *read)
}

/// A verdict shows so many settings that it rests on; it names all subjects.
const OBSERVED_MAX: usize = 50;
/// A reason names so many of the pairs that it counts.
const SAID_MAX: usize = 20;

/// A policy as a view has it.
#[derive(Clone, Copy)]
pub(crate) struct Policy<'a> {
    kind: &'a str,
    id: &'a str,
    name: &'a str,
    content: &'a Value,
    /// Whether its content was condensed.
    condensed: bool,
}

impl<'a> Policy<'a> {
    /// The subjects of a kind; none where it was not collected.
    fn all(evidence: Evidence<'a>, kind: &'a str) -> Vec<Self> {
        let subjects = evidence.subjects(kind).into_iter().flatten();
        let text = |row: &'a Value, name: &str| row.get(name).and_then(Value::as_str);
        let condensed = evidence.is_condensed();
        subjects
            .filter_map(|row| {
                let id = text(row, "id")?;
                let name = text(row, "name").unwrap_or(id);
                Some(Self { kind, id, name, content: row.get("content")?, condensed })
            })
            .collect()
    }

    fn reference(&self) -> Value {
        json!({"kind": self.kind, "id": self.id, "name": self.name})
    }

    fn text(&self, name: &str) -> Option<&'a str> {
        self.content.get(name).and_then(Value::as_str)
    }
}

/// Policies that have something in common, as the rules read it.
#[derive(Default)]
struct Common<'a> {
    policies: BTreeMap<(&'a str, &'a str), Policy<'a>>,
    /// What they have in common, in words that people read: the first of them.
    said: BTreeSet<String>,
    /// How often they have something in common.
    count: usize,
    observed: Vec<Value>,
}

impl<'a> Common<'a> {
    fn add(&mut self, policy: Policy<'a>) {
        self.policies.insert((policy.kind, policy.id), policy);
    }

    fn say(&mut self, what: String) {
        self.count = self.count.saturating_add(1);
        if self.said.len() < SAID_MAX {
            self.said.insert(what);
        }
    }

    fn observe(&mut self, policy: Policy<'a>, path: &str, actual: Value) {
        if self.observed.len() >= OBSERVED_MAX {
            return;
        }
        self.observed.push(json!({
            "subject": policy.reference(), "path": path, "expected": null, "actual": actual,
        }));
    }

    /// Both policies, what of theirs differs, and each one's value.
    fn pair(&mut self, one: Policy<'a>, other: Policy<'a>, differing: &[Difference]) {
        self.add(one);
        self.add(other);
        let paths: Vec<&str> = differing.iter().map(|(path, _, _)| path.as_str()).collect();
        self.say(format!("{} / {} ({})", one.name, other.name, paths.join(", ")));
        for (path, left, right) in differing {
            self.observe(one, path, left.clone().unwrap_or_default());
            self.observe(other, path, right.clone().unwrap_or_default());
        }
    }

    fn value(self) -> Value {
        let mut names: Vec<&str> = self.policies.values().map(|policy| policy.name).collect();
        names.sort_unstable();
        json!({
            "subjects": self.policies.values().map(Policy::reference).collect::<Vec<_>>(),
            "names": names,
            "said": self.said,
            "count": self.count,
            "observed": self.observed,
        })
    }
}

/// Policies of which another has the same settings.
fn twins<'a>(all: &[(Policy<'a>, &Flat)]) -> Common<'a> {
    let mut by: HashMap<(&str, &Flat), Vec<Policy<'a>>> = HashMap::new();
    for (policy, flat) in all.iter().filter(|(_, flat)| !flat.is_empty()) {
        by.entry((policy.kind, *flat)).or_default().push(*policy);
    }
    let mut common = Common::default();
    let mut said = Vec::new();
    for group in by.into_values().filter(|group| group.len() > 1) {
        let mut names: Vec<&str> = group.iter().map(|policy| policy.name).collect();
        names.sort_unstable();
        said.push(names.join(" / "));
        group.into_iter().for_each(|policy| common.add(policy));
    }
    said.sort_unstable();
    said.into_iter().for_each(|names| common.say(names));
    common
}

/// Policies of one kind that differ from another in at least one setting and at most `limit`, of
/// no fewer than `least`, and in nothing outside the paths that begin with `within`.
fn alike<'a>(
    numbers: &Numbers,
    all: &[(Policy<'a>, &Flat)],
    least: usize,
    limit: usize,
    within: &str,
) -> Common<'a> {
    let mut common = Common::default();
    if all.len() > COMPARED_MAX {
        return common;
    }
    for (place, (one, left)) in all.iter().enumerate().filter(|(_, (_, flat))| flat.len() >= least)
    {
        for (other, right) in all.iter().skip(place.saturating_add(1)) {
            if one.kind != other.kind || right.len() < least {
                continue;
            }
            let Some(found) = numbers.differences(left, right, limit) else { continue };
            if !found.is_empty() && found.iter().all(|(path, _, _)| path.starts_with(within)) {
                common.pair(*one, *other, &found);
            }
        }
    }
    common
}

/// Everything, as the rules read it under `data.facts`.
pub(crate) fn of(evidence: Evidence<'_>, registry: &Registry) -> Value {
    json!({
        "comparedMax": COMPARED_MAX,
        "access": access::facts(evidence, registry),
        "device": device::facts(evidence, registry),
        "accessReferences": references::of_access(evidence, registry),
        "deviceReferences": references::of_devices(evidence),
        "risk": risk::facts(evidence),
    })
}
