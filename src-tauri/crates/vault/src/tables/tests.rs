//! What holds for every table.
use super::STATEMENTS;
use crate::{
    database::{self, Purpose},
    fixture, migrate,
    secret::DataKey,
};
use rusqlite::Connection;
use tempfile::TempDir;

fn database() -> (TempDir, Connection) {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut fixture::random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    migrate::run(&mut connection).unwrap();
    (home, connection)
}

/// VLT-25.
#[test]
fn every_statement_finds_its_rows_by_an_index() {
    let (_home, connection) = database();
    for (table, statements) in STATEMENTS {
        assert!(!statements.is_empty(), "{table}");
        for sql in *statements {
            let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            for position in 1..=plan.parameter_count() {
                plan.raw_bind_parameter(position, 1).unwrap();
            }
            let mut rows = plan.raw_query();
            while let Some(row) = rows.next().unwrap() {
                let step: String = row.get("detail").unwrap();
                // Without a condition, walking the table is what was asked for.
                let walks = step.starts_with("SCAN")
                    && !step.contains("VIRTUAL TABLE INDEX")
                    && sql.contains("WHERE");
                let indexed = step.contains("USING") && step.contains("INDEX");
                assert!(!walks || indexed, "{table}: {step}\n{sql}");
                assert!(!step.contains("AUTOMATIC"), "{table}: {step}\n{sql}");
            }
        }
    }
}

/// A list of a snapshot's subjects costs nothing for how large their contents are.
#[test]
fn a_list_of_subjects_does_not_touch_contents() {
    let (_home, connection) = database();
    for sql in [super::subject::LISTED, super::subject::SPANS] {
        let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let values = rusqlite::params_from_iter(vec![1; plan.parameter_count()]);
        let steps: Vec<String> =
            plan.query_map(values, |row| row.get("detail")).unwrap().map(Result::unwrap).collect();
        let narrow = |step: &String| step.contains("COVERING INDEX subject_version_listed");
        assert!(steps.iter().any(narrow), "{steps:?}");
    }
}

/// VLT-25.
#[test]
fn every_table_is_strict_and_every_connection_is_hardened() {
    let (_home, connection) = database();
    let loose: Vec<String> = connection
        .prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name <> 'sqlite_schema'
             AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(loose, Vec::<String>::new());
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("cipher_page_size", "8192"),
        ("cipher_memory_security", "1"),
        ("cipher_log_level", "NONE"),
    ] {
        let value: rusqlite::types::Value =
            connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
        let text = match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => panic!("{pragma}: {other:?}"),
        };
        assert_eq!(text, expected, "{pragma}");
    }
    assert!(connection.execute("ATTACH DATABASE ':memory:' AS other", []).is_err());
    assert!(
        connection.execute("PRAGMA writable_schema = ON", []).is_err()
            || connection.execute("DELETE FROM sqlite_schema", []).is_err()
    );
    assert!(connection.query_row("SELECT load_extension('x')", [], |_| Ok(())).is_err());
}
