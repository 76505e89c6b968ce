//! How the service behaves: its limits, its slowness and what goes wrong.
use crate::{random, routes::Workload};
use std::{collections::BTreeMap, time::Duration};

/// A behaviour. The default is a service that never fails.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// What chance is derived from.
    pub seed: u64,
    /// Limits for each tenant and workload.
    pub limits: BTreeMap<Workload, Limit>,
    /// How a throttled request is told when to come back.
    pub retry_after: RetryAfter,
    /// How long an answer takes: at least and at most.
    pub latency: Option<(Duration, Duration)>,
    /// What goes wrong. The first that fits happens.
    pub faults: Vec<Fault>,
    /// Graph repeats the caller's token in every answer: in headers, items and errors.
    pub echo: bool,
}

/// A token bucket: `burst` requests at once, then so many a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// Requests that may come at once.
    pub burst: u32,
    /// Requests a second that are allowed in the long run.
    pub per_second: f64,
}

impl Limit {
    /// How long so many requests take at least when none is refused: what a client that knows
    /// the limit could reach.
    pub fn ideal(&self, requests: u64) -> Duration {
        let beyond = requests.saturating_sub(u64::from(self.burst)) as f64;
        Duration::from_secs_f64((beyond / self.per_second.max(0.001)).min(1e9))
    }
}

/// The forms of the header, RFC 9110 section 10.2.3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RetryAfter {
    /// Seconds.
    #[default]
    Seconds,
    /// A date.
    Date,
    /// No header at all.
    Absent,
}

/// Something that goes wrong. Within a batch only statuses, throttling and bad tokens can happen:
/// the rest concerns a connection.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Paths it can happen on: below the version, by their beginning. Empty: every path.
    pub path: String,
    /// When it happens.
    pub when: When,
    /// What happens.
    pub kind: FaultKind,
}

/// When a fault happens. Requests that match its path are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From one request to another, counted from 1, both included.
    Between(u64, u64),
    /// Every so many requests.
    Every(u64),
    /// For so many of a thousand addresses (path with query), the first so many times each is
    /// asked for: whichever order requests come in, the same addresses fail.
    Share {
        /// Of a thousand addresses.
        permille: u64,
        /// Attempts that fail before one succeeds.
        attempts: u64,
    },
    /// Always.
    Always,
}

/// What goes wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// A status with Graph's error body, such as 500, 502, 503 or 504.
    Status(u16),
    /// A status such as 500 or 504, and that one may come again at once.
    Unavailable(u16),
    /// Throttled whatever the limits say; with so many seconds to wait, or without a word.
    Throttled(Option<u64>),
    /// The connection is cut after so many percent of the answer's bytes.
    Cut(u8),
    /// The connection is closed without an answer.
    Closed,
    /// Nothing comes for a while, then the answer.
    Stall(Duration),
    /// Half of a JSON document, as if it were whole.
    MalformedJson,
    /// An answer of another kind: a proxy's page in HTML, with status 200.
    Html,
    /// The next link is this text. `{path}` stands for the right link's path and query,
    /// `{port}` for its port, `{foreign}` for the origin of a server that must not be asked.
    NextLink(String),
    /// The next link leads to the same page again.
    NextLinkLoop,
    /// A redirect of this status to this text, written as in [`Self::NextLink`].
    Redirect(u16, String),
    /// Access tokens that were issued until now have expired.
    TokensExpired,
    /// Access tokens that were issued until now need more claims: the person has to come back.
    ClaimsChallenge,
}

impl Fault {
    /// Whether it happens to a request: the `nth` on its path, at an address that is asked for
    /// the `attempt`th time (both counted from 1).
    pub fn happens(&self, seed: u64, nth: u64, address: &str, attempt: u64) -> bool {
        match self.when {
            When::Between(from, to) => (from..=to).contains(&nth),
            When::Every(count) => count > 0 && nth.is_multiple_of(count),
            When::Share { permille, attempts } => {
                let label = format!("{:?} {address}", self.kind);
                attempt <= attempts && random::number(seed, &label) % 1_000 < permille
            }
            When::Always => true,
        }
    }
}

impl Profile {
    /// A profile by its name, for the command line; see [`Profile::NAMES`].
    pub fn named(name: &str, seed: u64) -> Option<Self> {
        let fault = |permille, kind| Fault {
            path: String::new(),
            when: When::Share { permille, attempts: 1 },
            kind,
        };
        let limits = |burst, per_second| {
            let all = [
                Workload::Directory,
                Workload::Policy,
                Workload::Reports,
                Workload::Intune,
                Workload::SharePoint,
                Workload::Security,
            ];
            all.into_iter().map(|workload| (workload, Limit { burst, per_second })).collect()
        };
        let plain = Self { seed, ..Self::default() };
        let profile = match name {
            "plain" => plain,
            "slow" => Self {
                latency: Some((Duration::from_millis(80), Duration::from_millis(400))),
                ..plain
            },
            "throttled" => Self { limits: limits(20, 25.0), ..plain },
            "throttled-date" => {
                Self { limits: limits(20, 25.0), retry_after: RetryAfter::Date, ..plain }
            }
            "throttled-silent" => {
                Self { limits: limits(20, 25.0), retry_after: RetryAfter::Absent, ..plain }
            }
            "flaky" => Self {
                faults: vec![
                    fault(40, FaultKind::Status(503)),
                    fault(30, FaultKind::Status(500)),
                    fault(30, FaultKind::Cut(50)),
                    fault(20, FaultKind::MalformedJson),
                    fault(20, FaultKind::Throttled(Some(1))),
                    fault(10, FaultKind::Closed),
                ],
                ..plain
            },
            _ => return None,
        };
        Some(profile)
    }

    /// The names that [`Profile::named`] knows.
    pub const NAMES: &[&str] =
        &["plain", "slow", "throttled", "throttled-date", "throttled-silent", "flaky"];
}
