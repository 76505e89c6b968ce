//! A million findings of 200 tenants with five million entries in the journal: lists, changes of
//! ten thousand, the projections rebuilt, the signatures checked (specs/004-findings.md, FND-18,
//! FND-19 and FND-29 to FND-31). The vault is made once and kept in the target folder.
mod chain;
mod make;
mod questions;

use app::env::Env;
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    time::Instant,
};
use tests::{
    child::peak_bytes,
    world::{PASSPHRASE, World, root},
};
use vault::{
    Vault,
    tables::{journal, member, projection},
};

/// The day on which the vault's findings are looked at.
const TODAY: &str = "2026-11-20T08:00:00Z";
/// How the vault is made; another number makes it anew.
const EDITION: u32 = 1;
const TENANTS: u64 = 200;
const PARTS: [&str; 3] = ["journal", "lists", "bulk"];
/// How often each list is asked for.
const TIMES: usize = 3;

/// Measures and prints. `TENANTPILOT_BENCH_TENANTS` makes it smaller, for trying, and
/// `TENANTPILOT_BENCH_PARTS` names those of `journal`, `lists` and `bulk` that are wanted.
pub fn all() {
    let parts = std::env::var("TENANTPILOT_BENCH_PARTS").unwrap_or_else(|_| PARTS.join(","));
    let parts: Vec<&str> = parts.split(',').collect();
    assert!(parts.iter().all(|part| PARTS.contains(part)), "unknown part among {parts:?}");
    let wanted = |part: &str| parts.contains(&part);
    let tenants = std::env::var("TENANTPILOT_BENCH_TENANTS");
    let tenants = tenants.ok().and_then(|number| number.parse().ok()).unwrap_or(TENANTS);
    let dir = made(tenants);
    if wanted("journal") {
        journal(&dir, tenants);
    }
    let system = Env::system();
    let (today, began) = (TODAY.parse::<chrono::DateTime<chrono::Utc>>().unwrap(), Instant::now());
    let clock = move || today + began.elapsed();
    let world = World::with(Env::new(clock, move |bytes| system.fill(bytes)), &dir);
    world.call("vault.unlock", json!({"passphrase": PASSPHRASE}));
    if wanted("lists") {
        lists(&world);
        searches(&world);
    }
    if wanted("bulk") {
        bulk(&world);
    }
    eprintln!("  peak memory {:.0} MB", peak_bytes() as f64 / 1e6);
}

/// The vault, made if it is not there: first its journal, then a rebuild.
fn made(tenants: u64) -> PathBuf {
    let dir = root().join(format!("target/many/{EDITION}-{tenants}"));
    if dir.is_dir() {
        return dir;
    }
    let unfinished = dir.with_extension("unfinished");
    let _ = std::fs::remove_dir_all(&unfinished);
    std::fs::create_dir_all(unfinished.parent().unwrap()).unwrap();
    let began = Instant::now();
    make::make(&unfinished, tenants);
    let open = unlocked(&unfinished);
    let empty = Instant::now();
    let rebuilt = open.rebuild().unwrap();
    let rate = rebuilt.applied as f64 / empty.elapsed().as_secs_f64();
    eprintln!("  projections written from nothing: {rate:.0} entries a second");
    open.lock().unwrap();
    std::fs::rename(&unfinished, &dir).unwrap();
    eprintln!("  the vault was made in {:.0} s", began.elapsed().as_secs_f64());
    dir
}

fn unlocked(dir: &Path) -> Vault {
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    vault::unlock(dir, vault::Secret::Passphrase(&passphrase)).unwrap()
}

/// Everything rebuilt, and everything verified.
fn journal(dir: &Path, tenants: u64) {
    let open = unlocked(dir);
    let before = (tenants <= 20).then(|| open.read(projection::digest).unwrap());
    let began = Instant::now();
    let rebuilt = open.rebuild().unwrap();
    let taken = began.elapsed().as_secs_f64();
    let rate = rebuilt.applied as f64 / taken;
    eprintln!("  {} entries rebuilt in {taken:.1} s, {rate:.0} a second", rebuilt.applied);
    if let Some(before) = before {
        assert_eq!(open.read(projection::digest).unwrap(), before);
    }
    row("rebuild the projections, of 100,000 entries", "ms", 1e8 / rate, 1_000.0);
    let workspace = open.read(member::workspace).unwrap().unwrap().id;
    let began = Instant::now();
    let report = open.read(|reader| journal::verify(reader, workspace, &[])).unwrap().unwrap();
    let rate = report.entries as f64 / began.elapsed().as_secs_f64();
    eprintln!(
        "  {} entries and {} signatures verified, {rate:.0} entries a second",
        report.entries, report.transactions
    );
    open.lock().unwrap();
}

