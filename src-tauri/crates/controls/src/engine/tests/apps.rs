//! Application credentials.
use super::*;
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};

fn policy() -> Value {
    let set = json!({
        "passwordCredentials": [
            {"restrictionType": "passwordAddition", "state": "enabled", "maxLifetime": null, "restrictForAppsCreatedAfterDateTime": "0001-01-01T00:00:00Z"},
            {"restrictionType": "passwordLifetime", "state": "enabled", "maxLifetime": "P90D", "restrictForAppsCreatedAfterDateTime": null},
        ],
        "keyCredentials": [
            {"restrictionType": "asymmetricKeyLifetime", "state": "enabled", "maxLifetime": "P180D", "restrictForAppsCreatedAfterDateTime": "0001-01-01T00:00:00Z"},
        ],
    });
    json!({"id": "d", "displayName": "Default", "applicationRestrictions": set, "servicePrincipalRestrictions": set})
}

#[track_caller]
fn one(id: &str, changes: &[(&str, Value)], expected: (Outcome, &str)) {
    let view = view(&[("app.management-policy", json!([with(&policy(), changes)]))]);
    check(id, &view, &TenantProfile::default(), expected);
}

const SCOPES: [&str; 2] = ["applicationRestrictions", "servicePrincipalRestrictions"];

#[test]
fn new_passwords_are_blocked_for_all() {
    one("MS.AAD.5.5v1", &[], (Satisfied, "app-passwords-blocked"));
    one(
        "MS.AAD.5.5v1",
        &[("isEnabled", json!(false))],
        (NotSatisfied, "credentials-policy-disabled"),
    );
    for scope in SCOPES {
        let at = |path: &str| format!("{scope}/passwordCredentials/0/{path}");
        one(
            "MS.AAD.5.5v1",
            &[(&at("state"), json!("disabled"))],
            (NotSatisfied, "credentials-not-enabled"),
        );
        one(
            "MS.AAD.5.5v1",
            &[(&at("restrictForAppsCreatedAfterDateTime"), json!("2023-11-14T22:13:20Z"))],
            (NotSatisfied, "credentials-old-apps-exempt"),
        );
        one(
            "MS.AAD.5.5v1",
            &[(&at("restrictionType"), json!("other"))],
            (NotSatisfied, "credentials-not-enabled"),
        );
        one("MS.AAD.5.5v1", &[(scope, json!("-"))], (NotAssessed, "property-absent"));
    }
}

#[test]
fn password_lifetime_matters_where_passwords_are_possible() {
    one(
        "MS.AAD.5.6v1",
        &[("applicationRestrictions/passwordCredentials/1/maxLifetime", json!("P999D"))],
        (NotApplicable, "stronger-requirement-met"),
    );
    let open = ("applicationRestrictions/passwordCredentials/0/state", json!("disabled"));
    one("MS.AAD.5.6v1", std::slice::from_ref(&open), (Satisfied, "credential-lifetime-restricted"));
    for scope in SCOPES {
        let at = |path: &str| format!("{scope}/passwordCredentials/1/{path}");
        for (value, expected) in [
            ("P181D", (Satisfied, "credential-lifetime-restricted")),
            ("P180DT12H", (Satisfied, "credential-lifetime-restricted")),
            ("P182D", (NotSatisfied, "credentials-too-long")),
            ("P1Y", (NotAssessed, "property-absent")),
        ] {
            one("MS.AAD.5.6v1", &[open.clone(), (&at("maxLifetime"), json!(value))], expected);
        }
        one(
            "MS.AAD.5.6v1",
            &[open.clone(), (&at("state"), json!("disabled"))],
            (NotSatisfied, "credentials-not-enabled"),
        );
        one(
            "MS.AAD.5.6v1",
            &[
                open.clone(),
                (&at("restrictForAppsCreatedAfterDateTime"), json!("2023-11-14T00:00:00Z")),
            ],
            (NotSatisfied, "credentials-old-apps-exempt"),
        );
    }
}

#[test]
fn certificates_live_a_year_at_most() {
    one("MS.AAD.5.7v1", &[], (Satisfied, "credential-lifetime-restricted"));
    for scope in SCOPES {
        let at = |path: &str| format!("{scope}/keyCredentials/0/{path}");
        one(
            "MS.AAD.5.7v1",
            &[(&at("maxLifetime"), json!("P366D"))],
            (Satisfied, "credential-lifetime-restricted"),
        );
        one(
            "MS.AAD.5.7v1",
            &[(&at("maxLifetime"), json!("P367D"))],
            (NotSatisfied, "credentials-too-long"),
        );
        one(
            "MS.AAD.5.7v1",
            &[(&at("state"), json!("disabled"))],
            (NotSatisfied, "credentials-not-enabled"),
        );
        one(
            "MS.AAD.5.7v1",
            &[(&format!("{scope}/keyCredentials"), json!([]))],
            (NotSatisfied, "credentials-not-enabled"),
        );
        one(
            "MS.AAD.5.7v1",
            &[(&at("restrictForAppsCreatedAfterDateTime"), json!("2023-11-14T00:00:00Z"))],
            (NotSatisfied, "credentials-old-apps-exempt"),
        );
    }
}

#[test]
fn a_custom_policy_may_exempt_applications() {
    let custom = |enabled: bool, applies: Value| {
        json!({"id": "c", "displayName": "Custom", "isEnabled": enabled, "appliesTo": applies,
            "restrictions": {"passwordCredentials": [{"restrictionType": "passwordAddition", "state": "disabled"}]}})
    };
    for (policy_content, expected) in [
        (custom(true, json!([{"displayName": "App"}])), (NotSatisfied, "credentials-apps-exempt")),
        (custom(true, json!([])), (Satisfied, "app-passwords-blocked")),
        (custom(false, json!([{"displayName": "App"}])), (Satisfied, "app-passwords-blocked")),
    ] {
        let tenant = view(&[("app.management-policy", json!([policy(), policy_content]))]);
        check("MS.AAD.5.5v1", &tenant, &TenantProfile::default(), expected);
    }
    let apart = view(&[
        ("app.management-policy", json!([policy()])),
        ("app.custom-management-policy", json!([custom(true, json!([{"displayName": "App"}]))])),
    ]);
    check(
        "MS.AAD.5.5v1",
        &apart,
        &TenantProfile::default(),
        (NotSatisfied, "credentials-apps-exempt"),
    );
    let alone = view(&[("app.management-policy", json!([custom(false, json!([]))]))]);
    check(
        "MS.AAD.5.5v1",
        &alone,
        &TenantProfile::default(),
        (NotAssessed, "default-app-policy-absent"),
    );
}
