//! Lists of findings: filter, search, order and page as one SQL statement.
use super::finding::severity_number;
use crate::{access::Reader, column, error::Result};
use domain::{
    finding::{Finding, State},
    ids::FindingId,
    query::{COUNT_MAX, Condition, FindingQuery, Sort, page_rows},
};
use rusqlite::types::Value;

/// A page of findings.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The findings.
    pub rows: Vec<Finding>,
    /// How many match, counted up to [`COUNT_MAX`] beyond the rows that were skipped.
    pub total: u32,
    /// Whether there are more than that.
    pub more: bool,
}

/// The findings that match.
pub fn search(reader: &Reader<'_>, query: &FindingQuery) -> Result<Page> {
    let filter = Filter::new(query);
    let limit = query.offset.saturating_add(COUNT_MAX);
    let counted = number(reader, &filter.bounded_count(limit), &filter)?;
    let rows =
        reader.rows(&filter.page(query), rusqlite::params_from_iter(&filter.values), |row| {
            column::json(row, "doc")
        })?;
    Ok(Page { rows, total: counted.min(limit), more: counted > limit })
}

/// Exactly how many match, whatever page is asked for.
pub fn count(reader: &Reader<'_>, query: &FindingQuery) -> Result<u32> {
    let filter = Filter::new(query);
    number(reader, &filter.count(), &filter)
}

/// Those that match, whatever page is asked for: `limit` of them at most.
pub fn ids(reader: &Reader<'_>, query: &FindingQuery, limit: u32) -> Result<Vec<FindingId>> {
    let filter = Filter::new(query);
    let values = rusqlite::params_from_iter(&filter.values);
    reader.rows(&filter.ids(limit), values, |row| column::parsed(row, "id"))
}

fn number(reader: &Reader<'_>, sql: &str, filter: &Filter) -> Result<u32> {
    let values = rusqlite::params_from_iter(&filter.values);
    Ok(reader.first(sql, values, |row| column::count(row, "total"))?.unwrap_or_default())
}

fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Severity => "severity DESC, policy_key, row",
        Sort::Due => "coalesce(due, '9999-12-31'), severity DESC, policy_key, row",
        Sort::Policy => "policy_key, row",
        Sort::LastSeen => "last_seen DESC, policy_key, row",
        Sort::State => "state_rank, severity DESC, policy_key, row",
    }
}

/// Conditions with their values; no value ever becomes part of the SQL.
#[derive(Default)]
struct Filter {
    conditions: Vec<String>,
    values: Vec<Value>,
}

impl Filter {
    fn new(query: &FindingQuery) -> Self {
        let mut filter = Self::default();
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
        for condition in plain.into_iter().flatten() {
            let sql = filter.condition(&condition);
            filter.conditions.push(sql);
        }
        for (negated, condition) in &query.conditions {
            let sql = filter.condition(condition);
            // What is not known is not so: nobody's finding is not Mia's.
            filter.conditions.push(if *negated { format!("({sql}) IS NOT TRUE") } else { sql });
        }
        filter
    }

