//! Operation runs: what long jobs did, and how they ended.
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::ids::{RunId, TenantId};
use rusqlite::Row;
use serde_json::Value;
use std::collections::BTreeMap;

const START: &str = "INSERT INTO run
    (id, kind, tenant, started_at, finished_at, state, step, done, total, outcome, args)
    VALUES (?1, ?2, ?3, ?4, NULL, 'running', '', 0, 0, NULL, '{}')";
const PROGRESS: &str =
    "UPDATE run SET step = ?2, done = ?3, total = ?4 WHERE id = ?1 AND state = 'running'";
const ASSIGN: &str = "UPDATE run SET tenant = ?2 WHERE id = ?1";
const FINISH: &str = "UPDATE run SET finished_at = ?2, state = ?3, outcome = ?4, args = ?5,
        parts = ?6
    WHERE id = ?1 AND state = 'running'";
const INTERRUPT: &str =
    "UPDATE run SET finished_at = ?1, state = 'interrupted' WHERE state = 'running'";
const GET: &str = "SELECT id, kind, tenant, started_at, finished_at, state, step, done, total,
        outcome, args, parts
    FROM run WHERE id = ?1";
const LIST: &str = "SELECT id, kind, tenant, started_at, finished_at, state, step, done, total,
        outcome, args, parts
    FROM run ORDER BY seq DESC LIMIT ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[PROGRESS, ASSIGN, FINISH, INTERRUPT, GET];

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// Working.
    Running,
    /// Done.
    Succeeded,
    /// Stopped by an error.
    Failed,
    /// Stopped by the person.
    Cancelled,
    /// Was running when the program ended.
    Interrupted,
}

impl RunState {
    fn text(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Interrupted => "interrupted",
        }
    }

    fn of(text: &str) -> Result<Self> {
        match text {
            "running" => Ok(Self::Running),
            "succeeded" => Ok(Self::Succeeded),
            "failed" => Ok(Self::Failed),
            "cancelled" => Ok(Self::Cancelled),
            "interrupted" => Ok(Self::Interrupted),
            _ => Err(VaultError::CorruptValue { column: "state" }),
        }
    }
}

/// A run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// `import`, `evaluate`, `pack` …
    pub kind: String,
    /// The tenant, if of one.
    pub tenant: Option<TenantId>,
    /// When it started.
    pub started_at: DateTime<Utc>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
    /// How it stands.
    pub state: RunState,
    /// The step at work; empty before the first.
    pub step: String,
    /// Units done of the step.
    pub done: u64,
    /// Units in all; 0 when not known.
    pub total: u64,
    /// The outcome's or the error's code.
    pub outcome: Option<String>,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
    /// What it did in parts, as JSON of the caller's making.
    pub parts: Value,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// When.
    pub at: DateTime<Utc>,
    /// Anything but running.
    pub state: RunState,
    /// The outcome's or the error's code.
    pub outcome: Option<String>,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
    /// What it did in parts, as JSON of the caller's making.
    pub parts: Value,
}

/// Records that a run started.
pub fn start(
    writer: &Writer<'_>,
    id: RunId,
    kind: &str,
    tenant: Option<TenantId>,
    at: DateTime<Utc>,
) -> Result<()> {
    let tenant = tenant.map(|tenant| tenant.to_string());
    writer.execute(START, (id.to_string(), kind, tenant, column::time_text(at)?)).map(drop)
}

/// Records how far it is. A run that has ended stays as it is.
pub fn progress(writer: &Writer<'_>, id: RunId, step: &str, done: u64, total: u64) -> Result<()> {
    let (done, total) = (column::integer(done), column::integer(total));
    writer.execute(PROGRESS, (id.to_string(), step, done, total)).map(drop)
}

/// Records the tenant that a run turned out to be about.
pub fn assign(writer: &Writer<'_>, id: RunId, tenant: TenantId) -> Result<()> {
    writer.execute(ASSIGN, (id.to_string(), tenant.to_string())).map(drop)
}

/// Records how it ended.
///
/// # Errors
/// [`VaultError::NotFound`] when there is no such run at work.
pub fn finish(writer: &Writer<'_>, id: RunId, ending: &Ending) -> Result<()> {
    let at = column::time_text(ending.at)?;
    let args = column::json_text(&ending.args)?;
    let parts = column::json_text(&ending.parts)?;
    let values = (id.to_string(), at, ending.state.text(), &ending.outcome, args, parts);
    match writer.execute(FINISH, values)? {
        0 => Err(not_found(id)),
        _ => Ok(()),
    }
}

/// Marks every run still at work as interrupted: called after unlocking, when none can be.
/// How many there were.
pub fn interrupt_unfinished(writer: &Writer<'_>, at: DateTime<Utc>) -> Result<usize> {
    writer.execute(INTERRUPT, [column::time_text(at)?])
}

/// The run.
pub fn get(reader: &Reader<'_>, id: RunId) -> Result<Run> {
    reader.first(GET, [id.to_string()], read)?.ok_or_else(|| not_found(id))
}

/// The newest runs, newest first.
pub fn list(reader: &Reader<'_>, at_most: u32) -> Result<Vec<Run>> {
    reader.rows(LIST, [at_most], read)
}

fn not_found(id: RunId) -> VaultError {
    VaultError::NotFound { what: "run", id: id.to_string() }
}

fn read(row: &Row<'_>) -> Result<Run> {
    Ok(Run {
        id: column::parsed(row, "id")?,
        kind: column::text(row, "kind")?,
        tenant: column::parsed_opt(row, "tenant")?,
        started_at: column::time(row, "started_at")?,
        finished_at: column::time_opt(row, "finished_at")?,
        state: RunState::of(&column::text(row, "state")?)?,
        step: column::text(row, "step")?,
        done: column::count(row, "done")?,
        total: column::count(row, "total")?,
        outcome: column::value(row, "outcome")?,
        args: column::json(row, "args")?,
        parts: column::json(row, "parts")?,
    })
}

#[cfg(test)]
mod tests;
