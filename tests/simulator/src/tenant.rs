//! A tenant: its collections, as ready values, and who may see them.
use crate::{access::Access, routes};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Where a tenant's objects lie: by path below the version, without slashes at its ends.
/// A singleton is a collection of one.
pub type Collections = BTreeMap<String, Vec<Value>>;

/// One customer's tenant. Items carry everything, their assignments and settings too; the
/// server leaves out what a request did not ask for.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its default domain; it ends in `.example`.
    pub domain: String,
    /// Who may see what.
    pub access: Access,
    /// The day it is, in the tenant's own time; [`Tenant::advance`] moves it on.
    pub now: DateTime<Utc>,
    pub(crate) seed: u64,
    pub(crate) collections: Collections,
    /// What was deleted, by path: it may come back.
    pub(crate) deleted: Vec<(String, Value)>,
    /// How many changes there have been: names new things.
    pub(crate) changes: u64,
    index: BTreeMap<String, usize>,
}

/// Collections whose objects `getByIds` knows, with their type.
const DIRECTORY_OBJECTS: &[(&str, &str)] = &[
    ("users", "user"),
    ("groups", "group"),
    ("servicePrincipals", "servicePrincipal"),
    ("applications", "application"),
    ("directory/administrativeUnits", "administrativeUnit"),
];

impl Tenant {
    /// A tenant that was made elsewhere. The tenant's id and name are those of its
    /// `organization`, if there is one.
    pub fn from_collections(collections: Collections) -> Self {
        let organization = collections.get("organization").and_then(|items| items.first());
        let text = |name: &str| {
            organization.and_then(|value| value.get(name)?.as_str()).map(str::to_owned)
        };
        let domain = organization.and_then(|value| {
            let domains = value.get("verifiedDomains")?.as_array()?;
            let default = domains.iter().find(|domain| domain["isDefault"] == true)?;
            default["name"].as_str().map(str::to_owned)
        });
        let mut tenant = Self {
            id: text("id").unwrap_or_else(|| crate::random::guid(0, "tenant")),
            name: text("displayName").unwrap_or_else(|| "Made elsewhere".to_owned()),
            domain: domain.unwrap_or_else(|| "elsewhere.example".to_owned()),
            access: Access::default(),
            now: crate::generate::START,
            seed: 0,
            collections,
            deleted: Vec::new(),
            changes: 0,
            index: BTreeMap::new(),
        };
        tenant.reindex();
        tenant
    }

    /// What lies where.
    pub fn collections(&self) -> &Collections {
        &self.collections
    }

    /// Changes what lies there.
    pub fn edit<T>(&mut self, change: impl FnOnce(&mut Collections) -> T) -> T {
        let result = change(&mut self.collections);
        self.reindex();
        result
    }

    /// A collection; empty if there is none.
    pub fn items(&self, path: &str) -> &[Value] {
        self.collections.get(path).map_or(&[], Vec::as_slice)
    }

    /// How many objects a collection run would meet: audit records, setting definitions and
    /// the people that only fill groups are not among them.
    pub fn subject_count(&self) -> usize {
        let counted = |path: &str| {
            !matches!(
                path,
                "users"
                    | "deviceManagement/configurationSettings"
                    | "auditLogs/directoryAudits"
                    | "deviceManagement/auditEvents"
                    | "reports/authenticationMethods/userRegistrationDetails"
            )
        };
        self.collections
            .iter()
            .filter(|(path, _)| counted(path))
            .map(|(_, items)| items.len())
            .sum()
    }

    /// An item by its key.
    pub fn item(&self, path: &str, key: &str) -> Option<&Value> {
        let name = routes::exact(path).map_or("id", |route| route.key);
        if let Some(at) = self.index.get(&format!("{path}/{key}")) {
            return self.items(path).get(*at);
        }
        self.items(path).iter().find(|item| item[name].as_str() == Some(key))
    }

    /// A user, group, application or the like by its id, as `getByIds` answers it.
    pub fn directory_object(&self, id: &str, types: &BTreeSet<String>) -> Option<Value> {
        DIRECTORY_OBJECTS.iter().find_map(|(path, kind)| {
            if !types.is_empty() && !types.contains(*kind) && !types.contains("directoryObject") {
                return None;
            }
            let item = self.item(path, id)?;
            let route = routes::exact(path);
            let mut shown = json!({"@odata.type": format!("#microsoft.graph.{kind}")});
            for (name, value) in item.as_object()? {
                let hidden = route.is_some_and(|route| {
                    route.navigation.contains(&name.as_str())
                        || route.on_request.contains(&name.as_str())
                });
                if !hidden {
                    shown[name] = value.clone();
                }
            }
            Some(shown)
        })
    }

    /// Notes where the items lie. Items of huge collections are found without a search.
    pub(crate) fn reindex(&mut self) {
        self.index.clear();
        for (path, items) in &self.collections {
            let key = routes::exact(path).map_or("id", |route| route.key);
            for (at, item) in items.iter().enumerate() {
                if let Some(id) = item[key].as_str() {
                    self.index.insert(format!("{path}/{id}"), at);
                }
            }
        }
    }

    pub(crate) fn empty(id: String, name: String, domain: String, seed: u64) -> Self {
        let mut tenant = Self::from_collections(Collections::new());
        (tenant.id, tenant.name, tenant.domain, tenant.seed) = (id, name, domain, seed);
        tenant
    }
}

impl Tenant {
    /// Itself without its collections: all that the identity service looks at.
    pub(crate) fn without_collections(&self) -> Self {
        Self {
            id: self.id.clone(),
            name: self.name.clone(),
            domain: self.domain.clone(),
            access: self.access.clone(),
            now: self.now,
            seed: self.seed,
            collections: Collections::new(),
            deleted: Vec::new(),
            changes: self.changes,
            index: BTreeMap::new(),
        }
    }
}
