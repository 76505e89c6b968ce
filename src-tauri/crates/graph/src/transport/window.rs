//! What was sent of late, in steps, so that a rate can be kept in any span of time.
use std::{collections::VecDeque, time::Duration};
use tokio::time::Instant;

/// Requests of the last ten minutes, counted from their answers: the service saw each of them
/// before that, so a span of ours never holds less than one of the service's.
#[derive(Default)]
pub(crate) struct Window {
    steps: VecDeque<Step>,
}

struct Step {
    began: Instant,
    ended: Instant,
    requests: usize,
}

impl Window {
    /// The longest span that can be looked at.
    pub(crate) const SPAN_MAX: Duration = Duration::from_secs(600);
    /// What lies closer together is counted together: bounds the memory.
    const STEP: Duration = Duration::from_millis(100);

    /// Counts requests that were answered now.
    pub(crate) fn add(&mut self, now: Instant, requests: usize) {
        while self.steps.front().is_some_and(|step| now - step.ended > Self::SPAN_MAX) {
            self.steps.pop_front();
        }
        match self.steps.back_mut() {
            Some(step) if now - step.began < Self::STEP => {
                step.ended = now;
                step.requests = step.requests.saturating_add(requests);
            }
            _ => self.steps.push_back(Step { began: now, ended: now, requests }),
        }
    }

    /// How many in the last `span`.
    pub(crate) fn since(&self, now: Instant, span: Duration) -> usize {
        let recent = self.steps.iter().rev().take_while(|step| now - step.ended < span);
        recent.map(|step| step.requests).fold(0, usize::saturating_add)
    }

    /// When the oldest in the last `span` leaves it.
    pub(crate) fn frees(&self, now: Instant, span: Duration) -> Option<Instant> {
        let oldest = self.steps.iter().find(|step| now - step.ended < span)?;
        oldest.ended.checked_add(span)
    }
}
