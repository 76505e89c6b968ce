//! Findings: one deviation each, that asks for a person's decision.
//!
//! [`State`] is the state machine; [`FindingEvent`]s change a [`Finding`] through [`fold`];
//! [`plan`] turns an evaluation's verdicts into events; [`decide`] turns a person's wish
//! into one, or says why not.
mod basis;
mod change;
mod comment;
mod event;
mod fold;
mod plan;
mod refused;
mod state;
mod undo;
mod work;

pub use basis::{Basis, coverage_hash, profile_hash};
pub use change::{Change, Decided, decide, undo};
pub use comment::Comment;
pub use event::{Cause, Detection, FindingEvent, Visibility};
pub use fold::{Finding, Happening, fold};
pub use plan::{Evaluated, Judged, Plan, Planned, Target, plan, snapshots_to_judge_anew};
pub use refused::TransitionError;
pub use state::{Mover, OFFERED, State};
pub use undo::{LastChange, Value};
pub use work::{
    ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, Attachment, LINKS_MAX, Situation, Work, mentioned, work,
};

#[cfg(test)]
mod state_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod work_tests;
