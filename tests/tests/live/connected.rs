//! A tenant is connected and read.
use serde_json::{Value, json};
use tests::live::Service;

/// LIV-1, LIV-20: connected once, read, and nothing is stored twice.
#[test]
fn a_tenant_is_connected_and_read() {
    let service = Service::of_size(7, 300);
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    let connected = service.connect(&world);
    assert_eq!(connected["outcome"], "connected", "{connected}");
    let list = world.call("connection.list", json!({}));
    let row = &list["rows"][0];
    assert_eq!(row["state"], "ready", "{row}");
    let lacking: Vec<&Value> =
        rows(&row["readiness"]["rows"]).iter().filter(|row| row["state"] != "ready").collect();
    assert!(lacking.is_empty(), "{lacking:#?}");

    let runs = world.sync(json!({}));
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0]["state"], "succeeded", "{:#}", runs[0]);
    assert_eq!(runs[0]["args"]["lacking"], "0", "{:#}", runs[0]);
    let snapshot = world.latest();
    assert!(snapshot["snapshot"]["subject_count"].as_u64().unwrap() > 200, "{snapshot}");

    // What is read id by id is understood too, and nothing comes twice.
    let held = world.holdings(&dir);
    let coverage = world.coverage();
    for kind in ["identity.directory-role", "identity.group"] {
        assert!(coverage[kind].2 > 0, "{kind}: {:?}", coverage[kind]);
    }
    let twice: Vec<_> = held.subjects.keys().filter(|(_, id)| id.contains('#')).collect();
    assert!(twice.is_empty(), "{twice:?}");

    let again = world.sync(json!({}));
    assert_eq!(again[0]["args"]["versions"], "0", "{:#}", again[0]);
    let second = world.latest();
    assert_eq!(second["snapshot"]["content_hash"], snapshot["snapshot"]["content_hash"]);
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// LIV-22: what is done is never more than what there is to do.
#[test]
fn progress_counts_what_turns_up() {
    let service = Service::of_size(7, 300);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    let run = world.call("sync.start", json!({}))["runs"][0].clone();
    let mut seen = 0;
    loop {
        let row = world.call("run.get", json!({"run": run}));
        if row["step"] == "collect" {
            let (done, total) = (row["done"].as_u64().unwrap(), row["total"].as_u64().unwrap());
            assert!(done <= total, "{done} of {total}");
            seen += 1;
        }
        if row["state"] != "running" {
            break assert_eq!(row["state"], "succeeded", "{row}");
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert!(seen > 0, "the collecting was not seen");
}
