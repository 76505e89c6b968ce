//! An answer that lists: items, and a link to more.
use serde_json::{Map, Value};

/// One page of a collection.
#[derive(Clone, PartialEq)]
pub struct Listing {
    /// `@odata.context`, as it stands.
    pub context: Option<String>,
    /// `value`.
    pub items: Vec<Value>,
    /// `@odata.nextLink`, unchecked.
    pub next: Option<String>,
}

impl Listing {
    /// None when it is no object with an array `value`, or its link is no text: what cannot be
    /// followed must not look like an end.
    pub fn open(answer: Value) -> Option<Self> {
        let Value::Object(mut answer) = answer else { return None };
        let Some(Value::Array(items)) = answer.remove("value") else { return None };
        let next = match answer.remove("@odata.nextLink") {
            None | Some(Value::Null) => None,
            Some(Value::String(link)) => Some(link),
            Some(_) => return None,
        };
        Some(Self { context: context(&answer), items, next })
    }
}

/// `@odata.context` of an answer.
pub(crate) fn context(answer: &Map<String, Value>) -> Option<String> {
    answer.get("@odata.context").and_then(Value::as_str).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(answer: Value, expected: Option<(usize, Option<&str>)>) {
        let listing = Listing::open(answer);
        let found = listing.as_ref().map(|page| (page.items.len(), page.next.as_deref()));
        assert_eq!(found, expected);
    }

    #[test]
    fn only_whole_pages_open() {
        check(json!({"value": [1, 2], "@odata.nextLink": "x"}), Some((2, Some("x"))));
        check(json!({"value": [], "@odata.nextLink": null}), Some((0, None)));
        check(json!({"value": [], "@odata.nextLink": 7}), None);
        check(json!({"value": {}}), None);
        check(json!({"id": 1}), None);
        check(json!([]), None);
    }
}
