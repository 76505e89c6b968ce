//! The outside world: the only place where time and randomness are read, a browser is
//! opened, and a person is notified.
use crate::text::Lang;
use chrono::{DateTime, FixedOffset, Local, Offset, Utc};
use std::{sync::Arc, time::Duration};

/// Opens an address in a browser; false when there is none.
type Browser = dyn Fn(&str) -> bool + Send + Sync;

/// Shows a title and a text outside the window; false when that cannot be done.
type Notifier = dyn Fn(&str, &str) -> bool + Send + Sync;

/// How far from UTC the person's clock is at a moment.
type Zone = dyn Fn(DateTime<Utc>) -> FixedOffset + Send + Sync;

/// Fills a buffer with random bytes.
type Random = dyn Fn(&mut [u8]) + Send + Sync;

/// Where time and randomness come from. Tests pass a fixed one, so every run and every
/// pack is reproducible.
#[derive(Clone)]
pub struct Env {
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    random: Arc<Random>,
    browser: Arc<Browser>,
    notifier: Arc<Notifier>,
    zone: Arc<Zone>,
    language: Lang,
    backoff_max: Option<Duration>,
}

impl Env {
    /// The real clock and the operating system's random numbers.
    pub fn system() -> Self {
        Self {
            #[allow(clippy::disallowed_methods)] // the one place
            now: Arc::new(Utc::now),
            random: Arc::new(|bytes| {
                // A system without random numbers cannot keep a secret: nothing may go on.
                #[allow(clippy::expect_used, clippy::disallowed_methods)] // the one place
                getrandom::fill(bytes).expect("the operating system has no random numbers");
            }),
            browser: Arc::new(|url| open::that_detached(url).is_ok()),
            // Only a front end with a desktop can notify.
            notifier: Arc::new(|_, _| false),
            zone: Arc::new(|at| at.with_timezone(&Local).offset().fix()),
            language: sys_locale::get_locale()
                .and_then(|tag| tag.parse().ok())
                .unwrap_or(Lang::En),
            backoff_max: None,
        }
    }

    /// A world of the caller's making.
    pub fn new(
        now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static,
        random: impl Fn(&mut [u8]) + Send + Sync + 'static,
    ) -> Self {
        Self {
            now: Arc::new(now),
            random: Arc::new(random),
            browser: Arc::new(|_| false),
            notifier: Arc::new(|_, _| false),
            zone: Arc::new(|_| Utc.fix()),
            language: Lang::En,
            backoff_max: None,
        }
    }

    /// The same world with another browser.
    #[must_use]
    pub fn with_browser(self, browser: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self { browser: Arc::new(browser), ..self }
    }

    /// The same world with somebody who notifies.
    #[must_use]
    pub fn with_notifier(
        self,
        notifier: impl Fn(&str, &str) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self { notifier: Arc::new(notifier), ..self }
    }

    /// The same world in another time zone.
    #[must_use]
    pub fn with_zone(
        self,
        zone: impl Fn(DateTime<Utc>) -> FixedOffset + Send + Sync + 'static,
    ) -> Self {
        Self { zone: Arc::new(zone), ..self }
    }

    /// The same world in which a service that fails, and does not say when to come back, is asked
    /// again after this time at most.
    #[must_use]
    pub fn with_backoff_max(self, backoff_max: Duration) -> Self {
        Self { backoff_max: Some(backoff_max), ..self }
    }

    /// The longest wait before a service that fails is asked again, where it is not the usual one.
    pub fn backoff_max(&self) -> Option<Duration> {
        self.backoff_max
    }

    /// Notifies the person outside the window; false when that cannot be done.
    pub fn notify(&self, title: &str, text: &str) -> bool {
        (self.notifier)(title, text)
    }

    /// How far from UTC the person's clock is at a moment.
    pub fn offset(&self, at: DateTime<Utc>) -> FixedOffset {
        (self.zone)(at)
    }

    /// Opens an address in the person's browser; false when there is none.
    pub fn open_browser(&self, url: &str) -> bool {
        (self.browser)(url)
    }

    /// The operating system's language; English where it is neither German nor English.
    pub fn language(&self) -> Lang {
        self.language
    }

    /// The present, in UTC.
    pub fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    /// Fills `bytes` with random numbers.
    pub fn fill(&self, bytes: &mut [u8]) {
        (self.random)(bytes);
    }

    /// A new time-ordered identifier (UUID version 7, RFC 9562).
    pub fn uuid(&self) -> uuid::Uuid {
        let mut random = [0u8; 10];
        self.fill(&mut random);
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}
