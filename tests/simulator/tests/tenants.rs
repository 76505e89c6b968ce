//! Tenants: the same for the same seed, of the size that was asked for, consistent, named as in
//! Graph's schema, and changing day by day.
mod support;

use serde_json::Value;
use simulator::{Action, Change, Churn, Collections, Profile, Recipe, Tenant, routes};
use std::collections::{BTreeMap, BTreeSet};
use support::{small, world};

fn bytes(tenant: &Tenant) -> String {
    serde_json::to_string(tenant.collections()).unwrap()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let once = small();
    assert_eq!(bytes(&once), bytes(&small()));
    assert_eq!(once.id, small().id);
    let other = Tenant::generate(&Recipe::new(8, 600));
    assert!(other.id != once.id && bytes(&other) != bytes(&once));
}

#[test]
fn tenants_are_as_large_as_asked_for() {
    for size in [500, 2_000, 5_000] {
        let count = Tenant::generate(&Recipe::new(1, size)).subject_count();
        assert!(count.abs_diff(size) * 100 < size * 5, "{size}: {count}");
    }
    let least = Tenant::generate(&Recipe::new(1, 0)).subject_count();
    assert!((200..300).contains(&least), "{least}");
}

#[test]
fn a_tenant_that_grows_keeps_what_it_has() {
    let large = Tenant::generate(&Recipe::new(7, 3_000));
    let ids = |tenant: &Tenant, path: &str| -> BTreeSet<String> {
        tenant.items(path).iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    let path = "deviceManagement/configurationPolicies";
    assert!(ids(&small(), path).is_subset(&ids(&large, path)));
}

#[test]
fn keys_are_unique() {
    let mut tenant = small();
    tenant.advance(60, &Churn::default());
    for (path, items) in tenant.collections() {
        let key = routes::exact(path).unwrap().key;
        let keys: BTreeSet<&str> = items.iter().filter_map(|item| item[key].as_str()).collect();
        let single = routes::exact(path).unwrap().single;
        assert!(single || keys.len() == items.len(), "{path}: {} of {}", keys.len(), items.len());
    }
}

/// Every text of a property with one of these names, wherever it is.
fn texts(value: &Value, names: &[&str], found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                if names.contains(&name.as_str()) {
                    let list = inner.as_array().cloned().unwrap_or_else(|| vec![inner.clone()]);
                    found.extend(list.iter().filter_map(|text| text.as_str().map(str::to_owned)));
                }
                texts(inner, names, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, names, found)),
        _ => {}
    }
}

