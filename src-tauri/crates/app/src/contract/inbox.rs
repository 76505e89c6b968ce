//! The inbox and the portfolio.
use super::{MemberRef, SeverityCount};
pub use domain::inbox::About as InboxAbout;
use domain::{
    ids::TenantId,
    inbox::{Act, Kind, Reason},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which items are asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct InboxFilter {
    /// Only this tenant's.
    #[serde(default)]
    pub tenant: Option<TenantId>,
    /// Those that are done or put off, in place of those that wait.
    #[serde(default)]
    pub aside: bool,
}

/// Why an item is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InboxWhy {
    /// The reason: shown as `inbox-reason-<reason>`.
    pub reason: Reason,
    /// What it adds to the item's place.
    pub weight: u16,
    /// `YYYY-MM-DD`: the day it is about.
    pub day: Option<String>,
}

/// One thing that asks for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InboxItem {
    /// Names it, always by the same name.
    pub key: String,
    /// Its group.
    pub kind: Kind,
    /// The tenant; none for a thing of the workspace.
    pub tenant: Option<TenantId>,
    /// Its name.
    pub tenant_name: Option<String>,
    /// What it is about.
    pub about: InboxAbout,
    /// Why it is there, heaviest first.
    pub why: Vec<InboxWhy>,
    /// The sum of the weights: its place.
    pub weight: u16,
    /// How many things it stands for.
    pub count: u32,
    /// Whether there are more than that.
    pub more: bool,
    /// What comes next.
    pub act: Act,
    /// Whether a person is done with it until it changes.
    pub done: bool,
    /// `YYYY-MM-DD`: put off until.
    pub snoozed_until: Option<String>,
    /// RFC 3339: when it was put aside.
    pub marked_at: Option<String>,
}

/// The items, heaviest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InboxList {
    /// The first of them.
    pub items: Vec<InboxItem>,
    /// How many there are.
    pub total: u32,
    /// How many are put aside, or wait where those put aside were asked for.
    pub others: u32,
}

/// Names an item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct InboxItemRequest {
    /// The item's key.
    pub key: String,
}

/// Puts an item off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct InboxSnooze {
    /// The item's key.
    pub key: String,
    /// `YYYY-MM-DD`: the day it comes back.
    pub until: String,
}

/// What ended "looked at until something changes".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewedEnd {
    /// The configuration is another.
    pub changed: bool,
    /// Findings that appeared since.
    pub detected: u64,
    /// Findings that came back since.
    pub reopened: u64,
}

/// That a person looked at a tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReviewedState {
    /// RFC 3339.
    pub at: String,
    /// Who.
    pub by: MemberRef,
    /// What has ended it; none while it holds.
    pub ended: Option<ReviewedEnd>,
}

/// A tenant in the portfolio.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PortfolioRow {
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub name: String,
    /// The sum of its items' weights in the inbox: its place.
    pub weight: u32,
    /// Its items in the inbox.
    pub items: u32,
    /// The heaviest reasons, three at most.
    pub why: Vec<InboxWhy>,
    /// Open findings by severity, critical first.
    pub open: Vec<SeverityCount>,
    /// Open findings past their due date.
    pub overdue: u32,
    /// Open deviations from baselines.
    pub drift: u32,
    /// Exceptions that end soon or have expired.
    pub expiring: u32,
    /// The latest snapshot's number within the tenant.
    pub snapshot: Option<u32>,
    /// RFC 3339: when its data was read.
    pub read_at: Option<String>,
    /// Whether that is long ago.
    pub stale: bool,
    /// RFC 3339: when the last review was released.
    pub last_review: Option<String>,
    /// `YYYY-MM-DD`: when the next is due; none where there was none yet.
    pub next_review: Option<String>,
    /// Whether a person has looked at it.
    pub reviewed: Option<ReviewedState>,
}

/// All tenants, those that ask for most first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Portfolio {
    /// The rows.
    pub rows: Vec<PortfolioRow>,
}
