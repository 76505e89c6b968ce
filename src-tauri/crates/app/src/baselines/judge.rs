//! A snapshot compared with the baselines of its tenant, and what that means for findings.
use super::side::{self, Seen, Which};
use crate::{
    evaluate::{Outcomes, carry_out},
    failure::Failure,
    import,
    recorder::Recorder,
};
use domain::{
    baseline::{Assignment, Baseline, Body, DriftVerdict, Posture, assignment_hash, judged},
    event::{Event, TenantEvent},
    finding::{self, Evaluated, Finding, Judged, coverage_hash},
    ids::{EvaluationId, SnapshotId, TenantId},
    verdict::{Outcome, PolicyId},
};
use std::collections::BTreeMap;
use vault::{
    Reader, VaultError,
    tables::{baseline as table, finding as findings, snapshot, snapshot::Snapshot},
};

/// Compares a tenant's latest snapshot with every baseline that is assigned to it.
pub(crate) fn judge_all(
    recorder: &mut Recorder<'_>,
    tenant: TenantId,
    latest: &Snapshot,
    outcomes: &mut Outcomes,
) -> Result<(), Failure> {
    for id in table::of_tenant(recorder.writer(), tenant)? {
        let baseline = table::get(recorder.writer(), id)?;
        if let Some(assignment) = baseline.assignments.get(&tenant).cloned() {
            let how = Some(&assignment);
            judge(recorder, tenant, latest, &baseline, how, outcomes)?;
        }
    }
    Ok(())
}

/// Compares a tenant's latest snapshot with one baseline, in the transaction that changed
/// something about it. Without an assignment it is assigned no more. A tenant without a
/// snapshot has nothing to compare.
pub(super) fn judge_latest(
    recorder: &mut Recorder<'_>,
    tenant: TenantId,
    baseline: &Baseline,
    assignment: Option<&Assignment>,
) -> Result<(), Failure> {
    let Some(latest) = snapshot::latest(recorder.writer(), tenant)? else { return Ok(()) };
    let mut outcomes = Outcomes::none(EvaluationId(recorder.env().uuid()), latest.said.id);
    judge(recorder, tenant, &latest, baseline, assignment, &mut outcomes)
}

fn judge(
    recorder: &mut Recorder<'_>,
    tenant: TenantId,
    latest: &Snapshot,
    baseline: &Baseline,
    assignment: Option<&Assignment>,
    outcomes: &mut Outcomes,
) -> Result<(), Failure> {
    let reader = recorder.writer();
    let (body, version) = side::body(reader, baseline, &Which::Current)?;
    let version = version.unwrap_or_default();
    let in_force = assignment.or_else(|| baseline.assignments.get(&tenant));
    let in_force = in_force.cloned().unwrap_or_default();
    let existing = findings::of_tenant(reader, tenant)?;
    let judge = Judge { baseline, body: &body, version, existing: &existing };
    let posture = match assignment {
        Some(assignment) => {
            Some(Seen::of(reader, latest.clone())?.posture(reader, &body, assignment)?)
        }
        None => None,
    };
    let verdicts = judge.verdicts(posture.as_ref());
    let evaluated = Evaluated {
        tenant,
        evaluation: EvaluationId(recorder.env().uuid()),
        snapshot: latest.said.id,
        ordinal: latest.ordinal,
        profile: assignment_hash(&in_force).map_err(VaultError::from)?,
    };
    let areas = areas(&verdicts)?;
    let judged = judged_of(&verdicts, &areas, latest)?;
    let mut anew: BTreeMap<(SnapshotId, PolicyId), Outcome> = BTreeMap::new();
    for earlier in finding::snapshots_to_judge_anew(&existing, &evaluated, &judged) {
        let seen = Seen::of(reader, snapshot::get(reader, earlier)?)?;
        let posture = match assignment {
            Some(assignment) => Some(seen.posture(reader, &body, assignment)?),
            None => None,
        };
        for said in judge.verdicts(posture.as_ref()) {
            anew.insert((earlier, said.verdict.policy), said.verdict.outcome);
        }
    }
    let plan = finding::plan(&existing, &evaluated, &judged, &anew);
    let failing = carry_out(recorder, tenant, plan, &existing, outcomes)?;
    recorder.record(&Event::Tenant(
        tenant,
        TenantEvent::DriftRecorded {
            evaluation: evaluated.evaluation,
            snapshot: evaluated.snapshot,
            ordinal: evaluated.ordinal,
            baseline: baseline.id,
            version,
            assignment: evaluated.profile,
            tally: posture.map(|posture| posture.tally()).unwrap_or_default(),
            failing,
        },
    ))?;
    Ok(())
}

struct Judge<'a> {
    baseline: &'a Baseline,
    body: &'a Body,
    version: u32,
    existing: &'a [Finding],
}

impl Judge<'_> {
    fn verdicts(&self, posture: Option<&Posture>) -> Vec<DriftVerdict> {
        let compared = posture.map(|posture| (self.body, posture));
        let Baseline { id, name, .. } = self.baseline;
        judged(*id, name, self.version, compared, self.existing)
    }
}

/// The area of each verdict's kind.
fn areas(verdicts: &[DriftVerdict]) -> Result<Vec<String>, Failure> {
    let registry = import::registry()?;
    let area = |said: &DriftVerdict| {
        registry.kind(&said.kind).map(|rules| rules.area.clone()).unwrap_or_default()
    };
    Ok(verdicts.iter().map(area).collect())
}

fn judged_of<'a>(
    verdicts: &'a [DriftVerdict],
    areas: &'a [String],
    snapshot: &Snapshot,
) -> Result<Vec<Judged<'a>>, Failure> {
    verdicts
        .iter()
        .zip(areas)
        .map(|(said, area)| {
            let coverage = coverage_hash(&snapshot.said.coverage, &[said.kind.0.as_str()]);
            Ok(Judged {
                verdict: &said.verdict,
                area,
                severity: said.severity,
                coverage: coverage.map_err(VaultError::from)?,
                drift: Some(&said.drift),
            })
        })
        .collect()
}

/// The findings about a baseline's items, by item.
pub(super) fn findings_of(
    reader: &Reader<'_>,
    tenant: TenantId,
    baseline: &Baseline,
) -> Result<BTreeMap<domain::baseline::ItemKey, Finding>, Failure> {
    let all = findings::of_tenant(reader, tenant)?.into_iter();
    Ok(all
        .filter_map(|finding| {
            let drift = finding.detected.drift.as_deref();
            let item = drift.filter(|drift| drift.baseline == baseline.id)?.item.clone();
            Some((item, finding))
        })
        .collect())
}
