//! From detection through decisions to verification, through a real vault.
use super::*;
use crate::{
    contract::{FindingChange, FindingFilter, FindingRequest, FindingUndo, ProfileChange},
    fixture::House,
    tenants,
};
use domain::{
    finding::{Cause, State},
    profile::{Declared, TenantProfile},
    review::Severity,
};
use serde_json::json;
use vault::tables::{finding, journal};

const ANYONE: u8 = 2;
const NOBODY: u8 = 0;

#[test]
fn detected_triaged_and_verified_by_the_next_snapshot() {
    let house = House::new();
    let tenant = house.tenant();
    let first = house.share(tenant, json!(ANYONE));
    assert!(first.detected >= 1 && first.counts.not_satisfied == first.detected);
    let id = house.sharing(tenant).id;
    assert_eq!(house.share(tenant, json!(ANYONE)).detected, 0, "the same finding tomorrow");
    house.put(id, "triaged");
    house.put(id, "resolved");
    assert_eq!(house.share(tenant, json!(ANYONE)).reopened, 1, "a later snapshot disagrees");
    assert_eq!(house.share(tenant, json!(NOBODY)).verified, 1);
    assert_eq!(house.sharing(tenant).state, State::Verified);

    let request = FindingRequest { finding: id, lang: "en".into() };
    let detail = detail(&house.desk(), &request).unwrap();
    let told: Vec<_> = detail.history.iter().map(|step| step.what.as_str()).collect();
    assert_eq!(told, ["detected", "state", "state", "reopened", "verified"]);
    let steps: Vec<_> = detail.history.iter().map(|s| s.after.as_deref().unwrap()).collect();
    assert_eq!(steps, ["new", "triaged", "resolved", "reopened", "verified"]);
    let by: Vec<_> =
        detail.history.iter().map(|s| s.by.as_ref().map(|m| m.name.as_str())).collect();
    assert_eq!(by, [None, Some("Mia"), Some("Mia"), None, None]);
    assert_eq!(detail.history[2].before.as_deref(), Some("triaged"));
    assert!(detail.offered.is_empty());
    assert_eq!(detail.observed[0].path, "sharingCapability");

    let report = house.check();
    assert!(report.erased.is_empty() && report.entries > 10);
}

#[test]
fn missing_data_keeps_the_finding_open() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    house.import(tenant, &[("tenant.domain", "contoso.example", json!({"isVerified": true}))]);
    let finding = house.sharing(tenant);
    assert_eq!(finding.state, State::New);
    assert_eq!(finding.verdict_changed_by, Some(Cause::Evidence));
    house.check();
}

#[test]
fn a_profile_that_declares_it_away_is_said_and_verifies_nothing() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    let before = house.sharing(tenant);
    let profile = TenantProfile {
        not_applicable: vec![Declared {
            value: before.detected.policy.0.clone(),
            reason: "x".into(),
        }],
        ..TenantProfile::default()
    };
    let mut change = ProfileChange { tenant, profile, reason: String::new() };
    let preview = tenants::profile_preview(&house.desk(), &change).unwrap();
    assert_eq!(preview.flips.len(), 1);
    assert_eq!(preview.flips[0].policy, before.detected.policy);
    assert_eq!(
        tenants::profile_set(&house.desk(), &change).unwrap_err().code,
        "profile-reason-missing"
    );
    change.reason = "No SharePoint here".into();
    tenants::profile_set(&house.desk(), &change).unwrap();
    let after = house.sharing(tenant);
    assert_eq!((after.state, after.verdict_changed_by), (State::New, Some(Cause::Profile)));
    let view = tenants::profile_get(&house.desk(), tenant).unwrap();
    assert_eq!(view.change_reason.as_deref(), Some("No SharePoint here"));
    assert_eq!(view.changed_by.as_deref(), Some("Mia"));
    // Taken back, and then really changed: that is the tenant's merit.
    change.profile = TenantProfile::default();
    tenants::profile_set(&house.desk(), &change).unwrap();
    assert_eq!(house.sharing(tenant).verdict_changed_by, None);
    assert_eq!(house.share(tenant, json!(NOBODY)).verified, 1);
    house.check();
}