    fn condition(&mut self, condition: &Condition) -> String {
        match condition {
            Condition::Tenants(tenants) => {
                self.any_of("tenant", tenants.iter().map(|tenant| tenant.to_string().into()))
            }
            Condition::States(states) => {
                self.any_of("state", states.iter().map(|s| s.as_str().to_owned().into()))
            }
            Condition::Severities(all) => {
                self.any_of("severity", all.iter().map(|s| severity_number(*s).into()))
            }
            Condition::Areas(areas) => {
                self.any_of("area", areas.iter().map(|area| area.clone().into()))
            }
            Condition::Policies(policies) => {
                self.any_of("policy", policies.iter().map(|policy| policy.0.clone().into()))
            }
            Condition::Overdue(today) => self.open_and("due < ?", today.to_string()),
            Condition::Snoozed(today) => self.open_and("snoozed > ?", today.to_string()),
            Condition::Stale(since) => self.open_and("changed < ?", since.timestamp_millis()),
            Condition::Drift => "drift = 1".to_owned(),
            Condition::Unassigned => format!("assignee IS NULL AND {}", self.open()),
            Condition::Due(by, day) => {
                self.values.push(day.to_string().into());
                let sign = if by.sign().is_empty() { "=" } else { by.sign() };
                format!("due {sign} ?")
            }
            Condition::NotDue => "due IS NULL".to_owned(),
            Condition::Owners(names) => self.people("owner", names),
            Condition::Assignees(names) => self.people("assignee", names),
            Condition::Person(name) => {
                self.values.extend([name.to_lowercase().into(), name.to_lowercase().into()]);
                "(owner = ? OR assignee = ?)".to_owned()
            }
            Condition::Mentions(members) => {
                let any = self.any_of("member", members.iter().map(|id| id.to_string().into()));
                format!("id IN (SELECT finding FROM finding_mention WHERE {any})")
            }
            Condition::PolicyPrefixes(prefixes) => {
                let any: Vec<&str> = prefixes
                    .iter()
                    .map(|prefix| {
                        self.values.push(Value::from(like(prefix)));
                        "policy LIKE ? ESCAPE '!'"
                    })
                    .collect();
                format!("({})", any.join(" OR "))
            }
            Condition::Text { words, phrase, titled } => {
                let words: Vec<String> = words.iter().map(|word| word.replace('"', "")).collect();
                self.values.push(Value::from(match phrase {
                    true => format!("\"{}\"", words.join(" ")),
                    false => words.iter().map(|w| format!("\"{w}\"* ")).collect(),
                }));
                let found = "row IN (SELECT rowid FROM finding_text WHERE finding_text MATCH ?)";
                let titled =
                    self.any_of("policy", titled.iter().map(|policy| policy.0.clone().into()));
                format!("({found} OR {titled})")
            }
        }
    }

    fn any_of(&mut self, column: &str, values: impl Iterator<Item = Value>) -> String {
        let before = self.values.len();
        self.values.extend(values);
        let places = vec!["?"; self.values.len().saturating_sub(before)].join(", ");
        format!("{column} IN ({places})")
    }

    fn open(&mut self) -> String {
        let open = State::ALL.into_iter().filter(|state| state.is_open());
        self.any_of("state", open.map(|state| state.as_str().to_owned().into()))
    }

    fn open_and(&mut self, condition: &str, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("{condition} AND {}", self.open())
    }

    fn people(&mut self, column: &str, names: &[Option<String>]) -> String {
        let named = names.iter().flatten().map(|name| name.to_lowercase().into());
        let any = self.any_of(column, named);
        match names.contains(&None) {
            true => format!("({any} OR {column} IS NULL)"),
            false => any,
        }
    }

    fn sql(&self) -> String {
        match self.conditions.is_empty() {
            true => String::new(),
            false => format!("WHERE {}", self.conditions.join(" AND ")),
        }
    }

    fn count(&self) -> String {
        format!("SELECT count(*) AS total FROM finding {}", self.sql())
    }

    fn bounded_count(&self, limit: u32) -> String {
        let limit = u64::from(limit).saturating_add(1);
        let rows = format!("SELECT 1 FROM finding {} LIMIT {limit}", self.sql());
        format!("SELECT count(*) AS total FROM ({rows})")
    }

    fn ids(&self, limit: u32) -> String {
        let order = order(Sort::Severity);
        format!("SELECT id FROM finding {} ORDER BY {order} LIMIT {limit}", self.sql())
    }

    fn page(&self, query: &FindingQuery) -> String {
        format!(
            "SELECT doc FROM finding {} ORDER BY {} LIMIT {} OFFSET {}",
            self.sql(),
            order(query.sort),
            page_rows(query.limit),
            query.offset
        )
    }
}

/// A pattern for what begins so.
fn like(prefix: &str) -> String {
    let escape = |c: char| if "!%_".contains(c) { format!("!{c}") } else { c.to_string() };
    prefix.chars().map(escape).chain(["%".to_owned()]).collect()
}

#[cfg(test)]
mod tests;
