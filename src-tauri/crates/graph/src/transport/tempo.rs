//! How many requests at once and how often: the rules of a gate, without waiting.
//!
//! Concurrency doubles until the service throttles for the first time; from then on it grows by
//! one after as many successes as there are places, and is halved at each throttling. The gate
//! is then closed for all until the wait is over. What fitted before the service throttled, in
//! the time until it opens again, is taken for the workload's rate and kept to. One throttling
//! may have been a passing cloud, so the rate grows again after a while; a second one at the
//! same rate proves it, and the limit is not looked for again for long.
use crate::transport::{
    limits::{Limits, Rate},
    pace::Pacing,
    window::Window,
};
use std::time::Duration;
use tokio::time::Instant;

/// For so many of its spans an unproven rate stands before it grows.
const SPANS_BEFORE_GROWTH: u32 = 2;

/// An unproven rate is forgotten after growing so many times, more than a hundredfold.
const GROWTHS_MAX: u32 = 9;

/// What is known of one workload.
pub(crate) struct Tempo {
    allowed: usize,
    allowed_max: usize,
    /// Places that are taken away as soon as they come back.
    owed: usize,
    successes: usize,
    /// Counts throttlings: answers to what was sent before one do not halve again.
    round: u64,
    round_began: Option<Instant>,
    round_answered: usize,
    opens: Option<Instant>,
    /// Throttlings since anything was answered, for waits that the service does not name.
    fruitless: u32,
    /// The last round in which something fitted: when it began, and how much.
    fitted: Option<(Instant, usize)>,
    backoff_first: Duration,
    backoff_max: Duration,
    known: Option<Rate>,
    learnt: Option<Learnt>,
    /// The last throttling: what it taught is put right by answers still on their way then.
    last: Option<Throttling>,
    kept: Duration,
    under_way: usize,
    window: Window,
}

/// A throttling, and what was known before it.
struct Throttling {
    round: u64,
    began: Option<Instant>,
    at: Instant,
    wait: Duration,
    fitted: usize,
    before: Option<Learnt>,
}

/// A rate that throttling has taught.
#[derive(Clone)]
struct Learnt {
    rate: Rate,
    /// As it was observed, before it grew.
    observed: Rate,
    /// When it grows next.
    grows: Instant,
    growths: u32,
}

/// Whether a request may be sent.
pub(crate) enum Admission {
    /// Now, in this round.
    Enter(u64),
    /// Ask again at that moment.
    At(Instant),
    /// Ask again when another is answered.
    AfterAnother,
    /// There are too many places: this one is taken away.
    GiveUpPlace,
}

/// How long a closed gate stays closed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wait {
    /// By `Retry-After`.
    Named(Duration),
    /// By our own backoff.
    Own(Duration),
}

impl Tempo {
    pub(super) fn new(limits: &Limits, known: Option<Rate>) -> Self {
        Self {
            allowed: limits.concurrency_first.clamp(1, limits.concurrency_max.max(1)),
            allowed_max: limits.concurrency_max.max(1),
            owed: 0,
            successes: 0,
            round: 0,
            round_began: None,
            round_answered: 0,
            opens: None,
            fruitless: 0,
            fitted: None,
            backoff_first: limits.backoff_first,
            backoff_max: limits.backoff_max,
            known,
            learnt: None,
            last: None,
            kept: limits.rate_kept,
            under_way: 0,
            window: Window::default(),
        }
    }

    pub(super) fn concurrency(&self) -> usize {
        self.allowed
    }

    pub(super) fn pacing(&self, now: Instant) -> Pacing {
        Pacing {
            concurrency: self.allowed,
            under_way: self.under_way,
            closed_for: self.opens.map(|opens| opens.saturating_duration_since(now)),
            rate: self.rate(),
            throttled: self.round,
        }
    }

    /// How many places are to be taken away.
    pub(super) fn owed(&self) -> usize {
        self.owed
    }

    pub(super) fn paid(&mut self, places: usize) {
        self.owed = self.owed.saturating_sub(places);
    }

    /// Nothing has closed the gate since it was entered in `round`.
    pub(super) fn is_open(&self, round: u64, now: Instant) -> bool {
        round == self.round && self.opens.is_none_or(|opens| opens <= now)
    }

    /// What was let in has left, and may have reached the service.
    pub(super) fn leave(&mut self, now: Instant, cost: usize) {
        self.withdraw(cost);
        self.window.add(now, cost);
    }

    /// What was let in was not sent.
    pub(super) fn withdraw(&mut self, cost: usize) {
        self.under_way = self.under_way.saturating_sub(cost);
    }

    pub(super) fn rate(&self) -> Option<Rate> {
        let learnt = self.learnt.as_ref().map(|learnt| learnt.rate);
        match (learnt, self.known) {
            (Some(learnt), Some(known)) if known.span_of_one() > learnt.span_of_one() => {
                Some(known)
            }
            (learnt, known) => learnt.or(known),
        }
    }

