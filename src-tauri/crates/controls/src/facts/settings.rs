//! The settings of a settings catalog policy: each definition's value, by the path of
//! definitions that leads to it.
//!
//! Source: Graph's `deviceManagementConfigurationSettingInstance` and its derived types.
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Values by path.
type Values = Map<String, Value>;

/// What a policy sets.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Found {
    /// Values by path. A collection is one value, whatever its order; several groups are a list of
    /// texts, sorted.
    pub values: Values,
    /// Paths at which it has several groups. Which of one policy's groups answers to which of
    /// another's nobody can tell: they are the same, or not comparable.
    pub several: BTreeSet<String>,
    /// Paths at which it has one group of settings, whose members are values.
    pub groups: BTreeSet<String>,
    /// Paths of which the value cannot be compared: secrets, and shapes that this program does not
    /// know.
    pub unclear: BTreeSet<String>,
}

/// What the settings of a policy say.
pub(super) fn set_by(content: &Value) -> Found {
    let mut found = Found::default();
    let mut several = Values::new();
    let settings = content.get("settings").and_then(Value::as_array);
    for setting in settings.into_iter().flatten() {
        match setting.get("settingInstance") {
            Some(instance) => instance_of(instance, "", &mut found, &mut several),
            None => drop(found.unclear.insert(String::new())),
        }
    }
    // A definition that has both one value and several groups has neither.
    let both = several.keys().filter(|path| found.values.contains_key(*path));
    found.unclear.extend(both.cloned());
    // Where a part of it is unclear, what is known of the same path proves nothing.
    for path in &found.unclear {
        found.values.remove(path);
        several.remove(path);
    }
    found.several = several.keys().cloned().collect();
    found.values.append(&mut several);
    found
}

fn instance_of(instance: &Value, above: &str, found: &mut Found, several: &mut Values) {
    let Some(definition) = instance.get("settingDefinitionId").and_then(Value::as_str) else {
        found.unclear.insert(above.to_owned());
        return;
    };
    let definition = definition.to_lowercase();
    let path = if above.is_empty() { definition } else { format!("{above}/{definition}") };
    let get = |name: &str| instance.get(name).filter(|value| !value.is_null());
    let list = |name: &str| get(name).and_then(Value::as_array);
    if let Some(choice) = get("choiceSettingValue") {
        option(choice, &path, found);
        children(choice, &path, found, several);
    } else if let Some(simple) = get("simpleSettingValue") {
        plain(simple, &path, found);
    } else if let Some(group) = get("groupSettingValue") {
        children(group, &path, found, several);
    } else if let Some(choices) = list("choiceSettingCollectionValue") {
        let chosen = choices.iter().map(|choice| choice.get("value").and_then(Value::as_str));
        collection(chosen.map(|one| one.map(str::to_lowercase)), &path, found);
        for choice in choices {
            let value = choice.get("value").and_then(Value::as_str).unwrap_or_default();
            children(choice, &format!("{path}[{}]", value.to_lowercase()), found, several);
        }
    } else if let Some(values) = list("simpleSettingCollectionValue") {
        collection(values.iter().map(text), &path, found);
    } else if let Some(groups) = list("groupSettingCollectionValue") {
        match groups.as_slice() {
            [] => {}
            [one] => {
                children(one, &path, found, several);
                found.groups.insert(path);
            }
            groups => {
                let mut texts: Vec<String> = groups.iter().map(Value::to_string).collect();
                texts.sort_unstable();
                let texts = texts.into_iter().map(Value::String).collect();
                once(&path, Value::Array(texts), several, &mut found.unclear);
            }
        }
    } else {
        found.unclear.insert(path);
    }
}

fn children(value: &Value, path: &str, found: &mut Found, several: &mut Values) {
    for child in value.get("children").and_then(Value::as_array).into_iter().flatten() {
        instance_of(child, path, found, several);
    }
}

fn option(choice: &Value, path: &str, found: &mut Found) {
    match choice.get("value").and_then(Value::as_str) {
        Some(value) => set(path, Value::String(value.to_lowercase()), found),
        None => drop(found.unclear.insert(path.to_owned())),
    }
}

fn plain(simple: &Value, path: &str, found: &mut Found) {
    match text(simple) {
        Some(value) => set(path, Value::String(value), found),
        None => drop(found.unclear.insert(path.to_owned())),
    }
}

/// A plain value as text; none of a secret, which every reading writes differently.
fn text(simple: &Value) -> Option<String> {
    let kind = simple.get("@odata.type").and_then(Value::as_str).unwrap_or_default();
    let secret = simple.get("valueState").is_some_and(|state| !state.is_null());
    if secret || kind.to_lowercase().ends_with("secretsettingvalue") {
        return None;
    }
    match simple.get("value")? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

fn collection(values: impl Iterator<Item = Option<String>>, path: &str, found: &mut Found) {
    match values.collect::<Option<BTreeSet<String>>>() {
        Some(values) => {
            set(path, Value::Array(values.into_iter().map(Value::String).collect()), found);
        }
        None => drop(found.unclear.insert(path.to_owned())),
    }
}

fn set(path: &str, value: Value, found: &mut Found) {
    once(path, value, &mut found.values, &mut found.unclear);
}

/// A definition that one policy sets twice has no single value.
fn once(path: &str, value: Value, values: &mut Values, unclear: &mut BTreeSet<String>) {
    match values.get(path) {
        Some(other) if *other != value => drop(unclear.insert(path.to_owned())),
        _ => drop(values.insert(path.to_owned(), value)),
    }
}
