//! "Looked at until something changes": what a tenant was, and what ended it.
use crate::finding::FindingEvent;
use crate::journal::Hash;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Findings of a tenant that appeared or came back so far. Both only grow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrivals {
    /// Found for the first time.
    pub detected: u64,
    /// Came back.
    pub reopened: u64,
}

impl Arrivals {
    /// What an event of a finding adds.
    pub fn of(event: &FindingEvent) -> Self {
        match event {
            FindingEvent::FindingDetected { .. } => Self { detected: 1, reopened: 0 },
            FindingEvent::FindingReopened { .. } => Self { detected: 0, reopened: 1 },
            _ => Self::default(),
        }
    }

    /// Both together.
    pub fn add(&mut self, more: &Self) {
        self.detected = self.detected.saturating_add(more.detected);
        self.reopened = self.reopened.saturating_add(more.reopened);
    }
}

/// What a tenant was when a person had looked at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewedAs {
    /// SHA-256 of the latest snapshot's content; none where there was none.
    pub content: Option<Hash>,
    /// Findings until then.
    pub arrivals: Arrivals,
}

/// That a person looked at a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedMark {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: crate::ids::MemberId,
    /// What it was then.
    pub mark: ReviewedAs,
}

/// What ended a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewEnd {
    /// The latest snapshot shows another content.
    pub changed: bool,
    /// Findings that appeared since.
    pub detected: u64,
    /// Findings that came back since.
    pub reopened: u64,
}

impl ReviewedAs {
    /// What has ended it, if anything has.
    pub fn ended_by(&self, now: &Self) -> Option<ReviewEnd> {
        let end = ReviewEnd {
            changed: self.content != now.content,
            detected: now.arrivals.detected.saturating_sub(self.arrivals.detected),
            reopened: now.arrivals.reopened.saturating_sub(self.arrivals.reopened),
        };
        (end != ReviewEnd::default()).then_some(end)
    }
}
