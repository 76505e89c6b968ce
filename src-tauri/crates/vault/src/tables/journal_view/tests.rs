//! Whatever the audit log is filtered by, an index leads and orders it (AUD-12, VLT-25).
use super::*;
use crate::{
    database::{self, Purpose},
    fixture, migrate,
    secret::DataKey,
    tables::full_text,
};

fn queries() -> impl Iterator<Item = JournalQuery> {
    (0u16..512).map(|which| {
        let on = |bit: u16| which >> bit & 1 == 1;
        JournalQuery {
            member: on(0).then_some(MemberId(Uuid::nil())),
            kind: on(1).then(|| "finding".to_owned()),
            event_type: on(2).then(|| "owner_set".to_owned()),
            tenant: on(3).then_some(TenantId(Uuid::nil())),
            thing: on(4).then_some(Uuid::nil()),
            from_millis: on(5).then_some(5),
            until_millis: on(5).then_some(9),
            words: if on(6) { vec!["why\"".to_owned()] } else { vec![] },
            after: on(7).then_some(Position {
                time: HybridTime { millis: 7, counter: 1 },
                device: DeviceId(Uuid::nil()),
            }),
            oldest_first: on(8),
        }
    })
}

/// A database with all tables, for what no reader or writer may do.
fn bare() -> (tempfile::TempDir, rusqlite::Connection) {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut fixture::random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    migrate::run(&mut connection).unwrap();
    (home, connection)
}

#[test]
fn every_filter_and_every_page_is_led_and_ordered_by_an_index() {
    let (_home, connection) = bare();
    for query in queries() {
        let statement = Statement::new(&query);
        for sql in [statement.page(5), statement.whole()] {
            let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let mut rows = plan.query(rusqlite::params_from_iter(&statement.values)).unwrap();
            let mut ranged = false;
            while let Some(row) = rows.next().unwrap() {
                let step: String = row.get("detail").unwrap();
                assert!(!step.starts_with("SCAN") || step.contains("INDEX"), "{step}\n{sql}");
                assert!(!step.contains("AUTOMATIC"), "{step}\n{sql}");
                // Only what words found is put in order after it was found.
                let sorts = step.contains("TEMP B-TREE FOR ORDER BY");
                assert!(!sorts || !query.words.is_empty(), "{step}\n{sql}");
                ranged |= step.contains("(millis")
                    || step.contains("millis<")
                    || step.contains("millis>");
            }
            // A later page begins at its place, it does not walk there.
            let begins = query.after.is_none() || !query.words.is_empty();
            assert!(begins || ranged, "{sql}");
            drop(rows);
            let mut run = connection.prepare(&sql).unwrap();
            let mut found = run.query(rusqlite::params_from_iter(&statement.values)).unwrap();
            assert!(found.next().unwrap().is_none());
        }
    }
}

const MIGRATION: &str = include_str!("../../../migrations/0014_audit_view.sql");
/// How what they made is kept since.
const SINCE: &str = include_str!("../../../migrations/0019_in_memory.sql");

fn write(writer: &Writer<'_>, number: u64, event: &Event) {
    let code = event.encode().unwrap();
    let entry = domain::journal::Entry {
        format: 1,
        workspace: domain::ids::WorkspaceId(Uuid::nil()),
        device: DeviceId(Uuid::from_u128(7)),
        sequence: number,
        previous: domain::journal::Hash::ZERO,
        time: HybridTime { millis: 1_000 + number / 2, counter: number as u32 },
        member: MemberId(Uuid::nil()),
        event: EventId(Uuid::from_u128(u128::from(number))),
        transaction: domain::journal::TransactionId(Uuid::nil()),
        aggregate_kind: code.aggregate_kind.to_owned(),
        aggregate: code.aggregate,
        event_type: code.event_type.clone(),
        payload_version: code.version,
        payload_hash: domain::journal::Hash::ZERO,
    };
    let record = Record {
        event_id: entry.event,
        device: entry.device,
        event_type: code.event_type,
        time: entry.time,
        member: entry.member,
        event: Some(event.clone()),
    };
    let payload = domain::journal::Payload { salt: [0; 32], body: code.body };
    let hash = domain::journal::Hash::of(&[&number.to_be_bytes()]);
    let stored = Stored { entry, hash, payload: Some(payload) };
    super::super::journal::append(writer, &stored).unwrap();
    super::super::projection::apply(writer, &record).unwrap();
}

