//! What counts when two contents are compared, and its hash.
use super::{ContentHash, times::without_fine_fraction};
use crate::registry::KindRules;
use serde_json::{Map, Value};

/// The content's identity: SHA-256 of the canonical JSON (RFC 8785) of its [`projection`].
pub fn identity(rules: &KindRules, content: &Value) -> ContentHash {
    let projected = projection(rules, content);
    // Only a number that is no number could fail, and JSON has none.
    let bytes = serde_json_canonicalizer::to_vec(&projected).unwrap_or_default();
    ContentHash::of(&[&bytes])
}

/// The content without what means nothing: volatile fields, `null`, empty arrays and
/// objects, the order of sets, the letter case of ids and enumerations, the finer digits of
/// times.
pub fn projection(rules: &KindRules, content: &Value) -> Value {
    let mut projected = project(rules, content, false);
    for path in &rules.volatile {
        remove(&mut projected, path);
    }
    projected
}

/// [`projection`] of a part of a content, without regard to volatile fields.
pub(crate) fn project(rules: &KindRules, value: &Value, any_case: bool) -> Value {
    match value {
        Value::Object(object) => {
            let mut projected = Map::new();
            for (name, value) in object {
                let any_case = rules.case_insensitive.contains(name);
                let mut value = project(rules, value, any_case);
                if is_absent(&value) {
                    continue;
                }
                if let (Some(key), Value::Array(items)) = (rules.sets.get(name), &mut value) {
                    sort_set(items, key.as_deref());
                }
                projected.insert(name.clone(), value);
            }
            Value::Object(projected)
        }
        Value::Array(items) => {
            Value::Array(items.iter().map(|item| project(rules, item, any_case)).collect())
        }
        Value::String(text) if any_case => Value::String(text.to_lowercase()),
        Value::String(text) => {
            Value::String(without_fine_fraction(text).unwrap_or_else(|| text.clone()))
        }
        other => other.clone(),
    }
}

fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

fn sort_set(items: &mut [Value], key: Option<&str>) {
    items.sort_by_cached_key(|item| {
        let by = key
            .and_then(|key| key.split('.').try_fold(item, |value, name| value.get(name)))
            .and_then(Value::as_str)
            .unwrap_or_default();
        (by.to_owned(), serde_json_canonicalizer::to_vec(item).unwrap_or_default())
    });
}

fn remove(content: &mut Value, path: &[String]) {
    let Some((last, parents)) = path.split_last() else { return };
    let mut at = content;
    for (depth, name) in parents.iter().enumerate() {
        let Some(next) = at.get_mut(name.trim_end_matches("[]")) else { return };
        if let (true, Value::Array(items)) = (name.ends_with("[]"), &mut *next) {
            let rest = path.get(depth.saturating_add(1)..).unwrap_or_default();
            items.iter_mut().for_each(|item| remove(item, rest));
            return;
        }
        at = next;
    }
    if let Some(object) = at.as_object_mut() {
        object.remove(last);
    }
}
