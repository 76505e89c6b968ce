//! What would be sent, and what must not be: PRO-8, PRO-9, PRO-11, PRO-12.
use super::*;

#[test]
fn pro_17_a_change_never_takes_an_exclusion_of_the_target_away() {
    let source = [policy(1, "A", json!({"includeUsers": ["All"]}), json!({}))];
    let users = json!({"includeUsers": ["All"], "excludeGroups": [id(109)]});
    let target = [policy(101, "A", users, json!({})), group(109, "Break glass")];
    let plan = planned(&source, &target, &Mapping::new());
    let entry = only(&plan);
    let lost = Reason::LosesExclusion {
        id: id(109),
        name: Some("Break glass".to_owned()),
        at: "conditions.users.excludeGroups".to_owned(),
    };
    assert_eq!((entry.state, entry.requests.len()), (State::Blocked, 0));
    assert_eq!(entry.reasons, [lost]);
    let assigned = |number: u32, group: Option<u32>| {
        let excluded = group.map(|group| {
            json!({"target": {"@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget",
                "groupId": id(group)}})
        });
        let all = json!({"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}});
        let assignments: Vec<Value> = std::iter::once(all).chain(excluded).collect();
        let content = json!({"settings": [], "assignments": assignments});
        subject("device.settings-policy", &id(number), "B", content)
    };
    let plan = planned(&[assigned(2, None)], &[assigned(102, Some(109))], &Mapping::new());
    assert!(matches!(only(&plan).reasons[..], [Reason::LosesExclusion { .. }]));
}

#[test]
fn pro_8_secrets_are_never_in_a_plan() {
    let content = json!({"@odata.type": "#microsoft.graph.windows10CustomConfiguration",
        "omaSettings": [{"@odata.type": "#microsoft.graph.omaSettingString", "omaUri": "./x",
            "value": "hunter2"}]});
    let plan =
        planned(&[subject("device.configuration", &id(1), "A", content)], &[], &Mapping::new());
    assert_eq!(only(&plan).reasons, [Reason::Secret { at: "omaSettings[].value".to_owned() }]);
    assert!(!format!("{plan:?}").contains("hunter2"));
    let setting = json!({"settings": [{"settingInstance": {"settingDefinitionId": "s",
        "simpleSettingValue": {"value": "hunter2", "valueState": "notEncrypted"}}}]});
    let plan =
        planned(&[subject("device.settings-policy", &id(1), "A", setting)], &[], &Mapping::new());
    assert_eq!(only(&plan).reasons, [Reason::Secret { at: "settings".to_owned() }]);
    assert!(!format!("{plan:?}").contains("hunter2"));
}

#[test]
fn pro_9_settings_get_their_types_and_assignments_a_request_of_their_own() {
    let content = json!({"platforms": "windows10", "roleScopeTagIds": ["0", "3"],
        "settings": [{"settingInstance": {"settingDefinitionId": "d",
            "choiceSettingValue": {"value": "d_1", "children": [
                {"settingDefinitionId": "c", "simpleSettingValue": {"value": 5}}]}}}],
        "assignments": [{"id": "x", "source": "direct", "target": {
            "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": id(9),
            "deviceAndAppManagementAssignmentFilterId": "00000000-0000-0000-0000-000000000000"}}]});
    let tag = |id: &str, name: &str| subject("device.scope-tag", id, name, json!({}));
    let source = [
        subject("device.settings-policy", &id(1), "A", content),
        group(9, "Staff"),
        tag("3", "HQ"),
    ];
    let target = [group(109, "Staff"), tag("3", "Other"), tag("7", "HQ")];
    let plan = planned(&source, &target, &Mapping::new());
    let entry = plan.entries.iter().find(|one| one.source.name == "A").unwrap();
    assert_eq!(entry.state, State::Create, "{:?}", entry.reasons);
    let [create, assign] = entry.requests.as_slice() else { panic!() };
    assert_eq!(create.body["roleScopeTagIds"], json!(["0", "7"]), "by name, not by number");
    let instance = &create.body["settings"][0]["settingInstance"];
    let named = "#microsoft.graph.deviceManagementConfiguration";
    assert_eq!(instance["@odata.type"], format!("{named}ChoiceSettingInstance"));
    let child = &instance["choiceSettingValue"]["children"][0];
    assert_eq!(child["simpleSettingValue"]["@odata.type"], format!("{named}IntegerSettingValue"));
    assert_eq!(create.body.get("assignments"), None);
    assert_eq!(assign.path, "deviceManagement/configurationPolicies/{id}/assign");
    assert_eq!(assign.body["assignments"][0]["target"]["groupId"], id(109));
    assert_eq!(assign.body["assignments"][0].as_object().unwrap().len(), 1);
}

#[test]
fn pro_11_what_only_beta_knows_is_sent_to_beta_and_what_belongs_to_a_tenant_blocks() {
    let mut one = policy(1, "A", json!({"includeUsers": ["All"]}), json!({}));
    one.content["conditions"]["agentIdRiskLevels"] = Value::Null;
    one.content["sessionControls"] = json!({"continuousAccessEvaluation": null});
    let plan = planned(std::slice::from_ref(&one), &[], &Mapping::new());
    let request = &only(&plan).requests[0];
    assert_eq!(request.version, "v1.0");
    assert_eq!(request.body["conditions"].get("agentIdRiskLevels"), None);
    one.content["sessionControls"] = json!({"continuousAccessEvaluation": {"mode": "disabled"}});
    let plan = planned(std::slice::from_ref(&one), &[], &Mapping::new());
    assert_eq!(only(&plan).requests[0].version, "beta");
    one.content["grantControls"]["customAuthenticationFactors"] = json!(["Duo"]);
    let plan = planned(&[one], &[], &Mapping::new());
    let at = "grantControls.customAuthenticationFactors".to_owned();
    assert_eq!(only(&plan).reasons, [Reason::ByHand { at }]);
}

#[test]
fn pro_12_microsoft_s_own_are_in_every_tenant_and_not_planned() {
    let strength = |kind: &str| json!({"policyType": kind, "allowedCombinations": ["fido2"]});
    let own = "identity.authentication-strength";
    let source = [
        subject(
            own,
            "00000000-0000-0000-0000-000000000004",
            "Phishing-resistant",
            strength("builtIn"),
        ),
        subject(own, &id(3), "Ours", strength("custom")),
    ];
    let plan = planned(&source, &[], &Mapping::new());
    assert_eq!(only(&plan).source.name, "Ours");
    let mut one = policy(1, "A", json!({"includeUsers": ["All"]}), json!({}));
    one.content["grantControls"]["authenticationStrength"] = json!({"id": "00000000-0000-0000-0000-000000000004", "displayName": "x", "policyType": "builtIn"});
    let plan = planned(&[one], &[], &Mapping::new());
    let sent = &only(&plan).requests[0].body["grantControls"]["authenticationStrength"];
    assert_eq!(*sent, json!({"id": "00000000-0000-0000-0000-000000000004"}));
}
