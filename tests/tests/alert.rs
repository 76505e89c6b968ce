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
