//! Which findings a list shows, in which order. Pure values: the vault turns them into SQL.
mod complete;
mod language;
mod parse;
mod token;

pub use complete::{Completion, Typing, complete};
pub use language::{
    Comparison, Day, Expression, Is, KEYS, QUERY_CHARS_MAX, QUERY_DAYS_MAX, QUERY_TERMS_MAX,
    QUERY_VALUES_MAX, SEVERITIES, SORTS, Term, Test, Who, quoted, severity_name,
};
pub use parse::{Parsed, parse};
pub use token::{QueryError, QueryProblem, Span};

use crate::{
    finding::State,
    ids::{MemberId, TenantId},
    review::Severity,
    verdict::PolicyId,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// Rows of a page, when nothing is asked for.
pub const PAGE_ROWS: u32 = 200;
/// Rows of a page at most.
pub const PAGE_ROWS_MAX: u32 = 1_000;
/// Up to how many rows beyond a page matches are counted; further ones are only said to be there.
pub const COUNT_MAX: u32 = 10_000;
/// Days without an event after which an open finding is stale.
pub const STALE_DAYS: u32 = 30;
/// Words searched for at most; further ones are ignored.
pub const SEARCH_WORDS_MAX: usize = 16;

/// What to sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Most severe first.
    #[default]
    Severity,
    /// Most urgent first, without a date last.
    Due,
    /// By policy id, numbers as numbers.
    Policy,
    /// Last seen first.
    LastSeen,
    /// As far from done as possible first.
    State,
}

/// One condition with everything known that it needs: no names to look up, no "today".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Of one of these tenants.
    Tenants(BTreeSet<TenantId>),
    /// In one of these states.
    States(BTreeSet<State>),
    /// Of one of these severities.
    Severities(BTreeSet<Severity>),
    /// Open, and due before this day.
    Overdue(NaiveDate),
    /// Open, and put off beyond this day.
    Snoozed(NaiveDate),
    /// Open, and nothing happened to it since.
    Stale(DateTime<Utc>),
    /// Open, and nobody works on it.
    Unassigned,
    /// Owned by one of these people of its tenant and open or an accepted risk, or worked on by
    /// one and open. Names in lower case.
    Held(BTreeSet<(TenantId, String)>),
    /// A baseline made it.
    Drift,
    /// Due so.
    Due(Comparison, NaiveDate),
    /// Without a due date.
    NotDue,
    /// Accountable is one of these, without letter case; none for nobody.
    Owners(Vec<Option<String>>),
    /// One of these works on it, without letter case; none for nobody.
    Assignees(Vec<Option<String>>),
    /// Owner or assignee, without letter case.
    Person(String),
    /// A comment mentions one of these.
    Mentions(BTreeSet<MemberId>),
    /// Of one of these areas.
    Areas(BTreeSet<String>),
    /// Of one of these policies.
    Policies(BTreeSet<PolicyId>),
    /// Of a policy whose id begins so, without letter case.
    PolicyPrefixes(Vec<String>),
    /// Has these words: their beginnings, or exactly and one after the other.
    Text {
        /// The words.
        words: Vec<String>,
        /// Whether one after the other.
        phrase: bool,
        /// Policies whose texts (which the vault does not know) have them.
        titled: BTreeSet<PolicyId>,
    },
}

/// Which findings, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingQuery {
    /// Of one tenant.
    pub tenant: Option<TenantId>,
    /// Words that all must occur, as beginnings of words.
    pub words: Vec<String>,
    /// Policies whose texts (which the vault does not know) have the words.
    pub titled: BTreeSet<PolicyId>,
    /// States; empty for all.
    pub states: BTreeSet<State>,
    /// Severities in force; empty for all.
    pub severities: BTreeSet<Severity>,
    /// Areas; empty for all.
    pub areas: BTreeSet<String>,
    /// Owner or assignee, without letter case.
    pub person: Option<String>,
    /// Open ones due before this day only.
    pub overdue_on: Option<NaiveDate>,
    /// What a query asks beside that; true in front of those that must not hold.
    pub conditions: Vec<(bool, Condition)>,
    /// Order.
    pub sort: Sort,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// A filter that means nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` is not known as a {field}")]
pub struct UnknownFilter {
    /// `state` or `sort`.
    pub field: &'static str,
    /// What was given.
    pub value: String,
}

/// The states of these names; `open` stands for all that ask for work.
pub fn states<'a>(
    names: impl IntoIterator<Item = &'a str>,
) -> Result<BTreeSet<State>, UnknownFilter> {
    let mut states = BTreeSet::new();
    for name in names {
        if name == "open" {
            states.extend(State::ALL.into_iter().filter(|state| state.is_open()));
        } else {
            let state = State::parse(name);
            let unknown = || UnknownFilter { field: "state", value: name.to_owned() };
            states.insert(state.ok_or_else(unknown)?);
        }
    }
    Ok(states)
}

/// The order of this name; the default when empty.
pub fn sort(name: &str) -> Result<Sort, UnknownFilter> {
    match name {
        "" | "severity" => Ok(Sort::Severity),
        "due" => Ok(Sort::Due),
        "policy" => Ok(Sort::Policy),
        "last_seen" => Ok(Sort::LastSeen),
        "state" => Ok(Sort::State),
        _ => Err(UnknownFilter { field: "sort", value: name.to_owned() }),
    }
}

/// The words of a search text. Punctuation separates, so no text can be taken for search
/// syntax.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(64).collect::<String>().to_lowercase())
        .take(SEARCH_WORDS_MAX)
        .collect()
}

/// Rows of a page, within limits; 0 for the default.
pub fn page_rows(asked: u32) -> u32 {
    if asked == 0 { PAGE_ROWS } else { asked.min(PAGE_ROWS_MAX) }
}

/// Orders policy ids as people count: `MS.AAD.2.1v1` before `MS.AAD.10.1v1`.
pub fn natural_key(id: &str) -> String {
    let mut key = String::with_capacity(id.len().saturating_add(16));
    let mut digits = String::new();
    for c in id.chars().chain(std::iter::once('\0')) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&format!("{digits:0>6}"));
            digits.clear();
        }
        if c != '\0' {
            key.push(c);
        }
    }
    key
}

#[cfg(test)]
mod language_tests;
#[cfg(test)]
mod tests;
