//! To whom Intune assigns a policy.
use serde_json::Value;

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

/// The targets of a policy; none where not every one of them is told.
pub(super) fn targets(content: &Value) -> Option<Vec<Target>> {
    content.get("assignments")?.as_array()?.iter().map(target).collect()
}

fn target(assignment: &Value) -> Option<Target> {
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
    let through =
        filter.as_ref().map(|id| format!("{} {id}", mode.as_deref().unwrap_or("include")));
    let parts = [kind.as_str(), group.as_deref().unwrap_or(""), through.as_deref().unwrap_or("")];
    Some(Target { key: parts.join("|"), kind, group, filter })
}
