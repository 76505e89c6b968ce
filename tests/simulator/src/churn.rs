//! What happens in a tenant over the days: changes with who made them, and noise without any.
use crate::{
    generate::{self, Maker, moment},
    random, routes,
    routes::Workload,
    tenant::Tenant,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// How much happens in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Churn {
    /// Changes a day, of a thousand objects.
    pub permille: usize,
    /// Objects a day, of a thousand, whose `lastModifiedDateTime` moves although nothing changed.
    pub noise_permille: usize,
}

impl Default for Churn {
    fn default() -> Self {
        Self { permille: 10, noise_permille: 20 }
    }
}

/// What was done to an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Its name.
    Renamed,
    /// A setting.
    SettingChanged,
    /// Whom it applies to.
    AssignmentChanged,
    /// It is new.
    Created,
    /// It is gone.
    Deleted,
    /// It was gone and is there again, with its old id.
    Returned,
}

/// A change as it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: DateTime<Utc>,
    /// The collection's path.
    pub path: String,
    /// The object's key.
    pub id: String,
    /// Its name after the change.
    pub name: String,
    /// What was done.
    pub action: Action,
    /// User principal name of who did it.
    pub by: String,
}

/// Collections whose objects others refer to: they are renamed and changed, never deleted.
const REFERRED_TO: &[&str] = &[
    "groups",
    "applications",
    "servicePrincipals",
    "identity/conditionalAccess/namedLocations",
    "directory/administrativeUnits",
    "deviceManagement/assignmentFilters",
    "deviceManagement/roleScopeTags",
    "deviceManagement/roleDefinitions",
    "policies/authenticationStrengthPolicies",
    "policies/roleManagementPolicies",
    "policies/permissionGrantPolicies",
    "identity/conditionalAccess/authenticationContextClassReferences",
    "identityGovernance/termsOfUse/agreements",
    "groupSettings",
];
/// Collections that do not change by themselves.
const STILL: &[&str] = &[
    "users",
    "domains",
    "subscribedSkus",
    "organization",
    "auditLogs/directoryAudits",
    "deviceManagement/auditEvents",
    "deviceManagement/configurationSettings",
    "reports/authenticationMethods/userRegistrationDetails",
    "roleManagement/directory/roleDefinitions",
    "policies/roleManagementPolicyAssignments",
    "security/secureScores",
    "security/secureScoreControlProfiles",
];
/// Properties that follow from others or are no setting.
const NOT_SETTINGS: &[&str] = &[
    "isAssigned",
    "isBuiltIn",
    "settingCount",
    "version",
    "priority",
    "assignments",
    "members",
    "transitiveMembers",
    "owners",
    "isAssignableToRole",
    "appRoleAssignments",
    "deployedAppCount",
    "securityEnabled",
    "mailEnabled",
    "allowedCombinations",
];

impl Tenant {
    /// Lets days pass. What changed comes back in the order in which it happened, and stands in
    /// the audit logs.
    pub fn advance(&mut self, days: u32, churn: &Churn) -> Vec<Change> {
        let mut changes = Vec::new();
        for _ in 0..days {
            let label = format!("churn {} {}", self.now, self.changes);
            let mut chance = random::generator(self.seed, &label);
            let paths: Vec<(String, usize)> = self
                .collections
                .iter()
                .filter(|(path, items)| !items.is_empty() && !STILL.contains(&path.as_str()))
                .map(|(path, items)| (path.clone(), items.len()))
                .collect();
            let total: usize = paths.iter().map(|(_, count)| count).sum();
            let count = |permille: usize| (total * permille).div_ceil(1_000);
            let morning = self.now;
            for number in 0..count(churn.permille) {
                let step = 86_000 / i64::try_from(count(churn.permille)).unwrap_or(1).max(1);
                let offset = step * i64::try_from(number).unwrap_or_default();
                self.now = morning + TimeDelta::seconds(offset + 1);
                if let Some(path) = weighted(&mut chance, &paths, total) {
                    changes.extend(self.change(&path, &mut chance));
                }
            }
            for _ in 0..count(churn.noise_permille) {
                if let Some(path) = weighted(&mut chance, &paths, total) {
                    self.touch(&path, &mut chance);
                }
            }
            self.now = morning + TimeDelta::days(1);
            self.score();
        }
        for path in ["auditLogs/directoryAudits", "deviceManagement/auditEvents"] {
            let records = self.collections.entry(path.to_owned()).or_default();
            // The service answers the newest first.
            records.sort_by_key(|record| {
                std::cmp::Reverse(record["activityDateTime"].as_str().unwrap_or("").to_owned())
            });
        }
        self.reindex();
        changes
    }

