//! A gate: requests of one workload wait here until they may be sent.
use crate::transport::{
    limits::{Limits, Rate},
    tempo::{Admission, Refused, Tempo, Wait},
};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    time::Instant,
};

/// Places for exchanges, given out in the order of asking.
pub(crate) struct Gate {
    pub(super) places: Arc<Semaphore>,
    pub(super) state: Mutex<Tempo>,
    moved: Notify,
}

impl Gate {
    pub(super) fn new(limits: &Limits, known: Option<Rate>) -> Self {
        let tempo = Tempo::new(limits, known);
        Self {
            places: Arc::new(Semaphore::new(tempo.concurrency())),
            state: Mutex::new(tempo),
            moved: Notify::new(),
        }
    }

    /// Waits until `cost` requests may be sent in one exchange.
    pub(super) async fn enter(self: Arc<Self>, cost: usize) -> Pass {
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
                        sent: None,
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

/// A place for one exchange. Dropped without a word, it counts for nothing.
pub(crate) struct Pass {
    gate: Arc<Gate>,
    place: Option<OwnedSemaphorePermit>,
    pub(super) roof: Option<OwnedSemaphorePermit>,
    cost: usize,
    round: u64,
    /// When it was sent.
    sent: Option<Instant>,
    closed: bool,
}

impl Pass {
    /// Marks it as sent; false when the gate has closed since it was entered, and the way leads
    /// back to the gate.
    pub(crate) fn send(&mut self) -> bool {
        let now = Instant::now();
        self.sent = locked(&self.gate.state).is_open(self.round, now).then_some(now);
        self.sent.is_some()
    }

    /// Everything was answered.
    pub(crate) fn succeeded(mut self) {
        let more = {
            let mut state = locked(&self.gate.state);
            let more = state.succeeded(self.round, self.cost);
            state.leave(Instant::now(), self.cost);
            more
        };
        self.closed = true;
        self.gate.places.add_permits(more);
    }

    /// The service wants `wait`; of the requests inside, `good` were answered nevertheless.
    pub(crate) fn throttled(mut self, wait: Wait, good: usize) {
        {
            let now = Instant::now();
            let refused = Refused { round: self.round, sent: self.sent.unwrap_or(now), good };
            let mut state = locked(&self.gate.state);
            state.throttled(now, wait, refused);
            state.leave(now, self.cost);
            let idle = self.gate.places.forget_permits(state.owed());
            state.paid(idle);
        }
        self.closed = true;
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        {
            let mut state = locked(&self.gate.state);
            match (self.closed, self.sent) {
                (true, _) => {}
                // It may have reached the service all the same.
                (false, Some(_)) => state.leave(Instant::now(), self.cost),
                (false, None) => state.withdraw(self.cost),
            }
            if state.owed() > 0
                && let Some(place) = self.place.take()
            {
                state.paid(1);
                place.forget();
            }
        }
        self.roof = None;
        self.place = None;
        self.gate.moved.notify_waiters();
    }
}

/// A panic elsewhere leaves counters, which stay usable.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
