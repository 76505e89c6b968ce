//! The importers on small sources made here.
use super::*;
use domain::{
    canonical::identity,
    subject::{CoverageState, GapReason, Kind},
};
use serde_json::json;

fn import(files: &[(&str, Value)]) -> Import {
    let files =
        files.iter().map(|(name, value)| ((*name).to_owned(), value.to_string().into_bytes()));
    parse_files(files.collect(), &Limits::default()).unwrap()
}

fn state(import: &Import, kind: &str) -> (CoverageState, Option<GapReason>, u32) {
    let row = import.coverage.iter().find(|row| row.kind.0 == kind).unwrap();
    (row.state, row.reason, row.count)
}

#[test]
fn absent_empty_and_failed_are_three_things() {
    // IMP-7, IMP-8
    let import = import(&[(
        "e.json",
        json!({
            "SPO_tenant": [], "conditional_access_policies": [],
            "aad_unsuccessful_commands": ["Get-MgBetaIdentityConditionalAccessPolicy"],
        }),
    )]);
    assert_eq!(state(&import, "sharing.tenant-settings"), (CoverageState::Complete, None, 0));
    assert_eq!(
        state(&import, "identity.access-policy"),
        (CoverageState::NotCollected, Some(GapReason::ReadFailed), 0)
    );
    assert_eq!(
        state(&import, "identity.directory-role"),
        (CoverageState::NotCollected, Some(GapReason::NotInSource), 0)
    );
    let view = import.view();
    assert_eq!(view["subjects"]["sharing.tenant-settings"], json!([]));
    assert_eq!(view["subjects"].get("identity.directory-role"), None);
    assert_eq!(view["coverage"]["identity.directory-role"], "not_collected");
    assert_eq!(view["gaps"]["identity.access-policy"], "read_failed");
}

#[test]
fn partial_subjects_without_ids_are_kept_and_stable() {
    // IMP-9
    let policy = |state: &str| json!({"DisplayName": "Same", "State": state});
    let source = json!({"conditional_access_policies": [policy("enabled"), policy("disabled"), policy("enabled")],
        "privileged_users": {"U1": {"DisplayName": "A", "roles": ["x"]}, "U2": {"DisplayName": "B"}}});
    let one = import(&[("e.json", source.clone())]);
    assert_eq!(state(&one, "identity.access-policy").2, 3);
    let users = &one.view()["subjects"]["identity.privileged-user"];
    assert_eq!(
        users[0],
        json!({"id": "u1", "name": "A", "content": {"id": "U1", "displayName": "A", "roles": ["x"]}})
    );
    assert_eq!(one.subjects, import(&[("e.json", source)]).subjects);
}

#[test]
fn stated_exclusions_become_a_profile() {
    // IMP-10
    let import = import(&[(
        "e.json",
        json!({"scuba_config": {"M365Environment": "GCC", "Aad": {"MS.AAD.1.1v1": {
        "CapExclusions": {"Users": "u", "Groups": ["g"], "Applications": [], "GuestUserTypes": ["t"]},
        "RoleExclusions": {"Users": ["r"]}}}}}),
    )]);
    assert_eq!(import.environment.as_deref(), Some("gcc"));
    let profile = import.stated_profile.unwrap();
    let exclude = &profile.policies.values().next().unwrap().exclude;
    assert_eq!(
        json!(exclude),
        json!({"users": ["r", "u"], "groups": ["g"], "applications": [], "guest_user_types": ["t"]})
    );
}

#[test]
fn nothing_is_dropped_silently() {
    // IMP-11
    let import =
        import(&[("e.json", json!({"SPO_site": "text", "new_thing": [1], "cap_table_data": []}))]);
    let notes: Vec<_> =
        import.not_understood.iter().map(|note| (note.place.path.as_str(), note.reason)).collect();
    assert_eq!(
        notes,
        [
            ("$.SPO_site", NoteCode::UnexpectedType),
            ("$.cap_table_data", NoteCode::Derived),
            ("$.new_thing", NoteCode::UnknownKey),
        ]
    );
    assert_eq!(import.files[0].size_bytes, import.preview().bytes);
}

const GA: &str = "62e90394-69f5-4237-9190-012177145e10";

fn context(path: &str) -> String {
    format!("https://graph.microsoft.com/v1.0/$metadata#{path}")
}

