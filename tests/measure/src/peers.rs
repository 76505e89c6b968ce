//! Comparing against general tools on the same canonical contents, in the same run: deepdiff
//! (Python), both in memory, and jsondiffpatch (JavaScript), which reads files where the product
//! reads its vault.
use crate::compare::{DIFFERENT, SUBJECTS as ALL, measured_of, tenant};
use domain::subject::Subject;
use serde_json::{Value, json};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

/// Subjects of each side: the others take minutes for more.
const SUBJECTS: usize = 1_000;
/// Of the tool's time: twenty times as fast.
const PERCENT_MAX: u32 = 5;
const ROUNDS: usize = 5;

/// Measures and prints; says so where the tools are not installed.
pub fn all() {
    let Some(python) = std::env::var_os("TENANTPILOT_BENCH_PYTHON") else {
        println!("deepdiff and jsondiffpatch are not installed: not compared with them");
        return;
    };
    let registry = app::import::registry().unwrap();
    let side = |different| -> Vec<Subject> {
        tenant(different, false).into_iter().take(SUBJECTS).collect()
    };
    let (left, right) = (side(0), side(DIFFERENT));
    let home = tempfile::tempdir().unwrap();
    let files = written(home.path(), [&left, &right]);
    let expected = SUBJECTS as u64 * DIFFERENT / 100;
    let mut own: Vec<f64> =
        (0..ROUNDS).map(|_| measured_of(registry, &left, &right, expected)).collect();
    own.sort_by(f64::total_cmp);
    let own = own.swap_remove(ROUNDS / 2);
    let script = scripts().join("deep_diff.py");
    let deepdiff = told(Command::new(python).arg(script).args(&files), expected)["ms"].clone();
    let deepdiff = deepdiff.as_f64().unwrap();
    println!("2 × {SUBJECTS} subjects in memory: deepdiff {deepdiff:.0} ms, compare {own:.1} ms");
    let what = format!("compare 2 × {SUBJECTS} subjects, of deepdiff's time");
    ratio(&what, own, deepdiff);
}

/// What jsondiffpatch takes to read and to compare the tenants that `own` milliseconds were
/// enough for from the vault. Says so where it is not installed.
pub fn read_and_compared(own: f64) {
    if !scripts().join("node_modules").exists() {
        println!("jsondiffpatch is not installed: not compared with it");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let files = written(home.path(), [&tenant(0, false), &tenant(DIFFERENT, false)]);
    let script = scripts().join("json_diff_patch.mjs");
    let said = told(Command::new("node").arg(script).args(&files), ALL * DIFFERENT / 100);
    let (alone, whole) = (said["ms"].as_f64().unwrap(), said["with_reading_ms"].as_f64().unwrap());
    println!(
        "jsondiffpatch {whole:.0} ms, {alone:.0} of them comparing; from the vault {own:.0} ms"
    );
    ratio("compare them from the vault, of jsondiffpatch's time", own, whole);
}

fn ratio(what: &str, own: f64, other: f64) {
    let value = own / other * 100.0;
    println!("{}", json!({"what": what, "unit": "%", "value": value, "limit": PERCENT_MAX}));
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("peers")
}

/// Each side as a file with a canonical content a line.
fn written(home: &Path, sides: [&Vec<Subject>; 2]) -> [PathBuf; 2] {
    let names = ["left", "right"].map(|name| home.join(name));
    for (path, subjects) in names.iter().zip(sides) {
        let mut file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
        for subject in subjects {
            writeln!(file, "{}", subject.content).unwrap();
        }
        file.flush().unwrap();
    }
    names
}

/// What the tool says; it has to find as many different as there are.
fn told(command: &mut Command, expected: u64) -> Value {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said["differing"], expected, "the tool sees something else");
    said
}
