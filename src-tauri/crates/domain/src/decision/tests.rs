//! Tests of decisions. Statements: specs/019-exceptions.md.
use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn member(number: u128) -> MemberId {
    MemberId(Uuid::from_u128(number))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn question() -> Question {
    Question::Choice {
        summary: "Which sign-in method?".into(),
        impact: String::new(),
        evidence: String::new(),
        options: vec!["Passkeys".into(), "Authenticator".into()],
        default: Some(1),
    }
}

fn raised(question: Question) -> Decision {
    let item = Item {
        tenant: None,
        question,
        deadline: Some(day("2026-12-01")),
        findings: BTreeSet::new(),
    };
    step(None, 1, &DecisionEvent::DecisionRaised { item: Box::new(item) }).unwrap()
}

fn step(
    decision: Option<Decision>,
    by: u128,
    event: &DecisionEvent,
) -> Result<Decision, DecisionError> {
    let decision_id = DecisionId(Uuid::from_u128(9));
    let (at, by) = (DateTime::UNIX_EPOCH, member(by));
    fold(decision, &Happening { decision: decision_id, at, by, event })
}

fn made(option: u8, single_handed: bool) -> DecisionEvent {
    DecisionEvent::DecisionMade { option, reason: "so".into(), single_handed }
}

#[test]
fn a_question_is_decided_once_dec_1() {
    let decision = raised(question());
    assert_eq!(
        step(Some(decision.clone()), 1, &made(2, false)),
        Err(DecisionError::Invalid { field: "option" })
    );
    let decided = step(Some(decision), 1, &made(1, false)).unwrap();
    assert_eq!(decided.state, State::Decided);
    assert_eq!(step(Some(decided), 2, &made(0, false)), Err(DecisionError::Closed));
}

#[test]
fn who_asked_does_not_approve_alone_but_may_say_no_dec_3() {
    let release =
        Question::Release { review: ReviewId(Uuid::from_u128(5)), content: Hash([1; 32]) };
    let decision = raised(release);
    let alone = step(Some(decision.clone()), 1, &made(APPROVE, false));
    assert_eq!(alone, Err(DecisionError::SecondNeeded));
    assert!(step(Some(decision.clone()), 2, &made(APPROVE, false)).is_ok());
    assert!(step(Some(decision.clone()), 1, &made(REJECT, false)).is_ok());
    let open = step(Some(decision), 1, &made(APPROVE, true)).unwrap();
    assert!(open.made.unwrap().single_handed);
}

#[test]
fn asking_for_evidence_waits_for_it_and_nothing_is_put_off_past_its_day_dec_2() {
    let asked = DecisionEvent::EvidenceAsked { text: "Which licence?".into() };
    let decision = step(Some(raised(question())), 2, &asked).unwrap();
    assert_eq!(decision.state, State::EvidenceAsked);
    let given = DecisionEvent::EvidenceGiven { text: "P1".into() };
    let decision = step(Some(decision), 1, &given).unwrap();
    assert_eq!((decision.state, decision.remarks.len()), (State::Open, 2));
    let late = DecisionEvent::DecisionSnoozed { until: Some(day("2026-12-02")) };
    assert!(step(Some(decision.clone()), 1, &late).is_err());
    let fine = DecisionEvent::DecisionSnoozed { until: Some(day("2026-12-01")) };
    let decision = step(Some(decision), 1, &fine).unwrap();
    assert!(decision.is_snoozed(day("2026-11-30")) && !decision.is_snoozed(day("2026-12-01")));
    assert!(decision.is_overdue(day("2026-12-02")));
}

#[test]
fn a_question_needs_a_summary_and_two_options_dec_1() {
    let mut item =
        Item { tenant: None, question: question(), deadline: None, findings: BTreeSet::new() };
    assert_eq!(item.check(), Ok(()));
    let Question::Choice { options, default, .. } = &mut item.question else { unreachable!() };
    *default = Some(2);
    options.push("Neither".into());
    assert_eq!(item.check(), Ok(()));
    let Question::Choice { options, .. } = &mut item.question else { unreachable!() };
    options.truncate(1);
    assert_eq!(item.check(), Err(DecisionError::Invalid { field: "options" }));
}

proptest! {
    /// Whatever is done in any order: what is closed stays as it is.
    #[test]
    fn what_is_closed_stays_dec_1(
        steps in proptest::collection::vec((0u8..7, 0u8..4, 1u128..3, any::<bool>()), 0..20),
    ) {
        let mut decision = raised(question());
        for (what, option, by, alone) in steps {
            let event = match what {
                0 => DecisionEvent::DecisionAssigned { assignee: Some("Mia".into()) },
                1 => DecisionEvent::DecisionSnoozed { until: None },
                2 => DecisionEvent::EvidenceAsked { text: "more".into() },
                3 => DecisionEvent::EvidenceGiven { text: "here".into() },
                4 => made(option, alone),
                5 => DecisionEvent::DecisionWithdrawn { reason: String::new() },
                _ => DecisionEvent::DecisionRaised { item: Box::new(decision.item.clone()) },
            };
            let before = decision.clone();
            match step(Some(decision.clone()), by, &event) {
                Ok(after) => {
                    prop_assert!(before.state.is_open());
                    decision = after;
                }
                Err(_) => prop_assert_eq!(&before, &decision),
            }
            prop_assert_eq!(decision.made.is_some(), decision.state == State::Decided);
        }
    }
}
