//! Collections as Graph serves them: pages, options, batches, entity tags, refusals.
mod support;

use serde_json::{Value, json};
use simulator::{Collections, Profile, Tenant, access, routes};
use support::{small, world};

#[tokio::test]
async fn pages_lead_to_every_item_once() {
    let world = world(small(), Profile::default()).await;
    let check = async |path: &str, collection: &str, pages_least: usize| {
        let (items, pages) = world.all(path).await;
        let key = routes::exact(collection).unwrap().key;
        let ids = |items: &[Value]| -> Vec<String> {
            items.iter().map(|item| item[key].as_str().unwrap().to_owned()).collect()
        };
        let expected = world.running.tenant(&world.tenant, |tenant| ids(tenant.items(collection)));
        assert_eq!(Some(ids(&items)), expected, "{path}");
        assert!(pages >= pages_least, "{path}: {pages} pages");
    };
    check("v1.0/servicePrincipals?$top=7", "servicePrincipals", 5).await;
    check(
        "beta/deviceManagement/configurationPolicies?$top=10",
        "deviceManagement/configurationPolicies",
        5,
    )
    .await;
    check("v1.0/groups", "groups", 1).await;
    check(
        "v1.0/roleManagement/directory/roleDefinitions",
        "roleManagement/directory/roleDefinitions",
        1,
    )
    .await;
    check(
        "beta/DEVICEMANAGEMENT/groupPolicyConfigurations",
        "deviceManagement/groupPolicyConfigurations",
        1,
    )
    .await;
    check(
        "v1.0/policies/crossTenantAccessPolicy/partners",
        "policies/crossTenantAccessPolicy/partners",
        1,
    )
    .await;
    let counts = world.running.counts();
    assert!(counts.pages_again().is_empty());
    let stream = format!("{} v1.0/servicePrincipals?%24top=7", world.tenant);
    assert!(
        counts.pages[&stream].keys().copied().eq((0..counts.pages[&stream].len()).map(|n| n * 7))
    );
}

#[tokio::test]
async fn settings_come_in_pages_of_25_and_policies_without_them() {
    let world = world(small(), Profile::default()).await;
    let list = world.get("beta/deviceManagement/configurationPolicies?$expand=assignments").await;
    let first = &list.values()[0];
    assert!(first.get("settings").is_none() && first["assignments"].is_array());
    let count = first["settingCount"].as_u64().unwrap() as usize;
    assert!(count > 25, "the first policy has many");
    let id = first["id"].as_str().unwrap();
    let path = format!("beta/deviceManagement/configurationPolicies/{id}/settings");
    let page = world.get(&path).await;
    assert_eq!(page.values().len(), 25);
    let context = page.body["@odata.context"].as_str().unwrap();
    assert!(
        context.ends_with(&format!("#deviceManagement/configurationPolicies('{id}')/settings")),
        "{context}"
    );
    let (settings, pages) = world.all(&path).await;
    assert_eq!((settings.len(), pages), (count, count.div_ceil(25)));
    assert_eq!(world.all(&format!("{path}?$top=1000")).await.1, 1);
    let quoted =
        world.get(&format!("beta/deviceManagement/configurationPolicies('{id}')/settings")).await;
    assert_eq!(quoted.values(), page.values());
    let all = world.get("beta/deviceManagement/configurationPolicies?$expand=settings").await;
    let settings = all.values().iter().flat_map(|policy| policy["settings"].as_array().unwrap());
    let depths = settings.map(|setting| setting.to_string().matches("settingDefinitionId").count());
    assert_eq!(depths.max(), Some(4), "some settings have children of children");
}