fn events() -> Vec<Event> {
    let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let hash = "07".repeat(32);
    let request = serde_json::json!({
        "type": "exception_requested", "request": {
            "tenant": one, "finding": two, "fingerprint": hash, "content": hash,
            "severity": "high", "reason": "A supplier", "until": "2026-12-01",
        },
    });
    let basis = serde_json::json!({
        "evaluation": two, "snapshot": two, "ordinal": 1, "interpretation": 1, "profile": hash,
        "coverage": hash,
    });
    let detected = serde_json::json!({
        "type": "finding_detected", "tenant": one, "fingerprint": hash, "detection": {
            "policy": "MS.AAD.1.1v1", "control": "c", "area": "entra", "severity": "high",
            "reason": {"code": "x", "args": {}}, "subjects": [], "observed": [], "basis": basis,
        },
    });
    let raised = serde_json::json!({
        "type": "decision_raised", "item": {
            "tenant": null, "deadline": null, "question": {
                "about": "choice", "summary": "Which?", "impact": "", "evidence": "",
                "options": ["a", "b"], "default": null,
            },
        },
    });
    let mapped = serde_json::json!({
        "type": "promotion_mapping_set", "route": {"source": one, "target": two},
        "key": {"kind": "identity.group", "id": "g"}, "to": "h",
    });
    let drafted = serde_json::json!({
        "type": "review_drafted", "tenant": two, "snapshot": one, "evaluation": one,
        "composition": {
            "title": "T", "period_from": "2026-01-01", "period_to": "2026-02-01",
            "classification": "", "introduction": "", "findings": [],
        },
    });
    let said = |kind: &str, thing: Uuid, value: serde_json::Value| {
        let what = value["type"].as_str().unwrap().to_owned();
        Event::decode(kind, thing, &what, 1, value.to_string().as_bytes()).unwrap()
    };
    let tenant = |id: Uuid, name: &str| {
        let added = serde_json::json!({
            "type": "tenant_added", "name": name, "provider_tenant_id": null, "domain": null,
        });
        said("tenant", id, added)
    };
    let (finding, exception) = (two, Uuid::from_u128(30));
    vec![
        said(
            "workspace",
            Uuid::nil(),
            serde_json::json!({"type": "workspace_created", "name": "N"}),
        ),
        tenant(one, "Contoso"),
        tenant(two, "Fabrikam"),
        said("finding", finding, detected),
        said(
            "finding",
            finding,
            serde_json::json!({"type": "owner_set", "owner": "Mia", "reason": "Hers"}),
        ),
        said("finding", finding, serde_json::json!({"type": "owner_set", "owner": null})),
        said("exception", exception, request),
        said(
            "exception",
            exception,
            serde_json::json!({
                "type": "exception_approved", "single_handed": true, "comment": "Fine",
            }),
        ),
        said(
            "exception",
            exception,
            serde_json::json!({"type": "exception_revoked", "reason": "Gone"}),
        ),
        said("decision", Uuid::from_u128(31), raised),
        said(
            "decision",
            Uuid::from_u128(31),
            serde_json::json!({
                "type": "decision_made", "option": 0, "reason": "",
            }),
        ),
        said(
            "contact",
            Uuid::from_u128(32),
            serde_json::json!({
                "type": "contact_added", "tenant": two, "person": {"name": "Anna"},
            }),
        ),
        said("promotion_route", Uuid::from_u128(33), mapped),
        said("review", Uuid::from_u128(34), drafted),
        said(
            "tenant",
            one,
            serde_json::json!({
                "type": "tenant_profile_changed", "profile": {}, "reason": "Emergency access",
            }),
        ),
    ]
}

/// AUD-16. A vault of before is brought to where it would be had it always been written so.
#[test]
fn what_was_written_before_is_found_as_if_written_now() {
    let (_home, vault) = fixture::vault();
    let digest = |vault: &crate::Vault| {
        let all = vault.read(super::super::projection::digest).unwrap();
        all.into_iter().filter(|(name, _)| name.starts_with("journal_")).collect::<Vec<_>>()
    };
    vault
        .write(|writer| {
            (1u64..).zip(events()).for_each(|(number, event)| write(writer, number, &event));
            Ok::<_, crate::VaultError>(())
        })
        .unwrap();
    let projected = digest(&vault);
    let count = |sql: &str| {
        vault.read(|r| r.first(sql, (), |row| column::count::<u32>(row, "n"))).unwrap().unwrap()
    };
    assert_eq!(count("SELECT count(*) AS n FROM journal_reason"), 5);
    assert_eq!(count("SELECT count(*) AS n FROM journal_tenant"), 13);
    let (_, before) = MIGRATION.split_once("-- Which tenants an entry is about.").unwrap();
    let (_, since) = SINCE.split_once("-- The tenant of an entry is told").unwrap();
    vault
        .write(|writer| {
            for table in ["journal_tenant", "journal_reason", "journal_reason_text"] {
                writer.execute(&format!("DROP TABLE {table}"), ())?;
            }
            Ok::<_, crate::VaultError>(())
        })
        .unwrap();
    vault
        .write(|writer| {
            let lines = [before, since].into_iter().flat_map(|sql| sql.lines().skip(1));
            let all: Vec<&str> = lines.filter(|line| !line.starts_with("--")).collect();
            for sql in all.join("\n").split(';').map(str::trim).filter(|sql| !sql.is_empty()) {
                writer.execute(sql, ())?;
            }
            Ok::<_, crate::VaultError>(())
        })
        .unwrap();
    assert_eq!(digest(&vault), projected);
}

