//! Access tokens: where transport gets them from, and how they are kept out of sight.
use std::{fmt, future::Future, pin::Pin};
use zeroize::Zeroizing;

/// An answer that comes later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A bearer token. Shown nowhere, wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(Zeroizing<String>);

impl AccessToken {
    /// Takes a token over.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The token, for the one header that carries it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(…)")
    }
}

/// Why there is no token to go on with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoToken {
    /// The service wants the person again, with these claims (continuous access evaluation:
    /// `error="insufficient_claims"`). The run waits at its checkpoint.
    #[error("the person must sign in again")]
    Interaction {
        /// The `claims` of the challenge, decoded JSON; none when the sign-in has expired.
        claims: Option<String>,
    },
    /// The identity service refused; the code is one of [`crate::signin`]'s reason codes.
    #[error("sign-in refused: {code}")]
    Refused {
        /// The reason code.
        code: String,
    },
    /// The identity service could not be reached.
    #[error("the identity service was not reached")]
    Unreachable,
}

/// Gives tokens for one connection. Refreshes ahead of expiry; asked by many requests at
/// once, it refreshes once.
pub trait TokenSource: Send + Sync {
    /// A token that is good for at least a minute.
    fn token(&self) -> Later<'_, Result<AccessToken, NoToken>>;

    /// Another token after the service refused `rejected` with 401. `claims` is the challenge's
    /// decoded `claims`, if it had any: then only a person can help.
    fn renew<'a>(
        &'a self,
        rejected: &'a AccessToken,
        claims: Option<&'a str>,
    ) -> Later<'a, Result<AccessToken, NoToken>>;
}
