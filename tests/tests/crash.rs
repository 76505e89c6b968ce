//! Kills at random moments: every acknowledged change survives (specs/001, 004, 005).
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Receiver},
    time::{Duration, Instant},
};
use tests::world::{Dice, World, demo_export, full, seed};

/// Kills in one vault before the next one is made: it grows with every import.
const KILLS_PER_VAULT: usize = 50;
/// What the child can be in the middle of.
const DEEDS: [&str; 4] = ["import", "decide", "draft", "release"];
/// Longer than anything in the child takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// VLT, FND, REV: SIGKILL during import, decision and release loses nothing acknowledged.
#[test]
fn acknowledged_work_survives_being_killed() {
    let kills = if full() { 1_000 } else { 12 };
    let mut dice = Dice(seed());
    let mut tally = Tally::default();
    for first in (0..kills).step_by(KILLS_PER_VAULT) {
        let home = tempfile::tempdir().expect("a folder");
        let dir = home.path().join("vault");
        let world = World::create(&dir);
        world.import(&demo_export("brauwerk-osterhagen"));
        let mut word = Word::of(&world);
        drop(world);
        for kill in first..kills.min(first + KILLS_PER_VAULT) {
            let lines = tally.kill_one(&dir, &mut dice);
            word.hear(&lines);
            word.hold(&World::unlock(&dir), kill);
        }
        println!("up to kill {}: {:?}", kills.min(first + KILLS_PER_VAULT), tally.in_flight);
    }
    println!("{kills} kills; in the middle of: {:?}", tally.in_flight);
    println!("acknowledged and held: {:?}", tally.acknowledged);
    println!("write-ahead logs left behind: {}", tally.logs_left);
    let hit = |deed: &str| tally.in_flight.get(deed).copied().unwrap_or_default();
    if full() {
        for deed in DEEDS {
            assert!(hit(deed) >= kills / 50, "hardly any kill hit {deed}: {:?}", tally.in_flight);
        }
    }
    assert!(hit("import") + hit("decide") + hit("release") > 0, "no kill hit any work");
    assert!(!tally.acknowledged.is_empty(), "no work was acknowledged: the test shows nothing");
}

/// VLT-15: SIGKILL while a vault is made leaves none, or a whole one.
#[test]
fn a_vault_is_made_whole_or_not_at_all() {
    let kills = if full() { 200 } else { 8 };
    let mut dice = Dice(seed());
    let (mut none, mut whole) = (0, 0);
    let mut usual = Duration::from_secs(1);
    for kill in 0..kills {
        let home = tempfile::tempdir().expect("a folder");
        let dir = home.path().join("vault");
        let mut child = child(&dir, &mut dice, "create");
        let heard = listen(BufReader::new(child.stdout.take().expect("piped")));
        let (began, _) = heard.recv_timeout(PATIENCE).expect("the child works");
        let within = u64::try_from(usual.as_micros() * 11 / 10).unwrap_or(u64::MAX);
        let said = heard.recv_timeout(Duration::from_micros(dice.below(within)));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        if let Ok((ended, _)) = said {
            usual = ended - began;
        }
        if dir.exists() {
            verified(&World::unlock(&dir), kill);
            whole += 1;
        } else {
            assert!(said.is_err(), "kill {kill}: an acknowledged vault is gone");
            verified(&World::create(&dir), kill);
            none += 1;
        }
    }
    println!("{kills} kills: {none} times no vault, {whole} times a whole one");
    assert!(none > 0, "no kill came before the end");
}

/// The child at work on a deed.
fn child(dir: &Path, dice: &mut Dice, deed: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_crash-child"))
        .arg(dir)
        .args([&dice.below(u64::MAX).to_string(), deed])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the child starts")
}

/// What the kills hit.
#[derive(Default)]
struct Tally {
    in_flight: BTreeMap<String, usize>,
    acknowledged: BTreeMap<String, usize>,
    logs_left: usize,
    /// How long each deed last took, so that kills fall anywhere within it.
    took: BTreeMap<String, Duration>,
}

