//! The whole line through the one door: a real export becomes a customer's review pack
//! (specs/002 to 006). With the shared test data where it is there, else with a demo export.
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};
use tests::{
    test_data,
    world::{World, demo_export, root},
};

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn finding(world: &World, policy: &str) -> Value {
    let page = world.call("finding.list", json!({"limit": 1000}));
    let rows = page["rows"].as_array().expect("rows").clone();
    rows.into_iter()
        .find(|row| row["policy"] == policy)
        .unwrap_or_else(|| panic!("no finding of {policy}"))
}

fn change(world: &World, id: &Value, change: Value) -> Value {
    world.call("finding.change", json!({"findings": [id], "change": change}))
}

fn pack(world: &World, review: &Value, lang: &str, folder: &Path) -> Value {
    world.run(
        "pack.export",
        json!({
            "pack": {"review": review, "lang": lang, "redaction": "customer_safe", "paper": "a4"},
            "out_dir": folder,
        }),
    )
}

/// The text of all PDFs in a folder; none where the tool for it is missing.
fn words_of_pdfs(folder: &Path) -> Option<String> {
    let mut words = String::new();
    for entry in fs::read_dir(folder).expect("a pack") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|end| end == "pdf") {
            let out = Command::new("pdftotext").arg(&path).arg("-").output().ok()?;
            words.push_str(&String::from_utf8_lossy(&out.stdout));
        }
    }
    Some(words)
}

/// PCK-9, REV: what members say among themselves is in no file of any pack, in any language
/// and profile; what is written for the customer is.
#[test]
fn internal_comments_are_in_no_pack() {
    let home = home();
    let world = World::create(&home.path().join("vault"));
    world.import(&demo_export("brauwerk-osterhagen"));
    let found = finding(&world, "MS.AAD.1.1v1");
    change(
        &world,
        &found["id"],
        json!({"type": "comment", "text": "Zwetschgenwasser among ourselves"}),
    );
    change(
        &world,
        &found["id"],
        json!({"type": "customer_comment", "text": "Mirabellenkompott for the customer"}),
    );
    let review = world.call("review.draft", json!({"tenant": world.tenant(), "lang": "de"}));
    world.call("review.release", json!({"review": review["id"]}));
    for lang in ["de", "en"] {
        for redaction in ["customer_safe", "auditor", "internal"] {
            let folder = home.path().join(format!("{lang}-{redaction}"));
            let row = world.run(
                "pack.export",
                json!({
                    "pack": {"review": review["id"], "lang": lang, "redaction": redaction, "paper": "a4"},
                    "out_dir": folder,
                }),
            );
            assert_eq!(row["state"], "succeeded", "{row}");
            let sheet = fs::read_to_string(folder.join("findings.csv")).expect("a sheet");
            assert!(!sheet.contains("Zwetschgenwasser"), "{lang} {redaction}");
            assert!(sheet.contains("Mirabellenkompott"), "{lang} {redaction}");
            let Some(words) = words_of_pdfs(&folder) else {
                println!("skipped: the PDF's words (pdftotext is not installed)");
                continue;
            };
            assert!(!words.contains("Zwetschgenwasser"), "{lang} {redaction}");
            assert!(words.contains("Mirabellenkompott"), "{lang} {redaction}");
        }
    }
}

/// PCK: the same review gives the same bytes, also after a restart; the pack verifies, and a
/// changed, missing or added file is named.
#[test]
fn the_same_review_gives_the_same_bytes_and_verifies() {
    let home = home();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let review = world.call("review.draft", json!({"tenant": world.tenant(), "lang": "en"}));
    assert_eq!(
        world.refused(
            "pack.export",
            json!({
                "pack": {"review": review["id"], "lang": "de", "redaction": "customer_safe", "paper": "a4"},
                "out_dir": home.path().join("too-early"),
            })
        ),
        "review-not-released"
    );
    world.call("review.release", json!({"review": review["id"]}));
    let (first, second) = (home.path().join("first"), home.path().join("second"));
    assert_eq!(pack(&world, &review["id"], "de", &first)["state"], "succeeded");
    world.call("vault.lock", json!({}));
    drop(world);
    let world = World::unlock(&dir);
    assert_eq!(pack(&world, &review["id"], "de", &second)["state"], "succeeded");
    let mut names: Vec<_> = fs::read_dir(&first)
        .expect("a pack")
        .map(|entry| entry.expect("a file").file_name())
        .collect();
    names.sort();
    assert_eq!(names.len(), 3);
    for name in &names {
        let read = |folder: &Path| fs::read(folder.join(name)).expect("a file");
        assert_eq!(read(&first), read(&second), "{}", name.display());
    }
    // Again into the same folder: nothing to overwrite, nothing refused.
    assert_eq!(pack(&world, &review["id"], "de", &first)["state"], "succeeded");
    let verified = world.call("pack.verify", json!({"path": first}));
    assert_eq!(verified["intact"], true, "{verified}");
    fs::write(first.join("findings.csv"), "changed").expect("written");
    fs::write(first.join("added.txt"), "added").expect("written");
    let verified = world.call("pack.verify", json!({"path": first}));
    assert_eq!(verified["intact"], false);
    let state = |name: &str| {
        let files = verified["files"].as_array().expect("files");
        files.iter().find(|file| file["name"] == name).map(|file| file["state"].clone())
    };
    assert_eq!(state("findings.csv"), Some(json!("changed")));
    assert_eq!(state("added.txt"), Some(json!("extra")));
    let taken = pack(&world, &review["id"], "de", &first);
    assert_eq!(
        (&taken["state"], &taken["outcome"]),
        (&json!("failed"), &json!("pack-target-taken"))
    );
    assert_eq!(world.refused("pack.verify", json!({"path": home.path()})), "pack-not-a-pack");
}

