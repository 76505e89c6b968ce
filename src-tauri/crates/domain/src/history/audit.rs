//! Who changed a subject, as far as the provider's audit log tells.
//!
//! The log is read with each snapshot, back to when the last one that could read it began. What
//! it does not tell stays unknown, with the reason: nobody is named on a guess.
use crate::subject::GapReason;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A person.
    Person,
    /// An application, or the provider's own service.
    Application,
}

/// Who did something. Names are controlled by the tenant: hostile text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Actor {
    /// A person or an application.
    pub kind: ActorKind,
    /// The provider's id, where the log has it.
    pub id: Option<String>,
    /// The sign-in name of a person, the display name of an application.
    pub name: String,
}

/// An entry of the audit log: nothing of it but who did what, when and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEvent {
    /// The provider's id of the entry.
    pub id: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What was done, in the provider's words.
    pub activity: String,
    /// By whom; none where the entry does not say.
    pub actor: Option<Actor>,
    /// Whether it came about.
    pub succeeded: bool,
    /// Ids of what it was done to, in lower case.
    pub targets: BTreeSet<String>,
}

/// What was read of an area's audit log with one snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRead {
    /// The snapshot's number.
    pub ordinal: u32,
    /// When reading the snapshot began.
    pub began_at: DateTime<Utc>,
    /// From when on entries were read.
    pub since: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// Why the log could not be read whole.
    pub gap: Option<GapReason>,
}

/// Why nobody is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unnamed {
    /// The log was read, and has no entry about the subject in that time.
    NoEntry,
    /// The provider may not keep entries for as long as this goes back.
    NotKept,
    /// The log was not read for all of that time.
    NotRead,
    /// There is no log of this area that can be read.
    NoLog,
    /// An import completed the kind in one of the two snapshots: nobody need have changed it.
    Completed,
}

/// Entries of the log shortly before a snapshot began may belong to what it saw: clocks differ,
/// and entries come late.
pub const MARGIN: TimeDelta = TimeDelta::hours(1);

/// From when on the log is read with a snapshot that begins `now`: from the beginning of the last
/// one that read it whole, or else from `seen`, when the tenant was seen last by other means.
/// None where nobody has seen the tenant: nothing can have changed since.
pub fn since(
    reads: &[AuditRead],
    seen: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    kept_max: TimeDelta,
) -> Option<DateTime<Utc>> {
    let whole = reads.iter().filter(|read| read.gap.is_none()).map(|read| read.began_at).max();
    let from = whole.or(seen)?;
    let oldest = now.checked_sub_signed(kept_max).unwrap_or(from);
    Some(from.checked_sub_signed(MARGIN).unwrap_or(from).max(oldest))
}

/// Why no entry is there about a change between `from` and `until`, which snapshot `ordinal`
/// shows. `reads` are those of the subject's area, in any order; entries are sure to be kept for
/// `kept`.
pub fn unnamed(
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    ordinal: u32,
    reads: &[AuditRead],
    kept: TimeDelta,
) -> (Unnamed, Option<GapReason>) {
    let mut whole: Vec<&AuditRead> = reads.iter().filter(|read| read.gap.is_none()).collect();
    whole.sort_by_key(|read| read.since);
    let (mut reached, mut sure) = (from, true);
    for read in &whole {
        if read.since > reached || read.until <= reached {
            continue;
        }
        sure &= read.until.signed_duration_since(reached) <= kept;
        reached = read.until;
    }
    let own = reads.iter().find(|read| read.ordinal == ordinal);
    match own {
        _ if reached >= until && sure => (Unnamed::NoEntry, None),
        _ if reached >= until => (Unnamed::NotKept, None),
        // It was read, and only back to what the provider keeps.
        Some(own) if own.gap.is_none() && own.since > from => (Unnamed::NotKept, None),
        _ => (Unnamed::NotRead, own.and_then(|own| own.gap)),
    }
}

#[cfg(test)]
mod tests;
