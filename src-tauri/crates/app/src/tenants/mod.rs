//! Tenants and their profiles.
mod candidates;
mod create;
mod list;
mod profile;

pub use candidates::candidates;
pub use create::{add, create};
pub use list::row;
pub use list::{list, snapshot_row};
pub use profile::{flips, profile_get, profile_preview, profile_set};

#[cfg(test)]
mod tests;
