//! The generated TypeScript is the contract's. `cargo xtask contract` writes it again.
#![allow(clippy::unwrap_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // xtask asks by a variable to write instead of compare.
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn generated() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/generated")
}

#[test]
fn the_generated_typescript_is_current() {
    let fresh = tempfile::tempdir().unwrap();
    app::contract::export(fresh.path()).unwrap();
    if std::env::var_os("TENANTPILOT_WRITE_CONTRACT").is_some() {
        if generated().exists() {
            fs::remove_dir_all(generated()).unwrap();
        }
        for (name, text) in files(fresh.path()) {
            let target = generated().join(name);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, text).unwrap();
        }
        return;
    }
    let (fresh, kept) = (files(fresh.path()), files(&generated()));
    let stale: Vec<&String> = fresh
        .iter()
        .filter(|(name, text)| kept.get(*name) != Some(text))
        .map(|(name, _)| name)
        .chain(kept.keys().filter(|name| !fresh.contains_key(*name)))
        .collect();
    assert!(stale.is_empty(), "run `cargo xtask contract`: {stale:?}");
}

#[test]
fn every_operation_is_named_once_and_by_its_noun() {
    let mut names: Vec<&str> =
        app::contract::OPERATIONS.iter().map(|operation| operation.name).collect();
    assert!(names.iter().all(|name| name.split('.').count() == 2), "{names:?}");
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn what_an_operation_changes_is_read_by_another() {
    use app::contract::OPERATIONS;
    let read: Vec<&&str> = OPERATIONS.iter().flat_map(|operation| operation.reads).collect();
    for operation in OPERATIONS {
        for set in operation.changes {
            assert!(read.contains(&set), "{}: nothing reads {set}", operation.name);
        }
    }
}

/// Files by name relative to the folder, with their text.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(here) = folders.pop() {
        for entry in fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}
