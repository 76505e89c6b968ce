//! Works in a vault until it is killed, and says what it begins and, after each acknowledged
//! change, what is now true. `tests/tests/crash.rs` kills it and holds the vault to its word.
//!
//! `crash-child VAULT_DIR SEED create|import|decide|draft|release`: the last word is what it does
//! first.
use serde_json::{Value, json};
use std::io::Write;
use tests::world::{Dice, World, demo_export};

const TENANTS: [&str; 2] = ["brauwerk-osterhagen", "kranichtal-werkzeugbau"];

fn main() {
    let mut args = std::env::args().skip(1);
    let dir = args.next().expect("a vault directory");
    let seed = args.next().and_then(|seed| seed.parse().ok()).expect("a seed");
    let mut next = args.next().expect("what to do first");
    if next == "create" {
        say("begin", &json!("create"));
        drop(World::create(dir.as_ref()));
        return say("created", &Value::Null);
    }
    let world = World::unlock(dir.as_ref());
    say("open", &Value::Null);
    let mut dice = Dice(seed);
    loop {
        match next.as_str() {
            "import" => {
                let export = demo_export(TENANTS[usize::from(dice.below(2) == 0)]);
                say("begin", &json!("import"));
                let row = world.import(&export);
                say("snapshot", &row["args"]);
            }
            "decide" => decide(&world, &mut dice),
            "draft" => drop(draft(&world)),
            _ => release(&world),
        }
        next = match dice.below(8) {
            0 => "import",
            1..=4 => "decide",
            5 => "draft",
            _ => "release",
        }
        .to_owned();
    }
}

fn decide(world: &World, dice: &mut Dice) {
    let page = world.call("finding.list", json!({"states": ["open"], "limit": 100}));
    let rows = page["rows"].as_array().expect("rows");
    let Some(row) = rows.get(dice.below(rows.len() as u64) as usize) else { return };
    let finding = &row["id"];
    let owner = format!("Owner {}", dice.below(1_000_000));
    let request = json!({"findings": [finding], "change": {"type": "owner", "owner": owner}});
    say("begin", &json!("decide"));
    world.call("finding.change", request);
    say("owner", &json!({"finding": finding, "owner": owner}));
}

fn draft(world: &World) -> Value {
    let tenant = world.tenant();
    say("begin", &json!("draft"));
    let review = world.call("review.draft", json!({"tenant": tenant}));
    say("draft", &review["id"]);
    review
}

fn release(world: &World) {
    let list = world.call("review.list", json!({}));
    let rows = list["rows"].as_array().expect("rows");
    let waiting = rows.iter().find(|row| row["state"] == "draft").cloned();
    let review = waiting.unwrap_or_else(|| draft(world));
    say("begin", &json!("release"));
    let row = world.call("review.release", json!({"review": review["id"]}));
    say("release", &json!({"id": row["id"], "number": row["number"], "hash": row["content_hash"]}));
}

fn say(what: &str, value: &Value) {
    let mut out = std::io::stdout().lock();
    // One write, so that a kill cuts between lines and not within.
    out.write_all(format!("{what} {value}\n").as_bytes()).expect("the parent listens");
    out.flush().expect("the parent listens");
}
