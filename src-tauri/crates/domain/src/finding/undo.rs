//! What a person's change replaced, and how it is taken back.
use super::{Attachment, Finding, State, TransitionError};
use crate::{
    ids::{EventId, FindingId},
    review::Severity,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A person's value as it was before a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// The state, with its reason and the snapshot it was decided on.
    State(State, Option<String>, Option<u32>),
    /// The judged severity.
    Severity(Option<Severity>),
    /// The owner.
    Owner(Option<String>),
    /// The assignee.
    Assignee(Option<String>),
    /// The due date.
    Due(Option<NaiveDate>),
    /// The due date, which the policy had set.
    DueByPolicy(Option<NaiveDate>),
    /// Until when it was put off.
    Snoozed(Option<NaiveDate>),
    /// The state with its reason and snapshot, and what it was a duplicate of before.
    Duplicate(State, Option<String>, Option<u32>, Option<FindingId>),
    /// There was no such link.
    NoLink(FindingId),
    /// There was this link.
    Link(FindingId),
    /// There was no such attachment.
    NoAttachment,
    /// There was this attachment, at this place.
    Attachment(usize, Attachment),
    /// There was no such comment.
    NoComment,
    /// The comment for the customer.
    CustomerComment(Option<String>),
}

/// A person's last change, as long as nothing came after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastChange {
    /// The event.
    pub event: EventId,
    /// What it changed.
    pub before: Value,
}

impl Finding {
    pub(super) fn take_back(&mut self, event: EventId) -> Result<(), TransitionError> {
        let last = self.last_change.take_if(|last| last.event == event);
        match last.ok_or(TransitionError::NotTheLast)?.before {
            Value::State(state, reason, as_of) => {
                self.state = state;
                self.state_reason = reason;
                self.decided_as_of = as_of;
            }
            Value::Severity(severity) => self.judged_severity = severity,
            Value::Owner(owner) => self.owner = owner,
            Value::Assignee(assignee) => self.assignee = assignee,
            Value::Due(due) => (self.due, self.due_by_policy) = (due, false),
            Value::DueByPolicy(due) => (self.due, self.due_by_policy) = (due, true),
            Value::Snoozed(until) => self.snoozed = until,
            Value::Duplicate(state, reason, as_of, of) => {
                self.state = state;
                self.state_reason = reason;
                self.decided_as_of = as_of;
                self.duplicate_of = of;
            }
            Value::NoLink(other) => {
                self.links.remove(&other);
            }
            Value::Link(other) => {
                self.links.insert(other);
            }
            Value::NoAttachment => self.attachments.retain(|one| one.event != event),
            Value::Attachment(place, attachment) => {
                self.attachments.insert(place.min(self.attachments.len()), attachment);
            }
            Value::NoComment => self.comments.retain(|comment| comment.event != event),
            Value::CustomerComment(text) => self.customer_comment = text,
        }
        Ok(())
    }
}