#[tokio::test]
async fn expansions_and_selections_show_what_was_asked_for() {
    let world = world(small(), Profile::default()).await;
    let first = async |path: &str| world.get(path).await.values()[0].clone();
    let plain = first("v1.0/deviceManagement/deviceCompliancePolicies").await;
    assert!(plain.get("assignments").is_none() && plain.get("scheduledActionsForRule").is_none());
    assert!(plain.get("roleScopeTagIds").is_none(), "beta only");
    let beta = first("beta/deviceManagement/deviceCompliancePolicies").await;
    assert!(beta["roleScopeTagIds"].is_array());
    let expanded = first(
        "v1.0/deviceManagement/deviceCompliancePolicies\
         ?$expand=assignments,scheduledActionsForRule($expand=scheduledActionConfigurations)",
    )
    .await;
    let rule = &expanded["scheduledActionsForRule"][0];
    assert!(rule["scheduledActionConfigurations"][0]["actionType"].is_string());
    let shallow =
        first("v1.0/deviceManagement/deviceCompliancePolicies?$expand=scheduledActionsForRule")
            .await;
    assert!(shallow["scheduledActionsForRule"][0].get("scheduledActionConfigurations").is_none());

    let grants = first("v1.0/policies/permissionGrantPolicies?$expand=includes,excludes").await;
    assert!(grants["includes"][0]["id"].is_string() && grants["excludes"].is_array());

    let template = first("beta/deviceManagement/groupPolicyConfigurations").await;
    let id = template["id"].as_str().unwrap();
    let path = format!("beta/deviceManagement/groupPolicyConfigurations/{id}/definitionValues");
    assert!(first(&path).await.get("definition").is_none());
    let value = first(&format!("{path}?$expand=definition,presentationValues")).await;
    assert!(
        value["definition"]["displayName"].is_string() && value["presentationValues"].is_array()
    );

    let user = first("v1.0/users").await;
    assert!(user.get("accountEnabled").is_none(), "only on request");
    let id = user["id"].as_str().unwrap();
    let selected = world.get(&format!("v1.0/users/{id}?$select=id,accountEnabled,userType")).await;
    let names: Vec<&String> = selected.body.as_object().unwrap().keys().collect();
    assert_eq!(names, ["@odata.context", "accountEnabled", "id", "userType"]);

    let script = first("beta/deviceManagement/deviceManagementScripts").await;
    assert!(script.get("scriptContent").is_none(), "lists lack it");
    let id = script["id"].as_str().unwrap();
    let alone = world.get(&format!("beta/deviceManagement/deviceManagementScripts/{id}")).await;
    assert!(alone.body["scriptContent"].is_string() && alone.body.get("assignments").is_none());
    let assignments =
        world.get(&format!("beta/deviceManagement/deviceManagementScripts/{id}/assignments")).await;
    assert_eq!(assignments.status, 200);
}

#[tokio::test]
async fn filters_narrow_and_some_paths_need_one() {
    let world = world(small(), Profile::default()).await;
    let assignable = world.get("v1.0/groups?$filter=isAssignableToRole eq true").await;
    assert!(!assignable.values().is_empty());
    assert!(assignable.values().iter().all(|group| group["isAssignableToRole"] == true));
    for path in ["policies/roleManagementPolicies", "policies/roleManagementPolicyAssignments"] {
        assert_eq!(world.get(&format!("v1.0/{path}")).await.status, 400, "{path}");
        let filter = "$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";
        assert_eq!(world.get(&format!("v1.0/{path}?{filter}")).await.values().len(), 44, "{path}");
    }
    let policies = world
        .get("v1.0/policies/roleManagementPolicies?$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'&$expand=rules")
        .await;
    assert!(policies.values().iter().all(|policy| policy["rules"].as_array().unwrap().len() == 17));
    let path = "v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances";
    assert_eq!(world.get(path).await.code(), "MissingParameters");
    let all = world.running.tenant(&world.tenant, |tenant| {
        tenant
            .items("identityGovernance/privilegedAccess/group/eligibilityScheduleInstances")
            .to_vec()
    });
    let group = all.unwrap()[0]["groupId"].as_str().unwrap().to_owned();
    assert!(!world.get(&format!("{path}?$filter=groupId eq '{group}'")).await.values().is_empty());
    let refused = world.get("v1.0/groups?$filter=description eq 'x'").await;
    assert_eq!((refused.status, refused.code()), (400, "Request_UnsupportedQuery"));
    assert_eq!(world.get("v1.0/groups?$filter=displayName eq").await.status, 400);
    for wrong in [
        "v1.0/groups?$expand=nothing",
        "v1.0/organization?$expand=members",
        "v1.0/deviceManagement/deviceCompliancePolicies?$expand=scheduledActionsForRule($expand=x)",
    ] {
        assert_eq!(world.get(wrong).await.status, 400, "{wrong}");
    }
    assert_eq!(world.get("v1.0/groups?$what=1").await.status, 400);
    assert_eq!(world.get("v1.0/security/secureScores?$top=1").await.values().len(), 1);
    let counted = world.get("v1.0/groups?$count=true&$top=1").await;
    let count = counted.body["@odata.count"].as_u64().unwrap();
    assert_eq!(world.get("v1.0/groups/$count").await.text, count.to_string());
}

