//! What transport may spend: bytes, time, attempts, requests at once.
use std::{collections::BTreeMap, time::Duration};

/// Bounds of one tenant's transport.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The largest response, in bytes after decompression.
    pub body_bytes_max: usize,
    /// How long a connection may take to come about.
    pub connect_max: Duration,
    /// How long a response may be silent.
    pub silence_max: Duration,
    /// How long one exchange may take in all.
    pub exchange_max: Duration,
    /// How often one request is sent, the first time included.
    pub attempts_max: u32,
    /// How often one request is sent that is throttled.
    pub throttled_max: u32,
    /// How long one request may wait between its attempts, in all.
    pub wait_max: Duration,
    /// The longest `Retry-After` that is believed; a longer one counts as this.
    pub retry_after_max: Duration,
    /// The first wait where the service names none; it doubles from there.
    pub backoff_first: Duration,
    /// The longest wait where the service names none.
    pub backoff_max: Duration,
    /// Requests at once, all workloads together.
    pub tenant_concurrency_max: usize,
    /// Requests at once in a workload of which nothing is known yet.
    pub concurrency_first: usize,
    /// Requests at once in one workload, at most.
    pub concurrency_max: usize,
    /// Rates that are known beforehand, by workload. Others are learnt from throttling.
    pub rates: BTreeMap<String, Rate>,
    /// How long a rate that throttling has proven is kept before it is put to the test again.
    pub rate_kept: Duration,
}

/// So many requests in any span of that length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Requests; each one inside a `$batch` counts.
    pub requests: usize,
    /// The span, ten minutes at most.
    pub per: Duration,
}

impl Rate {
    /// How far apart requests are on average.
    pub(crate) fn span_of_one(self) -> Duration {
        self.per.div_f64(self.count().max(1.0))
    }

    fn count(self) -> f64 {
        f64::from(u32::try_from(self.requests).unwrap_or(u32::MAX))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes_max: 64 * 1024 * 1024,
            connect_max: Duration::from_secs(15),
            silence_max: Duration::from_secs(60),
            exchange_max: Duration::from_secs(300),
            attempts_max: 8,
            throttled_max: 32,
            wait_max: Duration::from_secs(30 * 60),
            retry_after_max: Duration::from_secs(10 * 60),
            backoff_first: Duration::from_secs(1),
            backoff_max: Duration::from_secs(60),
            tenant_concurrency_max: 32,
            concurrency_first: 4,
            concurrency_max: 16,
            rates: BTreeMap::new(),
            rate_kept: Duration::from_secs(30 * 60),
        }
    }
}
