//! Collections as a live tenant gives them: details merged into the items.
use crate::import::{Import, Limits, NoteCode, parse_files, registry};
use domain::{
    canonical::identity,
    subject::{CoverageState, GapReason, Kind, Subject},
};
use serde_json::{Value, json};

const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";

fn import(files: &[(&str, Value)]) -> Import {
    let files =
        files.iter().map(|(name, value)| ((*name).to_owned(), value.to_string().into_bytes()));
    parse_files(files.collect(), &Limits::default()).unwrap()
}

fn of<'a>(import: &'a Import, kind: &str) -> Vec<&'a Subject> {
    import.subjects.iter().filter(|subject| subject.reference.kind.0 == kind).collect()
}

fn state(import: &Import, kind: &str) -> CoverageState {
    import.coverage.iter().find(|row| row.kind.0 == kind).unwrap().state
}

fn page(path: &str, items: Value) -> Value {
    let context = format!("https://graph.microsoft.com/beta/$metadata#{path}");
    json!({"@odata.context": context, "value": items})
}

/// One item of a collection becomes a subject of `kind` with this id, name and volatile part.
fn check(path: &str, item: Value, kind: &str, id: &str, name: &str, volatile: Value) {
    let import = import(&[("page-1.json", page(path, json!([item])))]);
    let [subject] = of(&import, kind)[..] else { panic!("{path}: {:?}", import.subjects) };
    assert_eq!((subject.reference.id.as_str(), subject.reference.name.as_str()), (id, name));
    assert_eq!(subject.volatile, volatile, "{path}");
}

