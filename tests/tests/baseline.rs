//! Baselines through the one door and on the command line. Cites `specs/016-baselines.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use serde_json::{Value, json};
use std::{fs, path::PathBuf};
use tests::{
    program::{Ended, command},
    test_data,
    world::{PASSPHRASE, World, root},
};

const POLICY: &str = "identity.access-policy";

fn exports(tenant: &str) -> Vec<PathBuf> {
    let folder = root().join("assets/demo").join(tenant);
    let mut all: Vec<_> = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    all.sort();
    all
}

/// Captures, publishes and assigns; the baseline's id.
fn assigned(world: &World, from: Value, kinds: &[&str], tenant: &Value) -> Value {
    let capture = json!({"name": "Golden", "from": from, "kinds": kinds});
    let baseline = world.call("baseline.capture", capture)["row"]["id"].clone();
    let early = json!({"baseline": baseline, "tenant": tenant});
    assert_eq!(world.refused("baseline.assign", early.clone()), "baseline-not-published");
    world.call("baseline.publish", json!({"baseline": baseline, "reason": "first"}));
    world.call("baseline.assign", early);
    baseline
}

fn drift(world: &World, tenant: &Value) -> Vec<Value> {
    let page = world.call("finding.list", json!({"tenant": tenant, "limit": 1000}));
    let rows = page["rows"].as_array().unwrap().clone();
    rows.into_iter().filter(|row| !row["drift"].is_null()).collect()
}

/// BAS-5, BAS-10, BAS-20, BAS-26: what a baseline of the first snapshot finds in the last is what
/// comparing the two finds.
#[test]
fn a_tenant_drifts_from_its_own_past_as_comparing_says() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    exports("kranichtal-werkzeugbau").iter().for_each(|path| drop(world.import(path)));
    let tenant = world.tenant();
    let from = json!({"type": "snapshot", "tenant": tenant, "snapshot": 1});
    let baseline = assigned(&world, from, &[POLICY, "sharing.tenant-settings"], &tenant);
    let asked = json!({"baseline": baseline, "tenant": tenant});
    let posture = world.call("baseline.posture", asked);
    let side = |number: u32| json!({"tenant": tenant, "snapshot": number});
    let pair = json!({"left": side(1), "right": side(3), "match_by": "name"});
    let request = json!({"pair": pair, "limit": 1, "lang": "en"});
    let compared = world.call("snapshot.compare", request);
    let count = |of: &str| -> u64 {
        let kinds = compared["kinds"].as_array().unwrap().iter();
        let wanted =
            kinds.filter(|row| row["kind"] == POLICY || row["kind"] == "sharing.tenant-settings");
        wanted.map(|row| row["counts"][of].as_u64().unwrap()).sum()
    };
    let tally = &posture["tally"];
    assert!(count("changed") > 0);
    // BAS-31: the baseline itself as a side says the same, and nothing of other kinds.
    let pair = json!({"left": {"baseline": baseline}, "right": side(3), "match_by": "name"});
    let golden = world.call("snapshot.compare", json!({"pair": pair, "limit": 1000, "lang": "en"}));
    for of in ["changed", "changes", "missing", "unexpected", "equal"] {
        assert_eq!(golden["counts"][of], count(of), "{of}");
    }
    let kinds: Vec<_> =
        golden["kinds"].as_array().unwrap().iter().map(|row| &row["kind"]).collect();
    assert_eq!(kinds, [POLICY, "sharing.tenant-settings"]);
    assert_eq!(
        (&golden["left"]["name"], &golden["left"]["version"]),
        (&json!("Golden"), &json!(1))
    );
    let row = golden["rows"].as_array().unwrap().iter().find(|row| row["outcome"] == "changed");
    let (kind, left, right) = row.map(|row| (&row["kind"], &row["left"], &row["right"])).unwrap();
    let asked = json!({"pair": pair, "kind": kind, "left_id": left[0]["id"], "right_id": right[0]["id"], "lang": "en"});
    let lines = world.call("snapshot.compare_subject", asked)["lines"].as_array().unwrap().clone();
    assert!(
        lines.iter().any(|line| line["same"] == false)
            && lines.iter().any(|line| line["same"] == true)
    );
    let unknown =
        json!({"left": {"baseline": baseline, "version": 2}, "right": side(3), "match_by": "name"});
    let asked = json!({"pair": unknown, "limit": 1, "lang": "en"});
    assert_eq!(world.refused("snapshot.compare", asked), "baseline-version-unknown");
    assert_eq!(tally["deviating"], count("changed"));
    assert_eq!(tally["missing"], count("missing"));
    assert_eq!(tally["aligned"], count("equal"));
    let found = drift(&world, &tenant);
    assert_eq!(found.len() as u64, count("changed") + count("missing"));
    let review = world.call("review.draft", json!({"tenant": tenant}));
    let view = world.call("review.get", json!({"review": review["id"]}));
    let choices = view["choices"].as_array().unwrap();
    assert!(choices.iter().all(|choice| choice["row"]["drift"].is_null()));
    drop(world);

    let run = |words: &[&str]| Ended::of(&mut command(&dir, Some(PASSPHRASE), words));
    let drift = ["baseline", "drift", "golden", "--fail-on-drift"];
    let plain = run(&[&drift[..], &["--lang", "de"]].concat());
    assert_eq!(plain.code, 1, "{}", plain.err);
    assert!(plain.out.contains("weicht ab"), "{}", plain.out);
    let told = run(&["baseline", "drift", "golden", "--format", "json"]).json();
    assert_eq!(told["schema"], "tenantpilot.baseline-drift/1");
    assert_eq!(told["tally"], posture["tally"]);
    let list = run(&["baseline", "list", "--format", "json"]).json();
    assert_eq!(list["baselines"][0]["tenants"][0]["tally"], posture["tally"]);
    assert_eq!(run(&["baseline", "show", "none"]).code, 3);
    let sides =
        ["compare", "--left", "baseline:golden@1", "--right", "tenant:@3", "--match", "name"];
    let told = run(&[&sides[..], &["--format", "json"]].concat()).json();
    assert_eq!(told["counts"], golden["counts"]);
    assert_eq!(
        (&told["left"]["baseline"], &told["left"]["version"]),
        (&json!("Golden"), &json!(1))
    );
    let words = run(&[&sides[..], &["--lang", "de", "--fail-on", "changed"]].concat());
    assert_eq!(words.code, 1, "{}", words.err);
    assert!(words.out.contains("Baseline · Golden · Version 1"), "{}", words.out);
    let mixed = ["compare", "--left", "baseline:golden", "--right", "export.json"];
    assert_eq!(run(&mixed).code, 2);
    let first = run(&["baseline", "show", "golden", "--number", "1", "--format", "json"]).json();
    assert_eq!((&first["shown"], &first["row"]["version"]), (&json!(1), &json!(1)));
}

