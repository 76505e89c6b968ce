//! What people do with findings beside deciding on them: put them off, take them on, tie them
//! to others, attach evidence.
use super::{
    Decided, Finding, FindingEvent, Mover, State, TransitionError, change::TEXT_CHARS_MAX,
};
use crate::{
    ids::{EventId, FindingId, MemberId},
    journal::Hash,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The largest attachment, in bytes.
pub const ATTACHMENT_BYTES_MAX: u64 = 10 * 1024 * 1024;
/// Attachments of a finding at most.
pub const ATTACHMENTS_MAX: usize = 50;
/// Links of a finding at most.
pub const LINKS_MAX: usize = 100;
/// People that one comment mentions at most.
const MENTIONS_MAX: usize = 20;

/// A file that was attached as evidence. Its bytes are kept by their hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The event that attached it.
    pub event: EventId,
    /// The file's name, without its path.
    pub name: String,
    /// `application/pdf` and the like, as its content says.
    pub media_type: String,
    /// Its size.
    pub size_bytes: u64,
    /// SHA-256 of its bytes.
    pub sha256: Hash,
}

/// What a person wants to do with a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Put it off until a day; none to take it up again.
    Snooze(Option<NaiveDate>),
    /// Take it on, where nobody works on it.
    Claim,
    /// Say that it is the same as another.
    Duplicate {
        /// The other, which is no duplicate itself.
        of: FindingId,
        /// Why.
        reason: Option<String>,
    },
    /// Tie it to another.
    Link(FindingId),
    /// Untie it.
    Unlink(FindingId),
    /// Take an attachment off. Its content stays in the vault.
    Detach(EventId),
}

/// Who wants it, and when.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The member's name.
    pub me: &'a str,
    /// Today.
    pub today: NaiveDate,
    /// The number of the tenant's latest snapshot.
    pub as_of: Option<u32>,
}

impl Finding {
    /// Until when it is put off: never beyond its due date, and only while it asks for work.
    pub fn snoozed_until(&self) -> Option<NaiveDate> {
        let until = self.snoozed.filter(|_| self.state.is_open())?;
        Some(self.due.map_or(until, |due| until.min(due)))
    }

    /// The finding that it is the same as, while that is its state.
    pub fn original(&self) -> Option<FindingId> {
        self.duplicate_of.filter(|_| self.state == State::Duplicate)
    }
}

/// Turns a wish into the event that fulfils it. That the other finding of a link or duplicate
/// is there, of the same tenant, and no duplicate itself is for the caller to see.
pub fn work(
    finding: &Finding,
    work: &Work,
    situation: &Situation<'_>,
) -> Result<Decided, TransitionError> {
    let event = match work {
        Work::Snooze(until) => {
            if finding.snoozed == *until {
                return Ok(Decided::Nothing);
            }
            if let Some(until) = until {
                if !finding.state.is_open() {
                    return Err(TransitionError::NotOpen { state: finding.state });
                }
                if *until <= situation.today || finding.due.is_some_and(|due| *until > due) {
                    return Err(TransitionError::SnoozeDate);
                }
            }
            FindingEvent::FindingSnoozed { until: *until, reason: None }
        }
        Work::Claim if finding.assignee.is_some() => return Ok(Decided::Nothing),
        Work::Claim => {
            FindingEvent::AssigneeSet { assignee: Some(situation.me.to_owned()), reason: None }
        }
        Work::Duplicate { of, reason } => {
            if finding.original() == Some(*of) {
                return Ok(Decided::Nothing);
            }
            if *of == finding.id {
                return Err(TransitionError::Itself);
            }
            if !finding.state.may_become(State::Duplicate, Mover::Person) {
                let (from, to) = (finding.state, State::Duplicate);
                return Err(TransitionError::NotAllowed { from, to });
            }
            let reason = reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
            if reason.is_some_and(|reason| reason.chars().nth(TEXT_CHARS_MAX).is_some()) {
                return Err(TransitionError::TooLong { field: "reason", max: TEXT_CHARS_MAX });
            }
            let reason = reason.map(str::to_owned);
            FindingEvent::FindingDuplicated { of: *of, reason, as_of: situation.as_of }
        }
        Work::Link(other) if finding.links.contains(other) => return Ok(Decided::Nothing),
        Work::Link(other) if *other == finding.id => return Err(TransitionError::Itself),
        Work::Link(_) if finding.links.len() >= LINKS_MAX => {
            return Err(TransitionError::TooMany { field: "links", max: LINKS_MAX });
        }
        Work::Link(other) => FindingEvent::FindingLinked { other: *other },
        Work::Unlink(other) if !finding.links.contains(other) => return Ok(Decided::Nothing),
        Work::Unlink(other) => FindingEvent::FindingUnlinked { other: *other },
        Work::Detach(attached) => {
            if !finding.attachments.iter().any(|one| one.event == *attached) {
                return Ok(Decided::Nothing);
            }
            FindingEvent::EvidenceDetached { attached: *attached }
        }
    };
    Ok(Decided::Event(event))
}

impl FindingEvent {
    /// With the reason that a change of many findings was given, where it can carry one.
    #[must_use]
    pub fn because(mut self, why: Option<&str>) -> Self {
        if let Self::SeverityChanged { reason, .. }
        | Self::OwnerSet { reason, .. }
        | Self::AssigneeSet { reason, .. }
        | Self::DueSet { reason, .. }
        | Self::FindingSnoozed { reason, .. }
        | Self::FindingDuplicated { reason, .. }
        | Self::FindingTransitioned { reason, .. } = &mut self
            && reason.is_none()
        {
            *reason = why.map(str::to_owned);
        }
        self
    }

    /// A comment with the members that it mentions.
    #[must_use]
    pub fn mentioning(mut self, members: &[(MemberId, String)]) -> Self {
        if let Self::CommentAdded { text, mentions, .. } = &mut self {
            *mentions = mentioned(text, members);
        }
        self
    }
}

/// The members whose name stands behind an `@`, without letter case, in the order of `members`.
/// Where a name begins like a longer one, the longer one that is there counts.
pub fn mentioned(text: &str, members: &[(MemberId, String)]) -> Vec<MemberId> {
    let text = text.to_lowercase();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let rest = text.get(at.saturating_add(1)..).unwrap_or_default();
        let fits = |name: &str| {
            let after = rest.strip_prefix(name).map(|rest| rest.chars().next());
            after.is_some_and(|next| !next.is_some_and(char::is_alphanumeric))
        };
        let names = members.iter().map(|(id, name)| (*id, name.trim().to_lowercase()));
        let named = names.filter(|(_, name)| !name.is_empty() && fits(name));
        if let Some((id, _)) = named.max_by_key(|(_, name)| name.len())
            && !found.contains(&id)
            && found.len() < MENTIONS_MAX
        {
            found.push(id);
        }
    }
    found
}
