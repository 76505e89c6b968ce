//! Members' passphrases in a real vault: who opened it, changing, taking away.
use crate::{
    KdfParams, Opener, Passphrase, Secret, VaultError, fixture, secret::PASSPHRASE_CHARS_MIN,
    unlock,
};
use uuid::Uuid;

const FLOOR: KdfParams = KdfParams::FLOOR;

fn second() -> Passphrase {
    Passphrase::new("a second member's words").unwrap()
}

/// VLT-50, VLT-52, VLT-53.
#[test]
fn a_further_member_opens_the_vault_with_their_own_passphrase() {
    let (home, vault) = fixture::vault();
    let dir = home.path().join("vault");
    let member = Uuid::from_u128(2);
    let seed = vault.add_slot(member, &second(), FLOOR, &mut fixture::seeded(5)).unwrap();
    assert_eq!((vault.opener(), vault.signing_seed()), (Opener::First, None));
    vault.lock().unwrap();
    let vault = unlock(&dir, Secret::Passphrase(&second())).unwrap();
    assert_eq!(vault.opener(), Opener::Member(member));
    assert_eq!(vault.signing_seed(), Some(&*seed));
    // They change their own passphrase with their own, and keep their seed.
    let new = Passphrase::new("other words of hers").unwrap();
    let mut random = fixture::seeded(6);
    let first = fixture::passphrase();
    let refused = vault.change_passphrase(Secret::Passphrase(&first), &new, FLOOR, &mut random);
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    vault.change_passphrase(Secret::Passphrase(&second()), &new, FLOOR, &mut random).unwrap();
    vault.lock().unwrap();
    assert!(matches!(
        unlock(&dir, Secret::Passphrase(&second())),
        Err(VaultError::WrongPassphrase)
    ));
    let vault = unlock(&dir, Secret::Passphrase(&new)).unwrap();
    assert_eq!(vault.signing_seed(), Some(&*seed));
    vault.lock().unwrap();
    let vault = unlock(&dir, Secret::Passphrase(&first)).unwrap();
    vault.keep_slots(true, &[]).unwrap();
    vault.lock().unwrap();
    assert!(matches!(unlock(&dir, Secret::Passphrase(&new)), Err(VaultError::WrongPassphrase)));
}

/// VLT-55.
#[test]
fn a_passphrase_is_of_one_member() {
    let (home, vault) = fixture::vault();
    let before = std::fs::read(home.path().join("vault/vault.key")).unwrap();
    let mut random = fixture::seeded(5);
    let member = Uuid::from_u128(2);
    let refused = vault.add_slot(member, &fixture::passphrase(), FLOOR, &mut random);
    assert!(matches!(refused, Err(VaultError::PassphraseTaken)));
    let short = Passphrase::new(&"x".repeat(PASSPHRASE_CHARS_MIN - 1)).unwrap();
    let refused = vault.add_slot(member, &short, FLOOR, &mut random);
    assert!(matches!(refused, Err(VaultError::PassphraseTooShort { .. })));
    assert_eq!(std::fs::read(home.path().join("vault/vault.key")).unwrap(), before);
    vault.add_slot(member, &second(), FLOOR, &mut random).unwrap();
    let first = fixture::passphrase();
    let refused =
        vault.change_passphrase(Secret::Passphrase(&first), &second(), FLOOR, &mut random);
    assert!(matches!(refused, Err(VaultError::PassphraseTaken)));
}
