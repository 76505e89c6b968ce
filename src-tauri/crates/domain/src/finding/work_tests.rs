//! What people do beside deciding: put off, claim, duplicates, links, attachments, mentions
//! (FND-20 to FND-25), and that no order of it all breaks the state machine.
use super::*;
use crate::{
    cases::cases,
    fingerprint::Fingerprint,
    ids::{EvaluationId, EventId, FindingId, MemberId, SnapshotId, TenantId},
    journal::Hash,
    review::Severity,
    verdict::{ControlId, PolicyId, Reason},
};
use chrono::{DateTime, Days, NaiveDate};
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn id(number: u128) -> FindingId {
    FindingId(Uuid::from_u128(number))
}

fn today() -> NaiveDate {
    "2026-11-25".parse().unwrap()
}

fn day(offset: u64) -> NaiveDate {
    today().checked_add_days(Days::new(offset)).unwrap()
}

fn basis() -> Basis {
    Basis {
        evaluation: EvaluationId(Uuid::nil()),
        snapshot: SnapshotId(Uuid::nil()),
        ordinal: 1,
        interpretation: 1,
        profile: Hash::ZERO,
        coverage: Hash::ZERO,
    }
}

fn detection() -> Box<Detection> {
    Box::new(Detection {
        policy: PolicyId("MS.AAD.1.1v1".into()),
        control: ControlId("entra.legacy-authentication-blocked".into()),
        area: "entra".into(),
        severity: Severity::High,
        reason: Reason { code: "some".into(), args: BTreeMap::new() },
        subjects: vec![],
        observed: vec![],
        basis: basis(),
        drift: None,
    })
}

#[derive(Clone)]
struct Desk {
    finding: Finding,
    events: u128,
}

impl Desk {
    fn new(due: Option<NaiveDate>) -> Self {
        let tenant = TenantId(Uuid::from_u128(1));
        let event = FindingEvent::FindingDetected {
            tenant,
            fingerprint: Fingerprint::new(tenant, &detection().control, ""),
            detection: detection(),
            due,
        };
        Self { finding: fold(None, &happening(0, &event)).unwrap(), events: 0 }
    }

    fn happen(&mut self, event: &FindingEvent) -> Result<EventId, TransitionError> {
        self.events += 1;
        let happening = happening(self.events, event);
        self.finding = fold(Some(self.finding.clone()), &happening)?;
        Ok(happening.id)
    }

    fn work(&mut self, wish: Work) -> Result<Option<EventId>, TransitionError> {
        let situation = Situation { me: "Mia", today: today(), as_of: Some(1) };
        match work(&self.finding, &wish, &situation)? {
            Decided::Event(event) => self.happen(&event).map(Some),
            Decided::Nothing => Ok(None),
        }
    }

    fn decide(&mut self, change: Change) -> Result<Option<EventId>, TransitionError> {
        match decide(&self.finding, &change, Some(1))? {
            Decided::Event(event) => self.happen(&event).map(Some),
            Decided::Nothing => Ok(None),
        }
    }

    fn put(&mut self, to: State) {
        self.decide(Change::State { to, reason: Some("so".into()) }).unwrap();
    }

    fn reopen(&mut self, due: Option<NaiveDate>) {
        let reason = detection().reason;
        self.happen(&FindingEvent::FindingVerified { reason, basis: basis() }).unwrap();
        let (cause, detection) = (Cause::Tenant, detection());
        self.happen(&FindingEvent::FindingReopened { cause, detection, due }).unwrap();
    }
}

fn happening(event_number: u128, event: &FindingEvent) -> Happening<'_> {
    Happening {
        id: EventId(Uuid::from_u128(event_number)),
        finding: id(9),
        at: DateTime::from_timestamp(event_number as i64, 0).unwrap(),
        by: MemberId(Uuid::from_u128(7)),
        event,
    }
}

