//! The image in memory is the table, whoever looks and whenever (FND-18, FND-29).
use super::*;
use crate::{
    Vault, fixture,
    tables::{
        finding::{self, rank},
        finding_search::{Page, count, search},
    },
};
use domain::{
    finding::{Basis, Detection, Finding, FindingEvent, Happening, State, Visibility},
    fingerprint::Fingerprint,
    ids::{EvaluationId, EventId, FindingId, MemberId, SnapshotId},
    journal::Hash,
    query::{Condition, FindingQuery, natural_key},
    review::Severity,
    verdict::{ControlId, PolicyId, Reason},
};
use std::cmp::Ordering;
use uuid::Uuid;

fn at(hours: i64) -> DateTime<chrono::Utc> {
    let start: DateTime<chrono::Utc> = "2026-11-21T08:00:00Z".parse().unwrap();
    start + chrono::TimeDelta::hours(hours)
}

fn happens(writer: &Writer<'_>, number: u32, hours: i64, event: &FindingEvent) -> Result<()> {
    let happening = Happening {
        id: EventId(Uuid::from_u128(u128::from(number) << 32 | u128::from(hours.unsigned_abs()))),
        finding: FindingId(Uuid::from_u128(u128::from(number))),
        at: at(hours),
        by: MemberId(Uuid::nil()),
        event,
    };
    finding::project(writer, &happening)
}

fn detected(number: u32) -> FindingEvent {
    let tenant = TenantId(Uuid::from_u128(u128::from(number % 3)));
    let control = ControlId("entra.x".into());
    let severities = [Severity::Low, Severity::Medium, Severity::High, Severity::Critical];
    FindingEvent::FindingDetected {
        tenant,
        fingerprint: Fingerprint::new(tenant, &control, &number.to_string()),
        detection: Box::new(Detection {
            policy: PolicyId(format!(
                "MS.{}.{}v1",
                if number.is_multiple_of(2) { "AAD" } else { "Teams" },
                number % 12
            )),
            control,
            area: if number.is_multiple_of(2) { "entra".into() } else { "teams".into() },
            severity: severities[number as usize % 4],
            reason: Reason { code: "not-so".into(), args: Default::default() },
            subjects: Vec::new(),
            observed: Vec::new(),
            basis: Basis {
                evaluation: EvaluationId(Uuid::nil()),
                snapshot: SnapshotId(Uuid::nil()),
                ordinal: 1,
                interpretation: 1,
                profile: Hash::ZERO,
                coverage: Hash::ZERO,
            },
            drift: None,
        }),
        due: (!number.is_multiple_of(5)).then(|| at(i64::from(number % 7) * 24).date_naive()),
    }
}

fn owner(name: &str) -> FindingEvent {
    FindingEvent::OwnerSet { owner: Some(name.to_owned()), reason: None }
}

/// Sixty findings, some of which people work on.
fn story(writer: &Writer<'_>) -> Result<()> {
    for number in 1..=60 {
        happens(writer, number, i64::from(number % 9), &detected(number))?;
    }
    for number in 1..=60 {
        let event = match number % 6 {
            0 => owner("Mia Brandt"),
            1 => owner("Jörg Ä"),
            2 => FindingEvent::AssigneeSet { assignee: Some("Mia Brandt".into()), reason: None },
            3 => {
                FindingEvent::FindingTransitioned { to: State::Triaged, reason: None, as_of: None }
            }
            4 => FindingEvent::FindingSnoozed {
                until: Some(at(24 * i64::from(number % 4)).date_naive()),
                reason: None,
            },
            _ => continue,
        };
        happens(writer, number, 20 + i64::from(number), &event)?;
    }
    for number in [3, 9, 15] {
        let to = State::Resolved;
        let event = FindingEvent::FindingTransitioned { to, reason: None, as_of: None };
        happens(writer, number, 100, &event)?;
    }
    Ok(())
}

fn told(vault: &Vault) -> (Vec<Finding>, u32) {
    let page = vault.read(|reader| search(reader, &FindingQuery::default())).unwrap();
    (page.rows, page.total)
}

