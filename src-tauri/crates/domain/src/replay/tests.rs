//! Whoever merges with whom, in whatever order: the same journal, and the same state. Statements:
//! specs/022-audit-log.md.
use super::*;
use crate::{
    cases::cases,
    clock::HybridTime,
    contact::{ContactEvent, Person},
    decision::{DecisionEvent, Item, Question},
    event::{PAYLOAD_VERSION, WorkspaceEvent},
    exception::{ExceptionEvent, Request},
    finding::{Detection, FindingEvent, State, Visibility},
    fingerprint::Fingerprint,
    ids::{DeviceId, EvaluationId, MemberId, SnapshotId, TenantId, WorkspaceId},
    journal::{
        ENTRY_FORMAT, Entry, Hash, Head, Payload, Seal, Signed, TransactionId, entry_hash,
        payload_hash,
    },
    review::Severity,
    verdict::{ControlId, PolicyId, Reason},
};
use proptest::prelude::*;
use uuid::Uuid;

const WORKSPACE: WorkspaceId = WorkspaceId(Uuid::from_u128(77));
const TENANT: TenantId = TenantId(Uuid::from_u128(78));
const FINDING: FindingId = FindingId(Uuid::from_u128(79));

/// A device with what it holds.
#[derive(Clone, Default)]
struct Desk {
    chains: Chains,
    time: HybridTime,
    head: Option<Head>,
}

/// Devices that work apart and take in one another's journal now and then.
struct World {
    desks: Vec<Desk>,
    events: u128,
}

impl World {
    /// `count` devices that know of one finding.
    fn new(count: usize) -> Self {
        let mut world = Self { desks: vec![Desk::default(); count], events: 0 };
        world.write(0, &Event::Finding(FINDING, detected()), 1);
        for desk in 1..count {
            world.take_in(desk, 0, 1);
        }
        world
    }

    fn device(desk: usize) -> DeviceId {
        DeviceId(Uuid::from_u128(desk as u128 + 1))
    }

    /// The device writes an event when its clock shows `millis`.
    fn write(&mut self, desk: usize, event: &Event, millis: u64) -> EventId {
        self.events += 1;
        let code = event.encode().unwrap();
        let payload = Payload { salt: [self.events as u8; 32], body: code.body };
        let at = &mut self.desks[desk];
        let wall = HybridTime { millis, counter: 0 };
        let next = HybridTime { counter: at.time.counter + 1, ..at.time };
        at.time = if wall > at.time { wall } else { next };
        let entry = Entry {
            format: ENTRY_FORMAT,
            workspace: WORKSPACE,
            device: Self::device(desk),
            sequence: at.head.map_or(1, |head| head.sequence + 1),
            previous: at.head.map_or(Hash::ZERO, |head| head.hash),
            time: at.time,
            member: MemberId(Uuid::from_u128(desk as u128 + 50)),
            event: EventId(Uuid::from_u128(self.events)),
            transaction: TransactionId(Uuid::from_u128(self.events)),
            aggregate_kind: code.aggregate_kind.to_owned(),
            aggregate: code.aggregate,
            event_type: code.event_type,
            payload_version: PAYLOAD_VERSION,
            payload_hash: payload_hash(&payload),
        };
        let hash = entry_hash(&entry).unwrap();
        let head = Head { device: entry.device, sequence: entry.sequence, hash };
        let seal = Seal {
            workspace: WORKSPACE,
            device: entry.device,
            transaction: entry.transaction,
            first: entry.sequence,
            last: entry.sequence,
            head: hash,
        };
        at.head = Some(head);
        let event = entry.event;
        let stored = Stored { entry, hash, payload: Some(payload) };
        let signed = Signed { seal, signature: [hash.0[0]; 64] };
        let own = Chains::unchecked(WORKSPACE, &[stored], &[signed]);
        at.chains = std::mem::take(&mut at.chains).merge(own).unwrap();
        event
    }

    /// One device takes in what another holds, and records how far that was.
    fn take_in(&mut self, desk: usize, from: usize, millis: u64) {
        let other = self.desks[from].clone();
        let at = &mut self.desks[desk];
        at.chains = std::mem::take(&mut at.chains).merge(other.chains.clone()).unwrap();
        at.time = at.time.max(other.time);
        let heads = other.chains.heads();
        let merged = WorkspaceEvent::JournalMerged { heads };
        self.write(desk, &Event::Workspace(WORKSPACE, merged), millis);
    }

