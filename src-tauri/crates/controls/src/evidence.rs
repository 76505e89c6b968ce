//! What the view shows before any rule runs: kinds, coverage, licences, approvals.
use crate::catalogue::{Control, ExclusionType};
use domain::{
    profile::{Exclude, PolicyQuality, PrincipalType, TenantProfile},
    subject::{GapReason, Kind},
    verdict::{EvidenceGap, PolicyId},
};
use serde_json::{Map, Value, json};

/// Kinds that a tenant may really have none of.
const MAY_BE_EMPTY: [&str; 3] =
    ["identity.access-policy", "device.settings-policy", "device.compliance-policy"];
pub(crate) const SERVICE_PLANS: &str = "tenant.service-plan";
/// Well-known ids of service plans by name.
const PLAN_IDS: [(&str, &str); 1] = [("AAD_PREMIUM_P2", "eec0eb4f-6444-4f95-aba0-50c24d67f998")];

/// The canonical view of a snapshot.
#[derive(Clone, Copy)]
pub(crate) struct Evidence<'a>(pub &'a Value);

/// Whether any of the needed service plans is there.
pub(crate) enum Licence {
    /// It is, or none is needed.
    Present,
    /// The plans were read and none is among them.
    Absent,
    /// The plans were not read.
    Unknown,
}

impl<'a> Evidence<'a> {
    /// The subjects of a kind; none when the view says nothing of it.
    pub fn subjects(self, kind: &str) -> Option<&'a Vec<Value>> {
        let listed = self.0.get("subjects")?.get(kind)?.as_array()?;
        (self.coverage(kind) != Some("not_collected")).then_some(listed)
    }

    fn coverage(self, kind: &str) -> Option<&'a str> {
        self.0.get("coverage")?.get(kind)?.as_str()
    }

    /// Whether contents were condensed as they were read: [`crate::Catalogue::condense`].
    pub fn is_condensed(self) -> bool {
        self.0.get("condensed") == Some(&Value::Bool(true))
    }

    /// Whether only some subjects of a kind were seen.
    pub fn is_partial(self, kind: &str) -> bool {
        self.coverage(kind) == Some("partial")
    }

    /// Why a kind is missing, as the view says.
    pub fn gap(self, kind: &str) -> EvidenceGap {
        let reason = self
            .0
            .get("gaps")
            .and_then(|gaps| gaps.get(kind))
            .and_then(|reason| serde_json::from_value(reason.clone()).ok())
            .unwrap_or(GapReason::NotInSource);
        EvidenceGap { kind: Kind::new(kind), path: None, reason }
    }

    /// The first needed kind that was not collected, or that must have a subject and has none.
    pub fn missing(self, control: &Control) -> Option<(&str, bool)> {
        control.kinds.iter().find_map(|kind| match self.subjects(kind) {
            None => Some((kind.as_str(), false)),
            Some(list) if list.is_empty() && !MAY_BE_EMPTY.contains(&kind.as_str()) => {
                Some((kind.as_str(), true))
            }
            Some(_) => None,
        })
    }

    /// Whether the tenant has any of the service plans. A list without a single plan is no
    /// reading: every Microsoft 365 tenant has some.
    pub fn licence(self, control: &Control) -> Licence {
        if control.service_plans.is_empty() {
            return Licence::Present;
        }
        let Some(plans) = self.subjects(SERVICE_PLANS).filter(|plans| !plans.is_empty()) else {
            return Licence::Unknown;
        };
        let has = |wanted: &String| plans.iter().any(|plan| names_plan(plan, wanted));
        if control.service_plans.iter().any(has) {
            return Licence::Present;
        }
        if self.is_partial(SERVICE_PLANS) { Licence::Unknown } else { Licence::Absent }
    }

    /// The gap of an unknown licence.
    pub fn licence_gap(self) -> EvidenceGap {
        self.gap(SERVICE_PLANS)
    }

    /// The kinds of which only some subjects were seen.
    pub fn partial(self) -> Value {
        let said = self.0.get("coverage").and_then(Value::as_object);
        let kinds = said.into_iter().flat_map(Map::keys).filter(|kind| self.is_partial(kind));
        Value::Array(kinds.cloned().map(Value::String).collect())
    }

    /// What the rules read besides subjects.
    pub fn environment(self) -> Value {
        self.0.get("environment").cloned().unwrap_or(Value::Null)
    }

    /// The subjects of a kind as the rules read them, of their contents only these properties if
    /// any are named; none when it was not collected.
    pub fn data(self, kind: &str, read: Option<&[&str]>) -> Option<Value> {
        let list = self.subjects(kind)?;
        let list = match read {
            Some(read) => list.iter().map(|row| with_only(row, read)).collect(),
            None => list.clone(),
        };
        let subjects = Map::from_iter([(kind.to_owned(), Value::Array(list))]);
        Some(Value::Object(Map::from_iter([("subjects".to_owned(), Value::Object(subjects))])))
    }
}

