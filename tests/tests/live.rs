//! Live tenants through the one door, against the simulator (specs/013-live-tenants.md).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#[path = "live/challenge.rs"]
mod challenge;
#[path = "live/complete.rs"]
mod complete;
#[path = "live/connected.rs"]
mod connected;
#[path = "live/equal.rs"]
mod equal;
#[path = "live/growth.rs"]
mod growth;
#[path = "live/holders.rs"]
mod holders;
#[path = "live/hostile.rs"]
mod hostile;
#[path = "live/readiness.rs"]
mod readiness;
#[path = "live/refusals.rs"]
mod refusals;
#[path = "live/secrets.rs"]
mod secrets;
#[path = "live/several.rs"]
mod several;
#[path = "live/who.rs"]
mod who;
#[path = "live/wrong_tenant.rs"]
mod wrong_tenant;
