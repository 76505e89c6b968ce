//! Which index a list is read by. Without statistics SQLite cannot know that a member has fewer
//! findings than a state, so every statement names its index.
use super::finding_filter::{Filter, all_ranks, conditions};
use crate::{access::Reader, column, error::Result};
use domain::query::{Condition, FindingQuery, Sort, natural_key};
use rusqlite::types::Value;

const FIRST_OF_AREA: &str =
    "SELECT policy_key FROM finding WHERE area = ?1 ORDER BY policy_key LIMIT 1";
const LAST_OF_AREA: &str =
    "SELECT policy_key FROM finding WHERE area = ?1 ORDER BY policy_key DESC LIMIT 1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[FIRST_OF_AREA, LAST_OF_AREA];

/// Tenants of which all findings are looked at, rather than walking an order that does not know
/// tenants.
const TENANTS_READ_MAX: usize = 20;

/// A piece of an index, all of which is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The index.
    pub(super) index: &'static str,
    /// How it is entered.
    pub(super) seek: String,
}

/// Disjoint pieces that hold everything that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pieces {
    /// The pieces.
    pub(super) pieces: Vec<Piece>,
    /// Whether they are better read as a whole than an order walked.
    pub(super) whole: bool,
}

impl Pieces {
    /// Nothing.
    pub(super) fn none() -> Self {
        Self::of([])
    }

    fn of(pieces: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let piece = |(index, seek)| Piece { index, seek };
        Self { pieces: pieces.into_iter().map(piece).collect(), whole: false }
    }
}

/// The pieces that one condition leads to, where it does; the states are said as SQL.
type Narrowing = fn(&mut Filter, &Condition, &str) -> Option<Pieces>;

/// The narrowest pieces that can be told from what is asked.
pub(super) fn narrow(filter: &mut Filter, query: &FindingQuery) -> Pieces {
    let asked: Vec<Condition> = conditions(query)
        .into_iter()
        .filter_map(|(negated, one)| (!negated).then_some(one))
        .collect();
    let ranks = format!("{}{}", ranks(filter), severe(filter));
    let tests: [Narrowing; 7] =
        [mentioned, of_tenant, snoozed, of_person, of_policy, drifted, unchanged];
    for test in tests {
        if let Some(pieces) = asked.iter().find_map(|one| test(filter, one, &ranks)) {
            return pieces;
        }
    }
    let one_severity =
        asked.iter().any(|one| matches!(one, Condition::Severities(all) if all.len() == 1));
    let index = match query.sort {
        _ if !one_severity && asked.iter().any(is_dated) => "finding_by_due",
        _ if asked.iter().any(is_nobodys) => {
            return Pieces::of([("finding_by_assignee", format!("assignee IS NULL AND {ranks}"))]);
        }
        Sort::LastSeen => "finding_by_last_seen",
        Sort::Due => "finding_by_due",
        Sort::Policy => "finding_by_policy_key",
        Sort::Severity | Sort::State => "finding_by_severity",
    };
    Pieces::of([(index, ranks)])
}

/// By how severe they are, for indexes that go by it after the state; where an index does not, it
/// is a condition like any other.
fn severe(filter: &Filter) -> String {
    match filter.severities {
        None => String::new(),
        Some((least, most)) if least == most => format!(" AND severity = {least}"),
        Some((least, most)) => format!(" AND severity BETWEEN {least} AND {most}"),
    }
}

/// The pieces of the policies with these ids.
pub(super) fn of_policies<'a>(
    filter: &mut Filter,
    policies: impl IntoIterator<Item = &'a str>,
) -> Pieces {
    let places: Vec<String> =
        policies.into_iter().map(|policy| filter.value(natural_key(policy))).collect();
    let seek = format!("{} AND policy_key IN ({})", ranks(filter), places.join(", "));
    Pieces::of([("finding_by_policy_key", seek)])
}

/// The pieces of an order, one for each state: merged, they are the list.
pub(super) fn ordered(filter: &Filter, sort: Sort) -> Vec<Piece> {
    let index = match sort {
        Sort::Severity | Sort::State => "finding_by_severity",
        Sort::Due => "finding_by_due",
        Sort::Policy => "finding_by_policy_key",
        Sort::LastSeen => "finding_by_last_seen",
    };
    let severe = match index {
        "finding_by_severity" => severe(filter),
        _ => String::new(),
    };
    let piece = |rank: &u8| Piece { index, seek: format!("state_rank = {rank}{severe}") };
    filter.ranks.iter().map(piece).collect()
}