/// FND-20, FND-21.
#[test]
fn the_due_date_is_the_policys_until_a_person_sets_one() {
    let mut desk = Desk::new(Some(day(10)));
    assert!(desk.finding.due_by_policy && desk.finding.due == Some(day(10)));
    desk.reopen(Some(day(20)));
    assert_eq!((desk.finding.due, desk.finding.due_by_policy), (Some(day(20)), true));
    let set = desk.decide(Change::Due(Some(day(5)))).unwrap().unwrap();
    let by_hand = desk.finding.clone();
    desk.happen(&undo(&desk.finding, set).unwrap()).unwrap();
    assert_eq!((desk.finding.due, desk.finding.due_by_policy), (Some(day(20)), true));
    desk.finding = by_hand;
    desk.reopen(Some(day(30)));
    assert_eq!((desk.finding.due, desk.finding.due_by_policy), (Some(day(5)), false));
    // No policy in force takes no date away.
    let mut desk = Desk::new(Some(day(10)));
    desk.reopen(None);
    assert_eq!(desk.finding.due, Some(day(10)));
}

/// FND-22.
#[test]
fn put_off_to_a_later_day_not_beyond_the_due_date() {
    let mut desk = Desk::new(Some(day(10)));
    for (until, refused) in
        [(day(0), TransitionError::SnoozeDate), (day(11), TransitionError::SnoozeDate)]
    {
        assert_eq!(desk.work(Work::Snooze(Some(until))), Err(refused));
    }
    desk.work(Work::Snooze(Some(day(8)))).unwrap().unwrap();
    assert_eq!(desk.finding.snoozed_until(), Some(day(8)));
    desk.decide(Change::Due(Some(day(3)))).unwrap();
    assert_eq!(desk.finding.snoozed_until(), Some(day(3)), "the due date ends it");
    desk.put(State::Resolved);
    assert_eq!(desk.finding.snoozed_until(), None);
    let refused = desk.work(Work::Snooze(Some(day(2))));
    assert_eq!(refused, Err(TransitionError::NotOpen { state: State::Resolved }));
    desk.reopen(None);
    assert_eq!(desk.finding.snoozed_until(), None, "what is back is not put off");
}

/// FND-23.
#[test]
fn claiming_takes_nothing_from_anyone() {
    let mut desk = Desk::new(None);
    assert!(desk.work(Work::Claim).unwrap().is_some());
    assert_eq!(desk.finding.assignee.as_deref(), Some("Mia"));
    desk.decide(Change::Assignee(Some("Jan".into()))).unwrap();
    assert!(desk.work(Work::Claim).unwrap().is_none());
    assert_eq!(desk.finding.assignee.as_deref(), Some("Jan"));
}

/// FND-24.
#[test]
fn a_duplicate_names_its_original_while_it_is_one() {
    let mut desk = Desk::new(None);
    let wish = |of| Work::Duplicate { of, reason: Some(" the same ".into()) };
    assert_eq!(desk.work(wish(id(9))), Err(TransitionError::Itself));
    let event = desk.work(wish(id(3))).unwrap().unwrap();
    assert_eq!((desk.finding.state, desk.finding.original()), (State::Duplicate, Some(id(3))));
    assert_eq!(desk.finding.state_reason.as_deref(), Some("the same"));
    let mut undone = desk.clone();
    undone.happen(&undo(&undone.finding, event).unwrap()).unwrap();
    assert_eq!((undone.finding.state, undone.finding.duplicate_of), (State::New, None));
    desk.put(State::Triaged);
    assert_eq!(desk.finding.original(), None);
    assert!(matches!(
        desk.decide(Change::State { to: State::Duplicate, reason: None }),
        Err(TransitionError::NotAllowed { .. })
    ));
}

/// FND-25.
#[test]
fn members_are_mentioned_by_name() {
    let member = |number, name: &str| (MemberId(Uuid::from_u128(number)), name.to_owned());
    let members = [member(1, "Jan"), member(2, "Jan Köster"), member(3, "Mia")];
    let numbers = |text: &str| -> Vec<u128> {
        mentioned(text, &members).iter().map(|member| member.0.as_u128()).collect()
    };
    assert_eq!(numbers("@jan köster, please; @Mia, too. @MIA!"), [2, 3]);
    assert_eq!(numbers("@Jan: see below"), [1]);
    assert!(numbers("jan@example.com @Janina mia @").is_empty());
}

