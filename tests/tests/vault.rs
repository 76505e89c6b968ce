//! The vault from outside: damage, a second process, kills, and what its files give away.
//!
//! Specification: `specs/001-vault.md`. The full number of kills runs with
//! `TENANTPILOT_FULL=1`; `TENANTPILOT_SEED` repeats a run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods // the environment says which part a test process plays
)]
use domain::{
    ids::{SnapshotId, TenantId},
    subject::{Kind, Subject, SubjectRef},
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    hash::{BuildHasher, RandomState},
    io::{BufRead, BufReader, Lines, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};
use vault::{
    KdfParams, Passphrase, RecoveryKey, Secret, Vault, VaultError,
    tables::{evidence, setting, snapshot, subject},
};

const CHILD_DIR: &str = "TENANTPILOT_VAULT_TEST_DIR";

/// Reproducible bytes.
struct Dice(u64);

impl Dice {
    /// Seeded by the environment, or anew; the seed is printed.
    fn thrown() -> Self {
        let seed = std::env::var("TENANTPILOT_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok())
            .unwrap_or_else(|| RandomState::new().hash_one("seed"));
        println!("TENANTPILOT_SEED={seed}");
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        self.0 >> 24
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next()).unwrap() % limit
    }

    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill_with(|| u8::try_from(self.next() & 0xFF).unwrap());
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("correct horse battery").unwrap()
}

fn wrong_passphrase() -> Passphrase {
    Passphrase::new("incorrect horse battery").unwrap()
}

fn create(dir: &Path, dice: &mut Dice) -> (Vault, RecoveryKey) {
    let mut random = |bytes: &mut [u8]| dice.fill(bytes);
    let found = |_: &vault::Writer<'_>| Ok::<_, vault::VaultError>(());
    let (vault, recovery, ()) =
        vault::create(dir, &passphrase(), KdfParams::FLOOR, &mut random, found).unwrap();
    (vault, recovery)
}

fn unlock(dir: &Path) -> Result<Vault, VaultError> {
    vault::unlock(dir, Secret::Passphrase(&passphrase()))
}

/// A vault with a little of everything in it, locked.
fn filled(dir: &Path) -> RecoveryKey {
    let (vault, recovery) = create(dir, &mut Dice(1));
    fill(&vault, "plain");
    vault.lock().unwrap();
    recovery
}

fn fill(vault: &Vault, marker: &str) {
    let id = "00000000-0000-0000-0000-000000000100".parse::<SnapshotId>().unwrap();
    let new = snapshot::NewSnapshot {
        id,
        tenant: "00000000-0000-0000-0000-000000000001".parse::<TenantId>().unwrap(),
        taken_at: "2025-07-01T12:00:00Z".parse().unwrap(),
        collected_at: None,
        source: format!("{marker}-source"),
        format: "provider-settings-export".into(),
        tool_version: None,
        claimed_tenant: Some(serde_json::json!({ "domain": format!("{marker}-domain") })),
        statement: Some(format!("{marker}-statement")),
        coverage: vec![],
        not_understood: serde_json::json!([]),
    };
    let subjects: Vec<_> = (0..60)
        .map(|number| {
            let id = format!("{marker}-id-{number}");
            let content = serde_json::json!({ "note": format!("{marker}-content-{number}") });
            let identity: [u8; 32] = Sha256::digest(&id).into();
            let name = format!("{marker}-name-{number}");
            let reference = SubjectRef { kind: Kind::new("test.kind"), id, name };
            let volatile = serde_json::json!({ "seen": format!("{marker}-volatile-{number}") });
            (Subject { reference, content, volatile }, identity)
        })
        .collect();
    let bytes = format!("{marker}-evidence ").repeat(3_000);
    let source = evidence::Source {
        name: "file.json",
        format: "x",
        collected_at: None,
        bytes: bytes.as_bytes(),
    };
    vault
        .write(|w| {
            snapshot::insert(w, &new, &subjects)?;
            evidence::keep(w, evidence::Owner::Snapshot(id), &source)?;
            setting::set(w, "note", &format!("{marker}-setting"))
        })
        .unwrap();
}

/// Every file of a directory with its content.
fn contents(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), if path.is_file() { fs::read(&path).unwrap() } else { vec![] }))
        .collect()
}

fn copy_dir(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for (path, bytes) in contents(from) {
        fs::write(to.join(path.file_name().unwrap()), bytes).unwrap();
    }
}

