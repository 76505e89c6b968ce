//! Decisions: questions that ask for a person's choice, and what was chosen by whom.
//!
//! Approvals are decisions with two options: what they are about says which.
use crate::{
    ids::{DecisionId, ExceptionId, FindingId, MemberId, ReviewId, TenantId},
    journal::Hash,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest text, in characters.
pub const TEXT_CHARS_MAX: usize = 10_000;
/// The longest summary, option or name, in characters.
pub const LINE_CHARS_MAX: usize = 300;
/// Options of a question at most.
pub const OPTIONS_MAX: usize = 8;
/// Findings that a question touches at most.
pub const LINKS_MAX: usize = 1_000;
/// The option of an approval that approves.
pub const APPROVE: u8 = 0;
/// The option of an approval that rejects.
pub const REJECT: u8 = 1;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Question {
    /// A member's own question.
    Choice {
        /// In one line.
        summary: String,
        /// What it means for the customer.
        impact: String,
        /// What is known about it.
        evidence: String,
        /// What can be chosen, two at least.
        options: Vec<String>,
        /// The option that is proposed.
        default: Option<u8>,
    },
    /// Whether to approve an exception.
    Exception {
        /// Which.
        exception: ExceptionId,
    },
    /// Whether a review may be released.
    Release {
        /// Which.
        review: ReviewId,
        /// SHA-256 of what it said when this was asked.
        content: Hash,
    },
}

/// A question with whose it is and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The tenant; none for a question of the workspace.
    pub tenant: Option<TenantId>,
    /// What is asked.
    pub question: Question,
    /// The last day to decide.
    pub deadline: Option<NaiveDate>,
    /// The findings that it touches.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub findings: BTreeSet<FindingId>,
}

/// What happens to a decision. The names are fixed: they stand in journals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum DecisionEvent {
    /// It was asked for.
    DecisionRaised {
        /// What.
        item: Box<Item>,
    },
    /// Who should decide.
    DecisionAssigned {
        /// The name.
        assignee: Option<String>,
    },
    /// It is put off until a day; none ends that.
    DecisionSnoozed {
        /// The day it comes back.
        until: Option<NaiveDate>,
    },
    /// Somebody needs to know more first.
    EvidenceAsked {
        /// What.
        text: String,
    },
    /// What was asked for.
    EvidenceGiven {
        /// What.
        text: String,
    },
    /// It was decided.
    DecisionMade {
        /// The option's place, from 0.
        option: u8,
        /// Why.
        reason: String,
        /// Whether the one who asked decided alone, as the workspace allowed.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        single_handed: bool,
    },
    /// Nobody needs to decide any more.
    DecisionWithdrawn {
        /// Why.
        reason: String,
    },
}

/// Where a decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It waits for a person.
    Open,
    /// It waits for what a person asked.
    EvidenceAsked,
    /// It is decided.
    Decided,
    /// Nobody needs to decide any more.
    Withdrawn,
}

impl State {
    /// Its name in data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::EvidenceAsked => "evidence_asked",
            Self::Decided => "decided",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether it still waits.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::EvidenceAsked)
    }
}

/// What a person said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// Whether it asks for something.
    pub asks: bool,
    /// What.
    pub text: String,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: MemberId,
    /// The option's place, from 0.
    pub option: u8,
    /// Why.
    pub reason: String,
    /// Whether the one who asked decided alone.
    pub single_handed: bool,
}

/// A decision as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The decision.
    pub id: DecisionId,
    /// What is asked.
    pub item: Item,
    /// When.
    pub raised_at: DateTime<Utc>,
    /// By whom.
    pub raised_by: MemberId,
    /// Where it stands.
    pub state: State,
    /// Who should decide.
    pub assignee: Option<String>,
    /// The day it comes back.
    pub snoozed_until: Option<NaiveDate>,
    /// What was asked and answered, oldest first.
    pub remarks: Vec<Remark>,
    /// What was chosen.
    pub made: Option<Made>,
    /// Why nobody needs to decide any more.
    pub withdrawn: Option<String>,
}

/// An event with where and when it happened.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    /// The decision.
    pub decision: DecisionId,
    /// When.
    pub at: DateTime<Utc>,
    /// The member at work.
    pub by: MemberId,
    /// What.
    pub event: &'a DecisionEvent,
}

/// Why something cannot happen to a decision.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// There is no such decision.
    #[error("there is no such decision")]
    Missing,
    /// It was asked for already.
    #[error("the decision exists already")]
    Exists,
    /// It is decided or withdrawn.
    #[error("the decision is closed")]
    Closed,
    /// The one who asked may not approve alone.
    #[error("another member must decide")]
    SecondNeeded,
    /// A field is empty, too long or not possible.
    #[error("{field} is not valid")]
    Invalid {
        /// Which.
        field: &'static str,
    },
}

impl Question {
    /// How many options there are.
    pub fn options(&self) -> usize {
        match self {
            Self::Choice { options, .. } => options.len(),
            Self::Exception { .. } | Self::Release { .. } => 2,
        }
    }

