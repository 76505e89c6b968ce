//! Passphrases and recovery keys.
use super::*;
use proptest::prelude::*;

fn key(seed: u8) -> RecoveryKey {
    let mut next = seed;
    RecoveryKey::generate(&mut |bytes| {
        for byte in bytes {
            next = next.wrapping_mul(73).wrapping_add(41);
            *byte = next;
        }
    })
}

#[test]
fn recovery_key_has_six_groups_of_six() {
    let text = key(1).to_text();
    assert_eq!(text.len(), 41);
    assert!(text.split('-').all(|group| group.len() == 6));
    insta::assert_snapshot!(text.as_str(), @"EANYRX-C6BX06-J6MK2K-EJWHV8-T717PF-255TJ5");
}

/// VLT-3.
#[test]
fn recovery_key_is_read_leniently() {
    let key = key(7);
    let text = key.to_text();
    let plain = text.replace('-', "");
    for typed in [
        text.to_string(),
        text.to_lowercase(),
        plain.clone(),
        format!("  {}\n", text.replace('-', " – ")),
        plain.replace('0', "o").replace('1', "l"),
        plain.replace('0', "O").replace('1', "I"),
    ] {
        assert_eq!(RecoveryKey::parse(&typed).unwrap().0, key.0, "{typed}");
    }
}

proptest! {
    #[test]
    fn any_recovery_key_survives_print_and_type(bytes: [u8; 20]) {
        let key = RecoveryKey(Box::new(bytes));
        prop_assert_eq!(*RecoveryKey::parse(&key.to_text()).unwrap().0, bytes);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,80}") {
        let _ = RecoveryKey::parse(&text);
    }

    #[test]
    fn one_wrong_symbol_is_noticed(at in 0usize..36, by in 1u8..32) {
        let plain: Vec<char> = key(3).to_text().replace('-', "").chars().collect();
        let mut typed = plain.clone();
        let old = SYMBOLS.iter().position(|s| char::from(*s) == plain[at]).unwrap();
        typed[at] = char::from(SYMBOLS[(old + usize::from(by)) % 32]);
        let typed: String = typed.into_iter().collect();
        // 20 bits of checksum: one key in a million would slip through; these do not.
        prop_assert!(matches!(RecoveryKey::parse(&typed), Err(VaultError::RecoveryKeyMistyped)));
    }
}

/// VLT-4.
#[test]
fn passphrase_is_the_same_composed_and_decomposed() {
    let composed = Passphrase::new("Schlüsselübergabe").unwrap();
    let decomposed = Passphrase::new("Schlu\u{308}sselu\u{308}bergabe").unwrap();
    assert_eq!(composed.bytes(), decomposed.bytes());
}

/// VLT-4.
#[test]
fn passphrase_policy_counts_characters() {
    assert!(Passphrase::new("ääääääääää").unwrap().check_strength().is_ok());
    assert!(matches!(
        Passphrase::new("ääääääääa").unwrap().check_strength(),
        Err(VaultError::PassphraseTooShort { min: 10 })
    ));
    assert!(matches!(
        Passphrase::new(&"x".repeat(1025)),
        Err(VaultError::PassphraseTooLong { max: 1024 })
    ));
}

#[test]
fn debug_shows_nothing() {
    let passphrase = Passphrase::new("do not show me").unwrap();
    assert_eq!(format!("{passphrase:?} {:?}", key(1)), "Passphrase(…) RecoveryKey(…)");
}