/// VLT-10, VLT-11.
#[test]
fn three_errors_are_told_apart_and_change_nothing() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    filled(&dir);
    let whole = contents(&dir);

    let wrong = vault::unlock(&dir, Secret::Passphrase(&wrong_passphrase()));
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    assert_eq!(contents(&dir), whole);

    // Without a lock file, a failing attempt makes none.
    fs::remove_file(dir.join("vault.lock")).unwrap();
    let before = contents(&dir);
    let wrong = vault::unlock(&dir, Secret::Passphrase(&wrong_passphrase()));
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    assert_eq!(contents(&dir), before);

    let key = fs::read(dir.join("vault.key")).unwrap();
    fs::write(dir.join("vault.key"), &key[..key.len() - 1]).unwrap();
    let before = contents(&dir);
    assert!(matches!(unlock(&dir), Err(VaultError::KeyFileDamaged(_))));
    assert!(matches!(vault::inspect(&dir), Err(VaultError::KeyFileDamaged(_))));
    assert_eq!(contents(&dir), before);
    fs::remove_file(dir.join("vault.key")).unwrap();
    assert!(matches!(unlock(&dir), Err(VaultError::KeyFileDamaged(_))));
    fs::write(dir.join("vault.key"), &key).unwrap();

    let database = fs::read(dir.join("vault.db")).unwrap();
    for damaged in
        [&database[..0], &database[..100], &database[..database.len() - 8192], &[7; 30_000]]
    {
        fs::write(dir.join("vault.db"), damaged).unwrap();
        let before = contents(&dir);
        let error = unlock(&dir).unwrap_err();
        assert!(matches!(error, VaultError::DatabaseDamaged { .. }), "{error:?}");
        assert_eq!(contents(&dir), before);
    }
    fs::remove_file(dir.join("vault.db")).unwrap();
    let before = contents(&dir);
    assert!(matches!(unlock(&dir), Err(VaultError::DatabaseDamaged { .. })));
    assert_eq!(contents(&dir), before);

    // The database of another vault.
    let other = home.path().join("other");
    create(&other, &mut Dice(2)).0.lock().unwrap();
    fs::copy(other.join("vault.db"), dir.join("vault.db")).unwrap();
    let before = contents(&dir);
    assert!(matches!(unlock(&dir), Err(VaultError::DatabaseDamaged { .. })));
    assert_eq!(contents(&dir), before);

    fs::write(dir.join("vault.db"), &database).unwrap();
    unlock(&dir).unwrap().lock().unwrap();
}

/// VLT-10, VLT-11.
#[test]
fn what_is_no_vault_is_not_made_one() {
    let home = tempfile::tempdir().unwrap();
    let empty = home.path().join("empty");
    fs::create_dir(&empty).unwrap();
    fs::write(home.path().join("file"), "x").unwrap();
    for place in [empty.clone(), home.path().join("missing"), home.path().join("file")] {
        assert!(matches!(unlock(&place), Err(VaultError::NotAVault)), "{place:?}");
        assert_eq!(vault::inspect(&place).unwrap(), vault::VaultState::Missing);
    }
    assert!(contents(&empty).is_empty());
    assert_eq!(contents(home.path()).len(), 2);
}

/// VLT-11, VLT-12.
#[test]
fn any_flipped_bit_of_key_file_or_database_is_an_error_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let recovery = filled(&dir);
    let mut dice = Dice::thrown();
    for name in ["vault.key", "vault.db"] {
        let path = dir.join(name);
        let whole = fs::read(&path).unwrap();
        for round in 0..150 {
            // The first bytes one by one, where the headers are; then anywhere.
            let at = if round < 50 { round } else { dice.below(whole.len()) };
            let mut damaged = whole.clone();
            damaged[at] ^= 1 << dice.below(8);
            fs::write(&path, &damaged).unwrap();
            let before = contents(&dir);
            let error = vault::unlock(&dir, Secret::RecoveryKey(&recovery)).unwrap_err();
            let named = match name {
                "vault.key" => matches!(error, VaultError::KeyFileDamaged(_)),
                _ => matches!(error, VaultError::DatabaseDamaged { .. }),
            };
            assert!(named, "{name} at {at}: {error:?}");
            assert!(contents(&dir) == before, "{name} at {at} changed a file");
        }
        fs::write(&path, &whole).unwrap();
    }
    vault::unlock(&dir, Secret::RecoveryKey(&recovery)).unwrap();
}

