//! From an evaluation's verdicts to what happens to findings.
use super::{Basis, Cause, Detection, Finding, FindingEvent, Mover, State};
use crate::{
    baseline::DriftItem,
    fingerprint::Fingerprint,
    ids::{EvaluationId, FindingId, SnapshotId, TenantId},
    journal::Hash,
    review::Severity,
    verdict::{ControlId, Outcome, PolicyId, Verdict},
};
use std::collections::{BTreeMap, BTreeSet};

/// The evaluation at hand, of the tenant's latest snapshot.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The tenant.
    pub tenant: TenantId,
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The snapshot.
    pub snapshot: SnapshotId,
    /// The snapshot's number within the tenant.
    pub ordinal: u32,
    /// Hash of the tenant profile in force.
    pub profile: Hash,
}

/// A verdict with what the catalogue says about its control.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// The verdict.
    pub verdict: &'a Verdict,
    /// The control's area.
    pub area: &'a str,
    /// Severity of a deviation.
    pub severity: Severity,
    /// Hash of the snapshot's coverage of the kinds that the control needs.
    pub coverage: Hash,
    /// The baseline's item that it is about; none for a verdict of the catalogue.
    pub drift: Option<&'a DriftItem>,
}

/// Which finding an event is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// One that there is.
    Existing(FindingId),
    /// One to be made.
    New,
}

/// An event that should happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// To which finding.
    pub target: Target,
    /// What makes it that finding.
    pub fingerprint: Fingerprint,
    /// What.
    pub event: FindingEvent,
}

/// What an evaluation means for the findings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What should happen, in the order of the verdicts.
    pub events: Vec<Planned>,
    /// Everything that deviates now, with what that rests on: to record it as seen.
    pub failing: Vec<(Fingerprint, Basis)>,
}

