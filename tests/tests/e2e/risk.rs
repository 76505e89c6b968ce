//! A risk accepted in the real window: asked for, approved, accepted by a contact of the customer.
use crate::desk::Desk;

const PASSPHRASE: &str = "lantern harbour seventeen";

/// EXC-1, EXC-4.
#[test]
#[ignore = "needs a display: cargo xtask test"]
fn a_risk_is_asked_for_approved_and_accepted() {
    let mut desk = Desk::new("risk", "de_DE.UTF-8");
    desk.click("language-de");
    desk.fill("create-workspace", "Kontor Süd");
    desk.fill("create-member", "Jule Ahrens");
    desk.fill("create-passphrase", PASSPHRASE);
    desk.fill("create-repeat", PASSPHRASE);
    desk.click("create-submit");
    desk.click("recovery-stored");
    desk.click("recovery-continue");
    desk.click("next-import");
    desk.see("frame");
    let export = tests::world::demo_export("brauwerk-osterhagen");
    desk.fill("import-path", &export.canonicalize().unwrap().to_string_lossy());
    desk.click("import-look");
    desk.see("import-preview");
    desk.click("import-start");
    desk.see("import-result");
    desk.click("import-finish");
    desk.see("tenant-overview");
    desk.click("tenant-tab-contacts");
    desk.click("contact-add");
    desk.fill("contact-name", "Anna Berg");
    desk.click("contact-save");
    desk.wait("the contact is there", |desk| !desk.sees("contact-name"));
    desk.picture("contacts");
    desk.click("nav-findings");
    desk.see("finding-row-0");
    desk.press("j");
    desk.press("\u{e007}");
    desk.see("finding-detail");
    desk.click("risk-accept");
    desk.fill("request-reason", "Der Lieferant stellt bis Jahresende um.");
    desk.picture("request");
    desk.click("request-submit");
    desk.click("risk-waiting");
    desk.text_has("exception-standing", "beantragt");
    desk.click("exception-act-approve");
    desk.click("ask-text-submit");
    desk.click("exception-act-accept");
    desk.choose("accept-how", "meeting");
    desk.picture("accept");
    desk.click("accept-submit");
    desk.wait("the risk is accepted", |desk| desk.sees("exception-act-renew"));
    desk.picture("accepted");
    desk.click("nav-decisions");
    desk.click("decision-tab-exceptions");
    desk.text_has("exception-list", "Anna Berg");
    desk.picture("register");
}
