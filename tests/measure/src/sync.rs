//! How long a sync takes against a bare client that fetches the same pages with the same
//! concurrency and throws them away, and against the ideal under a throttling service. One JSON
//! line a measurement, for `cargo xtask bench` (specs/014-sync-strength.md, SST-5 and SST-6).
use serde_json::{Value, json};
use simulator::routes::{self, Workload};
use std::{collections::BTreeMap, path::Path, time::Instant};
use tests::{
    apart::{Apart, LIMIT, PATIENCE, connected},
    world::World,
};

const SUBJECTS: &str = "2000";
const ROUNDS: usize = 3;

/// Measures and prints.
pub fn all() {
    distant();
    limited();
}

/// A service behind a good line: what the product adds to fetching.
fn distant() {
    let mut ratios = Vec::new();
    for _ in 0..ROUNDS {
        let home = tempfile::tempdir().unwrap();
        let (mut service, dir) = (service("distant"), home.path().join("vault"));
        connected(&dir, &service.until("at"));
        let before = service.seen()["requests"].as_u64().unwrap();
        let whole = synced(&dir)["ms"].as_f64().unwrap();
        let between = service.seen()["requests"].as_u64().unwrap();
        let world = World::unlock(&dir);
        let began = Instant::now();
        let pages = app::sync::bare::fetch_and_drop(&world.door).unwrap();
        let bare = began.elapsed().as_secs_f64() * 1e3;
        let after = service.seen()["requests"].as_u64().unwrap();
        eprintln!(
            "sync {whole:.0} ms, {} requests; bare {bare:.0} ms, {pages} pages, {} requests",
            between - before,
            after - between
        );
        ratios.push(whole / bare);
    }
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios.swap_remove(ROUNDS / 2);
    row("sync of 2,000 subjects, of a bare client's time", "%", ratio * 100.0, 115.0);
}

/// A service that allows so many requests a second in each workload.
fn limited() {
    let home = tempfile::tempdir().unwrap();
    let (mut service, dir) = (service("limited"), home.path().join("vault"));
    connected(&dir, &service.until("at"));
    let before = service.seen();
    let whole = synced(&dir)["ms"].as_f64().unwrap();
    let after = service.seen();
    let new = |name: &str| after[name].as_u64().unwrap() - before[name].as_u64().unwrap();
    let ideal = ideal(&before, &after);
    eprintln!(
        "limited: {whole:.0} ms of {ideal:.0}; {} requests, {} throttled",
        new("requests"),
        new("throttled")
    );
    row("sync under throttling, of the ideal schedule", "%", whole / ideal * 100.0, 130.0);
    let refused = new("throttled") as f64 / new("requests") as f64;
    row("requests refused meanwhile", "%", refused * 100.0, 5.0);
    row("requests before it was time", "", new("too_early") as f64, 0.0);
}

/// Both sides of a sync are this program again, as processes of their own.
fn program() -> String {
    std::env::current_exe().unwrap().to_string_lossy().into_owned()
}

fn service(behaviour: &str) -> Apart {
    Apart::start(&program(), &["serve", "7", SUBJECTS, behaviour])
}

/// What a sync says at its end; it must have sealed.
fn synced(dir: &Path) -> Value {
    let sync = Apart::sync(&program(), dir);
    let end = loop {
        let (_, what, value) = sync.line(PATIENCE).unwrap();
        if what == "end" {
            break value;
        }
        if what == "step" {
            eprintln!("  {} from {} ms", value["name"], value["ms"]);
        }
    };
    assert_eq!(end["run"]["state"], "succeeded", "{end}");
    end
}

/// Milliseconds that a client would need that knows each workload's limit, sends each request
/// once and never waits for another: the slowest workload's.
fn ideal(before: &Value, after: &Value) -> f64 {
    let count = |name: &str, path: &str| {
        let of = |seen: &Value| seen[name][path].as_u64().unwrap_or_default();
        of(after) - of(before)
    };
    let mut requests: BTreeMap<Workload, u64> = BTreeMap::new();
    for path in after["by_path"].as_object().unwrap().keys() {
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        if let Some((route, _)) = routes::find(&segments) {
            // What was refused was sent again: it is not part of what had to be sent.
            *requests.entry(route.workload).or_default() +=
                count("by_path", path) - count("throttled_by_path", path);
        }
    }
    eprintln!("  {requests:?}");
    LIMIT.ideal(requests.into_values().max().unwrap_or_default()).as_secs_f64() * 1e3
}

fn row(what: &str, unit: &str, value: f64, limit: f64) {
    println!("{}", json!({"what": what, "unit": unit, "value": value, "limit": limit}));
}
