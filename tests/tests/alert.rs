//! Alerts through the one door and on the command line. Cites `specs/023-alerts.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use serde_json::json;
use tests::{
    program::{Ended, command},
    world::{PASSPHRASE, World, demo_export},
};

/// ALERT-10, ALERT-11: what a run brings stands in the digest when the run is over, and a look
/// straight after it finds nothing new.
#[test]
fn an_import_is_in_the_digest_when_it_is_over() {
    let home = tempfile::tempdir().unwrap();
    let world = World::create(&home.path().join("vault"));
    assert_eq!(world.call("alert.check", json!({})), json!({"new": 0, "unread": 0}));
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let list = world.call("alert.list", json!({}));
    let found = list["rows"].as_array().unwrap().iter();
    let found = found.filter(|row| row["trigger"] == "finding_found").count();
    assert_eq!(found, 1, "one alert for all findings of a tenant");
    assert_eq!(world.call("alert.check", json!({}))["new"], 0);
    let newest = &list["rows"][0]["id"];
    let read = world.call("alert.read", json!({"id": newest, "and_before": true}));
    assert_eq!(read["unread"], 0);
}

/// ALERT-9, ALERT-10, ALERT-15: on the command line.
#[test]
fn the_digest_is_shown_and_written_on_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("kranichtal-werkzeugbau"));
    drop(world);
    let run = |words: &[&str]| Ended::of(&mut command(&dir, Some(PASSPHRASE), words));
    let json_of = |words: &[&str]| run(&[words, &["--format", "json"]].concat()).json();

    let list = json_of(&["alert", "list", "--unread"]);
    assert_eq!(list["schema"], "tenantpilot.alerts/1");
    assert!(list["unread"].as_u64().unwrap() > 0);
    let german = run(&["alert", "list", "--lang", "de"]);
    assert!(german.out.contains("Feststellungen sind neu oder wieder da"), "{}", german.out);
    let checked = json_of(&["alert", "check"]);
    assert_eq!(checked["schema"], "tenantpilot.alert-check/1");
    assert!(run(&["alert", "check", "--lang", "en"]).out.contains("Nothing new."));
    let rules = json_of(&["alert", "rules"]);
    assert_eq!(rules["rules"][0]["cooldown_minutes"], 1440);
    let words = run(&["alert", "rules", "--lang", "en"]);
    assert!(words.out.contains("Standard rule") && words.out.contains("24 hours"), "{}", words.out);

    let out = home.path().join("digest.txt");
    let path = out.to_str().unwrap();
    assert_eq!(run(&["alert", "digest", "--out", path, "--lang", "en"]).code, 0);
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.starts_with("TenantPilot: alerts as of "), "{text}");
    assert_eq!(run(&["alert", "digest", "--out", path]).code, 3, "it is there already");
    let out = home.path().join("digest.json");
    assert_eq!(run(&["alert", "digest", "--out", out.to_str().unwrap()]).code, 0);
    let read: serde_json::Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    assert_eq!(read["schema"], "tenantpilot.alerts/1");
}

