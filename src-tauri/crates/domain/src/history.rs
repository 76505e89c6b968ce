//! The life of a subject: what one snapshot after another says about it.
//!
//! A subject that is not there is *missing* only where the snapshot saw its kind whole. Where
//! reading failed it is *not readable*, where nobody asked *not collected*: then nothing is known,
//! and nothing happened. What is missing stays missing until it is seen again.
//!
//! **Knows nothing of** where snapshots are kept and of when they were taken: snapshots are
//! their numbers.
use crate::subject::{Coverage, CoverageState, GapReason};

pub mod audit;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a snapshot saw of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// How much of it.
    pub state: CoverageState,
    /// Why not all.
    pub reason: Option<GapReason>,
}

impl From<&Coverage> for Sight {
    fn from(row: &Coverage) -> Self {
        Self { state: row.state, reason: row.reason }
    }
}

/// Snapshots, one after another, in which a subject held one content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The number of the first, from 1.
    pub first: u32,
    /// The first number at which it no longer held; none while it does.
    pub until: Option<u32>,
    /// Which content: another number, another content.
    pub version: i64,
}

/// What happened to a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// Seen for the first time, and nobody had looked before: it may be old.
    FirstSeen,
    /// Seen for the first time, where an earlier snapshot saw the kind whole without it.
    Created,
    /// Another content than when it was last seen.
    Changed,
    /// Gone, as a snapshot that saw the kind whole shows.
    Missing,
    /// Back after it was missing.
    Returned,
    /// The snapshot could not read it.
    NotReadable,
    /// The snapshot did not ask for it.
    NotCollected,
    /// As it was, after snapshots that did not see it.
    SeenAgain,
}

/// Something that happened to a subject, as one snapshot shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The snapshot's number.
    pub ordinal: u32,
    /// What happened.
    pub what: Happened,
    /// Whether it holds another content than when it was last seen before.
    pub changed: bool,
    /// The snapshot that saw it last before this one; none where none did.
    pub before: Option<u32>,
    /// Why it was not seen.
    pub reason: Option<GapReason>,
    /// The content it holds; none where it was not seen.
    pub version: Option<i64>,
}

/// Where a subject is, as one snapshot shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Seen.
    Present,
    /// Missing at the provider.
    Missing,
    /// It could not be read.
    NotReadable,
    /// Nobody asked for it.
    NotCollected,
}

/// Visits every snapshot in which a subject is not there or something happened to it, oldest
/// first. `held` is in the order of the snapshots; `sights` has what each saw of its kind, the
/// first snapshot's first.
pub fn trace(
    held: &[Held],
    sights: &[Sight],
    mut visit: impl FnMut(u32, Presence, Option<Moment>),
) {
    let mut last: Option<(u32, i64)> = None;
    let mut presence = Presence::Present;
    let end = u32::try_from(sights.len()).unwrap_or(u32::MAX).saturating_add(1);
    for (at, stretch) in held.iter().enumerate() {
        let changed = last.is_some_and(|(_, version)| version != stretch.version);
        let what = match (last, presence) {
            (None, _) if seen_whole_before(sights, stretch.first) => Happened::Created,
            (None, _) => Happened::FirstSeen,
            (Some(_), Presence::Missing) => Happened::Returned,
            (Some(_), _) if changed => Happened::Changed,
            (Some(_), _) => Happened::SeenAgain,
        };
        let moment = Moment {
            ordinal: stretch.first,
            what,
            changed,
            before: last.map(|(ordinal, _)| ordinal),
            reason: None,
            version: Some(stretch.version),
        };
        visit(stretch.first, Presence::Present, Some(moment));
        presence = Presence::Present;
        let until = stretch.until.unwrap_or(end);
        last = Some((until.saturating_sub(1), stretch.version));
        let next = held.get(at.saturating_add(1)).map_or(end, |next| next.first);
        for ordinal in until..next {
            let sight = sight(sights, ordinal);
            let now = absent(sight);
            // What is missing stays so: a snapshot that did not look says nothing else.
            let happened = now != presence && presence != Presence::Missing;
            if happened {
                presence = now;
            }
            let moment = happened.then(|| Moment {
                ordinal,
                what: match now {
                    Presence::NotReadable => Happened::NotReadable,
                    Presence::NotCollected => Happened::NotCollected,
                    Presence::Missing | Presence::Present => Happened::Missing,
                },
                changed: false,
                before: last.map(|(ordinal, _)| ordinal),
                reason: sight.reason,
                version: None,
            });
            visit(ordinal, presence, moment);
        }
    }
}

/// All that happened to a subject, oldest first.
pub fn life(held: &[Held], sights: &[Sight]) -> Vec<Moment> {
    let mut moments = Vec::new();
    trace(held, sights, |_, _, moment| moments.extend(moment));
    moments
}

/// How many subjects a snapshot shows in which way, against all that was known before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tally {
    /// Seen for the first time, where nobody had looked before.
    pub first_seen: u32,
    /// New.
    pub created: u32,
    /// Another content than when last seen.
    pub changed: u32,
    /// Gone since the snapshot before that looked.
    pub missing: u32,
    /// Back.
    pub returned: u32,
    /// Known, and not readable for this snapshot.
    pub not_readable: u32,
    /// Known, and not asked for by this snapshot.
    pub not_collected: u32,
}

impl Tally {
    /// Counts what [`trace`] visits.
    pub fn add(&mut self, presence: Presence, moment: Option<&Moment>) {
        let mut add = |what: fn(&mut Self) -> &mut u32| {
            let sum = what(self);
            *sum = sum.saturating_add(1);
        };
        match presence {
            Presence::NotReadable => add(|tally| &mut tally.not_readable),
            Presence::NotCollected => add(|tally| &mut tally.not_collected),
            Presence::Present | Presence::Missing => {}
        }
        match moment.map(|moment| moment.what) {
            Some(Happened::FirstSeen) => add(|tally| &mut tally.first_seen),
            Some(Happened::Created) => add(|tally| &mut tally.created),
            Some(Happened::Changed) => add(|tally| &mut tally.changed),
            Some(Happened::Missing) => add(|tally| &mut tally.missing),
            Some(Happened::Returned) => add(|tally| &mut tally.returned),
            Some(Happened::NotReadable | Happened::NotCollected | Happened::SeenAgain) | None => {}
        }
    }
}

fn seen_whole_before(sights: &[Sight], ordinal: u32) -> bool {
    let before = usize::try_from(ordinal).unwrap_or(usize::MAX).saturating_sub(1);
    sights.iter().take(before).any(|sight| sight.state == CoverageState::Complete)
}

fn sight(sights: &[Sight], ordinal: u32) -> Sight {
    let at = usize::try_from(ordinal).unwrap_or(usize::MAX).checked_sub(1);
    let unseen = Sight { state: CoverageState::NotCollected, reason: None };
    at.and_then(|at| sights.get(at)).copied().unwrap_or(unseen)
}

/// What it means that a subject is not in a snapshot that saw this of its kind.
fn absent(sight: Sight) -> Presence {
    match (sight.state, sight.reason) {
        (CoverageState::Complete, _) => Presence::Missing,
        (_, None | Some(GapReason::NotInSource | GapReason::LeftOut)) => Presence::NotCollected,
        (_, Some(_)) => Presence::NotReadable,
    }
}

#[cfg(test)]
mod tests;
