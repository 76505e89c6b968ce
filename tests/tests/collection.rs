//! What is read from Graph: the registry against Microsoft's own description of v1.0, and the
//! document that tells it to readers (specs/011-collection.md).
#[path = "collection/schema.rs"]
mod schema;

use domain::registry::{GraphSource, KindRules, Registry, Stream, Version};
use schema::Schema;
use std::{collections::BTreeSet, fmt::Write as _, path::Path};

/// Properties that v1.0 does not describe and other sources have.
const ELSEWHERE: [(&str, &str); 3] = [
    // Wi-Fi profiles stand in beta and in folders exported from it.
    ("device.configuration", "preSharedKey"),
    // Put into the group from a collection of its own.
    ("identity.group", "eligibilities"),
    ("identity.group", "eligibilities[].principalId"),
];

/// Navigation properties that Graph's answers hold without being asked for.
const UNASKED: [(&str, &str); 1] = [("authenticationStrengthPolicy", "combinationConfigurations")];

fn registry() -> &'static Registry {
    app::import::registry().unwrap()
}

/// Names that an option lists: `a,b($expand=c,d)` is `a`, `b`.
fn listed(option: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut depth = 0_u32;
    for c in option.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => names.push(String::new()),
            c if depth == 0 => names.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    names
}

/// The navigation properties of which the items hold content.
fn inlined(source: &GraphSource) -> BTreeSet<String> {
    let expand = source.query.get("$expand").map(|option| listed(option)).unwrap_or_default();
    let details = source.details.iter().filter_map(|detail| detail.into.clone());
    // A nested `$expand` names what stands one level further down.
    let nested = source.query.get("$expand").into_iter().flat_map(|option| {
        option.split("$expand=").skip(1).map(|rest| rest.trim_end_matches(')').to_owned())
    });
    let unasked = UNASKED.iter().filter(|(of, _)| *of == source.type_name);
    let unasked = unasked.map(|(_, name)| (*name).to_owned());
    expand.into_iter().chain(details).chain(nested).chain(unasked).collect()
}

fn unknown_options(schema: &Schema, source: &GraphSource) -> Vec<String> {
    ["$select", "$expand"]
        .iter()
        .filter_map(|option| source.query.get(*option))
        .flat_map(|option| listed(option))
        .filter(|name| schema.property(&source.type_name, name).is_none())
        .collect()
}

fn unknown_names(schema: &Schema, rules: &KindRules, source: &GraphSource) -> Vec<String> {
    let elsewhere = |path: &str| ELSEWHERE.contains(&(rules.kind.0.as_str(), path));
    let paths =
        rules.id.iter().chain(&rules.name).chain(&rules.volatile).map(|path| path.join("."));
    let mut unknown: Vec<String> = paths
        .chain(rules.sensitivity.keys().cloned())
        .chain(rules.typed.iter().filter(|path| !path.is_empty()).cloned())
        .filter(|path| !schema.resolves(&source.type_name, path) && !elsewhere(path))
        .collect();
    let mut known = schema.names(&source.type_name, &inlined(source));
    if rules.kind.0 == "identity.group" {
        let eligibility = "privilegedAccessGroupEligibilityScheduleInstance";
        known.extend(schema.names(eligibility, &BTreeSet::new()));
    }
    let keys = rules.sets.values().flatten().flat_map(|key| key.split('.'));
    let names = rules.arrays.iter().chain(rules.sets.keys()).chain(&rules.case_insensitive);
    let names = names.map(String::as_str).chain(keys);
    unknown
        .extend(names.filter(|name| !known.contains(*name) && !elsewhere(name)).map(str::to_owned));
    unknown
}

