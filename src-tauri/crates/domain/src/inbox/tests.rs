//! Items and marks. Statements: specs/021-inbox.md.
use super::*;
use crate::ids::TenantId;
use chrono::NaiveDate;
use proptest::prelude::*;
use std::convert::Infallible;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fact(key: &str, reason: Reason, content: &str) -> Fact {
    Fact {
        key: key.into(),
        tenant: Some(TenantId(Uuid::nil())),
        about: About::NextReview,
        reason,
        count: 1,
        more: false,
        day: None,
        content: content.into(),
    }
}

fn ranked(facts: Vec<Fact>, mark: Option<Mark>) -> Vec<Item> {
    let said: Result<_, Infallible> = items(facts, day("2026-11-25"), |_| Ok(mark.clone()));
    said.unwrap()
}

fn mark(done: Option<(&str, u32)>, until: Option<&str>) -> Mark {
    let done = done.map(|(content, count)| (content.to_owned(), count));
    Mark { done, until: until.map(day), at: "2026-11-20T08:00:00Z".parse().unwrap() }
}

#[test]
fn inb_2_one_thing_is_one_item_with_all_its_reasons() {
    let found = ranked(
        vec![
            fact("finding:1", Reason::Overdue, "2026-11-20"),
            fact("finding:1", Reason::NewCritical, "new"),
            fact("finding:1", Reason::Overdue, "2026-11-20"),
            fact("finding:2", Reason::NewHigh, "new"),
        ],
        None,
    );
    let reasons: Vec<_> = found[0].reasons.iter().map(|(reason, _)| *reason).collect();
    assert_eq!((found.len(), found[0].key.as_str()), (2, "finding:1"));
    assert_eq!(reasons, [Reason::NewCritical, Reason::Overdue]);
    assert_eq!(found[0].weight, 90 + 65);
    assert_eq!((found[0].kind(), found[0].act()), (Kind::Findings, Act::Look));
}

#[test]
fn inb_3_every_reason_has_a_weight_a_group_and_a_next_step() {
    let all: Vec<_> = Reason::rule().collect();
    for (reason, weight, kind, act) in &all {
        assert!(*weight > 0);
        assert_eq!((reason.weight(), reason.kind(), reason.act()), (*weight, *kind, *act));
        assert_eq!(all.iter().filter(|(other, ..)| other == reason).count(), 1);
    }
}

#[test]
fn inb_5_what_is_done_comes_back_when_it_changes_or_grows() {
    let done = mark(Some(("NewHigh=a", 3)), None);
    let standing = |content: &str, count| {
        let mut one = fact("k", Reason::NewHigh, content);
        one.count = count;
        ranked(vec![one], Some(done.clone()))[0].standing
    };
    assert_eq!(standing("a", 3), Standing::Done);
    assert_eq!(standing("a", 2), Standing::Done);
    assert_eq!(standing("a", 4), Standing::Open);
    assert_eq!(standing("b", 3), Standing::Open);
    let more = vec![fact("k", Reason::NewHigh, "a"), fact("k", Reason::Overdue, "")];
    assert_eq!(ranked(more, Some(done))[0].standing, Standing::Open);
}

#[test]
fn inb_6_what_is_put_off_comes_back_on_its_day() {
    let item = |until| {
        ranked(vec![fact("k", Reason::NewHigh, "a")], Some(mark(None, Some(until))))[0].standing
    };
    assert_eq!(item("2026-11-26"), Standing::Snoozed(day("2026-11-26")));
    assert_eq!(item("2026-11-25"), Standing::Open);
    let today = day("2026-11-25");
    assert_eq!(check_snooze(today, today), Err(InboxError::Day));
    assert_eq!(check_snooze(day("2026-11-26"), today), Ok(()));
    assert_eq!(check_snooze(day("2027-11-27"), today), Err(InboxError::Day));
}

#[test]
fn por_3_a_mark_holds_until_something_changes_and_says_what() {
    let was = ReviewedAs {
        content: Some(crate::journal::Hash::ZERO),
        arrivals: Arrivals { detected: 4, reopened: 1 },
    };
    assert_eq!(was.ended_by(&was), None);
    let mut now = was.clone();
    now.arrivals = Arrivals { detected: 6, reopened: 2 };
    assert_eq!(was.ended_by(&now), Some(ReviewEnd { changed: false, detected: 2, reopened: 1 }));
    now = ReviewedAs { content: None, ..was.clone() };
    assert!(was.ended_by(&now).unwrap().changed);
}

proptest! {
    #![proptest_config(crate::cases::cases())]

    /// INB-2, INB-3. The order of facts does not matter; each key is there once; weights fall.
    #[test]
    fn the_order_of_facts_does_not_matter(
        picked in prop::collection::vec((0_u8..6, 0_usize..24), 0..40),
        swap in any::<prop::sample::Index>(),
    ) {
        let rule: Vec<_> = Reason::rule().map(|(reason, ..)| reason).collect();
        let mut facts: Vec<_> =
            picked.iter().map(|(key, reason)| fact(&key.to_string(), rule[*reason], "x")).collect();
        let one = ranked(facts.clone(), None);
        if !facts.is_empty() {
            let middle = swap.index(facts.len());
            facts.rotate_left(middle);
            facts.reverse();
        }
        prop_assert_eq!(&ranked(facts, None), &one);
        prop_assert!(one.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
        let keys: std::collections::BTreeSet<_> = one.iter().map(|item| &item.key).collect();
        prop_assert_eq!(keys.len(), one.len());
    }
}
