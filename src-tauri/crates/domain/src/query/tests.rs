//! Filters mean what they say, and search text is never syntax.
use super::*;

#[test]
fn open_means_every_state_that_asks_for_work() {
    let open = states(["open", "resolved"]).unwrap();
    assert!(open.contains(&State::Reopened) && open.contains(&State::Resolved));
    assert!(!open.contains(&State::FalsePositive));
    assert_eq!(states(["opne"]).unwrap_err().value, "opne");
}

#[test]
fn search_text_is_split_into_plain_words() {
    assert_eq!(words("\"MFA\" OR (group*) NEAR Größe"), ["mfa", "or", "group", "near", "größe"]);
    assert!(words(" -- ;;").is_empty());
}

#[test]
fn policies_sort_as_people_count() {
    assert!(natural_key("MS.AAD.2.1v1") < natural_key("MS.AAD.10.1v1"));
}
