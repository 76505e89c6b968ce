//! German and English: the same messages with the same variables, in the house's own words.
use crate::tree::{files_ending, none, read};
use std::collections::{BTreeMap, BTreeSet};

/// A message: its variables and its text.
#[derive(Default)]
struct Message {
    variables: BTreeSet<String>,
    text: String,
    count: usize,
}

/// All messages of a language by id, from the simple part of Fluent's syntax that is used
/// here: ids at the line's beginning, everything indented belongs to the one before.
fn messages(lang: &str) -> BTreeMap<String, Message> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    for file in
        files_ending(&[".ftl"]).iter().filter(|file| file.starts_with(&format!("locales/{lang}/")))
    {
        let mut current = None;
        for line in read(file).lines() {
            if line.starts_with('#') {
                current = None;
                continue;
            }
            let text = if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
                let (id, text) = line.split_once('=').unwrap_or_else(|| panic!("{file}: {line}"));
                current = Some(id.trim().to_owned());
                messages.entry(id.trim().to_owned()).or_default().count += 1;
                text
            } else {
                line
            };
            if let Some(message) = current.as_ref().and_then(|id| messages.get_mut(id)) {
                message.variables.extend(variables(text));
                message.text.push_str(text);
                message.text.push('\n');
            }
        }
    }
    messages
}

fn variables(text: &str) -> Vec<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let after = text.split('$').skip(1);
    after
        .map(|rest| rest.chars().take_while(|c| is_name(*c)).collect::<String>())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn both_languages_say_the_same_things() {
    let (english, german) = (messages("en"), messages("de"));
    assert!(!english.is_empty());
    let mut wrong = Vec::new();
    for (id, message) in &english {
        match german.get(id) {
            None => wrong.push(format!("{id}: German is missing")),
            Some(other) if other.variables != message.variables => {
                wrong.push(format!(
                    "{id}: {:?} in English, {:?} in German",
                    message.variables, other.variables
                ));
            }
            Some(_) => {}
        }
    }
    wrong.extend(
        german
            .keys()
            .filter(|id| !english.contains_key(*id))
            .map(|id| format!("{id}: English is missing")),
    );
    for (lang, messages) in [("en", &english), ("de", &german)] {
        let twice = messages.iter().filter(|(_, message)| message.count > 1);
        wrong.extend(twice.map(|(id, _)| format!("{id}: twice in {lang}")));
    }
    none("messages that differ", wrong);
}

/// Words that the house does not use, with the one it uses instead. Compared as whole words,
/// with the endings given.
const BANNED: &[(&str, &str)] = &[
    ("Befund", "Feststellung"),
    ("Befunde", "Feststellungen"),
    ("Befunds", "Feststellung"),
    ("Kontrolle", "Anforderung"),
    ("Kontrollen", "Anforderungen"),
    ("Control", "Anforderung"),
    ("Controls", "Anforderungen"),
    ("Finding", "Feststellung"),
    ("Findings", "Feststellungen"),
    ("Beleg", "Nachweis"),
    ("Belege", "Nachweise"),
    ("Beweis", "Nachweis"),
    ("Beweise", "Nachweise"),
    ("Evidenz", "Nachweis"),
    ("Mandant", "Tenant"),
    ("Mandanten", "Tenants"),
    ("Snapshot", "Momentaufnahme"),
    ("Snapshots", "Momentaufnahmen"),
    ("Schnappschuss", "Momentaufnahme"),
    ("Verdikt", "Bewertung"),
    ("Urteil", "Bewertung"),
    ("Review", "Prüfung"),
    ("Reviews", "Prüfungen"),
    ("Prüfpaket", "Prüfbericht"),
    ("Notfallkonto", "Notfallzugriffskonto"),
    ("Notfallkonten", "Notfallzugriffskonten"),
    ("Service Principal", "Dienstprinzipal"),
    ("Conditional Access", "Bedingter Zugriff"),
    ("du", "Sie"),
    ("dein", "Ihr"),
    ("deine", "Ihre"),
];

#[test]
fn german_uses_the_words_of_the_house() {
    let mut wrong = Vec::new();
    for (id, message) in messages("de") {
        // Names of files and commands are the same in every language.
        let text = plain(&message.text);
        for (banned, instead) in BANNED {
            if has_word(&text, banned) {
                wrong.push(format!("{id}: “{banned}”, say “{instead}”"));
            }
        }
    }
    none("German words that the house does not use", wrong);
}

#[test]
fn german_has_its_own_quotation_marks() {
    let straight =
        messages("de").into_iter().filter(|(_, message)| plain(&message.text).contains('"'));
    none("German messages with straight quotation marks", straight.map(|(id, _)| id).collect());
}

/// The text without what is in braces.
fn plain(text: &str) -> String {
    let mut depth = 0_u32;
    let keep = text.chars().filter(|c| match c {
        '{' => {
            depth += 1;
            false
        }
        '}' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    keep.collect()
}

fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || c == '.';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + word.len()..].chars();
        let follows = match after.next() {
            // A full stop ends a sentence, or is part of a name.
            Some('.') => after.next().is_some_and(char::is_alphanumeric),
            Some(c) => is_letter(c),
            None => false,
        };
        !before.is_some_and(is_letter) && !follows
    })
}

#[test]
fn words_are_found_as_words() {
    assert!(has_word("Der Befund.", "Befund"));
    assert!(!has_word("unbefunden", "Befund"));
    assert!(!has_word("Sitzungskontrolle", "Kontrolle"));
    assert!(!has_word("Die Datei findings.csv", "findings"));
}
