//! Names for the ids that contents hold: a person reads `Break glass`, not a GUID.
use crate::{
    registry::Registry,
    subject::{Subject, SubjectRef},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// Names by id: groups, users, roles, applications, named locations.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// The names that `subjects` themselves give, and those of the well-known roles
    /// and applications.
    pub fn of(subjects: &[Subject], registry: &Registry) -> Self {
        let references = subjects.iter().map(|subject| &subject.reference);
        let mut names = Self::of_references(references, registry);
        // Policies name applications by the id that is the same in every tenant.
        for subject in subjects {
            if let Some(id) = subject.content.get("appId").and_then(Value::as_str) {
                names.add(id, &subject.reference.name);
            }
        }
        names
    }

    /// [`Names::of`] subjects without their contents.
    pub fn of_references<'a>(
        subjects: impl IntoIterator<Item = &'a SubjectRef>,
        registry: &Registry,
    ) -> Self {
        let mut names = Self::default();
        for (id, name) in registry.privileged_roles() {
            names.add(id, name);
        }
        for (id, name) in registry.applications() {
            names.add(id, name);
        }
        for subject in subjects {
            names.add(&subject.id, &subject.name);
        }
        names
    }

    /// Adds a name. A name that is the id itself says nothing and is not added.
    pub fn add(&mut self, id: &str, name: &str) {
        let id = id.to_lowercase();
        if !id.is_empty() && !name.is_empty() && name.to_lowercase() != id {
            self.0.insert(id, name.to_owned());
        }
    }

    /// The name of what has this id. Letter case does not matter.
    pub fn get(&self, id: &str) -> Option<&str> {
        match self.0.get(id) {
            Some(name) => Some(name),
            None => self.0.get(&id.to_lowercase()).map(String::as_str),
        }
    }
}
