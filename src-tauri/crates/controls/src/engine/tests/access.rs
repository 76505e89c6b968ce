//! Conditional Access: effect, reach, state and exclusions.
use super::*;
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};

const CA: &str = "identity.access-policy";
const ROLES: &str = "identity.directory-role";

/// A policy for everybody that has the effect of each of the policies.
fn policy(id: &str) -> Value {
    let base = json!({
        "id": "p1", "displayName": "Test Policy", "state": "enabled",
        "conditions": {
            "applications": {"includeApplications": ["All"], "excludeApplications": [], "includeUserActions": []},
            "clientAppTypes": ["all"], "userRiskLevels": [], "signInRiskLevels": [],
            "authenticationFlows": null, "clientApplications": null,
            "users": {"includeUsers": ["All"], "excludeUsers": [], "excludeGroups": [], "includeRoles": [],
                      "excludeRoles": [], "excludeGuestsOrExternalUsers": null},
        },
        "grantControls": {"builtInControls": [], "operator": "OR", "authenticationStrength": null},
    });
    let block = ("grantControls/builtInControls", json!(["block"]));
    let strong = (
        "grantControls/authenticationStrength",
        json!({"allowedCombinations": ["fido2", "windowsHelloForBusiness"]}),
    );
    let changes = match id {
        "MS.AAD.1.1v1" => {
            vec![block, ("conditions/clientAppTypes", json!(["exchangeActiveSync", "other"]))]
        }
        "MS.AAD.2.1v1" => vec![block, ("conditions/userRiskLevels", json!(["high"]))],
        "MS.AAD.2.3v1" => vec![block, ("conditions/signInRiskLevels", json!(["high", "medium"]))],
        "MS.AAD.3.1v1" => vec![strong],
        "MS.AAD.3.2v2" => vec![("grantControls/builtInControls", json!(["mfa"]))],
        "MS.AAD.3.6v1" => vec![
            strong,
            ("conditions/users/includeUsers", json!([])),
            ("conditions/users/includeRoles", json!(["ROLE1", "role2"])),
        ],
        "MS.AAD.3.7v1" => vec![(
            "grantControls/builtInControls",
            json!(["compliantDevice", "domainJoinedDevice"]),
        )],
        "MS.AAD.3.8v1" => vec![
            ("grantControls/builtInControls", json!(["compliantDevice"])),
            ("conditions/applications/includeApplications", json!([])),
            (
                "conditions/applications/includeUserActions",
                json!(["urn:user:registersecurityinfo"]),
            ),
        ],
        "MS.AAD.3.9v1" => vec![
            block,
            ("conditions/authenticationFlows", json!({"transferMethods": "deviceCodeFlow"})),
        ],
        "MS.AAD.9.1v1" => vec![
            block,
            ("conditions/users/includeUsers", json!(["None"])),
            ("conditions/agentIdRiskLevels", json!("medium, high")),
            ("conditions/clientApplications", json!({"includeAgentIdServicePrincipals": ["All"]})),
        ],
        _ => panic!("{id}"),
    };
    with(&base, &changes)
}

const ALL: [&str; 10] = [
    "MS.AAD.1.1v1",
    "MS.AAD.2.1v1",
    "MS.AAD.2.3v1",
    "MS.AAD.3.1v1",
    "MS.AAD.3.2v2",
    "MS.AAD.3.6v1",
    "MS.AAD.3.7v1",
    "MS.AAD.3.8v1",
    "MS.AAD.3.9v1",
    "MS.AAD.9.1v1",
];

fn tenant(policies: Value) -> Value {
    let roles = json!([{"id": "r1", "displayName": "Global Administrator", "roleTemplateId": "Role1"}, {"id": "r2", "displayName": "User Administrator", "roleTemplateId": "Role2"}]);
    view(&[(CA, policies), (ROLES, roles), plans()])
}

#[track_caller]
fn one(
    id: &str,
    changes: &[(&str, Value)],
    profile: &TenantProfile,
    expected: (Outcome, &str),
) -> Verdict {
    check(id, &tenant(json!([with(&policy(id), changes)])), profile, expected)
}

#[test]
fn a_policy_for_everybody_protects() {
    for id in ALL {
        let verdict =
            one(id, &[], &TenantProfile::default(), (Satisfied, "access-policy-protects"));
        assert_eq!(verdict.subjects[0].id, "p1");
    }
}

