//! The life of a vault: create, write, read, lock, unlock.
use super::*;
use crate::{KdfParams, Passphrase};
use crate::{fixture::*, inspect, open::VaultState, restore, tables::setting, unlock};
use std::fs;

#[cfg(target_os = "linux")]
mod memory;

#[test]
fn vault_is_send_and_sync() {
    fn check<T: Send + Sync>() {}
    check::<Vault>();
}

/// VLT-1, VLT-3.
#[test]
fn what_was_written_is_there_after_unlocking_with_either_secret() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    assert_eq!(inspect(&dir).unwrap(), VaultState::Missing);
    let (vault, recovery) = create(&dir, &passphrase(), KdfParams::FLOOR, &mut random()).unwrap();
    let id = vault.id();
    vault.write(|w| setting::set(w, "greeting", "hello")).unwrap();
    assert_eq!(get(&vault).as_deref(), Some("hello"));
    vault.lock().unwrap();
    assert_eq!(names(&dir), ["vault.db", "vault.key", "vault.lock"]);
    assert_eq!(inspect(&dir).unwrap(), VaultState::Present { id, kdf: KdfParams::FLOOR });

    let vault = unlock(&dir, Secret::Passphrase(&passphrase())).unwrap();
    assert_eq!(get(&vault).as_deref(), Some("hello"));
    vault.lock().unwrap();
    let typed = RecoveryKey::parse(&recovery.to_text()).unwrap();
    let vault = unlock(&dir, Secret::RecoveryKey(&typed)).unwrap();
    assert_eq!(get(&vault).as_deref(), Some("hello"));
}

fn get(vault: &Vault) -> Option<String> {
    vault.read(|r| setting::get(r, "greeting")).unwrap()
}

