//! Whatever is filtered by, in whatever order, an index finds it (FND-18, FND-29, VLT-25).
use super::{super::finding_filter::like, *};
use crate::{
    database::{self, Purpose},
    fixture, migrate,
    secret::DataKey,
};
use domain::{
    finding::State,
    ids::{MemberId, TenantId},
    query::{Comparison, Condition},
    review::Severity,
    verdict::PolicyId,
};
use rusqlite::{Connection, types::Value};
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

/// The steps of a statement's plan.
fn plan(connection: &Connection, sql: &str, values: &[Value]) -> Vec<String> {
    let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    for (place, value) in (1..=plan.parameter_count()).zip(values) {
        plan.raw_bind_parameter(place, value).unwrap();
    }
    plan.raw_query().mapped(|row| row.get("detail")).map(Result::unwrap).collect()
}

/// No step walks findings beside an index, makes one of its own, or orders what has no bound.
fn check(connection: &Connection, sql: &str, values: &[Value]) {
    for step in plan(connection, sql, values) {
        let walks = step.contains("finding") && !step.starts_with("SEARCH");
        let orders = step.contains("TEMP B-TREE");
        assert!(!walks && !orders && !step.contains("AUTOMATIC"), "{step}\n{sql}");
    }
}

const SORTS: [Sort; 5] = [Sort::Severity, Sort::Due, Sort::Policy, Sort::LastSeen, Sort::State];

/// What the window can ask for: each condition straight and turned round, with and without a
/// tenant, with open states as its filter has them at first, each with each other, and all.
fn asked() -> Vec<FindingQuery> {
    let tenant = Some(TenantId(Uuid::nil()));
    let open = || State::ALL.into_iter().filter(|state| state.is_open()).collect();
    let mut all = vec![FindingQuery::default()];
    for (place, condition) in conditions().into_iter().enumerate() {
        for negated in [false, true] {
            let conditions = vec![(negated, condition.clone())];
            let one = FindingQuery { conditions, ..FindingQuery::default() };
            all.push(FindingQuery { tenant, ..one.clone() });
            all.push(FindingQuery { states: open(), ..one.clone() });
            all.push(one);
        }
        for other in conditions().into_iter().skip(place + 1) {
            let conditions = vec![(false, condition.clone()), (false, other)];
            all.push(FindingQuery { conditions, ..FindingQuery::default() });
        }
    }
    let conditions = conditions().into_iter().map(|one| (false, one)).collect();
    all.push(FindingQuery { conditions, ..FindingQuery::default() });
    all
}

/// FND-18, FND-29.
#[test]
fn every_list_uses_an_index() {
    let home = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut fixture::random());
    let path = home.path().join("vault.db");
    let mut connection = database::open(&path, &key, Purpose::Create).unwrap();
    migrate::run(&mut connection).unwrap();
    let view = connection.transaction().unwrap();
    let reader = Reader::new(&view);
    let mut statements = BTreeSet::new();
    for query in asked() {
        for sort in SORTS {
            let query = FindingQuery { sort, ..query.clone() };
            let mut search = Search::new(&reader, &query).unwrap();
            if search.filter.is_nothing() {
                continue;
            }
            // Words that are in no finding are read by their rows; so are few, and many are not.
            search.pieces = finding_plan::narrow(&mut search.filter, &query);
            let pieces = search.pieces.pieces.iter().map(|piece| search.select(piece, sort));
            let mut all: Vec<String> = pieces.collect();
            let walking = search.walking().unwrap();
            all.push(walking);
            let values = search.filter.values.clone();
            for sql in all.into_iter().filter(|sql| statements.insert(sql.clone())) {
                check(&view, &sql, &values);
            }
            let one = search.one(sort);
            let with_row = values.into_iter().chain([1.into()]).collect::<Vec<_>>();
            if statements.insert(one.clone()) {
                check(&view, &one, &with_row);
            }
        }
    }
    assert!(statements.len() > 1_000, "{}", statements.len());
}

#[test]
fn a_prefix_is_no_pattern() {
    assert_eq!(like("a%_!b"), "a!%!_!!b%");
}
