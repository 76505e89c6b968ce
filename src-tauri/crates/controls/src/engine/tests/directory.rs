//! Directory settings, consent, guests, passwords.
use super::*;
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};

fn authorization() -> Value {
    json!({
        "id": "authorizationPolicy", "allowInvitesFrom": "adminsAndGuestInviters",
        "guestUserRoleId": "10dae51f-b6af-4016-8d66-8c2a99b929b3",
        "defaultUserRolePermissions": {"allowedToCreateApps": false},
        "permissionGrantPolicyIdsAssignedToDefaultUserRole": ["ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-chat"],
    })
}

#[track_caller]
fn one(id: &str, changes: &[(&str, Value)], expected: (Outcome, &str)) {
    let view = view(&[("identity.authorization-policy", json!([with(&authorization(), changes)]))]);
    check(id, &view, &TenantProfile::default(), expected);
}

#[test]
fn users_register_no_applications() {
    one("MS.AAD.5.1v1", &[], (Satisfied, "app-registration-restricted"));
    one(
        "MS.AAD.5.1v1",
        &[("defaultUserRolePermissions/allowedToCreateApps", json!(true))],
        (NotSatisfied, "app-registration-open"),
    );
    one(
        "MS.AAD.5.1v1",
        &[("defaultUserRolePermissions/allowedToCreateApps", json!("-"))],
        (NotAssessed, "property-absent"),
    );
    one(
        "MS.AAD.5.1v1",
        &[("defaultUserRolePermissions", json!(null))],
        (NotAssessed, "property-absent"),
    );
    let bad = with(
        &authorization(),
        &[("defaultUserRolePermissions/allowedToCreateApps", json!(true)), ("id", json!("bad"))],
    );
    let view = view(&[("identity.authorization-policy", json!([authorization(), bad]))]);
    let verdict = check(
        "MS.AAD.5.1v1",
        &view,
        &TenantProfile::default(),
        (NotSatisfied, "app-registration-open"),
    );
    assert_eq!(verdict.subjects.len(), 1);
}

#[test]
fn users_consent_is_restricted() {
    let list = "permissionGrantPolicyIdsAssignedToDefaultUserRole";
    let own = |name: &str| {
        json!([format!("ManagePermissionGrantsForSelf.microsoft-user-default-{name}")])
    };
    one("MS.AAD.5.2v1", &[], (Satisfied, "user-consent-restricted"));
    one("MS.AAD.5.2v1", &[(list, json!([]))], (Satisfied, "user-consent-restricted"));
    one("MS.AAD.5.2v1", &[(list, own("legacy"))], (NotSatisfied, "user-consent-open"));
    one("MS.AAD.5.2v1", &[(list, own("low"))], (NotAssessed, "evidence-not-collected"));
    one("MS.AAD.5.2v1", &[(list, own("recommended"))], (Satisfied, "user-consent-restricted"));
    one("MS.AAD.5.2v1", &[(list, json!("-"))], (NotAssessed, "property-absent"));
    // Graph v1.0 has the list elsewhere.
    one(
        "MS.AAD.5.2v1",
        &[
            (list, json!("-")),
            ("defaultUserRolePermissions/permissionGrantPoliciesAssigned", own("legacy")),
        ],
        (NotSatisfied, "user-consent-open"),
    );
    let low = with(&authorization(), &[(list, own("low"))]);
    let view = view(&[
        ("identity.authorization-policy", json!([low])),
        ("app.permission-classification", json!([{"id": "Mail.Read"}])),
    ]);
    check("MS.AAD.5.2v1", &view, &TenantProfile::default(), (NotSatisfied, "user-consent-open"));
    let mut unclassified = view;
    unclassified["subjects"]["app.permission-classification"] = json!([]);
    let restricted = (Satisfied, "user-consent-restricted");
    check("MS.AAD.5.2v1", &unclassified, &TenantProfile::default(), restricted);
}

#[test]
fn the_consent_workflow_is_on() {
    for (values, expected) in [
        (
            json!([{"name": "EnableAdminConsentRequests", "value": "true"}]),
            (Satisfied, "admin-consent-workflow-on"),
        ),
        (
            json!([{"name": "EnableAdminConsentRequests", "value": "True"}]),
            (Satisfied, "admin-consent-workflow-on"),
        ),
        (
            json!([{"name": "EnableAdminConsentRequests", "value": "false"}]),
            (NotSatisfied, "admin-consent-workflow-off"),
        ),
        (
            json!([{"name": "EnableAdminConsentRequests", "value": null}]),
            (NotSatisfied, "admin-consent-workflow-off"),
        ),
        (
            json!([{"name": "EnableGroupSpecificConsent", "value": "true"}]),
            (NotAssessed, "property-absent"),
        ),
        (json!([]), (NotAssessed, "property-absent")),
    ] {
        let view = view(&[(
            "tenant.group-setting",
            json!([{"displayName": "Consent Policy Settings", "values": values}]),
        )]);
        check("MS.AAD.5.3v1", &view, &TenantProfile::default(), expected);
    }
}

