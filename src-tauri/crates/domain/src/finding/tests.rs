//! What may happen to a finding, and what an evaluation makes of it.
use super::*;
use crate::{
    cases::cases,
    fingerprint::Fingerprint,
    ids::{EvaluationId, EventId, FindingId, MemberId, SnapshotId, TenantId},
    journal::Hash,
    review::Severity,
    subject::{Kind, SubjectRef},
    verdict::{ControlId, Outcome, PolicyId, Reason, Verdict},
};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

const TENANT: TenantId = TenantId(Uuid::from_u128(1));
const POLICY: &str = "MS.AAD.1.1v1";

fn at(second: u128) -> DateTime<Utc> {
    DateTime::from_timestamp(second as i64, 0).unwrap()
}

/// A tenant with one control, judged again and again.
#[derive(Clone)]
struct Desk {
    finding: Option<Finding>,
    events: u128,
    ordinal: u32,
    interpretation: u32,
    profile: Hash,
    coverage: Hash,
    anew: Option<Outcome>,
}

impl Desk {
    fn new() -> Self {
        Self {
            finding: None,
            events: 0,
            ordinal: 0,
            interpretation: 1,
            profile: Hash::ZERO,
            coverage: Hash::ZERO,
            anew: None,
        }
    }

    /// One that failed in its first snapshot.
    fn failing() -> Self {
        let mut desk = Self::new();
        assert_eq!(desk.import(Outcome::NotSatisfied), ["detected"]);
        desk
    }

    fn finding(&self) -> &Finding {
        self.finding.as_ref().unwrap()
    }

    fn state(&self) -> State {
        self.finding().state
    }

    /// A new snapshot comes in.
    fn import(&mut self, outcome: Outcome) -> Vec<&'static str> {
        self.ordinal += 1;
        self.judge(outcome, "Policy A")
    }

    /// The snapshot at hand is judged. Gives what happened.
    fn judge(&mut self, outcome: Outcome, subject: &str) -> Vec<&'static str> {
        let verdict = Verdict {
            policy: PolicyId(POLICY.into()),
            control: ControlId("entra.legacy-authentication-blocked".into()),
            interpretation: self.interpretation,
            outcome,
            reason: Reason { code: "some".into(), args: BTreeMap::new() },
            subjects: vec![SubjectRef {
                kind: Kind::new("identity.access-policy"),
                id: "1".into(),
                name: subject.into(),
            }],
            observed: vec![],
            gaps: vec![],
        };
        let evaluated = Evaluated {
            tenant: TENANT,
            evaluation: EvaluationId(Uuid::from_u128(self.events)),
            snapshot: SnapshotId(Uuid::from_u128(self.ordinal.into())),
            ordinal: self.ordinal,
            profile: self.profile,
        };
        let judged = [Judged {
            verdict: &verdict,
            area: "entra",
            severity: Severity::High,
            coverage: self.coverage,
            drift: None,
        }];
        let existing: Vec<Finding> = self.finding.clone().into_iter().collect();
        let anew: BTreeMap<_, _> = snapshots_to_judge_anew(&existing, &evaluated, &judged)
            .into_iter()
            .filter_map(|snapshot| Some(((snapshot, PolicyId(POLICY.into())), self.anew?)))
            .collect();
        let plan = plan(&existing, &evaluated, &judged, &anew);
        let happened = plan.events.iter().map(|planned| name(&planned.event)).collect();
        for planned in plan.events {
            assert!(planned.event.is_by_evaluation());
            self.happen(&planned.event).unwrap();
        }
        for (_, basis) in plan.failing {
            self.finding.as_mut().unwrap().seen(&basis, at(self.events));
        }
        happened
    }

    fn happen(&mut self, event: &FindingEvent) -> Result<EventId, TransitionError> {
        self.events += 1;
        let happening = Happening {
            id: EventId(Uuid::from_u128(self.events)),
            finding: FindingId(Uuid::from_u128(9)),
            at: at(self.events),
            by: MemberId(Uuid::from_u128(7)),
            event,
        };
        self.finding = Some(fold(self.finding.clone(), &happening)?);
        Ok(happening.id)
    }

    fn decide(&mut self, change: Change) -> Result<Option<EventId>, TransitionError> {
        match decide(self.finding(), &change, Some(self.ordinal))? {
            Decided::Event(event) => self.happen(&event).map(Some),
            Decided::Nothing => Ok(None),
        }
    }

    fn put(&mut self, to: State) {
        let reason = (to == State::FalsePositive).then(|| "wrong".to_owned());
        self.decide(Change::State { to, reason }).unwrap();
    }
}

