//! A finding, and how events change it.
use super::{Basis, Cause, Detection, FindingEvent, Mover, State};
use crate::{
    fingerprint::Fingerprint,
    ids::{EventId, ExceptionId, FindingId, MemberId, TenantId},
    review::Severity,
    verdict::Outcome,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A comment among members. Never part of anything that leaves the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// The event that added it.
    pub event: EventId,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// What.
    pub text: String,
}

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

/// A finding as it stands. The detector's output and a person's judgement stay apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The finding.
    pub id: FindingId,
    /// Its tenant.
    pub tenant: TenantId,
    /// What makes it this finding.
    pub fingerprint: Fingerprint,
    /// Where it stands.
    pub state: State,
    /// The reason given for the state.
    pub state_reason: Option<String>,
    /// The tenant's latest snapshot when a person last decided on the state.
    pub decided_as_of: Option<u32>,
    /// What the detector said last.
    pub detected: Detection,
    /// The latest recorded verdict.
    pub outcome: Outcome,
    /// Why the verdict changed, where it was not the tenant.
    pub verdict_changed_by: Option<Cause>,
    /// What the latest recorded verdict rests on.
    pub judged: Basis,
    /// What the latest verdict that found the deviation rests on.
    pub failed: Basis,
    /// First found.
    pub first_seen: DateTime<Utc>,
    /// Last found.
    pub last_seen: DateTime<Utc>,
    /// The severity that a person gave it.
    pub judged_severity: Option<Severity>,
    /// Accountable.
    pub owner: Option<String>,
    /// Working on it.
    pub assignee: Option<String>,
    /// Due.
    pub due: Option<NaiveDate>,
    /// What the customer reads.
    pub customer_comment: Option<String>,
    /// What members say among themselves, oldest first.
    pub comments: Vec<Comment>,
    /// What can be undone.
    pub last_change: Option<LastChange>,
    /// The exception under which the risk is accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<ExceptionId>,
}

/// An event with where and when it happened.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    /// The event's id.
    pub id: EventId,
    /// The finding.
    pub finding: FindingId,
    /// When.
    pub at: DateTime<Utc>,
    /// The member at work.
    pub by: MemberId,
    /// What.
    pub event: &'a FindingEvent,
}

/// Why an event cannot happen to a finding.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransitionError {
    /// There is no such finding yet.
    #[error("there is no such finding")]
    Missing,
    /// It was detected already.
    #[error("the finding was detected already")]
    Exists,
    /// The state machine has no such move.
    #[error("a finding that is {from} cannot become {to}")]
    NotAllowed {
        /// Where it stands.
        from: State,
        /// Where it should go.
        to: State,
    },
    /// This needs a reason.
    #[error("a reason is required")]
    ReasonRequired,
    /// A text is empty.
    #[error("{field} is empty")]
    Empty {
        /// Which.
        field: &'static str,
    },
    /// A text is too long.
    #[error("{field} is longer than {max} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// The limit.
        max: usize,
    },
    /// It is not the finding's last change.
    #[error("something happened after it")]
    NotTheLast,
}

impl Finding {
    /// The severity in force: a person's judgement, or else the detector's.
    pub fn severity(&self) -> Severity {
        self.judged_severity.unwrap_or(self.detected.severity)
    }

    /// Whether it asks for work and its due date has passed.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// An evaluation found it again, whether or not anything about it changed.
    pub fn seen(&mut self, basis: &Basis, at: DateTime<Utc>) {
        self.failed = basis.clone();
        self.last_seen = at;
    }

    fn move_to(&mut self, to: State, mover: Mover) -> Result<(), TransitionError> {
        if !self.state.may_become(to, mover) {
            return Err(TransitionError::NotAllowed { from: self.state, to });
        }
        self.state = to;
        Ok(())
    }

    fn detect(&mut self, detection: &Detection, at: DateTime<Utc>) {
        self.detected = detection.clone();
        self.outcome = Outcome::NotSatisfied;
        self.verdict_changed_by = None;
        self.judged = detection.basis.clone();
        self.seen(&detection.basis, at);
    }

