//! What the evidence suggests for a profile. Suggested, never assumed.
use crate::{
    contract::{CandidatePurpose, ProfileCandidate},
    desk::Desk,
    evaluate,
    failure::Failure,
};
use domain::{
    ids::TenantId,
    profile::{PrincipalType, TenantProfile},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use vault::tables::{snapshot, tenant};

/// Candidates shown of one purpose at most.
const SHOWN_MAX: usize = 100;
/// Parts of names that speak of emergency access, in lower case and without separators.
const EMERGENCY_NAMES: [&str; 3] = ["breakglass", "notfall", "emergency"];

/// What the tenant's latest snapshot suggests and the profile does not say yet.
pub fn candidates(desk: &Desk<'_>, tenant: TenantId) -> Result<Vec<ProfileCandidate>, Failure> {
    desk.read(|reader| {
        let tenant = tenant::get(reader, tenant)?;
        Ok(match snapshot::latest(reader, tenant.id)? {
            Some(snapshot) => from_view(&evaluate::view(reader, &snapshot)?, &tenant.profile),
            None => Vec::new(),
        })
    })
}

/// What a snapshot view suggests.
pub(crate) fn from_view(view: &Value, profile: &TenantProfile) -> Vec<ProfileCandidate> {
    let people = principals(view);
    let mut found = emergency(view, &people);
    found.extend(synchronisation(&people));
    found.extend(domains(view));
    let declared = declared(profile);
    found.retain(|candidate| !declared.contains(&candidate.value.to_lowercase()));
    found
}

/// A user or group that the snapshot knows.
struct Principal {
    id: String,
    principal: PrincipalType,
    name: String,
    sign_in_name: String,
}

fn principals(view: &Value) -> BTreeMap<String, Principal> {
    let kinds = [
        ("identity.user", PrincipalType::User),
        ("identity.privileged-user", PrincipalType::User),
        ("identity.group", PrincipalType::Group),
    ];
    let mut people = BTreeMap::new();
    for (kind, principal) in kinds {
        for subject in subjects(view, kind) {
            let id = text(subject, "/id").to_owned();
            people.entry(id.to_lowercase()).or_insert_with(|| Principal {
                id,
                principal,
                name: text(subject, "/name").to_owned(),
                sign_in_name: text(subject, "/content/userPrincipalName").to_owned(),
            });
        }
    }
    people
}

/// Accounts and groups that most enabled policies leave out, and those that are called so.
fn emergency(view: &Value, people: &BTreeMap<String, Principal>) -> Vec<ProfileCandidate> {
    let enabled: Vec<&Value> = subjects(view, "identity.access-policy")
        .filter(|policy| text(policy, "/content/state") == "enabled")
        .collect();
    let mut excluded: BTreeMap<(String, PrincipalType), u32> = BTreeMap::new();
    for policy in &enabled {
        for (path, principal) in [
            ("/content/conditions/users/excludeUsers", PrincipalType::User),
            ("/content/conditions/users/excludeGroups", PrincipalType::Group),
        ] {
            let ids = policy.pointer(path).and_then(Value::as_array).into_iter().flatten();
            let ids: BTreeSet<String> =
                ids.filter_map(Value::as_str).map(str::to_lowercase).collect();
            // `GuestsOrExternalUsers` is a word, not somebody.
            for id in ids.into_iter().filter(|id| uuid::Uuid::parse_str(id).is_ok()) {
                let count = excluded.entry((id, principal)).or_default();
                *count = count.saturating_add(1);
            }
        }
    }
    let mut found: Vec<ProfileCandidate> = excluded
        .iter()
        .filter(|(_, count)| {
            let times = usize::try_from(**count).unwrap_or(usize::MAX);
            times >= 2 && times.saturating_mul(2) > enabled.len()
        })
        .map(|((id, principal), count)| ProfileCandidate {
            purpose: CandidatePurpose::EmergencyAccess,
            value: id.clone(),
            principal: Some(*principal),
            name: people.get(id).map(|person| person.name.clone()).unwrap_or_default(),
            code: "excluded-from-policies".to_owned(),
            count: *count,
        })
        .collect();
    let known: BTreeSet<String> = found.iter().map(|candidate| candidate.value.clone()).collect();
    let named = people.iter().filter(|(id, person)| {
        !known.contains(*id)
            && (speaks_of_emergency(&person.name) || speaks_of_emergency(&person.sign_in_name))
    });
    found.extend(named.map(|(id, person)| {
        let count = excluded.get(&(id.clone(), person.principal)).copied();
        by_name(CandidatePurpose::EmergencyAccess, person, count.unwrap_or_default())
    }));
    found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    found.truncate(SHOWN_MAX);
    found
}

fn speaks_of_emergency(name: &str) -> bool {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let plain = plain.to_lowercase();
    EMERGENCY_NAMES.iter().any(|word| plain.contains(word))
}

/// Accounts with the names that Microsoft's synchronisation gives its own.
fn synchronisation(people: &BTreeMap<String, Principal>) -> Vec<ProfileCandidate> {
    people
        .values()
        .filter(|person| person.principal == PrincipalType::User)
        .filter(|person| {
            person.sign_in_name.starts_with("Sync_")
                || person.name.starts_with("Sync_")
                || person.name.starts_with("On-Premises Directory Synchronization")
        })
        .map(|person| by_name(CandidatePurpose::Synchronisation, person, 0))
        .take(SHOWN_MAX)
        .collect()
}

fn by_name(purpose: CandidatePurpose, person: &Principal, count: u32) -> ProfileCandidate {
    ProfileCandidate {
        purpose,
        value: person.id.clone(),
        principal: Some(person.principal),
        name: person.name.clone(),
        code: "name-suggests".to_owned(),
        count,
    }
}

/// Domains that the tenant has proven to own.
fn domains(view: &Value) -> Vec<ProfileCandidate> {
    subjects(view, "tenant.domain")
        .filter(|domain| domain.pointer("/content/isVerified") == Some(&Value::Bool(true)))
        .map(|domain| ProfileCandidate {
            purpose: CandidatePurpose::OwnDomain,
            value: text(domain, "/id").to_owned(),
            principal: None,
            name: text(domain, "/id").to_owned(),
            code: "verified-domain".to_owned(),
            count: 0,
        })
        .take(SHOWN_MAX)
        .collect()
}

fn declared(profile: &TenantProfile) -> BTreeSet<String> {
    let principals = profile.emergency_access.iter().chain(&profile.synchronisation_accounts);
    let domains = profile.own_domains.iter().map(|domain| &domain.value);
    principals.map(|principal| &principal.id).chain(domains).map(|id| id.to_lowercase()).collect()
}

fn subjects<'a>(view: &'a Value, kind: &str) -> impl Iterator<Item = &'a Value> {
    let of_kind = view.get("subjects").and_then(|subjects| subjects.get(kind));
    of_kind.and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, path: &str) -> &'a str {
    value.pointer(path).and_then(Value::as_str).unwrap_or_default()
}
