//! What a query asks of each finding.
use super::{
    finding::{rank, severity_number},
    finding_index::{Index, Line, NO_DAY, Words},
};
use crate::{access::Reader, column, error::Result};
use chrono::{Datelike, NaiveDate};
use domain::{
    ids::{MemberId, TenantId},
    query::{Comparison, Condition, FindingQuery},
    verdict::PolicyId,
};
use std::collections::{BTreeSet, HashSet};

const HITS: &str = "SELECT rowid FROM finding_text WHERE finding_text MATCH ?1";
const MENTIONED: &str =
    "SELECT f.row FROM finding_mention m CROSS JOIN finding f ON f.id = m.finding
    WHERE m.member = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[HITS, MENTIONED];

/// What a finding is asked for.
#[derive(Debug)]
enum Test {
    Tenants(Vec<bool>),
    Areas(Vec<bool>),
    Policies(Vec<bool>),
    Owners(Vec<bool>),
    Assignees(Vec<bool>),
    Person(Vec<bool>),
    /// By the bit of their rank.
    States(u16),
    /// By the bit of their number.
    Severities(u16),
    Due(Comparison, i32),
    NotDue,
    Overdue(i32),
    Snoozed(i32),
    Stale(i64),
    Unassigned,
    /// By people, of their tenant.
    Held(HashSet<(u32, u32)>),
    Drift,
    /// Those in these places, and those of these policies.
    Places(Vec<bool>, Vec<bool>),
}

/// Everything that a query asks for.
#[derive(Debug)]
pub(super) struct Filter {
    /// True before those that must not hold. What costs least comes first.
    tests: Vec<(bool, Test)>,
}

impl Filter {
    /// What a query asks for, of the findings as `index` has them.
    pub(super) fn new(reader: &Reader<'_>, index: &Index, query: &FindingQuery) -> Result<Self> {
        let mut tests = Vec::new();
        for (negated, condition) in conditions(query) {
            tests.push((negated, test(reader, index, condition)?));
        }
        tests.sort_by_key(|(_, test)| matches!(test, Test::Places(..)));
        Ok(Self { tests })
    }

    /// Whether the finding in this place is asked for.
    pub(super) fn fits(&self, place: usize, line: &Line) -> bool {
        self.tests.iter().all(|(negated, test)| test.holds(place, line) != *negated)
    }
}

impl Test {
    fn holds(&self, place: usize, line: &Line) -> bool {
        match self {
            Self::Tenants(of) => has(of, line.tenant),
            Self::Areas(of) => has(of, line.area),
            Self::Policies(of) => has(of, line.policy),
            Self::Owners(of) => has(of, line.owner),
            Self::Assignees(of) => has(of, line.assignee),
            Self::Person(of) => has(of, line.owner) || has(of, line.assignee),
            Self::States(of) => of & bit(line.rank) != 0,
            Self::Severities(of) => of & bit(line.severity) != 0,
            Self::Due(by, day) => line.due != NO_DAY && by.holds(&line.due, day),
            Self::NotDue => line.due == NO_DAY,
            Self::Overdue(today) => line.due < *today && line.is_open(),
            Self::Snoozed(today) => line.snoozed > *today && line.is_open(),
            Self::Stale(since) => line.changed < *since && line.is_open(),
            Self::Unassigned => line.assignee == 0 && line.is_open(),
            Self::Held(by) => {
                let holds = |name| by.contains(&(line.tenant, name));
                (line.is_kept() && holds(line.owner)) || (line.is_open() && holds(line.assignee))
            }
            Self::Drift => line.drift,
            Self::Places(places, of) => {
                places.get(place).copied().unwrap_or_default() || has(of, line.policy)
            }
        }
    }
}

fn has(of: &[bool], number: u32) -> bool {
    usize::try_from(number).ok().and_then(|number| of.get(number)).copied().unwrap_or_default()
}

fn bit(number: u8) -> u16 {
    1_u16.checked_shl(u32::from(number)).unwrap_or_default()
}

