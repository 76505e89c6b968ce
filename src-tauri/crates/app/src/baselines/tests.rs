//! Baselines from capture to findings, on a desk: BAS-3 to BAS-9, BAS-20 to BAS-25.
use super::*;
use crate::{
    contract::{
        BaselineAssign, BaselineCapture, BaselineCompare, BaselineEdit, BaselineEditRequest,
        BaselineItemRequest, BaselinePosture, BaselinePostureRequest, BaselinePreviewRequest,
        BaselinePublish, BaselineShow, CaptureFrom, TenantCreate,
    },
    fixture::House,
    tenants,
};
use domain::{
    baseline::{Expect, ItemKey, Rule, Standing, Tally},
    finding::{Cause, Finding, State},
    ids::{BaselineId, TenantId},
    review::Severity,
    subject::Kind,
    verdict::Outcome,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use vault::tables::finding as findings;

const POLICY: &str = "identity.access-policy";
const EXCLUDED: &str = "conditions.users.excludeGroups";

fn policy(name: &str, state: &str, groups: &[&str]) -> Value {
    json!({"displayName": name, "state": state, "conditions": {"users": {"excludeGroups": groups}}})
}

fn group(name: &str) -> Value {
    json!({"displayName": name})
}

/// A golden tenant, a baseline of it in force, and a tenant that it is assigned to.
struct Rig {
    house: House,
    golden: TenantId,
    tenant: TenantId,
    baseline: BaselineId,
}

impl Rig {
    fn new() -> Self {
        let house = House::new();
        let golden = house.tenant();
        house.import(
            golden,
            &[
                (POLICY, "p1", policy("Block legacy", "enabled", &["g1"])),
                (POLICY, "p2", policy("Require MFA", "enabled", &[])),
                ("identity.group", "g1", group("Break glass")),
            ],
        );
        let request =
            TenantCreate { name: "Fabrikam".into(), provider_tenant_id: None, domain: None };
        let tenant = tenants::create(&house.desk(), &request).unwrap();
        let capture = BaselineCapture {
            name: "Golden".into(),
            from: CaptureFrom::Snapshot { tenant: golden, snapshot: None },
            kinds: vec![Kind::new(POLICY)],
        };
        let baseline = super::capture(&house.desk(), &capture).unwrap();
        let rig = Self { house, golden, tenant, baseline };
        rig.publish();
        rig.assign(&[]).unwrap();
        rig
    }

    fn publish(&self) {
        let request = BaselinePublish { baseline: self.baseline, reason: "better".into() };
        publish(&self.house.desk(), &request).unwrap();
    }

    fn assign(&self, variables: &[(&str, &[&str])]) -> Result<(), Failure> {
        let values = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        let variables = variables.iter().map(|(name, of)| ((*name).to_owned(), values(of)));
        let request = BaselineAssign {
            baseline: self.baseline,
            tenant: self.tenant,
            variables: variables.collect(),
            map: BTreeMap::new(),
        };
        assign(&self.house.desk(), &request)
    }

    fn edit(&self, edits: Vec<BaselineEdit>) -> Result<(), Failure> {
        edit(&self.house.desk(), &BaselineEditRequest { baseline: self.baseline, edits })
    }

    fn import(&self, state: &str, groups: &[&str]) {
        self.house.import(
            self.tenant,
            &[
                (POLICY, "q1", policy("CA01 - Block legacy", state, groups)),
                (POLICY, "q2", policy("Require MFA", "enabled", &[])),
                ("identity.group", "h1", group("Break Glass")),
                ("identity.group", "h2", group("Service desk")),
            ],
        );
    }

    fn posture(&self) -> BaselinePosture {
        let (baseline, tenant) = (self.baseline, self.tenant);
        let request = BaselinePostureRequest { baseline, tenant, draft: false };
        posture(&self.house.desk(), &request).unwrap()
    }

    fn drift(&self) -> Vec<Finding> {
        let all = self.house.vault.read(|reader| findings::of_tenant(reader, self.tenant)).unwrap();
        all.into_iter().filter(|finding| finding.detected.drift.is_some()).collect()
    }

    fn only(&self) -> Finding {
        let mut drift = self.drift();
        assert_eq!(drift.len(), 1);
        drift.remove(0)
    }
}

fn item() -> ItemKey {
    ItemKey("identity.access-policy/p1".into())
}

/// BAS-5, BAS-10, BAS-13, BAS-20, BAS-21
#[test]
fn drift_from_a_captured_baseline_is_a_finding_until_a_snapshot_shows_it_gone() {
    let rig = Rig::new();
    assert_eq!(rig.drift(), []);
    rig.import("enabled", &["h1"]);
    assert_eq!(rig.posture().tally, Tally { aligned: 2, ..Tally::default() });
    assert_eq!(rig.drift(), []);
    rig.import("disabled", &["h1"]);
    let found = rig.only();
    assert_eq!((found.state, found.detected.reason.code.as_str()), (State::New, "drift-changed"));
    assert_eq!(found.detected.area, "entra");
    assert_eq!(found.detected.observed[0].path, "state");
    assert_eq!(found.detected.subjects[0].id, "q1");
    rig.import("enabled", &["h1"]);
    assert_eq!(rig.only().state, State::Verified);
    rig.import("disabled", &["h1"]);
    assert_eq!(rig.only().state, State::Reopened);
    let listed = list(&rig.house.desk()).unwrap();
    let tally = listed.rows[0].tenants[0].tally;
    assert_eq!(tally, Some(Tally { aligned: 1, deviating: 1, ..Tally::default() }));
    rig.house.check();
}

/// BAS-6, BAS-7, BAS-22
#[test]
fn a_new_version_is_previewed_and_says_that_it_made_the_difference() {
    let rig = Rig::new();
    rig.import("disabled", &["h1"]);
    let ignored = Rule { at: "state".into(), expect: Expect::Ignored, severity: None };
    rig.edit(vec![BaselineEdit::RuleSet { item: item(), rule: ignored }]).unwrap();
    let request = BaselinePreviewRequest { baseline: rig.baseline, tenants: vec![rig.golden] };
    let seen = preview(&rig.house.desk(), &request).unwrap();
    assert_eq!(seen.version, Some(2));
    let told: Vec<_> = seen
        .tenants
        .iter()
        .map(|tenant| (tenant.tenant_name.as_str(), tenant.assigned, tenant.flips.len()))
        .collect();
    assert_eq!(told, [("Contoso", false, 2), ("Fabrikam", true, 1)]);
    let flip = &seen.tenants[1].flips[0];
    assert_eq!((flip.before, flip.after), (Some(Standing::Deviating), Some(Standing::Aligned)));
    // Nothing is in force yet.
    assert_eq!(rig.only().outcome, Outcome::NotSatisfied);
    rig.publish();
    let found = rig.only();
    assert_eq!((found.state, found.outcome), (State::New, Outcome::Satisfied));
    assert_eq!(found.verdict_changed_by, Some(Cause::Baseline));
    let view = show(&rig.house.desk(), &BaselineShow { baseline: rig.baseline, version: Some(1) });
    assert!(view.unwrap().items[0].rules.is_empty());
    rig.house.check();
}

/// BAS-8, BAS-15
#[test]
fn an_intended_deviation_becomes_the_baselines_own_in_three_ways() {
    let rig = Rig::new();
    rig.import("enabled", &["h2"]);
    assert_eq!(rig.only().detected.observed.len(), 2);
    let tenant = rig.tenant;
    // As the tenant's own, by name.
    let at = || EXCLUDED.to_owned();
    let name = "excluded".to_owned();
    rig.edit(vec![BaselineEdit::VariableAdopted { item: item(), tenant, at: at(), name }]).unwrap();
    assert_eq!(rig.only().outcome, Outcome::NotSatisfied);
    rig.publish();
    assert_eq!(rig.posture().tally.aligned, 2);
    let row = list(&rig.house.desk()).unwrap().rows.remove(0);
    assert_eq!(row.tenants[0].variables["excluded"], ["Service desk"]);
    rig.assign(&[("excluded", &["Break glass"])]).unwrap();
    assert_eq!(rig.posture().tally.deviating, 1);
    rig.assign(&[]).unwrap();
    assert_eq!(rig.posture().tally.not_assessed, 1);
    // The value itself.
    rig.edit(vec![BaselineEdit::ValueAdopted { item: item(), tenant, at: at() }]).unwrap();
    rig.publish();
    assert_eq!(rig.posture().tally.aligned, 2);
    // The whole subject.
    rig.import("disabled", &["h1"]);
    let remove = BaselineEdit::RuleRemoved { item: item(), at: at() };
    rig.edit(vec![remove, BaselineEdit::Adopted { item: item(), tenant }]).unwrap();
    rig.publish();
    assert_eq!(rig.posture().tally.aligned, 2);
    rig.import("enabled", &["h1"]);
    assert_eq!(rig.posture().tally.deviating, 1);
    rig.house.check();
}

/// BAS-12, BAS-24
#[test]
fn something_else_can_be_adopted_as_an_item() {
    let rig = Rig::new();
    let kind = Kind::new(POLICY);
    let scope = BaselineEdit::ScopeSet { kind, nothing_else: true, severity: Severity::High };
    rig.edit(vec![scope]).unwrap();
    rig.publish();
    let extra = [
        (POLICY, "q1", policy("Block legacy", "enabled", &[])),
        (POLICY, "q2", policy("Require MFA", "enabled", &[])),
        (POLICY, "q3", policy("Of its own", "enabled", &[])),
    ];
    rig.house.import(rig.tenant, &extra);
    let key = ItemKey("unexpected/identity.access-policy/q3".into());
    let found: BTreeMap<_, _> =
        rig.drift().into_iter().map(|f| (f.detected.drift.clone().unwrap().item, f)).collect();
    assert_eq!(found[&key].severity(), Severity::High);
    rig.edit(vec![BaselineEdit::Adopted { item: key.clone(), tenant: rig.tenant }]).unwrap();
    rig.publish();
    assert_eq!(rig.posture().tally.unexpected, 0);
    let after: BTreeMap<_, _> =
        rig.drift().into_iter().map(|f| (f.detected.drift.clone().unwrap().item, f)).collect();
    assert_eq!(after[&key].state, State::New);
    assert_eq!(after[&key].verdict_changed_by, Some(Cause::Baseline));
    rig.house.check();
}

/// BAS-9, BAS-22
#[test]
fn an_unassigned_baseline_closes_nothing() {
    let rig = Rig::new();
    rig.import("disabled", &["h1"]);
    unassign(&rig.house.desk(), rig.baseline, rig.tenant).unwrap();
    let found = rig.only();
    assert_eq!((found.state, found.outcome), (State::New, Outcome::NotApplicable));
    assert_eq!(found.verdict_changed_by, Some(Cause::Baseline));
    let again = unassign(&rig.house.desk(), rig.baseline, rig.tenant).unwrap_err();
    assert_eq!(again.code, "baseline-not-assigned");
    rig.import("enabled", &["h1"]);
    assert_eq!(rig.only().state, State::New);
    rig.house.check();
}

/// BAS-3, BAS-4
#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let rig = Rig::new();
    let desk = rig.house.desk();
    let capture = |from: CaptureFrom, kinds: &[&str]| {
        let kinds = kinds.iter().map(|kind| Kind::new(kind)).collect();
        super::capture(&desk, &BaselineCapture { name: "Other".into(), from, kinds }).unwrap_err()
    };
    let golden = || CaptureFrom::Snapshot { tenant: rig.golden, snapshot: None };
    assert_eq!(capture(golden(), &[]).code, "baseline-kinds-missing");
    assert_eq!(capture(golden(), &["sharing.site"]).code, "baseline-kind-not-seen");
    let gone = CaptureFrom::Snapshot { tenant: rig.golden, snapshot: Some(9) };
    assert_eq!(capture(gone, &[POLICY]).code, "snapshot-unknown");
    let unknown = ItemKey("no".into());
    let refused = rig.edit(vec![BaselineEdit::ItemRemoved { item: unknown }]).unwrap_err();
    assert_eq!(refused.code, "baseline-item-unknown");
    let tenant = rig.tenant;
    let refused = rig.edit(vec![BaselineEdit::Adopted { item: item(), tenant }]).unwrap_err();
    assert_eq!(refused.code, "no-snapshot");
    let none = BaselinePublish { baseline: rig.baseline, reason: String::new() };
    assert_eq!(publish(&desk, &none).unwrap_err().code, "baseline-no-draft");
    assert_eq!(rig.assign(&[("A B", &[])]).unwrap_err().code, "baseline-variable-name");
    assert_eq!(list(&desk).unwrap().rows.len(), 1);
    assert_eq!(list(&desk).unwrap().rows[0].draft_edits, None);
    rig.house.check();
}

