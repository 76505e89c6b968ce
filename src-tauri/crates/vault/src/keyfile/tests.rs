//! The key file: what it authenticates, and how damage differs from a wrong passphrase.
use super::*;
use proptest::prelude::*;

fn fixture() -> (KeyFile, DataKey, Passphrase, RecoveryKey) {
    let mut next = 0u8;
    let mut random = |bytes: &mut [u8]| {
        for byte in bytes {
            next = next.wrapping_mul(5).wrapping_add(17);
            *byte = next;
        }
    };
    let data = DataKey::generate(&mut random);
    let passphrase = Passphrase::new("correct horse battery").unwrap();
    let recovery = RecoveryKey::generate(&mut random);
    let vault = Uuid::from_bytes([7; 16]);
    let kdf = KdfParams::FLOOR;
    let file = KeyFile::new(vault, &data, &passphrase, kdf, &recovery, &mut random).unwrap();
    (file, data, passphrase, recovery)
}

/// Changes bytes and mends the checksum, as a forger would.
fn forge(bytes: &[u8], change: impl FnOnce(&mut [u8])) -> Vec<u8> {
    let mut body = bytes[..bytes.len() - CHECKSUM_LEN].to_vec();
    change(&mut body);
    let checksum: [u8; 32] = Sha256::digest(&body).into();
    body.extend_from_slice(&checksum);
    body
}

/// VLT-1.
#[test]
fn both_secrets_open_the_same_data_key() {
    let (file, data, passphrase, recovery) = fixture();
    let bytes = file.encode();
    assert_eq!(bytes.len(), LEN);
    let read = KeyFile::decode(&bytes).unwrap();
    assert_eq!(read, file);
    let one = read.unwrap(Secret::Passphrase(&passphrase)).unwrap();
    let two = read.unwrap(Secret::RecoveryKey(&recovery)).unwrap();
    assert_eq!((one.key.bytes(), one.by), (data.bytes(), Opener::First));
    assert_eq!((two.key.bytes(), two.by), (data.bytes(), Opener::Recovery));
    assert!(!bytes.windows(8).any(|window| data.bytes().starts_with(window)));
}

#[test]
fn wrong_secrets_are_named() {
    let (file, ..) = fixture();
    let wrong = Passphrase::new("incorrect horse battery").unwrap();
    let other = RecoveryKey::generate(&mut |bytes| bytes.fill(9));
    let error = file.unwrap(Secret::Passphrase(&wrong)).unwrap_err();
    assert!(matches!(error, VaultError::WrongPassphrase));
    let error = file.unwrap(Secret::RecoveryKey(&other)).unwrap_err();
    assert!(matches!(error, VaultError::WrongRecoveryKey));
}

/// VLT-12.
#[test]
fn every_flipped_bit_is_damage() {
    let bytes = fixture().0.encode();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << bit;
            let error = KeyFile::decode(&damaged).unwrap_err();
            assert!(matches!(error, VaultError::KeyFileDamaged(_)), "{at}.{bit}: {error}");
        }
    }
    for len in 0..bytes.len() {
        let error = KeyFile::decode(&bytes[..len]).unwrap_err();
        assert!(matches!(error, VaultError::KeyFileDamaged(_)), "cut at {len}: {error}");
    }
}

#[test]
fn what_is_authenticated_cannot_be_forged() {
    let (file, _, passphrase, recovery) = fixture();
    let bytes = file.encode();
    let opens = |bytes: &[u8]| {
        let file = KeyFile::decode(bytes).unwrap();
        (
            file.unwrap(Secret::Passphrase(&passphrase)).is_ok(),
            file.unwrap(Secret::RecoveryKey(&recovery)).is_ok(),
        )
    };
    assert_eq!(opens(&forge(&bytes, |_| {})), (true, true));
    // Vault id; iterations; passphrase salt; a wrapped key's byte.
    assert_eq!(opens(&forge(&bytes, |b| b[12] ^= 1)), (false, false));
    assert_eq!(opens(&forge(&bytes, |b| b[32] = 3)), (false, true));
    assert_eq!(opens(&forge(&bytes, |b| b[40] ^= 1)), (false, true));
    assert_eq!(opens(&forge(&bytes, |b| b[80] ^= 1)), (false, true));
    assert_eq!(opens(&forge(&bytes, |b| b[128] ^= 1)), (true, false));
}

