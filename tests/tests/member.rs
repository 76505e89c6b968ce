//! Two members on the command line: roles, and approvals by another one. Cites
//! `specs/020-members.md` and `specs/019-exceptions.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use app::env::Env;
use serde_json::{Value, json};
use std::{path::Path, time::Duration};
use tests::{
    program::{Ended, command},
    world::{PASSPHRASE, World, demo_export},
};

const BEN: &str = "words that only Ben knows";

fn run(vault: &Path, passphrase: &str, words: &[&str]) -> Ended {
    let words = [words, &["--format", "json"]].concat();
    let mut command = command(vault, Some(passphrase), &words);
    command.env("TENANTPILOT_NEW_PASSPHRASE", BEN);
    Ended::of(&mut command)
}

fn json_of(vault: &Path, passphrase: &str, words: &[&str]) -> Value {
    run(vault, passphrase, words).json()
}

/// MEM-7, MEM-9, MEM-12, EXC-5: Ada asks, and cannot approve; Ben approves, and cannot ask.
#[test]
fn an_exception_is_approved_by_another_member() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let page = world.call("finding.list", json!({"states": ["open"], "severities": ["high"]}));
    let finding = page["rows"][0]["id"].as_str().unwrap().to_owned();
    drop(world);
    let ada = |words: &[&str]| run(&dir, PASSPHRASE, words);
    let ben = |words: &[&str]| run(&dir, BEN, words);

    let added = ada(&["member", "add", "--name", "Ben", "--role", "approver"]).json();
    assert_eq!(added["schema"], "tenantpilot.members/1");
    assert_eq!(added["members"][1]["role"], "approver");
    let who = ben(&["vault", "unlock-check"]).json();
    assert_eq!((&who["member"], &who["role"]), (&json!("Ben"), &json!("approver")));
    let policy = ["exceptions", "policy", "--single-handed", "false", "--approval-from", "high"];
    assert_eq!(ben(&policy).code, 2, "the rules are the owner's");
    assert_eq!(ada(&policy).json()["policy"]["approval_from"], "high");

    let until = (Env::system().now() + Duration::from_secs(20 * 86_400)).date_naive().to_string();
    let ask =
        ["exceptions", "request", &finding, "--reason", "Migration", "--until", until.as_str()];
    let refused = ben(&ask);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("risk.request"), "{}", refused.err);
    let asked = ada(&ask).json();
    let id = asked["exception"]["row"]["id"].as_str().unwrap().to_owned();
    let approve = ["exceptions", "approve", &id];
    let alone = ada(&approve);
    assert_eq!(alone.code, 2);
    assert!(alone.err.contains("second-member-needed") || alone.err.contains("other member"));
    let approved = ben(&approve).json();
    assert_eq!(approved["exception"]["row"]["state"], "approved");
    assert_eq!(approved["exception"]["row"]["single_handed"], false);
    assert_eq!(approved["exception"]["approval"]["by"]["name"], "Ben");

    // The journal holds, with both members' signatures.
    let world = World::unlock(&dir);
    assert_eq!(world.call("vault.verify", json!({}))["intact"], true);
    drop(world);
    let retired = json_of(&dir, PASSPHRASE, &["member", "retire", "ben"]);
    assert!(retired["members"][1]["retired_at"].is_string());
    assert_eq!(ben(&["member", "list"]).code, 4);
    assert_eq!(
        ada(&["exceptions", "show", &id]).json()["exception"]["approval"]["by"]["name"],
        "Ben"
    );
}
