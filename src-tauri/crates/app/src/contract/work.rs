//! Work on findings: queries, bulk changes, saved views, due dates by policy, attachments.
use super::{FindingChange, FindingFilter};
use domain::{
    ids::{EventId, FindingId, TenantId},
    sla::SlaPolicy,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many findings match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingCount {
    /// Exactly.
    pub count: u32,
}

/// Changes everything that a query finds: all or none.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FindingQueryChange {
    /// Which; order and page do not matter. At most 10,000.
    pub filter: FindingFilter,
    /// How many the person was shown. Where it is another number by now, nothing changes.
    pub expect: u32,
    /// What.
    pub change: FindingChange,
    /// Why: kept with the change of every finding.
    pub reason: String,
}

/// Asks what could be typed next.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QueryCompleteRequest {
    /// The query so far.
    pub text: String,
    /// Where the cursor is, in characters (Unicode code points).
    pub cursor: u32,
}

/// What could be typed next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QueryCompletion {
    /// The first character that a suggestion replaces.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
    /// The key whose value is typed; empty where a key or a word is.
    pub key: String,
    /// At most 20.
    pub suggestions: Vec<QuerySuggestion>,
}

/// Something that could be typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuerySuggestion {
    /// What it puts into the query.
    pub insert: String,
    /// `key`, `value` (one of the language itself) or `name` (one of the workspace).
    pub kind: String,
}

/// A query that a member keeps under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SavedView {
    /// The name; at most 60 characters.
    pub name: String,
    /// The query.
    pub query: String,
}

/// The views of the member at work, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedViews {
    /// At most 50.
    pub views: Vec<SavedView>,
}

/// Names a saved view.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SavedViewRequest {
    /// Its name.
    pub name: String,
}

/// Attaches a file to a finding as evidence.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FindingAttach {
    /// The finding.
    pub finding: FindingId,
    /// The file: PDF, PNG, JPEG, plain text, CSV, JSON or an e-mail; at most 10 MiB.
    pub path: String,
}

/// An attachment of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingAttachment {
    /// The event that attached it.
    pub event: EventId,
    /// The file's name.
    pub name: String,
    /// `application/pdf` and the like, as its content says.
    pub media_type: String,
    /// Its size.
    pub size_bytes: u64,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// Writes an attachment to a file.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AttachmentSave {
    /// The finding.
    pub finding: FindingId,
    /// The event that attached it.
    pub attachment: EventId,
    /// A file that is not there yet.
    pub path: String,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentSaved {
    /// The file.
    pub path: String,
    /// Its size.
    pub size_bytes: u64,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// Whose policy.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SlaRequest {
    /// The tenant; none for the workspace.
    pub tenant: Option<TenantId>,
}

/// By when findings are due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaView {
    /// The policy asked for, where there is one.
    pub own: Option<SlaPolicy>,
    /// The one that holds.
    pub in_force: Option<SlaPolicy>,
}

/// Sets by when findings are due that are found, or found again, from now on.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SlaChange {
    /// The tenant; none for the workspace.
    pub tenant: Option<TenantId>,
    /// The policy; none takes it away.
    pub policy: Option<SlaPolicy>,
}
