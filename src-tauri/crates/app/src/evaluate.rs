//! Judging a snapshot: view → verdicts → findings, and the baselines of its tenant, in one
//! transaction.
use crate::{
    baselines,
    desk::Desk,
    failure::{Class, Failure},
    findings::DueDates,
    recorder::Recorder,
    risks,
};
use controls::Catalogue;
use domain::{
    event::{Event, Seen, TenantEvent},
    finding::{self, Evaluated, FindingEvent, Judged, Plan, Target, coverage_hash, profile_hash},
    fingerprint::Fingerprint,
    ids::{EvaluationId, FindingId, SnapshotId, TenantId},
    profile::TenantProfile,
    review::OutcomeCounts,
    verdict::{Outcome, PolicyId, Verdict},
};
use serde_json::Value;
use std::collections::BTreeMap;
use vault::{
    Reader, VaultError,
    tables::{evaluation, finding as findings, snapshot, snapshot::Snapshot, tenant},
};

mod view;

pub use view::view;

/// The overlay whose policies are judged.
pub const OVERLAY: &str = "scuba";

/// The overlay that judges how well policies are kept, and the area of its controls. What an
/// evaluation comes to in numbers, and what a review says, leave it out.
pub const QUALITY: &str = "quality";

/// What an evaluation came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The snapshot.
    pub snapshot: SnapshotId,
    /// Verdicts by outcome, of the requirements.
    pub counts: OutcomeCounts,
    /// Findings made.
    pub detected: u32,
    /// Findings that are gone, as the snapshot shows.
    pub verified: u32,
    /// Findings that are back.
    pub reopened: u32,
}

impl Outcomes {
    pub(crate) fn none(evaluation: EvaluationId, snapshot: SnapshotId) -> Self {
        let counts = OutcomeCounts::default();
        Self { evaluation, snapshot, counts, detected: 0, verified: 0, reopened: 0 }
    }
}

/// Judges a tenant's snapshot, or its latest.
pub fn run(
    desk: &Desk<'_>,
    tenant: TenantId,
    snapshot: Option<SnapshotId>,
) -> Result<Outcomes, Failure> {
    desk.write(|recorder| {
        let snapshot = match snapshot {
            Some(snapshot) => snapshot,
            None => {
                let latest = snapshot::latest(recorder.writer(), tenant)?;
                latest.ok_or_else(|| Failure::input("no-snapshot"))?.said.id
            }
        };
        record(recorder, desk.catalogue, tenant, snapshot)
    })
}

/// [`run`] within a transaction that is open already, such as an import's.
pub fn record(
    recorder: &mut Recorder<'_>,
    catalogue: &Catalogue,
    tenant: TenantId,
    snapshot: SnapshotId,
) -> Result<Outcomes, Failure> {
    let reader = recorder.writer();
    let profile = tenant::get(reader, tenant)?.profile;
    let snapshot = snapshot::get(reader, snapshot)?;
    if snapshot.said.tenant != tenant {
        return Err(Failure::input("snapshot-unknown"));
    }
    let verdicts = judge(reader, catalogue, &snapshot, &profile)?;
    let evaluated = Evaluated {
        tenant,
        evaluation: EvaluationId(recorder.env().uuid()),
        snapshot: snapshot.said.id,
        ordinal: snapshot.ordinal,
        profile: profile_hash(&profile).map_err(VaultError::from)?,
    };
    let row = evaluation::Evaluation {
        id: evaluated.evaluation,
        snapshot: evaluated.snapshot,
        tenant,
        at: recorder.env().now(),
        catalogue_version: catalogue.version().to_owned(),
        profile_hash: evaluated.profile.0,
        profile: profile.clone(),
    };
    let overlays =
        [(OVERLAY, verdicts.requirements.as_slice()), (QUALITY, verdicts.quality.as_slice())];
    evaluation::insert(recorder.writer(), &row, &overlays)?;
    // An older snapshot says how the tenant was, not how it is: it moves no finding.
    let latest = snapshot::latest(reader, tenant)?;
    let is_latest = latest.is_some_and(|latest| latest.said.id == snapshot.said.id);
    let existing = findings::of_tenant(reader, tenant)?;
    let plan = match is_latest {
        true => plan(reader, catalogue, &snapshot, &profile, &evaluated, &existing, &verdicts)?,
        false => Plan::default(),
    };
    let mut outcomes = Outcomes::none(evaluated.evaluation, evaluated.snapshot);
    for verdict in &verdicts.requirements {
        outcomes.counts.add(verdict.outcome);
    }
    let failing = carry_out(recorder, tenant, plan, &existing, &mut outcomes)?;
    recorder.record(&Event::Tenant(
        tenant,
        TenantEvent::EvaluationRecorded {
            evaluation: evaluated.evaluation,
            snapshot: evaluated.snapshot,
            ordinal: evaluated.ordinal,
            catalogue_version: row.catalogue_version,
            profile: evaluated.profile,
            counts: outcomes.counts.clone(),
            failing,
        },
    ))?;
    if is_latest {
        baselines::judge_all(recorder, tenant, &snapshot, &mut outcomes)?;
        risks::after_evaluation(recorder, tenant, snapshot.said.id)?;
    }
    Ok(outcomes)
}