fn name(event: &FindingEvent) -> &'static str {
    match event {
        FindingEvent::FindingDetected { .. } => "detected",
        FindingEvent::FindingObserved { .. } => "observed",
        FindingEvent::FindingVerified { .. } => "verified",
        FindingEvent::FindingReopened { .. } => "reopened",
        FindingEvent::FindingVerdictChanged { cause, .. } => cause.as_str(),
        _ => "decided",
    }
}

#[test]
fn the_same_deviation_is_the_same_finding_and_says_nothing_new() {
    let mut desk = Desk::failing();
    let detected = desk.finding().clone();
    assert!(desk.import(Outcome::NotSatisfied).is_empty());
    assert_eq!(desk.finding().failed.ordinal, 2, "seen again, without an event");
    assert_eq!(desk.judge(Outcome::NotSatisfied, "Policy A, renamed"), ["observed"]);
    assert_eq!(desk.finding().fingerprint, detected.fingerprint);
    assert_eq!(desk.finding().first_seen, detected.first_seen);
}

#[test]
fn what_never_failed_makes_no_finding() {
    for outcome in [Outcome::Satisfied, Outcome::NotAssessed, Outcome::NotApplicable] {
        assert!(Desk::new().import(outcome).is_empty());
    }
}

#[test]
fn a_later_snapshot_verifies_what_is_open_or_resolved() {
    for state in [State::New, State::Triaged, State::InProgress, State::Resolved] {
        let mut desk = Desk::failing();
        if state != State::New {
            desk.put(state);
        }
        assert_eq!(desk.import(Outcome::Satisfied), ["verified"]);
        assert_eq!(desk.state(), State::Verified);
        assert!(desk.import(Outcome::Satisfied).is_empty());
        assert_eq!(desk.import(Outcome::NotSatisfied), ["reopened"]);
        assert_eq!(desk.state(), State::Reopened);
    }
}

#[test]
fn resolved_and_still_there_in_a_later_snapshot_is_reopened() {
    let mut desk = Desk::failing();
    desk.put(State::Resolved);
    assert!(desk.judge(Outcome::NotSatisfied, "Policy A").is_empty(), "the same snapshot");
    assert_eq!(desk.state(), State::Resolved);
    assert_eq!(desk.import(Outcome::NotSatisfied), ["reopened"]);
    assert_eq!(desk.finding().verdict_changed_by, None);
}

#[test]
fn missing_data_never_closes() {
    let mut desk = Desk::failing();
    desk.put(State::InProgress);
    assert_eq!(desk.import(Outcome::NotAssessed), ["evidence"]);
    assert_eq!(desk.state(), State::InProgress);
    assert_eq!(desk.finding().verdict_changed_by, Some(Cause::Evidence));
    assert!(desk.import(Outcome::NotAssessed).is_empty());
    // Seen as well as when it failed: now it is the tenant.
    assert_eq!(desk.import(Outcome::Satisfied), ["verified"]);
}

#[test]
fn another_profile_is_said_and_never_verified() {
    let mut desk = Desk::failing();
    desk.profile = Hash([1; 32]);
    desk.anew = Some(Outcome::Satisfied);
    assert_eq!(desk.judge(Outcome::Satisfied, "Policy A"), ["profile"]);
    assert_eq!(desk.state(), State::New);
    assert_eq!(desk.finding().verdict_changed_by, Some(Cause::Profile));
    assert!(desk.import(Outcome::Satisfied).is_empty(), "still the profile's doing");
    desk.put(State::Resolved);
    assert!(desk.import(Outcome::Satisfied).is_empty());
    assert_eq!(desk.state(), State::Resolved);
}

#[test]
fn another_rule_is_said_and_never_verified() {
    let mut desk = Desk::failing();
    desk.interpretation = 2;
    desk.anew = Some(Outcome::Satisfied);
    assert_eq!(desk.import(Outcome::Satisfied), ["rule"]);
    // What could not be judged anew is not the tenant's merit either.
    let mut desk = Desk::failing();
    desk.interpretation = 2;
    assert_eq!(desk.import(Outcome::Satisfied), ["rule"]);
}

#[test]
fn a_changed_tenant_is_verified_even_when_rule_and_profile_changed_too() {
    let mut desk = Desk::failing();
    desk.interpretation = 2;
    desk.profile = Hash([1; 32]);
    desk.anew = Some(Outcome::NotSatisfied);
    assert_eq!(desk.import(Outcome::Satisfied), ["verified"]);
}

#[test]
fn other_evidence_is_said_and_never_verified() {
    let mut desk = Desk::failing();
    desk.coverage = Hash([2; 32]);
    assert_eq!(desk.import(Outcome::Satisfied), ["evidence"]);
    assert_eq!(desk.state(), State::New);
}

