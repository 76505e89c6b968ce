//! Tests of the review pack.
mod fixture;

use super::{PackFile, compose, preview, render_pack, slug};
use crate::text::{Lang, Text};
use domain::redaction::RedactionProfile;
use fixture::{options, review};
use report::pages::{Command, Layout};
use std::{env, fs, process};

fn pack(number: Option<u32>, lang: Lang) -> Vec<PackFile> {
    render_pack(&review(number), &options(), &Text::load(lang)).unwrap()
}

fn pages(number: Option<u32>, lang: Lang) -> Layout {
    preview(&review(number), &options(), &Text::load(lang)).unwrap()
}

/// The words of a page, a line for each text.
fn words(layout: &Layout, page: usize) -> Vec<String> {
    let texts = layout.pages[page].commands.iter().filter_map(|command| match command {
        Command::Text { text, .. } => Some(text.trim().to_owned()),
        _ => None,
    });
    texts.collect()
}

fn all_words(layout: &Layout) -> String {
    (0..layout.pages.len()).map(|page| words(layout, page).join(" ")).collect::<Vec<_>>().join("\n")
}

/// The page on which the outline's entry `text` stands.
fn page_of(layout: &Layout, text: &str) -> usize {
    layout.outline.iter().find(|entry| entry.text == text).unwrap().target.page
}

/// The other process of [`the_same_review_gives_the_same_bytes_in_two_processes`]: writes
/// the pack where the environment says, and does nothing otherwise.
#[test]
#[allow(clippy::disallowed_methods)] // the two processes have no other way to speak
fn writes_the_pack_where_asked() {
    let Ok(folder) = env::var("PACK_TEST_FOLDER") else { return };
    for (number, lang) in [(Some(3), Lang::De), (Some(3), Lang::En), (None, Lang::De)] {
        let folder = format!("{folder}/{}-{}", lang.tag(), number.unwrap_or(0));
        fs::create_dir_all(&folder).unwrap();
        for file in pack(number, lang) {
            fs::write(format!("{folder}/{}", file.name), &file.bytes).unwrap();
        }
    }
}

/// PCK-20.
#[test]
fn the_same_review_gives_the_same_bytes_in_two_processes() {
    let folder = tempfile::tempdir().unwrap();
    let done = process::Command::new(env::current_exe().unwrap())
        .args(["--exact", "pack::tests::writes_the_pack_where_asked"])
        .env("PACK_TEST_FOLDER", folder.path())
        .stdout(process::Stdio::null())
        .status()
        .unwrap();
    assert!(done.success());
    for (number, lang) in [(Some(3), Lang::De), (Some(3), Lang::En), (None, Lang::De)] {
        let folder = folder.path().join(format!("{}-{}", lang.tag(), number.unwrap_or(0)));
        for file in pack(number, lang) {
            assert!(
                fs::read(folder.join(&file.name)).unwrap() == file.bytes,
                "{} differs",
                file.name
            );
        }
    }
}

/// PCK-3.
#[test]
fn management_has_one_page() {
    for (lang, title, next) in [
        (Lang::En, "Management summary", "Posture"),
        (Lang::De, "Zusammenfassung für die Leitung", "Lagebild"),
    ] {
        let layout = pages(Some(3), lang);
        assert_eq!(page_of(&layout, next), page_of(&layout, title) + 1);
    }
}

/// PCK-30.
#[test]
fn every_word_is_of_the_language_and_none_is_a_code() {
    for lang in [Lang::De, Lang::En] {
        let layout = pages(Some(3), lang);
        let text = all_words(&layout);
        for code in ["pack-", "reason-", "control-", "list-and", "list-more", "{ $count", "{page"] {
            assert!(!text.contains(code), "{}: {code}", lang.tag());
        }
    }
}

/// PCK-12.
#[test]
fn a_draft_says_so_on_every_page_and_a_released_review_nowhere() {
    for (number, marked) in [(None, true), (Some(3), false)] {
        let layout = pages(number, Lang::De);
        for page in 0..layout.pages.len() {
            assert_eq!(words(&layout, page).join(" ").contains("ENTWURF"), marked, "page {page}");
        }
    }
}

/// PCK-40.
#[test]
fn persons_are_in_no_file_of_a_customer_safe_pack() {
    let layout = pages(Some(3), Lang::En);
    let text = all_words(&layout);
    let csv = String::from_utf8(pack(Some(3), Lang::En)[1].bytes.clone()).unwrap();
    for personal in ["Musterfrau", "erika@", "notfall1@", "7d3a1c5e", "1234567"] {
        assert!(!text.contains(personal) && !csv.contains(personal), "{personal}");
    }
    assert!(text.contains("Person 1") && text.contains("GRP-Notfallzugriff"));
    let mut internal = options();
    internal.redaction = RedactionProfile::Internal;
    let shown = preview(&review(Some(3)), &internal, &Text::load(Lang::En)).unwrap();
    assert!(all_words(&shown).contains("Musterfrau"));
}

