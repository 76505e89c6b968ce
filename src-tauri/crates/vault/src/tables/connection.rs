//! Connections. How a tenant is reached is a projection; tokens, keys and health belong to
//! this installation and go with the connection.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::{
    connection::Connection,
    event::TenantEvent,
    ids::{ConnectionId, MemberId, TenantId},
};
use rusqlite::Row;
use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

const BY_TENANT: &str = "SELECT tenant, id, cloud, provider_tenant_id, client_id, method, server,
        made_at, made_by
    FROM connection WHERE tenant = ?1";
const ALL: &str = "SELECT tenant, id, cloud, provider_tenant_id, client_id, method, server,
        made_at, made_by
    FROM connection ORDER BY tenant";
const PUT: &str = "INSERT INTO connection
    (tenant, id, cloud, provider_tenant_id, client_id, method, server, made_at, made_by)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const DROP: &str = "DELETE FROM connection WHERE tenant = ?1";
const DROP_SECRETS: &str =
    "DELETE FROM connection_secret WHERE connection NOT IN (SELECT id FROM connection)";
const DROP_HEALTH: &str =
    "DELETE FROM connection_health WHERE connection NOT IN (SELECT id FROM connection)";
const TOKENS: &str = "SELECT tokens AS secret FROM connection_secret WHERE connection = ?1";
const KEY: &str = "SELECT key AS secret FROM connection_secret WHERE connection = ?1";
const SET_TOKENS: &str = "INSERT INTO connection_secret (connection, tokens) VALUES (?1, ?2)
    ON CONFLICT (connection) DO UPDATE SET tokens = excluded.tokens";
const SET_KEY: &str = "INSERT INTO connection_secret (connection, key) VALUES (?1, ?2)
    ON CONFLICT (connection) DO UPDATE SET key = excluded.key";
const HEALTH: &str = "SELECT checked_at, health FROM connection_health WHERE connection = ?1";
const SET_HEALTH: &str = "INSERT INTO connection_health (connection, checked_at, health)
    VALUES (?1, ?2, ?3)
    ON CONFLICT (connection) DO UPDATE SET checked_at = excluded.checked_at,
        health = excluded.health";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_TENANT, DROP, TOKENS, KEY, HEALTH];

/// A connection as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The tenant it reaches.
    pub tenant: TenantId,
    /// How.
    pub connection: Connection,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By whom.
    pub made_by: MemberId,
}

/// What of a connection is secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretKind {
    /// The tokens of the last sign-in.
    Tokens,
    /// The certificate with its private key.
    Key,
}

/// The tenant's connection, if it has one.
pub fn of_tenant(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<Kept>> {
    reader.first(BY_TENANT, [tenant.to_string()], read)
}

/// All connections, by tenant.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Kept>> {
    reader.rows(ALL, (), read)
}

/// A secret of a connection: JSON of the caller's making, wiped when dropped.
pub fn secret(
    reader: &Reader<'_>,
    connection: ConnectionId,
    kind: SecretKind,
) -> Result<Option<Zeroizing<String>>> {
    let sql = match kind {
        SecretKind::Tokens => TOKENS,
        SecretKind::Key => KEY,
    };
    let text: Option<Option<String>> =
        reader.first(sql, [connection.to_string()], |row| column::value(row, "secret"))?;
    Ok(text.flatten().map(Zeroizing::new))
}

/// Keeps a secret of a connection, in place of the one before; none forgets it.
pub fn set_secret(
    writer: &Writer<'_>,
    connection: ConnectionId,
    kind: SecretKind,
    secret: Option<&str>,
) -> Result<()> {
    let sql = match kind {
        SecretKind::Tokens => SET_TOKENS,
        SecretKind::Key => SET_KEY,
    };
    writer.execute(sql, (connection.to_string(), secret)).map(drop)
}

/// What the last check of a connection found, and when.
pub fn health<T: DeserializeOwned>(
    reader: &Reader<'_>,
    connection: ConnectionId,
) -> Result<Option<(DateTime<Utc>, T)>> {
    reader.first(HEALTH, [connection.to_string()], |row| {
        Ok((column::time(row, "checked_at")?, column::json(row, "health")?))
    })
}

/// Keeps what a check found.
pub fn set_health(
    writer: &Writer<'_>,
    connection: ConnectionId,
    at: DateTime<Utc>,
    health: &impl Serialize,
) -> Result<()> {
    let values = (connection.to_string(), column::time_text(at)?, column::json_text(health)?);
    writer.execute(SET_HEALTH, values).map(drop)
}

/// What an event means for this table.
pub(crate) fn project(
    writer: &Writer<'_>,
    tenant: TenantId,
    event: &TenantEvent,
    at: DateTime<Utc>,
    by: MemberId,
) -> Result<()> {
    match event {
        TenantEvent::ConnectionMade { connection } => {
            writer.execute(DROP, [tenant.to_string()])?;
            let server = connection.server.as_ref().map(column::json_text).transpose()?;
            writer.execute(
                PUT,
                (
                    tenant.to_string(),
                    connection.id.to_string(),
                    &connection.cloud,
                    connection.provider_tenant_id.to_lowercase(),
                    &connection.client_id,
                    column::json_text(&connection.method)?,
                    server,
                    column::time_text(at)?,
                    by.to_string(),
                ),
            )?;
        }
        TenantEvent::ConnectionRemoved { .. } => {
            writer.execute(DROP, [tenant.to_string()])?;
        }
        _ => {}
    }
    Ok(())
}

/// Forgets the secrets and the health of connections that are no more. Called with the change,
/// never by a rebuild, which passes through states that are over.
pub fn forget_removed(writer: &Writer<'_>) -> Result<()> {
    writer.execute(DROP_SECRETS, ())?;
    writer.execute(DROP_HEALTH, ()).map(drop)
}

fn read(row: &Row<'_>) -> Result<Kept> {
    let server: Option<String> = column::value(row, "server")?;
    let server = server.map(|text| {
        serde_json::from_str(&text)
            .map_err(|_| crate::VaultError::CorruptValue { column: "server" })
    });
    Ok(Kept {
        tenant: column::parsed(row, "tenant")?,
        connection: Connection {
            id: column::parsed(row, "id")?,
            cloud: column::text(row, "cloud")?,
            provider_tenant_id: column::text(row, "provider_tenant_id")?,
            client_id: column::text(row, "client_id")?,
            method: column::json(row, "method")?,
            server: server.transpose()?,
        },
        made_at: column::time(row, "made_at")?,
        made_by: column::parsed(row, "made_by")?,
    })
}

#[cfg(test)]
mod tests;