    fn change(&mut self, path: &str, chance: &mut fastrand::Rng) -> Option<Change> {
        self.changes += 1;
        let single = routes::exact(path).is_some_and(|route| route.single);
        let mut action = match chance.u8(..100) {
            0..45 => Action::SettingChanged,
            45..65 => Action::AssignmentChanged,
            65..80 => Action::Renamed,
            80..90 => Action::Created,
            90..96 => Action::Deleted,
            _ => Action::Returned,
        };
        let fixed = single || REFERRED_TO.contains(&path);
        if fixed && !matches!(action, Action::Renamed | Action::AssignmentChanged) {
            action = Action::SettingChanged;
        }
        let (action, path, before, after) = match action {
            Action::Created => self.created(path)?,
            Action::Deleted => {
                let items = self.collections.get_mut(path).filter(|items| items.len() > 1)?;
                let item = items.remove(chance.usize(..items.len()));
                self.deleted.push((path.to_owned(), item.clone()));
                (action, path.to_owned(), item, Value::Null)
            }
            Action::Returned => {
                if self.deleted.is_empty() {
                    return None;
                }
                let (path, item) = self.deleted.remove(chance.usize(..self.deleted.len()));
                self.collections.get_mut(&path)?.push(item.clone());
                (action, path, Value::Null, item)
            }
            changed => self.changed(path, changed, chance)?,
        };
        Some(self.noted(action, path, &before, &after, chance))
    }

    fn created(&mut self, path: &str) -> Option<(Action, String, Value, Value)> {
        let maker = Maker::of(self);
        // Beyond every index that a tenant of any size begins with.
        let index = 1_000_000 + usize::try_from(self.changes).ok()?;
        let item = generate::item(&maker, path, index)?;
        self.collections.get_mut(path)?.push(item.clone());
        Some((Action::Created, path.to_owned(), Value::Null, item))
    }

    fn changed(
        &mut self,
        path: &str,
        action: Action,
        chance: &mut fastrand::Rng,
    ) -> Option<(Action, String, Value, Value)> {
        let maker = Maker::of(self);
        let (changes, now) = (self.changes, self.now);
        let items = self.collections.get_mut(path)?;
        let at = chance.usize(..items.len().max(1));
        let item = items.get_mut(at)?;
        let before = item.clone();
        let name = if item.get("displayName").is_some() { "displayName" } else { "name" };
        let done = match action {
            Action::AssignmentChanged if item.get("assignments").is_some() => {
                let owner = item["id"].as_str().unwrap_or_default().to_owned();
                let plain = routes::exact(path)
                    .is_some_and(|route| route.versions == routes::Versions::Both);
                let next = if plain {
                    maker.plain_assignments(chance, &owner)
                } else {
                    maker.assignments(chance, &owner)
                };
                if item.get("isAssigned").is_some() {
                    item["isAssigned"] = json!(next.as_array().is_some_and(|a| !a.is_empty()));
                }
                item["assignments"] = next;
                (item["assignments"] != before["assignments"]).then_some(action)
            }
            Action::Renamed if item[name].is_string() && path != "domains" => {
                let old = item[name].as_str().unwrap_or_default();
                let bare = old.split(" (rev").next().unwrap_or(old);
                item[name] = json!(format!("{bare} (rev {changes})"));
                Some(action)
            }
            _ => set(item, chance, changes).then_some(Action::SettingChanged),
        }?;
        stamp(item, now);
        let after = item.clone();
        Some((done, path.to_owned(), before, after))
    }

