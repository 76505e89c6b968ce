//! The outside world as this room needs it: the time and random numbers, passed in.
use chrono::{DateTime, Utc};
use std::{fmt, sync::Arc};

type Random = dyn Fn(&mut [u8]) + Send + Sync;

/// Where time and randomness come from. Waiting is tokio's.
#[derive(Clone)]
pub struct World {
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    random: Arc<Random>,
}

impl World {
    /// A world of the caller's making.
    pub fn new(
        now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static,
        random: impl Fn(&mut [u8]) + Send + Sync + 'static,
    ) -> Self {
        Self { now: Arc::new(now), random: Arc::new(random) }
    }

    /// The present, in UTC.
    pub fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    /// Fills `bytes` with random numbers.
    pub fn fill(&self, bytes: &mut [u8]) {
        (self.random)(bytes);
    }
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").finish_non_exhaustive()
    }
}
