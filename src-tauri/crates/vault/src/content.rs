//! Compressed content, with the limits that hold on the way in and on the way out.
use crate::{
    column::Sha256Bytes,
    error::{Result, VaultError},
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::cell::RefCell;

/// Greatest size of one piece of evidence, in bytes before compression.
pub const EVIDENCE_BYTES_MAX: u64 = 128 * 1024 * 1024;
/// Greatest size of one subject's content, in bytes of JSON.
pub const SUBJECT_BYTES_MAX: u64 = 16 * 1024 * 1024;

const LEVEL: i32 = 3;

/// What a piece of content is, with its limit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Class {
    pub(crate) what: &'static str,
    pub(crate) bytes_max: u64,
}

pub(crate) const EVIDENCE: Class = Class { what: "evidence", bytes_max: EVIDENCE_BYTES_MAX };
pub(crate) const SUBJECT: Class = Class { what: "subject", bytes_max: SUBJECT_BYTES_MAX };

/// A compressor that keeps its working memory between contents.
pub(crate) struct Packer(zstd::bulk::Compressor<'static>);

thread_local! {
    /// Keeps a decompressor's working memory between contents.
    static UNPACKER: RefCell<Option<zstd::bulk::Decompressor<'static>>> =
        const { RefCell::new(None) };
}

/// Compressed bytes with their size before.
pub(crate) struct Packed {
    pub(crate) size_bytes: u64,
    pub(crate) bytes: Vec<u8>,
}

impl Packer {
    pub(crate) fn new() -> Result<Self> {
        zstd::bulk::Compressor::new(LEVEL).map(Self).map_err(|_| VaultError::Internal("zstd"))
    }

    pub(crate) fn pack(&mut self, class: Class, bytes: &[u8]) -> Result<Packed> {
        let size_bytes = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let Class { what, bytes_max } = class;
        if size_bytes > bytes_max {
            return Err(VaultError::TooLarge { what, bytes: size_bytes, max: bytes_max });
        }
        let bytes = self.0.compress(bytes).map_err(|_| VaultError::Internal("zstd"))?;
        Ok(Packed { size_bytes, bytes })
    }

    /// Packs JSON; with it the SHA-256 of the JSON's bytes.
    pub(crate) fn pack_json(
        &mut self,
        class: Class,
        value: &Value,
    ) -> Result<(Packed, Sha256Bytes)> {
        let json = serde_json::to_vec(value).map_err(|_| VaultError::Internal("serialise"))?;
        Ok((self.pack(class, &json)?, Sha256::digest(&json).into()))
    }
}

/// Compresses `bytes` as what differs from `base`, which unpacking needs again.
pub(crate) fn pack_against(base: &[u8], bytes: &[u8]) -> Result<Vec<u8>> {
    let failed = |_| VaultError::Internal("zstd");
    let mut packer = zstd::bulk::Compressor::with_dictionary(LEVEL, base).map_err(failed)?;
    packer.compress(bytes).map_err(failed)
}

/// Decompresses to exactly the stored size, which must be within the limit.
pub(crate) fn unpack(class: Class, packed: &[u8], size_bytes: u64) -> Result<Vec<u8>> {
    unpack_against(class, &[], packed, size_bytes)
}

/// [`unpack`] of what was packed against `base`; against nothing where it is empty.
pub(crate) fn unpack_against(
    class: Class,
    base: &[u8],
    packed: &[u8],
    size_bytes: u64,
) -> Result<Vec<u8>> {
    let corrupt = || VaultError::CorruptValue { column: class.what };
    let failed = || VaultError::Internal("zstd");
    if size_bytes > class.bytes_max {
        return Err(corrupt());
    }
    let capacity = usize::try_from(size_bytes).map_err(|_| corrupt())?;
    let bytes = UNPACKER.with_borrow_mut(|kept| {
        let unpacker = match kept {
            Some(unpacker) => unpacker,
            None => kept.insert(zstd::bulk::Decompressor::new().map_err(|_| failed())?),
        };
        unpacker.set_dictionary(base).map_err(|_| failed())?;
        unpacker.decompress(packed, capacity).map_err(|_| corrupt())
    })?;
    if bytes.len() == capacity { Ok(bytes) } else { Err(corrupt()) }
}

/// Decompresses JSON.
pub(crate) fn unpack_json(class: Class, packed: &[u8], size_bytes: u64) -> Result<Value> {
    serde_json::from_slice(&unpack(class, packed, size_bytes)?)
        .map_err(|_| VaultError::CorruptValue { column: class.what })
}

#[cfg(test)]
mod tests;
