//! From postures to findings: BAS-20 to BAS-25.
use super::*;
use crate::{
    finding::{self, Evaluated, Finding, FindingEvent, Happening as Step, Judged, State},
    ids::{EvaluationId, EventId, FindingId, SnapshotId},
    verdict::{Outcome, PolicyId},
};

/// A tenant compared with a baseline again and again.
struct Desk {
    findings: Vec<Finding>,
    events: u128,
    ordinal: u32,
    version: u32,
    /// Every snapshot so far.
    snapshots: Vec<Rig>,
}

impl Desk {
    fn new() -> Self {
        Self { findings: Vec::new(), events: 0, ordinal: 0, version: 1, snapshots: Vec::new() }
    }

    /// Takes a snapshot and compares it.
    fn import(&mut self, rig: &Rig) -> Vec<&'static str> {
        self.ordinal += 1;
        self.snapshots.push(rig.clone());
        self.compare(rig, true)
    }

    /// Compares the latest snapshot with what the baseline says now.
    fn publish(&mut self, rig: &Rig) -> Vec<&'static str> {
        self.version += 1;
        self.compare(rig, true)
    }

    fn verdicts(&self, rig: &Rig, assigned: bool) -> Vec<DriftVerdict> {
        let posture = rig.posture();
        let compared = assigned.then_some((&rig.body, &posture));
        judged(BASELINE, "Golden", self.version, compared, &self.findings)
    }

    fn compare(&mut self, rig: &Rig, assigned: bool) -> Vec<&'static str> {
        let verdicts = self.verdicts(rig, assigned);
        let evaluated = Evaluated {
            tenant: TENANT,
            evaluation: EvaluationId(Uuid::from_u128(self.events)),
            snapshot: SnapshotId(Uuid::from_u128(self.ordinal.into())),
            ordinal: self.ordinal,
            profile: assignment_hash(&rig.assignment).unwrap(),
        };
        let judged: Vec<Judged<'_>> = verdicts
            .iter()
            .map(|said| Judged {
                verdict: &said.verdict,
                area: "entra",
                severity: said.severity,
                coverage: finding::coverage_hash(&rig.coverage, &[said.kind.0.as_str()]).unwrap(),
                drift: Some(&said.drift),
            })
            .collect();
        let mut anew: BTreeMap<(SnapshotId, PolicyId), Outcome> = BTreeMap::new();
        for earlier in finding::snapshots_to_judge_anew(&self.findings, &evaluated, &judged) {
            let at = usize::try_from(earlier.0.as_u128()).unwrap() - 1;
            let then = Rig {
                body: rig.body.clone(),
                contents: rig.contents.clone(),
                assignment: rig.assignment.clone(),
                ..self.snapshots[at].clone()
            };
            for said in self.verdicts(&then, assigned) {
                anew.insert((earlier, said.verdict.policy), said.verdict.outcome);
            }
        }
        let plan = finding::plan(&self.findings, &evaluated, &judged, &anew);
        let mut happened = Vec::new();
        for planned in plan.events {
            self.events += 1;
            let known = self.findings.iter().position(|f| f.fingerprint == planned.fingerprint);
            let before = known.map(|at| self.findings.remove(at));
            let id = before.as_ref().map_or(FindingId(Uuid::from_u128(self.events)), |f| f.id);
            let step = Step {
                id: EventId(Uuid::from_u128(self.events)),
                finding: id,
                at: DateTime::from_timestamp(i64::try_from(self.events).unwrap(), 0).unwrap(),
                by: MemberId(Uuid::from_u128(1)),
                event: &planned.event,
            };
            self.findings.push(finding::fold(before, &step).unwrap());
            happened.push(match planned.event {
                FindingEvent::FindingDetected { .. } => "detected",
                FindingEvent::FindingObserved { .. } => "observed",
                FindingEvent::FindingVerified { .. } => "verified",
                FindingEvent::FindingReopened { .. } => "reopened",
                FindingEvent::FindingVerdictChanged { cause, .. } => cause.as_str(),
                _ => "other",
            });
        }
        for (fingerprint, basis) in plan.failing {
            let found = self.findings.iter_mut().find(|one| one.fingerprint == fingerprint);
            found.unwrap().seen(&basis, DateTime::from_timestamp(99, 0).unwrap());
        }
        happened
    }
}

