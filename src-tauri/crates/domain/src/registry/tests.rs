//! The registry's own data loads, and bad data is refused.
use super::*;
use serde_json::{Value, json};

const DATA: &str = include_str!("../../../../../assets/registry/subjects.json");

#[test]
fn the_shipped_registry_loads_and_is_found_by_every_source() {
    let registry = Registry::load(DATA).unwrap();
    let policy = registry.export_key("conditional_access_policies").unwrap();
    assert_eq!(policy.kind, Kind::new("identity.access-policy"));
    assert_eq!(
        registry.graph_path("identity/conditionalaccess/policies").unwrap().kind,
        policy.kind
    );
    assert_eq!(registry.graph_type("conditionalAccessPolicy").unwrap().kind, policy.kind);
    assert_eq!(registry.folder("conditionalaccess").unwrap().kind, policy.kind);
    assert_eq!(policy.sensitivity_of("conditions.users.excludeUsers"), Sensitivity::Personal);
    assert_eq!(policy.sensitivity_of("displayName"), Sensitivity::Internal);
    assert_eq!(registry.privileged_roles().count(), 8);
}

/// A registry of these kinds and collections.
fn load(kinds: &[Value], collections: &[Value]) -> Result<Registry, RegistryError> {
    let data = json!({
        "schema": SCHEMA, "export_statements": [], "export_derived": [], "privileged_roles": {},
        "kinds": kinds, "collections": collections,
    });
    Registry::load(&data.to_string())
}

fn row(kind: &str, graph: Option<Value>) -> Value {
    json!({"kind": kind, "area": "entra", "id": ["id"], "name": ["id"], "graph": graph})
}

fn source(path: &str) -> Value {
    json!({
        "path": path, "type": path, "permissions": {"delegated": ["X.Read.All"], "application": []},
        "source": "https://learn.microsoft.com/graph/api/x-list",
    })
}

fn with(mut value: Value, name: &str, property: Value) -> Value {
    value[name] = property;
    value
}

/// Whether the source is refused, and why.
fn check(source: Value, expected: Option<SourceError>) {
    let found = match load(&[row("a.b", Some(source))], &[]) {
        Ok(_) => None,
        Err(RegistryError::Source { error, .. }) => Some(error),
        Err(other) => panic!("{other}"),
    };
    assert_eq!(found, expected);
}

#[test]
fn a_registry_with_a_kind_twice_or_another_schema_is_refused() {
    let (one, other) = (row("a.b", None), row("a.c", None));
    assert!(load(&[one.clone(), other], &[]).is_ok());
    assert!(matches!(load(&[one.clone(), one], &[]), Err(RegistryError::Duplicate(_))));
    let schema = r#"{"schema": "other/1", "export_statements": [], "export_derived": [], "privileged_roles": {}, "kinds": []}"#;
    assert!(matches!(Registry::load(schema), Err(RegistryError::Schema(_))));
    assert!(matches!(Registry::load("{"), Err(RegistryError::Malformed(_))));
}

#[test]
fn an_unknown_area_or_version_or_a_missing_documentation_is_refused() {
    let area = with(row("a.b", None), "area", json!("moon"));
    assert!(matches!(load(&[area], &[]), Err(RegistryError::Area(_))));
    let version = with(source("p"), "version", json!("v2.0"));
    assert!(matches!(load(&[row("a.b", Some(version))], &[]), Err(RegistryError::Malformed(_))));
    let mut undocumented = source("p");
    undocumented.as_object_mut().unwrap().remove("source");
    let refused = load(&[row("a.b", Some(undocumented))], &[]);
    assert!(matches!(refused, Err(RegistryError::Malformed(_))));
    let elsewhere = json!("https://learn.microsoft.com.example/graph/api/x");
    check(with(source("p"), "source", elsewhere), Some(SourceError::Documentation));
}

