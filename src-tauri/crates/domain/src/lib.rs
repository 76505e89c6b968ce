//! The words and rules of TenantPilot, as pure functions over values.
//!
//! **Knows nothing of** files, clocks, randomness, async, SQL, Microsoft Graph's wire
//! format, or languages: whatever changes from call to call is passed in. So everything
//! here is reproducible and cannot fail because of the outside world.
//!
//! Data flows through it like this: an importer (or a sync) hands over [`subject::Subject`]s
//! with their [`subject::Coverage`]; `controls` turns them into [`verdict::Verdict`]s under a
//! [`profile::TenantProfile`]; verdicts become findings that people decide on; a review
//! freezes all of it into a [`review::ReviewContent`]. A [`baseline`] says how subjects should be;
//! what a tenant has otherwise becomes findings as well. A [`promotion`] says what it would take to
//! have one tenant's subjects in another.
#![cfg_attr(test, allow(clippy::disallowed_methods))] // Tests are their own world.
pub mod alert;
pub mod baseline;
pub mod canonical;
#[cfg(test)]
mod cases;
pub mod clock;
pub mod compare;
pub mod completion;
pub mod connection;
pub mod contact;
pub mod decision;
pub mod event;
pub mod exception;
pub mod finding;
pub mod fingerprint;
pub mod gone;
pub mod history;
pub mod ids;
pub mod inbox;
pub mod journal;
pub mod member;
pub mod profile;
pub mod promotion;
pub mod query;
pub mod redaction;
pub mod registry;
pub mod replay;
pub mod review;
pub mod sla;
pub mod subject;
pub mod verdict;
