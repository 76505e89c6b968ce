//! Kills at random moments: every acknowledged change survives (specs/001, 004, 005).
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};
use tests::world::{Dice, World, demo_export, full, seed};

/// VLT, FND, REV: SIGKILL during import, decision and release loses nothing acknowledged.
#[test]
fn acknowledged_work_survives_being_killed() {
    let kills = if full() { 1_000 } else { 12 };
    let mut dice = Dice(seed());
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("vault");
    let world = World::create(&dir);
    world.import(&demo_export("brauwerk-osterhagen"));
    world.call("vault.lock", json!({}));
    drop(world);

    let mut word = Word::default();
    for kill in 0..kills {
        let said = killed_child(&dir, dice.below(u64::MAX), Duration::from_millis(dice.below(900)));
        word.hear(&said);
        let world = World::unlock(&dir);
        word.hold(&world, kill);
        world.call("vault.lock", json!({}));
    }
    println!("{kills} kills, {} owners, {} reviews held", word.owners.len(), word.reviews.len());
    assert!(!word.owners.is_empty(), "no work was acknowledged: the test shows nothing");
}

/// Starts the child, waits until its vault is open and a little more, kills it; its lines.
fn killed_child(dir: &Path, seed: u64, after: Duration) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crash-child"))
        .arg(dir)
        .arg(seed.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the child starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let first = lines.next().expect("the child speaks").expect("text");
    assert!(first.starts_with("open"), "{first}");
    std::thread::sleep(after);
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    // A line cut short by the kill was not acknowledged to anybody.
    lines.map_while(Result::ok).filter(|line| !line.is_empty()).collect()
}

/// What the child has said to be true.
#[derive(Default)]
struct Word {
    owners: BTreeMap<String, String>,
    reviews: BTreeMap<String, Value>,
    snapshots: usize,
}

impl Word {
    fn hear(&mut self, lines: &[String]) {
        for line in lines {
            let Some((what, value)) = line.split_once(' ') else { continue };
            let Ok(value) = serde_json::from_str::<Value>(value) else { continue };
            let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
            match what {
                "owner" => drop(self.owners.insert(text("finding"), text("owner"))),
                "release" => drop(self.reviews.insert(text("id"), value.clone())),
                "draft" => drop(
                    self.reviews.insert(value.as_str().unwrap_or_default().to_owned(), Value::Null),
                ),
                "snapshot" => self.snapshots += 1,
                _ => {}
            }
        }
    }

    fn hold(&mut self, world: &World, kill: usize) {
        let page = world.call("finding.list", json!({"limit": 1000}));
        let now: BTreeMap<&str, &str> = page["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| {
                (row["id"].as_str().unwrap_or_default(), row["owner"].as_str().unwrap_or_default())
            })
            .collect();
        // One decision may have been committed without its acknowledgement getting out.
        let mut unsaid = 0;
        for (finding, owner) in &self.owners {
            let found = now.get(finding.as_str()).copied().unwrap_or_default();
            assert!(!found.is_empty(), "kill {kill}: {finding} lost {owner}");
            unsaid += usize::from(found != owner);
        }
        assert!(unsaid <= 1, "kill {kill}: {unsaid} owners are not what was acknowledged");
        self.owners = self
            .owners
            .keys()
            .map(|id| (id.clone(), now.get(id.as_str()).copied().unwrap_or_default().to_owned()))
            .collect();
        let list = world.call("review.list", json!({}));
        let rows = list["rows"].as_array().expect("rows");
        for (id, released) in &self.reviews {
            let row = rows.iter().find(|row| row["id"] == id.as_str());
            let row = row.unwrap_or_else(|| panic!("kill {kill}: review {id} is gone"));
            if !released.is_null() {
                assert_eq!(row["content_hash"], released["hash"], "kill {kill}");
            }
        }
        let verified = world.call("vault.verify", json!({}));
        assert_eq!(verified["intact"], true, "kill {kill}: {verified}");
        let snapshots: usize = world.call("tenant.list", json!({}))["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|tenant| {
                let overview = world.call("tenant.overview", json!({"tenant": tenant["id"]}));
                overview["snapshots"].as_array().map_or(0, Vec::len)
            })
            .sum();
        assert!(
            snapshots > self.snapshots,
            "kill {kill}: {snapshots} snapshots, {} said",
            self.snapshots
        );
    }
}
