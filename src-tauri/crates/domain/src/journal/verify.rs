//! Walking the chains: is everything there, unchanged, in order and signed?
use super::{ENTRY_FORMAT, Entry, Hash, Head, Payload, Signed, TransactionId};
use super::{entry_hash, payload_hash};
use crate::{
    clock::HybridTime,
    ids::{DeviceId, EventId, MemberId, WorkspaceId},
};
use std::collections::BTreeMap;

/// An entry as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The entry.
    pub entry: Entry,
    /// Its hash as stored beside it.
    pub hash: Hash,
    /// Its payload; none when erased.
    pub payload: Option<Payload>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Entries are missing, or there are too many: another sequence was expected.
    #[error("expected sequence {expected}")]
    Gap {
        /// The sequence that should have been here.
        expected: u64,
    },
    /// The entry's format is not known to this program.
    #[error("unknown entry format {0}")]
    Format(u8),
    /// The entry belongs to another workspace.
    #[error("of another workspace")]
    Workspace,
    /// Nobody knows this device's key.
    #[error("unknown device")]
    Device,
    /// The device signs for another member only.
    #[error("the device is another member's")]
    Member,
    /// The entry does not match its hash: it was changed.
    #[error("the entry was changed")]
    EntryChanged,
    /// The entry does not follow from the one before.
    #[error("does not follow from the entry before")]
    Previous,
    /// The entry is not later than the one before.
    #[error("the clock went backwards")]
    Clock,
    /// The payload does not match its hash: it was changed.
    #[error("the payload was changed")]
    PayloadChanged,
    /// The transaction's seal does not fit its entries.
    #[error("the seal does not fit the transaction")]
    Seal,
    /// The signature is not the device's.
    #[error("the signature is wrong")]
    Signature,
    /// The transaction is not signed.
    #[error("not signed")]
    Unsigned,
    /// A chain that reached further once has lost its tail, or has another one.
    #[error("the chain reached {known} once")]
    TailRemoved {
        /// The sequence that is known to have existed.
        known: u64,
    },
}

/// The first broken entry: whose, which, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("device {device}, entry {sequence}: {fault}")]
pub struct Broken {
    /// Whose chain.
    pub device: DeviceId,
    /// Which entry.
    pub sequence: u64,
    /// What is wrong.
    pub fault: Fault,
}

/// An unbroken journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many entries.
    pub entries: u64,
    /// How many signed transactions.
    pub transactions: u64,
    /// The last entry of each chain.
    pub heads: Vec<Head>,
    /// Entries whose payload was erased: device, sequence, event.
    pub erased: Vec<(DeviceId, u64, EventId)>,
}

/// Checks entries (ordered by device and sequence) and the seals of their transactions.
/// `known` are heads that were seen before, elsewhere or earlier: each must still be there.
pub fn verify(
    workspace: WorkspaceId,
    keys: &BTreeMap<DeviceId, [u8; 32]>,
    entries: impl IntoIterator<Item = Stored>,
    seals: impl IntoIterator<Item = Signed>,
    known: &[Head],
) -> Result<Report, Broken> {
    let mut verifier = Verifier::new(workspace, keys.clone(), seals, known.to_vec());
    for stored in entries {
        verifier.step(&stored)?;
    }
    verifier.finish()
}

/// [`verify`] one entry at a time, for journals that are read as they are checked.
#[derive(Debug)]
pub struct Verifier {
    workspace: WorkspaceId,
    keys: BTreeMap<DeviceId, [u8; 32]>,
    members: BTreeMap<DeviceId, MemberId>,
    known: Vec<Head>,
    seals: BTreeMap<(DeviceId, u64), Signed>,
    chain: Option<Chain>,
    report: Report,
}

/// Where the walk stands in one device's chain.
#[derive(Debug)]
struct Chain {
    head: Head,
    time: HybridTime,
    /// The transaction whose seal has not come yet, and its first entry.
    open: Option<(TransactionId, u64)>,
}

impl Verifier {
    /// Begins.
    pub fn new(
        workspace: WorkspaceId,
        keys: BTreeMap<DeviceId, [u8; 32]>,
        seals: impl IntoIterator<Item = Signed>,
        known: Vec<Head>,
    ) -> Self {
        let seals = seals.into_iter().map(|s| ((s.seal.device, s.seal.last), s)).collect();
        let (members, report) = (BTreeMap::new(), Report::default());
        Self { workspace, keys, members, known, seals, chain: None, report }
    }

    /// Names the devices that sign the entries of one member only.
    #[must_use]
    pub fn with_members(mut self, members: BTreeMap<DeviceId, MemberId>) -> Self {
        self.members = members;
        self
    }

