//! Files: what they begin with, how long they are, what must not be in them.
use crate::tree::{files, files_ending, none, read};

/// Long enough for one idea.
const LINES_MAX: usize = 600;
/// The shell is thin.
const SHELL_LINES_MAX: usize = 1_000;
/// What may lie at the root.
const TOP_LEVEL: &[&str] = &[
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "docs",
    "locales",
    "specs",
    "src-tauri",
    "tauri.conf.json",
    "tests",
    "ui",
];

fn is_test(file: &str) -> bool {
    file.starts_with("tests/")
        || file.contains("/tests/")
        || file.ends_with("/tests.rs")
        || file.contains(".test.")
}

fn is_generated(file: &str) -> bool {
    file.starts_with("ui/src/ipc/generated/")
}

#[test]
fn every_rust_file_says_what_it_is() {
    let silent = files_ending(&[".rs"]).into_iter().filter(|file| !read(file).starts_with("//!"));
    none("Rust files that do not begin with `//!`", silent.collect());
}

#[test]
fn a_file_is_one_idea() {
    let long = files_ending(&[".rs", ".ts", ".tsx"])
        .into_iter()
        .filter(|file| !is_test(file) && !is_generated(file))
        .map(|file| (read(&file).lines().count(), file))
        .filter(|(lines, _)| *lines > LINES_MAX);
    none(
        "files that are too long",
        long.map(|(lines, file)| format!("{file}: {lines} lines")).collect(),
    );
}

#[test]
fn the_shell_is_thin() {
    let lines: usize = files_ending(&[".rs"])
        .iter()
        .filter(|file| file.starts_with("src-tauri/src/"))
        .map(|file| read(file).lines().count())
        .sum();
    assert!(lines < SHELL_LINES_MAX, "the shell has {lines} lines");
}

#[test]
fn the_root_stays_tidy() {
    let strange = files()
        .iter()
        .filter_map(|file| file.split('/').next().map(str::to_owned))
        .filter(|top| !top.starts_with('.') && !TOP_LEVEL.contains(&top.as_str()))
        .collect();
    none("at the root and not expected there", strange);
}

#[test]
fn nothing_names_a_machine_or_an_unfinished_thought() {
    // Put together here, so that this file does not find itself.
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["XX", "X:"].concat(),
        ["/ho", "me/"].concat(),
        ["/Us", "ers/"].concat(),
        ["/wo", "rk/"].concat(),
        ["/tm", "p/"].concat(),
        ["C:\\", "Users"].concat(),
        ["todo", "!("].concat(),
        ["unimplemented", "!("].concat(),
    ];
    let mut found = Vec::new();
    for file in
        files_ending(&[".rs", ".ts", ".tsx", ".toml", ".md", ".ftl", ".rego", ".yaml", ".sh"])
    {
        // Tests invent paths to show what happens to them.
        let marks = if is_test(&file) { &marks[..2] } else { &marks[..] };
        for (number, line) in read(&file).lines().enumerate() {
            if let Some(mark) = marks.iter().find(|mark| line.contains(mark.as_str())) {
                found.push(format!("{file}:{}: {mark}", number + 1));
            }
        }
    }
    none("marks that do not belong here", found);
}

#[test]
fn no_unsafe_code_is_allowed_anywhere() {
    let mut wrong = Vec::new();
    for file in files_ending(&["Cargo.toml"]) {
        let text = read(&file);
        let forbidden = text.contains("[lints]\nworkspace = true")
            || text.contains("[lints.rust]\nunsafe_code = \"forbid\"");
        if text.contains("[package]") && !forbidden {
            wrong.push(format!("{file} does not forbid unsafe code"));
        }
    }
    if !read("Cargo.toml").contains("unsafe_code = \"forbid\"") {
        wrong.push("Cargo.toml does not forbid unsafe code".to_owned());
    }
    none("where unsafe code could be", wrong);
}

#[test]
fn the_window_may_do_little() {
    let configuration: serde_json::Value = serde_json::from_str(&read("tauri.conf.json")).unwrap();
    let app = &configuration["app"];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["security"]["freezePrototype"], true);
    assert!(app["security"].get("dangerousDisableAssetCspModification").is_none());
    let policy = app["security"]["csp"].to_string();
    assert!(!policy.contains("unsafe-"), "{policy}");
    assert!(!policy.contains("https:") && !policy.contains('*'), "{policy}");
    let capability: serde_json::Value =
        serde_json::from_str(&read("src-tauri/capabilities/main.json")).unwrap();
    assert_eq!(
        capability["permissions"],
        serde_json::json!([
            "allow-call",
            "core:event:allow-listen",
            "core:event:allow-unlisten",
            "dialog:allow-open",
            "dialog:allow-save"
        ])
    );
}
