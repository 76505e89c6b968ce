//! Tests of exceptions. Statements: specs/019-exceptions.md.
use super::*;
use crate::{
    cases::cases,
    fingerprint::Fingerprint,
    ids::{ContactId, ExceptionId, FindingId, MemberId, TenantId},
    journal::Hash,
    review::Severity,
};
use chrono::{DateTime, Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn day(number: i64) -> NaiveDate {
    let first: NaiveDate = "2026-11-21".parse().unwrap();
    let days = Days::new(number.unsigned_abs());
    match number < 0 {
        true => first.checked_sub_days(days).unwrap(),
        false => first.checked_add_days(days).unwrap(),
    }
}

fn request(until: NaiveDate) -> Request {
    Request {
        tenant: TenantId(id(1)),
        finding: FindingId(id(2)),
        fingerprint: Fingerprint(Hash([3; 32])),
        content: Hash([4; 32]),
        severity: Severity::High,
        reason: "The scanner cannot do modern sign-in".into(),
        compensating_control: String::new(),
        until,
        renews: None,
    }
}

fn asked(until: NaiveDate) -> ExceptionEvent {
    ExceptionEvent::ExceptionRequested { request: Box::new(request(until)) }
}

fn accepted() -> ExceptionEvent {
    let (contact, on) = (ContactId(id(5)), day(0));
    let acceptance = Acceptance { contact, how: How::Meeting, on, evidence: None };
    ExceptionEvent::ExceptionAccepted { acceptance: Box::new(acceptance) }
}

fn approved(single_handed: bool) -> ExceptionEvent {
    ExceptionEvent::ExceptionApproved { single_handed, comment: None }
}

fn step(
    exception: Option<Exception>,
    by: u128,
    event: &ExceptionEvent,
) -> Result<Exception, ExceptionError> {
    let (exception_id, by) = (ExceptionId(id(9)), MemberId(id(by)));
    fold(exception, &Happening { exception: exception_id, at: DateTime::UNIX_EPOCH, by, event })
}

fn run(events: &[(u128, ExceptionEvent)]) -> Exception {
    let fold =
        |so_far, (by, event): &(u128, ExceptionEvent)| Some(step(so_far, *by, event).unwrap());
    events.iter().fold(None, fold).unwrap()
}

#[test]
fn approval_and_the_customers_acceptance_are_two_steps_exc_4() {
    let requested = step(None, 1, &asked(day(60))).unwrap();
    let early = step(Some(requested.clone()), 1, &accepted());
    assert_eq!(early, Err(ExceptionError::NotAllowed { from: State::Requested, act: "accept" }));
    let approved = step(Some(requested), 2, &approved(false)).unwrap();
    assert!(!approved.state_on(day(0), 30).is_in_force());
    let active = step(Some(approved), 1, &accepted()).unwrap();
    assert_eq!(active.state_on(day(0), 30), State::Active);
}

#[test]
fn who_asked_approves_alone_only_where_it_is_said_exc_5() {
    let requested = step(None, 1, &asked(day(60))).unwrap();
    let alone = step(Some(requested.clone()), 1, &approved(false));
    assert_eq!(alone, Err(ExceptionError::SecondNeeded));
    let said = step(Some(requested), 1, &approved(true)).unwrap();
    assert!(said.approval.unwrap().single_handed);
}

#[test]
fn the_last_day_is_covered_and_the_day_after_is_not_exc_6() {
    let active = run(&[(1, asked(day(60))), (2, approved(false)), (1, accepted())]);
    assert_eq!(active.state_on(day(52), 7), State::Active);
    assert_eq!(active.state_on(day(53), 7), State::Expiring);
    assert_eq!(active.state_on(day(60), 30), State::Expiring);
    assert_eq!(active.state_on(day(61), 30), State::Expired);
    let early = ExceptionEvent::ExceptionExpired { on: day(60) };
    assert_eq!(step(Some(active.clone()), 1, &early), Err(ExceptionError::NotYet));
    let expired = step(Some(active), 1, &ExceptionEvent::ExceptionExpired { on: day(61) });
    assert_eq!(expired.unwrap().recorded, State::Expired);
}

/// EXC-6: a warning of 30 days would name an exception of 30 days from its first day on.
#[test]
fn a_short_exception_is_not_expiring_from_its_first_day_exc_6() {
    let began = |asked: i64, in_force: Option<i64>, until| {
        let at = |number| day(number).and_hms_opt(9, 0, 0).unwrap().and_utc();
        let one = step(None, 1, &super::tests::asked(day(until))).unwrap();
        let accepted = in_force.map(|number| (at(number), MemberId(id(1))));
        Exception { requested_at: at(asked), accepted, ..one }
    };
    assert_eq!(began(0, Some(0), 30).warned_from(30), day(20));
    assert_eq!(began(0, Some(12), 30).warned_from(30), day(24), "from when it came in force");
    assert_eq!(began(0, None, 30).warned_from(30), day(20));
    assert_eq!(began(0, Some(0), 365).warned_from(30), day(335), "the policy's, where it is less");
    assert_eq!(began(0, Some(0), 30).warned_from(0), day(30));
    assert_eq!(began(0, Some(30), 30).warned_from(30), day(30), "one day is its first and last");
}

#[test]
fn a_term_is_no_longer_than_the_policy_allows_exc_3() {
    let policy = RiskPolicy::default();
    assert_eq!(request(day(90)).check(&policy, day(0)), Ok(()));
    let refused = Err(ExceptionError::Term { from: day(1), to: day(90) });
    assert_eq!(request(day(91)).check(&policy, day(0)), refused);
    assert_eq!(request(day(0)).check(&policy, day(0)), refused);
    let without = Request { reason: "  ".into(), ..request(day(9)) };
    assert_eq!(without.check(&policy, day(0)), Err(ExceptionError::Invalid { field: "reason" }));
    let mut forever = policy;
    forever.terms.low = TERM_DAYS_MAX + 1;
    assert!(policy.is_valid() && !forever.is_valid());
}

fn any_event() -> impl Strategy<Value = ExceptionEvent> {
    prop_oneof![
        1 => Just(asked(day(40))),
        3 => any::<bool>().prop_map(approved),
        1 => Just(ExceptionEvent::ExceptionRejected { reason: "no".into() }),
        3 => Just(accepted()),
        1 => Just(ExceptionEvent::ExceptionRenewed { by: ExceptionId(id(7)) }),
        1 => "[a-z ]{0,3}".prop_map(|reason| ExceptionEvent::ExceptionRevoked { reason }),
        2 => (30i64..60).prop_map(|on| ExceptionEvent::ExceptionExpired { on: day(on) }),
        1 => (4u8..6).prop_map(|byte| ExceptionEvent::ExceptionLapsed { content: Hash([byte; 32]) }),
    ]
}

fn act_of(event: &ExceptionEvent) -> Option<Act> {
    Some(match event {
        ExceptionEvent::ExceptionRequested { .. } => return None,
        ExceptionEvent::ExceptionApproved { .. } => Act::Approve,
        ExceptionEvent::ExceptionRejected { .. } => Act::Reject,
        ExceptionEvent::ExceptionAccepted { .. } => Act::Accept,
        ExceptionEvent::ExceptionRenewed { .. } => Act::Renew,
        ExceptionEvent::ExceptionRevoked { .. } => Act::Revoke,
        ExceptionEvent::ExceptionExpired { .. } => Act::Expire,
        ExceptionEvent::ExceptionLapsed { .. } => Act::Lapse,
    })
}

proptest! {
    #![proptest_config(cases())]

    /// The warning never begins before an exception, nor after its last day, nor earlier than the
    /// policy says, and leaves two thirds of the term.
    #[test]
    fn the_warning_lies_within_the_term_exc_6(
        began in -400i64..400,
        term in 0i64..800,
        warn_days in 0u32..=TERM_DAYS_MAX,
    ) {
        let at = day(began).and_hms_opt(12, 0, 0).unwrap().and_utc();
        let one = step(None, 1, &asked(day(began + term))).unwrap();
        let one = Exception { requested_at: at, accepted: Some((at, MemberId(id(1)))), ..one };
        let from = one.warned_from(warn_days);
        prop_assert!(day(began) <= from && from <= one.request.until);
        let days = one.request.until.signed_duration_since(from).num_days();
        prop_assert!(days <= i64::from(warn_days) && days * 3 <= term);
        prop_assert!(days == i64::from(warn_days) || (days + 1) * 3 > term);
    }

    /// Whatever happens in any order: only moves of the table take place, what is refused
    /// changes nothing, nothing is in force without approval and acceptance, or past its day.
    #[test]
    fn only_moves_of_the_table_exc_2(
        events in proptest::collection::vec((1u128..3, any_event()), 0..12),
        until in 1i64..60,
        today in -5i64..80,
        warn_days in 0u32..60,
    ) {
        let mut exception = step(None, 1, &asked(day(until))).unwrap();
        for (by, event) in events {
            let before = exception.clone();
            match step(Some(exception.clone()), by, &event) {
                Ok(after) => {
                    let act = act_of(&event).unwrap();
                    prop_assert_eq!(before.recorded.after(act), Some(after.recorded));
                    exception = after;
                }
                Err(ExceptionError::NotAllowed { from, act }) => {
                    let act = Act::ALL.into_iter().find(|one| one.as_str() == act).unwrap();
                    prop_assert_eq!(from.after(act), None);
                }
                Err(_) => {}
            }
            let state = exception.state_on(day(today), warn_days);
            if state.is_in_force() {
                prop_assert!(exception.approval.is_some() && exception.acceptance.is_some());
                prop_assert!(today <= until);
                let expiring = day(today) >= exception.warned_from(warn_days);
                prop_assert_eq!(state == State::Expiring, expiring);
            }
            if exception.recorded.is_open() && today > until {
                prop_assert_eq!(state, State::Expired);
            }
            if let Some(approval) = &exception.approval {
                prop_assert!(approval.by != exception.requested_by || approval.single_handed);
            }
            for act in exception.offered_on(day(today), warn_days) {
                prop_assert!(state.after(act).is_some());
            }
        }
    }
}
