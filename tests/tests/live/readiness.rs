//! What may be read is known before the first byte: consent, role, eligibility and licence are
//! told apart, and what each missing one costs.
use serde_json::{Value, json};
use simulator::{
    Presence,
    access::{GLOBAL_READER, SECURITY_READER},
    routes::Licence,
};
use tests::{live::Service, world::World};

const SUBJECTS: usize = 200;

/// Checks the connection and finds the row of an endpoint.
fn row(world: &World, endpoint: &str) -> Value {
    let run = world.run("connection.check", json!({"tenant": world.tenant()}));
    assert_eq!(run["state"], "succeeded", "{run:#}");
    let connection = world.connection();
    let rows = connection["readiness"]["rows"].as_array().unwrap();
    rows.iter().find(|row| row["endpoint"] == endpoint).unwrap().clone()
}

fn connected(service: &Service, home: &tempfile::TempDir) -> World {
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world
}

fn count(row: &Value, name: &str) -> usize {
    row[name].as_array().map_or(0, Vec::len)
}

/// LIV-3: consent.
#[test]
fn missing_consent_is_named() {
    let service = Service::changed(21, SUBJECTS, |tenant| {
        for name in ["Policy.Read.All", "Policy.Read.ConditionalAccess"] {
            tenant.access.scopes.remove(name);
        }
    });
    let home = tempfile::tempdir().unwrap();
    let world = connected(&service, &home);
    let row = row(&world, "identity/conditionalAccess/policies");
    assert_eq!(row["state"], "consent_missing", "{row:#}");
    assert_eq!(row["permission"], "Policy.Read.All");
    println!("without Policy.Read.All: {} policies", count(&row, "policies"));
    assert!(count(&row, "policies") > 5, "{row:#}");
    assert_eq!((count(&row, "roles"), count(&row, "plans")), (0, 0));
}

/// LIV-3: a directory role, and whether it could be activated.
#[test]
fn a_missing_role_is_told_from_an_eligible_one() {
    let service = Service::changed(22, SUBJECTS, |tenant| {
        tenant.access.wids = Vec::new();
    });
    let home = tempfile::tempdir().unwrap();
    let world = connected(&service, &home);
    let missing = row(&world, "identity/conditionalAccess/policies");
    assert_eq!(missing["state"], "role_missing", "{missing:#}");
    assert!(count(&missing, "roles") > 0 && count(&missing, "policies") > 0);
    assert_eq!(missing["permission"], Value::Null);
    let intune = row(&world, "deviceManagement/deviceConfigurations");
    assert_eq!((&intune["state"], &intune["intune"]), (&json!("role_missing"), &json!(true)));
    service.change(|tenant| {
        let person = tenant.access.person.0.clone();
        tenant.edit(|collections| {
            let path = "roleManagement/directory/roleEligibilityScheduleInstances";
            let own = json!([{
                "id": "own", "principalId": person, "roleDefinitionId": GLOBAL_READER,
                "directoryScopeId": "/",
            }]);
            let path = format!("{path}/filterByCurrentUser(on='principal')");
            collections.insert(path, own.as_array().unwrap().clone());
        });
    });
    let eligible = row(&world, "identity/conditionalAccess/policies");
    assert_eq!(eligible["state"], "role_eligible", "{eligible:#}");
    assert!(eligible["roles"].as_array().unwrap().contains(&json!(GLOBAL_READER)));
}

/// LIV-3: a licence.
#[test]
fn a_missing_licence_is_named() {
    let service = Service::changed(23, SUBJECTS, |tenant| {
        tenant.access.licences.remove(&Licence::PremiumP2);
    });
    let home = tempfile::tempdir().unwrap();
    let world = connected(&service, &home);
    let row = row(&world, "roleManagement/directory/roleAssignmentScheduleInstances");
    assert_eq!(row["state"], "not_licensed", "{row:#}");
    assert!(count(&row, "plans") > 0 && count(&row, "policies") > 0, "{row:#}");
}

/// LIV-4: who reads Intune by a role in Intune sees what its scope tags cover: partial, and
/// nothing is gone for it.
#[test]
fn scope_tags_make_a_part() {
    let service = Service::of_size(24, 300);
    let home = tempfile::tempdir().unwrap();
    let world = connected(&service, &home);
    world.synced();
    let whole = world.coverage();
    assert_eq!(whole["device.configuration"].0, "complete");
    service.change(|tenant| {
        tenant.access.wids = vec![SECURITY_READER.to_owned()];
        tenant.access.intune_role = true;
        tenant.access.scope_tags = Some(["4711".to_owned()].into());
    });
    service.running.expire_tokens(&service.tenant());
    let row = world.synced();
    assert_eq!(row["args"]["gone"], "0", "{row:#}");
    let part = world.coverage();
    let fewer = part["device.configuration"].2 < whole["device.configuration"].2;
    assert!(fewer, "the person should see less: {part:#?}");
    for (kind, (state, reason, _)) in &part {
        if kind.starts_with("device.") && whole[kind].0 == "complete" {
            assert_eq!(
                (state.as_str(), reason.as_deref()),
                ("partial", Some("out_of_scope")),
                "{kind}"
            );
        }
    }
    assert_eq!(part["tenant.domain"].0, "complete", "it is about Intune only");
    // The other way round all of it is there again.
    service.change(|tenant| {
        tenant.access.wids = vec![GLOBAL_READER.to_owned()];
        tenant.access.scope_tags = None;
    });
    service.running.expire_tokens(&service.tenant());
    world.synced();
    assert_eq!(world.coverage(), whole);
}

/// LIV-26: a member, a guest and a partner are told apart, and when the partner's access ends.
#[test]
fn a_partner_is_told_from_a_guest() {
    let service = Service::of_size(27, SUBJECTS);
    let home = tempfile::tempdir().unwrap();
    let world = connected(&service, &home);
    let mut ends = Vec::new();
    service.change(|tenant| {
        let path = "tenantRelationships/delegatedAdminRelationships";
        let dates = tenant.items(path).iter().filter_map(|item| item["endDateTime"].as_str());
        ends = dates.map(str::to_owned).collect();
    });
    let first = ends.into_iter().min().unwrap();
    let found = |presence: Presence, role: &str| {
        service.change(|tenant| {
            tenant.access.presence = presence;
            tenant.access.wids = vec![role.to_owned()];
        });
        service.running.expire_tokens(&service.tenant());
        row(&world, "organization");
        let readiness = world.connection()["readiness"].clone();
        (readiness["through"].clone(), readiness["partner_until"].clone())
    };
    assert_eq!(found(Presence::Guest, GLOBAL_READER), (json!("guest"), Value::Null));
    assert_eq!(found(Presence::Member, GLOBAL_READER), (json!("member"), Value::Null));
    assert_eq!(found(Presence::Partner, GLOBAL_READER), (json!("partner"), json!(first)));
    // No relationship gives this role.
    assert_eq!(found(Presence::Partner, SECURITY_READER), (json!("partner"), Value::Null));
}