    fn set(&mut self, desk: usize, owner: &str, millis: u64) -> EventId {
        let event = FindingEvent::OwnerSet { owner: Some(owner.into()), reason: None };
        self.write(desk, &Event::Finding(FINDING, event), millis)
    }

    fn all(&self) -> Chains {
        merged(self.desks.iter().map(|desk| &desk.chains))
    }
}

fn merged<'c>(parts: impl Iterator<Item = &'c Chains>) -> Chains {
    parts.fold(Chains::default(), |all, part| all.merge(part.clone()).unwrap())
}

fn detected() -> FindingEvent {
    let basis = crate::finding::Basis {
        evaluation: EvaluationId(Uuid::nil()),
        snapshot: SnapshotId(Uuid::nil()),
        ordinal: 1,
        interpretation: 1,
        profile: Hash::ZERO,
        coverage: Hash::ZERO,
    };
    let detection = Detection {
        policy: PolicyId("MS.AAD.1.1v1".into()),
        control: ControlId("entra.legacy-authentication-blocked".into()),
        area: "entra".into(),
        severity: Severity::High,
        reason: Reason { code: "x".into(), args: BTreeMap::new() },
        subjects: vec![],
        observed: vec![],
        basis,
        drift: None,
    };
    let (fingerprint, detection) = (Fingerprint(Hash([7; 32])), Box::new(detection));
    FindingEvent::FindingDetected { tenant: TENANT, fingerprint, detection, due: None }
}

/// Anything that people do: to the finding, to an exception, a decision, a contact.
fn deeds() -> impl Strategy<Value = Event> {
    let name = || proptest::option::of("[a-c]");
    let finding = prop_oneof![
        (proptest::sample::select(&State::ALL[..]), name())
            .prop_map(|(to, reason)| FindingEvent::FindingTransitioned { to, reason, as_of: None }),
        name().prop_map(|owner| FindingEvent::OwnerSet { owner, reason: None }),
        name().prop_map(|text| FindingEvent::CustomerCommentSet { text }),
        "[a-z]{1,3}".prop_map(|text| FindingEvent::CommentAdded {
            visibility: Visibility::Internal,
            text,
            mentions: vec![],
        }),
        (1u128..12).prop_map(|id| FindingEvent::Undone { event: EventId(Uuid::from_u128(id)) }),
    ];
    let request = Request {
        tenant: TENANT,
        finding: FINDING,
        fingerprint: Fingerprint(Hash([7; 32])),
        content: Hash([4; 32]),
        severity: Severity::High,
        reason: "so".into(),
        compensating_control: String::new(),
        until: "2027-01-01".parse().unwrap(),
        renews: None,
    };
    let exception = prop_oneof![
        Just(ExceptionEvent::ExceptionRequested { request: Box::new(request) }),
        any::<bool>().prop_map(|single_handed| ExceptionEvent::ExceptionApproved {
            single_handed,
            comment: None
        }),
        Just(ExceptionEvent::ExceptionRejected { reason: "no".into() }),
    ];
    let item = Item {
        tenant: Some(TENANT),
        question: Question::Choice {
            summary: "Which?".into(),
            impact: String::new(),
            evidence: String::new(),
            options: vec!["a".into(), "b".into()],
            default: None,
        },
        deadline: None,
        findings: BTreeSet::new(),
    };
    let decision = prop_oneof![
        Just(DecisionEvent::DecisionRaised { item: Box::new(item) }),
        (0u8..3).prop_map(|option| DecisionEvent::DecisionMade {
            option,
            reason: String::new(),
            single_handed: false
        }),
        Just(DecisionEvent::DecisionWithdrawn { reason: "done".into() }),
    ];
    let person = |name: &str| Person { name: name.into(), ..Person::default() };
    let contact = prop_oneof![
        Just(ContactEvent::ContactAdded { tenant: TENANT, person: person("Anna") }),
        Just(ContactEvent::ContactChanged { person: person("Berta") }),
        Just(ContactEvent::ContactRetired {}),
    ];
    let id = Uuid::from_u128(90);
    prop_oneof![
        5 => finding.prop_map(|event| Event::Finding(FINDING, event)),
        2 => exception.prop_map(move |event| Event::Exception(ExceptionId(id), event)),
        2 => decision.prop_map(move |event| Event::Decision(DecisionId(id), event)),
        1 => contact.prop_map(move |event| Event::Contact(ContactId(id), event)),
    ]
}