fn test(reader: &Reader<'_>, index: &Index, condition: Condition) -> Result<Test> {
    let policies = |of: &BTreeSet<PolicyId>| {
        let of: BTreeSet<&str> = of.iter().map(|policy| policy.0.as_str()).collect();
        index.policies.that(|policy| of.contains(policy))
    };
    Ok(match condition {
        Condition::Tenants(of) => {
            let of: BTreeSet<String> = of.iter().map(ToString::to_string).collect();
            Test::Tenants(index.tenants.that(|tenant| of.contains(tenant)))
        }
        Condition::States(of) => Test::States(of.into_iter().map(|state| bit(rank(state))).sum()),
        Condition::Severities(of) => {
            Test::Severities(of.into_iter().map(|one| bit(severity_number(one))).sum())
        }
        Condition::Areas(of) => Test::Areas(index.areas.that(|area| of.contains(area))),
        Condition::Policies(of) => Test::Policies(policies(&of)),
        Condition::PolicyPrefixes(of) => {
            let begins = |policy: &str, prefix: &String| {
                let head = policy.as_bytes().get(..prefix.len());
                head.is_some_and(|head| head.eq_ignore_ascii_case(prefix.as_bytes()))
            };
            Test::Policies(
                index.policies.that(|policy| of.iter().any(|prefix| begins(policy, prefix))),
            )
        }
        Condition::Owners(names) => Test::Owners(people(&index.names, names)),
        Condition::Assignees(names) => Test::Assignees(people(&index.names, names)),
        Condition::Person(name) => Test::Person(people(&index.names, vec![Some(name)])),
        Condition::Due(by, day) => Test::Due(by, number(day)),
        Condition::NotDue => Test::NotDue,
        Condition::Overdue(today) => Test::Overdue(number(today)),
        Condition::Snoozed(today) => Test::Snoozed(number(today)),
        Condition::Stale(since) => Test::Stale(since.timestamp_millis()),
        Condition::Unassigned => Test::Unassigned,
        Condition::Held(by) => {
            let number = |(tenant, name): &(TenantId, String)| {
                Some((index.tenants.find(&tenant.to_string())?, index.names.find(name)?))
            };
            Test::Held(by.iter().filter_map(number).collect())
        }
        Condition::Drift => Test::Drift,
        Condition::Mentions(members) => {
            Test::Places(index.places(&mentioned(reader, &members)?), Vec::new())
        }
        Condition::Text { words, phrase, titled } => {
            Test::Places(index.places(&hits(reader, &words, phrase)?), policies(&titled))
        }
    })
}

fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// Names in whatever letter case; none for nobody.
fn people(words: &Words, names: Vec<Option<String>>) -> Vec<bool> {
    let of: BTreeSet<String> =
        names.into_iter().map(|name| name.unwrap_or_default().to_lowercase()).collect();
    words.that(|name| of.contains(name))
}

fn mentioned(reader: &Reader<'_>, members: &BTreeSet<MemberId>) -> Result<Vec<i64>> {
    let mut rows = Vec::new();
    for member in members {
        reader.each(MENTIONED, [member.to_string()], |row| {
            rows.push(column::value(row, "row")?);
            Ok(())
        })?;
    }
    rows.sort_unstable();
    Ok(rows)
}

/// The rows of the findings that have words, in ascending order.
fn hits(reader: &Reader<'_>, words: &[String], phrase: bool) -> Result<Vec<i64>> {
    let words: Vec<String> = words.iter().map(|word| word.replace('"', "")).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let sought = match phrase {
        true => format!("\"{}\"", words.join(" ")),
        false => words.iter().map(|word| format!("\"{word}\"* ")).collect(),
    };
    reader.rows(HITS, [sought], |row| column::value(row, "rowid"))
}

/// Every condition of a query, each with whether it is turned round.
fn conditions(query: &FindingQuery) -> Vec<(bool, Condition)> {
    let plain = [
        (!query.states.is_empty()).then(|| Condition::States(query.states.clone())),
        (!query.severities.is_empty()).then(|| Condition::Severities(query.severities.clone())),
        (!query.areas.is_empty()).then(|| Condition::Areas(query.areas.clone())),
        query.tenant.map(|tenant| Condition::Tenants([tenant].into())),
        query.person.clone().map(Condition::Person),
        query.overdue_on.map(Condition::Overdue),
        (!query.words.is_empty()).then(|| Condition::Text {
            words: query.words.clone(),
            phrase: false,
            titled: query.titled.clone(),
        }),
    ];
    let plain = plain.into_iter().flatten().map(|condition| (false, condition));
    plain.chain(query.conditions.iter().cloned()).collect()
}
