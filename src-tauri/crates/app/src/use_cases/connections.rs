//! Connections: made, signed in, checked, taken down.
use crate::{
    contract::{
        ConnectionList, ConnectionMake, ConnectionRow, ConsentLink, ConsentLinkRequest,
        LocalServer, Nothing, Readiness, RunStarted, SignInMethod, TenantCreate, TenantRequest,
    },
    door::Door,
    failure::{Class, Failure},
    import,
    recorder::Recorder,
    runs::Outcome,
    session::Open,
    sync::{
        collecting,
        link::{self, Kept as KeptTokens, KeptKey, PersonNeeded},
        plan::Plan,
        readiness, signing,
    },
    tenants,
    text::Lang,
};
use domain::{
    connection::{Connection, Method, Server},
    event::{Event, TenantEvent},
    ids::{ConnectionId, TenantId},
};
use graph::signin::{
    ApplicationId, TenantId as ProviderTenant, TokenStore, consent_link as link_of,
};
use std::{collections::BTreeSet, path::Path};
use vault::tables::{
    connection::{self, Kept, SecretKind},
    sync, tenant,
};
use zeroize::Zeroizing;

/// A PEM file is a few kilobytes.
const PEM_BYTES_MAX: u64 = 64 * 1024;
/// Where the administrator's browser ends after consenting: any registered address will do.
const CONSENT_REDIRECT: &str = "http://localhost";

/// `connection.list`
pub(crate) fn list(door: &Door, _: Nothing) -> Result<ConnectionList, Failure> {
    let open = door.open()?;
    let registry = import::registry()?;
    let mut areas: Vec<String> = Vec::new();
    for row in registry.streams().filter(|row| !row.completes.is_empty()) {
        if !areas.iter().any(|area| area == row.area) {
            areas.push(row.area.to_owned());
        }
    }
    let rows = open.vault.read(|reader| {
        let mut rows = Vec::new();
        for kept in connection::all(reader)? {
            let health = connection::health::<Readiness>(reader, kept.connection.id)?;
            let (checked_at, readiness) = health.unzip();
            let (state, browser_needed) = state(reader, &kept)?;
            rows.push(ConnectionRow {
                tenant: kept.tenant,
                tenant_name: tenant::get(reader, kept.tenant)?.name,
                state: state.to_owned(),
                browser_needed,
                resumable: sync::of_tenant::<Plan>(reader, kept.tenant)?.is_some(),
                checked_at: checked_at.map(|at| at.to_rfc3339()),
                readiness,
                cloud: kept.connection.cloud,
                provider_tenant_id: kept.connection.provider_tenant_id,
                client_id: kept.connection.client_id,
                method: shown(kept.connection.method),
                simulated: kept.connection.server.is_some(),
                made_at: kept.made_at.to_rfc3339(),
            });
        }
        rows.sort_by(|one, other| one.tenant_name.cmp(&other.tenant_name));
        Ok::<_, Failure>(rows)
    })?;
    Ok(ConnectionList { rows, areas, permissions: link::permissions(registry) })
}

/// The state of a connection, and whether only a sign-in in the browser helps.
fn state(reader: &vault::Reader<'_>, kept: &Kept) -> Result<(&'static str, bool), Failure> {
    let method = kept.connection.method;
    let kind = match method {
        Method::Certificate => SecretKind::Key,
        Method::Browser | Method::DeviceCode => SecretKind::Tokens,
    };
    let secret = connection::secret(reader, kept.connection.id, kind)?;
    let needed = secret.as_ref().and_then(|secret| PersonNeeded::read(secret));
    let browser_needed = needed.as_ref().is_some_and(|needed| needed.in_browser(method));
    let there = secret.is_some() && needed.is_none();
    Ok((if there { "ready" } else { "sign_in_needed" }, browser_needed))
}

