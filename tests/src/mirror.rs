//! A tenant as Graph would answer it, made from what an export of it holds: the importer's
//! subjects, taken apart into the collections that they come from.
use domain::subject::Subject;
use serde_json::{Map, Value, json};
use simulator::{Collections, Tenant};
use std::collections::{BTreeMap, BTreeSet};

/// Kinds whose canonical content is Graph's own, with their collections.
const PLAIN: &[(&str, &str)] = &[
    ("identity.access-policy", "identity/conditionalAccess/policies"),
    ("identity.authorization-policy", "policies/authorizationPolicy"),
    ("identity.authentication-methods-policy", "policies/authenticationMethodsPolicy"),
    ("app.management-policy", "policies/defaultAppManagementPolicy"),
    ("app.custom-management-policy", "policies/appManagementPolicies"),
    ("tenant.organization", "organization"),
    ("tenant.domain", "domains"),
    ("tenant.group-setting", "groupSettings"),
];
/// SharePoint's words for Graph's, and whether the one is the other's opposite.
const SHARING: &[(&str, &str, bool)] = &[
    ("legacyAuthProtocolsEnabled", "isLegacyAuthProtocolsEnabled", false),
    (
        "requireAcceptingAccountMatchInvitedAccount",
        "isRequireAcceptingUserToMatchInvitedUserEnabled",
        false,
    ),
    ("preventExternalUsersFromResharing", "isResharingByExternalUsersEnabled", true),
];
const CAPABILITIES: [&str; 4] = [
    "disabled",
    "externalUserSharingOnly",
    "externalUserAndGuestSharing",
    "existingExternalUserSharingOnly",
];
const RESTRICTION_MODES: [&str; 3] = ["none", "allowList", "blockList"];

/// The tenant that answers with what these subjects say. What Graph has no words for is left
/// out.
pub fn tenant(id: &str, subjects: &[Subject]) -> Tenant {
    let mut collections = Collections::new();
    for (kind, path) in PLAIN {
        let items = of(subjects, kind).map(whole).collect();
        collections.insert((*path).to_owned(), items);
    }
    for organization in collections.get_mut("organization").into_iter().flatten() {
        organization["id"] = json!(id);
    }
    if let Some(settings) = of(subjects, "sharing.tenant-settings").next() {
        let settings = sharing(&settings.content);
        collections.insert("admin/sharepoint/settings".to_owned(), vec![settings]);
    }
    collections.insert("subscribedSkus".to_owned(), skus(subjects));
    roles(&mut collections, id, subjects);
    applications(&mut collections, subjects);
    let mut tenant = Tenant::from_collections(collections);
    id.clone_into(&mut tenant.id);
    tenant
}

fn of<'a>(subjects: &'a [Subject], kind: &str) -> impl Iterator<Item = &'a Subject> {
    subjects.iter().filter(move |subject| subject.reference.kind.0 == kind)
}

/// Content with its volatile values back in place.
fn whole(subject: &Subject) -> Value {
    let mut content = subject.content.clone();
    for (path, value) in subject.volatile.as_object().into_iter().flatten() {
        let mut place = &mut content;
        for name in path.split('.') {
            place = &mut place[name];
        }
        *place = value.clone();
    }
    content
}

fn sharing(content: &Value) -> Value {
    let mut settings = Map::from_iter([("id".to_owned(), json!("settings"))]);
    let member = |value: &Value, members: &[&str]| {
        let index = value.as_u64().and_then(|index| usize::try_from(index).ok());
        json!(index.and_then(|index| members.get(index)))
    };
    for (name, value) in content.as_object().into_iter().flatten() {
        match name.as_str() {
            "sharingCapability" => {
                settings.insert(name.clone(), member(value, &CAPABILITIES));
            }
            "sharingDomainRestrictionMode" => {
                settings.insert(name.clone(), member(value, &RESTRICTION_MODES));
            }
            "sharingAllowedDomainList" | "sharingBlockedDomainList" => {
                let domains: Vec<&str> =
                    value.as_str().unwrap_or_default().split_whitespace().collect();
                settings.insert(name.clone(), json!(domains));
            }
            _ => {
                let known = SHARING.iter().find(|(own, _, _)| own == name);
                if let (Some((_, graph, opposite)), Some(is)) = (known, value.as_bool()) {
                    settings.insert((*graph).to_owned(), json!(is != *opposite));
                }
            }
        }
    }
    Value::Object(settings)
}

