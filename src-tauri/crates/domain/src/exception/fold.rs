//! An exception as it stands, and how events change it.
use super::{Acceptance, Act, Ending, ExceptionEvent, Request, RiskPolicy, State};
use crate::ids::{ExceptionId, MemberId};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// The longest reason, comment or compensating control, in characters.
const TEXT_CHARS_MAX: usize = 10_000;

/// A member's approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// Whether the one who asked approved alone.
    pub single_handed: bool,
    /// What the approver says to it.
    pub comment: Option<String>,
}

/// A member's no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// Why.
    pub reason: String,
}

/// How it came to an end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Why.
    pub why: Ending,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The member at work.
    pub by: MemberId,
    /// The reason that the member gave.
    pub reason: Option<String>,
}

/// An exception as events made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The exception.
    pub id: ExceptionId,
    /// What was asked for.
    pub request: Request,
    /// When.
    pub requested_at: DateTime<Utc>,
    /// By whom.
    pub requested_by: MemberId,
    /// Where events put it. What depends on the day: [`Exception::state_on`].
    pub recorded: State,
    /// The approval.
    pub approval: Option<Approval>,
    /// The no.
    pub rejection: Option<Rejection>,
    /// The customer's acceptance.
    pub acceptance: Option<Acceptance>,
    /// When the acceptance was recorded, and by whom.
    pub accepted: Option<(DateTime<Utc>, MemberId)>,
    /// The one that took its place.
    pub renewed_by: Option<ExceptionId>,
    /// How it came to an end.
    pub ended: Option<Ended>,
}

/// An event with where and when it happened.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    /// The exception.
    pub exception: ExceptionId,
    /// When.
    pub at: DateTime<Utc>,
    /// The member at work.
    pub by: MemberId,
    /// What.
    pub event: &'a ExceptionEvent,
}

/// Why something cannot happen to an exception.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExceptionError {
    /// There is no such exception.
    #[error("there is no such exception")]
    Missing,
    /// It was asked for already.
    #[error("the exception exists already")]
    Exists,
    /// The table has no such move.
    #[error("an exception that is {from} cannot take {act}")]
    NotAllowed {
        /// Where it stands.
        from: State,
        /// What should happen.
        act: &'static str,
    },
    /// The one who asked may not approve alone.
    #[error("another member must approve")]
    SecondNeeded,
    /// Its last day is later than the policy allows, or not in the future.
    #[error("the last day must be between {from} and {to}")]
    Term {
        /// The first possible last day.
        from: NaiveDate,
        /// The last one.
        to: NaiveDate,
    },
    /// Its last day has not passed.
    #[error("the last day has not passed")]
    NotYet,
    /// A field is empty, too long or not possible.
    #[error("{field} is not valid")]
    Invalid {
        /// Which.
        field: &'static str,
    },
}

impl Request {
    /// Whether it may be asked for on a day, under a policy.
    ///
    /// # Errors
    /// A reason that is missing, a text that is too long, or a term that is.
    pub fn check(&self, policy: &RiskPolicy, today: NaiveDate) -> Result<(), ExceptionError> {
        self.texts()?;
        let to = policy.latest(self.severity, today);
        if self.until <= today || self.until > to {
            return Err(ExceptionError::Term { from: today.succ_opt().unwrap_or(today), to });
        }
        Ok(())
    }

    fn texts(&self) -> Result<(), ExceptionError> {
        said("reason", &self.reason)?;
        match self.compensating_control.chars().nth(TEXT_CHARS_MAX) {
            Some(_) => Err(ExceptionError::Invalid { field: "compensating_control" }),
            None => Ok(()),
        }
    }
}

fn said(field: &'static str, text: &str) -> Result<(), ExceptionError> {
    match text.trim().is_empty() || text.chars().nth(TEXT_CHARS_MAX).is_some() {
        true => Err(ExceptionError::Invalid { field }),
        false => Ok(()),
    }
}

impl Exception {
    /// Where it stands on a day, under a policy's warning. Its last day is still covered.
    pub fn state_on(&self, today: NaiveDate, warn_days: u32) -> State {
        if !self.recorded.is_open() {
            return self.recorded;
        }
        let left = self.request.until.signed_duration_since(today).num_days();
        match self.recorded {
            _ if left < 0 => State::Expired,
            State::Active if today >= self.warned_from(warn_days) => State::Expiring,
            recorded => recorded,
        }
    }