/// A subject with these properties of its content only.
fn with_only(row: &Value, read: &[&str]) -> Value {
    let Value::Object(row) = row else { return row.clone() };
    let slim = |(name, value): (&String, &Value)| match value {
        Value::Object(content) if name == "content" => {
            let kept = content.iter().filter(|(name, _)| read.contains(&name.as_str()));
            let kept = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
            (name.clone(), Value::Object(kept))
        }
        _ => (name.clone(), value.clone()),
    };
    Value::Object(row.iter().map(slim).collect())
}

fn names_plan(plan: &Value, wanted: &str) -> bool {
    let content = plan.get("content").unwrap_or(plan);
    let text = |name: &str| content.get(name).and_then(Value::as_str).unwrap_or_default();
    let id = PLAN_IDS.iter().find(|(name, _)| *name == wanted).map(|(_, id)| *id);
    text("servicePlanName").eq_ignore_ascii_case(wanted)
        || text("servicePlanId").eq_ignore_ascii_case(wanted)
        || id.is_some_and(|id| text("servicePlanId").eq_ignore_ascii_case(id))
}

/// What the profile approves for one policy, as the rules read it: ids in lower case.
pub(crate) fn approved(control: &Control, policy: &PolicyId, profile: &TenantProfile) -> Value {
    let entry = profile
        .policies
        .iter()
        .find(|(id, _)| id.0.eq_ignore_ascii_case(&policy.0))
        .map(|(_, entry)| entry.exclude.clone());
    let mut exclude = entry.unwrap_or_default();
    let declared = profile.emergency_access.iter().chain(&profile.synchronisation_accounts);
    for principal in declared {
        match principal.principal {
            PrincipalType::User => exclude.users.insert(principal.id.clone()),
            PrincipalType::Group => exclude.groups.insert(principal.id.clone()),
        };
    }
    as_data(control, &exclude)
}

/// What the profile says for the rules on how well policies are kept: ids in lower case.
pub(crate) fn quality(profile: &TenantProfile) -> Value {
    let of = |wanted: PrincipalType| -> Vec<String> {
        let declared = profile.emergency_access.iter().filter(|one| one.principal == wanted);
        declared.map(|one| one.id.trim().to_lowercase()).collect()
    };
    let said = profile.policy_quality.clone().unwrap_or_default();
    json!({
        "users": of(PrincipalType::User),
        "groups": of(PrincipalType::Group),
        "reportOnlyDays": said.report_only_days,
        "largeGroupMembers": said.large_group_members,
        "staleDays": said.stale_days,
        "namingPattern": said.naming_pattern,
        // The whole name is meant, whoever wrote the pattern.
        "namingWhole": PolicyQuality::whole(&said.naming_pattern),
    })
}

fn as_data(control: &Control, exclude: &Exclude) -> Value {
    let allowed = |kind: ExclusionType, ids: &std::collections::BTreeSet<String>| -> Vec<String> {
        if !control.exclusions.contains(&kind) {
            return Vec::new();
        }
        ids.iter().map(|id| id.trim().to_lowercase()).collect()
    };
    json!({
        "users": allowed(ExclusionType::Users, &exclude.users),
        "groups": allowed(ExclusionType::Groups, &exclude.groups),
        "applications": allowed(ExclusionType::Applications, &exclude.applications),
        "guestUserTypes": allowed(ExclusionType::GuestUserTypes, &exclude.guest_user_types),
    })
}
