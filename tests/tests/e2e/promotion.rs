//! A promotion prepared in the real window, in German: from a tenant's page to a plan in a folder.
//! Cites `specs/018-promotion.md`.
use crate::desk::Desk;
use serde_json::json;
use tests::world::{PASSPHRASE, World, demo_export};

/// PRO-40, PRO-41, PRO-43.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn a_promotion_is_planned_and_exported() {
    let mut desk = Desk::new("promotion", "de_DE.UTF-8");
    desk.see("create-workspace");
    desk.close();
    let world = World::create(&desk.vault());
    world.import(&demo_export("kranichtal-werkzeugbau"));
    let source = world.tenant().as_str().unwrap().to_owned();
    world.import(&demo_export("lindwurm-stadtwerke"));
    let rows = world.call("tenant.list", json!({}))["rows"].as_array().unwrap().clone();
    let target = rows.iter().map(|row| row["id"].as_str().unwrap()).find(|id| *id != source);
    let target = target.unwrap().to_owned();
    drop(world);
    desk.open();
    desk.fill("unlock-secret", PASSPHRASE);
    desk.click("unlock-submit");
    desk.see("frame");
    let go = "location.hash = arguments[0]; return true";
    desk.session().script(go, &json!([format!("#/tenants/{source}")])).unwrap();
    desk.click("promotion-open");
    desk.see("promotion");
    desk.picture("empty");
    desk.choose("promotion-to", &target);
    desk.see("promotion-counts");
    desk.text_has("promotion-counts", "Blockiert");
    desk.picture("plan");
    desk.click("promotion-tab-mapping");
    desk.see("promotion-mapping");
    desk.text_has("promotion-mapping", "Nicht zugeordnet");
    desk.picture("mapping");
    desk.click("promotion-export");
    let folder = desk.path("plan");
    desk.fill("promotion-folder", &folder.to_string_lossy());
    desk.click_until("promotion-export-submit", "promotion-written");
    desk.picture("written");
    assert!(folder.join("plan.json").is_file());
    assert!(folder.join("promotion-plan-de.pdf").is_file());
}
