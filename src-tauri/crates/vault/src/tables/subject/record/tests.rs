//! Versions cost what changed, and come back to the letter: HIS-20 to HIS-23.
use super::super::{OPEN, SubjectPacker, VersionId, content as read_content, spans, view};
use crate::{
    Vault,
    error::VaultError,
    fixture::vault,
    tables::snapshot::{NewSnapshot, insert_packed},
};
use domain::{
    ids::{SnapshotId, TenantId},
    subject::{Kind, Subject, SubjectRef},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};

const TENANT: TenantId = TenantId(uuid::Uuid::from_u128(7));

/// A policy as large as real ones; no two have much in common but their shape.
fn policy(number: u32, edition: u32) -> Subject {
    let id = |salt: u32| {
        let digest = Sha256::digest([number.to_le_bytes(), salt.to_le_bytes()].concat());
        uuid::Uuid::from_slice(&digest[..16]).unwrap().to_string()
    };
    let ids = |from: u32, count: u32| -> Vec<String> { (from..from + count).map(id).collect() };
    let content = json!({
        "id": id(0), "displayName": format!("CA{number:04} - Require strong sign-in"),
        "state": if edition.is_multiple_of(2) { "enabled" } else { "disabled" },
        "modifiedDateTime": format!("2025-01-01T00:00:{edition:05}Z"),
        "conditions": {
            "users": {"includeUsers": ["All"], "excludeUsers": ids(1, 4), "excludeGroups": ids(10, 6)},
            "applications": {"includeApplications": ids(20, 8), "excludeApplications": []},
            "clientAppTypes": ["browser", "mobileAppsAndDesktopClients"],
            "locations": {"includeLocations": ["All"], "excludeLocations": ids(30, 3)},
        },
        "grantControls": {"operator": "OR", "builtInControls": ["mfa"], "termsOfUse": []},
        "sessionControls": {"signInFrequency": {"value": edition, "type": "hours", "isEnabled": true}},
    });
    let reference = SubjectRef {
        kind: Kind::new("identity.access-policy"),
        id: id(0),
        name: format!("CA{number:04}"),
    };
    Subject { reference, content, volatile: json!({}) }
}

fn snapshot_id(number: u32) -> SnapshotId {
    SnapshotId(uuid::Uuid::from_u128(u128::from(number)))
}

fn take(vault: &Vault, number: u32, editions: &[u32]) {
    let mut packer = SubjectPacker::new().unwrap();
    let packed: Vec<_> = (0..)
        .zip(editions)
        .map(|(number, edition)| {
            let subject = policy(number, *edition);
            let identity = Sha256::digest(subject.content.to_string()).into();
            packer.pack(&subject, identity).unwrap()
        })
        .collect();
    let new = NewSnapshot {
        id: snapshot_id(number),
        tenant: TENANT,
        taken_at: "2025-07-01T12:00:00Z".parse().unwrap(),
        collected_at: None,
        source: "sync".into(),
        format: "graph-sync".into(),
        tool_version: None,
        claimed_tenant: None,
        statement: None,
        coverage: Vec::new(),
        not_understood: json!([]),
    };
    vault.write(|w| insert_packed(w, &new, &packed)).unwrap();
}

/// Bytes of contents in the vault, and how many versions there are.
fn stored(vault: &Vault) -> (i64, i64) {
    let sql = "SELECT sum(length(content)) AS bytes, count(*) AS versions FROM subject_version";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get("bytes")?, row.get("versions")?));
    vault.read(|r| r.first(sql, [], read)).unwrap().unwrap()
}

fn contents(vault: &Vault, number: u32) -> Vec<Value> {
    let mut seen: Vec<_> = vault.read(|r| view(r, snapshot_id(number), None)).unwrap();
    seen.sort_by(|one, other| one.reference.name.cmp(&other.reference.name));
    seen.into_iter().map(|subject| subject.content).collect()
}

fn expected(editions: &[u32]) -> Vec<Value> {
    (0..).zip(editions).map(|(number, edition)| policy(number, *edition).content).collect()
}