#[test]
fn names_of_stable_kinds_are_those_of_the_schema() {
    // COL-03
    let Some(data) = tests::test_data() else { return };
    let Ok(text) = std::fs::read_to_string(data.join("graph/v1.0.csdl")) else {
        println!("skipped: no schema");
        return;
    };
    let schema = Schema::read(&text);
    let mut wrong = Vec::new();
    for Stream { kind, source, .. } in registry().streams() {
        if source.version != Version::V1 {
            continue;
        }
        if !schema.has(&source.type_name) {
            wrong.push(format!("{}: no type {}", source.path, source.type_name));
            continue;
        }
        let mut unknown = unknown_options(&schema, source);
        // Kinds that exports have too name the properties of both.
        let rules = kind.and_then(|kind| registry().kind(kind)).filter(|row| row.export.is_none());
        if let Some(rules) = rules {
            unknown.extend(unknown_names(&schema, rules, source));
        }
        wrong.extend(unknown.into_iter().map(|name| format!("{}: {name}", source.path)));
    }
    assert!(wrong.is_empty(), "not in the schema:\n{}", wrong.join("\n"));
}

#[test]
fn secrets_of_scripts_and_settings_are_declared_wherever_they_are_read() {
    // COL-06
    for rules in registry().kinds() {
        let Some(source) = &rules.graph else { continue };
        let scripts = source.path.ends_with("Scripts");
        let secret = rules
            .sensitivity
            .values()
            .any(|class| *class == domain::redaction::Sensitivity::Secret);
        assert!(secret || !scripts, "{}", rules.kind);
    }
}

#[test]
fn nothing_is_read_of_mailboxes_and_sign_ins() {
    // COL-01, COL-02
    for Stream { source, .. } in registry().streams() {
        let details = source.details.iter().map(|detail| &detail.path);
        for path in std::iter::once(&source.path).chain(details) {
            for never in
                ["signIns", "messages", "mailFolders", "events", "drive", "chats", "riskyUsers"]
            {
                assert!(path.split('/').all(|part| part != never), "{path}");
            }
        }
        let permissions =
            source.permissions.delegated.iter().chain(&source.permissions.application);
        for permission in permissions {
            assert!(permission.contains(".Read.") && !permission.contains("Write"), "{permission}");
        }
    }
}

#[test]
fn a_global_reader_may_read_the_directory() {
    let reader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451".to_owned();
    for Stream { source, .. } in registry().streams() {
        assert!(source.roles.is_empty() || source.roles.contains(&reader), "{}", source.path);
    }
}

fn line(stream: &Stream<'_>, first: &str) -> String {
    let source = stream.source;
    let mut path = format!("`{}`", source.path);
    for detail in &source.details {
        write!(path, ", `{}`", detail.path).unwrap();
    }
    let permissions = &source.permissions;
    let delegated = &permissions.delegated[0];
    let least = match permissions.application.first() {
        Some(application) if application == delegated => format!("`{delegated}`"),
        Some(application) => format!("`{delegated}`; application `{application}`"),
        None => format!("`{delegated}`; not as an application"),
    };
    let version = source.version.name();
    format!(
        "| {first} | {path} | {version} | {least} | [{}]({}) |",
        source.type_name, source.source
    )
}

#[test]
fn the_document_tells_what_the_registry_says() {
    // COL-10
    let kinds = registry()
        .streams()
        .filter_map(|stream| Some(line(&stream, &format!("`{}`", stream.kind?))));
    let parts = registry().streams().filter(|stream| stream.kind.is_none()).map(|stream| {
        let completed: Vec<String> =
            stream.completes.iter().map(|kind| format!("`{kind}`")).collect();
        let first = if completed.is_empty() { "history".to_owned() } else { completed.join(", ") };
        line(&stream, &first)
    });
    let expected: Vec<String> = kinds.chain(parts).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/collection.md");
    let text = std::fs::read_to_string(path).unwrap();
    let is_row = |line: &&str| line.starts_with("| ") && line.contains("learn.microsoft.com");
    let found: Vec<&str> = text.lines().filter(is_row).collect();
    assert!(found == expected, "docs/collection.md should hold:\n{}", expected.join("\n"));
}
