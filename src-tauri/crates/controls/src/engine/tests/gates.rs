//! What is decided without a rule.
use super::*;

#[test]
fn nothing_collected_is_nothing_assessed() {
    for nothing in
        [json!({}), json!({"subjects": {}}), json!({"subjects": null}), json!([]), json!(null)]
    {
        let verdicts = judge(&nothing, &TenantProfile::default());
        assert_eq!(verdicts.len(), 42);
        for verdict in verdicts {
            assert_eq!(verdict.outcome, Outcome::NotAssessed, "{}", verdict.policy);
            assert!(!verdict.gaps.is_empty(), "{}", verdict.policy);
        }
    }
}

#[test]
fn what_no_reading_tells_needs_a_person() {
    for policy in ["MS.AAD.2.2v1", "MS.AAD.4.1v1", "MS.AAD.8.3v1"] {
        let verdict = check(
            policy,
            &json!({}),
            &TenantProfile::default(),
            (Outcome::NotAssessed, "needs-attestation"),
        );
        assert_eq!(verdict.gaps[0].reason, GapReason::NotReadable);
    }
}

#[test]
fn a_declaration_comes_first() {
    let declared = Declared { value: "ms.aad.7.4V1".into(), reason: "No PIM".into() };
    let profile = TenantProfile { not_applicable: vec![declared], ..TenantProfile::default() };
    let verdict = check(
        "MS.AAD.7.4v1",
        &json!({}),
        &profile,
        (Outcome::NotApplicable, "declared-not-applicable"),
    );
    assert_eq!(verdict.reason.args["reason"], ReasonArg::Text("No PIM".into()));
}

#[test]
fn licences_are_known_absent_or_unknown() {
    let policy = "MS.AAD.2.1v1";
    let none = TenantProfile::default();
    let access = ("identity.access-policy", json!([]));
    let tenant = |plans: Value| view(&[access.clone(), ("tenant.service-plan", plans)]);
    check(
        policy,
        &view(std::slice::from_ref(&access)),
        &none,
        (Outcome::NotAssessed, "licence-unknown"),
    );
    check(policy, &tenant(json!([])), &none, (Outcome::NotAssessed, "licence-unknown"));
    check(
        policy,
        &tenant(json!([{"servicePlanName": "AAD_PREMIUM"}])),
        &none,
        (Outcome::NotSatisfied, "licence-absent"),
    );
    check(
        policy,
        &tenant(json!([{"servicePlanName": "AAD_PREMIUM_P2"}])),
        &none,
        (Outcome::NotSatisfied, "access-policy-missing"),
    );
    check(
        policy,
        &tenant(json!([{"servicePlanId": "EEC0EB4F-6444-4f95-aba0-50c24d67f998"}])),
        &none,
        (Outcome::NotSatisfied, "access-policy-missing"),
    );
    let mut partial = tenant(json!([{"servicePlanName": "AAD_PREMIUM"}]));
    partial["coverage"] = json!({"tenant.service-plan": "partial"});
    check(policy, &partial, &none, (Outcome::NotAssessed, "licence-unknown"));
    check(
        "MS.AAD.3.2v2",
        &view(&[access]),
        &none,
        (Outcome::NotSatisfied, "access-policy-missing"),
    );
}

#[test]
fn partial_evidence_proves_less() {
    let mut some = view(&[
        ("identity.access-policy", json!([])),
        (
            "identity.privileged-user",
            json!([{"roles": ["User Administrator"], "onPremisesImmutableId": null}]),
        ),
    ]);
    some["coverage"] =
        json!({"identity.access-policy": "partial", "identity.privileged-user": "partial"});
    for policy in ["MS.AAD.1.1v1", "MS.AAD.7.1v1", "MS.AAD.7.3v1"] {
        check(policy, &some, &TenantProfile::default(), (Outcome::NotAssessed, "evidence-partial"));
    }
    some["subjects"]["identity.privileged-user"][0]["content"]["onPremisesImmutableId"] =
        json!("x");
    check(
        "MS.AAD.7.3v1",
        &some,
        &TenantProfile::default(),
        (Outcome::NotSatisfied, "privileged-users-synchronised"),
    );
}

#[test]
fn a_kind_not_collected_is_told_with_its_reason() {
    let mut none = view(&[("sharing.tenant-settings", json!([{"sharingCapability": 0}]))]);
    none["coverage"] = json!({"sharing.tenant-settings": "not_collected"});
    none["gaps"] = json!({"sharing.tenant-settings": "read_failed"});
    let verdict = check(
        "MS.SHAREPOINT.1.1v1",
        &none,
        &TenantProfile::default(),
        (Outcome::NotAssessed, "evidence-not-collected"),
    );
    assert_eq!(verdict.gaps[0].reason, GapReason::ReadFailed);
}

#[test]
fn the_same_input_gives_the_same_verdicts() {
    let input =
        view(&[("identity.access-policy", json!([{"state": "enabled"}, {"state": 1}])), plans()]);
    assert_eq!(judge(&input, &TenantProfile::default()), judge(&input, &TenantProfile::default()));
}

#[test]
fn an_unknown_overlay_is_an_error() {
    let result =
        catalogue().judge(&json!({}), &TenantProfile::default(), DateTime::UNIX_EPOCH, "nist");
    assert!(matches!(result, Err(JudgeError::UnknownOverlay(_))));
}
