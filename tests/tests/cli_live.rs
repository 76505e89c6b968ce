//! The command line on live tenants, against the simulator. Cites `specs/007-command-line.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::disallowed_methods)] // A test of a program starts programs.
use serde_json::Value;
use simulator::{Profile, Recipe, Running, Simulator, Tenant};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::Stdio,
};
use tests::program::{Ended, command};
use tokio::runtime::Runtime;

const PASSPHRASE: &str = "correct horse battery staple";
const CLIENT: &str = "5d0c8f1a-2b7e-4c39-9a61-7f3e0d4b8c52";

/// Microsoft's side, and a vault of one's own.
struct Desk {
    service: Running,
    _runtime: Runtime,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new(tenants: Vec<Tenant>) -> Self {
        let runtime = Runtime::new().unwrap();
        let service = runtime.block_on(Simulator::start(tenants, Profile::default())).unwrap();
        let desk = Self { service, _runtime: runtime, folder: tempfile::tempdir().unwrap() };
        desk.json(&["vault", "create"]);
        desk
    }

    fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn run(&self, words: &[&str]) -> Ended {
        run(&self.vault(), words)
    }

    fn json(&self, words: &[&str]) -> Value {
        json(&self.vault(), words)
    }

    /// The words that connect a tenant, with what says how one signs in.
    fn connect(&self, tenant: &str, name: &str, how: &[&str]) -> Vec<String> {
        let origin = |url: String| url.trim_end_matches('/').to_owned();
        let (authority, graph) =
            (origin(self.service.authority.to_string()), origin(self.service.graph.to_string()));
        let words = ["connect", "--tenant-id", tenant, "--client-id", CLIENT, "--name", name];
        let server = ["--server-authority", &authority, "--server-graph", &graph];
        words.iter().chain(&server).chain(how).map(|word| (*word).to_owned()).collect()
    }

    fn connected(&self, tenant: &str, name: &str, how: &[&str]) -> Value {
        let words = self.connect(tenant, name, how);
        let answer = self.json(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(answer["schema"], "tenantpilot.connection/1");
        answer["connection"].clone()
    }
}

fn run(vault: &Path, words: &[&str]) -> Ended {
    Ended::of(&mut command(vault, Some(PASSPHRASE), words))
}

fn json(vault: &Path, words: &[&str]) -> Value {
    let mut words = words.to_vec();
    words.extend(["--format", "json"]);
    run(vault, &words).json()
}

/// A certificate and its key that protect nothing: the sign-in's own tests have them.
fn certificate() -> [String; 4] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .join("src-tauri/crates/graph/src/signin/tests");
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    ["--certificate".to_owned(), file("first.crt.pem"), "--key".to_owned(), file("first.key.pem")]
}

fn generated(seed: u64, subjects: usize) -> Tenant {
    Tenant::generate(&Recipe::new(seed, subjects))
}

