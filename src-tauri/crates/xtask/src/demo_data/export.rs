//! Puts a demo tenant into the form of a provider settings export.
use super::{State, Tenant, directory, guid, moment, policies};
use serde_json::{Value, json};

/// The whole export of a tenant at one time.
pub fn export(tenant: &Tenant, state: &State) -> Value {
    let id = guid(tenant.slug);
    json!({
        "baseline_version": "1",
        "module_version": "1.7.0",
        "date": format!("{} 08:10:00 Coordinated Universal Time", us_date(state.date)),
        "timestamp_zulu": format!("{}T08:10:00.000Z", state.date),
        "report_uuid": guid(&format!("{}/report/{}", tenant.slug, state.date)),
        "tenant_id": id,
        "tenant_details": [{
            "TenantId": id, "DisplayName": tenant.name, "DomainName": tenant.domain,
            "AADAdditionalData": [{
                "Id": id, "DisplayName": tenant.name, "CountryLetterCode": "DE",
                "PreferredLanguage": "de", "CreatedDateTime": moment("2019-05-06", 8),
                "OnPremisesSyncEnabled": state.synced_admin,
                "VerifiedDomains": [
                    {"Name": tenant.domain, "IsDefault": true, "IsInitial": false, "Type": "Managed"},
                ],
            }],
        }],
        "scuba_config": {
            "M365Environment": "commercial", "OrgName": tenant.name, "ProductNames": ["aad", "sharepoint"],
        },
        "conditional_access_policies": policies::access_policies(tenant, state),
        "authorization_policies": directory::authorization_policies(state),
        "privileged_users": directory::privileged_users(tenant, state),
        "privileged_service_principals": {},
        "privileged_roles": directory::privileged_roles(tenant, state),
        "service_plans": service_plans(tenant),
        "directory_settings": directory::directory_settings(tenant, state),
        "authentication_method": directory::authentication_methods(state),
        "default_app_management_policy": directory::app_management_policy(state),
        "domain_settings": [{
            "Id": tenant.domain, "IsDefault": true, "IsInitial": false, "IsRoot": true,
            "IsVerified": true, "IsAdminManaged": true, "AuthenticationType": "Managed",
            "SupportedServices": ["Email", "OfficeCommunicationsOnline"],
            "PasswordNotificationWindowInDays": 14,
            "PasswordValidityPeriodInDays":
                if state.passwords_expire { 90 } else { 2_147_483_647 },
        }],
        "license_information": licences(tenant),
        "total_user_count": tenant.users,
        "risky_applications": [],
        "risky_third_party_service_principals": [],
        "aad_successful_commands": [
            "Get-MgBetaIdentityConditionalAccessPolicy", "Get-MgBetaSubscribedSku", "Get-PrivilegedUser",
            "Get-PrivilegedRole", "Get-MgBetaUserCount", "Get-MgBetaPolicyAuthorizationPolicy",
            "Get-MgBetaDirectorySetting", "Get-MgBetaPolicyAuthenticationMethodPolicy", "Get-MgBetaDomain",
        ],
        "aad_unsuccessful_commands": [],
        "SPO_tenant": [sharepoint(state)],
        "SPO_site": [],
        "OneDrive_PnP_Flag": false,
        "SharePoint_successful_commands": ["Get-MgBetaOrganization", "Get-SPOTenant", "Get-SPOSite"],
        "SharePoint_unsuccessful_commands": [],
    })
}

fn us_date(date: &str) -> String {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    format!(
        "{}/{}/{}",
        month.unwrap_or_default(),
        day.unwrap_or_default(),
        year.unwrap_or_default()
    )
}

fn service_plans(tenant: &Tenant) -> Value {
    let mut plans = vec![
        ("EXCHANGE_S_STANDARD", "9aaf7827-d63c-4b61-89c3-182f06f82e5c"),
        ("SHAREPOINTSTANDARD", "c7699d2e-19aa-44de-8edf-1736da088ca1"),
        ("AAD_PREMIUM", "41781fb2-bc02-4b7c-bd55-b576c07bb09d"),
    ];
    if tenant.premium_p2 {
        plans.push(("AAD_PREMIUM_P2", "eec0eb4f-6444-4f95-aba0-50c24d67f998"));
    }
    plans
        .into_iter()
        .map(|(name, id)| {
            json!({"ServicePlanName": name, "ServicePlanId": id, "AppliesTo": "User",
                   "ProvisioningStatus": "Success"})
        })
        .collect()
}

fn licences(tenant: &Tenant) -> Value {
    let sku = if tenant.premium_p2 {
        ("SPE_E5", "06ebc4ee-1bb5-47dd-8120-11324bc54e06")
    } else {
        ("SPB", "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46")
    };
    json!([{
        "SkuPartNumber": sku.0, "SkuId": sku.1, "ConsumedUnits": tenant.users,
        "PrepaidUnits": {"Enabled": tenant.users + 10, "Suspended": 0, "Warning": 0, "LockedOut": 0},
    }])
}

fn sharepoint(state: &State) -> Value {
    json!({
        "SharingCapability": state.sharing,
        "ODBSharingCapability": state.sharing,
        "OneDriveSharingCapability": state.sharing,
        "SharingDomainRestrictionMode": i32::from(state.sharing == 1),
        "SharingAllowedDomainList": "",
        "SharingBlockedDomainList": "",
        "DefaultSharingLinkType": if state.default_link_anyone { 3 } else { 1 },
        "DefaultLinkPermission": if state.default_link_edit { 2 } else { 1 },
        "RequireAnonymousLinksExpireInDays": state.link_days,
        "FileAnonymousLinkType": if state.default_link_edit { 2 } else { 1 },
        "FolderAnonymousLinkType": if state.default_link_edit { 2 } else { 1 },
        "EmailAttestationRequired": !state.default_link_edit,
        "EmailAttestationReAuthDays": state.link_days,
        "LegacyAuthProtocolsEnabled": !state.legacy_auth_blocked,
        "PreventExternalUsersFromResharing": true,
    })
}