    /// Whether it is an approval, which the one who asked may not give alone.
    pub fn is_approval(&self) -> bool {
        !matches!(self, Self::Choice { .. })
    }
}

impl Item {
    /// Whether every field is within its limits.
    ///
    /// # Errors
    /// The first that is not.
    pub fn check(&self) -> Result<(), DecisionError> {
        if self.findings.len() > LINKS_MAX {
            return Err(DecisionError::Invalid { field: "findings" });
        }
        let Question::Choice { summary, impact, evidence, options, default } = &self.question
        else {
            return Ok(());
        };
        said("summary", summary, LINE_CHARS_MAX)?;
        let long = |text: &str| text.chars().nth(TEXT_CHARS_MAX).is_some();
        if long(impact) {
            return Err(DecisionError::Invalid { field: "impact" });
        }
        if long(evidence) {
            return Err(DecisionError::Invalid { field: "evidence" });
        }
        if !(2..=OPTIONS_MAX).contains(&options.len()) {
            return Err(DecisionError::Invalid { field: "options" });
        }
        options.iter().try_for_each(|option| said("options", option, LINE_CHARS_MAX))?;
        match default {
            Some(default) if usize::from(*default) >= options.len() => {
                Err(DecisionError::Invalid { field: "default" })
            }
            _ => Ok(()),
        }
    }
}

fn said(field: &'static str, text: &str, max: usize) -> Result<(), DecisionError> {
    match text.trim().is_empty() || text.chars().nth(max).is_some() {
        true => Err(DecisionError::Invalid { field }),
        false => Ok(()),
    }
}

impl Decision {
    /// Whether it waits and its last day has passed.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.item.deadline.is_some_and(|deadline| deadline < today)
    }

    /// Whether it is put off on this day.
    pub fn is_snoozed(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.snoozed_until.is_some_and(|until| until > today)
    }

    fn apply(&mut self, happening: &Happening<'_>) -> Result<(), DecisionError> {
        let Happening { at, by, .. } = *happening;
        if matches!(happening.event, DecisionEvent::DecisionRaised { .. }) {
            return Err(DecisionError::Exists);
        }
        if !self.state.is_open() {
            return Err(DecisionError::Closed);
        }
        match happening.event {
            DecisionEvent::DecisionRaised { .. } => return Err(DecisionError::Exists),
            DecisionEvent::DecisionAssigned { assignee } => {
                assignee.iter().try_for_each(|name| said("assignee", name, LINE_CHARS_MAX))?;
                self.assignee.clone_from(assignee);
            }
            DecisionEvent::DecisionSnoozed { until } => {
                // Nothing may be put off beyond the day it must be decided.
                if let (Some(until), Some(deadline)) = (until, self.item.deadline)
                    && *until > deadline
                {
                    return Err(DecisionError::Invalid { field: "until" });
                }
                self.snoozed_until = *until;
            }
            DecisionEvent::EvidenceAsked { text } => {
                said("text", text, TEXT_CHARS_MAX)?;
                self.remarks.push(Remark { at, by, asks: true, text: text.clone() });
                self.state = State::EvidenceAsked;
            }
            DecisionEvent::EvidenceGiven { text } => {
                said("text", text, TEXT_CHARS_MAX)?;
                self.remarks.push(Remark { at, by, asks: false, text: text.clone() });
                self.state = State::Open;
            }
            DecisionEvent::DecisionMade { option, reason, single_handed } => {
                if usize::from(*option) >= self.item.question.options() {
                    return Err(DecisionError::Invalid { field: "option" });
                }
                if reason.chars().nth(TEXT_CHARS_MAX).is_some() {
                    return Err(DecisionError::Invalid { field: "reason" });
                }
                // Whoever asked may say no to it, but not yes.
                let approves = self.item.question.is_approval() && *option == APPROVE;
                if approves && by == self.raised_by && !single_handed {
                    return Err(DecisionError::SecondNeeded);
                }
                let (option, reason, single_handed) = (*option, reason.clone(), *single_handed);
                self.made = Some(Made { at, by, option, reason, single_handed });
                self.state = State::Decided;
            }
            DecisionEvent::DecisionWithdrawn { reason } => {
                self.withdrawn = Some(reason.clone());
                self.state = State::Withdrawn;
            }
        }
        Ok(())
    }
}

/// The decision after an event.
///
/// # Errors
/// The event cannot happen to it; then it is as it was.
pub fn fold(
    decision: Option<Decision>,
    happening: &Happening<'_>,
) -> Result<Decision, DecisionError> {
    match (decision, happening.event) {
        (Some(mut decision), _) => decision.apply(happening).map(|()| decision),
        (None, DecisionEvent::DecisionRaised { item }) => {
            item.check()?;
            Ok(Decision {
                id: happening.decision,
                item: (**item).clone(),
                raised_at: happening.at,
                raised_by: happening.by,
                state: State::Open,
                assignee: None,
                snoozed_until: None,
                remarks: Vec::new(),
                made: None,
                withdrawn: None,
            })
        }
        (None, _) => Err(DecisionError::Missing),
    }
}

#[cfg(test)]
mod tests;
