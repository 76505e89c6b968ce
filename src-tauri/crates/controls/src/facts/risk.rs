//! What can harm, assigned to all users or all devices.
use super::{Common, Policy, target};
use crate::evidence::Evidence;
use serde_json::{Value, json};

/// Kinds that run code, most of them with the rights of the system.
const SCRIPTS: [&str; 3] = ["device.script", "device.remediation-script", "device.shell-script"];
const COMPLIANCE: &str = "device.compliance-policy";
/// Actions on devices that do not comply which take data or the device away.
const HARMFUL: [&str; 4] = ["wipe", "retire", "remotelock", "removeresourceaccessprofiles"];

pub(super) fn facts(evidence: Evidence<'_>) -> Value {
    let (mut risky, mut untold) = (Common::default(), Common::default());
    let mut count = 0_usize;
    let scripts = SCRIPTS.into_iter().flat_map(|kind| Policy::all(evidence, kind));
    let scripts = scripts.map(|policy| (policy, Some(true)));
    let compliance = Policy::all(evidence, COMPLIANCE).into_iter();
    let compliance = compliance.map(|policy| (policy, harms(policy.content)));
    for (policy, harmful) in scripts.chain(compliance).filter(|(_, harms)| *harms != Some(false)) {
        count = count.saturating_add(1);
        let everybody = target::targets(&policy)
            .map(|targets| targets.iter().any(target::Target::is_everybody));
        match (everybody, harmful) {
            (Some(false), _) => {}
            (Some(true), Some(_)) => {
                risky.add(policy);
                risky.observe(policy, "assignments", json!("all"));
            }
            _ => untold.add(policy),
        }
    }
    let unseen: Vec<&str> = SCRIPTS
        .into_iter()
        .filter(|kind| evidence.subjects(kind).is_none() || evidence.is_partial(kind))
        .collect();
    json!({"count": count, "risky": risky.value(), "untold": untold.value(), "unseen": unseen})
}

/// Whether a compliance policy takes something away; none where its actions are not told.
fn harms(content: &Value) -> Option<bool> {
    let rules = content.get("scheduledActionsForRule")?.as_array()?;
    let mut harmful = false;
    for rule in rules {
        for action in rule.get("scheduledActionConfigurations")?.as_array()? {
            let kind = action.get("actionType")?.as_str()?.to_lowercase();
            harmful |= HARMFUL.contains(&kind.as_str());
        }
    }
    Some(harmful)
}
