//! The manifest of a review pack: `manifest.json`.
use crate::{BundleError, FILES_MAX, MANIFEST_BYTES_MAX, MANIFEST_NAME};
use domain::ids::ReviewId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The schema's name and version.
pub const SCHEMA: &str = "tenantpilot.pack/1";
/// Characters of a file's name.
const NAME_CHARS_MAX: usize = 200;

/// What a pack is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The review.
    pub review_id: ReviewId,
    /// Its number; none for a draft.
    pub review_number: Option<u32>,
    /// SHA-256 of the review's frozen content, lower-case hex.
    pub content_sha256: String,
    /// BCP 47 tag of the documents.
    pub lang: String,
    /// The redaction profile.
    pub redaction: String,
    /// The program and its version.
    pub generated_by: String,
}

/// A file of the pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestFile {
    /// Its plain name.
    pub name: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Bytes.
    pub size_bytes: u64,
}

/// The manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`SCHEMA`].
    pub schema: String,
    /// What it is of.
    pub pack: About,
    /// The files, by name.
    pub files: Vec<ManifestFile>,
}

/// The manifest of `files` (name, bytes): indented JSON with a line end, the same for the
/// same input.
///
/// # Errors
/// [`BundleError`] when a name is unsafe or stands twice, or there are too many.
pub fn manifest(about: &About, files: &[(&str, &[u8])]) -> Result<Vec<u8>, BundleError> {
    let mut listed: Vec<ManifestFile> = files
        .iter()
        .map(|(name, bytes)| ManifestFile {
            name: (*name).to_owned(),
            sha256: hex::encode(Sha256::digest(bytes)),
            size_bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        })
        .collect();
    listed.sort_by(|a, b| a.name.cmp(&b.name));
    let manifest = Manifest { schema: SCHEMA.to_owned(), pack: about.clone(), files: listed };
    manifest.check()?;
    let mut bytes = serde_json::to_vec_pretty(&manifest)
        .map_err(|error| BundleError::Unreadable(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl Manifest {
    /// Reads and checks a manifest.
    ///
    /// # Errors
    /// [`BundleError`] for everything that is not a sound manifest.
    pub fn read(bytes: &[u8]) -> Result<Self, BundleError> {
        if bytes.len() > MANIFEST_BYTES_MAX {
            return Err(BundleError::TooLarge);
        }
        // Some editors put a byte order mark before it.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let manifest: Self = serde_json::from_slice(bytes)
            .map_err(|error| BundleError::Unreadable(error.to_string()))?;
        manifest.check()?;
        Ok(manifest)
    }

    fn check(&self) -> Result<(), BundleError> {
        if self.schema != SCHEMA {
            return Err(BundleError::UnknownSchema(self.schema.chars().take(80).collect()));
        }
        if self.files.len() > FILES_MAX {
            return Err(BundleError::TooManyFiles);
        }
        let mut seen = BTreeSet::new();
        for file in &self.files {
            if !is_plain_name(&file.name) {
                return Err(BundleError::UnsafeName(
                    file.name.chars().take(NAME_CHARS_MAX).collect(),
                ));
            }
            // Two names that differ in case only are one file on Windows.
            if !seen.insert(file.name.to_lowercase()) {
                return Err(BundleError::DuplicateName(file.name.clone()));
            }
            let hex_digits = file.sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
            if file.sha256.len() != 64 || !hex_digits {
                return Err(BundleError::BadHash(file.name.clone()));
            }
        }
        Ok(())
    }
}

/// Whether `name` is a file in the pack's own folder on every system: no path, no drive or
/// stream, no hidden file, no device of Windows (Microsoft, "Naming Files, Paths, and
/// Namespaces"), and not the manifest itself.
pub fn is_plain_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || (stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT")))
            .is_some_and(|number| number.chars().count() == 1);
    !name.is_empty()
        && name.chars().count() <= NAME_CHARS_MAX
        && !name.starts_with(['.', ' '])
        && !name.ends_with(['.', ' '])
        && !name.chars().any(|c| c.is_control() || "/\\:*?\"<>|".contains(c))
        && !device
        && !name.eq_ignore_ascii_case(MANIFEST_NAME)
}
