//! The provider settings export: one JSON with everything an assessment tool read, Pascal
//! case, single-element arrays collapsed into their element.
use super::{Document, draft::Draft, error::Place, model::NoteCode, stated};
use chrono::{DateTime, Utc};
use domain::{
    registry::{KindRules, Registry, Shape},
    subject::{CoverageState, GapReason},
};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const SUCCEEDED: &str = "_successful_commands";
const FAILED: &str = "_unsuccessful_commands";
/// A complete results file has the export within.
const RAW: &str = "Raw";

/// Whether this is an export, or any part of one.
pub(super) fn is_export(registry: &Registry, value: &Value) -> bool {
    let Value::Object(object) = value else { return false };
    object.keys().any(|key| {
        registry.export_key(key).is_some()
            || (registry.is_export_statement(key) && key != "date" && key != "tenant_id")
            || key.ends_with(SUCCEEDED)
    }) || object.get(RAW).is_some_and(|raw| is_export(registry, raw))
}

/// Takes over all exports among the documents.
pub(super) fn import(draft: &mut Draft, documents: Vec<Document>) {
    for Document { name, value } in documents {
        let is_empty = matches!(&value, Value::Object(object) if object.is_empty());
        if !is_empty && !is_export(draft.registry, &value) {
            draft.note(Place::file(&name), NoteCode::UnknownFile);
            continue;
        }
        let Value::Object(mut object) = value else { continue };
        let has_own = object.keys().any(|key| draft.registry.export_key(key).is_some());
        if let (false, Some(Value::Object(raw))) = (has_own, object.remove(RAW)) {
            for key in object.keys() {
                draft.note(Place::at(&name, format!("$.{key}")), NoteCode::Derived);
            }
            object = raw;
        }
        one(draft, &name, object);
    }
}

fn one(draft: &mut Draft, file: &str, mut object: Map<String, Value>) {
    identify(draft, &object);
    if let Some(config) = object.get("scuba_config") {
        stated::read(draft, file, config);
    }
    let failed = failed_commands(&object);
    for rules in draft.registry.kinds() {
        let Some(source) = &rules.export else { continue };
        let reason = source.commands.iter().any(|command| failed.contains(command));
        let before = draft.of_kind(&rules.kind).count();
        let seen = match object.remove(&source.key) {
            None | Some(Value::Null) => false,
            Some(value) => collection(
                draft,
                rules,
                source.shape,
                value,
                &Place::at(file, format!("$.{}", source.key)),
            ),
        };
        let some = draft.of_kind(&rules.kind).count() > before;
        let (state, reason) = match (seen, reason) {
            (true, false) if rules.subset => (CoverageState::Partial, None),
            (true, false) => (CoverageState::Complete, None),
            (true, true) if some => (CoverageState::Partial, Some(GapReason::ReadFailed)),
            (_, true) => (CoverageState::NotCollected, Some(GapReason::ReadFailed)),
            (false, false) => (CoverageState::NotCollected, Some(GapReason::NotInSource)),
        };
        draft.cover(&rules.kind, state, reason);
    }
    for key in object.keys() {
        let registry = draft.registry;
        let understood =
            registry.is_export_statement(key) || key.ends_with(SUCCEEDED) || key.ends_with(FAILED);
        if !understood {
            let derived = registry.is_export_derived(key);
            let reason = if derived { NoteCode::Derived } else { NoteCode::UnknownKey };
            draft.note(Place::at(file, format!("$.{key}")), reason);
        }
    }
}

/// Takes over one collection. Whether the source said anything about it.
fn collection(
    draft: &mut Draft,
    rules: &KindRules,
    shape: Shape,
    value: Value,
    place: &Place,
) -> bool {
    let at = |step: String| Place { path: format!("{}{step}", place.path), ..place.clone() };
    match (shape, value) {
        (_, Value::Object(object)) if object.is_empty() => shape != Shape::Scalar,
        (Shape::Scalar, value @ (Value::Bool(_) | Value::Number(_) | Value::String(_))) => {
            let mut content = Map::new();
            content.insert("value".to_owned(), value);
            draft.add(rules, Value::Object(content), place.clone());
            true
        }
        (Shape::Map, Value::Object(object)) => {
            for (id, value) in object {
                let place = at(format!(".{id}"));
                let value = match value {
                    Value::Object(mut subject) => {
                        let named = subject.contains_key("Id") || subject.contains_key("id");
                        if !named {
                            subject.insert("id".to_owned(), Value::String(id));
                        }
                        Value::Object(subject)
                    }
                    other => other,
                };
                draft.add(rules, value, place);
            }
            true
        }
        (Shape::List | Shape::Single | Shape::Map, Value::Array(items)) => {
            for (index, item) in items.into_iter().enumerate() {
                draft.add(rules, item, at(format!("[{index}]")));
            }
            true
        }
        (Shape::List | Shape::Single, value @ Value::Object(_)) => {
            draft.add(rules, value, place.clone());
            true
        }
        _ => {
            draft.note(place.clone(), NoteCode::UnexpectedType);
            false
        }
    }
}

fn failed_commands(object: &Map<String, Value>) -> BTreeSet<String> {
    let mut failed = BTreeSet::new();
    for (_, value) in object.iter().filter(|(key, _)| key.ends_with(FAILED)) {
        match value {
            Value::String(command) => {
                failed.insert(command.clone());
            }
            Value::Array(commands) => {
                failed.extend(commands.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            _ => {}
        }
    }
    failed
}

fn identify(draft: &mut Draft, object: &Map<String, Value>) {
    let text = |value: Option<&Value>| {
        value.and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let details = match object.get("tenant_details") {
        Some(Value::Array(items)) => items.first(),
        other => other,
    };
    let of_details = |name: &str| text(details.and_then(|details| details.get(name)));
    let source = &mut draft.source;
    let version = text(object.get("module_version"));
    if version.is_some() {
        source.tool = Some("ScubaGear".to_owned());
    }
    source.version = version.or(source.version.take());
    let at = text(object.get("timestamp_zulu"));
    source.collected_at = at
        .and_then(|at| DateTime::parse_from_rfc3339(&at).ok())
        .map(|at| at.with_timezone(&Utc))
        .or(source.collected_at);
    let tenant = &mut source.tenant;
    tenant.id =
        text(object.get("tenant_id")).or_else(|| of_details("TenantId")).or(tenant.id.take());
    tenant.domain = of_details("DomainName").or(tenant.domain.take());
    tenant.name = of_details("DisplayName").or(tenant.name.take());
}
