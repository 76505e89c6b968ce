//! Why something is in the inbox, what that weighs, and what comes next.
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why something asks for a person. The names are fixed: they stand in marks of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "InboxReason")]
pub enum Reason {
    /// A critical finding that came back.
    ReopenedCritical,
    /// A critical finding that nobody has looked at.
    NewCritical,
    /// A high finding that came back.
    ReopenedHigh,
    /// A high finding that nobody has looked at.
    NewHigh,
    /// A critical or high deviation from a baseline that nobody has looked at.
    DriftHigh,
    /// A lesser deviation from a baseline that nobody has looked at.
    Drift,
    /// Past its due date.
    Overdue,
    /// Due within a week.
    DueSoon,
    /// A lesser finding that is new, and nobody's.
    Unassigned,
    /// Its owner is a contact or a member no more.
    OwnerGone,
    /// Who works on it is a contact or a member no more.
    AssigneeGone,
    /// A decision's last day has passed.
    DecisionOverdue,
    /// A decision waits.
    DecisionWaiting,
    /// An exception waits for approval.
    ApprovalWaiting,
    /// An exception is approved, and the customer has not accepted.
    AcceptanceWaiting,
    /// An exception's last day has passed, and its finding is open.
    ExceptionExpired,
    /// An exception ends soon.
    ExceptionExpiring,
    /// A connection needs a sign-in.
    SignInNeeded,
    /// The certificate of a connection ends soon, or has ended.
    CertificateEnding,
    /// The access that a partner was given ends soon, or has ended.
    PartnerAccessEnding,
    /// The last run failed.
    RunFailed,
    /// The last sync did not read everything.
    RunPartial,
    /// The last snapshot is old.
    SnapshotStale,
    /// There is no snapshot.
    SnapshotMissing,
    /// A review is in draft.
    ReviewDraft,
    /// The last released review is old, or there is none.
    ReviewDue,
}

/// What sort of thing an item is: its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "InboxKind")]
pub enum Kind {
    /// Findings that are new or came back.
    Findings,
    /// Deviations from baselines.
    Drift,
    /// Overdue, or due soon.
    Due,
    /// Nobody's, or of somebody who is gone.
    People,
    /// Decisions and approvals.
    Decisions,
    /// Accepted risks.
    Exceptions,
    /// Reading a tenant.
    Reading,
    /// Reviews.
    Reviews,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "InboxAct")]
pub enum Act {
    /// Look at the finding, or at the findings.
    Look,
    /// Decide.
    Decide,
    /// Approve or reject.
    Approve,
    /// Record the customer's acceptance.
    Accept,
    /// Renew the exception, or let it end.
    Renew,
    /// Sign in again.
    SignIn,
    /// See to the connection.
    Connect,
    /// Read the tenant.
    Sync,
    /// See what went wrong.
    Inspect,
    /// Go on with the review.
    Compose,
    /// Begin a review.
    Review,
}

use Reason::{
    AcceptanceWaiting, ApprovalWaiting, AssigneeGone, CertificateEnding, DecisionOverdue,
    DecisionWaiting, Drift, DriftHigh, DueSoon, ExceptionExpired, ExceptionExpiring, NewCritical,
    NewHigh, Overdue, OwnerGone, PartnerAccessEnding, ReopenedCritical, ReopenedHigh, ReviewDraft,
    ReviewDue, RunFailed, RunPartial, SignInNeeded, SnapshotMissing, SnapshotStale, Unassigned,
};

/// Every reason with its weight, its group and what comes next. This is the rule.
const RULE: [(Reason, u16, Kind, Act); 26] = [
    (ReopenedCritical, 100, Kind::Findings, Act::Look),
    (NewCritical, 90, Kind::Findings, Act::Look),
    (ReopenedHigh, 70, Kind::Findings, Act::Look),
    (NewHigh, 60, Kind::Findings, Act::Look),
    (DriftHigh, 60, Kind::Drift, Act::Look),
    (Drift, 20, Kind::Drift, Act::Look),
    (Overdue, 65, Kind::Due, Act::Look),
    (DueSoon, 30, Kind::Due, Act::Look),
    (Unassigned, 10, Kind::People, Act::Look),
    (OwnerGone, 25, Kind::People, Act::Look),
    (AssigneeGone, 20, Kind::People, Act::Look),
    (DecisionOverdue, 75, Kind::Decisions, Act::Decide),
    (DecisionWaiting, 40, Kind::Decisions, Act::Decide),
    (ApprovalWaiting, 50, Kind::Exceptions, Act::Approve),
    (AcceptanceWaiting, 35, Kind::Exceptions, Act::Accept),
    (ExceptionExpired, 70, Kind::Exceptions, Act::Renew),
    (ExceptionExpiring, 45, Kind::Exceptions, Act::Renew),
    (SignInNeeded, 55, Kind::Reading, Act::SignIn),
    (CertificateEnding, 45, Kind::Reading, Act::Connect),
    (PartnerAccessEnding, 45, Kind::Reading, Act::Connect),
    (RunFailed, 50, Kind::Reading, Act::Inspect),
    (RunPartial, 25, Kind::Reading, Act::Inspect),
    (SnapshotStale, 35, Kind::Reading, Act::Sync),
    (SnapshotMissing, 15, Kind::Reading, Act::Sync),
    (ReviewDraft, 15, Kind::Reviews, Act::Compose),
    (ReviewDue, 30, Kind::Reviews, Act::Review),
];

impl Reason {
    /// All of them with weight, group and what comes next.
    pub fn rule() -> impl Iterator<Item = (Self, u16, Kind, Act)> {
        RULE.into_iter()
    }

    fn row(self) -> (u16, Kind, Act) {
        let row = RULE.iter().find(|(reason, ..)| *reason == self);
        row.map_or((0, Kind::Findings, Act::Look), |(_, weight, kind, act)| (*weight, *kind, *act))
    }

    /// What it adds to an item's place.
    pub fn weight(self) -> u16 {
        self.row().0
    }

    /// Its group.
    pub fn kind(self) -> Kind {
        self.row().1
    }

    /// What comes next.
    pub fn act(self) -> Act {
        self.row().2
    }
}
