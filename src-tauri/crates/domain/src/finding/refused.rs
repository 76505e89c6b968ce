//! Why an event cannot happen to a finding.
use super::State;

/// Why an event cannot happen to a finding.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransitionError {
    /// There is no such finding yet.
    #[error("there is no such finding")]
    Missing,
    /// It was detected already.
    #[error("the finding was detected already")]
    Exists,
    /// The state machine has no such move.
    #[error("a finding that is {from} cannot become {to}")]
    NotAllowed {
        /// Where it stands.
        from: State,
        /// Where it should go.
        to: State,
    },
    /// This needs a reason.
    #[error("a reason is required")]
    ReasonRequired,
    /// A text is empty.
    #[error("{field} is empty")]
    Empty {
        /// Which.
        field: &'static str,
    },
    /// A text is too long.
    #[error("{field} is longer than {max} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// The limit.
        max: usize,
    },
    /// Only an open finding is put off.
    #[error("a finding that is {state} is not put off")]
    NotOpen {
        /// Where it stands.
        state: State,
    },
    /// A finding is put off to a later day, and not beyond its due date.
    #[error("not a day to put it off to")]
    SnoozeDate,
    /// It would be tied to itself, or to its own duplicate.
    #[error("a finding is not tied to itself")]
    Itself,
    /// More than there may be.
    #[error("more than {max} {field}")]
    TooMany {
        /// Of what.
        field: &'static str,
        /// The limit.
        max: usize,
    },
    /// It is not the finding's last change.
    #[error("something happened after it")]
    NotTheLast,
}
