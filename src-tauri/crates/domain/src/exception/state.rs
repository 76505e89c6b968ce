//! The states of an exception, and what may be done in each.
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where an exception stands on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// A member asked for it.
    Requested,
    /// A member approved; the customer has not accepted yet.
    Approved,
    /// A member said no.
    Rejected,
    /// Approved, and accepted by the customer.
    Active,
    /// Active, and its last day is near.
    Expiring,
    /// Its last day has passed.
    Expired,
    /// Another one, granted later, took its place.
    Renewed,
    /// A member took it back.
    Revoked,
    /// What it was granted for changed: the question is open again.
    Lapsed,
}

/// What can be done to an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// A member approves.
    Approve,
    /// A member rejects.
    Reject,
    /// The customer's acceptance is recorded.
    Accept,
    /// Another one takes its place.
    Renew,
    /// A member takes it back.
    Revoke,
    /// Its last day has passed.
    Expire,
    /// What it was granted for changed.
    Lapse,
}

use Act::{Accept, Approve, Expire, Lapse, Reject, Renew, Revoke};
use State::{Active, Approved, Expired, Expiring, Lapsed, Rejected, Renewed, Requested, Revoked};

/// Every allowed move. Nothing else is possible. That an active one is expiring moves nothing.
const MOVES: &[(State, Act, State)] = &[
    (Requested, Approve, Approved),
    (Requested, Reject, Rejected),
    (Requested, Revoke, Revoked),
    (Requested, Expire, Expired),
    (Requested, Lapse, Lapsed),
    (Approved, Accept, Active),
    (Approved, Reject, Rejected),
    (Approved, Revoke, Revoked),
    (Approved, Expire, Expired),
    (Approved, Lapse, Lapsed),
    (Active, Renew, Renewed),
    (Active, Revoke, Revoked),
    (Active, Expire, Expired),
    (Active, Lapse, Lapsed),
    (Expiring, Renew, Renewed),
    (Expiring, Revoke, Revoked),
    (Expiring, Expire, Expired),
    (Expiring, Lapse, Lapsed),
];

impl State {
    /// All of them, in the order of an exception's life.
    pub const ALL: [Self; 9] =
        [Requested, Approved, Rejected, Active, Expiring, Expired, Renewed, Revoked, Lapsed];

    /// Where an act leads from here, if it may be done.
    pub fn after(self, act: Act) -> Option<Self> {
        MOVES.iter().find(|(from, by, _)| *from == self && *by == act).map(|(_, _, to)| *to)
    }

    /// Whether the risk is accepted.
    pub fn is_in_force(self) -> bool {
        matches!(self, Active | Expiring)
    }

    /// Whether something can still happen to it.
    pub fn is_open(self) -> bool {
        matches!(self, Requested | Approved | Active | Expiring)
    }

    /// Its name in data and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Requested => "requested",
            Approved => "approved",
            Rejected => "rejected",
            Active => "active",
            Expiring => "expiring",
            Expired => "expired",
            Renewed => "renewed",
            Revoked => "revoked",
            Lapsed => "lapsed",
        }
    }

    /// The state of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 7] = [Approve, Reject, Accept, Renew, Revoke, Expire, Lapse];

    /// Its name in data.
    pub fn as_str(self) -> &'static str {
        match self {
            Approve => "approve",
            Reject => "reject",
            Accept => "accept",
            Renew => "renew",
            Revoke => "revoke",
            Expire => "expire",
            Lapse => "lapse",
        }
    }

    /// Whether a person does it, so that it is offered.
    pub fn is_by_person(self) -> bool {
        matches!(self, Approve | Reject | Accept | Renew | Revoke)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
