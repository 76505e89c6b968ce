//! Who may use whom. The table is the one in `docs/architecture.md`.
use crate::tree::{none, read};
use cargo_metadata::{DependencyKind, MetadataCommand};
use std::collections::BTreeMap;

/// A room and the rooms it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("controls", &["domain"]),
    ("vault", &["domain"]),
    ("graph", &[]),
    ("report", &["domain"]),
    ("bundle", &["domain"]),
    ("app", &["domain", "controls", "vault", "graph", "report", "bundle"]),
    ("cli", &["app"]),
    ("tenantpilot-desktop", &["app"]),
];
/// They may use anything and are used by nothing, but for `tests` and the simulator, which tests and measurements use.
const FREE: &[&str] = &["measure", "simulator", "tests", "xtask"];
/// What a room must not even know of.
const UNKNOWN_TO: &[(&str, &[&str])] = &[
    ("domain", &["tokio", "rusqlite", "regorus", "tauri", "fluent-bundle", "getrandom", "tracing"]),
    ("controls", &["tokio", "rusqlite", "tauri", "getrandom"]),
    ("vault", &["tokio", "tauri", "fluent-bundle", "regorus"]),
    ("report", &["tokio", "rusqlite", "tauri", "getrandom"]),
    ("bundle", &["tokio", "rusqlite", "tauri"]),
    ("app", &["tauri", "rusqlite"]),
    ("cli", &["tauri", "rusqlite"]),
];

fn edges() -> BTreeMap<String, Vec<String>> {
    let metadata = MetadataCommand::new()
        .manifest_path(crate::tree::root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .unwrap();
    let edges = metadata.workspace_packages().into_iter().map(|package| {
        let normal = package.dependencies.iter().filter(|edge| edge.kind == DependencyKind::Normal);
        (package.name.to_string(), normal.map(|edge| edge.name.clone()).collect())
    });
    edges.collect()
}

#[test]
fn no_room_uses_one_that_the_table_does_not_name() {
    let edges = edges();
    let mut wrong = Vec::new();
    for (room, uses) in &edges {
        if FREE.contains(&room.as_str()) {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| name == room) else {
            wrong.push(format!("{room} is not in the table"));
            continue;
        };
        for used in uses.iter().filter(|used| edges.contains_key(*used)) {
            if !allowed.contains(&used.as_str()) {
                wrong.push(format!("{room} uses {used}"));
            }
        }
    }
    none("edges that are not in the table", wrong);
}

#[test]
fn no_room_uses_what_it_knows_nothing_of() {
    let edges = edges();
    let mut wrong = Vec::new();
    for (room, unknown) in UNKNOWN_TO {
        let uses = edges.get(*room).cloned().unwrap_or_default();
        wrong.extend(
            uses.iter()
                .filter(|used| unknown.contains(&used.as_str()))
                .map(|used| format!("{room} uses {used}")),
        );
    }
    none("rooms that use what they know nothing of", wrong);
}

#[test]
fn the_simulator_uses_none_of_our_crates() {
    let edges = edges();
    let used = edges["simulator"].iter().filter(|used| edges.contains_key(*used));
    none("crates of ours that the simulator uses", used.cloned().collect());
}

#[test]
fn the_architecture_has_the_same_table() {
    let document = read("docs/architecture.md");
    for (room, uses) in MAY_USE {
        let row = document
            .lines()
            .find(|line| {
                line.starts_with("| ")
                    && line.split('|').nth(1).is_some_and(|cell| names(cell, room))
            })
            .unwrap_or_else(|| panic!("{room} has no row in docs/architecture.md"));
        let cell = row.split('|').nth(3).unwrap().trim();
        let expected = match (*room, uses.is_empty()) {
            (_, true) => "–".to_owned(),
            ("app", _) => "all above".to_owned(),
            _ => uses.join(", "),
        };
        assert_eq!(cell, expected, "{room} in docs/architecture.md");
    }
}

fn names(cell: &str, room: &str) -> bool {
    let shown = if room == "tenantpilot-desktop" { "shell" } else { room };
    cell.split([',', ' ', '`']).any(|word| word == shown)
}
