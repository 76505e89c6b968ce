//! Reviews and packs.
use domain::{
    ids::{FindingId, ReviewId, SnapshotId, TenantId},
    review::{OutcomeCounts, ReviewContent},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Starts a draft.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReviewDraft {
    /// The tenant.
    pub tenant: TenantId,
    /// The snapshot; the latest evaluated one when none.
    #[serde(default)]
    pub snapshot: Option<SnapshotId>,
    /// The title; a default in `lang` when none.
    #[serde(default)]
    pub title: Option<String>,
    /// `de` or `en`, for the default title.
    #[serde(default)]
    pub lang: Option<String>,
}

/// Names a review.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReviewRequest {
    /// The review.
    pub review: ReviewId,
}

/// Which reviews.
#[derive(Debug, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct ReviewFilter {
    /// Of one tenant; of all when none.
    pub tenant: Option<TenantId>,
}

/// A review in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewRow {
    /// The review.
    pub id: ReviewId,
    /// Its tenant.
    pub tenant: TenantId,
    /// Its tenant's name.
    pub tenant_name: String,
    /// Its number, once released.
    pub number: Option<u32>,
    /// Its title.
    pub title: String,
    /// `draft` or `released`.
    pub state: String,
    /// RFC 3339: created.
    pub created_at: String,
    /// RFC 3339: released.
    pub released_at: Option<String>,
    /// By whom.
    pub released_by: Option<String>,
    /// Verdict counts.
    pub counts: OutcomeCounts,
    /// Findings chosen.
    pub finding_count: u32,
    /// SHA-256 of the frozen content, once released.
    pub content_hash: Option<String>,
}

/// All reviews that match, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewList {
    /// The rows.
    pub rows: Vec<ReviewRow>,
}

/// A review open for composing or reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewView {
    /// The row.
    pub row: ReviewRow,
    /// What it says: frozen when released, as of now while a draft.
    pub content: ReviewContent,
    /// All findings that could go in, with whether they do.
    pub choices: Vec<ReviewChoice>,
    /// Packs rendered from it, newest first.
    pub packs: Vec<PackRow>,
}

/// A finding that could go into a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewChoice {
    /// The finding.
    pub row: super::FindingRow,
    /// Whether it goes in.
    pub chosen: bool,
    /// The comment for the customer.
    pub customer_comment: Option<String>,
}

/// Changes a draft. Fields that are absent stay.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReviewUpdate {
    /// The review.
    pub review: ReviewId,
    /// The title.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional)]
    pub period_from: Option<String>,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional)]
    pub period_to: Option<String>,
    /// The classification printed on every page.
    #[serde(default)]
    #[ts(optional)]
    pub classification: Option<String>,
    /// The opening words.
    #[serde(default)]
    #[ts(optional)]
    pub introduction: Option<String>,
    /// The findings that go in.
    #[serde(default)]
    #[ts(optional)]
    pub findings: Option<Vec<FindingId>>,
}

/// How a pack is rendered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PackRequest {
    /// The review.
    pub review: ReviewId,
    /// `de` or `en`.
    pub lang: String,
    /// `customer_safe`, `auditor` or `internal`.
    pub redaction: String,
    /// `a4` or `letter`.
    pub paper: String,
}

/// Renders a pack into a folder.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PackExport {
    /// What.
    pub pack: PackRequest,
    /// The folder; made when missing, refused when it holds other files of these names
    /// with other content.
    pub out_dir: String,
}

/// The pages as they would be printed: the writer's own intermediate form.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PackPreview {
    /// See `report::layout`: pages with positioned commands.
    #[ts(type = "unknown")]
    pub pages: serde_json::Value,
}

/// A rendered pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PackRow {
    /// RFC 3339.
    pub at: String,
    /// `de` or `en`.
    pub lang: String,
    /// The redaction profile.
    pub redaction: String,
    /// SHA-256 of the manifest.
    pub manifest_sha256: String,
    /// The files, with SHA-256 and size.
    pub files: Vec<PackFileRow>,
}

/// A file of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PackFileRow {
    /// Its name.
    pub name: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Bytes.
    pub size_bytes: u64,
}

/// The outcome of verifying a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PackVerified {
    /// Whether every file is there, unchanged, and nothing else.
    pub intact: bool,
    /// Each file with `ok`, `missing`, `changed` or `extra`.
    pub files: Vec<PackFileState>,
}

/// One file's state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PackFileState {
    /// Its name.
    pub name: String,
    /// `ok`, `missing`, `changed` or `extra`.
    pub state: String,
}
