//! The one way to the identity platform: bounded, timed, without redirects.
use super::{application::IdentityEndpoints, error::SignInError};
use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse, http};
use std::{fmt, future::Future, pin::Pin, time::Duration};

/// The largest answer that is read, in bytes. Tokens with many roles stay under 64 KiB.
const ANSWER_MAX: usize = 256 * 1024;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);

/// Speaks to the identity platform. Cheap to clone; connections are shared.
#[derive(Clone)]
pub struct IdentityClient {
    client: reqwest::Client,
}

impl IdentityClient {
    /// A client for these endpoints.
    ///
    /// # Errors
    /// [`SignInError::NoTls`] when the system's certificates cannot be used.
    pub fn new(endpoints: &IdentityEndpoints) -> Result<Self, SignInError> {
        // Whoever was first has set the same one: the workspace links no other.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TOTAL_TIMEOUT);
        builder =
            if endpoints.is_loopback() { builder.no_proxy() } else { builder.https_only(true) };
        Ok(Self { client: builder.build().map_err(|_| SignInError::NoTls)? })
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let request = reqwest::Request::try_from(request).map_err(|_| HttpError::Unreachable)?;
        let mut response =
            self.client.execute(request).await.map_err(|_| HttpError::Unreachable)?;
        let status = response.status();
        if status.is_redirection() {
            return Err(HttpError::Redirect);
        }
        if status.is_server_error() || status == http::StatusCode::TOO_MANY_REQUESTS {
            return Err(HttpError::Unavailable);
        }
        let content_type = response.headers().get(http::header::CONTENT_TYPE).cloned();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|_| HttpError::Unreachable)? {
            if body.len().saturating_add(chunk.len()) > ANSWER_MAX {
                return Err(HttpError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        let mut answer = http::Response::new(body);
        *answer.status_mut() = status;
        if let Some(value) = content_type {
            answer.headers_mut().insert(http::header::CONTENT_TYPE, value);
        }
        Ok(answer)
    }
}

impl fmt::Debug for IdentityClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdentityClient(…)")
    }
}

/// Why no answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum HttpError {
    #[error("not reached")]
    Unreachable,
    #[error("unavailable for the moment")]
    Unavailable,
    #[error("an answer that is too large")]
    TooLarge,
    #[error("an answer that leads elsewhere")]
    Redirect,
}

/// The client as `oauth2` wants it.
pub(super) struct Door<'a>(pub &'a IdentityClient);

impl<'c> AsyncHttpClient<'c> for Door<'_> {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.0.send(request))
    }
}
