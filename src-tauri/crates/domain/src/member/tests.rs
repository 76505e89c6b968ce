//! Roles as sets, and a roster that keeps an owner. Statements: specs/020-members.md.
use super::*;
use crate::{event::WorkspaceEvent, ids::MemberId};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn id(number: u8) -> MemberId {
    MemberId(Uuid::from_u128(u128::from(number)))
}

fn at(second: usize) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(i64::try_from(second).unwrap())
}

fn added(number: u8) -> WorkspaceEvent {
    WorkspaceEvent::MemberAdded { member: id(number), name: format!("Member {number}") }
}

fn roster(events: &[WorkspaceEvent]) -> Roster {
    let mut roster = Roster::default();
    for (second, event) in events.iter().enumerate() {
        roster.apply(event, at(second)).unwrap();
    }
    roster
}

/// MEM-1.
#[test]
fn names_are_stable_and_their_own() {
    let names: BTreeSet<&str> = Capability::ALL.iter().map(|one| one.as_str()).collect();
    assert_eq!(names.len(), Capability::ALL.len());
    for capability in Capability::ALL {
        let written = serde_json::to_value(capability).unwrap();
        assert_eq!(written, capability.as_str());
    }
    for role in Role::ALL {
        assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
        assert_eq!(Role::parse(role.as_str()), role);
    }
    for name in ["finding.triage", "review.release", "risk.approve", "member.keep"] {
        assert!(names.contains(name), "{name}");
    }
}

/// MEM-2.
#[test]
fn an_owner_may_everything_and_a_reader_only_read() {
    for capability in Capability::ALL {
        let asked = capability != Capability::Nobody;
        assert_eq!(Role::Owner.may(capability), asked, "{capability}");
        assert!(!Role::Unknown.may(capability), "{capability}");
    }
    let reader: Vec<_> = Role::ReadOnly.capabilities().collect();
    assert_eq!(reader, [Capability::Read, Capability::PassphraseChange]);
    for role in [Role::Operator, Role::Reviewer] {
        for approval in [Capability::RiskApprove, Capability::ReviewRelease] {
            assert!(!role.may(approval), "{role} {approval}");
        }
        assert!(role.may(Capability::RiskRequest) && role.may(Capability::FindingTriage));
    }
    assert!(Role::Approver.may(Capability::RiskApprove));
    assert!(Role::Approver.may(Capability::ReviewRelease));
    assert!(!Role::Approver.may(Capability::RiskRequest));
    assert!(!Role::Approver.may(Capability::FindingTriage));
}

/// MEM-17: an import may adopt exclusions into the profile, the demo assigns a baseline, a
/// connection makes its tenant and reads it.
#[test]
fn who_may_do_the_whole_may_do_its_parts() {
    use Capability::{
        BaselineKeep, ProfileChange, ReviewCompose, RiskRequest, TenantConnect, TenantImport,
        TenantSync,
    };
    for (whole, parts) in [
        (TenantImport, &[ProfileChange, BaselineKeep][..]),
        (TenantConnect, &[TenantImport, TenantSync]),
        (RiskRequest, &[Capability::DecisionKeep]),
        (ReviewCompose, &[Capability::FindingTriage]),
    ] {
        for role in Role::ALL.into_iter().filter(|role| role.may(whole)) {
            assert!(parts.iter().all(|part| role.may(*part)), "{role} {whole}");
        }
    }
    assert!(!Role::Reviewer.may(TenantImport) && Role::Reviewer.may(RiskRequest));
}

/// MEM-3.
#[test]
fn a_role_of_a_newer_program_may_nothing() {
    let event: WorkspaceEvent = serde_json::from_value(serde_json::json!({
        "type": "member_role_set", "member": id(2), "role": "auditor_general",
    }))
    .unwrap();
    let roster = roster(&[added(1), added(2), event]);
    let entry = &roster.0[&id(2)];
    assert_eq!(entry.role, Role::Unknown);
    assert!(Capability::ALL.into_iter().all(|capability| !entry.may(capability)));
    assert_eq!(roster.may_become(id(2), Role::Unknown), Err(MemberError::Role));
}

/// MEM-4: without a role, an owner.
#[test]
fn a_member_from_before_there_were_roles_is_an_owner() {
    let roster = roster(&[added(1)]);
    assert!(roster.0[&id(1)].may(Capability::MemberKeep));
    assert_eq!(roster.recovers(), Some(id(1)));
}

/// MEM-5.
#[test]
fn the_last_owner_stays() {
    let operator =
        |number| WorkspaceEvent::MemberRoleSet { member: id(number), role: Role::Operator };
    let retired = |number| WorkspaceEvent::MemberRetired { member: id(number) };
    let mut roster = roster(&[added(1), added(2), operator(2)]);
    let before = roster.clone();
    assert_eq!(roster.apply(&operator(1), at(9)), Err(MemberError::LastOwner));
    assert_eq!(roster.apply(&retired(1), at(9)), Err(MemberError::LastOwner));
    assert_eq!(roster.apply(&retired(7), at(9)), Err(MemberError::Missing));
    assert_eq!(roster, before);
    roster.apply(&retired(2), at(9)).unwrap();
    assert_eq!(roster.apply(&retired(2), at(10)), Err(MemberError::Retired));
    assert_eq!(roster.apply(&operator(2), at(10)), Err(MemberError::Retired));
    // They stay in the history, and may nothing.
    assert_eq!(roster.0[&id(2)].name, "Member 2");
    assert!(!roster.0[&id(2)].may(Capability::Read));
}

/// MEM-6.
#[test]
fn a_name_is_of_one_active_member() {
    let mut roster = roster(&[added(1), added(2)]);
    for name in ["", "  ", "member 2", " Member 1 ", &"x".repeat(201)] {
        assert_eq!(roster.may_join(name, Role::Reviewer), Err(MemberError::Name), "{name}");
    }
    assert_eq!(roster.may_join("Jo", Role::Unknown), Err(MemberError::Role));
    roster.apply(&WorkspaceEvent::MemberRetired { member: id(2) }, at(9)).unwrap();
    assert_eq!(roster.may_join("Member 2", Role::Reviewer), Ok(()));
}

fn happening() -> impl Strategy<Value = WorkspaceEvent> {
    let role = prop::sample::select(Role::ALL.to_vec());
    prop_oneof![
        (1u8..5).prop_map(added),
        (1u8..5, role)
            .prop_map(|(number, role)| WorkspaceEvent::MemberRoleSet { member: id(number), role }),
        (1u8..5).prop_map(|number| WorkspaceEvent::MemberRetired { member: id(number) }),
    ]
}

proptest! {
    /// MEM-5: whatever is tried, an active owner remains, nobody disappears, and a refusal
    /// changes nothing.
    #[test]
    fn an_active_owner_remains(events in prop::collection::vec(happening(), 0..40)) {
        let mut roster = roster(&[added(1)]);
        for (second, event) in events.iter().enumerate() {
            let before = roster.clone();
            match roster.apply(event, at(second + 1)) {
                Ok(()) => prop_assert!(before.0.keys().all(|one| roster.0.contains_key(one))),
                Err(_) => prop_assert_eq!(&roster, &before),
            }
            let owner = roster.recovers().and_then(|one| roster.0.get(&one));
            prop_assert!(owner.is_some_and(|entry| entry.may(Capability::MemberKeep)));
        }
    }
}
