//! Who signs in, and where: the application, the tenant, the addresses.
use super::tenant::{ApplicationId, TenantId};
use crate::cloud::{Endpoints, NotLoopback};
use url::Url;

/// An app registration at one tenant, with what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// The tenant that is read. Tokens of any other are refused.
    pub tenant: TenantId,
    /// The application's (client) id.
    pub client: ApplicationId,
    /// Where the identity platform answers for this tenant.
    pub endpoints: IdentityEndpoints,
    /// Graph's origin, to which permissions belong.
    pub graph: Url,
    /// Delegated permissions by their short names, such as `Policy.Read.All`.
    pub permissions: Vec<String>,
}

impl Application {
    /// The scopes to ask for on a person's behalf: the permissions as Graph's own, and
    /// `offline_access` for a refresh token.
    pub(super) fn delegated_scopes(&self) -> Vec<String> {
        let mut scopes = permission_scopes(&self.graph, &self.permissions);
        scopes.push("offline_access".to_owned());
        scopes
    }

    /// The scope of an application on its own: whatever was consented to.
    pub(super) fn application_scope(&self) -> String {
        format!("{}/.default", origin(&self.graph))
    }
}

/// Permissions as the identity platform wants them: `https://graph.microsoft.com/Policy.Read.All`.
pub(super) fn permission_scopes(graph: &Url, permissions: &[String]) -> Vec<String> {
    let origin = origin(graph);
    permissions.iter().map(|permission| format!("{origin}/{permission}")).collect()
}

fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

/// The addresses of one tenant at the identity platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityEndpoints {
    authorize: Url,
    token: Url,
    device: Url,
    loopback: bool,
}

impl IdentityEndpoints {
    /// A tenant's endpoints, version 2.0. The tenant's id is in the path, never `common`.
    pub fn of(endpoints: &Endpoints, tenant: &TenantId) -> Self {
        let at = |leaf: &str| {
            let mut url = endpoints.authority.clone();
            url.set_path(&format!("/{tenant}/oauth2/v2.0/{leaf}"));
            url
        };
        Self {
            authorize: at("authorize"),
            token: at("token"),
            device: at("devicecode"),
            loopback: endpoints.authority.scheme() == "http",
        }
    }

    /// Another provider on this machine, whose paths are not Microsoft's: `http` and a loopback
    /// address in each.
    ///
    /// # Errors
    /// Any other address: a code or a token must not go there.
    pub fn loopback(authorize: &str, token: &str, device: &str) -> Result<Self, NotLoopback> {
        let local = |text: &str| {
            let url = Url::parse(text).map_err(|_| NotLoopback)?;
            let mut bare = url.clone();
            bare.set_path("");
            // The same judge of addresses as everywhere; only the path is free here.
            Endpoints::loopback(bare.as_str(), bare.as_str()).map(|_| url)
        };
        Ok(Self {
            authorize: local(authorize)?,
            token: local(token)?,
            device: local(device)?,
            loopback: true,
        })
    }

    /// Where a person signs in.
    pub fn authorize(&self) -> &Url {
        &self.authorize
    }

    /// Where codes and refresh tokens become access tokens.
    pub fn token(&self) -> &Url {
        &self.token
    }

    /// Where a device code begins.
    pub fn device(&self) -> &Url {
        &self.device
    }

    /// They are on this machine: no proxy, no TLS.
    pub(super) fn is_loopback(&self) -> bool {
        self.loopback
    }
}
