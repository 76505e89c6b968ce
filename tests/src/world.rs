//! A vault of one's own and the one door to it, for tests that speak the contract.
#![allow(clippy::disallowed_methods)] // How much is tested is set from outside.
use app::{door::Door, env::Env, failure::Failure};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// The passphrase of every vault that a test makes.
pub const PASSPHRASE: &str = "correct horse battery staple";

/// A door, with the shortest way through it.
pub struct World {
    /// The door.
    pub door: Door,
}

impl World {
    /// A door to the vault in `dir`, with the real clock.
    pub fn at(dir: &Path) -> Self {
        Self::with(Env::system(), dir)
    }

    /// A door to the vault in `dir`, in a world of the caller's making.
    pub fn with(env: Env, dir: &Path) -> Self {
        Self { door: Door::new(env, dir.to_owned()) }
    }

    /// Makes a new vault in `dir`; it is unlocked.
    pub fn create(dir: &Path) -> Self {
        Self::at(dir).created()
    }

    /// Makes the vault; it is unlocked.
    #[must_use]
    pub fn created(self) -> Self {
        let world = self;
        world.call(
            "vault.create",
            json!({"passphrase": PASSPHRASE, "workspace": "Kontor Weststern", "member": "Ada Reviewer"}),
        );
        world
    }

    /// Unlocks the vault in `dir`.
    pub fn unlock(dir: &Path) -> Self {
        let world = Self::at(dir);
        world.call("vault.unlock", json!({"passphrase": PASSPHRASE}));
        world
    }

    /// Calls an operation that may fail.
    ///
    /// # Errors
    /// What the door says.
    pub fn try_call(&self, operation: &str, request: Value) -> Result<Value, Failure> {
        let bytes = serde_json::to_vec(&request).expect("a request is JSON");
        let answer = self.door.call(operation, bytes.into())?;
        Ok(serde_json::from_slice(&answer).expect("an answer is JSON"))
    }

    /// Calls an operation that must succeed.
    pub fn call(&self, operation: &str, request: Value) -> Value {
        self.try_call(operation, request)
            .unwrap_or_else(|failure| panic!("{operation}: {failure:?}"))
    }

    /// Calls an operation that must fail; its code.
    pub fn refused(&self, operation: &str, request: Value) -> String {
        match self.try_call(operation, request) {
            Ok(answer) => panic!("{operation} should be refused, answered {answer}"),
            Err(failure) => failure.code,
        }
    }

    /// Starts a run and waits for its end.
    pub fn run(&self, operation: &str, request: Value) -> Value {
        let started = self.call(operation, request);
        self.wait(&started["run"])
    }

    /// Waits for a run's end; its row.
    pub fn wait(&self, run: &Value) -> Value {
        loop {
            let row = self.call("run.get", json!({"run": run}));
            if row["state"] != "running" {
                return row;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Imports a source that must be accepted; the run's row.
    pub fn import(&self, path: &Path) -> Value {
        let row = self.run("import.start", json!({"path": path}));
        assert_eq!(row["state"], "succeeded", "{row}");
        row
    }

    /// The id of the only tenant, or of the first by name.
    pub fn tenant(&self) -> Value {
        self.call("tenant.list", json!({}))["rows"][0]["id"].clone()
    }
}

/// The workspace's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests is in the workspace").to_owned()
}

/// An export of a demo tenant, by its folder's name; the newest.
pub fn demo_export(tenant: &str) -> PathBuf {
    let folder = root().join("assets/demo").join(tenant);
    let mut exports: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the demo tenants are shipped")
        .map(|entry| entry.expect("readable").path())
        .collect();
    exports.sort();
    exports.pop().expect("a tenant has a snapshot")
}

/// Whether the slow classes run with their full numbers.
pub fn full() -> bool {
    std::env::var_os("TENANTPILOT_FULL").is_some_and(|value| value == "1")
}

/// A seed for what is chosen at random, printed so that a failure can be had again; set it
/// with `TENANTPILOT_SEED`.
pub fn seed() -> u64 {
    let seed = std::env::var("TENANTPILOT_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(20_261_121);
    println!("seed: {seed} (TENANTPILOT_SEED)");
    seed
}

/// Small, fast, repeatable numbers (SplitMix64, Steele et al. 2014): no cryptography.
pub struct Dice(pub u64);

impl Dice {
    /// The next number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % limit.max(1)
    }
}
