//! Tenants to connect: the simulator, and a browser that signs in by itself.
use crate::world::{PASSPHRASE, World};
use app::env::Env;
use serde_json::{Value, json};
use simulator::{Churn, Fault, FaultKind, Profile, Recipe, Running, Simulator, Tenant, When};
use std::{collections::BTreeMap, path::Path, time::Duration};
use tokio::runtime::{Handle, Runtime};

/// The registered application that all tenants of tests have consented to.
pub const CLIENT: &str = "5d0c8f1a-2b7e-4c39-9a61-7f3e0d4b8c52";

/// Microsoft's side, running.
pub struct Service {
    /// The servers.
    pub running: Running,
    runtime: Runtime,
}

impl Service {
    /// Starts the simulator with these tenants.
    pub fn start(tenants: Vec<Tenant>, profile: Profile) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let running = runtime.block_on(Simulator::start(tenants, profile)).expect("a free port");
        Self { running, runtime }
    }

    /// One generated tenant of about so many subjects.
    pub fn of_size(seed: u64, subjects: usize) -> Self {
        Self::start(vec![Tenant::generate(&Recipe::new(seed, subjects))], Profile::default())
    }

    /// One generated tenant, with a change before it is served.
    pub fn changed(seed: u64, subjects: usize, change: impl FnOnce(&mut Tenant)) -> Self {
        let mut tenant = Tenant::generate(&Recipe::new(seed, subjects));
        change(&mut tenant);
        Self::start(vec![tenant], Profile::default())
    }

    /// Changes the only tenant while it is served.
    pub fn change(&self, change: impl FnOnce(&mut Tenant)) {
        self.running.change(&self.tenant(), change).expect("a tenant");
    }

    /// A day passes for the only tenant; the audit logs say that it all happened just now.
    pub fn a_day_passes(&self, churn: &Churn) {
        let now = serde_json::to_value(Env::system().now()).expect("a time is JSON");
        self.change(|tenant| {
            tenant.advance(1, churn);
            tenant.edit(|collections| {
                for log in ["auditLogs/directoryAudits", "deviceManagement/auditEvents"] {
                    for record in collections.get_mut(log).into_iter().flatten() {
                        record["activityDateTime"] = now.clone();
                    }
                }
            });
        });
    }

    /// From now on this goes wrong on paths that begin so.
    pub fn breaks(&self, path: &str, when: When, kind: FaultKind) {
        let fault = Fault { path: path.to_owned(), when, kind };
        self.running.set_profile(Profile { faults: vec![fault], ..Profile::default() });
    }

    /// From now on nothing goes wrong.
    pub fn heals(&self) {
        self.running.set_profile(Profile::default());
    }

    /// The only tenant's id at Microsoft.
    pub fn tenant(&self) -> String {
        self.running.tenant_ids().first().expect("a tenant").clone()
    }

    /// The world with a browser in which the person is signed in already.
    pub fn env(&self) -> Env {
        let handle = self.runtime.handle().clone();
        Env::system()
            .with_browser(move |url| visit(&handle, url.to_owned()))
            // What fails is asked again as often as ever, without minutes in between.
            .with_backoff_max(Duration::from_millis(100))
    }

    /// The person opens this address in a browser in which they are signed in already.
    pub fn visit(&self, url: &str) {
        visit(self.runtime.handle(), url.to_owned());
    }

    /// A new vault, unlocked, in that world.
    pub fn world(&self, dir: &Path) -> World {
        World::with(self.env(), dir).created()
    }

    /// What `connection.make` is asked for one of the tenants.
    pub fn request(&self, tenant: &str) -> Value {
        json!({
            "name": "Lindwurm Stadtwerke", "cloud": "global", "provider_tenant_id": tenant,
            "client_id": CLIENT, "method": "browser",
            "server": {"authority": origin(&self.running.authority), "graph": origin(&self.running.graph)},
        })
    }

    /// Connects the only tenant; the row of the run.
    pub fn connect(&self, world: &World) -> Value {
        let row = world.run("connection.make", self.request(&self.tenant()));
        assert_eq!(row["state"], "succeeded", "{row}");
        row
    }
}

fn origin(url: &impl ToString) -> String {
    url.to_string().trim_end_matches('/').to_owned()
}

pub(crate) fn visit(handle: &Handle, url: String) -> bool {
    handle.spawn(async move {
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        client.get(url).send().await.map(drop)
    });
    true
}

impl World {
    /// Starts a sync of all connected tenants and waits; the rows of the runs.
    pub fn sync(&self, request: Value) -> Vec<Value> {
        let started = self.call("sync.start", request);
        let runs = started["runs"].as_array().expect("runs").clone();
        runs.iter().map(|run| self.wait(run)).collect()
    }
}

/// A verdict as tests compare it: outcome, and kind, property and reason of each gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// `satisfied` and so on.
    pub outcome: String,
    /// Kind, property, reason.
    pub gaps: Vec<(String, Option<String>, String)>,
}

impl Judged {
    /// Whether a gap of this kind has this reason.
    pub fn lacks(&self, kind: &str, reason: &str) -> bool {
        self.gaps.iter().any(|(of, _, why)| of == kind && why == reason)
    }
}

