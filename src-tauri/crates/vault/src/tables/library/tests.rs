//! A library comes back whole.
use super::*;
use crate::{fixture::vault, tables::subject::SubjectPacker};
use domain::subject::Subject;
use serde_json::json;
use uuid::Uuid;

#[test]
fn a_library_comes_back_with_its_subjects_in_order() {
    let (_home, vault) = vault();
    let row = Library {
        id: LibraryId(Uuid::from_u128(1)),
        name: "Baseline".into(),
        imported_at: "2025-07-01T12:00:00Z".parse().unwrap(),
        source: "folder".into(),
        format: "policy-folder".into(),
        not_understood: json!([{ "file": "x" }]),
        subject_count: 2,
    };
    let subject = |id: &str| {
        let reference = SubjectRef { kind: Kind::new("k"), id: id.to_owned(), name: "Name".into() };
        let content = json!({ "id": id });
        let subject = Subject { reference, content, volatile: json!({}) };
        SubjectPacker::new().unwrap().pack(&subject, [3; 32]).unwrap()
    };
    let twice = [subject("1"), subject("1")];
    let refused = vault.write(|w| insert(w, &row, &twice));
    assert!(matches!(refused, Err(VaultError::DuplicateSubject { .. })));
    vault.write(|w| insert(w, &row, &[subject("2"), subject("1")])).unwrap();
    vault
        .read(|r| {
            assert_eq!(list(r)?, std::slice::from_ref(&row));
            assert_eq!(get(r, row.id)?, row);
            let found = subjects(r, row.id)?;
            let ids: Vec<_> = found.iter().map(|s| s.reference.id.as_str()).collect();
            assert_eq!(ids, ["1", "2"]);
            assert_eq!(found[0].content, json!({ "id": "1" }));
            Ok::<_, VaultError>(())
        })
        .unwrap();
}