#[tokio::test]
async fn singletons_items_and_what_is_not_there() {
    let world = world(small(), Profile::default()).await;
    for route in routes::ROUTES.iter().filter(|route| route.single) {
        let got = world.get(&format!("v1.0/{}", route.path)).await;
        assert_eq!(got.status, 200, "{}: {}", route.path, got.text);
        assert!(got.body.get("value").is_none() && got.body["@odata.context"].is_string());
    }
    let methods = world.get("beta/policies/authenticationMethodsPolicy").await;
    assert!(methods.body["authenticationMethodConfigurations"].as_array().unwrap().len() > 5);
    let missing = world.get("v1.0/groups/00000000-0000-0000-0000-000000000000").await;
    assert_eq!((missing.status, missing.code()), (404, "Request_ResourceNotFound"));
    assert!(missing.body["error"]["innerError"]["request-id"].is_string());
    assert_eq!(world.get("v1.0/nothing").await.code(), "BadRequest");
    let beta_only = world.get("v1.0/deviceManagement/configurationPolicies").await;
    assert_eq!((beta_only.status, beta_only.code()), (400, "BadRequest"));
    assert_eq!(world.post("v1.0/groups", json!({})).await.status, 405);
}

#[tokio::test]
async fn every_path_of_the_table_is_served_and_has_something() {
    let world = world(small(), Profile::default()).await;
    // Of a function, the answer depends on who asks.
    for route in routes::ROUTES.iter().filter(|route| !route.path.contains('(')) {
        let filter = match route.required.first() {
            Some(["groupId"]) => continue,
            Some(_) => "?$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'",
            None => "",
        };
        let got = world.get(&format!("beta/{}{filter}", route.path)).await;
        assert_eq!(got.status, 200, "{}: {}", route.path, got.text);
        // Whoever signs in to a generated tenant is eligible for nothing.
        let own = route.path.contains("filterByCurrentUser");
        if !route.single && !own && !route.path.contains("udit") {
            assert!(!got.values().is_empty(), "{} is empty", route.path);
        }
    }
}

#[tokio::test]
async fn batches_have_a_status_for_each_request() {
    let world = world(small(), Profile::default()).await;
    let step = |id: &str, url: &str| json!({"id": id, "method": "GET", "url": url});
    let got = world
        .post("v1.0/$batch", json!({"requests": [
            step("1", "/groups?$top=2"), step("2", "/groups/none"), step("3", "organization"),
            {"id": "4", "method": "POST", "url": "/directoryObjects/getByIds", "body": {"ids": ["x"]},
             "headers": {"Content-Type": "application/json"}},
        ]}))
        .await;
    assert_eq!(got.status, 200);
    let answers = got.body["responses"].as_array().unwrap();
    let status = |id: &str| answers.iter().find(|answer| answer["id"] == id).unwrap();
    assert_eq!(status("1")["status"], 200);
    assert_eq!(status("1")["body"]["value"].as_array().unwrap().len(), 2);
    assert!(
        status("1")["body"]["@odata.nextLink"]
            .as_str()
            .unwrap()
            .starts_with(world.running.graph.as_str())
    );
    assert_eq!(status("2")["status"], 404);
    assert_eq!(status("2")["body"]["error"]["code"], "Request_ResourceNotFound");
    assert_eq!(status("3")["body"]["value"][0]["id"], world.tenant.as_str());
    assert_eq!(status("4")["body"]["value"], json!([]));
    let many: Vec<Value> = (0..21).map(|id| step(&id.to_string(), "/groups")).collect();
    assert_eq!(world.post("v1.0/$batch", json!({"requests": many})).await.status, 400);
    let twice = json!({"requests": [step("1", "/groups"), step("1", "/groups")]});
    assert_eq!(world.post("v1.0/$batch", twice).await.status, 400);
    assert_eq!(world.post("v1.0/$batch", json!([])).await.status, 400);
    assert_eq!(world.running.counts().batched, 4 + 1);
}

