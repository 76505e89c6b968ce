//! Snapshots of the vault compared, and history, through the one door and on the command line.
//! Cites `specs/015-history.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tests::{
    program::{Ended, command},
    world::{PASSPHRASE, World, root},
};

const TENANT: &str = "kranichtal-werkzeugbau";

fn exports(tenant: &str) -> Vec<PathBuf> {
    let folder = root().join("assets/demo").join(tenant);
    let mut all: Vec<_> = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    all.sort();
    all
}

/// A vault with a demo tenant's three snapshots, and another tenant with one.
fn world(dir: &Path) -> (World, Value, Value) {
    let world = World::create(dir);
    exports(TENANT).iter().for_each(|path| drop(world.import(path)));
    let tenant = world.tenant();
    world.import(&exports("lindwurm-stadtwerke")[0]);
    let rows = world.call("tenant.list", json!({}))["rows"].clone();
    let other = rows.as_array().unwrap().iter().find(|row| row["id"] != tenant).unwrap();
    (world, tenant, other["id"].clone())
}

fn pair(left: (&Value, u32), right: (&Value, u32), by: &str) -> Value {
    let side = |(tenant, number): (&Value, u32)| json!({"tenant": tenant, "snapshot": number});
    json!({"left": side(left), "right": side(right), "match_by": by})
}

/// HIS-1, HIS-3: the same as for the files that the snapshots were imported from.
#[test]
fn snapshots_compare_as_their_files_do() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let (world, ..) = world(&dir);
    drop(world);
    let files = [exports(TENANT), exports("lindwurm-stadtwerke")].concat();
    let run = |left: &str, right: &str, by: &str, more: &[&str]| {
        let mut words = vec!["compare", "--left", left, "--right", right, "--match", by];
        words.extend(more);
        Ended::of(&mut command(&dir, Some(PASSPHRASE), &words))
    };
    let tenants =
        Ended::of(&mut command(&dir, Some(PASSPHRASE), &["tenants", "list", "--format", "json"]));
    let named = |part: &str| -> String {
        let list = tenants.json();
        let rows = list["tenants"].as_array().unwrap().clone();
        let row = rows.into_iter().find(|row| row["name"].as_str().unwrap().contains(part));
        format!("tenant:{}", row.unwrap()["name"].as_str().unwrap())
    };
    let (one, other) = (named("Kranichtal"), named("Lindwurm"));
    let sides = [
        (format!("{one}@1"), format!("{one}@3"), 0, 2, "id"),
        (format!("{one}@2"), one.clone(), 1, 2, "id"),
        (format!("{one}@latest"), other, 2, 3, "name"),
    ];
    for (left, right, left_file, right_file, by) in sides {
        let stored = run(&left, &right, by, &["--format", "json"]).json();
        let (one, other) =
            (files[left_file].to_str().unwrap(), files[right_file].to_str().unwrap());
        let plain = run(one, other, by, &["--format", "json"]).json();
        assert_eq!(stored["counts"], plain["counts"], "{left} {right}");
        assert_eq!(stored["kinds"], plain["kinds"], "{left} {right}");
        assert_eq!(stored["schema"], "tenantpilot.compare/1");
        assert!(stored["left"]["snapshot"].is_u64() && plain["left"]["snapshot"].is_null());
    }
    let german = run(&format!("{one}@1"), &one, "id", &["--lang", "de"]);
    assert!(german.out.contains("Momentaufnahme 3"), "{}", german.out);
    let mixed = run(&one, files[0].to_str().unwrap(), "id", &[]);
    assert_eq!(mixed.code, 2);
    assert!(mixed.err.contains("two sides of the vault"), "{}", mixed.err);
}

