//! Whatever is changed in a journal is found, and named.
use super::*;
use crate::{
    cases::cases,
    clock::HybridTime,
    ids::{DeviceId, EventId, MemberId, WorkspaceId},
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Clone)]
pub(super) struct Journal {
    pub(super) keys: BTreeMap<DeviceId, [u8; 32]>,
    pub(super) entries: Vec<Stored>,
    pub(super) seals: Vec<Signed>,
}

fn uuid(n: u64) -> Uuid {
    Uuid::from_u128(u128::from(n) << 64 | 0xfeed)
}

const WORKSPACE: WorkspaceId = WorkspaceId(Uuid::from_u128(77));

/// A journal with one chain a device; `transactions` are the sizes of their transactions.
pub(super) fn journal(devices: &[&[u64]]) -> Journal {
    let mut journal = Journal { keys: BTreeMap::new(), entries: vec![], seals: vec![] };
    for (device_number, transactions) in (1u64..).zip(devices) {
        let key = [device_number as u8; 32];
        let device = DeviceId(uuid(device_number));
        journal.keys.insert(device, public_key(&key));
        let (mut previous, mut sequence) = (Hash::ZERO, 0);
        for (number, size) in (1u64..).zip(*transactions) {
            let mut entries = vec![];
            for _ in 0..*size {
                sequence += 1;
                let payload = Payload {
                    salt: [sequence as u8; 32],
                    body: format!("{{\"n\":{sequence}}}").into_bytes(),
                };
                let entry = Entry {
                    format: ENTRY_FORMAT,
                    workspace: WORKSPACE,
                    device,
                    sequence,
                    previous,
                    time: HybridTime { millis: 1_000 + sequence, counter: 3 },
                    member: MemberId(uuid(900)),
                    event: EventId(uuid(device_number * 1_000 + sequence)),
                    transaction: TransactionId(uuid(device_number * 1_000_000 + number)),
                    aggregate_kind: "finding".into(),
                    aggregate: uuid(5),
                    event_type: "owner_set".into(),
                    payload_version: 1,
                    payload_hash: payload_hash(&payload),
                };
                previous = entry_hash(&entry).unwrap();
                entries.push(entry.clone());
                journal.entries.push(Stored { entry, hash: previous, payload: Some(payload) });
            }
            journal.seals.push(seal(&entries, &key).unwrap());
        }
    }
    journal
}

impl Journal {
    pub(super) fn check(&self, known: &[Head]) -> Result<Report, Broken> {
        verify(WORKSPACE, &self.keys, self.entries.clone(), self.seals.clone(), known)
    }

    pub(super) fn heads(&self) -> Vec<Head> {
        self.check(&[]).unwrap().heads
    }

    fn fault(&self) -> (u64, Fault) {
        let broken = self.check(&[]).unwrap_err();
        (broken.sequence, broken.fault)
    }
}

#[test]
fn an_untouched_journal_verifies() {
    let report = journal(&[&[1, 3, 2], &[2]]).check(&[]).unwrap();
    assert_eq!((report.entries, report.transactions, report.heads.len()), (8, 4, 2));
    assert!(report.erased.is_empty());
    assert_eq!(journal(&[]).check(&[]).unwrap(), Report::default());
}

#[test]
fn the_first_entry_hash_is_as_documented() {
    // docs/journal-format.md gives this value: a change here breaks every journal written.
    let journal = journal(&[&[1]]);
    insta::assert_snapshot!(journal.entries[0].hash.to_string(), @"e56aa5022951b981269971753be0342035c94ff514046bab23c65c82e03af1bf");
}

