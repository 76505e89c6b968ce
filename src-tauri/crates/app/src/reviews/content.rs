//! What a review says: frozen when released, as of now while a draft.
use crate::{
    desk::Desk,
    evaluate::{self, OVERLAY},
    failure::Failure,
};
use controls::Catalogue;
use domain::{
    event::Event,
    finding::Finding,
    ids::{MemberId, ReviewId, TenantId},
    journal::Hash,
    review::{
        AcceptedRisk, EvidenceItem, OutcomeCounts, PreviousReview, ReviewContent, ReviewedSnapshot,
        ReviewedTenant, ReviewedVerdict,
        compose::{Parts, Release, Step, Told, compose},
        draft::{Draft, Review},
    },
    subject::{Coverage, CoverageState, Kind},
    verdict::Verdict,
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{
        contact, evaluation, evidence,
        evidence::Owner,
        exception, finding, journal, member, review,
        snapshot::{self, Snapshot},
        tenant,
    },
};

/// What the review says.
pub fn content(desk: &Desk<'_>, id: ReviewId) -> Result<ReviewContent, Failure> {
    desk.read(|reader| of(reader, desk.catalogue, &review::get(reader, id)?))
}

/// [`content`] within a view that is open already.
pub(crate) fn of(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    review: &Review,
) -> Result<ReviewContent, Failure> {
    match review {
        Review::Draft(draft) => composed(reader, catalogue, draft, None),
        Review::Released(released) => Ok(review::content(reader, released.content_hash())?),
    }
}

