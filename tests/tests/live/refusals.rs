//! What may not be read is a gap, and a gap decides nothing.
use serde_json::json;
use simulator::{FaultKind, When, routes::Licence};
use std::collections::BTreeMap;
use tests::{
    live::{Judged, Service},
    world::World,
};

const SUBJECTS: usize = 300;

/// Compares verdicts and findings before and after evidence went missing: where a kind is
/// lacking, nothing is satisfied; nothing was decided; everything else is as before.
fn nothing_is_decided(
    world: &World,
    before: &BTreeMap<String, Judged>,
    findings: &BTreeMap<String, (String, String)>,
    reason: &str,
) -> usize {
    let after = world.judged();
    let mut lacking = 0;
    for (policy, verdict) in &after {
        if verdict.gaps.iter().any(|(_, _, why)| why == reason) {
            assert!(
                ["not_assessed", "not_satisfied", "not_applicable"]
                    .contains(&verdict.outcome.as_str()),
                "{policy}: {verdict:?}"
            );
        }
        if before[policy] != *verdict {
            // A collection that is lacking shows as a property that is absent.
            let follows = |why: &str| why == reason || why == "property_absent";
            assert!(verdict.gaps.iter().any(|(_, _, why)| follows(why)), "{policy}: {verdict:?}");
            assert_eq!(verdict.outcome, "not_assessed", "{policy}");
            lacking += 1;
        }
    }
    assert_eq!(&world.findings(), findings, "no finding moves for want of evidence");
    lacking
}

/// LIV-5, LIV-6: without a permission its kinds are not collected, what needs them is not
/// assessed, no finding moves; and a complete snapshot afterwards makes it whole again.
#[test]
fn a_permission_that_is_missing_is_a_gap() {
    let service = Service::of_size(11, SUBJECTS);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    let (before, findings, whole) = (world.judged(), world.findings(), world.latest());
    assert!(!findings.is_empty());
    let all: Vec<&str> = before.values().map(|verdict| verdict.outcome.as_str()).collect();
    assert!(all.contains(&"satisfied") || all.contains(&"not_satisfied"), "{all:?}");

    let taken = ["Policy.Read.All", "Policy.Read.ConditionalAccess", "Domain.Read.All"];
    let also = ["Directory.Read.All"];
    service.change(|tenant| {
        taken.iter().chain(&also).for_each(|name| {
            tenant.access.scopes.remove(*name);
        });
    });
    // What the old token says holds until there is a new one.
    service.running.expire_tokens(&service.tenant());
    let row = world.synced();
    assert_ne!(row["args"]["lacking"], "0", "{row:#}");
    assert_eq!(row["args"]["gone"], "0", "what was not read is not gone: {row:#}");
    assert_eq!(row["args"]["verified"], "0", "{row:#}");
    let coverage = world.coverage();
    for kind in ["identity.access-policy", "tenant.domain", "identity.named-location"] {
        let expected = ("not_collected".to_owned(), Some("not_allowed".to_owned()), 0);
        assert_eq!(coverage[kind], expected, "{kind}");
    }
    assert_eq!(coverage["device.configuration"].0, "complete");
    let lacking = nothing_is_decided(&world, &before, &findings, "not_allowed");
    println!("{lacking} of {} policies lack a permission", before.len());
    assert!(lacking > 10, "{lacking}");

    service.change(|tenant| {
        tenant.access.scopes = simulator::Access::default().scopes;
    });
    service.running.expire_tokens(&service.tenant());
    world.synced();
    assert_eq!(world.latest()["snapshot"]["content_hash"], whole["snapshot"]["content_hash"]);
    assert_eq!((world.judged(), world.findings()), (before, findings));
}

