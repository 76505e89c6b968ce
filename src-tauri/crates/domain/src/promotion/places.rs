//! Places in contents: paths as the registry writes them.
use serde_json::Value;
use std::collections::BTreeSet;

/// Whether `path` is `rule` or lies below it. A path's last `[]` (an element of a list of plain
/// values) does not count.
pub(super) fn is_within(path: &str, rule: &str) -> bool {
    let path = path.strip_suffix("[]").unwrap_or(path);
    match path.strip_prefix(rule) {
        Some(rest) => rest.is_empty() || rest.starts_with('.') || rest.starts_with('['),
        None => false,
    }
}

/// Whether `path` is `rule`, whatever element of a list of plain values.
pub(super) fn is_at(path: &str, rule: &str) -> bool {
    path.strip_suffix("[]").unwrap_or(path) == rule
}

/// Whether a value says something: not `null`, no empty text, list or object.
pub(super) fn says(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => items.iter().any(says),
        Value::Object(object) => object.values().any(says),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// Shows every plain value (no list, no object) with its path.
pub(super) fn leaves<'v>(value: &'v Value, see: &mut dyn FnMut(&str, &'v Value)) {
    fn walk<'v>(value: &'v Value, path: &mut String, see: &mut dyn FnMut(&str, &'v Value)) {
        let length = path.len();
        match value {
            Value::Object(object) => {
                for (name, item) in object {
                    step(path, name);
                    walk(item, path, see);
                    path.truncate(length);
                }
            }
            Value::Array(items) => {
                path.push_str("[]");
                items.iter().for_each(|item| walk(item, path, see));
                path.truncate(length);
            }
            leaf => see(path, leaf),
        }
    }
    walk(value, &mut String::new(), see);
}

/// Lets every text be changed, with its path.
pub(super) fn texts(value: &mut Value, change: &mut dyn FnMut(&str, &mut String)) {
    fn walk(value: &mut Value, path: &mut String, change: &mut dyn FnMut(&str, &mut String)) {
        let length = path.len();
        match value {
            Value::Object(object) => {
                for (name, item) in object {
                    step(path, name);
                    walk(item, path, change);
                    path.truncate(length);
                }
            }
            Value::Array(items) => {
                path.push_str("[]");
                items.iter_mut().for_each(|item| walk(item, path, change));
                path.truncate(length);
            }
            Value::String(text) => change(path, text),
            _ => {}
        }
    }
    walk(value, &mut String::new(), change);
}

/// Takes properties out for which `gone` says so.
pub(super) fn remove(value: &mut Value, gone: &mut dyn FnMut(&str, &Value) -> bool) {
    fn walk(value: &mut Value, path: &mut String, gone: &mut dyn FnMut(&str, &Value) -> bool) {
        let length = path.len();
        match value {
            Value::Object(object) => object.retain(|name, item| {
                step(path, name);
                let keep = !gone(path, item);
                if keep {
                    walk(item, path, gone);
                }
                path.truncate(length);
                keep
            }),
            Value::Array(items) => {
                path.push_str("[]");
                items.iter_mut().for_each(|item| walk(item, path, gone));
                path.truncate(length);
            }
            _ => {}
        }
    }
    walk(value, &mut String::new(), gone);
}

/// Lists of plain texts at the paths for which `chosen` says so hold each once.
pub(super) fn once_each(value: &mut Value, chosen: &dyn Fn(&str) -> bool) {
    fn walk(value: &mut Value, path: &mut String, chosen: &dyn Fn(&str) -> bool) {
        let length = path.len();
        match value {
            Value::Object(object) => {
                for (name, item) in object {
                    step(path, name);
                    walk(item, path, chosen);
                    path.truncate(length);
                }
            }
            Value::Array(items) if chosen(path) && items.iter().all(Value::is_string) => {
                let mut seen = BTreeSet::new();
                items.retain(|item| seen.insert(item.as_str().unwrap_or_default().to_lowercase()));
            }
            Value::Array(items) => {
                path.push_str("[]");
                items.iter_mut().for_each(|item| walk(item, path, chosen));
                path.truncate(length);
            }
            _ => {}
        }
    }
    walk(value, &mut String::new(), chosen);
}

fn step(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
