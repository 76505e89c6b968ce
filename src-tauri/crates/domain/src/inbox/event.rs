//! What people say about items of the inbox and about tenants of the portfolio.
use super::{Standing, reviewed::ReviewedAs};
use crate::ids::TenantId;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The longest key, in characters.
pub const KEY_CHARS_MAX: usize = 300;
/// The farthest day that an item is put off to, in days from today.
pub const SNOOZE_DAYS_MAX: u64 = 366;

/// What happens to the inbox of a workspace. The names are fixed: they stand in journals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum InboxEvent {
    /// A person is done with an item as it is.
    InboxItemDone {
        /// Names the item.
        item: String,
        /// What it was: another content is news.
        content: String,
        /// How many things it was; more are news.
        count: u32,
    },
    /// An item is put off.
    InboxItemSnoozed {
        /// Names the item.
        item: String,
        /// The day it comes back.
        until: NaiveDate,
    },
    /// What was said about an item holds no more.
    InboxItemRestored {
        /// Names the item.
        item: String,
    },
    /// A person has looked at a tenant as it is.
    TenantReviewed {
        /// Which.
        tenant: TenantId,
        /// What it was.
        mark: ReviewedAs,
    },
    /// That a person had looked at a tenant holds no more.
    TenantReviewTakenBack {
        /// Which.
        tenant: TenantId,
    },
}

/// What a person said about an item last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The content that it was done with; none where it was put off.
    pub done: Option<(String, u32)>,
    /// The day it comes back; none where it was done.
    pub until: Option<NaiveDate>,
    /// When that was said.
    pub at: DateTime<Utc>,
}

/// Why something cannot be said about an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InboxError {
    /// Not a day after today and within [`SNOOZE_DAYS_MAX`].
    #[error("the day is not possible")]
    Day,
}

impl Mark {
    /// Where it puts an item of this content and size.
    pub fn standing(&self, content: &str, count: u32, today: NaiveDate) -> Standing {
        match (&self.done, self.until) {
            (Some((as_of, many)), _) if as_of == content && count <= *many => Standing::Done,
            (None, Some(until)) if today < until => Standing::Snoozed(until),
            _ => Standing::Open,
        }
    }
}

/// Checks the day that an item is put off to.
///
/// # Errors
/// [`InboxError::Day`].
pub fn check_snooze(until: NaiveDate, today: NaiveDate) -> Result<(), InboxError> {
    let last = today.checked_add_days(Days::new(SNOOZE_DAYS_MAX)).ok_or(InboxError::Day)?;
    if until <= today || until > last {
        return Err(InboxError::Day);
    }
    Ok(())
}
