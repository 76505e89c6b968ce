//! Accepted risks and decisions on the command line. Cites `specs/019-exceptions.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use app::env::Env;
use serde_json::json;
use std::time::Duration;
use tests::{
    program::{Ended, command},
    world::{PASSPHRASE, World, demo_export},
};

/// EXC-4, EXC-7, EXC-10, DEC-3: from asking to revoking, with the letter kept and given back.
#[test]
fn a_risk_is_accepted_and_revoked_on_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let page = world.call("finding.list", json!({"states": ["open"], "severities": ["high"]}));
    let finding = page["rows"][0]["id"].as_str().unwrap().to_owned();
    drop(world);
    let run = |words: &[&str]| Ended::of(&mut command(&dir, Some(PASSPHRASE), words));
    let json_of = |words: &[&str]| run(&[words, &["--format", "json"]].concat()).json();
    // The program reads the real clock: so does its test.
    let now = Env::system().now();
    let until = (now + Duration::from_secs(20 * 86_400)).date_naive().to_string();
    let today = now.date_naive().to_string();

    let added = json_of(&["contacts", "add", "--name", "Anna Berg", "--function", "CISO"]);
    assert_eq!(added["schema"], "tenantpilot.contact/1");
    assert_eq!(run(&["contacts", "add", "--name", "B", "--email", "none"]).code, 2);

    let ask = ["exceptions", "request", &finding, "--reason", "Migration", "--until"];
    assert_eq!(run(&[&ask[..], &["2099-01-01"]].concat()).code, 2);
    let asked = json_of(&[&ask[..], &[&until]].concat());
    let id = asked["exception"]["row"]["id"].as_str().unwrap().to_owned();
    let waiting = json_of(&["decisions", "list"]);
    assert_eq!(waiting["decisions"][0]["about"]["exception"], id.as_str());
    let decision = waiting["decisions"][0]["id"].as_str().unwrap().to_owned();
    let decided = json_of(&["decisions", "decide", &decision, "--option", "1"]);
    assert_eq!(
        (&decided["decision"]["option"], &decided["decision"]["single_handed"]),
        (&json!(0), &json!(true))
    );

    let letter = home.path().join("letter.pdf");
    std::fs::write(&letter, b"%PDF-1.7 yes").unwrap();
    let accept = [
        "exceptions",
        "accept",
        &id,
        "--contact",
        "anna berg",
        "--how",
        "signed-letter",
        "--on",
        &today,
    ];
    assert_eq!(run(&accept).code, 2, "a letter needs its file");
    let evidence = ["--evidence", letter.to_str().unwrap()];
    let active = json_of(&[&accept[..], &evidence].concat());
    assert_eq!(active["exception"]["row"]["state"], "active");
    let row = json_of(&["findings", "show", &finding]);
    assert_eq!(row["finding"]["row"]["state"], "risk_accepted");
    let out = home.path().join("out.pdf");
    assert_eq!(run(&["exceptions", "save-evidence", &id, out.to_str().unwrap()]).code, 0);
    assert_eq!(std::fs::read(&out).unwrap(), b"%PDF-1.7 yes");

    let german = run(&["exceptions", "list", "--state", "open", "--lang", "de"]);
    assert!(german.out.contains("aktiv, letzter Tag"), "{}", german.out);
    let shown = run(&["exceptions", "show", &id, "--lang", "en"]);
    assert!(shown.out.contains("Anna Berg") && shown.out.contains("letter.pdf"), "{}", shown.out);
    assert_eq!(run(&["exceptions", "revoke", &id, "--reason", "Done"]).code, 0);
    let back = json_of(&["findings", "show", &finding]);
    assert_eq!(back["finding"]["row"]["state"], "triaged");
    assert!(back["finding"]["row"]["due"].is_string());
    assert_eq!(run(&["exceptions", "revoke", &id, "--reason", "Again"]).code, 2);
}

/// EXC-3, EXC-5, DEC-1, DEC-2: the rules are changed, and a question of one's own is decided.
#[test]
fn rules_and_questions_on_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    drop(World::create(&dir));
    let run = |words: &[&str]| Ended::of(&mut command(&dir, Some(PASSPHRASE), words));
    let json_of = |words: &[&str]| run(&[words, &["--format", "json"]].concat()).json();
    let rules = json_of(&["exceptions", "policy", "--critical", "14", "--single-handed", "false"]);
    assert_eq!(rules["policy"]["terms"]["critical"], 14);
    assert_eq!(rules["policy"]["terms"]["low"], 365);
    assert_eq!(rules["policy"]["single_handed"], false);
    assert_eq!(run(&["exceptions", "policy", "--low", "731"]).code, 2);
    assert_eq!(run(&["decisions", "raise", "Which?", "--option", "A"]).code, 2);
    let raise =
        ["decisions", "raise", "Which?", "--option", "A", "--option", "B", "--default", "2"];
    let raised = json_of(&raise);
    let id = raised["decision"]["id"].as_str().unwrap().to_owned();
    assert_eq!(raised["decision"]["about"]["default"], 1);
    let asked = json_of(&["decisions", "ask", &id, "What does it cost?"]);
    assert_eq!(asked["decision"]["state"], "evidence_asked");
    assert_eq!(json_of(&["decisions", "answer", &id, "Nothing"])["decision"]["state"], "open");
    assert_eq!(json_of(&["decisions", "decide", &id, "--option", "2"])["decision"]["option"], 1);
    assert_eq!(run(&["decisions", "decide", &id, "--option", "1"]).code, 2);
    assert!(run(&["decisions", "list", "--lang", "de"]).out.contains("Nichts wartet"));
}
