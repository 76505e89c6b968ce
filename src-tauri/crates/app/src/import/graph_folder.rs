//! A folder of raw Graph JSON: one file for each collection or page of one.
use super::{Document, draft::Draft, error::Place, model::NoteCode, roles, sharing};
use domain::{
    registry::{GraphSource, Registry},
    subject::{Coverage, CoverageState, Kind},
};
use graph::page;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

const METHODS: &str = "policies/authenticationMethodsPolicy/authenticationMethodConfigurations";

/// In a snapshot that was written out: the kind of a file that Graph has no collection for.
pub(crate) const OWN_KIND: &str = "tenantpilot.kind";
/// In a snapshot that was written out: the file that says what was seen of each kind.
pub(crate) const OWN_SCHEMA: &str = "tenantpilot.snapshot/1";

/// Who may become a member of a group (Privileged Identity Management for groups).
const ELIGIBILITIES: &str =
    "identityGovernance/privilegedAccess/group/eligibilityScheduleInstances";

/// All pages of one collection.
#[derive(Default)]
pub(super) struct Collection {
    pub(super) items: Vec<(Place, Value)>,
    pages: usize,
    unfinished: usize,
    last_file: String,
}

impl Collection {
    /// Whether every page is there: each but the last names a next one. Objects by themselves
    /// are no pages.
    pub(super) fn is_whole(&self) -> bool {
        self.pages == 0 || self.unfinished < self.pages
    }

    /// The collection with some properties of its items only.
    fn brief(&self, names: &[&str]) -> Self {
        let items = self.items.iter().map(|(place, item)| {
            let kept = names
                .iter()
                .filter_map(|name| Some(((*name).to_owned(), item.get(*name)?.clone())));
            (place.clone(), Value::Object(kept.collect()))
        });
        Self { items: items.collect(), last_file: self.last_file.clone(), ..*self }
    }
}

/// Whether the document is a Graph response, or named like one.
pub(super) fn is_part(registry: &Registry, document: &Document) -> bool {
    match &document.value {
        Value::Object(object) if object.contains_key("@odata.context") => true,
        Value::Object(_) | Value::Array(_) => path_of_name(registry, &document.name).is_some(),
        _ => false,
    }
}

/// Takes over all collections.
pub(super) fn import(draft: &mut Draft, documents: Vec<Document>) {
    draft.source.tool = Some("Microsoft Graph".to_owned());
    let documents = own(draft, documents);
    let mut collections = gather(draft, documents);
    let methods = collections.remove(&METHODS.to_lowercase());
    let eligibilities = collections.remove(&ELIGIBILITIES.to_lowercase());
    if let (Some(groups), Some(eligibilities)) = (collections.get_mut("groups"), &eligibilities) {
        used_for_others(draft, eligibilities);
        with_eligibilities(groups, eligibilities);
    }
    let parts = roles::Parts {
        groups: collections.get("groups").map(roles::members).unwrap_or_default(),
        service_principals: collections
            .get("serviceprincipals")
            .map(|collection| collection.brief(&["id", "appId", "displayName"])),
    };
    for rules in draft.registry.kinds() {
        let Some(source) = &rules.graph else { continue };
        let Some(collection) = collections.remove(&source.path.to_lowercase()) else { continue };
        let whole = (collection.is_whole() || source.first_page) && !source.subset;
        for (place, mut item) in collection.items {
            match rules.kind.0.as_str() {
                "identity.authentication-methods-policy" => {
                    with_methods(&mut item, methods.as_ref());
                }
                "tenant.subscribed-sku" => service_plans(draft, &item, &place),
                "sharing.tenant-settings" => item = sharing::settings(item),
                _ => {}
            }
            draft.add(rules, item, place);
        }
        let state = if whole { CoverageState::Complete } else { CoverageState::Partial };
        draft.cover(&rules.kind, state, None);
        if rules.kind.0 == "tenant.subscribed-sku" {
            draft.cover(&Kind::new("tenant.service-plan"), state, None);
        }
    }
    roles::assemble(draft, &mut collections, parts);
    for collection in collections.values() {
        used_for_others(draft, collection);
    }
    identify(draft);
}

