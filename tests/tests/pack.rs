//! The review pack through its public face: specs/006-review-pack.md.
#![allow(clippy::disallowed_methods)] // A limit of time needs a clock.
use app::{
    pack::{PackFile, PackOptions, render_pack},
    text::{Lang, Text},
};
use domain::{redaction::RedactionProfile, review::ReviewContent};
use report::model::Paper;
use serde_json::json;
use std::collections::BTreeMap;

const MARKER: &str = "Wilhelmine Unverwechselbar";

fn content() -> ReviewContent {
    let id = |n: u32| format!("018f4c7e-0000-7000-8000-{n:012}");
    let subject = json!({"kind": "identity.privileged-user", "id": id(77), "name": MARKER});
    let finding = |number: u32| {
        json!({
            "id": id(100 + number), "number": number, "policy": "MS.AAD.7.3v1",
            "control": "entra.privileged-accounts-cloud-only", "severity": "high", "state": "new",
            "owner": null, "assignee": null, "due": null,
            "reason": {"code": "privileged-users-synchronised", "args": {"names": [MARKER], "password": "s3cr3t-value"}},
            "observed": [{"subject": subject, "path": "onPremisesSyncEnabled", "expected": false, "actual": true}],
            "subjects": [subject], "customer_comment": format!("Ask {MARKER}, w.unverwechselbar@kunde.example."),
            "first_seen": "2026-11-02T08:00:00Z", "history": []
        })
    };
    serde_json::from_value(json!({
        "schema": "tenantpilot.review/1", "id": id(1), "number": 1, "title": "Review",
        "period_from": "2026-08-01", "period_to": "2026-10-31", "classification": "Confidential",
        "introduction": "", "consultancy": "Nordlicht", "author": "J. V.",
        "tenant": {"id": id(2), "name": "Kunde AG", "provider_tenant_id": null, "domain": "kunde.example"},
        "snapshot": {"id": id(3), "collected_at": null, "taken_at": "2026-11-01T00:00:00Z",
            "content_hash": "00", "subject_count": 1, "coverage": []},
        "catalogue_version": "1", "profile": {}, "verdicts": [],
        "findings": (1..=60).map(finding).collect::<Vec<_>>(), "findings_left_out": 0, "gaps": [],
        "evidence": [], "previous": null, "released_at": "2026-11-21T14:00:00Z", "released_by": "J. V.",
        "tool_version": "0.1.0"
    }))
    .unwrap()
}

fn pack(lang: Lang, redaction: RedactionProfile, paper: Paper) -> Vec<PackFile> {
    let options = PackOptions { redaction, paper, secret: vec![7; 32], nist: BTreeMap::new() };
    render_pack(&content(), &options, &Text::load(lang)).unwrap()
}

/// PCK-40, PCK-41, PCK-42: what is redacted is in no file, in any form a reader could search.
#[test]
fn redacted_words_are_in_no_file() {
    for (profile, shown) in [
        (RedactionProfile::CustomerSafe, false),
        (RedactionProfile::Auditor, false),
        (RedactionProfile::Internal, true),
    ] {
        let files = pack(Lang::En, profile, Paper::A4);
        let csv = String::from_utf8(files[1].bytes.clone()).unwrap();
        assert_eq!(csv.contains(MARKER), shown, "{profile}");
        assert!(!csv.contains("s3cr3t-value"), "{profile}");
        assert_eq!(csv.contains("w.unverwechselbar@"), shown, "{profile}");
    }
}

/// PCK-10, PCK-20, PCK-50: every combination is sound, the same twice, and verifies.
#[test]
fn every_kind_of_pack_is_sound_and_reproducible() {
    for lang in [Lang::De, Lang::En] {
        for paper in [Paper::A4, Paper::Letter] {
            let files = pack(lang, RedactionProfile::CustomerSafe, paper);
            assert!(files == pack(lang, RedactionProfile::CustomerSafe, paper));
            assert!(files[0].bytes.starts_with(b"%PDF-1.7"));
            let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
            let read = |name: &str| {
                files.iter().find(|file| file.name == name).map(|file| file.bytes.clone())
            };
            assert!(bundle::verify(&files[2].bytes, &names, read).unwrap().intact());
            let mut damaged = files.clone();
            damaged[0].bytes.push(b'\n');
            let read = |name: &str| {
                damaged.iter().find(|file| file.name == name).map(|file| file.bytes.clone())
            };
            assert!(!bundle::verify(&files[2].bytes, &names, read).unwrap().intact());
        }
    }
}

/// PCK-52 in spirit: a debug build is given ten times the time.
#[test]
#[allow(clippy::disallowed_methods)] // a stopwatch
fn a_long_pack_is_not_slow() {
    let started = std::time::Instant::now();
    let files = pack(Lang::De, RedactionProfile::CustomerSafe, Paper::A4);
    assert!(files[0].bytes.len() > 20_000);
    assert!(started.elapsed().as_secs() < 10);
}
