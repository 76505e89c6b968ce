//! Authentication methods.
use super::*;
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};

fn policy() -> Value {
    let shown = json!({"state": "enabled", "includeTarget": {"id": "all_users"}});
    json!({
        "id": "authenticationMethodsPolicy", "policyMigrationState": "migrationComplete",
        "authenticationMethodConfigurations": [
            {"id": "MicrosoftAuthenticator", "state": "enabled", "isSoftwareOathEnabled": false,
             "featureSettings": {"displayAppInformationRequiredState": shown, "displayLocationInformationRequiredState": shown}},
            {"id": "Sms", "state": "disabled"}, {"id": "Voice", "state": "disabled"}, {"id": "Email", "state": "disabled"},
        ],
    })
}

#[track_caller]
fn one(id: &str, changes: &[(&str, Value)], expected: (Outcome, &str)) {
    let view =
        view(&[("identity.authentication-methods-policy", json!([with(&policy(), changes)]))]);
    check(id, &view, &TenantProfile::default(), expected);
}

#[test]
fn authenticator_shows_application_and_place_to_all() {
    let features = "authenticationMethodConfigurations/0/featureSettings";
    let missing = (NotSatisfied, "authenticator-context-missing");
    one("MS.AAD.3.3v2", &[], (Satisfied, "authenticator-context-shown"));
    one(
        "MS.AAD.3.3v2",
        &[("authenticationMethodConfigurations/0/isSoftwareOathEnabled", json!(true))],
        missing,
    );
    one(
        "MS.AAD.3.3v2",
        &[("authenticationMethodConfigurations/0/isSoftwareOathEnabled", json!("-"))],
        (NotAssessed, "property-absent"),
    );
    for feature in ["displayAppInformationRequiredState", "displayLocationInformationRequiredState"]
    {
        one(
            "MS.AAD.3.3v2",
            &[(&format!("{features}/{feature}/state"), json!("disabled"))],
            missing,
        );
        one("MS.AAD.3.3v2", &[(&format!("{features}/{feature}/state"), json!("default"))], missing);
        one(
            "MS.AAD.3.3v2",
            &[(&format!("{features}/{feature}/includeTarget/id"), json!("group"))],
            missing,
        );
        one(
            "MS.AAD.3.3v2",
            &[(&format!("{features}/{feature}/includeTarget"), json!("-"))],
            (NotAssessed, "property-absent"),
        );
    }
    one(
        "MS.AAD.3.3v2",
        &[("authenticationMethodConfigurations/0/state", json!("disabled"))],
        (NotApplicable, "authenticator-disabled"),
    );
    one(
        "MS.AAD.3.3v2",
        &[("authenticationMethodConfigurations", json!([]))],
        (NotAssessed, "property-absent"),
    );
}

#[test]
fn authenticator_does_not_matter_under_phishing_resistant_mfa() {
    let access = json!([{"id": "p", "displayName": "P", "state": "enabled",
        "conditions": {"applications": {"includeApplications": ["All"], "excludeApplications": []},
            "users": {"includeUsers": ["All"], "excludeUsers": [], "excludeGroups": [], "excludeRoles": []}},
        "grantControls": {"authenticationStrength": {"allowedCombinations": ["fido2"]}}}]);
    let bad = with(
        &policy(),
        &[("authenticationMethodConfigurations/0/isSoftwareOathEnabled", json!(true))],
    );
    let view = view(&[
        ("identity.access-policy", access),
        ("identity.authentication-methods-policy", json!([bad])),
    ]);
    check(
        "MS.AAD.3.3v2",
        &view,
        &TenantProfile::default(),
        (NotApplicable, "phishing-resistant-enforced"),
    );
}

#[test]
fn the_migration_is_complete_or_never_was() {
    one("MS.AAD.3.4v1", &[], (Satisfied, "migration-complete"));
    one(
        "MS.AAD.3.4v1",
        &[("policyMigrationState", json!(null))],
        (Satisfied, "migration-complete"),
    );
    for state in ["preMigration", "migrationInProgress"] {
        one(
            "MS.AAD.3.4v1",
            &[("policyMigrationState", json!(state))],
            (NotSatisfied, "migration-open"),
        );
        one(
            "MS.AAD.3.5v2",
            &[("policyMigrationState", json!(state))],
            (NotApplicable, "migration-open-first"),
        );
    }
    one("MS.AAD.3.4v1", &[("policyMigrationState", json!("-"))], (NotAssessed, "property-absent"));
}

#[test]
fn weak_methods_are_all_off() {
    one("MS.AAD.3.5v2", &[], (Satisfied, "weak-methods-disabled"));
    for place in 1..4 {
        one(
            "MS.AAD.3.5v2",
            &[(&format!("authenticationMethodConfigurations/{place}/state"), json!("enabled"))],
            (NotSatisfied, "weak-methods-enabled"),
        );
        one(
            "MS.AAD.3.5v2",
            &[(&format!("authenticationMethodConfigurations/{place}/id"), json!("Fido2"))],
            (NotAssessed, "property-absent"),
        );
        one(
            "MS.AAD.3.5v2",
            &[(&format!("authenticationMethodConfigurations/{place}/state"), json!(3))],
            (NotSatisfied, "weak-methods-enabled"),
        );
    }
}
