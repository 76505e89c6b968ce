//! Accepted risks: contacts of the customer, exceptions, and the workspace's rules about them.
use super::MemberRef;
use domain::{
    baseline::DriftItem,
    exception::How,
    ids::{ContactId, ExceptionId, FindingId, TenantId},
    review::Severity,
    verdict::PolicyId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person of the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContactRow {
    /// The contact.
    pub id: ContactId,
    /// Whose.
    pub tenant: TenantId,
    /// The name.
    pub name: String,
    /// What the person is there; empty where not known.
    pub function: String,
    /// The e-mail address; empty where not known.
    pub email: String,
    /// Whether the person is a contact no more.
    pub retired: bool,
}

/// A tenant's contacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContactList {
    /// By name.
    pub rows: Vec<ContactRow>,
}

/// A new contact.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ContactAdd {
    /// Whose.
    pub tenant: TenantId,
    /// The name.
    pub name: String,
    /// What the person is there.
    #[serde(default)]
    pub function: String,
    /// The e-mail address.
    #[serde(default)]
    pub email: String,
}

/// What is known of a contact, in place of what was.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ContactChange {
    /// The contact.
    pub contact: ContactId,
    /// The name.
    pub name: String,
    /// What the person is there.
    #[serde(default)]
    pub function: String,
    /// The e-mail address.
    #[serde(default)]
    pub email: String,
}

/// Names a contact.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ContactRequest {
    /// The contact.
    pub contact: ContactId,
}

/// Which exceptions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionFilter {
    /// Of one tenant; of all when none.
    pub tenant: Option<TenantId>,
    /// Of one finding; of all when none.
    pub finding: Option<FindingId>,
    /// States; empty for all. `open` stands for every state that something can happen in.
    pub states: Vec<String>,
    /// Severities; empty for all.
    pub severities: Vec<Severity>,
}

/// An exception in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExceptionRow {
    /// The exception.
    pub id: ExceptionId,
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub tenant_name: String,
    /// The finding.
    pub finding: FindingId,
    /// The policy.
    pub policy: PolicyId,
    /// The control: its title is `control-<id with dashes>-title`.
    pub control: String,
    /// The baseline's item, where a baseline made the finding.
    pub drift: Option<DriftItem>,
    /// The finding's severity when this was asked for.
    pub severity: Severity,
    /// State today: `requested`, `approved`, `rejected`, `active`, `expiring`, `expired`,
    /// `renewed`, `revoked`, `lapsed`.
    pub state: String,
    /// The last day: `YYYY-MM-DD`.
    pub until: String,
    /// Days to the last day; below zero when it has passed.
    pub days_left: i32,
    /// The contact who accepted.
    pub accepted_by: Option<String>,
    /// Whether one member asked and approved alone.
    pub single_handed: bool,
    /// RFC 3339.
    pub requested_at: String,
    /// The member who asked.
    pub requested_by: MemberRef,
}

/// The register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExceptionList {
    /// Those that end first first.
    pub rows: Vec<ExceptionRow>,
}

/// Names an exception.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionRequest {
    /// The exception.
    pub exception: ExceptionId,
}

/// What a member did or said, with when and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Said {
    /// RFC 3339.
    pub at: String,
    /// The member.
    pub by: MemberRef,
    /// The reason or comment.
    pub text: Option<String>,
}

/// A file that shows an acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentRow {
    /// The file's name.
    pub name: String,
    /// Its media type, by its content.
    pub format: String,
    /// SHA-256 of the untouched bytes.
    pub sha256: String,
    /// Their number.
    pub size_bytes: u64,
}

/// A customer's acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AcceptanceView {
    /// Who accepted.
    pub contact: ContactRow,
    /// How.
    pub how: How,
    /// On which day: `YYYY-MM-DD`.
    pub on: String,
    /// What shows it.
    pub evidence: Option<AttachmentRow>,
    /// Who recorded it, and when.
    pub recorded: Said,
}

/// Everything about one exception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExceptionView {
    /// The row.
    pub row: ExceptionRow,
    /// Why the risk should be accepted.
    pub reason: String,
    /// What makes it bearable; empty for nothing.
    pub compensating_control: String,
    /// SHA-256 of the content that is covered.
    pub content: String,
    /// The approval.
    pub approval: Option<Said>,
    /// The no.
    pub rejection: Option<Said>,
    /// The customer's acceptance.
    pub acceptance: Option<AcceptanceView>,
    /// How it ended: `expired`, `revoked`, `content_changed`.
    pub ended_why: Option<String>,
    /// When and by whom it ended. Nobody puts an end to it when a day passes: then who noticed.
    pub ended: Option<Said>,
    /// The one whose place it takes.
    pub renews: Option<ExceptionId>,
    /// The one that took its place.
    pub renewed_by: Option<ExceptionId>,
    /// What a person can do now: `approve`, `reject`, `accept`, `renew`, `revoke`.
    pub offered: Vec<String>,
}

/// Names a finding whose risk might be accepted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionTermRequest {
    /// The finding.
    pub finding: FindingId,
}

/// How long a finding's risk may be accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExceptionTerm {
    /// The first possible last day: `YYYY-MM-DD`.
    pub from: String,
    /// The last one.
    pub to: String,
    /// Its severity.
    pub severity: Severity,
    /// The exception that waits already.
    pub waiting: Option<ExceptionId>,
    /// The exception in force, which a new one would renew.
    pub in_force: Option<ExceptionId>,
    /// Whether the finding's state lets the risk be accepted.
    pub possible: bool,
}

/// Asks to accept a finding's risk; renews the exception in force, if there is one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionAsk {
    /// The finding.
    pub finding: FindingId,
    /// Why.
    pub reason: String,
    /// What makes it bearable.
    #[serde(default)]
    pub compensating_control: String,
    /// The last day: `YYYY-MM-DD`.
    pub until: String,
}

/// An act on an exception, with what is said to it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionSaid {
    /// The exception.
    pub exception: ExceptionId,
    /// The reason; needed to reject and to revoke.
    #[serde(default)]
    pub text: String,
}

/// Records that the customer accepted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionAccept {
    /// The exception.
    pub exception: ExceptionId,
    /// Who accepted.
    pub contact: ContactId,
    /// How. A signed letter and an e-mail need the file.
    pub how: How,
    /// On which day: `YYYY-MM-DD`.
    pub on: String,
    /// The file that shows it: PDF, PNG, JPEG, EML or text, at most 10 MiB.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// Writes the file that shows an acceptance.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExceptionEvidence {
    /// The exception.
    pub exception: ExceptionId,
    /// Where to; there must be no file yet.
    pub path: String,
}