/// `connection.make`: signs in first; what does not succeed leaves nothing.
pub(crate) fn make(door: &Door, request: ConnectionMake) -> Result<RunStarted, Failure> {
    let open = door.open()?;
    let connection = described(door, &request)?;
    link::application(&connection)?;
    let key = match connection.method {
        Method::Certificate => {
            let key = read_key(&request)?;
            link::certificate(&key)?;
            Some(key)
        }
        Method::Browser | Method::DeviceCode => None,
    };
    let lang = language(door, &open);
    let env = door.env().clone();
    let run = door.runs().start(door, "connect", request.tenant, move |desk, progress| {
        let grant = signing::sign_in(&env, lang, &connection, key.as_ref(), None, progress)?;
        progress.check()?;
        let tokens = grant.tokens.to_bytes();
        let id = desk.write(|recorder| {
            let tenant = target(recorder, &request)?;
            let made = TenantEvent::ConnectionMade { connection: Box::new(connection.clone()) };
            recorder.record(&Event::Tenant(tenant, made))?;
            let writer = recorder.writer();
            connection::forget_removed(writer)?;
            match &key {
                Some(key) => {
                    let text = serde_json::to_string(key)
                        .map(Zeroizing::new)
                        .map_err(|_| Failure::new(Class::Internal, "internal"))?;
                    connection::set_secret(
                        writer,
                        connection.id,
                        SecretKind::Key,
                        Some(text.as_str()),
                    )?;
                }
                None => {
                    let text = std::str::from_utf8(&tokens)
                        .map_err(|_| Failure::new(Class::Internal, "internal"))?;
                    connection::set_secret(writer, connection.id, SecretKind::Tokens, Some(text))?;
                }
            }
            sync::forget(writer, tenant)?;
            Ok(tenant)
        })?;
        progress.about(id);
        let kept = collecting::connected(&open, id)?;
        let found = readiness::check(&open, &env, &kept, progress)?;
        Ok(Outcome::new("connected").with("tenant", id).with("missing", found))
    })?;
    Ok(RunStarted { run })
}

/// `connection.sign_in`: the same way again, when the sign-in has expired; in the browser where
/// Microsoft's challenge cannot be answered with a code.
pub(crate) fn sign_in(door: &Door, request: TenantRequest) -> Result<RunStarted, Failure> {
    let open = door.open()?;
    let kept = collecting::connected(&open, request.tenant)?;
    let lang = language(door, &open);
    let env = door.env().clone();
    let run = door.runs().start(door, "sign-in", Some(request.tenant), move |_, progress| {
        if kept.connection.method == Method::Certificate {
            return Err(Failure::usage("connection-needs-no-person"));
        }
        let claims = open
            .vault
            .read(|reader| connection::secret(reader, kept.connection.id, SecretKind::Tokens))?;
        let claims = claims.and_then(|kept| PersonNeeded::read(&kept)?.claims.clone());
        let grant = signing::sign_in(&env, lang, &kept.connection, None, claims, progress)?;
        KeptTokens::new(&open, kept.connection.id)
            .save(&grant.tokens)
            .map_err(|_| Failure::new(Class::Internal, "sign-in-not-saved"))?;
        let found = readiness::check(&open, &env, &kept, progress)?;
        Ok(Outcome::new("signed-in").with("missing", found))
    })?;
    Ok(RunStarted { run })
}

/// `connection.check`: what may be read, each confirmed by a probe.
pub(crate) fn check(door: &Door, request: TenantRequest) -> Result<RunStarted, Failure> {
    let open = door.open()?;
    let kept = collecting::connected(&open, request.tenant)?;
    let env = door.env().clone();
    let run = door.runs().start(door, "readiness", Some(request.tenant), move |_, progress| {
        let missing = readiness::check(&open, &env, &kept, progress)?;
        Ok(Outcome::new("checked").with("missing", missing))
    })?;
    Ok(RunStarted { run })
}

/// `connection.remove`: with its tokens; what was read stays.
pub(crate) fn remove(door: &Door, request: TenantRequest) -> Result<Nothing, Failure> {
    let open = door.open()?;
    let kept = collecting::connected(&open, request.tenant)?;
    open.desk(door.env()).write(|recorder| {
        let removed = TenantEvent::ConnectionRemoved { connection: kept.connection.id };
        recorder.record(&Event::Tenant(request.tenant, removed))?;
        connection::forget_removed(recorder.writer())?;
        sync::forget(recorder.writer(), request.tenant)?;
        Ok(Nothing {})
    })
}

/// `connection.consent_link`
pub(crate) fn consent_link(
    door: &Door,
    request: ConsentLinkRequest,
) -> Result<ConsentLink, Failure> {
    let endpoints = link::cloud(&request.cloud)?.endpoints();
    let (tenant, client) = ids(&request.provider_tenant_id, &request.client_id)?;
    let permissions = link::permissions(import::registry()?);
    let state = door.env().uuid().to_string();
    let url = link_of(&endpoints, &tenant, &client, &permissions, CONSENT_REDIRECT, &state);
    Ok(ConsentLink { url: url.into() })
}

