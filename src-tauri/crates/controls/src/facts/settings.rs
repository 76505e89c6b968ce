//! The settings of a settings catalog policy: each definition's value, by the path of
//! definitions that leads to it.
//!
//! Source: Graph's `deviceManagementConfigurationSettingInstance` and its derived types.
use super::Flat;
use serde_json::Value;
use std::collections::BTreeSet;

/// What a policy sets.
#[derive(Default)]
pub(super) struct Settings {
    /// Values by path. A collection is one value, whatever its order.
    pub values: Flat,
    /// Paths at which a policy has one group of settings, whose members are values.
    pub groups: BTreeSet<String>,
    /// Paths at which it has several groups, each a text, sorted. Which of one policy's groups
    /// answers to which of another's nobody can tell: they are the same, or not comparable.
    pub several: Flat,
    /// Paths of which the value cannot be compared: secrets, and shapes that this program does
    /// not know.
    pub unclear: BTreeSet<String>,
}

/// The settings of a policy; none where the source does not have them.
pub(super) fn settings(content: &Value) -> Option<Settings> {
    let mut found = Settings::default();
    for setting in content.get("settings")?.as_array()? {
        match setting.get("settingInstance") {
            Some(instance) => instance_of(instance, "", &mut found),
            None => drop(found.unclear.insert(String::new())),
        }
    }
    // Where a part of it is unclear, what is known of the same path proves nothing.
    for path in &found.unclear {
        found.values.remove(path);
    }
    Some(found)
}

fn instance_of(instance: &Value, above: &str, found: &mut Settings) {
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
        children(choice, &path, found);
    } else if let Some(simple) = get("simpleSettingValue") {
        plain(simple, &path, found);
    } else if let Some(group) = get("groupSettingValue") {
        children(group, &path, found);
    } else if let Some(choices) = list("choiceSettingCollectionValue") {
        let chosen = choices.iter().map(|choice| choice.get("value").and_then(Value::as_str));
        collection(chosen.map(|one| one.map(str::to_lowercase)), &path, found);
        for choice in choices {
            let value = choice.get("value").and_then(Value::as_str).unwrap_or_default();
            children(choice, &format!("{path}[{}]", value.to_lowercase()), found);
        }
    } else if let Some(values) = list("simpleSettingCollectionValue") {
        collection(values.iter().map(text), &path, found);
    } else if let Some(groups) = list("groupSettingCollectionValue") {
        match groups.as_slice() {
            [] => {}
            [one] => {
                children(one, &path, found);
                found.groups.insert(path);
            }
            groups => {
                let mut texts: Vec<String> = groups.iter().map(Value::to_string).collect();
                texts.sort_unstable();
                let texts = texts.into_iter().map(Value::String).collect();
                found.several.insert(path, Value::Array(texts));
            }
        }
    } else {
        found.unclear.insert(path);
    }
}

fn children(value: &Value, path: &str, found: &mut Settings) {
    for child in value.get("children").and_then(Value::as_array).into_iter().flatten() {
        instance_of(child, path, found);
    }
}

fn option(choice: &Value, path: &str, found: &mut Settings) {
    match choice.get("value").and_then(Value::as_str) {
        Some(value) => set(path, Value::String(value.to_lowercase()), found),
        None => drop(found.unclear.insert(path.to_owned())),
    }
}

fn plain(simple: &Value, path: &str, found: &mut Settings) {
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

fn collection(values: impl Iterator<Item = Option<String>>, path: &str, found: &mut Settings) {
    match values.collect::<Option<BTreeSet<String>>>() {
        Some(values) => {
            set(path, Value::Array(values.into_iter().map(Value::String).collect()), found);
        }
        None => drop(found.unclear.insert(path.to_owned())),
    }
}

/// A definition that one policy sets twice has no single value.
fn set(path: &str, value: Value, found: &mut Settings) {
    match found.values.get(path) {
        Some(other) if *other != value => drop(found.unclear.insert(path.to_owned())),
        _ => drop(found.values.insert(path.to_owned(), value)),
    }
}
