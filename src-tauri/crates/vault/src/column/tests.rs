//! Times keep their order and every nanosecond.
use super::*;

#[test]
fn time_text_sorts_like_time() {
    let early: DateTime<Utc> = "2025-07-01T12:00:00Z".parse().unwrap();
    let later: DateTime<Utc> = "2025-07-01T12:00:00.000000001Z".parse().unwrap();
    let (a, b) = (time_text(early).unwrap(), time_text(later).unwrap());
    assert!(a < b, "{a} {b}");
    assert_eq!(b.parse::<DateTime<Utc>>().unwrap(), later);
}

#[test]
fn time_beyond_four_digits_is_refused() {
    assert!(matches!(time_text(DateTime::<Utc>::MAX_UTC), Err(VaultError::TimeOutOfRange)));
    assert!(matches!(time_text(DateTime::<Utc>::MIN_UTC), Err(VaultError::TimeOutOfRange)));
}
