//! Words and places of a comparison.
use super::*;
use serde_json::json;

fn property(name: &str) -> Segment {
    Segment::Property { name: name.to_owned() }
}

fn check(path: &[Segment], at: &str, english: &str, german: &str) {
    assert_eq!(place(path), at);
    assert_eq!(Text::load(Lang::En).path(path), english);
    assert_eq!(Text::load(Lang::De).path(path), german);
}

/// CMP-20
#[test]
fn a_path_is_read_in_both_languages() {
    check(
        &[property("conditions"), property("users"), property("excludeGroups")],
        "conditions.users.excludeGroups",
        "Conditions › Users › Excluded groups",
        "Bedingungen › Benutzer › Ausgeschlossene Gruppen",
    );
    let group = |name: Option<&str>| Segment::Assignment {
        target: "group".into(),
        group: Some("g1".into()),
        name: name.map(str::to_owned),
    };
    check(
        &[property("assignments"), group(Some("Pilot")), property("filterMode")],
        "assignments[group:g1].filterMode",
        "Assignments › Group Pilot › Filter mode",
        "Zuweisungen › Gruppe Pilot › Filtermodus",
    );
    let devices = Segment::Assignment { target: "all_devices".into(), group: None, name: None };
    check(
        &[property("assignments"), devices],
        "assignments[all_devices]",
        "Assignments › All devices",
        "Zuweisungen › Alle Geräte",
    );
    check(
        &[
            property("settings"),
            Segment::Setting { id: "a_b".into() },
            Segment::Index { at: 1 },
            property("someNewThing"),
        ],
        "settings[a_b][1].someNewThing",
        "Settings › a_b › Entry 2 › Some new thing",
        "Einstellungen › a_b › Eintrag 2 › Some new thing",
    );
    let definition = Segment::Definition { id: "d".into(), name: Some("Lock screen".into()) };
    check(
        &[property("definitionValues"), definition],
        "definitionValues[d]",
        "Settings › Lock screen",
        "Einstellungen › Lock screen",
    );
    let element = Segment::Element { key: "Sms".into(), name: None };
    check(
        &[property("authenticationMethodConfigurations"), element],
        "authenticationMethodConfigurations[Sms]",
        "Authentication methods › SMS",
        "Authentifizierungsmethoden › SMS",
    );
}

/// CMP-4
#[test]
fn values_say_names_where_they_have_ids() {
    let mut names = Names::default();
    names.add("G1", "Break glass");
    assert_eq!(named(&json!({"a": ["g1", "g2"]}), &names), json!({"a": ["Break glass", "g2"]}));
}