/// CLI-12, CLI-14, CLI-15, CLI-16, CLI-17, IMP-17: from a certificate to a folder that another vault takes
/// in.
#[test]
fn a_tenant_from_connection_to_export() {
    let tenant = generated(3, 300);
    let id = tenant.id.clone();
    let desk = Desk::new(vec![tenant]);
    let certificate = certificate();
    let how: Vec<&str> = certificate.iter().map(String::as_str).collect();
    let connection = desk.connected(&id, "Lindwurm Stadtwerke", &how);
    assert_eq!(connection["method"], "certificate");
    assert_eq!(connection["state"], "ready");
    assert_eq!(connection["readiness"]["certificate_until"], "2126-11-01T07:36:54+00:00");
    let listed = desk.json(&["connections"]);
    assert_eq!(listed["schema"], "tenantpilot.connections/1");
    assert_eq!(listed["connections"][0]["tenant"], connection["tenant"]);
    assert_eq!(desk.run(&["connections", "sign-in"]).code, 2, "no person signs in");

    let synced = desk.json(&["sync"]);
    assert_eq!(synced["schema"], "tenantpilot.sync/1");
    assert_eq!(synced["runs"].as_array().unwrap().len(), 1);
    assert_eq!(synced["runs"][0]["state"], "succeeded", "{synced}");
    let text = desk.run(&["sync", "--tenant", "Lindwurm Stadtwerke", "--only", "entra"]);
    assert_eq!(text.code, 0, "{}", text.err);
    assert!(text.out.starts_with("Lindwurm Stadtwerke: "), "{}", text.out);
    assert_eq!(desk.run(&["sync", "--only", "moon"]).code, 2);

    let runs = desk.json(&["runs", "--limit", "2"]);
    assert_eq!(runs["schema"], "tenantpilot.runs/1");
    assert_eq!(runs["runs"].as_array().unwrap().len(), 2);
    assert_eq!(runs["runs"][0]["kind"], "sync");
    let run_ = synced["runs"][0]["id"].as_str().unwrap();
    let shown = desk.json(&["runs", "show", run_]);
    assert_eq!(shown["schema"], "tenantpilot.run/1");
    assert!(shown["parts"].as_array().unwrap().len() > 30, "{shown}");
    let shown = desk.run(&["runs", "show", run_, "--lang", "de"]);
    assert!(shown.out.contains(" × "), "{}", shown.out);
    assert_eq!(desk.run(&["runs", "show", "nonsense"]).code, 3);

    let list = desk.json(&["snapshot", "list"]);
    assert_eq!(list["schema"], "tenantpilot.snapshots/1");
    assert_eq!(list["snapshots"].as_array().unwrap().len(), 2);
    let first = desk.json(&["snapshot", "show", "--number", "1"]);
    assert_eq!(first["schema"], "tenantpilot.snapshot/1");
    let latest = desk.json(&["snapshot", "show"]);
    assert_eq!(latest["snapshot"]["ordinal"], 2);
    let left_out = |view: &Value| {
        view["coverage"].as_array().unwrap().iter().any(|seen| seen["reason"] == "left_out")
    };
    assert!(left_out(&latest) && !left_out(&first), "only what was asked for was read");
    let text = desk.run(&["snapshot", "show", "--lang", "de"]);
    assert!(text.out.contains("Es wurde"), "{}", text.out);
    assert_eq!(desk.run(&["snapshot", "show", "--number", "9"]).code, 3);

    let out = desk.folder.path().join("export");
    let words = ["snapshot", "export", "--number", "1", "--out", out.to_str().unwrap()];
    let written = desk.json(&words);
    assert_eq!(written["schema"], "tenantpilot.snapshot-exported/1");
    assert_eq!(written["subjects"], first["snapshot"]["subject_count"]);
    assert_eq!(desk.run(&words).code, 3, "nothing is overwritten");

    let other = desk.folder.path().join("other");
    json(&other, &["vault", "create"]);
    json(&other, &["tenants", "add", "Taken in"]);
    let import = ["import", out.to_str().unwrap(), "--tenant", "Taken in", "--stated"];
    assert_eq!(json(&other, &import)["state"], "succeeded");
    let taken = json(&other, &["snapshot", "show", "--tenant", "Taken in"]);
    assert_eq!(taken["snapshot"]["subject_count"], first["snapshot"]["subject_count"]);
    assert_eq!(taken["coverage"], first["coverage"]);
    assert_eq!(taken["snapshot"]["content_hash"], first["snapshot"]["content_hash"]);

    let removed = desk.json(&["connections", "remove", "Lindwurm Stadtwerke"]);
    assert_eq!(removed["schema"], "tenantpilot.connection-removed/1");
    assert_eq!(desk.json(&["connections", "list"])["connections"], Value::Array(vec![]));
    assert_eq!(desk.run(&["sync"]).code, 3);
    assert_eq!(desk.json(&["snapshot", "list"])["snapshots"].as_array().unwrap().len(), 2);
}