/// BAS-17
#[test]
fn an_item_is_shown_setting_by_setting_alone_and_beside_the_tenant() {
    let rig = Rig::new();
    rig.import("disabled", &["h1"]);
    let desk = rig.house.desk();
    let lang = || "en".to_owned();
    let request =
        BaselineItemRequest { baseline: rig.baseline, version: None, item: item(), lang: lang() };
    let alone = settings(&desk, &request).unwrap();
    let at: Vec<&str> = alone.settings.lines.iter().map(|line| line.setting.at.as_str()).collect();
    assert_eq!(at, [EXCLUDED, "displayName", "state"]);
    assert_eq!(alone.settings.lines[0].setting.left_text.as_deref(), Some("Break glass"));
    let request = BaselineCompare {
        baseline: rig.baseline,
        tenant: rig.tenant,
        item: item(),
        draft: false,
        lang: lang(),
    };
    let beside = compared(&desk, &request).unwrap();
    assert_eq!(beside.posture.standing, Standing::Deviating);
    assert!(beside.posture.finding.is_some());
    let told = &beside.deviations[0].setting;
    assert_eq!((told.at.as_str(), told.left.clone()), ("state", Some(json!("enabled"))));
    let differing = beside.settings.lines.iter().filter(|line| !line.same).count();
    assert_eq!(differing, 1);
}
