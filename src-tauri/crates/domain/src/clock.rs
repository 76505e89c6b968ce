//! Hybrid logical time: orders entries by cause even when wall clocks disagree
//! (Kulkarni et al., "Logical Physical Clocks", 2014).
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How far ahead of our own clock another device's time may be before it is refused.
pub const DRIFT_MILLIS_MAX: u64 = 24 * 60 * 60 * 1000;

/// A moment: milliseconds since 1970 (UTC), and a counter for events within one of them.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct HybridTime {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub millis: u64,
    /// Distinguishes and orders events within one millisecond.
    pub counter: u32,
}

/// Another device's clock is too far ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the other clock is {ahead_millis} ms ahead")]
pub struct ClockAhead {
    /// By how much.
    pub ahead_millis: u64,
}

impl HybridTime {
    /// The time of the next local event: never at or before `self`, even when the wall
    /// clock went backwards.
    #[must_use]
    pub fn next(self, now: DateTime<Utc>) -> Self {
        let wall = wall_millis(now);
        if wall > self.millis { Self { millis: wall, counter: 0 } } else { self.successor() }
    }

    /// The time after receiving `remote`: later than both. Refuses a clock more than
    /// [`DRIFT_MILLIS_MAX`] ahead of `now`.
    pub fn receive(self, remote: Self, now: DateTime<Utc>) -> Result<Self, ClockAhead> {
        let wall = wall_millis(now);
        let ahead_millis = remote.millis.saturating_sub(wall);
        if ahead_millis > DRIFT_MILLIS_MAX {
            return Err(ClockAhead { ahead_millis });
        }
        Ok(self.max(remote).next(now))
    }

    /// The wall-clock part. Times beyond what a date can say become the latest date.
    pub fn instant(self) -> DateTime<Utc> {
        i64::try_from(self.millis)
            .ok()
            .and_then(DateTime::from_timestamp_millis)
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    fn successor(self) -> Self {
        match self.counter.checked_add(1) {
            Some(counter) => Self { millis: self.millis, counter },
            None => Self { millis: self.millis.saturating_add(1), counter: 0 },
        }
    }
}

fn wall_millis(now: DateTime<Utc>) -> u64 {
    u64::try_from(now.timestamp_millis()).unwrap_or_default()
}

impl fmt::Display for HybridTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.millis, self.counter)
    }
}

#[cfg(test)]
mod tests;
