//! Conditional access, authentication, consent and what else Entra decides by policy.
use super::{Maker, words};
use serde_json::{Value, json};

const STRENGTHS: &[(&str, &str)] = &[
    ("Multifactor authentication", "00000000-0000-0000-0000-000000000002"),
    ("Passwordless MFA", "00000000-0000-0000-0000-000000000003"),
    ("Phishing-resistant MFA", "00000000-0000-0000-0000-000000000004"),
];
const ADMINS: &[&str] = &[
    "62e90394-69f5-4237-9190-012177145e10",
    "e8611ab8-c189-46e8-94e1-60213ab1f814",
    "194ae4cb-b126-40b2-bd5b-6091b380977d",
    "fe930be7-5e62-47db-91af-98c3a49a38b1",
];

pub fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    let mut chance = maker.chance(path, index);
    let chance = &mut chance;
    let id = maker.id(path, index);
    Some(match path {
        "identity/conditionalAccess/policies" => access_policy(maker, id, index, chance),
        "identity/conditionalAccess/namedLocations" => named_location(maker, id, index, chance),
        "identity/conditionalAccess/authenticationContextClassReferences" => json!({
            "id": format!("c{}", index + 1), "isAvailable": index < 3,
            "displayName": format!("Protected action {}", index + 1), "description": "",
        }),
        "policies/authenticationStrengthPolicies" => {
            let built_in = STRENGTHS.get(index);
            json!({
                "id": built_in.map_or(id, |(_, id)| (*id).to_owned()),
                "displayName": built_in.map_or_else(|| format!("Keys {index:02}"), |(n, _)| (*n).to_owned()),
                "description": "", "policyType": if built_in.is_some() { "builtIn" } else { "custom" },
                "requirementsSatisfied": "mfa", "createdDateTime": "2021-12-01T00:00:00Z",
                "modifiedDateTime": maker.ago(chance, 300),
                "allowedCombinations": match index {
                    2 => json!(["windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"]),
                    _ => json!(["fido2", "password,microsoftAuthenticatorPush"]),
                },
                "combinationConfigurations": [],
            })
        }
        "identityGovernance/termsOfUse/agreements" => json!({
            "id": id, "displayName": format!("Terms {}", 2024 + index), "userReacceptRequiredFrequency": "P90D",
            "isViewingBeforeAcceptanceRequired": true, "isPerDeviceAcceptanceRequired": false,
            "termsExpiration": {"frequency": "P365D", "startDateTime": "2026-01-01T00:00:00Z"},
        }),
        "policies/authorizationPolicy" => json!({
            "id": "authorizationPolicy", "displayName": "Authorization Policy",
            "description": "Used to manage authorization related settings across the company.",
            "allowInvitesFrom": "adminsAndGuestInviters", "allowedToUseSSPR": true,
            "allowedToSignUpEmailBasedSubscriptions": false, "blockMsolPowerShell": true,
            "allowEmailVerifiedUsersToJoinOrganization": false, "allowUserConsentForRiskyApps": false,
            "guestUserRoleId": "2af84b1e-32c8-42b7-82bc-daa82404023b",
            "defaultUserRolePermissions": {
                "allowedToCreateApps": chance.bool(), "allowedToCreateSecurityGroups": true,
                "allowedToCreateTenants": false, "allowedToReadBitlockerKeysForOwnedDevice": true,
                "allowedToReadOtherUsers": true,
                "permissionGrantPoliciesAssigned": ["ManagePermissionGrantsForSelf.microsoft-user-default-low"],
            },
        }),
        "policies/identitySecurityDefaultsEnforcementPolicy" => json!({
            "id": "00000000-0000-0000-0000-000000000005", "displayName": "Security Defaults",
            "description": "Security defaults", "isEnabled": false,
        }),
        "policies/authenticationMethodsPolicy" => methods(maker, chance),
        "policies/adminConsentRequestPolicy" => json!({
            "isEnabled": true, "notifyReviewers": true, "remindersEnabled": true,
            "requestDurationInDays": 30, "version": 3,
            "reviewers": [{"query": format!("/v1.0/groups/{}/transitiveMembers/microsoft.graph.user",
                maker.some(chance, "groups")), "queryType": "MicrosoftGraph", "queryRoot": null}],
        }),
        "policies/permissionGrantPolicies" => {
            let (name, shown) = [
                ("microsoft-user-default-low", "Default User Low Risk Policy"),
                ("microsoft-user-default-legacy", "Default User Legacy Policy"),
                ("microsoft-all-application-permissions", "All application permissions"),
                ("microsoft-application-admin", "Application Admin Policy"),
                ("microsoft-company-admin", "Company Admin Policy"),
                ("house-verified-publishers", "Verified publishers"),
            ][index % 6];
            let set = |number: usize| {
                json!({
                    "id": maker.id("permissionGrantConditionSets", index * 10 + number),
                    "permissionClassification": "low", "permissionType": "delegated", "resourceApplication": "any",
                    "permissions": ["all"], "clientApplicationIds": ["all"], "clientApplicationTenantIds": ["all"],
                    "clientApplicationPublisherIds": ["all"], "clientApplicationsFromVerifiedPublisherOnly": index == 5,
                })
            };
            json!({"id": name, "displayName": shown, "description": "", "includes": [set(0), set(1)],
                   "excludes": if index == 3 { json!([set(2)]) } else { json!([]) }})
        }
        "policies/crossTenantAccessPolicy" => json!({
            "id": id, "displayName": "CrossTenantAccessPolicy", "allowedCloudEndpoints": [],
        }),
        "policies/crossTenantAccessPolicy/default" => {
            let mut value = cross_tenant(chance);
            value["isServiceDefault"] = json!(false);
            value["id"] = json!("default");
            value
        }
        "policies/crossTenantAccessPolicy/partners" => {
            let mut value = cross_tenant(chance);
            value["tenantId"] = json!(maker.id("partner tenants", index));
            value["isServiceProvider"] = json!(index == 0);
            value["isInMultiTenantOrganization"] = json!(false);
            value
        }
        "policies/defaultAppManagementPolicy" => {
            let mut value = app_management(
                "00000000-0000-0000-0000-000000000000".into(),
                "Default app management tenant policy",
                chance,
            );
            let restrictions = value["restrictions"].take();
            value["applicationRestrictions"] = restrictions.clone();
            value["servicePrincipalRestrictions"] = restrictions;
            value.as_object_mut()?.remove("restrictions");
            value
        }
        "policies/appManagementPolicies" => {
            let mut value = app_management(id, &format!("Credential policy {index:02}"), chance);
            value["appliesTo"] = json!([{
                "@odata.type": "#microsoft.graph.application", "id": maker.some(chance, "applications"),
            }]);
            value
        }
        "admin/sharepoint/settings" => json!({
            "id": maker.tenant_id, "sharingCapability": "externalUserSharingOnly",
            "sharingDomainRestrictionMode": "none", "sharingAllowedDomainList": [], "sharingBlockedDomainList": [],
            "isResharingByExternalUsersEnabled": chance.bool(), "isLegacyAuthProtocolsEnabled": false,
            "isUnmanagedSyncAppForTenantRestricted": true, "allowedDomainGuidsForSyncApp": [],
            "idleSessionSignOut": {"isEnabled": true, "warnAfterInSeconds": 3_000, "signOutAfterInSeconds": 3_600},
            "isSiteCreationEnabled": false, "isSiteCreationUIEnabled": false, "isLoopEnabled": true,
            "isCommentingOnSitePagesEnabled": true, "isMacSyncAppEnabled": true,
            "isRequireAcceptingUserToMatchInvitedUserEnabled": true, "imageTaggingOption": "basic",
            "deletedUserPersonalSiteRetentionPeriodInDays": 365, "personalSiteDefaultStorageLimitInMB": 1_048_576,
            "tenantDefaultTimezone": "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
        }),
        _ => return None,
    })
}

