//! Readiness: what may be read through a connection, and what each missing thing costs.
//!
//! Consent and active roles are read from the token, then each endpoint is probed for one item.
//! The probe has the last word: what answers can be read, whatever the token says.
use super::{
    failed_transport, link, plan,
    reason::refusal_reason,
    standing::{Standing, stand},
    stopping::until_cancelled,
};
use crate::{
    contract::{Readiness, ReadinessRow},
    env::Env,
    evaluate::OVERLAY,
    failure::{Class, Failure},
    import,
    runs::Progress,
    session::Open,
};
use chrono::{DateTime, Utc};
use controls::Catalogue;
use domain::{
    connection::Method,
    registry::{ID, Stream as Row},
    subject::GapReason,
    verdict::PolicyId,
};
use futures_util::future::join_all;
use graph::{
    signin::Session,
    token::TokenSource,
    transport::{Failure as TransportFailure, Transport},
};
use std::{collections::BTreeSet, sync::Arc};
use vault::tables::connection::{self, Kept};

/// Probes at once.
const AT_ONCE: usize = 8;

/// Finds out, keeps it with the connection, and says how many endpoints are not ready.
pub(crate) fn check(
    open: &Arc<Open>,
    env: &Env,
    kept: &Kept,
    progress: &Progress,
) -> Result<usize, Failure> {
    let session = link::session(open, env, &kept.connection)?;
    let checked = probed(open, env, kept, progress, &session);
    if let Err(failure) = &checked
        && failure.code == "sync-sign-in-needed"
    {
        link::keep_person_needed(open, &kept.connection, &session)?;
    }
    checked
}

fn probed(
    open: &Arc<Open>,
    env: &Env,
    kept: &Kept,
    progress: &Progress,
    session: &Session,
) -> Result<usize, Failure> {
    let registry = import::registry()?;
    let certificate_until = match kept.connection.method {
        Method::Certificate => link::kept_certificate(open, &kept.connection)?.until(),
        Method::Browser | Method::DeviceCode => None,
    };
    let transport = link::transport(&kept.connection, session, env)?;
    let rows: Vec<Row<'_>> = registry.streams().filter(|row| !row.source.shared).collect();
    progress.step("probe", rows.len() as u64);
    let runtime = link::runtime()?;
    let readiness = runtime.block_on(async {
        let work = async {
            // A new token: what was consented or activated since the last one counts.
            let token = session.token().await.map_err(|error| failed_transport(&error.into()))?;
            let renewed = session.renew(&token, None).await;
            renewed.map_err(|error| failed_transport(&error.into()))?;
            let claims = session.claims().await;
            let claims = claims.ok_or_else(|| Failure::new(Class::Internal, "internal"))?;
            let delegated = kept.connection.method != Method::Certificate;
            let standing = stand(&transport, delegated, claims).await?;
            let mut found = Vec::new();
            for some in rows.chunks(AT_ONCE) {
                let probes = some.iter().map(|row| probe(&transport, row, env.now()));
                for (row, probed) in some.iter().zip(join_all(probes).await) {
                    let probed = probed?;
                    found.push(judge(&open.catalogue, &standing, row, probed));
                    progress.one_more();
                }
            }
            Ok(Readiness {
                delegated: standing.delegated,
                through: standing.through,
                partner_until: standing.partner_until,
                certificate_until: certificate_until.map(|at| at.to_rfc3339()),
                active_roles: standing.claims.directory_roles.iter().cloned().collect(),
                rows: found,
            })
        };
        until_cancelled(progress, work).await
    })?;
    let missing = readiness.rows.iter().filter(|row| row.state != "ready").count();
    open.vault.write(|writer| {
        connection::set_health(writer, kept.connection.id, env.now(), &readiness)
    })?;
    Ok(missing)
}

/// What a probe found: nothing to say, or why there was no answer.
type Probed = Option<TransportFailure>;

