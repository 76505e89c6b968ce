//! The encrypted vault: keys, SQLCipher, migrations, tables, backup.
//!
//! **Knows nothing of** the network, async, windows or languages. Time and randomness are
//! passed in. What rows mean is `domain`'s business; how they are kept is this crate's.
//!
//! A vault is a directory: `vault.key` holds the random data key, wrapped under each member's
//! passphrase and under the recovery key; `vault.db` is SQLCipher under the data key;
//! `vault.lock` carries the operating system's lock. [`create`] or [`unlock`] gives a
//! [`Vault`]; [`Vault::read`] and [`Vault::write`] hand a [`Reader`] or [`Writer`] (one
//! transaction) to a closure, which calls the functions in [`tables`]. `Ok` from a write means
//! that it is on the disk. [`Vault::lock`] closes everything and wipes the keys.
#![cfg_attr(test, allow(clippy::disallowed_methods))] // Tests are their own world.
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]
mod access;
mod backup;
mod column;
mod content;
mod database;
mod error;
#[cfg(test)]
mod fixture;
mod handle;
mod kdf;
mod keyfile;
mod lock;
mod migrate;
mod open;
mod place;
mod secret;
mod slots;
pub mod tables;

pub use access::{Reader, Writer};
pub use backup::{BackupWritten, restore};
pub use column::Sha256Bytes;
pub use content::{EVIDENCE_BYTES_MAX, SUBJECT_BYTES_MAX};
pub use error::{KeyFileDamage, Result, VaultError};
pub use handle::Vault;
pub use kdf::KdfParams;
pub use keyfile::Opener;
pub use open::{VaultState, create, inspect, unlock};
pub use secret::{
    PASSPHRASE_BYTES_MAX, PASSPHRASE_CHARS_MIN, Passphrase, Random, RecoveryKey, Secret,
};