fn access_policy(maker: &Maker, id: String, index: usize, chance: &mut fastrand::Rng) -> Value {
    let block = chance.u8(..4) == 0;
    let (who, what) = [
        ("All users", "Require MFA"),
        ("Admins", "Require phishing-resistant MFA"),
        ("All users", "Block legacy authentication"),
        ("Guests", "Require terms of use"),
        ("All users", "Require compliant device"),
        ("All users", "Block by location"),
        ("Risky users", "Require password change"),
        ("All users", "Block device code"),
    ][index % 8];
    let strength = index % 8 == 1;
    let mut grant = json!({
        "operator": "OR", "customAuthenticationFactors": [],
        "builtInControls": if block { json!(["block"]) } else if strength { json!([]) } else { json!(["mfa"]) },
        "termsOfUse": if index % 8 == 3 {
            json!([maker.some(chance, "identityGovernance/termsOfUse/agreements")])
        } else { json!([]) },
    });
    if strength && !block {
        let (name, strength) = STRENGTHS[2];
        grant["authenticationStrength"] = json!({
            "id": strength, "displayName": name, "description": "", "policyType": "builtIn",
            "requirementsSatisfied": "mfa", "allowedCombinations": ["windowsHelloForBusiness", "fido2"],
            "createdDateTime": "2021-12-01T00:00:00Z", "modifiedDateTime": "2021-12-01T00:00:00Z",
        });
    }
    let locations = (index % 8 == 5).then(|| json!({
        "includeLocations": ["All"],
        "excludeLocations": [maker.some(chance, "identity/conditionalAccess/namedLocations"), "AllTrusted"],
    }));
    let state = ["enabled", "enabled", "enabled", "enabledForReportingButNotEnforced", "disabled"];
    let applications = if chance.u8(..5) == 0 {
        json!(["Office365", application_id(maker, chance)])
    } else {
        json!(["All"])
    };
    json!({
        "id": id, "displayName": format!("CA{index:03}: {who}: {what}"), "templateId": null,
        "state": words::pick(chance, &state), "createdDateTime": maker.ago(chance, 900),
        "modifiedDateTime": maker.ago(chance, 200),
        "conditions": {
            "clientAppTypes": if index % 8 == 2 { json!(["exchangeActiveSync", "other"]) } else { json!(["all"]) },
            "applications": {
                "includeApplications": applications, "excludeApplications": [], "includeUserActions": [],
                "includeAuthenticationContextClassReferences": [], "applicationFilter": null,
            },
            "users": {
                "includeUsers": if strength { json!([]) } else { json!(["All"]) }, "excludeUsers": [maker.some(chance, "users")],
                "includeGroups": [], "excludeGroups": [maker.some(chance, "groups")],
                "includeRoles": if strength { json!(ADMINS) } else { json!([]) }, "excludeRoles": [],
                "includeGuestsOrExternalUsers": null, "excludeGuestsOrExternalUsers": null,
            },
            "userRiskLevels": if index % 8 == 6 { json!(["high"]) } else { json!([]) },
            "signInRiskLevels": [], "servicePrincipalRiskLevels": [], "insiderRiskLevels": null,
            "platforms": null, "locations": locations, "devices": null, "clientApplications": null,
            "authenticationFlows": if index % 8 == 7 { json!({"transferMethods": "deviceCodeFlow"}) } else { Value::Null },
        },
        "grantControls": grant,
        "sessionControls": (chance.u8(..4) == 0).then(|| json!({
            "signInFrequency": {"value": chance.u8(1..24), "type": "hours", "isEnabled": true,
                "authenticationType": "primaryAndSecondaryAuthentication", "frequencyInterval": "timeBased"},
            "persistentBrowser": {"mode": "never", "isEnabled": true},
            "applicationEnforcedRestrictions": null, "cloudAppSecurity": null, "disableResilienceDefaults": null,
        })),
    })
}

