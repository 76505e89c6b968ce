//! How many requests at once and how often: the rules of a gate, without waiting.
//!
//! Exchanges at once double in each round trip and are halved by a throttling, which closes the
//! gate for all until the wait is over. From the first throttling on, requests are spaced evenly
//! at the pace it taught; see [`crate::transport::learnt`].
use crate::transport::{
    learnt::{Learnt, Round, count},
    limits::{Limits, Rate},
    pace::Pacing,
    window::Window,
};
use std::time::Duration;
use tokio::time::Instant;

/// What was sent of late is looked at over so many requests, or a second.
const OF_LATE: f64 = 20.0;

/// What is known of one workload.
pub(crate) struct Tempo {
    allowed: usize,
    allowed_max: usize,
    /// Places that are taken away as soon as they come back.
    owed: usize,
    /// Counts throttlings: answers to what was sent before one do not halve again.
    round: u64,
    round_began: Option<Instant>,
    round_answered: usize,
    opens: Option<Instant>,
    /// Throttlings since anything was answered, for waits that the service does not name.
    fruitless: u32,
    backoff_first: Duration,
    backoff_max: Duration,
    known: Option<Rate>,
    learnt: Option<Learnt>,
    /// What it taught is put right by answers that were still on their way.
    last: Option<Throttling>,
    /// The gate opened without knowing that it may: one request goes first.
    untold: bool,
    /// The next request is due, at the learnt pace.
    due: Option<Instant>,
    kept: Duration,
    under_way: usize,
    window: Window,
}

/// A throttling, and what was known before it.
struct Throttling {
    number: u64,
    round: Round,
    before: Option<Learnt>,
}

/// Whether a request may be sent.
pub(crate) enum Admission {
    /// Now, in this round.
    Enter(u64),
    /// Ask again at that moment.
    At(Instant),
    /// Ask again when another is answered or has failed.
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

/// An exchange that was refused.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Refused {
    /// The round it was let in.
    pub(crate) round: u64,
    /// When it was sent.
    pub(crate) sent: Instant,
    /// Of the requests inside, so many were answered nevertheless.
    pub(crate) good: usize,
}

impl Tempo {
    pub(super) fn new(limits: &Limits, known: Option<Rate>) -> Self {
        Self {
            allowed: limits.concurrency_first.clamp(1, limits.concurrency_max.max(1)),
            allowed_max: limits.concurrency_max.max(1),
            owed: 0,
            round: 0,
            round_began: None,
            round_answered: 0,
            opens: None,
            fruitless: 0,
            backoff_first: limits.backoff_first,
            backoff_max: limits.backoff_max,
            known,
            learnt: None,
            last: None,
            untold: false,
            due: None,
            kept: limits.rate_kept,
            under_way: 0,
            window: Window::default(),
        }
    }

    pub(super) fn concurrency(&self) -> usize {
        self.allowed
    }

