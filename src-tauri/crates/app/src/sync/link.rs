//! A connection, ready to read: its application, its session from the vault, its transport.
use super::{failed_sign_in, failed_transport};
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
        Application, ApplicationId, Certificate, IdentityClient, IdentityEndpoints, NotSaved,
        Session, StoredTokens, TenantId, TokenStore,
    },
    transport::{Limits, Transport},
    world::World,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};
use vault::tables::connection::{self, SecretKind};
use zeroize::{Zeroize, ZeroizeOnDrop};

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
pub(crate) fn application(
    connection: &Connection,
    registry: &Registry,
) -> Result<Application, Failure> {
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
        permissions: permissions(registry),
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

/// The session of a connection: with its certificate, or with the tokens of the last sign-in.
///
/// # Errors
/// `sync-sign-in-needed` when nobody has signed in.
pub(crate) fn session(
    open: &Arc<Open>,
    env: &Env,
    registry: &Registry,
    connection: &Connection,
) -> Result<Session, Failure> {
    let application = application(connection, registry)?;
    let client = IdentityClient::new(&application.endpoints).map_err(|e| failed_sign_in(&e))?;
    let world = world(env);
    let secret = |kind| open.vault.read(|reader| connection::secret(reader, connection.id, kind));
    let needed = || Failure::new(Class::Input, "sync-sign-in-needed");
    if connection.method == Method::Certificate {
        let text = secret(SecretKind::Key)?.ok_or_else(needed)?;
        let key: KeptKey = serde_json::from_str(&text).map_err(|_| needed())?;
        let certificate = certificate(&key)?;
        return Ok(Session::with_certificate(application, client, world, certificate));
    }
    let text = secret(SecretKind::Tokens)?.ok_or_else(needed)?;
    let tokens = StoredTokens::from_bytes(text.as_bytes()).map_err(|_| needed())?;
    let store = Kept::new(open, connection.id);
    Session::resume(application, client, world, store, tokens).map_err(|e| failed_sign_in(&e))
}

/// The transport over a session.
pub(crate) fn transport(
    connection: &Connection,
    session: &Session,
    env: &Env,
) -> Result<Transport, Failure> {
    let tokens = Arc::new(session.clone());
    Transport::new(&endpoints(connection)?, tokens, world(env), Limits::default())
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
