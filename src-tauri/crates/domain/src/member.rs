//! Members of a workspace: what each role may do, and who belongs to it.
//!
//! What a member may do is asked for as a capability, never as a role. A role is a set of
//! capabilities, all of them in one table ([`Capability::roles`]).
mod capability;
mod roster;

pub use capability::{Capability, Role};
pub use roster::{Entry, MemberError, Roster};

#[cfg(test)]
mod tests;
