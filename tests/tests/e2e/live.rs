//! The live screens in the window, in both languages: a connected tenant is checked, read,
//! looked at and written out. Cites `specs/013-live-tenants.md`.
use crate::desk::Desk;
use serde_json::json;
use simulator::{Churn, Profile, Recipe, Tenant};
use std::path::Path;
use tests::{live::Service, world::PASSPHRASE};

#[test]
#[ignore = "needs a display: cargo xtask test"]
fn a_connected_tenant_is_read_in_german() {
    a_connected_tenant_is_read("de", "de_DE.UTF-8");
}

#[test]
#[ignore = "needs a display: cargo xtask test"]
fn a_connected_tenant_is_read_in_english() {
    a_connected_tenant_is_read("en", "en_US.UTF-8");
}

/// LIV-1, LIV-10, LIV-11, LIV-17, LIV-21, LIV-22, LIV-25.
fn a_connected_tenant_is_read(tag: &str, locale: &str) {
    // Slow enough for a person, and for this test, to see it at work.
    let profile = Profile::named("slow", 7).unwrap();
    let service = Service::start(vec![Tenant::generate(&Recipe::new(7, 200))], profile);
    let mut desk = Desk::new(&format!("live-{tag}"), locale);
    desk.close();
    let world = service.world(&desk.vault());
    service.connect(&world);
    drop(world);

    desk.open();
    desk.click(&format!("language-{tag}"));
    desk.fill("unlock-secret", PASSPHRASE);
    desk.click("unlock-submit");
    desk.see("inbox");
    desk.click("nav-tenants");
    desk.see("tenant-list");
    desk.picture("connected");
    desk.click_at("[data-testid^=tenant-row-] a");
    desk.click("tenant-tab-connection");
    desk.see("readiness");
    desk.click("connection-check");
    desk.wait("it is checked", |desk| is(desk, "succeeded"));
    desk.see("readiness");
    desk.picture("readiness");

    desk.click("tenant-tab-overview");
    desk.click("snapshot-take");
    desk.see("snapshot-start");
    desk.picture("areas");
    desk.click("snapshot-start");
    // Something is read before it is stopped: what never began leaves nothing to go on with.
    desk.see("run-parts");
    desk.picture("progress");
    desk.click("run-watch-cancel");
    desk.see("sync-offer-go-on");
    desk.picture("stopped");
    desk.click("sync-offer-go-on");
    desk.wait("it is read", |desk| is(desk, "succeeded"));
    desk.picture("read");

    desk.click("snapshot-export-1");
    let folder = desk.path("written");
    desk.fill("snapshot-folder", &folder.to_string_lossy());
    desk.click("snapshot-export-submit");
    desk.see("snapshot-exported");
    desk.picture("written");
    assert!(folder.read_dir().unwrap().count() > 5);
    desk.press("\u{e00c}");

    // A day later: what changed stands in the history, setting by setting, and who did it.
    service.a_day_passes(&Churn { permille: 100, noise_permille: 20 });
    desk.click("snapshot-take");
    desk.click("snapshot-start");
    desk.wait("it is read again", |desk| is(desk, "succeeded"));
    desk.click("tenant-tab-history");
    desk.see("history-snapshot-2");
    desk.picture("history");
    desk.click("history-count-2-changed");
    desk.click_at("button[data-testid^=history-event-]");
    desk.see("history-who");
    desk.picture("who");
    desk.click("history-choose-1");
    desk.click("history-choose-2");
    desk.click("history-compare-chosen");
    desk.see("history-compared");
    desk.click_at("button[data-testid^=history-difference-]");
    desk.see("history-diff");
    desk.picture("compared");

    // The sign-in is over: the browser is opened, and the run goes on where it was.
    desk.click("tenant-tab-overview");
    service.running.revoke(&service.tenant());
    service.running.expire_tokens(&service.tenant());
    desk.click("snapshot-take");
    desk.click("snapshot-start");
    desk.see("sync-offer-sign-in");
    desk.picture("sign-in-needed");
    desk.click("sync-offer-sign-in");
    let address = desk.opened();
    desk.picture("signing-in");
    service.visit(&address);
    desk.see("sync-offer-go-on");
    desk.picture("signed-in");
    desk.click("sync-offer-go-on");
    desk.wait("it is read once more", |desk| is(desk, "succeeded"));
    completed(&mut desk, &folder);
    desk.click("nav-operations");
    desk.see("run-list");
    desk.picture("operations");
    desk.click("nav-findings");
    desk.see("finding-row-0");
    desk.click("nav-tenants");
}

/// LIV-25: a snapshot without Intune is completed by the folder that was written before.
fn completed(desk: &mut Desk, folder: &Path) {
    desk.click("snapshot-take");
    desk.click("snapshot-area-intune");
    desk.click("snapshot-start");
    desk.see("snapshot-export-4");
    desk.click("import-open");
    desk.fill("import-path", &folder.to_string_lossy());
    desk.click("import-look");
    desk.see("import-complete");
    let checked = "return document.querySelector('[data-testid=import-complete]').checked";
    if desk.session().script(checked, &json!([])).unwrap() != json!(true) {
        desk.click("import-complete");
    }
    desk.picture("to-be-completed");
    desk.click("import-start");
    desk.see("import-result");
    desk.click("import-finish");
    desk.see("snapshot-export-5");
    desk.click_at("details:has(+ [data-testid=snapshot-export-5]) > summary");
    desk.picture("completed");
}

/// Whether the run that is shown has ended so.
fn is(desk: &Desk, state: &str) -> bool {
    let selector = format!("[data-testid=run-watch][data-state={state}]");
    desk.session().find(&selector).is_ok()
}