/// Asks for one item. What depends on ids is confirmed by what brings the ids.
async fn probe(
    transport: &Transport,
    row: &Row<'_>,
    now: DateTime<Utc>,
) -> Result<Option<Probed>, Failure> {
    let source = row.source;
    if !source.for_each.is_empty() {
        return Ok(None);
    }
    let mut query = plan::log(row, now).query;
    // Only what the endpoint insists on; what it brings is not needed.
    query.retain(|(name, _)| name == "$filter");
    if !source.single {
        query.push(("$top".to_owned(), "1".to_owned()));
    }
    let version = plan::version(source.version);
    let address = transport
        .address(version, &source.path.replace(ID, ""), &query)
        .map_err(|_| Failure::new(Class::Internal, "internal"))?;
    match transport.get(plan::workload(&source.path), &address).await {
        Ok(_) => Ok(Some(None)),
        Err(error) if error.is_about_token() => Err(failed_transport(&error)),
        Err(error) => Ok(Some(Some(error))),
    }
}

fn judge(
    catalogue: &Catalogue,
    standing: &Standing,
    row: &Row<'_>,
    probed: Option<Probed>,
) -> ReadinessRow {
    let source = row.source;
    let asked = match standing.delegated {
        true => (&source.permissions.delegated, &standing.claims.scopes),
        false => (&source.permissions.application, &standing.claims.roles),
    };
    let consented = asked.0.iter().any(|name| asked.1.contains(name));
    let holds = |wanted: &BTreeSet<String>| {
        source.roles.iter().any(|role| wanted.contains(&role.to_lowercase()))
    };
    // Without any role in the token nothing is known of roles: a directory may leave them out.
    let role_missing = standing.delegated
        && !source.roles.is_empty()
        && !source.intune
        && !holds(&standing.claims.directory_roles);
    let unlicensed = standing.plans.as_ref().is_some_and(|plans| {
        !source.plans.is_empty() && !source.plans.iter().any(|plan| plans.contains(plan))
    });
    let refused = match &probed {
        Some(Some(TransportFailure::Refused(refusal))) => {
            Some(refusal_reason(refusal.status, &refusal.code))
        }
        Some(Some(_)) => Some(GapReason::ReadFailed),
        Some(None) | None => None,
    };
    let answered = probed == Some(None);
    let state = match refused {
        _ if answered => "ready",
        Some(GapReason::NotLicensed) => "not_licensed",
        _ if !consented => "consent_missing",
        _ if unlicensed => "not_licensed",
        _ if role_missing && holds(&standing.eligible) => "role_eligible",
        _ if role_missing => "role_missing",
        Some(GapReason::NotAllowed) if standing.delegated && source.intune => "role_missing",
        Some(GapReason::NotAllowed) => "not_allowed",
        Some(_) => "failed",
        None => "ready",
    };
    let missing = |of: &str| state == of;
    let roles = if state.starts_with("role_") { source.roles.clone() } else { Vec::new() };
    ReadinessRow {
        area: row.area.to_owned(),
        endpoint: source.path.clone(),
        kinds: match row.completes {
            // A log: it is called by its place.
            [] => vec![source.path.clone()],
            completes => completes.iter().map(|kind| kind.0.clone()).collect(),
        },
        state: state.to_owned(),
        permission: asked.0.first().filter(|_| missing("consent_missing")).cloned(),
        intune: source.intune && !roles.is_empty(),
        roles,
        plans: if missing("not_licensed") { source.plans.clone() } else { Vec::new() },
        policies: if missing("ready") { Vec::new() } else { policies(catalogue, row) },
        detail: probed.flatten().map(|error| error.to_string()),
    }
}

/// The policies that cannot be assessed without what the row brings.
fn policies(catalogue: &Catalogue, row: &Row<'_>) -> Vec<PolicyId> {
    catalogue
        .rows(OVERLAY)
        .into_iter()
        .filter(|(_, control)| {
            control.kinds.iter().any(|kind| row.completes.iter().any(|done| done.0 == *kind))
        })
        .map(|(policy, _)| policy.policy.clone())
        .collect()
}
