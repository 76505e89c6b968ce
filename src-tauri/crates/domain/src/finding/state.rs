//! The states of a finding, and who may move it from which to which.
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a finding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Found, and not looked at.
    New,
    /// Looked at, to be worked on.
    Triaged,
    /// Being worked on.
    InProgress,
    /// Done, says a person.
    Resolved,
    /// Done, shows a later snapshot.
    Verified,
    /// Accepted under an exception.
    RiskAccepted,
    /// No deviation, says a person with a reason.
    FalsePositive,
    /// The same as another finding.
    Duplicate,
    /// The deviation came back.
    Reopened,
}

/// What moves a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mover {
    /// A person's decision.
    Person,
    /// What a snapshot shows.
    Evaluation,
    /// An exception granted, expired or revoked.
    Exception,
}

/// The states that a person is offered by this version. Risk acceptance waits for
/// exceptions, duplicates for a way to name the other finding.
pub const OFFERED: [State; 4] =
    [State::Triaged, State::InProgress, State::Resolved, State::FalsePositive];

use Mover::{Evaluation, Exception, Person};
use State::{
    Duplicate, FalsePositive, InProgress, New, Reopened, Resolved, RiskAccepted, Triaged, Verified,
};

/// Every allowed move. Nothing else is possible.
const MOVES: &[(State, Mover, &[State])] = &[
    (New, Person, &[Triaged, InProgress, Resolved, FalsePositive, Duplicate]),
    (Triaged, Person, &[InProgress, Resolved, FalsePositive, Duplicate]),
    (InProgress, Person, &[Triaged, Resolved, FalsePositive, Duplicate]),
    (Resolved, Person, &[Triaged, InProgress, FalsePositive, Duplicate]),
    (Reopened, Person, &[Triaged, InProgress, Resolved, FalsePositive, Duplicate]),
    (FalsePositive, Person, &[Triaged, InProgress]),
    (Duplicate, Person, &[Triaged]),
    (New, Evaluation, &[Verified]),
    (Triaged, Evaluation, &[Verified]),
    (InProgress, Evaluation, &[Verified]),
    (Resolved, Evaluation, &[Verified, Reopened]),
    (Verified, Evaluation, &[Reopened]),
    (RiskAccepted, Evaluation, &[Verified]),
    (Reopened, Evaluation, &[Verified]),
    (New, Exception, &[RiskAccepted]),
    (Triaged, Exception, &[RiskAccepted]),
    (InProgress, Exception, &[RiskAccepted]),
    (Reopened, Exception, &[RiskAccepted]),
    (RiskAccepted, Exception, &[Triaged]),
];

impl State {
    /// All of them, in the order of a finding's life.
    pub const ALL: [Self; 9] = [
        New,
        Triaged,
        InProgress,
        Resolved,
        Verified,
        RiskAccepted,
        FalsePositive,
        Duplicate,
        Reopened,
    ];

    /// Whether `mover` may put a finding that stands here into `to`.
    pub fn may_become(self, to: Self, mover: Mover) -> bool {
        MOVES
            .iter()
            .any(|(from, by, targets)| *from == self && *by == mover && targets.contains(&to))
    }

    /// The states that a person is offered from here.
    pub fn offered(self) -> Vec<Self> {
        OFFERED.into_iter().filter(|to| self.may_become(*to, Person)).collect()
    }

    /// Whether it still asks for work.
    pub fn is_open(self) -> bool {
        matches!(self, New | Triaged | InProgress | Reopened)
    }

    /// Its name in data and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            New => "new",
            Triaged => "triaged",
            InProgress => "in_progress",
            Resolved => "resolved",
            Verified => "verified",
            RiskAccepted => "risk_accepted",
            FalsePositive => "false_positive",
            Duplicate => "duplicate",
            Reopened => "reopened",
        }
    }

    /// The state of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
