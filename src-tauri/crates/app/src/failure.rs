//! What a front end is told when an operation does not succeed.
mod from_vault;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An error as codes: `error-<code>` in the locales says what happened, what it means and
/// what to do. Carries no secret and no personal datum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Failure {
    /// The message id without its `error-` prefix, in kebab case.
    pub code: String,
    /// The message's arguments.
    pub args: BTreeMap<String, String>,
    /// Names the entry in the log that has the technical detail.
    pub detail_id: Option<String>,
    /// How a command line ends: see [`Class`].
    pub class: Class,
}

/// What kind of failure it is; a command line's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Class {
    /// The request itself is wrong (exit 2).
    Usage,
    /// The input was rejected and nothing changed (exit 3).
    Input,
    /// The vault is locked, or the passphrase wrong (exit 4).
    Locked,
    /// Somebody else has the vault open (exit 5).
    InUse,
    /// The person stopped it.
    Cancelled,
    /// A defect, or the machine's fault (exit 70).
    Internal,
}

impl Failure {
    /// A failure of `class` with `code`.
    pub fn new(class: Class, code: &str) -> Self {
        Self { code: code.to_owned(), args: BTreeMap::new(), detail_id: None, class }
    }

    /// A file or folder that could not be read or written; `reason` is the kind of the
    /// error by its Rust name, which the message chooses by.
    pub fn disk(class: Class, error: &std::io::Error) -> Self {
        Self::new(class, "disk").with("reason", format!("{:?}", error.kind()))
    }

    /// A rejected input.
    pub fn input(code: &str) -> Self {
        Self::new(Class::Input, code)
    }

    /// A wrong request.
    pub fn usage(code: &str) -> Self {
        Self::new(Class::Usage, code)
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}
