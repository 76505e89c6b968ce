//! The settings of a settings catalog policy: each definition's value, by the path of
//! definitions that leads to it.
//!
//! Source: Graph's `deviceManagementConfigurationSettingInstance` and its derived types.
use super::Flat;
use serde_json::{Map, Value};
use std::{borrow::Cow, collections::BTreeSet};

const VALUES: &str = "values";
const SEVERAL: &str = "several";
const GROUPS: &str = "groups";
const UNCLEAR: &str = "unclear";

/// What a policy sets, in the form that [`written`] gives it.
pub(super) struct Set<'a>(pub Cow<'a, Value>);

impl Set<'_> {
    /// Values by path. A collection is one value, whatever its order; several groups are a list of
    /// texts, sorted.
    pub fn flat(&self) -> Option<&Flat> {
        self.0.get(VALUES)?.as_object()
    }

    /// Paths at which it has several groups. Which of one policy's groups answers to which of
    /// another's nobody can tell: they are the same, or not comparable.
    pub fn several(&self) -> impl Iterator<Item = &str> {
        self.paths(SEVERAL)
    }

    /// Paths at which it has one group of settings, whose members are values.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.paths(GROUPS)
    }

    /// Paths of which the value cannot be compared: secrets, and shapes that this program does not
    /// know.
    pub fn unclear(&self) -> impl Iterator<Item = &str> {
        self.paths(UNCLEAR)
    }

    fn paths(&self, which: &str) -> impl Iterator<Item = &str> {
        self.0.get(which).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }
}

/// What [`Set`] reads, as it is found.
#[derive(Default)]
pub(super) struct Found {
    values: Flat,
    several: Flat,
    groups: BTreeSet<String>,
    unclear: BTreeSet<String>,
}

impl Found {
    /// Values by path, all of them clear.
    pub fn of(values: Flat) -> Self {
        Self { values, ..Self::default() }
    }

    /// The form that a view can hold.
    pub fn written(mut self) -> Value {
        // A definition that has both one value and several groups has neither.
        let both = self.several.keys().filter(|path| self.values.contains_key(*path));
        self.unclear.extend(both.cloned());
        // Where a part of it is unclear, what is known of the same path proves nothing.
        for path in &self.unclear {
            self.values.remove(path);
            self.several.remove(path);
        }
        let several: Vec<Value> = self.several.keys().cloned().map(Value::String).collect();
        self.values.append(&mut self.several);
        let paths = |all: BTreeSet<String>| all.into_iter().map(Value::String).collect();
        let mut set = Map::from_iter([(VALUES.to_owned(), Value::Object(self.values))]);
        for (name, paths) in
            [(SEVERAL, several), (GROUPS, paths(self.groups)), (UNCLEAR, paths(self.unclear))]
        {
            if !paths.is_empty() {
                set.insert(name.to_owned(), Value::Array(paths));
            }
        }
        Value::Object(set)
    }
}

/// What the settings of a policy say.
pub(super) fn set_by(content: &Value) -> Value {
    let mut found = Found::default();
    let settings = content.get("settings").and_then(Value::as_array);
    for setting in settings.into_iter().flatten() {
        match setting.get("settingInstance") {
            Some(instance) => instance_of(instance, "", &mut found),
            None => drop(found.unclear.insert(String::new())),
        }
    }
    found.written()
}

fn instance_of(instance: &Value, above: &str, found: &mut Found) {
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
                once(&path, Value::Array(texts), &mut found.several, &mut found.unclear);
            }
        }
    } else {
        found.unclear.insert(path);
    }
}

fn children(value: &Value, path: &str, found: &mut Found) {
    for child in value.get("children").and_then(Value::as_array).into_iter().flatten() {
        instance_of(child, path, found);
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
fn once(path: &str, value: Value, values: &mut Flat, unclear: &mut BTreeSet<String>) {
    match values.get(path) {
        Some(other) if *other != value => drop(unclear.insert(path.to_owned())),
        _ => drop(values.insert(path.to_owned(), value)),
    }
}
