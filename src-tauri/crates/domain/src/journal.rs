//! The journal: an append-only record per device, chained by hashes and signed once per
//! transaction. `docs/journal-format.md` is the byte-precise description; this is its code.
//!
//! An [`Entry`] says who did what kind of thing to what, and when. What exactly is in its
//! *payload*, kept apart and joined to the entry by a salted hash only, so that it can be
//! erased without breaking the chain.
mod entry;
mod hash;
pub mod merge;
mod seal;
mod transaction;
mod verify;

pub use entry::{
    ENTRY_FORMAT, Entry, JournalError, NAME_BYTES_MAX, PAYLOAD_BYTES_MAX, Payload, Salt,
    TransactionId, entry_hash, payload_hash,
};
pub use hash::Hash;
pub use seal::{Head, NotAHead, Seal, Signed, public_key, seal, seal_message};
pub use transaction::check_transaction;
pub use verify::{Broken, Fault, Report, Stored, Verifier, verify};

#[cfg(test)]
mod flip_tests;
#[cfg(test)]
mod tests;