#[tokio::test]
async fn objects_are_found_by_their_ids() {
    let world = world(small(), Profile::default()).await;
    let ids: Vec<Value> = world
        .running
        .tenant(&world.tenant, |tenant| {
            ["users", "groups", "servicePrincipals"].map(|path| tenant.items(path)[1]["id"].clone())
        })
        .unwrap()
        .to_vec();
    let mut asked = ids.clone();
    asked.push(json!("00000000-0000-0000-0000-000000000000"));
    let got = world.post("v1.0/directoryObjects/getByIds", json!({"ids": asked})).await;
    let types: Vec<&str> =
        got.values().iter().map(|v| v["@odata.type"].as_str().unwrap()).collect();
    assert_eq!(got.values().len(), 3);
    assert!(types.contains(&"#microsoft.graph.user") && types.contains(&"#microsoft.graph.group"));
    let got =
        world.post("v1.0/directoryObjects/getByIds", json!({"ids": ids, "types": ["group"]})).await;
    assert_eq!(got.values().len(), 1);
    let many = vec!["x"; 1_001];
    assert_eq!(
        world.post("v1.0/directoryObjects/getByIds", json!({"ids": many})).await.status,
        400
    );
}

#[tokio::test]
async fn an_answer_that_the_client_has_is_not_sent_again() {
    let world = world(small(), Profile::default()).await;
    let first = world.get("v1.0/organization").await;
    let again = || {
        let tag = first.header("etag").to_owned();
        world
            .http
            .get(world.url("v1.0/organization"))
            .bearer_auth(&world.token)
            .header("if-none-match", tag)
    };
    let got = support::got(again()).await.unwrap();
    assert_eq!((got.status, got.text.as_str()), (304, ""));
    world.running.change(&world.tenant, |tenant| {
        tenant.edit(|collections| {
            collections.get_mut("organization").unwrap()[0]["city"] = json!("X")
        });
    });
    assert_eq!(support::got(again()).await.unwrap().status, 200);
}

#[tokio::test]
async fn refusals_tell_consent_role_and_licence_apart() {
    let world = world(small(), Profile::default()).await;
    let policies = "beta/identity/conditionalAccess/policies";
    let devices = "beta/deviceManagement/configurationPolicies";
    let set = |change: &dyn Fn(&mut access::Access)| {
        world.running.change(&world.tenant, |tenant| {
            tenant.access = access::Access::default();
            change(&mut tenant.access);
        });
    };
    let check = async |path: &str, expected: (u16, &str), words: &str| {
        let token = world.running.person_token(&world.tenant, support::CLIENT).unwrap();
        let got = support::got(world.http.get(world.url(path)).bearer_auth(token)).await.unwrap();
        assert_eq!((got.status, got.code()), expected, "{path}: {}", got.text);
        assert!(got.text.contains(words), "{path}: {}", got.text);
    };
    check(policies, (200, ""), "").await;
    set(&|access| {
        access.scopes.remove("Policy.Read.All");
    });
    check(policies, (403, "Authorization_RequestDenied"), "Insufficient privileges").await;
    set(&|access| access.scopes.retain(|scope| !scope.starts_with("DeviceManagement")));
    check(devices, (403, "Forbidden"), "Application must have one of the following scopes").await;
    set(&|access| access.wids.clear());
    check(policies, (403, "AccessDenied"), "").await;
    check(devices, (403, "Forbidden"), "User is not authorized").await;
    check("v1.0/groups", (200, ""), "").await;
    set(&|access| {
        access.wids.clear();
        access.intune_role = true;
    });
    check(devices, (200, ""), "").await;
    set(&|access| {
        access.licences.remove(&routes::Licence::PremiumP2);
    });
    check(
        "v1.0/roleManagement/directory/roleEligibilityScheduleInstances",
        (400, "AadPremiumLicenseRequired"),
        "",
    )
    .await;
    set(&|access| access.scope_tags = Some(["1".to_owned()].into()));
    let token = world.running.person_token(&world.tenant, support::CLIENT).unwrap();
    let got = support::got(world.http.get(world.url(devices)).bearer_auth(&token)).await.unwrap();
    let own = |item: &Value| item["roleScopeTagIds"].as_array().unwrap().contains(&json!("1"));
    assert!(got.values().iter().all(own) && got.values().len() < 50);
    let application = world.running.application_token(&world.tenant, support::CLIENT).unwrap();
    let got =
        support::got(world.http.get(world.url(devices)).bearer_auth(&application)).await.unwrap();
    assert!(!got.values().iter().all(own), "an application has no scope tags");
    assert!(world.running.counts().forbidden >= 4);
}

