//! `tenantpilot`: the same use cases as the window, without a window.
//!
//! **Knows nothing of** SQL, Graph or rules: every command is one or a few operations of
//! [`app::contract`], called through [`app::door::Door`]. Results go to standard output,
//! everything else to standard error. `docs/cli.md` is its reference.
mod arguments;
mod commands;
mod ending;
mod output;
mod secret;
mod session;

use arguments::Arguments;
use clap::Parser;
use output::Output;
use std::process::ExitCode;

fn main() -> ExitCode {
    app::front::prepare_process();
    let arguments = Arguments::parse();
    let mut output = Output::new(&arguments.global);
    let result = commands::run(&arguments.global, arguments.command, &mut output);
    ending::exit_code(result, &mut output)
}
