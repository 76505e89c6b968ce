//! Connections: how a tenant is reached. What is secret about one is not here.
use crate::ids::ConnectionId;
use serde::{Deserialize, Serialize};

/// How a person or a program signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// A person, in the system's browser.
    Browser,
    /// A person, with a code on another device.
    DeviceCode,
    /// A program, with a certificate.
    Certificate,
}

/// Servers on this machine that stand for the provider's: demonstrations and tests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Server {
    /// Where one signs in.
    pub authority: String,
    /// Where data is read.
    pub data: String,
}

/// A way to reach a tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connection {
    /// The way.
    pub id: ConnectionId,
    /// The provider's cloud, by the provider adapter's name for it.
    pub cloud: String,
    /// The provider's id of the tenant, in lower case: no token of another is taken.
    pub provider_tenant_id: String,
    /// The registered application that reads.
    pub client_id: String,
    /// How it signs in.
    pub method: Method,
    /// Servers on this machine instead of the cloud's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<Server>,
}
