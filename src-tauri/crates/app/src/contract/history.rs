//! What changed: snapshots compared, and the history of a tenant and of one subject.
use super::{CompareChange, SnapshotRequest, SnapshotRow};
pub use domain::history::{
    Tally,
    audit::{Actor, ActorKind},
};
use domain::{
    compare::{Counts, MatchBy, MatchedBy, NotSupplied, Seen},
    history::{Happened, Presence, audit::Unnamed},
    ids::{BaselineId, TenantId},
    subject::{Coverage, GapReason, Kind, SubjectRef},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which two sides are compared, and how.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SnapshotPair {
    /// How it should be, or was.
    pub left: ComparedSide,
    /// How it is.
    pub right: ComparedSide,
    /// What makes two subjects the same one.
    pub match_by: MatchBy,
    /// Left ids and the right ids that are the same.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
}

/// Names one side of a comparison.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum ComparedSide {
    /// A snapshot.
    Snapshot(SnapshotRequest),
    /// A version of a baseline.
    Baseline(BaselineSide),
}

/// Names a published version of a baseline.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineSide {
    /// The baseline.
    pub baseline: BaselineId,
    /// The version's number; none is the one in force.
    #[serde(default)]
    pub version: Option<u32>,
}

/// Compares two snapshots of the vault, or a baseline's version with one; answers one page.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SnapshotCompare {
    /// Which.
    pub pair: SnapshotPair,
    /// Rows with these outcomes only; all where none is named.
    #[serde(default)]
    pub outcomes: Vec<CompareOutcome>,
    /// Rows of this kind only.
    #[serde(default)]
    pub kind: Option<Kind>,
    /// Rows in whose subject's name these letters occur, without regard to their case.
    #[serde(default)]
    pub text: String,
    /// Whether the rows carry the settings that differ.
    #[serde(default)]
    pub changes: bool,
    /// Rows at most: up to 1,000, and up to 100 with `changes`.
    pub limit: u32,
    /// Rows to skip.
    #[serde(default)]
    pub offset: u32,
    /// `de` or `en`: the language of the labels.
    pub lang: String,
}

/// What came of a subject, or of some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CompareOutcome {
    /// On both sides, and different.
    Changed,
    /// On the left only.
    Missing,
    /// On the right only.
    Unexpected,
    /// Nothing can be said.
    NotComparable,
    /// Not paired because the names are not unique.
    Ambiguous,
    /// Two without a counterpart that have much in common: a person decides.
    Suggestion,
}

/// Two sides compared: the counts, and a page of what is not the same. With a baseline, its kinds.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotCompared {
    /// The left side.
    pub left: ComparedWith,
    /// The right side.
    pub right: ComparedWith,
    /// All kinds together.
    pub counts: Counts,
    /// Each kind that a side saw, in the order of their names.
    pub kinds: Vec<ComparedKind>,
    /// Rows that match.
    pub total: u32,
    /// The rows of this page, in the order of kinds, outcomes, names.
    pub rows: Vec<CompareRow>,
}

/// What a side was.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(export)]
pub enum ComparedWith {
    /// A snapshot.
    Snapshot(ComparedSnapshot),
    /// A version of a baseline.
    Baseline {
        /// The baseline.
        baseline: BaselineId,
        /// Its name.
        name: String,
        /// The version's number.
        version: u32,
        /// How many items it has.
        item_count: u32,
    },
}

/// A snapshot that is compared.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComparedSnapshot {
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub tenant_name: String,
    /// The snapshot.
    pub snapshot: SnapshotRow,
}

/// How one kind compares.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComparedKind {
    /// The kind.
    pub kind: Kind,
    /// What the left saw of it.
    pub left: Coverage,
    /// What the right saw of it.
    pub right: Coverage,
    /// False where one side did not see the kind at all: then it has no rows.
    pub comparable: bool,
    /// The counts.
    pub counts: Counts,
    /// Properties that only one side's source supplies: not compared.
    pub not_supplied: NotSupplied,
}

/// One row of a comparison.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareRow {
    /// The kind.
    pub kind: Kind,
    /// What came of it.
    pub outcome: CompareOutcome,
    /// Subjects of the left: one, or those that bear the same name. One that both sides have and
    /// of which nothing can be said stands here.
    pub left: Vec<SubjectRef>,
    /// Subjects of the right.
    pub right: Vec<SubjectRef>,
    /// Why the two are taken for one.
    pub matched_by: Option<MatchedBy>,
    /// How many settings differ.
    pub change_count: u32,
    /// What differs, where it was asked for.
    pub changes: Vec<CompareChange>,
    /// Properties of which nothing can be said.
    pub not_comparable: Vec<String>,
    /// On which side it was seen, where nothing can be said.
    pub seen: Option<Seen>,
    /// The name that ambiguous ones share.
    pub name: Option<String>,
    /// How much suggested ones have in common, in percent.
    pub score: Option<u8>,
}

