//! What a query asks for as SQL conditions. No value ever becomes part of the SQL; what is asked
//! of words stays apart, because another table answers it.
use super::finding::{rank, severity_number};
use chrono::NaiveDate;
use domain::{
    finding::State,
    query::{Condition, FindingQuery},
    review::Severity,
    verdict::PolicyId,
};
use rusqlite::types::Value;
use std::collections::BTreeSet;

/// Without a due date, in the column that is compared: behind every date.
const NO_DATE: &str = "~";
/// What nothing matches.
const NOTHING: &str = "FALSE";

/// Words that findings must have, or must not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// Whether they must not be there.
    pub(super) negated: bool,
    /// The words.
    pub(super) words: Vec<String>,
    /// Whether one after the other.
    pub(super) phrase: bool,
    /// Policies whose findings have them all the same.
    pub(super) titled: BTreeSet<PolicyId>,
}

/// Conditions with their values. Columns that orders are made of have a `+` before them: an index
/// is entered by what a plan says, and its order is not given up for anything else.
#[derive(Debug, Default)]
pub(super) struct Filter {
    /// What must hold, beside the states.
    pub(super) conditions: Vec<String>,
    /// The values of `?1` and on.
    pub(super) values: Vec<Value>,
    /// The states that are asked for, by their rank.
    pub(super) ranks: BTreeSet<u8>,
    /// What is asked of words.
    pub(super) words: Vec<Words>,
    /// The least and the most severity asked for, to enter an index by.
    pub(super) severities: Option<(u8, u8)>,
}

/// All states, by their rank.
pub(super) fn all_ranks() -> BTreeSet<u8> {
    State::ALL.into_iter().map(rank).collect()
}

impl Filter {
    /// What a query asks for.
    pub(super) fn new(query: &FindingQuery) -> Self {
        let mut filter = Self { ranks: all_ranks(), ..Self::default() };
        for (negated, condition) in conditions(query) {
            filter.add(negated, &condition);
        }
        filter
    }

    /// Whether it can be seen that nothing matches.
    pub(super) fn is_nothing(&self) -> bool {
        self.ranks.is_empty() || self.conditions.iter().any(|one| one == NOTHING)
    }

    fn add(&mut self, negated: bool, condition: &Condition) {
        match (negated, condition) {
            // The states are a set of their own, so that each has its piece of an index.
            (_, Condition::States(states)) => {
                self.ranks.retain(|of| states.iter().any(|one| rank(*one) == *of) != negated);
            }
            (_, Condition::Text { words, phrase, titled }) => {
                let (words, titled, phrase) = (words.clone(), titled.clone(), *phrase);
                self.words.push(Words { negated, words, phrase, titled });
            }
            (false, condition) => {
                if let Condition::Severities(all) = condition {
                    let numbers: BTreeSet<u8> =
                        all.iter().map(|one| severity_number(*one)).collect();
                    self.severities = numbers.first().copied().zip(numbers.last().copied());
                }
                if asks_open(condition) {
                    self.ranks.retain(|of| *of <= rank(State::InProgress));
                }
                let sql = self.condition(condition);
                self.conditions.push(sql);
            }
            (true, condition) => {
                let sql = self.condition(condition);
                let open = match asks_open(condition) {
                    true => format!(" AND state_rank <= {}", rank(State::InProgress)),
                    false => String::new(),
                };
                // What is not known is not so: nobody's finding is not Mia's.
                self.conditions.push(format!("({sql}{open}) IS NOT TRUE"));
            }
        }
    }

