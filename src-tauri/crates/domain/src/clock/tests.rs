//! Time never stands still and never runs backwards.
use super::*;
use proptest::prelude::*;

fn at(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap()
}

#[test]
fn a_clock_set_back_still_moves_forward() {
    let first = HybridTime::default().next(at(1_000));
    let second = first.next(at(500));
    assert_eq!(second, HybridTime { millis: 1_000, counter: 1 });
    assert_eq!(second.next(at(2_000)), HybridTime { millis: 2_000, counter: 0 });
}

#[test]
fn a_full_counter_borrows_a_millisecond() {
    let full = HybridTime { millis: 7, counter: u32::MAX };
    assert_eq!(full.next(at(0)), HybridTime { millis: 8, counter: 0 });
}

#[test]
fn a_clock_far_ahead_is_refused() {
    let remote = HybridTime { millis: DRIFT_MILLIS_MAX + 2, counter: 0 };
    assert_eq!(
        HybridTime::default().receive(remote, at(1)),
        Err(ClockAhead { ahead_millis: DRIFT_MILLIS_MAX + 1 })
    );
}

proptest! {
    #[test]
    fn always_later(millis in 0u64..1 << 50, counter: u32, now in 0i64..1 << 50) {
        let before = HybridTime { millis, counter };
        prop_assert!(before.next(at(now)) > before);
    }

    #[test]
    fn later_than_both(a in 0u64..1 << 40, b in 0u64..1 << 40, now in 1i64 << 39..1 << 40) {
        let (a, b) = (HybridTime { millis: a, counter: 3 }, HybridTime { millis: b, counter: 9 });
        if let Ok(merged) = a.receive(b, at(now)) {
            prop_assert!(merged > a && merged > b);
        }
    }
}