/// The snapshots that have to be judged anew, under today's rules and profile, to tell
/// whether the tenant changed or the yardstick did.
pub fn snapshots_to_judge_anew(
    existing: &[Finding],
    evaluated: &Evaluated,
    judged: &[Judged<'_>],
) -> BTreeSet<SnapshotId> {
    let by_fingerprint = index(existing);
    fingerprints(evaluated.tenant, judged)
        .into_iter()
        .zip(judged)
        .filter_map(|(fingerprint, judged)| {
            let finding = by_fingerprint.get(&fingerprint)?;
            let before = compared_with(finding, judged.verdict.outcome)?;
            let now = basis(evaluated, judged);
            (before.interpretation != now.interpretation || before.profile != now.profile)
                .then_some(before.snapshot)
        })
        .collect()
}

/// What happens to the findings. `existing` are all findings of the tenant; `anew` has the
/// outcomes of the snapshots that [`snapshots_to_judge_anew`] named.
pub fn plan(
    existing: &[Finding],
    evaluated: &Evaluated,
    judged: &[Judged<'_>],
    anew: &BTreeMap<(SnapshotId, PolicyId), Outcome>,
) -> Plan {
    let by_fingerprint = index(existing);
    let mut plan = Plan::default();
    for (fingerprint, judged) in fingerprints(evaluated.tenant, judged).into_iter().zip(judged) {
        let basis = basis(evaluated, judged);
        let finding = by_fingerprint.get(&fingerprint).copied();
        let event = match (finding, judged.verdict.outcome) {
            (None, Outcome::NotSatisfied) => Some(FindingEvent::FindingDetected {
                tenant: evaluated.tenant,
                fingerprint,
                detection: Box::new(detection(judged, &basis)),
                due: None,
            }),
            (None, _) => None,
            (Some(finding), Outcome::NotSatisfied) => still_there(finding, judged, &basis, anew),
            (Some(finding), _) => not_found(finding, judged, &basis, anew),
        };
        if judged.verdict.outcome == Outcome::NotSatisfied {
            plan.failing.push((fingerprint, basis));
        }
        if let Some(event) = event {
            let target = finding.map_or(Target::New, |finding| Target::Existing(finding.id));
            plan.events.push(Planned { target, fingerprint, event });
        }
    }
    plan
}

fn still_there(
    finding: &Finding,
    judged: &Judged<'_>,
    basis: &Basis,
    anew: &BTreeMap<(SnapshotId, PolicyId), Outcome>,
) -> Option<FindingEvent> {
    let detection = Box::new(detection(judged, basis));
    // A person called it resolved, and a snapshot taken after that says otherwise.
    let contradicted = finding.state == State::Resolved
        && basis.ordinal > finding.decided_as_of.unwrap_or(finding.failed.ordinal);
    if finding.state == State::Verified || contradicted {
        let cause = if finding.outcome == Outcome::NotSatisfied {
            Cause::Tenant
        } else {
            cause(finding, judged, basis, anew)
        };
        return Some(FindingEvent::FindingReopened { cause, detection, due: None });
    }
    let changed =
        finding.outcome != Outcome::NotSatisfied || !finding.detected.says_the_same(&detection);
    changed.then_some(FindingEvent::FindingObserved { detection })
}

fn not_found(
    finding: &Finding,
    judged: &Judged<'_>,
    basis: &Basis,
    anew: &BTreeMap<(SnapshotId, PolicyId), Outcome>,
) -> Option<FindingEvent> {
    let outcome = judged.verdict.outcome;
    let cause = match cause(finding, judged, basis, anew) {
        // What could not be judged says nothing about the tenant.
        Cause::Tenant if outcome == Outcome::NotAssessed => Cause::Evidence,
        cause => cause,
    };
    let reason = judged.verdict.reason.clone();
    let basis = basis.clone();
    let may_be_verified = finding.state.may_become(State::Verified, Mover::Evaluation);
    if outcome == Outcome::Satisfied && cause == Cause::Tenant && may_be_verified {
        return Some(FindingEvent::FindingVerified { reason, basis });
    }
    (finding.outcome != outcome).then_some(FindingEvent::FindingVerdictChanged {
        outcome,
        cause,
        reason,
        basis,
    })
}

/// Which earlier verdict today's is compared with to name a cause: none when there is
/// nothing to explain.
fn compared_with(finding: &Finding, outcome: Outcome) -> Option<&Basis> {
    match (outcome, finding.outcome) {
        (Outcome::NotSatisfied, Outcome::NotSatisfied) => None,
        (Outcome::NotSatisfied, _) => Some(&finding.judged),
        _ => Some(&finding.failed),
    }
}

fn cause(
    finding: &Finding,
    judged: &Judged<'_>,
    now: &Basis,
    anew: &BTreeMap<(SnapshotId, PolicyId), Outcome>,
) -> Cause {
    let outcome = judged.verdict.outcome;
    let Some(before) = compared_with(finding, outcome) else { return Cause::Tenant };
    let earlier_outcome =
        if outcome == Outcome::NotSatisfied { finding.outcome } else { Outcome::NotSatisfied };
    let rule_changed = before.interpretation != now.interpretation;
    if rule_changed || before.profile != now.profile {
        // Judged anew, the earlier snapshot says whether the yardstick alone made the change.
        let key = (before.snapshot, judged.verdict.policy.clone());
        if anew.get(&key) != Some(&earlier_outcome) {
            return match (judged.drift, rule_changed) {
                (Some(_), _) => Cause::Baseline,
                (None, true) => Cause::Rule,
                (None, false) => Cause::Profile,
            };
        }
    }
    if before.coverage != now.coverage {
        return Cause::Evidence;
    }
    // One snapshot, two verdicts: whatever made the difference, it was not the tenant.
    match (before.ordinal >= now.ordinal, judged.drift) {
        (false, _) => Cause::Tenant,
        (true, Some(_)) => Cause::Baseline,
        (true, None) => Cause::Rule,
    }
}

fn detection(judged: &Judged<'_>, basis: &Basis) -> Detection {
    Detection {
        policy: judged.verdict.policy.clone(),
        control: judged.verdict.control.clone(),
        area: judged.area.to_owned(),
        severity: judged.severity,
        reason: judged.verdict.reason.clone(),
        subjects: judged.verdict.subjects.clone(),
        observed: judged.verdict.observed.clone(),
        basis: basis.clone(),
        drift: judged.drift.cloned().map(Box::new),
    }
}

fn basis(evaluated: &Evaluated, judged: &Judged<'_>) -> Basis {
    Basis {
        evaluation: evaluated.evaluation,
        snapshot: evaluated.snapshot,
        ordinal: evaluated.ordinal,
        interpretation: judged.verdict.interpretation,
        profile: evaluated.profile,
        coverage: judged.coverage,
    }
}

fn index(existing: &[Finding]) -> BTreeMap<Fingerprint, &Finding> {
    existing.iter().map(|finding| (finding.fingerprint, finding)).collect()
}

/// One fingerprint a verdict: for a baseline's item its own, whatever the version. Only where several policies share a control does the policy
/// (without its version, which changes when the wording does) tell them apart.
fn fingerprints(tenant: TenantId, judged: &[Judged<'_>]) -> Vec<Fingerprint> {
    let mut uses: BTreeMap<&ControlId, u32> = BTreeMap::new();
    for judged in judged {
        let count = uses.entry(&judged.verdict.control).or_default();
        *count = count.saturating_add(1);
    }
    judged
        .iter()
        .map(|judged| {
            let control = &judged.verdict.control;
            if let Some(item) = judged.drift {
                return Fingerprint::of_drift(tenant, item.baseline, &item.item);
            }
            let shared = uses.get(control).is_some_and(|count| *count > 1);
            let discriminator = if shared { unversioned(&judged.verdict.policy) } else { "" };
            Fingerprint::new(tenant, control, discriminator)
        })
        .collect()
}

/// `MS.AAD.1.1v1` → `MS.AAD.1.1`.
fn unversioned(policy: &PolicyId) -> &str {
    match policy.0.rsplit_once('v') {
        Some((stem, version)) if version.bytes().all(|b| b.is_ascii_digit()) => stem,
        _ => &policy.0,
    }
}
