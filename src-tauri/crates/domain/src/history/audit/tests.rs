//! Since when the log is read, and why nobody is named. Cites `specs/015-history.md`.
use super::*;

fn day(day: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap() + TimeDelta::days(day)
}

fn read(ordinal: u32, since: i64, until: i64, gap: Option<GapReason>) -> AuditRead {
    AuditRead { ordinal, began_at: day(until), since: day(since), until: day(until), gap }
}

/// HIS-40.
#[test]
fn the_log_is_read_from_where_it_was_last_read_whole() {
    let month = TimeDelta::days(30);
    let reads =
        [read(2, 0, 5, None), read(3, 5, 9, Some(GapReason::NotAllowed)), read(1, 0, 2, None)];
    assert_eq!(since(&reads, None, day(10), month), Some(day(5) - MARGIN));
    assert_eq!(since(&[], Some(day(1)), day(10), month), Some(day(1) - MARGIN));
    assert_eq!(since(&[], None, day(10), month), None);
    assert_eq!(since(&reads, None, day(90), month), Some(day(60)));
}

/// HIS-42.
#[test]
fn nobody_is_named_for_a_reason() {
    let week = TimeDelta::days(7);
    let unnamed = |from, until, ordinal, reads: &[AuditRead]| {
        super::unnamed(day(from), day(until), ordinal, reads, week)
    };
    let whole = [read(2, 0, 5, None), read(3, 4, 9, None)];
    assert_eq!(unnamed(5, 9, 3, &whole), (Unnamed::NoEntry, None));
    assert_eq!(unnamed(1, 9, 3, &whole), (Unnamed::NoEntry, None));
    // A fortnight read at once: what happened first may be forgotten already.
    assert_eq!(unnamed(0, 14, 2, &[read(2, 0, 14, None)]), (Unnamed::NotKept, None));
    // The request goes back a month only.
    assert_eq!(unnamed(0, 60, 2, &[read(2, 30, 60, None)]), (Unnamed::NotKept, None));
    assert_eq!(unnamed(0, 5, 2, &[]), (Unnamed::NotRead, None));
    let refused = [read(2, 0, 5, Some(GapReason::NotAllowed))];
    let why = Some(GapReason::NotAllowed);
    assert_eq!(unnamed(0, 5, 2, &refused), (Unnamed::NotRead, why));
    // A later snapshot that was allowed to read it went back to where it was read last.
    let later = [refused[0].clone(), read(3, 0, 6, None)];
    assert_eq!(unnamed(0, 5, 2, &later), (Unnamed::NoEntry, None));
}
