//! Findings: list, detail, decisions.
use super::{FindingAttachment, MemberRef};
use domain::{
    baseline::DriftItem,
    ids::{EventId, FindingId, TenantId},
    review::Severity,
    subject::SubjectRef,
    verdict::{Observation, PolicyId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which findings, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct FindingFilter {
    /// Of one tenant; of all when none.
    pub tenant: Option<TenantId>,
    /// What a person typed in the query language; everything must hold. Its `sort:` goes
    /// before `sort`.
    pub query: String,
    /// Words that must occur in title, policy, subjects, settings or comments.
    pub text: String,
    /// States; empty for all. `open` stands for every state that still asks for work.
    pub states: Vec<String>,
    /// Severities; empty for all.
    pub severities: Vec<Severity>,
    /// Areas; empty for all.
    pub areas: Vec<String>,
    /// Owner's or assignee's name; empty for any.
    pub person: String,
    /// Only overdue ones.
    pub overdue: bool,
    /// `severity` (default), `due`, `policy`, `last_seen`, `state`.
    pub sort: String,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most; 0 for 200, at most 1,000.
    pub limit: u32,
}

/// A page of findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingPage {
    /// The rows.
    pub rows: Vec<FindingRow>,
    /// How many match: exact up to 10,000 beyond `offset`.
    pub total: u32,
    /// Whether there are more than `total`.
    pub more: bool,
}

/// A finding in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingRow {
    /// The finding.
    pub id: FindingId,
    /// Its tenant.
    pub tenant: TenantId,
    /// Its tenant's name.
    pub tenant_name: String,
    /// The policy.
    pub policy: PolicyId,
    /// The control: its title is `control-<id with dashes>-title`.
    pub control: String,
    /// The area.
    pub area: String,
    /// Severity in force.
    pub severity: Severity,
    /// State: `new`, `triaged`, `in_progress`, `resolved`, `verified`, `false_positive`,
    /// `duplicate`, `reopened`.
    pub state: String,
    /// Accountable.
    pub owner: Option<String>,
    /// Working on it.
    pub assignee: Option<String>,
    /// `YYYY-MM-DD`.
    pub due: Option<String>,
    /// Whether the due date is the policy's, not a person's.
    pub due_by_policy: bool,
    /// Put off until this day: `YYYY-MM-DD`. It may have come already.
    pub snoozed_until: Option<String>,
    /// RFC 3339.
    pub first_seen: String,
    /// RFC 3339.
    pub last_seen: String,
    /// How many subjects it concerns.
    pub subject_count: u32,
    /// The baseline's item that the tenant has otherwise; none for a control's finding.
    pub drift: Option<DriftItem>,
}

/// Names a finding.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FindingRequest {
    /// The finding.
    pub finding: FindingId,
    /// `de` or `en`: the language of `reason_text`.
    pub lang: String,
}

/// Everything about one finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingDetail {
    /// The row.
    pub row: FindingRow,
    /// `shall` or `should`.
    pub criticality: String,
    /// NIST SP 800-53 ids.
    pub nist: Vec<String>,
    /// The reason as a sentence.
    pub reason_text: String,
    /// The settings it rests on.
    pub observed: Vec<Observation>,
    /// The subjects it concerns.
    pub subjects: Vec<SubjectRef>,
    /// Names of the accounts, groups, roles and applications whose ids stand in `observed`,
    /// by id in lower case, as far as the snapshot knows them.
    pub names: BTreeMap<String, String>,
    /// Severity as the control has it, where a person changed it.
    pub detected_severity: Severity,
    /// The comment for the customer.
    pub customer_comment: Option<String>,
    /// Internal comments, oldest first.
    pub comments: Vec<FindingComment>,
    /// History, oldest first.
    pub history: Vec<FindingStep>,
    /// The states that a person may put it into now.
    pub offered: Vec<String>,
    /// Where the evidence came from: source name and SHA-256.
    pub evidence: Vec<EvidenceRef>,
    /// The finding that it is the same as, while that is its state.
    pub duplicate_of: Option<FindingRow>,
    /// The findings that are the same as it.
    pub duplicates: Vec<FindingRow>,
    /// Findings that it is linked with.
    pub links: Vec<FindingRow>,
    /// Files attached as evidence.
    pub attachments: Vec<FindingAttachment>,
    /// When the verdict changed without the tenant changing: `rule`, `profile`, `evidence`,
    /// `baseline`.
    pub verdict_changed_by: Option<String>,
}

