//! The same tenant, imported as an assessment export and read from Graph.
use app::import::{self, Limits};
use serde_json::{Value, json};
use simulator::Profile;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};
use tests::{
    live::{Holdings, Service},
    mirror,
    world::{World, demo_export, root},
};

/// Kinds of which one source has properties that the other has not; those that both have are
/// compared. Graph has the plans within the subscription, and tells some of SharePoint's
/// settings only.
const OF_DIFFERENT_WIDTH: &[&str] = &["tenant.subscribed-sku", "sharing.tenant-settings"];

fn exports() -> Vec<PathBuf> {
    let demo = ["kranichtal-werkzeugbau", "lindwurm-stadtwerke", "brauwerk-osterhagen"];
    let mut exports = Vec::new();
    if let Some(data) = tests::test_data() {
        for month in ["2025-07", "2025-10"] {
            let path = data.join("scuba").join(format!("export-{month}.json"));
            exports.extend(path.is_file().then_some(path));
        }
    }
    exports.extend(demo.iter().map(|name| demo_export(name)));
    exports
}

/// What differs: by what is missing, the policies that need it.
type Missing = BTreeMap<String, BTreeSet<String>>;

fn compare(export: &Path, missing: &mut Missing) {
    let name = export.file_name().unwrap().to_string_lossy().into_owned();
    let bytes = std::fs::read(export).unwrap();
    let read = import::parse_files(vec![(name.clone(), bytes)], &Limits::default()).unwrap();
    let id = read.source.tenant.id.clone().unwrap();
    let service = Service::start(vec![mirror::tenant(&id, &read.subjects)], Profile::default());
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    world.import(export);
    let (before, findings, imported) =
        (world.judged(), of_requirements(&world), world.holdings(&dir));
    let whole = world.coverage();
    service.connect(&world);
    let row = world.synced();
    assert_eq!(row["args"]["verified"], "0", "{name}: {row:#}");
    let synced = world.holdings(&dir);
    let seen = world.coverage();
    let away: Vec<_> = imported
        .subjects
        .iter()
        .filter(|(key, _)| !synced.subjects.contains_key(*key) && seen[&key.0].0 == "complete")
        .map(|(key, kept)| format!("{key:?} {}", kept.content))
        .collect();
    assert_eq!(away, Vec::<String>::new(), "{name}: gone");
    assert_eq!(row["args"]["gone"], "0", "{name}: {row:#}");
    // Graph tells more of how policies are kept; of the requirements nothing is new.
    assert_eq!(
        of_requirements(&world),
        findings,
        "{name}: the findings are the same, with their ids"
    );
    let after = world.judged();
    let mut equal = 0;
    let mut differ = 0;
    for (policy, verdict) in &after {
        let earlier = &before[policy];
        if earlier.outcome == verdict.outcome {
            equal += 1;
            continue;
        }
        differ += 1;
        assert_eq!(verdict.outcome, "not_assessed", "{name} {policy}: {earlier:?} {verdict:?}");
        assert!(!verdict.gaps.is_empty(), "{name} {policy}: {verdict:?}");
        for (kind, path, reason) in &verdict.gaps {
            if earlier.gaps.iter().any(|(of, at, _)| (of, at) == (kind, path)) {
                continue;
            }
            // The export names holders of roles and says nothing else of them.
            if kind == "identity.privileged-user" && path.is_none() {
                assert!(nameless(&imported), "{name} {policy}: {verdict:?}");
                continue;
            }
            assert!(["not_in_source", "property_absent"].contains(&reason.as_str()), "{reason}");
            let what = match path {
                Some(path) => format!("`{kind}`: `{path}`"),
                None => format!("`{kind}`"),
            };
            missing.entry(what).or_default().insert(policy.clone());
        }
    }
    let (kinds, subjects) = subjects_agree(&name, &imported, &world.holdings(&dir), |kind| {
        let complete = |seen: &tests::live::Seen| seen.0 == "complete";
        whole.get(kind).is_some_and(complete) && world.coverage().get(kind).is_some_and(complete)
    });
    println!(
        "{name}: {equal} verdicts equal, {differ} not assessed from Graph; {} findings the same; \
         {subjects} subjects of {kinds} kinds equal",
        findings.len()
    );
}