/// FND-31: whatever is not what the journal says, a rebuild puts right; where all is, it writes
/// neither findings nor the view.
#[test]
fn a_rebuild_puts_right_what_differs_and_leaves_the_rest() {
    let (_home, vault) = fixture::vault();
    vault
        .write(|writer| {
            (1u64..).zip(events()).for_each(|(number, event)| write(writer, number, &event));
            Ok::<_, crate::VaultError>(())
        })
        .unwrap();
    let digest = || vault.read(super::super::projection::digest).unwrap();
    let rows =
        |sql: &str| vault.read(|r| r.rows(sql, (), |row| column::value::<i64>(row, "n"))).unwrap();
    let places = || {
        [
            rows("SELECT row AS n FROM finding"),
            rows("SELECT row AS n FROM finding_doc"),
            rows("SELECT rowid AS n FROM finding_text"),
            rows("SELECT said AS n FROM journal_reason ORDER BY event"),
        ]
    };
    let counts = || places().map(|rows| rows.len());
    let (whole, before, kept) = (digest(), places(), counts());
    let rebuild = || vault.rebuild().unwrap();
    let all = rebuild();
    assert_eq!((all.applied, all.skipped), (15, 0));
    assert_eq!((digest(), places()), (whole.clone(), before));

    for damage in [
        "UPDATE finding SET owner = 'nobody'",
        "UPDATE finding SET changed = 1",
        "UPDATE finding_doc SET doc = '{}'",
        "UPDATE finding_text SET text = 'other words'",
        "DELETE FROM finding_doc",
        "DELETE FROM finding_text",
        "INSERT INTO finding_doc (row, doc) VALUES (99, '{}')",
        "INSERT INTO finding_text (rowid, text) VALUES (99, 'of nobody')",
        "UPDATE finding SET id = 'nobody'",
        "DELETE FROM finding",
        "INSERT INTO finding (id, tenant, fingerprint, policy, policy_key, area, state, state_rank,
                severity, due, snoozed, last_seen, drift, changed)
            SELECT 'ffffffff-0000-4000-8000-000000000000', tenant, zeroblob(32), policy, policy_key,
                area, state, state_rank, severity, due, snoozed, last_seen, drift, changed
            FROM finding",
        "INSERT INTO finding_tie (finding, other, kind) VALUES ('a', 'b', 'link')",
        "DELETE FROM journal_tenant WHERE counter = 4",
        "DELETE FROM journal_tenant",
        "UPDATE journal_tenant SET counter = 99 WHERE counter = 4",
        "INSERT INTO journal_tenant (tenant, millis, counter, device) VALUES ('z', 1, 1, 'd')",
        "DELETE FROM journal_reason",
        "UPDATE journal_reason SET said = (SELECT max(said) FROM journal_reason)",
        "UPDATE journal_reason_text SET text = 'another'",
        "INSERT INTO journal_reason (event, said) VALUES ('z', 1)",
        "DELETE FROM tenant",
    ] {
        vault.write(|writer| writer.execute(damage, ())).unwrap();
        assert_ne!((digest(), counts()), (whole.clone(), kept), "{damage}");
        assert_eq!(rebuild(), all);
        assert_eq!((digest(), counts()), (whole.clone(), kept), "{damage}");
    }
    // What cannot be read to its end, or does not follow, changes nothing, and nobody waits for it.
    vault.write(|writer| writer.execute("UPDATE finding SET owner = 'nobody'", ())).unwrap();
    let before = (digest(), counts());
    for damage in [
        "UPDATE journal_payload SET body = CAST('{' AS BLOB)
            WHERE event = (SELECT max(event) FROM journal_payload)",
        "UPDATE journal_entry SET aggregate = 'ffffffff-0000-4000-8000-000000000000'
            WHERE event_type = 'finding_detected'",
    ] {
        vault.write(|writer| writer.execute(damage, ())).unwrap();
        assert!(vault.rebuild().is_err(), "{damage}");
        assert_eq!((digest(), counts()), before, "{damage}");
    }
}

/// FND-31: an index of words that is not what its texts say is noticed and made anew.
#[test]
fn a_broken_index_of_words_is_noticed() {
    let (_home, connection) = bare();
    let shared = Default::default();
    let writer = Writer::new(&connection, &shared);
    for table in [full_text::FINDINGS, full_text::REASONS] {
        let add = format!("INSERT INTO {table} (rowid, text) VALUES (1, 'supplier')");
        writer.execute(&add, ()).unwrap();
        assert!(full_text::is_sound(&writer, table).unwrap());
        let defensive = rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE;
        connection.set_db_config(defensive, false).unwrap();
        writer.execute(&format!("UPDATE {table}_content SET c0 = 'other'"), ()).unwrap();
        assert!(!full_text::is_sound(&writer, table).unwrap());
        full_text::anew(&writer, table).unwrap();
        assert!(full_text::is_sound(&writer, table).unwrap());
        writer.execute(&add, ()).unwrap();
    }
}
