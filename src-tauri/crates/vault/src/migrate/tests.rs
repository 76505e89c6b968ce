//! Older vaults are brought forward with a backup beside them, newer ones left alone.
use super::*;
use crate::{
    KdfParams, RecoveryKey, Secret, VaultState,
    database::{self, Purpose},
    fixture::{names, passphrase, random},
    inspect,
    keyfile::KeyFile,
    place::{self, Files},
    restore,
    secret::DataKey,
    unlock,
};
use std::path::Path;
use uuid::Uuid;

/// A locked vault as an older or newer program would have left it.
fn vault_of_version(dir: &Path, version: u32) {
    std::fs::create_dir(dir).unwrap();
    let files = Files::of(dir);
    let mut random = random();
    let key = DataKey::generate(&mut random);
    let recovery = RecoveryKey::generate(&mut random);
    let id = Uuid::from_u128(5);
    let floor = KdfParams::FLOOR;
    let file = KeyFile::new(id, &key, &passphrase(), floor, &recovery, &mut random).unwrap();
    place::replace(&files.key(), &file.encode()).unwrap();
    let mut connection = database::open(&files.database(), &key, Purpose::Create).unwrap();
    run_to(&mut connection, version.min(newest())).unwrap();
    connection.execute("INSERT INTO vault (id) VALUES (?1)", [id.to_string()]).unwrap();
    connection.execute("INSERT INTO setting (key, value) VALUES ('old', '1')", []).unwrap();
    connection.pragma_update(None, "user_version", version).unwrap();
    connection.close().unwrap();
}

fn version_of(vault: &crate::Vault) -> u32 {
    let read = |row: &rusqlite::Row<'_>| crate::column::count(row, "user_version");
    vault.read(|r| r.first("PRAGMA user_version", [], read)).unwrap().unwrap()
}

/// VLT-24.
#[test]
fn an_older_vault_is_backed_up_and_brought_forward() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    vault_of_version(&dir, 1);
    let secret = passphrase();
    let secret = Secret::Passphrase(&secret);
    let vault = unlock(&dir, secret).unwrap();
    assert_eq!(version_of(&vault), newest());
    vault.lock().unwrap();
    let backup = "vault.before-migration-from-0001.backup";
    assert_eq!(names(&dir), [backup, "vault.db", "vault.key", "vault.lock"]);
    unlock(&dir, secret).unwrap().lock().unwrap();

    // The backup is a vault of its own, with what the old one held.
    let restored = restore(&dir.join(backup), &home.path().join("restored"), secret).unwrap();
    let old: Option<u32> = restored.read(|r| crate::tables::setting::get(r, "old")).unwrap();
    assert_eq!(old, Some(1));
}

/// VLT-24.
#[test]
fn a_newer_vault_is_refused_and_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    vault_of_version(&dir, newest() + 1);
    let before = std::fs::read(dir.join("vault.db")).unwrap();
    let refused = unlock(&dir, Secret::Passphrase(&passphrase()));
    assert!(matches!(refused, Err(VaultError::Newer { found, supported })
            if found == newest() + 1 && supported == newest()));
    assert_eq!(names(&dir), ["vault.db", "vault.key"]);
    assert_eq!(std::fs::read(dir.join("vault.db")).unwrap(), before);
    assert!(matches!(inspect(&dir), Ok(VaultState::Present { .. })));
}

/// VLT-24.
#[test]
fn a_migration_that_fails_leaves_the_version_before() {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    // In the way of the first migration's last table.
    connection.execute_batch("CREATE TABLE report (x INTEGER) STRICT").unwrap();
    assert!(run(&mut connection).is_err());
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", [], |row| row.get(0))
        .unwrap();
    let version: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!((tables, version), (1, 0));
}

/// VLT-24, LINT-32: verdicts of before say by which overlay they are.
#[test]
fn verdicts_of_before_are_of_the_requirements() {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    run_to(&mut connection, 6).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let row = "INSERT INTO verdict (evaluation, position, policy, outcome, verdict)
        VALUES (1, 0, 'MS.AAD.1.1v1', 'satisfied', '{}')";
    connection.execute(row, []).unwrap();
    run(&mut connection).unwrap();
    let overlay: String =
        connection.query_row("SELECT overlay FROM verdict", [], |row| row.get(0)).unwrap();
    assert_eq!(overlay, "scuba");
}

/// VLT-24: a finding keeps its document when it moves into a table of its own.
#[test]
fn documents_of_findings_move_and_stay_what_they_are() {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    run_to(&mut connection, 17).unwrap();
    let row = "INSERT INTO finding (row, id, tenant, fingerprint, policy, policy_key, area, state,
            state_rank, severity, last_seen, drift, changed, doc)
        VALUES (7, 'f', 't', x'00', 'p', 'p', 'entra', 'new', 1, 3, '2026-11-20T08:00:00Z', 0, 0,
            '{\"id\":\"f\"}')";
    connection.execute(row, []).unwrap();
    run_to(&mut connection, 18).unwrap();
    let kept: String = connection
        .query_row(
            "SELECT d.doc FROM finding f JOIN finding_doc d ON d.row = f.row WHERE f.id = 'f'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(kept, "{\"id\":\"f\"}");
}