#[tokio::test]
async fn a_token_opens_its_own_tenant_only() {
    let tenants = [small(), Tenant::generate(&simulator::Recipe::new(9, 300))].to_vec();
    let running = simulator::Simulator::start(tenants.clone(), Profile::default()).await.unwrap();
    let http = support::client();
    for tenant in &tenants {
        let token = running.person_token(&tenant.id, support::CLIENT).unwrap();
        let ask = async |path: &str| {
            let url = format!("{}v1.0/{path}", running.graph);
            support::got(http.get(url).bearer_auth(&token)).await.unwrap()
        };
        assert_eq!(ask("organization").await.values()[0]["id"], tenant.id.as_str());
        for other in tenants.iter().filter(|other| other.id != tenant.id) {
            let group = other.items("groups")[0]["id"].as_str().unwrap().to_owned();
            assert_eq!(ask(&format!("groups/{group}")).await.status, 404);
        }
    }
}

#[tokio::test]
async fn a_tenant_made_elsewhere_is_served_as_it_is() {
    let mut collections = Collections::new();
    collections.insert(
        "organization".into(),
        vec![json!({
            "id": "0f0f0f0f-0000-4000-8000-000000000001", "displayName": "Made",
            "verifiedDomains": [{"name": "made.example", "isDefault": true}],
        })],
    );
    collections.insert(
        "identity/conditionalAccess/policies".into(),
        vec![json!({"id": "p", "displayName": "P"})],
    );
    collections.insert("policies/something/new".into(), vec![json!({"id": "n"})]);
    collections.insert("groups/g/transitiveMembers".into(), vec![json!({"id": "m"})]);
    let odd = vec![json!({"id": "a b/ü", "settings": [{"id": "0"}, {"id": "1"}]})];
    collections.insert("deviceManagement/intents".into(), odd);
    let tenant = Tenant::from_collections(collections.clone());
    assert_eq!((tenant.name.as_str(), tenant.domain.as_str()), ("Made", "made.example"));
    assert_eq!(tenant.collections(), &collections);
    let world = world(tenant, Profile::default()).await;
    assert_eq!(world.tenant, "0f0f0f0f-0000-4000-8000-000000000001");
    assert_eq!(world.get("beta/identity/conditionalAccess/policies").await.values()[0]["id"], "p");
    assert_eq!(world.get("v1.0/policies/something/new").await.values()[0]["id"], "n");
    assert_eq!(world.get("v1.0/groups/g/transitiveMembers").await.values()[0]["id"], "m");
    let (settings, pages) =
        world.all("beta/deviceManagement/intents/a%20b%2F%C3%BC/settings?$top=1").await;
    assert_eq!((settings.len(), pages), (2, 2), "an odd id");
}
