//! From a draft, findings and verdicts to what the customer receives.
//!
//! Internal comments have no way in: [`customer_view`] names what it takes, and comments
//! are not among it.
use super::{
    AcceptedRisk, EvidenceItem, PreviousReview, ReviewContent, ReviewedFinding, ReviewedSnapshot,
    ReviewedStep, ReviewedTenant, ReviewedVerdict, draft::Draft,
};
use crate::{
    exception::Ending,
    finding::{Finding, FindingEvent, State},
    ids::{EventId, FindingId},
    journal::{Hash, JournalError},
    profile::TenantProfile,
    query::natural_key,
};
use chrono::{DateTime, Utc};
use std::{cmp::Reverse, collections::BTreeSet};

/// The content's schema.
pub const REVIEW_SCHEMA: &str = "tenantpilot.review/1";
/// The schema of content with accepted risks.
pub const REVIEW_SCHEMA_WITH_RISKS: &str = "tenantpilot.review/2";

/// One event of a finding's history, with the member's name.
#[derive(Clone, Debug)]
pub struct Step {
    /// The event's id.
    pub id: EventId,
    /// When.
    pub at: DateTime<Utc>,
    /// The member's name.
    pub by: String,
    /// What.
    pub event: FindingEvent,
}

/// A finding with its history, oldest first.
#[derive(Clone, Debug)]
pub struct Told {
    /// The finding.
    pub finding: Finding,
    /// Its history.
    pub history: Vec<Step>,
}

/// What a review is composed from, besides the draft.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The consultancy.
    pub consultancy: String,
    /// Who prepared it.
    pub author: String,
    /// The customer.
    pub tenant: ReviewedTenant,
    /// The snapshot.
    pub snapshot: ReviewedSnapshot,
    /// The catalogue's version.
    pub catalogue_version: String,
    /// The profile that judged.
    pub profile: TenantProfile,
    /// All verdicts, in catalogue order.
    pub verdicts: Vec<ReviewedVerdict>,
    /// All findings of the tenant.
    pub findings: Vec<Told>,
    /// The accepted risks.
    pub accepted_risks: Vec<AcceptedRisk>,
    /// Where the evidence came from, in order of name.
    pub evidence: Vec<EvidenceItem>,
    /// The review before.
    pub previous: Option<PreviousReview>,
    /// The program's version.
    pub tool_version: String,
}

/// Its number, when and by whom it is released.
#[derive(Clone, Debug)]
pub struct Release {
    /// The number within the tenant.
    pub number: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// The member's name.
    pub by: String,
}

/// What the review says: as of now for a draft, for good with a release.
pub fn compose(draft: &Draft, parts: Parts, release: Option<Release>) -> ReviewContent {
    let composition = &draft.composition;
    let left_out = |told: &&Told| {
        told.finding.state.is_open() && !composition.findings.contains(&told.finding.id)
    };
    let findings_left_out = parts.findings.iter().filter(left_out).count();
    let gaps: BTreeSet<_> = parts.verdicts.iter().flat_map(|v| v.verdict.gaps.clone()).collect();
    ReviewContent {
        schema: match parts.accepted_risks.is_empty() {
            true => REVIEW_SCHEMA.to_owned(),
            false => REVIEW_SCHEMA_WITH_RISKS.to_owned(),
        },
        id: draft.id,
        number: release.as_ref().map(|release| release.number),
        title: composition.title.clone(),
        period_from: composition.period_from,
        period_to: composition.period_to,
        classification: composition.classification.clone(),
        introduction: composition.introduction.clone(),
        consultancy: parts.consultancy,
        author: parts.author,
        tenant: parts.tenant,
        snapshot: parts.snapshot,
        catalogue_version: parts.catalogue_version,
        profile: parts.profile,
        verdicts: parts.verdicts,
        findings: chosen(&parts.findings, &composition.findings),
        accepted_risks: parts.accepted_risks,
        findings_left_out: u32::try_from(findings_left_out).unwrap_or(u32::MAX),
        gaps: gaps.into_iter().collect(),
        evidence: parts.evidence,
        previous: parts.previous,
        released_at: release.as_ref().map(|release| release.at),
        released_by: release.map(|release| release.by),
        tool_version: parts.tool_version,
    }
}

