//! Accepted risks: contacts, exceptions, and the decisions about them.
mod accept;
mod contacts;
mod content;
mod decide;
mod request;
mod sweep;
mod view;

pub use accept::{accept, evidence, revoke};
pub use contacts::{add, change, contacts, retire};
pub use decide::{
    answer, approve, ask, ask_release, assign, choose, decisions, raise, reject, snooze, withdraw,
};
pub(crate) use decide::{is_approval, is_release_approved, release_hash};
pub use request::{policy, request, set_policy, term};
pub(crate) use sweep::after_evaluation;
pub use sweep::expire;
pub use view::{exceptions, show};

use crate::failure::Failure;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::{contact::ContactError, decision::DecisionError, exception::ExceptionError};

/// Reads `YYYY-MM-DD`.
fn day(field: &str, text: &str) -> Result<NaiveDate, Failure> {
    let invalid = |_| Failure::usage("risk-value-invalid").with("field", field).with("value", text);
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(invalid)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn invalid(field: &str) -> Failure {
    Failure::usage("risk-value-invalid").with("field", field).with("value", "")
}

/// What a contact's refusal means to a front end.
pub(crate) fn contact_refused(error: &ContactError) -> Failure {
    match error {
        ContactError::Missing | ContactError::Exists => Failure::input("contact-unknown"),
        ContactError::Retired => Failure::usage("contact-retired"),
        ContactError::Invalid { field } => invalid(field),
    }
}

/// What an exception's refusal means to a front end.
pub(crate) fn exception_refused(error: &ExceptionError) -> Failure {
    match error {
        ExceptionError::Missing | ExceptionError::Exists => Failure::input("exception-unknown"),
        ExceptionError::NotAllowed { from, act } => {
            Failure::usage("exception-not-allowed").with("from", from).with("act", act)
        }
        ExceptionError::SecondNeeded => Failure::usage("second-member-needed"),
        ExceptionError::Term { from, to } => {
            Failure::usage("exception-term").with("from", from).with("to", to)
        }
        ExceptionError::NotYet => {
            Failure::usage("exception-not-allowed").with("from", "active").with("act", "expire")
        }
        ExceptionError::Invalid { field } => invalid(field),
    }
}

/// What a decision's refusal means to a front end.
pub(crate) fn decision_refused(error: &DecisionError) -> Failure {
    match error {
        DecisionError::Missing | DecisionError::Exists => Failure::input("decision-unknown"),
        DecisionError::Closed => Failure::usage("decision-closed"),
        DecisionError::SecondNeeded => Failure::usage("second-member-needed"),
        DecisionError::Invalid { field } => invalid(field),
    }
}

#[cfg(test)]
mod tests;
