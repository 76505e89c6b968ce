//! What the customer may read, and nothing else.
use super::*;
use crate::finding::{Basis, Detection};
use crate::fingerprint::Fingerprint;
use crate::{
    finding::{Change, Decided, Happening, decide, fold},
    ids::{EvaluationId, MemberId, ReviewId, SnapshotId, TenantId},
    review::{Severity, draft},
    subject::{Kind, SubjectRef},
    verdict::{ControlId, PolicyId, Reason},
};
use std::collections::BTreeMap;
use uuid::Uuid;

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 0).unwrap()
}

fn told(number: u128, policy: &str, severity: Severity, changes: &[Change]) -> Told {
    let tenant = TenantId(Uuid::from_u128(1));
    let control = ControlId(format!("control-{number}"));
    let detected = FindingEvent::FindingDetected {
        tenant,
        fingerprint: Fingerprint::new(tenant, &control, ""),
        detection: Box::new(Detection {
            policy: PolicyId(policy.into()),
            control,
            area: "entra".into(),
            severity,
            reason: Reason { code: "some".into(), args: BTreeMap::new() },
            subjects: vec![SubjectRef {
                kind: Kind::new("identity.access-policy"),
                id: "p".into(),
                name: "Policy".into(),
            }],
            observed: vec![],
            basis: Basis {
                evaluation: EvaluationId(Uuid::from_u128(2)),
                snapshot: SnapshotId(Uuid::from_u128(3)),
                ordinal: 1,
                interpretation: 1,
                profile: Hash::ZERO,
                coverage: Hash::ZERO,
            },
            drift: None,
        }),
        due: None,
    };
    let mut finding: Option<Finding> = None;
    let mut history = Vec::new();
    let mut happen = |finding: &mut Option<Finding>, event: FindingEvent| {
        let number = history.len() as i64;
        let id = EventId(Uuid::from_u128(100 + number as u128));
        let by = MemberId(Uuid::from_u128(7));
        let of = FindingId(Uuid::from_u128(1_000 + finding_number(&event, policy)));
        let happening = Happening { id, finding: of, at: at(number), by, event: &event };
        *finding = Some(fold(finding.take(), &happening).unwrap());
        history.push(Step { id, at: at(number), by: "Mia".into(), event });
    };
    happen(&mut finding, detected);
    for change in changes {
        match decide(finding.as_ref().unwrap(), change, Some(1)).unwrap() {
            Decided::Event(event) => happen(&mut finding, event),
            Decided::Nothing => {}
        }
    }
    Told { finding: finding.unwrap(), history }
}

fn finding_number(_: &FindingEvent, policy: &str) -> u128 {
    policy.bytes().fold(0, |sum, byte| sum * 31 + u128::from(byte)) % 10_000_000
}

fn composed(findings: Vec<Told>, left_out: usize, release: Option<Release>) -> ReviewContent {
    let chosen = findings.iter().skip(left_out).map(|told| told.finding.id).collect();
    let draft = Draft {
        id: ReviewId(Uuid::from_u128(50)),
        tenant: TenantId(Uuid::from_u128(1)),
        snapshot: SnapshotId(Uuid::from_u128(3)),
        evaluation: EvaluationId(Uuid::from_u128(2)),
        composition: draft::Composition {
            title: "Review".into(),
            period_from: at(0).date_naive(),
            period_to: at(0).date_naive(),
            classification: "Confidential".into(),
            introduction: String::new(),
            findings: chosen,
        },
        author: MemberId(Uuid::from_u128(7)),
        created_at: at(0),
    };
    let parts = Parts {
        consultancy: "Nordlicht".into(),
        author: "Mia".into(),
        tenant: ReviewedTenant {
            id: draft.tenant,
            name: "Contoso".into(),
            provider_tenant_id: None,
            domain: None,
        },
        snapshot: ReviewedSnapshot {
            id: draft.snapshot,
            collected_at: None,
            taken_at: at(0),
            content_hash: Hash::ZERO.to_string(),
            subject_count: 1,
            coverage: vec![],
        },
        catalogue_version: "1".into(),
        profile: TenantProfile::default(),
        verdicts: vec![],
        findings,
        accepted_risks: Vec::new(),
        evidence: vec![],
        previous: None,
        tool_version: "0".into(),
    };
    compose(&draft, parts, release)
}

