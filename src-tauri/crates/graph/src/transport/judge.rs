//! What an answer means, inside a `$batch` and outside of one.
use crate::transport::{
    challenge,
    retry::{http_date, retry_after},
};
use chrono::{DateTime, Utc};
use std::time::Duration;

/// What is to be done with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Success,
    /// Slow down, all of you.
    Throttled(Option<Duration>),
    /// Ask again.
    Failed(Option<Duration>),
    /// The token is no longer good; with claims, the person is wanted.
    Unauthorized(Option<String>),
    Redirect,
    Refused,
}

/// By status and two headers. `header` finds a header's value by its lower-case name.
pub(crate) fn meaning<'a>(
    status: u16,
    header: impl Fn(&str) -> Option<&'a str>,
    now: DateTime<Utc>,
) -> Meaning {
    // By the service's own clock where it shows one: this machine's may be wrong.
    let wait = || {
        let now = header("date").and_then(http_date).unwrap_or(now);
        header("retry-after").and_then(|text| retry_after(text, now))
    };
    match status {
        200..=299 => Meaning::Success,
        300..=399 => Meaning::Redirect,
        401 => Meaning::Unauthorized(header("www-authenticate").and_then(challenge::claims)),
        429 | 509 => Meaning::Throttled(wait()),
        // Graph answers 503 with a wait when it sheds load ("Throttling guidance").
        503 => match wait() {
            Some(wait) => Meaning::Throttled(Some(wait)),
            None => Meaning::Failed(None),
        },
        408 | 425 | 500 | 502 | 504 => Meaning::Failed(wait()),
        _ => Meaning::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(status: u16, wait: Option<&'static str>, expected: &Meaning) {
        let header = |name: &str| wait.filter(|_| name == "retry-after");
        assert_eq!(&meaning(status, header, DateTime::UNIX_EPOCH), expected, "{status}");
    }

    #[test]
    fn each_status_has_one_meaning() {
        let seconds = |count| Some(Duration::from_secs(count));
        check(200, None, &Meaning::Success);
        check(204, None, &Meaning::Success);
        for status in [301, 302, 303, 307, 308] {
            check(status, None, &Meaning::Redirect);
        }
        check(401, None, &Meaning::Unauthorized(None));
        for status in [400, 403, 404, 405, 410, 501] {
            check(status, Some("3"), &Meaning::Refused);
        }
        check(429, Some("3"), &Meaning::Throttled(seconds(3)));
        check(429, None, &Meaning::Throttled(None));
        check(503, Some("3"), &Meaning::Throttled(seconds(3)));
        check(503, None, &Meaning::Failed(None));
        check(504, Some("x"), &Meaning::Failed(None));
        check(500, Some("3"), &Meaning::Failed(seconds(3)));
    }

    // TRN-20
    #[test]
    fn dates_count_from_the_clock_of_the_service() {
        let header = |name: &str| match name {
            "date" => Some("Sun, 01 Mar 2026 11:00:00 GMT"),
            "retry-after" => Some("Sun, 01 Mar 2026 11:00:20 GMT"),
            _ => None,
        };
        let expected = Meaning::Throttled(Some(Duration::from_secs(20)));
        assert_eq!(meaning(429, header, crate::transport::script::now()), expected);
    }
}