/// HIS-4: pages and filters give the same rows as all at once, and are bounded.
#[test]
fn a_comparison_is_read_in_pages() {
    let home = tempfile::tempdir().unwrap();
    let (world, tenant, other) = world(&home.path().join("vault"));
    let ask = |more: Value| {
        let mut request =
            json!({"pair": pair((&tenant, 1), (&other, 1), "name"), "limit": 1000, "lang": "en"});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.call("snapshot.compare", request)
    };
    let all = ask(json!({}));
    let rows = all["rows"].as_array().unwrap();
    assert_eq!(all["total"], rows.len());
    assert!(rows.len() > 10, "{}", rows.len());
    let mut paged = Vec::new();
    for offset in (0..rows.len()).step_by(7) {
        let page = ask(json!({"limit": 7, "offset": offset}));
        assert_eq!(page["total"], rows.len());
        paged.extend(page["rows"].as_array().unwrap().clone());
    }
    assert_eq!(&paged, rows);
    let count = |outcome: &str| rows.iter().filter(|row| row["outcome"] == outcome).count();
    for outcome in ["changed", "missing", "unexpected"] {
        assert_eq!(all["counts"][outcome], count(outcome), "{outcome}");
        let some = ask(json!({"outcomes": [outcome]}));
        assert_eq!(some["total"], count(outcome), "{outcome}");
    }
    let kinds = all["kinds"].as_array().unwrap();
    let changed: u64 = kinds.iter().map(|kind| kind["counts"]["changed"].as_u64().unwrap()).sum();
    assert_eq!(all["counts"]["changed"], changed);
    let first = &rows[0];
    let name = first["left"][0]["name"].as_str().or(first["right"][0]["name"].as_str()).unwrap();
    let found = ask(json!({"text": name.to_uppercase(), "kind": first["kind"]}));
    assert!(found["rows"].as_array().unwrap().contains(first));
    assert!(rows.iter().all(|row| row["changes"].as_array().unwrap().is_empty()));
    let detailed = ask(json!({"changes": true}));
    let detailed = detailed["rows"].as_array().unwrap();
    assert_eq!(detailed.len(), rows.len().min(100));
    assert!(detailed.iter().all(|row| row["changes"].as_array().unwrap().len() as u64
        == row["change_count"].as_u64().unwrap()));
    let unknown = json!({"pair": pair((&tenant, 9), (&other, 1), "id"), "limit": 1, "lang": "en"});
    assert_eq!(world.refused("snapshot.compare", unknown), "snapshot-unknown");
}

/// HIS-5: side by side, what differs is what comparing says, and nothing is left out.
#[test]
fn a_subject_stands_side_by_side() {
    let home = tempfile::tempdir().unwrap();
    let (world, tenant, _) = world(&home.path().join("vault"));
    let pair = pair((&tenant, 1), (&tenant, 3), "id");
    let request =
        json!({"pair": pair, "outcomes": ["changed"], "changes": true, "limit": 100, "lang": "en"});
    let compared = world.call("snapshot.compare", request);
    let rows = compared["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let request = json!({"pair": pair, "kind": row["kind"], "left_id": row["left"][0]["id"],
            "right_id": row["right"][0]["id"], "lang": "en"});
        let found = world.call("snapshot.compare_subject", request);
        let lines = found["lines"].as_array().unwrap();
        let mut differing = lines.clone();
        differing.retain(|line| line["same"] == false);
        for line in &mut differing {
            line.as_object_mut().unwrap().remove("same");
        }
        assert_eq!(&Value::from(differing), &row["changes"]);
        assert_eq!(found["line_count"], lines.len());
        assert_eq!(found["matched_by"], "id");
    }
    let none = json!({"pair": pair, "kind": "identity.access-policy", "left_id": "no", "right_id": null, "lang": "en"});
    assert_eq!(world.refused("snapshot.compare_subject", none), "subject-unknown");
}

/// A folder of Graph JSON with the access policies of the demo tenant's last export, without the
/// first of them.
fn policies_less_one(folder: &Path) -> String {
    let export: Value =
        serde_json::from_slice(&fs::read(exports(TENANT).last().unwrap()).unwrap()).unwrap();
    let policies = find(&export, "conditional_access_policies").unwrap().as_array().unwrap();
    let gone = find(&policies[0], "Id").or(find(&policies[0], "id")).unwrap();
    fs::create_dir(folder).unwrap();
    gone.as_str().unwrap().to_owned()
}

fn find<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    match value {
        Value::Object(object) => {
            object.get(name).or_else(|| object.values().find_map(|value| find(value, name)))
        }
        _ => None,
    }
}

