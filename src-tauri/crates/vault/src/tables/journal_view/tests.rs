//! Whatever the audit log is filtered by, an index leads and orders it (AUD-12, VLT-25).
use super::*;
use crate::{
    database::{self, Purpose},
    fixture, migrate,
    secret::DataKey,
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

#[test]
fn every_filter_and_every_page_is_led_and_ordered_by_an_index() {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut fixture::random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    migrate::run(&mut connection).unwrap();
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
                ranged |= step.contains("(millis") || step.contains("millis<")
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
