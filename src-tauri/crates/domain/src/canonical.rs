//! The canonical shape: one form per kind, whichever source it came from, and the identity
//! of a content.
//!
//! [`canonicalise`] gives a source's object Graph's names and types and keeps all it said;
//! [`identity`] hashes what counts when two contents are compared.
mod names;
mod projection;
mod shape;
mod times;

pub use crate::journal::Hash as ContentHash;
pub use names::{canonical_name, is_annotation};
pub(crate) use projection::project;
pub use projection::{identity, projection};
pub use shape::{Canonical, INTEGER_MAX, canonicalise, find_text};
pub use times::date_from_millis;
pub(crate) use times::same_time;

#[cfg(test)]
mod tests;