/// HIS-10 to HIS-15: what a snapshot shows, and the life of a subject, with a snapshot that saw
/// one kind only.
#[test]
fn history_tells_missing_from_not_collected() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let (world, tenant, _) = world(&dir);
    let folder = home.path().join("graph");
    let gone = policies_less_one(&folder);
    let exported = home.path().join("exported");
    world.call("snapshot.export", json!({"tenant": tenant, "snapshot": 3, "path": exported}));
    let file = "identity_conditionalAccess_policies.json";
    let mut policies: Value =
        serde_json::from_slice(&fs::read(exported.join(file)).unwrap()).unwrap();
    policies["value"].as_array_mut().unwrap().retain(|one| one["id"] != gone.as_str());
    fs::write(folder.join(file), policies.to_string()).unwrap();
    let start = json!({"path": folder, "tenant": tenant, "stated": true});
    let row = world.run("import.start", start);
    assert_eq!(row["state"], "succeeded", "{row}");

    let history = world.call("history.timeline", json!({"tenant": tenant, "limit": 10}));
    let rows = history["rows"].as_array().unwrap();
    assert_eq!((rows.len(), &history["total"]), (4, &json!(4)));
    let first = &rows[3];
    assert_eq!(first["tally"]["first_seen"], first["snapshot"]["subject_count"]);
    assert_eq!(first["tally"]["created"], 0);
    let last = &rows[0];
    assert_eq!(last["tally"]["missing"], 1, "{last}");
    let others = rows[1]["snapshot"]["subject_count"].as_u64().unwrap()
        - last["snapshot"]["subject_count"].as_u64().unwrap()
        - 1;
    assert!(last["tally"]["not_collected"].as_u64().unwrap() >= others, "{last}");
    let page = world.call("history.timeline", json!({"tenant": tenant, "limit": 2, "offset": 1}));
    assert_eq!(page["rows"], json!([rows[1], rows[2]]));

    // The rows behind the counts.
    for row in rows {
        let number = &row["snapshot"]["ordinal"];
        for (what, count) in row["tally"].as_object().unwrap() {
            let request =
                json!({"tenant": tenant, "snapshot": number, "what": [what], "limit": 1000});
            let events = world.call("history.events", request);
            assert_eq!(&events["total"], count, "{number} {what}");
            assert_eq!(events["tally"], row["tally"]);
        }
    }
    let request = json!({"tenant": tenant, "snapshot": 4, "limit": 10});
    let events = world.call("history.events", request);
    let row = events["rows"].as_array().unwrap().iter().find(|row| row["what"] == "missing");
    let row = row.unwrap();
    assert_eq!((&row["subject"]["id"], &row["before"]), (&json!(gone), &json!(3)));

    let life = |kind: &str, id: &str| {
        world.call("history.subject", json!({"tenant": tenant, "kind": kind, "id": id}))
    };
    let ghost = life("identity.access-policy", &gone);
    assert_eq!(ghost["presence"], "missing");
    assert_eq!(ghost["moments"][0]["what"], "missing");
    assert_eq!(ghost["subject"]["name"], row["subject"]["name"]);
    let request = json!({"tenant": tenant, "snapshot": 4, "what": ["not_collected"], "limit": 1});
    let unseen = world.call("history.events", request)["rows"][0].clone();
    let subject = &unseen["subject"];
    let life = life(subject["kind"].as_str().unwrap(), subject["id"].as_str().unwrap());
    assert_eq!(life["presence"], "not_collected");
    let none = json!({"tenant": tenant, "kind": "identity.access-policy", "id": "none"});
    assert_eq!(world.refused("history.subject", none), "subject-unknown");
    let none = json!({"tenant": tenant, "snapshot": 5, "limit": 10});
    assert_eq!(world.refused("history.events", none), "snapshot-unknown");
    let id = tenant.as_str().unwrap().to_owned();
    drop(world);

    let run = |words: &[&str]| {
        let mut all = vec!["--tenant", &id, "history"];
        all.extend(words);
        Ended::of(&mut command(&dir, Some(PASSPHRASE), &all))
    };
    let list = run(&["list"]);
    assert!(list.out.contains("missing at the provider"), "{} {}", list.out, list.err);
    let german = run(&["show", "--number", "4", "--lang", "de"]).out;
    assert!(german.contains("Beim Anbieter nicht mehr vorhanden"), "{german}");
    let json =
        run(&["subject", "--kind", "identity.access-policy", "--id", &gone, "--format", "json"]);
    assert_eq!(json.json()["schema"], "tenantpilot.subject-life/1");
}

/// HIS-21: any state comes back as it was, whatever has come since.
#[test]
fn any_state_is_put_together_again() {
    let home = tempfile::tempdir().unwrap();
    let world = World::create(&home.path().join("vault"));
    let write = |number: usize, when: &str| {
        let folder = home.path().join(format!("{when}-{number}"));
        let request = json!({"tenant": world.tenant(), "snapshot": number, "path": folder});
        world.call("snapshot.export", request);
        let files = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
        let named = |path: PathBuf| (path.file_name().unwrap().to_owned(), fs::read(path).unwrap());
        files.map(named).collect::<BTreeMap<_, _>>()
    };
    let mut taken = Vec::new();
    for (at, path) in exports(TENANT).iter().enumerate() {
        world.import(path);
        taken.push(write(at + 1, "then"));
    }
    assert_eq!(taken.len(), 3);
    assert!(taken[0] != taken[1] && taken[1] != taken[2]);
    for (at, then) in taken.iter().enumerate() {
        assert!(then.len() > 5);
        assert!(write(at + 1, "now") == *then, "{}", at + 1);
    }
}