    fn apply(&mut self, happening: &Happening<'_>) -> Result<(), TransitionError> {
        match happening.event {
            FindingEvent::FindingDetected { .. } => return Err(TransitionError::Exists),
            FindingEvent::FindingObserved { detection } => self.detect(detection, happening.at),
            FindingEvent::FindingVerified { basis, .. } => {
                self.move_to(State::Verified, Mover::Evaluation)?;
                self.state_reason = None;
                self.exception = None;
                self.outcome = Outcome::Satisfied;
                self.verdict_changed_by = None;
                self.judged = basis.clone();
            }
            FindingEvent::FindingReopened { cause, detection } => {
                self.move_to(State::Reopened, Mover::Evaluation)?;
                self.state_reason = None;
                self.detect(detection, happening.at);
                self.verdict_changed_by = Some(*cause).filter(|cause| *cause != Cause::Tenant);
            }
            FindingEvent::FindingVerdictChanged { outcome, cause, basis, .. } => {
                self.outcome = *outcome;
                self.verdict_changed_by = Some(*cause).filter(|cause| *cause != Cause::Tenant);
                self.judged = basis.clone();
            }
            FindingEvent::RiskAccepted { exception } => {
                // One that was renewed is accepted already.
                if self.state != State::RiskAccepted {
                    self.move_to(State::RiskAccepted, Mover::Exception)?;
                }
                self.state_reason = None;
                self.exception = Some(*exception);
            }
            FindingEvent::RiskAcceptanceEnded { due, .. } => {
                self.move_to(State::Triaged, Mover::Exception)?;
                self.exception = None;
                self.due = *due;
            }
            person => return self.apply_decision(person, happening),
        }
        self.last_change = None;
        Ok(())
    }

    fn apply_decision(
        &mut self,
        event: &FindingEvent,
        happening: &Happening<'_>,
    ) -> Result<(), TransitionError> {
        use std::mem::replace;
        let before = match event {
            FindingEvent::FindingTransitioned { to, reason, as_of } => {
                if *to == State::FalsePositive && reason.as_deref().is_none_or(str::is_empty) {
                    return Err(TransitionError::ReasonRequired);
                }
                let from = self.state;
                self.move_to(*to, Mover::Person)?;
                let reason = replace(&mut self.state_reason, reason.clone());
                Value::State(from, reason, replace(&mut self.decided_as_of, *as_of))
            }
            FindingEvent::SeverityChanged { severity } => {
                Value::Severity(replace(&mut self.judged_severity, *severity))
            }
            FindingEvent::OwnerSet { owner } => {
                Value::Owner(replace(&mut self.owner, owner.clone()))
            }
            FindingEvent::AssigneeSet { assignee } => {
                Value::Assignee(replace(&mut self.assignee, assignee.clone()))
            }
            FindingEvent::DueSet { due } => Value::Due(replace(&mut self.due, *due)),
            FindingEvent::CommentAdded { visibility: super::Visibility::Internal, text } => {
                let Happening { id: event, at, by, .. } = *happening;
                self.comments.push(Comment { event, at, by, text: text.clone() });
                Value::NoComment
            }
            FindingEvent::CustomerCommentSet { text } => {
                Value::CustomerComment(replace(&mut self.customer_comment, text.clone()))
            }
            FindingEvent::Undone { event } => return self.take_back(*event),
            // The evaluation's events were handled before.
            _ => return Err(TransitionError::Exists),
        };
        self.last_change = Some(LastChange { event: happening.id, before });
        Ok(())
    }

    fn take_back(&mut self, event: EventId) -> Result<(), TransitionError> {
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
            Value::Due(due) => self.due = due,
            Value::NoComment => self.comments.retain(|comment| comment.event != event),
            Value::CustomerComment(text) => self.customer_comment = text,
        }
        Ok(())
    }
}

/// The finding after an event. Refuses what the state machine does not allow; then the
/// finding is as it was.
pub fn fold(
    finding: Option<Finding>,
    happening: &Happening<'_>,
) -> Result<Finding, TransitionError> {
    match (finding, happening.event) {
        (Some(mut finding), _) => finding.apply(happening).map(|()| finding),
        (None, FindingEvent::FindingDetected { tenant, fingerprint, detection }) => Ok(Finding {
            id: happening.finding,
            tenant: *tenant,
            fingerprint: *fingerprint,
            state: State::New,
            state_reason: None,
            decided_as_of: None,
            detected: (**detection).clone(),
            outcome: Outcome::NotSatisfied,
            verdict_changed_by: None,
            judged: detection.basis.clone(),
            failed: detection.basis.clone(),
            first_seen: happening.at,
            last_seen: happening.at,
            judged_severity: None,
            owner: None,
            assignee: None,
            due: None,
            customer_comment: None,
            comments: Vec::new(),
            last_change: None,
            exception: None,
        }),
        (None, _) => Err(TransitionError::Missing),
    }
}
