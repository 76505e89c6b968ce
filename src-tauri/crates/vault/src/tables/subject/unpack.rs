//! Contents as their rows hold them, and what they are once unpacked.
use super::{StoredSubject, reference};
use crate::{
    column::{self, Sha256Bytes},
    content::{self, SUBJECT},
    error::{Result, VaultError},
};
use domain::subject::SubjectRef;
use rusqlite::Row;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{
    num::NonZero,
    sync::{Mutex, PoisonError, mpsc},
    thread,
};

/// At most so many threads unpack beside the one that reads.
const THREADS_MAX: usize = 3;
/// So many subjects may wait for a thread.
const WAITING_MAX: usize = 32;

/// A version's content as its row holds it.
pub(super) struct Packed {
    base: Option<(Vec<u8>, u64)>,
    bytes: Vec<u8>,
    size_bytes: u64,
    sha256: Option<Sha256Bytes>,
}

impl Packed {
    pub(super) fn read(row: &Row<'_>) -> Result<Self> {
        let base: Option<Vec<u8>> = column::value(row, "base_content")?;
        Ok(Self {
            base: match base {
                Some(packed) => Some((packed, column::count(row, "base_bytes")?)),
                None => None,
            },
            bytes: column::value(row, "content")?,
            size_bytes: column::count(row, "content_bytes")?,
            sha256: column::value(row, "content_sha256")?,
        })
    }

    /// The content, checked against its hash where it has one.
    pub(super) fn unpack(&self) -> Result<Value> {
        let base = match &self.base {
            Some((packed, size_bytes)) => content::unpack(SUBJECT, packed, *size_bytes)?,
            None => Vec::new(),
        };
        let json = content::unpack_against(SUBJECT, &base, &self.bytes, self.size_bytes)?;
        if self.sha256.is_some_and(|kept| kept != <Sha256Bytes>::from(Sha256::digest(&json))) {
            return Err(VaultError::CorruptValue { column: "content_sha256" });
        }
        serde_json::from_slice(&json).map_err(|_| VaultError::CorruptValue { column: SUBJECT.what })
    }
}

/// A subject of a snapshot, its content still packed.
pub(super) struct PackedVersion {
    reference: SubjectRef,
    identity: Sha256Bytes,
    content: Packed,
}

impl PackedVersion {
    pub(super) fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            reference: reference(row)?,
            identity: column::sha256(row, "identity")?,
            content: Packed::read(row)?,
        })
    }

    pub(super) fn unpack(self) -> Result<StoredSubject> {
        let content = self.content.unpack()?;
        Ok(StoredSubject { reference: self.reference, identity: self.identity, content })
    }
}

/// Unpacks everything that `read` hands over, in no order: beside reading, where there are
/// processors to spare. `slim` sees each subject as soon as it is unpacked.
pub(super) fn all(
    slim: impl Fn(&mut StoredSubject) + Sync,
    read: impl FnOnce(&mut dyn FnMut(PackedVersion) -> Result<()>) -> Result<()>,
) -> Result<Vec<StoredSubject>> {
    let spare = thread::available_parallelism().map_or(1, NonZero::get) - 1;
    let (give, take) = mpsc::sync_channel::<PackedVersion>(WAITING_MAX);
    let take = Mutex::new(take);
    let unpacked = |packed: PackedVersion| {
        let mut subject = packed.unpack()?;
        slim(&mut subject);
        Ok::<_, VaultError>(subject)
    };
    let beside = || {
        let mut done = Vec::new();
        loop {
            let next = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(packed) = next else { return Ok::<_, VaultError>(done) };
            done.push(unpacked(packed)?);
        }
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..spare.min(THREADS_MAX)).map(|_| scope.spawn(beside)).collect();
        let mut done = Vec::new();
        let read = read(&mut |packed| {
            // Where all are busy, or have stopped at an error, the reader does it.
            if let Err(
                mpsc::TrySendError::Full(packed) | mpsc::TrySendError::Disconnected(packed),
            ) = give.try_send(packed)
            {
                done.push(unpacked(packed)?);
            }
            Ok(())
        });
        drop(give);
        // What still waits, also where there is no other thread.
        done.extend(beside()?);
        for thread in threads {
            done.extend(thread.join().map_err(|_| VaultError::Internal("unpack"))??);
        }
        read.map(|()| done)
    })
}
