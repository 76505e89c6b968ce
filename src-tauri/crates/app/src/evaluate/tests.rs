//! Policy quality of a stored snapshot (LINT-31 to LINT-34): stored with the evaluation, and
//! findings of their own that a later snapshot verifies and reopens.
use super::*;
use crate::{
    contract::{ProfileChange, ReviewDraft},
    fixture::House,
    reviews, tenants,
};
use domain::{
    finding::{Cause, Finding, State},
    profile::PolicyQuality,
};
use serde_json::json;

const ACCESS: &str = "identity.access-policy";

fn policy(excluded: &[&str]) -> Value {
    let users = json!({
        "includeUsers": ["All"], "excludeUsers": excluded, "excludeGroups": [],
        "excludeRoles": [],
    });
    json!({"state": "enabled", "displayName": "CA001 All", "conditions": {"users": users}})
}

fn of_control(house: &House, tenant: TenantId, control: &str) -> Option<Finding> {
    let found = house.desk().read(|reader| Ok(findings::of_tenant(reader, tenant)?)).unwrap();
    found.into_iter().find(|finding| finding.detected.control.0 == control)
}

const CLOSED: &str = "quality.emergency-accounts-excluded";

#[test]
fn quality_is_stored_beside_the_requirements_and_counted_apart() {
    let house = House::new();
    let tenant = house.tenant();
    let outcomes = house.import(tenant, &[(ACCESS, "p", policy(&[]))]);
    let desk = house.desk();
    let (requirements, stored, judged) = desk
        .read(|reader| {
            let snapshot = snapshot::get(reader, outcomes.snapshot)?;
            let profile = TenantProfile::default();
            let judged = quality(reader, desk.catalogue, &snapshot, &profile)?;
            let requirements = evaluation::verdicts(reader, outcomes.evaluation, OVERLAY)?;
            Ok((requirements, evaluation::verdicts(reader, outcomes.evaluation, QUALITY)?, judged))
        })
        .unwrap();
    assert_eq!(requirements.len(), desk.catalogue.rows(OVERLAY).len());
    assert_eq!(stored, judged);
    assert_eq!(stored.len(), desk.catalogue.rows(QUALITY).len());
    let closed = stored.iter().find(|verdict| verdict.policy.0 == "TP.QUALITY.1.2v1").unwrap();
    assert_eq!(closed.outcome, Outcome::NotSatisfied);
    assert_eq!(closed.reason.code, "quality-emergency-nobody-excluded");
    assert_eq!(closed.subjects[0].id, "p");
    let counts = &outcomes.counts;
    let counted =
        counts.satisfied + counts.not_satisfied + counts.not_assessed + counts.not_applicable;
    assert_eq!(usize::try_from(counted).unwrap(), requirements.len());
}

#[test]
fn what_is_not_kept_is_a_finding_that_is_verified_and_reopened() {
    let house = House::new();
    let tenant = house.tenant();
    house.import(tenant, &[(ACCESS, "p", policy(&[]))]);
    let found = of_control(&house, tenant, CLOSED).unwrap();
    assert_eq!((found.detected.area.as_str(), found.state), (QUALITY, State::New));
    assert_eq!(found.severity(), domain::review::Severity::Critical);

    let declare = |ids: &[&str]| {
        let profile = TenantProfile {
            emergency_access: ids
                .iter()
                .map(|id| domain::profile::DeclaredPrincipal {
                    id: (*id).to_owned(),
                    principal: domain::profile::PrincipalType::User,
                    name: String::new(),
                    reason: String::new(),
                })
                .collect(),
            ..TenantProfile::default()
        };
        ProfileChange { tenant, profile, reason: "declared".to_owned() }
    };
    tenants::profile_set(&house.desk(), &declare(&["a", "b"])).unwrap();
    house.import(tenant, &[(ACCESS, "p", policy(&["a"]))]);
    assert_eq!(of_control(&house, tenant, CLOSED).unwrap().state, State::Verified);
    house.import(tenant, &[(ACCESS, "p", policy(&["c"]))]);
    assert_eq!(of_control(&house, tenant, CLOSED).unwrap().state, State::Reopened);
}

#[test]
fn a_standard_in_the_profile_flips_verdicts_for_its_own_reason() {
    let house = House::new();
    let tenant = house.tenant();
    house.import(tenant, &[(ACCESS, "p", policy(&[]))]);
    const NAMED: &str = "quality.policies-named";
    assert!(of_control(&house, tenant, NAMED).is_none());
    let named = |pattern: &str| {
        let quality = PolicyQuality { naming_pattern: pattern.to_owned(), ..Default::default() };
        let profile = TenantProfile { policy_quality: Some(quality), ..Default::default() };
        ProfileChange { tenant, profile, reason: "standard".to_owned() }
    };
    let preview = tenants::profile_preview(&house.desk(), &named("X[0-9]+")).unwrap();
    assert_eq!(preview.flips.len(), 1);
    assert_eq!(preview.flips[0].control, NAMED);
    assert_eq!(preview.misnamed, ["CA001 All"]);
    // LINT-18: a pattern that is no regular expression changes nothing.
    let refused = tenants::profile_set(&house.desk(), &named("([")).unwrap_err();
    assert_eq!(refused.code, "profile-pattern-invalid");
    let kept = tenants::profile_get(&house.desk(), tenant).unwrap();
    assert_eq!(kept.profile, TenantProfile::default());
    tenants::profile_set(&house.desk(), &named("X[0-9]+")).unwrap();
    assert!(of_control(&house, tenant, NAMED).unwrap().state.is_open());
    tenants::profile_set(&house.desk(), &named("CA[0-9]{3} .+")).unwrap();
    let finding = of_control(&house, tenant, NAMED).unwrap();
    // The yardstick changed, not the tenant: nothing is verified.
    assert_eq!((finding.outcome, finding.state), (Outcome::Satisfied, State::New));
    assert_eq!(finding.verdict_changed_by, Some(Cause::Profile));
}

#[test]
fn reviews_do_not_tell_of_it() {
    let house = House::new();
    let tenant = house.tenant();
    house.import(tenant, &[(ACCESS, "p", policy(&[]))]);
    let desk = house.desk();
    let id = of_control(&house, tenant, CLOSED).unwrap().id;
    let draft = ReviewDraft { tenant, snapshot: None, title: None, lang: None };
    let review = reviews::draft(&desk, &draft).unwrap();
    let content = reviews::content(&desk, review).unwrap();
    assert_eq!(content.verdicts.len(), desk.catalogue.rows(OVERLAY).len());
    assert!(content.findings.iter().all(|finding| finding.id != id));
    let said = desk.read(|reader| Ok(findings::of_tenant(reader, tenant)?)).unwrap();
    assert!(said.iter().filter(|finding| !is_of_reviews(finding)).count() > 0);
}
