//! Evidence is kept once and comes back untouched.
use super::*;
use crate::{
    fixture::vault,
    tables::library::{self, Library},
};
use uuid::Uuid;

/// VLT-35.
#[test]
fn the_same_bytes_are_kept_once_and_come_back_untouched() {
    let (_home, vault) = vault();
    let id = LibraryId(Uuid::from_u128(1));
    let row = Library {
        id,
        name: "Baseline".into(),
        imported_at: "2025-07-01T12:00:00Z".parse().unwrap(),
        source: "folder".into(),
        format: "policy-folder".into(),
        not_understood: serde_json::json!([]),
        subject_count: 0,
    };
    let bytes = [0xFF, 0xFE, b'{', 0, b'}', 0];
    let at: DateTime<Utc> = "2025-06-30T08:00:00Z".parse().unwrap();
    let source = |name| Source { name, format: "graph", collected_at: Some(at), bytes: &bytes };
    let owner = Owner::Library(id);
    let hash = vault
        .write(|w| {
            library::insert(w, &row, &[])?;
            keep(w, owner, &source("b.json"))?;
            keep(w, owner, &source("a b.json"))
        })
        .unwrap();
    vault
        .read(|r| {
            let kept = list(r, owner)?;
            let names: Vec<_> = kept.iter().map(|row| row.name.as_str()).collect();
            assert_eq!(names, ["a b.json", "b.json"]);
            assert!(kept.iter().all(|row| row.sha256 == hash && row.size_bytes == 6));
            assert_eq!(kept[0].collected_at, Some(at));
            assert_eq!(get(r, hash)?, bytes);
            assert!(matches!(get(r, [0; 32]), Err(VaultError::NotFound { .. })));
            let count = r.rows("SELECT count(*) AS n FROM evidence", [], |row| {
                column::count::<u32>(row, "n")
            })?;
            assert_eq!(count, [1]);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn evidence_needs_its_owner() {
    let (_home, vault) = vault();
    let owner = Owner::Snapshot(SnapshotId(Uuid::from_u128(5)));
    let source = Source { name: "a", format: "b", collected_at: None, bytes: b"x" };
    assert!(vault.write(|w| keep(w, owner, &source)).is_err());
}
