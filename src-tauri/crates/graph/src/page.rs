//! Responses: a page of a collection, or one object.
use crate::context::collection_path;
use serde_json::Value;

/// What one file or response holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The collection it says it came from.
    pub path: Option<String>,
    /// The subjects.
    pub items: Vec<Value>,
    /// There are more pages than this one.
    pub more: bool,
    /// One object and no collection.
    pub single: bool,
}

/// A response taken apart. None when it is neither object nor array.
pub fn open(response: Value) -> Option<Page> {
    match response {
        Value::Array(items) => Some(Page { path: None, items, more: false, single: false }),
        Value::Object(mut object) => {
            let path =
                object.get("@odata.context").and_then(Value::as_str).and_then(collection_path);
            let more = object.contains_key("@odata.nextLink");
            Some(match object.remove("value") {
                Some(Value::Array(items)) => Page { path, items, more, single: false },
                Some(other) => {
                    object.insert("value".to_owned(), other);
                    Page { path, items: vec![Value::Object(object)], more, single: true }
                }
                None => Page { path, items: vec![Value::Object(object)], more, single: true },
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn collections_objects_and_arrays_open() {
        let context = "https://graph.microsoft.com/v1.0/$metadata#users";
        let page =
            open(json!({"@odata.context": context, "@odata.nextLink": "x", "value": [1]})).unwrap();
        assert_eq!((page.path.as_deref(), page.items.len(), page.more), (Some("users"), 1, true));
        let page = open(json!({"id": "a"})).unwrap();
        assert!(page.single && page.path.is_none());
        assert_eq!(open(json!([1, 2])).unwrap().items.len(), 2);
        assert_eq!(open(json!(1)), None);
    }
}
