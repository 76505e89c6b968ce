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
    assert_eq!(one.bytes(), data.bytes());
    assert_eq!(two.bytes(), data.bytes());
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
    let forged = forge(&fixture().0.encode(), |b| b[8] = 2);
    let error = KeyFile::decode(&forged).unwrap_err();
    assert!(matches!(error, VaultError::Newer { found: 2, supported: 1 }));
}

/// VLT-5.
#[test]
fn another_passphrase_keeps_data_and_recovery_key() {
    let (file, data, passphrase, recovery) = fixture();
    let new = Passphrase::new("another horse battery").unwrap();
    let mut random = |bytes: &mut [u8]| bytes.fill(3);
    let changed = file.with_passphrase(&data, &new, KdfParams::FLOOR, &mut random).unwrap();
    let opened = changed.unwrap(Secret::Passphrase(&new)).unwrap();
    assert_eq!(opened.bytes(), data.bytes());
    assert!(changed.unwrap(Secret::RecoveryKey(&recovery)).is_ok());
    assert!(changed.unwrap(Secret::Passphrase(&passphrase)).is_err());
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(KeyFile::decode(&bytes).is_err());
    }
}
