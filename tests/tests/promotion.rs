//! Promotion through the one door and on the command line. Cites `specs/018-promotion.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use serde_json::{Value, json};
use std::{fs, path::PathBuf};
use tests::{
    program::{Ended, command},
    world::{PASSPHRASE, World, root},
};

const POLICY: &str = "identity.access-policy";

fn exports(tenant: &str) -> Vec<PathBuf> {
    let folder = root().join("assets/demo").join(tenant);
    let mut all: Vec<_> = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    all.sort();
    all
}

fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.to_lowercase()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(object) => object.values().for_each(|item| texts(item, found)),
        _ => {}
    }
}

/// PRO-13, PRO-14, PRO-15, PRO-25, PRO-26, PRO-30, PRO-31: two tenants from real-looking exports.
#[test]
fn a_tenant_is_planned_onto_another_and_onto_itself() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    for tenant in ["kranichtal-werkzeugbau", "lindwurm-stadtwerke"] {
        exports(tenant).iter().for_each(|path| drop(world.import(path)));
    }
    let tenants = world.call("tenant.list", json!({}))["rows"].as_array().unwrap().clone();
    let of = |word: &str| {
        let named = |row: &&Value| row["name"].as_str().unwrap().to_lowercase().contains(word);
        tenants.iter().find(named).unwrap()["id"].clone()
    };
    let (source, target) = (of("kranichtal"), of("lindwurm"));
    let side = |tenant: &Value| json!({"tenant": tenant, "snapshot": null});
    let own = json!({"source": side(&source), "target": side(&source), "state": "source"});
    let own = world.call("promotion.plan", own);
    let rows = own["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|row| row["state"] == "equal"), "{own:#}");

    let request = json!({"source": side(&source), "target": side(&target)});
    let plan = world.call("promotion.plan", request.clone());
    let rows = plan["rows"].as_array().unwrap().clone();
    let policies = rows.iter().filter(|row| row["source"]["kind"] == POLICY).count();
    assert!(policies > 3, "{policies}");
    let missing = |plan: &Value| -> Vec<Value> {
        let rows = plan["references"].as_array().unwrap().iter();
        rows.filter(|row| row["resolution"] == "missing").cloned().collect()
    };
    let open = missing(&plan);
    assert!(!open.is_empty(), "an export's users and groups are of its tenant");
    assert!(rows.iter().any(|row| row["state"] == "blocked"));

    // Everything that is missing, mapped: then nothing waits for a mapping.
    let map: Vec<Value> = (1..)
        .zip(&open)
        .map(|(number, row)| {
            let to = format!("00000000-0000-4000-8000-{number:012}");
            json!({"kind": row["kind"], "id": row["id"], "to": to})
        })
        .collect();
    let route = json!({"source": source, "target": target});
    world.call("promotion.map", json!({"route": route, "map": map}));
    let plan = world.call("promotion.plan", request.clone());
    assert_eq!(missing(&plan), [] as [Value; 0]);
    let needs = plan["rows"].as_array().unwrap().iter().flat_map(|row| {
        row["reasons"].as_array().unwrap().iter().map(|reason| reason["code"].clone())
    });
    assert_eq!(needs.filter(|code| code == "needs_mapping").count(), 0);
    let mapped: Vec<String> =
        open.iter().map(|row| row["id"].as_str().unwrap().to_lowercase()).collect();
    for row in plan["rows"].as_array().unwrap().iter().filter(|row| !row["step"].is_null()) {
        let (kind, id) = (&row["source"]["kind"], &row["source"]["id"]);
        let asked = json!({"plan": request, "kind": kind, "id": id, "lang": "de"});
        let one = world.call("promotion.subject", asked);
        let mut sent = Vec::new();
        for request in one["requests"].as_array().unwrap() {
            texts(&request["body"], &mut sent);
        }
        assert!(!sent.iter().any(|text| mapped.contains(text)), "{one:#}");
    }
    let names: Vec<String> = [&source, &target]
        .iter()
        .map(|id| tenants.iter().find(|row| row["id"] == **id).unwrap()["name"].as_str().unwrap())
        .map(|name| format!("tenant:{name}"))
        .collect();
    drop(world);

    let run = |more: &[&str]| {
        let words = [&["promote", "--from", &names[0], "--to", &names[1]], more].concat();
        Ended::of(&mut command(&dir, Some(PASSPHRASE), &words))
    };
    let out = home.path().join("plan");
    let ended = run(&["--format", "json", "--lang", "de", "--out", out.to_str().unwrap()]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let answer = ended.json();
    assert_eq!(answer["schema"], "tenantpilot.promotion/1");
    assert_eq!(answer["plan"]["counts"], plan["counts"]);
    let files = answer["written"]["files"].as_array().unwrap().clone();
    assert!(files.contains(&json!("plan.json")) && files.contains(&json!("promotion-plan-de.pdf")));
    for name in &files {
        assert!(out.join(name.as_str().unwrap()).is_file(), "{name}");
    }
    let again = run(&["--out", out.to_str().unwrap()]);
    assert_eq!(again.code, 3, "{}", again.err);

    let key = format!("{}:{}", open[0]["kind"].as_str().unwrap(), open[0]["id"].as_str().unwrap());
    let forgotten = run(&["--forget", &key, "--fail-on-open"]);
    assert_eq!(forgotten.code, 1, "{}", forgotten.err);
    assert!(forgotten.out.contains("Not mapped"), "{}", forgotten.out);
    assert!(forgotten.out.contains("nothing was written to a tenant"));
    assert_eq!(run(&["--forget", &key]).code, 2, "what is not mapped cannot be forgotten");
    let mapped = format!("{key}=00000000-0000-4000-8000-000000000001");
    assert_eq!(run(&["--map", &mapped, "--remember"]).code, 0);
    assert_eq!(run(&["--map", "nonsense"]).code, 2);
    assert_eq!(run(&["--kind", "mail.transport-rule"]).code, 2);
    assert!(!run(&[]).out.contains("Not mapped"));
    let kept = World::unlock(&dir);
    assert_eq!(kept.call("vault.verify", json!({}))["intact"], true);
}
