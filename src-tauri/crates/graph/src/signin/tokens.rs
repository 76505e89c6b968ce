//! What was granted, and how it is handed to whoever keeps it.
use super::{
    claims::{Claims, NoClaims},
    error::SignInError,
    tenant::TenantId,
};
use crate::token::AccessToken;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// The largest stored form, in bytes.
const STORED_MAX: usize = 512 * 1024;

/// Tokens of the expected tenant, with what the access token says.
#[derive(Clone, Debug)]
pub struct Grant {
    /// For the session, and for the store.
    pub tokens: StoredTokens,
    /// The access token's claims.
    pub claims: Claims,
}

impl Grant {
    /// Accepts tokens only if they are the expected tenant's.
    pub(super) fn accept(tokens: StoredTokens, expected: &TenantId) -> Result<Self, SignInError> {
        let wrong = |found| SignInError::WrongTenant { expected: expected.clone(), found };
        match Claims::read(tokens.access.expose()) {
            Ok(claims) if claims.tenant == *expected => Ok(Self { tokens, claims }),
            Ok(claims) => Err(wrong(Some(claims.tenant))),
            Err(NoClaims::NoTenant) => Err(wrong(None)),
            Err(NoClaims::Unreadable) => Err(SignInError::UnreadableToken),
        }
    }
}

/// An access token, how long it is good, and the refresh token. Shown nowhere, wiped when dropped.
#[derive(Clone)]
pub struct StoredTokens {
    pub(super) access: AccessToken,
    pub(super) expires: DateTime<Utc>,
    pub(super) refresh: Option<Zeroizing<String>>,
}

/// Why stored bytes are no tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not stored tokens")]
pub struct Unreadable;

#[derive(Serialize)]
struct Writing<'a> {
    version: u8,
    access: &'a str,
    expires: i64,
    refresh: Option<&'a str>,
}

#[derive(Deserialize)]
struct Reading {
    version: u8,
    access: String,
    expires: i64,
    refresh: Option<String>,
}

impl StoredTokens {
    /// Until when the access token is good.
    pub fn expires(&self) -> DateTime<Utc> {
        self.expires
    }

    /// It can be refreshed without a person.
    pub fn can_refresh(&self) -> bool {
        self.refresh.is_some()
    }

    /// JSON for the vault, and for nothing else.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let refresh = self.refresh.as_deref().map(String::as_str);
        // Room for everything at once: a buffer that grows leaves copies behind.
        let room = self.access.expose().len().saturating_add(refresh.map_or(0, str::len));
        let mut bytes = Zeroizing::new(Vec::with_capacity(room.saturating_mul(6) + 256));
        let wire = Writing {
            version: 1,
            access: self.access.expose(),
            expires: self.expires.timestamp(),
            refresh,
        };
        // Text and numbers into memory: there is nothing that could fail.
        let _ = serde_json::to_writer(&mut *bytes, &wire);
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote.
    ///
    /// # Errors
    /// Anything else, and anything above 512 KiB.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > STORED_MAX {
            return Err(Unreadable);
        }
        let mut wire: Reading = serde_json::from_slice(bytes).map_err(|_| Unreadable)?;
        let expires = DateTime::from_timestamp(wire.expires, 0);
        let (1, Some(expires)) = (wire.version, expires) else {
            wire.access.zeroize();
            wire.refresh.zeroize();
            return Err(Unreadable);
        };
        Ok(Self {
            access: AccessToken::new(wire.access),
            expires,
            refresh: wire.refresh.map(Zeroizing::new),
        })
    }
}

impl fmt::Debug for StoredTokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredTokens").field("expires", &self.expires).finish_non_exhaustive()
    }
}

/// The store refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not saved")]
pub struct NotSaved;

/// Keeps a connection's tokens, in the vault. It may block: it is called on a blocking thread.
pub trait TokenStore: Send + Sync {
    /// Replaces what was kept. Called before the new tokens are used: an identity platform may
    /// accept a refresh token only once, so the newest must be the one that survives a crash.
    ///
    /// # Errors
    /// Nothing was saved; the tokens are then not used.
    fn save(&self, tokens: &StoredTokens) -> Result<(), NotSaved>;

    /// Removes what was kept.
    ///
    /// # Errors
    /// It is still there.
    fn forget(&self) -> Result<(), NotSaved>;
}
