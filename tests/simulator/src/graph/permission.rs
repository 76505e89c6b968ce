//! Whether a caller may read a path: consent, role and licence, each refused in its own words.
use super::Request;
use crate::{
    access::{
        GLOBAL_ADMINISTRATOR, GLOBAL_READER, INTUNE_ADMINISTRATOR, SECURITY_ADMINISTRATOR,
        SECURITY_READER, SHAREPOINT_ADMINISTRATOR,
    },
    answer::{Answer, Asked},
    identity::token::Claims,
    routes::{Licence, Route, Standing, Workload},
    tenant::Tenant,
};
use serde_json::json;

/// Whether a token carries one of these permissions.
pub fn holds(claims: &Claims, permissions: &[&str]) -> bool {
    let held = |name: &&str| {
        let delegated = claims.scp.as_deref().unwrap_or_default();
        let own = claims.roles.as_deref().unwrap_or_default();
        delegated.split(' ').any(|scope| scope == *name) || own.iter().any(|role| role == name)
    };
    permissions.is_empty() || permissions.iter().any(held)
}

/// Refuses what the caller may not read.
pub fn refused(
    tenant: &Tenant,
    claims: &Claims,
    route: &Route,
    request: &Request,
    asked: &Asked,
) -> Option<Answer> {
    if !holds(claims, route.permissions) {
        let scopes = route.permissions.join(", ");
        return Some(match route.workload {
            Workload::Intune => intune(
                &format!(
                    "Application is not authorized to perform this operation. Application must \
                     have one of the following scopes: {scopes}"
                ),
                request,
                asked,
            ),
            Workload::Security => Answer::graph_error(
                403,
                "Forbidden",
                &format!("Missing permission scopes: {scopes}."),
                asked,
            ),
            _ => denied(asked),
        });
    }
    if claims.idtyp == "user" && !stands(tenant, claims, route.standing) {
        return Some(match route.workload {
            Workload::Intune => {
                intune("User is not authorized to perform this operation", request, asked)
            }
            Workload::SharePoint => Answer::graph_error(
                403,
                "accessDenied",
                "Caller does not have required permissions for this API",
                asked,
            ),
            Workload::Policy if route.path.contains("conditionalAccess") => Answer::graph_error(
                403,
                "AccessDenied",
                "You cannot perform the requested operation, required scopes are missing in the \
                 token.",
                asked,
            ),
            _ => denied(asked),
        });
    }
    if !tenant.access.licences.contains(&route.licence) && route.licence != Licence::Free {
        return Some(match route.licence {
            Licence::PremiumP2 => Answer::graph_error(
                400,
                "AadPremiumLicenseRequired",
                "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance \
                 license.",
                asked,
            ),
            Licence::Intune => Answer::graph_error(
                400,
                "BadRequest",
                "Request not applicable to target tenant.",
                asked,
            ),
            _ => Answer::graph_error(
                403,
                "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
                "Neither tenant is B2C or tenant doesn't have premium license",
                asked,
            ),
        });
    }
    None
}

fn stands(tenant: &Tenant, claims: &Claims, standing: Standing) -> bool {
    let has = |roles: &[&str]| claims.wids.iter().any(|role| roles.contains(&role.as_str()));
    if has(&[GLOBAL_READER, GLOBAL_ADMINISTRATOR]) {
        return true;
    }
    match standing {
        Standing::Member => true,
        Standing::Reader => has(&[SECURITY_READER, SECURITY_ADMINISTRATOR]),
        Standing::Intune => tenant.access.intune_role || has(&[INTUNE_ADMINISTRATOR]),
        Standing::SharePoint => has(&[SHAREPOINT_ADMINISTRATOR]),
    }
}

fn denied(asked: &Asked) -> Answer {
    let text = "Insufficient privileges to complete the operation.";
    Answer::graph_error(403, "Authorization_RequestDenied", text, asked)
}

/// Intune puts a JSON document into the message.
fn intune(text: &str, request: &Request, asked: &Asked) -> Answer {
    let activity = &asked.request_id;
    let message = json!({
        "_version": 3,
        "Message": format!(
            "{text} - Operation ID (for customer support): \
             00000000-0000-0000-0000-000000000000 - Activity ID: {activity} - Url: \
             https://fef.simulator.example/{}?api-version=5026-01-10",
            request.path
        ),
        "CustomApiErrorPhrase": "",
        "RetryAfter": null,
        "ErrorSourceService": "",
        "HttpHeaders": "{}",
    });
    Answer::graph_error(403, "Forbidden", &message.to_string(), asked)
}
