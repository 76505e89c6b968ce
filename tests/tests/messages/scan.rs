//! Codes as they stand in the sources, messages as they stand in the locales.
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The Rust files below a folder, without tests.
pub fn sources(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(place) = open.pop() {
        for entry in fs::read_dir(&place).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("tests") {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs")
            {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

/// All messages of a language: id to text.
pub fn messages(lang: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for entry in fs::read_dir(root().join("locales").join(lang)).unwrap() {
        let mut current = String::new();
        for line in fs::read_to_string(entry.unwrap().path()).unwrap().lines() {
            let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((id, text)) = line.split_once(" =").filter(|_| starts) {
                current = id.to_owned();
                found.insert(current.clone(), text.to_owned());
            } else if let Some(text) = found.get_mut(&current).filter(|_| !line.starts_with('#')) {
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    found
}

pub fn variables(text: &str) -> BTreeSet<String> {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
    text.split('$').skip(1).map(|rest| rest.chars().take_while(is_name).collect()).collect()
}

/// The codes that stand as text after `opening`, each with the arguments added right there.
pub fn codes(sources: &[String], opening: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources {
        for (at, _) in source.match_indices(opening) {
            let rest = source[at + opening.len()..].trim_start();
            let Some((code, rest)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'))
            else {
                continue;
            };
            let args = found.entry(code.to_owned()).or_default();
            args.extend(arguments(rest));
        }
    }
    found
}

/// The names in `.with("name", …)` until the statement ends.
pub fn arguments(rest: &str) -> Vec<String> {
    let end = rest.find(';').unwrap_or(rest.len());
    let statement = &rest[..end];
    // The next failure's arguments are not this one's.
    let statement = statement.split("Failure::").next().unwrap_or_default();
    let names = statement.split(".with(").skip(1);
    names
        .filter_map(|rest| {
            rest.trim_start().strip_prefix('"')?.split('"').next().map(str::to_owned)
        })
        .collect()
}

/// Fails unless every id has a message in both languages that uses only these arguments.
pub fn said(prefix: &str, codes: &BTreeMap<String, BTreeSet<String>>) {
    assert!(!codes.is_empty(), "no code found for {prefix}");
    let mut wrong = Vec::new();
    for lang in ["de", "en"] {
        let messages = messages(lang);
        for (code, args) in codes {
            let id = format!("{prefix}{}", code.replace(['_', '.'], "-"));
            match messages.get(&id) {
                None => wrong.push(format!("{lang}: {id} is missing")),
                Some(text) => wrong.extend(
                    variables(text)
                        .difference(args)
                        .map(|name| format!("{lang}: {id} uses ${name}, which nobody gives")),
                ),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

pub fn without_arguments<S: AsRef<str>>(
    codes: impl IntoIterator<Item = S>,
) -> BTreeMap<String, BTreeSet<String>> {
    codes.into_iter().map(|code| (code.as_ref().to_owned(), BTreeSet::new())).collect()
}

/// The texts that the arms of a function's `match` give: `=> "text"`.
pub fn arms(source: &str, function: &str) -> Vec<String> {
    let body = source.split(function).nth(1).unwrap_or_default();
    let body = body.split("\n    }\n").next().unwrap_or_default();
    let arms = body.split("=> \"").skip(1);
    arms.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
}

/// An enum's variants in kebab case.
pub fn variants(source: &str, name: &str) -> Vec<String> {
    let body = source.split(&format!("pub enum {name} {{")).nth(1).unwrap_or_default();
    let body = body.split("\n}").next().unwrap_or_default();
    let names = body
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//") && !line.starts_with('#'));
    names
        .filter_map(|line| line.strip_suffix(','))
        .map(|name| {
            let mut kebab = String::new();
            for letter in name.chars() {
                if letter.is_ascii_uppercase() && !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.push(letter.to_ascii_lowercase());
            }
            kebab
        })
        .collect()
}

pub fn core() -> Vec<String> {
    [
        sources("src-tauri/crates/app/src"),
        sources("src-tauri/crates/cli/src"),
        sources("src-tauri/src"),
    ]
    .concat()
}