/// A source of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EvidenceRef {
    /// The file's name.
    pub source: String,
    /// SHA-256 of the untouched bytes.
    pub sha256: String,
    /// RFC 3339: when the source says it was collected.
    pub collected_at: Option<String>,
}

/// An internal comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingComment {
    /// RFC 3339.
    pub at: String,
    /// By whom.
    pub by: MemberRef,
    /// The text.
    pub text: String,
}

/// One step in a finding's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingStep {
    /// The journal event.
    pub event: EventId,
    /// RFC 3339.
    pub at: String,
    /// The member; none for an evaluation.
    pub by: Option<MemberRef>,
    /// What happened: `detected`, `observed`, `verified`, `reopened`, `state`, `severity`,
    /// `owner`, `assignee`, `due`, `comment`, `customer_comment`, `snooze`, `link`, `unlink`,
    /// `attach`, `detach`, `undone`, `verdict_changed`, `risk_accepted`, `risk_expired`,
    /// `risk_revoked`, `risk_lapsed`. Shown as `step-<what>`.
    pub what: String,
    /// The value before, where there was one.
    pub before: Option<String>,
    /// The value after.
    pub after: Option<String>,
    /// The reason given.
    pub reason: Option<String>,
}

/// One change to one or many findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(export)]
pub enum FindingChange {
    /// Puts it into a state that is offered. False positive needs a reason.
    State {
        /// The state.
        state: String,
        /// Why.
        reason: Option<String>,
    },
    /// Sets the severity; the detector's stays visible beside it.
    Severity {
        /// The severity.
        severity: Severity,
    },
    /// Sets or clears the accountable person.
    Owner {
        /// The name.
        owner: Option<String>,
    },
    /// Sets or clears who works on it.
    Assignee {
        /// The name.
        assignee: Option<String>,
    },
    /// Sets or clears the due date.
    Due {
        /// `YYYY-MM-DD`.
        due: Option<String>,
    },
    /// Adds an internal comment.
    Comment {
        /// The text.
        text: String,
    },
    /// Puts it off until a day, not beyond its due date; none takes it up again.
    Snooze {
        /// `YYYY-MM-DD`.
        until: Option<String>,
    },
    /// Assigns it to the member at work, where nobody works on it.
    Claim,
    /// Says that it is the same as another, which is no duplicate itself.
    Duplicate {
        /// The other.
        of: FindingId,
        /// Why.
        reason: Option<String>,
    },
    /// Links it with another of the same tenant.
    Link {
        /// The other.
        other: FindingId,
    },
    /// Takes a link away that was made at it.
    Unlink {
        /// The other.
        other: FindingId,
    },
    /// Takes an attachment off. Its content stays in the vault.
    Detach {
        /// The event that attached it.
        attachment: EventId,
    },
    /// Sets or clears the comment that the customer reads.
    CustomerComment {
        /// The text.
        text: Option<String>,
    },
}

/// Changes findings: all or none.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FindingChangeRequest {
    /// Which; at most 10,000.
    pub findings: Vec<FindingId>,
    /// What.
    pub change: FindingChange,
}

/// What was done, to undo it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingChanged {
    /// How many findings changed (those that had the value already did not).
    pub count: u32,
    /// The events, to hand to `finding.undo`.
    pub events: Vec<EventId>,
}

/// Undoes changes, if they are still the last of their findings.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FindingUndo {
    /// The events.
    pub events: Vec<EventId>,
}