impl Tally {
    /// Starts the child on a deed, kills it somewhere within that or a little later; its lines.
    fn kill_one(&mut self, dir: &Path, dice: &mut Dice) -> Vec<String> {
        let deed = DEEDS[dice.below(4) as usize];
        let mut child = child(dir, dice, deed);
        let heard = listen(BufReader::new(child.stdout.take().expect("piped")));
        let mut lines: Vec<(Instant, String)> = Vec::new();
        let begins = format!("begin \"{deed}\"");
        while lines.last().is_none_or(|(_, line)| *line != begins) {
            lines.push(heard.recv_timeout(PATIENCE).expect("the child works"));
        }
        let usual = self.took.get(deed).copied().unwrap_or(Duration::from_millis(50));
        // Now and then it goes on to something else before it is killed.
        let within = if dice.below(4) == 0 { Duration::from_millis(900) } else { usual * 11 / 10 };
        let within = u64::try_from(within.as_micros()).unwrap_or(u64::MAX);
        std::thread::sleep(Duration::from_micros(dice.below(within)));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let log = dir.join("vault.db-wal").metadata();
        self.logs_left += usize::from(log.is_ok_and(|log| log.len() > 0));
        lines.extend(heard.iter());
        self.count(&lines);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn count(&mut self, lines: &[(Instant, String)]) {
        let mut doing: Option<(&str, Instant)> = None;
        for (at, line) in lines {
            match line.split_once(' ') {
                Some(("begin", deed)) => doing = Some((deed.trim_matches('"'), *at)),
                Some(("open", _)) | None => {}
                Some(_) => {
                    let Some((deed, began)) = doing.take() else { continue };
                    self.took.insert(deed.to_owned(), *at - began);
                    *self.acknowledged.entry(deed.to_owned()).or_default() += 1;
                }
            }
        }
        let deed = doing.map_or("between", |(deed, _)| deed);
        *self.in_flight.entry(deed.to_owned()).or_default() += 1;
    }
}

/// The lines of a child as they come, each with its moment.
fn listen(out: impl BufRead + Send + 'static) -> Receiver<(Instant, String)> {
    let (say, heard) = mpsc::channel();
    std::thread::spawn(move || {
        // A line cut short by the kill was not acknowledged to anybody.
        for line in out.lines().map_while(Result::ok).filter(|line| !line.is_empty()) {
            if say.send((Instant::now(), line)).is_err() {
                return;
            }
        }
    });
    heard
}

/// What the child has said to be true.
struct Word {
    owners: BTreeMap<String, String>,
    reviews: BTreeMap<String, Value>,
    snapshots: usize,
    entries: u64,
}

impl Word {
    fn of(world: &World) -> Self {
        let (snapshots, entries) = (snapshots(world), verified(world, 0));
        Self { owners: BTreeMap::new(), reviews: BTreeMap::new(), snapshots, entries }
    }

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

    /// Holds the vault to it. One change more may have been committed than the child lived to
    /// say; from then on it must stay.
    fn hold(&mut self, world: &World, kill: usize) {
        let page = world.call("finding.list", json!({"limit": 1000}));
        let mut now: BTreeMap<String, String> = BTreeMap::new();
        for row in page["rows"].as_array().expect("rows") {
            let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
            now.insert(text("id"), text("owner"));
        }
        let mut unsaid = 0;
        for (finding, owner) in &self.owners {
            let found =
                now.get(finding).unwrap_or_else(|| panic!("kill {kill}: {finding} is gone"));
            assert!(!found.is_empty(), "kill {kill}: {finding} lost {owner}");
            unsaid += usize::from(found != owner);
        }
        now.retain(|_, owner| !owner.is_empty());
        unsaid += now.keys().filter(|finding| !self.owners.contains_key(*finding)).count();
        self.owners = now;

        let list = world.call("review.list", json!({}));
        let rows = list["rows"].as_array().expect("rows");
        for (id, said) in &mut self.reviews {
            let row = rows.iter().find(|row| row["id"] == id.as_str());
            let row = row.unwrap_or_else(|| panic!("kill {kill}: review {id} is gone"));
            let released = json!({"id": id, "number": row["number"], "hash": row["content_hash"]});
            if !said.is_null() {
                assert_eq!(*said, released, "kill {kill}");
            } else if row["state"] != "draft" {
                unsaid += 1;
                *said = released;
            }
        }
        for row in rows.iter().filter_map(|row| row["id"].as_str()) {
            if !self.reviews.contains_key(row) {
                unsaid += 1;
                self.reviews.insert(row.to_owned(), Value::Null);
            }
        }

        let snapshots = snapshots(world);
        assert!(snapshots >= self.snapshots, "kill {kill}: {snapshots} of {} said", self.snapshots);
        unsaid += snapshots - self.snapshots;
        self.snapshots = snapshots;
        assert!(unsaid <= 1, "kill {kill}: {unsaid} changes that nobody acknowledged");

        let entries = verified(world, kill);
        assert!(entries >= self.entries, "kill {kill}: the journal became shorter");
        self.entries = entries;
        for run in world.call("run.list", json!({}))["rows"].as_array().expect("rows") {
            assert_ne!(run["state"], "running", "kill {kill}: {run}");
        }
    }
}

/// The journal's entries, all of them intact.
fn verified(world: &World, kill: usize) -> u64 {
    let verified = world.call("vault.verify", json!({}));
    assert_eq!(verified["intact"], true, "kill {kill}: {verified}");
    verified["entries"].as_u64().expect("a number")
}

fn snapshots(world: &World) -> usize {
    let tenants = world.call("tenant.list", json!({}));
    let of = |tenant: &Value| {
        let overview = world.call("tenant.overview", json!({"tenant": tenant["id"]}));
        overview["snapshots"].as_array().map_or(0, Vec::len)
    };
    tenants["rows"].as_array().expect("rows").iter().map(of).sum()
}
