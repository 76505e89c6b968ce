//! One of the two tenants, as far as its snapshot knows it.
use super::event::is_guid;
use crate::{
    compare::plain,
    registry::Registry,
    subject::{Coverage, CoverageState, Kind, Subject, SubjectRef},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The kind of users, who are no subjects of a snapshot.
pub const USER: &str = "identity.user";
/// The kind of applications, which are referred to by application id.
pub(super) const APPLICATION: &str = "app.application";
const SERVICE_PRINCIPAL: &str = "app.service-principal";
const PRIVILEGED_USER: &str = "identity.privileged-user";
const DIRECTORY_ROLE: &str = "identity.directory-role";
const ROLE: &str = "identity.role-definition";
/// Microsoft's own tenant, which owns its applications.
const MICROSOFT: &str = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/// A directory object that was looked up by its id.
pub type Object = SubjectRef;

/// A tenant's snapshot.
#[derive(Clone, Copy, Debug)]
pub struct Party<'a> {
    /// Its subjects, with the contents of what can be created and of applications; others may
    /// have an empty one.
    pub subjects: &'a [Subject],
    /// What the snapshot saw. A kind without a row was seen where it has subjects.
    pub coverage: &'a [Coverage],
    /// Users, groups and service principals that were looked up.
    pub objects: &'a [Object],
    /// Ids that the tenant's profile declares for emergency access.
    pub emergency: &'a BTreeSet<String>,
}

/// What a tenant has, by kind and id, and by kind and name.
pub(super) struct Directory {
    by_id: BTreeMap<Kind, BTreeMap<String, SubjectRef>>,
    by_name: BTreeMap<Kind, BTreeMap<String, Vec<SubjectRef>>>,
    /// Ids that stand for one kind alone.
    kinds: BTreeMap<String, Kind>,
    microsoft: BTreeSet<String>,
}

impl Directory {
    pub(super) fn of(party: &Party<'_>, registry: &Registry) -> Self {
        let mut directory = Self {
            by_id: BTreeMap::new(),
            by_name: BTreeMap::new(),
            kinds: BTreeMap::new(),
            microsoft: BTreeSet::new(),
        };
        for subject in party.subjects {
            let reference = &subject.reference;
            let text = |name: &str| subject.content.get(name).and_then(Value::as_str);
            let is_app = [APPLICATION, SERVICE_PRINCIPAL].contains(&reference.kind.0.as_str());
            if let (true, Some(app_id)) = (is_app, text("appId")) {
                if text("appOwnerOrganizationId")
                    .is_some_and(|id| id.eq_ignore_ascii_case(MICROSOFT))
                {
                    directory.microsoft.insert(app_id.to_lowercase());
                }
                directory.add(APPLICATION, app_id, &reference.name);
            }
            match reference.kind.0.as_str() {
                APPLICATION => {}
                DIRECTORY_ROLE => directory.add(ROLE, &reference.id, &reference.name),
                PRIVILEGED_USER => directory.add(USER, &reference.id, &reference.name),
                kind => directory.add(kind, &reference.id, &reference.name),
            }
        }
        for object in party.objects {
            directory.add(&object.kind.0, &object.id, &object.name);
        }
        for (id, _) in registry.applications() {
            directory.microsoft.insert(id.to_lowercase());
        }
        for (kind, ids) in &directory.by_id {
            for (id, one) in ids {
                let name = plain(&one.name);
                if !name.is_empty() && name != *id {
                    let names = directory.by_name.entry(kind.clone()).or_default();
                    names.entry(name).or_default().push(one.clone());
                }
                if is_guid(id) {
                    directory.kinds.entry(id.clone()).or_insert_with(|| kind.clone());
                }
            }
        }
        directory
    }

    /// The first that says a name counts.
    fn add(&mut self, kind: &str, id: &str, name: &str) {
        let kind = Kind::new(kind);
        let one = SubjectRef { kind: kind.clone(), id: id.to_owned(), name: name.to_owned() };
        self.by_id.entry(kind).or_default().entry(id.to_lowercase()).or_insert(one);
    }

    pub(super) fn get(&self, kind: &Kind, id: &str) -> Option<&SubjectRef> {
        self.by_id.get(kind)?.get(&id.to_lowercase())
    }

    /// All of a kind that bear a name, without regard to letter case and spaces.
    pub(super) fn named(&self, kind: &Kind, name: &str) -> &[SubjectRef] {
        let named = self.by_name.get(kind).and_then(|names| names.get(&plain(name)));
        named.map_or(&[], Vec::as_slice)
    }

    pub(super) fn all(&self, kind: &Kind) -> impl Iterator<Item = &SubjectRef> {
        self.by_id.get(kind).into_iter().flat_map(BTreeMap::values)
    }

    /// The kind of what bears an id that is given once in the whole world.
    pub(super) fn kind_of(&self, id: &str) -> Option<&Kind> {
        self.kinds.get(&id.to_lowercase())
    }

    /// Whether an application is Microsoft's own.
    pub(super) fn is_microsoft(&self, app_id: &str) -> bool {
        self.microsoft.contains(&app_id.to_lowercase())
    }
}

/// How much of a kind the tenant's snapshot saw.
pub(super) fn seen(party: &Party<'_>, kind: &Kind) -> CoverageState {
    let count = party.subjects.iter().filter(|one| one.reference.kind == *kind).count();
    let said = party.coverage.iter().find(|row| row.kind == *kind);
    crate::subject::seen(kind, said, count).state
}

/// All of a kind that a tenant is known to have: what something may be mapped to.
pub fn candidates(party: &Party<'_>, registry: &Registry, kind: &Kind) -> Vec<SubjectRef> {
    Directory::of(party, registry).all(kind).cloned().collect()
}
