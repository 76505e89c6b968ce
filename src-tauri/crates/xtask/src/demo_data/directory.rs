//! The demo tenants' directory: roles, privileged people, methods, settings.
use super::{State, Tenant, guid, moment, policies::HIGHLY_PRIVILEGED};
use serde_json::{Map, Value, json};

fn user_id(tenant: &Tenant, name: &str) -> String {
    guid(&format!("{}/user/{name}", tenant.slug))
}

/// People with a privileged role: every global administrator, and the others.
fn assignments(tenant: &Tenant) -> Vec<(&str, &str)> {
    let global = tenant.global_admins.iter().map(|name| (*name, "Global Administrator"));
    global.chain(tenant.other_admins.iter().copied()).collect()
}

/// `privileged_users`: a map by object id.
pub fn privileged_users(tenant: &Tenant, state: &State) -> Value {
    let mut users = Map::new();
    for (name, role) in assignments(tenant) {
        let synced =
            state.synced_admin && tenant.other_admins.first().is_some_and(|(n, _)| *n == name);
        let entry = users.entry(user_id(tenant, name)).or_insert_with(|| {
            json!({
                "DisplayName": name, "roles": [],
                "OnPremisesImmutableId": synced.then(|| format!("{}==", &guid(name)[..22])),
            })
        });
        if let Some(roles) = entry.get_mut("roles").and_then(Value::as_array_mut) {
            roles.push(json!(role));
        }
    }
    Value::Object(users)
}

/// `privileged_roles` with their assignments and rules.
pub fn privileged_roles(tenant: &Tenant, state: &State) -> Value {
    HIGHLY_PRIVILEGED
        .iter()
        .map(|(role, template)| {
            let assigned: Vec<Value> = assignments(tenant)
                .into_iter()
                .filter(|(_, assigned)| assigned == role)
                .map(|(name, _)| assignment(tenant, state, name, template))
                .collect();
            json!({
                "DisplayName": role, "RoleTemplateId": template, "Assignments": assigned,
                "Rules": rules(tenant, state, role),
            })
        })
        .collect()
}

fn assignment(tenant: &Tenant, state: &State, name: &str, template: &str) -> Value {
    let permanent = state.permanent_admins || name.starts_with("Notfall");
    let id = guid(&format!("{}/assignment/{name}/{template}", tenant.slug));
    json!({
        "Id": id, "RoleAssignmentScheduleId": id, "RoleAssignmentOriginId": id,
        "PrincipalId": user_id(tenant, name), "RoleDefinitionId": template,
        "AssignmentType": if permanent { "Assigned" } else { "Activated" },
        "MemberType": "Direct", "DirectoryScopeId": "/", "AppScopeId": null,
        "StartDateTime": if permanent { Value::Null } else { json!(moment(state.date, 7)) },
        "EndDateTime": if permanent { Value::Null } else { json!(moment(state.date, 15)) },
    })
}

fn rules(tenant: &Tenant, state: &State, role: &str) -> Vec<Value> {
    let recipients: Vec<String> =
        if state.role_alerts { vec![format!("security@{}", tenant.domain)] } else { Vec::new() };
    let target = |caller: &str, level: &str| {
        json!({"Caller": caller, "Level": level, "Operations": ["All"],
               "InheritableSettings": [], "EnforcedSettings": []})
    };
    let source = |mut rule: Value| {
        if let Some(rule) = rule.as_object_mut() {
            rule.insert("RuleSource".into(), json!(role));
            rule.insert("RuleSourceType".into(), json!("Directory Role"));
        }
        rule
    };
    let notify = |id: &str, caller: &str, level: &str| {
        source(json!({
            "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyNotificationRule",
            "Id": id, "NotificationType": "Email", "RecipientType": "Admin",
            "NotificationLevel": "All", "IsDefaultRecipientsEnabled": true,
            "NotificationRecipients": recipients, "Target": target(caller, level),
        }))
    };
    vec![
        source(json!({
            "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyExpirationRule",
            "Id": "Expiration_Admin_Assignment", "IsExpirationRequired": !state.permanent_admins,
            "MaximumDuration": "P15D", "Target": target("Admin", "Assignment"),
        })),
        notify("Notification_Admin_Admin_Eligibility", "Admin", "Eligibility"),
        notify("Notification_Admin_Admin_Assignment", "Admin", "Assignment"),
        notify("Notification_Admin_EndUser_Assignment", "EndUser", "Assignment"),
        source(json!({
            "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyApprovalRule",
            "Id": "Approval_EndUser_Assignment", "Target": target("EndUser", "Assignment"),
            "Setting": {
                "IsApprovalRequired": state.activation_approval, "ApprovalMode": "SingleStage",
                "IsApprovalRequiredForExtension": false, "IsRequestorJustificationRequired": true,
                "ApprovalStages": [],
            },
        })),
    ]
}