/// The content's canonical JSON (RFC 8785) and its SHA-256.
pub fn freeze(content: &ReviewContent) -> Result<(Vec<u8>, Hash), JournalError> {
    let body = serde_json_canonicalizer::to_vec(content)
        .map_err(|error| JournalError::Payload(error.to_string()))?;
    let hash = Hash::of(&[&body]);
    Ok((body, hash))
}

fn chosen(findings: &[Told], chosen: &BTreeSet<FindingId>) -> Vec<ReviewedFinding> {
    let mut told: Vec<&Told> =
        findings.iter().filter(|told| chosen.contains(&told.finding.id)).collect();
    told.sort_by_cached_key(|told| {
        let finding = &told.finding;
        (Reverse(finding.severity()), natural_key(&finding.detected.policy.0), finding.id)
    });
    (1u32..).zip(told).map(|(number, told)| customer_view(number, told)).collect()
}

fn customer_view(number: u32, told: &Told) -> ReviewedFinding {
    let finding = &told.finding;
    ReviewedFinding {
        id: finding.id,
        number,
        policy: finding.detected.policy.clone(),
        control: finding.detected.control.clone(),
        severity: finding.severity(),
        state: finding.state.as_str().to_owned(),
        owner: finding.owner.clone(),
        assignee: finding.assignee.clone(),
        due: finding.due,
        reason: finding.detected.reason.clone(),
        observed: finding.detected.observed.clone(),
        subjects: finding.detected.subjects.clone(),
        customer_comment: finding.customer_comment.clone(),
        first_seen: finding.first_seen,
        history: customer_history(&told.history),
    }
}

/// The states that it went through, without what was taken back. A reason is shown only for
/// a false positive: others are written among colleagues.
fn customer_history(history: &[Step]) -> Vec<ReviewedStep> {
    let undone: BTreeSet<EventId> = history
        .iter()
        .filter_map(|step| match step.event {
            FindingEvent::Undone { event } => Some(event),
            _ => None,
        })
        .collect();
    history
        .iter()
        .filter(|step| !undone.contains(&step.id))
        .filter_map(|step| {
            let (state, by, reason) = match &step.event {
                FindingEvent::FindingDetected { .. } => (State::New, None, None),
                FindingEvent::FindingVerified { .. } => (State::Verified, None, None),
                FindingEvent::FindingReopened { .. } => (State::Reopened, None, None),
                FindingEvent::FindingTransitioned { to, reason, .. } => {
                    let told = reason.clone().filter(|_| *to == State::FalsePositive);
                    (*to, Some(step.by.clone()), told)
                }
                FindingEvent::FindingDuplicated { .. } => {
                    (State::Duplicate, Some(step.by.clone()), None)
                }
                FindingEvent::RiskAccepted { .. } => {
                    (State::RiskAccepted, Some(step.by.clone()), None)
                }
                FindingEvent::RiskAcceptanceEnded { why, .. } => {
                    // Nobody puts it back when a day passes or the tenant changes.
                    let by = Some(step.by.clone()).filter(|_| *why == Ending::Revoked);
                    (State::Triaged, by, None)
                }
                FindingEvent::FindingObserved { .. }
                | FindingEvent::FindingVerdictChanged { .. }
                | FindingEvent::SeverityChanged { .. }
                | FindingEvent::OwnerSet { .. }
                | FindingEvent::AssigneeSet { .. }
                | FindingEvent::DueSet { .. }
                | FindingEvent::CommentAdded { .. }
                | FindingEvent::CustomerCommentSet { .. }
                | FindingEvent::FindingSnoozed { .. }
                | FindingEvent::FindingLinked { .. }
                | FindingEvent::FindingUnlinked { .. }
                | FindingEvent::EvidenceAttached { .. }
                | FindingEvent::EvidenceDetached { .. }
                | FindingEvent::Undone { .. } => return None,
            };
            Some(ReviewedStep { at: step.at, state: state.as_str().to_owned(), by, reason })
        })
        .collect()
}

#[cfg(test)]
mod tests;
