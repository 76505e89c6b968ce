//! Several tenants at once, and a run that is stopped.
use serde_json::{Value, json};
use simulator::{Profile, Recipe, Tenant};
use std::time::Duration;
use tests::{
    live::{Service, of_an_item},
    world::World,
};

/// LIV-13: each is sealed, the stalest first, and one that fails stops no other.
#[test]
fn several_tenants_are_read_the_stalest_first() {
    let tenants: Vec<Tenant> =
        (61..66).map(|seed| Tenant::generate(&Recipe::new(seed, 100))).collect();
    let service = Service::start(tenants, Profile::default());
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    let ids: Vec<Value> = service
        .running
        .tenant_ids()
        .iter()
        .map(|id| {
            let mut request = service.request(id);
            request["name"] = json!(format!("Tenant {id}"));
            let row = world.run("connection.make", request);
            assert_eq!(row["state"], "succeeded", "{row:#}");
            row["tenant"].clone()
        })
        .collect();
    // The last, then the second: then these two are the freshest, in that order.
    for fresh in [4, 1] {
        let row = world.sync(json!({"tenants": [ids[fresh]]})).remove(0);
        assert_eq!(row["state"], "succeeded", "{row:#}");
    }
    let rows = world.sync(json!({}));
    assert_eq!(rows.len(), 5);
    let order: Vec<&Value> = rows.iter().map(|row| &row["tenant"]).collect();
    assert_eq!(order[3..], [&ids[4], &ids[1]], "the freshest come last");
    for row in &rows {
        assert_eq!(row["state"], "succeeded", "{row:#}");
        let list = world.call("snapshot.list", json!({"tenant": row["tenant"]}));
        assert!(!list["rows"].as_array().unwrap().is_empty());
    }
    // One whose sign-in is over fails for itself.
    let gone = service.running.tenant_ids()[0].clone();
    service.running.revoke(&gone);
    service.running.expire_tokens(&gone);
    let rows = world.sync(json!({}));
    let failed: Vec<&Value> = rows.iter().filter(|row| row["state"] != "succeeded").collect();
    assert_eq!(failed.len(), 1, "{failed:#?}");
    assert_eq!(
        (&failed[0]["tenant"], &failed[0]["outcome"]),
        (&ids[0], &json!("sync-sign-in-needed"))
    );
}

fn cancelled_in_the_middle(service: &Service, world: &World) -> usize {
    let started = world.call("sync.start", json!({}));
    let run = started["runs"][0].clone();
    loop {
        let pages: usize = service.running.counts().pages.values().map(|pages| pages.len()).sum();
        if pages > 40 {
            break;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    world.call("run.cancel", json!({"run": run}));
    let row = world.wait(&run);
    assert_eq!(row["state"], "cancelled", "{row:#}");
    service.running.counts().pages.len()
}

/// LIV-14: a run that was stopped keeps its pages, shows no snapshot, and goes on there.
#[test]
fn a_stopped_run_goes_on_where_it_was() {
    let service = Service::of_size(67, 600);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    let slow = Profile {
        latency: Some((Duration::from_millis(3), Duration::from_millis(10))),
        ..Profile::default()
    };
    service.running.set_profile(slow);
    service.running.reset_counts();
    let streams = cancelled_in_the_middle(&service, &world);
    assert_eq!(world.connection()["resumable"], true);
    assert_eq!(world.call("snapshot.list", json!({"tenant": world.tenant()}))["rows"], json!([]));
    service.heals();
    let row = world.synced();
    assert_eq!(row["args"]["lacking"], "0", "{row:#}");
    let again = service.running.counts().pages_again();
    let most = again.iter().filter(|(stream, _)| !stream.contains("/organization?"));
    // A page and the details of its items that were under way.
    let (details, lists): (Vec<_>, Vec<_>) = most.partition(|(stream, _)| of_an_item(stream));
    println!(
        "stopped after {streams} streams; read twice: {} pages of lists, {} details of their items",
        lists.len(),
        details.len()
    );
    // A detail may have several pages; it is part of the page that its item stands on.
    assert!(lists.iter().all(|(_, count)| **count <= 1), "{lists:#?}");
    let resumed = world.latest()["snapshot"]["content_hash"].clone();
    world.call("sync.forget", json!({"tenant": world.tenant()}));
    let anew = world.synced();
    assert_eq!(anew["args"]["versions"], "0", "{anew:#}");
    assert_eq!(world.latest()["snapshot"]["content_hash"], resumed);
}
