//! A tenant review's frozen content: everything a pack is rendered from.
pub mod compose;
pub mod draft;

use crate::{
    exception::How,
    ids::{FindingId, ReviewId, SnapshotId, TenantId},
    profile::TenantProfile,
    subject::Coverage,
    verdict::{ControlId, EvidenceGap, Observation, Outcome, PolicyId, Reason, Verdict},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How urgent a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Low,
    /// Should be planned.
    Medium,
    /// Needs work soon.
    High,
    /// Needs work now.
    Critical,
}

/// The customer as the review names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewedTenant {
    /// Our id.
    pub id: TenantId,
    /// The customer's name as the consultancy writes it.
    pub name: String,
    /// Microsoft's tenant id, where known.
    pub provider_tenant_id: Option<String>,
    /// The primary domain, where known.
    pub domain: Option<String>,
}

/// The snapshot that a review rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewedSnapshot {
    /// Its id.
    pub id: SnapshotId,
    /// When the source says the data was read.
    #[ts(type = "string")]
    pub collected_at: Option<DateTime<Utc>>,
    /// When it was imported.
    #[ts(type = "string")]
    pub taken_at: DateTime<Utc>,
    /// The SHA-256 over all its subjects, lower-case hex.
    pub content_hash: String,
    /// Number of subjects.
    pub subject_count: u32,
    /// What was seen of each kind.
    pub coverage: Vec<Coverage>,
}

/// A file or response that evidence came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceItem {
    /// `E-1`, `E-2`, … in order of name.
    pub id: String,
    /// The file's name within the import, or the endpoint.
    pub source: String,
    /// What kind of source: `provider-settings-export`, `policy-folder`, `graph-folder`.
    pub format: String,
    /// When the source says it was collected.
    #[ts(type = "string | null")]
    pub collected_at: Option<DateTime<Utc>>,
    /// SHA-256 of the untouched bytes, lower-case hex.
    pub sha256: String,
    /// Size in bytes.
    pub size_bytes: u64,
}

/// One verdict as released, with the catalogue's metadata at that time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReviewedVerdict {
    /// The verdict.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// `shall` or `should`.
    pub criticality: String,
    /// The area it belongs to: `entra`, `sharepoint`.
    pub area: String,
}

/// One step in a finding's life, as the customer may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewedStep {
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// The state entered, as in the state machine (`triaged`, `resolved` …).
    pub state: String,
    /// The member's name, or none for an evaluation.
    pub by: Option<String>,
    /// The reason given (for false positives).
    pub reason: Option<String>,
}

/// A finding as released.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReviewedFinding {
    /// The finding.
    pub id: FindingId,
    /// Its number within the review, from 1, by severity then policy.
    pub number: u32,
    /// The policy that is not satisfied.
    pub policy: PolicyId,
    /// The control.
    pub control: ControlId,
    /// Severity in force.
    pub severity: Severity,
    /// State in force (`new`, `triaged`, …).
    pub state: String,
    /// Accountable.
    pub owner: Option<String>,
    /// Working on it.
    pub assignee: Option<String>,
    /// Due.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Why it deviates.
    pub reason: Reason,
    /// The settings.
    pub observed: Vec<Observation>,
    /// Names of the subjects.
    pub subjects: Vec<crate::subject::SubjectRef>,
    /// The comment written for the customer. Internal comments have no place here.
    pub customer_comment: Option<String>,
    /// First seen.
    #[ts(type = "string")]
    pub first_seen: DateTime<Utc>,
    /// Its history.
    pub history: Vec<ReviewedStep>,
}

/// A risk that the customer accepted, as released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AcceptedRisk {
    /// The finding.
    pub finding: FindingId,
    /// The policy that is not satisfied.
    pub policy: PolicyId,
    /// The control.
    pub control: ControlId,
    /// The severity when the risk was accepted.
    pub severity: Severity,
    /// Why.
    pub reason: String,
    /// What makes it bearable; empty for nothing.
    pub compensating_control: String,
    /// The contact who accepted.
    pub accepted_by: String,
    /// What the contact is at the customer; empty where not known.
    pub function: String,
    /// How.
    pub how: How,
    /// On which day.
    #[ts(type = "string")]
    pub accepted_on: NaiveDate,
    /// The last day.
    #[ts(type = "string")]
    pub until: NaiveDate,
    /// The member who approved.
    pub approved_by: String,
    /// Whether that is the one who asked, as the workspace allows.
    pub single_handed: bool,
    /// SHA-256 of the file that shows the acceptance, lower-case hex.
    pub evidence_sha256: Option<String>,
}

/// Verdict counts of one area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutcomeCounts {
    /// Satisfied.
    pub satisfied: u32,
    /// Not satisfied.
    pub not_satisfied: u32,
    /// Not assessed.
    pub not_assessed: u32,
    /// Not applicable.
    pub not_applicable: u32,
}

impl OutcomeCounts {
    /// Counts one more.
    pub fn add(&mut self, outcome: Outcome) {
        let slot = match outcome {
            Outcome::Satisfied => &mut self.satisfied,
            Outcome::NotSatisfied => &mut self.not_satisfied,
            Outcome::NotAssessed => &mut self.not_assessed,
            Outcome::NotApplicable => &mut self.not_applicable,
        };
        *slot = slot.saturating_add(1);
    }
}

/// The last review released before this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviousReview {
    /// Its number.
    pub number: u32,
    /// When it was released.
    #[ts(type = "string")]
    pub released_at: DateTime<Utc>,
    /// Its counts.
    pub counts: OutcomeCounts,
}

/// Everything a pack is rendered from, frozen at release. Same content, same bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReviewContent {
    /// `tenantpilot.review/1`; `tenantpilot.review/2` with accepted risks.
    pub schema: String,
    /// The review.
    pub id: ReviewId,
    /// Number within the tenant, from 1; none while it is a draft.
    pub number: Option<u32>,
    /// Title.
    pub title: String,
    /// First day of the period.
    #[ts(type = "string")]
    pub period_from: NaiveDate,
    /// Last day of the period.
    #[ts(type = "string")]
    pub period_to: NaiveDate,
    /// Classification printed on every page, such as `Confidential`; free text.
    pub classification: String,
    /// The consultant's opening words to the customer; empty for none.
    pub introduction: String,
    /// The consultancy.
    pub consultancy: String,
    /// Who prepared it.
    pub author: String,
    /// The customer.
    pub tenant: ReviewedTenant,
    /// What it rests on.
    pub snapshot: ReviewedSnapshot,
    /// Version of the catalogue that judged.
    pub catalogue_version: String,
    /// The profile in force.
    pub profile: TenantProfile,
    /// All verdicts, in catalogue order.
    pub verdicts: Vec<ReviewedVerdict>,
    /// The findings chosen for the review, by number.
    pub findings: Vec<ReviewedFinding>,
    /// The risks that the customer accepted and that are accepted still, those that end first
    /// first. Left out where there are none: so content of `tenantpilot.review/1` stays as it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted_risks: Vec<AcceptedRisk>,
    /// How many open findings were left out.
    pub findings_left_out: u32,
    /// What evidence was missing, over all verdicts.
    pub gaps: Vec<EvidenceGap>,
    /// Where the evidence came from.
    pub evidence: Vec<EvidenceItem>,
    /// The review before.
    pub previous: Option<PreviousReview>,
    /// When it was released; none while it is a draft.
    #[ts(type = "string | null")]
    pub released_at: Option<DateTime<Utc>>,
    /// Who released it.
    pub released_by: Option<String>,
    /// The program's version.
    pub tool_version: String,
}