/// Takes over what only a snapshot that was written out has, and gives the rest back: kinds
/// that are made of several collections, and that some were not seen whole.
fn own(draft: &mut Draft, documents: Vec<Document>) -> Vec<Document> {
    let registry = draft.registry;
    let mut rest = Vec::new();
    for Document { name, mut value } in documents {
        let word = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        if word("schema").as_deref() == Some(OWN_SCHEMA) {
            let coverage = value.get_mut("coverage").map(Value::take).unwrap_or_default();
            let rows: Vec<Coverage> = serde_json::from_value(coverage).unwrap_or_default();
            for row in rows.iter().filter(|row| registry.kind(&row.kind).is_some()) {
                draft.cover(&row.kind, row.state, row.reason);
            }
            continue;
        }
        let kind = word(OWN_KIND).and_then(|kind| registry.kind(&Kind::new(&kind)));
        let Some(rules) = kind else {
            rest.push(Document { name, value });
            continue;
        };
        let items = value.get_mut("value").map(Value::take).unwrap_or_default();
        let Value::Array(items) = items else {
            draft.note(Place::file(&name), NoteCode::UnexpectedType);
            continue;
        };
        for (index, item) in items.into_iter().enumerate() {
            draft.add(rules, item, Place::at(&name, format!("$.value[{index}]")));
        }
        draft.cover(&rules.kind, CoverageState::Complete, None);
    }
    rest
}

/// Notes the files of a collection that only completes other subjects.
pub(super) fn used_for_others(draft: &mut Draft, collection: &Collection) {
    let files: BTreeSet<&str> =
        collection.items.iter().map(|(place, _)| place.file.as_str()).collect();
    for file in files {
        draft.note(Place::file(file), NoteCode::UsedForOthers);
    }
}

fn gather(draft: &mut Draft, documents: Vec<Document>) -> BTreeMap<String, Collection> {
    let mut collections: BTreeMap<String, Collection> = BTreeMap::new();
    for Document { name, value } in documents {
        let from_name = path_of_name(draft.registry, &name);
        let Some(page) = page::open(value) else {
            draft.note(Place::file(&name), NoteCode::UnexpectedType);
            continue;
        };
        let path = page
            .path
            .filter(|path| is_known(draft.registry, path))
            .or(from_name)
            .or_else(|| path_of_type(draft.registry, page.items.first()));
        let Some(path) = path else {
            draft.note(Place::file(&name), NoteCode::UnknownFile);
            continue;
        };
        let collection = collections.entry(beta_name(&path).to_lowercase()).or_default();
        collection.pages = collection.pages.saturating_add(usize::from(!page.single));
        collection.unfinished = collection.unfinished.saturating_add(usize::from(page.more));
        collection.last_file = name.clone();
        for (index, item) in page.items.into_iter().enumerate() {
            let path = if page.single { "$".to_owned() } else { format!("$.value[{index}]") };
            collection.items.push((Place::at(&name, path), item));
        }
    }
    let first_page = |path: &str| {
        let rules = draft.registry.graph_path(path);
        rules.and_then(|rules| rules.graph.as_ref()).is_some_and(|source| source.first_page)
    };
    let missing: Vec<Place> = collections
        .iter()
        .filter(|(path, collection)| !collection.is_whole() && !first_page(path))
        .map(|(_, collection)| Place::file(&collection.last_file))
        .collect();
    for place in missing {
        draft.note(place, NoteCode::PageMissing);
    }
    collections
}

/// Beta calls group settings `settings` and `directorySettings`.
fn beta_name(path: &str) -> &str {
    match path {
        "settings" | "directorySettings" => "groupSettings",
        "policies/authorizationPolicy/authorizationPolicy" => "policies/authorizationPolicy",
        other => other,
    }
}

fn is_known(registry: &Registry, path: &str) -> bool {
    let path = beta_name(path);
    path.eq_ignore_ascii_case(METHODS)
        || sources(registry).any(|source| source.collection().eq_ignore_ascii_case(path))
}

fn sources(registry: &Registry) -> impl Iterator<Item = &GraphSource> {
    registry.streams().map(|stream| stream.source)
}

fn path_of_type(registry: &Registry, item: Option<&Value>) -> Option<String> {
    let name = item?.get("@odata.type")?.as_str().and_then(graph::context::type_name)?;
    let source = registry.graph_type(name)?.graph.as_ref()?;
    Some(source.path.clone())
}

