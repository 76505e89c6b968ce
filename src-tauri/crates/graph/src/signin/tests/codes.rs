//! Reason codes.
use super::*;
use std::collections::BTreeSet;

#[test]
fn numbers_have_their_codes() {
    // SGN-50
    let check = |number: u32, expected: &str| {
        let text = format!("AADSTS{number}: somebody. Trace ID: nothing");
        for refusal in [
            Refusal::read("invalid_request", &text, &[]),
            Refusal::read("invalid_request", "", &[u64::from(number)]),
        ] {
            assert_eq!((refusal.code.as_str(), refusal.number), (expected, Some(number)));
        }
    };
    check(50020, "account-not-in-tenant");
    check(50034, "account-unknown");
    check(50105, "not-assigned");
    check(53000, "device-not-compliant");
    check(53003, "conditional-access");
    check(65001, "consent-missing");
    check(65004, "declined");
    check(90094, "admin-consent-needed");
    check(700016, "application-unknown");
    check(7000218, "public-client-off");
    check(700027, "certificate-refused");
    check(530033, "device-code-blocked");
    check(50076, "mfa-needed");
    check(50079, "mfa-needed");
    check(50158, "mfa-needed");
    check(700082, "sign-in-expired");
    check(70008, "sign-in-expired");
    check(50173, "sign-in-revoked");
    check(53001, "device-not-compliant");
    check(530003, "device-not-compliant");
    check(530032, "conditional-access");
    check(90095, "admin-consent-needed");
    check(7000229, "application-unknown");
    check(50072, "mfa-needed");
    check(50078, "mfa-needed");
    check(70043, "sign-in-expired");
    check(90002, "tenant-unknown");
    check(123_456, "other");
}

#[test]
fn codes_are_distinct_and_kebab_case() {
    // SGN-50
    let texts: BTreeSet<&str> = SignInCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(texts.len(), SignInCode::ALL.len());
    for text in texts {
        assert!(text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{text}");
    }
}

#[test]
fn a_known_number_wins_over_an_unknown_one() {
    // SGN-50
    let refusal = Refusal::read("invalid_grant", "AADSTS999: x AADSTS65001: y", &[]);
    assert_eq!((refusal.code, refusal.number), (SignInCode::ConsentMissing, Some(65001)));
    assert!(refusal.needs_person);
}

#[test]
fn nothing_of_a_description_is_kept() {
    // SGN-51
    let text = "AADSTS50020: User account 'anna@planted.example' from 'Planted GmbH' …\r\n\
                Trace ID: 255D1AEF-8c98-452f-ac51-23d051240864\r\nCorrelation ID: x";
    let refusal = Refusal::read("invalid_grant", text, &[]);
    assert_eq!(refusal.trace.as_deref(), Some("255d1aef-8c98-452f-ac51-23d051240864"));
    let shown = format!("{refusal:?} {refusal} {}", serde_json::to_string(&refusal).unwrap());
    assert!(!shown.to_lowercase().contains("planted") && shown.contains("50020"), "{shown}");
}

#[test]
fn hostile_descriptions_do_no_harm() {
    // SGN-51
    for text in [
        String::new(),
        "AADSTS".to_owned(),
        "AADSTS99999999999999999999: x".to_owned(),
        "Trace ID: ".to_owned(),
        "Trace ID: ößü".to_owned(),
        "ü".repeat(100_000),
        format!("{}AADSTS65001", "ü".repeat(5_000)),
        "AADSTS1 ".repeat(100_000),
    ] {
        let refusal = Refusal::read("x", &text, &[u64::MAX]);
        assert_eq!(refusal.code, SignInCode::Other);
        assert_eq!(refusal.trace, None);
    }
}

proptest::proptest! {
    #[test]
    fn any_description_is_read(error in ".{0,40}", text in ".{0,400}", number: u64) {
        // SGN-51
        let _ = Refusal::read(&error, &text, &[number]);
        let _ = Refusal::read(&error, &format!("AADSTS{text} Trace ID: {text}"), &[]);
    }
}