#[test]
fn device_policies_are_taken_in_with_their_details() {
    // COL-04
    let assignments = json!([{"id": "x", "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]);
    check(
        "deviceManagement/configurationPolicies",
        json!({
            "id": "P", "name": "Firewall", "lastModifiedDateTime": "2026-01-01T00:00:00Z", "settingCount": 1,
            "settings": [{"id": "0", "settingInstance": {"settingDefinitionId": "d"}}], "assignments": assignments,
        }),
        "device.settings-policy",
        "p",
        "Firewall",
        json!({"lastModifiedDateTime": "2026-01-01T00:00:00Z", "settingCount": 1, "settings[].id": ["0"], "assignments[].id": ["x"]}),
    );
    check(
        "deviceManagement/groupPolicyConfigurations",
        json!({"id": "T", "displayName": "Office", "definitionValues": [
            {"id": "v", "enabled": true, "lastModifiedDateTime": "2026-01-01T00:00:00Z", "definition": {"id": "d"},
             "presentationValues": [{"@odata.type": "#microsoft.graph.groupPolicyPresentationValueText", "id": "w", "value": "x"}]},
        ]}),
        "device.administrative-template",
        "t",
        "Office",
        json!({"definitionValues[].lastModifiedDateTime": ["2026-01-01T00:00:00Z"]}),
    );
    check(
        "deviceManagement/deviceManagementScripts",
        json!({"id": "S", "displayName": "Map drives", "scriptContent": "JHBhc3M="}),
        "device.script",
        "s",
        "Map drives",
        json!({}),
    );
}

#[test]
fn a_target_of_an_assignment_keeps_its_type() {
    let target = |name: &str| json!([{"target": {"@odata.type": format!("#microsoft.graph.{name}AssignmentTarget")}}]);
    let policy = |name: &str| {
        let item = json!({"id": "P", "displayName": "x", "assignments": target(name)});
        let import =
            import(&[("page.json", page("deviceManagement/deviceConfigurations", json!([item])))]);
        let rules = registry().unwrap().kind(&Kind::new("device.configuration")).unwrap();
        identity(rules, &import.subjects[0].content)
    };
    assert_ne!(policy("allDevices"), policy("allLicensedUsers"));
}

#[test]
fn singletons_without_an_id_are_named_by_their_kind() {
    let import = import(&[(
        "policies_adminConsentRequestPolicy.json",
        json!({"isEnabled": true, "version": 3, "reviewers": []}),
    )]);
    let [policy] = of(&import, "app.admin-consent-policy")[..] else { panic!() };
    assert_eq!(policy.reference.id, "app.admin-consent-policy");
    assert_eq!(policy.volatile, json!({"version": 3}));
}

#[test]
fn sharing_settings_are_those_of_an_export() {
    // COL-08
    let graph = import(&[(
        "admin_sharepoint_settings.json",
        json!({"id": "g", "sharingCapability": "existingExternalUserSharingOnly"}),
    )]);
    let export = import(&[("e.json", json!({"SPO_tenant": {"SharingCapability": 3}}))]);
    assert_eq!(graph.subjects, export.subjects);
    assert_eq!(state(&graph, "sharing.tenant-settings"), CoverageState::Complete);
}

#[test]
fn a_chosen_part_and_a_latest_page_are_told_apart_from_a_missing_page() {
    let mut scores = page(
        "security/secureScores",
        json!([{"id": "t_1", "azureTenantId": "T", "currentScore": 10.5}]),
    );
    scores["@odata.nextLink"] = json!("older");
    let import = import(&[
        ("groups.json", page("groups", json!([{"id": "G", "displayName": "Admins"}]))),
        ("scores.json", scores),
    ]);
    assert_eq!(state(&import, "identity.group"), CoverageState::Partial);
    assert_eq!(state(&import, "security.secure-score"), CoverageState::Complete);
    assert_eq!(of(&import, "security.secure-score")[0].reference.id, "t");
    assert_eq!(import.not_understood, []);
}

#[test]
fn a_name_that_two_collections_share_is_the_directory_s() {
    let kinds = |name: &str| {
        let import = import(&[(name, json!([{"id": "x", "displayName": "y"}]))]);
        import.subjects.into_iter().map(|subject| subject.reference.kind.0).collect::<Vec<_>>()
    };
    assert_eq!(kinds("roleDefinitions.json"), ["identity.role-definition"]);
    assert_eq!(kinds("deviceManagement_roleDefinitions-1.json"), ["device.role-definition"]);
    assert_eq!(kinds("intents.json"), ["device.intent"]);
}

fn holders(files: &[(&str, Value)]) -> Vec<String> {
    let import = import(files);
    let users = of(&import, "identity.privileged-user").into_iter();
    users.map(|user| user.reference.id.clone()).collect()
}

#[test]
fn members_of_a_group_hold_its_roles() {
    // COL-05
    let assignments =
        json!([{"id": "a", "principalId": "G", "roleDefinitionId": GLOBAL_ADMINISTRATOR}]);
    let user = |id: &str| json!({"@odata.type": "#microsoft.graph.user", "id": id});
    let group = json!({
            "id": "G", "displayName": "Admins", "isAssignableToRole": true,
            "members": [user("U1"), {"@odata.type": "#microsoft.graph.group", "id": "H"}],
    });
    let files = [
        ("roleAssignmentScheduleInstances.json", assignments),
        ("groups.json", page("groups", json!([group]))),
        (
            "privilegedAccess.json",
            page(
                "identityGovernance/privilegedAccess/group/eligibilityScheduleInstances",
                json!([{"id": "e", "groupId": "G", "principalId": "U2", "accessId": "member"}]),
            ),
        ),
        ("users-1.json", json!({"id": "U1", "displayName": "Ann"})),
        ("users-2.json", json!({"id": "U2", "displayName": "Ben"})),
    ];
    assert_eq!(holders(&files), ["u1", "u2"]);
    assert_eq!(state(&import(&files), "identity.privileged-user"), CoverageState::Complete);
    assert_eq!(holders(&files[..1]), [""; 0]);
}

#[test]
fn without_schedules_plain_assignments_tell_who_holds_roles() {
    let assignment =
        json!([{"id": "a", "principalId": "U", "roleDefinitionId": GLOBAL_ADMINISTRATOR}]);
    let files = [
        ("roleAssignments.json", assignment.clone()),
        ("users.json", json!([{"id": "U", "displayName": "Ann"}])),
    ];
    assert_eq!(holders(&files), ["u"]);
    let plain = import(&files);
    assert_eq!(state(&plain, "identity.directory-role"), CoverageState::Partial);
    let both = import(&[
        files[0].clone(),
        files[1].clone(),
        ("roleAssignmentScheduleInstances.json", assignment),
    ]);
    assert_eq!(state(&both, "identity.directory-role"), CoverageState::Complete);
    let used = both.not_understood.iter().filter(|note| note.reason == NoteCode::UsedForOthers);
    assert_eq!(used.count(), 2);
}

#[test]
fn a_service_principal_is_a_subject_and_may_hold_roles() {
    let import = import(&[
        (
            "roleAssignmentScheduleInstances.json",
            json!([{"id": "a", "principalId": "S", "roleDefinitionId": GLOBAL_ADMINISTRATOR}]),
        ),
        (
            "servicePrincipals.json",
            json!([{"id": "S", "appId": "A", "displayName": "Backup", "appRoleAssignments": [{"id": "r"}]}]),
        ),
    ]);
    assert_eq!(of(&import, "app.service-principal")[0].reference.id, "s");
    assert_eq!(of(&import, "app.privileged-service-principal")[0].reference.id, "s");
}

#[test]
fn events_and_shared_definitions_become_no_subjects() {
    let import = import(&[
        ("audits.json", page("auditLogs/directoryAudits", json!([{"id": "e"}]))),
        ("definitions.json", page("deviceManagement/configurationSettings", json!([{"id": "d"}]))),
    ]);
    assert!(import.subjects.is_empty());
    assert!(import.not_understood.iter().all(|note| note.reason == NoteCode::UsedForOthers));
    assert_eq!(import.not_understood.len(), 2);
}

#[test]
fn an_exported_snapshot_is_taken_in_as_it_was() {
    // IMP-17
    let exported = |count: u32| {
        import(&[
            (
                "identity.directory-role.json",
                json!({"value": [
                    {"roleTemplateId": GLOBAL_ADMINISTRATOR, "displayName": "Global Administrator", "assignments": []},
                ]}),
            ),
            ("domains.json", page("domains", json!([{"id": "contoso.example"}]))),
            (
                "snapshot.json",
                json!({"schema": "tenantpilot.snapshot/1", "coverage": [
                    {"kind": "identity.directory-role", "state": "complete", "reason": null, "count": count},
                    {"kind": "tenant.domain", "state": "partial", "reason": "not_allowed", "count": 1},
                ]}),
            ),
        ])
    };
    let whole = exported(1);
    assert_eq!(of(&whole, "identity.directory-role").len(), 1);
    assert_eq!(state(&whole, "identity.directory-role"), CoverageState::Complete);
    assert!(whole.coverage.iter().any(|row| row.reason == Some(GapReason::NotAllowed)));
    assert_eq!(state(&exported(2), "identity.directory-role"), CoverageState::Partial);
}