/// VLT-2.
#[test]
fn forged_costs_are_refused_unread() {
    let bytes = fixture().0.encode();
    for (at, value) in [(28, u32::MAX), (28, 8), (32, 1000), (32, 1), (36, 0), (36, 200)] {
        let forged = forge(&bytes, |b| b[at..at + 4].copy_from_slice(&value.to_le_bytes()));
        let error = KeyFile::decode(&forged).unwrap_err();
        assert!(matches!(error, VaultError::KdfOutsideLimits(_)), "{at} {value}: {error}");
    }
}

/// VLT-10.
#[test]
fn a_newer_version_is_named() {
    let forged = forge(&fixture().0.encode(), |b| b[8] = 3);
    let error = KeyFile::decode(&forged).unwrap_err();
    assert!(matches!(error, VaultError::Newer { found: 3, supported: 2 }));
}

/// VLT-5.
#[test]
fn another_passphrase_keeps_data_and_recovery_key() {
    let (file, data, passphrase, recovery) = fixture();
    let new = Passphrase::new("another horse battery").unwrap();
    let mut random = |bytes: &mut [u8]| bytes.fill(3);
    let changed = file.with_passphrase(&data, &new, KdfParams::FLOOR, &mut random).unwrap();
    let opened = changed.unwrap(Secret::Passphrase(&new)).unwrap();
    assert_eq!(opened.key.bytes(), data.bytes());
    assert!(changed.unwrap(Secret::RecoveryKey(&recovery)).is_ok());
    assert!(changed.unwrap(Secret::Passphrase(&passphrase)).is_err());
}

/// A file with slots of members 1 to `count`, and member 1's passphrase.
fn with_slots(count: u8) -> (KeyFile, DataKey, Passphrase) {
    let (mut file, data, ..) = fixture();
    let passphrase = |number| Passphrase::new(&format!("passphrase of member {number}")).unwrap();
    for number in 1..=count {
        let mut random = |bytes: &mut [u8]| bytes.fill(number);
        let seed = SigningSeed::generate(&mut random);
        let member = Uuid::from_bytes([number; 16]);
        let secrets = (&data, &seed);
        let kdf = KdfParams::FLOOR;
        let slot = Slot::seal(file.vault, member, secrets, &passphrase(number), kdf, &mut random);
        file = file.with_slot(slot.unwrap()).unwrap();
    }
    (file, data, passphrase(1))
}

/// VLT-50, VLT-52.
#[test]
fn each_members_passphrase_opens_the_data_key_and_their_own_seed() {
    let (file, data, one) = with_slots(2);
    let bytes = file.encode();
    assert_eq!(bytes.len(), LEN + COUNT_LEN + 2 * slot::LEN);
    let read = KeyFile::decode(&bytes).unwrap();
    assert_eq!(read, file);
    let opened = read.unwrap(Secret::Passphrase(&one)).unwrap();
    assert_eq!(opened.key.bytes(), data.bytes());
    assert_eq!(opened.by, Opener::Member(Uuid::from_bytes([1; 16])));
    assert_eq!(opened.seed.unwrap().bytes(), &[1; 32]);
    // The first passphrase and the recovery key open it as they did in version 1.
    let (_, _, first, recovery) = fixture();
    assert_eq!(read.unwrap(Secret::Passphrase(&first)).unwrap().by, Opener::First);
    assert_eq!(read.unwrap(Secret::RecoveryKey(&recovery)).unwrap().by, Opener::Recovery);
}