    /// The first day on which it is expiring: as many days before its last day as the policy
    /// warns, but no more than a third of its term, which begins on the day it came in force, or
    /// else was asked for. So no exception is expiring from its first day only because it is short.
    pub fn warned_from(&self, warn_days: u32) -> NaiveDate {
        let began = self.accepted.map_or(self.requested_at, |(at, _)| at).date_naive();
        let term = self.request.until.signed_duration_since(began).num_days();
        let third = u64::try_from(term).unwrap_or_default() / 3;
        let days = Days::new(third.min(warn_days.into()));
        self.request.until.checked_sub_days(days).unwrap_or(self.request.until)
    }

    /// The acts that a person can do on a day.
    pub fn offered_on(&self, today: NaiveDate, warn_days: u32) -> Vec<Act> {
        let state = self.state_on(today, warn_days);
        Act::ALL
            .into_iter()
            .filter(|act| act.is_by_person() && state.after(*act).is_some())
            .collect()
    }

    /// Whether an act may be done on a day.
    ///
    /// # Errors
    /// [`ExceptionError::NotAllowed`].
    pub fn may(&self, act: Act, today: NaiveDate) -> Result<(), ExceptionError> {
        let from = self.state_on(today, 0);
        match from.after(act) {
            Some(_) => Ok(()),
            None => Err(ExceptionError::NotAllowed { from, act: act.as_str() }),
        }
    }

    fn take(&mut self, act: Act) -> Result<(), ExceptionError> {
        let from = self.recorded;
        self.recorded =
            from.after(act).ok_or(ExceptionError::NotAllowed { from, act: act.as_str() })?;
        Ok(())
    }

    fn apply(&mut self, happening: &Happening<'_>) -> Result<(), ExceptionError> {
        let Happening { at, by, .. } = *happening;
        match happening.event {
            ExceptionEvent::ExceptionRequested { .. } => return Err(ExceptionError::Exists),
            ExceptionEvent::ExceptionApproved { single_handed, comment } => {
                if by == self.requested_by && !single_handed {
                    return Err(ExceptionError::SecondNeeded);
                }
                self.take(Act::Approve)?;
                let (single_handed, comment) = (*single_handed, comment.clone());
                self.approval = Some(Approval { at, by, single_handed, comment });
            }
            ExceptionEvent::ExceptionRejected { reason } => {
                said("reason", reason)?;
                self.take(Act::Reject)?;
                self.rejection = Some(Rejection { at, by, reason: reason.clone() });
            }
            ExceptionEvent::ExceptionAccepted { acceptance } => {
                self.take(Act::Accept)?;
                self.acceptance = Some((**acceptance).clone());
                self.accepted = Some((at, by));
            }
            ExceptionEvent::ExceptionRenewed { by } => {
                self.take(Act::Renew)?;
                self.renewed_by = Some(*by);
            }
            ExceptionEvent::ExceptionRevoked { reason } => {
                said("reason", reason)?;
                self.take(Act::Revoke)?;
                let reason = Some(reason.clone());
                self.ended = Some(Ended { why: Ending::Revoked, at, by, reason });
            }
            ExceptionEvent::ExceptionExpired { on } => {
                if *on <= self.request.until {
                    return Err(ExceptionError::NotYet);
                }
                self.take(Act::Expire)?;
                self.ended = Some(Ended { why: Ending::Expired, at, by, reason: None });
            }
            ExceptionEvent::ExceptionLapsed { content } => {
                if *content == self.request.content {
                    return Err(ExceptionError::Invalid { field: "content" });
                }
                self.take(Act::Lapse)?;
                self.ended = Some(Ended { why: Ending::ContentChanged, at, by, reason: None });
            }
        }
        Ok(())
    }
}

/// The exception after an event. Refuses what the table does not allow; then it is as it was.
///
/// # Errors
/// The event cannot happen to it.
pub fn fold(
    exception: Option<Exception>,
    happening: &Happening<'_>,
) -> Result<Exception, ExceptionError> {
    match (exception, happening.event) {
        (Some(mut exception), _) => exception.apply(happening).map(|()| exception),
        (None, ExceptionEvent::ExceptionRequested { request }) => {
            request.texts()?;
            Ok(Exception {
                id: happening.exception,
                request: (**request).clone(),
                requested_at: happening.at,
                requested_by: happening.by,
                recorded: State::Requested,
                approval: None,
                rejection: None,
                acceptance: None,
                accepted: None,
                renewed_by: None,
                ended: None,
            })
        }
        (None, _) => Err(ExceptionError::Missing),
    }
}
