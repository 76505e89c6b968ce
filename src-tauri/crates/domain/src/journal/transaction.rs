//! Whether one transaction is what was signed, without walking the whole chain.
use super::{Fault, Hash, Signed, Stored, entry_hash, payload_hash};

/// Checks the entries that a seal is over: unchanged, one after the other, and signed with `key`.
///
/// # Errors
/// The first fault. What came before in the chain is not looked at.
pub fn check_transaction(signed: &Signed, key: &[u8; 32], entries: &[Stored]) -> Result<(), Fault> {
    let seal = &signed.seal;
    let mut expected = seal.first;
    let mut previous: Option<Hash> = None;
    for stored in entries {
        let entry = &stored.entry;
        if entry.sequence != expected {
            return Err(Fault::Gap { expected });
        }
        if entry.workspace != seal.workspace {
            return Err(Fault::Workspace);
        }
        if entry_hash(entry).ok() != Some(stored.hash) {
            return Err(Fault::EntryChanged);
        }
        if previous.is_some_and(|previous| previous != entry.previous) {
            return Err(Fault::Previous);
        }
        if entry.transaction != seal.transaction || entry.device != seal.device {
            return Err(Fault::Seal);
        }
        if stored.payload.as_ref().is_some_and(|it| payload_hash(it) != entry.payload_hash) {
            return Err(Fault::PayloadChanged);
        }
        previous = Some(stored.hash);
        expected = expected.saturating_add(1);
    }
    if expected != seal.last.saturating_add(1) {
        return Err(Fault::Gap { expected });
    }
    match previous == Some(seal.head) {
        false => Err(Fault::Seal),
        true if signed.is_by(key) => Ok(()),
        true => Err(Fault::Signature),
    }
}