/// VLT-40, VLT-41.
#[test]
fn a_damaged_backup_restores_nothing() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let (vault, recovery) = create(&dir, &mut Dice(1));
    fill(&vault, "plain");
    let backup = home.path().join("kept.backup");
    vault.backup(&backup).unwrap();
    drop(vault);
    let whole = fs::read(&backup).unwrap();
    let target = home.path().join("restored");
    let secret = Secret::RecoveryKey(&recovery);
    let mut dice = Dice::thrown();
    for round in 0..200 {
        let mut damaged = whole.clone();
        match round {
            0 => damaged.truncate(whole.len() - 1),
            1 => damaged.push(0),
            2 => damaged.truncate(60),
            3 => damaged.clear(),
            _ => damaged[if round < 140 { round - 4 } else { dice.below(whole.len()) }] ^= 4,
        }
        fs::write(&backup, &damaged).unwrap();
        let error = vault::restore(&backup, &target, secret).unwrap_err();
        assert!(
            matches!(error, VaultError::BackupDamaged | VaultError::NotABackup),
            "{round}: {error:?}"
        );
        assert_eq!(contents(home.path()).len(), 2, "{round} left something");
    }
    fs::write(&backup, &whole).unwrap();
    let vault = vault::restore(&backup, &target, secret).unwrap();
    let note: Option<String> = vault.read(|r| setting::get(r, "note")).unwrap();
    assert_eq!(note.as_deref(), Some("plain-setting"));
    let id = "00000000-0000-0000-0000-000000000100".parse().unwrap();
    assert_eq!(vault.read(|r| subject::view(r, id, None)).unwrap().len(), 60);
}

/// VLT-23.
#[test]
fn planted_words_are_in_no_file_while_open_and_after() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let (vault, _) = create(&dir, &mut Dice(3));
    let marker = "Zq7MarkerXv";
    fill(&vault, marker);
    let id = "00000000-0000-0000-0000-000000000100".parse().unwrap();
    assert_eq!(vault.read(|r| subject::view(r, id, None)).unwrap().len(), 60);
    assert!(dir.join("vault.db-wal").metadata().unwrap().len() > 0);
    let backup = home.path().join("kept.backup");
    vault.backup(&backup).unwrap();
    assert_unreadable(&dir, marker);
    vault.lock().unwrap();
    assert_unreadable(&dir, marker);
    assert_unreadable(home.path(), marker);
}

fn assert_unreadable(dir: &Path, marker: &str) {
    let wide: Vec<u8> = marker.bytes().flat_map(|byte| [byte, 0]).collect();
    for (path, bytes) in contents(dir) {
        for pattern in [marker.as_bytes(), &wide, b"CREATE TABLE", b"SQLite format 3"] {
            let found = bytes.windows(pattern.len()).any(|window| window == pattern);
            assert!(!found, "{path:?} gives away {}", String::from_utf8_lossy(pattern));
        }
    }
}

// --- a second process -----------------------------------------------------------------------

struct Other {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Other {
    fn start(test: &str, dir: &Path) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(CHILD_DIR, dir)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        Self { process, lines }
    }

    /// The next word that the child said with [`say`], without its mark.
    fn next(&mut self) -> Option<String> {
        loop {
            let line = self.lines.next()?.ok()?;
            if let Some(word) = line.strip_prefix("said: ") {
                return Some(word.to_owned());
            }
        }
    }

    /// SIGKILL; what it had said before.
    fn kill(mut self) -> Vec<String> {
        self.process.kill().unwrap();
        let mut said = Vec::new();
        while let Some(word) = self.next() {
            said.push(word);
        }
        self.process.wait().unwrap();
        said
    }
}

