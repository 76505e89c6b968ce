//! A release build's times and memory, against the limits that were promised.
//!
//! Another measurement is another function that returns rows; the times inside one process
//! come from `tests/measure`, which prints them as JSON lines.
use crate::{
    Outcome, measure,
    place::Place,
    process::{cargo, must},
    setup,
};
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// How often each program is started; the median counts.
const ROUNDS: usize = 21;

/// One measured value and its limit.
#[derive(Debug, Deserialize)]
struct Row {
    what: String,
    unit: String,
    value: f64,
    limit: f64,
}

/// Measures everything; false when a limit is exceeded.
pub fn everything(place: &Place) -> Outcome<bool> {
    setup::for_building(place)?;
    must(&mut cargo(
        &place.root,
        ["build", "--release", "--locked", "-p", "cli", "-p", "measure"],
    ))?;
    let peers = setup::for_comparing(place);
    if let Err(error) = &peers {
        println!("The tools to compare with could not be installed: {error}");
    }
    let mut rows = check(place)?;
    rows.extend(line(place)?);
    for bench in ["compare", "peers", "stored", "sync", "many"] {
        rows.extend(inside(place, bench, None)?);
    }
    println!("\n{:<48} {:>10} {:>10}  {:>6}", "what", "value", "limit", "ratio");
    for row in &rows {
        let ratio = row.value / row.limit;
        println!(
            "{:<48} {:>7.1} {:<2} {:>7.0} {:<2}  {ratio:>6.2}{}",
            row.what,
            row.value,
            row.unit,
            row.limit,
            row.unit,
            if ratio > 1.0 { "  EXCEEDED" } else { "" }
        );
    }
    Ok(rows.iter().all(|row| row.value <= row.limit))
}

/// `tenantpilot check` as a whole process, on every export that is here.
fn check(place: &Place) -> Outcome<Vec<Row>> {
    let program = place.program("release", "tenantpilot");
    let mut rows = Vec::new();
    for export in exports(&place.root)? {
        let path = export.to_string_lossy();
        let arguments = ["check", "--from", &path, "--format", "json", "--lang", "en"];
        let mut taken = Vec::with_capacity(ROUNDS);
        for _ in 0..ROUNDS {
            taken.push(measure::once(&program, &arguments)?);
        }
        taken.sort_by_key(|taken| taken.wall);
        let median = taken.get(ROUNDS / 2).ok_or("nothing was measured")?;
        let peak = taken.iter().map(|taken| taken.peak_bytes).max().unwrap_or_default();
        let name = export.file_name().unwrap_or_default().to_string_lossy();
        rows.push(Row {
            what: format!("check {name}, whole process"),
            unit: "ms".to_owned(),
            value: median.wall.as_secs_f64() * 1e3,
            limit: 120.0,
        });
        rows.push(Row {
            what: format!("check {name}, peak memory"),
            unit: "MB".to_owned(),
            value: f64::from(u32::try_from(peak / 1000)?) / 1e3,
            limit: 80.0,
        });
    }
    Ok(rows)
}

/// The exports in the data folder beside the project, else the demo tenants'.
fn exports(root: &Path) -> Outcome<Vec<PathBuf>> {
    let beside = std::env::var_os("TENANTPILOT_TEST_DATA")
        .map_or_else(|| root.join("../shared/data"), PathBuf::from);
    let real = json_files(&beside.join("scuba"), "export-")?;
    if !real.is_empty() {
        return Ok(real);
    }
    println!("The data folder is not beside the project: the demo tenants are measured instead.");
    let mut demo = Vec::new();
    for tenant in std::fs::read_dir(root.join("assets/demo"))? {
        demo.extend(json_files(&tenant?.path(), "")?.into_iter().next_back());
    }
    demo.sort();
    Ok(demo)
}

fn json_files(folder: &Path, prefix: &str) -> Outcome<Vec<PathBuf>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(prefix) && name.ends_with(".json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Import → evaluate → release → PDF, inside one process with the vault unlocked.
fn line(place: &Place) -> Outcome<Vec<Row>> {
    let export = exports(&place.root)?.pop().ok_or("no export to measure")?;
    inside(place, "line", Some(&export))
}

/// What a part of `tests/measure` measured inside its own process.
fn inside(place: &Place, part: &str, export: Option<&Path>) -> Outcome<Vec<Row>> {
    let mut program = Command::new(place.program("release", "measure"));
    program.arg(part).current_dir(&place.root).stderr(Stdio::inherit());
    // Every part counts here.
    program.env_remove("TENANTPILOT_BENCH_PARTS");
    if let Some(export) = export {
        program.env("TENANTPILOT_BENCH_EXPORT", export);
    }
    let python = setup::peers_python(place);
    if python.exists() {
        program.env("TENANTPILOT_BENCH_PYTHON", python);
    }
    let output = program.output()?;
    if !output.status.success() {
        return Err(format!("measuring {part} failed").into());
    }
    let lines = String::from_utf8(output.stdout)?;
    let rows = lines.lines().filter(|line| line.starts_with('{'));
    rows.map(|line| Ok(serde_json::from_str(line)?)).collect()
}
