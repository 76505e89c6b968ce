//! A setting's value in words short enough for a table.
use crate::text::Text;
use serde_json::Value;

/// Characters shown of one value.
const VALUE_CHARS_MAX: usize = 240;
/// Entries shown of one list or object.
const ENTRIES_MAX: usize = 8;
/// Levels shown of a nested value.
const DEPTH_MAX: usize = 4;

/// The value at `path` for a table: in words where it has a meaning of its own, else text as it
/// is, lists joined, objects as names and values; cut with `…`.
pub(crate) fn value(text: &Text, path: &str, value: &Value) -> String {
    shorten(&words(text, path, value, 0))
}

fn words(text: &Text, path: &str, value: &Value, depth: usize) -> String {
    let plain = match value {
        Value::String(plain) => Some(plain.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    };
    if let Some(said) = plain.and_then(|plain| text.setting_value(path, &plain)) {
        return said;
    }
    match value {
        Value::Null => text.get("pack-value-unset"),
        Value::String(words) if words.is_empty() => text.get("pack-value-empty"),
        Value::String(words) => shorten(words),
        Value::Array(items) if items.is_empty() => text.get("pack-value-empty"),
        Value::Object(fields) if fields.is_empty() => text.get("pack-value-empty"),
        Value::Array(_) | Value::Object(_) if depth >= DEPTH_MAX => "…".to_owned(),
        Value::Array(items) => {
            let shown =
                items.iter().take(ENTRIES_MAX).map(|item| words_nested(text, path, item, depth));
            joined(text, shown.collect(), items.len(), ", ")
        }
        Value::Object(fields) => {
            let shown = fields
                .iter()
                .take(ENTRIES_MAX)
                .map(|(name, field)| format!("{name}: {}", words_nested(text, name, field, depth)));
            joined(text, shown.collect(), fields.len(), "; ")
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// A value within another: objects in brackets, so that it is clear where they end.
fn words_nested(text: &Text, path: &str, value: &Value, depth: usize) -> String {
    let inner = words(text, path, value, depth.saturating_add(1));
    match value {
        Value::Object(_) | Value::Array(_) => format!("({inner})"),
        _ => inner,
    }
}

fn joined(text: &Text, shown: Vec<String>, total: usize, separator: &str) -> String {
    let items = shown.join(separator);
    match total.saturating_sub(shown.len()) {
        0 => items,
        more => text.format("list-more", &[("items", items.into()), ("count", more.into())]),
    }
}

pub(crate) fn shorten(words: &str) -> String {
    if words.chars().count() <= VALUE_CHARS_MAX {
        return words.to_owned();
    }
    let mut short: String = words.chars().take(VALUE_CHARS_MAX).collect();
    short.push('…');
    short
}
