//! A snapshot's own row comes back as it was said.
use super::*;
use crate::fixture::vault;
use domain::subject::{CoverageState, GapReason, Kind};
use serde_json::json;
use uuid::Uuid;

#[test]
fn rows_come_back_newest_first_and_complete() {
    let (_home, vault) = vault();
    let tenant = TenantId(Uuid::from_u128(1));
    let one = NewSnapshot {
        id: SnapshotId(Uuid::from_u128(10)),
        tenant,
        taken_at: "2025-07-01T12:00:00.123456789Z".parse().unwrap(),
        collected_at: Some("2025-06-30T08:00:00Z".parse().unwrap()),
        source: "Größe & Söhne.json".into(),
        format: "graph-folder".into(),
        tool_version: Some("1.2".into()),
        claimed_tenant: Some(json!({ "id": "t", "domain": "example.org" })),
        statement: Some("It is theirs.".into()),
        coverage: vec![Coverage {
            kind: Kind::new("identity.access-policy"),
            state: CoverageState::Partial,
            reason: Some(GapReason::ReadFailed),
            count: 3,
            completed: None,
        }],
        not_understood: json!([{ "path": "x" }]),
    };
    let two = NewSnapshot {
        id: SnapshotId(Uuid::from_u128(11)),
        collected_at: None,
        tool_version: None,
        claimed_tenant: None,
        statement: None,
        ..one.clone()
    };
    vault.write(|w| insert(w, &one, &[]).and(insert(w, &two, &[]))).unwrap();
    vault
        .read(|r| {
            let rows = list(r, tenant)?;
            assert_eq!(rows.iter().map(|row| row.ordinal).collect::<Vec<_>>(), [2, 1]);
            assert_eq!(rows[0].said, two);
            assert_eq!(get(r, one.id)?.said, one);
            assert_eq!(latest(r, tenant)?.unwrap().said, two);
            assert!(latest(r, TenantId(Uuid::from_u128(2)))?.is_none());
            Ok::<_, VaultError>(())
        })
        .unwrap();
}
