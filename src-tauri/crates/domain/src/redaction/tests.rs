//! Tests of redaction.
use super::{PackKey, RedactionProfile, redact, scan::addresses};
use crate::{
    ids::ReviewId,
    profile::{DeclaredPrincipal, PrincipalType},
    review::ReviewContent,
    subject::{Kind, SubjectRef},
    verdict::{Observation, ReasonArg},
};
use serde_json::json;

const ANNA: &str = "11111111-2222-3333-4444-555555555555";
const BERT: &str = "66666666-7777-8888-9999-aaaaaaaaaaaa";

fn content() -> ReviewContent {
    let mut content: ReviewContent = serde_json::from_value(json!({
        "schema": "tenantpilot.review/1", "id": "018f0000-0000-7000-8000-000000000001", "number": 1,
        "title": "Review", "period_from": "2026-01-01", "period_to": "2026-03-31",
        "classification": "Confidential", "introduction": "Call Anna Schmidt, +49 89 123456-0.",
        "consultancy": "C", "author": "A",
        "tenant": {"id": "018f0000-0000-7000-8000-000000000002", "name": "Muster", "provider_tenant_id": null, "domain": null},
        "snapshot": {"id": "018f0000-0000-7000-8000-000000000003", "collected_at": null,
            "taken_at": "2026-04-01T00:00:00Z", "content_hash": "00", "subject_count": 1, "coverage": []},
        "catalogue_version": "1", "profile": {},
        "verdicts": [{
            "policy": "MS.AAD.7.1v1", "control": "entra.x", "interpretation": 1, "outcome": "not_satisfied",
            "reason": {"code": "x", "args": {"names": ["Anna Schmidt", "CA001 Block legacy"]}},
            "subjects": [
                {"kind": "identity.privileged-user", "id": ANNA, "name": "Anna Schmidt"},
                {"kind": "identity.access-policy", "id": "p1", "name": "CA001 without anna schmidt"}],
            "observed": [
                {"subject": null, "path": "conditions.users.excludeUsers", "expected": [], "actual": [ANNA, BERT, "All"]},
                {"subject": {"kind": "identity.privileged-user", "id": ANNA, "name": "Anna Schmidt"},
                    "path": "onPremisesImmutableId", "expected": null, "actual": "qL7Xo0hUkEw9Zg=="},
                {"subject": null, "path": "x", "expected": null, "actual": {"password": "hunter2hunter2", "principalId": BERT}}],
            "gaps": [], "criticality": "shall", "area": "entra"}],
        "findings": [], "findings_left_out": 0, "gaps": [],
        "evidence": [], "previous": null, "released_at": null, "released_by": null, "tool_version": "0"
    }))
    .unwrap();
    content.profile.emergency_access.push(DeclaredPrincipal {
        id: BERT.to_uppercase(),
        principal: PrincipalType::User,
        name: "bert@muster.example".into(),
        reason: "asked by Bert@muster.example".into(),
    });
    content
}

fn key(secret: &[u8]) -> PackKey {
    PackKey::derive(secret, ReviewId(uuid::Uuid::nil()), "hash")
}

#[test]
fn persons_become_the_same_pseudonym_everywhere_and_things_stay_by_name() {
    let (redacted, counts) = redact(&content(), RedactionProfile::CustomerSafe, &key(b"s"));
    let text = serde_json::to_string(&redacted).unwrap().to_lowercase();
    for personal in ["anna", "schmidt", "bert", ANNA, BERT, "123456", "ql7xo0hukew9zg=="] {
        assert!(!text.contains(personal), "{personal} is still in {text}");
    }
    assert!(text.contains("ca001 block legacy") && text.contains("\"all\""));
    assert_eq!(counts.people, 2);
    assert_eq!(counts.secret, 1);
    let verdict = &redacted.verdicts[0].verdict;
    let anna = verdict.subjects.iter().find(|s| s.kind.0 == "identity.privileged-user").unwrap();
    assert_eq!(anna.id, anna.name);
    assert!(anna.name.starts_with("Person "));
    assert!(redacted.introduction.contains(&anna.name));
    let bert = &redacted.profile.emergency_access[0];
    assert_eq!(bert.id, bert.name);
    assert_eq!(bert.reason, format!("asked by {}", bert.name));
    assert_ne!(bert.id, anna.id);
    let ReasonArg::List(names) = &verdict.reason.args["names"] else { panic!() };
    assert_eq!(names[0], anna.name);
    assert_eq!(verdict.observed[0].actual, Some(json!([anna.id, bert.id, "All"])));
}

