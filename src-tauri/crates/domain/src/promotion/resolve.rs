//! What an id of the source is in the target.
use super::{
    event::{Mapping, MappingKey, is_guid},
    model::Resolution,
    pairing::{Paired, similar},
    party::{APPLICATION, Directory, USER},
};
use crate::{
    registry::Registry,
    subject::{Kind, SubjectRef},
};
use std::collections::BTreeMap;

/// What an id came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) how: Resolution,
    /// What stands in its place.
    pub(super) to: Option<String>,
    /// What has to be created first.
    pub(super) first: Option<SubjectRef>,
}

/// What decides.
pub(super) struct Resolver<'a> {
    pub(super) registry: &'a Registry,
    pub(super) source: &'a Directory,
    pub(super) target: &'a Directory,
    pub(super) mapping: &'a Mapping,
    pub(super) same_tenant: bool,
    /// What subjects are in the target, by kind and id in lower case.
    pub(super) paired: &'a BTreeMap<Kind, BTreeMap<String, Paired>>,
}

/// Stands in a body for the id of what is created first: Graph takes it for no id.
pub(super) fn placeholder(subject: &SubjectRef) -> String {
    format!("{{created:{}:{}}}", subject.kind, subject.id)
}

impl Resolver<'_> {
    pub(super) fn resolve(&self, kind: &Kind, id: &str) -> Resolved {
        let found = |how, to: &str| Resolved { how, to: Some(to.to_owned()), first: None };
        let missing = Resolved { how: Resolution::Missing, to: None, first: None };
        if self.is_well_known(kind, id) {
            return found(Resolution::WellKnown, id);
        }
        if let Some(to) = self.mapping.get(&MappingKey::new(kind, id)) {
            // An id of another shape cannot be one: a person mistyped it.
            let shaped = is_guid(to) == is_guid(id) || self.target.get(kind, to).is_some();
            return if shaped { found(Resolution::ByHand, to) } else { missing };
        }
        if self.same_tenant {
            return found(Resolution::SameId, id);
        }
        if let Some(same) = self.target.get(kind, id).filter(|_| is_guid(id)) {
            return found(Resolution::SameId, &same.id);
        }
        // A name is not enough to say who a person is.
        if kind.0 == USER {
            return missing;
        }
        if let Some(paired) = self.paired.get(kind).and_then(|ids| ids.get(&id.to_lowercase())) {
            return match (paired, self.source.get(kind, id)) {
                (Paired::With(target), _) => found(Resolution::Name, &target.id),
                (Paired::None, Some(first)) => Resolved {
                    how: Resolution::CreatedFirst,
                    to: Some(placeholder(first)),
                    first: Some(first.clone()),
                },
                _ => missing,
            };
        }
        let name = self.source.get(kind, id).map(|one| one.name.as_str()).unwrap_or_default();
        match (self.source.named(kind, name), self.target.named(kind, name)) {
            ([_], [only]) => found(Resolution::Name, &only.id),
            _ => missing,
        }
    }

    fn is_well_known(&self, kind: &Kind, id: &str) -> bool {
        let microsoft = || self.source.is_microsoft(id) || self.target.is_microsoft(id);
        self.registry.is_well_known(kind, id) || (kind.0 == APPLICATION && microsoft())
    }

    /// What of the target it may be.
    pub(super) fn candidates(&self, kind: &Kind, id: &str) -> Vec<SubjectRef> {
        match self.source.get(kind, id) {
            Some(one) => similar(self.target, kind, &one.name),
            None => Vec::new(),
        }
    }
}
