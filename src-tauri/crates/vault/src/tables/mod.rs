//! One file per table: its rows, its reader, its writer.
//!
//! Statements are constants, listed per table in `STATEMENTS`, so that one test can show that
//! each of them uses an index.
pub mod finding;
pub mod finding_search;
pub mod journal;
pub mod member;
pub mod projection;
pub mod review;
pub mod setting;
pub mod tenant;

/// Every table's statements that look rows up.
#[cfg(test)]
pub(crate) const STATEMENTS: &[(&str, &[&str])] = &[
    ("setting", setting::STATEMENTS),
    ("finding", finding::STATEMENTS),
    ("journal", journal::STATEMENTS),
    ("member", member::STATEMENTS),
    ("review", review::STATEMENTS),
    ("tenant", tenant::STATEMENTS),
];
