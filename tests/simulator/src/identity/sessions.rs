//! What the identity service remembers: codes, device codes, refresh tokens, challenges.
use std::collections::BTreeMap;

/// Everything that was granted and can be used.
#[derive(Default)]
pub struct Sessions {
    /// Authorization codes.
    pub codes: BTreeMap<String, Code>,
    /// Device codes.
    pub devices: BTreeMap<String, Device>,
    /// Refresh tokens.
    pub refresh: BTreeMap<String, Grant>,
    /// For each tenant the last claims challenge: its number and the `nbf` it asks for.
    pub challenges: BTreeMap<String, (u64, String)>,
    /// For each tenant the number below which access tokens have expired.
    pub expired_below: BTreeMap<String, u64>,
}

/// What someone agreed to.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The tenant.
    pub tenant: String,
    /// The application.
    pub client: String,
    /// Scopes that were asked for, between spaces.
    pub scope: String,
    /// The client understands claims challenges.
    pub capable: bool,
    /// The last claims challenge it met.
    pub challenge: u64,
}

/// An authorization code that waits to be redeemed.
#[derive(Clone, Debug)]
pub struct Code {
    /// What was agreed to.
    pub grant: Grant,
    /// Where the browser was sent: must be repeated.
    pub redirect: String,
    /// PKCE's challenge, RFC 7636.
    pub challenge: String,
    /// For the id token.
    pub nonce: Option<String>,
}

/// A device code and how often it was asked about.
#[derive(Clone, Debug)]
pub struct Device {
    /// What is agreed to in the end.
    pub grant: Grant,
    /// Polls so far.
    pub polls: u32,
}
