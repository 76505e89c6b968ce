//! Findings: one deviation each, that asks for a person's decision.
//!
//! [`State`] is the state machine; [`FindingEvent`]s change a [`Finding`] through [`fold`];
//! [`plan`] turns an evaluation's verdicts into events; [`decide`] turns a person's wish
//! into one, or says why not.
mod basis;
mod change;
mod event;
mod fold;
mod plan;
mod state;

pub use basis::{Basis, coverage_hash, profile_hash};
pub use change::{Change, Decided, decide, undo};
pub use event::{Cause, Detection, FindingEvent, Visibility};
pub use fold::{Comment, Finding, Happening, LastChange, TransitionError, Value, fold};
pub use plan::{Evaluated, Judged, Plan, Planned, Target, plan, snapshots_to_judge_anew};
pub use state::{Mover, OFFERED, State};

#[cfg(test)]
mod tests;
