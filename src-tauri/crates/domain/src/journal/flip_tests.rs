//! Each bit of a small journal as it is kept, flipped one after the other: all are found, and the
//! entry is named. AUD-7.
use super::{tests::*, *};
use crate::ids::DeviceId;
use uuid::Uuid;

/// Flips one bit.
type Flip = Box<dyn Fn(&mut Stored)>;

/// How many bits of a stored entry there are to flip, field by field.
fn flips(stored: &Stored) -> Vec<Flip> {
    let mut flips: Vec<Flip> = Vec::new();
    macro_rules! number {
        ($bits:literal, $($field:ident).+) => {
            for bit in 0..$bits {
                flips.push(Box::new(move |s: &mut Stored| s.$($field).+ ^= 1 << bit));
            }
        };
    }
    macro_rules! id {
        ($($field:tt).+) => {
            for bit in 0..128u32 {
                flips.push(Box::new(move |s: &mut Stored| {
                    s.$($field).+ = Uuid::from_u128(s.$($field).+.as_u128() ^ 1 << bit);
                }));
            }
        };
    }
    macro_rules! bytes {
        ($length:expr, $stored:ident => $bytes:expr) => {
            for bit in 0..$length * 8 {
                flips.push(Box::new(move |$stored: &mut Stored| $bytes[bit / 8] ^= 1 << (bit % 8)));
            }
        };
    }
    number!(8, entry.format);
    number!(64, entry.time.millis);
    number!(32, entry.time.counter);
    number!(16, entry.payload_version);
    id!(entry.workspace.0);
    id!(entry.member.0);
    id!(entry.event.0);
    id!(entry.transaction.0);
    id!(entry.aggregate);
    bytes!(32, s => s.entry.previous.0);
    bytes!(32, s => s.entry.payload_hash.0);
    bytes!(32, s => s.hash.0);
    bytes!(32, s => s.payload.as_mut().unwrap().salt);
    bytes!(stored.payload.as_ref().unwrap().body.len(), s => s.payload.as_mut().unwrap().body);
    for bit in 0..stored.entry.event_type.len() * 8 {
        flips.push(Box::new(move |s| text(&mut s.entry.event_type, bit)));
    }
    for bit in 0..stored.entry.aggregate_kind.len() * 8 {
        flips.push(Box::new(move |s| text(&mut s.entry.aggregate_kind, bit)));
    }
    flips
}

/// Flips a bit; what is no text any more becomes what a reader makes of it.
fn text(text: &mut String, bit: usize) {
    let mut bytes = std::mem::take(text).into_bytes();
    bytes[bit / 8] ^= 1 << (bit % 8);
    *text = String::from_utf8_lossy(&bytes).into_owned();
}

#[test]
fn every_bit_of_every_entry_and_payload() {
    let whole = journal(&[&[1, 2], &[2]]);
    let mut tried = 0;
    for victim in 0..whole.entries.len() {
        let (device, sequence) =
            (whole.entries[victim].entry.device, whole.entries[victim].entry.sequence);
        for flip in flips(&whole.entries[victim]) {
            let mut journal = whole.clone();
            flip(&mut journal.entries[victim]);
            let broken = journal.check(&[]).unwrap_err();
            assert_eq!((broken.device, broken.sequence), (device, sequence), "{broken}");
            tried += 1;
        }
    }
    assert!(tried > 5 * 1_900, "{tried}");
}

/// Bits of what orders the entries: the place where the chain breaks is named, of that device or,
/// where the device itself is another now, of the one that lacks it or has it.
#[test]
fn every_bit_of_every_place() {
    let whole = journal(&[&[1, 2], &[2]]);
    for victim in 0..5 {
        for bit in 0..192 {
            let mut journal = whole.clone();
            let entry = &mut journal.entries[victim].entry;
            let (device, sequence) = (entry.device, entry.sequence);
            match bit {
                0..64 => entry.sequence ^= 1 << bit,
                _ => entry.device.0 = Uuid::from_u128(entry.device.0.as_u128() ^ 1 << (bit - 64)),
            }
            let changed = entry.device;
            journal.entries.sort_by_key(|stored| (stored.entry.device, stored.entry.sequence));
            let broken = journal.check(&[]).unwrap_err();
            assert!(broken.device == device || broken.device == changed, "{broken}");
            assert!(broken.device == changed || broken.sequence <= sequence + 1, "{broken}");
        }
    }
}

#[test]
fn every_bit_of_every_seal() {
    let whole = journal(&[&[1, 2], &[2]]);
    for victim in 0..3 {
        let seal = whole.seals[victim].seal;
        for bit in 0..(16 * 8 * 3 + 64 * 2 + 32 * 8 + 64 * 8) {
            let mut journal = whole.clone();
            let signed = &mut journal.seals[victim];
            let id = |id: &mut Uuid, bit: usize| *id = Uuid::from_u128(id.as_u128() ^ 1 << bit);
            match bit {
                0..128 => id(&mut signed.seal.workspace.0, bit),
                128..256 => id(&mut signed.seal.device.0, bit - 128),
                256..384 => id(&mut signed.seal.transaction.0, bit - 256),
                384..448 => signed.seal.first ^= 1 << (bit - 384),
                448..512 => signed.seal.last ^= 1 << (bit - 448),
                512..768 => signed.seal.head.0[(bit - 512) / 8] ^= 1 << (bit % 8),
                _ => signed.signature[(bit - 768) / 8] ^= 1 << (bit % 8),
            }
            let moved = (signed.seal.device, signed.seal.last);
            let broken = journal.check(&[]).unwrap_err();
            if moved == (seal.device, seal.last) {
                assert_eq!((broken.device, broken.sequence), moved, "bit {bit}: {broken}");
            } else {
                // The transaction lacks its seal, or the seal its transaction.
                assert!([seal.device, moved.0].contains(&broken.device), "bit {bit}: {broken}");
            }
        }
    }
}

/// AUD-9. A transaction alone says the same of its entries as the whole chain does.
#[test]
fn every_bit_of_a_transaction_alone() {
    let whole = journal(&[&[1, 3]]);
    let (key, seal) = (whole.keys[&whole.seals[1].seal.device], whole.seals[1]);
    let transaction = &whole.entries[1..];
    assert_eq!(check_transaction(&seal, &key, transaction), Ok(()));
    for victim in 0..3 {
        for flip in flips(&transaction[victim]) {
            let mut changed = transaction.to_vec();
            flip(&mut changed[victim]);
            assert!(check_transaction(&seal, &key, &changed).is_err());
        }
        let mut short = transaction.to_vec();
        short.remove(victim);
        assert!(matches!(check_transaction(&seal, &key, &short), Err(Fault::Gap { .. })));
    }
    assert_eq!(check_transaction(&seal, &[9; 32], transaction), Err(Fault::Signature));
}

#[test]
fn a_head_is_noted_as_text_and_read_back() {
    let head = journal(&[&[2]]).heads()[0];
    assert_eq!(head.to_string().parse(), Ok(head));
    let device = DeviceId(Uuid::nil());
    for bad in ["", "x", &format!("{device}:1"), &format!("{device}:0:{}", head.hash)] {
        assert_eq!(bad.parse::<Head>(), Err(NotAHead), "{bad}");
    }
    assert_eq!(format!("{head}:1").parse::<Head>(), Err(NotAHead));
}
