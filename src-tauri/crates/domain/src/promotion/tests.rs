//! Planning by examples and by properties: PRO-1 to PRO-17.
mod payloads;
mod properties;

use super::*;
use crate::{
    registry::Registry,
    subject::{Coverage, CoverageState, Kind, Subject, SubjectRef},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const REGISTRY: &str = include_str!("../../../../../assets/registry/subjects.json");
pub(super) const POLICY: &str = "identity.access-policy";
pub(super) const LOCATION: &str = "identity.named-location";
pub(super) const GROUP: &str = "identity.group";

pub(super) fn registry() -> Registry {
    Registry::load(REGISTRY).unwrap()
}

/// A GUID from a small number.
pub(super) fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

pub(super) fn subject(kind: &str, id: &str, name: &str, mut content: Value) -> Subject {
    content["id"] = id.into();
    content[if kind == "device.settings-policy" { "name" } else { "displayName" }] = name.into();
    let reference = SubjectRef { kind: Kind::new(kind), id: id.into(), name: name.into() };
    Subject { reference, content, volatile: json!({}) }
}

pub(super) fn location(number: u32, name: &str) -> Subject {
    let content = json!({"@odata.type": "#microsoft.graph.ipNamedLocation", "isTrusted": true,
        "createdDateTime": "2026-01-01T00:00:00Z", "ipRanges": [{"cidrAddress": "192.0.2.0/24"}]});
    subject(LOCATION, &id(number), name, content)
}

pub(super) fn policy(number: u32, name: &str, users: Value, locations: Value) -> Subject {
    let content = json!({"state": "enabled", "createdDateTime": "2026-01-01T00:00:00Z",
        "conditions": {"users": users, "applications": {"includeApplications": ["All"]},
            "locations": locations},
        "grantControls": {"operator": "OR", "builtInControls": ["mfa"]}});
    subject(POLICY, &id(number), name, content)
}

fn group(number: u32, name: &str) -> Subject {
    subject(GROUP, &id(number), name, json!({}))
}

/// All kinds that are asked about were seen whole.
pub(super) fn whole() -> Vec<Coverage> {
    let kinds = registry();
    let kinds = kinds.kinds().filter(|rules| rules.promotion.is_some());
    kinds
        .map(|rules| Coverage {
            kind: rules.kind.clone(),
            state: CoverageState::Complete,
            reason: None,
            count: 0,
            completed: None,
        })
        .collect()
}

pub(super) fn planned(source: &[Subject], target: &[Subject], mapping: &Mapping) -> Plan {
    let (coverage, none) = (whole(), BTreeSet::new());
    let party = |subjects| Party { subjects, coverage: &coverage, objects: &[], emergency: &none };
    plan(&party(source), &party(target), mapping, &registry(), &Choice::default(), false)
}

fn only(plan: &Plan) -> &Entry {
    assert_eq!(plan.entries.len(), 1);
    &plan.entries[0]
}

fn mapped(kind: &str, from: u32, to: u32) -> Mapping {
    Mapping::from([(MappingKey::new(&Kind::new(kind), &id(from)), id(to))])
}

#[test]
fn pro_1_what_the_target_lacks_is_created_with_its_ids_and_without_read_only_properties() {
    let source = [
        policy(
            1,
            "Require MFA",
            json!({"includeUsers": ["All"], "excludeGroups": [id(9)]}),
            json!({"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]}),
        ),
        group(9, "Break glass"),
    ];
    let plan = planned(&source, &[group(109, "break  GLASS")], &Mapping::new());
    let entry = only(&plan);
    assert_eq!((entry.state, entry.step), (State::Create, Some(1)), "{:?}", entry.reasons);
    let [request] = entry.requests.as_slice() else { panic!() };
    assert_eq!((request.method.as_str(), request.version.as_str()), ("POST", "v1.0"));
    assert_eq!(request.path, "identity/conditionalAccess/policies");
    assert_eq!(request.body["conditions"]["users"]["excludeGroups"], json!([id(109)]));
    assert_eq!(request.body["conditions"]["locations"]["excludeLocations"], json!(["AllTrusted"]));
    assert_eq!(request.body.get("id"), None);
    assert_eq!(entry.left_out, ["createdDateTime", "id"]);
    assert_eq!(plan.references[0].resolution, Resolution::Name);
}

#[test]
fn pro_2_policies_are_created_in_report_only_unless_the_source_s_state_is_chosen() {
    let state = |state: &str, choice| {
        let mut one = policy(1, "A", json!({"includeUsers": ["All"]}), json!({}));
        one.content["state"] = state.into();
        let (coverage, none) = (whole(), BTreeSet::new());
        let party =
            |subjects| Party { subjects, coverage: &coverage, objects: &[], emergency: &none };
        let choice = Choice { state: choice, ..Choice::default() };
        let plan = plan(&party(&[one]), &party(&[]), &Mapping::new(), &registry(), &choice, false);
        only(&plan).requests[0].body["state"].as_str().unwrap().to_owned()
    };
    let report_only = "enabledForReportingButNotEnforced";
    assert_eq!(state("enabled", StateChoice::ReportOnly), report_only);
    assert_eq!(state("disabled", StateChoice::ReportOnly), "disabled");
    assert_eq!(state("enabled", StateChoice::Source), "enabled");
}

#[test]
fn pro_3_a_policy_that_the_target_has_keeps_its_state_and_its_differences_are_named() {
    let source = [policy(1, "A", json!({"includeUsers": ["All"]}), json!({}))];
    let mut there = policy(101, "a", json!({"includeUsers": ["All"]}), json!({}));
    there.content["state"] = "disabled".into();
    let plan = planned(&source, std::slice::from_ref(&there), &Mapping::new());
    assert_eq!(only(&plan).state, State::Equal);
    there.content["grantControls"]["builtInControls"] = json!(["block"]);
    let plan = planned(&source, &[there], &Mapping::new());
    let entry = only(&plan);
    assert_eq!((entry.state, entry.changes.len()), (State::Change, 2));
    assert_eq!(entry.requests[0].method, "PATCH");
    assert_eq!(entry.requests[0].path, format!("identity/conditionalAccess/policies/{}", id(101)));
    assert_eq!(entry.requests[0].body["state"], "disabled");
}

#[test]
fn pro_18_a_policy_that_reaches_emergency_accounts_warns() {
    let (coverage, none) = (whole(), BTreeSet::new());
    let warned = |users: Value, declared: &[u32]| {
        let source = [policy(1, "A", users, json!({})), group(9, "Emergency")];
        let emergency = declared.iter().map(|number| id(*number).to_uppercase()).collect();
        let there = [group(109, "Emergency")];
        let party =
            |subjects, emergency| Party { subjects, coverage: &coverage, objects: &[], emergency };
        let (source, target) = (party(&source, &none), party(&there, &emergency));
        let mapping = Mapping::new();
        let plan = plan(&source, &target, &mapping, &registry(), &Choice::default(), false);
        assert_eq!(only(&plan).state, State::Create);
        only(&plan).warnings.clone()
    };
    let all = json!({"includeUsers": ["All"]});
    let roles = json!({"includeRoles": ["62e90394-69f5-4237-9190-012177145e10"]});
    let excluding = json!({"includeUsers": ["All"], "excludeGroups": [id(9)]});
    assert_eq!(warned(all.clone(), &[]), [Warning::EmergencyNotDeclared]);
    assert_eq!(warned(all, &[109]), [Warning::EmergencyNotExcluded]);
    assert_eq!(warned(roles, &[109]), [Warning::EmergencyNotExcluded]);
    assert_eq!(warned(excluding.clone(), &[110]), [Warning::EmergencyNotExcluded]);
    assert_eq!(warned(excluding, &[109, 110]), []);
    assert_eq!(warned(json!({"includeGroups": [id(9)]}), &[]), []);
}

#[test]
fn pro_4_a_reference_without_counterpart_blocks_and_is_named() {
    let users = json!({"includeUsers": ["All"], "excludeGroups": [id(9)]});
    let source = [policy(1, "A", users, json!({})), group(9, "Break glass")];
    let blocked = planned(&source, &[], &Mapping::new());
    let entry = only(&blocked);
    assert_eq!((entry.state, entry.requests.len()), (State::Blocked, 0));
    let reason = Reason::NeedsMapping {
        kind: Kind::new(GROUP),
        id: id(9),
        name: Some("Break glass".to_owned()),
        at: "conditions.users.excludeGroups".to_owned(),
    };
    assert_eq!(entry.reasons, [reason]);
    let two = [group(109, "Break glass"), group(110, "Break glass")];
    let unclear = planned(&source, &two, &Mapping::new());
    assert_eq!(only(&unclear).state, State::Blocked);
    assert_eq!(unclear.references[0].candidates.len(), 2);
    let by_hand = planned(&source, &two, &mapped(GROUP, 9, 110));
    let body = &only(&by_hand).requests[0].body;
    assert_eq!(body["conditions"]["users"]["excludeGroups"], json!([id(110)]));
}

#[test]
fn pro_5_users_are_never_mapped_by_name_and_emergency_accounts_are_marked() {
    let users = json!({"includeUsers": ["All"], "excludeUsers": [id(8)]});
    let source = [policy(1, "A", users, json!({}))];
    let person = |number| SubjectRef {
        kind: Kind::new(USER),
        id: id(number),
        name: "Emergency 1".to_owned(),
    };
    let (coverage, none) = (whole(), BTreeSet::new());
    let (here, there) = ([person(8)], [person(108)]);
    let emergency = BTreeSet::from([id(8)]);
    let source =
        Party { subjects: &source, coverage: &coverage, objects: &here, emergency: &emergency };
    let target = Party { subjects: &[], coverage: &coverage, objects: &there, emergency: &none };
    let at =
        |mapping: &Mapping| plan(&source, &target, mapping, &registry(), &Choice::default(), false);
    let blocked = at(&Mapping::new());
    assert_eq!(only(&blocked).state, State::Blocked);
    assert!(blocked.references[0].emergency);
    assert_eq!(blocked.references[0].candidates, there);
    let body = at(&mapped(USER, 8, 108)).entries[0].requests[0].body.clone();
    assert_eq!(body["conditions"]["users"]["excludeUsers"], json!([id(108)]));
    let mistyped = Mapping::from([(MappingKey::new(&Kind::new(USER), &id(8)), "108".to_owned())]);
    assert_eq!(only(&at(&mistyped)).state, State::Blocked);
}

#[test]
fn pro_6_what_is_referred_to_is_created_first() {
    let locations = json!({"includeLocations": ["All"], "excludeLocations": [id(5)]});
    let source =
        [policy(1, "A", json!({"includeUsers": ["All"]}), locations), location(5, "Office")];
    let plan = planned(&source, &[], &Mapping::new());
    let steps: Vec<_> =
        plan.entries.iter().map(|one| (one.source.kind.0.as_str(), one.step)).collect();
    assert_eq!(steps, [(POLICY, Some(2)), (LOCATION, Some(1))]);
    let body = &plan.entries[0].requests[0].body;
    let stands = format!("{{created:{LOCATION}:{}}}", id(5));
    assert_eq!(body["conditions"]["locations"]["excludeLocations"], json!([stands]));
    // Not chosen, it is not created, and nobody may rely on it.
    let (coverage, none) = (whole(), BTreeSet::new());
    let party = |subjects| Party { subjects, coverage: &coverage, objects: &[], emergency: &none };
    let choice = Choice { kinds: BTreeSet::from([Kind::new(POLICY)]), ..Choice::default() };
    let plan =
        super::plan(&party(&source), &party(&[]), &Mapping::new(), &registry(), &choice, false);
    let first = source[1].reference.clone();
    assert_eq!(only(&plan).reasons, [Reason::NeedsFirst { subject: first }]);
    assert_eq!(only(&plan).requests, []);
}

#[test]
fn pro_7_a_name_that_does_not_tell_and_another_type_are_conflicts() {
    let two = [location(105, "Office"), location(106, "OFFICE")];
    let plan = planned(&[location(5, "Office")], &two, &Mapping::new());
    assert_eq!(only(&plan).reasons, [Reason::SeveralInTarget {}]);
    assert_eq!((only(&plan).state, only(&plan).candidates.len()), (State::Conflict, 2));
    let chosen = planned(&[location(5, "Office")], &two, &mapped(LOCATION, 5, 106));
    assert_eq!(only(&chosen).state, State::Equal);
    let mut other = location(105, "Office");
    other.content["@odata.type"] = "#microsoft.graph.countryNamedLocation".into();
    let plan = planned(&[location(5, "Office")], &[other], &Mapping::new());
    assert_eq!(only(&plan).reasons, [Reason::OtherType {}]);
    let plan = planned(&[location(5, "A"), location(6, "A")], &two[..0], &mapped(LOCATION, 5, 7));
    assert!(
        plan.entries.iter().any(|one| one.state == State::Conflict),
        "mapped to what is not there"
    );
    let both = [location(5, "Office"), location(6, "office")];
    let plan = planned(&both, &two[..1], &Mapping::new());
    assert!(plan.entries.iter().all(|one| one.reasons == [Reason::SeveralInSource {}]));
}

#[test]
fn pro_10_what_the_target_s_snapshot_did_not_see_is_not_created() {
    let none = BTreeSet::new();
    let party = |subjects| Party { subjects, coverage: &[], objects: &[], emergency: &none };
    let source = [location(5, "Office")];
    let choice = Choice::default();
    let plan = plan(&party(&source), &party(&[]), &Mapping::new(), &registry(), &choice, false);
    assert_eq!(only(&plan).reasons, [Reason::TargetNotSeen {}]);
    assert!(plan.not_seen.contains(&Kind::new(POLICY)));
}