#[test]
fn the_same_key_gives_the_same_result_and_others_number_differently() {
    let many = |count: u32| {
        let mut content = content();
        content.verdicts[0].verdict.subjects = (0..count)
            .map(|n| SubjectRef {
                kind: Kind::new("identity.privileged-user"),
                id: format!("00000000-0000-0000-0000-{n:012}"),
                name: format!("User {n} Name"),
            })
            .collect();
        content
    };
    let redacted = |secret: &[u8]| {
        redact(&many(40), RedactionProfile::CustomerSafe, &key(secret)).0.verdicts[0]
            .verdict
            .subjects
            .clone()
    };
    assert_eq!(redacted(b"one"), redacted(b"one"));
    assert_ne!(redacted(b"one"), redacted(b"two"));
}

#[test]
fn secrets_leave_in_no_profile_and_masks_tell_only_those_who_know() {
    for profile in
        [RedactionProfile::CustomerSafe, RedactionProfile::Auditor, RedactionProfile::Internal]
    {
        let mut content = content();
        content.introduction = "AccountKey=abcdefgh12345678==".into();
        content.title =
            "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl end".into();
        let (redacted, counts) = redact(&content, profile, &key(b"s"));
        let text = serde_json::to_string(&redacted).unwrap();
        for secret in ["hunter2", "abcdefgh", "eyJ"] {
            assert!(!text.contains(secret), "{profile}: {secret}");
        }
        assert_eq!(counts.secret, 3);
    }
    let (auditor, _) = redact(&content(), RedactionProfile::Auditor, &key(b"s"));
    assert_eq!(auditor.profile.emergency_access[0].name, "b•••@muster.example");
    assert_eq!(auditor.verdicts[0].verdict.subjects[0].name, "A••• S•••");
    let (internal, counts) = redact(&content(), RedactionProfile::Internal, &key(b"s"));
    assert_eq!(internal.verdicts[0].verdict.subjects, content().verdicts[0].verdict.subjects);
    assert_eq!(counts.people, 0);
}

#[test]
fn addresses_and_numbers_are_told_from_what_looks_alike() {
    let found = |text| addresses(text).collect::<Vec<_>>();
    assert_eq!(
        found("mail a.b+c@x.example, ünal@bücher.example."),
        ["a.b+c@x.example", "ünal@bücher.example"]
    );
    assert_eq!(
        found("guest_gmail.com#EXT#@x.onmicrosoft.com"),
        ["guest_gmail.com#EXT#@x.onmicrosoft.com"]
    );
    assert!(found("@odata.type user@localhost a@.b @").is_empty());
    for (given, expected) in [
        ("2026-11-21 00:00:00", "2026-11-21 00:00:00"),
        ("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000"),
        ("call 089 / 1234567 now", "call ••• now"),
        ("(089) 1234567", "•••"),
        ("v0.1.2 and 0123456789", "v0.1.2 and 0123456789"),
    ] {
        let mut content = content();
        content.introduction = given.into();
        let (redacted, _) = redact(&content, RedactionProfile::CustomerSafe, &key(b"s"));
        assert_eq!(redacted.introduction, expected);
    }
}

#[test]
fn a_deep_value_does_not_overflow() {
    let mut deep = json!("anna@muster.example");
    for _ in 0..200 {
        deep = json!([deep]);
    }
    let mut content = content();
    content.verdicts[0].verdict.observed.push(Observation {
        subject: None,
        path: "x".into(),
        expected: None,
        actual: Some(deep),
    });
    let (redacted, _) = redact(&content, RedactionProfile::CustomerSafe, &key(b"s"));
    assert!(!serde_json::to_string(&redacted).unwrap().contains("anna@"));
}
