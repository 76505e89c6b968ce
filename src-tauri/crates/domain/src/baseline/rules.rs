//! What a rule makes of a setting that differs.
use super::model::text_of;
use crate::{compare::Change, review::Severity};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// What is expected at a path, and below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(rename = "BaselineExpect")]
pub enum Expect {
    /// The same as in the item's content, or exactly these values.
    Equal {
        /// In place of the content's values; each a plain value.
        values: Option<Vec<Value>>,
    },
    /// At least all that the content has: more elements of a list, or more text, is fine.
    Contain,
    /// A number that is as great, or `true` where `false` would do.
    AtLeast,
    /// Anything.
    Ignored,
    /// The values that the tenant's assignment gives the variable.
    Variable {
        /// Small letters, digits, `-` and `_`.
        name: String,
    },
}

/// What holds at a path of an item, and below it, unless a longer path says otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "BaselineRule")]
pub struct Rule {
    /// The path, as comparing writes it: `conditions.users.excludeGroups`.
    pub at: String,
    /// What is expected there.
    pub expect: Expect,
    /// Severity of a deviation there; none is the item's.
    pub severity: Option<Severity>,
}

impl Rule {
    /// The variable that it takes its values from.
    pub fn variable(&self) -> Option<&str> {
        match &self.expect {
            Expect::Variable { name } => Some(name),
            _ => None,
        }
    }

    /// Whether it brings values of its own, in place of the content's.
    pub(super) fn has_values(&self) -> bool {
        matches!(self.expect, Expect::Variable { .. } | Expect::Equal { values: Some(_) })
    }
}

/// Whether a rule at the path `rule` holds for the setting at `at`.
pub fn covers(rule: &str, at: &str) -> bool {
    match at.strip_prefix(rule) {
        Some(rest) => rest.is_empty() || rest.starts_with(['.', '[']),
        None => false,
    }
}

/// The rule that holds for the setting at `at`: the one with the longest path.
pub(super) fn rule_for<'a>(rules: &'a [Rule], at: &str) -> Option<&'a Rule> {
    rules.iter().filter(|rule| covers(&rule.at, at)).max_by_key(|rule| rule.at.len())
}

/// Whether what differs is what the rule allows. Rules with values of their own are judged
/// by the values, not here.
pub(super) fn allows(rule: Option<&Rule>, change: &Change) -> bool {
    match rule.map(|rule| &rule.expect) {
        None | Some(Expect::Equal { .. } | Expect::Variable { .. }) => false,
        Some(Expect::Ignored) => true,
        Some(Expect::Contain) => match (&change.left, &change.right) {
            (None, _) => true,
            (Some(Value::String(left)), Some(Value::String(right))) if !change.secret => {
                right.to_lowercase().contains(&left.to_lowercase())
            }
            _ => false,
        },
        Some(Expect::AtLeast) => match (&change.left, &change.right) {
            (None, _) => true,
            (Some(Value::Bool(left)), Some(Value::Bool(right))) => *right || !*left,
            (Some(left), Some(right)) => {
                number(left).zip(number(right)).is_some_and(|(left, right)| right >= left)
            }
            (Some(_), None) => false,
        },
    }
}

fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| text_of(value)?.trim().parse().ok()).filter(|n: &f64| n.is_finite())
}