fn lists(world: &World) {
    let tenant = world.call("tenant.list", json!({}))["rows"][1]["id"].clone();
    let mut taken: Vec<(f64, String)> = Vec::new();
    for _ in 0..TIMES {
        for question in questions::all(&tenant) {
            let began = Instant::now();
            let page = world.call("finding.list", question.filter);
            let ms = began.elapsed().as_secs_f64() * 1e3;
            let total = page["total"].as_u64().unwrap();
            assert!(total <= 10_000, "{}", question.words);
            taken.push((ms, format!("{total:>6}{} {}", plus(&page), question.words)));
        }
    }
    taken.sort_by(|left, right| left.0.total_cmp(&right.0));
    for (ms, words) in taken.iter().rev().take(slowest()) {
        eprintln!("  {ms:>8.1} ms {words}");
    }
    let at = |share: f64| taken[((taken.len() - 1) as f64 * share) as usize].0;
    eprintln!("  {} lists: median {:.1} ms, slowest {:.1} ms", taken.len(), at(0.5), at(1.0));
    row("first page of a list among a million, p99", "ms", at(0.99), 50.0);
    let mut inbox: Vec<f64> = (0..20)
        .map(|_| {
            let began = Instant::now();
            world.call("decision.list", json!({}));
            began.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    inbox.sort_by(f64::total_cmp);
    row("the inbox beside them, p99", "ms", inbox[19], 100.0);
    let began = Instant::now();
    world.call("tenant.list", json!({}));
    eprintln!("  tenants: {:.1} ms", began.elapsed().as_secs_f64() * 1e3);
}

/// Searches whose words nothing remembers: a finding is changed before each.
fn searches(world: &World) {
    let tenant = world.call("tenant.list", json!({}))["rows"][1]["id"].clone();
    let first = || world.call("finding.list", json!({}))["rows"][0]["id"].clone();
    let finding = first();
    let mut worst = 0.0_f64;
    for (day, words) in (1..).zip(questions::SEARCHES) {
        for scope in [Value::Null, tenant.clone()] {
            let due = format!("2027-0{}-{day:02}", if scope.is_null() { 3 } else { 4 });
            let change = json!({"type": "due", "due": due});
            let changed =
                world.call("finding.change", json!({"findings": [finding], "change": change}));
            assert_eq!(changed["count"], 1);
            // What changed is read again by whoever lists next.
            first();
            let filter = json!({"tenant": scope, "query": words});
            let began = Instant::now();
            let page = world.call("finding.list", filter);
            let ms = began.elapsed().as_secs_f64() * 1e3;
            eprintln!("  {ms:>8.1} ms {:>6}{} `{words}` {scope}", page["total"], plus(&page));
            worst = worst.max(ms);
        }
    }
    row("first search for words among a million, slowest", "ms", worst, 50.0);
}

fn plus(page: &Value) -> &'static str {
    if page["more"] == true { "+" } else { " " }
}

/// How many of the slowest lists are named.
fn slowest() -> usize {
    std::env::var("TENANTPILOT_BENCH_NAMED").ok().and_then(|n| n.parse().ok()).unwrap_or(5)
}

/// Ten thousand changed by a query and undone.
fn bulk(world: &World) {
    let mut worst = (0.0_f64, 0.0_f64);
    for (query, change) in [
        ("tenant:kunde001,kunde002", json!({"type": "assignee", "assignee": "Mia Brandt"})),
        ("tenant:kunde001,kunde002", json!({"type": "due", "due": "2027-01-31"})),
        ("severity:high is:snoozed", json!({"type": "owner", "owner": "Nora Haas"})),
    ] {
        let filter = json!({"query": query});
        let began = Instant::now();
        let expect = world.call("finding.count", filter.clone())["count"].clone();
        let counted = began.elapsed().as_secs_f64() * 1e3;
        if expect.as_u64().unwrap() > 10_000 {
            eprintln!("  `{query}` finds {expect}: too many to change");
            continue;
        }
        let request =
            json!({"filter": filter, "expect": expect, "change": change, "reason": "measured"});
        let began = Instant::now();
        let changed = world.call("finding.change_query", request);
        let there = began.elapsed().as_secs_f64() * 1e3;
        let began = Instant::now();
        world.call("finding.undo", json!({"events": changed["events"]}));
        let back = began.elapsed().as_secs_f64() * 1e3;
        eprintln!(
            "  `{query}` {change}: {} of {expect} (counted in {counted:.1} ms) in {there:.0} ms, undone in {back:.0} ms",
            changed["count"]
        );
        worst = (worst.0.max(there), worst.1.max(back));
    }
    row("change of 10,000 findings", "ms", worst.0, 3_000.0);
    row("undoing it", "ms", worst.1, 3_000.0);
}

fn row(what: &str, unit: &str, value: f64, limit: f64) {
    println!("{}", json!({"what": what, "unit": unit, "value": value, "limit": limit}));
}
