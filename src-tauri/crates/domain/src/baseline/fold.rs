//! A baseline after an event, or why the event cannot happen.
use super::{
    event::{BaselineEvent, Edit},
    model::{
        Assignment, Baseline, Body, Draft, ITEMS_MAX, Item, ItemKey, NAME_CHARS_MAX, Published,
        RULES_MAX, VALUES_MAX,
    },
    rules::{Expect, Rule},
};
use crate::ids::{BaselineId, MemberId};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// A baseline with the bodies that an event can change.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The baseline.
    pub baseline: Baseline,
    /// The draft's body.
    pub draft: Option<Body>,
    /// The body of the version in force.
    pub current: Option<Body>,
}

/// An event with where and when it happened.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    /// The baseline.
    pub baseline: BaselineId,
    /// When.
    pub at: DateTime<Utc>,
    /// The member at work.
    pub by: MemberId,
    /// What.
    pub event: &'a BaselineEvent,
}

/// Why something cannot happen to a baseline.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaselineError {
    /// There is no such baseline.
    #[error("there is no such baseline")]
    Missing,
    /// There is one already.
    #[error("the baseline exists already")]
    Exists,
    /// It has no draft.
    #[error("the baseline has no draft")]
    NoDraft,
    /// It has no version in force yet.
    #[error("the baseline has no published version")]
    NotPublished,
    /// The version is not the next one.
    #[error("version {0} is not the next one")]
    NotNext(u32),
    /// It has no such item.
    #[error("the baseline has no item {0}")]
    UnknownItem(String),
    /// It does not cover this kind.
    #[error("the baseline does not cover {0}")]
    UnknownKind(String),
    /// It is not assigned to the tenant.
    #[error("the baseline is not assigned to the tenant")]
    NotAssigned,
    /// Something is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// Something is longer, or more, than the limit.
    #[error("{field} is beyond {max}")]
    TooMuch {
        /// What.
        field: &'static str,
        /// The limit.
        max: usize,
    },
    /// A variable's name has other characters than small letters, digits, `-` and `_`.
    #[error("a variable's name has other characters than it may")]
    VariableName,
    /// A value is a list or an object.
    #[error("a rule's value is not plain")]
    NotPlain,
}

/// The baseline after an event. Refuses what cannot happen.
///
/// # Errors
/// [`BaselineError`]; then nothing has changed.
pub fn fold(held: Option<Held>, happening: &Happening<'_>) -> Result<Held, BaselineError> {
    match (held, happening.event) {
        (None, BaselineEvent::BaselineCreated { name, source, body }) => {
            let mut body = (**body).clone();
            check_text("name", name)?;
            check_body(&body)?;
            body.sort();
            let baseline = Baseline {
                id: happening.baseline,
                name: name.trim().to_owned(),
                source: source.clone(),
                created_at: happening.at,
                created_by: happening.by,
                versions: Vec::new(),
                draft: Some(Draft { at: happening.at, by: happening.by, edits: 0 }),
                assignments: Default::default(),
            };
            Ok(Held { baseline, draft: Some(body), current: None })
        }
        (None, _) => Err(BaselineError::Missing),
        (Some(_), BaselineEvent::BaselineCreated { .. }) => Err(BaselineError::Exists),
        (Some(held), _) => held.after(happening),
    }
}

impl Held {
    fn after(mut self, happening: &Happening<'_>) -> Result<Self, BaselineError> {
        match happening.event {
            BaselineEvent::BaselineCreated { .. } => return Err(BaselineError::Exists),
            BaselineEvent::BaselineEdited { edits } => {
                let begun = self.draft.take().or_else(|| self.current.clone());
                let mut body = begun.ok_or(BaselineError::NoDraft)?;
                edits.iter().try_for_each(|edit| apply(&mut body, edit))?;
                check_body(&body)?;
                body.sort();
                let before = self.baseline.draft.take().map_or(0, |draft| draft.edits);
                let count = u32::try_from(edits.len()).unwrap_or(u32::MAX);
                let edits = before.saturating_add(count);
                self.baseline.draft = Some(Draft { at: happening.at, by: happening.by, edits });
                self.draft = Some(body);
            }
            BaselineEvent::BaselineDraftDiscarded {} => {
                // The first draft is all there is.
                self.baseline.current().ok_or(BaselineError::NotPublished)?;
                self.draft.take().ok_or(BaselineError::NoDraft)?;
                self.baseline.draft = None;
            }
            BaselineEvent::BaselinePublished { number, reason } => {
                let body = self.draft.take().ok_or(BaselineError::NoDraft)?;
                let last = self.baseline.current().map_or(0, |version| version.number);
                if last.checked_add(1) != Some(*number) {
                    return Err(BaselineError::NotNext(*number));
                }
                check_length("reason", reason)?;
                self.baseline.versions.push(Published {
                    number: *number,
                    at: happening.at,
                    by: happening.by,
                    reason: reason.clone(),
                    item_count: u32::try_from(body.items.len()).unwrap_or(u32::MAX),
                });
                self.baseline.draft = None;
                self.current = Some(body);
            }
            BaselineEvent::BaselineAssigned { tenant, assignment } => {
                self.baseline.current().ok_or(BaselineError::NotPublished)?;
                check_assignment(assignment)?;
                self.baseline.assignments.insert(*tenant, (**assignment).clone());
            }
            BaselineEvent::BaselineUnassigned { tenant } => {
                let gone = self.baseline.assignments.remove(tenant);
                gone.ok_or(BaselineError::NotAssigned)?;
            }
        }
        Ok(self)
    }
}