/// Composes a draft from what the vault holds now.
pub(crate) fn composed(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    draft: &Draft,
    release: Option<Release>,
) -> Result<ReviewContent, Failure> {
    let names = member::names(reader)?;
    let tenant = tenant::get(reader, draft.tenant)?;
    let evaluation = evaluation::get(reader, draft.evaluation)?;
    let verdicts = evaluation::verdicts(reader, draft.evaluation, OVERLAY)?;
    let parts = Parts {
        consultancy: member::workspace(reader)?.map(|w| w.name).unwrap_or_default(),
        author: names.get(&draft.author).cloned().unwrap_or_default(),
        tenant: ReviewedTenant {
            id: tenant.id,
            name: tenant.name,
            provider_tenant_id: tenant.provider_tenant_id,
            domain: tenant.domain,
        },
        snapshot: reviewed_snapshot(catalogue, snapshot::get(reader, draft.snapshot)?, &verdicts),
        catalogue_version: evaluation.catalogue_version,
        profile: evaluation.profile,
        verdicts: verdicts.into_iter().map(|v| reviewed_verdict(catalogue, v)).collect(),
        findings: finding::of_tenant(reader, draft.tenant)?
            .into_iter()
            .filter(evaluate::is_of_reviews)
            .map(|finding| told(reader, finding, &names))
            .collect::<Result<_, Failure>>()?,
        accepted_risks: accepted_risks(reader, draft.tenant, &names)?,
        evidence: evidence_items(reader, draft)?,
        previous: previous(reader, draft.tenant)?,
        tool_version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    Ok(compose(draft, parts, release))
}

fn reviewed_snapshot(
    catalogue: &Catalogue,
    snapshot: Snapshot,
    verdicts: &[Verdict],
) -> ReviewedSnapshot {
    ReviewedSnapshot {
        id: snapshot.said.id,
        collected_at: snapshot.said.collected_at,
        taken_at: snapshot.said.taken_at,
        content_hash: Hash(snapshot.content_hash).to_string(),
        subject_count: snapshot.subject_count,
        coverage: covered(catalogue, snapshot.said.coverage, verdicts),
    }
}

/// What was seen. Of the kinds that were not collected, those that a control reads or a verdict
/// lacked: nobody misses the others in a review.
pub(super) fn covered(
    catalogue: &Catalogue,
    coverage: Vec<Coverage>,
    verdicts: &[Verdict],
) -> Vec<Coverage> {
    let lacked: BTreeSet<&Kind> =
        verdicts.iter().flat_map(|verdict| &verdict.gaps).map(|gap| &gap.kind).collect();
    let read: BTreeSet<&String> = catalogue
        .rows(OVERLAY)
        .into_iter()
        .map(|(_, control)| control)
        .flat_map(|control| control.kinds.iter().chain(&control.optional_kinds))
        .collect();
    let matters = |seen: &Coverage| {
        seen.state != CoverageState::NotCollected
            || lacked.contains(&seen.kind)
            || read.contains(&seen.kind.0)
    };
    coverage.into_iter().filter(matters).collect()
}

fn reviewed_verdict(catalogue: &Catalogue, verdict: Verdict) -> ReviewedVerdict {
    let mut rows = catalogue.rows(OVERLAY).into_iter();
    let row = rows.find(|(policy, _)| policy.policy == verdict.policy);
    let control = catalogue.control(&verdict.control);
    ReviewedVerdict {
        criticality: row.map(|(p, _)| p.criticality.as_str().to_owned()).unwrap_or_default(),
        area: control.map(|control| control.area.clone()).unwrap_or_default(),
        verdict,
    }
}

fn told(
    reader: &Reader<'_>,
    finding: Finding,
    names: &BTreeMap<MemberId, String>,
) -> Result<Told, Failure> {
    let steps = journal::history(reader, finding.id.0)?.into_iter().filter_map(|record| {
        let (id, at) = (record.event_id, record.at());
        let by = names.get(&record.member).cloned().unwrap_or_default();
        match record.event {
            Some(Event::Finding(_, event)) => Some(Step { id, at, by, event }),
            _ => None,
        }
    });
    let history = steps.collect();
    Ok(Told { finding, history })
}

/// The tenant's accepted risks about requirements, those that end first first.
fn accepted_risks(
    reader: &Reader<'_>,
    tenant: TenantId,
    names: &BTreeMap<MemberId, String>,
) -> Result<Vec<AcceptedRisk>, Failure> {
    let mut risks = Vec::new();
    for one in exception::open_of_tenant(reader, tenant)? {
        let (Some(acceptance), Some(approval)) = (&one.acceptance, &one.approval) else {
            continue;
        };
        let detected = finding::get(reader, one.request.finding)?.detected;
        if detected.drift.is_some() {
            continue;
        }
        let person = contact::get(reader, acceptance.contact)?.person;
        risks.push(AcceptedRisk {
            finding: one.request.finding,
            policy: detected.policy,
            control: detected.control,
            severity: one.request.severity,
            reason: one.request.reason.clone(),
            compensating_control: one.request.compensating_control.clone(),
            accepted_by: person.name,
            function: person.function,
            how: acceptance.how,
            accepted_on: acceptance.on,
            until: one.request.until,
            approved_by: names.get(&approval.by).cloned().unwrap_or_default(),
            single_handed: approval.single_handed,
            evidence_sha256: acceptance.evidence.as_ref().map(|file| file.sha256.to_string()),
        });
    }
    Ok(risks)
}

fn evidence_items(reader: &Reader<'_>, draft: &Draft) -> Result<Vec<EvidenceItem>, Failure> {
    let rows = evidence::list(reader, Owner::Snapshot(draft.snapshot))?;
    let items = (1u32..).zip(rows).map(|(number, row)| EvidenceItem {
        id: format!("E-{number}"),
        source: row.name,
        format: row.format,
        collected_at: row.collected_at,
        sha256: Hash(row.sha256).to_string(),
        size_bytes: row.size_bytes,
    });
    Ok(items.collect())
}

/// The tenant's last released review.
fn previous(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<PreviousReview>, Failure> {
    let reviews = review::all(reader, Some(tenant))?;
    let released = reviews.iter().filter_map(|review| review.as_released().ok());
    let Some(last) = released.max_by_key(|released| released.number()) else { return Ok(None) };
    let mut counts = OutcomeCounts::default();
    for verdict in review::content(reader, last.content_hash())?.verdicts {
        counts.add(verdict.verdict.outcome);
    }
    Ok(Some(PreviousReview { number: last.number(), released_at: last.released_at(), counts }))
}
