//! The whole line in the window, in both languages: from an empty machine to a pack.
use crate::desk::Desk;
use std::fs;

const PASSPHRASE: &str = "lantern harbour seventeen";

/// What differs between the languages.
struct Speech {
    tag: &'static str,
    locale: &'static str,
    pack_file: &'static str,
}

const GERMAN: Speech = Speech { tag: "de", locale: "de_DE.UTF-8", pack_file: "%PDF" };
const ENGLISH: Speech = Speech { tag: "en", locale: "en_US.UTF-8", pack_file: "%PDF" };

#[test]
#[ignore = "needs a display: cargo xtask test"]
fn from_an_empty_machine_to_a_pack_in_german() {
    whole_line(&GERMAN);
}

#[test]
#[ignore = "needs a display: cargo xtask test"]
fn from_an_empty_machine_to_a_pack_in_english() {
    whole_line(&ENGLISH);
}

fn whole_line(speech: &Speech) {
    let mut desk = Desk::new(&format!("line-{}", speech.tag), speech.locale);
    create(&mut desk, speech);
    import(&mut desk);
    decide(&mut desk);
    declare(&mut desk);
    let number = release(&mut desk);
    assert!(number.contains('1'), "{number}");
    export(&mut desk, speech);
    lock_and_unlock(&mut desk);
}

fn create(desk: &mut Desk, speech: &Speech) {
    desk.click(&format!("language-{}", speech.tag));
    desk.fill("create-workspace", "Kontor Süd");
    desk.fill("create-member", "Jule Ahrens");
    desk.fill("create-passphrase", PASSPHRASE);
    desk.fill("create-repeat", PASSPHRASE);
    desk.picture("create");
    desk.click("create-submit");
    assert!(desk.text("recovery-key").len() > 20);
    desk.picture("recovery");
    desk.click("recovery-stored");
    desk.click("recovery-continue");
    desk.picture("next");
    desk.click("next-import");
    desk.see("frame");
}

fn import(desk: &mut Desk) {
    let export = tests::world::demo_export("brauwerk-osterhagen");
    desk.fill("import-path", &export.canonicalize().unwrap().to_string_lossy());
    desk.click("import-look");
    desk.see("import-preview");
    desk.picture("preview");
    desk.click("import-start");
    desk.see("import-result");
    desk.picture("imported");
    desk.click("import-finish");
    desk.see("tenant-overview");
    desk.picture("overview");
    desk.click("nav-controls");
    desk.see("control-matrix");
    desk.picture("controls");
}

/// By keyboard: down, open, the first offered decision. Then a word for the customer.
fn decide(desk: &mut Desk) {
    desk.click("nav-findings");
    desk.see("finding-row-0");
    desk.picture("findings");
    desk.press("j");
    desk.press("\u{e007}");
    desk.see("finding-detail");
    desk.see("finding-state-triaged");
    desk.press("1");
    desk.see("toast-undo");
    desk.picture("triaged");
    // Taken back: the same decision is offered again.
    desk.click("toast-undo");
    desk.see("finding-state-triaged");
    desk.press("1");
    desk.wait("it is triaged", |desk| {
        desk.sees("finding-comment") && !desk.sees("finding-state-triaged")
    });
    desk.fill("finding-customer-comment", "Wir haben dafür einen Termin vereinbart.");
    desk.click("finding-customer-comment-save");
    desk.fill("finding-comment", "INTERNAL-MARKER-7731");
    desk.click("finding-comment-add");
    desk.text_has("finding-detail", "INTERNAL-MARKER-7731");
    desk.picture("commented");
}

