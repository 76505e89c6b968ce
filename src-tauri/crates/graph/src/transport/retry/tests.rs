//! Tests of waits.
use super::*;
use crate::transport::script::{now, world};

#[track_caller]
fn check(text: &str, expected: Option<u64>) {
    assert_eq!(retry_after(text, now()), expected.map(Duration::from_secs), "{text}");
}

// TRN-20
#[test]
fn both_forms_are_read() {
    check("0", Some(0));
    check(" 17 ", Some(17));
    check("99999999999999999999999", Some(u64::from(u32::MAX)));
    check("Sun, 01 Mar 2026 12:02:00 GMT", Some(120));
    check("Sunday, 01-Mar-26 12:02:00 GMT", Some(120));
    check("Sun Mar  1 12:02:00 2026", Some(120));
    check("Sun, 01 Mar 2026 11:00:00 GMT", Some(0));
    for text in ["", "-1", "1.5", "soon", "Sun, 99 Mar 2026 12:00:00 GMT"] {
        check(text, None);
    }
}

// TRN-20, TRN-21
#[test]
fn waits_are_bounded_and_double() {
    let limits = Limits::default();
    let world = world();
    let mut budget = Budget::new(&limits, &world);
    budget.sent();
    let wait = |budget: &mut Budget, asked: Option<u64>| {
        budget.wait(asked.map(Duration::from_secs)).ok().map(|wait| wait.as_secs_f64())
    };
    assert_eq!(wait(&mut budget, Some(7)), Some(7.0));
    assert_eq!(wait(&mut budget, Some(86_400)), Some(600.0));
    let near = |found: Option<f64>, expected: f64| (found.unwrap() / expected - 1.0).abs() < 0.01;
    assert!(near(wait(&mut budget, Some(0)), 0.75));
    assert!(near(wait(&mut budget, None), 0.75));
    budget.sent();
    assert!(near(wait(&mut budget, None), 1.5));
    for _ in 0..5 {
        budget.sent();
    }
    assert!(near(wait(&mut budget, None), 45.0));
    budget.sent();
    assert_eq!(wait(&mut budget, None), None);
    let mut patient = Budget::new(&limits, &world);
    assert!((0..3).all(|_| wait(&mut patient, Some(600)).is_some()));
    assert_eq!(wait(&mut patient, Some(1)), None);
}

// TRN-21
#[test]
fn those_who_fail_together_return_apart() {
    let limits = Limits::default();
    let waits: Vec<Duration> = [0x00, 0x40, 0xFF]
        .into_iter()
        .map(|byte| {
            let world = World::new(now, move |bytes| bytes.fill(byte));
            let mut budget = Budget::new(&limits, &world);
            budget.sent();
            budget.wait(None).ok().unwrap()
        })
        .collect();
    assert_eq!(waits[0], Duration::from_millis(500));
    assert_eq!(waits[2], Duration::from_secs(1));
    assert!(waits[0] < waits[1] && waits[1] < waits[2]);
}
