//! Who has signed in, and what that one is to the tenant: consent, directory roles, licences.
use super::failed_transport;
use crate::{contract::Through, failure::Failure};
use chrono::{DateTime, SecondsFormat, Utc};
use graph::{
    signin::Claims,
    transport::{ApiVersion, Failure as TransportFailure, Transport},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Where a person sees the directory roles that they could activate.
const ELIGIBLE: &str =
    "roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')";
/// What the token and a few requests say of the person or application that signed in.
pub(super) struct Standing {
    pub(super) delegated: bool,
    pub(super) claims: Claims,
    pub(super) eligible: BTreeSet<String>,
    pub(super) plans: Option<BTreeSet<String>>,
    pub(super) through: Option<Through>,
    pub(super) partner_until: Option<String>,
}

/// Finds it out.
pub(super) async fn stand(
    transport: &Transport,
    delegated: bool,
    claims: Claims,
) -> Result<Standing, Failure> {
    let (eligible, plans) = tokio::join!(
        async {
            match delegated {
                true => items(transport, ELIGIBLE).await,
                false => Ok(Some(Vec::new())),
            }
        },
        items(transport, "subscribedSkus"),
    );
    let eligible = eligible?.unwrap_or_default();
    let text =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(str::to_lowercase);
    let plans = plans?.map(|skus| {
        let plans = skus.iter().filter_map(|sku| sku.get("servicePlans")?.as_array());
        plans
            .flatten()
            .filter(|plan| {
                plan.get("provisioningStatus").and_then(Value::as_str) != Some("Disabled")
            })
            .filter_map(|plan| plan.get("servicePlanName")?.as_str().map(str::to_uppercase))
            .collect()
    });
    let through = match delegated {
        true => through(transport, &claims).await?,
        false => None,
    };
    Ok(Standing {
        delegated,
        partner_until: match through {
            Some(Through::Partner) => partner_until(transport, &claims.directory_roles).await?,
            _ => None,
        },
        through,
        eligible: eligible.iter().filter_map(|item| text(item, "roleDefinitionId")).collect(),
        plans,
        claims,
    })
}

/// What the person is to the tenant: it has an account for members and for guests, and none for
/// partners.
async fn through(transport: &Transport, claims: &Claims) -> Result<Option<Through>, Failure> {
    let said = claims.guest.map(|guest| if guest { Through::Guest } else { Through::Member });
    let query = [("$select".to_owned(), "id,userType".to_owned())];
    let Ok(address) = transport.address(ApiVersion::V1, "me", &query) else { return Ok(said) };
    match transport.get("directory", &address).await {
        Ok(me) => Ok(match me.get("userType").and_then(Value::as_str) {
            Some(kind) if kind.eq_ignore_ascii_case("guest") => Some(Through::Guest),
            Some(_) => Some(Through::Member),
            None => said,
        }),
        Err(error) if error.is_about_token() => Err(failed_transport(&error)),
        Err(TransportFailure::Refused(refusal)) if refusal.status == 404 => {
            Ok(Some(Through::Partner))
        }
        Err(_) => Ok(said),
    }
}

/// When the first of the active relationships ends that give one of these roles.
async fn partner_until(
    transport: &Transport,
    roles: &BTreeSet<String>,
) -> Result<Option<String>, Failure> {
    let found = items(transport, "tenantRelationships/delegatedAdminRelationships").await?;
    let gives = |item: &&Value| {
        let granted = item.pointer("/accessDetails/unifiedRoles").and_then(Value::as_array);
        let active = item.get("status").and_then(Value::as_str) == Some("active");
        let of_ours = |role: &Value| {
            let id = role.get("roleDefinitionId").and_then(Value::as_str).unwrap_or_default();
            roles.contains(&id.to_lowercase())
        };
        active && granted.is_some_and(|granted| granted.iter().any(of_ours))
    };
    let found = found.unwrap_or_default();
    let ends = found
        .iter()
        .filter(gives)
        .filter_map(|item| DateTime::parse_from_rfc3339(item.get("endDateTime")?.as_str()?).ok());
    let first = ends.map(|at| at.with_timezone(&Utc)).min();
    Ok(first.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)))
}

/// A collection's first page; none when it may not be read.
async fn items(transport: &Transport, path: &str) -> Result<Option<Vec<Value>>, Failure> {
    let Ok(address) = transport.address(ApiVersion::V1, path, &[]) else { return Ok(None) };
    match transport.get("directory", &address).await {
        Ok(answer) => Ok(answer.get("value").and_then(Value::as_array).cloned()),
        Err(error) if error.is_about_token() => Err(failed_transport(&error)),
        Err(_) => Ok(None),
    }
}