/// The profile: a fact is declared with a reason, and what it flips is shown before it counts.
fn declare(desk: &mut Desk) {
    desk.click("nav-tenants");
    desk.wait("the tenant", |desk| desk.sees("tenant-overview") || desk.sees("tenant-list"));
    if !desk.sees("tenant-overview") {
        desk.click_at("[data-testid^=tenant-row-] a");
    }
    desk.click("tenant-tab-profile");
    desk.click("profile-add-not-applicable");
    desk.wait("the policies", |desk| desk.session().find("option[value='MS.AAD.2.1v1']").is_ok());
    desk.picture("profile");
    desk.choose("profile-value-not-applicable", "MS.AAD.2.1v1");
    desk.fill("profile-why-not-applicable", "Die Anmeldung läuft über einen anderen Dienst");
    desk.click("profile-add-not-applicable-submit");
    desk.text_has("profile-flips", "MS.AAD.2.1v1");
    desk.fill("profile-reason", "Vom Kunden am 20. November bestätigt");
    desk.picture("flips");
    desk.click("profile-save");
    desk.wait("the profile is saved", |desk| !desk.sees("profile-reason"));
    desk.picture("declared");
}

fn release(desk: &mut Desk) -> String {
    desk.click("nav-reviews");
    desk.click("review-draft");
    if desk.sees("review-draft-submit") {
        desk.click("review-draft-submit");
    }
    desk.fill("review-introduction", "Wir haben Ihre Umgebung geprüft.");
    desk.click("review-save");
    desk.picture("draft");
    desk.click("review-tab-preview");
    desk.see("review-page-0");
    desk.picture("pages");
    desk.click("review-release");
    desk.click("review-release-confirm");
    let number = desk.text("review-number");
    desk.picture("released");
    number
}

fn export(desk: &mut Desk, speech: &Speech) {
    let folder = desk.path("pack");
    if !desk.sees("pack-folder") {
        desk.click("review-tab-export");
    }
    desk.choose("pack-language", speech.tag);
    desk.fill("pack-folder", &folder.to_string_lossy());
    desk.click("pack-export");
    desk.see("pack-result");
    desk.picture("exported");
    let files: Vec<_> =
        fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.path()).collect();
    let with = |end: &str| {
        files
            .iter()
            .find(|file| file.to_string_lossy().ends_with(end))
            .unwrap_or_else(|| panic!("{end} in {files:?}"))
    };
    let pdf = fs::read(with(".pdf")).unwrap();
    assert!(pdf.starts_with(speech.pack_file.as_bytes()));
    let csv = fs::read_to_string(with("findings.csv")).unwrap();
    assert!(!csv.contains("INTERNAL-MARKER-7731"), "an internal comment is in the pack");
    with("manifest.json");
    let verified = tests::world::World::at(&desk.path("nowhere"))
        .call("pack.verify", serde_json::json!({"path": folder.to_string_lossy()}));
    assert_eq!(verified["intact"], true, "{verified}");
}

/// SHELL-5: the process that knew the key ends; another one, which does not, takes its place.
fn lock_and_unlock(desk: &mut Desk) {
    let before = desk.processes();
    assert_eq!(before.len(), 1);
    desk.click("lock");
    desk.wait("another process has taken the place", |desk| {
        let now = desk.processes();
        now.len() == 1 && now != before
    });
    desk.open();
    desk.fill("unlock-secret", "not the passphrase");
    desk.click("unlock-submit");
    desk.see("failure");
    desk.picture("wrong-passphrase");
    desk.fill("unlock-secret", PASSPHRASE);
    desk.click("unlock-submit");
    desk.see("frame");
    desk.click("nav-reviews");
    desk.see("review-list");
    desk.picture("unlocked");
    desk.click("nav-findings");
    desk.see("finding-row-0");
    desk.click("nav-operations");
    desk.see("run-list");
    desk.picture("operations");
    desk.click("nav-settings");
    desk.click_at("[data-testid=settings-theme] input[value=dark]");
    desk.wait("it is dark", |desk| desk.is_dark());
    desk.picture("settings-dark");
    desk.click("nav-controls");
    desk.see("control-matrix");
    desk.picture("controls-dark");
}
