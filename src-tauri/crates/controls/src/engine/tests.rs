//! What each rule says of small inputs.
use super::*;
use domain::profile::{Declared, DeclaredPrincipal, Exclude, PolicyProfile, PrincipalType};
use domain::verdict::PolicyId;
use serde_json::json;
use std::sync::OnceLock;

mod access;
mod apps;
mod directory;
mod gates;
mod methods;
mod quality;
mod quality_access;
mod quality_devices;
mod roles;
mod sharing;

fn catalogue() -> &'static Catalogue {
    static LOADED: OnceLock<Catalogue> = OnceLock::new();
    LOADED.get_or_init(|| Catalogue::load().unwrap())
}

fn judge(view: &Value, profile: &TenantProfile) -> Vec<Verdict> {
    catalogue().judge(view, profile, DateTime::UNIX_EPOCH, "scuba").unwrap()
}

fn find<'a>(verdicts: &'a [Verdict], policy: &str) -> &'a Verdict {
    verdicts.iter().find(|verdict| verdict.policy.0 == policy).unwrap()
}

/// A view with subjects of these kinds; every subject is named by its place.
fn view(kinds: &[(&str, Value)]) -> Value {
    let mut subjects = Map::new();
    for (kind, contents) in kinds {
        let list: Vec<Value> = contents
            .as_array()
            .unwrap()
            .iter()
            .enumerate()
            .map(|(place, content)| {
                let id = content.get("id").cloned().unwrap_or(json!(format!("id{place}")));
                let name = content.get("displayName").cloned().unwrap_or(id.clone());
                json!({"id": id, "name": name, "content": content})
            })
            .collect();
        subjects.insert((*kind).to_owned(), json!(list));
    }
    json!({"subjects": subjects, "coverage": {}, "environment": "commercial"})
}

/// Licensed with Entra ID P2.
fn plans() -> (&'static str, Value) {
    (
        "tenant.service-plan",
        json!([{"servicePlanName": "EXCHANGE_S_FOUNDATION"}, {"servicePlanName": "AAD_PREMIUM_P2"}]),
    )
}

/// The content with values set by path: `a/0/b`; `null` sets null, `"-"` removes.
fn with(content: &Value, changes: &[(&str, Value)]) -> Value {
    let mut changed = content.clone();
    for (path, value) in changes {
        let (parent, leaf) = path.rsplit_once('/').unwrap_or(("", path));
        let parent = if parent.is_empty() { String::new() } else { format!("/{parent}") };
        let target = changed.pointer_mut(&parent).unwrap();
        match target {
            Value::Object(map) if *value == json!("-") => drop(map.remove(leaf)),
            Value::Object(map) => drop(map.insert(leaf.to_owned(), value.clone())),
            Value::Array(list) => list[leaf.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("{path}"),
        }
    }
    changed
}

/// The policy's verdict has this outcome and this reason.
#[track_caller]
fn check(
    policy: &str,
    view: &Value,
    profile: &TenantProfile,
    expected: (Outcome, &str),
) -> Verdict {
    let verdicts = judge(view, profile);
    let verdict = find(&verdicts, policy);
    let got = (verdict.outcome, verdict.reason.code.as_str());
    assert_eq!(got, expected, "{policy}: {verdict:?}\n{view}");
    verdict.clone()
}

fn approving(policy: &str, exclude: Exclude) -> TenantProfile {
    let policies = BTreeMap::from([(PolicyId(policy.to_owned()), PolicyProfile { exclude })]);
    TenantProfile { policies, ..TenantProfile::default() }
}

fn ids(list: &[&str]) -> BTreeSet<String> {
    list.iter().map(|id| (*id).to_owned()).collect()
}
