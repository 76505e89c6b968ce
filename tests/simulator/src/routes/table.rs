//! The rows: every path that is served.
use super::{Licence, Route, Standing, Versions, Workload};

const POLICY: &[&str] = &["Policy.Read.All"];
const ROLES: &[&str] =
    &["RoleManagement.Read.Directory", "RoleManagement.Read.All", "Directory.Read.All"];
const APPLICATIONS: &[&str] = &["Application.Read.All", "Directory.Read.All"];
const DEVICES: &[&str] = &["DeviceManagementConfiguration.Read.All"];
const SCRIPTS: &[&str] =
    &["DeviceManagementScripts.Read.All", "DeviceManagementConfiguration.Read.All"];
const APPS: &[&str] = &["DeviceManagementApps.Read.All"];
const RBAC: &[&str] = &["DeviceManagementRBAC.Read.All", "DeviceManagementConfiguration.Read.All"];
const AUDIT: &[&str] = &["AuditLog.Read.All", "Directory.Read.All"];

/// A collection as most are; the table says what is different.
const fn many(
    path: &'static str,
    entity: &'static str,
    permissions: &'static [&'static str],
    workload: Workload,
) -> Route {
    let standing = match workload {
        Workload::Directory => Standing::Member,
        Workload::Intune => Standing::Intune,
        Workload::SharePoint => Standing::SharePoint,
        Workload::Policy | Workload::Reports | Workload::Security => Standing::Reader,
    };
    let licence = match workload {
        Workload::Intune => Licence::Intune,
        _ => Licence::Free,
    };
    Route {
        path,
        entity,
        versions: Versions::Both,
        single: false,
        page: (100, 999),
        permissions,
        standing,
        licence,
        navigation: &[],
        detail: &[],
        on_request: &[],
        beta_properties: &[],
        filters: &["id", "displayName"],
        required: &[],
        key: "id",
        workload,
    }
}

const fn one(
    path: &'static str,
    entity: &'static str,
    permissions: &'static [&'static str],
    workload: Workload,
) -> Route {
    Route { single: true, ..many(path, entity, permissions, workload) }
}

const fn entra(path: &'static str, entity: &'static str) -> Route {
    many(path, entity, POLICY, Workload::Policy)
}

/// Intune's collections know assignments and scope tags; the tags are shown in beta only.
const fn intune(path: &'static str, entity: &'static str, versions: Versions) -> Route {
    Route {
        versions,
        page: (100, 1000),
        navigation: &["assignments"],
        beta_properties: &["roleScopeTagIds"],
        ..many(path, entity, DEVICES, Workload::Intune)
    }
}

const fn script(
    path: &'static str,
    entity: &'static str,
    detail: &'static [&'static str],
) -> Route {
    Route { permissions: SCRIPTS, detail, ..intune(path, entity, Versions::Beta) }
}

