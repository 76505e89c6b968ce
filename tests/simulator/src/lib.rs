//! The other side of the network: Microsoft's identity platform and Microsoft Graph, as a real
//! HTTP server on loopback.
//!
//! Tests sign in and collect against it, and so does the demo workspace. Tenants are
//! [generated](Tenant::generate) from a seed or [given](Tenant::from_collections); they
//! [change](Tenant::advance) over simulated days. A [`Profile`] says how the service behaves:
//! limits, latency, faults. [`Counts`] tell what a client did.
//!
//! A request goes [`server`] → [`graph`] (faults, token, limit) → permission → resources →
//! projection; or [`server`] → [`identity`].
//!
//! Another process's memory is best measured with the program `graph-simulator`: a tenant of
//! 50,000 subjects takes the simulator itself about 1 GB.
//!
//! **Knows nothing of** the product: none of its crates, so that what the product assumes about
//! the service is not assumed here a second time by the same code.
pub mod access;
mod answer;
mod buckets;
pub mod churn;
mod counts;
mod filter;
pub mod generate;
mod graph;
mod identity;
pub mod profile;
mod projection;
mod query;
mod random;
pub mod routes;
mod server;
mod state;
mod tenant;

pub use access::{Access, Presence, Refusal, Refuse};
pub use churn::{Action, Change, Churn};
pub use counts::Counts;
pub use generate::Recipe;
pub use profile::{Fault, FaultKind, Limit, Profile, RetryAfter, When};
pub use server::{Running, Simulator};
pub use tenant::{Collections, Tenant};
