//! What can happen to a finding.
use super::{Basis, State};
use crate::{
    baseline::DriftItem,
    exception::Ending,
    fingerprint::Fingerprint,
    ids::{EventId, ExceptionId, FindingId, MemberId, TenantId},
    journal::Hash,
    review::Severity,
    subject::SubjectRef,
    verdict::{ControlId, Observation, Outcome, PolicyId, Reason},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The detector's output.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Detection {
    /// The policy that is not satisfied.
    pub policy: PolicyId,
    /// Its control.
    pub control: ControlId,
    /// Its area.
    pub area: String,
    /// Severity as the control has it.
    pub severity: Severity,
    /// Why.
    pub reason: Reason,
    /// The subjects it concerns.
    pub subjects: Vec<SubjectRef>,
    /// The settings it rests on.
    pub observed: Vec<Observation>,
    /// What it rests on.
    pub basis: Basis,
    /// The baseline's item that the tenant has otherwise; none for a verdict of the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drift: Option<Box<DriftItem>>,
}

impl Detection {
    /// Whether both say the same about the tenant, whenever they said it.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.policy == other.policy
            && self.control == other.control
            && self.area == other.area
            && self.severity == other.severity
            && self.reason == other.reason
            && self.subjects == other.subjects
            && self.observed == other.observed
    }
}

/// Why a verdict is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The tenant changed.
    Tenant,
    /// The rule's interpretation changed.
    Rule,
    /// The tenant profile changed.
    Profile,
    /// The evidence covers more, or less.
    Evidence,
    /// The baseline, or how it is assigned, changed.
    Baseline,
}

impl Cause {
    /// Its name in data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Rule => "rule",
            Self::Profile => "profile",
            Self::Evidence => "evidence",
            Self::Baseline => "baseline",
        }
    }
}

/// Who may read a comment. The comment for the customer is a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Only members.
    Internal,
}

/// An event in a finding's life. The names are fixed: they stand in journals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FindingEvent {
    /// An evaluation found the deviation for the first time.
    FindingDetected {
        /// The tenant.
        tenant: TenantId,
        /// What makes it this finding.
        fingerprint: Fingerprint,
        /// What was found.
        detection: Box<Detection>,
        /// By when it is to be done, as the policy in force says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// It is still there, and something about it changed.
    FindingObserved {
        /// What was found.
        detection: Box<Detection>,
    },
    /// A later snapshot shows that it is gone.
    FindingVerified {
        /// Why the requirement is satisfied now.
        reason: Reason,
        /// What that rests on.
        basis: Basis,
    },
    /// It is back, or was never gone.
    FindingReopened {
        /// Why the verdict is not what it was.
        cause: Cause,
        /// What was found.
        detection: Box<Detection>,
        /// By when it is to be done, as the policy in force says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// The verdict changed without moving the finding.
    FindingVerdictChanged {
        /// The verdict now.
        outcome: Outcome,
        /// Why it is not what it was.
        cause: Cause,
        /// The verdict's reason.
        reason: Reason,
        /// What it rests on.
        basis: Basis,
    },
    /// A person put it into another state.
    FindingTransitioned {
        /// The state.
        to: State,
        /// Why.
        reason: Option<String>,
        /// The number of the tenant's latest snapshot when this was decided.
        as_of: Option<u32>,
    },
    /// An exception is in force: the risk is accepted.
    RiskAccepted {
        /// Which.
        exception: ExceptionId,
    },
    /// The exception is in force no more: back to work.
    RiskAcceptanceEnded {
        /// Which.
        exception: ExceptionId,
        /// Why.
        why: Ending,
        /// Until when.
        due: Option<NaiveDate>,
    },
    /// A person judged the severity; none goes back to the detector's.
    SeverityChanged {
        /// The severity.
        severity: Option<Severity>,
        /// Why, where that was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Who is accountable.
    OwnerSet {
        /// The name.
        owner: Option<String>,
        /// Why, where that was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Who works on it.
    AssigneeSet {
        /// The name.
        assignee: Option<String>,
        /// Why, where that was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Until when.
    DueSet {
        /// The date.
        due: Option<NaiveDate>,
        /// Why, where that was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A comment among members.
    CommentAdded {
        /// Who may read it.
        visibility: Visibility,
        /// The text.
        text: String,
        /// Whom it mentions.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        mentions: Vec<MemberId>,
    },
    /// A person put it off until a day, or took it up again.
    FindingSnoozed {
        /// The day on which it is back.
        until: Option<NaiveDate>,
        /// Why, where that was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A person says that it is the same as another.
    FindingDuplicated {
        /// The other.
        of: FindingId,
        /// Why.
        reason: Option<String>,
        /// The number of the tenant's latest snapshot when this was decided.
        as_of: Option<u32>,
    },
    /// It was tied to another.
    FindingLinked {
        /// The other.
        other: FindingId,
    },
    /// It was untied from another.
    FindingUnlinked {
        /// The other.
        other: FindingId,
    },
    /// A file was attached. Its bytes are not in the journal.
    EvidenceAttached {
        /// The file's name, without its path.
        name: String,
        /// What it is, as its content says.
        media_type: String,
        /// Its size.
        size_bytes: u64,
        /// SHA-256 of its bytes.
        sha256: Hash,
    },
    /// An attachment was taken off. Its bytes stay in the vault.
    EvidenceDetached {
        /// The event that attached it.
        attached: EventId,
    },
    /// The comment that the customer reads.
    CustomerCommentSet {
        /// The text.
        text: Option<String>,
    },
    /// A person took back the finding's last change.
    Undone {
        /// The event taken back.
        event: EventId,
    },
}

impl FindingEvent {
    /// Whether an evaluation, not a person, causes events of this type.
    pub fn is_by_evaluation(&self) -> bool {
        matches!(
            self,
            Self::FindingDetected { .. }
                | Self::FindingObserved { .. }
                | Self::FindingVerified { .. }
                | Self::FindingReopened { .. }
                | Self::FindingVerdictChanged { .. }
        )
    }
}
