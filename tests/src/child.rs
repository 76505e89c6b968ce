//! Either side of a sync as a process of its own, so that it can be killed and measured.
//!
//! `sync VAULT_DIR` reads the connected tenant, says each step that it begins, and at the end
//! what came of it. `serve SEED SUBJECTS PROFILE` is Microsoft's side: it says where it is, and
//! after each line it hears, what it has seen.
use crate::{
    apart::{profile, seen},
    live::Service,
    world::World,
};
use serde_json::{Value, json};
use simulator::{Recipe, Tenant};
use std::{
    io::Write,
    time::{Duration, Instant},
};

/// Does what the program's arguments say; false when they say neither.
pub fn works(words: &[String]) -> bool {
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["sync", dir] => sync(dir),
        ["serve", seed, subjects, behaviour] => serve(
            seed.parse().expect("a seed"),
            subjects.parse().expect("a number of subjects"),
            behaviour,
        ),
        _ => return false,
    }
    true
}

fn sync(dir: &str) {
    let world = World::unlock(dir.as_ref());
    say("begin", &Value::Null);
    let began = Instant::now();
    let run = world.call("sync.start", json!({}))["runs"][0].clone();
    let mut step = Value::Null;
    let row = loop {
        let row = world.call("run.get", json!({"run": run}));
        if row["step"] != step {
            step = row["step"].clone();
            let ms = began.elapsed().as_millis() as u64;
            say("step", &json!({"name": step, "ms": ms, "peak_bytes": peak_bytes()}));
        }
        if row["state"] != "running" {
            break row;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let ms = began.elapsed().as_secs_f64() * 1e3;
    let peak_bytes = peak_bytes();
    let snapshot = world.call("snapshot.show", json!({"tenant": world.tenant()}));
    let hash = &snapshot["snapshot"]["content_hash"];
    let done = json!({"run": row, "content_hash": hash, "ms": ms, "peak_bytes": peak_bytes});
    say("end", &done);
}

/// The most memory that this process has had at one time, in bytes; 0 where the system does not
/// tell. What `getrusage` says may be the parent's, from before the program was exchanged.
pub fn peak_bytes() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
    kibibytes.map_or(0, |kibibytes: i64| kibibytes.saturating_mul(1024))
}

fn serve(seed: u64, subjects: usize, behaviour: &str) {
    let tenant = Tenant::generate(&Recipe::new(seed, subjects));
    let service = Service::start(vec![tenant], profile(behaviour));
    say("at", &service.request(&service.tenant()));
    // Until the other side is gone.
    for _ in std::io::stdin().lines().map_while(Result::ok) {
        say("seen", &seen(&service));
    }
}

fn say(what: &str, value: &Value) {
    let mut out = std::io::stdout().lock();
    // One write, so that a kill cuts between lines and not within.
    out.write_all(format!("{what} {value}\n").as_bytes()).expect("the parent listens");
    out.flush().expect("the parent listens");
}
