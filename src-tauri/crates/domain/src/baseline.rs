//! Baselines: named, versioned golden states, and what a tenant has otherwise.
//!
//! A [`Baseline`] holds numbered versions and at most one draft. Each version is a [`Body`]:
//! items (one subject each, with rules for its settings) and the kinds that it covers.
//! [`posture`] compares a body with a tenant's snapshot under an [`Assignment`]; [`judged`]
//! turns that into what the findings are planned from. [`BaselineEvent`]s change a baseline
//! through [`fold`].
//!
//! **Knows nothing of** where contents are kept: an item names its content by hash.
mod drift;
mod event;
mod fold;
mod model;
mod posture;
mod references;
mod rules;

pub use drift::{DriftItem, DriftVerdict, judged};
pub use event::{BaselineEvent, Edit};
pub use fold::{BaselineError, Happening, Held, fold};
pub use model::{
    Assignment, Baseline, Body, Draft, ITEMS_MAX, Item, ItemKey, NAME_CHARS_MAX, Published,
    RULES_MAX, Reference, Scope, Source, VALUES_MAX, assignment_hash, plain,
};
pub use posture::{Deviation, ItemPosture, Posture, Standing, Tally, Tenant, Unassessed, posture};
pub use references::references_in;
pub use rules::{Expect, Rule, covers};

#[cfg(test)]
mod tests;