/// CLI-12, CLI-13: address and code are there before the sign-in, on standard error.
#[test]
fn a_person_with_a_device_code_who_may_not_read_everything() {
    let mut tenant = generated(4, 260);
    tenant.access.scopes.remove("Policy.Read.All");
    let id = tenant.id.clone();
    let desk = Desk::new(vec![tenant]);
    let words = desk.connect(&id, "Brauwerk", &["--device-code"]);
    let less = desk.run(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(less.err.contains("/device and enter the code "), "{}", less.err);
    assert_eq!(less.code, 0, "{}", less.err);
    assert!(less.out.contains("Policy.Read.All"), "what is missing is named: {}", less.out);

    desk.service.change(&id, |tenant| {
        tenant.access.scopes.insert("Policy.Read.All".to_owned());
    });
    let text = desk.run(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(text.code, 0, "{}", text.err);
    assert!(text.out.contains("Brauwerk: "), "{}", text.out);
    assert!(!text.out.contains("enter the code"), "{}", text.out);

    let link = ["connect", "--consent-link", "--tenant-id", &id, "--client-id", CLIENT];
    let printed = desk.run(&link);
    assert!(printed.out.starts_with("https://login.microsoftonline.com/"), "{}", printed.out);
    let link = desk.json(&link);
    assert_eq!(link["schema"], "tenantpilot.consent-link/1");
    assert!(link["url"].as_str().unwrap().contains("adminconsent"));
}

/// CLI-13: what is missing is named in words, with what it costs.
#[test]
fn a_missing_permission_is_named_with_its_cost() {
    let mut tenant = generated(5, 260);
    tenant.access.roles.remove("Policy.Read.All");
    let id = tenant.id.clone();
    let desk = Desk::new(vec![tenant]);
    let certificate = certificate();
    let how: Vec<&str> = certificate.iter().map(String::as_str).collect();
    let connection = desk.connected(&id, "Brauwerk", &how);
    let rows = connection["readiness"]["rows"].as_array().unwrap();
    let missing = rows.iter().filter(|row| row["permission"] == "Policy.Read.All").count();
    assert!(missing > 0, "{rows:?}");
    let checked = desk.run(&["connections", "check", "Brauwerk"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    let line = "application permission Policy.Read.All: ";
    assert_eq!(checked.out.matches(line).count(), 1, "once: {}", checked.out);
    assert!(checked.out.contains("MS.AAD.1.1v1"), "{}", checked.out);
    let german = desk.run(&["connections", "--lang", "de"]);
    assert!(
        german.out.contains("Anwendungsberechtigung Policy.Read.All fehlt: "),
        "{}",
        german.out
    );
    desk.service.change(&id, |tenant| {
        tenant.access.roles.insert("Policy.Read.All".to_owned());
    });
    let checked = desk.run(&["connections", "check"]);
    assert!(!checked.out.contains("Policy.Read.All"), "{}", checked.out);
}

/// CLI-14, CLI-18: one that fails does not keep the others, and decides how the command ends.
#[test]
fn of_several_tenants_each_is_told() {
    let (one, other) = (generated(6, 260), generated(7, 260));
    let (good, bad) = (one.id.clone(), other.id.clone());
    let desk = Desk::new(vec![one, other]);
    let certificate = certificate();
    let how: Vec<&str> = certificate.iter().map(String::as_str).collect();
    desk.connected(&good, "Good", &how);
    desk.connected(&bad, "Bad", &how);
    assert_eq!(desk.run(&["sync"]).code, 2, "which one?");
    assert_eq!(desk.run(&["snapshot", "list", "--tenant", "Good", "--tenant", "Bad"]).code, 2);
    desk.service.change(&bad, |tenant| {
        tenant.access.refuse.application = Some(simulator::Refusal::UnknownApplication);
    });
    let ended = desk.run(&["sync", "--all", "--format", "json"]);
    assert_eq!(ended.code, 3, "{}", ended.err);
    assert!(ended.err.contains("Bad: "), "{}", ended.err);
    let answer: Value = serde_json::from_str(&ended.out).unwrap();
    let mut states: Vec<&str> = answer["runs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["state"].as_str().unwrap())
        .collect();
    states.sort_unstable();
    assert_eq!(states, ["failed", "succeeded"]);
    let named = desk.json(&["sync", "--tenant", "Good", "--tenant", &good]);
    assert_eq!(named["runs"].as_array().unwrap().len(), 1);
}

/// CLI-12: the address is on standard error at once; the browser that opens it signs in.
#[test]
fn a_person_in_the_browser() {
    let tenant = generated(8, 260);
    let id = tenant.id.clone();
    let desk = Desk::new(vec![tenant]);
    let words = desk.connect(&id, "Brauwerk", &["--format", "json"]);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut child = command(&desk.vault(), Some(PASSPHRASE), &words)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap()).lines();
    let address = said
        .by_ref()
        .find_map(|line| line.unwrap().trim().strip_prefix("http://").map(str::to_owned));
    let answer = visit(&address.unwrap());
    let back = answer.lines().find_map(|line| line.strip_prefix("location: http://")).unwrap();
    visit(back);
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    let rest: Vec<String> = said.map(Result::unwrap).collect();
    assert!(child.wait().unwrap().success(), "{rest:?}");
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(answer["connection"]["method"], "browser");
}

/// Asks for an address without its scheme; the whole answer.
fn visit(address: &str) -> String {
    let (host, target) = address.split_at(address.find(['/', '?']).unwrap());
    let target = format!("/{}", target.trim_start_matches('/'));
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
