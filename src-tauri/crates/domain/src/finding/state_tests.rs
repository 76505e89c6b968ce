//! Whatever events come to a finding, in whatever order: it moves as the table says, or not at all.
use super::*;
use crate::{
    cases::cases,
    exception::Ending,
    fingerprint::Fingerprint,
    ids::{EvaluationId, EventId, ExceptionId, FindingId, MemberId, SnapshotId, TenantId},
    journal::Hash,
    review::Severity,
    verdict::{ControlId, Outcome, PolicyId, Reason},
};
use chrono::DateTime;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

const FINDING: FindingId = FindingId(Uuid::from_u128(1));
const OTHER: FindingId = FindingId(Uuid::from_u128(2));

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

fn reason() -> Reason {
    Reason { code: "x".into(), args: BTreeMap::new() }
}

fn detection() -> Box<Detection> {
    Box::new(Detection {
        policy: PolicyId("MS.AAD.1.1v1".into()),
        control: ControlId("c".into()),
        area: "entra".into(),
        severity: Severity::High,
        reason: reason(),
        subjects: vec![],
        observed: vec![],
        basis: basis(),
        drift: None,
    })
}

fn detected() -> FindingEvent {
    let (tenant, fingerprint) = (TenantId(Uuid::nil()), Fingerprint(Hash::ZERO));
    FindingEvent::FindingDetected { tenant, fingerprint, detection: detection(), due: None }
}

/// Events as a journal of anyone's could hold them, allowed or not.
fn events() -> impl Strategy<Value = FindingEvent> {
    let exception = ExceptionId(Uuid::from_u128(3));
    let said = || proptest::option::of("[a-z]{0,2}");
    prop_oneof![
        1 => Just(detected()),
        1 => Just(FindingEvent::FindingObserved { detection: detection() }),
        3 => Just(FindingEvent::FindingVerified { reason: reason(), basis: basis() }),
        3 => Just(FindingEvent::FindingReopened {
            cause: Cause::Tenant, detection: detection(), due: None,
        }),
        1 => Just(FindingEvent::FindingVerdictChanged {
            outcome: Outcome::Satisfied, cause: Cause::Rule, reason: reason(), basis: basis(),
        }),
        6 => (proptest::sample::select(&State::ALL[..]), said())
            .prop_map(|(to, reason)| FindingEvent::FindingTransitioned { to, reason, as_of: None }),
        2 => Just(FindingEvent::RiskAccepted { exception }),
        2 => Just(FindingEvent::RiskAcceptanceEnded { exception, why: Ending::Revoked, due: None }),
        2 => proptest::sample::select(vec![FINDING, OTHER])
            .prop_map(|of| FindingEvent::FindingDuplicated { of, reason: None, as_of: None }),
        1 => said().prop_map(|owner| FindingEvent::OwnerSet { owner, reason: None }),
        2 => (0u128..24).prop_map(|id| FindingEvent::Undone { event: EventId(Uuid::from_u128(id)) }),
    ]
}

/// Who moves a finding with events of this type.
fn mover(event: &FindingEvent) -> Mover {
    match event {
        FindingEvent::RiskAccepted { .. } | FindingEvent::RiskAcceptanceEnded { .. } => {
            Mover::Exception
        }
        event if event.is_by_evaluation() => Mover::Evaluation,
        _ => Mover::Person,
    }
}

proptest! {
    #![proptest_config(cases())]

    /// FND-2, FND-12. A move of the table by its mover, or a last change taken back; else the
    /// finding stays where it is. What is refused changes nothing.
    #[test]
    fn only_moves_of_the_table_take_place(events in proptest::collection::vec(events(), 0..24)) {
        let happening = |id: u128, event| Happening {
            id: EventId(Uuid::from_u128(id)),
            finding: FINDING,
            at: DateTime::UNIX_EPOCH,
            by: MemberId(Uuid::nil()),
            event,
        };
        let first = detected();
        let mut finding = fold(None, &happening(100, &first)).unwrap();
        // Where it stood before the change that can be taken back.
        let mut before_last = finding.state;
        for (number, event) in (0u128..).zip(&events) {
            let before = finding.clone();
            let Ok(after) = fold(Some(finding.clone()), &happening(number, event)) else { continue };
            prop_assert!(State::ALL.contains(&after.state));
            match event {
                FindingEvent::Undone { .. } => {
                    prop_assert!(before.last_change.is_some());
                    prop_assert_eq!(after.state, before_last);
                    prop_assert_eq!(&after.last_change, &None);
                }
                _ if after.state != before.state => {
                    prop_assert!(before.state.may_become(after.state, mover(event)), "{:?}", event);
                }
                // A move to where it stands already is no move of the table.
                FindingEvent::FindingTransitioned { .. } | FindingEvent::FindingDuplicated { .. } => {
                    prop_assert!(false, "{:?} from {}", event, before.state);
                }
                _ => {}
            }
            prop_assert_eq!(after.exception.is_some(), after.state == State::RiskAccepted);
            if after.state == State::FalsePositive {
                prop_assert!(after.state_reason.as_deref().is_some_and(|said| !said.is_empty()));
            }
            before_last = before.state;
            finding = after;
        }
    }
}
