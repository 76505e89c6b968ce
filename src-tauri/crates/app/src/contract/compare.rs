//! Comparing two sources without a vault.
use super::ClaimedTenant;
use domain::{
    compare::{
        Ambiguous, Counts, MatchBy, MatchedBy, NotComparable, NotSupplied, Segment, Suggestion,
    },
    subject::{Coverage, Kind, SubjectRef},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Compares two files or folders.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CompareRequest {
    /// How it should be: a file or a folder.
    pub left: String,
    /// How it is: a file or a folder.
    pub right: String,
    /// What makes two subjects the same one.
    pub match_by: MatchBy,
    /// A JSON file with one object: left ids and the right ids that are the same.
    pub map_path: Option<String>,
    /// `de` or `en`: the language of the labels.
    pub lang: String,
}

/// What is different.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareResponse {
    /// What the left is.
    pub left: CompareSource,
    /// What the right is.
    pub right: CompareSource,
    /// All kinds together.
    pub counts: Counts,
    /// Each kind that a side saw, in the order of their names.
    pub kinds: Vec<CompareKind>,
}

/// One of the two sources.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareSource {
    /// What kind of source it is, as `import-format-…` names it.
    pub format: String,
    /// A policy library.
    pub library: bool,
    /// The tool that wrote it.
    pub tool: Option<String>,
    /// RFC 3339: when it was read from the tenant.
    pub collected_at: Option<String>,
    /// The tenant that it says it is of.
    pub tenant: ClaimedTenant,
    /// The snapshot's number, where it is one of the vault.
    pub snapshot: Option<u32>,
    /// The baseline's name, where it is one.
    pub baseline: Option<String>,
    /// The number of the baseline's version.
    pub version: Option<u32>,
    /// How many subjects it has.
    pub subject_count: u32,
}

/// What came of one kind.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareKind {
    /// The kind.
    pub kind: Kind,
    /// What the left saw of it.
    pub left: Coverage,
    /// What the right saw of it.
    pub right: Coverage,
    /// False where one side did not see the kind at all: then nothing else is said.
    pub comparable: bool,
    /// Subjects that are the same.
    pub equal: u32,
    /// Subjects that differ.
    pub changed: Vec<CompareChanged>,
    /// Subjects of the left that the right does not have.
    pub missing: Vec<SubjectRef>,
    /// Subjects of the right that the left does not have.
    pub unexpected: Vec<SubjectRef>,
    /// Subjects of which nothing can be said.
    pub not_comparable: Vec<NotComparable>,
    /// Subjects that were not paired because their names are not unique.
    pub ambiguous: Vec<Ambiguous>,
    /// Pairs for a person to look at, among the missing and the unexpected.
    pub suggestions: Vec<Suggestion>,
    /// Properties that only one side's source supplies: not compared.
    pub not_supplied: NotSupplied,
}

/// A subject whose settings differ.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareChanged {
    /// What the left calls it.
    pub left: SubjectRef,
    /// What the right calls it.
    pub right: SubjectRef,
    /// Why the two are taken for one.
    pub matched_by: MatchedBy,
    /// What differs, in the order of the paths.
    pub changes: Vec<CompareChange>,
    /// Properties that a side which saw the kind only in part does not have.
    pub not_comparable: Vec<String>,
}

/// One setting that is different. Without `left` it was added, without `right` removed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CompareChange {
    /// Where, such as `conditions.users.excludeGroups` or `assignments[group:…].mode`.
    pub at: String,
    /// Where, step by step.
    pub path: Vec<Segment>,
    /// Where, in words.
    pub label: String,
    /// The value on the left, as its source has it.
    pub left: Option<Value>,
    /// The value on the right, as its source has it.
    pub right: Option<Value>,
    /// What the left value is the id of.
    pub left_name: Option<String>,
    /// What the right value is the id of.
    pub right_name: Option<String>,
    /// The left value in words, shortened; none where there is none.
    pub left_text: Option<String>,
    /// The right value in words, shortened; none where there is none.
    pub right_text: Option<String>,
    /// The values are secret: they differ, and are not shown.
    pub secret: bool,
}
