//! A connection, ready to read: its application, its session from the vault, its transport.
use super::{failed_sign_in, failed_transport, plan};
use crate::{
    env::Env,
    failure::{Class, Failure},
    session::Open,
};
use domain::{
    connection::{Connection, Method},
    ids::ConnectionId,
    registry::Registry,
};
use graph::{
    cloud::{Cloud, Endpoints},
    signin::{
        Application, ApplicationId, Certificate, Grant, IdentityClient, IdentityEndpoints,
        NotSaved, Session, StoredTokens, TenantId, TokenStore,
    },
    token::{NoToken, TokenSource},
    transport::{ApiVersion, Limits, Transport},
    world::World,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{collections::BTreeSet, sync::Arc};
use vault::tables::connection::{self, SecretKind};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The world as the provider's room takes it.
pub(crate) fn world(env: &Env) -> World {
    let (clock, dice) = (env.clone(), env.clone());
    World::new(move || clock.now(), move |bytes| dice.fill(bytes))
}

/// A certificate with its private key, as the vault keeps it.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct KeptKey {
    pub(crate) certificate: String,
    pub(crate) key: String,
}

/// Every permission that a person is asked for, by name.
pub(crate) fn permissions(registry: &Registry) -> Vec<String> {
    let least = registry
        .streams()
        .filter(|row| !row.completes.is_empty())
        .filter_map(|row| row.source.permissions.delegated.first().cloned());
    least.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whatever was consented, and no more. Naming each permission would refuse the whole sign-in
/// where one of them is missing, and what is missing is no more than a gap (Microsoft: "The
/// .default scope").
const CONSENTED: &str = ".default";

/// Where the connection's cloud, or its server on this machine, is reached.
pub(crate) fn endpoints(connection: &Connection) -> Result<Endpoints, Failure> {
    match &connection.server {
        Some(server) => Endpoints::loopback(&server.authority, &server.data)
            .map_err(|_| Failure::input("connection-server-elsewhere")),
        None => Ok(cloud(&connection.cloud)?.endpoints()),
    }
}

/// The cloud of this name.
pub(crate) fn cloud(name: &str) -> Result<Cloud, Failure> {
    serde_json::from_value(name.into())
        .map_err(|_| Failure::usage("connection-cloud-unknown").with("value", name))
}

/// The registered application at the tenant.
pub(crate) fn application(connection: &Connection) -> Result<Application, Failure> {
    let endpoints = endpoints(connection)?;
    let tenant = TenantId::parse(&connection.provider_tenant_id).map_err(|_| {
        Failure::usage("tenant-id-malformed").with("value", &connection.provider_tenant_id)
    })?;
    let client = ApplicationId::parse(&connection.client_id).map_err(|_| {
        Failure::usage("connection-client-malformed").with("value", &connection.client_id)
    })?;
    Ok(Application {
        endpoints: IdentityEndpoints::of(&endpoints, &tenant),
        graph: endpoints.graph,
        tenant,
        client,
        permissions: vec![CONSENTED.to_owned()],
    })
}

/// Reads a kept certificate.
pub(crate) fn certificate(key: &KeptKey) -> Result<Certificate, Failure> {
    Certificate::from_pem(key.certificate.as_bytes(), key.key.as_bytes())
        .map_err(|error| failed_sign_in(&error.into()))
}

/// The connection's tokens in the vault.
pub(crate) struct Kept {
    open: Arc<Open>,
    connection: ConnectionId,
}

impl Kept {
    pub(crate) fn new(open: &Arc<Open>, connection: ConnectionId) -> Arc<Self> {
        Arc::new(Self { open: Arc::clone(open), connection })
    }

    fn put(&self, tokens: Option<&str>) -> Result<(), NotSaved> {
        self.open
            .vault
            .write(|writer| {
                connection::set_secret(writer, self.connection, SecretKind::Tokens, tokens)
            })
            .map_err(|_| NotSaved)
    }
}

impl TokenStore for Kept {
    fn save(&self, tokens: &StoredTokens) -> Result<(), NotSaved> {
        self.put(Some(std::str::from_utf8(&tokens.to_bytes()).map_err(|_| NotSaved)?))
    }

    fn forget(&self) -> Result<(), NotSaved> {
        self.put(None)
    }
}

/// Stands in the place of the tokens when nothing but a sign-in by the person helps.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonNeeded {
    /// The claims that the sign-in has to satisfy: JSON, as the challenge had them.
    pub(crate) claims: Option<String>,
}

impl PersonNeeded {
    /// What is kept of a connection, if it is that and no tokens.
    pub(crate) fn read(kept: &str) -> Option<Self> {
        serde_json::from_str(kept).ok()
    }

    /// Whether the sign-in has to be in the browser although the connection's is with a code:
    /// a request for a code has no place for claims.
    pub(crate) fn in_browser(&self, method: Method) -> bool {
        method == Method::DeviceCode && self.claims.is_some()
    }

    fn failure(&self, method: Method) -> Failure {
        let browser = self.in_browser(method);
        let code = if browser { "sync-browser-needed" } else { "sync-sign-in-needed" };
        Failure::new(Class::Input, code)
    }
}