fn dangling(tenant: &Tenant) -> Vec<String> {
    let ids = |paths: &[&str], key: &str| -> BTreeSet<String> {
        let items = paths.iter().flat_map(|path| tenant.items(path));
        items.filter_map(|item| item[key].as_str().map(str::to_owned)).collect()
    };
    let groups = ids(&["groups"], "id");
    let users = ids(&["users"], "id");
    let principals = ids(&["users", "groups", "servicePrincipals"], "id");
    let roles = ids(&["roleManagement/directory/roleDefinitions"], "id");
    let checks: &[(&str, &[&str], BTreeSet<String>)] = &[
        ("", &["groupId", "excludeGroups", "includeGroups"], groups),
        ("identity/", &["excludeUsers"], users),
        ("roleManagement/", &["principalId"], principals.clone()),
        ("roleManagement/", &["roleDefinitionId"], roles.clone()),
        ("policies/roleManagementPolicyAssignments", &["roleDefinitionId"], roles),
        (
            "policies/roleManagementPolicyAssignments",
            &["policyId"],
            ids(&["policies/roleManagementPolicies"], "id"),
        ),
        ("oauth2", &["clientId", "resourceId"], ids(&["servicePrincipals"], "id")),
        ("servicePrincipals", &["resourceId", "principalId"], ids(&["servicePrincipals"], "id")),
        (
            "deviceM",
            &["deviceAndAppManagementAssignmentFilterId"],
            ids(&["deviceManagement/assignmentFilters"], "id"),
        ),
        ("deviceM", &["roleScopeTagIds"], ids(&["deviceManagement/roleScopeTags"], "id")),
        (
            "deviceManagement/configurationPolicies",
            &["settingDefinitionId"],
            ids(&["deviceManagement/configurationSettings"], "id"),
        ),
        ("identityGovernance/privilegedAccess", &["principalId"], principals),
        (
            "identity/conditionalAccess/policies",
            &["termsOfUse"],
            ids(&["identityGovernance/termsOfUse/agreements"], "id"),
        ),
    ];
    let mut wrong = Vec::new();
    for (prefix, names, known) in checks {
        let mut named = BTreeSet::new();
        for (path, items) in
            tenant.collections().iter().filter(|(path, _)| path.starts_with(prefix))
        {
            if !path.contains("udit") {
                items.iter().for_each(|item| texts(item, names, &mut named));
            }
        }
        assert!(!named.is_empty(), "{prefix} {names:?} names nothing");
        wrong.extend(named.difference(known).map(|id| format!("{prefix} {names:?}: {id}")));
    }
    let mut places = BTreeSet::new();
    texts(
        &Value::Array(tenant.items("identity/conditionalAccess/policies").to_vec()),
        &["excludeLocations"],
        &mut places,
    );
    places.remove("AllTrusted");
    let known = ids(&["identity/conditionalAccess/namedLocations"], "id");
    wrong.extend(places.difference(&known).cloned());
    let applications = ids(&["applications"], "appId");
    let own = tenant
        .items("servicePrincipals")
        .iter()
        .filter(|sp| sp["appOwnerOrganizationId"] == tenant.id);
    let own: BTreeSet<String> = own.map(|sp| sp["appId"].as_str().unwrap().to_owned()).collect();
    assert!(!own.is_empty());
    wrong.extend(own.difference(&applications).cloned());
    wrong
}

#[test]
fn what_is_referred_to_exists_at_first_and_after_many_days() {
    let mut tenant = small();
    assert_eq!(dangling(&tenant), Vec::<String>::new());
    tenant.advance(60, &Churn::default());
    assert_eq!(dangling(&tenant), Vec::<String>::new());
}

#[test]
fn every_role_has_the_seventeen_rules() {
    let tenant = small();
    for policy in tenant.items("policies/roleManagementPolicies") {
        let ids: Vec<&str> = policy["rules"]
            .as_array()
            .unwrap()
            .iter()
            .map(|rule| rule["id"].as_str().unwrap())
            .collect();
        let expected: Vec<&str> =
            simulator::generate::DEFAULT_RULES.iter().map(|(id, ..)| *id).collect();
        assert_eq!(ids, expected);
    }
}

/// Items that differ between two states, audit logs and scores aside.
fn differing(
    before: &Collections,
    after: &Collections,
    ignoring: &[&str],
) -> BTreeSet<(String, String)> {
    let items = |collections: &Collections| -> BTreeMap<(String, String), Value> {
        let mut found = BTreeMap::new();
        for (path, items) in collections {
            if path.contains("udit") || path == "security/secureScores" {
                continue;
            }
            let key = routes::exact(path).unwrap().key;
            for item in items {
                let mut item = item.clone();
                item.as_object_mut().unwrap().retain(|name, _| !ignoring.contains(&name.as_str()));
                let id = item[key].as_str().unwrap_or_default().to_owned();
                found.insert((path.clone(), id), item);
            }
        }
        found
    };
    let (before, after) = (items(before), items(after));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).cloned().collect();
    keys.into_iter().filter(|key| before.get(key) != after.get(key)).collect()
}

