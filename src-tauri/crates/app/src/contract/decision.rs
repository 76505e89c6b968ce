//! Decisions: questions that wait for a person, and what was chosen.
use super::{MemberRef, Said};
use domain::{
    ids::{DecisionId, ExceptionId, FindingId, ReviewId, TenantId},
    review::Severity,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct DecisionFilter {
    /// Of one tenant; of all when none.
    pub tenant: Option<TenantId>,
    /// Those that touch a finding; all when none.
    pub finding: Option<FindingId>,
    /// Only those that wait.
    pub open: bool,
}

/// What a decision is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(export)]
pub enum DecisionAbout {
    /// A member's own question.
    Choice {
        /// In one line.
        summary: String,
        /// What it means for the customer.
        impact: String,
        /// What is known about it.
        evidence: String,
        /// What can be chosen.
        options: Vec<String>,
        /// The place of the option that is proposed.
        default: Option<u8>,
    },
    /// Whether to approve an exception: option 0 approves, 1 rejects.
    Exception {
        /// Which.
        exception: ExceptionId,
        /// The policy.
        policy: String,
        /// The control.
        control: String,
        /// The severity.
        severity: Severity,
        /// Why the risk should be accepted.
        reason: String,
        /// The last day: `YYYY-MM-DD`.
        until: String,
    },
    /// Whether a review may be released: option 0 approves, 1 rejects.
    Release {
        /// Which.
        review: ReviewId,
        /// Its title.
        title: String,
    },
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DecisionRow {
    /// The decision.
    pub id: DecisionId,
    /// The tenant.
    pub tenant: Option<TenantId>,
    /// Its name.
    pub tenant_name: Option<String>,
    /// What it is about.
    pub about: DecisionAbout,
    /// `open`, `evidence_asked`, `decided`, `withdrawn`.
    pub state: String,
    /// The last day to decide: `YYYY-MM-DD`.
    pub deadline: Option<String>,
    /// Whether that day has passed.
    pub overdue: bool,
    /// The day it comes back, where it is put off.
    pub snoozed_until: Option<String>,
    /// Who should decide.
    pub assignee: Option<String>,
    /// RFC 3339.
    pub raised_at: String,
    /// Who asked.
    pub raised_by: MemberRef,
    /// The findings that it touches.
    pub findings: Vec<FindingId>,
    /// What was asked and answered, oldest first.
    pub remarks: Vec<DecisionRemark>,
    /// The place of the option that was chosen.
    pub option: Option<u8>,
    /// Who chose, when and why.
    pub made: Option<Said>,
    /// Whether the one who asked decided alone.
    pub single_handed: bool,
    /// Why it was withdrawn; empty where it became moot by itself.
    pub withdrawn: Option<String>,
}

/// What was asked or answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DecisionRemark {
    /// Whether it asks for something.
    pub asks: bool,
    /// Who said it, when and what.
    pub said: Said,
}

/// The register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DecisionList {
    /// What waits first, by its last day; then what is closed, newest first.
    pub rows: Vec<DecisionRow>,
}

/// A member's own question.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DecisionRaise {
    /// The tenant; none for a question of the workspace.
    #[serde(default)]
    pub tenant: Option<TenantId>,
    /// In one line.
    pub summary: String,
    /// What it means for the customer.
    #[serde(default)]
    pub impact: String,
    /// What is known about it.
    #[serde(default)]
    pub evidence: String,
    /// What can be chosen: 2 to 8.
    pub options: Vec<String>,
    /// The place of the option that is proposed.
    #[serde(default)]
    pub default: Option<u8>,
    /// The last day to decide: `YYYY-MM-DD`.
    #[serde(default)]
    pub deadline: Option<String>,
    /// The findings that it touches.
    #[serde(default)]
    pub findings: Vec<FindingId>,
}

/// Chooses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DecisionDecide {
    /// The decision.
    pub decision: DecisionId,
    /// The option's place, from 0.
    pub option: u8,
    /// Why; needed to reject.
    #[serde(default)]
    pub reason: String,
}

/// Asks for more, answers, or withdraws.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DecisionSaid {
    /// The decision.
    pub decision: DecisionId,
    /// What.
    pub text: String,
}

/// Puts a decision off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DecisionSnooze {
    /// The decision.
    pub decision: DecisionId,
    /// The day it comes back: `YYYY-MM-DD`; none ends that.
    pub until: Option<String>,
}

/// Says who should decide.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DecisionAssign {
    /// The decision.
    pub decision: DecisionId,
    /// The name; none for nobody.
    pub assignee: Option<String>,
}