/// ALERT-7, ALERT-8, ALERT-14, ALERT-18: rules are made, changed, tried and removed on the command
/// line; what is refused changes nothing.
#[test]
fn rules_are_kept_on_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let tenant = world.call("tenant.list", json!({}))["rows"][0].clone();
    drop(world);
    let run = |words: &[&str]| Ended::of(&mut command(&dir, Some(PASSPHRASE), words));
    let json_of = |words: &[&str]| run(&[words, &["--format", "json"]].concat()).json();
    let name = tenant["name"].as_str().unwrap();

    let made = json_of(&[
        "alert",
        "rule",
        "add",
        "--name",
        "Nights",
        "--event",
        "finding-found,sync-failed",
        "--severity",
        "medium",
        "--tenant",
        name,
        "--cooldown",
        "7d",
        "--quiet",
        "20:00-07:00",
        "--escalate-after",
        "4",
    ]);
    assert_eq!(made["schema"], "tenantpilot.alert-rule/1");
    let rule = &made["rule"];
    assert_eq!(rule["triggers"], json!(["finding_found", "sync_failed"]));
    assert_eq!((&rule["severity"], &rule["cooldown_minutes"]), (&json!("medium"), &json!(10_080)));
    assert_eq!(rule["tenants"], json!([tenant["id"]]));
    assert_eq!(rule["quiet"]["from_minute"], 1_200);
    assert_eq!(rule["quiet"]["days"].as_array().unwrap().len(), 7);
    assert_eq!(rule["escalation"], json!({"after_hours": 4, "most": 2}));
    assert_eq!((&rule["digest"], &rule["desktop"]), (&json!(true), &json!(false)));

    let changed = json_of(&[
        "alert",
        "rule",
        "set",
        "nights",
        "--quiet-days",
        "saturday,sunday",
        "--all-tenants",
        "--no-escalation",
        "--enabled",
        "false",
    ]);
    let changed = &changed["rule"];
    assert_eq!(changed["id"], rule["id"]);
    assert_eq!(changed["quiet"]["days"], json!(["saturday", "sunday"]));
    assert_eq!(changed["quiet"]["until_minute"], 420);
    assert_eq!((&changed["tenants"], &changed["escalation"]), (&json!([]), &json!(null)));
    assert_eq!((&changed["enabled"], &changed["triggers"]), (&json!(false), &rule["triggers"]));
    let german = run(&["alert", "rule", "show", "Nights", "--lang", "de"]);
    assert!(german.out.contains("; aus"), "{}", german.out);
    assert!(german.out.contains("Ruhezeit: 20:00–07:00 (Samstag, Sonntag)"), "{}", german.out);

    let tried = json_of(&["alert", "rule", "try", "standard", "--event", "finding-found"]);
    assert_eq!(tried["schema"], "tenantpilot.alert-tried/1");
    assert_eq!((&tried["days"], &tried["total"]), (&json!(30), &json!(1)));
    assert_eq!(
        json_of(&["alert", "rule", "show", "standard"])["rule"]["triggers"]
            .as_array()
            .unwrap()
            .len(),
        10,
        "trying changes nothing"
    );
    let words = run(&["alert", "rule", "try", "--severity", "low", "--lang", "en"]);
    assert!(words.out.starts_with("One alert in the last 30 days."), "{}", words.out);

    let refused = |words: &[&str], code: i32, said: &str| {
        let ended = run(words);
        assert_eq!(ended.code, code, "{words:?}: {}", ended.err);
        assert!(ended.err.contains(said), "{words:?}: {}", ended.err);
    };
    refused(&["alert", "rule", "add"], 2, "alert-rule-invalid");
    refused(&["alert", "rule", "add", "--name", "x", "--cooldown", "8d"], 2, "alert-rule-invalid");
    refused(&["alert", "rule", "add", "--name", "x", "--cooldown", "soon"], 2, "30m, 24h or 7d");
    refused(&["alert", "rule", "add", "--name", "x", "--event", "rain"], 2, "finding-overdue");
    refused(&["alert", "rule", "add", "--name", "x", "--quiet-days", "monday"], 2, "no-quiet");
    refused(&["alert", "rule", "add", "--name", "x", "--escalate-most", "3"], 2, "no-escalation");
    refused(&["alert", "rule", "add", "--name", "x", "--tenant", "nobody"], 3, "tenant-unknown");
    refused(&["alert", "rule", "show", "x"], 3, "alert-rule-unknown");
    let rules = json_of(&["alert", "rule", "list"]);
    assert_eq!(rules, json_of(&["alert", "rules"]));
    assert_eq!(rules["rules"].as_array().unwrap().len(), 2);

    json_of(&["alert", "rule", "add", "--name", "nights"]);
    refused(&["alert", "rule", "remove", "Nights"], 2, "alert-rule-ambiguous");
    let id = rule["id"].as_str().unwrap();
    assert_eq!(json_of(&["alert", "rule", "remove", id])["rules"].as_array().unwrap().len(), 2);
    assert_eq!(run(&["alert", "rule", "remove", "standard"]).code, 0);
    assert_eq!(json_of(&["alert", "rule", "list"])["rules"][0]["name"], "nights");
}
