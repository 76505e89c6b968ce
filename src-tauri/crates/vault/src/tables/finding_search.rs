//! Lists of findings: filter, search, order and page as one SQL statement.
use super::finding::severity_number;
use crate::{access::Reader, column, error::Result};
use domain::{
    finding::{Finding, State},
    query::{FindingQuery, Sort, page_rows},
};
use rusqlite::types::Value;

/// A page of findings.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The findings.
    pub rows: Vec<Finding>,
    /// How many match in all.
    pub total: u32,
}

/// The findings that match.
pub fn search(reader: &Reader<'_>, query: &FindingQuery) -> Result<Page> {
    let filter = Filter::new(query);
    let count = format!("SELECT count(*) AS total FROM finding {}", filter.sql());
    let total = reader
        .first(&count, rusqlite::params_from_iter(&filter.values), |row| {
            column::count(row, "total")
        })?
        .unwrap_or_default();
    let page = format!(
        "SELECT doc FROM finding {} ORDER BY {} LIMIT {} OFFSET {}",
        filter.sql(),
        order(query.sort),
        page_rows(query.limit),
        query.offset
    );
    let values = rusqlite::params_from_iter(&filter.values);
    Ok(Page { rows: reader.rows(&page, values, |row| column::json(row, "doc"))?, total })
}

fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Severity => "severity DESC, policy_key, row",
        Sort::Due => "due IS NULL, due, severity DESC, policy_key, row",
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
        filter.any_of("tenant", query.tenant.iter().map(|tenant| tenant.to_string().into()));
        filter.any_of("state", query.states.iter().map(|s| s.as_str().to_owned().into()));
        filter.any_of("severity", query.severities.iter().map(|s| severity_number(*s).into()));
        filter.any_of("area", query.areas.iter().map(|area| area.clone().into()));
        if let Some(person) = &query.person {
            filter.values.extend([person.to_lowercase().into(), person.to_lowercase().into()]);
            filter.conditions.push("(owner = ? OR assignee = ?)".to_owned());
        }
        if let Some(today) = query.overdue_on {
            filter.values.push(today.to_string().into());
            filter.conditions.push("due < ?".to_owned());
            let open = State::ALL.into_iter().filter(|state| state.is_open());
            filter.any_of("state", open.map(|state| state.as_str().to_owned().into()));
        }
        if !query.words.is_empty() {
            let words: Vec<String> =
                query.words.iter().map(|word| format!("\"{}\"*", word.replace('"', ""))).collect();
            filter.values.push(words.join(" ").into());
            let found = "row IN (SELECT rowid FROM finding_text WHERE finding_text MATCH ?)";
            let titled = vec!["?"; query.titled.len()].join(", ");
            filter.values.extend(query.titled.iter().map(|policy| policy.0.clone().into()));
            filter.conditions.push(format!("({found} OR policy IN ({titled}))"));
        }
        filter
    }

    fn any_of(&mut self, column: &str, values: impl Iterator<Item = Value>) {
        let before = self.values.len();
        self.values.extend(values);
        let places = vec!["?"; self.values.len().saturating_sub(before)].join(", ");
        if !places.is_empty() {
            self.conditions.push(format!("{column} IN ({places})"));
        }
    }

    fn sql(&self) -> String {
        match self.conditions.is_empty() {
            true => String::new(),
            false => format!("WHERE {}", self.conditions.join(" AND ")),
        }
    }
}
