//! Verifying a set of files against its manifest.
use crate::{BundleError, MANIFEST_NAME, manifest::Manifest};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// There and unchanged.
    Ok,
    /// Named and not there.
    Missing,
    /// There with another content.
    Changed,
    /// There and not named.
    Extra,
}

impl FileState {
    /// `ok`, `missing`, `changed` or `extra`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Missing => "missing",
            Self::Changed => "changed",
            Self::Extra => "extra",
        }
    }
}

/// The outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// The manifest that was verified against.
    pub manifest: Manifest,
    /// Each file's state, by name.
    pub files: BTreeMap<String, FileState>,
}

impl VerifyReport {
    /// Whether every file is there and unchanged, and nothing else is.
    pub fn intact(&self) -> bool {
        self.files.values().all(|state| *state == FileState::Ok)
    }
}

/// Verifies the files `present` beside the manifest. `read` gives a file's bytes, or none
/// when it cannot be read; it is only asked for plain names that the manifest holds, so no
/// name can lead elsewhere. Readers should stop at [`crate::FILE_BYTES_MAX`].
///
/// # Errors
/// [`BundleError`] when the manifest itself is not sound.
pub fn verify(
    manifest: &[u8],
    present: &[String],
    mut read: impl FnMut(&str) -> Option<Vec<u8>>,
) -> Result<VerifyReport, BundleError> {
    let manifest = Manifest::read(manifest)?;
    let mut files = BTreeMap::new();
    for file in &manifest.files {
        let state = match read(&file.name) {
            None => FileState::Missing,
            Some(bytes) => {
                let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                let same =
                    size == file.size_bytes && hex::encode(Sha256::digest(&bytes)) == file.sha256;
                if same { FileState::Ok } else { FileState::Changed }
            }
        };
        files.insert(file.name.clone(), state);
    }
    let named: BTreeSet<&str> = manifest.files.iter().map(|file| file.name.as_str()).collect();
    for name in present {
        if name != MANIFEST_NAME && !named.contains(name.as_str()) {
            files.insert(name.clone(), FileState::Extra);
        }
    }
    Ok(VerifyReport { manifest, files })
}