/// What a list shows, worked out from the findings themselves.
fn naive(all: &[Finding], query: &FindingQuery) -> Vec<FindingId> {
    let open = |one: &Finding| one.state.is_open();
    let same = |said: &Option<String>, names: &[Option<String>]| {
        let lower = |name: &Option<String>| name.as_ref().map(|name| name.to_lowercase());
        names.iter().any(|name| lower(name) == lower(said))
    };
    let holds = |one: &Finding, condition: &Condition| match condition {
        Condition::Tenants(of) => of.contains(&one.tenant),
        Condition::States(of) => of.contains(&one.state),
        Condition::Severities(of) => of.contains(&one.severity()),
        Condition::Overdue(day) => open(one) && one.due.is_some_and(|due| due < *day),
        Condition::Snoozed(day) => {
            open(one) && one.snoozed_until().is_some_and(|until| until > *day)
        }
        Condition::Unassigned => open(one) && one.assignee.is_none(),
        Condition::Held(by) => {
            let holds = |name: &Option<String>| {
                name.as_ref().is_some_and(|name| by.contains(&(one.tenant, name.to_lowercase())))
            };
            let kept = open(one) || one.state == State::RiskAccepted;
            (kept && holds(&one.owner)) || (open(one) && holds(&one.assignee))
        }
        Condition::Drift => one.detected.drift.is_some(),
        Condition::Due(by, day) => one.due.is_some_and(|due| by.holds(&due, day)),
        Condition::NotDue => one.due.is_none(),
        Condition::Owners(names) => same(&one.owner, names),
        Condition::Assignees(names) => same(&one.assignee, names),
        Condition::Person(name) => {
            let name = [Some(name.clone())];
            same(&one.owner, &name) || same(&one.assignee, &name)
        }
        Condition::Areas(of) => of.contains(&one.detected.area),
        Condition::Policies(of) => of.contains(&one.detected.policy),
        Condition::PolicyPrefixes(of) => of
            .iter()
            .any(|prefix| one.detected.policy.0.to_lowercase().starts_with(&prefix.to_lowercase())),
        Condition::Text { words, titled, .. } => {
            titled.contains(&one.detected.policy)
                || words.iter().all(|word| one.detected.policy.0.to_lowercase().contains(word))
        }
        Condition::Mentions(_) | Condition::Stale(_) => unreachable!(),
    };
    let mut found: Vec<&Finding> = all
        .iter()
        .filter(|one| query.conditions.iter().all(|(no, condition)| holds(one, condition) != *no))
        .collect();
    let severe = |a: &Finding, b: &Finding| b.severity().cmp(&a.severity());
    found.sort_by(|a, b| {
        match query.sort {
            Sort::Severity => severe(a, b),
            Sort::Due => {
                let due = |one: &Finding| (one.due.is_none(), one.due);
                due(a).cmp(&due(b)).then(severe(a, b))
            }
            Sort::Policy => Ordering::Equal,
            Sort::LastSeen => b.last_seen.cmp(&a.last_seen),
            Sort::State => rank(a.state).cmp(&rank(b.state)).then(severe(a, b)),
        }
        .then_with(|| natural_key(&a.detected.policy.0).cmp(&natural_key(&b.detected.policy.0)))
        .then(a.id.cmp(&b.id))
    });
    found.into_iter().map(|one| one.id).collect()
}

fn conditions() -> Vec<Condition> {
    let day = at(48).date_naive();
    let policies: BTreeSet<PolicyId> = [PolicyId("MS.AAD.2v1".into())].into();
    vec![
        Condition::Tenants([TenantId(Uuid::from_u128(1)), TenantId(Uuid::from_u128(7))].into()),
        Condition::States([State::New, State::Resolved].into()),
        Condition::Severities([Severity::High].into()),
        Condition::Overdue(day),
        Condition::Snoozed(day),
        Condition::Unassigned,
        Condition::Held(
            [(1, "mia brandt"), (2, "mia brandt"), (1, "jörg ä"), (7, "mia brandt"), (1, "zoe")]
                .map(|(tenant, name)| (TenantId(Uuid::from_u128(tenant)), name.to_owned()))
                .into(),
        ),
        Condition::Drift,
        Condition::Due(domain::query::Comparison::AtMost, day),
        Condition::Due(domain::query::Comparison::More, day),
        Condition::NotDue,
        Condition::Owners(vec![Some("mia BRANDT".into()), None]),
        Condition::Assignees(vec![Some("Mia Brandt".into())]),
        Condition::Person("jörg ä".into()),
        Condition::Areas(["teams".to_owned(), "none".to_owned()].into()),
        Condition::Policies(policies.clone()),
        Condition::PolicyPrefixes(vec!["ms.teams.1".into(), "%".into()]),
        Condition::Text { words: vec!["teams".into()], phrase: false, titled: policies },
    ]
}

