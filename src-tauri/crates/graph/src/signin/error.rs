//! Why a sign-in did not end with tokens. No variant carries a token, code or description.
use super::{certificate::CertificateError, http::HttpError, refusal::Refusal, tenant::TenantId};
use crate::token::NoToken;

/// Why a sign-in did not end with tokens.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// The identity platform refused, with a reason.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The token is one of another tenant, or of none. Nothing was stored.
    #[error("a token of another tenant than {expected}")]
    WrongTenant {
        /// The connection's tenant.
        expected: TenantId,
        /// The token's, if it is a tenant's id.
        found: Option<TenantId>,
    },
    /// Callbacks came, and none belonged to this sign-in.
    #[error("a callback of another sign-in")]
    WrongState,
    /// Nobody finished the sign-in in time.
    #[error("nobody signed in in time")]
    Timeout,
    /// The port asked for is in use.
    #[error("port {port} is in use")]
    PortTaken {
        /// The port.
        port: u16,
    },
    /// No port on this machine could be listened on.
    #[error("nothing could be listened on: {0}")]
    Listener(std::io::ErrorKind),
    /// The identity platform was not reached, or asks to come back later.
    #[error("the identity platform was not reached")]
    Unreachable,
    /// The answer is none of OAuth 2.0, is too large, or leads elsewhere.
    #[error("not an answer of an identity platform")]
    BadAnswer,
    /// The access token's claims cannot be read, so nobody knows whose it is.
    #[error("an access token that cannot be read")]
    UnreadableToken,
    /// The certificate or its key cannot be used.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The store refused the tokens; they are not used.
    #[error("the tokens could not be stored")]
    NotSaved,
    /// No secure connection can be made on this machine.
    #[error("no secure connection can be made")]
    NoTls,
}

impl SignInError {
    /// A stable reason code in kebab case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code.as_str(),
            Self::WrongTenant { .. } => "wrong-tenant",
            Self::WrongState => "wrong-state",
            Self::Timeout => "timeout",
            Self::PortTaken { .. } => "port-taken",
            Self::Listener(_) => "no-listener",
            Self::Unreachable => "unreachable",
            Self::BadAnswer => "bad-answer",
            Self::UnreadableToken => "unreadable-token",
            Self::Certificate(_) => "certificate-unusable",
            Self::NotSaved => "not-saved",
            Self::NoTls => "no-tls",
        }
    }

    /// What transport is told. `person`: there is one who could sign in again.
    pub(super) fn into_no_token(self, person: bool) -> NoToken {
        match self {
            Self::Refused(refusal) if person && refusal.needs_person => {
                NoToken::Interaction { claims: refusal.into_challenge() }
            }
            Self::Unreachable => NoToken::Unreachable,
            other => NoToken::Refused { code: other.code().to_owned() },
        }
    }
}

impl From<HttpError> for SignInError {
    fn from(error: HttpError) -> Self {
        match error {
            HttpError::Unreachable | HttpError::Unavailable => Self::Unreachable,
            HttpError::TooLarge | HttpError::Redirect => Self::BadAnswer,
        }
    }
}