/// The application id of one of the tenant's applications.
fn application_id(maker: &Maker, chance: &mut fastrand::Rng) -> String {
    let count = maker.count("applications").max(1);
    maker.id("application ids", chance.usize(..count))
}

fn named_location(maker: &Maker, id: String, index: usize, chance: &mut fastrand::Rng) -> Value {
    let times = json!({"createdDateTime": maker.ago(chance, 900), "modifiedDateTime": maker.ago(chance, 100)});
    let mut value = if index % 3 == 2 {
        json!({
            "@odata.type": "#microsoft.graph.countryNamedLocation", "displayName": format!("Countries {index:02}"),
            "countriesAndRegions": ["AT", "CH", "DE"], "includeUnknownCountriesAndRegions": chance.bool(),
            "countryLookupMethod": "clientIpAddress",
        })
    } else {
        // Networks for documentation, RFC 5737.
        json!({
            "@odata.type": "#microsoft.graph.ipNamedLocation", "isTrusted": chance.bool(),
            "displayName": format!("{} {index:02}", words::pick(chance, words::PLACES)),
            "ipRanges": [{"@odata.type": "#microsoft.graph.iPv4CidrRange",
                "cidrAddress": format!("203.0.113.{}/32", chance.u8(..))}],
        })
    };
    value["id"] = json!(id);
    value["createdDateTime"] = times["createdDateTime"].clone();
    value["modifiedDateTime"] = times["modifiedDateTime"].clone();
    value
}

