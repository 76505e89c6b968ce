//! The demo tenants' Conditional Access policies.
use super::{Mfa, State, Tenant, guid, moment};
use serde_json::{Value, json};

/// Roles that the admin policy names, by template id (Microsoft Entra built-in roles).
pub const HIGHLY_PRIVILEGED: [(&str, &str); 8] = [
    ("Global Administrator", "62e90394-69f5-4237-9190-012177145e10"),
    ("Privileged Role Administrator", "e8611ab8-c189-46e8-94e1-60213ab1f814"),
    ("User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1"),
    ("SharePoint Administrator", "f28a1f50-f6e7-4571-818b-6a12f2af6b6c"),
    ("Exchange Administrator", "29232cdf-9323-42fd-ade2-1d097af3e4de"),
    ("Hybrid Identity Administrator", "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2"),
    ("Application Administrator", "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"),
    ("Cloud Application Administrator", "158c047a-c907-4556-b7ef-446551a6b5f7"),
];

struct Draft<'a> {
    name: &'a str,
    enforced: bool,
    conditions: Value,
    grant: Value,
}

fn everyone(exclude_users: &[String]) -> Value {
    json!({
        "IncludeUsers": ["All"], "ExcludeUsers": exclude_users, "IncludeGroups": [],
        "ExcludeGroups": [], "IncludeRoles": [], "ExcludeRoles": [],
        "IncludeGuestsOrExternalUsers": null, "ExcludeGuestsOrExternalUsers": null,
    })
}

fn conditions(users: Value) -> Value {
    json!({
        "Applications": {
            "IncludeApplications": ["All"], "ExcludeApplications": [], "IncludeUserActions": [],
            "IncludeAuthenticationContextClassReferences": [], "ApplicationFilter": null,
        },
        "Users": users, "ClientAppTypes": ["all"], "UserRiskLevels": [], "SignInRiskLevels": [],
        "ServicePrincipalRiskLevels": [], "Platforms": null, "Locations": null, "Devices": null,
        "ClientApplications": null, "AuthenticationFlows": null, "InsiderRiskLevels": null,
    })
}

fn with(mut value: Value, path: &str, new: Value) -> Value {
    if let Some(slot) = value.pointer_mut(path) {
        *slot = new;
    }
    value
}

fn grant(controls: &[&str]) -> Value {
    json!({
        "Operator": "OR", "BuiltInControls": controls, "CustomAuthenticationFactors": [],
        "TermsOfUse": [], "AuthenticationStrength": null,
    })
}

fn phishing_resistant() -> Value {
    let strength = json!({
        "Id": "00000000-0000-0000-0000-000000000004", "DisplayName": "Phishing-resistant MFA",
        "PolicyType": "builtIn", "RequirementsSatisfied": "mfa",
        "AllowedCombinations": ["windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"],
    });
    with(grant(&[]), "/AuthenticationStrength", strength)
}

/// All policies of a tenant at one time.
pub fn access_policies(tenant: &Tenant, state: &State) -> Value {
    let emergency: Vec<String> = tenant
        .global_admins
        .iter()
        .filter(|name| name.starts_with("Notfall"))
        .map(|name| guid(&format!("{}/user/{name}", tenant.slug)))
        .collect();
    let mut excluded = emergency.clone();
    if state.stale_exclusion {
        excluded.push(guid(&format!("{}/user/Scanner Verwaltung", tenant.slug)));
    }
    let all = || conditions(everyone(&emergency));
    let mut drafts = Vec::new();
    let mut add = |name, enforced, conditions, grant| {
        drafts.push(Draft { name, enforced, conditions, grant });
    };
    if state.legacy_auth_blocked {
        let legacy = with(all(), "/ClientAppTypes", json!(["exchangeActiveSync", "other"]));
        add("CA001 Block legacy authentication", true, legacy, grant(&["block"]));
    }
    if state.risk_policies && tenant.premium_p2 {
        let user = with(all(), "/UserRiskLevels", json!(["high"]));
        add("CA002 Block high-risk users", true, user, grant(&["block"]));
        let sign_in = with(all(), "/SignInRiskLevels", json!(["high"]));
        add("CA003 Block high-risk sign-ins", true, sign_in, grant(&["block"]));
    }
    let mfa = conditions(everyone(&excluded));
    match state.mfa {
        Mfa::ReportOnly => add("Pilot MFA (do not switch on yet)", false, mfa, grant(&["mfa"])),
        Mfa::Enforced => {
            add("CA010 Require multifactor authentication", true, mfa, grant(&["mfa"]))
        }
        Mfa::PhishingResistant => {
            add("CA010 Require phishing-resistant MFA", true, mfa, phishing_resistant());
        }
    }
    if state.admins_phishing_resistant {
        let roles: Vec<&str> = HIGHLY_PRIVILEGED.iter().map(|(_, id)| *id).collect();
        let users = with(everyone(&emergency), "/IncludeUsers", json!([]));
        let users = with(users, "/IncludeRoles", json!(roles));
        add(
            "CA011 Administrators: phishing-resistant MFA",
            true,
            conditions(users),
            phishing_resistant(),
        );
    }
    if state.managed_devices {
        add(
            "CA020 Require a managed device",
            true,
            all(),
            grant(&["compliantDevice", "domainJoinedDevice"]),
        );
        let register = with(all(), "/Applications/IncludeApplications", json!([]));
        let register = with(
            register,
            "/Applications/IncludeUserActions",
            json!(["urn:user:registersecurityinfo"]),
        );
        add(
            "CA021 Register security information on managed devices",
            true,
            register,
            grant(&["compliantDevice", "domainJoinedDevice"]),
        );
    }
    if state.device_code_blocked {
        let flow =
            with(all(), "/AuthenticationFlows", json!({"TransferMethods": "deviceCodeFlow"}));
        add("CA022 Block device code flow", true, flow, grant(&["block"]));
    }
    drafts.into_iter().map(|draft| policy(tenant, state, draft)).collect()
}

fn policy(tenant: &Tenant, state: &State, draft: Draft<'_>) -> Value {
    json!({
        "Id": guid(&format!("{}/policy/{}", tenant.slug, draft.name)),
        "DisplayName": draft.name,
        "State": if draft.enforced { "enabled" } else { "enabledForReportingButNotEnforced" },
        "CreatedDateTime": moment("2025-02-03", 9),
        "ModifiedDateTime": moment(state.date, 7),
        "DeletedDateTime": null, "TemplateId": null, "PartialEnablementStrategy": null,
        "Conditions": draft.conditions, "GrantControls": draft.grant, "SessionControls": null,
    })
}