/// VLT-20.
#[test]
fn a_failed_or_panicking_write_leaves_nothing() {
    let (_home, vault) = vault();
    let failed: Result<()> = vault.write(|w| {
        setting::set(w, "greeting", "hello")?;
        Err(VaultError::Internal("on purpose"))
    });
    assert!(failed.is_err());
    assert_eq!(get(&vault), None);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        vault.write(|w| {
            setting::set(w, "greeting", "hello")?;
            panic!("on purpose");
            #[allow(unreachable_code)]
            Ok::<(), VaultError>(())
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(get(&vault), None);
    vault.write(|w| setting::set(w, "greeting", "again")).unwrap();
    assert_eq!(get(&vault).as_deref(), Some("again"));
}

/// VLT-22.
#[test]
fn a_view_does_not_change_while_it_is_read() {
    let (_home, vault) = vault();
    vault.write(|w| setting::set(w, "greeting", "one")).unwrap();
    vault
        .read(|r| {
            let before: Option<String> = setting::get(r, "greeting")?;
            vault.write(|w| setting::set(w, "greeting", "two"))?;
            let after: Option<String> = setting::get(r, "greeting")?;
            assert_eq!(before, after);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    assert_eq!(get(&vault).as_deref(), Some("two"));
}

/// VLT-22.
#[test]
fn a_reader_cannot_write() {
    let (_home, vault) = vault();
    vault.write(|w| setting::set(w, "greeting", "stays")).unwrap();
    for sql in ["DELETE FROM setting", "PRAGMA user_version = 9", "CREATE TABLE x (y INTEGER)"] {
        let refused = vault.read(|r| r.each(sql, [], |_| Ok(())));
        assert!(matches!(refused, Err(VaultError::Storage(_))), "{sql}: {refused:?}");
    }
    assert_eq!(get(&vault).as_deref(), Some("stays"));
}

/// VLT-13.
#[test]
fn a_second_session_is_told_that_the_vault_is_in_use() {
    let (home, vault) = vault();
    let dir = home.path().join("vault");
    let second = unlock(&dir, Secret::Passphrase(&passphrase()));
    assert!(matches!(second, Err(VaultError::InUse)));
    vault.write(|w| setting::set(w, "greeting", "fine")).unwrap();
    drop(vault);
    assert!(unlock(&dir, Secret::Passphrase(&passphrase())).is_ok());
}

/// VLT-4, VLT-5.
#[test]
fn changing_secrets_rewraps_only() {
    let (home, vault) = vault();
    let dir = home.path().join("vault");
    let new = Passphrase::new("another long passphrase").unwrap();
    let wrong = Passphrase::new("not the passphrase at all").unwrap();
    let short = Passphrase::new("short").unwrap();
    let floor = KdfParams::FLOOR;
    let key_before = fs::read(dir.join("vault.key")).unwrap();
    let refused = vault.change_passphrase(Secret::Passphrase(&wrong), &new, floor, &mut random());
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    let current = passphrase();
    let current = Secret::Passphrase(&current);
    let refused = vault.change_passphrase(current, &short, floor, &mut random());
    assert!(matches!(refused, Err(VaultError::PassphraseTooShort { .. })));
    assert_eq!(fs::read(dir.join("vault.key")).unwrap(), key_before);

    let database_before = fs::read(dir.join("vault.db")).unwrap();
    vault.change_passphrase(current, &new, floor, &mut random()).unwrap();
    let recovery = vault.new_recovery_key(&mut random()).unwrap();
    assert_eq!(fs::read(dir.join("vault.db")).unwrap(), database_before);
    vault.lock().unwrap();
    assert!(matches!(unlock(&dir, current), Err(VaultError::WrongPassphrase)));
    unlock(&dir, Secret::Passphrase(&new)).unwrap().lock().unwrap();
    unlock(&dir, Secret::RecoveryKey(&recovery)).unwrap().lock().unwrap();
}

/// VLT-14.
#[test]
fn creating_refuses_a_directory_with_something_in_it() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("letter.txt"), "mine").unwrap();
    let refused = create(home.path(), &passphrase(), KdfParams::FLOOR, &mut random());
    assert!(matches!(refused, Err(VaultError::TargetNotEmpty)));
    assert_eq!(names(home.path()), ["letter.txt"]);
    let empty = home.path().join("empty");
    fs::create_dir(&empty).unwrap();
    create(&empty, &passphrase(), KdfParams::FLOOR, &mut random()).unwrap();
}

/// VLT-15.
#[test]
fn what_could_not_be_founded_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let refused = crate::create(&dir, &passphrase(), KdfParams::FLOOR, &mut random(), |writer| {
        setting::set(writer, "greeting", "hello")?;
        Err::<(), _>(VaultError::InUse)
    });
    assert!(matches!(refused, Err(VaultError::InUse)));
    assert!(names(home.path()).is_empty());
}

/// VLT-40, VLT-41.
#[test]
fn backup_and_restore_round_trip() {
    let (home, vault) = vault();
    vault.write(|w| setting::set(w, "greeting", "kept")).unwrap();
    let file = home.path().join("kept.backup");
    let written = vault.backup(&file).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().len(), written.size_bytes);
    assert!(matches!(vault.backup(&file), Err(VaultError::TargetExists)));
    assert_eq!(names(home.path()), ["kept.backup", "vault"]);
    vault.write(|w| setting::set(w, "greeting", "later")).unwrap();

    let secret = passphrase();
    let secret = Secret::Passphrase(&secret);
    let wrong = Passphrase::new("not the passphrase at all").unwrap();
    let dir = home.path().join("restored");
    let refused = restore(&file, &dir, Secret::Passphrase(&wrong));
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    let refused = restore(&file, &home.path().join("vault"), secret);
    assert!(matches!(refused, Err(VaultError::TargetNotEmpty)));
    assert_eq!(names(home.path()), ["kept.backup", "vault"]);
    let restored = restore(&file, &dir, secret).unwrap();
    assert_eq!(get(&restored).as_deref(), Some("kept"));
    assert_eq!(restored.id(), vault.id());
}

/// What a large write takes in memory is given back, whether or not it succeeds.
#[test]
fn room_for_a_large_write_is_given_back() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let (vault, _) = create(&dir, &passphrase(), KdfParams::FLOOR, &mut random()).unwrap();
    let room = |reader: &Reader<'_>| {
        let read = |row: &rusqlite::Row<'_>| crate::column::value::<i64>(row, "cache_size");
        reader.first("PRAGMA cache_size", (), read).map(Option::unwrap)
    };
    let usual = vault.write(|w| room(w)).unwrap();
    let wide = vault.write(|w| w.widen().and_then(|()| w.widen()).and_then(|()| room(w))).unwrap();
    assert!(wide < usual, "kibibytes are negative: {wide} {usual}");
    assert_eq!(vault.write(|w| room(w)).unwrap(), usual);
    let refused: Result<()> = vault.write(|w| w.widen().and(Err(VaultError::Internal("refused"))));
    assert!(refused.is_err());
    assert_eq!(vault.write(|w| room(w)).unwrap(), usual);
}