#[derive(Clone, Debug)]
enum Step {
    Work(Work),
    Decide(Change),
    Reopen(Option<u64>),
    Attach,
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let other = (1_u128..12).prop_map(id);
    let work = prop_oneof![
        prop::option::of(0_u64..40).prop_map(|until| Work::Snooze(until.map(day))),
        Just(Work::Claim),
        other.clone().prop_map(|of| Work::Duplicate { of, reason: None }),
        other.clone().prop_map(Work::Link),
        other.prop_map(Work::Unlink),
        (0_u128..20).prop_map(|event| Work::Detach(EventId(Uuid::from_u128(event)))),
    ];
    let state = prop::sample::select(State::ALL.to_vec());
    let change = prop_oneof![
        state.prop_map(|to| Change::State { to, reason: Some("so".into()) }),
        prop::option::of(0_u64..40).prop_map(|due| Change::Due(due.map(day))),
        prop::option::of("[a-c]").prop_map(Change::Assignee),
    ];
    prop::collection::vec(
        prop_oneof![
            4 => work.prop_map(Step::Work),
            3 => change.prop_map(Step::Decide),
            1 => prop::option::of(0_u64..40).prop_map(Step::Reopen),
            1 => Just(Step::Attach),
            2 => Just(Step::Undo),
        ],
        0..24,
    )
}

proptest! {
    #![proptest_config(cases())]

    /// FND-2, FND-20 to FND-24: in any order, only moves of the table; put off only while open
    /// and never beyond the due date; a person's due date is never replaced; undo restores.
    #[test]
    fn no_order_of_work_breaks_the_rules(steps in steps(), due in prop::option::of(1_u64..40)) {
        let mut desk = Desk::new(due.map(day));
        let mut last: Option<(EventId, Finding)> = None;
        for step in steps {
            let before = desk.finding.clone();
            let done = match step {
                Step::Work(wish) => desk.work(wish),
                Step::Decide(change) => desk.decide(change),
                Step::Attach => desk.happen(&FindingEvent::EvidenceAttached {
                    name: "letter.pdf".into(),
                    media_type: "application/pdf".into(),
                    size_bytes: 1,
                    sha256: Hash::ZERO,
                }).map(Some),
                Step::Reopen(due) => {
                    if before.state.may_become(State::Verified, Mover::Evaluation) {
                        desk.reopen(due.map(day));
                        last = None;
                        if before.due.is_some() && !before.due_by_policy {
                            prop_assert_eq!(desk.finding.due, before.due);
                        }
                    }
                    continue;
                }
                Step::Undo => {
                    if let Some((event, unchanged)) = last.take() {
                        let undone = undo(&desk.finding, event).unwrap();
                        desk.happen(&undone).unwrap();
                        let mut now = desk.finding.clone();
                        now.last_change = unchanged.last_change.clone();
                        prop_assert_eq!(now, unchanged);
                    }
                    continue;
                }
            };
            match done {
                Ok(Some(event)) => last = Some((event, before.clone())),
                Ok(None) => prop_assert_eq!(&desk.finding, &before),
                // What is refused changes nothing.
                Err(_) => prop_assert_eq!(&desk.finding, &before),
            }
            let now = &desk.finding;
            prop_assert!(now.state == before.state
                || before.state.may_become(now.state, Mover::Person));
            prop_assert!(now.links.len() <= LINKS_MAX && !now.links.contains(&now.id));
            prop_assert_eq!(now.original().is_some(), now.state == State::Duplicate);
            if let Some(until) = now.snoozed_until() {
                prop_assert!(now.state.is_open() && now.due.is_none_or(|due| until <= due));
            }
        }
    }
}