/// IMP: the same input twice makes a second snapshot and not one new subject version, and
/// no finding moves.
#[test]
fn the_same_input_twice_changes_nothing_but_the_snapshot() {
    let home = home();
    let world = World::create(&home.path().join("vault"));
    let source = match test_data() {
        Some(data) => data.join("scuba/export-2025-10.json"),
        None => demo_export("kranichtal-werkzeugbau"),
    };
    let first = world.import(&source);
    let before = world.call("finding.list", json!({"limit": 1000}));
    let second = world.import(&source);
    let after = world.call("finding.list", json!({"limit": 1000}));
    assert_ne!(first["args"]["versions"], "0");
    for (name, value) in [
        ("snapshot", "2"),
        ("versions", "0"),
        ("new", "0"),
        ("changed", "0"),
        ("gone", "0"),
        ("detected", "0"),
    ] {
        assert_eq!(second["args"][name], value, "{name}: {second}");
    }
    let ids = |page: &Value| -> Vec<Value> {
        page["rows"].as_array().expect("rows").iter().map(|row| row["id"].clone()).collect()
    };
    assert_eq!(ids(&before), ids(&after));
}

/// IMP: an export of another tenant than the one chosen is refused and nothing is written; a
/// source that names no tenant needs the person's word.
#[test]
fn a_source_goes_only_where_it_belongs() {
    let home = home();
    let world = World::create(&home.path().join("vault"));
    world.import(&demo_export("brauwerk-osterhagen"));
    let brauwerk = world.tenant();
    let other = demo_export("lindwurm-stadtwerke");
    let preview = world.call("import.preview", json!({"path": other, "tenant": brauwerk}));
    assert_eq!(preview["target"]["type"], "mismatch");
    let row = world.run("import.start", json!({"path": other, "tenant": brauwerk, "stated": true}));
    assert_eq!((&row["state"], &row["outcome"]), (&json!("failed"), &json!("import-mismatch")));
    assert_eq!(world.call("tenant.list", json!({}))["rows"].as_array().map(Vec::len), Some(1));

    // A Graph folder without `organization` names nobody.
    let folder = home.path().join("graph");
    fs::create_dir(&folder).expect("made");
    let policies = json!({
        "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies",
        "value": [],
    });
    fs::write(folder.join("policies.json"), policies.to_string()).expect("written");
    let preview = world.call("import.preview", json!({"path": folder}));
    assert_eq!(preview["target"]["type"], "choice_needed", "{preview}");
    let silent = world.run("import.start", json!({"path": folder, "tenant": brauwerk}));
    assert_eq!(silent["outcome"], "import-target-needed");
    let stated =
        world.run("import.start", json!({"path": folder, "tenant": brauwerk, "stated": true}));
    assert_eq!(stated["state"], "succeeded", "{stated}");
    let overview = world.call("tenant.overview", json!({"tenant": brauwerk}));
    assert_eq!(overview["snapshots"][0]["target_stated"], true);
    // What the folder did not contain closed nothing.
    let verified = world.call("finding.list", json!({"states": ["verified"]}));
    assert_eq!(verified["total"], 0);
}

