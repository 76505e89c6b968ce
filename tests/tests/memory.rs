//! After locking through the door, the process holds no key and no secret text: requests and
//! answers leave no copies either (specs/001, VLT-6).
#![cfg(target_os = "linux")]
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path, process::Command};
use tests::{elsewhere::Elsewhere, program, traces::Wanted, world::demo_export};

/// Each with characters that JSON escapes and with some beyond ASCII. Looked for in pieces.
const FIRST: &str = "Kranichflug\"übermorgen\\nordwärts";
const SECOND: &str = "Bernsteinzimmer \"ohne\" Fensterläden";
const WRONG: &str = "Nachtigallenschlag\"im\\Kornspeicher";

#[test]
fn after_locking_nothing_secret_is_in_memory() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("vault");
    let mut desk = Elsewhere::start(Command::new(env!("CARGO_BIN_EXE_door-child")).arg(&dir));
    let created = desk
        .call("vault.create", json!({"passphrase": FIRST, "workspace": "Kontor", "member": "Ada"}));
    assert_eq!(core_limit(desk.id()), ["0", "0"]);
    let first_key = text(&created["recovery_key"]);
    desk.run("import.start", json!({"path": demo_export("brauwerk-osterhagen")}));
    desk.call("vault.change_passphrase", json!({"current": FIRST, "new": SECOND}));
    desk.call("vault.lock", json!({}));
    let refused = desk.try_call("vault.unlock", &json!({"passphrase": WRONG}));
    assert_eq!(refused.expect_err("it is wrong")["code"], "wrong-passphrase");
    desk.call("vault.unlock", json!({"recovery_key": first_key}));
    let second_key = text(&desk.call("vault.replace_recovery_key", json!({}))["recovery_key"]);
    let refused = desk.try_call("vault.unlock", &json!({"passphrase": SECOND}));
    assert_eq!(refused.expect_err("it is open")["code"], "already-unlocked");
    let malformed = desk.try_call("vault.unlock", &json!({"passphrase": SECOND, "surplus": 1}));
    assert_eq!(malformed.expect_err("it is malformed")["code"], "request-malformed");

    let mut wanted = Wanted::default();
    let (wrapping, data) = keys(&dir, SECOND);
    wanted.bytes("data key, first half", &data[..16]);
    wanted.bytes("data key, second half", &data[16..]);
    wanted.bytes("wrapping key, first half", &wrapping[..16]);
    wanted.bytes("wrapping key, second half", &wrapping[16..]);
    for passphrase in [FIRST, SECOND, WRONG] {
        for piece in passphrase.split(['"', '\\', ' ']).filter(|piece| piece.len() > 8) {
            wanted.bytes(&format!("passphrase piece {piece}"), piece.as_bytes());
        }
    }
    for (name, key) in [("first recovery key", &first_key), ("second recovery key", &second_key)] {
        for group in key.split('-').collect::<Vec<_>>().chunks_exact(2) {
            wanted.bytes(name, group.join("-").as_bytes());
        }
    }
    let unlocked = wanted.in_memory(desk.id());
    assert!(
        unlocked.contains("data key, first half, plain"),
        "the search finds nothing even while unlocked: {unlocked:?}"
    );
    desk.call("vault.lock", json!({}));
    assert_eq!(wanted.in_memory(desk.id()), BTreeSet::new());
    desk.call("vault.unlock", json!({"passphrase": SECOND}));
    desk.call("vault.lock", json!({}));
    assert_eq!(wanted.in_memory(desk.id()), BTreeSet::new());
    desk.end();
}

/// The command line, waiting for its passphrase, leaves no core when it crashes.
#[test]
fn the_command_line_dumps_no_core() {
    let home = tempfile::tempdir().expect("a folder");
    let vault = home.path().join("vault");
    let made =
        program::command(&vault, Some(SECOND), &["vault", "create", "--member", "Ada"]).output();
    assert!(made.expect("it starts").status.success());
    let pipe = home.path().join("passphrase");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let mut waiting = program::command(
        &vault,
        None,
        &["vault", "unlock-check", "--passphrase-file", &pipe.to_string_lossy()],
    )
    .spawn()
    .expect("it starts");
    // It reads the pipe after it has prepared its process: opening ours waits for that.
    let mut said = fs::File::options().write(true).open(&pipe).expect("it reads");
    assert_eq!(core_limit(waiting.id()), ["0", "0"]);
    std::io::Write::write_all(&mut said, SECOND.as_bytes()).expect("it reads");
    drop(said);
    assert!(waiting.wait().expect("it ends").success());
}

/// The soft and the hard limit of core dumps.
fn core_limit(process: u32) -> Vec<String> {
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).expect("a process of ours");
    let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size"));
    line.expect("it is limited").split_whitespace().take(2).map(str::to_owned).collect()
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

/// The wrapping key and the data key, by `docs/vault-format.md` and nothing of the vault's code.
fn keys(dir: &Path, passphrase: &str) -> ([u8; 32], Vec<u8>) {
    let file = fs::read(dir.join("vault.key")).expect("readable");
    let number = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes"));
    let costs = Params::new(number(28), number(32), number(36), Some(32)).expect("within limits");
    let mut wrapping = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, costs)
        .hash_password_into(passphrase.as_bytes(), &file[40..56], &mut wrapping)
        .expect("it derives");
    let label = b"TenantPilot vault key under passphrase".as_slice();
    let aad = [label, &file[..28], &file[28..40], &file[40..56]].concat();
    let nonce: [u8; 24] = file[56..80].try_into().expect("24 bytes");
    let cipher = XChaCha20Poly1305::new(&wrapping.into());
    let data = cipher.decrypt(&nonce.into(), Payload { msg: &file[80..128], aad: &aad });
    (wrapping, data.expect("the passphrase opens it"))
}
