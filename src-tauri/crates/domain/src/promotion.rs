//! Promotion: what it would take to have one tenant's subjects in another tenant, as a plan.
//!
//! [`plan()`] pairs the chosen subjects of the source with what the target has, resolves every id
//! in them ([`Resolution`]), and says of each whether it would be created, changed, is equal, is a
//! conflict, or is blocked and why; with the requests that would be sent. Nothing is sent: a plan
//! is a value.
//!
//! Nothing is dropped to make a plan work: what refers to something that the target is not known to
//! have is blocked. So an exclusion never gets lost, and a policy is never created wider than it was.
//!
//! **Knows nothing of** where subjects come from, and of who carries the plan out.
mod event;
mod model;
mod order;
mod pairing;
mod party;
mod payload;
mod places;
mod plan;
mod resolve;
mod settings;
#[cfg(test)]
mod tests;
mod warning;

pub use event::is_guid;
pub use event::{Mapping, MappingKey, PromotionEvent, Route};
pub use model::{
    Choice, Counts, Entry, Reason, ReferenceRow, Request, Resolution, State, StateChoice, Use,
    Warning,
};
pub use party::{Object, Party, USER, candidates};
pub use plan::{Plan, plan};

/// The version of the plan's format, in files.
pub const SCHEMA: &str = "tenantpilot.promotion-plan/1";