    /// Checks the next entry, by device and sequence.
    pub fn step(&mut self, stored: &Stored) -> Result<(), Broken> {
        let entry = &stored.entry;
        let (device, sequence) = (entry.device, entry.sequence);
        let broken = |fault| Broken { device, sequence, fault };
        if self.chain.as_ref().is_none_or(|chain| chain.head.device != device) {
            self.close_chain()?;
            if !self.keys.contains_key(&device) {
                return Err(broken(Fault::Device));
            }
        }
        if self.members.get(&device).is_some_and(|member| *member != entry.member) {
            return Err(broken(Fault::Member));
        }
        let (reached, previous, time, open) = match &self.chain {
            Some(chain) => (chain.head.sequence, chain.head.hash, Some(chain.time), chain.open),
            None => (0, Hash::ZERO, None, None),
        };
        let expected = reached.saturating_add(1);
        check_entry(stored, self.workspace, expected, previous, time).map_err(broken)?;
        let known =
            self.known.iter().find(|head| head.device == device && head.sequence == sequence);
        if known.is_some_and(|head| head.hash != stored.hash) {
            return Err(broken(Fault::TailRemoved { known: sequence }));
        }
        if stored.payload.is_none() {
            self.report.erased.push((device, sequence, entry.event));
        }
        let first = match open {
            Some((transaction, first)) if transaction == entry.transaction => first,
            Some(_) => return Err(Broken { device, sequence: reached, fault: Fault::Unsigned }),
            None => sequence,
        };
        let open = match self.seals.remove(&(device, sequence)) {
            Some(signed) => {
                self.check_seal(&signed, stored, first).map_err(broken)?;
                self.report.transactions = self.report.transactions.saturating_add(1);
                None
            }
            None => Some((entry.transaction, first)),
        };
        self.report.entries = self.report.entries.saturating_add(1);
        let head = Head { device, sequence, hash: stored.hash };
        self.chain = Some(Chain { head, time: entry.time, open });
        Ok(())
    }

    fn check_seal(&self, signed: &Signed, stored: &Stored, first: u64) -> Result<(), Fault> {
        let (seal, entry) = (&signed.seal, &stored.entry);
        if seal.workspace != self.workspace
            || seal.transaction != entry.transaction
            || seal.first != first
            || seal.head != stored.hash
        {
            return Err(Fault::Seal);
        }
        match self.keys.get(&entry.device) {
            Some(key) if signed.is_by(key) => Ok(()),
            _ => Err(Fault::Signature),
        }
    }

    /// The chain at hand has no more entries: is it whole?
    fn close_chain(&mut self) -> Result<(), Broken> {
        let Some(chain) = self.chain.take() else { return Ok(()) };
        let Head { device, sequence, .. } = chain.head;
        self.check_tail(device, sequence)?;
        if chain.open.is_some() {
            return Err(Broken { device, sequence, fault: Fault::Unsigned });
        }
        self.report.heads.push(chain.head);
        Ok(())
    }

    /// A seal without its entries, or a known head that is not reached: a tail was removed.
    fn check_tail(&self, device: DeviceId, reached: u64) -> Result<(), Broken> {
        let signed = self.seals.keys().filter(|key| key.0 == device).map(|key| key.1);
        let known = self.known.iter().filter(|head| head.device == device).map(|h| h.sequence);
        match signed.chain(known).filter(|further| *further > reached).max() {
            Some(known) => Err(Broken {
                device,
                sequence: reached.saturating_add(1),
                fault: Fault::TailRemoved { known },
            }),
            None => Ok(()),
        }
    }

    /// Checks that nothing is left over or missing at the end.
    pub fn finish(mut self) -> Result<Report, Broken> {
        self.close_chain()?;
        let seen: Vec<DeviceId> = self.report.heads.iter().map(|head| head.device).collect();
        let signed = self.seals.keys().map(|key| key.0);
        let known = self.known.iter().map(|head| head.device);
        for device in signed.chain(known).filter(|device| !seen.contains(device)) {
            self.check_tail(device, 0)?;
        }
        match self.seals.into_keys().next() {
            Some((device, sequence)) => Err(Broken { device, sequence, fault: Fault::Seal }),
            None => Ok(self.report),
        }
    }
}

fn check_entry(
    stored: &Stored,
    workspace: WorkspaceId,
    expected: u64,
    previous: Hash,
    time: Option<HybridTime>,
) -> Result<(), Fault> {
    let entry = &stored.entry;
    if entry.sequence != expected {
        return Err(Fault::Gap { expected });
    }
    if entry.format != ENTRY_FORMAT {
        return Err(Fault::Format(entry.format));
    }
    if entry.workspace != workspace {
        return Err(Fault::Workspace);
    }
    if entry_hash(entry).ok() != Some(stored.hash) {
        return Err(Fault::EntryChanged);
    }
    if entry.previous != previous {
        return Err(Fault::Previous);
    }
    if time.is_some_and(|time| entry.time <= time) {
        return Err(Fault::Clock);
    }
    match &stored.payload {
        Some(payload) if payload_hash(payload) != entry.payload_hash => Err(Fault::PayloadChanged),
        _ => Ok(()),
    }
}