#[test]
fn guests_see_and_invite_little() {
    let role = |id: &str| [("guestUserRoleId", json!(id))];
    one("MS.AAD.8.1v1", &[], (Satisfied, "guest-access-limited"));
    one(
        "MS.AAD.8.1v1",
        &role("2AF84B1E-32c8-42b7-82bc-daa82404023b"),
        (Satisfied, "guest-access-limited"),
    );
    one(
        "MS.AAD.8.1v1",
        &role("a0b1b346-4d3e-4e8b-98f8-753987be4970"),
        (NotSatisfied, "guest-access-broad"),
    );
    one("MS.AAD.8.1v1", &[("guestUserRoleId", json!(null))], (NotSatisfied, "guest-access-broad"));
    one("MS.AAD.8.1v1", &[("guestUserRoleId", json!("-"))], (NotAssessed, "property-absent"));
    one("MS.AAD.8.2v1", &[], (Satisfied, "guest-invitations-restricted"));
    for value in [json!("everyone"), json!("adminsGuestInvitersAndAllMembers"), json!(5)] {
        one(
            "MS.AAD.8.2v1",
            &[("allowInvitesFrom", value)],
            (NotSatisfied, "guest-invitations-open"),
        );
    }
    one("MS.AAD.8.2v1", &[("allowInvitesFrom", json!("-"))], (NotAssessed, "property-absent"));
}

#[track_caller]
fn passwords(domains: Value, expected: (Outcome, &str)) {
    check(
        "MS.AAD.6.1v1",
        &view(&[("tenant.domain", domains)]),
        &TenantProfile::default(),
        expected,
    );
}

fn domain(id: &str, root: bool, period: Value) -> Value {
    json!({"id": id, "isRoot": root, "isVerified": true, "authenticationType": "Managed", "passwordValidityPeriodInDays": period})
}

#[test]
fn passwords_do_not_expire() {
    let never = json!(2_147_483_647);
    let good = (Satisfied, "passwords-do-not-expire");
    passwords(
        json!([
            domain("root1.com", true, never.clone()),
            domain("sub.root1.com", false, json!(90))
        ]),
        good,
    );
    passwords(json!([domain("root1.com", true, json!(null))]), good);
    passwords(
        json!([domain("root1.com", true, json!(90)), domain("root2.com", true, never.clone())]),
        (NotSatisfied, "passwords-expire"),
    );
    passwords(
        json!([
            domain("root1.com", true, json!(90)),
            domain("sub.root1.com", false, never.clone())
        ]),
        (NotSatisfied, "passwords-expire"),
    );
    passwords(
        json!([domain("alone.example.com", false, never.clone())]),
        (NotSatisfied, "passwords-expire"),
    );
    // The nearest root decides.
    passwords(
        json!([
            domain("example.com", true, json!(90)),
            domain("a.example.com", true, never.clone()),
            domain("b.a.example.com", false, json!(90))
        ]),
        (NotSatisfied, "passwords-expire"),
    );
    let other = with(&domain("root2.com", true, json!(90)), &[("isVerified", json!(false))]);
    passwords(json!([domain("root1.com", true, never.clone()), other]), good);
    let federated =
        with(&domain("root2.com", true, json!(90)), &[("authenticationType", json!("Federated"))]);
    passwords(json!([domain("root1.com", true, never.clone()), federated.clone()]), good);
    passwords(json!([federated]), (NotApplicable, "domains-federated"));
    passwords(json!([domain("root1.com", true, json!("-"))]), (NotSatisfied, "passwords-expire"));
    passwords(
        json!([with(
            &domain("root1.com", true, json!(0)),
            &[("passwordValidityPeriodInDays", json!("-"))]
        )]),
        (NotAssessed, "domain-period-absent"),
    );
    passwords(
        json!([with(&domain("x.onmicrosoft.com", true, never), &[("isInitial", json!(true))])]),
        (NotSatisfied, "only-initial-domain"),
    );
    passwords(json!([{"id": "a.com"}]), (NotAssessed, "no-verified-domain"));
    passwords(json!([]), (NotAssessed, "evidence-empty"));
}
