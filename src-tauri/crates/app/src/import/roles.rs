//! Privileged roles and the accounts that hold them, put together from Graph's separate
//! collections in the shape that an export has them.
use super::{
    draft::Draft,
    error::Place,
    graph_folder::{Collection, object, text, used_for_others},
    model::NoteCode,
};
use domain::{
    registry::Registry,
    subject::{CoverageState, Kind},
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const ASSIGNMENTS: &str = "roleManagement/directory/roleAssignmentScheduleInstances";
/// Where there is no Privileged Identity Management, all assignments stand here.
const PLAIN_ASSIGNMENTS: &str = "roleManagement/directory/roleAssignments";
const ELIGIBILITIES: &str = "roleManagement/directory/roleEligibilityScheduleInstances";
const POLICIES: &str = "policies/roleManagementPolicies";
const POLICY_ASSIGNMENTS: &str = "policies/roleManagementPolicyAssignments";
const USERS: &str = "users";

/// The collections that tell about roles and are no kinds.
pub(super) const PATHS: [&str; 6] =
    [ASSIGNMENTS, PLAIN_ASSIGNMENTS, ELIGIBILITIES, POLICIES, POLICY_ASSIGNMENTS, USERS];

const SOURCE_TYPE: &str = "Directory Role";

/// The roles that each principal holds, by its id, with the place that says so first.
type Holders = BTreeMap<String, (Place, BTreeSet<String>)>;

/// What kinds of their own tell about who holds roles.
#[derive(Default)]
pub(super) struct Parts {
    /// The members and those who may become members of each group, by its id.
    pub(super) groups: BTreeMap<String, BTreeSet<String>>,
    /// The service principals.
    pub(super) service_principals: Option<Collection>,
}

/// The accounts in each group of which members were read. Groups within groups are no
/// accounts: transitive members have theirs too.
pub(super) fn members(groups: &Collection) -> BTreeMap<String, BTreeSet<String>> {
    let account = |item: &Value| {
        matches!(
            text(item, "@odata.type"),
            None | Some("#microsoft.graph.user" | "#microsoft.graph.servicePrincipal")
        )
    };
    let ids = |group: &Value, list: &str, id: &str| -> Option<Vec<String>> {
        let items = group.get(list)?.as_array()?.iter().filter(|item| account(item));
        Some(items.filter_map(|item| text(item, id)).map(str::to_lowercase).collect())
    };
    let members = |(_, group): &(Place, Value)| {
        let members = ids(group, "members", "id")?;
        let eligible = ids(group, "eligibilities", "principalId").unwrap_or_default();
        Some((text(group, "id")?.to_lowercase(), members.into_iter().chain(eligible).collect()))
    };
    groups.items.iter().filter_map(members).collect()
}

/// Makes roles, privileged users and privileged service principals. Without assignments
/// nothing is known of them.
pub(super) fn assemble(
    draft: &mut Draft,
    mut collections: BTreeMap<&str, Collection>,
    parts: Parts,
) {
    let mut take = |path: &str| collections.remove(path);
    let rules = rules_by_role(take(POLICIES), take(POLICY_ASSIGNMENTS));
    let eligibilities = take(ELIGIBILITIES);
    let users = take(USERS);
    let plain = take(PLAIN_ASSIGNMENTS);
    let scheduled = take(ASSIGNMENTS);
    // Without schedules it is not known which assignments end.
    let ends_known = scheduled.is_some();
    let (assignments, other) = if ends_known { (scheduled, plain) } else { (plain, None) };
    if let Some(collection) = &other {
        used_for_others(draft, collection);
    }
    let Some(assignments) = assignments else {
        for collection in [eligibilities, users].into_iter().flatten() {
            used_for_others(draft, &collection);
        }
        return;
    };
    let registry = draft.registry;
    let mut holders = Holders::new();
    let mut by_role: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let whole = assignments.is_whole();
    for (place, mut item) in assignments.items {
        let Some(role) = privileged(registry, &item) else {
            draft.note(place, NoteCode::RoleNotPrivileged);
            continue;
        };
        hold(&mut holders, &item, &place, &role.1);
        // Expanded navigation properties repeat other subjects.
        if let Some(object) = item.as_object_mut() {
            for name in
                ["principal", "roleDefinition", "directoryScope", "activatedUsing", "appScope"]
            {
                object.remove(name);
            }
        }
        by_role.entry(role.0).or_default().push(item);
    }
    for (place, item) in eligibilities.iter().flat_map(|collection| &collection.items) {
        match privileged(registry, item) {
            Some((_, name)) => hold(&mut holders, item, place, &name),
            None => draft.note(place.clone(), NoteCode::RoleNotPrivileged),
        }
    }
    through_groups(&mut holders, &parts.groups);
    let state = if whole { CoverageState::Complete } else { CoverageState::Partial };
    let roles_state = if ends_known { state } else { CoverageState::Partial };
    add_roles(draft, by_role, &rules, roles_state);
    if let Some(collection) = &users {
        used_for_others(draft, collection);
    }
    add_holders(draft, holders, users.as_ref(), parts.service_principals.as_ref(), state);
}

/// The collections that say who holds a role or is eligible for one.
pub(crate) const HOLDING: [&str; 3] = [ASSIGNMENTS, PLAIN_ASSIGNMENTS, ELIGIBILITIES];

/// The principal to which an item of [`HOLDING`] gives a highly privileged role, by its id in
/// lower case.
pub(crate) fn holder(registry: &Registry, item: &Value) -> Option<String> {
    privileged(registry, item)?;
    text(item, "principalId").map(str::to_lowercase)
}

/// Who is in a group that holds a role holds it. A group that is in such a group by eligibility
/// stays a holder that nothing describes: its own members need not have been read.
fn through_groups(holders: &mut Holders, groups: &BTreeMap<String, BTreeSet<String>>) {
    let direct: Vec<_> = groups
        .iter()
        .filter_map(|(group, members)| Some((holders.remove(group)?, members)))
        .collect();
    for ((place, roles), members) in direct {
        for member in members {
            let entry = holders.entry(member.clone());
            entry
                .or_insert_with(|| (place.clone(), BTreeSet::new()))
                .1
                .extend(roles.iter().cloned());
        }
    }
}

fn privileged(registry: &Registry, item: &Value) -> Option<(String, String)> {
    let id = text(item, "roleDefinitionId")?.to_lowercase();
    let name = registry.privileged_role(&id)?.to_owned();
    Some((id, name))
}

fn hold(holders: &mut Holders, item: &Value, place: &Place, role: &str) {
    if let Some(principal) = text(item, "principalId") {
        let entry = holders.entry(principal.to_lowercase());
        entry.or_insert_with(|| (place.clone(), BTreeSet::new())).1.insert(role.to_owned());
    }
}

/// The rules of each role's policy: assignments name the policy of a role; the rules stand
/// in the policy, or in the assignment where it was expanded.
fn rules_by_role(
    policies: Option<Collection>,
    assignments: Option<Collection>,
) -> BTreeMap<String, Vec<Value>> {
    let array = |value: Option<&Value>| value.and_then(Value::as_array).cloned();
    let by_policy: BTreeMap<String, Vec<Value>> = policies
        .iter()
        .flat_map(|collection| &collection.items)
        .filter_map(|(_, policy)| {
            Some((text(policy, "id")?.to_lowercase(), array(policy.get("rules"))?))
        })
        .collect();
    let mut by_role = BTreeMap::new();
    for (_, item) in assignments.iter().flat_map(|collection| &collection.items) {
        let Some(role) = text(item, "roleDefinitionId") else { continue };
        let rules = array(item.get("policy").and_then(|policy| policy.get("rules")))
            .or_else(|| by_policy.get(&text(item, "policyId")?.to_lowercase()).cloned());
        if let Some(rules) = rules {
            by_role.insert(role.to_lowercase(), rules);
        }
    }
    by_role
}

fn add_roles(
    draft: &mut Draft,
    mut by_role: BTreeMap<String, Vec<Value>>,
    rules: &BTreeMap<String, Vec<Value>>,
    state: CoverageState,
) {
    let kind = Kind::new("identity.directory-role");
    let registry = draft.registry;
    let Some(row) = registry.kind(&kind) else { return };
    for (id, name) in registry.privileged_roles() {
        let mut role = object([
            ("roleTemplateId", json!(id)),
            ("displayName", json!(name)),
            ("assignments", Value::Array(by_role.remove(id).unwrap_or_default())),
        ]);
        if let (Some(rules), Some(role)) = (rules.get(id), role.as_object_mut()) {
            let rules = rules.iter().cloned().map(|mut rule| {
                if let Some(rule) = rule.as_object_mut() {
                    rule.insert("ruleSource".to_owned(), json!(name));
                    rule.insert("ruleSourceType".to_owned(), json!(SOURCE_TYPE));
                }
                rule
            });
            role.insert("rules".to_owned(), Value::Array(rules.collect()));
        }
        draft.add(row, role, Place::default());
    }
    draft.cover(&kind, state, None);
}

fn add_holders(
    draft: &mut Draft,
    mut holders: Holders,
    users: Option<&Collection>,
    service_principals: Option<&Collection>,
    state: CoverageState,
) {
    let user_kind = Kind::new("identity.privileged-user");
    let principal_kind = Kind::new("app.privileged-service-principal");
    for (place, item) in users.iter().flat_map(|collection| &collection.items) {
        let Some((_, roles)) = text(item, "id").and_then(|id| holders.remove(&id.to_lowercase()))
        else {
            continue;
        };
        let mut user =
            object([("id", item.get("id").cloned().unwrap_or_default()), ("roles", json!(roles))]);
        copy(&mut user, item, &["displayName", "onPremisesImmutableId"]);
        if let Some(row) = draft.registry.kind(&user_kind) {
            draft.add(row, user, place.clone());
        }
    }
    for (place, item) in service_principals.iter().flat_map(|collection| &collection.items) {
        let Some((_, roles)) = text(item, "id").and_then(|id| holders.remove(&id.to_lowercase()))
        else {
            continue;
        };
        let id = item.get("id").cloned().unwrap_or_default();
        let mut principal =
            object([("id", id.clone()), ("servicePrincipalId", id), ("roles", json!(roles))]);
        copy(&mut principal, item, &["appId", "displayName"]);
        if let Some(row) = draft.registry.kind(&principal_kind) {
            draft.add(row, principal, place.clone());
        }
    }
    for (place, _) in holders.values() {
        draft.note(place.clone(), NoteCode::PrincipalUnknown);
    }
    // Who is behind a group, or an id that nothing describes, is not known.
    // Where everybody was found elsewhere, or nobody holds a role, there is nothing to read.
    let unknown = !holders.is_empty();
    for (kind, collection) in [(user_kind, users), (principal_kind, service_principals)] {
        let partial = match collection {
            Some(collection) => unknown || !collection.is_whole(),
            None if unknown => continue,
            None => false,
        };
        draft.cover(&kind, if partial { CoverageState::Partial } else { state }, None);
    }
}

fn copy(into: &mut Value, from: &Value, names: &[&str]) {
    if let Some(into) = into.as_object_mut() {
        for name in names {
            if let Some(value) = from.get(*name) {
                into.insert((*name).to_owned(), value.clone());
            }
        }
    }
}
