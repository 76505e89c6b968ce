//! The inbox and the portfolio: what asks for a person, across tenants.
mod facts;
mod list;
mod people;
mod portfolio;
mod say;
mod sources;

pub use list::list;
pub use portfolio::portfolio;
pub use say::{done, restore, reviewed, snooze, take_back};

/// Items that a list has at most; the rest is counted.
pub(crate) const ITEMS_MAX: usize = 500;
/// Findings of a sort in a tenant that are shown one by one; more are one item.
pub(crate) const FEW: u32 = 5;
/// More findings than this are "more than this".
pub(crate) const COUNT_MAX: u32 = 10_000;
/// Days ahead that count as soon.
pub(crate) const SOON_DAYS: u64 = 7;
/// Days before a certificate or a partner's access ends from which it comes up: customers and
/// their certificates take weeks.
pub(crate) const ENDING_DAYS: i64 = 30;
/// From this age, in days, a snapshot is old.
pub(crate) const STALE_DAYS: i64 = 30;
/// Days from one released review to the next.
pub(crate) const REVIEW_DAYS: i64 = 90;
/// Days that an expired exception and a failed run stay in the inbox.
pub(crate) const PAST_DAYS: u64 = 14;
/// Rows that a source of the whole workspace gives at most.
pub(crate) const SOURCE_MAX: u32 = 200;

#[cfg(test)]
mod tests;
