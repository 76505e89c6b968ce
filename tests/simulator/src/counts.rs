//! What the server saw: so that a test can say what a client did.
use std::collections::BTreeMap;

/// Counters since the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Requests to Graph by path with ids replaced, such as `beta/…/policies/{id}`.
    pub requests: BTreeMap<String, u64>,
    /// Pages that were served whole: by stream (tenant, path and query without its page), then
    /// by first item, how often.
    pub pages: BTreeMap<String, BTreeMap<usize, u64>>,
    /// Requests that were throttled, because of a limit or a fault; by path as above.
    pub throttled: BTreeMap<String, u64>,
    /// Requests that came although an earlier answer had said when to come back and it was not
    /// yet time. Those that were sent before that answer can have been read do not count.
    pub too_early: u64,
    /// Faults that happened, by kind.
    pub faults: BTreeMap<String, u64>,
    /// Answers 304.
    pub not_modified: u64,
    /// Answers 401.
    pub unauthorized: u64,
    /// Answers 403.
    pub forbidden: u64,
    /// Requests to the identity service by endpoint and grant, such as `token refresh_token`.
    pub identity: BTreeMap<String, u64>,
    /// Requests within batches.
    pub batched: u64,
    /// Most requests to Graph at one time.
    pub concurrent_max: u64,
    /// Bytes of Graph's answers.
    pub bytes: u64,
    /// Requests to the server that must not be asked: their path.
    pub foreign: Vec<String>,
    /// Of these, those that carried a token. Anything but 0 is a leak.
    pub leaked_tokens: u64,
}

impl Counts {
    /// Requests to Graph in all.
    pub fn total(&self) -> u64 {
        self.requests.values().sum()
    }

    /// Pages that were served more than once, over all streams.
    pub fn pages_again(&self) -> BTreeMap<String, u64> {
        let again = |pages: &BTreeMap<usize, u64>| pages.values().map(|count| count - 1).sum();
        self.pages
            .iter()
            .map(|(stream, pages)| (stream.clone(), again(pages)))
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    pub(crate) fn add(map: &mut BTreeMap<String, u64>, name: &str) {
        *map.entry(name.to_owned()).or_default() += 1;
    }
}
