//! Reading profiles.
use super::*;

fn read(text: &str) -> Result<TenantProfile, ProfileError> {
    parse(text, &Catalogue::load().unwrap())
}

#[test]
fn the_smallest_profile_approves_exclusions_in_yaml_and_json() {
    let yaml = "policies:\n  ms.aad.1.1V1:\n    exclude:\n      users: [a]\n      groups: [b, c]\n";
    let json =
        r#"{"policies": {"MS.AAD.1.1v1": {"exclude": {"users": ["a"], "groups": ["c", "b"]}}}}"#;
    let profile = read(yaml).unwrap();
    assert_eq!(profile, read(json).unwrap());
    let entry = &profile.policies[&PolicyId("MS.AAD.1.1v1".to_owned())];
    assert_eq!(entry.exclude.groups.len(), 2);
}

#[test]
fn an_empty_file_is_an_empty_profile() {
    assert_eq!(read("# nothing\n\n").unwrap(), TenantProfile::default());
    assert_eq!(read("").unwrap(), TenantProfile::default());
}

#[test]
fn an_unknown_policy_is_named_with_its_place() {
    let error = read("policies:\n  MS.AAD.99.1v1:\n    exclude: {}\n").unwrap_err();
    let expected =
        ProfileError::UnknownPolicy { line: 2, column: 3, policy: "MS.AAD.99.1v1".to_owned() };
    assert_eq!(error, expected);
    let error = read("not_applicable:\n  - value: nope\n").unwrap_err();
    assert!(matches!(error, ProfileError::UnknownPolicy { line: 2, .. }), "{error}");
}

#[test]
fn an_unknown_field_is_an_error_with_its_line() {
    for text in ["policies: {}\nexcluded: []\n", "{\"policies\": {},\n\"excluded\": []}"] {
        let error = read(text).unwrap_err();
        assert!(matches!(error, ProfileError::Syntax { line: 2, .. }), "{error}");
    }
}

#[test]
fn the_same_policy_twice_is_an_error() {
    let text = "policies:\n  MS.AAD.1.1v1: {}\n  ms.aad.1.1v1: {}\n";
    assert!(matches!(read(text).unwrap_err(), ProfileError::DuplicatePolicy { .. }));
}

#[test]
fn hostile_files_are_refused() {
    let deep = format!("policies: {}{}", "[".repeat(200), "]".repeat(200));
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\npolicies: *b\n";
    let huge = "#".repeat(PROFILE_BYTES_MAX + 1);
    for text in [deep.as_str(), bomb, huge.as_str(), "policies: [", "\u{0}"] {
        assert!(read(text).is_err(), "{}", &text[..text.len().min(40)]);
    }
}
