//! Ids in contents: what they stand for, and what stands for the same in a tenant.
use super::model::{Assignment, Body, Reference, plain};
use crate::{
    canonical::is_annotation,
    subject::{Kind, SubjectRef},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What ids in a content stand for, as far as `known` names them.
pub fn references_in(
    content: &Value,
    known: &BTreeMap<String, &SubjectRef>,
) -> BTreeMap<String, Reference> {
    let mut found = BTreeMap::new();
    collect(content, known, &mut found);
    found
}

fn collect(
    value: &Value,
    known: &BTreeMap<String, &SubjectRef>,
    found: &mut BTreeMap<String, Reference>,
) {
    match value {
        Value::String(text) => {
            let id = text.to_lowercase();
            if let Some(subject) = known.get(&id).filter(|one| one.name.to_lowercase() != id) {
                let (kind, name) = (subject.kind.clone(), subject.name.clone());
                found.insert(id, Reference { kind, name });
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, known, found)),
        Value::Object(object) => object
            .iter()
            .filter(|(name, _)| !is_annotation(name))
            .for_each(|(_, item)| collect(item, known, found)),
        _ => {}
    }
}

/// Ids of the baseline and the tenant's ids that stand for the same: what a person said, and
/// what bears the same name and is of the same kind. Items themselves are paired by comparing.
pub(super) fn counterparts(
    body: &Body,
    assignment: &Assignment,
    subjects: &[SubjectRef],
) -> BTreeMap<String, String> {
    let items: BTreeSet<String> =
        body.items.iter().map(|item| item.subject.id.to_lowercase()).collect();
    let wanted: BTreeMap<&String, &Reference> = body
        .items
        .iter()
        .flat_map(|item| &item.references)
        .filter(|(id, _)| !items.contains(*id))
        .collect();
    let mut by_name: BTreeMap<(&Kind, String), Vec<&str>> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    if !wanted.is_empty() {
        let kinds: BTreeSet<&Kind> = wanted.values().map(|known| &known.kind).collect();
        for subject in subjects.iter().filter(|subject| kinds.contains(&subject.kind)) {
            ids.insert(subject.id.to_lowercase());
            by_name.entry((&subject.kind, plain(&subject.name))).or_default().push(&subject.id);
        }
    }
    let mut map = BTreeMap::new();
    for (id, known) in wanted.into_iter().filter(|(id, _)| !ids.contains(*id)) {
        if let Some([only]) = by_name.get(&(&known.kind, plain(&known.name))).map(Vec::as_slice) {
            map.insert(id.clone(), (*only).to_owned());
        }
    }
    for item in &body.items {
        if let Some(id) = assignment.map.get(&item.key) {
            map.insert(item.subject.id.to_lowercase(), id.clone());
        }
    }
    map
}