#[test]
fn a_source_that_nobody_could_read_is_refused() {
    check(source("p"), None);
    let nobody = json!({"delegated": [], "application": ["X.Read.All"]});
    check(with(source("p"), "permissions", nobody), Some(SourceError::Permissions));
    check(
        with(source("p"), "roles", json!(["Global Reader"])),
        Some(SourceError::Role("Global Reader".into())),
    );
    check(
        with(source("p"), "query", json!({"expand": "x"})),
        Some(SourceError::Option("expand".into())),
    );
}

#[test]
fn ids_have_a_place_and_an_origin() {
    let detail = |detail: Value| with(source("p"), "details", json!([detail]));
    check(detail(json!({"path": "p/{id}/settings", "into": "settings"})), None);
    check(detail(json!({"path": "q", "query": {"$filter": "groupId eq '{id}'"}})), None);
    check(detail(json!({"path": "p/settings"})), Some(SourceError::Id("p/settings".into())));
    check(source("p/{id}"), Some(SourceError::Id("p/{id}".into())));
    let each = |path: &str, from: &str| {
        let graph = with(source(path), "for_each", json!([{"path": from, "property": "id"}]));
        json!({"area": "entra", "completes": ["a.b"], "graph": graph})
    };
    let kinds = [row("a.b", Some(source("p")))];
    assert!(load(&kinds, &[each("q/{id}", "p"), each("r/{id}", "q/{id}")]).is_ok());
    let late = load(&kinds, &[each("q/{id}", "r/{id}"), each("r/{id}", "p")]);
    assert!(matches!(late, Err(RegistryError::Source { error: SourceError::Order(_), .. })));
}

#[test]
fn a_collection_has_a_path_of_its_own_and_completes_what_there_is() {
    let part = |path: &str, kind: &str| json!({"area": "entra", "completes": [kind], "graph": source(path)});
    let kinds = [row("a.b", Some(source("p")))];
    assert!(load(&kinds, &[part("q", "a.b")]).is_ok());
    assert!(matches!(load(&kinds, &[part("P", "a.b")]), Err(RegistryError::Duplicate(_))));
    let twice = load(&kinds, &[part("q", "a.b"), part("Q", "a.b")]);
    assert!(matches!(twice, Err(RegistryError::Duplicate(_))));
    assert!(matches!(load(&kinds, &[part("q", "a.c")]), Err(RegistryError::Completes(..))));
}

#[test]
fn streams_come_in_one_order_and_dependent_ones_last() {
    let registry = Registry::load(DATA).unwrap();
    let streams: Vec<_> = registry.streams().collect();
    let names: BTreeSet<_> = streams.iter().map(Stream::name).collect();
    assert_eq!(names.len(), streams.len());
    let first = streams.iter().position(|stream| !stream.source.for_each.is_empty()).unwrap();
    assert!(streams[first..].iter().all(|stream| !stream.source.for_each.is_empty()));
    let users = streams.iter().find(|stream| stream.name() == "users/{id}").unwrap();
    assert_eq!((users.kind, users.source.collection()), (None, "users"));
    let policies =
        streams.iter().find(|stream| stream.source.type_name == "conditionalAccessPolicy");
    let policies = policies.unwrap();
    assert_eq!((policies.area, policies.source.version.name()), ("entra", "beta"));
    assert_eq!(policies.completes, [Kind::new("identity.access-policy")]);
}

#[test]
fn script_bodies_and_keys_are_secret() {
    let registry = Registry::load(DATA).unwrap();
    for (kind, path) in [
        ("device.script", "scriptContent"),
        ("device.shell-script", "scriptContent"),
        ("device.remediation-script", "detectionScriptContent"),
        ("device.remediation-script", "remediationScriptContent"),
        ("device.configuration", "omaSettings[].value"),
        ("device.configuration", "preSharedKey"),
        ("app.application", "passwordCredentials[].secretText"),
    ] {
        let rules = registry.kind(&Kind::new(kind)).unwrap();
        assert_eq!(rules.sensitivity_of(path), Sensitivity::Secret, "{kind} {path}");
    }
}
