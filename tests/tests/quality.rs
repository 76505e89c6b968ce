//! Policy quality through the real importer and the one door (specs/017-policy-quality.md): the vault
//! says what `lint` says, and what is not kept is a finding and in no review.
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path};
use tests::world::{World, demo_export};

/// Outcome and number of subjects by policy.
type Said = BTreeMap<String, (String, usize)>;

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// What the Controls screen shows of the area.
fn shown(world: &World, tenant: &Value) -> Said {
    let matrix = world.call("control.matrix", json!({"tenant": tenant, "lang": "en"}));
    let rows = matrix["rows"].as_array().expect("rows").iter();
    rows.filter(|row| row["area"] == "quality")
        .map(|row| {
            let subjects = row["verdict"]["subjects"].as_array().expect("subjects").len();
            (text(&row["policy"]), (text(&row["verdict"]["outcome"]), subjects))
        })
        .collect()
}

/// What `lint` says of a source.
fn linted(world: &World, path: &Path) -> Said {
    let request = json!({"path": path, "profile_path": null, "overlay": "quality", "lang": "en"});
    let answer = world.call("check.run", request);
    let lines = answer["lines"].as_array().expect("lines").iter();
    lines
        .map(|line| {
            let subjects = line["subjects"].as_array().expect("subjects").len();
            (text(&line["policy"]), (text(&line["verdict"]), subjects))
        })
        .collect()
}

/// A folder of Graph JSON whose policies have dates that decide.
fn dated_folder(folder: &Path) {
    let of = |path: &str, value: Value| {
        let context = format!("https://graph.microsoft.com/v1.0/$metadata#{path}");
        json!({"@odata.context": context, "value": value})
    };
    let policy = |id: &str, state: &str, created: &str, modified: Value| {
        json!({
            "id": id, "displayName": id, "state": state, "createdDateTime": created,
            "modifiedDateTime": modified,
            "conditions": {"users": {"includeUsers": ["All"], "excludeUsers": null,
                "excludeGroups": [], "excludeRoles": []}, "clientAppTypes": ["all"]},
            "grantControls": {"operator": "OR", "builtInControls": ["mfa"]},
        })
    };
    let policies = json!([
        policy(
            "Forgotten trial",
            "enabledForReportingButNotEnforced",
            "2019-02-03T04:05:06Z",
            json!("2020-01-02T03:04:05Z")
        ),
        policy(
            "Never changed",
            "enabledForReportingButNotEnforced",
            "2019-02-03T04:05:06Z",
            json!(null)
        ),
        policy("Switched off", "disabled", "2019-02-03T04:05:06Z", json!("2020-01-02T03:04:05Z")),
        policy("In force", "enabled", "2019-02-03T04:05:06Z", json!("2020-01-02T03:04:05Z")),
    ]);
    fs::create_dir(folder).expect("a folder");
    let write = |name: &str, value: Value| {
        fs::write(folder.join(name), value.to_string()).expect("writable");
    };
    let organisation = json!([{"id": "6f6d2b0e-0000-4000-8000-000000000001", "displayName": "Kranich GmbH",
        "verifiedDomains": [{"name": "kranich.example", "isInitial": true}]}]);
    write("organization.json", of("organization", organisation));
    write("policies.json", of("identity/conditionalAccess/policies", policies));
}

/// LINT-31.
#[test]
fn the_vault_says_what_lint_says() {
    let home = tempfile::tempdir().expect("a folder");
    let dated = home.path().join("dated");
    dated_folder(&dated);
    let demos = ["brauwerk-osterhagen", "kranichtal-werkzeugbau", "lindwurm-stadtwerke"];
    let sources = demos.map(demo_export).into_iter().chain([dated]);
    for (number, source) in sources.enumerate() {
        let world = World::create(&home.path().join(format!("vault-{number}")));
        world.import(&source);
        let (in_vault, without) = (shown(&world, &world.tenant()), linted(&world, &source));
        assert_eq!(in_vault.len(), 22);
        assert_eq!(in_vault, without, "{}", source.display());
        if source.ends_with("dated") {
            assert_eq!(in_vault["TP.QUALITY.1.2v1"], ("not_satisfied".to_owned(), 1));
            assert_eq!(in_vault["TP.QUALITY.2.1v1"], ("not_satisfied".to_owned(), 2));
            assert_eq!(in_vault["TP.QUALITY.2.5v1"], ("not_satisfied".to_owned(), 2));
            assert_eq!(in_vault["TP.QUALITY.2.8v1"], ("not_satisfied".to_owned(), 1));
        }
    }
}

/// LINT-33, LINT-34: what a consultant finds of a demo tenant, in the list and in no review.
#[test]
fn what_is_not_kept_is_a_finding_and_in_no_review() {
    let home = tempfile::tempdir().expect("a folder");
    let world = World::create(&home.path().join("vault"));
    world.import(&demo_export("lindwurm-stadtwerke"));
    let tenant = world.tenant();
    let listed = |filter: Value| {
        let page = world.call("finding.list", filter);
        let rows = page["rows"].as_array().expect("rows").clone();
        rows.iter().map(|row| text(&row["policy"])).collect::<Vec<_>>()
    };
    let kept = listed(json!({"limit": 100, "areas": ["quality"]}));
    assert_eq!(kept, ["TP.QUALITY.1.2v1"]);
    assert_eq!(listed(json!({"limit": 100, "text": "emergency access account"})), kept);
    assert!(listed(json!({"limit": 1000})).len() > kept.len());
    let overview = world.call("tenant.overview", json!({"tenant": tenant}));
    let counted = |counts: &Value| {
        let counts = counts.as_object().expect("counts").values();
        counts.map(|count| count.as_u64().expect("a number")).sum::<u64>()
    };
    // The requirements are counted apart.
    assert_eq!(counted(&overview["tenant"]["counts"]), 42);
    let areas = overview["areas"].as_array().expect("areas");
    let quality = areas.iter().find(|area| area["area"] == "quality").expect("an area of its own");
    assert_eq!(counted(&quality["counts"]), 22);
    let review = world.call("review.draft", json!({"tenant": tenant}));
    let view = world.call("review.get", json!({"review": review["id"]}));
    assert!(!view.to_string().contains("TP.QUALITY"), "{review}");
}
