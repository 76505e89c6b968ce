//! Ids of tenants and applications: GUIDs, and nothing that stands for "any tenant".
use std::fmt;

/// The tenant that personal Microsoft accounts belong to (documented, the same in every token).
const PERSONAL_ACCOUNTS: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
const NIL: &str = "00000000-0000-0000-0000-000000000000";

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the GUID of a tenant or application")]
pub struct NotAnId;

/// A tenant's id, in lower case. `common`, `organizations` and domain names are none: with them
/// the person's account would decide which tenant is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TenantId(String);

/// An application's (client) id, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ApplicationId(String);

impl TenantId {
    /// Reads a GUID in its usual form, `8-4-4-4-12` hexadecimal digits.
    ///
    /// # Errors
    /// Anything else, the nil GUID, and the tenant of personal accounts.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        guid(text).filter(|id| id != PERSONAL_ACCOUNTS).map(Self).ok_or(NotAnId)
    }

    /// The GUID in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ApplicationId {
    /// Reads a GUID as [`TenantId::parse`] does.
    ///
    /// # Errors
    /// Anything else, and the nil GUID.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        guid(text).map(Self).ok_or(NotAnId)
    }

    /// The GUID in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TenantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ApplicationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A GUID in lower case; none for anything else and for the nil GUID.
pub(super) fn guid(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split('-').take(6).collect();
    let right = groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    (right && text != NIL).then(|| text.to_ascii_lowercase())
}