fn with_state(state: &str) -> Rig {
    Rig::pair(json!({"state": "enabled"}), json!({"state": state}), &[])
}

/// BAS-20, BAS-21
#[test]
fn drift_is_a_finding_verified_by_a_later_snapshot_and_reopened_when_back() {
    let mut desk = Desk::new();
    assert_eq!(desk.import(&with_state("enabled")), [""; 0]);
    assert_eq!(desk.import(&with_state("disabled")), ["detected"]);
    assert_eq!(desk.import(&with_state("disabled")), [""; 0]);
    assert_eq!(desk.findings[0].detected.observed[0].path, "state");
    assert_eq!(desk.import(&with_state("enabled")), ["verified"]);
    assert_eq!(desk.import(&with_state("disabled")), ["reopened"]);
    assert_eq!((desk.findings.len(), desk.findings[0].state), (1, State::Reopened));
}

/// BAS-22
#[test]
fn a_baseline_that_changed_says_so_and_verifies_nothing() {
    let mut desk = Desk::new();
    let mut rig = with_state("disabled");
    desk.import(&rig);
    rig.body.items[0].rules = vec![rule("state", Expect::Ignored)];
    assert_eq!(desk.publish(&rig), ["baseline"]);
    assert_eq!(desk.findings[0].state, State::New);
    assert_eq!(desk.findings[0].outcome, Outcome::Satisfied);
    rig.body.items[0].rules.clear();
    assert_eq!(desk.publish(&rig), ["observed"]);
    // The tenant and the baseline changed, and the tenant alone would have done.
    rig.theirs[0] = json!({"state": "enabled"});
    desk.version += 1;
    assert_eq!(desk.import(&rig), ["verified"]);
}

/// BAS-22
#[test]
fn an_item_that_is_gone_and_a_baseline_that_is_unassigned_verify_nothing() {
    let mut desk = Desk::new();
    let mut rig = with_state("disabled");
    desk.import(&rig);
    let whole = rig.clone();
    rig.body.items.clear();
    rig.contents.clear();
    assert_eq!(desk.publish(&rig), ["baseline"]);
    assert_eq!(desk.findings[0].outcome, Outcome::NotApplicable);
    assert_eq!(desk.findings[0].state, State::New);
    assert_eq!(desk.publish(&whole), ["observed"]);
    assert_eq!(desk.compare(&whole, false), ["baseline"]);
    assert_eq!(desk.findings[0].outcome, Outcome::NotApplicable);
}

/// BAS-23
#[test]
fn missing_data_keeps_the_state() {
    let mut desk = Desk::new();
    desk.import(&with_state("disabled"));
    let mut unread = with_state("disabled");
    unread.subjects.clear();
    unread.theirs.clear();
    unread.saw(CoverageState::NotCollected, Some(GapReason::ReadFailed));
    assert_eq!(desk.import(&unread), ["evidence"]);
    assert_eq!(desk.findings[0].state, State::New);
    assert_eq!(desk.findings[0].outcome, Outcome::NotAssessed);
}

/// BAS-24
#[test]
fn something_else_that_is_gone_is_verified() {
    let mut desk = Desk::new();
    let mut rig = with_state("enabled");
    rig.body.scope.get_mut(&Kind::new(POLICY)).unwrap().nothing_else = true;
    rig.saw(CoverageState::Complete, None);
    let clean = rig.clone();
    rig.subject(named(POLICY, "y", "Other"), json!({}));
    assert_eq!(desk.import(&rig), ["detected"]);
    assert_eq!(desk.findings[0].detected.severity, Severity::Low);
    let mut unread = clean.clone();
    unread.saw(CoverageState::Partial, None);
    assert_eq!(desk.import(&unread), ["evidence"]);
    assert_eq!(desk.import(&clean), ["verified"]);
}

/// BAS-20
#[test]
fn the_fingerprint_is_of_tenant_baseline_and_item_alone() {
    let of = |version: u32, name: &str| {
        let mut desk = Desk::new();
        desk.version = version;
        let mut rig = with_state("disabled");
        rig.body.items[0].subject.name = name.into();
        rig.subjects[0].name = name.into();
        desk.import(&rig);
        desk.findings[0].fingerprint
    };
    assert_eq!(of(1, "Block"), of(7, "Renamed"));
}
