//! How long the whole line takes inside one process, with the vault unlocked: import,
//! evaluate, release, and the PDF. One JSON line a measurement, for `cargo xtask bench`.
#![allow(clippy::unwrap_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // It measures time, and xtask names the export.
use serde_json::json;
use std::{path::PathBuf, time::Instant};
use tests::world::{World, demo_export};

/// What was promised for the whole line, in milliseconds.
const LINE_MS_MAX: u32 = 1_500;
const ROUNDS: usize = 5;

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let export = std::env::var_os("TENANTPILOT_BENCH_EXPORT")
        .map_or_else(|| demo_export("kranichtal-werkzeugbau"), PathBuf::from);
    let mut rounds: Vec<[f64; 3]> = (0..ROUNDS).map(|_| line(&export)).collect();
    rounds.sort_by(|left, right| left.iter().sum::<f64>().total_cmp(&right.iter().sum()));
    let [import, release, pack] = rounds.swap_remove(ROUNDS / 2);
    for (what, value) in [
        ("import and evaluate", import),
        ("draft and release", release),
        ("pack with PDF", pack),
        ("the whole line, unlocked", import + release + pack),
    ] {
        println!("{}", json!({"what": what, "unit": "ms", "value": value, "limit": LINE_MS_MAX}));
    }
}

/// Milliseconds of each part.
fn line(export: &std::path::Path) -> [f64; 3] {
    let desk = tempfile::tempdir().unwrap();
    let world = World::create(&desk.path().join("vault"));
    let mut parts = [0.0; 3];
    let mut began = Instant::now();
    let mut part = |at: usize| {
        if let Some(part) = parts.get_mut(at) {
            *part = began.elapsed().as_secs_f64() * 1e3;
        }
        began = Instant::now();
    };
    let run = world.run("import.start", json!({"path": export.to_string_lossy()}));
    part(0);
    let draft = world.call("review.draft", json!({"tenant": run["tenant"], "lang": "de"}));
    world.call("review.release", json!({"review": draft["id"]}));
    part(1);
    let pack =
        json!({"review": draft["id"], "lang": "de", "redaction": "customer_safe", "paper": "a4"});
    world.run(
        "pack.export",
        json!({"pack": pack, "out_dir": desk.path().join("pack").to_string_lossy()}),
    );
    part(2);
    parts
}
