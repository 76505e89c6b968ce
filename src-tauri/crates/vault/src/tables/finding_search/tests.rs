//! Whatever is filtered by, in whatever order, an index finds it (FND-18, VLT-25).
use super::*;
use crate::{
    database::{self, Purpose},
    fixture, migrate,
    secret::DataKey,
};
use domain::{
    ids::{MemberId, TenantId},
    query::Comparison,
    review::Severity,
    verdict::PolicyId,
};
use uuid::Uuid;

fn conditions() -> Vec<Condition> {
    let today = "2026-11-25".parse().unwrap();
    let policies: std::collections::BTreeSet<_> = [PolicyId("MS.AAD.1.1v1".into())].into();
    vec![
        Condition::Tenants([TenantId(Uuid::nil())].into()),
        Condition::States([State::New].into()),
        Condition::Severities([Severity::High].into()),
        Condition::Overdue(today),
        Condition::Snoozed(today),
        Condition::Stale("2026-11-25T00:00:00Z".parse().unwrap()),
        Condition::Unassigned,
        Condition::Drift,
        Condition::Due(Comparison::AtMost, today),
        Condition::Due(Comparison::Equal, today),
        Condition::NotDue,
        Condition::Owners(vec![Some("Mia".into()), None]),
        Condition::Assignees(vec![Some("Mia".into())]),
        Condition::Person("Mia".into()),
        Condition::Mentions([MemberId(Uuid::nil())].into()),
        Condition::Areas(["entra".to_owned()].into()),
        Condition::Policies(policies.clone()),
        Condition::PolicyPrefixes(vec!["MS.%_!".into()]),
        Condition::Text { words: vec!["a".into()], phrase: false, titled: policies.clone() },
        Condition::Text { words: vec!["a".into()], phrase: true, titled: policies },
    ]
}

/// No step walks the table itself, beside its indexes.
fn check(connection: &rusqlite::Connection, sql: &str, values: &[Value]) {
    let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let mut rows = plan.query(rusqlite::params_from_iter(values)).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let step: String = row.get("detail").unwrap();
        let walks = step.starts_with("SCAN finding") && !step.contains("INDEX");
        assert!(!walks && !step.contains("AUTOMATIC"), "{step}\n{sql}");
    }
}

#[test]
fn every_list_uses_an_index() {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut fixture::random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    migrate::run(&mut connection).unwrap();
    let sorts = [Sort::Severity, Sort::Due, Sort::Policy, Sort::LastSeen, Sort::State];
    let none = std::iter::once(Vec::new());
    let one = conditions().into_iter().flat_map(|c| [vec![(false, c.clone())], vec![(true, c)]]);
    let all = std::iter::once(conditions().into_iter().map(|c| (false, c)).collect());
    for conditions in none.chain(one).chain(all) {
        for sort in sorts {
            let conditions = conditions.clone();
            let query = FindingQuery { conditions, sort, ..FindingQuery::default() };
            let filter = Filter::new(&query);
            for sql in [filter.page(&query), filter.count(), filter.bounded_count(5), filter.ids(9)]
            {
                check(&connection, &sql, &filter.values);
            }
        }
    }
}

#[test]
fn a_prefix_is_no_pattern() {
    assert_eq!(like("a%_!b"), "a!%!_!!b%");
}
