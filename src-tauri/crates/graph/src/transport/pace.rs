//! How many requests at once and how often: one gate a workload, all under the tenant's roof.
//!
//! Concurrency grows by one after as many successes as there are places, and is halved when
//! the service throttles. A gate is then closed for all until the wait is over. What fitted
//! before the service throttled, in the time until it opens again, becomes the workload's rate;
//! from then on it is kept to, so that the limit is not found a second time.
use crate::transport::{
    limits::{Limits, Rate},
    window::Window,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    time::Instant,
};

/// The gates of one tenant.
pub(crate) struct Pace {
    roof: Arc<Semaphore>,
    gates: Mutex<BTreeMap<String, Arc<Gate>>>,
    limits: Limits,
}

impl Pace {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            roof: Arc::new(Semaphore::new(limits.tenant_concurrency_max.max(1))),
            gates: Mutex::default(),
            limits: limits.clone(),
        }
    }

    fn gate(&self, workload: &str) -> Arc<Gate> {
        let mut gates = locked(&self.gates);
        if let Some(gate) = gates.get(workload) {
            return Arc::clone(gate);
        }
        let gate = Arc::new(Gate::new(&self.limits, self.limits.rates.get(workload).copied()));
        gates.insert(workload.to_owned(), Arc::clone(&gate));
        gate
    }

    /// Waits until `cost` requests may be sent in one exchange.
    pub(crate) async fn enter(&self, workload: &str, cost: usize) -> Pass {
        let mut pass = self.gate(workload).enter(cost).await;
        // After the gate: a closed workload must not hold places that others could use. It is
        // never closed, so there always is one.
        pass.roof = Arc::clone(&self.roof).acquire_owned().await.ok();
        pass
    }

    /// How many requests of a workload may go into one exchange.
    pub(crate) fn together_max(&self, workload: &str) -> usize {
        locked(&self.gate(workload).state).rate().map_or(usize::MAX, |rate| rate.requests.max(1))
    }
}

struct Gate {
    places: Arc<Semaphore>,
    state: Mutex<State>,
    moved: Notify,
}

struct State {
    allowed: usize,
    allowed_max: usize,
    /// Places that are taken away as soon as they come back.
    owed: usize,
    successes: usize,
    /// Counts throttlings: answers to what was sent before one do not halve again.
    round: u64,
    round_began: Option<Instant>,
    round_answered: usize,
    opens: Option<Instant>,
    known: Option<Rate>,
    learnt: Option<(Rate, Instant)>,
    kept: Duration,
    under_way: usize,
    window: Window,
}

enum Admission {
    Enter(u64),
    At(Instant),
    AfterAnother,
    GiveUpPlace,
}

impl Gate {
    fn new(limits: &Limits, known: Option<Rate>) -> Self {
        let allowed = limits.concurrency_first.clamp(1, limits.concurrency_max.max(1));
        Self {
            places: Arc::new(Semaphore::new(allowed)),
            state: Mutex::new(State {
                allowed,
                allowed_max: limits.concurrency_max.max(1),
                owed: 0,
                successes: 0,
                round: 0,
                round_began: None,
                round_answered: 0,
                opens: None,
                known,
                learnt: None,
                kept: limits.rate_kept,
                under_way: 0,
                window: Window::default(),
            }),
            moved: Notify::new(),
        }
    }

    async fn enter(self: Arc<Self>, cost: usize) -> Pass {
        let mut place = None;
        loop {
            if place.is_none() {
                place = Arc::clone(&self.places).acquire_owned().await.ok();
            }
            let moved = self.moved.notified();
            tokio::pin!(moved);
            // Before looking, so that nothing is missed in between.
            moved.as_mut().enable();
            let admission = locked(&self.state).admit(Instant::now(), cost);
            match admission {
                Admission::Enter(round) => {
                    return Pass {
                        gate: Arc::clone(&self),
                        place,
                        roof: None,
                        cost,
                        round,
                        sent: false,
                        closed: false,
                    };
                }
                Admission::At(moment) => tokio::select! {
                    () = tokio::time::sleep_until(moment) => {}
                    () = moved => {}
                },
                Admission::AfterAnother => moved.await,
                Admission::GiveUpPlace => {
                    if let Some(place) = place.take() {
                        place.forget();
                    }
                }
            }
        }
    }
}

impl State {
    fn rate(&self) -> Option<Rate> {
        self.learnt.map(|(rate, _)| rate).or(self.known)
    }