#[derive(Clone, Debug)]
enum Step {
    Write(usize, Box<Event>, u64),
    TakeIn(usize, usize, u64),
}

fn worlds() -> impl Strategy<Value = World> {
    let step = prop_oneof![
        4 => (0usize..3, deeds(), 1u64..6).prop_map(|(d, e, t)| Step::Write(d, Box::new(e), t)),
        1 => (0usize..3, 0usize..3, 1u64..6).prop_map(|(d, o, t)| Step::TakeIn(d, o, t)),
    ];
    proptest::collection::vec(step, 0..14).prop_map(|steps| {
        let mut world = World::new(3);
        for step in steps {
            match step {
                Step::Write(desk, event, millis) => drop(world.write(desk, &event, millis)),
                Step::TakeIn(desk, from, millis) if desk != from => {
                    world.take_in(desk, from, millis);
                }
                Step::TakeIn(..) => {}
            }
        }
        world
    })
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for stored in self.all().entries() {
            let (entry, payload) = (&stored.entry, stored.payload.as_ref().unwrap());
            let body = String::from_utf8_lossy(&payload.body);
            writeln!(f, "{} {} {}: {body}", entry.device, entry.sequence, entry.time)?;
        }
        Ok(())
    }
}

/// Erases some payloads of what a device holds.
fn erased(chains: &Chains, which: u64) -> Chains {
    let mut entries: Vec<Stored> = chains.entries().cloned().collect();
    for (number, stored) in (0u64..).zip(&mut entries) {
        if which >> (number % 64) & 1 == 1 && which & 3 == 3 {
            stored.payload = None;
        }
    }
    let seals: Vec<Signed> = chains.seals().copied().collect();
    Chains::unchecked(WORKSPACE, &entries, &seals)
}

proptest! {
    #![proptest_config(cases())]

    /// AUD-3.
    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        world in worlds(), which: (u64, u64, u64),
    ) {
        let held: Vec<Chains> = world.desks.iter().zip([which.0, which.1, which.2])
            .map(|(desk, which)| erased(&desk.chains, which)).collect();
        let [a, b, c] = [&held[0], &held[1], &held[2]].map(Clone::clone);
        let join = |one: &Chains, two: &Chains| one.clone().merge(two.clone()).unwrap();
        prop_assert_eq!(join(&a, &b), join(&b, &a));
        prop_assert_eq!(join(&join(&a, &b), &c), join(&a, &join(&b, &c)));
        prop_assert_eq!(join(&a, &a), a.clone());
        let all = join(&join(&a, &b), &c);
        prop_assert_eq!(join(&all, &b), all.clone());
        // Nothing is lost, and what one erased is erased.
        for part in [&a, &b, &c] {
            for stored in part.entries() {
                let kept = all.entries().find(|one| one.hash == stored.hash).unwrap();
                prop_assert_eq!(&kept.entry, &stored.entry);
                prop_assert!(stored.payload.is_some() || kept.payload.is_none());
            }
            for signed in part.seals() {
                prop_assert!(all.seals().any(|one| one == signed));
            }
        }
        prop_assert!(all.forks().is_empty());
    }

    /// AUD-4, AUD-5. Whoever has everything has the same state, however it came together.
    #[test]
    fn the_state_is_the_same_whatever_the_order_of_merging(
        world in worlds(), order in Just(vec![0usize, 1, 2]).prop_shuffle(), again in 0usize..3,
    ) {
        let one = replay(&world.all()).unwrap();
        let parts = order.iter().chain([&again]).map(|desk| &world.desks[*desk].chains);
        let two = replay(&merged(parts)).unwrap();
        prop_assert_eq!(&one, &two);
        let finding = &one.findings[&FINDING];
        // Every change is in the history; what did not take effect is named.
        let order = world.all();
        let times: Vec<_> = order.in_order().unwrap().iter().map(|s| s.entry.time).collect();
        prop_assert!(times.is_sorted());
        for found in &one.disagreements {
            prop_assert!(!found.others.is_empty());
            if let Some(event) = found.in_force {
                prop_assert!(!one.without_effect.contains(&event));
            }
        }
        // Alone, nobody disagrees.
        if world.desks[1].head.unwrap().sequence == 1 && world.desks[2].head.unwrap().sequence == 1 {
            prop_assert_eq!(&one.disagreements, &vec![]);
        }
        prop_assert_eq!(finding.id, FINDING);
    }

    /// AUD-2. A copied vault that was worked with in both places is named, whoever merges.
    #[test]
    fn a_fork_is_named_and_nothing_is_chosen(world in worlds(), desk in 0usize..3) {
        let mut copy = World { desks: world.desks.clone(), events: 1_000 };
        copy.set(desk, "other", 9);
        let mut world = world;
        world.set(desk, "one", 9);
        let (one, two) = (world.all(), copy.all());
        let both = one.clone().merge(two.clone()).unwrap();
        prop_assert_eq!(&both, &two.merge(one).unwrap());
        let forks = both.forks();
        prop_assert_eq!(forks.len(), 1);
        prop_assert_eq!(forks[0].device, World::device(desk));
        prop_assert_eq!(forks[0].sequence, world.desks[desk].head.unwrap().sequence);
        prop_assert_eq!(forks[0].hashes.len(), 2);
        prop_assert_eq!(replay(&both), Err(ReplayError::Forked(forks)));
    }
}

