//! Tests of what a refusal shows.
use super::*;
use serde_json::json;

#[track_caller]
fn check(code: &str, expected: &str) {
    let body = json!({"error": {"code": code, "message": "alice@example.com may not"}});
    let token = AccessToken::new("planted-token-7".to_owned());
    let refusal = Refusal::new(403, Some(&body), Some(code), &token);
    assert_eq!(refusal.code, expected);
    assert_eq!(format!("{}", Failure::from(refusal)), format!("refused with 403 ({expected})"));
}

// TRN-33
#[test]
fn codes_are_passed_on_and_nothing_else() {
    check("Authorization_RequestDenied", "Authorization_RequestDenied");
    check("Request_ResourceNotFound", "Request_ResourceNotFound");
    for code in [
        "",
        "alice@example.com",
        "a b",
        "x\r\ny",
        "planted-token-7",
        "xplanted-token-7x",
        "d-token-7x",
    ] {
        let expected = if code == "d-token-7x" { code } else { "unrecognised" };
        check(code, expected);
    }
    check("planted-tok", "unrecognised");
    check(&"a".repeat(200), "unrecognised");
}

#[test]
fn debug_shows_no_claims() {
    let failure = Failure::from(NoToken::Interaction { claims: Some("secret".to_owned()) });
    assert_eq!(format!("{failure:?}"), "Failure(the person must sign in again)");
}

#[test]
fn request_ids_are_numbers() {
    let token = AccessToken::new("t".to_owned());
    let id = |text| Refusal::new(400, None, Some(text), &token).request_id;
    let guid = "3a4b0f0e-7a2b-4c8d-9e1f-0a1b2c3d4e5f";
    assert_eq!(id(guid).as_deref(), Some(guid));
    assert_eq!(id("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."), None);
}
