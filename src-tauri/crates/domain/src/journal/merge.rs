//! Merging: the union of what two devices hold of a journal.
//!
//! A join of sets, so that it does not matter who merges with whom, in which order or how often.
//! Only what verified comes in. A chain that forks keeps both branches and says so: which of them
//! is the right one is nothing that a rule can know.
use super::{Broken, Hash, Head, Signed, Stored, verify};
use crate::{
    clock::HybridTime,
    ids::{DeviceId, WorkspaceId},
};
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry as Place};

/// The chains of a workspace's devices, as far as somebody holds them. Each side verified.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chains {
    /// Whose; none of those that hold nothing.
    workspace: Option<WorkspaceId>,
    /// By device and sequence; more than one hash where the chain forks.
    entries: BTreeMap<(DeviceId, u64), BTreeMap<Hash, Stored>>,
    /// By device, last sequence and the hash that was signed.
    seals: BTreeMap<(DeviceId, u64, Hash), Signed>,
}

/// A chain that goes on in more than one way: a device signed two entries of one sequence, as
/// after a vault was copied, or restored from a backup, and both copies were worked with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("device {device} has {} different entries {sequence}", hashes.len())]
pub struct Fork {
    /// Whose chain.
    pub device: DeviceId,
    /// The first sequence that there is more than once.
    pub sequence: u64,
    /// The hashes of the entries there.
    pub hashes: BTreeSet<Hash>,
}

/// Why two sets of chains are not merged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// They are of different workspaces.
    #[error("of another workspace")]
    Workspace,
}

impl Chains {
    /// Chains that verify.
    ///
    /// # Errors
    /// The first entry that does not.
    pub fn checked(
        workspace: WorkspaceId,
        keys: &BTreeMap<DeviceId, [u8; 32]>,
        entries: &[Stored],
        seals: &[Signed],
    ) -> Result<Self, Broken> {
        verify(workspace, keys, entries.iter().cloned(), seals.iter().copied(), &[])?;
        Ok(Self::held(workspace, entries, seals))
    }

    fn held(workspace: WorkspaceId, entries: &[Stored], seals: &[Signed]) -> Self {
        let mut chains = Self { workspace: Some(workspace), ..Self::default() };
        for stored in entries {
            let place = (stored.entry.device, stored.entry.sequence);
            chains.entries.entry(place).or_default().insert(stored.hash, stored.clone());
        }
        for signed in seals {
            let seal = &signed.seal;
            chains.seals.insert((seal.device, seal.last, seal.head), *signed);
        }
        chains
    }

    /// What either has. A payload that one of them erased stays erased.
    ///
    /// # Errors
    /// They are of different workspaces.
    pub fn merge(mut self, other: Self) -> Result<Self, MergeError> {
        match (self.workspace, other.workspace) {
            (Some(one), Some(two)) if one != two => return Err(MergeError::Workspace),
            (one, two) => self.workspace = one.or(two),
        }
        for (place, versions) in other.entries {
            let here = self.entries.entry(place).or_default();
            for (hash, stored) in versions {
                match here.entry(hash) {
                    Place::Vacant(vacant) => drop(vacant.insert(stored)),
                    Place::Occupied(mut known) => {
                        if stored.payload.is_none() {
                            known.get_mut().payload = None;
                        }
                    }
                }
            }
        }
        for (key, signed) in other.seals {
            match self.seals.entry(key) {
                Place::Vacant(vacant) => drop(vacant.insert(signed)),
                // Two valid signatures of the same: whichever, as long as everyone takes it.
                Place::Occupied(mut known) => {
                    if signed.signature < known.get().signature {
                        known.insert(signed);
                    }
                }
            }
        }
        Ok(self)
    }

    /// Where chains fork: the first such place of each.
    pub fn forks(&self) -> Vec<Fork> {
        let mut forks: Vec<Fork> = Vec::new();
        for ((device, sequence), versions) in &self.entries {
            let named = forks.last().is_some_and(|fork| fork.device == *device);
            if versions.len() > 1 && !named {
                let hashes = versions.keys().copied().collect();
                forks.push(Fork { device: *device, sequence: *sequence, hashes });
            }
        }
        forks
    }

    /// The entries in the order in which they take effect: by time, counter, device.
    ///
    /// # Errors
    /// The chains that fork: until somebody decides, their entries have no order.
    pub fn in_order(&self) -> Result<Vec<&Stored>, Vec<Fork>> {
        let forks = self.forks();
        if !forks.is_empty() {
            return Err(forks);
        }
        let mut all: Vec<&Stored> = self.entries.values().flat_map(BTreeMap::values).collect();
        all.sort_by_key(|stored| place(stored));
        Ok(all)
    }

    /// The entries by device and sequence, those of a fork one after the other.
    pub fn entries(&self) -> impl Iterator<Item = &Stored> {
        self.entries.values().flat_map(BTreeMap::values)
    }

    /// The seals by device and last sequence.
    pub fn seals(&self) -> impl Iterator<Item = &Signed> {
        self.seals.values()
    }

    /// The last entry of each chain; where a chain forks, an end of its longest branch.
    pub fn heads(&self) -> Vec<Head> {
        let mut heads: BTreeMap<DeviceId, Head> = BTreeMap::new();
        for ((device, sequence), versions) in &self.entries {
            for hash in versions.keys() {
                heads.insert(*device, Head { device: *device, sequence: *sequence, hash: *hash });
            }
        }
        heads.into_values().collect()
    }
}

/// What entries are ordered by.
pub fn place(stored: &Stored) -> (HybridTime, DeviceId, u64) {
    (stored.entry.time, stored.entry.device, stored.entry.sequence)
}

#[cfg(test)]
impl Chains {
    /// Chains as they are, for tests of what happens after they were checked.
    pub(crate) fn unchecked(workspace: WorkspaceId, entries: &[Stored], seals: &[Signed]) -> Self {
        Self::held(workspace, entries, seals)
    }
}
