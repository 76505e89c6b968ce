//! The query language: what a person types to say which findings, as values and as text.
//!
//! A query is words and terms (`key:value`), all of which must hold; `-` before one turns it
//! round; values separated by commas are alternatives. `"…"` keeps words together and keeps a
//! value from being taken for anything else. There is nothing to nest, so there is no depth.
use super::Sort;
use crate::{finding::State, review::Severity};
use chrono::NaiveDate;
use std::fmt;

/// The longest query, in characters.
pub const QUERY_CHARS_MAX: usize = 1_000;
/// Words and terms of a query at most.
pub const QUERY_TERMS_MAX: usize = 40;
/// Alternatives of a term at most.
pub const QUERY_VALUES_MAX: usize = 32;
/// The farthest day that a query names, in days from today.
pub const QUERY_DAYS_MAX: i32 = 36_500;

/// How a value is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The same.
    Equal,
    /// Before, or less severe.
    Less,
    /// Not after, or not more severe.
    AtMost,
    /// After, or more severe.
    More,
    /// Not before, or not less severe.
    AtLeast,
}

impl Comparison {
    /// As it is written before a value.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
        }
    }

    /// Whether `left` stands so to `right`.
    pub fn holds<T: PartialOrd>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Equal => left == right,
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::More => left > right,
            Self::AtLeast => left >= right,
        }
    }
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// So many days from today; negative for the past.
    FromToday(i32),
    /// A date.
    On(NaiveDate),
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever asks.
    Me,
    /// Nobody.
    Nobody,
    /// Someone by name, in whatever letter case.
    Named(String),
}

/// What a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Is {
    /// It still asks for work.
    Open,
    /// It asks for none.
    Closed,
    /// Open, and due before today.
    Overdue,
    /// Put off until a day that has not come.
    Snoozed,
    /// Open, and nobody works on it.
    Unassigned,
    /// Open, and nothing happened to it for a while.
    Stale,
    /// Of somebody who is gone: owned and open or an accepted risk, or worked on and open.
    Orphaned,
    /// Owned by or assigned to whoever asks.
    Mine,
    /// A baseline made it.
    Drift,
    /// In a state.
    State(State),
}

impl Is {
    /// Those that are no states.
    pub const WORDS: [(Self, &'static str); 9] = [
        (Self::Open, "open"),
        (Self::Closed, "closed"),
        (Self::Overdue, "overdue"),
        (Self::Snoozed, "snoozed"),
        (Self::Unassigned, "unassigned"),
        (Self::Stale, "stale"),
        (Self::Orphaned, "orphaned"),
        (Self::Mine, "mine"),
        (Self::Drift, "drift"),
    ];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::State(State::RiskAccepted) => "accepted",
            Self::State(state) => state.as_str(),
            word => Self::WORDS.iter().find(|(is, _)| *is == word).map_or("", |(_, name)| name),
        }
    }

    /// The one of this name.
    pub fn parse(name: &str) -> Option<Self> {
        if name == "accepted" {
            return Some(Self::State(State::RiskAccepted));
        }
        let word = Self::WORDS.iter().find(|(_, word)| *word == name).map(|(is, _)| *is);
        word.or_else(|| State::parse(name).map(Self::State))
    }
}

/// What a term asks of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// What it is.
    Is(Is),
    /// Its state is one of these.
    States(Vec<State>),
    /// Its severity in force is one of these.
    Severities(Vec<Severity>),
    /// Its severity in force, compared; never by [`Comparison::Equal`].
    Severity(Comparison, Severity),
    /// Its due date, compared.
    Due(Comparison, Day),
    /// It has no due date.
    NotDue,
    /// Tenants whose name, domain or id begins so.
    Tenants(Vec<String>),
    /// Who is accountable.
    Owners(Vec<Who>),
    /// Who works on it.
    Assignees(Vec<Who>),
    /// Who is mentioned in a comment.
    Mentions(Vec<Who>),
    /// Its area.
    Areas(Vec<String>),
    /// Controls whose id begins so.
    Controls(Vec<String>),
    /// Requirements of frameworks, such as `nist-ac-2`.
    Requirements(Vec<String>),
    /// Policies whose id begins so.
    Policies(Vec<String>),
    /// The beginning of a word in it.
    Word(String),
    /// These words, one after the other.
    Phrase(String),
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Whether it is turned round.
    pub negated: bool,
    /// What it asks.
    pub test: Test,
}