#[test]
fn days_bring_changes_and_audit_records_and_nothing_else() {
    let (before, mut after) = (small(), small());
    let changes = after.advance(10, &Churn { permille: 20, noise_permille: 30 });
    let mut again = small();
    assert_eq!(changes, again.advance(10, &Churn { permille: 20, noise_permille: 30 }));
    assert_eq!(bytes(&after), bytes(&again));
    let times = ["lastModifiedDateTime", "modifiedDateTime"];
    let changed: BTreeSet<(String, String)> =
        changes.iter().map(|change| (change.path.clone(), change.id.clone())).collect();
    let real = differing(before.collections(), after.collections(), &times);
    let surprising: Vec<_> = real.difference(&changed).collect();
    assert!(surprising.is_empty(), "{surprising:?}");
    // What was made and deleted again, or switched twice, is the same in the end.
    assert!(real.len() * 10 >= changed.len() * 8, "{} of {}", real.len(), changed.len());
    let noisy = differing(before.collections(), after.collections(), &[]);
    assert!(noisy.len() > real.len() + 20, "{} and {}", noisy.len(), real.len());
    let count = |action: Action| changes.iter().filter(|change| change.action == action).count();
    for action in [
        Action::SettingChanged,
        Action::AssignmentChanged,
        Action::Renamed,
        Action::Created,
        Action::Deleted,
    ] {
        assert!(count(action) > 0, "{action:?}");
    }
    let records = |path: &str| after.items(path).len() - before.items(path).len();
    let all = records("auditLogs/directoryAudits") + records("deviceManagement/auditEvents");
    assert_eq!(all, changes.len());
    let newest = &after.items("deviceManagement/auditEvents")[0];
    let known = |change: &&Change| newest["resources"][0]["resourceId"] == change.id.as_str();
    let change = changes.iter().rev().find(known).unwrap();
    assert_eq!(newest["actor"]["userPrincipalName"], change.by.as_str());
    let upns: BTreeSet<&str> =
        after.items("users").iter().filter_map(|user| user["userPrincipalName"].as_str()).collect();
    assert!(changes.iter().all(|change| upns.contains(change.by.as_str())));
    let mut long = small();
    let changes = long.advance(120, &Churn::default());
    assert!(changes.iter().any(|change| change.action == Action::Returned));
}

#[tokio::test]
async fn changes_are_seen_while_it_is_served() {
    let world = world(small(), Profile::default()).await;
    let since = world.running.tenant(&world.tenant, |tenant| tenant.now).unwrap();
    let change = |tenant: &mut Tenant| tenant.advance(3, &Churn::default());
    let changes = world.running.change(&world.tenant, change).unwrap();
    let since = since.format("%Y-%m-%dT%H:%M:%SZ");
    let mut seen = 0;
    for path in ["v1.0/auditLogs/directoryAudits", "v1.0/deviceManagement/auditEvents"] {
        let (records, _) =
            world.all(&format!("{path}?$filter=activityDateTime ge {since}&$top=4")).await;
        seen += records.len();
    }
    assert_eq!(seen, changes.len());
    let later = world
        .get("v1.0/deviceManagement/auditEvents?$filter=activityDateTime ge 2030-01-01T00:00:00Z")
        .await;
    assert!(later.values().is_empty());
}

/// Graph's schema, as far as names go.
#[derive(Default)]
struct Schema(BTreeMap<String, Type>);

#[derive(Default)]
struct Type {
    base: Option<String>,
    properties: BTreeMap<String, String>,
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// `Collection(graph.x)` and `microsoft.graph.x` are `x`.
fn bare(name: &str) -> &str {
    name.trim_start_matches("Collection(").trim_end_matches(')').rsplit('.').next().unwrap_or(name)
}

impl Schema {
    fn read(text: &str) -> Self {
        let (mut schema, mut open) = (Self::default(), None::<String>);
        for line in text.lines().map(str::trim) {
            // Only Graph's own namespace: others come later and use some of its names again.
            if line.starts_with("<Schema ")
                && attribute(line, "Namespace") != Some("microsoft.graph")
            {
                break;
            }
            if line.starts_with("<EntityType ") || line.starts_with("<ComplexType ") {
                let name = attribute(line, "Name").unwrap().to_owned();
                let base = attribute(line, "BaseType").map(|base| bare(base).to_owned());
                schema.0.insert(name.clone(), Type { base, ..Type::default() });
                open = (!line.ends_with("/>")).then_some(name);
            } else if line.starts_with("</EntityType") || line.starts_with("</ComplexType") {
                open = None;
            } else if line.starts_with("<Property ") || line.starts_with("<NavigationProperty ") {
                let Some(kind) = open.as_ref().and_then(|name| schema.0.get_mut(name)) else {
                    continue;
                };
                let property = attribute(line, "Name").unwrap().to_owned();
                kind.properties.insert(property, attribute(line, "Type").unwrap().to_owned());
            }
        }
        schema
    }

