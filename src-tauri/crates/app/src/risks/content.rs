//! What an exception would cover now.
use crate::failure::Failure;
use domain::{
    exception::content_hash,
    finding::Finding,
    ids::SnapshotId,
    journal::Hash,
    subject::{CoverageState, Kind},
};
use std::collections::BTreeMap;
use vault::{
    Reader, VaultError,
    tables::{
        snapshot::{self, Snapshot},
        subject,
    },
};

/// The subjects of a snapshot by kind and id, each with its content's identity.
pub(super) struct Seen {
    snapshot: Snapshot,
    identities: BTreeMap<(Kind, String), [u8; 32]>,
}

impl Seen {
    /// What a snapshot saw.
    pub(super) fn of(reader: &Reader<'_>, snapshot: SnapshotId) -> Result<Self, Failure> {
        let snapshot = snapshot::get(reader, snapshot)?;
        let listed = subject::listed(reader, snapshot.said.id)?.into_iter();
        let identities =
            listed.map(|one| ((one.reference.kind, one.reference.id), one.identity)).collect();
        Ok(Self { snapshot, identities })
    }

    /// What a tenant's latest snapshot saw.
    pub(super) fn latest(reader: &Reader<'_>, finding: &Finding) -> Result<Self, Failure> {
        let latest = snapshot::latest(reader, finding.tenant)?;
        Self::of(reader, latest.ok_or_else(|| Failure::input("no-snapshot"))?.said.id)
    }

    /// The content that a finding is about.
    pub(super) fn content(&self, finding: &Finding) -> Result<Hash, Failure> {
        Ok(content_hash(&finding.detected, &self.identities).map_err(VaultError::from)?)
    }

    /// Whether a subject of the finding may be there though the snapshot does not have it.
    pub(super) fn misses(&self, finding: &Finding) -> bool {
        let complete = |kind: &Kind| {
            let mut coverage = self.snapshot.said.coverage.iter();
            coverage.any(|seen| seen.kind == *kind && seen.state == CoverageState::Complete)
        };
        finding.detected.subjects.iter().any(|subject| {
            let key = (subject.kind.clone(), subject.id.clone());
            !self.identities.contains_key(&key) && !complete(&subject.kind)
        })
    }
}
