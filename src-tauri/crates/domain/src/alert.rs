//! Alerts: rules that say of what a person wants to hear, and what they say when.
//!
//! A [`Fact`] is something that is so, since a moment, about a [`Thing`]. [`decide`] folds facts
//! into a [`Memory`] under [`AlertRule`]s and gives what is to be said now. Rules are the
//! workspace's and stand in the journal; the memory of what was said is the installation's.
mod decide;
mod rehearse;
mod rule;

pub use decide::{
    Alert, Decided, Fact, Key, MEMORY_MAX, Memory, Remembered, Thing, ThingKind, decide,
};
pub use rehearse::{Rehearsed, rehearse};
pub use rule::{
    AGE_DAYS_MAX, AlertError, AlertEvent, AlertRule, COOLDOWN_MINUTES_MAX, DEFAULT_RULE, Day,
    Escalation, NAME_CHARS_MAX, QuietHours, RULES_MAX, TENANTS_MAX, Trigger,
};

#[cfg(test)]
mod tests;