/// An export has plans and subscriptions apart; in Graph each plan stands in a subscription.
fn skus(subjects: &[Subject]) -> Vec<Value> {
    let mut skus: Vec<Value> = of(subjects, "tenant.subscribed-sku").map(whole).collect();
    let plans: Vec<Value> = of(subjects, "tenant.service-plan").map(whole).collect();
    if skus.is_empty() && !plans.is_empty() {
        skus.push(json!({"skuId": "00000000-0000-4000-8000-000000000001"}));
    }
    for (index, sku) in skus.iter_mut().enumerate() {
        let first = if index == 0 { plans.clone() } else { Vec::new() };
        sku["servicePlans"] = json!(first);
    }
    skus
}

/// An export has the applications that its tool called risky, in a shape of its own.
fn applications(collections: &mut Collections, subjects: &[Subject]) {
    let kinds =
        [("app.application", "applications"), ("app.service-principal", "servicePrincipals")];
    for (kind, path) in kinds {
        let made = of(subjects, kind).map(|subject| {
            let mut made = json!({"id": subject.reference.id});
            for name in ["appId", "displayName", "passwordCredentials", "keyCredentials"] {
                made[name] = subject.content[name].clone();
            }
            made
        });
        let known = collections.entry(path.to_owned()).or_default();
        let fresh = made.filter(|made| !known.iter().any(|known| known["id"] == made["id"]));
        let fresh: Vec<Value> = fresh.collect();
        known.extend(fresh);
    }
}

fn roles(collections: &mut Collections, tenant: &str, subjects: &[Subject]) {
    let mut assignments = Vec::new();
    let mut policies = Vec::new();
    let mut links = Vec::new();
    let mut ids = BTreeMap::new();
    let mut held = BTreeSet::new();
    for role in of(subjects, "identity.directory-role") {
        let content = &role.content;
        let template = content["roleTemplateId"].as_str().unwrap_or_default();
        ids.insert(content["displayName"].as_str().unwrap_or_default(), template);
        for assignment in content["assignments"].as_array().into_iter().flatten() {
            let principal = assignment["principalId"].as_str().unwrap_or_default();
            held.insert((principal.to_lowercase(), template.to_owned()));
            assignments.push(assignment.clone());
        }
        let Some(rules) = content["rules"].as_array() else { continue };
        let rules = rules.iter().filter(|rule| rule["ruleSourceType"] == "Directory Role");
        let rules: Vec<Value> = rules.cloned().map(without_source).collect();
        let policy = format!("DirectoryRole_{tenant}_{template}");
        let scope = json!({"scopeId": "/", "scopeType": "DirectoryRole"});
        policies.push(with(json!({"id": policy, "rules": rules}), &scope));
        let link = json!({
            "id": format!("{policy}_link"), "policyId": policy, "roleDefinitionId": template,
        });
        links.push(with(link, &scope));
    }
    let mut eligible = Vec::new();
    for kind in ["identity.privileged-user", "app.privileged-service-principal"] {
        let mut accounts = Vec::new();
        for account in of(subjects, kind) {
            let content = &account.content;
            let id = content["servicePrincipalId"].as_str().or(content["id"].as_str());
            let id = id.unwrap_or_default().to_lowercase();
            for name in content["roles"].as_array().into_iter().flatten() {
                let Some(role) = ids.get(name.as_str().unwrap_or_default()) else { continue };
                if !held.contains(&(id.clone(), (*role).to_owned())) {
                    eligible.push(json!({
                        "id": format!("{id}-{role}"), "principalId": id,
                        "roleDefinitionId": role, "directoryScopeId": "/",
                    }));
                }
            }
            let mut shown = content.clone();
            if let Some(shown) = shown.as_object_mut() {
                shown.remove("roles");
                shown.remove("servicePrincipalId");
                shown.insert("id".to_owned(), json!(id));
            }
            accounts.push(shown);
        }
        let path = if kind.starts_with("app") { "servicePrincipals" } else { "users" };
        collections.insert(path.to_owned(), accounts);
    }
    let plain = assignments.iter().map(|assignment| {
        let mut plain = Map::new();
        for name in ["id", "principalId", "roleDefinitionId", "directoryScopeId"] {
            plain.insert(name.to_owned(), assignment[name].clone());
        }
        Value::Object(plain)
    });
    let below = |name: &str| format!("roleManagement/directory/{name}");
    collections.insert(below("roleAssignments"), plain.collect());
    collections.insert(below("roleAssignmentScheduleInstances"), assignments);
    collections.insert(below("roleEligibilityScheduleInstances"), eligible);
    collections.insert("policies/roleManagementPolicies".to_owned(), policies);
    collections.insert("policies/roleManagementPolicyAssignments".to_owned(), links);
}

fn without_source(mut rule: Value) -> Value {
    if let Some(rule) = rule.as_object_mut() {
        rule.remove("ruleSource");
        rule.remove("ruleSourceType");
    }
    rule
}

fn with(mut one: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().into_iter().flatten() {
        one[name] = value.clone();
    }
    one
}
