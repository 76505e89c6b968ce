//! A setting's value in words short enough for a table.
use crate::text::Text;
use serde_json::Value;

/// Characters shown of one value.
const VALUE_CHARS_MAX: usize = 400;
/// Entries shown of one list.
const LIST_ITEMS_MAX: usize = 8;

/// `value` for a table: text as it is, lists joined, objects as JSON; cut with `…`.
pub(super) fn value(text: &Text, value: &Value) -> String {
    let shown = match value {
        Value::Null => "null".to_owned(),
        Value::String(words) if words.is_empty() => "\"\"".to_owned(),
        Value::String(words) => words.clone(),
        Value::Array(items) if items.is_empty() => "[]".to_owned(),
        Value::Array(items) if items.iter().all(|item| !item.is_object() && !item.is_array()) => {
            list(text, items)
        }
        other => other.to_string(),
    };
    shorten(&shown)
}

fn list(text: &Text, items: &[Value]) -> String {
    let shown: Vec<String> = items.iter().take(LIST_ITEMS_MAX).map(|item| value(text, item)).collect();
    let joined = shown.join(", ");
    match items.len().saturating_sub(shown.len()) {
        0 => joined,
        more => text.format("list-more", &[("items", joined.into()), ("count", more.into())]),
    }
}

fn shorten(words: &str) -> String {
    if words.chars().count() <= VALUE_CHARS_MAX {
        return words.to_owned();
    }
    let mut short: String = words.chars().take(VALUE_CHARS_MAX).collect();
    short.push('…');
    short
}
