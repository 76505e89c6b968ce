//! What can happen to an exception. The names are fixed: they stand in journals.
use crate::{
    fingerprint::Fingerprint,
    ids::{ContactId, ExceptionId, FindingId, TenantId},
    journal::Hash,
    review::Severity,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a member asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The tenant.
    pub tenant: TenantId,
    /// The finding.
    pub finding: FindingId,
    /// What makes it this finding.
    pub fingerprint: Fingerprint,
    /// The content that is covered: see [`super::content_hash`].
    pub content: Hash,
    /// The finding's severity when this was asked for.
    pub severity: Severity,
    /// Why the risk should be accepted.
    pub reason: String,
    /// What makes it bearable; empty for nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub compensating_control: String,
    /// The last day.
    pub until: NaiveDate,
    /// The one whose place it takes when it is granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<ExceptionId>,
}

/// How a customer's acceptance was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AcceptedHow")]
pub enum How {
    /// A signed letter.
    SignedLetter,
    /// An e-mail.
    Email,
    /// Said in a meeting.
    Meeting,
}

/// A file that shows the acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The file's name, without its path.
    pub name: String,
    /// Its media type, by its content.
    pub format: String,
    /// SHA-256 of the untouched bytes.
    pub sha256: Hash,
    /// Their number.
    pub size_bytes: u64,
}

/// A customer's acceptance, as a member recorded it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Who accepted.
    pub contact: ContactId,
    /// How.
    pub how: How,
    /// On which day.
    pub on: NaiveDate,
    /// What shows it.
    pub evidence: Option<Attachment>,
}

/// Why an exception ended by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Its last day has passed.
    Expired,
    /// A member took it back.
    Revoked,
    /// What it was granted for changed.
    ContentChanged,
}

/// What happens to an exception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ExceptionEvent {
    /// A member asked for it.
    ExceptionRequested {
        /// What for.
        request: Box<Request>,
    },
    /// A member approved.
    ExceptionApproved {
        /// Whether the one who asked approved alone, as the workspace allowed.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        single_handed: bool,
        /// What the approver says to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    },
    /// A member said no.
    ExceptionRejected {
        /// Why.
        reason: String,
    },
    /// The customer's acceptance was recorded: it is in force.
    ExceptionAccepted {
        /// Who, how and when.
        acceptance: Box<Acceptance>,
    },
    /// Another one took its place.
    ExceptionRenewed {
        /// Which.
        by: ExceptionId,
    },
    /// A member took it back.
    ExceptionRevoked {
        /// Why.
        reason: String,
    },
    /// Somebody's device noticed that its last day has passed.
    ExceptionExpired {
        /// The day that it was noticed.
        on: NaiveDate,
    },
    /// What it was granted for changed.
    ExceptionLapsed {
        /// The content now.
        content: Hash,
    },
}
