//! What an export's own configuration states about the tenant: approved exclusions.
use super::{draft::Draft, error::Place, model::NoteCode};
use domain::{
    profile::{Exclude, PolicyProfile, TenantProfile},
    verdict::PolicyId,
};
use serde_json::Value;
use std::collections::BTreeSet;

const LISTS: [&str; 2] = ["CapExclusions", "RoleExclusions"];

/// Reads the configuration: `{"Aad": {"MS.AAD.1.1v1": {"CapExclusions": {"Users": [id],
/// "Groups", "Applications", "GuestUserTypes"}, "RoleExclusions": {"Users", "Groups"}}}}`.
pub(super) fn read(draft: &mut Draft, file: &str, config: &Value) {
    let Value::Object(config) = config else { return };
    draft.environment = config
        .get("M365Environment")
        .and_then(Value::as_str)
        .filter(|name| !name.is_empty())
        .map(str::to_lowercase)
        .or(draft.environment.take());
    let mut profile = TenantProfile::default();
    for (key, value) in config {
        let Value::Object(section) = value else { continue };
        let path = format!("$.scuba_config.{key}");
        for (policy, settings) in section {
            let Value::Object(settings) = settings else { continue };
            let path = format!("{path}.{policy}");
            if !policy.starts_with("MS.") {
                continue;
            }
            for (list, value) in settings {
                if LISTS.contains(&list.as_str()) {
                    let entry = profile.policies.entry(PolicyId(policy.clone()));
                    merge(&mut entry.or_insert_with(PolicyProfile::default).exclude, value);
                } else {
                    draft.note(Place::at(file, format!("{path}.{list}")), NoteCode::SettingNotUsed);
                }
            }
        }
    }
    for key in ["OmitPolicy", "AnnotatePolicy"] {
        if config.get(key).is_some() {
            draft.note(Place::at(file, format!("$.scuba_config.{key}")), NoteCode::SettingNotUsed);
        }
    }
    if !profile.policies.is_empty() {
        draft.stated_profile = Some(profile);
    }
}

fn merge(exclude: &mut Exclude, lists: &Value) {
    collect(&mut exclude.users, lists.get("Users"));
    collect(&mut exclude.groups, lists.get("Groups"));
    collect(&mut exclude.applications, lists.get("Applications"));
    collect(&mut exclude.guest_user_types, lists.get("GuestUserTypes"));
}

/// One element alone may have collapsed into itself.
fn collect(into: &mut BTreeSet<String>, value: Option<&Value>) {
    match value {
        Some(Value::String(one)) if !one.is_empty() => {
            into.insert(one.clone());
        }
        Some(Value::Array(items)) => {
            into.extend(items.iter().filter_map(Value::as_str).map(str::to_owned));
        }
        _ => {}
    }
}
