//! A sync, and Microsoft's side, in processes of their own: see `tests/src/bin/live-child.rs`.
use crate::{
    live::{Service, visit},
    world::World,
};
use app::env::Env;
use serde_json::{Value, json};
use simulator::{
    Profile,
    profile::Limit,
    routes::Workload::{Directory, Intune, Policy, Reports, Security, SharePoint},
};
use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{self, Receiver},
    time::{Duration, Instant},
};

/// Longer than anything in a child takes on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(600);

/// What each workload allows in the behaviour `limited`.
pub const LIMIT: Limit = Limit { burst: 20, per_second: 25.0 };

/// A service's behaviour, by its name in these tests.
pub fn profile(name: &str) -> Profile {
    let latency = |from, to| Some((Duration::from_millis(from), Duration::from_millis(to)));
    match name {
        // A service behind a good line.
        "distant" => Profile { latency: latency(40, 80), ..Profile::default() },
        // Slow enough for a kill to fall between any two requests.
        "near" => Profile { latency: latency(2, 12), ..Profile::default() },
        "limited" => {
            let all = [Directory, Policy, Reports, Intune, SharePoint, Security];
            let limits = all.into_iter().map(|workload| (workload, LIMIT)).collect();
            Profile { latency: latency(40, 80), limits, ..Profile::default() }
        }
        other => Profile::named(other, 0).expect("a profile's name"),
    }
}

/// What the service has seen, for another process.
pub fn seen(service: &Service) -> Value {
    let counts = service.running.counts();
    json!({
        "requests": counts.total(), "batched": counts.batched, "throttled": counts.throttled.values().sum::<u64>(),
        "too_early": counts.too_early, "concurrent_max": counts.concurrent_max,
        "pages_again": counts.pages_again().len(), "bytes": counts.bytes,
        "by_path": counts.requests, "throttled_by_path": counts.throttled,
    })
}

/// A new vault in `dir` with a connection to a service in another process, by what that said
/// of itself. Locked again.
pub fn connected(dir: &Path, request: &Value) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let handle = runtime.handle().clone();
    let env = Env::system().with_browser(move |url| visit(&handle, url.to_owned()));
    let world = World::with(env, dir).created();
    let row = world.run("connection.make", request.clone());
    assert_eq!(row["state"], "succeeded", "{row}");
}

/// A process of `live-child`; it ends with this.
pub struct Apart {
    child: Child,
    words: Option<ChildStdin>,
    heard: Receiver<(Instant, String)>,
}

impl Apart {
    /// Starts one: `program` is `live-child`.
    pub fn start(program: &str, arguments: &[&str]) -> Self {
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the child starts");
        let words = child.stdin.take();
        let out = BufReader::new(child.stdout.take().expect("piped"));
        let (say, heard) = mpsc::channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if say.send((Instant::now(), line)).is_err() {
                    return;
                }
            }
        });
        Self { child, words, heard }
    }

    /// A sync of the vault in `dir`, which has one connected tenant.
    pub fn sync(program: &str, dir: &Path) -> Self {
        Self::start(program, &["sync", &dir.to_string_lossy()])
    }

    /// The next line, in two parts; none when it has ended.
    pub fn line(&self, patience: Duration) -> Option<(Instant, String, Value)> {
        let (at, line) = self.heard.recv_timeout(patience).ok()?;
        let (what, value) = line.split_once(' ').expect("two parts");
        Some((at, what.to_owned(), serde_json::from_str(value).expect("JSON")))
    }

    /// Waits for the line of this name.
    pub fn until(&self, name: &str) -> Value {
        loop {
            let (_, what, value) = self.line(PATIENCE).expect("the child works");
            if what == name {
                return value;
            }
        }
    }

    /// Asks the service what it has seen.
    pub fn seen(&mut self) -> Value {
        let words = self.words.as_mut().expect("a service listens");
        words.write_all(b"seen\n").and_then(|()| words.flush()).expect("a service listens");
        self.until("seen")
    }

    /// Kills it as a power cut would; what it had said until then.
    pub fn kill(mut self) -> Vec<(String, Value)> {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
        std::iter::from_fn(|| self.line(PATIENCE)).map(|(_, what, value)| (what, value)).collect()
    }
}

impl Drop for Apart {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
