//! What a rule would have said.
use super::{Alert, AlertRule, Fact, Memory, decide, decide::Decided};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use std::collections::BTreeSet;

/// What happens within so many seconds is looked at together: the window asks every minute.
const LOOK_SECONDS: i64 = 60;
/// How often a rule is asked beside the moments at which something happened.
const STEP: TimeDelta = TimeDelta::hours(1);
/// Steps at most: a rehearsal of more than this many hours ends early.
const STEPS_MAX: usize = 24 * 60;

/// An alert with when it would have been given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsed {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub alert: Alert,
}

/// When something that happened is looked at: at the end of its minute.
fn looked_at(at: DateTime<Utc>) -> DateTime<Utc> {
    let over = at.timestamp().rem_euclid(LOOK_SECONDS);
    if over == 0 && at.timestamp_subsec_nanos() == 0 {
        return at;
    }
    let end = at.timestamp().saturating_sub(over).saturating_add(LOOK_SECONDS);
    DateTime::from_timestamp(end, 0).unwrap_or(at)
}

/// What the rule alone would have said between two moments, oldest first, had it been in use
/// with nothing said before. `zone` is the person's offset at a moment. Nobody knows when
/// something was taken up: what is handled now counts as handled all along.
pub fn rehearse(
    rule: &AlertRule,
    facts: &[Fact],
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    zone: impl Fn(DateTime<Utc>) -> FixedOffset,
) -> Vec<Rehearsed> {
    let age = TimeDelta::days(i64::from(rule.age_days));
    let again = rule.escalation.is_some();
    let rules = [AlertRule { enabled: true, ..rule.clone() }];
    let mut dated: Vec<(DateTime<Utc>, &Fact)> = facts
        .iter()
        .filter_map(|fact| {
            let at = if fact.trigger.ages() { fact.at.checked_add_signed(age)? } else { fact.at };
            (from..=until).contains(&at).then_some((at, fact))
        })
        .collect();
    dated.sort_by_key(|(at, fact)| (*at, fact.thing, fact.trigger));
    let mut moments: BTreeSet<DateTime<Utc>> =
        dated.iter().map(|(at, _)| looked_at(*at).min(until)).collect();
    let steps = std::iter::successors(Some(from), |at| at.checked_add_signed(STEP));
    moments.extend(steps.take_while(|at| *at <= until).take(STEPS_MAX));
    moments.insert(until);
    let mut dated = dated.into_iter().peekable();
    let (mut memory, mut standing, mut said) = (Memory::new(), Vec::new(), Vec::new());
    for moment in moments {
        let mut given: Vec<Fact> = standing.clone();
        while let Some((_, fact)) = dated.next_if(|(at, _)| *at <= moment) {
            given.push(fact.clone());
            if again && !fact.handled {
                standing.push(fact.clone());
            }
        }
        let now = moment.with_timezone(&zone(moment));
        let Decided { alerts, memory: after } = decide(&rules, memory, &given, now);
        memory = after;
        said.extend(alerts.into_iter().map(|alert| Rehearsed { at: moment, alert }));
    }
    said
}
