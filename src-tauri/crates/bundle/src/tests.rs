//! Tests of manifests.
use crate::{About, BundleError, FileState, manifest, manifest::is_plain_name, verify};
use domain::ids::ReviewId;

fn about() -> About {
    About {
        review_id: "018f0000-0000-7000-8000-000000000001".parse::<ReviewId>().unwrap(),
        review_number: Some(3),
        content_sha256: "ab".repeat(32),
        lang: "de".into(),
        redaction: "customer_safe".into(),
        generated_by: "TenantPilot 0.1.0".into(),
    }
}

fn sealed() -> Vec<u8> {
    manifest(&about(), &[("findings.csv", b"a,b"), ("a.pdf", b"%PDF")]).unwrap()
}

#[test]
fn a_pack_verifies_and_every_damage_is_named() {
    let names = ["a.pdf", "findings.csv", "manifest.json"].map(str::to_owned);
    let read = |name: &str| match name {
        "a.pdf" => Some(b"%PDF".to_vec()),
        "findings.csv" => Some(b"a,b".to_vec()),
        _ => None,
    };
    let report = verify(&sealed(), &names, read).unwrap();
    assert!(report.intact());
    assert_eq!(report.manifest.pack, about());

    let present = ["a.pdf", "invoice.exe", "manifest.json"].map(str::to_owned);
    let report =
        verify(&sealed(), &present, |name| (name == "a.pdf").then(|| b"%PDF!".to_vec())).unwrap();
    assert!(!report.intact());
    let states: Vec<_> = report.files.iter().map(|(name, state)| (name.as_str(), *state)).collect();
    assert_eq!(
        states,
        [
            ("a.pdf", FileState::Changed),
            ("findings.csv", FileState::Missing),
            ("invoice.exe", FileState::Extra)
        ]
    );
}

#[test]
fn names_that_lead_elsewhere_are_refused_before_anything_is_read() {
    for name in [
        "../a",
        "a/b",
        "a\\b",
        "/etc/passwd",
        "C:x",
        "..",
        ".",
        "",
        ".hidden",
        "a\0b",
        "NUL",
        "con.txt",
        "COM1.csv",
        "a.",
        "a ",
        "manifest.json",
        "Manifest.JSON",
        "x\u{7f}",
        "a:stream",
    ] {
        assert!(!is_plain_name(name), "{name:?}");
        let text = String::from_utf8(sealed()).unwrap();
        let forged = text.replace("\"a.pdf\"", &serde_json::to_string(name).unwrap());
        let outcome = verify(forged.as_bytes(), &[], |_| panic!("read {name:?}"));
        assert!(matches!(outcome, Err(BundleError::UnsafeName(_))), "{name:?}: {outcome:?}");
    }
    assert!(is_plain_name("review-müller-3-de.pdf") && is_plain_name("communique.pdf"));
}

#[test]
fn unsound_manifests_are_refused() {
    let text = String::from_utf8(sealed()).unwrap();
    let refused = |text: String| verify(text.as_bytes(), &[], |_| None).unwrap_err();
    assert!(matches!(refused(text.replace("pack/1", "pack/9")), BundleError::UnknownSchema(_)));
    assert!(matches!(
        refused(text.replace("a.pdf", "FINDINGS.csv")),
        BundleError::DuplicateName(_)
    ));
    assert!(matches!(refused("{}".into()), BundleError::Unreadable(_)));
    assert!(matches!(refused("[".repeat(100_000)), BundleError::Unreadable(_)));
    assert!(matches!(refused(" ".repeat(2 << 20)), BundleError::TooLarge));
    let hash = text.split("\"sha256\": \"").nth(1).unwrap()[..64].to_owned();
    assert!(matches!(refused(text.replace(&hash, "XYZ")), BundleError::BadHash(_)));
}

#[test]
fn the_same_input_gives_the_same_bytes_in_any_order() {
    let turned = manifest(&about(), &[("a.pdf", b"%PDF"), ("findings.csv", b"a,b")]).unwrap();
    assert_eq!(sealed(), turned);
}