fn say(word: &str) {
    // Past the test harness, which would capture it; one write, so that it arrives whole.
    let mut out = std::io::stdout();
    out.write_all(format!("\nsaid: {word}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

fn child_dir() -> Option<PathBuf> {
    std::env::var_os(CHILD_DIR).map(PathBuf::from)
}

#[test]
fn child_holds_the_vault() {
    let Some(dir) = child_dir() else { return };
    let _vault = unlock(&dir).unwrap();
    say("unlocked");
    let _ = std::io::stdin().read(&mut [0]);
}

/// VLT-13.
#[test]
fn a_second_process_is_told_that_the_vault_is_in_use_and_harms_nothing() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    filled(&dir);
    let mut other = Other::start("child_holds_the_vault", &dir);
    assert_eq!(other.next().as_deref(), Some("unlocked"));
    let before = contents(&dir);
    assert!(matches!(unlock(&dir), Err(VaultError::InUse)));
    let wrong = vault::unlock(&dir, Secret::Passphrase(&wrong_passphrase()));
    assert!(matches!(wrong, Err(VaultError::InUse)));
    assert!(vault::inspect(&dir).is_ok());
    assert_eq!(contents(&dir), before);
    other.kill();
    // The system releases a dead process's lock.
    unlock(&dir).unwrap().lock().unwrap();
}

// --- kills ----------------------------------------------------------------------------------

#[test]
fn child_writes_until_it_is_killed() {
    let Some(dir) = child_dir() else { return };
    let vault = unlock(&dir).unwrap();
    let last: Option<u64> = vault.read(|r| setting::get(r, "last")).unwrap();
    for number in last.unwrap_or(0) + 1.. {
        vault
            .write(|w| {
                setting::set(w, &format!("row-{number}"), &"x".repeat(payload(number)))?;
                setting::set(w, "last", &number)
            })
            .unwrap();
        say(&number.to_string());
    }
}

/// From one page to many, so that kills fall into long writes, too.
fn payload(number: u64) -> usize {
    usize::try_from(number % 7).unwrap().pow(5) * 8 + 10
}

/// VLT-11, VLT-20, VLT-21.
#[test]
fn what_was_acknowledged_survives_any_kill() {
    let rounds = if std::env::var_os("TENANTPILOT_FULL").is_some() { 1_000 } else { 20 };
    let mut dice = Dice::thrown();
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    create(&dir, &mut Dice(4)).0.lock().unwrap();
    let (mut acknowledged, mut with_log) = (0u64, 0);
    for round in 0..rounds {
        let mut other = Other::start("child_writes_until_it_is_killed", &dir);
        for _ in 0..dice.below(30) {
            acknowledged = other.next().expect("the child ended").parse().unwrap();
        }
        std::thread::sleep(Duration::from_micros(u64::try_from(dice.below(8_000)).unwrap()));
        for number in other.kill() {
            acknowledged = number.parse().unwrap();
        }
        let log = fs::metadata(dir.join("vault.db-wal")).map_or(0, |log| log.len());
        with_log += u32::from(log > 0);
        if round % 5 == 0 && log > 0 {
            a_wrong_key_or_damage_after_a_crash_changes_nothing(&dir, home.path());
        }
        let vault = unlock(&dir).unwrap_or_else(|error| panic!("round {round}: {error:?}"));
        let last = vault
            .read(|r| {
                let last = setting::get::<u64>(r, "last")?.unwrap_or(0);
                for number in 1..=last {
                    let row: Option<String> = setting::get(r, &format!("row-{number}"))?;
                    assert_eq!(row.map(|row| row.len()), Some(payload(number)), "row {number}");
                }
                let beyond: Option<String> = setting::get(r, &format!("row-{}", last + 1))?;
                assert!(beyond.is_none(), "half a transaction");
                Ok::<_, VaultError>(last)
            })
            .unwrap();
        // One more may have been committed than the child lived to say.
        assert!((acknowledged..=acknowledged + 1).contains(&last), "{last} {acknowledged}");
        acknowledged = last;
        // Rows of earlier rounds have been checked; keep the vault small.
        vault
            .write(|w| {
                for number in 1..=last {
                    setting::remove(w, &format!("row-{number}"))?;
                }
                setting::remove(w, "last")
            })
            .unwrap();
        acknowledged -= last;
        vault.lock().unwrap();
    }
    println!("{rounds} kills, {with_log} of them left a write-ahead log");
    assert!(with_log > 0);
}

fn a_wrong_key_or_damage_after_a_crash_changes_nothing(dir: &Path, home: &Path) {
    let copy = home.join("crashed");
    copy_dir(dir, &copy);
    let before = contents(&copy);
    let wrong = vault::unlock(&copy, Secret::Passphrase(&wrong_passphrase()));
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    assert!(contents(&copy) == before);
    // The first page, with a log that holds nothing to replace it.
    let mut database = fs::read(copy.join("vault.db")).unwrap();
    let first_page = 0..8192.min(database.len());
    for byte in &mut database[first_page] {
        *byte ^= 0x55;
    }
    let log = fs::read(copy.join("vault.db-wal")).unwrap();
    let cut = log.len().min(32);
    fs::write(copy.join("vault.db"), database).unwrap();
    fs::write(copy.join("vault.db-wal"), &log[..cut]).unwrap();
    let before = contents(&copy);
    let error = unlock(&copy).unwrap_err();
    assert!(matches!(error, VaultError::DatabaseDamaged { .. }), "{error:?}");
    assert!(contents(&copy) == before, "a failed unlocking changed a crashed vault");
    fs::remove_dir_all(&copy).unwrap();
}