#[test]
fn disabled_and_report_only_policies_never_count() {
    for id in ALL {
        let none = TenantProfile::default();
        one(id, &[("state", json!("disabled"))], &none, (NotSatisfied, "access-policy-missing"));
        let report_only = json!("enabledForReportingButNotEnforced");
        one(id, &[("state", report_only)], &none, (NotSatisfied, "access-policy-report-only"));
        check(id, &tenant(json!([])), &none, (NotSatisfied, "access-policy-missing"));
    }
}

#[test]
fn a_policy_for_some_is_narrow() {
    let none = TenantProfile::default();
    let narrow = (NotSatisfied, "access-policy-narrow");
    for id in ALL {
        if id != "MS.AAD.3.8v1" {
            one(
                id,
                &[("conditions/applications/includeApplications", json!(["Office365"]))],
                &none,
                narrow,
            );
        }
        if !matches!(id, "MS.AAD.3.6v1" | "MS.AAD.9.1v1") {
            one(id, &[("conditions/users/includeUsers", json!(["49b4dcdf"]))], &none, narrow);
        }
        if id != "MS.AAD.9.1v1" {
            one(id, &[("conditions/users/excludeRoles", json!(["Role9"]))], &none, narrow);
        }
    }
}

#[test]
fn exclusions_count_only_when_approved() {
    let cases = [
        (
            "conditions/users/excludeUsers",
            json!(["A", "b"]),
            Exclude { users: ids(&["a", "B", "c"]), ..Exclude::default() },
        ),
        (
            "conditions/users/excludeGroups",
            json!(["G"]),
            Exclude { groups: ids(&["g"]), ..Exclude::default() },
        ),
        (
            "conditions/applications/excludeApplications",
            json!(["Office365"]),
            Exclude { applications: ids(&["office365"]), ..Exclude::default() },
        ),
        (
            "conditions/users/excludeGuestsOrExternalUsers",
            json!({"guestOrExternalUserTypes": "internalGuest,b2bCollaborationGuest"}),
            Exclude {
                guest_user_types: ids(&["b2bCollaborationGuest", "internalGuest"]),
                ..Exclude::default()
            },
        ),
    ];
    for id in ALL {
        for (path, value, exclude) in &cases {
            let ignored = (id == "MS.AAD.3.8v1" && path.ends_with("excludeApplications"))
                || (id == "MS.AAD.9.1v1" && !path.ends_with("excludeApplications"));
            let expected = if ignored {
                (Satisfied, "access-policy-protects")
            } else {
                (NotSatisfied, "access-policy-excludes")
            };
            let change = [(*path, value.clone())];
            one(id, &change, &TenantProfile::default(), expected);
            one(
                id,
                &change,
                &approving(id, exclude.clone()),
                (Satisfied, "access-policy-protects"),
            );
            // Approved for another policy is not approved.
            one(id, &change, &approving("MS.AAD.7.4v1", exclude.clone()), expected);
        }
    }
}

#[test]
fn one_unapproved_exclusion_is_named() {
    let exclude = Exclude { users: ids(&["a"]), ..Exclude::default() };
    let change = [
        ("conditions/users/excludeUsers", json!(["a", "b"])),
        ("conditions/users/excludeGroups", json!(["g"])),
    ];
    let verdict = one(
        "MS.AAD.3.2v2",
        &change,
        &approving("MS.AAD.3.2v2", exclude),
        (NotSatisfied, "access-policy-excludes"),
    );
    assert_eq!(verdict.reason.args["excluded"], ReasonArg::List(vec!["b".into(), "g".into()]));
    assert_eq!(verdict.observed.len(), 2);
    assert_eq!(verdict.observed[0].path, "conditions.users.excludeGroups");
}

#[test]
fn emergency_access_holds_for_every_control_that_allows_it() {
    let declared = |principal, id: &str| DeclaredPrincipal {
        id: id.into(),
        principal,
        name: String::new(),
        reason: String::new(),
    };
    let profile = TenantProfile {
        emergency_access: vec![declared(PrincipalType::Group, "G")],
        synchronisation_accounts: vec![declared(PrincipalType::User, "sync")],
        ..TenantProfile::default()
    };
    let change = [
        ("conditions/users/excludeUsers", json!(["SYNC"])),
        ("conditions/users/excludeGroups", json!(["g"])),
    ];
    for id in ALL {
        one(id, &change, &profile, (Satisfied, "access-policy-protects"));
    }
    // A user's id does not approve a group.
    let swapped = [("conditions/users/excludeGroups", json!(["sync"]))];
    one("MS.AAD.1.1v1", &swapped, &profile, (NotSatisfied, "access-policy-excludes"));
}

