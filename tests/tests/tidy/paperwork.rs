//! Documents that must keep up: statements that tests cite, and the list of dependencies.
use crate::tree::{files, files_ending, none, read};
use cargo_metadata::MetadataCommand;
use std::collections::BTreeSet;

/// Ids such as `CLI-3`: capitals, a dash, a number.
fn ids(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.' || c == '_';
    text.split(|c: char| !is_part(c))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| {
            word.split_once('-').is_some_and(|(name, number)| {
                (3..=10).contains(&name.len())
                    && name.chars().all(|c| c.is_ascii_uppercase())
                    && !number.is_empty()
                    && number.chars().all(|c| c.is_ascii_digit())
            })
        })
        .map(str::to_owned)
        .collect()
}

/// The statements that the specs make: ids in bold or at a list item's beginning.
fn statements() -> BTreeSet<String> {
    let specs =
        files().into_iter().filter(|file| file.starts_with("specs/") && file.ends_with(".md"));
    specs.flat_map(|file| ids(&read(&file))).collect()
}

#[test]
fn what_a_test_cites_is_stated() {
    let stated = statements();
    let prefixes: BTreeSet<&str> = stated.iter().filter_map(|id| id.split('-').next()).collect();
    let mut unknown = Vec::new();
    for file in files_ending(&[".rs", ".ts", ".tsx"]) {
        for id in ids(&read(&file)) {
            let prefix = id.split('-').next().unwrap_or_default();
            if prefixes.contains(prefix) && !stated.contains(&id) {
                unknown.push(format!("{file}: {id}"));
            }
        }
    }
    none("statements that no spec makes", unknown);
}

#[test]
fn specs_are_numbered_and_without_gaps() {
    let mut numbers: Vec<u32> = files()
        .iter()
        .filter_map(|file| file.strip_prefix("specs/"))
        .map(|file| {
            file.split('-')
                .next()
                .and_then(|number| number.parse().ok())
                .unwrap_or_else(|| panic!("specs/{file} has no number"))
        })
        .collect();
    numbers.sort_unstable();
    let last = u32::try_from(numbers.len()).unwrap();
    assert_eq!(numbers, (1..=last).collect::<Vec<_>>());
}

#[test]
fn every_dependency_has_its_row() {
    let metadata = MetadataCommand::new()
        .manifest_path(crate::tree::root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .unwrap();
    let own: BTreeSet<String> =
        metadata.workspace_packages().iter().map(|package| package.name.to_string()).collect();
    let mut used: BTreeSet<String> = metadata
        .workspace_packages()
        .iter()
        .flat_map(|package| package.dependencies.iter().map(|edge| edge.name.clone()))
        .filter(|name| !own.contains(name))
        .collect();
    let package: serde_json::Value = serde_json::from_str(&read("ui/package.json")).unwrap();
    for group in ["dependencies", "devDependencies"] {
        used.extend(package[group].as_object().into_iter().flatten().map(|(name, _)| name.clone()));
    }
    let rows: BTreeSet<String> = read("docs/dependencies.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split('|').next().map(str::to_owned))
        .flat_map(|cell| {
            cell.split(',').map(|name| name.trim().trim_matches('`').to_owned()).collect::<Vec<_>>()
        })
        .collect();
    none(
        "dependencies without a row in docs/dependencies.md",
        used.difference(&rows).cloned().collect(),
    );
    let manifest = read("Cargo.toml");
    let declared: BTreeSet<String> = manifest
        .split("[workspace.dependencies]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .unwrap_or_default()
        .lines()
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name.trim().to_owned()))
        .filter(|name| !name.starts_with('#') && !own.contains(name))
        .collect();
    none(
        "declared for the workspace and used by nothing",
        declared.difference(&used).cloned().collect(),
    );
}

#[test]
fn decisions_are_numbered() {
    let mut seen = BTreeSet::new();
    for file in files() {
        let Some(name) = file.strip_prefix("docs/adr/") else { continue };
        let number = name.get(..4).and_then(|number| number.parse::<u32>().ok());
        assert!(number.is_some() && name.ends_with(".md"), "{file}: NNNN-title.md is expected");
        assert!(seen.insert(number), "{file}: the number is taken");
    }
}