/// Records what the plan says. Gives the findings whose deviation is there.
pub(crate) fn carry_out(
    recorder: &mut Recorder<'_>,
    tenant: TenantId,
    plan: Plan,
    existing: &[finding::Finding],
    outcomes: &mut Outcomes,
) -> Result<Vec<Seen>, Failure> {
    let mut ids: BTreeMap<Fingerprint, FindingId> =
        existing.iter().map(|finding| (finding.fingerprint, finding.id)).collect();
    let dates = DueDates::of(recorder, tenant, existing)?;
    for planned in plan.events {
        let event = dates.set(planned.event, planned.fingerprint);
        let id = match planned.target {
            Target::Existing(id) => id,
            Target::New => FindingId(recorder.env().uuid()),
        };
        ids.insert(planned.fingerprint, id);
        let counted = match event {
            FindingEvent::FindingDetected { .. } => Some(&mut outcomes.detected),
            FindingEvent::FindingVerified { .. } => Some(&mut outcomes.verified),
            FindingEvent::FindingReopened { .. } => Some(&mut outcomes.reopened),
            _ => None,
        };
        if let Some(count) = counted {
            *count = count.saturating_add(1);
        }
        recorder.record(&Event::Finding(id, event))?;
    }
    let seen = plan.failing.into_iter().filter_map(|(fingerprint, basis)| {
        let finding = *ids.get(&fingerprint)?;
        Some(Seen { finding, interpretation: basis.interpretation, coverage: basis.coverage })
    });
    Ok(seen.collect())
}

fn plan(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    snapshot: &Snapshot,
    profile: &TenantProfile,
    evaluated: &Evaluated,
    existing: &[finding::Finding],
    verdicts: &Verdicts,
) -> Result<Plan, Failure> {
    let judged = judged(catalogue, snapshot, verdicts)?;
    let mut anew: BTreeMap<(SnapshotId, PolicyId), Outcome> = BTreeMap::new();
    for earlier in finding::snapshots_to_judge_anew(existing, evaluated, &judged) {
        let earlier_snapshot = snapshot::get(reader, earlier)?;
        for verdict in judge(reader, catalogue, &earlier_snapshot, profile)?.all() {
            anew.insert((earlier, verdict.policy.clone()), verdict.outcome);
        }
    }
    Ok(finding::plan(existing, evaluated, &judged, &anew))
}

/// The verdicts with what the catalogue says about their controls.
fn judged<'a>(
    catalogue: &'a Catalogue,
    snapshot: &Snapshot,
    verdicts: &'a Verdicts,
) -> Result<Vec<Judged<'a>>, Failure> {
    verdicts
        .all()
        .filter_map(|verdict| Some((verdict, catalogue.control(&verdict.control)?)))
        .map(|(verdict, control)| {
            let kinds = control.kinds.iter().chain(&control.optional_kinds);
            let kinds: Vec<&str> = kinds.map(String::as_str).collect();
            let coverage = coverage_hash(&snapshot.said.coverage, &kinds);
            let coverage = coverage.map_err(VaultError::from)?;
            let (area, severity) = (&control.area, control.severity);
            Ok(Judged { verdict, area, severity, coverage, drift: None })
        })
        .collect()
}

/// What a snapshot comes to, overlay by overlay.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdicts {
    /// By the requirements.
    pub requirements: Vec<Verdict>,
    /// On how well policies are kept.
    pub quality: Vec<Verdict>,
}

impl Verdicts {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Verdict> {
        self.requirements.iter().chain(&self.quality)
    }
}

/// Judges a stored snapshot under a profile. Rules that measure against time measure against
/// the snapshot's own, so that judging it again says the same.
pub fn judge(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    snapshot: &Snapshot,
    profile: &TenantProfile,
) -> Result<Verdicts, Failure> {
    // One view after the other: a large tenant's need not lie in memory together.
    let requirements = {
        let view = view::of(reader, snapshot, Some(&catalogue.kinds_read(OVERLAY)), |_, _| ())?;
        by(catalogue, &view, snapshot, profile, OVERLAY)?
    };
    let quality = quality(reader, catalogue, snapshot, profile)?;
    Ok(Verdicts { requirements, quality })
}

/// How well the policies of a stored snapshot are kept, under a profile.
pub fn quality(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    snapshot: &Snapshot,
    profile: &TenantProfile,
) -> Result<Vec<Verdict>, Failure> {
    let view = view::with_volatile(reader, snapshot, catalogue, &catalogue.kinds_read(QUALITY))?;
    by(catalogue, &view, snapshot, profile, QUALITY)
}

/// Whether a review may tell of the finding: it is about requirements. How well policies are
/// kept, and baselines, are the house's own yardsticks.
pub fn is_of_reviews(finding: &finding::Finding) -> bool {
    finding.detected.drift.is_none() && finding.detected.area != QUALITY
}

fn by(
    catalogue: &Catalogue,
    view: &Value,
    snapshot: &Snapshot,
    profile: &TenantProfile,
    overlay: &str,
) -> Result<Vec<Verdict>, Failure> {
    let at = snapshot.said.collected_at.unwrap_or(snapshot.said.taken_at);
    catalogue.judge(view, profile, at, overlay).map_err(|error| {
        tracing::error!(%error, "judging failed");
        Failure::new(Class::Internal, "internal")
    })
}

#[cfg(test)]
mod tests;
