//! Baselines: captured, edited, published, assigned, compared with tenants.
use super::{CompareChange, MemberRef, SnapshotRow, SubjectCompared};
use domain::{
    baseline::{ItemKey, Rule, Source, Standing, Tally, Unassessed},
    compare::{MatchedBy, Suggestion},
    ids::{BaselineId, FindingId, LibraryId, TenantId},
    review::Severity,
    subject::{CoverageState, Kind, SubjectRef},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Names a baseline.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineRequest {
    /// The baseline.
    pub baseline: BaselineId,
}

/// Captures a baseline: its first draft.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineCapture {
    /// Its name.
    pub name: String,
    /// From what.
    pub from: CaptureFrom,
    /// Which kinds. Of a library all, where none is named.
    #[serde(default)]
    pub kinds: Vec<Kind>,
}

/// What a baseline is captured from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum CaptureFrom {
    /// A tenant's snapshot.
    Snapshot {
        /// The tenant.
        tenant: TenantId,
        /// The snapshot's number; none is the latest.
        snapshot: Option<u32>,
    },
    /// A policy library.
    Library {
        /// The library.
        library: LibraryId,
    },
}

/// All baselines.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineList {
    /// By name.
    pub rows: Vec<BaselineRow>,
}

/// A baseline in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineRow {
    /// The baseline.
    pub id: BaselineId,
    /// Its name.
    pub name: String,
    /// What it was captured from.
    pub source: Source,
    /// The version in force; none before the first is published.
    pub version: Option<u32>,
    /// RFC 3339: when that was published.
    pub published_at: Option<String>,
    /// Edits of the draft; none where there is no draft.
    pub draft_edits: Option<u32>,
    /// Items of the version in force, or of the first draft.
    pub item_count: u32,
    /// The tenants that it is assigned to, by name.
    pub tenants: Vec<BaselineTenant>,
}

/// A tenant that a baseline is assigned to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineTenant {
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub tenant_name: String,
    /// The number of the snapshot that was compared last; none where there is none.
    pub snapshot: Option<u32>,
    /// RFC 3339: when that was compared.
    pub compared_at: Option<String>,
    /// How many items stand how; none where no snapshot was compared.
    pub tally: Option<Tally>,
    /// The values of the variables.
    pub variables: BTreeMap<String, Vec<String>>,
    /// Variables of the version in force without a value.
    pub variables_missing: Vec<String>,
    /// Items and the ids of the subjects that a person said are the same.
    pub map: BTreeMap<ItemKey, String>,
}

/// Asks for one version of a baseline.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineShow {
    /// The baseline.
    pub baseline: BaselineId,
    /// The version; none is the draft, or the version in force where there is no draft.
    #[serde(default)]
    pub version: Option<u32>,
}

/// One version of a baseline.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineView {
    /// The baseline.
    pub row: BaselineRow,
    /// The version that is shown; none for the draft.
    pub shown: Option<u32>,
    /// All versions, newest first.
    pub versions: Vec<BaselineVersion>,
    /// The kinds that it covers.
    pub scope: Vec<BaselineKind>,
    /// Its items, by kind and name.
    pub items: Vec<BaselineItem>,
    /// The variables that its rules name.
    pub variables: Vec<String>,
}

/// A published version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineVersion {
    /// Its number.
    pub number: u32,
    /// RFC 3339.
    pub at: String,
    /// By whom.
    pub by: MemberRef,
    /// Why, or what is new.
    pub reason: String,
    /// How many items it has.
    pub item_count: u32,
}

/// A kind that a baseline covers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineKind {
    /// The kind.
    pub kind: Kind,
    /// How many items.
    pub item_count: u32,
    /// Whether its source was seen whole.
    pub seen: CoverageState,
    /// Whether a tenant may have nothing else of the kind.
    pub nothing_else: bool,
    /// Severity of something else.
    pub severity: Severity,
}

/// An item of a baseline.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineItem {
    /// Names it in every version.
    pub key: ItemKey,
    /// The subject, as its source calls it.
    pub subject: SubjectRef,
    /// Severity of a deviation, where no rule says otherwise.
    pub severity: Severity,
    /// Rules for its settings; everything else must be equal.
    pub rules: Vec<Rule>,
}

/// Asks for the settings of an item.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineItemRequest {
    /// The baseline.
    pub baseline: BaselineId,
    /// The version; none is the draft, or the version in force where there is no draft.
    #[serde(default)]
    pub version: Option<u32>,
    /// The item.
    pub item: ItemKey,
    /// `de` or `en`: the language of the labels.
    pub lang: String,
}

/// The settings of an item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineItemView {
    /// The item.
    pub item: BaselineItem,
    /// Its settings; each has a left side only.
    pub settings: SubjectCompared,
}

/// Changes a draft: all edits or none. Without a draft one begins as the version in force.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineEditRequest {
    /// The baseline.
    pub baseline: BaselineId,
    /// How, in order; at most 500.
    pub edits: Vec<BaselineEdit>,
}

