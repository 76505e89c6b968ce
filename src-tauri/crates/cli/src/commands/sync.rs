//! `sync [--tenant T …|--all] [--only AREA]`: tenants read from Microsoft Graph.
use super::import::outcome_text;
use crate::{
    arguments::{Global, Sync},
    ending::{Done, Problem},
    output::Output,
    session::{Nothing, Session, failure_of},
};
use app::{
    contract::{ConnectionList, ConnectionRow, RunsStarted, SyncStart},
    failure::Failure,
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: &Sync, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let mut request = SyncStart {
        tenants: Vec::new(),
        areas: command.only.clone(),
        resume: false,
        accept_partial: command.accept_partial,
    };
    if global.tenant.is_empty() && !command.all {
        request.tenants.push(only(connections(&session)?)?.tenant);
    }
    for name in &global.tenant {
        let tenant = session.tenant_called(Some(name))?.id;
        if !request.tenants.contains(&tenant) {
            request.tenants.push(tenant);
        }
    }
    let started: RunsStarted = session.call("sync.start", &request)?;
    let rows = session.finish_all(&started, output)?;
    if output.is_json() {
        output.answer("tenantpilot.sync/1", json!({"runs": rows}))?;
    }
    // Asked again: whether a sync can go on is known when it has ended.
    let connections = connections(&session)?;
    let mut first = None;
    for row in &rows {
        let name = row.tenant_name.as_deref().unwrap_or_default();
        let Some(failure) = failure_of(row) else {
            if !output.is_json() {
                let value = outcome_text(row, output);
                output
                    .message("cli-labelled", &[("label", name.into()), ("value", value.into())])?;
            }
            continue;
        };
        output.say(&format!("{name}: {}", output.failure(&failure)));
        let stays = |one: &ConnectionRow| Some(one.tenant) == row.tenant && one.resumable;
        if connections.iter().any(stays) {
            output.say(&output.text().get("cli-sync-resumable"));
        }
        first.get_or_insert(failure.class);
    }
    Ok(first.map_or(Done::Well, Done::Partly))
}

fn connections(session: &Session) -> Result<Vec<ConnectionRow>, Problem> {
    let list: ConnectionList = session.call("connection.list", &Nothing {})?;
    Ok(list.rows)
}

fn only(connections: Vec<ConnectionRow>) -> Result<ConnectionRow, Problem> {
    let mut rows = connections.into_iter();
    match (rows.next(), rows.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::usage("tenant-ambiguous").into()),
        (None, _) => Err(Failure::input("connection-missing").into()),
    }
}
