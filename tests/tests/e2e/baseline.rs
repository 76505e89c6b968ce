//! A golden baseline in the real window: captured, published, assigned, and what a tenant has otherwise.
use crate::desk::Desk;
use serde_json::json;
use std::fs;
use tests::world::{PASSPHRASE, World, root};

/// BAS-1, BAS-6, BAS-20.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn a_baseline_is_captured_and_drift_is_shown() {
    let mut desk = Desk::new("baseline", "de_DE.UTF-8");
    desk.see("create-workspace");
    desk.close();
    let world = World::create(&desk.vault());
    let folder = root().join("assets/demo/kranichtal-werkzeugbau");
    let mut exports: Vec<_> =
        fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    exports.sort();
    world.import(&exports[0]);
    let tenant = world.tenant().as_str().unwrap().to_owned();
    drop(world);
    let unlock = |desk: &mut Desk| {
        desk.open();
        desk.fill("unlock-secret", PASSPHRASE);
        desk.click("unlock-submit");
        desk.see("frame");
    };
    unlock(&mut desk);
    desk.click("nav-baselines");
    desk.click("baseline-capture");
    desk.fill("baseline-name", "Goldstandard");
    desk.choose("baseline-from", &format!("t {tenant}"));
    desk.picture("capture");
    desk.click("baseline-capture-submit");
    desk.see("baseline");
    desk.picture("items");
    desk.click("baseline-publish");
    desk.fill("baseline-reason", "Mit dem Kunden abgestimmt");
    desk.picture("publish");
    desk.click("baseline-publish-confirm");
    desk.see("baseline-version");
    desk.click("baseline-tab-tenants");
    desk.choose("baseline-tenant", &tenant);
    desk.click("baseline-assign");
    desk.see(&format!("baseline-drift-open-{tenant}"));
    desk.picture("assigned");
    desk.close();

    let world = desk.world();
    exports[1..].iter().for_each(|export| drop(world.import(export)));
    let posture = world.call("baseline.list", json!({}))["rows"][0]["tenants"][0]["tally"].clone();
    assert!(posture["deviating"].as_u64().unwrap() > 0, "{posture}");
    drop(world);
    unlock(&mut desk);
    desk.click("nav-baselines");
    desk.see("baseline-list");
    desk.picture("list");
    desk.click_at("[data-testid^=baseline-row-] a");
    desk.click("baseline-tab-tenants");
    desk.click(&format!("baseline-drift-open-{tenant}"));
    desk.see("baseline-drift");
    desk.click_at("[data-testid^=baseline-drift-item-] summary");
    desk.picture("drift");
    desk.click("nav-findings");
    desk.see("finding-row-0");
    desk.fill("finding-filter", "is:drift");
    desk.press("\u{e007}");
    desk.see("finding-row-0");
    desk.picture("drifted");
}
