//! Who holds a role, also by way of a group, and nobody else.
use serde_json::{Value, json};
use simulator::Tenant;
use tests::live::Service;

const ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";
const ROLES: &str = "roleManagement/directory";
const GROUP_ELIGIBILITIES: &str =
    "identityGovernance/privilegedAccess/group/eligibilityScheduleInstances";

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Nobody holds a role.
fn without_holders(tenant: &mut Tenant) {
    tenant.edit(|collections| {
        for name in [
            "roleAssignments",
            "roleAssignmentScheduleInstances",
            "roleEligibilityScheduleInstances",
        ] {
            collections.insert(format!("{ROLES}/{name}"), Vec::new());
        }
        collections.insert(GROUP_ELIGIBILITIES.to_owned(), Vec::new());
    });
}

/// COL-02, COL-12: an account that is eligible for a role only by way of a group is read and
/// judged; members of groups without a role are not read.
#[test]
fn who_may_join_a_group_that_may_hold_a_role_is_a_holder() {
    let (mut eligible, mut member, mut others) = (String::new(), String::new(), Vec::new());
    let service = Service::changed(31, 300, |tenant| {
        without_holders(tenant);
        let people: Vec<String> =
            tenant.items("users").iter().take(4).map(|user| text(&user["id"])).collect();
        (eligible, member) = (people[0].clone(), people[1].clone());
        others.extend_from_slice(&people[2..]);
        tenant.edit(|collections| {
            let person = |id: &str| json!({"@odata.type": "#microsoft.graph.user", "id": id});
            let groups = collections.get_mut("groups").unwrap();
            for group in groups.iter_mut() {
                group["members"] = json!([person(&people[2])]);
                group["transitiveMembers"] = group["members"].clone();
            }
            // One holds a role, one could hold a role, one could not.
            assert!(groups.len() > 2);
            let mut ids = Vec::new();
            for (group, assignable) in groups.iter_mut().zip([true, true, false]) {
                group["isAssignableToRole"] = json!(assignable);
                ids.push(text(&group["id"]));
            }
            let [holder, without, named] = <[String; 3]>::try_from(ids).unwrap();
            groups[0]["transitiveMembers"] = json!([person(&people[1])]);
            let policies = collections.get_mut("identity/conditionalAccess/policies").unwrap();
            policies[0]["conditions"]["users"]["includeGroups"] = json!([named, holder]);
            let mut eligibilities = vec![
                json!({"groupId": holder, "principalId": people[0], "accessId": "member"}),
                json!({"groupId": without, "principalId": people[3], "accessId": "member"}),
            ];
            for (index, item) in eligibilities.iter_mut().enumerate() {
                item["id"] = json!(format!("eligibility-{index}"));
            }
            collections.insert(GROUP_ELIGIBILITIES.to_owned(), eligibilities);
            let role = json!({"id": "role", "principalId": holder, "roleDefinitionId": ADMINISTRATOR,
                "directoryScopeId": "/", "memberType": "Direct"});
            collections.insert(format!("{ROLES}/roleEligibilityScheduleInstances"), vec![role]);
        });
    });
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    service.connect(&world);
    world.synced();
    let seen = &world.coverage()["identity.privileged-user"];
    assert_eq!(*seen, ("complete".to_owned(), None, 2));
    // MS.AAD.7.1: how many Global Administrators there are.
    assert_ne!(world.judged()["MS.AAD.7.1v1"].outcome, "not_assessed");
    let subjects = world.holdings(&dir).subjects;
    for id in [&eligible, &member] {
        let holder = &subjects[&("identity.privileged-user".to_owned(), id.clone())];
        assert_eq!(holder.content["roles"], json!(["Global Administrator"]));
    }
    let asked = service.running.counts().requests.get("v1.0/users/{id}").copied();
    assert_eq!(asked, Some(3), "the holders, and the group that is no account");
    for id in others {
        assert!(!subjects.contains_key(&("identity.privileged-user".to_owned(), id)));
    }
}

/// LIV-23: where nobody holds a role, that is known; it is not a gap.
#[test]
fn that_nobody_holds_a_role_is_known() {
    let service = Service::changed(32, 300, without_holders);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    for kind in ["identity.privileged-user", "app.privileged-service-principal"] {
        assert_eq!(world.coverage()[kind], ("complete".to_owned(), None, 0), "{kind}");
    }
    // Holders that could not be read are a gap.
    service.change(|tenant| {
        tenant.edit(|collections| {
            let person = collections["users"][0]["id"].clone();
            let role = json!({"id": "role", "principalId": person, "directoryScopeId": "/",
                "roleDefinitionId": ADMINISTRATOR});
            for name in ["roleAssignments", "roleAssignmentScheduleInstances"] {
                collections.insert(format!("{ROLES}/{name}"), vec![role.clone()]);
            }
        });
        for scope in ["User.Read.All", "Directory.Read.All"] {
            tenant.access.scopes.remove(scope);
        }
    });
    service.running.expire_tokens(&service.tenant());
    world.synced();
    let expected = ("not_collected".to_owned(), Some("not_allowed".to_owned()), 0);
    assert_eq!(world.coverage()["identity.privileged-user"], expected);
}

/// LIV-24: of more ids than are read, the rest is a gap that says so.
#[test]
fn more_than_is_read_is_said_to_be_cut() {
    let service = Service::changed(33, 100, |tenant| {
        tenant.edit(|collections| {
            let policies = collections.get_mut("identity/conditionalAccess/policies").unwrap();
            let ids: Vec<String> =
                (0..5_001).map(|number| format!("8d2f6a4c-0000-4000-8000-{number:012}")).collect();
            policies[0]["conditions"]["users"]["includeGroups"] = json!(ids);
        });
    });
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    let (state, reason, _) = &world.coverage()["identity.group"];
    assert_eq!((state.as_str(), reason.as_deref()), ("partial", Some("too_many")));
    assert_eq!(service.running.counts().requests["v1.0/groups/{id}"], 5_000);
}
