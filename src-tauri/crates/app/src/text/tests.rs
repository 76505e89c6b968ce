//! Tests of the texts: both languages whole, plain and by their habits.
use super::{Arg, Lang, Text, bundles};
use chrono::{NaiveDate, TimeZone, Utc};
use domain::verdict::{Reason, ReasonArg};
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};

/// Message ids of a language with the file they stand in, and every fault on the way.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (file, source) in bundles::files(lang) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((_, faults)) => panic!("{}/{file}: {faults:?}", lang.tag()),
        };
        for line in source.lines() {
            let Some((id, _)) = line.split_once(" =") else { continue };
            if id.starts_with(|c: char| c.is_ascii_lowercase())
                && let Some(other) = found.insert(id.to_owned(), (*file).to_owned())
            {
                panic!("{id} stands twice, in {other} and {file}");
            }
        }
        drop(resource);
    }
    found
}

#[test]
fn every_file_is_sound_and_no_message_stands_twice() {
    assert!(!messages(Lang::En).is_empty());
    assert!(!messages(Lang::De).is_empty());
}

#[test]
fn german_has_every_english_message_and_no_other() {
    let english: BTreeSet<_> = messages(Lang::En).into_keys().collect();
    let german: BTreeSet<_> = messages(Lang::De).into_keys().collect();
    let missing: Vec<_> = english.symmetric_difference(&german).collect();
    assert!(missing.is_empty(), "not in both languages: {missing:?}");
}

#[test]
fn numbers_and_dates_follow_the_language() {
    let (de, en) = (Text::load(Lang::De), Text::load(Lang::En));
    for (number, german, english) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1234, "1.234", "1,234"),
        (-1_234_567, "−1.234.567", "−1,234,567"),
    ] {
        assert_eq!(de.number(number), german);
        assert_eq!(en.number(number), english);
    }
    let day = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    assert_eq!((de.date(day), en.date(day)), ("02.11.2026".into(), "2 Nov 2026".into()));
    let at = Utc.with_ymd_and_hms(2026, 11, 21, 14, 5, 59).unwrap();
    assert_eq!(de.moment(at), "21.11.2026, 14:05 UTC");
    assert_eq!(en.moment(at), "21 Nov 2026, 14:05 UTC");
}

#[test]
fn lists_are_joined_and_cut_by_the_language() {
    let names = |count: usize| (1..=count).map(|n| format!("P{n}")).collect::<Vec<_>>();
    let (de, en) = (Text::load(Lang::De), Text::load(Lang::En));
    assert_eq!(en.list(&names(0)), "—");
    assert_eq!(en.list(&names(1)), "P1");
    assert_eq!(de.list(&names(2)), "P1 und P2");
    assert_eq!(en.list(&names(3)), "P1, P2 and P3");
    assert_eq!(en.list(&names(17)), "P1, P2, P3, P4, P5 … and 12 more");
    assert_eq!(de.list(&names(1205)), "P1, P2, P3, P4, P5 … und 1.200 weitere");
}

#[test]
fn settings_kinds_and_reasons_are_words() {
    let (de, en) = (Text::load(Lang::De), Text::load(Lang::En));
    let path = "conditions.users.excludeUsers";
    assert_eq!(de.setting(path), "Bedingungen › Benutzer › Ausgeschlossene Benutzer");
    assert_eq!(en.setting("$.SPO_tenant[0].someNewThing"), "Spo tenant › Some new thing");
    assert_eq!(en.setting("isEnabled..."), "Enabled");
    assert_eq!(de.kind("tenant.domain", 1), "Domäne");
    assert_eq!(de.kind("tenant.domain", 2), "Domänen");
    assert_eq!(de.kind("no.such-kind", 1), "no.such-kind");
    let subject = |id: &str, name: &str| domain::subject::SubjectRef {
        kind: domain::subject::Kind::new("sharing.tenant-settings"),
        id: id.into(),
        name: name.into(),
    };
    let single = subject("sharing.tenant-settings", "sharing.tenant-settings");
    assert_eq!(en.subject(&single), "Sharing settings of SharePoint and OneDrive");
    assert_eq!(en.subject(&subject("7", "")), "7");
    assert_eq!(en.subject(&subject("7", "Contoso")), "Contoso");
    let reason = |code: &str, list: &str, items: &[&str]| Reason {
        code: code.into(),
        args: [(
            list.to_owned(),
            ReasonArg::List(items.iter().map(|item| (*item).to_owned()).collect()),
        )]
        .into(),
    };
    assert_eq!(
        de.reason(&reason("property-absent", "settings", &["policyMigrationState"])),
        "Die Quelle nennt die Einstellung „Status der Migration“ nicht."
    );
    assert_eq!(
        en.reason(&reason("weak-methods-enabled", "methods", &["Sms", "Voice"])),
        "2 weak authentication methods are enabled: SMS and voice call."
    );
    assert_eq!(
        en.reason(&reason("licence-absent", "plans", &["AAD_PREMIUM_P2"])),
        "Needs the licence Microsoft Entra ID P2, which this tenant does not have."
    );
}

#[test]
fn an_unknown_message_shows_its_id_and_hostile_text_is_harmless() {
    let text = Text::load(Lang::De);
    assert_eq!(text.get("no-such-message"), "no-such-message");
    let reason = Reason {
        code: "no-such-reason".into(),
        args: [("names".to_owned(), ReasonArg::List(vec!["x".into()]))].into(),
    };
    assert_eq!(text.reason(&reason), "reason-no-such-reason");
    let shown = text.format(
        "list-and",
        &[("items", Arg::from("a\u{202e}b\u{1b}[31m")), ("last", Arg::from("{ $items }"))],
    );
    assert_eq!(shown, "a\u{fffd}b\u{fffd}[31m und { $items }");
}

#[test]
fn language_tags_with_regions_are_understood() {
    for (tag, lang) in
        [("de", Lang::De), ("de-AT", Lang::De), ("en_GB.UTF-8", Lang::En), ("EN", Lang::En)]
    {
        assert_eq!(tag.parse(), Ok(lang));
    }
    assert!("fr".parse::<Lang>().is_err());
}
