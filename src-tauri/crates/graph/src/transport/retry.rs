//! When to ask again: `Retry-After` in both forms, backoff with jitter, and a budget.
use crate::{transport::limits::Limits, world::World};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::time::Duration;

/// `Retry-After` as seconds or as a date (RFC 9110, 10.2.3 and 5.6.7). None when it is neither.
pub(crate) fn retry_after(text: &str, now: DateTime<Utc>) -> Option<Duration> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than a number holds: a long time, which the limits cut.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::from(u32::MAX))));
    }
    // A moment that has passed means: now.
    Some((http_date(text)? - now).to_std().unwrap_or_default())
}

/// A date in any of HTTP's three forms.
pub(crate) fn http_date(text: &str) -> Option<DateTime<Utc>> {
    let other = |format| NaiveDateTime::parse_from_str(text, format).ok().map(|t| t.and_utc());
    DateTime::parse_from_rfc2822(text)
        .ok()
        .map(|moment| moment.to_utc())
        .or_else(|| other("%A, %d-%b-%y %H:%M:%S GMT"))
        .or_else(|| other("%a %b %e %H:%M:%S %Y"))
}

/// What one request may still spend.
pub(crate) struct Budget<'a> {
    limits: &'a Limits,
    world: &'a World,
    attempts: u32,
    waited: Duration,
}

/// There is nothing left to spend.
pub(crate) struct Spent {
    pub(crate) attempts: u32,
    pub(crate) wait: Duration,
}

impl<'a> Budget<'a> {
    pub(crate) fn new(limits: &'a Limits, world: &'a World) -> Self {
        Self { limits, world, attempts: 0, waited: Duration::ZERO }
    }

    /// How often the request was sent.
    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(crate) fn sent(&mut self) {
        self.attempts = self.attempts.saturating_add(1);
    }

    /// How long to wait before the next attempt. `asked` is what the service named.
    pub(crate) fn wait(&mut self, asked: Option<Duration>) -> Result<Duration, Spent> {
        self.again(asked, self.limits.attempts_max)
    }

    /// The same after throttling, which says nothing of the request: among many that wait at a
    /// gate, one may be the first to find it closed again several times.
    pub(crate) fn throttled(&mut self, asked: Option<Duration>) -> Result<Duration, Spent> {
        self.again(asked, self.limits.throttled_max)
    }

    fn again(&mut self, asked: Option<Duration>, attempts_max: u32) -> Result<Duration, Spent> {
        let own = self.backoff();
        // Zero is no wait at all, and every client would come back in the same instant.
        let wait = match asked {
            Some(asked) if !asked.is_zero() => asked.min(self.limits.retry_after_max),
            _ => own,
        };
        let waited = self.waited.saturating_add(wait);
        if self.attempts >= attempts_max || waited > self.limits.wait_max {
            return Err(Spent { attempts: self.attempts, wait });
        }
        self.waited = waited;
        Ok(wait)
    }

    /// Between half and all of a wait that doubles: those who fail together do not return
    /// together.
    fn backoff(&self) -> Duration {
        let doublings = self.attempts.saturating_sub(1).min(16);
        let full = self
            .limits
            .backoff_first
            .saturating_mul(1u32.checked_shl(doublings).unwrap_or(u32::MAX))
            .min(self.limits.backoff_max);
        let mut bytes = [0u8; 2];
        self.world.fill(&mut bytes);
        let part = f64::from(u16::from_le_bytes(bytes)) / f64::from(u16::MAX);
        full.mul_f64(0.5 + part / 2.0)
    }
}

#[cfg(test)]
mod tests;
