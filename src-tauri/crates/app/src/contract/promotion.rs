//! Promotion: what it would take to have one tenant's objects in another. Nothing here writes to a
//! tenant.
use super::{CompareChange, ComparedSnapshot, SnapshotRequest};
pub use domain::promotion::{
    Counts as PromotionCounts, MappingKey as PromotionKey, Reason as PromotionReason,
    ReferenceRow as PromotionReference, Request as PromotionSent, Resolution, Route,
    State as PromotionState, StateChoice, Warning as PromotionWarning,
};
use domain::subject::{Kind, SubjectRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person says stands for what, for one plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionMapped {
    /// The kind of both.
    pub kind: Kind,
    /// The id in the source.
    pub id: String,
    /// The id in the target.
    pub to: String,
}

/// What is planned.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionRequest {
    /// Where the objects are.
    pub source: SnapshotRequest,
    /// Where they would go.
    pub target: SnapshotRequest,
    /// Kinds; none: all that can be created.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Of them these objects only; none: all.
    #[serde(default)]
    pub subjects: Vec<PromotionKey>,
    /// In which state policies would be created that can be created without being enforced.
    #[serde(default)]
    pub state: StateChoice,
    /// What stands for what in this plan only, before what is remembered.
    #[serde(default)]
    pub map: Vec<PromotionMapped>,
}

/// A plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionPlan {
    /// Where the objects are.
    pub source: ComparedSnapshot,
    /// Where they would go.
    pub target: ComparedSnapshot,
    /// How many of each state.
    pub counts: PromotionCounts,
    /// One row an object.
    pub rows: Vec<PromotionRow>,
    /// What the objects refer to and what that is in the target.
    pub references: Vec<PromotionReference>,
    /// Chosen kinds that the source's snapshot did not see.
    pub not_seen: Vec<Kind>,
    /// All kinds that can be created, and how many the source has.
    pub kinds: Vec<PromotionKind>,
}

/// A kind that can be created.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionKind {
    /// The kind.
    pub kind: Kind,
    /// How many the source has.
    pub count: u32,
}

/// What would become of one object.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionRow {
    /// The source's.
    pub source: SubjectRef,
    /// The target's, where it is paired.
    pub target: Option<SubjectRef>,
    /// What would become of it.
    pub state: PromotionState,
    /// Why it is a conflict, or blocked.
    pub reasons: Vec<PromotionReason>,
    /// What to know before it is created or changed.
    pub warnings: Vec<PromotionWarning>,
    /// What of the target it may be.
    pub candidates: Vec<SubjectRef>,
    /// How many settings of the target would change.
    pub change_count: u32,
    /// Paths with a value that are not sent, because Graph fills them by itself.
    pub left_out: Vec<String>,
    /// What must be created first.
    pub after: Vec<SubjectRef>,
    /// When, from 1.
    pub step: Option<u32>,
}

/// Asks for one object of a plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionSubjectRequest {
    /// The plan.
    pub plan: PromotionRequest,
    /// The object's kind.
    pub kind: Kind,
    /// Its id in the source.
    pub id: String,
    /// `de` or `en`: the language of the labels.
    pub lang: String,
}

/// One object of a plan, with what would be sent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionSubject {
    /// What would become of it.
    pub row: PromotionRow,
    /// Which settings of the target would change: left as it would be, right as it is.
    pub changes: Vec<CompareChange>,
    /// The requests that would be sent, in their order.
    pub requests: Vec<PromotionSent>,
}

/// Asks for what of the target something may be mapped to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionTargetsRequest {
    /// The target.
    pub target: SnapshotRequest,
    /// The kind.
    pub kind: Kind,
    /// Letters that occur in the name, or the beginning of the id; none: all.
    #[serde(default)]
    pub text: String,
}

/// What something may be mapped to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionTargets {
    /// Those that match, by name, at most 100.
    pub rows: Vec<SubjectRef>,
    /// How many match.
    pub total: u32,
}

/// Asks for what is remembered between two tenants.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionRouteRequest {
    /// From where to where.
    pub route: Route,
}

/// Remembers what stands for what, in place of what it stood for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionMap {
    /// From where to where.
    pub route: Route,
    /// What, at most 500 at once.
    pub map: Vec<PromotionMapped>,
}

/// Forgets what something stands for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionUnmap {
    /// From where to where.
    pub route: Route,
    /// What of the source.
    pub keys: Vec<PromotionKey>,
}

/// What is remembered between two tenants.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionMappings {
    /// All of it, in the order of kinds and ids.
    pub rows: Vec<PromotionRemembered>,
}

/// What one thing of the source stands for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionRemembered {
    /// The kind of both.
    pub kind: Kind,
    /// The id in the source, in lower case.
    pub id: String,
    /// The id in the target.
    pub to: String,
    /// RFC 3339: when it was said.
    pub at: String,
    /// Who said it.
    pub by: String,
}

/// Writes a plan into a new folder.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PromotionExport {
    /// The plan.
    pub plan: PromotionRequest,
    /// The folder; it must not exist.
    pub out_dir: String,
    /// `de` or `en`: the language of the document.
    pub lang: String,
}

/// A plan was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PromotionExported {
    /// The folder.
    pub folder: String,
    /// The files in it, with their folders, in the order of their names.
    pub files: Vec<String>,
    /// How many of each state.
    pub counts: PromotionCounts,
}
