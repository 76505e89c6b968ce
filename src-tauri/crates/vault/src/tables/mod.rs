//! One file per table: its rows, its reader, its writer.
//!
//! Statements are constants, listed per table in `STATEMENTS`, so that one test can show that
//! each of them uses an index.
pub mod setting;

/// Every table's statements that look rows up.
#[cfg(test)]
pub(crate) const STATEMENTS: &[(&str, &[&str])] = &[("setting", setting::STATEMENTS)];
