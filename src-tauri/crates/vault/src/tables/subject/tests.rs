//! History: what comes back is what was put in, and only what changed is stored.
use super::*;
use crate::{
    Vault,
    fixture::vault,
    tables::snapshot::{Inserted, NewSnapshot, content_hash, insert},
};
use domain::ids::TenantId;
use domain::subject::{Coverage, CoverageState};
use proptest::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

const TENANT: TenantId = TenantId(uuid::Uuid::from_u128(7));

fn subject(kind: &str, id: &str, value: &str) -> (Subject, Sha256Bytes) {
    let reference =
        SubjectRef { kind: Kind::new(kind), id: id.to_owned(), name: format!("Name of {id}") };
    let content = json!({ "id": id, "value": value, "big": "9007199254740993" });
    let identity = Sha256::digest(content.to_string()).into();
    (Subject { reference, content, volatile: json!({}) }, identity)
}

fn take(vault: &Vault, number: u128, subjects: &[(Subject, Sha256Bytes)]) -> Inserted {
    take_of(vault, TENANT, number, subjects).unwrap()
}

fn take_of(
    vault: &Vault,
    tenant: TenantId,
    number: u128,
    subjects: &[(Subject, Sha256Bytes)],
) -> Result<Inserted> {
    let new = NewSnapshot {
        id: SnapshotId(uuid::Uuid::from_u128(number)),
        tenant,
        taken_at: "2025-07-01T12:00:00Z".parse().unwrap(),
        collected_at: None,
        source: "export.json".into(),
        format: "provider-settings-export".into(),
        tool_version: None,
        claimed_tenant: Some(json!({ "id": "x" })),
        statement: None,
        coverage: vec![Coverage {
            kind: Kind::new("a"),
            state: CoverageState::Complete,
            reason: None,
            count: 1,
            completed: None,
        }],
        not_understood: json!([]),
    };
    vault.write(|w| insert(w, &new, subjects))
}

fn seen(vault: &Vault, number: u128) -> Vec<(Kind, String, Value)> {
    let id = SnapshotId(uuid::Uuid::from_u128(number));
    let stored = vault.read(|r| view(r, id, None)).unwrap();
    stored.into_iter().map(|s| (s.reference.kind, s.reference.id, s.content)).collect()
}

fn given(subjects: &[(Subject, Sha256Bytes)]) -> Vec<(Kind, String, Value)> {
    let mut given: Vec<_> = subjects
        .iter()
        .map(|(s, _)| (s.reference.kind.clone(), s.reference.id.clone(), s.content.clone()))
        .collect();
    given.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    given
}

/// VLT-30.
#[test]
fn the_same_input_twice_makes_no_new_version() {
    let (_home, vault) = vault();
    let subjects = [subject("a", "1", "x"), subject("b", "1", "y")];
    let first = take(&vault, 1, &subjects);
    assert_eq!((first.ordinal, first.new_versions, first.new_subjects), (1, 2, 2));
    let second = take(&vault, 2, &subjects);
    assert_eq!((second.ordinal, second.new_versions, second.new_subjects), (2, 0, 0));
    assert_eq!((second.changed, second.gone), (0, 0));
    assert_eq!(first.content_hash, second.content_hash);
    assert_eq!(seen(&vault, 2), given(&subjects));
}

/// VLT-31.
#[test]
fn a_content_that_returns_is_not_stored_again() {
    let (_home, vault) = vault();
    let (a, b) = (subject("a", "1", "A"), subject("a", "1", "B"));
    take(&vault, 1, std::slice::from_ref(&a));
    assert_eq!(take(&vault, 2, std::slice::from_ref(&b)).new_versions, 1);
    let back = take(&vault, 3, std::slice::from_ref(&a));
    assert_eq!((back.new_versions, back.changed), (0, 1));
    let gone = take(&vault, 4, &[]);
    assert_eq!(gone.gone, 1);
    take(&vault, 5, std::slice::from_ref(&a));
    let history = vault.read(|r| timeline(r, TENANT, &Kind::new("a"), "1")).unwrap();
    let stretches: Vec<_> = history.iter().map(|s| (s.first, s.until, s.identity)).collect();
    let expected = [(1, Some(2), a.1), (2, Some(3), b.1), (3, Some(4), a.1), (5, None, a.1)];
    assert_eq!(stretches, expected);
}

#[test]
fn tenants_do_not_see_each_other() {
    let (_home, vault) = vault();
    let other = TenantId(uuid::Uuid::from_u128(8));
    take(&vault, 1, &[subject("a", "1", "x")]);
    let second = take_of(&vault, other, 2, &[subject("a", "1", "z")]).unwrap();
    assert_eq!((second.ordinal, second.new_subjects, second.gone), (1, 1, 0));
    assert_eq!(seen(&vault, 1), given(&[subject("a", "1", "x")]));
    assert_eq!(seen(&vault, 2), given(&[subject("a", "1", "z")]));
}

/// VLT-32: more subjects than wait for a thread, unpacked by whoever is free.
#[test]
fn of_many_subjects_each_is_seen_once_and_a_damaged_one_is_told() {
    let (_home, vault) = vault();
    let mut subjects: Vec<_> =
        (0..500).map(|n| subject("a", &n.to_string(), &"x".repeat(n))).collect();
    take(&vault, 1, &subjects);
    subjects[499] = subject("a", "499", &"x".repeat(498));
    take(&vault, 2, &subjects);
    assert_eq!(seen(&vault, 2), given(&subjects));
    let id = SnapshotId(uuid::Uuid::from_u128(2));
    let met = std::sync::Mutex::new(Vec::new());
    let slimmed = vault.read(|reader| {
        view_of(reader, id, None, |one| {
            met.lock().unwrap().push(one.reference.id.clone());
            one.content = json!(null);
        })
    });
    let mut met = met.into_inner().unwrap();
    met.sort();
    let mut all: Vec<_> = subjects.iter().map(|(one, _)| one.reference.id.clone()).collect();
    all.sort();
    assert_eq!(met, all);
    assert!(slimmed.unwrap().iter().all(|one| one.content.is_null()));

    let damage = "UPDATE subject_version SET content_sha256 = zeroblob(32) WHERE seq % 100 = 50";
    vault.write(|w| w.execute(damage, ())).unwrap();
    let refused = vault.read(|reader| view(reader, id, None));
    assert!(matches!(refused, Err(VaultError::CorruptValue { column: "content_sha256" })));
}