/// VLT-51.
#[test]
fn a_file_without_further_members_stays_version_1() {
    let (file, ..) = fixture();
    assert_eq!(file.encode()[8], 1);
    assert_eq!(with_slots(1).0.encode()[8], 2);
    let none = with_slots(1).0.keeping(true, &[]);
    assert_eq!(KeyFile::decode(&none.encode()).unwrap(), none);
}

/// VLT-53.
#[test]
fn a_slot_that_was_taken_away_opens_nothing() {
    let (file, _, one) = with_slots(2);
    let (_, _, first, recovery) = fixture();
    let without = file.keeping(false, &[Uuid::from_bytes([2; 16])]);
    let read = KeyFile::decode(&without.encode()).unwrap();
    assert_eq!(read, without);
    for gone in [&one, &first] {
        let refused = read.unwrap(Secret::Passphrase(gone)).unwrap_err();
        assert!(matches!(refused, VaultError::WrongPassphrase));
    }
    assert!(read.unwrap(Secret::RecoveryKey(&recovery)).is_ok());
    assert!(!read.has_first());
}

/// VLT-54.
#[test]
fn there_is_room_for_fifteen_further_members() {
    let (file, data, _) = with_slots(15);
    assert!(file.encode().len() <= LEN_MAX);
    let mut random = |bytes: &mut [u8]| bytes.fill(77);
    let seed = SigningSeed::generate(&mut random);
    let passphrase = Passphrase::new("one too many").unwrap();
    let (member, kdf) = (Uuid::from_bytes([77; 16]), KdfParams::FLOOR);
    let slot = Slot::seal(file.vault, member, (&data, &seed), &passphrase, kdf, &mut random);
    let refused = file.with_slot(slot.unwrap()).unwrap_err();
    assert!(matches!(refused, VaultError::SlotsFull { max: 15 }));
    // A forged number of slots is damage, whatever follows.
    for count in [16, 14, u32::MAX] {
        let forged =
            forge(&file.encode(), |bytes| bytes[216..220].copy_from_slice(&count.to_le_bytes()));
        let refused = KeyFile::decode(&forged).unwrap_err();
        assert!(matches!(refused, VaultError::KeyFileDamaged(KeyFileDamage::Length)), "{count}");
    }
}

/// VLT-12, VLT-2 for slots.
#[test]
fn a_slot_authenticates_all_it_holds() {
    let (file, _, one) = with_slots(1);
    let bytes = file.encode();
    for at in (0..bytes.len()).step_by(3) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        assert!(matches!(KeyFile::decode(&damaged), Err(VaultError::KeyFileDamaged(_))), "{at}");
        assert!(matches!(KeyFile::decode(&bytes[..at]), Err(VaultError::KeyFileDamaged(_))));
    }
    // Member, salt, nonce, data key, seed and tag; and the vault's id.
    for at in [12, 220, 248, 264, 288, 320, 352] {
        let forged = KeyFile::decode(&forge(&bytes, |bytes| bytes[at] ^= 1)).unwrap();
        assert!(forged.unwrap(Secret::Passphrase(&one)).is_err(), "{at}");
    }
    let (memory, most) = (236, u32::MAX);
    let forged =
        forge(&bytes, |bytes| bytes[memory..memory + 4].copy_from_slice(&most.to_le_bytes()));
    assert!(matches!(KeyFile::decode(&forged), Err(VaultError::KdfOutsideLimits(_))));
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(KeyFile::decode(&bytes).is_err());
    }

    #[test]
    fn any_body_of_a_known_version_is_read_without_a_panic(
        version in 0u32..4, body in proptest::collection::vec(any::<u8>(), 0..3000),
    ) {
        let bytes = [MARK.as_slice(), &version.to_le_bytes(), &body, &[0; CHECKSUM_LEN]].concat();
        if let Ok(file) = KeyFile::decode(&forge(&bytes, |_| {})) {
            prop_assert!(file.slots.len() <= COUNT_MAX);
        }
    }
}
