//! A folder of raw Graph JSON: one file for each collection or page of one.
use super::{Document, draft::Draft, error::Place, model::NoteCode, roles};
use domain::{
    registry::{KindRules, Registry},
    subject::{CoverageState, Kind},
};
use graph::page;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

const METHODS: &str = "policies/authenticationMethodsPolicy/authenticationMethodConfigurations";

/// Collections that complete other subjects, by path.
const PARTS: [&str; 8] = [
    roles::DEFINITIONS,
    roles::ASSIGNMENTS,
    roles::ELIGIBILITIES,
    roles::POLICIES,
    roles::POLICY_ASSIGNMENTS,
    roles::USERS,
    roles::SERVICE_PRINCIPALS,
    METHODS,
];

/// All pages of one collection.
#[derive(Default)]
pub(super) struct Collection {
    pub(super) items: Vec<(Place, Value)>,
    files: usize,
    unfinished: usize,
    last_file: String,
}

impl Collection {
    /// Whether every page is there: each but the last names a next one.
    pub(super) fn is_whole(&self) -> bool {
        self.unfinished < self.files
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
    let mut collections = gather(draft, documents);
    let methods = collections.remove(&METHODS.to_lowercase());
    for rules in draft.registry.kinds() {
        let Some(source) = &rules.graph else { continue };
        if source.path == roles::DEFINITIONS {
            continue;
        }
        let Some(collection) = collections.remove(&source.path.to_lowercase()) else { continue };
        let whole = collection.is_whole();
        for (place, mut item) in collection.items {
            if rules.kind.0 == "identity.authentication-methods-policy" {
                with_methods(&mut item, methods.as_ref());
            }
            if rules.kind.0 == "tenant.subscribed-sku" {
                service_plans(draft, &item, &place);
            }
            draft.add(rules, item, place);
        }
        let state = if whole { CoverageState::Complete } else { CoverageState::Partial };
        draft.cover(&rules.kind, state, None);
        if rules.kind.0 == "tenant.subscribed-sku" {
            draft.cover(&Kind::new("tenant.service-plan"), state, None);
        }
    }
    roles::assemble(draft, &mut collections);
    identify(draft);
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
        collection.files = collection.files.saturating_add(1);
        collection.unfinished = collection.unfinished.saturating_add(usize::from(page.more));
        collection.last_file = name.clone();
        for (index, item) in page.items.into_iter().enumerate() {
            let path = if page.single { "$".to_owned() } else { format!("$.value[{index}]") };
            collection.items.push((Place::at(&name, path), item));
        }
    }
    for collection in collections.values().filter(|collection| !collection.is_whole()) {
        draft.note(Place::file(&collection.last_file), NoteCode::PageMissing);
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
    registry.graph_path(path).is_some() || PARTS.iter().any(|part| part.eq_ignore_ascii_case(path))
}

fn path_of_type(registry: &Registry, item: Option<&Value>) -> Option<String> {
    let name = item?.get("@odata.type")?.as_str().and_then(graph::context::type_name)?;
    let source = registry.graph_type(name)?.graph.as_ref()?;
    Some(source.path.clone())
}

/// The collection that a file is named after: its path with any separators, its last part,
/// or its type, such as `identity_conditionalAccess_policies.json`, `namedLocations.json`,
/// `conditionalAccessPolicies.json`.
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
    let by_kind = |rules: &KindRules| {
        let source = rules.graph.as_ref()?;
        let last = source.path.rsplit('/').next().unwrap_or_default();
        let singular = letters(&source.type_name);
        let plural =
            singular.strip_suffix('y').map_or(format!("{singular}s"), |stem| format!("{stem}ies"));
        let matches = [letters(&source.path), singular, plural].contains(&stem)
            || (last != "policies" && letters(last) == stem);
        matches.then(|| source.path.clone())
    };
    registry.kinds().find_map(by_kind).or_else(|| {
        PARTS
            .iter()
            .find(|part| {
                letters(part) == stem
                    || part.rsplit('/').next().map(letters).as_ref() == Some(&stem)
            })
            .map(|part| (*part).to_owned())
    })
}

fn with_methods(policy: &mut Value, methods: Option<&Collection>) {
    let (Some(object), Some(methods)) = (policy.as_object_mut(), methods) else { return };
    object.entry("authenticationMethodConfigurations").or_insert_with(|| {
        Value::Array(methods.items.iter().map(|(_, item)| item.clone()).collect())
    });
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
