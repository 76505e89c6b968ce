//! Sets of files that leave the house: sealed with a manifest, verified by it.
//!
//! **Knows nothing of** SQL, the file system or the network: bytes in, bytes out. A pack's
//! [`manifest()`] names every file with its size and SHA-256; [`verify()`] says of each
//! whether it is there and unchanged, and what stands beside them that should not.
pub mod manifest;
pub mod verify;

#[cfg(test)]
mod tests;

pub use manifest::{About, Manifest, ManifestFile, manifest};
pub use verify::{FileState, VerifyReport, verify};

/// The manifest's own name.
pub const MANIFEST_NAME: &str = "manifest.json";
/// Bytes of a manifest.
pub const MANIFEST_BYTES_MAX: usize = 1 << 20;
/// Files that a manifest names.
pub const FILES_MAX: usize = 1_000;
/// Bytes of one file.
pub const FILE_BYTES_MAX: u64 = 1 << 30;

/// Why a manifest cannot be made or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// The manifest is larger than [`MANIFEST_BYTES_MAX`].
    #[error("the manifest is too large")]
    TooLarge,
    /// It is no JSON of the manifest's shape.
    #[error("the manifest is not readable: {0}")]
    Unreadable(String),
    /// It is of another version.
    #[error("the manifest has the unknown schema {0:?}")]
    UnknownSchema(String),
    /// It names more than [`FILES_MAX`] files.
    #[error("the manifest names too many files")]
    TooManyFiles,
    /// A name that is not a plain file name: it could lead elsewhere.
    #[error("the manifest names the unsafe file {0:?}")]
    UnsafeName(String),
    /// A name that stands twice.
    #[error("the manifest names {0:?} twice")]
    DuplicateName(String),
    /// A hash that is none.
    #[error("the manifest has no SHA-256 of {0:?}")]
    BadHash(String),
}
