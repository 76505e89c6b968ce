//! Intune's policies compared with each other.
use super::{
    Common, Flat, Policy, alike,
    settings::{self, Settings},
    target, twins,
};
use crate::evidence::Evidence;
use domain::{
    canonical::projection,
    registry::{KindRules, Registry},
    subject::Kind,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const SETTINGS: &str = "device.settings-policy";
/// Kinds whose settings are properties.
const PROPERTIES: [&str; 2] = ["device.configuration", "device.compliance-policy"];
/// What says nothing about what a policy sets.
const BESIDE: [&str; 7] = [
    "id",
    "displayName",
    "description",
    "createdDateTime",
    "assignments",
    "roleScopeTagIds",
    "scheduledActionsForRule",
];
/// Values that mean that nothing is set.
const UNSET: [&str; 5] = ["notConfigured", "userDefined", "deviceDefault", "none", "unavailable"];
/// Policies that differ in so many settings are nearly the same.
const ALIKE_MAX: usize = 2;
/// Settings that a policy has at least, to be like another.
const ALIKE_LEAST: usize = 5;

pub(super) fn facts(evidence: Evidence<'_>, registry: &Registry) -> Value {
    let rules = |kind: &str| registry.kind(&Kind::new(kind));
    let mut absent = Common::default();
    let mut opaque = Common::default();
    let mut flats: Vec<(Policy<'_>, Flat)> = Vec::new();
    let mut read: Vec<(Policy<'_>, Settings, BTreeSet<String>)> = Vec::new();
    for (policy, rules) in rules(SETTINGS)
        .into_iter()
        .flat_map(|rules| Policy::all(evidence, SETTINGS).into_iter().map(move |one| (one, rules)))
    {
        let told = policy.content.get("settings").is_some_and(Value::is_array);
        let found = settings::settings(&projection(rules, policy.content));
        let Some(found) = told.then(|| found.unwrap_or_default()) else {
            absent.add(policy);
            continue;
        };
        if found.unclear.is_empty() {
            let all = found.values.iter().chain(&found.several);
            flats.push((policy, all.map(|(path, value)| (path.clone(), value.clone())).collect()));
        } else {
            opaque.add(policy);
        }
        match target::targets(policy.content) {
            Some(targets) => {
                let targets = targets.into_iter().filter(|target| !target.is_exclusion());
                read.push((policy, found, targets.map(|target| target.key).collect()));
            }
            None => absent.add(policy),
        }
    }
    let [conflicts, overlaps, unclear] = shared(&read);
    for kind in PROPERTIES {
        let Some(rules) = rules(kind) else { continue };
        flats.extend(Policy::all(evidence, kind).into_iter().map(|one| (one, flat(rules, &one))));
    }
    json!({
        "count": flats.len(),
        "compared": read.len(),
        "conflicts": conflicts.value(),
        "overlaps": overlaps.value(),
        "unclear": unclear.value(),
        "absent": absent.value(),
        "opaque": opaque.value(),
        "duplicates": twins(&flats).value(),
        "similar": alike(&flats, ALIKE_LEAST, ALIKE_MAX, "").value(),
    })
}

/// What a policy has at a path.
#[derive(Clone, Copy)]
enum Held<'a> {
    Value(&'a Value),
    Several(&'a Value),
    Group,
    Unclear,
}

/// Settings that two policies give a target: different values, the same, or not to be told.
fn shared<'a>(read: &[(Policy<'a>, Settings, BTreeSet<String>)]) -> [Common<'a>; 3] {
    let mut by: BTreeMap<(&str, &str), Vec<(Policy<'a>, Held<'_>)>> = BTreeMap::new();
    let mut reached: BTreeMap<&str, Vec<(Policy<'a>, bool)>> = BTreeMap::new();
    for (policy, found, targets) in read {
        let held = || {
            let values = found.values.iter().map(|(path, value)| (path, Held::Value(value)));
            let several = found.several.iter().map(|(path, value)| (path, Held::Several(value)));
            let groups = found.groups.iter().map(|path| (path, Held::Group));
            let unclear = found.unclear.iter().map(|path| (path, Held::Unclear));
            values.chain(several).chain(groups).chain(unclear)
        };
        for target in targets {
            reached.entry(target).or_default().push((*policy, found.unclear.contains("")));
            for (path, held) in held() {
                by.entry((target, path)).or_default().push((*policy, held));
            }
        }
    }
    let (mut conflicts, mut overlaps, mut unclear) =
        (Common::default(), Common::default(), Common::default());
    // A shape that nobody knows may be any setting.
    for all in reached.into_values().filter(|all| all.len() > 1) {
        if all.iter().any(|(_, unknown)| *unknown) {
            all.into_iter().for_each(|(policy, _)| unclear.add(policy));
        }
    }
    let mut seen: BTreeSet<(String, Vec<(&str, &str)>)> = BTreeSet::new();
    for ((_, path), all) in by.into_iter().filter(|(_, all)| all.len() > 1) {
        let who = all.iter().map(|(policy, _)| (policy.kind, policy.id)).collect();
        if !seen.insert((path.to_owned(), who)) {
            continue;
        }
        match told(&all) {
            Told::Different => note(&mut conflicts, path, &all),
            Told::Same => note(&mut overlaps, path, &all),
            Told::Unclear => note(&mut unclear, path, &all),
            Told::Nothing => {}
        }
    }
    [conflicts, overlaps, unclear]
}

enum Told {
    Different,
    Same,
    Unclear,
    Nothing,
}

fn told(all: &[(Policy<'_>, Held<'_>)]) -> Told {
    let (mut values, mut several, mut groups) = (Vec::new(), Vec::new(), 0_usize);
    for (_, held) in all {
        match held {
            Held::Value(value) => values.push(*value),
            Held::Several(value) => several.push(*value),
            Held::Group => groups = groups.saturating_add(1),
            Held::Unclear => {}
        }
    }
    let uniform = |list: &[&Value]| list.windows(2).all(|two| two.first() == two.last());
    match all.len() {
        all if groups == all => Told::Nothing,
        _ if values.len() > 1 && !uniform(&values) => Told::Different,
        all if values.len() == all => Told::Same,
        all if several.len() == all && uniform(&several) => Told::Same,
        _ => Told::Unclear,
    }
}

fn note<'a>(common: &mut Common<'a>, path: &str, all: &[(Policy<'a>, Held<'_>)]) {
    common.said.insert(path.to_owned());
    for (policy, held) in all {
        common.add(*policy);
        if let Held::Value(value) = held {
            common.observe(*policy, path, (*value).clone());
        }
    }
}

/// The properties that a policy sets, by path, without what means nothing.
fn flat(rules: &KindRules, policy: &Policy<'_>) -> Flat {
    let mut found = Flat::new();
    let projected = projection(rules, policy.content);
    for (name, value) in projected.as_object().into_iter().flatten() {
        if !BESIDE.contains(&name.as_str()) {
            walk(name, value, &mut found);
        }
    }
    // The type alone sets nothing, and without it nothing can be compared.
    if found.len() < 2 || !found.contains_key("@odata.type") {
        found.clear();
    }
    found
}

fn walk(path: &str, value: &Value, found: &mut Flat) {
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(name, value)| walk(&format!("{path}.{name}"), value, found));
        }
        Value::Bool(false) => {}
        Value::String(text) if UNSET.contains(&text.as_str()) => {}
        value => drop(found.insert(path.to_owned(), value.clone())),
    }
}
