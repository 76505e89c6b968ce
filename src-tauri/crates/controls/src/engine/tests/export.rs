//! A small reader of the independent tool's input, for tests of the rules alone.
//! (The real importer is a use case above this crate, and tested with it.)
use super::*;
use domain::profile::Exclude;

const KINDS: [(&str, &str); 8] = [
    ("conditional_access_policies", "identity.access-policy"),
    ("authorization_policies", "identity.authorization-policy"),
    ("privileged_roles", "identity.directory-role"),
    ("privileged_users", "identity.privileged-user"),
    ("service_plans", "tenant.service-plan"),
    ("directory_settings", "tenant.group-setting"),
    ("domain_settings", "tenant.domain"),
    ("SPO_tenant", "sharing.tenant-settings"),
];

pub(super) fn view(input: &Value) -> Value {
    let mut subjects = Map::new();
    for (key, kind) in KINDS {
        let Some(value) = input.get(key) else { continue };
        let list: Vec<Value> = match value {
            Value::Array(list) => list.clone(),
            Value::Object(map) if key == "privileged_users" => map
                .iter()
                .map(|(id, user)| {
                    let mut user = user.clone();
                    user["Id"] = json!(id);
                    user
                })
                .collect(),
            other => vec![other.clone()],
        };
        subjects.insert(kind.to_owned(), list.iter().map(subject).collect());
    }
    let mut apps = Vec::new();
    for key in ["default_app_management_policy", "app_management_policies"] {
        apps.extend(input.get(key).and_then(Value::as_array).into_iter().flatten().map(subject));
    }
    if input.get("default_app_management_policy").is_some() {
        subjects.insert("app.management-policy".to_owned(), Value::Array(apps));
    }
    if let Some(methods) = input.get("authentication_method").and_then(Value::as_array) {
        let list: Vec<Value> = methods.iter().map(methods_policy).collect();
        subjects.insert("identity.authentication-methods-policy".to_owned(), json!(list));
    }
    let environment = input.pointer("/scuba_config/M365Environment").cloned();
    json!({"subjects": subjects, "coverage": {}, "environment": environment})
}

fn methods_policy(entry: &Value) -> Value {
    let mut content = entry.get("authentication_method_policy").cloned().unwrap_or(json!({}));
    let settings = entry.get("authentication_method_feature_settings").cloned();
    content["AuthenticationMethodConfigurations"] = settings.unwrap_or(json!([]));
    subject(&content)
}

fn subject(raw: &Value) -> Value {
    let content = camel(raw);
    let name = content.get("displayName").or(content.get("id")).cloned().unwrap_or(json!("x"));
    let id = content.get("id").cloned().unwrap_or(name.clone());
    json!({"id": id, "name": name, "content": content})
}

fn camel(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| {
                let mut key = key.clone();
                let upper: usize = key.chars().take_while(char::is_ascii_uppercase).count();
                let lower = if upper > 1 && upper < key.len() { upper - 1 } else { upper.min(1) };
                key[..lower].make_ascii_lowercase();
                (key, camel(value))
            })
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(list) => list.iter().map(camel).collect(),
        other => other.clone(),
    }
}

pub(super) fn profile(input: &Value) -> TenantProfile {
    let mut profile = TenantProfile::default();
    let products = ["Aad", "SharePoint"];
    let configs = products.iter().filter_map(|name| input.pointer(&format!("/scuba_config/{name}")));
    for (policy, config) in configs.filter_map(Value::as_object).flatten() {
        let ids = |group: &str, field: &str| -> Vec<String> {
            let list = config.pointer(&format!("/{group}/{field}")).and_then(Value::as_array);
            list.into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
        };
        let both = |field: &str| {
            ids("CapExclusions", field).into_iter().chain(ids("RoleExclusions", field)).collect()
        };
        let exclude = Exclude {
            users: both("Users"),
            groups: both("Groups"),
            applications: both("Applications"),
            guest_user_types: both("GuestUserTypes"),
        };
        let entry = domain::profile::PolicyProfile { exclude };
        profile.policies.insert(domain::verdict::PolicyId(policy.clone()), entry);
    }
    profile
}
