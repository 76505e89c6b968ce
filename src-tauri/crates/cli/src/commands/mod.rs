//! One file a command. Each calls the door and writes what it answers.
mod alert;
mod alert_rules;
mod baseline;
mod check;
mod compare;
mod connect;
mod connections;
mod contacts;
mod decisions;
mod demo;
mod exceptions;
mod findings;
mod findings_work;
mod history;
mod import;
mod inbox;
mod journal;
mod members;
mod pack;
mod promote;
mod review;
mod runs;
mod snapshot;
mod snapshots_compared;
mod sync;
mod tenants;
mod vault;

use crate::{
    arguments::{Alert, Command, Global},
    ending::{Done, Problem},
    output::Output,
};

/// Runs a command.
///
/// # Errors
/// What the core refused, or that standard output failed.
pub fn run(global: &Global, command: Command, output: &mut Output) -> Result<Done, Problem> {
    let several = matches!(command, Command::Sync(_) | Command::Alert(Alert::Rule(_)));
    if global.tenant.len() > 1 && !several {
        return Err(app::failure::Failure::usage("tenant-given-twice").into());
    }
    match command {
        Command::Vault(command) => vault::run(global, command, output),
        Command::Member(command) => members::run(global, command, output),
        Command::Import(command) => import::run(global, &command, output),
        Command::Tenants(command) => tenants::run(global, command, output),
        Command::Connect(command) => connect::run(global, &command, output),
        Command::Connections(command) => connections::run(global, command, output),
        Command::Sync(command) => sync::run(global, &command, output),
        Command::Snapshot(command) => snapshot::run(global, command, output),
        Command::History(command) => history::run(global, command, output),
        Command::Baseline(command) => baseline::run(global, *command, output),
        Command::Runs(command) => runs::run(global, command, output),
        Command::Findings(command) => findings::run(global, command, output),
        Command::Contacts(command) => contacts::run(global, command, output),
        Command::Exceptions(command) => exceptions::run(global, command, output),
        Command::Decisions(command) => decisions::run(global, command, output),
        Command::Journal(command) => journal::run(global, *command, output),
        Command::Alert(command) => alert::run(global, command, output),
        Command::Inbox(command) => inbox::run(global, command, output),
        Command::Portfolio(command) => inbox::portfolio(global, &command, output),
        Command::Review(command) => review::run(global, command, output),
        Command::Pack(command) => pack::run(global, command, output),
        Command::Demo(command) => demo::run(global, &command, output),
        Command::Check(command) => check::run(&command, output),
        Command::Lint(command) => check::run(&command.into(), output),
        Command::Compare(command) => compare::run(global, &command, output),
        Command::Promote(command) => promote::run(global, &command, output),
    }
}

/// The kebab-case form that message ids have.
fn kebab(text: &str) -> String {
    text.replace(['_', '.'], "-")
}

/// A path as the contract wants it: absolute, so that it means the same to every reader.
fn absolute(path: &std::path::Path) -> Result<String, Problem> {
    let path = std::path::absolute(path)?;
    path.into_os_string()
        .into_string()
        .map_err(|_| app::failure::Failure::usage("path-not-text").into())
}

/// A value of the contract as it is written there.
fn code(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).ok();
    value.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
