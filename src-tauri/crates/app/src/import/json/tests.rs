//! The reader agrees with serde_json, keeps large integers, and stops at its limits.
use super::*;
use proptest::prelude::*;
use serde_json::json;

fn read(text: &str) -> Result<Value, ImportError> {
    parse("a.json", text, &Limits::default(), &mut 10_000).map(|(value, _)| value)
}

#[test]
fn json_is_read() {
    let text =
        " {\"a\\u00e9\\ud834\\udd1e\\n\": [1, -2.5e1, true, false, null, \"é\"], \"b\": {}} ";
    assert_eq!(read(text).unwrap(), json!({"aé𝄞\n": [1, -25.0, true, false, null, "é"], "b": {}}));
}

#[test]
fn integers_beyond_the_exact_range_become_text() {
    assert_eq!(
        read("[9007199254740992, 9007199254740993, -9007199254740993, 123456789012345678901234567890, 1e999]").unwrap(),
        json!([9007199254740992_u64, "9007199254740993", "-9007199254740993", "123456789012345678901234567890", "1e999"])
    );
}

#[test]
fn errors_name_the_place() {
    let error = read("{\"a\": [1,\n  é]}").unwrap_err();
    assert_eq!(error.reason, ReasonCode::NotJson);
    assert_eq!(
        (error.place.path.as_str(), error.place.line, error.place.column),
        ("$.a[1]", Some(2), Some(3))
    );
    for text in [
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "01",
        "1.",
        "\"\\x\"",
        "\"\\ud800\"",
        "\"\u{1}\"",
        "tru",
        "1 2",
        "{\"a\" 1}",
        "-",
    ] {
        assert_eq!(read(text).unwrap_err().reason, ReasonCode::NotJson, "{text}");
    }
}

#[test]
fn limits_hold() {
    let limits = Limits { depth_max: 3, string_bytes_max: 4, ..Limits::default() };
    let reason = |text: &str, mut budget: usize| {
        parse("a", text, &limits, &mut budget).map(|_| ()).map_err(|error| error.reason)
    };
    assert_eq!(reason("[[[1]]]", 9), Ok(()));
    assert_eq!(reason("[[[[1]]]]", 9), Err(ReasonCode::TooDeep));
    assert_eq!(reason("[1,2,3]", 3), Err(ReasonCode::TooManyValues));
    assert_eq!(reason("\"12345\"", 3), Err(ReasonCode::StringTooLong));
    assert_eq!(read(&"[".repeat(100_000)).unwrap_err().reason, ReasonCode::TooDeep);
}

#[test]
fn names_given_twice_are_noted() {
    let (value, twice) = parse("a", r#"{"a":{"b":1,"b":2}}"#, &Limits::default(), &mut 99).unwrap();
    assert_eq!((value, twice), (json!({"a": {"b": 2}}), vec!["$.a.b".to_owned()]));
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(text in "[\\[\\]{}\":,0-9a-e\\\\u.truefalsn é-]{0,40}") {
        let ours = read(&text);
        let theirs = serde_json::from_str::<Value>(&text);
        prop_assert_eq!(ours.is_ok(), theirs.is_ok(), "{:?} {:?}", ours, theirs);
    }
}