/// Every path, in no particular order.
pub const ROUTES: &[Route] = &[
    many(
        "organization",
        "organization",
        &["Organization.Read.All", "Directory.Read.All", "User.Read"],
        Workload::Directory,
    ),
    many("domains", "domain", &["Domain.Read.All", "Directory.Read.All"], Workload::Directory),
    many(
        "subscribedSkus",
        "subscribedSku",
        &["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"],
        Workload::Directory,
    ),
    many(
        "groupSettings",
        "groupSetting",
        &["GroupSettings.Read.All", "Group.Read.All", "Directory.Read.All"],
        Workload::Directory,
    ),
    Route {
        licence: Licence::PremiumP1,
        ..entra("identity/conditionalAccess/policies", "conditionalAccessPolicy")
    },
    entra("identity/conditionalAccess/namedLocations", "namedLocation"),
    many(
        "identity/conditionalAccess/authenticationContextClassReferences",
        "authenticationContextClassReference",
        &["AuthenticationContext.Read.All", "Policy.Read.ConditionalAccess", "Policy.Read.All"],
        Workload::Policy,
    ),
    Route {
        permissions: &["Policy.Read.AuthenticationMethod", "Policy.Read.All"],
        navigation: &["combinationConfigurations"],
        filters: &["id", "policyType"],
        ..entra("policies/authenticationStrengthPolicies", "authenticationStrengthPolicy")
    },
    Route {
        navigation: &["file", "files"],
        ..many(
            "identityGovernance/termsOfUse/agreements",
            "agreement",
            &["Agreement.Read.All"],
            Workload::Policy,
        )
    },
    one("policies/authorizationPolicy", "authorizationPolicy", POLICY, Workload::Policy),
    one(
        "policies/identitySecurityDefaultsEnforcementPolicy",
        "identitySecurityDefaultsEnforcementPolicy",
        POLICY,
        Workload::Policy,
    ),
    one(
        "policies/authenticationMethodsPolicy",
        "authenticationMethodsPolicy",
        &["Policy.Read.AuthenticationMethod", "Policy.Read.All"],
        Workload::Policy,
    ),
    one(
        "policies/adminConsentRequestPolicy",
        "adminConsentRequestPolicy",
        &["Policy.Read.All", "Directory.Read.All"],
        Workload::Policy,
    ),
    Route {
        navigation: &["includes", "excludes"],
        permissions: &["Policy.Read.PermissionGrant", "Policy.Read.All"],
        ..entra("policies/permissionGrantPolicies", "permissionGrantPolicy")
    },
    one("policies/crossTenantAccessPolicy", "crossTenantAccessPolicy", POLICY, Workload::Policy),
    one(
        "policies/crossTenantAccessPolicy/default",
        "crossTenantAccessPolicyConfigurationDefault",
        POLICY,
        Workload::Policy,
    ),
    Route {
        key: "tenantId",
        filters: &["tenantId"],
        navigation: &["identitySynchronization"],
        ..entra(
            "policies/crossTenantAccessPolicy/partners",
            "crossTenantAccessPolicyConfigurationPartner",
        )
    },
    one(
        "policies/defaultAppManagementPolicy",
        "tenantAppManagementPolicy",
        POLICY,
        Workload::Policy,
    ),
    Route {
        navigation: &["appliesTo"],
        ..entra("policies/appManagementPolicies", "appManagementPolicy")
    },
    Route {
        filters: &["id", "isBuiltIn", "templateId", "displayName"],
        navigation: &["inheritsPermissionsFrom"],
        page: (1000, 1000),
        standing: Standing::Member,
        ..many(
            "roleManagement/directory/roleDefinitions",
            "unifiedRoleDefinition",
            ROLES,
            Workload::Policy,
        )
    },
    Route {
        filters: &["principalId", "roleDefinitionId"],
        navigation: &["principal", "roleDefinition"],
        ..many(
            "roleManagement/directory/roleAssignments",
            "unifiedRoleAssignment",
            ROLES,
            Workload::Policy,
        )
    },
    Route {
        filters: &["principalId", "roleDefinitionId", "assignmentType"],
        navigation: &["principal", "roleDefinition", "activatedUsing"],
        licence: Licence::PremiumP2,
        ..many(
            "roleManagement/directory/roleAssignmentScheduleInstances",
            "unifiedRoleAssignmentScheduleInstance",
            &[
                "RoleAssignmentSchedule.Read.Directory",
                "RoleManagement.Read.Directory",
                "RoleManagement.Read.All",
            ],
            Workload::Policy,
        )
    },
    Route {
        // One's own need no role.
        standing: Standing::Member,
        licence: Licence::PremiumP2,
        ..many(
            "roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')",
            "unifiedRoleEligibilityScheduleInstance",
            &["RoleEligibilitySchedule.Read.Directory", "RoleManagement.Read.Directory"],
            Workload::Policy,
        )
    },
    Route {
        filters: &["principalId", "roleDefinitionId"],
        navigation: &["principal", "roleDefinition"],
        licence: Licence::PremiumP2,
        ..many(
            "roleManagement/directory/roleEligibilityScheduleInstances",
            "unifiedRoleEligibilityScheduleInstance",
            &[
                "RoleEligibilitySchedule.Read.Directory",
                "RoleManagement.Read.Directory",
                "RoleManagement.Read.All",
            ],
            Workload::Policy,
        )
    },
    Route {
        filters: &["scopeId", "scopeType", "id"],
        required: &[&["scopeId", "scopeType"]],
        navigation: &["rules", "effectiveRules"],
        licence: Licence::PremiumP2,
        ..many(
            "policies/roleManagementPolicies",
            "unifiedRoleManagementPolicy",
            &[
                "RoleManagementPolicy.Read.Directory",
                "RoleManagement.Read.Directory",
                "RoleManagement.Read.All",
            ],
            Workload::Policy,
        )
    },
    Route {
        filters: &["scopeId", "scopeType", "roleDefinitionId"],
        required: &[&["scopeId", "scopeType"]],
        navigation: &["policy", "policy/rules"],
        licence: Licence::PremiumP2,
        ..many(
            "policies/roleManagementPolicyAssignments",
            "unifiedRoleManagementPolicyAssignment",
            &[
                "RoleManagementPolicy.Read.Directory",
                "RoleManagement.Read.Directory",
                "RoleManagement.Read.All",
            ],
            Workload::Policy,
        )
    },
    Route {
        filters: &["groupId", "principalId"],
        required: &[&["groupId"], &["principalId"]],
        navigation: &["group", "principal"],
        licence: Licence::PremiumP2,
        ..many(
            "identityGovernance/privilegedAccess/group/eligibilityScheduleInstances",
            "privilegedAccessGroupEligibilityScheduleInstance",
            &["PrivilegedEligibilitySchedule.Read.AzureADGroup"],
            Workload::Policy,
        )
    },
    Route {
        filters: &["id", "appId", "displayName"],
        navigation: &["owners", "federatedIdentityCredentials"],
        ..many("applications", "application", APPLICATIONS, Workload::Directory)
    },
    Route {
        filters: &["id", "appId", "displayName", "servicePrincipalType", "appOwnerOrganizationId"],
        navigation: &["owners", "appRoleAssignments", "appRoleAssignedTo"],
        ..many("servicePrincipals", "servicePrincipal", APPLICATIONS, Workload::Directory)
    },
    Route {
        filters: &["clientId", "consentType", "principalId", "resourceId"],
        ..many(
            "oauth2PermissionGrants",
            "oAuth2PermissionGrant",
            &["DelegatedPermissionGrant.Read.All", "Directory.Read.All"],
            Workload::Directory,
        )
    },
    Route {
        navigation: &["members", "scopedRoleMembers"],
        ..many(
            "directory/administrativeUnits",
            "administrativeUnit",
            &["AdministrativeUnit.Read.All", "Directory.Read.All"],
            Workload::Directory,
        )
    },
    Route {
        navigation: &["instances"],
        licence: Licence::PremiumP2,
        ..many(
            "identityGovernance/accessReviews/definitions",
            "accessReviewScheduleDefinition",
            &["AccessReview.Read.All"],
            Workload::Policy,
        )
    },
    Route {
        navigation: &["accessAssignments", "operations", "requests"],
        page: (300, 300),
        filters: &["status"],
        ..many(
            "tenantRelationships/delegatedAdminRelationships",
            "delegatedAdminRelationship",
            &["DelegatedAdminRelationship.Read.All"],
            Workload::Policy,
        )
    },
    Route {
        licence: Licence::PremiumP1,
        page: (1000, 1000),
        filters: &["id", "isAdmin", "userPrincipalName"],
        ..many(
            "reports/authenticationMethods/userRegistrationDetails",
            "userRegistrationDetails",
            &["AuditLog.Read.All"],
            Workload::Reports,
        )
    },
    Route {
        licence: Licence::PremiumP1,
        page: (1000, 1000),
        filters: &[
            "activityDateTime",
            "category",
            "loggedByService",
            "activityDisplayName",
            "correlationId",
        ],
        ..many("auditLogs/directoryAudits", "directoryAudit", AUDIT, Workload::Reports)
    },
    Route {
        filters: &["id", "displayName", "isAssignableToRole", "securityEnabled", "mailEnabled"],
        navigation: &["members", "transitiveMembers", "owners"],
        ..many(
            "groups",
            "group",
            &["GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"],
            Workload::Directory,
        )
    },
    Route {
        filters: &["id", "userPrincipalName", "accountEnabled", "userType", "displayName"],
        on_request: &[
            "accountEnabled",
            "userType",
            "onPremisesImmutableId",
            "onPremisesSyncEnabled",
            "createdDateTime",
        ],
        ..many(
            "users",
            "user",
            &["User.Read.All", "User.ReadBasic.All", "Directory.Read.All"],
            Workload::Directory,
        )
    },
    Route {
        navigation: &["assignments", "settings"],
        filters: &["id", "name", "platforms", "technologies"],
        ..intune(
            "deviceManagement/configurationPolicies",
            "deviceManagementConfigurationPolicy",
            Versions::Beta,
        )
    },
    Route {
        navigation: &[],
        filters: &["id"],
        ..intune(
            "deviceManagement/configurationSettings",
            "deviceManagementConfigurationSettingDefinition",
            Versions::Beta,
        )
    },
    intune("deviceManagement/deviceConfigurations", "deviceConfiguration", Versions::Both),
    Route {
        navigation: &[
            "assignments",
            "scheduledActionsForRule",
            "scheduledActionsForRule/scheduledActionConfigurations",
        ],
        ..intune(
            "deviceManagement/deviceCompliancePolicies",
            "deviceCompliancePolicy",
            Versions::Both,
        )
    },
    Route {
        navigation: &["assignments", "settings", "categories"],
        ..intune("deviceManagement/intents", "deviceManagementIntent", Versions::Beta)
    },
    Route {
        navigation: &[
            "assignments",
            "definitionValues",
            "definitionValues/definition",
            "definitionValues/presentationValues",
            "definitionValues/presentationValues/presentation",
        ],
        ..intune(
            "deviceManagement/groupPolicyConfigurations",
            "groupPolicyConfiguration",
            Versions::Beta,
        )
    },
    Route {
        permissions: &[
            "DeviceManagementServiceConfig.Read.All",
            "DeviceManagementConfiguration.Read.All",
        ],
        ..intune(
            "deviceManagement/deviceEnrollmentConfigurations",
            "deviceEnrollmentConfiguration",
            Versions::Both,
        )
    },
    script(
        "deviceManagement/deviceManagementScripts",
        "deviceManagementScript",
        &["scriptContent"],
    ),
    script(
        "deviceManagement/deviceHealthScripts",
        "deviceHealthScript",
        &["detectionScriptContent", "remediationScriptContent"],
    ),
    script("deviceManagement/deviceShellScripts", "deviceShellScript", &["scriptContent"]),
    Route {
        navigation: &[],
        ..intune(
            "deviceManagement/assignmentFilters",
            "deviceAndAppManagementAssignmentFilter",
            Versions::Beta,
        )
    },
    Route {
        navigation: &["assignments"],
        permissions: RBAC,
        ..intune("deviceManagement/roleScopeTags", "roleScopeTag", Versions::Beta)
    },
    Route {
        navigation: &["roleAssignments"],
        permissions: RBAC,
        ..intune("deviceManagement/roleDefinitions", "roleDefinition", Versions::Both)
    },
    Route {
        navigation: &["roleDefinition", "roleScopeTags"],
        permissions: RBAC,
        ..intune(
            "deviceManagement/roleAssignments",
            "deviceAndAppManagementRoleAssignment",
            Versions::Beta,
        )
    },
    intune(
        "deviceManagement/windowsFeatureUpdateProfiles",
        "windowsFeatureUpdateProfile",
        Versions::Beta,
    ),
    intune(
        "deviceManagement/windowsQualityUpdateProfiles",
        "windowsQualityUpdateProfile",
        Versions::Beta,
    ),
    intune(
        "deviceManagement/windowsDriverUpdateProfiles",
        "windowsDriverUpdateProfile",
        Versions::Beta,
    ),
    Route {
        permissions: APPS,
        ..intune(
            "deviceAppManagement/iosManagedAppProtections",
            "iosManagedAppProtection",
            Versions::Both,
        )
    },
    Route {
        permissions: APPS,
        ..intune(
            "deviceAppManagement/androidManagedAppProtections",
            "androidManagedAppProtection",
            Versions::Both,
        )
    },
    Route {
        permissions: APPS,
        ..intune(
            "deviceAppManagement/targetedManagedAppConfigurations",
            "targetedManagedAppConfiguration",
            Versions::Both,
        )
    },
    Route {
        navigation: &[],
        permissions: &["DeviceManagementApps.Read.All", "DeviceManagementConfiguration.Read.All"],
        filters: &["activityDateTime", "category", "activityType"],
        ..intune("deviceManagement/auditEvents", "auditEvent", Versions::Both)
    },
    one(
        "admin/sharepoint/settings",
        "sharepointSettings",
        &["SharePointTenantSettings.Read.All"],
        Workload::SharePoint,
    ),
    many("security/secureScores", "secureScore", &["SecurityEvents.Read.All"], Workload::Security),
    many(
        "security/secureScoreControlProfiles",
        "secureScoreControlProfile",
        &["SecurityEvents.Read.All"],
        Workload::Security,
    ),
];