/// When the service wants the person, keeps that, with the claims of its challenge, until the
/// next sign-in. The tokens are good for nothing then: another would be challenged again.
///
/// # Errors
/// Once that is kept, `sync-browser-needed` when a sign-in with a code would not do.
pub(crate) fn keep_person_needed(
    open: &Open,
    connection: &Connection,
    session: &Session,
) -> Result<(), Failure> {
    // A session that waits for the person says so at once.
    let Err(NoToken::Interaction { claims }) = runtime()?.block_on(session.token()) else {
        return Ok(());
    };
    let needed = PersonNeeded { claims };
    let kept = serde_json::to_string(&needed)
        .map(Zeroizing::new)
        .map_err(|_| Failure::new(Class::Internal, "internal"))?;
    open.vault.write(|writer| {
        connection::set_secret(writer, connection.id, SecretKind::Tokens, Some(&kept))
    })?;
    if needed.in_browser(connection.method) {
        return Err(needed.failure(connection.method));
    }
    Ok(())
}

/// Keeps nothing: for a session that only looks whom it has before it.
struct Nowhere;

impl TokenStore for Nowhere {
    fn save(&self, _: &StoredTokens) -> Result<(), NotSaved> {
        Ok(())
    }

    fn forget(&self) -> Result<(), NotSaved> {
        Ok(())
    }
}

/// Makes sure, before anything is kept, that what was signed in to is the connection's tenant:
/// its token says so already, and the organization has to say it too.
///
/// # Errors
/// `sign-in-wrong-tenant`.
pub(crate) fn confirm_grant(
    env: &Env,
    connection: &Connection,
    key: Option<&KeptKey>,
    grant: &Grant,
) -> Result<(), Failure> {
    let application = application(connection)?;
    let client = IdentityClient::new(&application.endpoints).map_err(|e| failed_sign_in(&e))?;
    let (world, tokens) = (world(env), grant.tokens.clone());
    let session = match key {
        Some(key) => Session::with_certificate(application, client, world, certificate(key)?),
        None => Session::resume(application, client, world, Arc::new(Nowhere), tokens)
            .map_err(|error| failed_sign_in(&error))?,
    };
    let transport = transport(connection, &session, env)?;
    runtime()?.block_on(confirm(&transport, connection))
}

/// The organization that answers must be the one the connection is for.
///
/// # Errors
/// `sign-in-wrong-tenant`.
pub(crate) async fn confirm(transport: &Transport, connection: &Connection) -> Result<(), Failure> {
    let address = transport
        .address(ApiVersion::V1, plan::ORGANIZATION, &[])
        .map_err(|_| Failure::new(Class::Internal, "internal"))?;
    let answer =
        transport.get("directory", &address).await.map_err(|error| failed_transport(&error))?;
    let found = answer.pointer("/value/0/id").and_then(Value::as_str).unwrap_or_default();
    if found.eq_ignore_ascii_case(&connection.provider_tenant_id) {
        return Ok(());
    }
    Err(Failure::input("sign-in-wrong-tenant")
        .with("expected", &connection.provider_tenant_id)
        .with("found", found.chars().take(64).collect::<String>()))
}

/// The session of a connection: with its certificate, or with the tokens of the last sign-in.
///
/// # Errors
/// `sync-sign-in-needed` when nobody has signed in, `sync-browser-needed` when a sign-in with a
/// code would not do.
pub(crate) fn session(
    open: &Arc<Open>,
    env: &Env,
    connection: &Connection,
) -> Result<Session, Failure> {
    let application = application(connection)?;
    let client = IdentityClient::new(&application.endpoints).map_err(|e| failed_sign_in(&e))?;
    let world = world(env);
    if connection.method == Method::Certificate {
        let certificate = kept_certificate(open, connection)?;
        return Ok(Session::with_certificate(application, client, world, certificate));
    }
    let text = secret(open, connection, SecretKind::Tokens)?.ok_or_else(needed)?;
    let tokens = StoredTokens::from_bytes(text.as_bytes()).map_err(|_| {
        PersonNeeded::read(&text).map_or_else(needed, |kept| kept.failure(connection.method))
    })?;
    let store = Kept::new(open, connection.id);
    Session::resume(application, client, world, store, tokens).map_err(|e| failed_sign_in(&e))
}

/// The certificate that the connection signs in with.
///
/// # Errors
/// `sync-sign-in-needed` when there is none.
pub(crate) fn kept_certificate(
    open: &Open,
    connection: &Connection,
) -> Result<Certificate, Failure> {
    let text = secret(open, connection, SecretKind::Key)?.ok_or_else(needed)?;
    certificate(&serde_json::from_str(&text).map_err(|_| needed())?)
}

fn secret(
    open: &Open,
    connection: &Connection,
    kind: SecretKind,
) -> Result<Option<Zeroizing<String>>, Failure> {
    Ok(open.vault.read(|reader| connection::secret(reader, connection.id, kind))?)
}

fn needed() -> Failure {
    Failure::new(Class::Input, "sync-sign-in-needed")
}

/// The transport over a session.
pub(crate) fn transport(
    connection: &Connection,
    session: &Session,
    env: &Env,
) -> Result<Transport, Failure> {
    let tokens = Arc::new(session.clone());
    let usual = Limits::default();
    let backoff_max = env.backoff_max().unwrap_or(usual.backoff_max);
    let limits = Limits { backoff_max, ..usual };
    Transport::new(&endpoints(connection)?, tokens, world(env), limits)
        .map_err(|error| failed_transport(&error))
}

/// A runtime of a run's own: it ends with the run.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("sync")
        .enable_all()
        .build()
        .map_err(|error| {
            tracing::error!(%error, "no runtime");
            Failure::new(Class::Internal, "internal")
        })
}
