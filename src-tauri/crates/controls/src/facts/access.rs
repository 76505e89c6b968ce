//! Conditional Access policies compared with each other.
use super::{
    COMPARED_MAX, Common, Policy, alike,
    numbers::{Flat, Numbers},
    twins,
};
use crate::evidence::Evidence;
use domain::{
    canonical::projection,
    registry::{KindRules, Registry},
    subject::Kind,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const KIND: &str = "identity.access-policy";
/// What decides whom a policy meets and what it asks for.
const PARTS: [&str; 3] = ["conditions", "grantControls", "sessionControls"];
/// Policies that ask for the same and differ in so many conditions are nearly the same. Two that
/// ask for different things under the same conditions are meant so: both must be met.
const ALIKE_MAX: usize = 1;
/// Settings that a policy has at least, to be like another.
const ALIKE_LEAST: usize = 3;
/// Graph fills these with the object that they refer to.
const EXPANDED: &str = "authenticationStrength";

pub(super) fn facts(evidence: Evidence<'_>, registry: &Registry) -> Value {
    let Some(rules) = registry.kind(&Kind::new(KIND)) else { return Value::Null };
    let active: Vec<Policy<'_>> =
        Policy::all(evidence, KIND).into_iter().filter(is_active).collect();
    let (comparable, incomparable): (Vec<_>, Vec<_>) =
        active.iter().copied().partition(is_comparable);
    let mut common = Common::default();
    incomparable.into_iter().for_each(|policy| common.add(policy));
    let mut duplicates = Common::default();
    let mut contradictions = Common::default();
    let mut similar = Common::default();
    if active.len() <= COMPARED_MAX {
        let mut numbers = Numbers::default();
        let flat: Vec<(Policy<'_>, Flat)> =
            comparable.iter().map(|policy| (*policy, numbers.flat(flat(rules, policy)))).collect();
        let flat: Vec<(Policy<'_>, &Flat)> = flat.iter().map(|(one, flat)| (*one, flat)).collect();
        duplicates = twins(&flat);
        similar = alike(&numbers, &flat, ALIKE_LEAST, ALIKE_MAX, PARTS[0]);
        let enforced = comparable.iter().filter(|policy| is(policy, "enabled"));
        contradictions = opposites(rules, enforced.copied());
    }
    json!({
        "count": active.len(),
        "duplicates": duplicates.value(),
        "similar": similar.value(),
        "contradictions": contradictions.value(),
        "incomparable": common.value(),
    })
}

fn is(policy: &Policy<'_>, state: &str) -> bool {
    policy.text("state").is_some_and(|said| said.eq_ignore_ascii_case(state))
}

/// Enforced, or in report-only mode.
fn is_active(policy: &Policy<'_>) -> bool {
    is(policy, "enabled") || is(policy, "enabledForReportingButNotEnforced")
}

/// Conditions, and grant or session controls, are told.
fn is_comparable(policy: &Policy<'_>) -> bool {
    let told = |name: &str| policy.content.get(name).is_some_and(Value::is_object);
    told("conditions") && (told("grantControls") || told("sessionControls"))
}

/// State, conditions and controls by path, without what means nothing.
fn flat(rules: &KindRules, policy: &Policy<'_>) -> Map<String, Value> {
    let mut found = Map::new();
    let projected = projection(rules, policy.content);
    let state = policy.text("state").unwrap_or_default().to_lowercase();
    found.insert("state".to_owned(), Value::String(state));
    for part in PARTS {
        if let Some(value) = projected.get(part) {
            walk(part, value, &mut found);
        }
    }
    found
}

fn walk(path: &str, value: &Value, found: &mut Map<String, Value>) {
    let Value::Object(object) = value else {
        found.insert(path.to_owned(), value.clone());
        return;
    };
    if let (true, Some(id)) = (path.ends_with(EXPANDED), object.get("id")) {
        found.insert(path.to_owned(), id.clone());
        return;
    }
    for (name, value) in object {
        walk(&format!("{path}.{name}"), value, found);
    }
}

/// Policies that block what another grants under the same conditions.
fn opposites<'a>(rules: &KindRules, enforced: impl Iterator<Item = Policy<'a>>) -> Common<'a> {
    let mut by: BTreeMap<String, (Vec<Policy<'a>>, Vec<Policy<'a>>)> = BTreeMap::new();
    for policy in enforced {
        let projected = projection(rules, policy.content);
        let conditions = projected.get("conditions").cloned().unwrap_or(Value::Object(Map::new()));
        let (blocking, granting) = by.entry(conditions.to_string()).or_default();
        let controls = policy.content.get("grantControls").filter(|value| value.is_object());
        match controls {
            Some(controls) if blocks(controls) => blocking.push(policy),
            Some(_) => granting.push(policy),
            None => {}
        }
    }
    let mut common = Common::default();
    for (blocking, granting) in by.into_values() {
        if !blocking.is_empty() && !granting.is_empty() {
            blocking.into_iter().chain(granting).for_each(|policy| common.add(policy));
        }
    }
    common
}

fn blocks(controls: &Value) -> bool {
    let listed = controls.get("builtInControls").and_then(Value::as_array);
    listed
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .any(|one| one.eq_ignore_ascii_case("block"))
}
