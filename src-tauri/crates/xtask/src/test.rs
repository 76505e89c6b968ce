//! Everything that must be green.
use crate::{
    Outcome, deny,
    place::Place,
    process::{cargo, exists, npm, succeeds, watched},
    setup,
    summary::Summary,
};
use std::{process::Command, time::Instant};

/// The same for every cargo step, so that nothing is built twice.
const WHAT: [&str; 4] = ["--locked", "--workspace", "--features", "custom-protocol,automation"];

/// All steps, each whether or not an earlier one failed.
pub fn everything(place: &Place, full: bool, advisories: bool) -> Outcome<bool> {
    let began = Instant::now();
    setup::for_building(place)?;
    setup::for_testing(place)?;
    setup::modules(place)?;
    let mut summary = Summary::default();
    summary.step(succeeds(&mut cargo(&place.root, ["fmt", "--all", "--check"]))?);
    window(place, &mut summary)?;
    summary.step(succeeds(&mut cargo(&place.root, clippy()))?);
    match deny::check(place, advisories)? {
        Some(succeeded) => summary.step(succeeded),
        None => summary.skip("licences, bans and sources: cargo-deny could not be installed"),
    }
    core(place, full, &mut summary)?;
    let Summary { passed, failed, skipped, flaky } = summary;
    println!("\nTook {} min", began.elapsed().as_secs().div_ceil(60));
    if flaky > 0 {
        println!("{flaky} passed only when tried again: look at why");
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    Ok(summary.failed == 0)
}

/// The house rules only.
pub fn tidy(place: &Place) -> Outcome<bool> {
    succeeds(&mut cargo(&place.root, ["test", "--locked", "-p", "tests", "--test", "tidy"]))
}

/// The web part: types, lints, tests, and the build that the shell embeds.
fn window(place: &Place, summary: &mut Summary) -> Outcome<()> {
    summary.step(succeeds(&mut npm(&place.root.join("ui"), ["run", "lint"]))?);
    run_tests(&mut npm(&place.root.join("ui"), ["test"]), summary)?;
    summary.step(succeeds(&mut npm(&place.root.join("ui"), ["run", "build"]))?);
    Ok(())
}

fn clippy() -> Vec<&'static str> {
    let mut words = vec!["clippy"];
    words.extend(WHAT);
    words.extend(["--all-targets", "--", "-D", "warnings"]);
    words
}

/// The programs, the fast tests, and then the window end to end.
fn core(place: &Place, full: bool, summary: &mut Summary) -> Outcome<()> {
    let mut build = vec!["build"];
    build.extend(WHAT);
    // With the tests, whose dependencies may turn on features: else much is built twice.
    build.extend(["--bins", "--tests"]);
    let built = succeeds(&mut cargo(&place.root, build))?;
    summary.step(built);
    if !built {
        return Ok(());
    }
    let nextest = exists("cargo-nextest");
    let mut fast: Vec<&str> = if nextest { vec!["nextest", "run"] } else { vec!["test"] };
    fast.extend(WHAT);
    fast.push("--no-fail-fast");
    let skipped = run_tests(with_numbers(&mut cargo(&place.root, fast), full), summary)?.skipped;
    if cfg!(target_os = "linux") {
        let mut window: Vec<&str> = if nextest { vec!["nextest", "run"] } else { vec!["test"] };
        window.extend(WHAT);
        window.push("--no-fail-fast");
        window.extend(if nextest {
            // By a filter: with `--test` cargo would choose other features and build again.
            let which = ["-E", "binary(e2e) | binary(leak)", "--run-ignored", "all"];
            // Once more where one fails, and said to be flaky: the web view itself crashes now and
            // then in Mesa's software renderer.
            [which.as_slice(), &["--test-threads", "1", "--retries", "1"]].concat()
        } else {
            let which = ["--test", "e2e", "--test", "leak", "--", "--include-ignored"];
            [which.as_slice(), &["--test-threads", "1"]].concat()
        });
        let mut window = cargo(&place.root, window);
        window.env("TENANTPILOT_E2E", "1");
        let seen = run_tests(with_numbers(&mut window, full), summary)?;
        // What the first run left out has been run now, and the rest was run then.
        summary.skipped -= seen.skipped + skipped.min(seen.passed + seen.failed);
    }
    Ok(())
}

fn with_numbers(command: &mut Command, full: bool) -> &mut Command {
    if full {
        command.env("TENANTPILOT_FULL", "1");
    }
    command
}

/// Runs tests and adds them to the summary; also gives what this run alone has seen.
fn run_tests(command: &mut Command, summary: &mut Summary) -> Outcome<Summary> {
    let mut seen = Summary::default();
    let succeeded = watched(command, |line| seen.see(line))?;
    summary.tests(seen, succeeded);
    Ok(seen)
}
