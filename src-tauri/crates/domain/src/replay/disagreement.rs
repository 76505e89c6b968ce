//! Who had seen what, and about what people disagreed who had not seen each other's changes.
//!
//! An entry says nothing of what its device knew. Two things do: a chain knows itself, and
//! `journal_merged` says how far a device had seen the chains of others. From them follows what
//! each entry's author could know, exactly (docs/adr/0011-who-had-seen-what.md).
use crate::{
    event::{Event, WorkspaceEvent},
    finding::{Finding, FindingEvent},
    ids::{DeviceId, EventId, FindingId},
    journal::Stored,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A field of a finding that people set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Where it stands.
    State,
    /// How bad it is.
    Severity,
    /// Who is accountable.
    Owner,
    /// Who works on it.
    Assignee,
    /// Until when.
    Due,
    /// Until when it is put off.
    Snoozed,
    /// What the customer reads.
    CustomerComment,
}

/// People disagreed about a field, and nobody who knew of it has set it since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The finding.
    pub finding: FindingId,
    /// The field.
    pub field: Field,
    /// The change in force: the last in the order of effect that took effect.
    pub in_force: Option<EventId>,
    /// The other changes, in the order of effect.
    pub others: Vec<EventId>,
}

/// How far chains had been seen.
type View = BTreeMap<DeviceId, u64>;

#[derive(Debug)]
struct Change {
    event: EventId,
    device: DeviceId,
    sequence: u64,
    value: Value,
    took_effect: bool,
}

/// What each device had seen so far, and the latest changes of each field.
#[derive(Debug, Default)]
pub(super) struct Views {
    /// By device and the sequence from which on it holds.
    views: BTreeMap<(DeviceId, u64), View>,
    /// Changes that no later one had seen, in the order of effect.
    latest: BTreeMap<(FindingId, Field), Vec<Change>>,
    /// What field an event was about, for events that take another back.
    fields: BTreeMap<EventId, Field>,
}

impl Views {
    /// The next entry in the order of effect; with the finding after it, where it took effect.
    pub(super) fn see(&mut self, stored: &Stored, event: &Event, after: Option<&Finding>) {
        let entry = &stored.entry;
        match event {
            Event::Workspace(_, WorkspaceEvent::JournalMerged { heads }) => {
                let mut view = self.view(entry.device, entry.sequence);
                for head in heads {
                    for (device, sequence) in self.view(head.device, head.sequence) {
                        raise(&mut view, device, sequence);
                    }
                    raise(&mut view, head.device, head.sequence);
                }
                self.views.insert((entry.device, entry.sequence), view);
            }
            Event::Finding(id, event) => self.change(stored, *id, event, after),
            _ => {}
        }
    }

    fn change(
        &mut self,
        stored: &Stored,
        finding: FindingId,
        event: &FindingEvent,
        after: Option<&Finding>,
    ) {
        let entry = &stored.entry;
        let set = match event {
            FindingEvent::Undone { event } => {
                self.fields.get(event).and_then(|field| Some((*field, value(*field, after?))))
            }
            event => said(event),
        };
        let Some((field, value)) = set else { return };
        self.fields.insert(entry.event, field);
        let view = self.view(entry.device, entry.sequence);
        let latest = self.latest.entry((finding, field)).or_default();
        let had_seen =
            |one: &Change| view.get(&one.device).is_some_and(|seen| *seen >= one.sequence);
        // What was refused puts an end to nothing; and who had seen everything disagrees with nobody.
        match after {
            Some(_) => latest.retain(|one| !had_seen(one)),
            None if latest.iter().all(had_seen) => return,
            None => {}
        }
        latest.push(Change {
            event: entry.event,
            device: entry.device,
            sequence: entry.sequence,
            value,
            took_effect: after.is_some(),
        });
    }

    /// What had been seen when a device wrote this entry.
    fn view(&self, device: DeviceId, sequence: u64) -> View {
        let known = self.views.range((device, 0)..=(device, sequence)).next_back();
        let mut view = known.map(|(_, view)| view.clone()).unwrap_or_default();
        raise(&mut view, device, sequence);
        view
    }

    pub(super) fn disagreements(self) -> Vec<Disagreement> {
        let found = self.latest.into_iter().filter_map(|((finding, field), changes)| {
            let (first, rest) = changes.split_first()?;
            if rest.iter().all(|one| one.value == first.value) {
                return None;
            }
            let in_force = changes.iter().rfind(|one| one.took_effect).map(|one| one.event);
            let events = changes.iter().map(|one| one.event);
            let others = events.filter(|one| Some(*one) != in_force).collect();
            Some(Disagreement { finding, field, in_force, others })
        });
        found.collect()
    }
}

fn raise(view: &mut View, device: DeviceId, sequence: u64) {
    let known = view.entry(device).or_default();
    *known = sequence.max(*known);
}

/// The field that an event sets, and to what.
fn said(event: &FindingEvent) -> Option<(Field, Value)> {
    Some(match event {
        FindingEvent::FindingTransitioned { to, .. } => (Field::State, json!([to, null])),
        FindingEvent::FindingDuplicated { of, .. } => (Field::State, json!(["duplicate", of])),
        FindingEvent::SeverityChanged { severity, .. } => (Field::Severity, json!(severity)),
        FindingEvent::OwnerSet { owner, .. } => (Field::Owner, json!(owner)),
        FindingEvent::AssigneeSet { assignee, .. } => (Field::Assignee, json!(assignee)),
        FindingEvent::DueSet { due, .. } => (Field::Due, json!(due)),
        FindingEvent::FindingSnoozed { until, .. } => (Field::Snoozed, json!(until)),
        FindingEvent::CustomerCommentSet { text } => (Field::CustomerComment, json!(text)),
        _ => return None,
    })
}

fn value(field: Field, finding: &Finding) -> Value {
    match field {
        Field::State => json!([finding.state, finding.original()]),
        Field::Severity => json!(finding.judged_severity),
        Field::Owner => json!(finding.owner),
        Field::Assignee => json!(finding.assignee),
        Field::Due => json!(finding.due),
        Field::Snoozed => json!(finding.snoozed),
        Field::CustomerComment => json!(finding.customer_comment),
    }
}
