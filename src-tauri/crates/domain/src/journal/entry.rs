//! One entry of the journal and what its hash covers.
use super::Hash;
use crate::{
    clock::HybridTime,
    ids::{DeviceId, EventId, MemberId, WorkspaceId},
};
use std::fmt;
use uuid::Uuid;

/// The entry format written by this version.
pub const ENTRY_FORMAT: u8 = 1;
/// The longest aggregate kind or event type, in bytes.
pub const NAME_BYTES_MAX: usize = 64;
/// The largest payload, in bytes of canonical JSON.
pub const PAYLOAD_BYTES_MAX: usize = 8 * 1024 * 1024;

const ENTRY_DOMAIN: &[u8] = b"tenantpilot/journal/entry/1\0";
const PAYLOAD_DOMAIN: &[u8] = b"tenantpilot/journal/payload/1\0";

/// Groups the entries that were committed together, under one signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransactionId(pub Uuid);

impl fmt::Display for TransactionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// 32 random bytes: without them, an erased payload could be guessed from its hash.
pub type Salt = [u8; 32];

/// What happened, as canonical JSON (RFC 8785), with its salt. Erasable.
#[derive(Clone, PartialEq, Eq)]
pub struct Payload {
    /// The salt.
    pub salt: Salt,
    /// Canonical JSON.
    pub body: Vec<u8>,
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Payload({} bytes)", self.body.len())
    }
}

/// An entry: everything that stays when the payload is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The format: [`ENTRY_FORMAT`].
    pub format: u8,
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The device whose chain it is in.
    pub device: DeviceId,
    /// Its place in the chain, from 1.
    pub sequence: u64,
    /// The hash of the entry before; [`Hash::ZERO`] for the first.
    pub previous: Hash,
    /// When.
    pub time: HybridTime,
    /// The member at work.
    pub member: MemberId,
    /// The event's id.
    pub event: EventId,
    /// The transaction it was committed with.
    pub transaction: TransactionId,
    /// What kind of thing it happened to: `finding`, `review`, …
    pub aggregate_kind: String,
    /// Which one.
    pub aggregate: Uuid,
    /// What kind of thing happened: `finding_detected`, …
    pub event_type: String,
    /// The version of the payload's shape.
    pub payload_version: u16,
    /// See [`payload_hash`].
    pub payload_hash: Hash,
}

/// Why something cannot be written to the journal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// A name is empty, too long, or not in lower-case ASCII with underscores.
    #[error("`{0}` is no name for an aggregate or an event")]
    Name(String),
    /// The payload is larger than [`PAYLOAD_BYTES_MAX`].
    #[error("the payload has {bytes} bytes")]
    PayloadTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A payload cannot be written as canonical JSON, or read back.
    #[error("payload: {0}")]
    Payload(String),
    /// An event of a kind, type or version that this program does not know.
    #[error("unknown event `{event_type}` version {version} of `{aggregate_kind}`")]
    UnknownEvent {
        /// The aggregate's kind.
        aggregate_kind: String,
        /// The event's type.
        event_type: String,
        /// The payload's version.
        version: u16,
    },
    /// A transaction has no entries, or not one after the other.
    #[error("the entries of a transaction must follow one another")]
    NotConsecutive,
}

/// The hash that joins a payload to its entry.
pub fn payload_hash(payload: &Payload) -> Hash {
    Hash::of(&[PAYLOAD_DOMAIN, &payload.salt, &payload.body])
}

/// The entry's hash: what the next entry names as `previous`, and what is signed.
/// Fixed layout, big-endian, names with their length before them.
pub fn entry_hash(entry: &Entry) -> Result<Hash, JournalError> {
    let kind_length = name_length(&entry.aggregate_kind)?;
    let type_length = name_length(&entry.event_type)?;
    Ok(Hash::of(&[
        ENTRY_DOMAIN,
        &[entry.format],
        entry.workspace.0.as_bytes(),
        entry.device.0.as_bytes(),
        &entry.sequence.to_be_bytes(),
        &entry.previous.0,
        &entry.time.millis.to_be_bytes(),
        &entry.time.counter.to_be_bytes(),
        entry.member.0.as_bytes(),
        entry.event.0.as_bytes(),
        entry.transaction.0.as_bytes(),
        &[kind_length],
        entry.aggregate_kind.as_bytes(),
        entry.aggregate.as_bytes(),
        &[type_length],
        entry.event_type.as_bytes(),
        &entry.payload_version.to_be_bytes(),
        &entry.payload_hash.0,
    ]))
}

fn name_length(name: &str) -> Result<u8, JournalError> {
    let fits = !name.is_empty()
        && name.len() <= NAME_BYTES_MAX
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    u8::try_from(name.len())
        .ok()
        .filter(|_| fits)
        .ok_or_else(|| JournalError::Name(name.chars().take(NAME_BYTES_MAX).collect()))
}
