//! What a query asks of each finding.
use super::{
    finding::severity_number,
    finding_index::{Index, Lines, NO_DAY, Words, is_kept, is_open},
};
use crate::{access::Reader, column, error::Result};
use chrono::{Datelike, NaiveDate};
use domain::{
    ids::{MemberId, TenantId},
    query::{Condition, FindingQuery},
    verdict::PolicyId,
};
use std::{
    collections::{BTreeSet, HashSet},
    ops::RangeInclusive,
    sync::Arc,
};

const HITS: &str = "SELECT rowid FROM finding_text
    WHERE finding_text MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid";
const MENTIONED: &str =
    "SELECT f.row FROM finding_mention m CROSS JOIN finding f ON f.id = m.finding
    WHERE m.member = ?1";

/// Findings that lie within less than this part of all are searched by themselves, and where their
/// words are is not remembered.
const PART: usize = 4;

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[HITS, MENTIONED];

/// For each place of `index`, whether a query asks for its finding.
pub(super) fn fitting(
    reader: &Reader<'_>,
    index: &Index,
    query: &FindingQuery,
) -> Result<Vec<bool>> {
    let mut fits = vec![true; index.lines.row.len()];
    // What the database must answer comes last: then fewer findings are left.
    let mut asked = Vec::new();
    for (negated, condition) in conditions(query) {
        match condition {
            Condition::Text { .. } | Condition::Mentions(_) => asked.push((negated, condition)),
            known => narrow(index, known, negated, &mut fits),
        }
    }
    for (negated, condition) in asked {
        let (found, titled) = match condition {
            Condition::Text { words, phrase, titled } => {
                (having(reader, index, &words, phrase, &fits)?, titled)
            }
            Condition::Mentions(members) => {
                (Arc::new(index.places(&mentioned(reader, &members)?)), BTreeSet::new())
            }
            _ => continue,
        };
        let titled = policies(index, &titled);
        restrict_both(&mut fits, negated, (&found, &index.lines.policy), |found, policy| {
            found || has(&titled, policy)
        });
    }
    Ok(fits)
}

/// Lets fit only what a condition holds of; what it does not hold of where it is negated.
fn restrict<T: Copy>(fits: &mut [bool], negated: bool, column: &[T], holds: impl Fn(T) -> bool) {
    for (fits, value) in fits.iter_mut().zip(column) {
        *fits &= holds(*value) != negated;
    }
}

fn restrict_both<T: Copy, U: Copy>(
    fits: &mut [bool],
    negated: bool,
    (one, two): (&[T], &[U]),
    holds: impl Fn(T, U) -> bool,
) {
    for (fits, (one, two)) in fits.iter_mut().zip(one.iter().zip(two)) {
        *fits &= holds(*one, *two) != negated;
    }
}

/// Lets fit only what a condition holds of that the image in memory can answer.
fn narrow(index: &Index, condition: Condition, negated: bool, fits: &mut [bool]) {
    let lines = &index.lines;
    let Lines { rank, tenant, owner, assignee, due, .. } = lines;
    match condition {
        Condition::Tenants(of) => {
            let of: BTreeSet<String> = of.iter().map(ToString::to_string).collect();
            let of = index.tenants.that(|tenant| of.contains(tenant));
            restrict(fits, negated, tenant, |tenant| has(&of, tenant));
        }
        Condition::States(of) => {
            let of = bits(of.into_iter().map(super::finding::rank));
            restrict(fits, negated, rank, |rank| of & bit(rank) != 0);
        }
        Condition::Severities(of) => {
            let of = bits(of.into_iter().map(severity_number));
            restrict(fits, negated, &lines.severity, |severity| of & bit(severity) != 0);
        }
        Condition::Areas(of) => {
            let of = index.areas.that(|area| of.contains(area));
            restrict(fits, negated, &lines.area, |area| has(&of, area));
        }
        Condition::Policies(of) => {
            let of = policies(index, &of);
            restrict(fits, negated, &lines.policy, |policy| has(&of, policy));
        }
        Condition::PolicyPrefixes(of) => {
            let begins = |policy: &str, prefix: &String| {
                let head = policy.as_bytes().get(..prefix.len());
                head.is_some_and(|head| head.eq_ignore_ascii_case(prefix.as_bytes()))
            };
            let begins = |policy: &str| of.iter().any(|prefix| begins(policy, prefix));
            let of = index.policies.that(begins);
            restrict(fits, negated, &lines.policy, |policy| has(&of, policy));
        }
        Condition::Owners(names) => {
            let of = people(&index.names, names);
            restrict(fits, negated, owner, |name| has(&of, name));
        }
        Condition::Assignees(names) => {
            let of = people(&index.names, names);
            restrict(fits, negated, assignee, |name| has(&of, name));
        }
        Condition::Person(name) => {
            let of = people(&index.names, vec![Some(name)]);
            restrict_both(fits, negated, (owner, assignee), |owner, assignee| {
                has(&of, owner) || has(&of, assignee)
            });
        }
        Condition::Due(by, day) => {
            let day = number(day);
            restrict(fits, negated, due, |due| due != NO_DAY && by.holds(&due, &day));
        }
        Condition::NotDue => restrict(fits, negated, due, |due| due == NO_DAY),
        Condition::Overdue(today) => {
            let today = number(today);
            restrict_both(fits, negated, (due, rank), |due, rank| due < today && is_open(rank));
        }
        Condition::Snoozed(today) => {
            let today = number(today);
            let snoozed = |until, rank| until > today && is_open(rank);
            restrict_both(fits, negated, (&lines.snoozed, rank), snoozed);
        }
        Condition::Stale(since) => {
            let since = since.timestamp_millis();
            let stale = |changed, rank| changed < since && is_open(rank);
            restrict_both(fits, negated, (&lines.changed, rank), stale);
        }
        Condition::Unassigned => {
            restrict_both(fits, negated, (assignee, rank), |name, rank| name == 0 && is_open(rank));
        }
        Condition::Held(by) => {
            let held = held(index, &by);
            restrict(fits, negated, &held, |held| held);
        }
        Condition::Drift => restrict(fits, negated, &lines.drift, |drift| drift),
        // Asked of the database.
        Condition::Mentions(_) | Condition::Text { .. } => {}
    }
}

