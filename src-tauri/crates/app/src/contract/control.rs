//! Controls and verdicts, and the vault-free check.
use domain::{
    ids::{FindingId, TenantId},
    profile::TenantProfile,
    review::Severity,
    verdict::{Outcome, PolicyId, Verdict},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The verdict matrix of a tenant's latest evaluation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ControlMatrix {
    /// RFC 3339: when the snapshot was judged; none when it never was.
    pub evaluated_at: Option<String>,
    /// The snapshot's number.
    pub snapshot_ordinal: Option<u32>,
    /// The catalogue's version.
    pub catalogue_version: String,
    /// One row a policy, in catalogue order.
    pub rows: Vec<ControlRow>,
    /// Names of the accounts, groups, roles and applications whose ids stand in the verdicts,
    /// by id in lower case, as far as the snapshot knows them.
    pub names: BTreeMap<String, String>,
}

/// A policy with its control's metadata and its verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ControlRow {
    /// The policy's id in the overlay. Its statement: `policy-<id, lower case, dashes>`.
    pub policy: PolicyId,
    /// The control's id. Texts: `control-<id with dashes>-title`, `-why`, `-do`.
    pub control: String,
    /// The area.
    pub area: String,
    /// `shall` or `should`.
    pub criticality: String,
    /// Severity of a deviation, by default.
    pub severity: Severity,
    /// NIST SP 800-53 ids.
    pub nist: Vec<String>,
    /// The kinds of evidence it needs.
    pub kinds: Vec<String>,
    /// Any one of these service plans is needed; empty for none.
    pub service_plans: Vec<String>,
    /// Whether approved exclusions are possible.
    pub allows_exclusions: bool,
    /// The verdict; none when nothing was judged yet.
    pub verdict: Option<Verdict>,
    /// The verdict's reason as a sentence, in the language asked for.
    pub reason_text: Option<String>,
    /// The finding that follows it, if any.
    pub finding: Option<FindingId>,
}

/// Asks for a tenant's matrix.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MatrixRequest {
    /// The tenant.
    pub tenant: TenantId,
    /// `de` or `en`: the language of `reason_text`.
    pub lang: String,
}

/// Judges an export without a vault.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CheckRequest {
    /// A file or a folder.
    pub path: String,
    /// A profile file (YAML or JSON); instead of the export's own exclusions.
    pub profile_path: Option<String>,
    /// The overlay: `scuba`.
    pub overlay: String,
    /// `de` or `en`: the language of the reasons.
    pub lang: String,
}

/// One line a policy of the overlay, in catalogue order.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckResponse {
    /// The lines.
    pub lines: Vec<CheckLine>,
    /// The profile that was applied.
    pub profile: TenantProfile,
}

/// One policy's verdict, as `tenantpilot check` prints it.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckLine {
    /// The policy.
    pub policy: PolicyId,
    /// The verdict.
    pub verdict: Outcome,
    /// Why, as a sentence.
    pub reason: String,
    /// The subjects it rests on: `kind/id` with the name.
    pub subjects: Vec<domain::subject::SubjectRef>,
}
