//! Tests of what counts as an address of Graph.
use super::*;
use crate::{cloud::Cloud, transport::hostile};
use proptest::prelude::*;

fn origin() -> Origin {
    Origin::new(&Cloud::Global.endpoints().graph)
}

#[track_caller]
fn check(link: &str, expected: Result<ApiVersion, AddressError>) {
    assert_eq!(origin().check(link).map(|address| address.version()), expected, "{link}");
}

// TRN-01
#[test]
fn links_of_graph_are_followed() {
    for (link, version) in [
        ("https://graph.microsoft.com/v1.0/users?$skiptoken=RFNwdAIAAQ", ApiVersion::V1),
        ("https://graph.microsoft.com:443/beta/users?$skip=20", ApiVersion::Beta),
        ("https://graph.microsoft.com/v1.0/users/a@example.com/memberOf", ApiVersion::V1),
        (
            "https://graph.microsoft.com/beta/policies/x('a')/rules?$filter=a%20eq%20'b'",
            ApiVersion::Beta,
        ),
        ("https://graph.microsoft.com/v1.0/users?a=https://example.com/@x", ApiVersion::V1),
    ] {
        check(link, Ok(version));
    }
}

// TRN-02
#[test]
fn no_hostile_link_is_followed() {
    let links = hostile::links("https", "graph.microsoft.com", "evil.example");
    assert!(links.len() >= 90, "{}", links.len());
    for link in &links {
        assert!(origin().check(link).is_err(), "{link}");
    }
    for (link, error) in [
        ("https://graph.microsoft.us/v1.0/users", AddressError::Origin),
        ("https://graph.microsoft.com/v1.0/users#x", AddressError::Characters),
        ("https://graph.microsoft.com/v1.0/a/../b", AddressError::Form),
        ("https://graph.microsoft.com/v2.0/users", AddressError::Version),
    ] {
        check(link, Err(error));
    }
    check(
        &format!("https://graph.microsoft.com/v1.0/{}", "a".repeat(LINK_BYTES_MAX)),
        Err(AddressError::Long),
    );
}

#[test]
fn own_addresses_are_encoded() {
    let query = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    };
    let address = |path: &str, pairs: &[(&str, &str)]| {
        origin().address(ApiVersion::V1, path, &query(pairs)).map(|a| a.as_str().to_owned())
    };
    assert_eq!(
        address("users", &[("$select", "id,displayName"), ("$filter", "a eq 'b+c&d'")]).unwrap(),
        "https://graph.microsoft.com/v1.0/users?$select=id,displayName&$filter=a%20eq%20%27b%2Bc%26d%27"
    );
    assert_eq!(
        address("/policies/x('a')/rules/", &[]).unwrap(),
        "https://graph.microsoft.com/v1.0/policies/x('a')/rules"
    );
    assert_eq!(
        address("users/a?b#c%2f\\d", &[]).unwrap(),
        "https://graph.microsoft.com/v1.0/users/a%3Fb%23c%252f%5Cd"
    );
    for path in ["", "a//b", "../x", "a/./b", "a/.."] {
        assert_eq!(address(path, &[]), Err(AddressError::Form), "{path}");
    }
}

#[test]
fn nothing_but_the_version_is_shown() {
    let address = origin().check("https://graph.microsoft.com/v1.0/users/alice?secret=1").unwrap();
    assert_eq!(format!("{address:?}"), "Address(v1.0, …)");
    assert_eq!(address.within_version(), "/users/alice?secret=1");
}

proptest! {
    // TRN-01: whatever is accepted would be sent to Graph, unchanged in its origin.
    #[test]
    fn what_is_accepted_leads_to_graph(
        start in prop::sample::select(vec!["https://graph.microsoft.com", "https://graph.microsoft.com/v1.0/", "https:", ""]),
        rest in "[a-z0-9@:/\\\\.%?# \\-\u{e4}\u{3002}]{0,40}",
    ) {
        let link = format!("{start}{rest}");
        if let Ok(address) = origin().check(&link) {
            let url = address.url();
            prop_assert_eq!(url.host_str(), Some("graph.microsoft.com"));
            prop_assert_eq!(url.port_or_known_default(), Some(443));
            prop_assert_eq!(url.username(), "");
            prop_assert!(url.password().is_none());
            prop_assert!(url.path().starts_with("/v1.0/") || url.path().starts_with("/beta/"));
        }
    }
}
