//! Operation runs: long jobs with progress, cancel, and an outcome that survives a restart.
use domain::ids::{RunId, TenantId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Names a run.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RunRequest {
    /// The run.
    pub run: RunId,
}

/// A run that has been started.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RunStarted {
    /// The run.
    pub run: RunId,
}

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RunState {
    /// Working.
    Running,
    /// Done.
    Succeeded,
    /// Stopped by an error.
    Failed,
    /// Stopped by the person.
    Cancelled,
    /// Was running when the program ended. What it had not finished was not kept.
    Interrupted,
}

/// What a run asks of the person while it waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(export)]
pub enum RunPrompt {
    /// Sign in, in the browser that has been opened.
    Browser {
        /// What was opened, should no browser have come up.
        url: String,
    },
    /// Sign in elsewhere with a code.
    DeviceCode {
        /// Where.
        url: String,
        /// The code.
        code: String,
        /// RFC 3339.
        expires_at: String,
    },
}

/// One part of what a run does, such as one kind of subject.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RunPart {
    /// The kind, shown as `kind-<kind>`, or the collection's path.
    pub name: String,
    /// Things read so far.
    pub items: u64,
    /// `reading`, `whole`, `refused`.
    pub state: String,
    /// Why it was refused: `not_allowed`, `not_licensed`, `read_failed`.
    pub reason: Option<String>,
    /// The service's own status and code.
    pub detail: Option<String>,
}

/// A run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RunRow {
    /// The run.
    pub id: RunId,
    /// `import`, `demo`, `pack`, `sign-in`, `sync` …. Shown as `run-<kind>`.
    pub kind: String,
    /// The tenant, if of one.
    pub tenant: Option<TenantId>,
    /// Its name.
    pub tenant_name: Option<String>,
    /// RFC 3339.
    pub started_at: String,
    /// RFC 3339.
    pub finished_at: Option<String>,
    /// How it stands.
    pub state: RunState,
    /// The step at work: shown as `run-step-<step>`.
    pub step: String,
    /// Units done of the step.
    pub done: u64,
    /// Units in all; 0 when not known.
    pub total: u64,
    /// The outcome: `outcome-<code>` when it succeeded, `error-<code>` otherwise.
    pub outcome: Option<String>,
    /// The outcome's arguments.
    pub args: BTreeMap<String, String>,
    /// What it asks of the person; only while it waits.
    pub prompt: Option<RunPrompt>,
    /// What it does in parts, in the order in which they began.
    pub parts: Vec<RunPart>,
}

/// All runs, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RunList {
    /// The rows.
    pub rows: Vec<RunRow>,
}
