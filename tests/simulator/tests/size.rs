//! Size: large tenants are made and served without becoming the bottleneck; the program serves
//! what the library does.
mod support;

use serde_json::Value;
use simulator::{Profile, Recipe, Tenant, routes};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Instant,
};
use support::{World, client, world};

/// Every list, and the settings of every policy, by eight at a time. How many pages there were.
async fn everything(world: Arc<World>) -> usize {
    let mut paths: Vec<String> = routes::ROUTES
        .iter()
        .filter(|route| route.required.is_empty() && !route.single)
        .map(|route| format!("beta/{}", route.path))
        .collect();
    let policies = "deviceManagement/configurationPolicies";
    let ids = world.running.tenant(&world.tenant, |tenant| {
        tenant.items(policies).iter().map(|item| item["id"].clone()).collect::<Vec<Value>>()
    });
    let settings = |id: &Value| format!("beta/{policies}/{}/settings", id.as_str().unwrap());
    paths.extend(ids.unwrap().iter().map(settings));
    let queue = Arc::new(std::sync::Mutex::new(paths));
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (world, queue) = (world.clone(), queue.clone());
        workers.spawn(async move {
            let mut pages = 0;
            loop {
                let next = queue.lock().unwrap().pop();
                match next {
                    Some(path) => pages += world.all(&path).await.1,
                    None => return pages,
                }
            }
        });
    }
    workers.join_all().await.into_iter().sum()
}

async fn check(size: usize, seconds_most: u64) {
    let start = Instant::now();
    let tenant = Tenant::generate(&Recipe::new(5, size));
    let made = start.elapsed();
    let world = Arc::new(world(tenant, Profile::default()).await);
    let start = Instant::now();
    let pages = everything(world.clone()).await;
    let served = start.elapsed();
    println!("{size}: made in {made:?}, {pages} pages served in {served:?}");
    let counts = world.running.counts();
    assert_eq!(counts.total(), pages as u64);
    assert!(counts.pages_again().is_empty() && counts.concurrent_max <= 8);
    assert!(served.as_secs() < seconds_most, "{served:?}");
}

#[tokio::test]
async fn two_thousand_subjects_are_served_in_no_time() {
    check(2_000, 20).await;
}

#[tokio::test]
#[ignore = "large: on demand"]
async fn fifty_thousand_subjects_are_served() {
    check(50_000, 300).await;
}

/// Ends the program with the test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn program(arguments: &[&str]) -> (Program, Value) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_graph-simulator"))
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (Program(child), serde_json::from_str(&line).unwrap())
}

#[tokio::test]
async fn the_program_says_where_it_is_and_serves() {
    let arguments =
        ["--seed", "3", "--size", "300", "--tenants", "2", "--days", "2", "--date", "2026-09-14"];
    let (_program, said) = program(&arguments);
    let (_again, repeated) = program(&arguments);
    assert_eq!(said["tenants"], repeated["tenants"]);
    let tenants = said["tenants"].as_array().unwrap();
    assert_eq!(tenants.len(), 2);
    assert_ne!(tenants[0]["id"], tenants[1]["id"]);
    let authority = said["authority"].as_str().unwrap();
    let tenant = tenants[1]["id"].as_str().unwrap();
    let address = format!("{authority}{tenant}/v2.0/.well-known/openid-configuration");
    let got = support::got(client().get(address)).await.unwrap();
    assert!(got.body["token_endpoint"].as_str().unwrap().contains(tenant));
    let graph = format!("{}v1.0/organization", said["graph"].as_str().unwrap());
    assert_eq!(support::got(client().get(graph)).await.unwrap().status, 401);
}

#[test]
fn the_program_refuses_what_it_does_not_know() {
    let refused = Command::new(env!("CARGO_BIN_EXE_graph-simulator"))
        .args(["--profile", "nothing"])
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(!refused.success());
}