fn ids(tenant: &str, client: &str) -> Result<(ProviderTenant, ApplicationId), Failure> {
    let tenant_id = ProviderTenant::parse(tenant.trim())
        .map_err(|_| Failure::usage("tenant-id-malformed").with("value", tenant))?;
    let client_id = ApplicationId::parse(client.trim())
        .map_err(|_| Failure::usage("connection-client-malformed").with("value", client))?;
    Ok((tenant_id, client_id))
}

fn described(door: &Door, request: &ConnectionMake) -> Result<Connection, Failure> {
    link::cloud(&request.cloud)?;
    let (tenant, client) = ids(&request.provider_tenant_id, &request.client_id)?;
    Ok(Connection {
        id: ConnectionId(door.env().uuid()),
        cloud: request.cloud.clone(),
        provider_tenant_id: tenant.to_string(),
        client_id: client.to_string(),
        method: match request.method {
            SignInMethod::Browser => Method::Browser,
            SignInMethod::DeviceCode => Method::DeviceCode,
            SignInMethod::Certificate => Method::Certificate,
        },
        server: request.server.as_ref().map(|LocalServer { authority, graph }| Server {
            authority: authority.clone(),
            data: graph.clone(),
        }),
    })
}

fn shown(method: Method) -> SignInMethod {
    match method {
        Method::Browser => SignInMethod::Browser,
        Method::DeviceCode => SignInMethod::DeviceCode,
        Method::Certificate => SignInMethod::Certificate,
    }
}

/// The tenant that is connected: the one chosen, if Microsoft's id fits; the one with that id;
/// or a new one.
fn target(recorder: &mut Recorder<'_>, request: &ConnectionMake) -> Result<TenantId, Failure> {
    let provider_id = request.provider_tenant_id.trim().to_lowercase();
    let known = tenant::by_provider_id(recorder.writer(), &provider_id)?;
    match (request.tenant, known) {
        (Some(chosen), Some(known)) if known.id != chosen => {
            Err(Failure::input("tenant-exists").with("name", known.name))
        }
        (Some(chosen), _) => {
            let row = tenant::get(recorder.writer(), chosen)?;
            match row.provider_tenant_id {
                Some(id) if id != provider_id => {
                    Err(Failure::input("connection-other-tenant").with("name", row.name))
                }
                Some(_) => Ok(chosen),
                None => {
                    let event = TenantEvent::TenantIdentified {
                        provider_tenant_id: Some(provider_id),
                        domain: None,
                    };
                    recorder.record(&Event::Tenant(chosen, event))?;
                    Ok(chosen)
                }
            }
        }
        (None, Some(known)) => Ok(known.id),
        (None, None) => tenants::add(
            recorder,
            &TenantCreate {
                name: request.name.clone().unwrap_or_default(),
                provider_tenant_id: Some(provider_id),
                domain: None,
            },
        ),
    }
}

fn read_key(request: &ConnectionMake) -> Result<KeptKey, Failure> {
    let read = |path: &Option<String>| -> Result<String, Failure> {
        let path = path.as_deref().map(str::trim).filter(|path| !path.is_empty());
        let path = path.ok_or_else(|| Failure::usage("connection-key-missing"))?;
        let disk = |error: std::io::Error| Failure::disk(Class::Input, &error);
        let path = Path::new(path);
        if std::fs::metadata(path).map_err(disk)?.len() > PEM_BYTES_MAX {
            return Err(Failure::input("sign-in-certificate"));
        }
        std::fs::read_to_string(path).map_err(disk)
    };
    Ok(KeptKey { certificate: read(&request.certificate_path)?, key: read(&request.key_path)? })
}

fn language(door: &Door, open: &Open) -> Lang {
    open.preferences().language.parse().unwrap_or_else(|_| door.env().language())
}

/// The areas wanted, each of which there is.
pub(crate) fn areas(wanted: &[String]) -> Result<BTreeSet<String>, Failure> {
    let registry = import::registry()?;
    let known: BTreeSet<&str> =
        registry.streams().filter(|row| !row.completes.is_empty()).map(|row| row.area).collect();
    wanted
        .iter()
        .map(|area| match known.contains(area.as_str()) {
            true => Ok(area.clone()),
            false => Err(Failure::usage("area-unknown").with("value", area)),
        })
        .collect()
}
