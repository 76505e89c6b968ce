//! To whom Intune assigns a policy.
use super::Policy;
use serde::Deserialize as _;
use serde_json::{Map, Value, json};

const EMPTY_GUID: &str = "00000000-0000-0000-0000-000000000000";

/// An assignment's target. Two assignments reach the same where their keys are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// Whom, and through which filter.
    pub key: String,
    /// The type without its namespace, in lower case; empty where the source does not say it.
    pub kind: String,
    /// The group's id, in lower case.
    pub group: Option<String>,
    /// The filter's id, in lower case.
    pub filter: Option<String>,
}

impl Target {
    /// Whether it leaves a group out.
    pub fn is_exclusion(&self) -> bool {
        self.kind.starts_with("exclusion")
    }

    /// Whether it is every user or every device, through no filter.
    pub fn is_everybody(&self) -> bool {
        let all = ["alllicensedusersassignmenttarget", "alldevicesassignmenttarget"];
        all.contains(&self.kind.as_str()) && self.filter.is_none()
    }
}

/// Type, group, and a filter with how it is meant, each in lower case: what is read of an assignment.
type Parts = (String, Option<String>, Option<(String, String)>);

/// The targets of a policy; none where not every one of them is told.
pub(super) fn targets(policy: &Policy<'_>) -> Option<Vec<Target>> {
    let read = if policy.condensed { condensed } else { parts };
    let assignments = policy.content.get("assignments")?.as_array()?;
    assignments.iter().map(|assignment| read(assignment).map(target)).collect()
}

/// Writes each assignment as its parts, or as null where it is not told.
pub(super) fn condense(content: &mut Map<String, Value>) {
    let assignments = content.get_mut("assignments").and_then(Value::as_array_mut);
    for assignment in assignments.into_iter().flatten() {
        *assignment = json!(parts(assignment));
    }
}

fn condensed(assignment: &Value) -> Option<Parts> {
    Parts::deserialize(assignment).ok()
}

fn parts(assignment: &Value) -> Option<Parts> {
    let target = assignment.get("target")?.as_object()?;
    let text = |name: &str| {
        let said = target.get(name).and_then(Value::as_str).map(str::trim);
        said.filter(|text| !text.is_empty()).map(str::to_lowercase)
    };
    let group = text("groupId").filter(|id| id != EMPTY_GUID);
    let kind = text("@odata.type").map(|name| {
        let name = name.rsplit('.').next().unwrap_or_default();
        name.trim_start_matches('#').to_owned()
    });
    // Without its type, a target with a group is one of a group, or leaves it out: not known.
    let kind = kind?;
    let mode = text("deviceAndAppManagementAssignmentFilterType");
    let filter = text("deviceAndAppManagementAssignmentFilterId")
        .filter(|id| id != EMPTY_GUID && mode.as_deref() != Some("none"));
    let through = filter.map(|id| (mode.unwrap_or_else(|| "include".to_owned()), id));
    Some((kind, group, through))
}

fn target((kind, group, through): Parts) -> Target {
    let filter = through.as_ref().map(|(mode, id)| format!("{mode} {id}"));
    let of = |part: &Option<String>| part.clone().unwrap_or_default();
    let key = [kind.clone(), of(&group), of(&filter)].join("|");
    Target { key, kind, group, filter: through.map(|(_, id)| id) }
}