#[test]
fn the_same_tenant_is_the_same_from_graph_and_from_an_export() {
    // IMP-12
    let rule = json!({"@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyApprovalRule", "id": "Approval_EndUser_Assignment", "setting": {"isApprovalRequired": true}});
    let graph = import(&[
        (
            "ca.json",
            json!({"@odata.context": context("identity/conditionalAccess/policies"), "value": [
            {"id": "P1", "displayName": "Block", "state": "enabled", "createdDateTime": "2024-06-19T20:15:17.6671234Z",
             "modifiedDateTime": "2025-01-01T00:00:00Z", "conditions": {"users": {"includeUsers": ["All"]}}}]}),
        ),
        (
            "roleAssignmentScheduleInstances.json",
            json!([{"id": "a", "principalId": "U", "roleDefinitionId": GA}]),
        ),
        (
            "roleManagementPolicyAssignments.json",
            json!({"value": [{"roleDefinitionId": GA, "policyId": "p"}]}),
        ),
        ("roleManagementPolicies.json", json!({"value": [{"id": "p", "rules": [rule]}]})),
        (
            "users.json",
            json!({"value": [{"id": "U", "displayName": "Ann", "onPremisesImmutableId": null, "mail": "a@b.c"}, {"id": "V"}]}),
        ),
        (
            "authorizationPolicy.json",
            json!({"@odata.context": context("policies/authorizationPolicy/$entity"), "id": "authorizationPolicy", "displayName": "x"}),
        ),
        ("other.json", json!({"@odata.context": context("unheard/of"), "value": []})),
    ]);
    assert_eq!(graph.format, Format::GraphFolder);
    let export = import(&[(
        "e.json",
        json!({
            "conditional_access_policies": {"Id": "P1", "DisplayName": "Block", "State": "enabled", "CreatedDateTime": "/Date(1718828117667)/",
                "ModifiedDateTime": "/Date(0)/", "SessionControls": null, "Conditions": {"Users": {"IncludeUsers": "All", "ExcludeUsers": []}}},
            "privileged_roles": [{"DisplayName": "Global Administrator", "RoleTemplateId": GA,
                "Assignments": {"Id": "a", "PrincipalId": "U", "RoleDefinitionId": GA, "EndDateTime": null},
                "Rules": [{"@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyApprovalRule", "Id": "Approval_EndUser_Assignment", "Setting": {"IsApprovalRequired": true},
                    "RuleSource": "Global Administrator", "RuleSourceType": "Directory Role"}]}],
            "privileged_users": {"U": {"DisplayName": "Ann", "OnPremisesImmutableId": null, "roles": ["Global Administrator"]}},
            "authorization_policies": {"Id": "authorizationPolicy", "DisplayName": "x"},
        }),
    )]);
    let registry = registry().unwrap();
    for subject in &export.subjects {
        let rules = registry.kind(&subject.reference.kind).unwrap();
        let other = graph.subjects.iter().find(|other| other.reference == subject.reference);
        let other = other.unwrap_or_else(|| panic!("{:?}", subject.reference));
        assert_eq!(
            identity(rules, &other.content),
            identity(rules, &subject.content),
            "{subject:?} {other:?}"
        );
    }
    assert!(graph.not_understood.iter().any(|note| note.reason == NoteCode::UnknownFile));
    assert_eq!(state(&graph, "identity.privileged-user"), (CoverageState::Complete, None, 1));
}

#[test]
fn a_missing_page_makes_the_kind_partial() {
    // IMP-13
    let page = |more: bool, id: &str| {
        let mut page = json!({"@odata.context": context("identity/conditionalAccess/namedLocations"), "value": [{"id": id}]});
        if more {
            page["@odata.nextLink"] = json!("next");
        }
        page
    };
    let whole = import(&[("l-1.json", page(true, "a")), ("l-2.json", page(false, "b"))]);
    assert_eq!(state(&whole, "identity.named-location"), (CoverageState::Complete, None, 2));
    let part = import(&[("l-1.json", page(true, "a"))]);
    assert_eq!(state(&part, "identity.named-location").0, CoverageState::Partial);
    assert_eq!(part.not_understood[0].reason, NoteCode::PageMissing);
}

#[test]
fn limits_and_unknown_sources_are_refused_with_a_place() {
    // IMP-4, IMP-5
    let reason = |files: Vec<(String, Vec<u8>)>, limits: &Limits| {
        let error = parse_files(files, limits).unwrap_err();
        (error.reason, error.place.file)
    };
    let file = |text: &str| vec![("a.json".to_owned(), text.as_bytes().to_vec())];
    let limits = Limits { file_bytes_max: 4, ..Limits::default() };
    assert_eq!(reason(file("{\"a\": 1}"), &limits), (ReasonCode::TooLarge, "a.json".into()));
    assert_eq!(
        reason(file("{\"a\": 1}"), &Limits::default()),
        (ReasonCode::NotRecognised, "a.json".into())
    );
    assert_eq!(reason(file("{"), &Limits::default()).0, ReasonCode::NotJson);
    assert_eq!(reason(Vec::new(), &Limits::default()).0, ReasonCode::Empty);
    assert_eq!(
        reason(vec![("b.json".into(), vec![0xC0])], &Limits::default()).0,
        ReasonCode::NotText
    );
}

#[test]
fn a_folder_is_read_without_following_links_and_can_be_stopped() {
    // IMP-6
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("in");
    std::fs::create_dir(&inside).unwrap();
    std::fs::write(folder.path().join("secret.json"), "{}").unwrap();
    std::fs::write(inside.join("e.json"), r#"{"SPO_tenant": []}"#).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("secret.json"), inside.join("link.json"))
        .unwrap();
    let read_it = read(&inside, &Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(read_it.files.len(), 1);
    #[cfg(unix)]
    assert_eq!(read_it.not_understood[0].reason, NoteCode::LinkNotFollowed);
    let stopped = read(&inside, &Limits::default(), &mut |_| ControlFlow::Break(())).unwrap_err();
    assert_eq!(stopped.reason, ReasonCode::Cancelled);
    let missing = read(&inside.join("no"), &Limits::default(), &mut |_| ControlFlow::Continue(()));
    assert_eq!(missing.unwrap_err().reason, ReasonCode::Unreadable);
    let _ = Kind::new("x");
}
