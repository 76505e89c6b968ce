//! Ids, addresses and the consent link.
use super::*;
use crate::cloud::Cloud;

#[test]
fn only_a_tenants_guid_is_a_tenant() {
    // SGN-1
    let check = |text: &str, expected: Option<&str>| {
        assert_eq!(TenantId::parse(text).ok().as_ref().map(TenantId::as_str), expected, "{text}");
    };
    check(TENANT, Some(TENANT));
    check(&OTHER_TENANT.to_uppercase(), Some(OTHER_TENANT));
    for wrong in [
        "",
        "common",
        "organizations",
        "consumers",
        "contoso.onmicrosoft.com",
        "9188040d-6c67-4c5b-b112-36a304b66dad",
        "00000000-0000-0000-0000-000000000000",
        "{11111111-2222-3333-4444-555555555555}",
        "11111111222233334444555555555555",
        "11111111-2222-3333-4444-55555555555g",
        "11111111-2222-3333-4444-555555555555/..",
        "11111111-2222-3333-4444-555555555555-",
    ] {
        check(wrong, None);
    }
    assert_eq!(ApplicationId::parse("common"), Err(NotAnId));
}

#[test]
fn every_cloud_signs_in_at_the_tenants_own_address() {
    // SGN-1, SGN-2
    let tenant = TenantId::parse(TENANT).unwrap();
    for (cloud, authority) in [
        (Cloud::Global, "https://login.microsoftonline.com"),
        (Cloud::GccHigh, "https://login.microsoftonline.us"),
        (Cloud::Dod, "https://login.microsoftonline.us"),
    ] {
        let endpoints = IdentityEndpoints::of(&cloud.endpoints(), &tenant);
        let base = format!("{authority}/{TENANT}/oauth2/v2.0");
        assert_eq!(endpoints.authorize().as_str(), format!("{base}/authorize"));
        assert_eq!(endpoints.token().as_str(), format!("{base}/token"));
        assert_eq!(endpoints.device().as_str(), format!("{base}/devicecode"));
        assert!(!endpoints.is_loopback());
    }
}

#[test]
fn other_paths_are_possible_on_this_machine_only() {
    // SGN-2
    let local = "http://127.0.0.1:9/token";
    assert!(IdentityEndpoints::loopback(local, local, "http://[::1]:9/device/auth").is_ok());
    for wrong in [
        "https://127.0.0.1/token",
        "http://localhost:9/token",
        "http://example.com/token",
        "http://127.0.0.1.example.com/token",
        "http://user@127.0.0.1/token",
        "http://127.0.0.1/token?x",
        "x",
    ] {
        assert!(IdentityEndpoints::loopback(local, wrong, local).is_err(), "{wrong}");
    }
}

#[test]
fn the_consent_link_is_the_tenants_and_encoded() {
    // SGN-60
    let link = consent_link(
        &Cloud::GccHigh.endpoints(),
        &TenantId::parse(TENANT).unwrap(),
        &ApplicationId::parse(CLIENT).unwrap(),
        &["Policy.Read.All".to_owned(), "AuditLog.Read.All".to_owned()],
        "https://example.com/done?a=b&c",
        "x y&z",
    );
    assert_eq!(
        link.as_str(),
        format!(
            "https://login.microsoftonline.us/{TENANT}/v2.0/adminconsent?client_id={CLIENT}\
             &scope=https%3A%2F%2Fgraph.microsoft.us%2FPolicy.Read.All%20https%3A%2F%2F\
             graph.microsoft.us%2FAuditLog.Read.All\
             &redirect_uri=https%3A%2F%2Fexample.com%2Fdone%3Fa%3Db%26c&state=x%20y%26z"
        )
    );
}

#[tokio::test]
async fn nothing_is_sent_in_the_clear_to_another_machine() {
    // SGN-2, SGN-3
    let tenant = TenantId::parse(TENANT).unwrap();
    let endpoints = IdentityEndpoints::of(&Cloud::Global.endpoints(), &tenant);
    match IdentityClient::new(&endpoints) {
        Ok(client) => {
            let server = Server::in_turn(vec![]).await;
            let application = application(&server);
            let outcome = DeviceSignIn::start(&application, &client, &world().0).await;
            assert_eq!(outcome.unwrap_err(), SignInError::Unreachable);
            assert!(server.asked().is_empty());
        }
        // A machine without certificates of its own.
        Err(error) => assert_eq!(error, SignInError::NoTls),
    }
}
