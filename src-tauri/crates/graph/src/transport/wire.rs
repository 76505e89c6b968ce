//! One exchange with Graph over HTTP: no retries, no redirects, no unbounded bodies.
use crate::{
    token::{AccessToken, Later},
    transport::{
        address::Address,
        failure::{Broken, Failure},
        limits::Limits,
    },
};
use reqwest::{
    Client, Method, StatusCode,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use zeroize::Zeroizing;

const USER_AGENT: &str = concat!("TenantPilot/", env!("CARGO_PKG_VERSION"));
const CONSISTENCY_LEVEL: HeaderName = HeaderName::from_static("consistencylevel");
const PREFER: HeaderName = HeaderName::from_static("prefer");

/// Without it, values that are younger than an enumeration arrive as `unknownFutureValue`
/// ("Handling future members in evolvable enumerations").
pub(crate) const ALL_MEMBERS: &str = "include-unknown-enum-members";

/// What is sent.
pub(crate) struct Outgoing<'a> {
    pub(crate) address: &'a Address,
    pub(crate) token: &'a AccessToken,
    /// A JSON body makes it a POST.
    pub(crate) body: Option<&'a [u8]>,
}

/// What came back, whole.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAnswer {
    Broken(Broken),
    Large,
    /// The token cannot stand in a header.
    Token,
}

/// Carries a request to Graph. Tests put a script in its place.
pub(crate) trait Wire: Send + Sync {
    fn exchange<'a>(&'a self, request: Outgoing<'a>) -> Later<'a, Result<Answer, NoAnswer>>;
}

/// HTTP by reqwest.
pub(crate) struct Http {
    client: Client,
    body_bytes_max: usize,
}

impl Http {
    /// `encrypted` is false for a server on this machine only.
    pub(crate) fn new(limits: &Limits, encrypted: bool) -> Result<Self, Failure> {
        if rustls::crypto::CryptoProvider::get_default().is_none() {
            // Another thread may have been faster; either way there is one now.
            let _ = rustls::crypto::ring::default_provider().install_default();
        }
        let builder = Client::builder()
            .user_agent(USER_AGENT)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .gzip(true)
            .https_only(encrypted)
            .connect_timeout(limits.connect_max)
            .read_timeout(limits.silence_max)
            .timeout(limits.exchange_max);
        // A proxy of the environment tunnels what is encrypted and sees no token. What is not
        // encrypted stays on this machine, and needs no certificates.
        let builder =
            if encrypted { builder } else { builder.no_proxy().tls_certs_only(Vec::new()) };
        let client = builder.build().map_err(|_| Failure::NoClient)?;
        Ok(Self { client, body_bytes_max: limits.body_bytes_max })
    }

    async fn send(&self, request: Outgoing<'_>) -> Result<Answer, NoAnswer> {
        let method = if request.body.is_some() { Method::POST } else { Method::GET };
        let mut builder = self
            .client
            .request(method, request.address.url())
            .header(AUTHORIZATION, bearer(request.token)?)
            .header(ACCEPT, "application/json")
            .header(PREFER, ALL_MEMBERS);
        if request.address.is_advanced() {
            builder = builder.header(CONSISTENCY_LEVEL, "eventual");
        }
        if let Some(body) = request.body {
            builder = builder.header(CONTENT_TYPE, "application/json").body(body.to_vec());
        }
        let mut response = builder.send().await.map_err(|error| broken(&error))?;
        let (status, headers) = (response.status(), response.headers().clone());
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| broken(&error))? {
            if body.len().saturating_add(chunk.len()) > self.body_bytes_max {
                return Err(NoAnswer::Large);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, headers, body })
    }
}

impl Wire for Http {
    fn exchange<'a>(&'a self, request: Outgoing<'a>) -> Later<'a, Result<Answer, NoAnswer>> {
        Box::pin(self.send(request))
    }
}

fn bearer(token: &AccessToken) -> Result<HeaderValue, NoAnswer> {
    let text = Zeroizing::new(format!("Bearer {}", token.expose()));
    let mut value = HeaderValue::from_str(&text).map_err(|_| NoAnswer::Token)?;
    // Kept out of every log of the HTTP stack, and out of HTTP/2's header table.
    value.set_sensitive(true);
    Ok(value)
}

fn broken(error: &reqwest::Error) -> NoAnswer {
    NoAnswer::Broken(if error.is_timeout() {
        Broken::Timeout
    } else if error.is_connect() {
        Broken::Connect
    } else {
        Broken::Cut
    })
}