/// FND-18: each condition straight and turned round, with each other, in each order, page by page.
#[test]
fn a_list_is_what_the_findings_themselves_say() {
    let (_home, vault) = fixture::vault();
    vault.write(story).unwrap();
    let (all, total) = told(&vault);
    assert_eq!((all.len(), total), (60, 60));
    let mut told_apart = BTreeSet::new();
    for (place, one) in conditions().into_iter().enumerate() {
        for (two, other) in conditions().into_iter().enumerate().skip(place) {
            for turned in 0..4 {
                let asked = vec![(turned & 1 == 1, one.clone()), (turned & 2 == 2, other.clone())];
                for sort in [Sort::Severity, Sort::Due, Sort::Policy, Sort::LastSeen, Sort::State] {
                    let query =
                        FindingQuery { conditions: asked.clone(), sort, ..FindingQuery::default() };
                    let wanted = naive(&all, &query);
                    let page = |offset, limit| {
                        let query = FindingQuery { offset, limit, ..query.clone() };
                        let Page { rows, total, more } =
                            vault.read(|reader| search(reader, &query)).unwrap();
                        assert!(!more && total as usize == wanted.len(), "{query:?}");
                        rows.into_iter().map(|one| one.id).collect::<Vec<_>>()
                    };
                    assert_eq!(page(0, 0), wanted, "{query:?}");
                    if wanted.len() > 7 {
                        assert_eq!(page(3, 4), wanted[3..7], "{query:?}");
                    }
                    let counted = vault.read(|reader| count(reader, &query)).unwrap();
                    assert_eq!(counted as usize, wanted.len());
                    told_apart.insert((two, wanted));
                }
            }
        }
    }
    assert!(told_apart.len() > 500, "{}", told_apart.len());
}

fn owned_by(reader: &Reader<'_>, name: &str) -> Result<u32> {
    let condition = (false, Condition::Owners(vec![Some(name.to_owned())]));
    count(reader, &FindingQuery { conditions: vec![condition], ..FindingQuery::default() })
}