#[test]
fn internal_words_have_no_way_in() {
    let told = told(
        1,
        "MS.AAD.1.1v1",
        Severity::High,
        &[
            Change::Comment("SECRET comment".into()),
            Change::State {
                to: crate::finding::State::Triaged,
                reason: Some("SECRET triage reason".into()),
            },
            Change::CustomerComment(Some("OPEN to the customer".into())),
            Change::Comment("SECRET again".into()),
            Change::State {
                to: crate::finding::State::FalsePositive,
                reason: Some("OPEN reason".into()),
            },
        ],
    );
    let (body, _) = freeze(&composed(vec![told], 0, None)).unwrap();
    let body = String::from_utf8(body).unwrap();
    assert!(!body.contains("SECRET"), "{body}");
    assert_eq!(body.matches("OPEN").count(), 2);
}

#[test]
fn findings_are_numbered_by_severity_then_policy() {
    let content = composed(
        vec![
            told(1, "MS.AAD.9.1v1", Severity::Low, &[]),
            told(2, "MS.AAD.10.1v1", Severity::High, &[]),
            told(3, "MS.AAD.2.1v1", Severity::High, &[]),
            told(4, "MS.AAD.1.1v1", Severity::Low, &[Change::Severity(Severity::Critical)]),
        ],
        1,
        None,
    );
    let order: Vec<_> = content.findings.iter().map(|f| (f.number, f.policy.0.as_str())).collect();
    assert_eq!(order, [(1, "MS.AAD.1.1v1"), (2, "MS.AAD.2.1v1"), (3, "MS.AAD.10.1v1")]);
    assert_eq!(content.findings_left_out, 1);
}

#[test]
fn the_same_content_is_the_same_bytes() {
    let release = || Some(Release { number: 3, at: at(9), by: "Mia".into() });
    let once = freeze(&composed(vec![told(1, "p", Severity::Low, &[])], 0, release())).unwrap();
    let again = freeze(&composed(vec![told(1, "p", Severity::Low, &[])], 0, release())).unwrap();
    assert_eq!(once, again);
    let back: ReviewContent = serde_json::from_slice(&once.0).unwrap();
    assert_eq!((back.number, back.released_by.as_deref()), (Some(3), Some("Mia")));
}

#[test]
fn a_released_review_only_gains_packs() {
    use draft::{Pack, Review, ReviewError, ReviewEvent, fold as fold_review};
    let composition = draft::Composition {
        title: "R".into(),
        period_from: at(0).date_naive(),
        period_to: at(0).date_naive(),
        classification: String::new(),
        introduction: String::new(),
        findings: BTreeSet::new(),
    };
    let id = ReviewId(Uuid::nil());
    let by = MemberId(Uuid::nil());
    let happen =
        |review: Option<Review>, event: &ReviewEvent| fold_review(review, id, at(0), by, event);
    let drafted = ReviewEvent::ReviewDrafted {
        tenant: TenantId(Uuid::nil()),
        snapshot: SnapshotId(Uuid::nil()),
        evaluation: EvaluationId(Uuid::nil()),
        composition: composition.clone(),
    };
    let updated = ReviewEvent::ReviewUpdated { composition };
    let released = ReviewEvent::ReviewReleased { number: 1, content_hash: Hash::ZERO };
    let pack = Pack {
        lang: "de".into(),
        redaction: "customer_safe".into(),
        manifest_sha256: Hash::ZERO,
        files: vec![],
    };
    let rendered = ReviewEvent::PackRendered { pack };
    let draft = happen(None, &drafted).unwrap();
    assert_eq!(happen(Some(draft.clone()), &rendered), Err(ReviewError::NotReleased));
    let review = happen(Some(draft), &released).unwrap();
    for event in [&updated, &released] {
        assert_eq!(happen(Some(review.clone()), event), Err(ReviewError::Released));
    }
    let review = happen(Some(review), &rendered).unwrap();
    assert_eq!(review.as_released().unwrap().packs().len(), 1);
    assert!(review.as_draft().is_err());
}
