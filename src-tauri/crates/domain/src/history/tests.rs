//! Lives by examples: HIS-10 to HIS-14.
use super::*;

/// Snapshots by letter: `c` saw the kind whole, `p` a part for want of permission, `n` did not
/// ask, `f` failed.
fn sights(letters: &str) -> Vec<Sight> {
    let sight = |letter| match letter {
        'c' => Sight { state: CoverageState::Complete, reason: None },
        'p' => Sight { state: CoverageState::Partial, reason: Some(GapReason::NotAllowed) },
        'f' => Sight { state: CoverageState::NotCollected, reason: Some(GapReason::ReadFailed) },
        _ => Sight { state: CoverageState::NotCollected, reason: Some(GapReason::LeftOut) },
    };
    letters.chars().map(sight).collect()
}

/// Contents by letter, a snapshot each; `.` where it is not there.
fn held(letters: &str) -> Vec<Held> {
    let mut found: Vec<Held> = Vec::new();
    let mut before = '.';
    for (ordinal, letter) in (1_u32..).zip(letters.chars()) {
        if letter != before {
            if let (Some(last), true) = (found.last_mut(), before != '.') {
                last.until = Some(ordinal);
            }
            if letter != '.' {
                found.push(Held {
                    first: ordinal,
                    until: None,
                    version: i64::from(u32::from(letter)),
                });
            }
        }
        before = letter;
    }
    found
}

fn check(seen: &str, contents: &str, expected: &[(u32, Happened, bool)]) {
    let life = life(&held(contents), &sights(seen));
    let told: Vec<_> = life.iter().map(|one| (one.ordinal, one.what, one.changed)).collect();
    assert_eq!(told, expected, "{seen} {contents}");
}

/// HIS-10
#[test]
fn what_was_never_looked_for_is_not_new() {
    use Happened::{Created, FirstSeen};
    check("cc", "aa", &[(1, FirstSeen, false)]);
    check("cc", ".a", &[(2, Created, false)]);
    check("nc", ".a", &[(2, FirstSeen, false)]);
    check("pc", ".a", &[(2, FirstSeen, false)]);
    check("cnc", "..a", &[(3, Created, false)]);
}

/// HIS-11
#[test]
fn a_change_is_told_where_it_is_seen() {
    use Happened::{Changed, FirstSeen, NotCollected};
    check("ccc", "aba", &[(1, FirstSeen, false), (2, Changed, true), (3, Changed, true)]);
    check("cnc", "a.b", &[(1, FirstSeen, false), (2, NotCollected, false), (3, Changed, true)]);
}

/// HIS-12
#[test]
fn absent_is_missing_only_where_the_kind_was_seen_whole() {
    use Happened::{FirstSeen, Missing, NotCollected, NotReadable, Returned, SeenAgain};
    let first = (1, FirstSeen, false);
    check("cc", "a.", &[first, (2, Missing, false)]);
    check("cp", "a.", &[first, (2, NotReadable, false)]);
    check("cf", "a.", &[first, (2, NotReadable, false)]);
    check("cn", "a.", &[first, (2, NotCollected, false)]);
    check(
        "cpnc",
        "a..a",
        &[first, (2, NotReadable, false), (3, NotCollected, false), (4, SeenAgain, false)],
    );
    check("cpc", "a..", &[first, (2, NotReadable, false), (3, Missing, false)]);
    check("ccc", "a.a", &[first, (2, Missing, false), (3, Returned, false)]);
    check("ccc", "a.b", &[first, (2, Missing, false), (3, Returned, true)]);
}

/// HIS-13
#[test]
fn what_is_missing_stays_so_until_it_is_seen() {
    use Happened::{FirstSeen, Missing, Returned};
    check("ccnpc", "a...a", &[(1, FirstSeen, false), (2, Missing, false), (5, Returned, false)]);
}

/// HIS-14
#[test]
fn a_snapshot_counts_what_happened_and_what_it_did_not_see() {
    let sights = sights("ccp");
    let mut tallies = [Tally::default(); 3];
    for contents in ["aaa", "ab.", ".a.", "a.."] {
        trace(&held(contents), &sights, |ordinal, presence, moment| {
            tallies[ordinal as usize - 1].add(presence, moment.as_ref());
        });
    }
    assert_eq!(tallies[0], Tally { first_seen: 3, ..Tally::default() });
    assert_eq!(tallies[1], Tally { created: 1, changed: 1, missing: 1, ..Tally::default() });
    assert_eq!(tallies[2], Tally { not_readable: 2, ..Tally::default() });
}

/// HIS-11: the snapshot to compare with is the one that saw it last.
#[test]
fn a_moment_names_who_saw_it_before() {
    let life = life(&held("aa..b"), &sights("ccnnc"));
    let before: Vec<_> = life.iter().map(|one| (one.ordinal, one.before)).collect();
    assert_eq!(before, [(1, None), (3, Some(2)), (5, Some(2))]);
}