/// AUD-6.
#[test]
fn who_did_not_know_of_each_other_disagrees_until_somebody_who_knows_sets_the_field() {
    let mut world = World::new(2);
    let first = world.set(0, "Mia", 10);
    let second = world.set(1, "Ben", 20);
    let state = replay(&world.all()).unwrap();
    assert_eq!(state.findings[&FINDING].owner.as_deref(), Some("Ben"));
    let disagreement = Disagreement {
        finding: FINDING,
        field: Field::Owner,
        in_force: Some(second),
        others: vec![first],
    };
    assert_eq!(state.disagreements, [disagreement]);
    // Somebody who knows only one of them settles nothing.
    world.set(1, "Cleo", 30);
    assert_eq!(replay(&world.all()).unwrap().disagreements.len(), 1);
    world.take_in(0, 1, 40);
    assert_eq!(replay(&world.all()).unwrap().disagreements.len(), 1);
    world.set(0, "Ben", 50);
    let state = replay(&world.all()).unwrap();
    assert_eq!(state.disagreements, []);
    assert_eq!(state.findings[&FINDING].owner.as_deref(), Some("Ben"));
}

/// AUD-6. A clock that is behind does not make one's change the other's predecessor.
#[test]
fn who_knew_does_not_disagree_and_who_says_the_same_does_not() {
    let mut world = World::new(2);
    world.set(0, "Mia", 10);
    world.take_in(1, 0, 5);
    world.set(1, "Ben", 5);
    assert_eq!(replay(&world.all()).unwrap().disagreements, []);
    let mut world = World::new(2);
    world.set(0, "Mia", 10);
    world.set(1, "Mia", 20);
    assert_eq!(replay(&world.all()).unwrap().disagreements, []);
}

/// AUD-5. Resolved here and called a false positive there: both stay, one holds.
#[test]
fn what_the_table_does_not_allow_any_more_stays_in_the_history_without_effect() {
    let mut world = World::new(2);
    let transition =
        |to| FindingEvent::FindingTransitioned { to, reason: Some("so".into()), as_of: None };
    world.write(0, &Event::Finding(FINDING, transition(State::FalsePositive)), 10);
    let late = world.write(1, &Event::Finding(FINDING, transition(State::Resolved)), 20);
    let state = replay(&world.all()).unwrap();
    assert_eq!(state.findings[&FINDING].state, State::FalsePositive);
    assert_eq!(state.without_effect, [late].into());
    assert_eq!(state.disagreements[0].others, [late]);
}

#[test]
fn chains_of_different_workspaces_are_not_merged() {
    let other = Chains::unchecked(WorkspaceId(Uuid::from_u128(1)), &[], &[]);
    let refused = World::new(1).all().merge(other);
    assert_eq!(refused, Err(crate::journal::merge::MergeError::Workspace));
}