/// Where the policies that are asked for, or those of the areas, begin and end: an order by policy
/// is entered there.
pub(super) fn within_policies(
    reader: &Reader<'_>,
    filter: &mut Filter,
    query: &FindingQuery,
) -> Result<()> {
    for (negated, condition) in conditions(query) {
        let mut bounds: Vec<String> = Vec::new();
        match condition {
            Condition::Areas(areas) if !negated => {
                for (area, sql) in
                    areas.iter().flat_map(|area| [(area, FIRST_OF_AREA), (area, LAST_OF_AREA)])
                {
                    bounds
                        .extend(reader.first(sql, [area], |row| column::text(row, "policy_key"))?);
                }
            }
            Condition::Policies(policies) if !negated => {
                bounds.extend(policies.iter().map(|policy| natural_key(&policy.0)));
            }
            _ => {}
        }
        if let (Some(first), Some(last)) = (bounds.iter().min(), bounds.iter().max()) {
            let (first, last) = (filter.value(first.clone()), filter.value(last.clone()));
            filter.conditions.push(format!("policy_key BETWEEN {first} AND {last}"));
        }
    }
    Ok(())
}

fn ranks(filter: &Filter) -> String {
    let ranks: Vec<String> = filter.ranks.iter().map(u8::to_string).collect();
    format!("state_rank IN ({})", ranks.join(", "))
}

/// The conditions of a query on an index, with the states only where not all are asked for.
pub(super) fn condition_of(filter: &Filter, piece: &Piece) -> String {
    let mut all = vec![piece.seek.as_str()];
    let ranks = ranks(filter);
    if filter.ranks != all_ranks() && !piece.seek.contains("state_rank") {
        all.push(&ranks);
    }
    all.extend(filter.conditions.iter().map(String::as_str));
    all.join(" AND ")
}

fn places(filter: &mut Filter, values: impl IntoIterator<Item = String>) -> String {
    let places: Vec<String> =
        values.into_iter().map(|value| filter.value(Value::from(value))).collect();
    places.join(", ")
}

fn mentioned(filter: &mut Filter, condition: &Condition, _: &str) -> Option<Pieces> {
    let Condition::Mentions(members) = condition else { return None };
    let members = places(filter, members.iter().map(ToString::to_string));
    let seek = format!("id IN (SELECT finding FROM finding_mention WHERE member IN ({members}))");
    Some(Pieces::of([("sqlite_autoindex_finding_1", seek)]))
}

fn of_tenant(filter: &mut Filter, condition: &Condition, ranks: &str) -> Option<Pieces> {
    let Condition::Tenants(tenants) = condition else { return None };
    let whole = tenants.len() <= TENANTS_READ_MAX;
    let tenants = places(filter, tenants.iter().map(ToString::to_string));
    let seek = format!("tenant IN ({tenants}) AND {ranks}");
    Some(Pieces { whole, ..Pieces::of([("finding_of_tenant", seek)]) })
}

fn snoozed(filter: &mut Filter, condition: &Condition, ranks: &str) -> Option<Pieces> {
    let Condition::Snoozed(today) = condition else { return None };
    let today = filter.value(today.to_string());
    let seek = format!("{ranks} AND snoozed IS NOT NULL AND snoozed > {today}");
    Some(Pieces::of([("finding_by_snoozed", seek)]))
}

fn of_person(filter: &mut Filter, condition: &Condition, ranks: &str) -> Option<Pieces> {
    let named = |names: &[Option<String>]| -> Option<Vec<String>> {
        names.iter().map(|name| name.as_ref().map(|name| name.to_lowercase())).collect()
    };
    let (index, column, names) = match condition {
        Condition::Owners(names) => ("finding_by_owner", "owner", named(names)?),
        Condition::Assignees(names) => ("finding_by_assignee", "assignee", named(names)?),
        Condition::Person(name) => {
            let name = filter.value(name.to_lowercase());
            return Some(Pieces::of([
                ("finding_by_owner", format!("owner = {name} AND {ranks}")),
                (
                    "finding_by_assignee",
                    format!("assignee = {name} AND owner IS NOT {name} AND {ranks}"),
                ),
            ]));
        }
        _ => return None,
    };
    let names = places(filter, names);
    Some(Pieces::of([(index, format!("{column} IN ({names}) AND {ranks}"))]))
}

fn of_policy(filter: &mut Filter, condition: &Condition, _: &str) -> Option<Pieces> {
    let Condition::Policies(policies) = condition else { return None };
    Some(of_policies(filter, policies.iter().map(|policy| policy.0.as_str())))
}

fn drifted(_: &mut Filter, condition: &Condition, ranks: &str) -> Option<Pieces> {
    let Condition::Drift = condition else { return None };
    Some(Pieces::of([("finding_by_drift", format!("drift = 1 AND {ranks}"))]))
}

fn unchanged(filter: &mut Filter, condition: &Condition, ranks: &str) -> Option<Pieces> {
    let Condition::Stale(since) = condition else { return None };
    let since = filter.value(since.timestamp_millis());
    Some(Pieces::of([("finding_by_changed", format!("{ranks} AND changed < {since}"))]))
}

fn is_dated(condition: &Condition) -> bool {
    matches!(condition, Condition::Overdue(_) | Condition::Due(..) | Condition::NotDue)
}

fn is_nobodys(condition: &Condition) -> bool {
    match condition {
        Condition::Unassigned => true,
        Condition::Assignees(names) => names.iter().all(Option::is_none),
        _ => false,
    }
}
