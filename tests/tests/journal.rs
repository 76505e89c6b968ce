//! The audit log on the command line, and a tail that was removed. Cites `specs/022-audit-log.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{
    program::{Ended, command},
    world::{PASSPHRASE, World, demo_export},
};

/// AUD-8: an older copy of the vault is intact in itself; a head that was noted shows what it lacks.
#[test]
fn a_tail_that_is_gone_is_found_where_its_head_was_noted() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let backup = home.path().join("older.backup");
    world.call("vault.backup", json!({"path": backup}));
    let older = world.call("vault.verify", json!({}));
    let rows = world.call("finding.list", json!({"limit": 1}));
    let finding = rows["rows"][0]["id"].clone();
    let change = json!({"type": "owner", "owner": "Mia"});
    world.call("finding.change", json!({"findings": [finding], "change": change}));
    let newer = world.call("vault.verify", json!({"heads": [older["heads"][0]["text"]]}));
    assert_eq!(newer["intact"], true, "{newer}");
    let noted = newer["heads"][0].clone();
    assert_eq!(
        noted["sequence"].as_u64().unwrap(),
        older["heads"][0]["sequence"].as_u64().unwrap() + 1
    );
    drop(world);

    let again = home.path().join("again");
    let restored = World::at(&again);
    restored.call("vault.restore", json!({"path": backup, "passphrase": PASSPHRASE}));
    drop(restored);
    let run = |words: &[&str]| Ended::of(&mut command(&again, Some(PASSPHRASE), words));
    assert_eq!(run(&["journal", "verify"]).code, 0);
    let head = noted["text"].as_str().unwrap();
    let ended = run(&["journal", "verify", "--head", head, "--format", "json"]);
    assert_eq!(ended.code, 3);
    let verified: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(verified["intact"], false);
    assert_eq!(verified["broken_at"]["fault"], "tail-removed");
    assert_eq!(verified["broken_at"]["device"], noted["device"]);
    assert_eq!(verified["broken_at"]["sequence"], noted["sequence"]);
}

/// AUD-11, AUD-13, AUD-15.
#[test]
fn the_audit_log_is_listed_shown_and_exported_on_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let finding = world.call("finding.list", json!({"limit": 1}))["rows"][0]["id"].clone();
    let change = json!({"type": "state", "state": "triaged", "reason": "Seen on site"});
    world.call("finding.change", json!({"findings": [finding], "change": change}));
    drop(world);
    let run = |words: &[&str]| Ended::of(&mut command(&dir, Some(PASSPHRASE), words));
    let json_of = |words: &[&str]| run(&[words, &["--format", "json"]].concat()).json();

    let list = json_of(&["journal", "list", "--member", "ada reviewer", "--text", "site"]);
    assert_eq!(list["schema"], "tenantpilot.journal/1");
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "{list}");
    assert_eq!((&rows[0]["what"], &rows[0]["thing"]), (&json!("finding_transitioned"), &finding));
    assert_eq!(run(&["journal", "list", "--member", "nobody"]).code, 2);
    assert_eq!(run(&["journal", "list", "--kind", "nothing"]).code, 2);
    let page = json_of(&["journal", "list", "--limit", "1"]);
    let next =
        json_of(&["journal", "list", "--limit", "1", "--after", page["more"].as_str().unwrap()]);
    assert_ne!(page["rows"][0]["event"], next["rows"][0]["event"]);

    let event = rows[0]["event"].as_str().unwrap();
    let entry = json_of(&["journal", "show", event]);
    assert_eq!(entry["standing"], "signed");
    let state = &entry["fields"][0];
    let told = (&state["path"], &state["before"], &state["after"]);
    assert_eq!(told, (&json!("state"), &json!("new"), &json!("triaged")));
    assert_eq!(run(&["journal", "show", "x"]).code, 3);
    let told = run(&["journal", "show", event, "--lang", "de"]).out;
    assert!(told.contains("Status der Feststellung geändert"), "{told}");
    assert!(told.contains("state: new → triaged"), "{told}");

    let file = home.path().join("journal.csv");
    let path = file.to_str().unwrap();
    let done = json_of(&["journal", "export", path, "--kind", "finding"]);
    let bytes = std::fs::read(&file).unwrap();
    assert_eq!(done["sha256"], hex::encode(Sha256::digest(&bytes)));
    assert_eq!(done["entries"], bytes.iter().filter(|byte| **byte == b'\n').count() - 1);
    assert_eq!(run(&["journal", "export", path]).code, 3);
}