/// The findings about requirements, by id.
fn of_requirements(world: &World) -> BTreeMap<String, (String, String)> {
    let mut findings = world.findings();
    findings.retain(|_, (policy, _)| !policy.starts_with("TP.QUALITY."));
    findings
}

/// Whether a role is held by somebody whom no account of the source describes: in Graph, who
/// that is would be a gap; an export does not tell.
fn nameless(holdings: &Holdings) -> bool {
    let account = |id: &str| {
        let kinds = ["identity.privileged-user", "app.privileged-service-principal"];
        kinds
            .iter()
            .any(|kind| holdings.subjects.contains_key(&((*kind).to_owned(), id.to_owned())))
    };
    let roles = holdings.subjects.iter().filter(|(key, _)| key.0 == "identity.directory-role");
    let mut assignments =
        roles.flat_map(|(_, kept)| kept.content["assignments"].as_array().into_iter().flatten());
    assignments.any(|assignment| {
        let holder = assignment["principalId"].as_str().unwrap_or_default().to_lowercase();
        !account(&holder)
    })
}

/// Wherever both have the kind whole, each subject is the other's equal. How many kinds and
/// subjects were compared.
fn subjects_agree(
    name: &str,
    imported: &Holdings,
    synced: &Holdings,
    both: impl Fn(&str) -> bool,
) -> (usize, usize) {
    let kinds: BTreeSet<&str> =
        imported.subjects.keys().chain(synced.subjects.keys()).map(|key| key.0.as_str()).collect();
    let kinds: BTreeSet<&str> = kinds.into_iter().filter(|kind| both(kind)).collect();
    let of = |holdings: &Holdings| -> BTreeSet<(String, String)> {
        let keys = holdings.subjects.keys();
        keys.filter(|key| kinds.contains(key.0.as_str())).cloned().collect()
    };
    assert_eq!(of(imported), of(synced), "{name}: the same subjects");
    let mut wrong = Vec::new();
    for key in of(imported) {
        let (one, other) = (&imported.subjects[&key], &synced.subjects[&key]);
        if one.identity == other.identity {
            continue;
        }
        let (mut one, mut other) = (one.content.clone(), other.content.clone());
        if OF_DIFFERENT_WIDTH.contains(&key.0.as_str()) {
            let (first, second) = (one.as_object_mut().unwrap(), other.as_object_mut().unwrap());
            first.retain(|name, _| second.contains_key(name));
            second.retain(|name, _| first.contains_key(name));
            assert!(!first.is_empty(), "{name}: {key:?} has nothing in common");
        }
        if one != other {
            wrong.push(format!("{key:?}: {}", differences(&one, &other)));
        }
    }
    assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    (kinds.len(), of(imported).len())
}

fn differences(one: &Value, other: &Value) -> Value {
    let names: BTreeSet<&String> = [one, other]
        .iter()
        .filter_map(|value| value.as_object())
        .flat_map(|object| object.keys())
        .collect();
    let differing = names.into_iter().filter(|name| one[name.as_str()] != other[name.as_str()]);
    let shown =
        differing.map(|name| json!({name.as_str(): [one[name.as_str()], other[name.as_str()]]}));
    Value::from(shown.collect::<Vec<_>>())
}

/// The table in the document, as it should be.
fn table(missing: &Missing) -> String {
    let mut lines = vec!["| Only in an export | Requirements |".to_owned(), "|---|---|".to_owned()];
    for (what, policies) in missing {
        let policies: Vec<&str> = policies.iter().map(String::as_str).collect();
        lines.push(format!("| {what} | {} |", policies.join(", ")));
    }
    lines.join("\n")
}

/// LIV-18, LIV-19: equal subjects, verdicts and findings wherever both sources hold the
/// evidence; where they do not, the document says what is missing.
#[test]
fn both_ways_lead_to_the_same() {
    let mut missing = Missing::new();
    let exports = exports();
    for export in &exports {
        compare(export, &mut missing);
    }
    let table = table(&missing);
    let document = std::fs::read_to_string(root().join("docs/collection.md")).unwrap();
    assert!(document.contains(&table), "docs/collection.md should have:\n{table}");
}
