//! The words that a screen must not show: ids of messages, and what the other language says.
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};
use tests::world::root;

/// Letters of its own that a message with gaps needs to be told from a tenant's text.
const LETTERS_MIN: usize = 8;
/// What is said on the command line, and what the demo writes into a vault: neither is the window's.
const ELSEWHERE: [&str; 2] = ["cli.ftl", "demo.ftl"];
/// What languages call themselves, so that whoever reads no other finds them.
const OWN_NAMES: [&str; 2] = ["Deutsch", "English"];

/// What the look at a screen in `lang` is given: exact texts, ids, and patterns of texts with gaps.
pub fn objectionable(lang: &str) -> Value {
    let other = if lang == "de" { "en" } else { "de" };
    let (ours, theirs) = (messages(lang), messages(other));
    let said: BTreeSet<&String> = ours.values().flatten().collect();
    let is_foreign = |text: &&String| !said.contains(text) && !OWN_NAMES.contains(&text.as_str());
    let foreign: BTreeSet<&String> = theirs.values().flatten().filter(is_foreign).collect();
    let has_gaps = |text: &&&String| text.contains('{');
    let texts: Vec<_> = foreign.iter().filter(|text| !has_gaps(text)).collect();
    let patterns: BTreeSet<_> =
        foreign.iter().filter(has_gaps).filter_map(|text| pattern(text)).collect();
    let known: BTreeSet<_> = said.iter().filter_map(|text| pattern(text)).collect();
    let patterns: Vec<_> = patterns.difference(&known).collect();
    let ids: Vec<_> = ours.keys().filter(|id| !said.contains(id)).collect();
    assert!(texts.len() > 500 && patterns.len() > 100 && ids.len() > 1_000, "{lang}: few words");
    json!({"texts": texts, "patterns": patterns, "ids": ids})
}

/// All messages of a language by id, each with the texts that it may come to. A message whose
/// choice stands inside a sentence is left out.
fn messages(lang: &str) -> BTreeMap<String, Vec<String>> {
    let mut raw: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in fs::read_dir(root().join("locales").join(lang)).unwrap() {
        let path = entry.unwrap().path();
        if ELSEWHERE.contains(&path.file_name().unwrap().to_str().unwrap()) {
            continue;
        }
        let mut lines: Option<&mut Vec<String>> = None;
        for line in fs::read_to_string(path).unwrap().lines().filter(|line| !line.starts_with('#'))
        {
            let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
            if let Some((id, text)) = line.split_once(" =").filter(|_| begins) {
                lines = Some(raw.entry(id.to_owned()).or_default());
                lines.as_mut().unwrap().clear();
                lines.as_mut().unwrap().push(text.trim().to_owned());
            } else if let Some(lines) = lines.as_mut().filter(|_| !line.trim().is_empty()) {
                lines.push(line.trim().to_owned());
            }
        }
    }
    raw.into_iter().map(|(id, lines)| (id, texts(&lines))).collect()
}

fn texts(lines: &[String]) -> Vec<String> {
    let whole = lines.join(" ").trim().to_owned();
    if !whole.contains("->") {
        return vec![whole];
    }
    let ends = lines.last().is_some_and(|line| line == "}");
    if !ends || !whole.starts_with('{') || whole.matches("->").count() > 1 {
        return Vec::new();
    }
    let variants = lines.iter().filter(|line| line.starts_with(['[', '*']));
    variants.filter_map(|line| Some(line.split_once(']')?.1.trim().to_owned())).collect()
}

/// A text with gaps as a regular expression of JavaScript; none where it says too little.
fn pattern(text: &str) -> Option<String> {
    let mut out = String::from("^");
    let mut letters = 0;
    for (place, part) in text.split('{').enumerate() {
        let own = if place == 0 {
            part
        } else {
            out.push_str(".+");
            part.split_once('}')?.1
        };
        letters += own.chars().filter(|c| c.is_alphabetic()).count();
        for c in own.chars() {
            if r"^$\.*+?()[]{}|/".contains(c) {
                out.push('\\');
            }
            out.push(c);
        }
    }
    (letters >= LETTERS_MIN).then(|| out + "$")
}
