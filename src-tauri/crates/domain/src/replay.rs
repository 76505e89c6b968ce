//! The state that a journal comes to, from nothing but its entries in their order of effect.
//!
//! Where two devices worked without knowing of each other, an event may come to a thing that does
//! not allow it any more: it stays in the history and takes no effect, for everyone alike.
use crate::{
    baseline::{self, Held},
    contact::{self, Contact},
    decision::{self, Decision},
    event::Event,
    exception::{self, Exception},
    finding::{self, Finding},
    ids::{BaselineId, ContactId, DecisionId, EventId, ExceptionId, FindingId, ReviewId},
    journal::{
        JournalError, Stored,
        merge::{Chains, Fork},
    },
    review::draft::{self, Review},
};
use std::collections::{BTreeMap, BTreeSet};

mod disagreement;

pub use disagreement::{Disagreement, Field};

/// What a journal comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replayed {
    /// Findings.
    pub findings: BTreeMap<FindingId, Finding>,
    /// Exceptions.
    pub exceptions: BTreeMap<ExceptionId, Exception>,
    /// Decisions.
    pub decisions: BTreeMap<DecisionId, Decision>,
    /// Contacts.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Reviews.
    pub reviews: BTreeMap<ReviewId, Review>,
    /// Baselines.
    pub baselines: BTreeMap<BaselineId, Held>,
    /// Events that came to something that does not allow them, or rest on what was erased.
    pub without_effect: BTreeSet<EventId>,
    /// Fields of findings about which people who did not know of each other disagreed, and that
    /// nobody has set since.
    pub disagreements: Vec<Disagreement>,
}

/// Why there is no one state.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// Chains fork.
    #[error("{} chains fork", .0.len())]
    Forked(Vec<Fork>),
    /// An event cannot be read by this program.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// The state that these chains come to.
///
/// # Errors
/// A chain forks, or holds an event that this program cannot read.
pub fn replay(chains: &Chains) -> Result<Replayed, ReplayError> {
    let order = chains.in_order().map_err(ReplayError::Forked)?;
    let mut state = Replayed::default();
    let mut views = disagreement::Views::default();
    for stored in order {
        // What an erased entry had seen is unknown, and counts as not seen.
        let Some(event) = decoded(stored)? else { continue };
        let took_effect = state.apply(stored, &event);
        if !took_effect {
            state.without_effect.insert(stored.entry.event);
        }
        let finding = match &event {
            Event::Finding(id, _) => state.findings.get(id),
            _ => None,
        };
        views.see(stored, &event, finding.filter(|_| took_effect));
    }
    state.disagreements = views.disagreements();
    Ok(state)
}

fn decoded(stored: &Stored) -> Result<Option<Event>, JournalError> {
    let entry = &stored.entry;
    let decode = |body: &[u8]| {
        let (kind, version) = (&entry.aggregate_kind, entry.payload_version);
        Event::decode(kind, entry.aggregate, &entry.event_type, version, body)
    };
    stored.payload.as_ref().map(|payload| decode(&payload.body)).transpose()
}

impl Replayed {
    /// Whether the event took effect.
    fn apply(&mut self, stored: &Stored, event: &Event) -> bool {
        let entry = &stored.entry;
        let (at, by) = (entry.time.instant(), entry.member);
        match event {
            Event::Finding(id, event) => step(&mut self.findings, *id, |finding| {
                let happening = finding::Happening { id: entry.event, finding: *id, at, by, event };
                finding::fold(finding, &happening).ok()
            }),
            Event::Exception(id, event) => step(&mut self.exceptions, *id, |exception| {
                let happening = exception::Happening { exception: *id, at, by, event };
                exception::fold(exception, &happening).ok()
            }),
            Event::Decision(id, event) => step(&mut self.decisions, *id, |decision| {
                let happening = decision::Happening { decision: *id, at, by, event };
                decision::fold(decision, &happening).ok()
            }),
            Event::Contact(id, event) => {
                step(&mut self.contacts, *id, |contact| contact::fold(contact, *id, at, event).ok())
            }
            Event::Review(id, event) => {
                step(&mut self.reviews, *id, |review| draft::fold(review, *id, at, by, event).ok())
            }
            Event::Baseline(id, event) => step(&mut self.baselines, *id, |held| {
                let happening = baseline::Happening { baseline: *id, at, by, event };
                baseline::fold(held, &happening).ok()
            }),
            Event::Tenant(_, event) => {
                for (finding, basis) in event.seen_again() {
                    if let Some(finding) = self.findings.get_mut(&finding) {
                        finding.seen(&basis, at);
                    }
                }
                true
            }
            Event::Workspace(..) | Event::Promotion(..) | Event::Alert(..) | Event::Inbox(..) => {
                true
            }
        }
    }
}

/// One thing after an event; as it was where the event is refused.
fn step<K: Ord + Copy, T: Clone>(
    things: &mut BTreeMap<K, T>,
    id: K,
    fold: impl FnOnce(Option<T>) -> Option<T>,
) -> bool {
    match fold(things.get(&id).cloned()) {
        Some(after) => {
            things.insert(id, after);
            true
        }
        None => false,
    }
}

#[cfg(test)]
mod tests;
