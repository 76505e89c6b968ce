//! Types of settings of the settings catalogue. The canonical shape leaves them out, because what
//! a setting holds says them; Graph wants them in a request.
//!
//! Source: Graph's `deviceManagementConfigurationSettingInstance` and
//! `deviceManagementConfigurationSimpleSettingValue`.
use serde_json::{Map, Value};

const TYPE: &str = "@odata.type";
const PREFIX: &str = "#microsoft.graph.deviceManagementConfiguration";
const INSTANCES: [(&str, &str); 6] = [
    ("choiceSettingValue", "ChoiceSettingInstance"),
    ("choiceSettingCollectionValue", "ChoiceSettingCollectionInstance"),
    ("simpleSettingValue", "SimpleSettingInstance"),
    ("simpleSettingCollectionValue", "SimpleSettingCollectionInstance"),
    ("groupSettingValue", "GroupSettingInstance"),
    ("groupSettingCollectionValue", "GroupSettingCollectionInstance"),
];
const SIMPLE: [&str; 2] = ["simpleSettingValue", "simpleSettingCollectionValue"];

/// What a plain value of a setting is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Simple {
    Text,
    Integer,
    /// It has a state: encrypted or not, it is a secret.
    Secret,
    /// It refers to a setting that policies share.
    Shared,
}

/// The paths below `settings` where secret values, and references to shared settings, stand.
#[derive(Default)]
pub(super) struct Special {
    pub(super) secret: bool,
    pub(super) shared: bool,
}

/// Names the types of all settings of a content, where they are not there.
pub(super) fn name_types(content: &mut Value) {
    match content {
        Value::Object(object) => {
            for (holds, name) in INSTANCES {
                if object.get(holds).is_some_and(|value| !value.is_null()) {
                    put(object, name);
                }
            }
            for (name, item) in object.iter_mut() {
                if SIMPLE.contains(&name.as_str()) {
                    name_values(item);
                }
                name_types(item);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(name_types),
        _ => {}
    }
}

/// Whether settings hold what must not, or cannot, be carried over.
pub(super) fn special(content: &Value) -> Special {
    let mut special = Special::default();
    look(content, &mut special);
    special
}

fn look(content: &Value, special: &mut Special) {
    match content {
        Value::Object(object) => {
            for (name, item) in object {
                if SIMPLE.contains(&name.as_str()) {
                    let values: &[Value] = match item {
                        Value::Array(items) => items,
                        one => std::slice::from_ref(one),
                    };
                    for value in values.iter().filter_map(Value::as_object) {
                        special.secret |= simple(value) == Simple::Secret;
                        special.shared |= simple(value) == Simple::Shared;
                    }
                }
                look(item, special);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| look(item, special)),
        _ => {}
    }
}

fn name_values(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(name_values),
        Value::Object(object) => {
            let name = match simple(object) {
                Simple::Text => "StringSettingValue",
                Simple::Integer => "IntegerSettingValue",
                Simple::Secret => "SecretSettingValue",
                Simple::Shared => "ReferenceSettingValue",
            };
            put(object, name);
        }
        _ => {}
    }
}

fn simple(object: &Map<String, Value>) -> Simple {
    let said = object.get(TYPE).and_then(Value::as_str).unwrap_or_default();
    if object.contains_key("valueState") || said.ends_with("SecretSettingValue") {
        Simple::Secret
    } else if object.contains_key("note") || said.ends_with("ReferenceSettingValue") {
        Simple::Shared
    } else if object.get("value").is_some_and(Value::is_number) {
        Simple::Integer
    } else {
        Simple::Text
    }
}

fn put(object: &mut Map<String, Value>, name: &str) {
    object.entry(TYPE).or_insert_with(|| Value::String(format!("{PREFIX}{name}")));
}
