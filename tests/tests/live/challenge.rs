//! Continuous access evaluation: the service wants the person again, in the middle of a run.
use serde_json::{Value, json};
use simulator::{FaultKind, When};
use std::collections::BTreeMap;
use tests::live::{Service, of_an_item};

/// LIV-10, LIV-11: the run ends at its checkpoint, the connection says what it needs, one
/// sign-in with the challenge's claims suffices, and nothing is read twice.
#[test]
fn a_challenge_costs_one_sign_in_and_no_page() {
    let service = Service::of_size(41, 300);
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    service.connect(&world);
    service.running.reset_counts();
    service.breaks("", When::Between(60, 60), FaultKind::ClaimsChallenge);
    assert_eq!(world.sync_fails(), "sync-sign-in-needed");
    service.heals();
    let row = world.connection();
    assert_eq!((&row["state"], &row["resumable"]), (&json!("sign_in_needed"), &json!(true)));
    let read = service.running.counts().pages.len();
    assert!(read > 5, "it was in the middle: {read} streams");
    // It stays so, however often one tries, and Graph is not bothered.
    let asked = service.running.counts().total();
    assert_eq!(world.sync_fails(), "sync-sign-in-needed");
    assert_eq!(service.running.counts().total(), asked);
    assert_eq!(world.connection()["state"], "sign_in_needed");

    let before = service.running.counts().pages;
    // The claims are still known after the vault was closed.
    world.call("vault.lock", json!({}));
    world.call("vault.unlock", json!({"passphrase": tests::world::PASSPHRASE}));
    let signed_in = world.run("connection.sign_in", json!({"tenant": world.tenant()}));
    assert_eq!(signed_in["state"], "succeeded", "{signed_in:#}");
    assert_eq!(world.connection()["state"], "ready");
    let authorized = service.running.counts().identity["authorize"];
    assert_eq!(authorized, 1, "one prompt");
    service.running.reset_counts();
    let row = world.synced();
    assert_eq!(row["args"]["lacking"], "0", "{row:#}");
    let after = service.running.counts().pages;
    let twice = |(stream, pages): (&String, &BTreeMap<usize, u64>)| {
        let earlier = before.get(stream)?;
        Some((stream.clone(), pages.keys().filter(|page| earlier.contains_key(*page)).count()))
    };
    let twice: Vec<(String, usize)> = after
        .iter()
        .filter_map(twice)
        // Whose tenant it is, is asked each time.
        .filter(|(stream, pages)| *pages > 0 && !stream.contains("/organization?"))
        // How many details of a page were under way is chance; they come with their page.
        .filter(|(stream, _)| !of_an_item(stream))
        .collect();
    println!("{} streams before, {} after, {} twice", before.len(), after.len(), twice.len());
    // A page that was under way when it happened; nothing that was kept.
    assert!(twice.iter().all(|(_, pages)| *pages == 1), "{twice:#?}");
    assert!(twice.len() <= 16, "no more than are read at once: {twice:#?}");
    assert_eq!(world.latest()["snapshot"]["content_hash"], undisturbed());
}

/// The same tenant's content hash without any disturbance.
fn undisturbed() -> Value {
    let service = Service::of_size(41, 300);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    world.latest()["snapshot"]["content_hash"].clone()
}

/// LIV-11: without the claims the sign-in would not help: they are what is passed on.
#[test]
fn a_sign_in_that_is_over_needs_the_person_too() {
    let service = Service::of_size(42, 100);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    service.running.revoke(&service.tenant());
    service.running.expire_tokens(&service.tenant());
    assert_eq!(world.sync_fails(), "sync-sign-in-needed");
    assert_eq!(world.connection()["state"], "sign_in_needed");
    let signed_in = world.run("connection.sign_in", json!({"tenant": world.tenant()}));
    assert_eq!(signed_in["state"], "succeeded", "{signed_in:#}");
    assert_eq!(world.synced()["args"]["lacking"], "0");
}

/// LIV-10: a code carries no claims. What is needed then is said, and the sign-in is in the browser.
#[test]
fn a_challenge_of_a_code_needs_the_browser() {
    let service = Service::of_size(43, 100);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    let mut request = service.request(&service.tenant());
    request["method"] = json!("device_code");
    let row = world.run("connection.make", request);
    assert_eq!(row["state"], "succeeded", "{row:#}");
    assert_eq!(world.connection()["browser_needed"], false);
    service.running.reset_counts();
    service.breaks("", When::Between(20, 20), FaultKind::ClaimsChallenge);
    // The run that meets it, and those that do not get that far.
    assert_eq!(world.sync_fails(), "sync-browser-needed");
    service.heals();
    assert_eq!(world.sync_fails(), "sync-browser-needed");
    let row = world.connection();
    assert_eq!((&row["state"], &row["browser_needed"]), (&json!("sign_in_needed"), &json!(true)));
    assert_eq!(row["method"], "device_code");
    let signed_in = world.run("connection.sign_in", json!({"tenant": world.tenant()}));
    assert_eq!(signed_in["state"], "succeeded", "{signed_in:#}");
    let identity = service.running.counts().identity;
    assert_eq!((identity.get("authorize"), identity.get("devicecode")), (Some(&1), None));
    let row = world.connection();
    assert_eq!((&row["state"], &row["browser_needed"]), (&json!("ready"), &json!(false)));
    assert_eq!(world.synced()["args"]["lacking"], "0");
    // A sign-in that is merely over is with a code as before.
    service.running.revoke(&service.tenant());
    service.running.expire_tokens(&service.tenant());
    assert_eq!(world.sync_fails(), "sync-sign-in-needed");
    assert_eq!(world.connection()["browser_needed"], false);
}
