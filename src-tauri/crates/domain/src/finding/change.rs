//! A person's wish, turned into an event: or into the reason why not.
use super::{Finding, FindingEvent, Mover, OFFERED, State, TransitionError, Visibility};
use crate::{ids::EventId, review::Severity};
use chrono::NaiveDate;

/// The longest name of an owner or assignee, in characters.
pub const NAME_CHARS_MAX: usize = 200;
/// The longest comment or reason, in characters.
pub const TEXT_CHARS_MAX: usize = 10_000;

/// What a person wants to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The state, with a reason.
    State {
        /// One that is offered.
        to: State,
        /// Required for false positives.
        reason: Option<String>,
    },
    /// The severity.
    Severity(Severity),
    /// Who is accountable.
    Owner(Option<String>),
    /// Who works on it.
    Assignee(Option<String>),
    /// Until when.
    Due(Option<NaiveDate>),
    /// An internal comment.
    Comment(String),
    /// The comment for the customer.
    CustomerComment(Option<String>),
}

/// What a wish comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Decided {
    /// This happens.
    Event(FindingEvent),
    /// It is so already.
    Nothing,
}

/// Turns a wish into the event that fulfils it. `as_of` is the number of the tenant's
/// latest snapshot.
pub fn decide(
    finding: &Finding,
    change: &Change,
    as_of: Option<u32>,
) -> Result<Decided, TransitionError> {
    let (is_so, event) = match change {
        Change::State { to, reason } => {
            let (to, reason) = (*to, text("reason", reason.as_deref(), TEXT_CHARS_MAX)?);
            if finding.state == to {
                return Ok(Decided::Nothing);
            }
            if !OFFERED.contains(&to) || !finding.state.may_become(to, Mover::Person) {
                return Err(TransitionError::NotAllowed { from: finding.state, to });
            }
            if to == State::FalsePositive && reason.is_none() {
                return Err(TransitionError::ReasonRequired);
            }
            (false, FindingEvent::FindingTransitioned { to, reason, as_of })
        }
        Change::Severity(wanted) => {
            // The detector's own severity needs no judgement beside it.
            let severity = Some(*wanted).filter(|wanted| *wanted != finding.detected.severity);
            (
                finding.severity() == *wanted,
                FindingEvent::SeverityChanged { severity, reason: None },
            )
        }
        Change::Owner(owner) => {
            let owner = text("owner", owner.as_deref(), NAME_CHARS_MAX)?;
            (finding.owner == owner, FindingEvent::OwnerSet { owner, reason: None })
        }
        Change::Assignee(assignee) => {
            let assignee = text("assignee", assignee.as_deref(), NAME_CHARS_MAX)?;
            (finding.assignee == assignee, FindingEvent::AssigneeSet { assignee, reason: None })
        }
        Change::Due(due) => (finding.due == *due, FindingEvent::DueSet { due: *due, reason: None }),
        Change::Comment(comment) => {
            let text = text("comment", Some(comment), TEXT_CHARS_MAX)?
                .ok_or(TransitionError::Empty { field: "comment" })?;
            (false, comment_of(text))
        }
        Change::CustomerComment(comment) => {
            let text = text("customer_comment", comment.as_deref(), TEXT_CHARS_MAX)?;
            (finding.customer_comment == text, FindingEvent::CustomerCommentSet { text })
        }
    };
    Ok(if is_so { Decided::Nothing } else { Decided::Event(event) })
}

fn comment_of(text: String) -> FindingEvent {
    let (visibility, mentions) = (Visibility::Internal, Vec::new());
    FindingEvent::CommentAdded { visibility, text, mentions }
}

/// The event that takes `event` back, if it is the finding's last change.
pub fn undo(finding: &Finding, event: EventId) -> Result<FindingEvent, TransitionError> {
    match &finding.last_change {
        Some(last) if last.event == event => Ok(FindingEvent::Undone { event }),
        _ => Err(TransitionError::NotTheLast),
    }
}

/// Without space around it; none when nothing is left.
fn text(
    field: &'static str,
    text: Option<&str>,
    max: usize,
) -> Result<Option<String>, TransitionError> {
    let text = text.map(str::trim).unwrap_or_default();
    if text.chars().nth(max).is_some() {
        return Err(TransitionError::TooLong { field, max });
    }
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}