/// VLT-33.
#[test]
fn a_subject_given_twice_is_refused_and_nothing_is_kept() {
    let (_home, vault) = vault();
    let twice = [subject("a", "1", "x"), subject("a", "1", "y")];
    let refused = take_of(&vault, TENANT, 1, &twice);
    assert!(matches!(refused, Err(VaultError::DuplicateSubject { .. })));
    let none = vault.read(|r| snapshot::list(r, TENANT)).unwrap();
    assert!(none.is_empty());
}

/// VLT-34.
#[test]
fn volatile_values_are_kept_per_snapshot() {
    let (_home, vault) = vault();
    let mut changing = subject("a", "1", "x");
    changing.0.volatile = json!({ "modified": 1 });
    take(&vault, 1, std::slice::from_ref(&changing));
    changing.0.volatile = json!({ "modified": 2 });
    let second = take(&vault, 2, std::slice::from_ref(&changing));
    assert_eq!(second.new_versions, 0);
    take(&vault, 3, std::slice::from_ref(&changing));
    take(&vault, 4, &[subject("a", "1", "x")]);
    take(&vault, 5, std::slice::from_ref(&changing));
    take(&vault, 6, &[]);
    for (number, expected) in
        [(1, Some(1)), (2, Some(2)), (3, Some(2)), (4, None), (5, Some(2)), (6, None)]
    {
        let id = SnapshotId(uuid::Uuid::from_u128(number));
        let found = vault.read(|r| volatile(r, id, None, |_, _| true)).unwrap();
        let held = found.get(&(Kind::new("a"), "1".into()));
        let wanted = expected.map(|expected| json!({ "modified": expected }));
        assert_eq!(held, wanted.as_ref(), "{number}");
    }
    let rows: i64 = vault
        .read(|r| {
            let rows = r.first("SELECT count(*) AS rows FROM volatile_range", (), |row| {
                column::value(row, "rows")
            })?;
            Ok::<_, VaultError>(rows.unwrap_or_default())
        })
        .unwrap();
    assert_eq!(rows, 3, "what did not change was kept again");
}

#[test]
fn one_subject_is_found_as_it_was() {
    let (_home, vault) = vault();
    take(&vault, 1, &[subject("a", "1", "x")]);
    take(&vault, 2, &[subject("a", "1", "y")]);
    let at = |number, id: &str| {
        let snapshot = SnapshotId(uuid::Uuid::from_u128(number));
        vault.read(|r| view_one(r, snapshot, &Kind::new("a"), id)).unwrap()
    };
    assert_eq!(at(1, "1").unwrap().content["value"], "x");
    assert_eq!(at(2, "1").unwrap().content["value"], "y");
    assert!(at(2, "2").is_none());
    let missing = vault.read(|r| view(r, SnapshotId(uuid::Uuid::from_u128(9)), None));
    assert!(matches!(missing, Err(VaultError::NotFound { what: "snapshot", .. })));
}

#[test]
fn hostile_names_and_contents_come_back_unchanged() {
    let (_home, vault) = vault();
    let mut hostile = subject("a", "'; DROP TABLE subject; --\u{0}\u{202e}", "x");
    hostile.0.reference.name = "<script>\u{0}{{7*7}}%s\n\u{fffd}".into();
    take(&vault, 1, std::slice::from_ref(&hostile));
    let id = SnapshotId(uuid::Uuid::from_u128(1));
    let stored = vault.read(|r| view(r, id, None)).unwrap();
    assert_eq!(stored[0].reference, hostile.0.reference);
}

#[test]
fn content_hash_knows_where_kind_ends_and_id_begins() {
    let identity = [0; 32];
    let one = content_hash([("ab", "c", &identity)].into_iter());
    let two = content_hash([("a", "bc", &identity)].into_iter());
    assert_ne!(one, two);
    let there = [("a", "1", &identity), ("a", "2", &identity)];
    let mut back = there;
    back.reverse();
    assert_eq!(content_hash(there.into_iter()), content_hash(back.into_iter()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    /// VLT-32. Any history of five subjects with three contents each is rebuilt exactly.
    #[test]
    fn any_history_is_rebuilt_exactly(
        history in proptest::collection::vec(proptest::collection::vec(0u8..4, 5), 1..8)
    ) {
        let (_home, vault) = vault();
        let snapshots: Vec<Vec<_>> = history.iter().map(|contents| {
            contents.iter().enumerate()
                .filter(|(_, content)| **content > 0)
                .map(|(id, content)| subject("a", &id.to_string(), &content.to_string()))
                .collect()
        }).collect();
        let mut versions = 0;
        for (number, subjects) in (1..).zip(&snapshots) {
            versions += take(&vault, number, subjects).new_versions;
        }
        for (number, subjects) in (1..).zip(&snapshots) {
            prop_assert_eq!(seen(&vault, number), given(subjects));
        }
        let distinct: BTreeSet<_> = snapshots.iter().flatten().map(|(_, identity)| identity).collect();
        prop_assert_eq!(usize::try_from(versions).unwrap(), distinct.len());
    }
}