    /// Its moment moves, nothing else.
    fn touch(&mut self, path: &str, chance: &mut fastrand::Rng) {
        let now = self.now;
        if let Some(items) = self.collections.get_mut(path).filter(|items| !items.is_empty()) {
            let at = chance.usize(..items.len());
            if let Some(item) = items.get_mut(at)
                && item.get("lastModifiedDateTime").is_some()
            {
                item["lastModifiedDateTime"] = json!(moment(now));
            }
        }
    }

    /// A secure score for the new day; the oldest goes.
    fn score(&mut self) {
        let maker = Maker::of(self);
        let path = "security/secureScores";
        let Some(scores) = self.collections.get_mut(path).filter(|scores| !scores.is_empty())
        else {
            return;
        };
        if let Some(score) = generate::item(&maker, path, 0) {
            scores.insert(0, score);
            scores.pop();
        }
    }

    fn noted(
        &mut self,
        action: Action,
        path: String,
        before: &Value,
        after: &Value,
        chance: &mut fastrand::Rng,
    ) -> Change {
        let shown = if after.is_null() { before } else { after };
        let key = routes::exact(&path).map_or("id", |route| route.key);
        let text = |name: &str| shown[name].as_str().map(str::to_owned);
        let name = text("displayName").or_else(|| text("name")).unwrap_or_default();
        let id = text(key).unwrap_or_default();
        let people = self.items("users");
        // A handful of people administer; the first only reads.
        let who = people.get(1 + chance.usize(..5.min(people.len().max(2) - 1)));
        let who = who.cloned().unwrap_or_default();
        let by = who["userPrincipalName"].as_str().unwrap_or("admin@elsewhere.example").to_owned();
        let change = Change { at: self.now, path, id, name, action, by };
        let intune =
            routes::exact(&change.path).is_some_and(|route| route.workload == Workload::Intune);
        let record = random::guid(self.seed, &format!("audit {}", self.changes));
        let (log, entry) = if intune {
            ("deviceManagement/auditEvents", audit_event(&change, &who, record, before, after))
        } else {
            ("auditLogs/directoryAudits", directory_audit(&change, &who, record, before, after))
        };
        self.collections.entry(log.to_owned()).or_default().push(entry);
        change
    }
}

fn weighted(chance: &mut fastrand::Rng, paths: &[(String, usize)], total: usize) -> Option<String> {
    let mut at = chance.usize(..total.max(1));
    for (path, count) in paths {
        if at < *count {
            return Some(path.clone());
        }
        at -= count;
    }
    None
}

/// Moves the moment of the last change, and the version.
fn stamp(item: &mut Value, now: DateTime<Utc>) {
    for name in ["lastModifiedDateTime", "modifiedDateTime"] {
        if item[name].is_string() {
            item[name] = json!(moment(now));
        }
    }
    if let Some(version) = item["version"].as_u64() {
        item["version"] = json!(version + 1);
    }
}

/// Changes one switch or number somewhere within; a description where there is none.
fn set(item: &mut Value, chance: &mut fastrand::Rng, changes: u64) -> bool {
    let mut places = Vec::new();
    collect(item, String::new(), &mut places);
    if places.is_empty() {
        let name = ["scope", "description"].into_iter().find(|name| item.get(*name).is_some());
        let Some(name) = name else { return false };
        let old = item[name].as_str().unwrap_or_default();
        let bare = old.split(" Changed.").next().unwrap_or(old).to_owned();
        item[name] = match name {
            "scope" => json!(format!("{bare} Scope.Change{changes}")),
            _ => json!(format!("{bare} Changed.{changes}")),
        };
        return true;
    }
    let Some(place) = item.pointer_mut(&places[chance.usize(..places.len())]) else { return false };
    *place = match place.as_bool() {
        Some(on) => json!(!on),
        None => json!(place.as_u64().unwrap_or_default() + 1),
    };
    true
}

