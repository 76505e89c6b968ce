//! The limits hold before anything is allocated, and the derivation is Argon2id.
use super::*;

/// VLT-2.
#[test]
fn limits_are_inclusive_and_checked_one_by_one() {
    for good in [KdfParams::FLOOR, KdfParams::default(), KdfParams::CEILING] {
        assert_eq!(good.checked().unwrap(), good);
    }
    let (f, c) = (KdfParams::FLOOR, KdfParams::CEILING);
    for bad in [
        KdfParams { memory_kib: f.memory_kib - 1, ..f },
        KdfParams { iterations: f.iterations - 1, ..f },
        KdfParams { parallelism: 0, ..f },
        KdfParams { memory_kib: c.memory_kib + 1, ..c },
        KdfParams { iterations: c.iterations + 1, ..c },
        KdfParams { parallelism: c.parallelism + 1, ..c },
        KdfParams { memory_kib: u32::MAX, iterations: u32::MAX, parallelism: u32::MAX },
    ] {
        assert!(matches!(bad.checked(), Err(VaultError::KdfOutsideLimits(p)) if p == bad));
        let passphrase = Passphrase::new("whatever it is").unwrap();
        assert!(derive(&passphrase, &[0; 16], bad).is_err());
    }
}

#[test]
fn same_input_same_key_and_salt_matters() {
    let passphrase = Passphrase::new("correct horse battery").unwrap();
    let one = derive(&passphrase, &[1; 16], KdfParams::FLOOR).unwrap();
    let again = derive(&passphrase, &[1; 16], KdfParams::FLOOR).unwrap();
    let other = derive(&passphrase, &[2; 16], KdfParams::FLOOR).unwrap();
    assert_eq!(one.bytes(), again.bytes());
    assert_ne!(one.bytes(), other.bytes());
}