/// One subject of each snapshot, setting by setting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SubjectCompare {
    /// Which snapshots.
    pub pair: SnapshotPair,
    /// The kind.
    pub kind: Kind,
    /// The left one's id; none to look at the right one alone.
    pub left_id: Option<String>,
    /// The right one's id; none to look at the left one alone.
    pub right_id: Option<String>,
    /// `de` or `en`: the language of the labels.
    pub lang: String,
}

/// Two contents side by side.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SubjectCompared {
    /// What the left calls it.
    pub left: Option<SubjectRef>,
    /// What the right calls it.
    pub right: Option<SubjectRef>,
    /// Why the two are taken for one.
    pub matched_by: Option<MatchedBy>,
    /// Every setting that counts, in the order of their paths; at most 5,000, differing ones
    /// before others where there are more.
    pub lines: Vec<CompareLine>,
    /// How many settings there are.
    pub line_count: u32,
    /// Properties that a side which saw the kind only in part does not have.
    pub not_comparable: Vec<String>,
}

/// One setting of two contents.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareLine {
    /// Where, and what each side has there.
    #[serde(flatten)]
    pub setting: CompareChange,
    /// Whether both mean the same.
    pub same: bool,
}

/// The snapshots of a tenant with what happened between them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct HistoryRequest {
    /// The tenant.
    pub tenant: TenantId,
    /// Snapshots at most, up to 500.
    pub limit: u32,
    /// Snapshots to skip, the newest first.
    #[serde(default)]
    pub offset: u32,
}

/// A page of a tenant's history.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct History {
    /// The snapshots, newest first.
    pub rows: Vec<HistoryRow>,
    /// How many there are.
    pub total: u32,
}

/// One snapshot, and what happened since those before it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryRow {
    /// The snapshot.
    pub snapshot: SnapshotRow,
    /// How many subjects.
    pub tally: Tally,
}

/// What happened to which subjects, as one snapshot shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct HistoryEventsRequest {
    /// The tenant.
    pub tenant: TenantId,
    /// The snapshot's number.
    pub snapshot: u32,
    /// These only; all where none is named. What was not seen is told only where it is named.
    #[serde(default)]
    pub what: Vec<Happened>,
    /// Subjects in whose name these letters occur, without regard to their case.
    #[serde(default)]
    pub text: String,
    /// Rows at most, up to 1,000.
    pub limit: u32,
    /// Rows to skip.
    #[serde(default)]
    pub offset: u32,
}

/// A page of what a snapshot shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryEvents {
    /// How many subjects, whatever the filter.
    pub tally: Tally,
    /// Rows that match.
    pub total: u32,
    /// The rows, by kind, then name.
    pub rows: Vec<HistoryEvent>,
}

/// What happened to one subject.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryEvent {
    /// The subject, by the name that it had then.
    pub subject: SubjectRef,
    /// What happened.
    pub what: Happened,
    /// Whether its content is another than when it was last seen.
    pub changed: bool,
    /// The number of the snapshot that saw it last before; none where none did.
    pub before: Option<u32>,
    /// Why it was not seen.
    pub reason: Option<GapReason>,
    /// Who did it; none where nothing was done, or nobody can know when.
    pub who: Option<Who>,
}

/// Who changed something, as the provider's audit log tells: entries, or why there are none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Who {
    /// Entries about the subject since it was seen before, the newest first; at most 20.
    pub entries: Vec<WhoEntry>,
    /// Why there are none.
    pub unnamed: Option<Unnamed>,
    /// Why the log was not read.
    pub reason: Option<GapReason>,
}

/// An entry of the audit log.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WhoEntry {
    /// RFC 3339: when it happened.
    pub at: String,
    /// Who; none where the entry does not say.
    pub actor: Option<Actor>,
    /// What, in the provider's words.
    pub activity: String,
    /// Whether it came about.
    pub succeeded: bool,
}

/// Names a subject of a tenant.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SubjectLifeRequest {
    /// The tenant.
    pub tenant: TenantId,
    /// Its kind.
    pub kind: Kind,
    /// The provider's id.
    pub id: String,
}

/// The life of a subject.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SubjectLife {
    /// The subject, by its last name.
    pub subject: SubjectRef,
    /// Where it is, as the latest snapshot shows.
    pub presence: Presence,
    /// How many contents it has had.
    pub versions: u32,
    /// What happened, newest first; at most 1,000.
    pub moments: Vec<LifeMoment>,
}

/// One moment of a subject's life.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LifeMoment {
    /// The snapshot's number.
    pub snapshot: u32,
    /// RFC 3339: when the snapshot's data was read, or when it was taken.
    pub at: String,
    /// What happened.
    pub what: Happened,
    /// Whether its content is another than when it was last seen.
    pub changed: bool,
    /// The number of the snapshot that saw it last before; none where none did.
    pub before: Option<u32>,
    /// Why it was not seen.
    pub reason: Option<GapReason>,
    /// The content's identity: SHA-256, lower-case hex; none where it was not seen.
    pub identity: Option<String>,
    /// The name that it has there.
    pub name: Option<String>,
    /// Who did it; none where nothing was done, or nobody can know when.
    pub who: Option<Who>,
}