    pub(super) fn pacing(&self, now: Instant) -> Pacing {
        let spacing = self.learnt.as_ref().and_then(|learnt| spacing(learnt, now, 1));
        Pacing {
            concurrency: self.allowed,
            under_way: self.under_way,
            closed_for: self.opens.map(|opens| opens.saturating_duration_since(now)),
            spacing: spacing.max(self.known.map(Rate::span_of_one)),
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

    /// How many requests may go in one exchange, `most` at most: half of what came through at
    /// once before anything was known; of a known rate as many as fill it in equal parts, since
    /// what does not fit has to wait for the next span.
    pub(super) fn together_max(&self, most: usize) -> usize {
        let most = most.max(1);
        let learnt = self.learnt.as_ref().map_or(most, Learnt::together_max);
        let known = self.known.map_or(most, |rate| {
            let parts = rate.requests.div_ceil(most).max(1);
            rate.requests.checked_div(parts).unwrap_or(1)
        });
        learnt.min(known).clamp(1, most)
    }

    pub(super) fn admit(&mut self, now: Instant, cost: usize) -> Admission {
        if self.owed > 0 {
            self.owed = self.owed.saturating_sub(1);
            return Admission::GiveUpPlace;
        }
        if let Some(opens) = self.opens.filter(|opens| *opens > now) {
            return Admission::At(opens);
        }
        if self.untold && self.round_answered == 0 && self.under_way > 0 {
            return Admission::AfterAnother;
        }
        // Of a service of which nothing is known not much more is asked than it has answered.
        let probing = self.learnt.is_none() && self.known.is_none() && self.under_way > 0;
        let most = self.allowed.max(self.round_answered / 2);
        if probing && self.under_way.saturating_add(cost) > most {
            return Admission::AfterAnother;
        }
        if let Some(rate) = self.known {
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
        self.learnt.take_if(|learnt| learnt.is_past(now));
        if let Some(learnt) = &self.learnt {
            if let Some(due) = self.due.filter(|due| *due > now) {
                return Admission::At(due);
            }
            let credit = learnt.credit(learnt.pace_at(now));
            let earliest = now.checked_sub(credit).unwrap_or(now);
            let from = self.due.map_or(now, |due| due.max(earliest));
            self.due = spacing(learnt, now, cost).and_then(|spacing| from.checked_add(spacing));
        }
        self.under_way = self.under_way.saturating_add(cost);
        self.round_began.get_or_insert(now);
        Admission::Enter(self.round)
    }

    /// Everything inside was answered. Gives the places that are added.
    pub(super) fn succeeded(&mut self, round: u64, cost: usize) -> usize {
        if round == self.round {
            self.round_answered = self.round_answered.saturating_add(cost);
        } else {
            self.fitted_too(round, cost);
        }
        if self.allowed >= self.allowed_max {
            return 0;
        }
        self.allowed = self.allowed.saturating_add(1);
        if self.owed > 0 {
            self.owed = self.owed.saturating_sub(1);
            return 0;
        }
        1
    }

    pub(super) fn throttled(&mut self, now: Instant, wait: Wait, refused: Refused) {
        let closed_for = match wait {
            Wait::Named(wait) => wait,
            // A request that comes late does not know how long the others have been waiting.
            Wait::Own(wait) => self
                .backoff_first
                .saturating_mul(1u32.checked_shl(self.fruitless).unwrap_or(u32::MAX))
                .min(self.backoff_max)
                .mul_f64(0.5)
                .max(wait),
        };
        let opens = now.checked_add(closed_for).unwrap_or(now);
        self.opens = Some(self.opens.map_or(opens, |before| before.max(opens)));
        if refused.round != self.round {
            self.fitted_too(refused.round, refused.good);
            return;
        }
        let smaller = (self.allowed / 2).max(1);
        self.owed = self.owed.saturating_add(self.allowed.saturating_sub(smaller));
        self.allowed = smaller;
        let fitted = self.round_answered.saturating_add(refused.good);
        self.untold = fitted == 0 || matches!(wait, Wait::Own(_));
        self.fruitless = if fitted > 0 { 1 } else { self.fruitless.saturating_add(1) };
        let began = self.round_began.unwrap_or(refused.sent).min(refused.sent);
        let of_late = self.of_late(now, began);
        let refused_before = match &self.last {
            // What began without an answer goes on: nothing has flowed in that fitted.
            Some(last) if last.round.fitted == 0 => last.round.refused_before,
            last => last.as_ref().map(|last| last.round.refused),
        };
        let round = Round {
            began,
            refused: refused.sent,
            refused_before,
            fitted,
            of_late,
            wait: closed_for,
        };
        let before = self.learnt.clone();
        self.last = Some(Throttling { number: self.round, round, before });
        self.learn();
        self.round = self.round.saturating_add(1);
        self.round_began = None;
        self.round_answered = 0;
        self.due = None;
    }

    /// Requests a second before a refusal, if the round lasted long enough to say.
    fn of_late(&self, now: Instant, began: Instant) -> Option<f64> {
        let pace = self.learnt.as_ref()?.pace_at(now);
        let span = Duration::try_from_secs_f64((OF_LATE / pace).max(1.0)).ok()?;
        let lasted = now.duration_since(began);
        (lasted >= span)
            .then(|| count(self.window.since(now, span).saturating_add(1)) / span.as_secs_f64())
    }

    /// Answers to what was sent before the last throttling, and came after it: they fitted as well.
    /// With many requests at once the first refusal comes before most of them, and would teach
    /// far too low a pace.
    fn fitted_too(&mut self, round: u64, good: usize) {
        if let Some(last) = self.last.as_mut().filter(|last| last.number == round && good > 0) {
            last.round.fitted = last.round.fitted.saturating_add(good);
            self.fruitless = 1;
            self.learn();
        }
    }

    fn learn(&mut self) {
        if let Some(last) = self.last.as_ref().filter(|last| last.round.fitted > 0) {
            self.learnt = Some(Learnt::from(last.before.as_ref(), &last.round, self.kept));
        }
    }
}

/// How long after so many requests the next is due.
fn spacing(learnt: &Learnt, now: Instant, cost: usize) -> Option<Duration> {
    Duration::try_from_secs_f64(count(cost) / learnt.pace_at(now)).ok()
}
