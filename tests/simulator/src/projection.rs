//! What of an item a request gets to see: written as it is serialised, without a copy.
use crate::{query::Expand, routes::Route};
use serde::{Serialize, Serializer, ser::SerializeMap, ser::SerializeSeq};
use serde_json::Value;

/// What of a value is shown.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The path's peculiarities.
    pub route: &'a Route,
    /// `/beta`, where more is shown.
    pub beta: bool,
    /// The item alone, not in a list.
    pub alone: bool,
    /// `$select`.
    pub select: Option<&'a [String]>,
    /// `$expand`.
    pub expand: &'a Expand,
    /// The navigation that leads to it, such as `definitionValues`; empty for an item.
    pub within: &'a str,
}

impl Shown<'_> {
    fn below(&self, name: &str) -> String {
        if self.within.is_empty() { name.to_owned() } else { format!("{}/{name}", self.within) }
    }

    /// Whether a property is one of those that come only when they are expanded.
    pub fn is_navigation(&self, name: &str) -> bool {
        if self.within.is_empty() {
            return self.route.navigation.contains(&name);
        }
        self.route.navigation.contains(&self.below(name).as_str())
    }

    fn shows(&self, name: &str) -> bool {
        if name.starts_with("@odata.") {
            return true;
        }
        if !self.beta && self.route.beta_properties.contains(&name) {
            return false;
        }
        if let Some(select) = self.select {
            return select.iter().any(|selected| selected == name || selected == "*");
        }
        let top = self.within.is_empty();
        let held_back = top
            && (self.route.on_request.contains(&name)
                || (!self.alone && self.route.detail.contains(&name)));
        !held_back
    }
}

/// A value and what is shown of it.
pub struct Projected<'a>(pub &'a Value, pub Shown<'a>);

impl Serialize for Projected<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(value, shown) = self;
        match value {
            Value::Object(properties) => {
                let mut map = serializer.serialize_map(None)?;
                for (name, value) in properties {
                    if !shown.is_navigation(name) {
                        if shown.shows(name) {
                            map.serialize_entry(name, value)?;
                        }
                        continue;
                    }
                    let Some(inner) = shown.expand.0.get(name) else { continue };
                    let within = shown.below(name);
                    let inner = Shown {
                        select: inner.select.as_deref(),
                        expand: &inner.expand,
                        within: &within,
                        ..*shown
                    };
                    map.serialize_entry(name, &Projected(value, inner))?;
                }
                map.end()
            }
            Value::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Projected(item, *shown))?;
                }
                list.end()
            }
            plain => plain.serialize(serializer),
        }
    }
}
