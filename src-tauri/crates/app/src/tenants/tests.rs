//! Tenants, and what the evidence suggests for their profiles.
use super::*;
use crate::{
    contract::{CandidatePurpose, TenantCreate},
    fixture::House,
};
use serde_json::{Value, json};

const KEEPER: &str = "11111111-1111-4111-8111-111111111111";

fn policy(state: &str, users: &[&str]) -> Value {
    json!({"state": state, "conditions": {"users": {"excludeUsers": users}}})
}

#[test]
fn candidates_are_suggested_with_the_reason_and_never_assumed() {
    let house = House::new();
    let tenant = house.tenant();
    house.import(
        tenant,
        &[
            ("identity.access-policy", "a", policy("enabled", &[KEEPER, "GuestsOrExternalUsers"])),
            ("identity.access-policy", "b", policy("enabled", &[KEEPER])),
            ("identity.access-policy", "c", policy("enabled", &[])),
            ("identity.access-policy", "d", policy("disabled", &["22222222-2222-4222-8222-222222222222"])),
            (
                "identity.privileged-user",
                "33333333-3333-4333-8333-333333333333",
                json!({"displayName": "Notfall-Konto 2", "userPrincipalName": "nk2@contoso.example"}),
            ),
            (
                "identity.privileged-user",
                "44444444-4444-4444-8444-444444444444",
                json!({"displayName": "On-Premises Directory Synchronization Service Account"}),
            ),
            ("tenant.domain", "contoso.example", json!({"id": "contoso.example", "isVerified": true})),
            ("tenant.domain", "new.example", json!({"id": "new.example", "isVerified": false})),
        ],
    );
    let found = candidates(&house.desk(), tenant).unwrap();
    let told: Vec<_> = found.iter().map(|c| (c.purpose, c.code.as_str(), c.count)).collect();
    assert_eq!(
        told,
        [
            (CandidatePurpose::EmergencyAccess, "excluded-from-policies", 2),
            (CandidatePurpose::EmergencyAccess, "name-suggests", 0),
            (CandidatePurpose::Synchronisation, "name-suggests", 0),
            (CandidatePurpose::OwnDomain, "verified-domain", 0),
        ]
    );
    assert_eq!(found[0].value, KEEPER);
    let view = profile_get(&house.desk(), tenant).unwrap();
    assert_eq!(view.profile, Default::default());
}

#[test]
fn a_tenant_is_added_once() {
    let house = House::new();
    let tenant = house.tenant();
    let rows = list(&house.desk()).unwrap();
    assert_eq!((rows.len(), rows[0].id, rows[0].last_review), (1, tenant, None));
    let mut request = TenantCreate {
        name: "Again".into(),
        provider_tenant_id: rows[0].provider_tenant_id.clone(),
        domain: None,
    };
    assert_eq!(create(&house.desk(), &request).unwrap_err().code, "tenant-exists");
    request.provider_tenant_id = Some("not a guid".into());
    assert_eq!(create(&house.desk(), &request).unwrap_err().code, "tenant-id-malformed");
    request.name = " ".into();
    assert_eq!(create(&house.desk(), &request).unwrap_err().code, "tenant-name-empty");
    house.check();
}
