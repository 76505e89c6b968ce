//! Composing a review.
use super::refused;
use crate::{
    contract::{ReviewDraft, ReviewUpdate},
    desk::Desk,
    evaluate,
    failure::Failure,
    text::{Lang, Text},
};
use chrono::NaiveDate;
use domain::{
    event::Event,
    finding::Finding,
    ids::{FindingId, ReviewId, TenantId},
    review::draft::{Composition, ReviewEvent},
    verdict::Outcome,
};
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{evaluation, finding, review, snapshot, tenant},
};

/// Begins a review of a tenant's latest evaluated snapshot, or of the one given. The open
/// findings go in at first.
pub fn draft(desk: &Desk<'_>, request: &ReviewDraft) -> Result<ReviewId, Failure> {
    let lang: Lang = match request.lang.as_deref() {
        None => desk.env.language(),
        Some(tag) => {
            let unknown = |_| Failure::usage("lang-unknown").with("lang", tag);
            tag.parse().map_err(unknown)?
        }
    };
    desk.write(|recorder| {
        let reader = recorder.writer();
        let tenant = tenant::get(reader, request.tenant)?;
        let evaluation = match request.snapshot {
            Some(snapshot) => evaluation::for_snapshot(reader, snapshot)?.into_iter().next(),
            None => evaluation::latest_for(reader, tenant.id)?,
        };
        let evaluation = evaluation.filter(|evaluation| evaluation.tenant == tenant.id);
        let evaluation = evaluation.ok_or_else(|| Failure::usage("no-snapshot"))?;
        let said = snapshot::get(reader, evaluation.snapshot)?.said;
        let collected = said.collected_at.unwrap_or(said.taken_at).date_naive();
        let text = Text::load(lang);
        let title = request.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        let composition = Composition {
            title: title.map_or_else(
                || text.format("review-default-title", &[("tenant", tenant.name.as_str().into())]),
                str::to_owned,
            ),
            period_from: collected,
            period_to: recorder.env().now().date_naive().max(collected),
            classification: text.get("review-default-classification"),
            introduction: String::new(),
            findings: open(reader, tenant.id)?,
        };
        composition.check().map_err(refused)?;
        let id = ReviewId(recorder.env().uuid());
        let drafted = ReviewEvent::ReviewDrafted {
            tenant: tenant.id,
            snapshot: evaluation.snapshot,
            evaluation: evaluation.id,
            composition,
        };
        recorder.record(&Event::Review(id, drafted))?;
        Ok(id)
    })
}

/// The findings that a draft begins with: those that a review is about, open, and not without a deviation because the rule,
/// the profile or the evidence changed. What could not be judged this time stays in.
fn open(reader: &Reader<'_>, tenant: TenantId) -> Result<BTreeSet<FindingId>, Failure> {
    let deviates = |finding: &Finding| {
        finding.state.is_open()
            && evaluate::is_of_reviews(finding)
            && !matches!(finding.outcome, Outcome::Satisfied | Outcome::NotApplicable)
    };
    let findings = finding::of_tenant(reader, tenant)?.into_iter();
    Ok(findings.filter(deviates).map(|finding| finding.id).collect())
}

/// Reads `YYYY-MM-DD`.
fn day(field: &str, text: &str) -> Result<NaiveDate, Failure> {
    let invalid =
        |_| Failure::usage("review-value-invalid").with("field", field).with("value", text);
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(invalid)
}

/// Changes a draft. Absent fields stay.
///
/// # Errors
/// It is released, a field is invalid, or a finding is not the tenant's.
pub fn update(desk: &Desk<'_>, request: &ReviewUpdate) -> Result<(), Failure> {
    desk.write(|recorder| {
        let review = review::get(recorder.writer(), request.review)?;
        let draft = review.as_draft().map_err(refused)?;
        let mut composition = draft.composition.clone();
        if let Some(title) = &request.title {
            composition.title = title.trim().to_owned();
        }
        if let Some(from) = &request.period_from {
            composition.period_from = day("period_from", from)?;
        }
        if let Some(to) = &request.period_to {
            composition.period_to = day("period_to", to)?;
        }
        if let Some(classification) = &request.classification {
            composition.classification = classification.trim().to_owned();
        }
        if let Some(introduction) = &request.introduction {
            composition.introduction = introduction.trim().to_owned();
        }
        if let Some(findings) = &request.findings {
            let of_tenant = finding::of_tenant(recorder.writer(), draft.tenant)?;
            let of_controls = of_tenant.iter().filter(|finding| evaluate::is_of_reviews(finding));
            let known: BTreeSet<FindingId> = of_controls.map(|finding| finding.id).collect();
            composition.findings = findings.iter().copied().collect();
            if !composition.findings.is_subset(&known) {
                return Err(Failure::usage("finding-unknown"));
            }
        }
        composition.check().map_err(refused)?;
        if composition != draft.composition {
            let updated = ReviewEvent::ReviewUpdated { composition };
            recorder.record(&Event::Review(request.review, updated))?;
        }
        Ok(())
    })
}
