//! Entries of Microsoft's audit logs, of the directory and of Intune: who did what to what. What
//! else they hold, such as addresses, is not kept.
use super::context::bounded;
use chrono::{DateTime, Utc};
use domain::history::audit::{Actor, ActorKind, AuditEvent};
use serde_json::Value;
use std::collections::BTreeSet;

/// Objects of one entry that are looked at.
const TARGETS_MAX: usize = 100;

/// The entry; none where it has no id, no time or no object.
///
/// Source: Microsoft Graph, `directoryAudit` and `auditEvent` (Intune).
pub(super) fn event(item: &Value) -> Option<AuditEvent> {
    let at = DateTime::parse_from_rfc3339(text(item, "activityDateTime")?).ok()?;
    let targets =
        objects(item, "targetResources", "id").chain(objects(item, "resources", "resourceId"));
    let targets: BTreeSet<String> = targets.take(TARGETS_MAX).map(str::to_lowercase).collect();
    if targets.is_empty() {
        return None;
    }
    let result = text(item, "result").or_else(|| text(item, "activityResult"));
    let activity = ["activityDisplayName", "activityType", "displayName", "activity"];
    Some(AuditEvent {
        id: bounded(text(item, "id")?),
        at: at.with_timezone(&Utc),
        activity: bounded(activity.iter().find_map(|name| text(item, name)).unwrap_or_default()),
        actor: by_directory(item).or_else(|| by_intune(item)),
        succeeded: result.is_none_or(|result| result.eq_ignore_ascii_case("success")),
        targets,
    })
}

/// `initiatedBy`: a user or an application.
fn by_directory(item: &Value) -> Option<Actor> {
    let by = item.get("initiatedBy")?;
    let person = by.get("user").and_then(|user| {
        let name = text(user, "userPrincipalName").or_else(|| text(user, "displayName"));
        named(ActorKind::Person, text(user, "id"), name)
    });
    person.or_else(|| {
        let app = by.get("app")?;
        let id = text(app, "servicePrincipalId").or_else(|| text(app, "appId"));
        named(ActorKind::Application, id, text(app, "displayName"))
    })
}

/// `actor`: a person's sign-in name where one acted, and the application in any case.
fn by_intune(item: &Value) -> Option<Actor> {
    let actor = item.get("actor")?;
    let person = named(ActorKind::Person, text(actor, "userId"), text(actor, "userPrincipalName"));
    person.or_else(|| {
        let name = text(actor, "servicePrincipalName");
        let name = name.or_else(|| text(actor, "applicationDisplayName"));
        named(ActorKind::Application, text(actor, "applicationId"), name)
    })
}

/// Whoever it is has a name, or at least an id.
fn named(kind: ActorKind, id: Option<&str>, name: Option<&str>) -> Option<Actor> {
    let name = bounded(name.or(id)?);
    Some(Actor { kind, id: id.map(bounded), name })
}

fn text<'a>(item: &'a Value, name: &str) -> Option<&'a str> {
    item.get(name)?.as_str().filter(|text| !text.is_empty())
}

fn objects<'a>(item: &'a Value, name: &str, id: &'a str) -> impl Iterator<Item = &'a str> {
    let objects = item.get(name).and_then(Value::as_array);
    objects.into_iter().flatten().filter_map(move |object| text(object, id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// HIS-41: the directory's entry and Intune's, a person and an application.
    #[test]
    fn entries_say_who_did_what() {
        let directory = json!({
            "id": "Directory_1", "activityDateTime": "2026-11-03T10:00:00Z", "result": "success",
            "activityDisplayName": "Update conditional access policy",
            "initiatedBy": {"app": null, "user": {
                "id": "u", "userPrincipalName": "anna@kunde.example", "ipAddress": "198.51.100.7"}},
            "targetResources": [{"id": "P-1"}, {"id": null}, {"id": ""}],
        });
        let found = event(&directory).unwrap();
        let actor = found.actor.unwrap();
        assert_eq!((actor.kind, actor.name.as_str()), (ActorKind::Person, "anna@kunde.example"));
        assert_eq!(found.targets, BTreeSet::from(["p-1".to_owned()]));
        assert!(found.succeeded);
        let intune = json!({
            "id": "2", "activityDateTime": "2026-11-03T10:00:00.123Z", "activityResult": "Failure",
            "activityType": "Patch DeviceConfiguration", "actor": {
                "userPrincipalName": null, "applicationDisplayName": "Rollout", "applicationId": "a"},
            "resources": [{"resourceId": "D-1"}],
        });
        let found = event(&intune).unwrap();
        let actor = found.actor.unwrap();
        assert_eq!((actor.kind, actor.name.as_str()), (ActorKind::Application, "Rollout"));
        assert_eq!(
            (found.activity.as_str(), found.succeeded),
            ("Patch DeviceConfiguration", false)
        );
        for lacking in ["id", "activityDateTime", "targetResources"] {
            let mut entry = directory.clone();
            entry.as_object_mut().unwrap().remove(lacking);
            assert_eq!(event(&entry), None, "{lacking}");
        }
        let nobody = json!({"id": "3", "activityDateTime": "2026-11-03T10:00:00Z",
            "initiatedBy": {"user": null, "app": null}, "targetResources": [{"id": "x"}]});
        assert_eq!(event(&nobody).unwrap().actor, None);
    }

    #[test]
    fn what_is_hostile_is_bounded() {
        let long = "x".repeat(10_000);
        let targets: Vec<Value> = (0..1_000).map(|id| json!({"id": id.to_string()})).collect();
        let entry = json!({"id": long, "activityDateTime": "2026-11-03T10:00:00Z",
            "activityDisplayName": long, "targetResources": targets,
            "initiatedBy": {"user": {"id": long, "userPrincipalName": long}}});
        let found = event(&entry).unwrap();
        assert_eq!((found.id.len(), found.activity.len(), found.targets.len()), (256, 256, 100));
        assert_eq!(found.actor.unwrap().name.len(), 256);
    }
}
