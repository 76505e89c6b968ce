//! The inbox: what asks for a person now, across tenants, in an order that can be explained.
//!
//! Facts come in, bounded by whoever reads them; items come out. One thing is one item: all its
//! reasons are named, each with its weight, and the sum of the weights is its place.
mod event;
mod item;
mod reason;
mod reviewed;

pub use event::{InboxError, InboxEvent, KEY_CHARS_MAX, Mark, SNOOZE_DAYS_MAX, check_snooze};
pub use item::{About, Fact, Item, Standing, items};
pub use reason::{Act, Kind, Reason};
pub use reviewed::{Arrivals, ReviewEnd, ReviewedAs, ReviewedMark};

#[cfg(test)]
mod tests;
