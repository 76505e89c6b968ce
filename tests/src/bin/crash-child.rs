//! Works in a vault until it is killed, and says after each acknowledged change what is now
//! true. `tests/tests/crash.rs` kills it and holds the vault to its word.
//!
//! `crash-child VAULT_DIR SEED`
use serde_json::{Value, json};
use std::io::Write;
use tests::world::{Dice, World, demo_export};

fn main() {
    let mut args = std::env::args().skip(1);
    let dir = args.next().expect("a vault directory");
    let seed = args.next().and_then(|seed| seed.parse().ok()).expect("a seed");
    let world = World::unlock(dir.as_ref());
    say("open", &Value::Null);
    let mut dice = Dice(seed);
    loop {
        match dice.below(8) {
            0..=1 => {
                let tenant =
                    ["brauwerk-osterhagen", "kranichtal-werkzeugbau"][dice.below(2) as usize];
                let row = world.import(&demo_export(tenant));
                say("snapshot", &row["args"]);
            }
            2..=5 => decide(&world, &mut dice),
            6 => {
                let review = world.call("review.draft", json!({"tenant": world.tenant()}));
                say("draft", &review["id"]);
            }
            _ => release(&world),
        }
    }
}

fn decide(world: &World, dice: &mut Dice) {
    let page = world.call("finding.list", json!({"states": ["open"], "limit": 100}));
    let rows = page["rows"].as_array().expect("rows");
    if rows.is_empty() {
        return;
    }
    let finding = &rows[dice.below(rows.len() as u64) as usize]["id"];
    let owner = format!("Owner {}", dice.below(1_000_000));
    world.call(
        "finding.change",
        json!({"findings": [finding], "change": {"type": "owner", "owner": owner}}),
    );
    say("owner", &json!({"finding": finding, "owner": owner}));
}

fn release(world: &World) {
    let list = world.call("review.list", json!({}));
    let draft =
        list["rows"].as_array().expect("rows").iter().find(|row| row["state"] == "draft").cloned();
    if let Some(draft) = draft {
        let row = world.call("review.release", json!({"review": draft["id"]}));
        say(
            "release",
            &json!({"id": row["id"], "number": row["number"], "hash": row["content_hash"]}),
        );
    }
}

fn say(what: &str, value: &Value) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{what} {value}").expect("the parent listens");
    out.flush().expect("the parent listens");
}