fn apply(body: &mut Body, edit: &Edit) -> Result<(), BaselineError> {
    match edit {
        Edit::RuleSet { item, rule, references } => {
            let item = find(body, item)?;
            item.rules.retain(|other| other.at != rule.at);
            item.rules.push(rule.clone());
            for (id, reference) in references {
                item.references.insert(id.to_lowercase(), reference.clone());
            }
        }
        Edit::RuleRemoved { item, at } => find(body, item)?.rules.retain(|rule| rule.at != *at),
        Edit::SeveritySet { item, severity } => find(body, item)?.severity = *severity,
        Edit::ItemRemoved { item } => {
            find(body, item)?;
            body.items.retain(|other| other.key != *item);
        }
        Edit::ItemPut { item } => {
            if !body.scope.contains_key(&item.subject.kind) {
                return Err(BaselineError::UnknownKind(item.subject.kind.to_string()));
            }
            match body.items.iter_mut().find(|other| other.key == item.key) {
                Some(known) => {
                    let (rules, severity) = (std::mem::take(&mut known.rules), known.severity);
                    *known = Item { rules, severity, ..(**item).clone() };
                }
                None => body.items.push((**item).clone()),
            }
        }
        Edit::ScopeSet { kind, nothing_else, severity } => {
            let unknown = || BaselineError::UnknownKind(kind.to_string());
            let scope = body.scope.get_mut(kind).ok_or_else(unknown)?;
            (scope.nothing_else, scope.severity) = (*nothing_else, *severity);
        }
    }
    Ok(())
}

fn find<'a>(body: &'a mut Body, key: &ItemKey) -> Result<&'a mut Item, BaselineError> {
    let found = body.items.iter_mut().find(|item| item.key == *key);
    found.ok_or_else(|| BaselineError::UnknownItem(key.to_string()))
}

fn check_body(body: &Body) -> Result<(), BaselineError> {
    check_count("items", body.items.len(), ITEMS_MAX)?;
    for item in &body.items {
        check_count("rules", item.rules.len(), RULES_MAX)?;
        item.rules.iter().try_for_each(check_rule)?;
    }
    Ok(())
}

fn check_rule(rule: &Rule) -> Result<(), BaselineError> {
    check_text("path", &rule.at)?;
    match &rule.expect {
        Expect::Variable { name } => check_variable(name),
        Expect::Equal { values: Some(values) } => {
            check_count("values", values.len(), VALUES_MAX)?;
            match values.iter().any(|value| matches!(value, Value::Array(_) | Value::Object(_))) {
                true => Err(BaselineError::NotPlain),
                false => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

fn check_assignment(assignment: &Assignment) -> Result<(), BaselineError> {
    check_count("variables", assignment.variables.len(), VALUES_MAX)?;
    check_count("map", assignment.map.len(), ITEMS_MAX)?;
    for (name, values) in &assignment.variables {
        check_variable(name)?;
        check_count("values", values.len(), VALUES_MAX)?;
        values.iter().try_for_each(|value| check_text("value", value))?;
    }
    assignment.map.values().try_for_each(|id| check_text("id", id))
}

fn check_variable(name: &str) -> Result<(), BaselineError> {
    check_text("variable", name)?;
    let is_fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if name.chars().all(is_fine) { Ok(()) } else { Err(BaselineError::VariableName) }
}

fn check_text(field: &'static str, text: &str) -> Result<(), BaselineError> {
    if text.trim().is_empty() {
        return Err(BaselineError::Empty(field));
    }
    check_length(field, text)
}

fn check_length(field: &'static str, text: &str) -> Result<(), BaselineError> {
    match text.chars().nth(NAME_CHARS_MAX) {
        Some(_) => Err(BaselineError::TooMuch { field, max: NAME_CHARS_MAX }),
        None => Ok(()),
    }
}

fn check_count(field: &'static str, count: usize, max: usize) -> Result<(), BaselineError> {
    if count > max { Err(BaselineError::TooMuch { field, max }) } else { Ok(()) }
}
