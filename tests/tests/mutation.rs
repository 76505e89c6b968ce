//! Damaged imports through the door: an error with a place and a reason and no change, or an
//! import that is understood; never a panic (specs/002-import.md, IMP-5).
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path};
use tests::{
    mutation::{Encoding, damaged, graph_folder, policy_folder},
    world::{Dice, World, demo_export, full, seed},
};

/// Imports into one vault before the next one is made: it grows with each that is accepted.
const IMPORTS_PER_VAULT: usize = 250;
/// What a run may be refused with besides `import-refused`, which names place and reason.
const ABOUT_THE_TARGET: [&str; 3] = ["import-target-needed", "import-mismatch", "library-only"];

/// A source as it is before the damage.
struct Source {
    name: &'static str,
    files: Vec<(String, Value)>,
    encoding: Encoding,
}

#[test]
fn damaged_imports_are_refused_whole_or_understood() {
    let count = if full() { 10_000 } else { 200 };
    let sources = sources();
    let mut dice = Dice(seed());
    let mut tally: BTreeMap<String, usize> = BTreeMap::new();
    for first in (0..count).step_by(IMPORTS_PER_VAULT) {
        let home = tempfile::tempdir().expect("a folder");
        let world = World::create(&home.path().join("vault"));
        world.import(&demo_export("brauwerk-osterhagen"));
        let mut before = state(&world);
        for number in first..count.min(first + IMPORTS_PER_VAULT) {
            // Small sources more often: damage hits what matters in them.
            let source = &sources[[0, 1, 2, 3, 3, 3, 4, 4][dice.below(8) as usize]];
            let path = home.path().join(format!("import-{number}"));
            let done = write_damaged(source, &path, &mut dice);
            let what = format!("mutation {number} ({}: {})", source.name, done.join(", "));
            let outcome = import(&world, &path, &what, &mut dice);
            let after = state(&world);
            if outcome != "accepted" {
                assert!(after == before, "{what}: refused ({outcome}), and yet: {before} {after}");
            }
            *tally.entry(outcome).or_default() += 1;
            before = after;
            if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) }
                .expect("it is ours");
        }
        assert_eq!(world.call("vault.verify", json!({}))["intact"], true);
        println!("up to mutation {}: {tally:?}", count.min(first + IMPORTS_PER_VAULT));
    }
    println!("{count} damaged imports: {tally:?}");
    assert!(tally.len() > 3, "the damage shows nothing: {tally:?}");
}

fn sources() -> Vec<Source> {
    let read = |tenant: &str| {
        let bytes = fs::read(demo_export(tenant)).expect("readable");
        vec![(String::new(), serde_json::from_slice(&bytes).expect("JSON"))]
    };
    vec![
        Source { name: "brauwerk", files: read("brauwerk-osterhagen"), encoding: Encoding::Utf8 },
        Source {
            name: "kranichtal",
            files: read("kranichtal-werkzeugbau"),
            encoding: Encoding::Utf16,
        },
        Source { name: "lindwurm", files: read("lindwurm-stadtwerke"), encoding: Encoding::Utf8 },
        Source { name: "graph", files: graph_folder(), encoding: Encoding::Utf8 },
        Source { name: "library", files: policy_folder(), encoding: Encoding::Utf16 },
    ]
}

/// Writes the source with one of its files damaged: a file, or a folder.
fn write_damaged(source: &Source, path: &Path, dice: &mut Dice) -> Vec<&'static str> {
    let victim = dice.below(source.files.len() as u64) as usize;
    let mut done = Vec::new();
    for (at, (name, value)) in source.files.iter().enumerate() {
        let bytes = if at == victim {
            let (bytes, what) = damaged(value, source.encoding, dice);
            done = what;
            bytes
        } else {
            source.encoding.write(&value.to_string())
        };
        let file = if name.is_empty() { path.to_owned() } else { path.join(name) };
        fs::create_dir_all(file.parent().expect("a folder")).expect("ours");
        fs::write(file, bytes).expect("ours");
    }
    done
}

/// Looks at it and takes it in: `accepted`, or why not.
fn import(world: &World, path: &Path, what: &str, dice: &mut Dice) -> String {
    let looked = world.try_call("import.preview", json!({"path": path}));
    let mut request = json!({"path": path, "adopt_exclusions": dice.below(2) == 0});
    if let Ok(preview) = &looked
        && preview["target"]["type"] == "choice_needed"
    {
        request["tenant"] = world.tenant();
        request["stated"] = json!(true);
    }
    let row = world.run("import.start", request);
    let refused = match row["state"].as_str() {
        Some("succeeded") => None,
        Some("failed") => Some(row["outcome"].as_str().unwrap_or_default().to_owned()),
        _ => panic!("{what}: {row}"),
    };
    match (looked, refused) {
        (Ok(_), None) => "accepted".to_owned(),
        (Ok(_), Some(code)) if ABOUT_THE_TARGET.contains(&code.as_str()) => code,
        (Err(failure), Some(code)) => {
            assert_eq!(
                (failure.code.as_str(), code.as_str()),
                ("import-refused", "import-refused"),
                "{what}"
            );
            for said in ["place", "reason"] {
                let text = failure.args.get(said).map(String::as_str).unwrap_or_default();
                assert!(!text.is_empty(), "{what}: refused without a {said}");
                assert_eq!(row["args"][said], text, "{what}");
            }
            failure.args.get("reason").cloned().unwrap_or_default()
        }
        (looked, refused) => {
            panic!("{what}: the look says {looked:?}, the run says {refused:?}: {row}")
        }
    }
}

/// All that an import could change; runs are kept whatever comes of them.
fn state(world: &World) -> Value {
    json!({
        "tenants": world.call("tenant.list", json!({})),
        "libraries": world.call("library.list", json!({})),
        "findings": world.call("finding.list", json!({"limit": 1}))["total"],
        "entries": world.call("vault.verify", json!({}))["entries"],
    })
}