    fn property(&self, kind: &str, name: &str) -> Option<&str> {
        let found = self.0.get(kind)?;
        let own = found.properties.get(name).map(String::as_str);
        own.or_else(|| self.property(found.base.as_deref()?, name))
    }

    /// Names that the schema does not have.
    fn check(&self, kind: &str, value: &Value, place: &str, wrong: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => {
                items.iter().for_each(|item| self.check(kind, item, place, wrong))
            }
            Value::Object(map) => {
                let named =
                    value["@odata.type"].as_str().map(|name| bare(name.trim_start_matches('#')));
                let kind = named.unwrap_or(kind);
                for (name, inner) in map.iter().filter(|(name, _)| !name.contains('@')) {
                    match self.property(kind, name) {
                        Some(next) => {
                            self.check(bare(next), inner, &format!("{place}/{name}"), wrong)
                        }
                        None => drop(wrong.insert(format!("{place}: {kind} has no {name}"))),
                    }
                }
            }
            _ => {}
        }
    }
}

#[tokio::test]
async fn property_names_are_those_of_the_schema() {
    let beside = || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("TENANTPILOT_TEST_DATA").map_or_else(beside, Into::into);
    let Ok(text) = std::fs::read_to_string(folder.join("graph/v1.0.csdl")) else {
        println!("skipped: no schema of Graph");
        return;
    };
    let schema = Schema::read(&text);
    assert!(schema.property("group", "id").is_some() && schema.property("group", "what").is_none());
    let mut found = BTreeSet::new();
    let invented = serde_json::json!({"id": "1", "what": 1, "assignedLabels": [{"labelName": ""}]});
    schema.check("group", &invented, "", &mut found);
    assert_eq!(found.len(), 2, "the check itself: {found:?}");
    let mut tenant = small();
    tenant.advance(30, &Churn::default());
    let world = world(tenant, Profile::default()).await;
    let (mut wrong, mut checked) = (BTreeSet::new(), 0);
    // Of a function, the answer depends on who asks.
    let plain = |route: &&routes::Route| {
        route.versions == routes::Versions::Both && !route.path.contains('(')
    };
    for route in routes::ROUTES.iter().filter(plain) {
        let mut options = Vec::new();
        if !route.navigation.is_empty() {
            let expand: Vec<&str> =
                route.navigation.iter().filter(|name| !name.contains('/')).copied().collect();
            let expand = expand.join(",").replace(
                "scheduledActionsForRule",
                "scheduledActionsForRule($expand=scheduledActionConfigurations)",
            );
            options.push(format!("$expand={expand}"));
        }
        match route.required.first() {
            Some(["groupId"]) => {
                let group = world
                    .running
                    .tenant(&world.tenant, |tenant| tenant.items(route.path)[0]["groupId"].clone());
                options.push(format!("$filter=groupId eq '{}'", group.unwrap().as_str().unwrap()));
            }
            Some(_) => {
                options.push("$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'".to_owned())
            }
            None => {}
        }
        let path = format!("v1.0/{}?{}", route.path, options.join("&"));
        let items =
            if route.single { vec![world.get(&path).await.body] } else { world.all(&path).await.0 };
        assert!(!items.is_empty(), "{path}");
        checked += items.len();
        schema.check(route.entity, &Value::Array(items), route.path, &mut wrong);
    }
    // Only on request, so not among what lists show.
    let users =
        world.running.tenant(&world.tenant, |tenant| tenant.items("users").to_vec()).unwrap();
    schema.check("user", &Value::Array(users), "users", &mut wrong);
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{checked} items checked");
}