/// Last parts of paths that say too little to be a file's name.
const VAGUE: [&str; 5] = ["policies", "default", "settings", "definitions", "partners"];

/// The collection that a file is named after: its path with any separators, its last part,
/// or its type, such as `identity_conditionalAccess_policies.json`, `namedLocations.json`,
/// `conditionalAccessPolicies.json`. Where the directory and device management have the same
/// name, it is the directory's: the other's path has to be written out.
fn path_of_name(registry: &Registry, name: &str) -> Option<String> {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|character| character.to_ascii_lowercase())
            .collect()
    };
    let stem = name.rsplit('/').next()?.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // Pages are numbered: `users-2.json`.
    let stem = letters(stem.trim_end_matches(|character: char| character.is_ascii_digit()));
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let by_path = |source: &&GraphSource| letters(source.collection()) == stem;
    let by_part = |source: &&GraphSource| {
        let last = last(source.collection());
        let singular = letters(&source.type_name);
        let plural =
            singular.strip_suffix('y').map_or(format!("{singular}s"), |stem| format!("{stem}ies"));
        [singular, plural].contains(&stem)
            || (!VAGUE.contains(&last.as_str()) && letters(&last) == stem)
    };
    let found = sources(registry).find(by_path).or_else(|| {
        let devices = |source: &&GraphSource| source.path.starts_with("deviceManagement/");
        sources(registry).filter(by_part).min_by_key(devices)
    });
    let methods = || {
        (letters(METHODS) == stem || letters(&last(METHODS)) == stem).then(|| METHODS.to_owned())
    };
    found.map(|source| source.collection().to_owned()).or_else(methods)
}

fn with_methods(policy: &mut Value, methods: Option<&Collection>) {
    let (Some(object), Some(methods)) = (policy.as_object_mut(), methods) else { return };
    object.entry("authenticationMethodConfigurations").or_insert_with(|| {
        Value::Array(methods.items.iter().map(|(_, item)| item.clone()).collect())
    });
}

fn with_eligibilities(groups: &mut Collection, eligibilities: &Collection) {
    let mut by_group: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (_, item) in &eligibilities.items {
        let group = text(item, "groupId").unwrap_or_default().to_lowercase();
        by_group.entry(group).or_default().push(item.clone());
    }
    for (_, group) in &mut groups.items {
        let id = text(group, "id").unwrap_or_default().to_lowercase();
        if let (Some(items), Some(group)) = (by_group.get(&id), group.as_object_mut()) {
            group.insert("eligibilities".to_owned(), Value::Array(items.clone()));
        }
    }
}

fn service_plans(draft: &mut Draft, sku: &Value, place: &Place) {
    let Some(rules) = draft.registry.kind(&Kind::new("tenant.service-plan")) else { return };
    let plans = sku.get("servicePlans").and_then(Value::as_array);
    for (index, plan) in plans.into_iter().flatten().enumerate() {
        let path = format!("{}.servicePlans[{index}]", place.path);
        draft.add(rules, plan.clone(), Place::at(&place.file, path));
    }
}

fn identify(draft: &mut Draft) {
    let organization = Kind::new("tenant.organization");
    let found = draft.of_kind(&organization).next().map(|subject| {
        let domain = subject
            .content
            .get("verifiedDomains")
            .and_then(Value::as_array)
            .and_then(|domains| {
                domains.iter().find(|domain| domain.get("isInitial") == Some(&Value::Bool(true)))
            })
            .and_then(|domain| domain.get("name"))
            .and_then(Value::as_str)
            .map(str::to_owned);
        (subject.reference.id.clone(), subject.reference.name.clone(), domain)
    });
    if let Some((id, name, domain)) = found {
        draft.source.tenant.id = Some(id);
        draft.source.tenant.name = Some(name);
        draft.source.tenant.domain = domain;
    }
}

/// A property's text.
pub(super) fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name).and_then(Value::as_str)
}

/// An object of these properties.
pub(super) fn object(properties: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let properties: Map<String, Value> =
        properties.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Value::Object(properties)
}

#[cfg(test)]
mod tests;
