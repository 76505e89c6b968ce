//! One file per table: its rows, its reader, its writer.
//!
//! Statements are constants, listed per table in `STATEMENTS`, so that one test can show that
//! each of them uses an index.
pub mod alert;
pub mod audit;
pub mod baseline;
pub mod connection;
pub mod contact;
pub mod decision;
pub mod evaluation;
pub mod evidence;
pub mod exception;
pub mod finding;
pub mod finding_care;
mod finding_filter;
mod finding_fold;
pub mod finding_index;
pub mod finding_search;
pub mod finding_tally;
pub mod finding_tie;
mod full_text;
pub mod inbox;
pub mod inbox_mark;
pub mod journal;
pub(crate) mod journal_replay;
pub mod journal_view;
pub mod library;
pub mod member;
pub mod naming;
pub mod projection;
pub mod promotion;
pub mod report;
pub mod review;
pub mod run;
pub mod setting;
pub mod sla;
pub mod snapshot;
pub mod subject;
pub mod sync;
pub mod tenant;

/// Every table's statements that look rows up.
#[cfg(test)]
pub(crate) const STATEMENTS: &[(&str, &[&str])] = &[
    ("setting", setting::STATEMENTS),
    ("baseline", baseline::STATEMENTS),
    ("evidence", evidence::STATEMENTS),
    ("snapshot", snapshot::STATEMENTS),
    ("subject", subject::STATEMENTS),
    ("subject_version", subject::RECORDING),
    ("version_range", subject::HISTORY),
    ("library", library::STATEMENTS),
    ("evaluation", evaluation::STATEMENTS),
    ("run", run::STATEMENTS),
    ("report", report::STATEMENTS),
    ("finding", finding::STATEMENTS),
    ("finding_index", finding_index::STATEMENTS),
    ("finding_search", finding_search::STATEMENTS),
    ("finding_text", finding_filter::STATEMENTS),
    ("finding_fold", finding_fold::STATEMENTS),
    ("finding_tally", finding_tally::STATEMENTS),
    ("finding_tie", finding_tie::STATEMENTS),
    ("sla", sla::STATEMENTS),
    ("journal", journal::STATEMENTS),
    ("journal_entry", journal_replay::STATEMENTS),
    ("journal_view", journal_view::STATEMENTS),
    ("journal_tenant", journal_view::COMPARING),
    ("member", member::STATEMENTS),
    ("promotion", promotion::STATEMENTS),
    ("review", review::STATEMENTS),
    ("tenant", tenant::STATEMENTS),
    ("connection", connection::STATEMENTS),
    ("sync", sync::STATEMENTS),
    ("audit_event", audit::STATEMENTS),
    ("object_name", naming::STATEMENTS),
    ("contact", contact::STATEMENTS),
    ("exception", exception::STATEMENTS),
    ("decision", decision::STATEMENTS),
    ("alert", alert::STATEMENTS),
    ("finding_care", finding_care::STATEMENTS),
    ("inbox", inbox::STATEMENTS),
    ("inbox_mark", inbox_mark::STATEMENTS),
];

#[cfg(test)]
mod tests;