/// BAS-6, BAS-8, BAS-22: on the command line, from an intended deviation to the next version.
#[test]
fn an_intended_deviation_is_accepted_previewed_and_published() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    exports("kranichtal-werkzeugbau").iter().for_each(|path| drop(world.import(path)));
    let tenant = world.tenant();
    let from = json!({"type": "snapshot", "tenant": tenant, "snapshot": 1});
    let baseline = assigned(&world, from, &[POLICY], &tenant);
    let asked = json!({"baseline": baseline, "tenant": tenant});
    let items = world.call("baseline.posture", asked)["items"].as_array().unwrap().clone();
    let item = items.into_iter().find(|item| item["standing"] == "deviating").unwrap();
    let key = item["item"].as_str().unwrap().to_owned();
    drop(world);
    let run = |words: &[&str]| {
        let ended = Ended::of(&mut command(&dir, Some(PASSPHRASE), words));
        assert_eq!(ended.code, 0, "{words:?}: {}", ended.err);
        ended
    };
    run(&["baseline", "accept", "golden", &key]);
    let preview = run(&["baseline", "preview", "golden", "--format", "json"]).json();
    assert_eq!(preview["version"], 2);
    let flips = preview["tenants"][0]["flips"].as_array().unwrap().clone();
    assert_eq!((flips.len(), &flips[0]["after"]), (1, &json!("aligned")));
    run(&["baseline", "publish", "golden", "--reason", "as it is"]);
    let world = World::unlock(&dir);
    let found = drift(&world, &tenant);
    let finding = found.iter().find(|row| row["drift"]["item"] == json!(key)).unwrap();
    let asked = json!({"finding": finding["id"], "lang": "en"});
    let detail = world.call("finding.detail", asked);
    assert_eq!(detail["verdict_changed_by"], "baseline");
    assert_eq!(detail["row"]["state"], "new");
    assert!(detail["reason_text"].as_str().unwrap().contains("Golden"));
    assert_eq!(world.call("vault.verify", json!({}))["intact"], true);
}

/// BAS-30
#[test]
fn a_policy_library_is_a_baseline() {
    let Some(data) = test_data() else { return };
    let home = tempfile::tempdir().unwrap();
    let world = World::create(&home.path().join("vault"));
    world.import(&exports("lindwurm-stadtwerke")[0]);
    let tenant = world.tenant();
    world.import(&data.join("conditional-access-baseline/Config"));
    let library = world.call("library.list", json!({}))["rows"][0].clone();
    let from = json!({"type": "library", "library": library["id"]});
    let baseline = assigned(&world, from, &[], &tenant);
    let posture = world.call("baseline.posture", json!({"baseline": baseline, "tenant": tenant}));
    let kinds = library["kinds"].as_array().unwrap().iter();
    let count: u64 = kinds.map(|kind| kind["count"].as_u64().unwrap()).sum();
    assert_eq!(posture["items"].as_array().unwrap().len() as u64, count);
    // An export of ScubaGear has no groups: nobody knows of them.
    assert!(posture["tally"]["not_assessed"].as_u64().unwrap() > 0);
    let missing = posture["tally"]["missing"].as_u64().unwrap();
    let deviating = posture["tally"]["deviating"].as_u64().unwrap();
    assert_eq!(drift(&world, &tenant).len() as u64, missing + deviating);
}
