//! `cargo xtask`: everything one does with this project, one command each.
//!
//! Uses nothing of the core, so that it builds on a machine that has only Rust: what is
//! missing it then installs. `cargo xtask help` lists the commands.
#![allow(clippy::disallowed_methods)] // It is its own outside world: clock and environment.
mod bench;
mod contract;
mod demo_data;
mod deny;
mod measure;
mod place;
mod process;
mod run;
mod setup;
mod summary;
mod test;

use place::Place;
use std::{error::Error, process::ExitCode};

/// Any failure, as a sentence.
type Outcome<T> = Result<T, Box<dyn Error>>;

const HELP: &str = "\
cargo xtask COMMAND

  run              build what is missing and open the window on the demo workspace
  run --headless   the demo without a window: writes a vault and review packs, says where
  test             everything that must be green; ends with `N passed, M failed, K skipped`
  test --full      the same with the full numbers of kills, mutations and cases
  test --advisories   also ask the advisory database (needs the network)
  bench            a release build's times and memory against their limits
  contract         write the TypeScript of the contract into ui/src/ipc/generated
  tidy             the house rules only
  demo-data        write the demo tenants into assets/demo again
  setup            install what is missing (apt on Debian, npm)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome<bool> {
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let known = ["--headless", "--full", "--advisories"];
    match arguments.first().map(String::as_str) {
        Some("measure") => measure::command(arguments.get(1..).unwrap_or_default()),
        None | Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(true)
        }
        Some(command) => {
            let flags = arguments.get(1..).unwrap_or_default();
            if let Some(flag) = flags.iter().find(|flag| !known.contains(&flag.as_str())) {
                return Err(format!("unknown option {flag}\n\n{HELP}").into());
            }
            let place = Place::find()?;
            match command {
                "run" if has("--headless") => run::headless(&place),
                "run" => run::window(&place),
                "test" => test::everything(&place, has("--full"), has("--advisories")),
                "bench" => bench::everything(&place),
                "contract" => contract::write(&place),
                "tidy" => test::tidy(&place),
                "setup" => setup::everything(&place).map(|()| true),
                "demo-data" => {
                    demo_data::generate(&place.root.join("assets/demo"))?;
                    Ok(true)
                }
                other => Err(format!("unknown command {other}\n\n{HELP}").into()),
            }
        }
    }
}
