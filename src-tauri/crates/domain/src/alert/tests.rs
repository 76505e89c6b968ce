//! Rules say what they say, when they may, and lose nothing.
use super::*;
use crate::{
    cases::cases,
    ids::{AlertRuleId, TenantId},
    review::Severity,
};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

fn at(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

fn rule() -> AlertRule {
    AlertRule {
        id: AlertRuleId(Uuid::from_u128(1)),
        name: "Night shift".into(),
        severity: Severity::Low,
        cooldown_minutes: 60,
        ..AlertRule::standard()
    }
}

fn thing(number: u128) -> Thing {
    Thing { kind: ThingKind::Finding, id: Uuid::from_u128(number) }
}

fn fact(number: u128, since: &str) -> Fact {
    Fact {
        trigger: Trigger::FindingFound,
        thing: thing(number),
        tenant: Some(TenantId(Uuid::from_u128(7))),
        severity: Some(Severity::High),
        at: at(since).with_timezone(&Utc),
        handled: false,
    }
}

fn said(rules: &[AlertRule], memory: &mut Memory, facts: &[Fact], now: &str) -> Vec<Alert> {
    let decided = decide(rules, std::mem::take(memory), facts, at(now));
    *memory = decided.memory;
    decided.alerts
}

#[test]
fn alert_1_a_rule_tells_of_its_events_severity_and_tenants() {
    let now = at("2026-11-24T10:00:00+01:00");
    let facts = [fact(1, "2026-11-24T08:00:00Z")];
    let tells = |rule: AlertRule| !decide(&[rule], Memory::new(), &facts, now).alerts.is_empty();
    assert!(tells(rule()));
    assert!(tells(AlertRule { severity: Severity::High, ..rule() }));
    assert!(!tells(AlertRule { severity: Severity::Critical, ..rule() }));
    assert!(!tells(AlertRule { triggers: [Trigger::SyncFailed].into(), ..rule() }));
    assert!(!tells(AlertRule { enabled: false, ..rule() }));
    assert!(tells(AlertRule { tenants: [TenantId(Uuid::from_u128(7))].into(), ..rule() }));
    assert!(!tells(AlertRule { tenants: [TenantId(Uuid::from_u128(8))].into(), ..rule() }));
}

#[test]
fn alert_2_the_things_of_a_tenant_come_as_one_and_once() {
    let mut memory = Memory::new();
    let mut facts = vec![fact(1, "2026-11-24T08:00:00Z"), fact(2, "2026-11-24T08:00:00Z")];
    facts.push(Fact { severity: Some(Severity::Critical), ..fact(3, "2026-11-24T08:00:00Z") });
    let alerts = said(&[rule()], &mut memory, &facts, "2026-11-24T10:00:00+01:00");
    assert_eq!(alerts.len(), 1);
    assert_eq!(alerts[0].things.len(), 3);
    assert_eq!(alerts[0].severity, Some(Severity::Critical));
    // The same facts again, much later: nothing.
    assert!(said(&[rule()], &mut memory, &facts, "2026-12-24T10:00:00+01:00").is_empty());
}

#[test]
fn alert_3_a_new_occurrence_waits_for_the_cooldown() {
    let (rules, mut memory) = ([rule()], Memory::new());
    let first = [fact(1, "2026-11-24T08:00:00Z")];
    assert_eq!(said(&rules, &mut memory, &first, "2026-11-24T08:00:00Z").len(), 1);
    let back = [fact(1, "2026-11-24T08:30:00Z")];
    assert!(said(&rules, &mut memory, &back, "2026-11-24T08:30:00Z").is_empty());
    // It is not given again, and comes all the same.
    assert!(said(&rules, &mut memory, &[], "2026-11-24T08:59:59Z").is_empty());
    assert_eq!(said(&rules, &mut memory, &[], "2026-11-24T09:00:00Z").len(), 1);
    assert!(said(&rules, &mut memory, &back, "2026-11-24T12:00:00Z").is_empty());
}

#[test]
fn alert_4_what_quiet_hours_hold_back_comes_as_one_afterwards() {
    let days = [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday];
    let quiet = QuietHours { from_minute: 20 * 60, until_minute: 7 * 60, days: days.into() };
    let rules = [AlertRule { quiet: Some(quiet), ..rule() }];
    let mut memory = Memory::new();
    // A Tuesday evening, where the person is.
    let night = [fact(1, "2026-11-24T19:30:00Z")];
    assert!(said(&rules, &mut memory, &night, "2026-11-24T20:30:00+01:00").is_empty());
    let later = [fact(2, "2026-11-25T02:00:00Z")];
    assert!(said(&rules, &mut memory, &later, "2026-11-25T06:59:00+01:00").is_empty());
    let morning = said(&rules, &mut memory, &[], "2026-11-25T07:00:00+01:00");
    assert_eq!(morning.len(), 1);
    assert_eq!(morning[0].things, [thing(1), thing(2)].into());
    // Friday's night ends on Saturday morning; Saturday's evening is not quiet.
    let friday = [fact(3, "2026-11-27T22:00:00Z")];
    assert!(said(&rules, &mut memory, &friday, "2026-11-28T06:00:00+01:00").is_empty());
    assert_eq!(said(&rules, &mut memory, &[], "2026-11-28T07:00:00+01:00").len(), 1);
    let saturday = [fact(4, "2026-11-28T21:00:00Z")];
    assert_eq!(said(&rules, &mut memory, &saturday, "2026-11-28T22:00:00+01:00").len(), 1);
}

#[test]
fn alert_5_what_nobody_takes_up_comes_again_and_not_for_ever() {
    let escalation = Some(Escalation { after_hours: 4, most: 2 });
    let (rules, mut memory) = ([AlertRule { escalation, ..rule() }], Memory::new());
    let facts = [fact(1, "2026-11-24T08:00:00Z")];
    let mut count = |now: &str, facts: &[Fact]| {
        let alerts = said(&rules, &mut memory, facts, now);
        (alerts.len(), alerts.iter().all(|alert| alert.escalated))
    };
    assert_eq!(count("2026-11-24T08:00:00Z", &facts), (1, false));
    assert_eq!(count("2026-11-24T11:59:00Z", &facts), (0, true));
    assert_eq!(count("2026-11-24T12:00:00Z", &facts), (1, true));
    let handled = [Fact { handled: true, ..facts[0].clone() }];
    assert_eq!(count("2026-11-24T20:00:00Z", &handled), (0, true));
    assert_eq!(count("2026-11-24T21:00:00Z", &facts), (1, true));
    assert_eq!(count("2026-11-25T21:00:00Z", &facts), (0, true));
}

#[test]
fn alert_6_ages_count_from_the_rule() {
    let stale =
        Fact { trigger: Trigger::SnapshotStale, severity: None, ..fact(1, "2026-11-01T08:00:00Z") };
    let rules = [AlertRule { age_days: 14, severity: Severity::Critical, ..rule() }];
    let mut memory = Memory::new();
    let facts = [stale];
    assert!(said(&rules, &mut memory, &facts, "2026-11-15T07:59:00Z").is_empty());
    assert_eq!(said(&rules, &mut memory, &facts, "2026-11-15T08:00:00Z").len(), 1);
}

#[test]
fn alert_7_a_rule_that_is_none_is_refused() {
    let quiet = |from_minute, until_minute, days: &[Day]| {
        Some(QuietHours { from_minute, until_minute, days: days.iter().copied().collect() })
    };
    let week: Vec<Day> = [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday]
        .into_iter()
        .chain([Day::Saturday, Day::Sunday])
        .collect();
    for (field, wrong) in [
        ("name", AlertRule { name: " ".into(), ..rule() }),
        ("name", AlertRule { name: "x".repeat(101), ..rule() }),
        ("name", AlertRule { name: "a\nb".into(), ..rule() }),
        ("triggers", AlertRule { triggers: BTreeSet::new(), ..rule() }),
        ("routes", AlertRule { desktop: false, digest: false, ..rule() }),
        ("cooldown_minutes", AlertRule { cooldown_minutes: 0, ..rule() }),
        ("cooldown_minutes", AlertRule { cooldown_minutes: 10_081, ..rule() }),
        ("age_days", AlertRule { age_days: 0, ..rule() }),
        ("quiet", AlertRule { quiet: quiet(0, 1440, &week), ..rule() }),
        ("quiet", AlertRule { quiet: quiet(60, 60, &week), ..rule() }),
        ("quiet", AlertRule { quiet: quiet(60, 120, &[]), ..rule() }),
        (
            "escalation",
            AlertRule { escalation: Some(Escalation { after_hours: 0, most: 1 }), ..rule() },
        ),
        (
            "escalation",
            AlertRule { escalation: Some(Escalation { after_hours: 1, most: 11 }), ..rule() },
        ),
    ] {
        assert_eq!(wrong.checked(), Err(AlertError::Invalid { field }));
    }
    assert_eq!(AlertRule::standard().checked(), Ok(AlertRule::standard()));
    assert_eq!(AlertRule { name: " a ".into(), ..rule() }.checked().unwrap().name, "a");
}

#[test]
fn alert_8_a_rehearsal_says_what_would_have_been_said() {
    let from = at("2026-11-01T00:00:00Z").with_timezone(&Utc);
    let until = at("2026-11-30T00:00:00Z").with_timezone(&Utc);
    let utc = |_| FixedOffset::east_opt(0).unwrap();
    let facts = [
        fact(1, "2026-10-31T23:00:00Z"),
        fact(1, "2026-11-02T08:00:00Z"),
        fact(1, "2026-11-02T08:10:00Z"),
        Fact { handled: true, ..fact(2, "2026-11-02T08:10:00Z") },
    ];
    let days = [Day::Monday].into();
    let quiet = QuietHours { from_minute: 8 * 60, until_minute: 9 * 60, days };
    let escalation = Some(Escalation { after_hours: 24, most: 1 });
    let rule = AlertRule { quiet: Some(quiet), escalation, ..rule() };
    let said = rehearse(&rule, &facts, from, until, utc);
    let told: Vec<_> = said
        .iter()
        .map(|one| (one.at.to_rfc3339(), one.alert.things.len(), one.alert.escalated))
        .collect();
    assert_eq!(
        told,
        [
            ("2026-11-02T09:00:00+00:00".to_owned(), 2, false),
            ("2026-11-03T09:00:00+00:00".to_owned(), 1, true),
        ]
    );
}

/// ALERT-8: a run's findings come one after another, and are told once.
#[test]
fn alert_8_what_happens_within_a_minute_is_one_alert() {
    let moments = ["08:00:00.2Z", "08:00:01.7Z", "08:00:59Z", "08:01:00Z", "08:01:00.1Z"];
    let facts: Vec<Fact> = (0_u128..)
        .zip(moments)
        .map(|(number, time)| fact(number, &format!("2026-11-24T{time}")))
        .collect();
    let moment = |text: &str| at(text).with_timezone(&Utc);
    let (from, until) = (moment("2026-11-24T00:00:00Z"), moment("2026-11-24T09:00:00Z"));
    let said = rehearse(&rule(), &facts, from, until, |_| FixedOffset::east_opt(0).unwrap());
    let told: Vec<_> = said.iter().map(|one| (one.at, one.alert.things.len())).collect();
    assert_eq!(told, [(moment("2026-11-24T08:01:00Z"), 4), (moment("2026-11-24T08:02:00Z"), 1)]);
}

#[test]
fn alert_9_a_memory_does_not_grow_without_end() {
    let facts: Vec<Fact> = (0..25_000).map(|number| fact(number, "2026-11-24T08:00:00Z")).collect();
    let decided = decide(&[rule()], Memory::new(), &facts, at("2026-11-24T09:00:00Z"));
    assert_eq!(decided.memory.len(), MEMORY_MAX);
    assert_eq!(decided.alerts[0].things.len(), 25_000);
    assert!(decide(&[], decided.memory, &[], at("2026-11-24T09:00:00Z")).memory.is_empty());
}

fn rules() -> impl Strategy<Value = AlertRule> {
    let days = prop::collection::btree_set(0_u64..7, 1..7);
    // An hour a day to speak in, at least.
    let quiet = prop::option::of((0_u16..1440, 1_u16..1380, days));
    let escalation = prop::option::of((1_u16..48, 1_u8..3));
    (1_u32..480, quiet, escalation, 1_u16..10).prop_map(|(cooldown, quiet, escalation, age)| {
        let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let day = |offset: u64| {
            use chrono::Datelike;
            Day::from((monday + chrono::Days::new(offset)).weekday())
        };
        AlertRule {
            cooldown_minutes: cooldown,
            quiet: quiet.map(|(from_minute, length, days)| QuietHours {
                from_minute,
                until_minute: (from_minute + length) % 1440,
                days: days.into_iter().map(day).collect(),
            }),
            escalation: escalation.map(|(after_hours, most)| Escalation { after_hours, most }),
            age_days: age,
            ..rule()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases().cases / 4, ..cases() })]

    /// ALERT-2, ALERT-3, ALERT-4. Whatever happens when, and whenever somebody looks.
    #[test]
    fn never_too_often_never_in_quiet_hours_nothing_lost(
        rule in rules(),
        // Minutes between looks; what is new then: which thing, which trigger, handled.
        looks in prop::collection::vec(
            (1_i64..600, prop::collection::vec((0_u128..5, 0_usize..10, any::<bool>()), 0..4)),
            1..40,
        ),
        hours_east in -11_i32..13,
    ) {
        let zone = FixedOffset::east_opt(hours_east * 3600).unwrap();
        let start = at("2026-11-20T00:00:00Z").with_timezone(&zone);
        let rules = [rule.clone()];
        let (mut now, mut memory) = (start, Memory::new());
        let mut last: BTreeMap<Thing, DateTime<FixedOffset>> = BTreeMap::new();
        let mut owed: BTreeMap<(Thing, Trigger), DateTime<FixedOffset>> = BTreeMap::new();
        // Long enough at the end for every age, quiet time and cooldown of each trigger.
        let rest = (0..800).map(|_| (40, Vec::new()));
        for (minutes, new) in looks.into_iter().chain(rest) {
            now += TimeDelta::minutes(minutes);
            let age = TimeDelta::days(i64::from(rule.age_days));
            let mut facts = Vec::new();
            for (number, trigger, handled) in new {
                let trigger = Trigger::ALL[trigger];
                let aged = if trigger.ages() { now - age } else { now };
                facts.push(Fact {
                    trigger, handled, at: aged.with_timezone(&Utc), ..fact(number, "2026-11-20T00:00:00Z")
                });
                owed.insert((thing(number), trigger), now);
            }
            let decided = decide(&rules, memory, &facts, now);
            let again = decide(&rules, decided.memory.clone(), &facts, now);
            prop_assert!(again.alerts.is_empty());
            prop_assert_eq!(&again.memory, &decided.memory);
            memory = decided.memory;
            let quiet = rule.quiet.as_ref().is_some_and(|quiet| quiet.contains(now.naive_local()));
            prop_assert!(!quiet || decided.alerts.is_empty());
            for alert in decided.alerts {
                for thing in alert.things {
                    if let Some(before) = last.insert(thing, now) {
                        let apart = now - before;
                        prop_assert!(apart >= TimeDelta::minutes(rule.cooldown_minutes.into()));
                    }
                    if !alert.escalated {
                        owed.remove(&(thing, alert.trigger));
                    }
                }
            }
        }
        prop_assert_eq!(owed, BTreeMap::new());
    }
}
