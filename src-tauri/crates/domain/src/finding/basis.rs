//! What a verdict rests on: to tell later whether the tenant changed or the yardstick did.
use crate::{
    ids::{EvaluationId, SnapshotId},
    journal::{Hash, JournalError},
    profile::TenantProfile,
    subject::Coverage,
};
use serde::{Deserialize, Serialize};

/// What a verdict rested on, to tell later why the next one differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The snapshot.
    pub snapshot: SnapshotId,
    /// The snapshot's number within the tenant.
    pub ordinal: u32,
    /// The rule's version.
    pub interpretation: u32,
    /// Hash of the tenant profile.
    pub profile: Hash,
    /// Hash of what the snapshot covered of the kinds that the control needs.
    pub coverage: Hash,
}

/// Hash of a profile: SHA-256 of its canonical JSON (RFC 8785).
pub fn profile_hash(profile: &TenantProfile) -> Result<Hash, JournalError> {
    hash_of(profile)
}

/// Hash of what a snapshot covers of some kinds. Counts are left out: how many there are is
/// the tenant's doing.
pub fn coverage_hash(coverage: &[Coverage], kinds: &[&str]) -> Result<Hash, JournalError> {
    let mut seen: Vec<_> = coverage
        .iter()
        .filter(|of| kinds.contains(&of.kind.0.as_str()))
        .map(|of| (&of.kind, of.state, of.reason))
        .collect();
    seen.sort_by_key(|(kind, _, _)| *kind);
    hash_of(&seen)
}

fn hash_of(value: &impl Serialize) -> Result<Hash, JournalError> {
    serde_json_canonicalizer::to_vec(value)
        .map(|bytes| Hash::of(&[&bytes]))
        .map_err(|error| JournalError::Payload(error.to_string()))
}
