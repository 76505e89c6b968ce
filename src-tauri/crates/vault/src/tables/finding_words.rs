//! The findings that have words, by their rows, and the policies that are there.
use super::finding_filter::Words;
use crate::{access::Reader, column, error::Result};
use domain::{
    query::{Condition, FindingQuery},
    verdict::PolicyId,
};
use std::collections::BTreeSet;

const HITS: &str = "SELECT rowid FROM finding_text WHERE finding_text MATCH ?1";
const NEXT_POLICY: &str = "SELECT area, policy_key, policy FROM finding
    WHERE (area, policy_key, policy) > (?1, ?2, ?3) ORDER BY area, policy_key, policy LIMIT 1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[HITS, NEXT_POLICY];

/// Policies that a prefix is looked up among at most.
const POLICIES_MAX: usize = 300;

/// Findings with words.
#[derive(Debug)]
pub(super) struct Found {
    /// Whether they must not have them.
    pub(super) negated: bool,
    /// Their rows, in ascending order.
    pub(super) rows: Vec<i64>,
    /// Policies whose findings count all the same.
    pub(super) titled: BTreeSet<String>,
}

impl Found {
    /// Looks them up.
    pub(super) fn look_up(reader: &Reader<'_>, asked: &Words) -> Result<Self> {
        let words: Vec<String> = asked.words.iter().map(|word| word.replace('"', "")).collect();
        let sought = match asked.phrase {
            true => format!("\"{}\"", words.join(" ")),
            false => words.iter().map(|word| format!("\"{word}\"* ")).collect(),
        };
        let rows = match words.is_empty() {
            true => Vec::new(),
            false => reader.rows(HITS, [sought], |row| column::value(row, "rowid"))?,
        };
        let titled = asked.titled.iter().map(|policy| policy.0.clone()).collect();
        Ok(Self { negated: asked.negated, rows, titled })
    }

    /// Whether a finding in this row and of this policy is asked for.
    pub(super) fn fits(&self, row: i64, policy: &str) -> bool {
        let has = self.rows.binary_search(&row).is_ok() || self.titled.contains(policy);
        has != self.negated
    }
}

/// The query with the beginnings of policies as the policies that there are, so that an index
/// finds them. Where there are very many, it stays as it is.
pub(super) fn spelt_out(reader: &Reader<'_>, query: &FindingQuery) -> Result<FindingQuery> {
    let mut query = query.clone();
    let is_prefix = |(_, one): &(bool, Condition)| matches!(one, Condition::PolicyPrefixes(_));
    if !query.conditions.iter().any(is_prefix) {
        return Ok(query);
    }
    let Some(policies) = policies(reader)?.filter(|found| !found.is_empty()) else {
        return Ok(query);
    };
    for (_, condition) in &mut query.conditions {
        if let Condition::PolicyPrefixes(prefixes) = condition {
            let begins = |policy: &PolicyId| {
                let begins = |prefix: &String| {
                    let head = policy.0.as_bytes().get(..prefix.len());
                    head.is_some_and(|head| head.eq_ignore_ascii_case(prefix.as_bytes()))
                };
                prefixes.iter().any(begins)
            };
            let fitting = policies.iter().filter(|policy| begins(policy)).cloned();
            *condition = Condition::Policies(fitting.collect());
        }
    }
    Ok(query)
}

/// The policies of all findings, one step through an index each; none where there are too many.
fn policies(reader: &Reader<'_>) -> Result<Option<BTreeSet<PolicyId>>> {
    let mut last = (String::new(), String::new(), String::new());
    let mut found = BTreeSet::new();
    while found.len() <= POLICIES_MAX {
        let next = reader.first(NEXT_POLICY, (&last.0, &last.1, &last.2), |row| {
            let text = |name| column::text(row, name);
            Ok((text("area")?, text("policy_key")?, text("policy")?))
        })?;
        let Some(next) = next else { return Ok(Some(found)) };
        found.insert(PolicyId(next.2.clone()));
        last = next;
    }
    Ok(None)
}
