//! Kills at random moments of a sync: the next one goes on and seals the same snapshot
//! (specs/014-sync-strength.md).
use serde_json::Value;
use simulator::{Recipe, Tenant};
use std::{collections::BTreeMap, path::Path, time::Duration};
use tests::{
    apart::{Apart, PATIENCE, profile},
    live::Service,
    world::{Dice, full, seed},
};

/// SST-1 to SST-3: SIGKILL at any moment loses at most a page of each stream.
#[test]
fn a_killed_sync_goes_on_and_seals_the_same_snapshot() {
    let kills = if full() { 200 } else { 6 };
    let mut dice = Dice(seed());
    let tenant = Tenant::generate(&Recipe::new(11, 1_000));
    let service = Service::start(vec![tenant], profile("near"));
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    service.connect(&world);
    drop(world);

    // The logs are read from the second one on.
    to_the_end(&dir);
    service.running.reset_counts();
    let undisturbed = to_the_end(&dir);
    let whole = pages(&service);
    let usual = Duration::from_millis(undisturbed["ms"].as_f64().expect("a number") as u64);
    let mut snapshots = ordinal(&undisturbed);
    let longest = whole.values().map(BTreeMap::len).max().unwrap_or_default();
    println!("undisturbed: {usual:?}, {longest} pages in the longest stream");
    assert!(longest > 2, "no stream has several pages: the test shows nothing");

    let mut tally: BTreeMap<String, usize> = BTreeMap::new();
    let (mut killed, mut syncs, mut sealed_unsaid) = (0, 0, 0);
    let (mut again_most, mut again) = (0, 0);
    while killed < kills {
        service.running.reset_counts();
        let mut interruptions = 0;
        // Now and then the sync that goes on is killed as well.
        while interruptions == 0 || (dice.below(3) == 0 && killed < kills) {
            // Every other one while pages come: on a busy machine the clock alone may miss that.
            let (step, within) = match killed % 2 {
                0 => ("collect", usual / 8),
                _ => ("begin", usual * 21 / 20),
            };
            let step = kill_after(&dir, step, dice.below(within.as_micros() as u64));
            *tally.entry(step).or_default() += 1;
            killed += 1;
            interruptions += 1;
        }
        let end = to_the_end(&dir);
        let place = format!("sync {syncs}, {interruptions} kills, {killed} in all");
        assert_eq!(end["content_hash"], undisturbed["content_hash"], "{place}");
        assert_eq!(end["run"]["args"]["versions"], "0", "{place}: {end}");
        assert_eq!(end["run"]["args"]["lacking"], "0", "{place}: {end}");
        syncs += 1;
        // A kill came after the sealing: the next sync had nothing to go on with.
        let sealed = ordinal(&end) - snapshots;
        snapshots = ordinal(&end);
        if sealed > 1 {
            sealed_unsaid += 1;
            continue;
        }
        for (stream, pages) in pages(&service) {
            // Two lists may complete one group: what an undisturbed sync asks for counts.
            let usual = whole.get(&stream);
            let more = pages.iter().map(|(page, count)| {
                count.saturating_sub(usual.and_then(|pages| pages.get(page)).copied().unwrap_or(0))
            });
            // A detail is a part of the page that its item stands on, with all its own pages.
            let count: u64 = if is_detail(&stream) { more.max().unwrap_or(0) } else { more.sum() };
            if !is_probe(&stream) {
                assert!(count <= interruptions, "{place}: {count} pages of {stream} again");
                again_most = again_most.max(count);
                again += count;
            }
        }
    }
    let pages: u64 = whole.values().flat_map(BTreeMap::values).sum();
    println!("{killed} kills in {syncs} syncs of {pages} pages; in the middle of: {tally:?}");
    println!("killed after the sealing: {sealed_unsaid} syncs");
    println!("pages again: {again} in all, {again_most} of one stream at most");
    assert!(tally.contains_key("collect"), "no kill hit the collecting: {tally:?}");
}

/// The pages that were served, by stream. A log's is named without the time since which it is
/// read: that is another one each time.
fn pages(service: &Service) -> BTreeMap<String, BTreeMap<usize, u64>> {
    let served = service.running.counts().pages.into_iter();
    served
        .map(|(stream, pages)| match stream.split_once("activityDateTime") {
            Some((log, _)) => (log.to_owned(), pages),
            None => (stream, pages),
        })
        .collect()
}

/// Whose tenant it is, each start asks before anything else.
fn is_probe(stream: &str) -> bool {
    stream.contains("/organization")
}

/// What is asked for each item: something below an id.
fn is_detail(stream: &str) -> bool {
    let path = stream.split([' ', '?']).nth(1).unwrap_or_default();
    let is_id = |part: &str| part.len() >= 20 && part.chars().any(|sign| sign.is_ascii_digit());
    path.split('/').skip(1).any(is_id)
}

/// A sync that nothing disturbs; what it says at its end.
fn to_the_end(dir: &Path) -> Value {
    let end = Apart::sync(env!("CARGO_BIN_EXE_live-child"), dir).until("end");
    assert_eq!(end["run"]["state"], "succeeded", "{end}");
    end
}

fn ordinal(end: &Value) -> u64 {
    let text = end["run"]["args"]["snapshot"].as_str().expect("a number");
    text.parse().expect("a number")
}

/// Kills a sync so many microseconds after it began a step; the step it was in.
fn kill_after(dir: &Path, step: &str, micros: u64) -> String {
    let child = Apart::sync(env!("CARGO_BIN_EXE_live-child"), dir);
    let mut last = "begin".to_owned();
    let mut said = child.line(PATIENCE).expect("the child works");
    assert_eq!(said.1, "begin");
    while last != step && said.1 != "end" {
        said = child.line(PATIENCE).expect("the child works");
        last = said.2["name"].as_str().unwrap_or(&said.1).to_owned();
    }
    std::thread::sleep(Duration::from_micros(micros));
    let said = child.kill();
    said.iter().rev().find(|(what, _)| what == "end" || what == "step").map_or_else(
        || last.clone(),
        |(what, value)| value["name"].as_str().unwrap_or(what).to_owned(),
    )
}
