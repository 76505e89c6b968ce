//! How long the whole line takes inside one process, with the vault unlocked: import,
//! evaluate, release, and the PDF. One JSON line a measurement, for `cargo xtask bench`.
use serde_json::json;
use std::{path::PathBuf, time::Instant};
use tests::world::{World, demo_export, root};

/// What was promised for the whole line, in milliseconds.
const LINE_MS_MAX: u32 = 1_500;
const ROUNDS: usize = 5;

/// Measures and prints.
pub fn all() {
    let export = std::env::var_os("TENANTPILOT_BENCH_EXPORT")
        .map_or_else(|| demo_export("kranichtal-werkzeugbau"), PathBuf::from);
    judging(&export);
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

/// Judging all policies, against the policy engine itself (`regorus`) as a general tool runs it:
/// the same rules over the same view, the whole export as data, one run a policy.
fn judging(export: &std::path::Path) {
    let limits = app::import::Limits::default();
    let import =
        app::import::read(export, &limits, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    let mut view = import.view();
    let now = import.source.collected_at.unwrap_or_default();
    let ours = median(|| {
        let catalogue = controls::Catalogue::load().unwrap();
        let judged = catalogue.judge(&view, &Default::default(), now, "scuba").unwrap();
        assert_eq!(judged.len(), catalogue.rows("scuba").len());
    });
    view["approved"] = json!({});
    view["now"] = json!(now.to_rfc3339());
    let catalogue = controls::Catalogue::load().unwrap();
    let rules: Vec<&str> = catalogue
        .rows("scuba")
        .into_iter()
        .filter_map(|(_, control)| control.rule.as_deref())
        .collect();
    let general = median(|| {
        for rule in &rules {
            let mut engine = regorus::Engine::new();
            for entry in std::fs::read_dir(root().join("assets/catalogue/rules")).unwrap() {
                engine.add_policy_from_file(entry.unwrap().path()).unwrap();
            }
            engine.set_strict_builtin_errors(false);
            engine.add_data(regorus::Value::from(view.clone())).unwrap();
            // What a rule says here is no concern: without approvals it may say something else.
            let _ = engine.eval_rule(format!("data.tenantpilot.{rule}"));
        }
    });
    for (what, unit, value, limit) in [
        ("judging, with loading the rules", "ms", ours, 120.0),
        ("of the time of regorus, one run a policy", "%", ours / general * 100.0, 50.0),
    ] {
        println!("{}", json!({"what": what, "unit": unit, "value": value, "limit": limit}));
    }
}

/// Milliseconds, the median of some rounds.
fn median(mut work: impl FnMut()) -> f64 {
    let mut taken: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let began = Instant::now();
            work();
            began.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    taken.swap_remove(ROUNDS / 2)
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