/// HIS-20, HIS-21: a year of daily snapshots in which one subject of a hundred changes every day.
#[test]
fn a_year_of_small_changes_costs_little_and_any_day_comes_back() {
    let full = std::env::var_os("TENANTPILOT_FULL").is_some();
    let (subjects, days) = if full { (2_000_u32, 365_u32) } else { (100, 60) };
    let (_home, vault) = vault();
    let mut editions = vec![0_u32; subjects as usize];
    let mut history = vec![editions.clone()];
    take(&vault, 1, &editions);
    let (one, _) = stored(&vault);
    for day in 2..=days {
        for change in 0..subjects / 100 {
            let which = Sha256::digest([day.to_le_bytes(), change.to_le_bytes()].concat());
            let which = u32::from_le_bytes(which[..4].try_into().unwrap()) % subjects;
            editions[which as usize] += 1;
        }
        history.push(editions.clone());
        take(&vault, day, &editions);
    }
    let (all, versions) = stored(&vault);
    let times = all as f64 / one as f64;
    println!("{versions} versions take {times:.2} times what one snapshot takes");
    assert!(versions > i64::from(subjects + (days - 1) * (subjects / 100) * 9 / 10));
    assert!(times <= 2.5, "{times}");
    let mut slowest = Duration::ZERO;
    for day in [1, days / 3, days / 2, days - 1, days] {
        let begun = Instant::now();
        let seen = contents(&vault, day);
        slowest = slowest.max(begun.elapsed());
        assert_eq!(seen, expected(&history[day as usize - 1]), "day {day}");
    }
    println!("the slowest day came back in {} ms", slowest.as_millis());
    let begun = Instant::now();
    let found = vault.read(|r| spans(r, TENANT)).unwrap();
    println!("{} stretches in {} ms", found.len(), begun.elapsed().as_millis());
}

/// HIS-20: what has little in common with what was is kept whole, and the next is kept against it.
#[test]
fn a_version_is_kept_against_the_latest_that_is_whole() {
    let (_home, vault) = vault();
    for (number, edition) in [(1, 0), (2, 1), (3, 2)] {
        take(&vault, number, &[edition]);
    }
    let bases = |vault: &Vault| -> Vec<Option<i64>> {
        let sql = "SELECT base FROM subject_version ORDER BY seq";
        vault.read(|r| r.rows(sql, [], |row| Ok(row.get("base")?))).unwrap()
    };
    assert_eq!(bases(&vault), [None, Some(1), Some(1)]);
    for (number, edition) in [(1, 0), (2, 1), (3, 2)] {
        assert_eq!(contents(&vault, number), expected(&[edition]));
    }
}

/// HIS-22: a content that is not what was kept is never shown.
#[test]
fn a_content_that_is_not_its_hash_is_refused() {
    let (_home, vault) = vault();
    take(&vault, 1, &[0]);
    take(&vault, 2, &[1]);
    let spoil = "UPDATE subject_version SET content_sha256 = zeroblob(32) WHERE seq = 2";
    vault.write(|w| w.execute(spoil, [])).unwrap();
    let refused = vault.read(|r| view(r, snapshot_id(2), None));
    assert!(matches!(refused, Err(VaultError::CorruptValue { column: "content_sha256" })));
    let refused = vault.read(|r| read_content(r, VersionId(2)));
    assert!(matches!(refused, Err(VaultError::CorruptValue { column: "content_sha256" })));
    assert_eq!(contents(&vault, 1), expected(&[0]));
}

/// HIS-22: a snapshot that is not put together as it was taken is never shown.
#[test]
fn a_snapshot_that_is_not_its_hash_is_refused() {
    let (_home, vault) = vault();
    take(&vault, 1, &[0, 0]);
    take(&vault, 2, &[1, 0]);
    let spoil = "UPDATE version_range SET until = ?1 WHERE version = 1";
    vault.write(|w| w.execute(spoil, [OPEN])).unwrap();
    let refused = vault.read(|r| view(r, snapshot_id(2), None));
    assert!(matches!(refused, Err(VaultError::CorruptValue { column: "content_hash" })));
    assert_eq!(contents(&vault, 1), expected(&[0, 0]));
}

/// HIS-23: versions of before contents had hashes are read as they are.
#[test]
fn a_version_without_a_hash_is_read() {
    let (_home, vault) = vault();
    take(&vault, 1, &[0]);
    let older = "UPDATE subject_version SET content_sha256 = NULL";
    vault.write(|w| w.execute(older, [])).unwrap();
    assert_eq!(contents(&vault, 1), expected(&[0]));
}
