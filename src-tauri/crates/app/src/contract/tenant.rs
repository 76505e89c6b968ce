//! Tenants, their snapshots and profiles.
use domain::{
    ids::{SnapshotId, TenantId},
    profile::{PrincipalType, TenantProfile},
    review::{OutcomeCounts, Severity},
    subject::Coverage,
    verdict::{Outcome, PolicyId},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a tenant.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TenantRequest {
    /// The tenant.
    pub tenant: TenantId,
}

/// Adds a tenant by hand. (An import adds one from what the source claims.)
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TenantCreate {
    /// The customer's name.
    pub name: String,
    /// Microsoft's tenant id (a GUID), where known.
    pub provider_tenant_id: Option<String>,
    /// The primary domain, where known.
    pub domain: Option<String>,
}

/// A tenant in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TenantRow {
    /// The tenant.
    pub id: TenantId,
    /// The customer's name.
    pub name: String,
    /// Microsoft's tenant id.
    pub provider_tenant_id: Option<String>,
    /// The primary domain.
    pub domain: Option<String>,
    /// The latest snapshot, if any.
    pub snapshot: Option<SnapshotRow>,
    /// Verdict counts of the latest evaluation.
    pub counts: OutcomeCounts,
    /// Open findings by severity, highest first.
    pub open_findings: Vec<SeverityCount>,
    /// Number of the last released review.
    pub last_review: Option<u32>,
}

/// How many findings of a severity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SeverityCount {
    /// The severity.
    pub severity: Severity,
    /// How many.
    pub count: u32,
}

/// A snapshot in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotRow {
    /// The snapshot.
    pub id: SnapshotId,
    /// Its number within the tenant, from 1.
    pub ordinal: u32,
    /// RFC 3339: when it was imported.
    pub taken_at: String,
    /// RFC 3339: when the source says that the data was read.
    pub collected_at: Option<String>,
    /// The source's format: `provider-settings-export`, `graph-folder`, `policy-folder`.
    pub format: String,
    /// The source's name (a file or folder name, without its path).
    pub source: String,
    /// Subjects in it.
    pub subject_count: u32,
    /// SHA-256 over all subjects, lower-case hex.
    pub content_hash: String,
    /// What was seen of each kind that a control cannot do without.
    pub coverage: Vec<Coverage>,
    /// Whether the person stated the target, since the source names no tenant.
    pub target_stated: bool,
    /// Names of the sources that completed it.
    pub completed_by: Vec<String>,
}

/// Everything on the tenant's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TenantOverview {
    /// The tenant.
    pub tenant: TenantRow,
    /// Verdict counts by area, in catalogue order.
    pub areas: Vec<AreaPosture>,
    /// The snapshots, newest first.
    pub snapshots: Vec<SnapshotRow>,
    /// Kinds that controls needed and the snapshot does not have, with the policies that
    /// could not be judged.
    pub gaps: Vec<GapRow>,
    /// Open findings whose due date has passed.
    pub overdue: u32,
    /// Findings that the latest evaluation found for the first time.
    pub new_findings: u32,
}

/// Verdict counts of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AreaPosture {
    /// The area: `entra`, `sharepoint`, `quality`. Shown as `area-<area>`.
    pub area: String,
    /// The counts.
    pub counts: OutcomeCounts,
}

/// A kind of evidence that was missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GapRow {
    /// The kind. Shown as `kind-<kind with dashes>`.
    pub kind: String,
    /// Why: `not_in_source`, `read_failed`, `property_absent`, `not_readable`.
    pub reason: String,
    /// The policies that could not be judged for it.
    pub policies: Vec<PolicyId>,
}

/// The profile in force, with candidates to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProfileView {
    /// In force.
    pub profile: TenantProfile,
    /// When it was last changed, RFC 3339.
    pub changed_at: Option<String>,
    /// Who changed it.
    pub changed_by: Option<String>,
    /// The reason given for the last change.
    pub change_reason: Option<String>,
    /// Suggested, never assumed.
    pub candidates: Vec<ProfileCandidate>,
}

/// What a candidate could be declared as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CandidatePurpose {
    /// An emergency access account or group.
    EmergencyAccess,
    /// A directory synchronisation account.
    Synchronisation,
    /// A domain of the customer's own.
    OwnDomain,
}

/// Something the evidence suggests for the profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProfileCandidate {
    /// As what.
    pub purpose: CandidatePurpose,
    /// The object id, or the domain.
    pub value: String,
    /// User or group; none for a domain.
    pub principal: Option<PrincipalType>,
    /// A name, where known.
    pub name: String,
    /// Why it is suggested: `excluded-from-policies` (with `count`), `name-suggests`,
    /// `verified-domain`. Shown as `candidate-<code>`.
    pub code: String,
    /// In how many enabled access policies it is excluded.
    pub count: u32,
}

/// A profile to try or to put in force.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ProfileChange {
    /// The tenant.
    pub tenant: TenantId,
    /// The whole new profile.
    pub profile: TenantProfile,
    /// Why; required to put it in force, ignored by the preview.
    #[serde(default)]
    pub reason: String,
}

/// What a profile change would do to the latest snapshot's verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProfilePreview {
    /// The verdicts that flip, in catalogue order.
    pub flips: Vec<VerdictFlip>,
    /// Conditional Access policies of the latest snapshot whose names the profile's naming
    /// pattern does not match, by name.
    #[serde(default)]
    pub misnamed: Vec<String>,
}

/// One verdict before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VerdictFlip {
    /// The policy.
    pub policy: PolicyId,
    /// The control.
    pub control: String,
    /// Before.
    pub before: Outcome,
    /// After.
    pub after: Outcome,
}