/// A query: every term must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expression {
    /// The terms, in the order in which they were typed.
    pub terms: Vec<Term>,
    /// The order asked for.
    pub sort: Option<Sort>,
}

/// The keys, in the order in which they are offered.
pub const KEYS: [&str; 13] = [
    "is", "state", "severity", "due", "tenant", "owner", "assignee", "mentions", "area", "fw",
    "control", "policy", "sort",
];

/// The orders by name.
pub const SORTS: [(Sort, &str); 5] = [
    (Sort::Severity, "severity"),
    (Sort::Due, "due"),
    (Sort::Policy, "policy"),
    (Sort::LastSeen, "last_seen"),
    (Sort::State, "state"),
];

/// The severities by name, the mildest first.
pub const SEVERITIES: [(Severity, &str); 4] = [
    (Severity::Low, "low"),
    (Severity::Medium, "medium"),
    (Severity::High, "high"),
    (Severity::Critical, "critical"),
];

/// The severity's name.
pub fn severity_name(severity: Severity) -> &'static str {
    SEVERITIES.iter().find(|(one, _)| *one == severity).map_or("", |(_, name)| name)
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = self.terms.iter().map(ToString::to_string).collect();
        if let Some((_, name)) = SORTS.iter().find(|(sort, _)| Some(*sort) == self.sort) {
            parts.push(format!("sort:{name}"));
        }
        f.write_str(&parts.join(" "))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_str("-")?;
        }
        match &self.test {
            Test::Is(is) => write!(f, "is:{}", is.as_str()),
            Test::States(states) => list(f, "state", states, |state| state.as_str().to_owned()),
            Test::Severities(severities) => {
                list(f, "severity", severities, |one| severity_name(*one).to_owned())
            }
            Test::Severity(by, severity) => {
                write!(f, "severity:{}{}", by.sign(), severity_name(*severity))
            }
            Test::Due(by, Day::FromToday(days)) => write!(f, "due:{}{days}d", by.sign()),
            Test::Due(by, Day::On(date)) => write!(f, "due:{}{date}", by.sign()),
            Test::NotDue => f.write_str("due:none"),
            Test::Tenants(names) => list(f, "tenant", names, |name| quoted(name, false)),
            Test::Owners(people) => list(f, "owner", people, who),
            Test::Assignees(people) => list(f, "assignee", people, who),
            Test::Mentions(people) => list(f, "mentions", people, who),
            Test::Areas(names) => list(f, "area", names, |name| quoted(name, false)),
            Test::Controls(names) => list(f, "control", names, |name| quoted(name, false)),
            Test::Requirements(names) => list(f, "fw", names, |name| quoted(name, false)),
            Test::Policies(names) => list(f, "policy", names, |name| quoted(name, false)),
            Test::Word(word) => f.write_str(word),
            Test::Phrase(words) => f.write_str(&quoted(words, true)),
        }
    }
}

fn list<T>(
    f: &mut fmt::Formatter<'_>,
    key: &str,
    values: &[T],
    name: impl Fn(&T) -> String,
) -> fmt::Result {
    write!(f, "{key}:{}", values.iter().map(name).collect::<Vec<_>>().join(","))
}

fn who(who: &Who) -> String {
    match who {
        Who::Me => "me".to_owned(),
        Who::Nobody => "none".to_owned(),
        Who::Named(name) => {
            let taken = ["me", "none"].contains(&name.to_lowercase().as_str());
            quoted(name, taken)
        }
    }
}

/// A value as it is typed: between quotation marks where it would be taken for something else.
pub fn quoted(value: &str, always: bool) -> String {
    let plain = |c: char| !c.is_whitespace() && !['"', ',', ':'].contains(&c);
    if !always && !value.is_empty() && value.chars().all(plain) {
        return value.to_owned();
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}
