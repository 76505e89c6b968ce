//! Contents as judging how well policies are kept needs them. A large tenant has thousands of
//! device policies: what they set weighs a fraction of the objects that say it.
use super::{
    Policy,
    settings::{self, Found},
    target,
};
use domain::{
    canonical::projection,
    registry::{KindRules, Registry},
    subject::Kind,
};
use serde_json::{Map, Value};

pub(super) const SETTINGS: &str = "device.settings-policy";
/// Kinds whose settings are properties.
pub(super) const PROPERTIES: [&str; 2] = ["device.configuration", "device.compliance-policy"];
/// Where a condensed content has what the policy sets.
const SET: &str = "set";
/// What is read of device policies besides what they set.
const REACH: [&str; 3] = ["assignments", "roleScopeTagIds", "createdDateTime"];
/// What a compliance policy does where a device does not comply.
const ACTIONS: &str = "scheduledActionsForRule";
/// Kinds whose objects only say whom they reach and which objects they refer to.
const REACHING: [&str; 5] = [
    "device.administrative-template",
    "device.intent",
    "device.remediation-script",
    "device.script",
    "device.shell-script",
];
const ACCESS: &str = "identity.access-policy";
/// When a policy was changed last.
const CHANGED: [&str; 2] = ["modifiedDateTime", "lastModifiedDateTime"];
/// Lists of a group's people.
const MEMBERS: [&str; 2] = ["members", "owners"];
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

/// Takes from a content what is not looked at, and writes what a policy sets as the facts read it.
pub(crate) fn condense(registry: &Registry, kind: &str, content: &mut Value) {
    let sets = kind == SETTINGS || PROPERTIES.contains(&kind);
    let set = if sets { found(registry, kind, content) } else { None };
    let set = set.and_then(|set| serde_json::to_string(&set).ok());
    let Some(content) = content.as_object_mut() else { return };
    match kind {
        "app.service-principal" => content.retain(|name, _| name == "appId"),
        "identity.group" => MEMBERS.into_iter().for_each(|list| ids(content, list)),
        kind if sets || REACHING.contains(&kind) => {
            content.retain(|name, _| REACH.contains(&name.as_str()) || (sets && name == ACTIONS))
        }
        _ => {}
    }
    if sets || REACHING.contains(&kind) {
        target::condense(content);
    }
    if let Some(set) = set {
        content.insert(SET.to_owned(), Value::String(set));
    }
}

/// Takes from a subject's volatile values what is not looked at: when it was changed is. Gives
/// whether anything is left.
pub(crate) fn condense_volatile(kind: &str, values: &mut Value) -> bool {
    let dated = kind == ACCESS || kind == SETTINGS || PROPERTIES.contains(&kind);
    let Some(values) = values.as_object_mut().filter(|_| dated) else { return false };
    values.retain(|name, _| CHANGED.contains(&name.as_str()));
    !values.is_empty()
}

/// A list of objects as their ids.
fn ids(content: &mut Map<String, Value>, list: &str) {
    let Some(list) = content.get_mut(list).and_then(Value::as_array_mut) else { return };
    list.retain_mut(|object| {
        let id = object.get_mut("id").map(Value::take).filter(Value::is_string);
        *object = id.unwrap_or_default();
        !object.is_null()
    });
}

/// What a policy sets; none where its source does not have it.
pub(super) fn set_of(registry: &Registry, policy: Policy<'_>) -> Option<Found> {
    match policy.condensed {
        true => serde_json::from_str(policy.text(SET)?).ok(),
        false => found(registry, policy.kind, policy.content),
    }
}

fn found(registry: &Registry, kind: &str, content: &Value) -> Option<Found> {
    let rules = registry.kind(&Kind::new(kind))?;
    if kind == SETTINGS {
        let told = content.get("settings").is_some_and(Value::is_array);
        return told.then(|| settings::set_by(&projection(rules, content)));
    }
    Some(Found { values: flat(rules, content), ..Found::default() })
}

/// The properties that a policy sets, by path, without what means nothing.
fn flat(rules: &KindRules, content: &Value) -> Map<String, Value> {
    let mut found = Map::new();
    let projected = projection(rules, content);
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

fn walk(path: &str, value: &Value, found: &mut Map<String, Value>) {
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(name, value)| walk(&format!("{path}.{name}"), value, found));
        }
        Value::Bool(false) => {}
        Value::String(text) if UNSET.contains(&text.as_str()) => {}
        value => drop(found.insert(path.to_owned(), value.clone())),
    }
}
