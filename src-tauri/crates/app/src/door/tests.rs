//! The door: who may call what, and what an answer changes.
use super::*;
use crate::contract::OPERATIONS;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicI64, Ordering};

const PASSPHRASE: &str = "correct horse battery";

fn call(door: &Door, operation: &str, request: Value) -> Result<Value, Failure> {
    let bytes = serde_json::to_vec(&request).unwrap();
    door.call(operation, bytes.into()).map(|answer| serde_json::from_slice(&answer).unwrap())
}

fn create(door: &Door) -> Value {
    let request = json!({"passphrase": PASSPHRASE, "workspace": "Kontor", "member": "Ada"});
    call(door, "vault.create", request).unwrap()
}

/// A door whose clock stands still until it is moved, in minutes.
fn clocked(dir: &std::path::Path) -> (Door, Arc<AtomicI64>) {
    let minutes = Arc::new(AtomicI64::new(0));
    let clock = Arc::clone(&minutes);
    let start: DateTime<Utc> = "2026-11-21T08:00:00Z".parse().unwrap();
    let env = Env::new(
        move || start + TimeDelta::minutes(clock.load(Ordering::Relaxed)),
        |bytes| getrandom::fill(bytes).unwrap(),
    );
    (Door::new(env, dir.to_owned()), minutes)
}

/// Whatever an operation asks for, a locked vault answers "locked" before it reads the request.
#[test]
fn what_needs_the_vault_is_refused_while_it_is_locked() {
    let home = tempfile::tempdir().unwrap();
    let door = Door::new(Env::system(), home.path().join("vault"));
    for operation in OPERATIONS {
        let refused = call(&door, operation.name, json!({"nonsense": 1})).unwrap_err();
        match operation.lock {
            Lock::Open => assert_eq!(refused.code, "locked", "{}", operation.name),
            Lock::Any => assert_eq!(refused.code, "request-malformed", "{}", operation.name),
        }
    }
    assert!(!home.path().join("vault").exists(), "a refusal made something");
}

/// They change what belongs to this installation, and nothing of the workspace.
const OF_THE_INSTALLATION: [&str; 3] = ["preferences.set", "alert.read", "alert.set_settings"];

/// An operation that works without the vault needs no capability, and only such a one.
#[test]
fn every_operation_of_the_workspace_names_its_capability() {
    for operation in OPERATIONS {
        let open = operation.lock == Lock::Open;
        assert_eq!(open, operation.capability != Capability::Nobody, "{}", operation.name);
        let reads_only = operation.changes.iter().all(|set| *set == "runs");
        let harmless = operation.capability == Capability::Read;
        assert!(
            !harmless || reads_only || OF_THE_INSTALLATION.contains(&operation.name),
            "{}",
            operation.name
        );
    }
}

#[test]
fn what_is_no_request_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let door = Door::new(Env::system(), home.path().join("vault"));
    let code = |operation: &str, bytes: &[u8]| {
        door.call(operation, bytes.to_vec().into()).unwrap_err().code
    };
    assert_eq!(code("no.such", b"{}"), "unknown-operation");
    assert_eq!(code("vault.unlock", b"{"), "request-malformed");
    assert_eq!(code("vault.unlock", br#"{"passphrase": "x", "more": 1}"#), "request-malformed");
    assert_eq!(code("vault.unlock", b"{}"), "secret-missing");
    assert_eq!(code("session.status", &vec![b' '; REQUEST_MAX_BYTES + 1]), "request-too-large");
}

/// What is told of a malformed request holds nothing of it: it may be a passphrase.
#[test]
fn a_refusal_quotes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let door = Door::new(Env::system(), home.path().join("vault"));
    let refused =
        door.call("vault.unlock", br#"{"passphrase": {"secret-word": 1}}"#.to_vec().into());
    assert!(!format!("{:?}", refused.unwrap_err()).contains("secret-word"));
}

/// The vault locks itself after the minutes that the member chose, counted from the last use.
#[test]
fn an_idle_vault_locks_itself() {
    let home = tempfile::tempdir().unwrap();
    let (door, minutes) = clocked(&home.path().join("vault"));
    create(&door);
    call(
        &door,
        "preferences.set",
        json!({"language": "de", "theme": "dark", "auto_lock_minutes": 5}),
    )
    .unwrap();
    minutes.store(4, Ordering::Relaxed);
    assert!(!door.tick());
    call(&door, "session.touch", json!({})).unwrap();
    minutes.store(8, Ordering::Relaxed);
    assert!(!door.tick());
    // Looking whether it is locked is no use.
    call(&door, "session.status", json!({})).unwrap();
    minutes.store(9, Ordering::Relaxed);
    assert!(door.tick());
    assert!(!door.tick());
    let status = call(&door, "session.status", json!({})).unwrap();
    assert_eq!(status["state"], "locked");
    assert_eq!(status["member"], Value::Null);
    let status = call(&door, "vault.unlock", json!({"passphrase": PASSPHRASE})).unwrap();
    assert_eq!(status["preferences"]["auto_lock_minutes"], 5);
}

/// A second door finds the vault in use, and a wrong secret is told from it.
#[test]
fn one_vault_has_one_session() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let door = Door::new(Env::system(), dir.clone());
    let recovery = create(&door)["recovery_key"].clone();
    let second = Door::new(Env::system(), dir);
    let refused = call(&second, "vault.unlock", json!({"passphrase": PASSPHRASE})).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.class), ("vault-in-use", Class::InUse));
    call(&door, "vault.lock", json!({})).unwrap();
    let refused = call(&second, "vault.unlock", json!({"passphrase": "another one"})).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.class), ("wrong-passphrase", Class::Locked));
    call(&second, "vault.unlock", json!({"recovery_key": recovery})).unwrap();
}
