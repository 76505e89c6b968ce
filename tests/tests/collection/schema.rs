//! As much of an OData schema (CSDL 4.0) as is needed to know which properties there are.
use std::collections::{BTreeMap, BTreeSet};

struct Property {
    type_name: String,
    navigation: bool,
}

#[derive(Default)]
struct Type {
    base: Option<String>,
    properties: BTreeMap<String, Property>,
}

/// The types of the namespace `microsoft.graph`.
#[derive(Default)]
pub struct Schema {
    types: BTreeMap<String, Type>,
    derived: BTreeMap<String, Vec<String>>,
}

impl Schema {
    /// Reads a schema that has one element on each line. Types of other namespaces are left out
    /// where a type of the same name was there before.
    pub fn read(text: &str) -> Self {
        let mut schema = Self::default();
        let mut current: Option<String> = None;
        for line in text.lines().map(str::trim) {
            let opens = line.starts_with("<EntityType ") || line.starts_with("<ComplexType ");
            if opens {
                let name = attribute(line, "Name").unwrap();
                let base = attribute(line, "BaseType").map(|base| plain(&base));
                current = (!line.ends_with("/>")).then(|| name.clone());
                if schema.types.contains_key(&name) {
                    current = None;
                    continue;
                }
                if let Some(base) = &base {
                    schema.derived.entry(base.clone()).or_default().push(name.clone());
                }
                schema.types.insert(name, Type { base, ..Type::default() });
            } else if line.starts_with("</EntityType") || line.starts_with("</ComplexType") {
                current = None;
            } else if line.starts_with("<Property ") || line.starts_with("<NavigationProperty ") {
                let Some(owner) = current.as_ref().and_then(|name| schema.types.get_mut(name))
                else {
                    continue;
                };
                let type_name = plain(&attribute(line, "Type").unwrap());
                let navigation = line.starts_with("<Navigation");
                let property = Property { type_name, navigation };
                owner.properties.insert(attribute(line, "Name").unwrap(), property);
            }
        }
        schema
    }

    /// Whether there is such a type.
    pub fn has(&self, name: &str) -> bool {
        self.types.contains_key(name)
    }

    /// A type with all that it inherits from and all that inherit from it.
    fn family(&self, name: &str) -> Vec<&Type> {
        let mut family = Vec::new();
        let mut base = self.types.get(name).and_then(|one| one.base.clone());
        while let Some(one) = base.as_ref().and_then(|name| self.types.get(name)) {
            family.push(one);
            base = one.base.clone();
        }
        let mut open = vec![name.to_owned()];
        while let Some(name) = open.pop() {
            family.extend(self.types.get(&name));
            open.extend(self.derived.get(&name).into_iter().flatten().cloned());
        }
        family
    }

    /// The types of the property `name` in the family of a type; none without such a property.
    pub fn property(&self, of: &str, name: &str) -> Option<Vec<&str>> {
        let family = self.family(of);
        let found: Vec<&str> = family
            .iter()
            .filter_map(|one| one.properties.get(name))
            .map(|property| property.type_name.as_str())
            .collect();
        (!found.is_empty()).then_some(found)
    }

    /// Whether a path such as `assignments[].target` leads to a property.
    pub fn resolves(&self, of: &str, path: &str) -> bool {
        let (first, rest) = path.split_once('.').map_or((path, None), |(a, b)| (a, Some(b)));
        match (self.property(of, first.trim_end_matches("[]")), rest) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(types), Some(rest)) => types.iter().any(|of| self.resolves(of, rest)),
        }
    }

    /// Every name within an item, following complex values and these navigation properties.
    pub fn names(&self, of: &str, inlined: &BTreeSet<String>) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![of.to_owned()];
        while let Some(name) = open.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            for (name, property) in self.family(&name).iter().flat_map(|one| &one.properties) {
                if !property.navigation || inlined.contains(name) {
                    names.insert(name.clone());
                    open.push(property.type_name.clone());
                }
            }
        }
        // Every entity has one; the base type says so, and complex values do not inherit it.
        names.insert("id".to_owned());
        names
    }
}

fn attribute(line: &str, name: &str) -> Option<String> {
    let rest = line.split_once(&format!(" {name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

/// A type's name without collection and namespace.
fn plain(type_name: &str) -> String {
    let inner = type_name.trim_start_matches("Collection(").trim_end_matches(')');
    inner.rsplit('.').next().unwrap_or_default().to_owned()
}