/// LIV-5: a licence that the tenant has not is told from a permission.
#[test]
fn a_licence_that_is_missing_is_named() {
    let service = Service::of_size(12, SUBJECTS);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    let (before, findings) = (world.judged(), world.findings());
    service.change(|tenant| {
        tenant.access.licences.remove(&Licence::PremiumP2);
        tenant.access.licences.remove(&Licence::PremiumP1);
    });
    let row = world.synced();
    assert_eq!(row["args"]["gone"], "0", "{row:#}");
    let coverage = world.coverage();
    let policies = &coverage["identity.access-policy"];
    assert_eq!(
        (policies.0.as_str(), policies.1.as_deref()),
        ("not_collected", Some("not_licensed"))
    );
    let roles = &coverage["identity.directory-role"];
    assert_eq!((roles.0.as_str(), roles.1.as_deref()), ("partial", Some("not_licensed")));
    let lacking = nothing_is_decided(&world, &before, &findings, "not_licensed");
    println!("{lacking} policies lack a licence");
    assert!(lacking > 0);
}

/// LIV-7: a service that fails to the end of the budget ends the run where it can go on; what
/// was read is not read again.
#[test]
fn a_failing_service_stops_the_run_at_its_checkpoint() {
    let service = Service::of_size(13, SUBJECTS);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    service.running.reset_counts();
    let path = "deviceManagement/deviceConfigurations";
    service.breaks(path, When::Always, FaultKind::Unavailable(504));
    assert_eq!(world.sync_fails(), "sync-unavailable");
    assert_eq!(world.connection()["resumable"], true);
    assert_eq!(world.call("snapshot.list", json!({"tenant": world.tenant()}))["rows"], json!([]));
    service.heals();
    world.synced();
    let again = service.running.counts().pages_again();
    // Whose tenant it is, is asked each time; a page whose end was not kept is read again.
    let again: Vec<_> =
        again.iter().filter(|(stream, _)| !stream.contains("organization")).collect();
    println!("read twice: {}", again.len());
    assert!(again.iter().all(|(_, count)| **count == 1), "{again:#?}");
    assert!(again.len() <= 16, "{again:#?}");
    assert_eq!(world.connection()["resumable"], false);
}

/// LIV-8: a partial snapshot says what it lacks, and the next whole one heals it.
#[test]
fn a_partial_snapshot_says_so() {
    let service = Service::of_size(14, SUBJECTS);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    let (before, findings, whole) = (world.judged(), world.findings(), world.latest());
    service.breaks(
        "identity/conditionalAccess/policies",
        When::Always,
        FaultKind::Unavailable(500),
    );
    let row = world.sync(json!({"accept_partial": true})).remove(0);
    assert_eq!(row["state"], "succeeded", "{row:#}");
    assert_eq!(row["args"]["gone"], "0", "{row:#}");
    let coverage = world.coverage();
    let policies = &coverage["identity.access-policy"];
    assert_eq!(policies.1.as_deref(), Some("read_failed"));
    assert_ne!(policies.0, "complete");
    nothing_is_decided(&world, &before, &findings, "read_failed");
    service.heals();
    world.synced();
    assert_eq!(world.latest()["snapshot"]["content_hash"], whole["snapshot"]["content_hash"]);
    assert_eq!((world.judged(), world.findings()), (before, findings));
}

/// LIV-9: an area that was left out is said to be, and what needs it is not assessed.
#[test]
fn an_area_that_was_left_out_is_said_to_be() {
    let service = Service::of_size(15, SUBJECTS);
    let home = tempfile::tempdir().unwrap();
    let world = service.world(&home.path().join("vault"));
    service.connect(&world);
    world.synced();
    let (before, findings) = (world.judged(), world.findings());
    let areas = world.call("connection.list", json!({}))["areas"].clone();
    let areas: Vec<&str> =
        areas.as_array().unwrap().iter().filter_map(|area| area.as_str()).collect();
    assert!(areas.contains(&"intune") && areas.contains(&"entra"), "{areas:?}");
    let row = world.sync(json!({"areas": ["intune"]})).remove(0);
    assert_eq!(row["state"], "succeeded", "{row:#}");
    assert_eq!(row["args"]["gone"], "0", "{row:#}");
    let coverage = world.coverage();
    let left = |kind: &str| (coverage[kind].0.clone(), coverage[kind].1.clone());
    let expected = ("not_collected".to_owned(), Some("left_out".to_owned()));
    assert_eq!(left("identity.access-policy"), expected);
    assert_eq!(left("identity.directory-role"), expected, "made of several collections");
    assert_eq!(coverage["device.configuration"].0, "complete");
    nothing_is_decided(&world, &before, &findings, "left_out");
}
