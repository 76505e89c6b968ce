//! Intune's policies compared with each other.
use super::{
    Common, Policy, alike,
    condensed::{PROPERTIES, SETTINGS, set_of},
    numbers::{Flat, Numbers, Set},
    target, twins,
};
use crate::evidence::Evidence;
use domain::registry::Registry;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Policies that differ in so many settings are nearly the same.
const ALIKE_MAX: usize = 2;
/// Settings that a policy has at least, to be like another.
const ALIKE_LEAST: usize = 5;

pub(super) fn facts(evidence: Evidence<'_>, registry: &Registry) -> Value {
    let mut absent = Common::default();
    let mut opaque = Common::default();
    let mut numbers = Numbers::default();
    let mut sets = |kind| -> Vec<(Policy<'_>, Option<Set>)> {
        let all = Policy::all(evidence, kind).into_iter();
        all.map(|policy| (policy, set_of(registry, policy).map(|found| numbers.set(found))))
            .collect()
    };
    let settings = sets(SETTINGS);
    let properties = PROPERTIES.map(sets);
    let mut flats: Vec<(Policy<'_>, &Flat)> = Vec::new();
    let mut read: Vec<(Policy<'_>, &Set, BTreeSet<String>)> = Vec::new();
    for (policy, set) in &settings {
        let Some(set) = set else {
            absent.add(*policy);
            continue;
        };
        if set.unclear.is_empty() {
            flats.push((*policy, &set.flat));
        } else {
            opaque.add(*policy);
        }
        match target::targets(policy) {
            Some(targets) => {
                let targets = targets.into_iter().filter(|target| !target.is_exclusion());
                read.push((*policy, set, targets.map(|target| target.key).collect()));
            }
            None => absent.add(*policy),
        }
    }
    let [conflicts, overlaps, unclear] = shared(&numbers, &read);
    flats.extend(
        properties
            .iter()
            .flatten()
            .filter_map(|(policy, set)| Some((*policy, &set.as_ref()?.flat))),
    );
    json!({
        "count": flats.len(),
        "compared": read.len(),
        "conflicts": conflicts.value(),
        "overlaps": overlaps.value(),
        "unclear": unclear.value(),
        "absent": absent.value(),
        "opaque": opaque.value(),
        "duplicates": twins(&flats).value(),
        "similar": alike(&numbers, &flats, ALIKE_LEAST, ALIKE_MAX, "").value(),
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
fn shared<'a>(numbers: &Numbers, read: &[(Policy<'a>, &Set, BTreeSet<String>)]) -> [Common<'a>; 3] {
    let mut by: BTreeMap<(&str, &str), Vec<(Policy<'a>, Held<'_>)>> = BTreeMap::new();
    let mut reached: BTreeMap<&str, Vec<(Policy<'a>, bool)>> = BTreeMap::new();
    for (policy, set, targets) in read {
        let held = || {
            let values = set.flat.iter().map(|(path, value)| {
                let held = if set.several.contains(path) { Held::Several } else { Held::Value };
                (*path, held(numbers.value(*value)))
            });
            let groups = set.groups.iter().map(|path| (*path, Held::Group));
            let unclear = set.unclear.iter().map(|path| (*path, Held::Unclear));
            let all = values.chain(groups).chain(unclear);
            all.map(|(path, held)| (numbers.path(path), held))
        };
        let unknown = set.unclear.iter().any(|path| numbers.path(*path).is_empty());
        for target in targets {
            reached.entry(target).or_default().push((*policy, unknown));
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