fn collect(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::Bool(_) => found.push(place),
        Value::Number(number) if number.is_u64() => found.push(place),
        Value::Object(properties) => {
            for (name, inner) in properties {
                if !NOT_SETTINGS.contains(&name.as_str()) && !name.contains(['/', '~', '@']) {
                    collect(inner, format!("{place}/{name}"), found);
                }
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                collect(inner, format!("{place}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// Properties of the top that differ: name, before, after.
fn differences(before: &Value, after: &Value) -> Vec<(String, Value, Value)> {
    let names = |value: &Value| -> Vec<String> {
        value.as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default()
    };
    let mut all = [names(before), names(after)].concat();
    all.sort();
    all.dedup();
    let differing = all.into_iter().filter(|name| before[name] != after[name]).take(20);
    differing.map(|name| (name.clone(), before[&name].clone(), after[&name].clone())).collect()
}

fn words(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::Created => ("Add", "Create"),
        Action::Deleted => ("Delete", "Delete"),
        Action::Returned => ("Restore", "Create"),
        Action::AssignmentChanged => ("Update", "Assign"),
        Action::Renamed | Action::SettingChanged => ("Update", "Patch"),
    }
}

fn directory_audit(
    change: &Change,
    who: &Value,
    id: String,
    before: &Value,
    after: &Value,
) -> Value {
    let (verb, _) = words(change.action);
    let kind = routes::exact(&change.path).map_or("object", |route| route.entity);
    let changed: Vec<Value> = differences(before, after)
        .into_iter()
        .map(|(name, old, new)| {
            json!({
                "displayName": name, "oldValue": old.to_string(), "newValue": new.to_string(),
            })
        })
        .collect();
    json!({
        "id": format!("Directory_{id}"), "category": "Policy", "correlationId": id, "result": "success",
        "resultReason": "", "activityDisplayName": format!("{verb} {kind}"), "loggedByService": "Core Directory",
        "activityDateTime": moment(change.at), "operationType": words(change.action).0, "additionalDetails": [],
        "initiatedBy": {"app": null, "user": {
            "id": who["id"], "displayName": null, "userPrincipalName": change.by, "ipAddress": "198.51.100.7",
        }},
        "targetResources": [{
            "id": change.id, "displayName": change.name, "type": "Policy", "userPrincipalName": null,
            "groupType": null, "modifiedProperties": changed,
        }],
    })
}

fn audit_event(change: &Change, who: &Value, id: String, before: &Value, after: &Value) -> Value {
    let (_, verb) = words(change.action);
    let kind = routes::exact(&change.path).map_or("object", |route| route.entity);
    let changed: Vec<Value> = differences(before, after)
        .into_iter()
        .map(|(name, old, new)| {
            json!({
                "displayName": name, "oldValue": old.to_string(), "newValue": new.to_string(),
            })
        })
        .collect();
    json!({
        "id": id, "displayName": format!("{verb} {kind}"), "componentName": "DeviceConfiguration", "activity": null,
        "activityDateTime": moment(change.at), "activityType": format!("{verb} {kind}"), "activityOperationType": verb,
        "activityResult": "Success", "correlationId": id, "category": "DeviceConfiguration",
        "actor": {
            "auditActorType": "ItPro", "userPermissions": ["*"], "applicationId": "5926fc8e-304e-4f59-8bed-58ca97cc39a4",
            "applicationDisplayName": "Microsoft Intune portal extension", "userPrincipalName": change.by,
            "servicePrincipalName": null, "ipAddress": null, "userId": who["id"],
        },
        "resources": [{
            "displayName": change.name, "auditResourceType": kind, "resourceId": change.id, "modifiedProperties": changed,
        }],
    })
}
