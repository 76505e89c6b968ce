//! Keys in the process's memory: there while the vault is unlocked, gone once it is locked.
//!
//! A child process works with a vault; this one reads the child's memory from outside, so that
//! what is looked for exists nowhere else in it.
use crate::{
    KdfParams, Passphrase, RecoveryKey, Secret, Vault, VaultError,
    fixture::{create, seeded},
    kdf,
    keyfile::KeyFile,
    tables::setting,
    unlock,
};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use zeroize::Zeroizing;

const CHILD: &str = "handle::tests::memory::child_works_with_a_vault";
const DIR: &str = "TENANTPILOT_MEMORY_TEST_DIR";

/// A passphrase computed letter by letter, so that no binary contains it.
fn passphrase(which: u32) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(64));
    let mut state = 77u32.wrapping_add(which);
    for _ in 0..24 {
        state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        text.push(char::from(b'a' + u8::try_from((state >> 16) % 26).unwrap()));
    }
    text
}

fn typed(which: u32) -> Passphrase {
    Passphrase::new(&passphrase(which)).unwrap()
}

fn say(word: &str) {
    // Past the test harness, which would capture it.
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").unwrap();
    out.flush().unwrap();
    let mut answer = [0u8; 1];
    std::io::stdin().read_exact(&mut answer).unwrap();
}

fn work(vault: &Vault) {
    vault.write(|w| setting::set(w, "one", "written")).unwrap();
    let read: Option<String> = vault.read(|r| setting::get(r, "one")).unwrap();
    assert_eq!(read.as_deref(), Some("written"));
}

#[test]
#[allow(clippy::disallowed_methods)] // how the parent tells its child where to work
fn child_works_with_a_vault() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else { return };
    // One sequence for all: a nonce drawn anew from the same seed would look like the key.
    let mut random = seeded(1);
    let (vault, recovery) = create(&dir, &typed(1), KdfParams::FLOOR, &mut random).unwrap();
    drop(recovery);
    work(&vault);
    say("unlocked");
    vault.lock().unwrap();
    say("locked");

    // The long way round: every operation that handles a key.
    let wrong = unlock(&dir, Secret::Passphrase(&typed(3)));
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    let vault = unlock(&dir, Secret::Passphrase(&typed(1))).unwrap();
    let new = typed(2);
    vault
        .change_passphrase(Secret::Passphrase(&typed(1)), &new, KdfParams::FLOOR, &mut random)
        .unwrap();
    drop(new);
    work(&vault);
    let recovery: RecoveryKey = vault.new_recovery_key(&mut random).unwrap();
    let text = recovery.to_text();
    drop(recovery);
    vault.backup(&dir.with_extension("backup")).unwrap();
    vault.lock().unwrap();
    let typed = RecoveryKey::parse(&text).unwrap();
    drop(text);
    let vault = unlock(&dir, Secret::RecoveryKey(&typed)).unwrap();
    drop(typed);
    work(&vault);
    vault.lock().unwrap();
    say("locked");
}

/// What must not be found: each secret's halves, in every encoding.
struct Wanted(Vec<(String, Vec<u8>)>);

impl Wanted {
    fn add(&mut self, name: &str, secret: &[u8]) {
        let half = secret.len() / 2;
        for (part, bytes) in [("first", &secret[..half]), ("second", &secret[half..])] {
            let lower = hex::encode(bytes).into_bytes();
            let upper = hex::encode_upper(bytes).into_bytes();
            let wide = bytes.iter().flat_map(|byte| [*byte, 0]).collect();
            for (how, pattern) in
                [("raw", bytes.to_vec()), ("hex", lower), ("HEX", upper), ("wide", wide)]
            {
                self.0.push((format!("{name}, {part} half, {how}"), pattern));
            }
        }
    }

    fn of(dir: &Path, passphrases: &[u32], current: u32) -> Self {
        let mut wanted = Self(Vec::new());
        let bytes = fs::read(dir.join("vault.key")).unwrap();
        let file = KeyFile::decode(&bytes).unwrap();
        let secret = typed(current);
        let data = file.unwrap(Secret::Passphrase(&secret)).unwrap().key;
        wanted.add("data key", data.bytes());
        // The passphrase's salt: see docs/vault-format.md.
        let wrapping = kdf::derive(&secret, &bytes[40..56], file.kdf).unwrap();
        wanted.add("wrapping key", wrapping.bytes());
        for which in passphrases {
            wanted.add("passphrase", passphrase(*which).as_bytes());
        }
        wanted
    }

    /// The names of what is in a process's memory.
    fn found_in(&self, process: u32) -> Vec<String> {
        let mut by_first: Vec<Vec<usize>> = vec![Vec::new(); 256];
        for (at, (_, pattern)) in self.0.iter().enumerate() {
            by_first[usize::from(pattern[0])].push(at);
        }
        let mut found = std::collections::BTreeSet::new();
        for region in regions(process) {
            for (at, byte) in region.iter().enumerate() {
                for candidate in &by_first[usize::from(*byte)] {
                    let (name, pattern) = &self.0[*candidate];
                    if region[at..].starts_with(pattern) {
                        found.insert(name.clone());
                    }
                }
            }
        }
        found.into_iter().collect()
    }
}

/// All writable memory of a process.
fn regions(process: u32) -> Vec<Vec<u8>> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let mut memory = File::open(format!("/proc/{process}/mem")).unwrap();
    let mut regions = Vec::new();
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next().unwrap(), words.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let from = u64::from_str_radix(from, 16).unwrap();
        let to = u64::from_str_radix(to, 16).unwrap();
        let mut region = vec![0; usize::try_from(to - from).unwrap()];
        memory.seek(SeekFrom::Start(from)).unwrap();
        if memory.read_exact(&mut region).is_ok() {
            regions.push(region);
        }
    }
    assert!(regions.len() > 3, "the memory could not be read");
    regions
}

/// VLT-6.
#[test]
fn after_locking_no_key_and_no_passphrase_is_in_memory() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", CHILD, "--nocapture"])
        .env(DIR, &dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut stdin = child.stdin.take().unwrap();
    let mut wait_for = |word: &str| loop {
        let line = lines.next().expect("the child ended early").unwrap();
        if line == word {
            break;
        }
    };

    wait_for("unlocked");
    let wanted = Wanted::of(&dir, &[1], 1);
    let while_unlocked = wanted.found_in(child.id());
    assert!(
        while_unlocked.iter().any(|name| name == "data key, first half, raw"),
        "the search finds nothing even while unlocked: {while_unlocked:?}"
    );
    stdin.write_all(b"x").unwrap();
    wait_for("locked");
    assert_eq!(wanted.found_in(child.id()), Vec::<String>::new());

    stdin.write_all(b"x").unwrap();
    wait_for("locked");
    assert_eq!(wanted.found_in(child.id()), Vec::<String>::new());
    let wanted = Wanted::of(&dir, &[1, 2, 3], 2);
    assert_eq!(wanted.found_in(child.id()), Vec::<String>::new());
    stdin.write_all(b"x").unwrap();
    assert!(child.wait().unwrap().success());
}
