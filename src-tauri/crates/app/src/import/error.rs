//! Why an import is refused, and where.
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why an import is refused. The locales hold the sentence (`error-import-refused`, by the code).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReasonCode {
    /// The file or folder cannot be read.
    Unreadable,
    /// Neither a regular file nor a folder.
    NotAFile,
    /// A file's name is no text.
    NameNotText,
    /// More bytes than allowed, in one file or all.
    TooLarge,
    /// More files than allowed.
    TooManyFiles,
    /// Folders or values nest deeper than allowed.
    TooDeep,
    /// More values than allowed.
    TooManyValues,
    /// A string longer than allowed.
    StringTooLong,
    /// Neither UTF-8 nor UTF-16.
    NotText,
    /// Not JSON here.
    NotJson,
    /// JSON, and of no source that is known.
    NotRecognised,
    /// Nothing to import.
    Empty,
    /// The caller stopped it.
    Cancelled,
    /// The program's own table of kinds cannot be read.
    RegistryBroken,
}

impl ReasonCode {
    /// The code as the locales and the command line write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NotAFile => "not-a-file",
            Self::NameNotText => "name-not-text",
            Self::TooLarge => "too-large",
            Self::TooManyFiles => "too-many-files",
            Self::TooDeep => "too-deep",
            Self::TooManyValues => "too-many-values",
            Self::StringTooLong => "string-too-long",
            Self::NotText => "not-text",
            Self::NotJson => "not-json",
            Self::NotRecognised => "not-recognised",
            Self::Empty => "empty",
            Self::Cancelled => "cancelled",
            Self::RegistryBroken => "registry-broken",
        }
    }
}

/// Where in the source something is.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
pub struct Place {
    /// The file's name within the import; empty for the import as a whole.
    pub file: String,
    /// The path within the JSON, such as `$.SPO_tenant[0].Title`; empty when not within it.
    pub path: String,
    /// The line, from 1.
    pub line: Option<u32>,
    /// The column, from 1, in characters.
    pub column: Option<u32>,
}

impl Place {
    /// A file as a whole.
    pub fn file(name: &str) -> Self {
        Self { file: name.to_owned(), ..Self::default() }
    }

    /// A value in a file.
    pub fn at(file: &str, path: impl Into<String>) -> Self {
        Self { file: file.to_owned(), path: path.into(), line: None, column: None }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(f, ":{line}:{column}")?;
        }
        if !self.path.is_empty() {
            write!(f, " {}", self.path)?;
        }
        Ok(())
    }
}

/// An import that is refused whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("import refused ({}) at {place}", reason.name())]
pub struct ImportError {
    /// Why.
    pub reason: ReasonCode,
    /// Where.
    pub place: Place,
}

impl ImportError {
    /// Refused because of `reason` at `place`.
    pub fn new(reason: ReasonCode, place: Place) -> Self {
        Self { reason, place }
    }
}
