//! Policy quality of a stored snapshot (LINT-31): judged when asked for, apart from the findings.
use super::*;
use crate::fixture::House;

#[test]
fn quality_is_judged_beside_the_findings() {
    let house = House::new();
    let tenant = house.tenant();
    let users = json!({
        "includeUsers": ["All"], "excludeUsers": [], "excludeGroups": [], "excludeRoles": [],
    });
    let content = json!({"state": "enabled", "conditions": {"users": users}});
    let outcomes = house.import(tenant, &[("identity.access-policy", "p", content)]);
    let desk = house.desk();
    let (stored, quality, found) = desk
        .read(|reader| {
            let snapshot = snapshot::get(reader, outcomes.snapshot)?;
            let profile = TenantProfile::default();
            let quality = quality(reader, desk.catalogue, &snapshot, &profile)?;
            let stored = evaluation::verdicts(reader, outcomes.evaluation)?;
            Ok((stored, quality, findings::of_tenant(reader, tenant)?))
        })
        .unwrap();
    assert_eq!(stored.len(), desk.catalogue.rows(OVERLAY).len());
    assert_eq!(quality.len(), desk.catalogue.rows(QUALITY).len());
    let closed = quality.iter().find(|verdict| verdict.policy.0 == "TP.QUALITY.1.2v1").unwrap();
    assert_eq!(closed.outcome, Outcome::NotSatisfied);
    assert_eq!(closed.reason.code, "quality-emergency-nobody-excluded");
    assert_eq!(closed.subjects[0].id, "p");
    assert!(!found.is_empty());
    assert!(found.iter().all(|finding| finding.detected.area != "quality"));
}