/// FND-29: a view sees what was committed when it began, a transaction what it wrote itself, and
/// nobody what was taken back.
#[test]
fn everybody_sees_the_findings_of_their_own_view() {
    let (_home, vault) = fixture::vault();
    vault.write(story).unwrap();
    let now = |name: &str| vault.read(|reader| owned_by(reader, name)).unwrap();
    assert_eq!((now("Mia Brandt"), now("Zoe")), (10, 0));
    let write = |number: u32, hours: i64| {
        vault.write(|writer| happens(writer, number, hours, &owner("Zoe"))).unwrap();
    };
    vault
        .read(|earlier| {
            assert_eq!(owned_by(earlier, "Zoe")?, 0);
            write(5, 200);
            write(6, 201);
            assert_eq!((now("Zoe"), now("Mia Brandt")), (2, 9));
            // Its view is as old as it was.
            assert_eq!((owned_by(earlier, "Zoe")?, owned_by(earlier, "Mia Brandt")?), (0, 10));
            assert_eq!(now("Zoe"), 2);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    let refused = vault.write(|writer| {
        happens(writer, 7, 300, &owner("Zoe"))?;
        assert_eq!(owned_by(writer, "Zoe")?, 3);
        assert_eq!(now("Zoe"), 2, "not committed");
        happens(writer, 8, 300, &owner("Zoe"))?;
        assert_eq!(owned_by(writer, "Zoe")?, 4);
        Err::<(), _>(VaultError::Internal("taken back"))
    });
    assert!(refused.is_err());
    assert_eq!(now("Zoe"), 2);
    write(7, 301);
    assert_eq!(now("Zoe"), 3);
    // A finding that was not there before, and everything anew.
    vault.write(|writer| happens(writer, 61, 1, &detected(61))).unwrap();
    assert_eq!(told(&vault).1, 61);
    vault.rebuild().unwrap();
    assert_eq!(told(&vault).1, 0, "the journal has no findings");
}

/// FND-18, FND-29: what was searched for is remembered, and forgotten when findings change; a view
/// that began before, and a part of the findings, have hits of their own.
#[test]
fn words_are_found_where_they_are_said_now() {
    let (_home, vault) = fixture::vault();
    vault.write(story).unwrap();
    for number in [7, 8] {
        vault.write(|writer| happens(writer, number, 199, &owner("Zoe"))).unwrap();
    }
    let query = |more: Option<Condition>| {
        let words = vec!["rollout".to_owned()];
        let text = Condition::Text { words, phrase: false, titled: BTreeSet::new() };
        let conditions = [text].into_iter().chain(more).map(|one| (false, one)).collect();
        FindingQuery { conditions, ..FindingQuery::default() }
    };
    let of = |reader: &Reader<'_>, more| count(reader, &query(more));
    let now = |more| vault.read(|reader| of(reader, more)).unwrap();
    let says = |writer: &Writer<'_>, number: u32, hours: i64| {
        let (visibility, text) = (Visibility::Internal, "Rollout next week".to_owned());
        let event = FindingEvent::CommentAdded { visibility, text, mentions: Vec::new() };
        happens(writer, number, hours, &event)
    };
    let tenant = |number| Some(Condition::Tenants([TenantId(Uuid::from_u128(number))].into()));
    assert_eq!((now(None), now(None)), (0, 0));
    vault
        .read(|earlier| {
            assert_eq!(of(earlier, None)?, 0);
            for number in 1..=7 {
                vault.write(|writer| says(writer, number, 200 + i64::from(number))).unwrap();
            }
            assert_eq!((now(None), now(None)), (7, 7));
            assert_eq!(of(earlier, None)?, 0);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    let (all, _) = told(&vault);
    let its = |number: u128| {
        let tenant = TenantId(Uuid::from_u128(number));
        let says = |one: &&Finding| one.tenant == tenant && !one.comments.is_empty();
        u32::try_from(all.iter().filter(says).count()).unwrap()
    };
    assert!(its(1) > 0 && its(1) < 7);
    assert_eq!((now(tenant(1)), now(tenant(99))), (its(1), 0));
    let refused = vault.write(|writer| {
        says(writer, 60, 300)?;
        assert_eq!((of(writer, None)?, now(None)), (8, 7), "not committed");
        Err::<(), _>(VaultError::Internal("taken back"))
    });
    assert!(refused.is_err());
    assert_eq!(now(None), 7);
    // A part that is asked for first, where nothing is remembered.
    vault.write(|writer| says(writer, 60, 301)).unwrap();
    let hers = || Some(Condition::Owners(vec![Some("Zoe".to_owned())]));
    assert_eq!((now(hers()), now(None), now(hers())), (1, 8, 1));
    // Turned round within a part, and a phrase beside the same words.
    let other = |words: [&str; 2], phrase, negated| {
        let words = words.map(str::to_owned).into();
        let text = Condition::Text { words, phrase, titled: BTreeSet::new() };
        let conditions = vec![(negated, text), (false, hers().unwrap())];
        let query = FindingQuery { conditions, ..FindingQuery::default() };
        vault.read(|reader| count(reader, &query)).unwrap()
    };
    assert_eq!(other(["rollout", "week"], false, false), 1);
    assert_eq!(other(["rollout", "week"], false, true), 1);
    assert_eq!(other(["rollout", "week"], true, false), 0);
    assert_eq!(other(["next", "week"], true, false), 1);
    // More than are remembered.
    for _ in 0..2 {
        for word in ["ro", "ne", "we", "ms", "rol", "nex", "wee", "roll", "next", "week"] {
            let words = vec![word.to_owned()];
            let text = Condition::Text { words, phrase: false, titled: BTreeSet::new() };
            let query = FindingQuery { conditions: vec![(false, text)], ..FindingQuery::default() };
            let found = vault.read(|reader| count(reader, &query)).unwrap();
            assert_eq!(found, if word == "ms" { 60 } else { 8 }, "{word}");
        }
    }
}

/// FND-18: a page is the same however many candidates were thinned out for it.
#[test]
fn a_page_of_many_is_what_sorting_all_would_give() {
    let mut index = Index::default();
    let mut dice = 1_u64;
    for row in 0..6_000 {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let roll = |sides: u64| u32::try_from((dice >> 33) % sides).unwrap();
        let policy = index.policies.number(&format!("P{}", roll(9)));
        if policy as usize == index.keys.len() {
            index.keys.push(format!("P{}", roll(9)));
        }
        index.lines.push(Line {
            row,
            changed: 0,
            last_seen: i64::from(roll(50)),
            tenant: 0,
            policy,
            area: 0,
            owner: 0,
            assignee: 0,
            due: if roll(3) == 0 { NO_DAY } else { 738_000 + roll(40).cast_signed() },
            snoozed: 0,
            rank: u8::try_from(roll(9)).unwrap(),
            severity: u8::try_from(roll(4)).unwrap() + 1,
            drift: false,
        });
    }
    let all = vec![true; 6_000];
    let some: Vec<bool> = (0..6_000).map(|place| place % 7 == 3).collect();
    for sort in [Sort::Severity, Sort::Due, Sort::Policy, Sort::LastSeen, Sort::State] {
        for fits in [&all, &some] {
            let mut keys: Vec<Key> = (0..6_000)
                .filter(|place| fits[*place])
                .map(|place| index.key(sort, place))
                .collect();
            keys.sort_unstable();
            let most = usize::MAX;
            for (skip, take) in [
                (0, 50),
                (0, 0),
                (50, 50),
                (5_990, 50),
                (9_000, 50),
                (0, 3_000),
                (0, most),
                (most, 1),
            ] {
                let rows =
                    keys.iter().skip(skip).take(take).map(|key| i64::try_from(key.2).unwrap());
                let wanted: Vec<i64> = rows.collect();
                assert_eq!(index.page(fits, sort, skip, take), wanted, "{sort:?} {skip} {take}");
            }
        }
    }
}

/// FND-29: as ADR 0012 says.
#[test]
fn a_finding_takes_55_bytes() {
    assert_eq!(Lines::BYTES, 55);
}

/// FND-29.
#[test]
fn rows_near_each_other_are_read_together() {
    assert_eq!(ranges(&BTreeSet::new()), []);
    let rows = [1, 2, 18, 19, 36, 60, i64::MAX].into();
    assert_eq!(ranges(&rows), [(1, 19), (36, 36), (60, 60), (i64::MAX, i64::MAX)]);
}

/// FND-29: who is far behind reads everything.
#[test]
fn changes_are_remembered_up_to_a_bound() {
    let mut inner = Inner::default();
    assert_eq!(inner.between(4, 4), Some(BTreeSet::new()));
    assert_eq!(inner.between(4, 5), None);
    let of = |rows: std::ops::Range<i64>| Changed { all: false, rows: rows.collect() };
    inner.keep(5, of(0..3));
    inner.keep(6, of(7..8));
    inner.keep(6, of(8..9));
    assert_eq!(inner.between(4, 6), Some([0, 1, 2, 7, 8].into()));
    assert_eq!(inner.between(5, 6), Some([7, 8].into()));
    assert_eq!(inner.between(3, 6), None);
    inner.keep(7, Changed { all: true, ..Changed::default() });
    assert_eq!(inner.between(5, 7), None);
    assert_eq!(inner.between(7, 7), Some(BTreeSet::new()));
    inner.keep(8, of(0..i64::try_from(CHANGES_MAX).unwrap() - 1));
    assert_eq!(inner.changes.len(), 1);
    assert_eq!(inner.between(7, 8).unwrap().len(), CHANGES_MAX - 1);
}

/// INB-4: what people hold is counted by tenant and kind of claim.
#[test]
fn what_somebody_holds_is_told_by_tenant() {
    let (_home, vault) = fixture::vault();
    vault.write(story).unwrap();
    let (all, _) = told(&vault);
    for tenant in [0, 1, 2, 9].map(|number| TenantId(Uuid::from_u128(number))) {
        for name in ["mia brandt", "jörg ä", "zoe", ""] {
            let its = |name_of: fn(&Finding) -> &Option<String>, one: &Finding| {
                name_of(one).as_ref().is_some_and(|said| said.to_lowercase() == name)
            };
            let of = |holds: &dyn Fn(&Finding) -> bool| {
                let count = all.iter().filter(|one| one.tenant == tenant && holds(one)).count();
                u32::try_from(count).unwrap()
            };
            let owns = |one: &Finding| its(|one| &one.owner, one);
            let works = |one: &Finding| its(|one| &one.assignee, one) && !owns(one);
            let wanted = Held {
                open: of(&|one| owns(one) && one.state.is_open()),
                accepted: of(&|one| owns(one) && one.state == State::RiskAccepted),
                assigned: of(&|one| works(one) && one.state.is_open()),
            };
            let said = vault.read(|reader| held(reader, name, tenant)).unwrap();
            assert_eq!(said, wanted, "{name} {tenant}");
        }
    }
}
