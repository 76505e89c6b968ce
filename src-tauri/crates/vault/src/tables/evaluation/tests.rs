//! Evaluations: verdicts in order, and the latest is of the newest snapshot.
use super::*;
use crate::{
    fixture::vault,
    tables::snapshot::{self, NewSnapshot},
};
use domain::verdict::{ControlId, PolicyId, Reason};
use serde_json::json;
use uuid::Uuid;

const TENANT: TenantId = TenantId(Uuid::from_u128(1));

fn verdict(policy: &str, outcome: Outcome) -> Verdict {
    Verdict {
        policy: PolicyId(policy.into()),
        control: ControlId("c".into()),
        interpretation: 1,
        outcome,
        reason: Reason { code: "why".into(), args: Default::default() },
        subjects: vec![],
        observed: vec![],
        gaps: vec![],
    }
}

fn evaluation(number: u128, snapshot: u128) -> Evaluation {
    Evaluation {
        id: EvaluationId(Uuid::from_u128(number)),
        snapshot: SnapshotId(Uuid::from_u128(snapshot)),
        tenant: TENANT,
        at: "2025-07-01T12:00:00Z".parse().unwrap(),
        catalogue_version: "2025.1".into(),
        profile_hash: [1; 32],
        profile: TenantProfile::default(),
    }
}

#[test]
fn verdicts_keep_their_order_and_the_newest_snapshot_counts() {
    let (_home, vault) = vault();
    let verdicts = [
        verdict("Z", Outcome::Satisfied),
        verdict("A", Outcome::NotSatisfied),
        verdict("M", Outcome::NotAssessed),
        verdict("B", Outcome::NotApplicable),
        verdict("C", Outcome::NotSatisfied),
    ];
    let kept = [verdict("Y", Outcome::Satisfied), verdict("X", Outcome::Satisfied)];
    vault
        .write(|w| {
            for number in [100, 101] {
                let new = NewSnapshot {
                    id: SnapshotId(Uuid::from_u128(number)),
                    tenant: TENANT,
                    taken_at: "2025-07-01T12:00:00Z".parse().unwrap(),
                    collected_at: None,
                    source: String::new(),
                    format: String::new(),
                    tool_version: None,
                    claimed_tenant: None,
                    statement: None,
                    coverage: vec![],
                    not_understood: json!([]),
                };
                snapshot::insert(w, &new, &[])?;
            }
            assert!(latest_for(w, TENANT)?.is_none());
            insert(w, &evaluation(1, 101), &[("scuba", &verdicts[..]), ("quality", &kept[..])])?;
            insert(w, &evaluation(4, 101), &[("scuba", &verdicts[..])])?;
            let mut changed = verdicts.to_vec();
            changed[4] = verdict("C", Outcome::Satisfied);
            insert(w, &evaluation(5, 101), &[("scuba", &changed[..])])?;
            insert(w, &evaluation(3, 100), &[])
        })
        .unwrap();
    vault
        .read(|r| {
            assert_eq!(verdicts.as_slice(), self::verdicts(r, evaluation(1, 101).id, "scuba")?);
            assert_eq!(kept.as_slice(), self::verdicts(r, evaluation(1, 101).id, "quality")?);
            assert!(self::verdicts(r, evaluation(4, 101).id, "quality")?.is_empty());
            assert_eq!(self::counts(r, evaluation(1, 101).id, "quality")?.satisfied, 2);
            let counts = counts(r, evaluation(1, 101).id, "scuba")?;
            assert_eq!((counts.satisfied, counts.not_satisfied), (1, 2));
            assert_eq!((counts.not_assessed, counts.not_applicable), (1, 1));
            // What an earlier evaluation said is kept once, and read from any that says it.
            let again = self::verdicts(r, evaluation(5, 101).id, "scuba")?;
            assert_eq!(again[..4], verdicts[..4]);
            assert_eq!(again[4], verdict("C", Outcome::Satisfied));
            let sizes = |row: &Row<'_>| column::value::<i64>(row, "size");
            let size = "SELECT sum(length(verdict)) AS size FROM verdict WHERE overlay = 'scuba'
                GROUP BY evaluation ORDER BY evaluation";
            let sizes = r.rows(size, [], sizes)?;
            assert_eq!((sizes.len(), sizes[1], sizes[0] > sizes[2]), (3, 0, true));
            assert_eq!(self::counts(r, evaluation(4, 101).id, "scuba")?.satisfied, 1);
            assert_eq!(latest_for(r, TENANT)?, Some(evaluation(5, 101)));
            let of_101 = for_snapshot(r, SnapshotId(Uuid::from_u128(101)))?;
            assert_eq!(of_101, [evaluation(5, 101), evaluation(4, 101), evaluation(1, 101)]);
            assert_eq!(get(r, evaluation(3, 100).id)?, evaluation(3, 100));
            Ok::<_, VaultError>(())
        })
        .unwrap();
}
