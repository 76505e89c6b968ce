//! Tenants to connect: the simulator, and a browser that signs in by itself.
use crate::world::World;
use app::env::Env;
use serde_json::{Value, json};
use simulator::{Profile, Recipe, Running, Simulator, Tenant};
use std::path::Path;
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

    /// The only tenant's id at Microsoft.
    pub fn tenant(&self) -> String {
        self.running.tenant_ids().first().expect("a tenant").clone()
    }

    /// The world with a browser in which the person is signed in already.
    pub fn env(&self) -> Env {
        let handle = self.runtime.handle().clone();
        Env::system().with_browser(move |url| visit(&handle, url.to_owned()))
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