/// PCK-5, PCK-6, PCK-7.
#[test]
fn every_finding_policy_and_evidence_item_is_printed() {
    let content = review(Some(3));
    let layout = pages(Some(3), Lang::En);
    let text = all_words(&layout);
    for finding in &content.findings {
        assert!(text.contains(&finding.policy.0));
    }
    let matrix = page_of(&layout, "Coverage matrix");
    let method = page_of(&layout, "Method, scope and limits");
    let printed: String = (matrix..method).map(|page| words(&layout, page).join(" ")).collect();
    for reviewed in &content.verdicts {
        assert!(printed.contains(&reviewed.verdict.policy.0), "{}", reviewed.verdict.policy);
    }
    let joined = text.replace(' ', "");
    for item in &content.evidence {
        assert!(joined.contains(&item.sha256));
    }
    assert!(text.contains("no certification"));
}

/// PCK-8.
#[test]
fn the_page_of_method_reads_as_before() {
    let layout = pages(Some(3), Lang::En);
    let method = page_of(&layout, "Method, scope and limits");
    insta::assert_snapshot!(
        [words(&layout, 0).join("\n"), words(&layout, method).join("\n")].join("\n\n")
    );
}

/// PCK-50.
#[test]
fn the_manifest_verifies_the_pack() {
    let files = pack(Some(3), Lang::De);
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    assert_eq!(
        names,
        ["review-moebelwerke-hinterwald-ag-co-kgaa-3-de.pdf", "findings.csv", "manifest.json"]
    );
    let read =
        |name: &str| files.iter().find(|file| file.name == name).map(|file| file.bytes.clone());
    let report = bundle::verify(&files[2].bytes, &names, read).unwrap();
    assert!(report.intact());
    assert_eq!(report.manifest.pack.review_number, Some(3));
}

/// PCK-51.
#[test]
fn the_sheet_is_the_same_in_both_languages_and_starts_no_formula() {
    let csv = pack(Some(3), Lang::De)[1].bytes.clone();
    assert_eq!(csv, pack(Some(3), Lang::En)[1].bytes);
    let text = String::from_utf8(csv).unwrap();
    assert!(text.starts_with('\u{feff}'));
    for line in text.lines().skip(1) {
        let mut quoted = false;
        let mut start = true;
        for c in line.chars() {
            assert!(!(start && "=+-@\t\r".contains(c)), "{line}");
            start = c == ',' && !quoted || start && c == '"';
            quoted ^= c == '"';
        }
    }
}

#[test]
fn an_empty_review_is_a_document_too() {
    let mut content = review(None);
    content.findings.clear();
    content.verdicts.clear();
    content.evidence.clear();
    content.gaps.clear();
    content.previous = None;
    content.title = String::new();
    content.tenant.name = String::new();
    for lang in [Lang::De, Lang::En] {
        let document = compose(&content, &options(), &Text::load(lang)).unwrap();
        assert!(report::render(&document).unwrap().starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn names_become_file_names_everywhere() {
    for (name, expected) in [
        ("Müller & Söhne GmbH", "mueller-soehne-gmbh"),
        ("../../etc", "etc"),
        ("日本", "tenant"),
        ("", "tenant"),
        ("CON", "con"),
    ] {
        assert_eq!(slug(name), expected);
    }
    assert!(slug(&"x".repeat(300)).len() <= 40);
}

/// EXC-11: who accepted, until when and the compensating control stand in the pack; without
/// accepted risks the content and the files are as they were.
#[test]
#[allow(clippy::disallowed_methods)] // a folder for looking at the pages
fn accepted_risks_have_a_part_and_a_file_of_their_own() {
    let mut content = review(Some(3));
    let without = serde_json::to_value(&content).unwrap();
    assert!(without.get("accepted_risks").is_none());
    let none = pack(Some(3), Lang::De);
    assert!(none.iter().all(|file| file.name != "accepted-risks.csv"));
    let first = content.findings[0].clone();
    content.accepted_risks = vec![domain::review::AcceptedRisk {
        finding: first.id,
        policy: first.policy,
        control: first.control,
        severity: first.severity,
        reason: "Der Scanner im Archiv beherrscht keine moderne Authentifizierung.".into(),
        compensating_control: "Anmeldung nur aus dem Netz der Zentrale".into(),
        accepted_by: "Dr. Anna Berg".into(),
        function: "Leiterin Informationssicherheit".into(),
        how: domain::exception::How::SignedLetter,
        accepted_on: "2026-10-02".parse().unwrap(),
        until: "2026-12-31".parse().unwrap(),
        approved_by: "Jonas Weber".into(),
        single_handed: false,
        evidence_sha256: None,
    }];
    for lang in [Lang::De, Lang::En] {
        let text = Text::load(lang);
        let layout = preview(&content, &options(), &text).unwrap();
        let page = page_of(&layout, &text.get("pack-accepted"));
        let said = words(&layout, page).join(" ");
        for part in ["Dr. Anna Berg", "Jonas Weber", "Scanner", "Zentrale"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        let files = render_pack(&content, &options(), &text).unwrap();
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names[1..], ["findings.csv", "accepted-risks.csv", "manifest.json"]);
        let manifest = String::from_utf8_lossy(&files[3].bytes);
        assert!(manifest.contains("accepted-risks.csv"));
        let csv = String::from_utf8_lossy(&files[2].bytes);
        assert!(csv.contains("Dr. Anna Berg") && csv.contains("signed_letter"));
        if let Ok(folder) = env::var("PACK_LOOK_FOLDER") {
            fs::write(format!("{folder}/risks-{}.pdf", text.lang().tag()), &files[0].bytes)
                .unwrap();
        }
    }
}
