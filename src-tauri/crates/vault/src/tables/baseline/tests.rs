//! Contents of baselines come back as they were, and not otherwise.
use super::*;
use crate::fixture;
use serde_json::json;

/// BAS-4.
#[test]
fn a_content_comes_back_by_its_hash_and_only_as_it_was() {
    let (_home, vault) = fixture::vault();
    let content = json!({"b": 1, "a": ["x", {"c": null}]});
    let (hash, again) = vault
        .write(|writer| {
            Ok::<_, VaultError>((keep_content(writer, &content)?, keep_content(writer, &content)?))
        })
        .unwrap();
    assert_eq!(hash, again);
    let read = |hash| vault.read(|reader| super::content(reader, hash));
    assert_eq!(read(hash).unwrap(), content);
    assert!(matches!(read(Hash::ZERO), Err(VaultError::CorruptValue { .. })));
}
