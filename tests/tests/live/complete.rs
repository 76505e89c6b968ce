//! An import completes a snapshot read from Graph. Cites `specs/013-live-tenants.md`.
use app::import::{self, Limits};
use serde_json::json;
use simulator::Profile;
use tests::{
    live::Service,
    mirror,
    world::{World, demo_export},
};

/// LIV-25: what Graph cannot tell comes from the export, with source and date; what Graph told
/// stays; the verdicts are those of the export alone; doing it again adds nothing.
#[test]
fn an_import_completes_what_graph_cannot_tell() {
    let export = demo_export("kranichtal-werkzeugbau");
    let name = export.file_name().unwrap().to_string_lossy().into_owned();
    let path = export.to_string_lossy().into_owned();
    let bytes = std::fs::read(&export).unwrap();
    let read = import::parse_files(vec![(name.clone(), bytes)], &Limits::default()).unwrap();
    let id = read.source.tenant.id.clone().unwrap();
    let home = tempfile::tempdir().unwrap();
    let alone = World::create(&home.path().join("alone"));
    alone.import(&export);
    let expected = alone.judged();
    let before = (alone.latest(), alone.judged());
    let request = json!({"path": path, "tenant": alone.tenant(), "complete": true});
    let refused = alone.run("import.start", request);
    assert_eq!(refused["outcome"], "nothing-to-complete", "{refused:#}");
    assert_eq!((alone.latest(), alone.judged()), before, "nothing changes");

    let service = Service::start(vec![mirror::tenant(&id, &read.subjects)], Profile::default());
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    let from_graph = world.judged();
    let open: Vec<&String> = from_graph
        .iter()
        .filter(|(policy, verdict)| verdict.outcome != expected[*policy].outcome)
        .map(|(policy, _)| policy)
        .collect();
    assert!(open.iter().any(|policy| policy.starts_with("MS.SHAREPOINT")), "{open:?}");
    let tenant = world.tenant();
    let preview = world.call("import.preview", json!({"path": path, "tenant": tenant}));
    assert_eq!(preview["completes"]["snapshot"], 1, "{preview:#}");
    assert!(preview["completes"]["property_count"].as_u64().unwrap() >= 6, "{preview:#}");

    let request = json!({"path": path, "tenant": tenant, "complete": true});
    let row = world.run("import.start", request.clone());
    assert_eq!(
        (&row["state"], &row["args"]["gone"]),
        (&json!("succeeded"), &json!("0")),
        "{row:#}"
    );
    let completed = world.judged();
    for policy in open {
        assert_eq!(completed[policy].outcome, expected[policy].outcome, "{policy}");
    }
    let moved: Vec<_> = from_graph
        .iter()
        .filter(|(policy, verdict)| {
            verdict.outcome != "not_assessed" && completed[*policy] != **verdict
        })
        .collect();
    assert!(moved.is_empty(), "what Graph told stays: {moved:#?}");
    let seen = world.latest();
    assert_eq!(seen["snapshot"]["completed_by"], json!([name]));
    let row = |kind: &str| {
        let rows = seen["coverage"].as_array().unwrap();
        rows.iter().find(|row| row["kind"] == kind).unwrap().clone()
    };
    let sharing = row("sharing.tenant-settings")["completed"].clone();
    assert_eq!(sharing["source"], name.as_str());
    assert!(sharing["collected_at"].is_string());
    let properties = sharing["properties"].as_array().unwrap();
    assert!(properties.contains(&json!("odbSharingCapability")), "{sharing:#}");
    assert!(row("identity.access-policy")["completed"].is_null());

    // Nobody is accused of a change that is none.
    let request_of = json!({"tenant": tenant, "snapshot": 2, "what": ["changed"], "limit": 100});
    let events = world.call("history.events", request_of);
    for event in events["rows"].as_array().unwrap() {
        assert_eq!(event["who"]["unnamed"], "completed", "{event:#}");
    }
    let again = world.run("import.start", request);
    assert_eq!(again["outcome"], "nothing-to-complete", "{again:#}");
    // The next reading is Graph's own again, and nothing is taken for gone.
    let row = world.synced();
    assert_eq!(
        (&row["args"]["gone"], &row["args"]["verified"]),
        (&json!("0"), &json!("0")),
        "{row:#}"
    );
}
