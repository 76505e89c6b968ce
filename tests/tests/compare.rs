//! Comparing over all kinds and with real exports. Cites `specs/012-compare.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use app::import::{self, Import, Limits};
use domain::{
    compare::{Comparison, Counts, MatchBy, Matching, Names, Side, compare},
    registry::{KindRules, Registry},
    subject::{Coverage, Subject},
};
use proptest::prelude::*;
use serde_json::json;
use std::{collections::BTreeMap, fs, ops::ControlFlow, path::Path};
use tests::{
    contents::{another, bare, generated, places, rewritten},
    program::{Ended, command},
    test_data,
    world::{Dice, demo_export},
};

fn registry() -> &'static Registry {
    import::registry().unwrap()
}

fn rules(subject: &Subject) -> &'static KindRules {
    registry().kind(&subject.reference.kind).unwrap()
}

fn compared(left: &[Subject], right: &[Subject], seen: &[Coverage], by: MatchBy) -> Comparison {
    let (one, other) = (Names::of(left, registry()), Names::of(right, registry()));
    compare(
        &Side { subjects: left, coverage: seen, names: &one },
        &Side { subjects: right, coverage: seen, names: &other },
        registry(),
        &Matching { by, suggest: true, ..Matching::default() },
    )
}

fn read(path: &Path) -> Import {
    import::read(path, &Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

/// The stored exports: the demo tenants', and the real ones where they are.
fn exports() -> Vec<Import> {
    let demo = ["brauwerk-osterhagen", "kranichtal-werkzeugbau", "lindwurm-stadtwerke"];
    let mut all: Vec<Import> = demo.iter().map(|tenant| read(&demo_export(tenant))).collect();
    if let Some(data) = test_data() {
        for path in ["scuba/export-2025-07.json", "scuba/export-2025-10.json"] {
            all.push(read(&data.join(path)));
        }
        all.push(read(&data.join("conditional-access-baseline/Config")));
    }
    all
}

fn only_equal(count: usize) -> Counts {
    Counts { equal: u32::try_from(count).unwrap(), ..Counts::default() }
}

/// What differs, one line each, for a failure's message.
fn told(comparison: &Comparison) -> String {
    let changed = comparison.kinds.iter().flat_map(|kind| &kind.changed);
    let lines = changed.flat_map(|changed| {
        changed.changes.iter().map(|change| format!("{:?} {change:?}", changed.left))
    });
    lines.take(5).collect::<Vec<_>>().join("\n")
}

/// A change at one place is told there, once; a change of a key as one that went and one
/// that came.
fn check_place(subject: &Subject, which: u64) {
    let rules = rules(subject);
    let places = places(rules, &subject.content);
    let Some(place) = places.get((which % places.len().max(1) as u64) as usize) else { return };
    let mut other = subject.clone();
    let value = place.value(&mut other.content);
    let old = value.clone();
    *value = another(&old);
    let new = value.clone();
    let comparison = compared(std::slice::from_ref(subject), &[other], &[], MatchBy::Id);
    let changes: Vec<_> = comparison
        .kinds
        .iter()
        .flat_map(|kind| &kind.changed)
        .flat_map(|changed| &changed.changes)
        .collect();
    let at = || format!("{} {:?}: {changes:#?}", rules.kind, place.steps);
    if place.key {
        assert_eq!(changes.len(), 2, "{}", at());
        let went = changes.iter().filter(|one| one.left.is_some() && one.right.is_none());
        let came = changes.iter().filter(|one| one.left.is_none() && one.right.is_some());
        assert_eq!((went.count(), came.count()), (1, 1), "{}", at());
        assert!(changes.iter().all(|one| bare(&one.path).starts_with(&place.path)), "{}", at());
    } else {
        assert_eq!(changes.len(), 1, "{}", at());
        let change = changes[0];
        assert_eq!(bare(&change.path), place.path, "{}", at());
        if !change.secret {
            assert_eq!((&change.left, &change.right), (&Some(old), &Some(new)), "{}", at());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// CMP-1, CMP-2, over every kind of the registry.
    #[test]
    fn noise_is_no_difference_in_any_kind(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let left: Vec<Subject> = registry()
            .kinds()
            .enumerate()
            .map(|(number, rules)| generated(rules, number as u64, &mut dice))
            .collect();
        let right: Vec<Subject> =
            left.iter().map(|one| rewritten(rules(one), one, &mut dice)).collect();
        let comparison = compared(&left, &right, &[], MatchBy::Id);
        prop_assert_eq!(comparison.counts, only_equal(left.len()), "{}", told(&comparison));
    }

    /// CMP-3, over every kind of the registry.
    #[test]
    fn one_change_is_one_difference_in_any_kind(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        for (number, rules) in registry().kinds().enumerate() {
            let subject = generated(rules, number as u64, &mut dice);
            for _ in 0..4 {
                check_place(&subject, dice.below(1 << 20));
            }
        }
    }
}

/// CMP-1, CMP-2
#[test]
fn noise_is_no_difference_in_stored_exports() {
    for (number, import) in exports().into_iter().enumerate() {
        let mut dice = Dice(number as u64);
        for _ in 0..5 {
            let other: Vec<Subject> =
                import.subjects.iter().map(|one| rewritten(rules(one), one, &mut dice)).collect();
            let comparison = compared(&import.subjects, &other, &import.coverage, MatchBy::Id);
            assert_eq!(
                comparison.counts,
                only_equal(import.subjects.len()),
                "{}",
                told(&comparison)
            );
        }
    }
}

/// CMP-3
#[test]
fn one_change_is_one_difference_in_stored_exports() {
    let mut dice = Dice(7);
    for import in exports() {
        for subject in &import.subjects {
            for _ in 0..10 {
                check_place(subject, dice.below(1 << 20));
            }
        }
    }
}

fn tables(comparison: &Comparison) -> BTreeMap<&str, [usize; 5]> {
    let rows = comparison.kinds.iter().map(|kind| {
        let changes = kind.changed.iter().map(|changed| changed.changes.len()).sum();
        let row = [
            kind.changed.len(),
            changes,
            kind.missing.len(),
            kind.unexpected.len(),
            kind.not_comparable.len(),
        ];
        (kind.kind.0.as_str(), row)
    });
    rows.filter(|(_, row)| *row != [0; 5]).collect()
}

/// CMP-30: `docs/compare.md` explains these numbers.
#[test]
fn two_exports_of_one_tenant_differ_as_written_down() {
    let Some(data) = test_data() else { return };
    let left = read(&data.join("scuba/export-2025-07.json"));
    let right = read(&data.join("scuba/export-2025-10.json"));
    let (one, other) =
        (Names::of(&left.subjects, registry()), Names::of(&right.subjects, registry()));
    let comparison = compare(
        &Side { subjects: &left.subjects, coverage: &left.coverage, names: &one },
        &Side { subjects: &right.subjects, coverage: &right.coverage, names: &other },
        registry(),
        &Matching::default(),
    );
    // Changed, settings changed, missing, unexpected, not comparable.
    let expected = BTreeMap::from([
        ("collaboration.meeting-policy", [0, 0, 1, 2, 0]),
        ("collaboration.tenant", [1, 2, 0, 0, 0]),
        ("identity.access-policy", [1, 2, 0, 0, 0]),
        ("identity.authentication-methods-policy", [1, 1, 0, 0, 0]),
        ("identity.authorization-policy", [1, 2, 0, 0, 0]),
        ("platform.data-policy", [1, 4, 0, 0, 0]),
        ("platform.tenant-settings", [1, 4, 0, 0, 0]),
        ("protection.alert-policy", [18, 39, 0, 2, 0]),
        ("protection.anti-phish-policy", [1, 1, 0, 0, 0]),
        ("protection.data-loss-policy", [8, 8, 0, 1, 0]),
        ("protection.data-loss-rule", [0, 0, 0, 1, 0]),
        ("tenant.organization", [1, 2, 0, 0, 0]),
        ("tenant.user-count", [1, 1, 0, 0, 0]),
    ]);
    assert_eq!(tables(&comparison), expected);
    let counts = comparison.counts;
    assert_eq!((counts.equal, counts.changed, counts.changes), (166, 35, 66));
    assert_eq!((counts.not_comparable, counts.ambiguous), (1, 0));
    let lacking = comparison.kinds.iter().filter(|kind| !kind.not_supplied.left.is_empty());
    assert_eq!(lacking.count(), 4);
}

/// CMP-31
#[test]
fn a_library_and_its_changed_copy_differ_where_it_was_changed() {
    let Some(data) = test_data() else { return };
    let library = read(&data.join("conditional-access-baseline/Config"));
    let mut copy = library.subjects.clone();
    // Another tenant: every id is new, and what refers to it follows.
    let text = serde_json::to_string(&copy).unwrap();
    let mut renamed = text;
    for (number, subject) in library.subjects.iter().enumerate() {
        let id = &subject.reference.id;
        if id.len() == 36 {
            renamed =
                renamed.replace(id.as_str(), &format!("00000000-0000-4000-8000-{number:012}"));
        }
    }
    copy = serde_json::from_str(&renamed).unwrap();
    let is_policy = |subject: &&mut Subject| subject.reference.kind.0 == "identity.access-policy";
    let mut policies: Vec<&mut Subject> = copy.iter_mut().filter(is_policy).collect();
    let groups = |policy: &Subject| {
        policy.content["conditions"]["users"]["excludeGroups"].as_array().map_or(0, Vec::len)
    };
    policies.sort_by_key(|policy| std::cmp::Reverse(groups(policy)));
    policies[0].content["conditions"]["users"]["excludeGroups"].as_array_mut().unwrap().pop();
    policies[1].content["state"] = json!("disabled");
    policies[2].content["conditions"]["users"]["excludeUsers"] = json!(["x"]);
    policies[3].content["conditions"]["clientAppTypes"] = json!(["browser"]);
    for policy in policies.iter_mut().skip(4) {
        policy.reference.name.push_str(" - Copy");
        policy.content["displayName"] = json!(policy.reference.name);
    }
    let gone = copy.iter().position(|one| one.reference.name.ends_with(" - Copy"));
    copy.remove(gone.unwrap());
    let comparison = compared(&library.subjects, &copy, &library.coverage, MatchBy::Name);
    let table = tables(&comparison);
    assert_eq!(table["identity.access-policy"], [4, 5, 1, 0, 0], "{}", told(&comparison));
    assert_eq!(table.len(), 1, "{table:?}");
    assert_eq!(comparison.counts.ambiguous, 0);
}

const POLICY: &str = r##"{"@odata.type": "#microsoft.graph.conditionalAccessPolicy", "id": "p1",
    "displayName": "CA001 - Block", "state": "enabled", "conditions": {"users": {"excludeGroups": ["g1"]}}}"##;

/// Writes a library with one policy and one group.
fn library(folder: &Path, policy: &str, group: &str) {
    for (name, text) in [
        ("MigrationTable.json", r#"{"TenantId": "", "Organization": "Bibliothek", "Objects": []}"#),
        ("ConditionalAccess/policy.json", policy),
        ("Groups/group.json", group),
    ] {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// CMP-20 to CMP-24
#[test]
fn the_command_says_what_is_different() {
    let desk = tempfile::tempdir().unwrap();
    let (left, right) = (desk.path().join("left"), desk.path().join("right"));
    let group = |id: &str| json!({"@odata.type": "#microsoft.graph.group", "id": id, "displayName": "Break glass"});
    library(&left, POLICY, &group("g1").to_string());
    let changed = POLICY
        .replace("\"p1\"", "\"p2\"")
        .replace("CA001 - Block", "CA001 - Block (2)")
        .replace("[\"g1\"]", "[]");
    library(&right, &changed, &group("g2").to_string());
    let run = |more: &[&str]| {
        let (left, right) = (left.to_str().unwrap(), right.to_str().unwrap());
        let mut words = vec!["compare", "--left", left, "--right", right];
        words.extend(more);
        Ended::of(&mut command(Path::new("no-vault"), None, &words))
    };
    let json = run(&["--match", "name", "--format", "json"]).json();
    assert_eq!(json["schema"], "tenantpilot.compare/1");
    assert_eq!(json["left"]["format"], "policy-folder");
    assert_eq!((&json["counts"]["equal"], &json["counts"]["changed"]), (&json!(1), &json!(1)));
    let policies = &json["kinds"][0];
    assert_eq!(policies["kind"], "identity.access-policy");
    let row = &policies["changed"][0];
    assert_eq!(row["matched_by"], "name_without_version");
    assert_eq!(
        row["changes"],
        json!([{
            "at": "conditions.users.excludeGroups",
            "path": [
                {"type": "property", "name": "conditions"},
                {"type": "property", "name": "users"},
                {"type": "property", "name": "excludeGroups"}
            ],
            "label": "Conditions › Users › Excluded groups",
            "left": "g1", "right": null, "left_name": "Break glass", "right_name": null,
            "left_text": "Break glass", "right_text": null, "secret": false
        }])
    );
    let english = run(&["--match", "name"]);
    assert_eq!(english.code, 0, "{}", english.err);
    assert!(english.out.contains("      Conditions › Users › Excluded groups: − Break glass"));
    assert!(
        english.out.contains("1 the same, 1 changed (1 setting), 0 missing"),
        "{}",
        english.out
    );
    let german = run(&["--match", "name", "--lang", "de"]).out;
    assert!(german.contains("Bedingungen › Benutzer › Ausgeschlossene Gruppen: − Break glass"));
    assert!(german.contains("1 gleich, 1 geändert (1 Einstellung), 0 fehlend"), "{german}");
    // By id alone nothing has a counterpart; what is like it is suggested.
    let by_id = run(&["--format", "json"]).json();
    assert_eq!(
        (&by_id["counts"]["missing"], &by_id["counts"]["unexpected"]),
        (&json!(2), &json!(2))
    );
    assert_eq!(run(&["--fail-on", "missing,not_comparable"]).code, 1);
    assert_eq!(run(&["--match", "name", "--fail-on", "missing,unexpected"]).code, 0);
    // A map of ids.
    let map = desk.path().join("map.json");
    fs::write(&map, r#"{"p1": "p2", "G1": "g2"}"#).unwrap();
    let map = map.to_str().unwrap();
    let mapped = run(&["--map", map, "--format", "json"]).json();
    assert_eq!(mapped["kinds"][0]["changed"][0]["matched_by"], "mapped");
    assert_eq!(mapped["counts"]["missing"], 0);
    fs::write(map, r#"{"p1": 2}"#).unwrap();
    let refused = run(&["--map", map]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("[id-map-malformed]"), "{}", refused.err);
    assert_eq!(run(&["--match", "colour"]).code, 2);
    fs::write(right.join("ConditionalAccess/policy.json"), "{").unwrap();
    let broken = run(&[]);
    assert_eq!(broken.code, 3);
    assert!(broken.err.contains("[import-refused]"), "{}", broken.err);
}

/// CMP-21: the same answer, byte for byte.
#[test]
fn the_answer_is_the_same_every_time() {
    let (left, right) = (demo_export("brauwerk-osterhagen"), demo_export("lindwurm-stadtwerke"));
    let run = || {
        let (left, right) = (left.to_str().unwrap(), right.to_str().unwrap());
        let words =
            ["compare", "--left", left, "--right", right, "--match", "name", "--format", "json"];
        let ended = Ended::of(&mut command(Path::new("no-vault"), None, &words));
        assert_eq!(ended.code, 0, "{}", ended.err);
        ended.out
    };
    let first = run();
    assert!(first.contains("\"tenantpilot.compare/1\""));
    assert_eq!(first, run());
}
