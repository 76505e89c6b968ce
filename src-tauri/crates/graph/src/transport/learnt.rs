//! What throttling teaches of a workload's limit, without waiting.
//!
//! Services of Graph limit by buckets that fill steadily or by windows that begin anew. In both,
//! what fits between one refusal and the next is what flowed in meanwhile: nothing of it can be
//! more than the limit allows, so it is a lower bound. The pace at which a refusal came is an
//! upper one. Between the two a pace is kept with requests evenly spaced; it grows towards the
//! upper bound, slowly where waiting is long, and faster beyond it, since then the limit has
//! changed. When the bounds lie close together the limit is known and the pace stays below it.
use std::time::Duration;
use tokio::time::Instant;

/// Bounds so close together are taken for the limit.
const KNOWN_RATIO: f64 = 1.2;
/// Of a limit that is known so much is used: the clocks of two sides are never the same.
const USED: f64 = 0.98;
/// So many waits it takes to grow to the upper bound: when the bounds lie far apart, and close.
const WAITS_TO_GROW: (f64, f64) = (4.0, 16.0);
/// What tells far from close.
const FAR_RATIO: f64 = 2.0;
/// The longest wait that slows growth, in seconds.
const WAIT_MAX: f64 = 60.0;
/// Growth to the upper bound, at least: where the bounds are one.
const GROWTH_MIN: f64 = 1.05;
/// Above so many requests a second no pace is kept.
const PACE_MAX: f64 = 2_000.0;
/// The shortest time that counts as one, in seconds: what is measured has no finer grain.
const GRAIN: f64 = 0.01;

/// One round: from the moment a gate opened until the service refused.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Round {
    /// When the first request was let in.
    pub(crate) began: Instant,
    /// When the request was sent that was refused.
    pub(crate) refused: Instant,
    /// The same of the round before.
    pub(crate) refused_before: Option<Instant>,
    /// Requests that were answered.
    pub(crate) fitted: usize,
    /// Requests a second that were sent just before the refusal, where they were counted.
    pub(crate) of_late: Option<f64>,
    /// How long nothing may be sent now.
    pub(crate) wait: Duration,
}

/// What is known after at least one refusal. Requests a second throughout.
#[derive(Clone, Debug)]
pub(crate) struct Learnt {
    /// The limit is not below this.
    low: f64,
    /// Nor, as far as is known, above this.
    high: f64,
    /// What fitted before the first refusal: no bucket holds more.
    burst: f64,
    pace: f64,
    /// When it begins to grow.
    grows: Instant,
    /// How long it takes to grow to the upper bound, in seconds.
    growth: f64,
}

impl Learnt {
    /// What a round teaches, after what was known `before`. `kept` is how long a limit that is
    /// known stands before it is put to the test again.
    pub(crate) fn from(before: Option<&Self>, round: &Round, kept: Duration) -> Self {
        let fitted = count(round.fitted);
        let lasted = seconds(round.refused, round.began);
        let wait = round.wait.as_secs_f64().clamp(1.0, WAIT_MAX);
        let opens = round.refused.checked_add(round.wait).unwrap_or(round.refused);
        let Some(before) = before else {
            // A full bucket or window at once: the limit may be anything below.
            let high = fitted / lasted;
            let pace = (fitted / (lasted + round.wait.as_secs_f64()) * high).sqrt();
            let growth = WAITS_TO_GROW.0 * wait;
            return Self { low: 0.0, high, burst: fitted, pace, grows: opens, growth };
        };
        let since = round.refused_before.map_or(lasted, |earlier| seconds(round.refused, earlier));
        let low = (fitted / since).max((fitted - before.burst) / lasted);
        let sent = round.of_late.unwrap_or(fitted / lasted).max(fitted / lasted);
        let high = before.pace_at(round.refused).min(sent).max(low);
        // A bound that the other contradicts is from before the limit changed.
        let low = if before.low <= high { low.max(before.low) } else { low };
        let high = if before.high >= low { high.min(before.high) } else { high }.max(low);
        let known = high <= low * KNOWN_RATIO;
        let waits = if high > low * FAR_RATIO { WAITS_TO_GROW.0 } else { WAITS_TO_GROW.1 };
        Self {
            low,
            high,
            burst: before.burst,
            pace: if known { low * USED } else { (low * high).sqrt() },
            grows: if known { opens.checked_add(kept).unwrap_or(opens) } else { opens },
            growth: waits * wait,
        }
    }

    /// The pace to keep now, in requests a second.
    pub(crate) fn pace_at(&self, now: Instant) -> f64 {
        let grown = now.saturating_duration_since(self.grows).as_secs_f64() / self.growth;
        let beyond = (grown - 1.0).max(0.0);
        let ratio = (self.high / self.pace).max(GROWTH_MIN);
        self.pace * ((grown + 2.0 * beyond * beyond) * ratio.ln()).min(20.0).exp()
    }

    /// So high that nothing is gained by keeping it.
    pub(crate) fn is_past(&self, now: Instant) -> bool {
        self.pace_at(now) > PACE_MAX
    }

    /// How many requests may go at once.
    pub(crate) fn together_max(&self) -> usize {
        whole(self.burst / 2.0).max(1)
    }

    /// How long a pause may be made up for by sending closer together.
    pub(crate) fn credit(&self, pace: f64) -> Duration {
        let most = Duration::from_millis(250);
        let spare = (self.burst - 4.0).max(0.0) / 4.0;
        Duration::try_from_secs_f64(spare / pace).map_or(most, |time| time.min(most))
    }
}

fn seconds(later: Instant, earlier: Instant) -> f64 {
    later.saturating_duration_since(earlier).as_secs_f64().max(GRAIN)
}

pub(crate) fn count(requests: usize) -> f64 {
    f64::from(u32::try_from(requests).unwrap_or(u32::MAX))
}

/// Whole requests of a number that is not negative.
fn whole(requests: f64) -> usize {
    usize::try_from(Duration::try_from_secs_f64(requests).unwrap_or_default().as_secs())
        .unwrap_or(usize::MAX)
}
