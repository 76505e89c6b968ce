//! The catalogue of controls, and the engine that judges a snapshot by it.
//!
//! Metadata are data (`assets/catalogue`), rules are Rego run by `regorus`, prose is in the
//! locales. [`Catalogue::load`] reads and checks the embedded catalogue once;
//! [`Catalogue::judge`] takes the canonical view of a snapshot and the tenant profile and
//! gives one verdict a policy of an overlay, in catalogue order and always the same for the
//! same input. What the evidence does not show is *not assessed*, never passed or failed.
//!
//! **Knows nothing of** vault, network, files, UI or languages: a reason is a code with
//! arguments.
pub mod catalogue;
mod engine;
mod evidence;
mod facts;
pub mod profile;
mod rules;

pub use catalogue::{Catalogue, CatalogueError, Control, Coverage, Criticality, Overlay, Policy};
pub use engine::JudgeError;
