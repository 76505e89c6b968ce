//! Operation runs: what is at work, and how it ended.
use crate::{
    contract::{Nothing, RunList, RunRequest, RunRow, RunState},
    door::Door,
    failure::Failure,
    session::Open,
};
use chrono::{DateTime, Utc};
use domain::ids::TenantId;
use serde_json::json;
use std::collections::BTreeMap;
use vault::tables::{
    run::{self, Ending, Run},
    tenant,
};

/// The most runs that a list shows.
const LISTED_MAX: u32 = 200;

/// `run.list`
pub(crate) fn list(door: &Door, _: Nothing) -> Result<RunList, Failure> {
    let open = door.open()?;
    let (runs, names) = open.vault.read(|reader| -> Result<_, Failure> {
        let names: BTreeMap<TenantId, String> =
            tenant::all(reader)?.into_iter().map(|tenant| (tenant.id, tenant.name)).collect();
        Ok((run::list(reader, LISTED_MAX)?, names))
    })?;
    let rows = runs
        .into_iter()
        .map(|run| door.runs().get(run.id).unwrap_or_else(|| row(run)))
        .map(|mut row| {
            row.tenant_name = row.tenant.and_then(|tenant| names.get(&tenant).cloned());
            row
        })
        .collect();
    Ok(RunList { rows })
}

/// `run.get`
pub(crate) fn get(door: &Door, request: RunRequest) -> Result<RunRow, Failure> {
    let open = door.open()?;
    open.vault.read(|reader| {
        let mut row = match door.runs().get(request.run) {
            Some(row) => row,
            None => row(run::get(reader, request.run)?),
        };
        if let Some(id) = row.tenant {
            row.tenant_name = tenant::find(reader, id)?.map(|tenant| tenant.name);
        }
        Ok(row)
    })
}

/// `run.cancel`
pub(crate) fn cancel(door: &Door, request: RunRequest) -> Result<RunRow, Failure> {
    door.runs().cancel(request.run);
    get(door, request)
}

/// Records that a run has begun.
pub(crate) fn begin(open: &Open, row: &RunRow, at: DateTime<Utc>) -> Result<(), Failure> {
    Ok(open.vault.write(|writer| run::start(writer, row.id, &row.kind, row.tenant, at))?)
}

/// Records how a run ended.
pub(crate) fn end(open: &Open, row: &RunRow, at: DateTime<Utc>) -> Result<(), Failure> {
    let state = match row.state {
        RunState::Succeeded => run::RunState::Succeeded,
        RunState::Cancelled => run::RunState::Cancelled,
        _ => run::RunState::Failed,
    };
    let ending = Ending {
        at,
        state,
        outcome: row.outcome.clone(),
        args: row.args.clone(),
        parts: json!(row.parts),
    };
    open.vault.write(|writer| {
        if let Some(tenant) = row.tenant {
            run::assign(writer, row.id, tenant)?;
        }
        Ok(run::finish(writer, row.id, &ending)?)
    })
}

/// Runs that were at work when the program last ended did not finish.
pub(crate) fn mark_interrupted(open: &Open, at: DateTime<Utc>) -> Result<(), Failure> {
    Ok(open.vault.write(|writer| run::interrupt_unfinished(writer, at)).map(drop)?)
}

fn row(run: Run) -> RunRow {
    RunRow {
        id: run.id,
        kind: run.kind,
        tenant: run.tenant,
        tenant_name: None,
        started_at: run.started_at.to_rfc3339(),
        finished_at: run.finished_at.map(|at| at.to_rfc3339()),
        state: match run.state {
            run::RunState::Running => RunState::Running,
            run::RunState::Succeeded => RunState::Succeeded,
            run::RunState::Failed => RunState::Failed,
            run::RunState::Cancelled => RunState::Cancelled,
            run::RunState::Interrupted => RunState::Interrupted,
        },
        step: run.step,
        done: run.done,
        total: run.total,
        outcome: run.outcome,
        args: run.args,
        prompt: None,
        parts: serde_json::from_value(run.parts).unwrap_or_default(),
    }
}
