//! The link with which an administrator consents, made to be mailed.
use super::{
    application::permission_scopes,
    tenant::{ApplicationId, TenantId},
};
use crate::cloud::Endpoints;
use url::{Url, form_urlencoded};

/// Where an administrator of `tenant` consents to `permissions` for everyone.
///
/// `redirect` must be one of the application's redirect URIs; the administrator's browser ends
/// there, on another machine than this, so success is found by probing. `state` returns there.
/// Source: "Admin consent on the Microsoft identity platform", `/v2.0/adminconsent`.
pub fn consent_link(
    endpoints: &Endpoints,
    tenant: &TenantId,
    client: &ApplicationId,
    permissions: &[String],
    redirect: &str,
    state: &str,
) -> Url {
    let mut url = endpoints.authority.clone();
    url.set_path(&format!("/{tenant}/v2.0/adminconsent"));
    let scope = permission_scopes(&endpoints.graph, permissions).join(" ");
    let pairs = [
        ("client_id", client.as_str()),
        ("scope", &scope),
        ("redirect_uri", redirect),
        ("state", state),
    ];
    let query: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{name}={}", percent(value))).collect();
    url.set_query(Some(&query.join("&")));
    url
}

/// Mail programs and their link scanners differ on `+`; `%20` is a space to all.
fn percent(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}