fn cross_tenant(chance: &mut fastrand::Rng) -> Value {
    let all = |target: &str, kind: &str| {
        json!({"accessType": "allowed",
        "targets": [{"target": target, "targetType": kind}]})
    };
    let both = json!({"usersAndGroups": all("AllUsers", "user"), "applications": all("AllApplications", "application")});
    json!({
        "b2bCollaborationInbound": both, "b2bCollaborationOutbound": both,
        "inboundTrust": {"isMfaAccepted": chance.bool(), "isCompliantDeviceAccepted": false,
            "isHybridAzureADJoinedDeviceAccepted": false},
        "automaticUserConsentSettings": {"inboundAllowed": false, "outboundAllowed": false},
    })
}

fn app_management(id: String, name: &str, chance: &mut fastrand::Rng) -> Value {
    json!({
        "id": id, "displayName": name, "description": "", "isEnabled": chance.bool(),
        "restrictions": {
            "passwordCredentials": [{"restrictionType": "passwordLifetime", "maxLifetime": "P180D",
                "restrictForAppsCreatedAfterDateTime": "2024-01-01T00:00:00Z", "state": "enabled"}],
            "keyCredentials": [],
        },
    })
}

fn methods(maker: &Maker, chance: &mut fastrand::Rng) -> Value {
    let target =
        json!([{"id": "all_users", "targetType": "group", "isRegistrationRequired": false}]);
    let method = |kind: &str, id: &str, state: &str| {
        json!({
            "@odata.type": format!("#microsoft.graph.{kind}AuthenticationMethodConfiguration"),
            "id": id, "state": state, "excludeTargets": [], "includeTargets": target,
        })
    };
    let weak = if chance.bool() { "enabled" } else { "disabled" };
    json!({
        "id": "authenticationMethodsPolicy", "displayName": "Authentication Methods Policy",
        "description": "The tenant-wide policy that controls which authentication methods are allowed",
        "lastModifiedDateTime": maker.ago(chance, 200), "policyVersion": "1.5", "reconfirmationInDays": null,
        "policyMigrationState": "migrationComplete",
        "authenticationMethodConfigurations": [
            method("fido2", "Fido2", "enabled"),
            method("microsoftAuthenticator", "MicrosoftAuthenticator", "enabled"),
            method("sms", "Sms", weak), method("voice", "Voice", weak), method("email", "Email", weak),
            method("temporaryAccessPass", "TemporaryAccessPass", "enabled"),
            method("softwareOath", "SoftwareOath", "disabled"),
            method("x509Certificate", "X509Certificate", "disabled"),
        ],
    })
}
