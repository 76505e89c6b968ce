//! Redaction: what leaves the house in a pack, and what becomes of the rest.
//!
//! Each field has a sensitivity class; a profile says what becomes of each class. The
//! customer's policies, groups, applications, settings and roles stay by name; the accounts
//! of persons become pseudonyms. Secrets leave in no profile. A pure function: the same
//! content, profile and key give the same result.
mod people;
mod scan;
mod walk;

#[cfg(test)]
mod tests;

use crate::{ids::ReviewId, review::ReviewContent};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// How much harm a field's content can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sensitivity {
    /// Known to anyone: names of settings, of roles, of Microsoft's products.
    Public,
    /// The customer's own: names of policies, groups, applications.
    Internal,
    /// Tells who a person is: names, ids and addresses of accounts, telephone numbers.
    Personal,
    /// Opens something: passwords, keys, tokens.
    Secret,
}

/// What becomes of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// As it is.
    Shown,
    /// `Person 3`: the same person is the same number within a pack, and another in the next.
    Pseudonym,
    /// Recognisable only by those who know it already: `a•••@contoso.example`.
    Masked,
    /// `•••`.
    Removed,
}

/// Who a pack is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RedactionProfile {
    /// To hand over: persons as pseudonyms.
    #[default]
    CustomerSafe,
    /// For an auditor, who can look persons up in the tenant: persons masked.
    Auditor,
    /// For the consultancy itself: persons shown.
    Internal,
}

impl RedactionProfile {
    /// What becomes of a class.
    pub fn treatment(self, class: Sensitivity) -> Treatment {
        match (class, self) {
            (Sensitivity::Public | Sensitivity::Internal, _)
            | (Sensitivity::Personal, Self::Internal) => Treatment::Shown,
            (Sensitivity::Personal, Self::CustomerSafe) => Treatment::Pseudonym,
            (Sensitivity::Personal, Self::Auditor) => Treatment::Masked,
            (Sensitivity::Secret, _) => Treatment::Removed,
        }
    }

    /// `customer_safe`, `auditor` or `internal`.
    pub fn name(self) -> &'static str {
        match self {
            Self::CustomerSafe => "customer_safe",
            Self::Auditor => "auditor",
            Self::Internal => "internal",
        }
    }
}

impl fmt::Display for RedactionProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A profile's name that is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown redaction profile")]
pub struct UnknownRedactionProfile;

impl FromStr for RedactionProfile {
    type Err = UnknownRedactionProfile;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        [Self::CustomerSafe, Self::Auditor, Self::Internal]
            .into_iter()
            .find(|profile| profile.name() == name)
            .ok_or(UnknownRedactionProfile)
    }
}

/// Decides which person gets which number in one pack. Without the secret nobody can tell
/// whether `Person 3` of two packs is the same person.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct PackKey([u8; 32]);

impl PackKey {
    /// The key of the pack of `review` with `content_hash`, from a secret of the vault.
    /// The same in both languages, and for every time the pack is rendered.
    pub fn derive(secret: &[u8], review: ReviewId, content_hash: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"tenantpilot.pseudonym/1\0");
        for part in [secret, review.0.as_bytes(), content_hash.as_bytes()] {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        Self(hash.finalize().into())
    }

    /// A value that only the key's holder can tie to `identity`.
    fn order(&self, identity: &str) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(identity.as_bytes());
        // Twice, so that the value cannot be continued to that of a longer identity.
        let inner: [u8; 32] = hash.finalize().into();
        let mut outer = Sha256::new();
        outer.update(self.0);
        outer.update(inner);
        outer.finalize().into()
    }
}

/// How much was redacted; named in the pack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RedactionCounts {
    /// Different persons.
    pub people: u32,
    /// Places where a person's name, id, address or number stood.
    pub personal: u32,
    /// Places where a secret stood.
    pub secret: u32,
}

/// Stands where something was removed.
pub const REMOVED: &str = "•••";

/// `content` as it may leave under `profile`, with what was redacted.
pub fn redact(
    content: &ReviewContent,
    profile: RedactionProfile,
    key: &PackKey,
) -> (ReviewContent, RedactionCounts) {
    let mut redacted = content.clone();
    let people = people::People::find(&redacted, key);
    let mut counts = RedactionCounts::default();
    let mut seen = std::collections::BTreeSet::new();
    let mut redactor =
        scan::Redactor { people: &people, profile, counts: &mut counts, seen: &mut seen };
    walk::strings(&mut redacted, &mut redactor);
    counts.people = u32::try_from(seen.len()).unwrap_or(u32::MAX);
    (redacted, counts)
}
