//! One Ed25519 signature (RFC 8032) per committed transaction, over the chain's new head.
use super::{Entry, Hash, JournalError, TransactionId, entry_hash};
use crate::ids::{DeviceId, WorkspaceId};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

const SEAL_DOMAIN: &[u8] = b"tenantpilot/journal/transaction/1\0";

/// The last entry of a chain. As text `device:sequence:hash`, to be noted elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Head {
    /// Whose chain.
    pub device: DeviceId,
    /// The entry's sequence.
    pub sequence: u64,
    /// The entry's hash.
    pub hash: Hash,
}

/// A text is no head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a head: device, sequence and hash with colons between them")]
pub struct NotAHead;

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.device, self.sequence, self.hash)
    }
}

impl FromStr for Head {
    type Err = NotAHead;

    fn from_str(text: &str) -> Result<Self, NotAHead> {
        let mut parts = text.trim().split(':');
        let mut part = || parts.next().ok_or(NotAHead);
        let device = part()?.parse().map_err(|_| NotAHead)?;
        let sequence = part()?.parse().map_err(|_| NotAHead)?;
        let hash = Hash::from_hex(part()?).ok_or(NotAHead)?;
        match (sequence, parts.next()) {
            (1.., None) => Ok(Self { device, sequence, hash }),
            _ => Err(NotAHead),
        }
    }
}

/// What is signed for one transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The device that signs.
    pub device: DeviceId,
    /// The transaction.
    pub transaction: TransactionId,
    /// The sequence of its first entry.
    pub first: u64,
    /// The sequence of its last entry.
    pub last: u64,
    /// The hash of its last entry, which covers all before it.
    pub head: Hash,
}

/// A seal with its signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed {
    /// What was signed.
    pub seal: Seal,
    /// The signature.
    pub signature: [u8; 64],
}

/// The bytes that are signed.
pub fn seal_message(seal: &Seal) -> Vec<u8> {
    [
        SEAL_DOMAIN,
        seal.workspace.0.as_bytes(),
        seal.device.0.as_bytes(),
        seal.transaction.0.as_bytes(),
        &seal.first.to_be_bytes(),
        &seal.last.to_be_bytes(),
        &seal.head.0,
    ]
    .concat()
}

/// The public key that belongs to an Ed25519 seed.
pub fn public_key(seed: &[u8; 32]) -> [u8; 32] {
    SigningKey::from_bytes(seed).verifying_key().to_bytes()
}

/// Signs the entries of one transaction, which must follow one another, with the key of
/// this Ed25519 seed.
pub fn seal(entries: &[Entry], seed: &[u8; 32]) -> Result<Signed, JournalError> {
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return Err(JournalError::NotConsecutive);
    };
    for (before, after) in entries.iter().zip(entries.iter().skip(1)) {
        let follows = before.sequence.checked_add(1) == Some(after.sequence)
            && before.transaction == after.transaction
            && before.device == after.device
            && before.workspace == after.workspace
            && entry_hash(before)? == after.previous;
        if !follows {
            return Err(JournalError::NotConsecutive);
        }
    }
    let seal = Seal {
        workspace: last.workspace,
        device: last.device,
        transaction: last.transaction,
        first: first.sequence,
        last: last.sequence,
        head: entry_hash(last)?,
    };
    let signature = SigningKey::from_bytes(seed).sign(&seal_message(&seal)).to_bytes();
    Ok(Signed { seal, signature })
}

impl Signed {
    /// Whether `key` signed exactly this (strict verification: no malleable signatures,
    /// no weak keys).
    pub fn is_by(&self, key: &[u8; 32]) -> bool {
        VerifyingKey::from_bytes(key).is_ok_and(|key| {
            key.verify_strict(&seal_message(&self.seal), &Signature::from_bytes(&self.signature))
                .is_ok()
        })
    }
}
