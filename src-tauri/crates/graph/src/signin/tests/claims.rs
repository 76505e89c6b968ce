//! Claims of access tokens.
use super::*;
use crate::signin::claims::{Claims, NoClaims};

#[test]
fn what_readiness_needs_is_read() {
    // SGN-40
    let claims = Claims::read(&jwt(&json!({
        "tid": TENANT.to_uppercase(), "oid": "object", "appid": CLIENT, "acct": 1, "exp": START,
        "scp": "Policy.Read.All  AuditLog.Read.All", "roles": ["Domain.Read.All"],
        "wids": ["f2ef992c-3afb-46b9-b7cf-a126ee74c451"], "xms_cc": ["cp1"], "more": {"x": 1},
    })))
    .unwrap();
    assert_eq!(claims.tenant.as_str(), TENANT);
    assert_eq!(claims.object.as_deref(), Some("object"));
    assert_eq!(claims.application.as_deref(), Some(CLIENT));
    assert_eq!(claims.guest, Some(true));
    assert!(claims.revocable_at_once);
    assert_eq!(claims.expires.unwrap().timestamp(), START);
    assert!(claims.scopes.iter().eq(["AuditLog.Read.All", "Policy.Read.All"]));
    assert!(claims.roles.iter().eq(["Domain.Read.All"]));
    assert_eq!(claims.directory_roles.len(), 1);
    let member = Claims::read(&jwt(&json!({"tid": TENANT, "acct": 0}))).unwrap();
    assert_eq!((member.guest, member.revocable_at_once), (Some(false), false));
    assert_eq!(Claims::read(&jwt(&json!({"tid": TENANT}))).unwrap().guest, None);
}

#[test]
fn a_token_of_no_tenant_is_refused() {
    // SGN-41
    let check = |token: &str, expected: NoClaims| {
        assert_eq!(Claims::read(token).err(), Some(expected), "{token:.60}");
    };
    check(&jwt(&json!({})), NoClaims::NoTenant);
    check(&jwt(&json!({"tid": "common"})), NoClaims::NoTenant);
    check(&jwt(&json!({"tid": 7})), NoClaims::Unreadable);
    check(&jwt(&json!([])), NoClaims::Unreadable);
    for text in ["", "a", "a.b", "a.b.c", "a.b.c.d", "..", "a.e30.c.d"] {
        check(text, NoClaims::Unreadable);
    }
    check(&jwt(&json!({"tid": TENANT, "x": "y".repeat(200_000)})), NoClaims::Unreadable);
}
