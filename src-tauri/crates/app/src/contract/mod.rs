//! The contract: every operation that a front end may ask for, in one readable table.
//!
//! The dispatcher, the TypeScript types and the UI's cache invalidation come from this table.
//! Adding an operation is a row here and a handler in its use case.
mod alert;
mod baseline;
mod compare;
mod compared;
mod connection;
mod control;
mod decision;
mod exchange;
mod finding;
mod history;
mod inbox;
mod journal;
mod member;
mod promotion;
mod review;
mod risk;
mod run;
mod session;
mod table;
mod tenant;
mod work;

pub use alert::*;
pub use baseline::*;
pub use compare::*;
pub use connection::*;
pub use control::*;
pub use decision::*;
pub use domain::{
    alert::{
        AlertRule, Day as AlertDay, Escalation as AlertEscalation, QuietHours,
        Trigger as AlertTrigger,
    },
    baseline::{
        Expect as BaselineExpect, Source as BaselineSource, Tally as StandingTally, Unassessed,
    },
    exception::{RiskPolicy, Terms},
    ids::TenantId,
    member::{Capability, Role},
    review::Severity,
    sla::SlaPolicy,
};
pub use exchange::*;
pub use finding::*;
pub use history::*;
pub use inbox::*;
pub use journal::*;
pub use member::*;
pub use promotion::*;
pub use review::*;
pub use risk::*;
pub use run::*;
pub use session::*;
pub(crate) use table::call;
pub use table::{Lock, OPERATIONS, Operation, export, operation, typescript};
pub use tenant::*;
pub use work::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An empty request or response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Nothing {}
