//! What members say among themselves about a finding.
use crate::ids::{EventId, MemberId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A comment among members. Never part of anything that leaves the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// The event that added it.
    pub event: EventId,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// What.
    pub text: String,
    /// Whom it mentions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<MemberId>,
}