/// One change of a draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum BaselineEdit {
    /// A rule, in place of the one at the same path.
    RuleSet {
        /// The item.
        item: ItemKey,
        /// The rule.
        rule: Rule,
    },
    /// No rule at this path any more: it must be equal again.
    RuleRemoved {
        /// The item.
        item: ItemKey,
        /// The path.
        at: String,
    },
    /// Another severity of an item's deviations.
    SeveritySet {
        /// The item.
        item: ItemKey,
        /// The severity.
        severity: Severity,
    },
    /// The item is part of it no more.
    ItemRemoved {
        /// The item.
        item: ItemKey,
    },
    /// Whether a tenant may have something else of a kind.
    ScopeSet {
        /// The kind.
        kind: Kind,
        /// Whether it may not.
        nothing_else: bool,
        /// Severity of something else.
        severity: Severity,
    },
    /// A tenant's deviation was intended: what the tenant has becomes the item's content. For
    /// something unexpected, an item is made of it.
    Adopted {
        /// The item, or the key of what is unexpected.
        item: ItemKey,
        /// The tenant.
        tenant: TenantId,
    },
    /// A tenant's setting was intended: its values become the rule's.
    ValueAdopted {
        /// The item.
        item: ItemKey,
        /// The tenant.
        tenant: TenantId,
        /// The setting's path.
        at: String,
    },
    /// A setting is each tenant's own: a rule with a variable, which has the tenant's values
    /// at once.
    VariableAdopted {
        /// The item.
        item: ItemKey,
        /// The tenant.
        tenant: TenantId,
        /// The setting's path.
        at: String,
        /// The variable's name.
        name: String,
    },
}

/// Publishes the draft.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselinePublish {
    /// The baseline.
    pub baseline: BaselineId,
    /// Why, or what is new.
    pub reason: String,
}

/// Assigns a baseline to a tenant, in place of how it was assigned before.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineAssign {
    /// The baseline.
    pub baseline: BaselineId,
    /// The tenant.
    pub tenant: TenantId,
    /// The values of the variables. No values: there must be none.
    #[serde(default)]
    pub variables: BTreeMap<String, Vec<String>>,
    /// Items and the ids of the subjects that are the same.
    #[serde(default)]
    pub map: BTreeMap<ItemKey, String>,
}

/// A baseline and a tenant.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineAndTenant {
    /// The baseline.
    pub baseline: BaselineId,
    /// The tenant.
    pub tenant: TenantId,
}

/// Asks what the draft would change.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselinePreviewRequest {
    /// The baseline.
    pub baseline: BaselineId,
    /// Further tenants, to which it is not assigned.
    #[serde(default)]
    pub tenants: Vec<TenantId>,
}

/// What the draft would change; without a draft, what assigning would say.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselinePreview {
    /// The number that the draft would get; none without a draft.
    pub version: Option<u32>,
    /// The tenants, by name.
    pub tenants: Vec<PreviewTenant>,
}

/// What would change for a tenant.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PreviewTenant {
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub tenant_name: String,
    /// Whether it is assigned.
    pub assigned: bool,
    /// The number of the snapshot; none where the tenant has none.
    pub snapshot: Option<u32>,
    /// How many items stand how now.
    pub before: Option<Tally>,
    /// How many would.
    pub after: Option<Tally>,
    /// Variables without a value.
    pub variables_missing: Vec<String>,
    /// What would stand otherwise; at most 1,000.
    pub flips: Vec<PreviewFlip>,
}

/// An item that would stand otherwise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PreviewFlip {
    /// The item.
    pub item: ItemKey,
    /// What it is called.
    pub named: SubjectRef,
    /// How it stands now; none where it is not in the version in force.
    pub before: Option<Standing>,
    /// How it would stand; none where it would be in it no more.
    pub after: Option<Standing>,
    /// Settings that deviate now.
    pub deviations_before: u32,
    /// Settings that would deviate.
    pub deviations_after: u32,
}

/// Asks how a tenant stands.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselinePostureRequest {
    /// The baseline.
    pub baseline: BaselineId,
    /// The tenant, to which it need not be assigned.
    pub tenant: TenantId,
    /// Against the draft instead of the version in force.
    #[serde(default)]
    pub draft: bool,
}

/// How a tenant stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselinePosture {
    /// The tenant's name.
    pub tenant_name: String,
    /// Whether it is assigned.
    pub assigned: bool,
    /// The version; none for the draft.
    pub version: Option<u32>,
    /// The tenant's latest snapshot.
    pub snapshot: SnapshotRow,
    /// How many items stand how.
    pub tally: Tally,
    /// The items, by kind and name.
    pub items: Vec<PostureItem>,
}

/// How one item stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PostureItem {
    /// The item; for something unexpected, a key of its own.
    pub item: ItemKey,
    /// What the baseline calls it; something unexpected, as the tenant does.
    pub named: SubjectRef,
    /// How it stands.
    pub standing: Standing,
    /// Why nobody knows.
    pub unassessed: Option<Unassessed>,
    /// The tenant's subject.
    pub subject: Option<SubjectRef>,
    /// Why it is taken for the item.
    pub matched_by: Option<MatchedBy>,
    /// How severe a deviation is.
    pub severity: Severity,
    /// Settings that deviate.
    pub deviation_count: u32,
    /// One with much in common, where it is missing.
    pub suggestion: Option<Suggestion>,
    /// The finding about it.
    pub finding: Option<FindingId>,
    /// That finding's state.
    pub finding_state: Option<String>,
}

/// Asks for the settings of an item and of the tenant's subject.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BaselineCompare {
    /// The baseline.
    pub baseline: BaselineId,
    /// The tenant.
    pub tenant: TenantId,
    /// The item.
    pub item: ItemKey,
    /// Against the draft instead of the version in force.
    #[serde(default)]
    pub draft: bool,
    /// `de` or `en`: the language of the labels.
    pub lang: String,
}

/// The baseline on the left, the tenant on the right.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineCompared {
    /// How it stands.
    pub posture: PostureItem,
    /// The settings that deviate, with what the rules ask for.
    pub deviations: Vec<BaselineDeviation>,
    /// All settings, as the item's content has them.
    pub settings: SubjectCompared,
}

/// A setting that deviates.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BaselineDeviation {
    /// Where, what should be, and what is.
    pub setting: CompareChange,
    /// How severe.
    pub severity: Severity,
}