/// State and reason of a kind, and how many subjects were seen.
pub type Seen = (String, Option<String>, u64);

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl World {
    /// Syncs the only tenant; the row of the run, which must succeed.
    pub fn synced(&self) -> Value {
        let mut rows = self.sync(json!({}));
        assert_eq!(rows.len(), 1);
        let row = rows.remove(0);
        assert_eq!(row["state"], "succeeded", "{row:#}");
        row
    }

    /// Syncs the only tenant in vain; the code of the failure.
    pub fn sync_fails(&self) -> String {
        let rows = self.sync(json!({}));
        assert_eq!(rows[0]["state"], "failed", "{:#}", rows[0]);
        text(&rows[0]["outcome"])
    }

    /// The only tenant's newest snapshot.
    pub fn latest(&self) -> Value {
        self.call("snapshot.show", json!({"tenant": self.tenant()}))
    }

    /// What the newest snapshot saw of each kind.
    pub fn coverage(&self) -> BTreeMap<String, Seen> {
        let view = self.latest();
        let rows = view["coverage"].as_array().expect("coverage").iter().map(|row| {
            let reason = row["reason"].as_str().map(str::to_owned);
            let count = row["count"].as_u64().unwrap_or_default();
            (text(&row["kind"]), (text(&row["state"]), reason, count))
        });
        rows.collect()
    }

    /// The verdicts of the baselines on the only tenant, by policy.
    pub fn judged(&self) -> BTreeMap<String, Judged> {
        let matrix = self.call("control.matrix", json!({"tenant": self.tenant(), "lang": "en"}));
        let rows = matrix["rows"].as_array().expect("rows").iter();
        let rows = rows.filter(|row| row["area"] != "quality").map(|row| {
            let verdict = &row["verdict"];
            let gaps = verdict["gaps"].as_array().into_iter().flatten().map(|gap| {
                let path = gap["path"].as_str().map(str::to_owned);
                (text(&gap["kind"]), path, text(&gap["reason"]))
            });
            let gaps = gaps.collect();
            (text(&row["policy"]), Judged { outcome: text(&verdict["outcome"]), gaps })
        });
        rows.collect()
    }

    /// The findings: policy and state by id.
    pub fn findings(&self) -> BTreeMap<String, (String, String)> {
        let page = self.call("finding.list", json!({"limit": 500}));
        assert!(page["total"].as_u64() <= Some(500));
        let rows = page["rows"].as_array().expect("rows").iter();
        rows.map(|row| (text(&row["id"]), (text(&row["policy"]), text(&row["state"])))).collect()
    }

    /// The only connection's row.
    pub fn connection(&self) -> Value {
        self.call("connection.list", json!({}))["rows"][0].clone()
    }
}

/// A subject as a vault has it: identity and content.
pub struct Kept {
    /// SHA-256 of the canonical JSON of its projection.
    pub identity: [u8; 32],
    /// Its content.
    pub content: Value,
}

/// What a vault holds, looked at with its door closed.
pub struct Holdings {
    /// The subjects of the newest snapshot, by kind and id.
    pub subjects: BTreeMap<(String, String), Kept>,
    /// Size of each piece of evidence of all snapshots, by hash.
    pub evidence: BTreeMap<[u8; 32], u64>,
    /// Bytes of the files on disk.
    pub file_bytes: u64,
}

impl World {
    /// Locks the vault in `dir`, looks at what it holds of its only tenant, and unlocks it.
    pub fn holdings(&self, dir: &Path) -> Holdings {
        use vault::tables::{evidence, snapshot, subject, tenant};
        self.call("vault.lock", json!({}));
        let files = std::fs::read_dir(dir).expect("a folder");
        let file_bytes = files.map(|file| file.expect("a file").metadata().expect("there").len());
        let file_bytes = file_bytes.sum();
        let passphrase = vault::Passphrase::new(PASSPHRASE).expect("long enough");
        let opened = vault::unlock(dir, vault::Secret::Passphrase(&passphrase)).expect("it opens");
        let found = opened.read(|reader| {
            let tenant = tenant::all(reader)?.remove(0).id;
            let list = snapshot::list(reader, tenant)?;
            let mut pieces = BTreeMap::new();
            for row in &list {
                for piece in evidence::list(reader, evidence::Owner::Snapshot(row.said.id))? {
                    pieces.insert(piece.sha256, piece.size_bytes);
                }
            }
            let latest = snapshot::latest(reader, tenant)?.expect("a snapshot").said.id;
            let subjects = subject::view(reader, latest, None)?.into_iter().map(|stored| {
                let key = (stored.reference.kind.0, stored.reference.id);
                (key, Kept { identity: stored.identity, content: stored.content })
            });
            let subjects = subjects.collect();
            Ok::<_, vault::VaultError>(Holdings { subjects, evidence: pieces, file_bytes })
        });
        drop(opened);
        self.call("vault.unlock", json!({"passphrase": PASSPHRASE}));
        found.expect("readable")
    }
}

/// Whether a stream, as the simulator counts them, is of one item: a detail.
pub fn of_an_item(stream: &str) -> bool {
    let path = stream.split(' ').nth(1).unwrap_or_default();
    path.split('/').any(|part| part.len() == 36 && part.contains('-'))
}