#[test]
fn a_false_positive_stays() {
    let mut desk = Desk::failing();
    desk.put(State::FalsePositive);
    assert!(desk.import(Outcome::NotSatisfied).is_empty());
    assert_eq!(desk.import(Outcome::Satisfied), ["tenant"]);
    assert_eq!(desk.state(), State::FalsePositive);
    assert_eq!(desk.import(Outcome::NotSatisfied), ["observed"]);
    assert_eq!(desk.state(), State::FalsePositive);
}

#[test]
fn a_person_is_offered_four_states_and_never_the_evaluations() {
    let offered: std::collections::BTreeSet<State> =
        State::ALL.into_iter().flat_map(State::offered).collect();
    assert_eq!(offered, OFFERED.into_iter().collect());
    for from in State::ALL {
        for to in [State::Verified, State::Reopened, State::RiskAccepted, State::New] {
            assert!(!from.may_become(to, Mover::Person), "{from} → {to}");
        }
        for to in State::ALL {
            let by_evaluation = from.may_become(to, Mover::Evaluation);
            assert!(!by_evaluation || matches!(to, State::Verified | State::Reopened));
        }
        assert_eq!(State::parse(from.as_str()), Some(from));
    }
    assert!(State::Verified.offered().is_empty());
    let mut desk = Desk::failing();
    let refused = desk.decide(Change::State { to: State::Duplicate, reason: None });
    assert_eq!(
        refused,
        Err(TransitionError::NotAllowed { from: State::New, to: State::Duplicate })
    );
}

#[test]
fn a_false_positive_needs_a_reason() {
    let mut desk = Desk::failing();
    for reason in [None, Some("  ".to_owned())] {
        let refused = desk.decide(Change::State { to: State::FalsePositive, reason });
        assert_eq!(refused, Err(TransitionError::ReasonRequired));
    }
    let forged =
        FindingEvent::FindingTransitioned { to: State::FalsePositive, reason: None, as_of: None };
    assert_eq!(desk.happen(&forged), Err(TransitionError::ReasonRequired));
}

#[test]
fn the_detectors_output_stands_beside_the_judgement() {
    let mut desk = Desk::failing();
    desk.decide(Change::Severity(Severity::Low)).unwrap();
    assert_eq!(desk.finding().severity(), Severity::Low);
    assert_eq!(desk.finding().detected.severity, Severity::High);
    desk.decide(Change::Severity(Severity::High)).unwrap();
    assert_eq!(desk.finding().judged_severity, None);
}

#[test]
fn texts_are_bounded_and_what_is_so_already_is_nothing() {
    let mut desk = Desk::failing();
    let long = "ä".repeat(201);
    assert!(matches!(desk.decide(Change::Owner(Some(long))), Err(TransitionError::TooLong { .. })));
    assert!(matches!(desk.decide(Change::Comment(" ".into())), Err(TransitionError::Empty { .. })));
    assert!(desk.decide(Change::Owner(Some(" Mia ".into()))).unwrap().is_some());
    assert!(desk.decide(Change::Owner(Some("Mia".into()))).unwrap().is_none());
}

#[test]
fn a_finding_is_detected_once_and_first() {
    let mut desk = Desk::failing();
    let detected = FindingEvent::FindingDetected {
        tenant: TENANT,
        fingerprint: desk.finding().fingerprint,
        detection: Box::new(desk.finding().detected.clone()),
        due: None,
    };
    assert_eq!(desk.happen(&detected), Err(TransitionError::Exists));
    let missing = Desk::new().happen(&FindingEvent::OwnerSet { owner: None, reason: None });
    assert_eq!(missing, Err(TransitionError::Missing));
}

#[test]
fn only_the_last_change_can_be_undone_and_only_once() {
    let mut desk = Desk::failing();
    let before = desk.finding().clone();
    let first = desk.decide(Change::Owner(Some("Mia".into()))).unwrap().unwrap();
    let second = desk.decide(Change::Comment("hm".into())).unwrap().unwrap();
    assert_eq!(undo(desk.finding(), first), Err(TransitionError::NotTheLast));
    desk.happen(&undo(desk.finding(), second).unwrap()).unwrap();
    assert!(desk.finding().comments.is_empty());
    assert_eq!(undo(desk.finding(), first), Err(TransitionError::NotTheLast));
    let third = desk.decide(Change::Owner(None)).unwrap().unwrap();
    desk.import(Outcome::Satisfied);
    assert_eq!(undo(desk.finding(), third), Err(TransitionError::NotTheLast));
    assert_ne!(desk.finding(), &before);
}

#[test]
fn policies_that_share_a_control_have_findings_of_their_own() {
    let control = ControlId("c".into());
    let whole = Fingerprint::new(TENANT, &control, "");
    assert_eq!(whole, Fingerprint::new(TENANT, &control, ""));
    assert_ne!(whole, Fingerprint::new(TENANT, &control, "MS.AAD.1.1"));
    assert_ne!(whole, Fingerprint::new(TenantId(Uuid::from_u128(2)), &control, ""));
}