#[test]
fn a_policy_under_conditions_only_is_narrow() {
    let none = TenantProfile::default();
    let narrow = (NotSatisfied, "access-policy-narrow");
    for id in ALL {
        for (path, value) in [
            ("platforms", json!({"includePlatforms": ["android", "iOS"]})),
            ("platforms", json!({"includePlatforms": ["all"], "excludePlatforms": ["linux"]})),
            ("locations", json!({"includeLocations": ["5f3c"]})),
            ("locations", json!({"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]})),
            ("devices", json!({"deviceFilter": {"mode": "exclude", "rule": "device.x -eq 1"}})),
        ] {
            one(id, &[(&format!("conditions/{path}"), value)], &none, narrow);
        }
        let everywhere = [
            ("conditions/platforms", json!({"includePlatforms": ["all"], "excludePlatforms": []})),
            ("conditions/locations", json!({"includeLocations": ["All"], "excludeLocations": []})),
            ("conditions/devices", json!({"deviceFilter": null})),
        ];
        one(id, &everywhere, &none, (Satisfied, "access-policy-protects"));
    }
}

#[test]
fn a_policy_at_one_kind_of_risk_is_narrow() {
    let none = TenantProfile::default();
    let (user, sign_in) = ("conditions/userRiskLevels", "conditions/signInRiskLevels");
    for id in ALL {
        // A policy about one risk with the other added has both.
        let expected = if id.starts_with("MS.AAD.2.") {
            (Satisfied, "access-policy-protects")
        } else {
            (NotSatisfied, "access-policy-narrow")
        };
        for path in [user, sign_in] {
            one(id, &[(path, json!(["high"]))], &none, expected);
        }
        let both = [(user, json!(["high"])), (sign_in, json!(["high"]))];
        one(id, &both, &none, (Satisfied, "access-policy-protects"));
    }
}

#[test]
fn an_unknown_state_proves_nothing() {
    let none = TenantProfile::default();
    for id in ALL {
        let verdict =
            one(id, &[("state", json!("-"))], &none, (NotAssessed, "access-policy-incomplete"));
        assert_eq!(verdict.gaps[0].path.as_deref(), Some("state"));
        // What would not protect if it were on is no gap.
        let some = ("conditions/locations", json!({"includeLocations": ["5f3c"]}));
        let narrow = (NotSatisfied, "access-policy-narrow");
        one(id, &[("state", json!("-")), some], &none, narrow);
    }
}

#[test]
fn a_role_without_template_may_be_one_that_is_not_named() {
    let id = "MS.AAD.3.6v1";
    let mut view = tenant(json!([policy(id)]));
    let nameless = json!({"id": "r3", "name": "r3", "content": {"displayName": "Role"}});
    view["subjects"][ROLES].as_array_mut().unwrap().push(nameless);
    let none = TenantProfile::default();
    check(id, &view, &none, (NotAssessed, "property-absent"));
    view["subjects"][CA] = json!([]);
    check(id, &view, &none, (NotSatisfied, "access-policy-missing"));
}

#[test]
fn an_unknown_exclusion_list_proves_nothing() {
    for id in ALL {
        let path = if id == "MS.AAD.9.1v1" {
            "conditions/applications/excludeApplications"
        } else {
            "conditions/users/excludeGroups"
        };
        let verdict = one(
            id,
            &[(path, json!("-"))],
            &TenantProfile::default(),
            (NotAssessed, "access-policy-incomplete"),
        );
        assert_eq!(verdict.gaps[0].reason, GapReason::PropertyAbsent);
    }
}

#[test]
fn a_second_policy_that_protects_is_enough() {
    for id in ALL {
        let off = with(&policy(id), &[("state", json!("disabled")), ("id", json!("p0"))]);
        check(
            id,
            &tenant(json!([off, policy(id)])),
            &TenantProfile::default(),
            (Satisfied, "access-policy-protects"),
        );
    }
}

#[test]
fn each_effect_has_its_conditions() {
    let missing = (NotSatisfied, "access-policy-missing");
    let protects = (Satisfied, "access-policy-protects");
    let strength = |list: Value| {
        ("grantControls/authenticationStrength", json!({"allowedCombinations": list}))
    };
    let controls = |list: Value| ("grantControls/builtInControls", list);
    let flows = |value: Value| ("conditions/authenticationFlows", value);
    for (id, change, expected) in [
        ("MS.AAD.1.1v1", ("conditions/clientAppTypes", json!(["other"])), missing),
        ("MS.AAD.1.1v1", ("conditions/clientAppTypes", json!([])), missing),
        ("MS.AAD.1.1v1", controls(json!(["mfa"])), missing),
        ("MS.AAD.2.1v1", ("conditions/userRiskLevels", json!(["medium"])), missing),
        ("MS.AAD.2.1v1", controls(json!([])), missing),
        ("MS.AAD.2.3v1", ("conditions/signInRiskLevels", json!("-")), missing),
        ("MS.AAD.3.1v1", strength(json!(["fido2", "password,sms"])), missing),
        ("MS.AAD.3.1v1", strength(json!([])), missing),
        ("MS.AAD.3.1v1", strength(json!(null)), missing),
        ("MS.AAD.3.1v1", strength(json!(["x509CertificateMultiFactor"])), protects),
        ("MS.AAD.3.2v2", controls(json!([""])), missing),
        ("MS.AAD.3.6v1", ("conditions/users/includeRoles", json!(["Role1"])), missing),
        (
            "MS.AAD.3.6v1",
            ("conditions/users/includeRoles", json!(["Role1", "Role2", "Role3"])),
            protects,
        ),
        ("MS.AAD.3.6v1", strength(json!(["deviceBasedPush"])), missing),
        ("MS.AAD.3.7v1", controls(json!(["compliantDevice"])), missing),
        (
            "MS.AAD.3.7v1",
            controls(json!(["compliantDevice", "domainJoinedDevice", "mfa"])),
            missing,
        ),
        ("MS.AAD.3.7v1", ("grantControls/operator", json!("AND")), missing),
        ("MS.AAD.3.8v1", controls(json!(["domainJoinedDevice", "mfa"])), protects),
        ("MS.AAD.3.8v1", controls(json!(["mfa"])), missing),
        ("MS.AAD.3.8v1", ("conditions/applications/includeUserActions", json!([])), missing),
        ("MS.AAD.3.9v1", flows(json!({"transferMethods": "authenticationTransfer"})), missing),
        ("MS.AAD.3.9v1", flows(json!({"transferMethods": null})), missing),
        ("MS.AAD.3.9v1", flows(json!("-")), missing),
        (
            "MS.AAD.3.9v1",
            flows(json!({"transferMethods": "deviceCodeFlow,authenticationTransfer"})),
            protects,
        ),
        ("MS.AAD.9.1v1", ("conditions/agentIdRiskLevels", json!("medium")), missing),
        ("MS.AAD.9.1v1", ("conditions/agentIdRiskLevels", json!(["high"])), protects),
        ("MS.AAD.9.1v1", ("conditions/clientAppTypes", json!([])), missing),
        (
            "MS.AAD.9.1v1",
            ("conditions/clientApplications", json!({"includeAgentIdServicePrincipals": []})),
            missing,
        ),
    ] {
        one(id, &[change], &TenantProfile::default(), expected);
    }
}

#[test]
fn general_mfa_by_strength() {
    let none = TenantProfile::default();
    for (list, satisfied) in [
        (json!(["deviceBasedPush"]), true),
        (json!(["password,sms", "fido2"]), true),
        (json!(["windowsHelloForBusiness"]), false),
        (json!(["fido2", "x509CertificateMultiFactor"]), false),
        (json!(["password"]), false),
        (json!(["deviceBasedPush", "x509CertificateSingleFactor"]), false),
    ] {
        let change = [
            ("grantControls/builtInControls", json!("-")),
            ("grantControls/authenticationStrength", json!({"allowedCombinations": list})),
        ];
        let expected = if satisfied {
            (Satisfied, "access-policy-protects")
        } else {
            (NotSatisfied, "access-policy-missing")
        };
        // Only off can a phishing-resistant policy show that it is no general MFA: on, it is more.
        let state = if satisfied { "enabled" } else { "disabled" };
        let change = [change[0].clone(), change[1].clone(), ("state", json!(state))];
        one("MS.AAD.3.2v2", &change, &none, expected);
    }
}

#[test]
fn phishing_resistant_mfa_for_all_is_more_than_mfa_for_all() {
    let id = "MS.AAD.3.2v2";
    let only = |list: Value| {
        [
            ("grantControls/builtInControls", json!([])),
            ("grantControls/authenticationStrength", json!({"allowedCombinations": list})),
            ("conditions/users/excludeUsers", json!(["guest-admin"])),
        ]
    };
    let approved = |policy: &str| {
        approving(policy, Exclude { users: ids(&["guest-admin"]), ..Exclude::default() })
    };
    let strong = json!(["fido2", "windowsHelloForBusiness"]);
    let more = (NotApplicable, "stronger-requirement-met");
    let verdict = one(id, &only(strong.clone()), &approved("MS.AAD.3.1v1"), more);
    assert_eq!(verdict.subjects[0].id, "p1");
    // What is approved for one requirement only says nothing for the stronger one.
    let missing = (NotSatisfied, "access-policy-missing");
    one(id, &only(strong), &approved(id), missing);
    one(id, &only(json!(["password"])), &approved("MS.AAD.3.1v1"), missing);
    // With a policy of its own the requirement is met, not set aside.
    let own = with(&policy(id), &[("id", json!("own"))]);
    let both = tenant(json!([policy("MS.AAD.3.1v1"), own]));
    check(id, &both, &TenantProfile::default(), (Satisfied, "access-policy-protects"));
}

#[test]
fn what_is_no_text_is_neither_matched_nor_approved() {
    for (path, expected) in [
        ("conditions/users/excludeUsers", (NotSatisfied, "access-policy-excludes")),
        ("conditions/users/excludeGroups", (NotSatisfied, "access-policy-excludes")),
        ("conditions/applications/excludeApplications", (NotSatisfied, "access-policy-excludes")),
        ("conditions/users/excludeRoles", (NotSatisfied, "access-policy-narrow")),
        ("conditions/users/includeUsers", (NotSatisfied, "access-policy-narrow")),
    ] {
        for odd in [json!([null]), json!([7]), json!([{"id": "All"}])] {
            one("MS.AAD.1.1v1", &[(path, odd)], &TenantProfile::default(), expected);
        }
    }
}

#[test]
fn agents_depend_on_the_environment_and_first_on_the_licence() {
    let none = TenantProfile::default();
    for environment in ["gcchigh", "DoD"] {
        let mut tenant_view = tenant(json!([policy("MS.AAD.1.1v1")]));
        tenant_view["environment"] = json!(environment);
        check("MS.AAD.9.1v1", &tenant_view, &none, (NotApplicable, "environment-without-agents"));
        tenant_view["subjects"][CA][0]["content"] = policy("MS.AAD.9.1v1");
        check("MS.AAD.9.1v1", &tenant_view, &none, (Satisfied, "access-policy-protects"));
        tenant_view["subjects"]["tenant.service-plan"] =
            json!([{"id": "a", "name": "a", "content": {"servicePlanName": "AAD_PREMIUM"}}]);
        check("MS.AAD.9.1v1", &tenant_view, &none, (NotSatisfied, "licence-absent"));
    }
}

#[test]
fn hostile_shapes_prove_nothing_and_break_nothing() {
    for hostile in [
        json!(7),
        json!("x"),
        json!({"a": []}),
        json!([[[]]]),
        json!(null),
        json!([null, 3, {"x": 1}]),
    ] {
        for path in [
            "conditions",
            "state",
            "grantControls",
            "conditions/users",
            "conditions/users/includeUsers",
            "conditions/applications",
            "displayName",
        ] {
            for id in ALL {
                let verdicts = judge(
                    &tenant(json!([with(&policy(id), &[(path, hostile.clone())])])),
                    &TenantProfile::default(),
                );
                assert_eq!(verdicts.len(), 42);
                if path != "displayName" {
                    let satisfied = find(&verdicts, id).outcome == Satisfied;
                    let unread = matches!(id, "MS.AAD.3.6v1" | "MS.AAD.9.1v1")
                        && path.starts_with("conditions/users");
                    assert!(!satisfied || unread, "{id} {path} {hostile}");
                }
            }
        }
    }
}