    pub(super) fn admit(&mut self, now: Instant, cost: usize) -> Admission {
        if self.owed > 0 {
            self.owed = self.owed.saturating_sub(1);
            return Admission::GiveUpPlace;
        }
        if let Some(opens) = self.opens.filter(|opens| *opens > now) {
            return Admission::At(opens);
        }
        self.learnt.take_if(|learnt| learnt.grown(now) > GROWTHS_MAX);
        if let Some(rate) = self.rate() {
            let recent = self.window.since(now, rate.per);
            let used = self.under_way.saturating_add(recent);
            // More than ever fits goes alone.
            if used > 0 && used.saturating_add(cost) > rate.requests {
                return match self.window.frees(now, rate.per) {
                    Some(moment) => Admission::At(moment),
                    None => Admission::AfterAnother,
                };
            }
        }
        self.under_way = self.under_way.saturating_add(cost);
        self.round_began.get_or_insert(now);
        Admission::Enter(self.round)
    }

    pub(super) fn succeeded(&mut self, round: u64, cost: usize) -> usize {
        if round == self.round {
            self.round_answered = self.round_answered.saturating_add(cost);
        } else {
            self.fitted_too(round, cost);
        }
        self.successes = self.successes.saturating_add(1);
        // Before the first throttling each success adds a place, which doubles them in a round.
        let needed = if self.round == 0 { 1 } else { self.allowed };
        if self.successes < needed || self.allowed >= self.allowed_max {
            return 0;
        }
        self.successes = 0;
        self.allowed = self.allowed.saturating_add(1);
        if self.owed > 0 {
            self.owed = self.owed.saturating_sub(1);
            return 0;
        }
        1
    }

    pub(super) fn throttled(&mut self, round: u64, now: Instant, wait: Wait, good: usize) {
        let wait = match wait {
            Wait::Named(wait) => wait,
            // A request that comes late does not know how long the others have been waiting.
            Wait::Own(wait) => self
                .backoff_first
                .saturating_mul(1u32.checked_shl(self.fruitless).unwrap_or(u32::MAX))
                .min(self.backoff_max)
                .mul_f64(0.5)
                .max(wait),
        };
        let opens = now.checked_add(wait).unwrap_or(now);
        self.opens = Some(self.opens.map_or(opens, |before| before.max(opens)));
        if round != self.round {
            self.fitted_too(round, good);
            return;
        }
        let smaller = (self.allowed / 2).max(1);
        self.owed = self.owed.saturating_add(self.allowed.saturating_sub(smaller));
        self.allowed = smaller;
        self.successes = 0;
        let fitted = self.round_answered.saturating_add(good);
        if fitted > 0 {
            self.fruitless = 0;
            self.fitted = self.round_began.map(|began| (began, fitted));
        }
        self.fruitless = self.fruitless.saturating_add(1);
        let (began, before) = (self.round_began, self.learnt.clone());
        self.last = Some(Throttling { round, began, at: now, wait, fitted, before });
        self.learn(now, wait, fitted > 0);
        self.round = self.round.saturating_add(1);
        self.round_began = None;
        self.round_answered = 0;
    }

    /// Answers to what was sent before the last throttling, and came after it: they fitted as well.
    /// With many requests at once the first refusal comes before most of them, and would teach
    /// far too low a rate.
    fn fitted_too(&mut self, round: u64, good: usize) {
        let Some(last) = self.last.as_mut().filter(|last| last.round == round && good > 0) else {
            return;
        };
        last.fitted = last.fitted.saturating_add(good);
        let Some(began) = last.began else { return };
        self.fitted = Some((began, last.fitted));
        self.fruitless = 1;
        self.learnt.clone_from(&last.before);
        let (at, wait) = (last.at, last.wait);
        self.learn(at, wait, true);
    }

    /// What fitted since the gate was open, in the time until it opens again, is the rate. A
    /// round in which nothing fitted says that the one before lasts longer than thought.
    fn learn(&mut self, now: Instant, wait: Duration, fruitful: bool) {
        let Some((began, fitted)) = self.fitted else { return };
        let per = now.duration_since(began).saturating_add(wait).max(Duration::from_secs(1));
        // A little less than what fitted: the clocks of two sides are never the same.
        let mut observed = Rate { requests: fitted, per }.part(0.95);
        let before = self.learnt.take();
        if let (Some(before), true) = (&before, fruitful) {
            // A long span would let a burst through that a short one does not.
            observed = observed.within(before.observed.per);
        }
        let observed = observed.within(Window::SPAN_MAX);
        let proven = fruitful
            && before.is_some_and(|before| {
                let ratio = observed.span_of_one().div_duration_f64(before.observed.span_of_one());
                (0.7..1.4).contains(&ratio)
            });
        let stands = if proven {
            self.kept
        } else {
            observed.per.saturating_mul(SPANS_BEFORE_GROWTH).saturating_add(wait)
        };
        let grows = now.checked_add(stands).unwrap_or(now);
        self.learnt = Some(Learnt { rate: observed, observed, grows, growths: 0 });
    }
}

impl Learnt {
    /// Lets it grow if it is time, and tells how often it has grown.
    fn grown(&mut self, now: Instant) -> u32 {
        if self.grows <= now {
            // By little at first, since it may be true, and faster when it proves not to be.
            let parts = 4usize.checked_shr(self.growths).unwrap_or(0).max(1);
            let more = self.rate.requests.div_ceil(parts);
            self.rate.requests = self.rate.requests.saturating_add(more);
            self.grows = now.checked_add(self.rate.per).unwrap_or(now);
            self.growths = self.growths.saturating_add(1);
        }
        self.growths
    }
}
