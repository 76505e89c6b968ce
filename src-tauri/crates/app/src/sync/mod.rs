//! Live tenants: signing in, what may be read, and snapshots from Microsoft Graph.
//!
//! The registry says what is read ([`plan`]); a connection's secrets come from the vault
//! ([`link`]); pages are kept as they come ([`collecting`]), all services side by side
//! ([`order`]), until nothing is left, with what explains them ([`context`]), and are then understood like a folder of Graph JSON
//! ([`assemble`]), so that a tenant that is synced and one that is imported are the same. A
//! snapshot is there only when it is sealed.
pub(crate) mod assemble;
mod audit;
pub mod bare;
pub(crate) mod collecting;
mod context;
mod dependent;
mod keeping;
pub(crate) mod link;
mod order;
pub(crate) mod plan;
pub(crate) mod readiness;
mod reason;
pub(crate) mod signing;
mod standing;
mod stopping;

pub(crate) use reason::{failed_sign_in, failed_transport};
