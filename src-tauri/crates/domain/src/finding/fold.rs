//! A finding, and how events change it.
use super::{
    Attachment, Basis, Cause, Comment, Detection, FindingEvent, LastChange, Mover, State,
    TransitionError, Value,
};
use crate::{
    fingerprint::Fingerprint,
    ids::{EventId, ExceptionId, FindingId, MemberId, TenantId},
    review::Severity,
    verdict::Outcome,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
    /// Whether the due date is the policy's, not a person's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub due_by_policy: bool,
    /// Put off until this day, as it was asked for; [`Finding::snoozed_until`] is what holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snoozed: Option<NaiveDate>,
    /// What it was called a duplicate of last; [`Finding::original`] is what holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<FindingId>,
    /// Findings that it was tied to.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub links: BTreeSet<FindingId>,
    /// Files attached as evidence, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
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

    /// Lets an event happen to it, in place.
    ///
    /// # Errors
    /// What the state machine does not allow; the finding is as it was.
    pub fn happen(&mut self, happening: &Happening<'_>) -> Result<(), TransitionError> {
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
            FindingEvent::FindingReopened { cause, detection, due } => {
                self.move_to(State::Reopened, Mover::Evaluation)?;
                self.state_reason = None;
                self.snoozed = None;
                // A person's date stays; where there is none, or the policy's, a fresh one holds.
                if due.is_some() && (self.due.is_none() || self.due_by_policy) {
                    self.due = *due;
                    self.due_by_policy = true;
                }
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
            FindingEvent::SeverityChanged { severity, .. } => {
                Value::Severity(replace(&mut self.judged_severity, *severity))
            }
            FindingEvent::OwnerSet { owner, .. } => {
                Value::Owner(replace(&mut self.owner, owner.clone()))
            }
            FindingEvent::AssigneeSet { assignee, .. } => {
                Value::Assignee(replace(&mut self.assignee, assignee.clone()))
            }
            FindingEvent::DueSet { due, .. } => {
                let before = replace(&mut self.due, *due);
                match replace(&mut self.due_by_policy, false) {
                    true => Value::DueByPolicy(before),
                    false => Value::Due(before),
                }
            }
            FindingEvent::CommentAdded {
                visibility: super::Visibility::Internal,
                text,
                mentions,
            } => {
                let Happening { id: event, at, by, .. } = *happening;
                let (text, mentions) = (text.clone(), mentions.clone());
                self.comments.push(Comment { event, at, by, text, mentions });
                Value::NoComment
            }
            FindingEvent::CustomerCommentSet { text } => {
                Value::CustomerComment(replace(&mut self.customer_comment, text.clone()))
            }
            FindingEvent::FindingSnoozed { until, .. } => {
                if until.is_some() && !self.state.is_open() {
                    return Err(TransitionError::NotOpen { state: self.state });
                }
                Value::Snoozed(replace(&mut self.snoozed, *until))
            }
            FindingEvent::FindingDuplicated { of, reason, as_of } => {
                if *of == self.id {
                    return Err(TransitionError::Itself);
                }
                let from = self.state;
                self.move_to(State::Duplicate, Mover::Person)?;
                let reason = replace(&mut self.state_reason, reason.clone());
                let as_of = replace(&mut self.decided_as_of, *as_of);
                Value::Duplicate(from, reason, as_of, self.duplicate_of.replace(*of))
            }
            FindingEvent::FindingLinked { other } => match self.links.insert(*other) {
                true => Value::NoLink(*other),
                false => Value::Link(*other),
            },
            FindingEvent::FindingUnlinked { other } => match self.links.remove(other) {
                true => Value::Link(*other),
                false => Value::NoLink(*other),
            },
            FindingEvent::EvidenceAttached { name, media_type, size_bytes, sha256 } => {
                if self.attachments.len() >= super::ATTACHMENTS_MAX {
                    let max = super::ATTACHMENTS_MAX;
                    return Err(TransitionError::TooMany { field: "attachments", max });
                }
                self.attachments.push(Attachment {
                    event: happening.id,
                    name: name.clone(),
                    media_type: media_type.clone(),
                    size_bytes: *size_bytes,
                    sha256: *sha256,
                });
                Value::NoAttachment
            }
            FindingEvent::EvidenceDetached { attached } => {
                let place = self.attachments.iter().position(|one| one.event == *attached);
                let place = place.ok_or(TransitionError::Missing)?;
                Value::Attachment(place, self.attachments.remove(place))
            }
            FindingEvent::Undone { event } => return self.take_back(*event),
            // The evaluation's events were handled before.
            _ => return Err(TransitionError::Exists),
        };
        self.last_change = Some(LastChange { event: happening.id, before });
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
        (Some(mut finding), _) => finding.happen(happening).map(|()| finding),
        (None, FindingEvent::FindingDetected { tenant, fingerprint, detection, due }) => {
            Ok(Finding {
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
                due: *due,
                customer_comment: None,
                comments: Vec::new(),
                last_change: None,
                due_by_policy: due.is_some(),
                snoozed: None,
                duplicate_of: None,
                links: BTreeSet::new(),
                attachments: Vec::new(),
                exception: None,
            })
        }
        (None, _) => Err(TransitionError::Missing),
    }
}
