//! Exceptions: accepted risks, each with a reason, a scope, an end, and who answers for it.
//!
//! [`State`] and its table say which moves there are; [`fold`] changes an [`Exception`] by
//! [`ExceptionEvent`]s; what depends on the day ([`State::Expiring`], [`State::Expired`]) is
//! computed by [`Exception::state_on`] from the dates, whether or not an event says so yet.
mod content;
mod event;
mod fold;
mod policy;
mod state;

pub use content::content_hash;
pub use event::{Acceptance, Attachment, Ending, ExceptionEvent, How, Request};
pub use fold::{Approval, Ended, Exception, ExceptionError, Happening, Rejection, fold};
pub use policy::{RiskPolicy, TERM_DAYS_MAX, Terms};
pub use state::{Act, State};

#[cfg(test)]
mod tests;