    fn condition(&mut self, condition: &Condition) -> String {
        match condition {
            Condition::Tenants(tenants) => {
                self.any_of("tenant", tenants.iter().map(|tenant| tenant.to_string().into()))
            }
            Condition::Severities(all) => self.severities(all),
            Condition::Areas(areas) => {
                self.any_of("area", areas.iter().map(|area| area.clone().into()))
            }
            Condition::Policies(policies) => self.policies(policies),
            Condition::Overdue(today) => self.day("due_key <", *today),
            Condition::Snoozed(today) => self.day("snoozed >", *today),
            Condition::Stale(since) => {
                let since = self.value(since.timestamp_millis());
                format!("changed < {since}")
            }
            Condition::Drift => "drift = 1".to_owned(),
            Condition::Unassigned => "assignee IS NULL".to_owned(),
            Condition::Due(by, day) => {
                let sign = if by.sign().is_empty() { "=" } else { by.sign() };
                let bound = self.day(&format!("due_key {sign}"), *day);
                format!("{bound} AND due_key < '{NO_DATE}'")
            }
            Condition::NotDue => format!("due_key = '{NO_DATE}'"),
            Condition::Owners(names) => self.people("owner", names),
            Condition::Assignees(names) => self.people("assignee", names),
            Condition::Person(name) => {
                let name = self.value(name.to_lowercase());
                format!("(owner = {name} OR assignee = {name})")
            }
            Condition::Mentions(members) => {
                let any = self.any_of("member", members.iter().map(|id| id.to_string().into()));
                format!("id IN (SELECT finding FROM finding_mention WHERE {any})")
            }
            Condition::PolicyPrefixes(prefixes) => {
                let any: Vec<String> = prefixes
                    .iter()
                    .map(|prefix| {
                        let like = self.value(like(prefix));
                        format!("policy LIKE {like} ESCAPE '!'")
                    })
                    .collect();
                format!("({})", any.join(" OR "))
            }
            // Kept apart before this is asked.
            Condition::States(_) | Condition::Text { .. } => "TRUE".to_owned(),
        }
    }

    /// A new value's place in the SQL.
    pub(super) fn value(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    fn any_of(&mut self, column: &str, values: impl Iterator<Item = Value>) -> String {
        let places: Vec<String> = values.map(|value| self.value(value)).collect();
        match places.as_slice() {
            [] => NOTHING.to_owned(),
            [one] => format!("{column} = {one}"),
            many => format!("{column} IN ({})", many.join(", ")),
        }
    }

    fn day(&mut self, compared: &str, day: NaiveDate) -> String {
        let day = self.value(day.to_string());
        format!("{compared} {day}")
    }

    fn severities(&self, all: &BTreeSet<Severity>) -> String {
        let numbers: Vec<String> =
            all.iter().map(|one| severity_number(*one).to_string()).collect();
        format!("+severity IN ({})", numbers.join(", "))
    }

    fn policies(&mut self, policies: &BTreeSet<PolicyId>) -> String {
        if policies.is_empty() {
            return NOTHING.to_owned();
        }
        let key = |policy: &PolicyId| Value::from(domain::query::natural_key(&policy.0));
        let keys = self.any_of("+policy_key", policies.iter().map(key));
        let exact = self.any_of("policy", policies.iter().map(|policy| policy.0.clone().into()));
        format!("{keys} AND {exact}")
    }

    fn people(&mut self, column: &str, names: &[Option<String>]) -> String {
        let named = names.iter().flatten().map(|name| name.to_lowercase().into());
        let named: Vec<Value> = named.collect();
        let nobody = names.contains(&None);
        match (named.is_empty(), nobody) {
            (true, true) => format!("{column} IS NULL"),
            (_, false) => self.any_of(column, named.into_iter()),
            (false, true) => {
                let any = self.any_of(column, named.into_iter());
                format!("({any} OR {column} IS NULL)")
            }
        }
    }
}

/// Every condition of a query, each with whether it is turned round.
pub(super) fn conditions(query: &FindingQuery) -> Vec<(bool, Condition)> {
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

/// Whether a condition asks for open findings, beside what it says.
fn asks_open(condition: &Condition) -> bool {
    matches!(
        condition,
        Condition::Overdue(_) | Condition::Snoozed(_) | Condition::Stale(_) | Condition::Unassigned
    )
}

/// A pattern for what begins so.
pub(super) fn like(prefix: &str) -> String {
    let escape = |c: char| if "!%_".contains(c) { format!("!{c}") } else { c.to_string() };
    prefix.chars().map(escape).chain(["%".to_owned()]).collect()
}