#[test]
fn erased_payloads_are_reported_not_broken() {
    let mut journal = journal(&[&[2, 2]]);
    journal.entries[1].payload = None;
    let report = journal.check(&[]).unwrap();
    assert_eq!(report.erased.iter().map(|e| e.1).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_missing_entry_is_a_gap() {
    let mut journal = journal(&[&[2, 2]]);
    journal.entries.remove(1);
    assert_eq!(journal.fault(), (3, Fault::Gap { expected: 2 }));
}

#[test]
fn a_removed_tail_is_seen_by_its_seal_or_by_a_known_head() {
    let whole = journal(&[&[2, 2], &[1]]);
    let heads = whole.heads();
    let mut cut = journal(&[&[2, 2], &[1]]);
    cut.entries.retain(|s| s.entry.device != DeviceId(uuid(1)) || s.entry.sequence <= 2);
    assert_eq!(cut.fault(), (3, Fault::TailRemoved { known: 4 }));
    cut.seals.retain(|s| s.seal.device != DeviceId(uuid(1)) || s.seal.last <= 2);
    assert!(cut.check(&[]).is_ok(), "nothing in the journal itself can tell");
    let broken = cut.check(&heads).unwrap_err();
    assert_eq!((broken.device, broken.sequence), (DeviceId(uuid(1)), 3));
    assert_eq!(broken.fault, Fault::TailRemoved { known: 4 });
}

#[test]
fn a_removed_chain_is_seen() {
    let whole = journal(&[&[2], &[1]]);
    let heads = whole.heads();
    let cut = journal(&[&[2]]);
    assert_eq!(cut.check(&heads).unwrap_err().device, DeviceId(uuid(2)));
}

#[test]
fn a_rewritten_tail_is_not_the_known_one() {
    let heads = journal(&[&[2]]).heads();
    let key = [1; 32];
    let mut forged = journal(&[&[2]]);
    let last = &mut forged.entries[1];
    last.entry.event_type = "due_set".into();
    last.hash = entry_hash(&last.entry).unwrap();
    let entries: Vec<Entry> = forged.entries.iter().map(|s| s.entry.clone()).collect();
    forged.seals = vec![seal(&entries, &key).unwrap()];
    assert!(forged.check(&[]).is_ok());
    assert_eq!(forged.check(&heads).unwrap_err().fault, Fault::TailRemoved { known: 2 });
}

#[test]
fn an_unsigned_transaction_is_named() {
    let mut journal = journal(&[&[2, 2]]);
    journal.seals.remove(0);
    assert_eq!(journal.fault(), (2, Fault::Unsigned));
}

#[test]
fn another_devices_signature_does_not_count() {
    let mut journal = journal(&[&[2]]);
    journal.keys.insert(DeviceId(uuid(1)), public_key(&[9; 32]));
    assert_eq!(journal.fault(), (2, Fault::Signature));
}

#[test]
fn a_clock_set_back_is_named_even_when_resealed() {
    let key = [1; 32];
    let mut journal = journal(&[&[2]]);
    let last = &mut journal.entries[1];
    last.entry.time = HybridTime::default();
    last.hash = entry_hash(&last.entry).unwrap();
    let entries: Vec<Entry> = journal.entries.iter().map(|s| s.entry.clone()).collect();
    journal.seals = vec![seal(&entries, &key).unwrap()];
    assert_eq!(journal.fault(), (2, Fault::Clock));
}

#[test]
fn names_are_bounded() {
    let mut entry = journal(&[&[1]]).entries.remove(0).entry;
    for bad in ["", "Finding", "a b", &"x".repeat(NAME_BYTES_MAX + 1)] {
        entry.event_type = bad.into();
        assert!(matches!(entry_hash(&entry), Err(JournalError::Name(_))), "{bad}");
    }
}

#[test]
fn only_what_follows_can_be_sealed() {
    let key = [1; 32];
    let mut entries: Vec<Entry> =
        journal(&[&[3]]).entries.into_iter().map(|stored| stored.entry).collect();
    entries.remove(1);
    assert_eq!(seal(&entries, &key), Err(JournalError::NotConsecutive));
    assert_eq!(seal(&[], &key), Err(JournalError::NotConsecutive));
}

/// Enough numbers to reach every bit of an entry, its payload and its hash.
const PLACES: usize = 8 * (1 + 16 * 6 + 8 + 32 * 5 + 12 + 2 + 6);

/// Flips one bit somewhere in a stored entry.
fn flip(stored: &mut Stored, bit: usize) {
    let Stored { entry, hash, payload } = stored;
    let payload = payload.as_mut().unwrap();
    let id = |id: &mut Uuid, bit: usize| *id = Uuid::from_u128(id.as_u128() ^ 1 << (bit % 128));
    let byte = |bytes: &mut [u8], bit: usize| bytes[bit / 8 % bytes.len()] ^= 1 << (bit % 8);
    match bit % 15 {
        0 => entry.format ^= 1 << (bit / 15 % 8),
        1 => id(&mut entry.workspace.0, bit / 15),
        2 => byte(&mut entry.previous.0, bit / 15),
        3 => entry.time.millis ^= 1 << (bit / 15 % 64),
        4 => entry.time.counter ^= 1 << (bit / 15 % 32),
        5 => id(&mut entry.member.0, bit / 15),
        6 => id(&mut entry.event.0, bit / 15),
        7 => id(&mut entry.transaction.0, bit / 15),
        8 => id(&mut entry.aggregate, bit / 15),
        9 => entry.payload_version ^= 1 << (bit / 15 % 16),
        10 => byte(&mut entry.payload_hash.0, bit / 15),
        11 => byte(&mut hash.0, bit / 15),
        12 => byte(&mut payload.salt, bit / 15),
        13 => byte(&mut payload.body, bit / 15),
        _ => {
            let mut name = entry.event_type.clone().into_bytes();
            let index = bit / 15 % name.len();
            name[index] ^= 1;
            entry.event_type = String::from_utf8(name).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_flipped_bit_of_an_entry_is_named(victim in 0usize..9, bit in 0..PLACES) {
        let mut journal = journal(&[&[1, 3, 2], &[2, 1]]);
        flip(&mut journal.entries[victim], bit);
        let broken = journal.check(&[]).unwrap_err();
        let entry = &journal.entries[victim].entry;
        prop_assert_eq!((broken.device, broken.sequence), (entry.device, entry.sequence));
    }

    #[test]
    fn any_flipped_bit_of_sequence_or_device_is_found(victim in 0usize..9, bit in 0u32..192) {
        let mut journal = journal(&[&[1, 3, 2], &[2, 1]]);
        let entry = &mut journal.entries[victim].entry;
        if bit < 64 {
            entry.sequence ^= 1 << bit;
        } else {
            entry.device.0 = Uuid::from_u128(entry.device.0.as_u128() ^ 1 << (bit - 64));
        }
        journal.entries.sort_by_key(|stored| (stored.entry.device, stored.entry.sequence));
        prop_assert!(journal.check(&[]).is_err());
    }

    #[test]
    fn any_flipped_bit_of_a_signature_is_named(victim in 0usize..5, bit in 0usize..512) {
        let mut journal = journal(&[&[1, 3, 2], &[2, 1]]);
        journal.seals[victim].signature[bit / 8] ^= 1 << (bit % 8);
        let broken = journal.check(&[]).unwrap_err();
        let seal = &journal.seals[victim].seal;
        prop_assert_eq!(broken, Broken {
            device: seal.device, sequence: seal.last, fault: Fault::Signature,
        });
    }

    #[test]
    fn any_flipped_bit_of_a_seal_is_found(victim in 0usize..5, field in 0usize..6, bit in 0u32..64) {
        let mut journal = journal(&[&[1, 3, 2], &[2, 1]]);
        let seal = &mut journal.seals[victim].seal;
        let flip = |id: &mut Uuid| *id = Uuid::from_u128(id.as_u128() ^ 1 << bit);
        match field {
            0 => flip(&mut seal.workspace.0),
            1 => flip(&mut seal.device.0),
            2 => flip(&mut seal.transaction.0),
            3 => seal.first ^= 1 << bit,
            4 => seal.last ^= 1 << bit,
            _ => seal.head.0[bit as usize % 32] ^= 1,
        }
        prop_assert!(journal.check(&[]).is_err());
    }
}

/// MEM-11: a device of one member signs for nobody else.
#[test]
fn a_members_device_signs_their_entries_only() {
    let journal = journal(&[&[2, 1]]);
    let device = DeviceId(uuid(1));
    let check = |member: u64| {
        let members = BTreeMap::from([(device, MemberId(uuid(member)))]);
        let mut verifier =
            Verifier::new(WORKSPACE, journal.keys.clone(), journal.seals.clone(), vec![])
                .with_members(members);
        journal.entries.iter().try_for_each(|stored| verifier.step(stored))?;
        verifier.finish()
    };
    assert_eq!(check(900).unwrap().entries, 3);
    assert_eq!(check(901), Err(Broken { device, sequence: 1, fault: Fault::Member }));
}
