//! Limits for each tenant and workload, as token buckets.
use crate::{profile::Limit, routes::Workload};
use std::{collections::BTreeMap, time::Duration};
use tokio::time::Instant;

/// The buckets of all tenants.
#[derive(Default)]
pub struct Buckets(BTreeMap<(String, Workload), Bucket>);

struct Bucket {
    tokens: f64,
    at: Instant,
    /// When the clients were told to come back, and when they can have read it first.
    until: Option<(Instant, Instant)>,
}

/// What a bucket says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// How long to wait; none: go on.
    pub wait: Option<Duration>,
    /// It came before the time that an earlier answer had named.
    pub too_early: bool,
}

impl Buckets {
    /// Takes a request in; a refusal is read by the client `read_after` that time.
    pub fn take(
        &mut self,
        tenant: &str,
        workload: Workload,
        limit: Limit,
        now: Instant,
        read_after: Duration,
    ) -> Verdict {
        let fresh = || Bucket { tokens: f64::from(limit.burst), at: now, until: None };
        let bucket = self.0.entry((tenant.to_owned(), workload)).or_insert_with(fresh);
        let gained = now.duration_since(bucket.at).as_secs_f64() * limit.per_second;
        bucket.tokens = (bucket.tokens + gained).min(f64::from(limit.burst.max(1)));
        bucket.at = now;
        let closed = bucket.until.filter(|(until, _)| now < *until);
        let too_early = closed.is_some_and(|(_, read)| read < now);
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            return Verdict { wait: None, too_early };
        }
        let seconds = ((1.0 - bucket.tokens) / limit.per_second.max(0.001)).ceil().max(1.0);
        let wait = Duration::from_secs_f64(seconds.min(3_600.0));
        let (before, read) = closed.unwrap_or((now, now + read_after));
        bucket.until = Some((before.max(now + wait), read));
        Verdict { wait: Some(wait), too_early }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_empties_and_fills() {
        let mut buckets = Buckets::default();
        let limit = Limit { burst: 2, per_second: 0.5 };
        let start = Instant::now();
        let mut take = |seconds| {
            let now = start + Duration::from_secs(seconds);
            let verdict = buckets.take("t", Workload::Intune, limit, now, Duration::ZERO);
            (verdict.wait.map(|wait| wait.as_secs()), verdict.too_early)
        };
        assert_eq!(take(0), (None, false));
        assert_eq!(take(0), (None, false));
        assert_eq!(take(0), (Some(2), false));
        assert_eq!(take(1), (Some(1), true));
        assert_eq!(take(2), (None, false));
        assert_eq!(take(2), (Some(2), false));
    }
}