/// Which findings these people, of these tenants, hold.
fn held(index: &Index, by: &BTreeSet<(TenantId, String)>) -> Vec<bool> {
    let number = |(tenant, name): &(TenantId, String)| {
        Some((index.tenants.find(&tenant.to_string())?, index.names.find(name)?))
    };
    let by: HashSet<(u32, u32)> = by.iter().filter_map(number).collect();
    let people: HashSet<u32> = by.iter().map(|(_, name)| *name).collect();
    let people: Vec<bool> = (0..).zip(&index.names.all).map(|(n, _)| people.contains(&n)).collect();
    let Lines { tenant, owner, assignee, rank, .. } = &index.lines;
    let names = owner.iter().copied().zip(assignee.iter().copied());
    let holds = |tenant, name| has(&people, name) && by.contains(&(tenant, name));
    tenant
        .iter()
        .zip(rank)
        .zip(names)
        .map(|((tenant, rank), (owner, assignee))| {
            (is_kept(*rank) && holds(*tenant, owner))
                || (is_open(*rank) && holds(*tenant, assignee))
        })
        .collect()
}

fn policies(index: &Index, of: &BTreeSet<PolicyId>) -> Vec<bool> {
    let of: BTreeSet<&str> = of.iter().map(|policy| policy.0.as_str()).collect();
    index.policies.that(|policy| of.contains(policy))
}

fn bits(numbers: impl Iterator<Item = u8>) -> u16 {
    numbers.fold(0, |bits, number| bits | bit(number))
}

fn has(of: &[bool], number: u32) -> bool {
    usize::try_from(number).ok().and_then(|number| of.get(number)).copied().unwrap_or_default()
}

fn bit(number: u8) -> u16 {
    1_u16.checked_shl(u32::from(number)).unwrap_or_default()
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

/// From the first to the last place of those that fit.
fn range(fits: &[bool]) -> Option<RangeInclusive<usize>> {
    let first = fits.iter().position(|fits| *fits)?;
    Some(first..=fits.iter().rposition(|fits| *fits)?)
}

/// The places of the findings that have words, of those that may fit at all.
fn having(
    reader: &Reader<'_>,
    index: &Index,
    words: &[String],
    phrase: bool,
    fits: &[bool],
) -> Result<Arc<Vec<bool>>> {
    let words: Vec<String> = words.iter().map(|word| word.replace('"', "")).collect();
    let (Some(among), false) = (range(fits), words.is_empty()) else {
        return Ok(Arc::new(vec![false; fits.len()]));
    };
    let sought = match phrase {
        true => format!("\"{}\"", words.join(" ")),
        false => words.iter().map(|word| format!("\"{word}\"* ")).collect(),
    };
    let hits = |among: RangeInclusive<usize>| -> Result<Vec<bool>> {
        let row = |place: &usize| index.lines.row.get(*place).copied().unwrap_or_default();
        let rows = (&sought, row(among.start()), row(among.end()));
        // The column by its number, not by its name: a search may find most of a million.
        Ok(index.places(&reader.rows(HITS, rows, |row| Ok(row.get(0)?))?))
    };
    // All of it is remembered for the next page, order or filter.
    match index.found.find(&sought) {
        Some(found) => Ok(found),
        None if among.end().saturating_sub(*among.start()) < fits.len() / PART => {
            hits(among).map(Arc::new)
        }
        None => {
            let found = Arc::new(hits(0..=fits.len().saturating_sub(1))?);
            index.found.remember(sought, Arc::clone(&found));
            Ok(found)
        }
    }
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