/// `authentication_method`.
pub fn authentication_methods(state: &State) -> Value {
    let weak = if state.weak_methods { "enabled" } else { "disabled" };
    let everyone =
        json!([{"Id": "all_users", "TargetType": "group", "IsRegistrationRequired": false}]);
    let method = |kind: &str, id: &str, on: &str| {
        json!({
            "@odata.type": format!("#microsoft.graph.{kind}AuthenticationMethodConfiguration"),
            "Id": id, "State": on, "IncludeTargets": everyone, "ExcludeTargets": [],
        })
    };
    let feature = json!({
        "State": "enabled",
        "IncludeTarget": {"Id": "all_users", "TargetType": "group"},
        "ExcludeTarget": {"Id": "00000000-0000-0000-0000-000000000000", "TargetType": "group"},
    });
    let mut authenticator = method("microsoftAuthenticator", "MicrosoftAuthenticator", "enabled");
    if let Some(configuration) = authenticator.as_object_mut() {
        configuration.insert("IsSoftwareOathEnabled".into(), json!(false));
        configuration.insert(
            "FeatureSettings".into(),
            json!({
                "DisplayAppInformationRequiredState": feature,
                "DisplayLocationInformationRequiredState": feature,
            }),
        );
    }
    json!([{
        "authentication_method_policy": {
            "Id": "authenticationMethodsPolicy", "DisplayName": "Authentication Methods Policy",
            "PolicyVersion": "1.5",
            "PolicyMigrationState":
                if state.migration_complete { "migrationComplete" } else { "preMigration" },
            "LastModifiedDateTime": moment(state.date, 6),
        },
        "authentication_method_feature_settings": [
            method("fido2", "Fido2", "enabled"), authenticator,
            method("sms", "Sms", weak), method("voice", "Voice", weak), method("email", "Email", weak),
            method("temporaryAccessPass", "TemporaryAccessPass", "enabled"),
        ],
    }])
}

/// `authorization_policies`.
pub fn authorization_policies(state: &State) -> Value {
    let consent: &[&str] = if state.user_consent {
        &["ManagePermissionGrantsForSelf.microsoft-user-default-legacy"]
    } else {
        &[
            "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team",
        ]
    };
    json!([{
        "Id": "authorizationPolicy", "DisplayName": "Authorization Policy",
        "GuestUserRoleId": if state.guests_limited {
            "10dae51f-b6af-4016-8d66-8c2a99b929b3"
        } else {
            "a0b1b346-4d3e-4e8b-98f8-753987be4970"
        },
        "AllowInvitesFrom": if state.anyone_invites { "everyone" } else { "adminsAndGuestInviters" },
        "AllowedToUseSSPR": true, "BlockMsolPowerShell": true,
        "PermissionGrantPolicyIdsAssignedToDefaultUserRole": consent,
        "DefaultUserRolePermissions": {
            "AllowedToCreateApps": state.users_register_apps, "AllowedToCreateSecurityGroups": true,
            "AllowedToCreateTenants": state.users_register_apps, "AllowedToReadOtherUsers": true,
        },
    }])
}

/// `directory_settings`.
pub fn directory_settings(tenant: &Tenant, state: &State) -> Value {
    json!([{
        "Id": guid(&format!("{}/consent-settings", tenant.slug)),
        "TemplateId": "dffd5d46-495d-40a9-8e21-954ff55e198a",
        "DisplayName": "Consent Policy Settings",
        "Values": [
            {"Name": "BlockUserConsentForRiskyApps", "Value": "true"},
            {"Name": "EnableAdminConsentRequests", "Value": state.admin_consent_workflow.to_string()},
        ],
    }])
}

/// `default_app_management_policy`.
pub fn app_management_policy(state: &State) -> Value {
    let on = if state.app_secrets_restricted { "enabled" } else { "disabled" };
    let password = |kind: &str, lifetime: Option<&str>| {
        json!({"RestrictionType": kind, "State": on, "MaxLifetime": lifetime,
               "RestrictForAppsCreatedAfterDateTime": "/Date(-62135596800000)/"})
    };
    let restrictions = json!({
        "PasswordCredentials": [
            password("passwordAddition", None), password("symmetricKeyAddition", None),
            password("customPasswordAddition", None), password("passwordLifetime", Some("P90D")),
            password("symmetricKeyLifetime", Some("P90D")),
        ],
        "KeyCredentials": [password("asymmetricKeyLifetime", Some("P180D"))],
    });
    json!([{
        "Id": "00000000-0000-0000-0000-000000000000", "DisplayName": "Default app management tenant policy",
        "IsEnabled": state.app_secrets_restricted,
        "ApplicationRestrictions": restrictions, "ServicePrincipalRestrictions": restrictions,
    }])
}