fn changes() -> impl Strategy<Value = Change> {
    let name = prop_oneof![Just(None), "[a-c]{1,2}".prop_map(Some)];
    let severity = prop_oneof![Just(Severity::Low), Just(Severity::High), Just(Severity::Critical)];
    let state = (proptest::sample::select(&State::ALL[..]), proptest::option::of("[a-z]{0,3}"));
    prop_oneof![
        state.prop_map(|(to, reason)| Change::State { to, reason }),
        severity.prop_map(Change::Severity),
        name.clone().prop_map(Change::Owner),
        name.clone().prop_map(Change::Assignee),
        (1u32..28).prop_map(|day| Change::Due(NaiveDate::from_ymd_opt(2026, 1, day))),
        "[a-z]{1,3}".prop_map(Change::Comment),
        name.prop_map(Change::CustomerComment),
    ]
}

#[derive(Clone, Debug)]
enum Step {
    Decide(Change),
    Import(Outcome),
    Rejudge(Outcome),
    Yardstick(u8),
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let outcome = || {
        proptest::sample::select(vec![
            Outcome::Satisfied,
            Outcome::NotSatisfied,
            Outcome::NotAssessed,
            Outcome::NotApplicable,
        ])
    };
    proptest::collection::vec(
        prop_oneof![
            4 => changes().prop_map(Step::Decide),
            3 => outcome().prop_map(Step::Import),
            1 => outcome().prop_map(Step::Rejudge),
            1 => (0u8..6).prop_map(Step::Yardstick),
            1 => Just(Step::Undo),
        ],
        0..24,
    )
}

proptest! {
    #![proptest_config(cases())]

    /// Whatever people and evaluations do, in any order: nobody but an evaluation verifies or
    /// reopens, nothing but a satisfied verdict of a changed tenant verifies, undo restores.
    #[test]
    fn the_state_machine_holds(steps in steps()) {
        let mut desk = Desk::failing();
        let mut last = None;
        for step in steps {
            let before = desk.finding().clone();
            match step {
                Step::Decide(change) => {
                    if let Ok(Some(event)) = desk.decide(change) {
                        last = Some((event, before.clone()));
                    }
                    let now = desk.state();
                    prop_assert!(now == before.state || OFFERED.contains(&now));
                    prop_assert!(now == before.state || before.state.offered().contains(&now));
                    prop_assert_eq!(&desk.finding().detected, &before.detected);
                }
                Step::Import(outcome) | Step::Rejudge(outcome) => {
                    let later = matches!(step, Step::Import(_));
                    if later { desk.ordinal += 1; }
                    let happened = desk.judge(outcome, "Policy A");
                    if !happened.is_empty() { last = None; }
                    let now = desk.state();
                    if now == State::Verified && before.state != State::Verified {
                        prop_assert_eq!(outcome, Outcome::Satisfied);
                        prop_assert_eq!(desk.coverage, before.failed.coverage);
                        prop_assert!(desk.ordinal > before.failed.ordinal);
                    }
                    if outcome != Outcome::Satisfied && outcome != Outcome::NotSatisfied {
                        prop_assert_eq!(now, before.state);
                    }
                    prop_assert!(now == before.state
                        || matches!(now, State::Verified | State::Reopened));
                    prop_assert!(now != State::Verified || outcome != Outcome::NotSatisfied);
                    prop_assert_eq!(&desk.finding().owner, &before.owner);
                    prop_assert_eq!(&desk.finding().comments, &before.comments);
                    // Judging again says nothing new.
                    prop_assert!(desk.judge(outcome, "Policy A").is_empty());
                }
                Step::Yardstick(which) => match which {
                    0 => desk.interpretation += 1,
                    1 => desk.profile = Hash([desk.profile.0[0] ^ 1; 32]),
                    2 => desk.coverage = Hash([desk.coverage.0[0] ^ 1; 32]),
                    3 => desk.anew = Some(Outcome::Satisfied),
                    4 => desk.anew = Some(Outcome::NotSatisfied),
                    _ => desk.anew = None,
                },
                Step::Undo => if let Some((event, unchanged)) = last.take() {
                    let undone = undo(desk.finding(), event);
                    prop_assert!(undone.is_ok());
                    desk.happen(&undone.unwrap()).unwrap();
                    let mut now = desk.finding().clone();
                    now.last_change = unchanged.last_change.clone();
                    now.failed = unchanged.failed.clone();
                    now.last_seen = unchanged.last_seen;
                    prop_assert_eq!(now, unchanged);
                },
            }
        }
    }
}
