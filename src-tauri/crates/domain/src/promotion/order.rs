//! In which order subjects are created: what others refer to comes first.
use super::model::{Entry, Reason, State};
use crate::subject::SubjectRef;
use std::collections::{BTreeMap, BTreeSet};

/// Blocks what rests on something that is not created, and numbers the rest.
pub(super) fn order(entries: &mut [Entry]) {
    let planned = |entry: &Entry| matches!(entry.state, State::Create | State::Change);
    // Whoever waits for something that does not come waits for ever; so do those in a ring.
    let mut level: BTreeMap<SubjectRef, u32> = BTreeMap::new();
    let created: BTreeSet<SubjectRef> = entries
        .iter()
        .filter(|entry| entry.state == State::Create)
        .map(|entry| entry.source.clone())
        .collect();
    for round in 0..=u32::try_from(entries.len()).unwrap_or(u32::MAX) {
        let mut ready = Vec::new();
        for entry in entries.iter().filter(|entry| planned(entry)) {
            let waits = |first: &SubjectRef| !created.contains(first) || !level.contains_key(first);
            if !level.contains_key(&entry.source) && !entry.after.iter().any(waits) {
                ready.push(entry.source.clone());
            }
        }
        if ready.is_empty() {
            break;
        }
        level.extend(ready.into_iter().map(|subject| (subject, round)));
    }
    let mut steps: Vec<(u32, usize)> = Vec::new();
    for (at, entry) in entries.iter_mut().enumerate().filter(|(_, entry)| planned(entry)) {
        match level.get(&entry.source) {
            Some(level) => steps.push((*level, at)),
            None => {
                entry.state = State::Blocked;
                entry.requests.clear();
                let missing = entry.after.iter().filter(|first| !level.contains_key(first));
                let missing = missing.map(|first| Reason::NeedsFirst { subject: first.clone() });
                entry.reasons.extend(missing);
            }
        }
    }
    steps.sort_unstable();
    for (step, (_, at)) in (1_u32..).zip(steps) {
        if let Some(entry) = entries.get_mut(at) {
            entry.step = Some(step);
        }
    }
}