#[test]
fn all_change_or_none() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    let id = house.sharing(tenant).id;
    let others = house.vault.read(|reader| finding::of_tenant(reader, tenant)).unwrap();
    let all: Vec<_> = others.iter().map(|finding| finding.id).collect();
    house.put(id, "resolved");
    house.share(tenant, json!(NOBODY));
    assert_eq!(house.sharing(tenant).state, State::Verified);
    let change = FindingChange::State { state: "triaged".into(), reason: None };
    let refused = house.change(&all, change).unwrap_err();
    assert_eq!(refused.code, "finding-transition");
    let after = house.vault.read(|reader| finding::of_tenant(reader, tenant)).unwrap();
    assert!(after.iter().all(|finding| finding.state != State::Triaged));
    house.check();
}

#[test]
fn a_false_positive_needs_a_reason_and_verified_is_not_a_persons_word() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    let id = house.sharing(tenant).id;
    for (state, code) in [
        ("false_positive", "finding-reason-missing"),
        ("verified", "finding-transition"),
        ("reopened", "finding-transition"),
        ("risk_accepted", "finding-transition"),
        ("done", "finding-value-invalid"),
    ] {
        let change = FindingChange::State { state: state.into(), reason: None };
        assert_eq!(house.change(&[id], change).unwrap_err().code, code, "{state}");
    }
}

#[test]
fn the_last_change_can_be_undone() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    let id = house.sharing(tenant).id;
    let before = house.sharing(tenant);
    let first = house.change(&[id], FindingChange::Owner { owner: Some("Jan".into()) }).unwrap();
    assert!(
        house.change(&[id], FindingChange::Owner { owner: Some("Jan".into()) }).unwrap().is_empty()
    );
    undo(&house.desk(), &FindingUndo { events: first.clone() }).unwrap();
    assert_eq!(house.sharing(tenant), before);
    let again = undo(&house.desk(), &FindingUndo { events: first }).unwrap_err();
    assert_eq!(again.code, "finding-undo-late");
    house.check();
}

#[test]
fn lists_filter_search_and_sort() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    let finding = house.sharing(tenant);
    let policy = finding.detected.policy.0.clone();
    house.change(&[finding.id], FindingChange::Owner { owner: Some("Jan Köster".into()) }).unwrap();
    house.change(&[finding.id], FindingChange::Due { due: Some("2026-01-31".into()) }).unwrap();
    house.change(&[finding.id], FindingChange::Severity { severity: Severity::Low }).unwrap();
    let comment = "Quokka \"OR\" * by Köster";
    house.change(&[finding.id], FindingChange::Comment { text: comment.into() }).unwrap();
    let all = house.found(FindingFilter::default());
    assert!(all.contains(&policy));
    let only = |filter| assert_eq!(house.found(filter), std::slice::from_ref(&policy));
    only(FindingFilter { text: "quok".into(), ..FindingFilter::default() });
    only(FindingFilter { text: "koster quokka".into(), ..FindingFilter::default() });
    only(FindingFilter { person: "jan köster".into(), ..FindingFilter::default() });
    only(FindingFilter { overdue: true, ..FindingFilter::default() });
    only(FindingFilter { severities: vec![Severity::Low], ..FindingFilter::default() });
    let none = |filter| assert!(house.found(filter).is_empty());
    none(FindingFilter { text: "\" xyzzy OR 1=1 --".into(), ..FindingFilter::default() });
    none(FindingFilter { states: vec!["verified".into()], ..FindingFilter::default() });
    none(FindingFilter {
        areas: vec!["entra".into()],
        text: policy.clone(),
        ..FindingFilter::default()
    });
    let open = FindingFilter { states: vec!["open".into()], limit: 1, ..FindingFilter::default() };
    let page = list(&house.desk(), &open).unwrap();
    assert_eq!((page.rows.len(), page.total as usize), (1, all.len()));
    let unknown = FindingFilter { sort: "price".into(), ..FindingFilter::default() };
    assert_eq!(list(&house.desk(), &unknown).unwrap_err().code, "finding-value-invalid");
}

#[test]
fn an_erased_payload_breaks_neither_the_chain_nor_a_rebuild() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    let id = house.sharing(tenant).id;
    let events = house.change(&[id], FindingChange::Comment { text: "personal".into() }).unwrap();
    house.vault.write(|writer| journal::erase_payload(writer, events[0])).unwrap();
    let verified = house.vault.read(|reader| journal::verify(reader, house.workspace, &[]));
    assert_eq!(verified.unwrap().unwrap().erased.len(), 1);
    let rebuilt = house.vault.rebuild().unwrap();
    assert_eq!(rebuilt.skipped, 1);
    assert!(house.sharing(tenant).comments.is_empty());
}