/// IMP: a policy library goes in as a library and makes no snapshot.
#[test]
fn a_library_is_no_snapshot() {
    let Some(data) = test_data() else {
        println!("skipped: no shared test data");
        return;
    };
    let home = home();
    let world = World::create(&home.path().join("vault"));
    let row = world.import(&data.join("conditional-access-baseline"));
    assert_eq!(row["outcome"], "library-imported");
    assert_eq!(world.call("tenant.list", json!({}))["rows"].as_array().map(Vec::len), Some(0));
    let libraries = world.call("library.list", json!({}));
    let count = |kind: &str| {
        let kinds = libraries["rows"][0]["kinds"].as_array().expect("kinds");
        kinds.iter().find(|row| row["kind"] == kind).map(|row| row["count"].clone())
    };
    assert_eq!(count("identity.access-policy"), Some(json!(36)));
    assert_eq!(count("identity.named-location"), Some(json!(3)));
    assert_eq!(count("identity.group"), Some(json!(36)));
}

/// FND: a change can be undone as long as it is the last; then it cannot.
#[test]
fn what_was_decided_can_be_undone() {
    let home = home();
    let world = World::create(&home.path().join("vault"));
    world.import(&demo_export("brauwerk-osterhagen"));
    let found = finding(&world, "MS.AAD.7.1v1");
    let triaged =
        change(&world, &found["id"], json!({"type": "state", "state": "triaged", "reason": null}));
    assert_eq!(finding(&world, "MS.AAD.7.1v1")["state"], "triaged");
    world.call("finding.undo", json!({"events": triaged["events"]}));
    assert_eq!(finding(&world, "MS.AAD.7.1v1")["state"], "new");
    for (state, reason) in
        [("verified", None), ("risk_accepted", Some("no")), ("false_positive", None)]
    {
        world.refused(
            "finding.change",
            json!({"findings": [found["id"]], "change": {"type": "state", "state": state, "reason": reason}}),
        );
    }
    assert_eq!(world.call("vault.verify", json!({}))["intact"], true);
}

/// VLT: a backup brings everything back, with the recovery key as well.
#[test]
fn a_backup_brings_everything_back() {
    let home = home();
    let world = World::at(&home.path().join("vault"));
    let created = world.call(
        "vault.create",
        json!({"passphrase": "a long enough one", "workspace": "W", "member": "M"}),
    );
    world.import(&demo_export("lindwurm-stadtwerke"));
    let backup = home.path().join("vault.backup");
    world.call("vault.backup", json!({"path": backup}));
    let elsewhere = World::at(&home.path().join("elsewhere"));
    assert_eq!(
        elsewhere
            .refused("vault.restore", json!({"path": backup, "passphrase": "not the right one"})),
        "wrong-passphrase"
    );
    elsewhere
        .call("vault.restore", json!({"path": backup, "recovery_key": created["recovery_key"]}));
    let list = |world: &World| world.call("tenant.list", json!({}));
    assert_eq!(list(&world), list(&elsewhere));
}

/// The demo is what the program does: three tenants, history, a released review.
#[test]
fn the_demo_workspace_is_made_by_the_same_use_cases() {
    assert!(root().join("assets/demo").is_dir());
    let home = home();
    let world = World::create(&home.path().join("vault"));
    let row = world.run("demo.load", json!({}));
    assert_eq!(row["state"], "succeeded", "{row}");
    let tenants = world.call("tenant.list", json!({}));
    assert_eq!(tenants["rows"].as_array().map(Vec::len), Some(3));
    let verified = world.call("finding.list", json!({"states": ["verified"]}));
    assert_ne!(verified["total"], 0, "the history shows something that was mended");
    let released = world.call("review.list", json!({}));
    assert_eq!(released["rows"][0]["state"], "released");
}

/// IMP: a tenant added by hand takes the id of the first source that a person says is its; from
/// then on no other tenant's export goes in.
#[test]
fn a_tenant_added_by_hand_is_bound_to_its_first_source() {
    let home = home();
    let world = World::create(&home.path().join("vault"));
    let tenant = world.call(
        "tenant.create",
        json!({"name": "Brauwerk", "provider_tenant_id": null, "domain": null}),
    );
    let own = demo_export("brauwerk-osterhagen");
    let start = |path: &Path| {
        world.run("import.start", json!({"path": path, "tenant": tenant["id"], "stated": true}))
    };
    assert_eq!(start(&own)["state"], "succeeded");
    assert_eq!(start(&demo_export("lindwurm-stadtwerke"))["outcome"], "import-mismatch");
    // Without a choice it goes where it belongs, too.
    world.import(&own);
    assert_eq!(world.call("tenant.list", json!({}))["rows"].as_array().map(Vec::len), Some(1));
    assert_eq!(world.call("vault.verify", json!({}))["intact"], true);
}
