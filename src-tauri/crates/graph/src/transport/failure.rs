//! What can go wrong with a request, in types that show neither link nor token nor person.
use crate::{
    token::{AccessToken, NoToken},
    transport::address::AddressError,
};
use serde_json::Value;
use std::{fmt, time::Duration};

/// The longest error code that is passed on, in bytes.
const CODE_BYTES_MAX: usize = 80;

/// Graph's answer is no, and asking again will not change it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("refused with {status} ({code})")]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// Graph's `error.code`, letters, digits and `._-` only; `unrecognised` otherwise.
    pub code: String,
    /// Graph's own number of the request, for Microsoft's support.
    pub request_id: Option<String>,
}

/// How a connection failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// No connection: name, route, refusal or certificate.
    #[error("no connection")]
    Connect,
    /// Too slow.
    #[error("time ran out")]
    Timeout,
    /// Ended in the middle.
    #[error("the connection was cut")]
    Cut,
}

/// Why a request has no answer. `Debug` says what `Display` says.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Graph said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A link was not followed.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// There is no token to go on with: nothing else will work either.
    #[error(transparent)]
    NoToken(#[from] NoToken),
    /// A token that had just been renewed was called invalid.
    #[error("a renewed token was rejected")]
    TokenRejected,
    /// A redirect, which is never followed.
    #[error("redirected with {status}, not followed")]
    Redirected {
        /// The HTTP status.
        status: u16,
    },
    /// No JSON, twice.
    #[error("the response is not the JSON that was expected")]
    Malformed,
    /// A larger response than is taken.
    #[error("the response is larger than {bytes_max} bytes")]
    Large {
        /// The bound.
        bytes_max: usize,
    },
    /// Throttled until the budget was spent.
    #[error("throttled, {attempts} attempts")]
    Throttled {
        /// How often it was sent.
        attempts: u32,
        /// How long the service last wanted it to wait.
        wait: Duration,
    },
    /// Errors of the service until the budget was spent.
    #[error("the service failed with {status}, {attempts} attempts")]
    Unavailable {
        /// The last HTTP status.
        status: u16,
        /// How often it was sent.
        attempts: u32,
    },
    /// No connection, or cut ones, until the budget was spent.
    #[error("{broken}, {attempts} attempts")]
    Unreachable {
        /// The last way it failed.
        broken: Broken,
        /// How often it was sent.
        attempts: u32,
    },
    /// No client could be built: no certificates of the system, for example.
    #[error("no secure connection can be made on this machine")]
    NoClient,
}

impl fmt::Debug for Failure {
    // A derived one would show the claims of a challenge.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Failure({self})")
    }
}

impl Failure {
    /// Another try at another time may succeed; what was asked for is not in question.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Throttled { .. } | Self::Unavailable { .. } | Self::Unreachable { .. })
    }

    /// It is the sign-in that has ended, not the one request.
    pub fn is_about_token(&self) -> bool {
        matches!(self, Self::NoToken(_) | Self::TokenRejected)
    }
}

impl Refusal {
    /// From an answer's status and body (Graph's "Error response": `error.code`).
    pub(crate) fn new(
        status: u16,
        body: Option<&Value>,
        request_id: Option<&str>,
        token: &AccessToken,
    ) -> Self {
        let code = body.and_then(|body| body.pointer("/error/code")).and_then(Value::as_str);
        Self {
            status,
            code: code.and_then(|code| clean(code, token)).unwrap_or_else(unrecognised),
            request_id: request_id.filter(|id| is_guid(id)).map(str::to_owned),
        }
    }

    /// The link had its time: the collection must be read from its beginning.
    pub fn is_expired_link(&self) -> bool {
        self.status == 410 || self.code == "Directory_ExpiredPageToken"
    }
}

fn unrecognised() -> String {
    "unrecognised".to_owned()
}

fn clean(code: &str, token: &AccessToken) -> Option<String> {
    let plain = !code.is_empty()
        && code.len() <= CODE_BYTES_MAX
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    // A service that echoes what it was sent must not carry the token into a message.
    let echo = code.contains(token.expose()) || (code.len() > 8 && token.expose().contains(code));
    (plain && !echo).then(|| code.to_owned())
}

fn is_guid(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

#[cfg(test)]
mod tests;
