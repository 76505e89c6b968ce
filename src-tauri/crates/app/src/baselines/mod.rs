//! Baselines: what should be, compared with what tenants have. The rules are the domain's.
mod accept;
mod capture;
mod change;
mod judge;
mod preview;
mod settings;
pub(crate) mod side;
mod view;

pub(crate) use capture::capture;
pub(crate) use change::{assign, discard, edit, publish, unassign};
pub(crate) use judge::judge_all;
pub(crate) use preview::preview;
pub(crate) use settings::{compared, settings};
pub(crate) use view::{list, posture, show};

use crate::failure::Failure;
use domain::baseline::BaselineError;

/// A baseline's refusal as a front end is told it.
pub(crate) fn refused(error: &BaselineError) -> Failure {
    match error {
        BaselineError::Missing => Failure::input("baseline-unknown"),
        BaselineError::NoDraft => Failure::usage("baseline-no-draft"),
        BaselineError::NotPublished => Failure::usage("baseline-not-published"),
        BaselineError::UnknownItem(item) => {
            Failure::input("baseline-item-unknown").with("item", item)
        }
        BaselineError::UnknownKind(kind) => {
            Failure::input("baseline-kind-unknown").with("kind", kind)
        }
        BaselineError::NotAssigned => Failure::usage("baseline-not-assigned"),
        BaselineError::Empty(field) => Failure::usage("baseline-value-empty").with("field", field),
        BaselineError::TooMuch { field, max } => {
            Failure::usage("baseline-too-much").with("field", field).with("limit", max)
        }
        BaselineError::VariableName => Failure::usage("baseline-variable-name"),
        BaselineError::NotPlain => Failure::usage("baseline-not-plain"),
        // The use cases number versions and make ids themselves.
        BaselineError::Exists | BaselineError::NotNext(_) => {
            Failure::new(crate::failure::Class::Internal, "internal")
        }
    }
}

#[cfg(test)]
mod tests;
