//! Applications, service principals and what was granted to them.
use super::{Maker, words};
use serde_json::{Value, json};

/// Microsoft Graph's application.
const GRAPH: &str = "00000003-0000-0000-c000-000000000000";
/// Application permissions of Graph: name and id.
const ROLES: &[(&str, &str)] = &[
    ("Directory.Read.All", "7ab1d382-f21e-4acd-a863-ba3e13f7da61"),
    ("User.Read.All", "df021288-bdef-4463-88db-98f22de89214"),
    ("Mail.Send", "b633e1c5-b582-4048-a93e-9f11b44c7e96"),
    ("Application.ReadWrite.All", "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9"),
];
/// `User.Read`.
const USER_READ: &str = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";

pub fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    let mut chance = maker.chance(path, index);
    let chance = &mut chance;
    let id = maker.id(path, index);
    Some(match path {
        "applications" => {
            let name = name(index);
            json!({
                "id": id, "appId": maker.id("application ids", index), "displayName": name, "description": null,
                "signInAudience": if chance.u8(..8) == 0 { "AzureADMultipleOrgs" } else { "AzureADMyOrg" },
                "publisherDomain": maker.domain, "createdDateTime": maker.ago(chance, 1_500), "tags": [],
                "identifierUris": [], "isFallbackPublicClient": chance.u8(..10) == 0, "notes": null,
                "groupMembershipClaims": null, "verifiedPublisher": {"displayName": null, "verifiedPublisherId": null, "addedDateTime": null},
                "passwordCredentials": secrets(maker, chance, index), "keyCredentials": keys(maker, chance, index),
                "web": {"redirectUris": [format!("https://app{index}.{}/signin", maker.domain)], "homePageUrl": null,
                        "logoutUrl": null, "implicitGrantSettings": {"enableIdTokenIssuance": false, "enableAccessTokenIssuance": chance.u8(..6) == 0}},
                "spa": {"redirectUris": []}, "publicClient": {"redirectUris": []},
                "api": {"requestedAccessTokenVersion": 2, "acceptMappedClaims": null, "knownClientApplications": [],
                        "oauth2PermissionScopes": [], "preAuthorizedApplications": []},
                "appRoles": [],
                "requiredResourceAccess": [{"resourceAppId": GRAPH, "resourceAccess": [
                    {"id": USER_READ, "type": "Scope"},
                    {"id": ROLES[chance.usize(..ROLES.len())].1, "type": "Role"},
                ]}],
                "owners": [{"@odata.type": "#microsoft.graph.user", "id": maker.some(chance, "users")}],
            })
        }
        "servicePrincipals" => service_principal(maker, id, index, chance),
        "oauth2PermissionGrants" => {
            let everyone = chance.bool();
            json!({
                "id": format!("grant-{id}"), "clientId": maker.some(chance, "servicePrincipals"),
                "resourceId": maker.id("servicePrincipals", 0),
                "consentType": if everyone { "AllPrincipals" } else { "Principal" },
                "principalId": if everyone { Value::Null } else { json!(maker.some(chance, "users")) },
                "scope": words::pick(chance, &["User.Read", "User.Read openid profile", "Mail.Read offline_access", "Files.ReadWrite.All"]),
            })
        }
        _ => return None,
    })
}

/// An application's name.
fn name(index: usize) -> String {
    let product = words::PRODUCTS[index % words::PRODUCTS.len()];
    format!("{product} {:03}", index / words::PRODUCTS.len())
}

/// The first is Graph itself; then those of the tenant's applications; then others' ones.
fn service_principal(maker: &Maker, id: String, index: usize, chance: &mut fastrand::Rng) -> Value {
    let own = index.checked_sub(1).filter(|index| *index < maker.count("applications"));
    let (app_id, shown, owner) = match (index, own) {
        (0, _) => (
            GRAPH.to_owned(),
            "Microsoft Graph".to_owned(),
            "f8cdef31-a31e-4b4a-93e4-5f571e91255a".to_owned(),
        ),
        (_, Some(own)) => (maker.id("application ids", own), name(own), maker.tenant_id.clone()),
        _ => (
            maker.id("foreign application ids", index),
            format!("{} online", name(index)),
            maker.id("publisher tenants", index % 40),
        ),
    };
    let roles: Vec<Value> = if index == 0 {
        ROLES.iter().map(|(value, id)| json!({
            "id": id, "value": value, "displayName": value, "description": value, "isEnabled": true,
            "allowedMemberTypes": ["Application"], "origin": "Application",
        })).collect()
    } else {
        Vec::new()
    };
    let count = if index == 0 { 0 } else { chance.usize(..3) };
    let granted: Vec<Value> = ROLES.iter().take(count).enumerate().map(|(at, (_, role))| json!({
        "id": format!("{id}-{at}"), "appRoleId": role, "principalId": id, "principalDisplayName": shown,
        "principalType": "ServicePrincipal", "resourceId": maker.id("servicePrincipals", 0),
        "resourceDisplayName": "Microsoft Graph", "createdDateTime": maker.ago(chance, 900), "deletedDateTime": null,
    })).collect();
    json!({
        "id": id, "appId": app_id, "displayName": shown, "appDisplayName": shown, "appOwnerOrganizationId": owner,
        "accountEnabled": chance.u8(..12) != 0, "appRoleAssignmentRequired": chance.bool(), "servicePrincipalType": "Application",
        "signInAudience": "AzureADMyOrg", "servicePrincipalNames": [app_id], "replyUrls": [], "homepage": null,
        "loginUrl": null, "logoutUrl": null, "notes": null, "description": null, "alternativeNames": [],
        "tags": ["WindowsAzureActiveDirectoryIntegratedApp"], "preferredSingleSignOnMode": null,
        "passwordCredentials": [], "keyCredentials": keys(maker, chance, index + 500_000), "appRoles": roles,
        "oauth2PermissionScopes": [], "notificationEmailAddresses": [],
        "verifiedPublisher": {"displayName": null, "verifiedPublisherId": null, "addedDateTime": null},
        "appRoleAssignments": granted,
    })
}

fn secrets(maker: &Maker, chance: &mut fastrand::Rng, index: usize) -> Value {
    (0..chance.usize(..3)).map(|at| json!({
        "keyId": maker.id("secrets", index * 10 + at), "displayName": format!("secret {at}"), "hint": "q7x",
        "customKeyIdentifier": null, "secretText": null, "startDateTime": maker.ago(chance, 400),
        "endDateTime": if chance.bool() { maker.ahead(chance, 500) } else { maker.ago(chance, 100) },
    })).collect()
}

fn keys(maker: &Maker, chance: &mut fastrand::Rng, index: usize) -> Value {
    (0..chance.usize(..2)).map(|at| json!({
        "keyId": maker.id("keys", index * 10 + at), "displayName": format!("CN=app{index}"), "key": null,
        "type": "AsymmetricX509Cert", "usage": "Verify", "startDateTime": maker.ago(chance, 400),
        "customKeyIdentifier": crate::random::hexadecimal(&crate::random::digest(maker.seed, &format!("thumb {index} {at}")), 40).to_uppercase(),
        "endDateTime": maker.ahead(chance, 700),
    })).collect()
}
