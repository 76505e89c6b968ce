//! Alerts: what is so, what is said of it, and where it is said. Nothing leaves the machine.
mod check;
mod digest;
mod facts;
mod rules;
mod settings;
mod view;

pub(crate) use check::{Looked, look};
pub use check::{begin, check};
pub use digest::write;
pub use rules::{remove, rules, set, try_rule};
pub use settings::{set_settings, settings};
pub use view::{list, mark_read};

use crate::failure::Failure;
use domain::alert::AlertError;

/// What a refused rule means to a front end.
pub(crate) fn refused(error: AlertError) -> Failure {
    match error {
        AlertError::Invalid { field } => {
            Failure::usage("alert-rule-invalid").with("field", field.replace('_', "-"))
        }
    }
}

#[cfg(test)]
mod tests;