    fn admit(&mut self, now: Instant, cost: usize) -> Admission {
        if self.owed > 0 {
            self.owed = self.owed.saturating_sub(1);
            return Admission::GiveUpPlace;
        }
        if let Some(opens) = self.opens.filter(|opens| *opens > now) {
            return Admission::At(opens);
        }
        if self.learnt.is_some_and(|(_, when)| now.duration_since(when) > self.kept) {
            self.learnt = None;
        }
        if let Some(rate) = self.rate() {
            let recent = self.window.since(now, rate.per);
            let used = self.under_way.saturating_add(recent);
            // More than ever fits goes alone.
            if used > 0 && used.saturating_add(cost) > rate.requests {
                return match self.window.frees(now, rate.per) {
                    Some(moment) => Admission::At(moment),
                    None => Admission::AfterAnother,
                };
            }
        }
        self.under_way = self.under_way.saturating_add(cost);
        self.round_began.get_or_insert(now);
        Admission::Enter(self.round)
    }

    fn succeeded(&mut self, round: u64, cost: usize) -> usize {
        if round == self.round {
            self.round_answered = self.round_answered.saturating_add(cost);
        }
        self.successes = self.successes.saturating_add(1);
        if self.successes < self.allowed || self.allowed >= self.allowed_max {
            return 0;
        }
        self.successes = 0;
        self.allowed = self.allowed.saturating_add(1);
        if self.owed > 0 {
            self.owed = self.owed.saturating_sub(1);
            return 0;
        }
        1
    }

    fn throttled(&mut self, round: u64, now: Instant, wait: Duration, good: usize) {
        let opens = now.checked_add(wait).unwrap_or(now);
        self.opens = Some(self.opens.map_or(opens, |before| before.max(opens)));
        if round != self.round {
            return;
        }
        let smaller = (self.allowed / 2).max(1);
        self.owed = self.owed.saturating_add(self.allowed.saturating_sub(smaller));
        self.allowed = smaller;
        self.successes = 0;
        let fitted = self.round_answered.saturating_add(good);
        if let (Some(began), true) = (self.round_began, fitted > 0) {
            let per = now.duration_since(began).saturating_add(wait);
            let per = per.clamp(Duration::from_secs(1), Window::SPAN_MAX);
            // A little less than what fitted: the clocks of two sides are never the same.
            let requests = fitted.saturating_mul(19).checked_div(20).unwrap_or(1).max(1);
            self.learnt = Some((Rate { requests, per }, now));
        }
        self.round = self.round.saturating_add(1);
        self.round_began = None;
        self.round_answered = 0;
    }
}

/// A place for one exchange. Dropped without a word, it counts for nothing.
pub(crate) struct Pass {
    gate: Arc<Gate>,
    place: Option<OwnedSemaphorePermit>,
    roof: Option<OwnedSemaphorePermit>,
    cost: usize,
    round: u64,
    sent: bool,
    closed: bool,
}

impl Pass {
    /// Marks it as sent; false when the gate has closed since it was entered, and the way leads
    /// back to the gate.
    pub(crate) fn send(&mut self) -> bool {
        let state = locked(&self.gate.state);
        let open = state.opens.is_none_or(|opens| opens <= Instant::now());
        self.sent = open && state.round == self.round;
        self.sent
    }

    /// Everything was answered.
    pub(crate) fn succeeded(mut self) {
        let more = {
            let mut state = locked(&self.gate.state);
            let more = state.succeeded(self.round, self.cost);
            state.leave(self.cost);
            more
        };
        self.closed = true;
        self.gate.places.add_permits(more);
    }

    /// The service wants `wait`; of the requests inside, `good` were answered nevertheless.
    pub(crate) fn throttled(mut self, wait: Duration, good: usize) {
        {
            let mut state = locked(&self.gate.state);
            state.throttled(self.round, Instant::now(), wait, good);
            state.leave(self.cost);
            let idle = self.gate.places.forget_permits(state.owed);
            state.owed = state.owed.saturating_sub(idle);
        }
        self.closed = true;
    }
}

impl State {
    fn leave(&mut self, cost: usize) {
        self.under_way = self.under_way.saturating_sub(cost);
        self.window.add(Instant::now(), cost);
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        {
            let mut state = locked(&self.gate.state);
            match (self.closed, self.sent) {
                (true, _) => {}
                // It may have reached the service all the same.
                (false, true) => state.leave(self.cost),
                (false, false) => state.under_way = state.under_way.saturating_sub(self.cost),
            }
            if state.owed > 0
                && let Some(place) = self.place.take()
            {
                state.owed = state.owed.saturating_sub(1);
                place.forget();
            }
        }
        self.roof = None;
        self.place = None;
        self.gate.moved.notify_waiters();
    }
}

/// A panic elsewhere leaves counters, which stay usable.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
