//! What to know before a planned policy is sent: whether it could lock everybody out.
use super::model::Warning;
use serde_json::Value;
use std::collections::BTreeSet;

/// The role template of global administrators, the same in every tenant.
const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";

/// What a policy with this content means for those whom the target declares for emergency access.
pub(super) fn warning(content: &Value, emergency: &BTreeSet<String>) -> Option<Warning> {
    let users = content.get("conditions")?.get("users")?;
    let has = |name: &str, wanted: &str| {
        let mut ids = users.get(name).and_then(Value::as_array).into_iter().flatten();
        ids.any(|id| id.as_str().is_some_and(|id| id.eq_ignore_ascii_case(wanted)))
    };
    if !has("includeUsers", "All") && !has("includeRoles", GLOBAL_ADMINISTRATOR) {
        return None;
    }
    let excluded = |id: &String| has("excludeUsers", id) || has("excludeGroups", id);
    match emergency.is_empty() {
        true => Some(Warning::EmergencyNotDeclared),
        false if emergency.iter().any(excluded) => None,
        false => Some(Warning::EmergencyNotExcluded),
    }
}
