//! From a source's object to the canonical shape.
use super::{canonical_name, date_from_millis, is_annotation};
use crate::registry::KindRules;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The largest integer that every JSON reader keeps exactly (2^53, RFC 7493). Beyond it,
/// integers become strings.
pub const INTEGER_MAX: u64 = 1 << 53;

const TYPE: &str = "@odata.type";

/// A subject in the canonical shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Canonical {
    /// Everything the source said except volatile fields.
    pub content: Value,
    /// The volatile fields, by path.
    pub volatile: Value,
}

/// Gives a source's object the canonical shape of its kind: Graph's names, arrays where
/// there belong arrays, RFC 3339 times, exact integers, no annotations. What is absent stays
/// absent, and `null` stays `null`.
pub fn canonicalise(rules: &KindRules, source: Value) -> Canonical {
    let lifted =
        if rules.lift.is_some() && source.is_object() { lift(rules, source) } else { source };
    let mut path = String::new();
    let mut content = convert(rules, lifted, &mut path);
    let mut volatile = Map::new();
    for path in &rules.volatile {
        if let Some(value) = take(&mut content, path) {
            volatile.insert(path.join("."), value);
        }
    }
    Canonical { content, volatile: Value::Object(volatile) }
}

/// The first text or number at one of `paths`; empty texts do not count.
pub fn find_text(content: &Value, paths: &[Vec<String>]) -> Option<String> {
    paths.iter().find_map(|path| {
        let found = path.iter().try_fold(content, |value, name| value.get(name))?;
        match found {
            Value::String(text) if !text.is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    })
}

fn lift(rules: &KindRules, source: Value) -> Value {
    let (Some(name), Value::Object(mut object)) = (&rules.lift, source) else {
        return Value::Null;
    };
    let inner = match object.remove(name) {
        Some(Value::Object(inner)) => inner,
        Some(Value::Array(items)) => match <[Value; 1]>::try_from(items) {
            Ok([Value::Object(inner)]) => inner,
            Ok([other]) => return with(object, name, Value::Array(vec![other])),
            Err(items) => return with(object, name, Value::Array(items)),
        },
        Some(other) => return with(object, name, other),
        None => return Value::Object(object),
    };
    for (key, value) in inner {
        // The outer statement wins: it is the one the source wrote on purpose.
        object.entry(key).or_insert(value);
    }
    Value::Object(object)
}

fn with(mut object: Map<String, Value>, name: &str, value: Value) -> Value {
    object.insert(name.to_owned(), value);
    Value::Object(object)
}

fn convert(rules: &KindRules, value: Value, path: &mut String) -> Value {
    match value {
        Value::Object(object) => Value::Object(convert_object(rules, object, path)),
        Value::Array(items) => {
            let length = path.len();
            path.push_str("[]");
            let items = items.into_iter().map(|item| convert(rules, item, path)).collect();
            path.truncate(length);
            Value::Array(items)
        }
        Value::String(text) => Value::String(date_from_millis(&text).unwrap_or(text)),
        Value::Number(number) => {
            let magnitude =
                number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs)).unwrap_or(0);
            if magnitude > INTEGER_MAX {
                Value::String(number.to_string())
            } else {
                Value::Number(number)
            }
        }
        other => other,
    }
}

fn convert_object(
    rules: &KindRules,
    object: Map<String, Value>,
    path: &mut String,
) -> Map<String, Value> {
    let mut converted = Map::new();
    let typed = rules.typed.contains(path.as_str());
    for (key, value) in object {
        if is_annotation(&key) && !(typed && key == TYPE) {
            continue;
        }
        let name = match rules.names.get(&key) {
            Some(name) => Cow::Owned(name.clone()),
            None => canonical_name(&key),
        };
        // Two spellings of one name in one object: both are kept.
        let mut name = name.into_owned();
        while converted.contains_key(&name) {
            name.push('~');
        }
        let length = path.len();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(&name);
        let value = match value {
            Value::Array(_) | Value::Null => value,
            single if rules.arrays.contains(&name) => Value::Array(vec![single]),
            other => other,
        };
        let value = convert(rules, value, path);
        path.truncate(length);
        converted.insert(name, value);
    }
    converted
}

/// Takes a value out; of an array on the way (`rules[]`) from each item, as an array.
fn take(content: &mut Value, path: &[String]) -> Option<Value> {
    let (last, parents) = path.split_last()?;
    let mut at = content;
    for (depth, name) in parents.iter().enumerate() {
        let Some(name) = name.strip_suffix("[]") else {
            at = at.get_mut(name)?;
            continue;
        };
        let rest = path.get(depth.saturating_add(1)..)?;
        let items = at.get_mut(name)?.as_array_mut()?;
        let taken: Vec<Value> = items.iter_mut().filter_map(|item| take(item, rest)).collect();
        return (!taken.is_empty()).then_some(Value::Array(taken));
    }
    at.as_object_mut()?.remove(last)
}
