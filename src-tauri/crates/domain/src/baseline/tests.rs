//! Baselines by examples and properties: BAS-1 to BAS-16.
mod drift;

use super::*;
use crate::{
    compare::{Contents, Half, Names},
    ids::{BaselineId, MemberId, TenantId},
    journal::Hash,
    registry::Registry,
    review::Severity,
    subject::{Coverage, CoverageState, GapReason, Kind, SubjectRef},
};
use chrono::DateTime;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::{borrow::Cow, collections::BTreeMap, convert::Infallible};
use uuid::Uuid;

const REGISTRY: &str = include_str!("../../../../../assets/registry/subjects.json");
const POLICY: &str = "identity.access-policy";
const GROUP: &str = "identity.group";
const BASELINE: BaselineId = BaselineId(Uuid::from_u128(3));
const TENANT: TenantId = TenantId(Uuid::from_u128(4));

fn named(kind: &str, id: &str, name: &str) -> SubjectRef {
    SubjectRef { kind: Kind::new(kind), id: id.into(), name: name.into() }
}

fn rule(at: &str, expect: Expect) -> Rule {
    Rule { at: at.into(), expect, severity: None }
}

/// A baseline beside a tenant, both at hand.
#[derive(Clone, Default)]
struct Rig {
    body: Body,
    contents: Vec<Value>,
    subjects: Vec<SubjectRef>,
    theirs: Vec<Value>,
    coverage: Vec<Coverage>,
    assignment: Assignment,
}

impl Contents for Rig {
    type Error = Infallible;
    fn content(&self, half: Half, place: usize) -> Result<Cow<'_, Value>, Infallible> {
        let of = if half == Half::Left { &self.contents } else { &self.theirs };
        Ok(Cow::Borrowed(&of[place]))
    }
    fn same(&self, _: usize, _: usize, _: bool) -> bool {
        false
    }
}

impl Rig {
    /// An item and a subject of one name, with other ids.
    fn pair(item: Value, theirs: Value, rules: &[Rule]) -> Self {
        let mut rig = Self::default();
        rig.item("a", "CA001 - Block", item, rules);
        rig.subject(named(POLICY, "x", "Block v2"), theirs);
        rig
    }

    fn item(&mut self, id: &str, name: &str, content: Value, rules: &[Rule]) {
        let subject = named(POLICY, id, name);
        let seen = CoverageState::Complete;
        let scope = Scope { seen, nothing_else: false, severity: Severity::Low };
        self.body.scope.entry(subject.kind.clone()).or_insert(scope);
        self.body.items.push(Item {
            key: ItemKey::of(&subject),
            subject,
            content: Hash::ZERO,
            identity: Hash::ZERO,
            references: BTreeMap::new(),
            severity: Severity::Medium,
            rules: rules.to_vec(),
        });
        self.contents.push(content);
    }

    fn subject(&mut self, subject: SubjectRef, content: Value) {
        self.subjects.push(subject);
        self.theirs.push(content);
    }

    fn saw(&mut self, state: CoverageState, reason: Option<GapReason>) {
        self.coverage =
            vec![Coverage { kind: Kind::new(POLICY), state, reason, count: 1, completed: None }];
    }

    fn posture(&self) -> Posture {
        let registry = Registry::load(REGISTRY).unwrap();
        let names = Names::of_references(&self.subjects, &registry);
        let covered = |at: &usize| self.body.scope.contains_key(&self.subjects[*at].kind);
        let compared: Vec<usize> = (0..self.subjects.len()).filter(covered).collect();
        // Places on the right are those among the compared.
        let mut at_hand = self.clone();
        at_hand.theirs = compared.iter().map(|at| self.theirs[*at].clone()).collect();
        let tenant = Tenant {
            subjects: &self.subjects,
            compared: &compared,
            coverage: &self.coverage,
            names: &names,
        };
        match posture(&self.body, &self.assignment, &tenant, &registry, &at_hand) {
            Ok(posture) => posture,
            Err(never) => match never {},
        }
    }

    fn only(&self) -> ItemPosture {
        let mut items = self.posture().items;
        assert_eq!(items.len(), 1, "{items:?}");
        items.remove(0)
    }

    /// How the only item stands, and which settings deviate.
    fn stands(&self) -> (Standing, Vec<String>) {
        let item = self.only();
        (item.standing, item.deviations.into_iter().map(|one| one.at).collect())
    }
}

fn excluded(groups: Value) -> Value {
    json!({"state": "enabled", "conditions": {"users": {"excludeGroups": groups}}})
}

const EXCLUDED: &str = "conditions.users.excludeGroups";

/// BAS-10
#[test]
fn an_item_is_found_by_name_and_stands_as_it_does() {
    let same = Rig::pair(
        json!({"id": "a", "state": "enabled"}),
        json!({"id": "x", "state": "Enabled"}),
        &[],
    );
    assert_eq!(same.stands(), (Standing::Aligned, vec![]));
    let off = Rig::pair(json!({"state": "enabled"}), json!({"state": "disabled"}), &[]);
    assert_eq!(off.stands(), (Standing::Deviating, vec!["state".into()]));
    let mut gone = off.clone();
    gone.subjects[0].name = "Something else".into();
    gone.theirs[0] = json!({"state": "disabled", "grantControls": {"operator": "OR"}});
    assert_eq!(gone.stands(), (Standing::Missing, vec![]));
    let mut mapped = gone;
    mapped.assignment.map.insert(ItemKey("identity.access-policy/a".into()), "x".into());
    assert_eq!(mapped.only().standing, Standing::Deviating);
}

/// BAS-11
#[test]
fn what_was_not_read_is_not_assessed() {
    let mut rig = Rig::pair(json!({"state": "enabled"}), json!({"state": "enabled"}), &[]);
    rig.subjects.clear();
    rig.theirs.clear();
    assert_eq!(rig.only().unassessed, Some(Unassessed::NotSeen { reason: None }));
    rig.saw(CoverageState::NotCollected, Some(GapReason::NotAllowed));
    let reason = Some(GapReason::NotAllowed);
    assert_eq!(rig.only().unassessed, Some(Unassessed::NotSeen { reason }));
    rig.saw(CoverageState::Partial, None);
    let part = Unassessed::SeenInPart { properties: vec![] };
    assert_eq!(rig.only().unassessed, Some(part));
    rig.saw(CoverageState::Complete, None);
    assert_eq!(rig.only().standing, Standing::Missing);

    let mut part = Rig::pair(json!({"state": "enabled"}), json!({"displayName": "x"}), &[]);
    part.saw(CoverageState::Partial, None);
    let properties = vec!["state".to_owned()];
    assert_eq!(part.only().unassessed, Some(Unassessed::SeenInPart { properties }));
    part.body.items[0].rules = vec![rule("state", Expect::Ignored)];
    assert_eq!(part.only().standing, Standing::Aligned);

    let mut twins = Rig::pair(json!({"state": "enabled"}), json!({"state": "enabled"}), &[]);
    twins.subject(named(POLICY, "y", "Block"), json!({"state": "enabled"}));
    assert_eq!(twins.only().unassessed, Some(Unassessed::Ambiguous));
}

/// BAS-12
#[test]
fn something_else_is_drift_only_where_nothing_else_may_be() {
    let mut rig = Rig::pair(json!({"state": "enabled"}), json!({"state": "enabled"}), &[]);
    rig.subject(named(POLICY, "y", "Other"), json!({"state": "disabled"}));
    assert_eq!(rig.posture().tally(), Tally { aligned: 1, ..Tally::default() });
    rig.body.scope.get_mut(&Kind::new(POLICY)).unwrap().nothing_else = true;
    assert_eq!(rig.posture().tally(), Tally { aligned: 1, unexpected: 1, ..Tally::default() });
    // Of a source that saw a part, nobody knows what else there was.
    rig.body.scope.get_mut(&Kind::new(POLICY)).unwrap().seen = CoverageState::Partial;
    assert_eq!(rig.posture().tally().unexpected, 0);
}

/// BAS-13
#[test]
fn what_another_tenant_names_alike_is_the_same() {
    let mut rig = Rig::pair(excluded(json!(["g1"])), excluded(json!(["h1"])), &[]);
    assert_eq!(rig.only().standing, Standing::Deviating);
    let kind = Kind::new(GROUP);
    let known = Reference { kind, name: "Break  Glass".into() };
    rig.body.items[0].references.insert("g1".into(), known);
    rig.subject(named(GROUP, "h1", "break glass"), json!({}));
    assert_eq!(rig.stands(), (Standing::Aligned, vec![]));
    rig.subject(named(GROUP, "h2", "Break glass"), json!({}));
    assert_eq!(rig.only().standing, Standing::Deviating, "two have the name");
}

/// BAS-14
#[test]
fn rules_say_what_counts() {
    let check = |item: Value, theirs: Value, expect: Expect, at: &str, standing: Standing| {
        let rig = Rig::pair(item.clone(), theirs.clone(), &[rule(at, expect.clone())]);
        assert_eq!(rig.only().standing, standing, "{expect:?}: {item} {theirs}");
    };
    use Standing::{Aligned, Deviating};
    let (few, more) = (|| excluded(json!(["g"])), || excluded(json!(["g", "h"])));
    check(few(), more(), Expect::Contain, EXCLUDED, Aligned);
    check(more(), few(), Expect::Contain, EXCLUDED, Deviating);
    check(few(), more(), Expect::Equal { values: None }, EXCLUDED, Deviating);
    check(few(), more(), Expect::Ignored, "conditions.users", Aligned);
    check(few(), more(), Expect::Ignored, "conditions.use", Deviating);
    let own = || Expect::Equal { values: Some(vec![json!("H"), json!("g")]) };
    check(few(), more(), own(), EXCLUDED, Aligned);
    check(more(), few(), own(), EXCLUDED, Deviating);
    let days = |n: Value| json!({"sessionControls": {"signInFrequency": {"value": n}}});
    let at = "sessionControls.signInFrequency.value";
    check(days(json!(4)), days(json!(8)), Expect::AtLeast, at, Aligned);
    check(days(json!(4)), days(json!(3)), Expect::AtLeast, at, Deviating);
    check(days(json!(4)), days(json!(null)), Expect::AtLeast, at, Deviating);
    check(days(json!(false)), days(json!(true)), Expect::AtLeast, at, Aligned);
    check(days(json!(true)), days(json!(false)), Expect::AtLeast, at, Deviating);
}

/// BAS-14
#[test]
fn the_longest_path_counts_and_brings_its_severity() {
    let mut rules =
        vec![rule("conditions", Expect::Ignored), rule(EXCLUDED, Expect::Equal { values: None })];
    rules[1].severity = Some(Severity::Critical);
    let rig = Rig::pair(excluded(json!(["a"])), excluded(json!([])), &rules);
    let item = rig.only();
    assert_eq!((item.standing, item.severity), (Standing::Deviating, Severity::Critical));
}

/// BAS-15
#[test]
fn a_variable_has_each_tenants_own_value() {
    let variable = Expect::Variable { name: "emergency".into() };
    let mut rig =
        Rig::pair(excluded(json!(["g1"])), excluded(json!(["h1"])), &[rule(EXCLUDED, variable)]);
    rig.subject(named(GROUP, "h1", "Notfall"), json!({}));
    let none = Some(Unassessed::NoValue { variable: "emergency".into() });
    assert_eq!(rig.only().unassessed, none);
    let mut with = |values: &[&str]| {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        rig.assignment.variables.insert("emergency".into(), values);
        rig.stands()
    };
    assert_eq!(with(&["notfall"]).0, Standing::Aligned);
    assert_eq!(with(&["H1"]).0, Standing::Aligned);
    assert_eq!(with(&[]), (Standing::Deviating, vec![EXCLUDED.into()]));
    assert_eq!(with(&["h1", "h2"]), (Standing::Deviating, vec![EXCLUDED.into()]));
    // Another setting that deviates is drift, whatever is not known.
    rig.assignment.variables.clear();
    rig.theirs[0]["state"] = json!("disabled");
    assert_eq!(rig.stands(), (Standing::Deviating, vec!["state".into()]));
}

/// BAS-15
#[test]
fn a_variable_holds_for_a_settings_catalogue_setting() {
    let setting = |value: &str| {
        json!({"settings": [{"id": "0", "settingInstance": {
        "settingDefinitionId": "proxy", "simpleSettingValue": {"value": value}}}]})
    };
    let mut rig = Rig::default();
    rig.item(
        "a",
        "Proxy",
        setting("one"),
        &[rule("settings[proxy]", Expect::Variable { name: "p".into() })],
    );
    rig.body.items[0].subject.kind = Kind::new("device.settings-policy");
    let scope = rig.body.scope.remove(&Kind::new(POLICY)).unwrap();
    rig.body.scope.insert(Kind::new("device.settings-policy"), scope);
    rig.subject(named("device.settings-policy", "x", "Proxy"), setting("two"));
    rig.assignment.variables.insert("p".into(), vec!["two".into()]);
    assert_eq!(rig.stands(), (Standing::Aligned, vec![]));
    rig.assignment.variables.insert("p".into(), vec!["three".into()]);
    assert_eq!(rig.stands(), (Standing::Deviating, vec!["settings[proxy]".into()]));
}

fn happen(held: Option<Held>, event: &BaselineEvent) -> Result<Held, BaselineError> {
    let at = DateTime::from_timestamp(9, 0).unwrap();
    let by = MemberId(Uuid::from_u128(1));
    fold(held, &Happening { baseline: BASELINE, at, by, event })
}

fn created() -> Held {
    let rig = Rig::pair(json!({}), json!({}), &[]);
    let source =
        Source::Library { library: crate::ids::LibraryId(Uuid::from_u128(2)), name: "L".into() };
    let event = BaselineEvent::BaselineCreated {
        name: " Golden ".into(),
        source,
        body: Box::new(rig.body),
    };
    happen(None, &event).unwrap()
}

fn edited(edits: Vec<Edit>) -> BaselineEvent {
    BaselineEvent::BaselineEdited { edits }
}

/// BAS-1, BAS-2
#[test]
fn a_version_is_a_published_draft_and_never_changes() {
    let key = || ItemKey("identity.access-policy/a".into());
    let publish = |number| BaselineEvent::BaselinePublished { number, reason: "x".into() };
    let held = created();
    assert_eq!(held.baseline.name, "Golden");
    let assign = BaselineEvent::BaselineAssigned { tenant: TENANT, assignment: Box::default() };
    assert_eq!(happen(Some(held.clone()), &assign), Err(BaselineError::NotPublished));
    assert_eq!(happen(Some(held.clone()), &publish(2)), Err(BaselineError::NotNext(2)));
    let discard = BaselineEvent::BaselineDraftDiscarded {};
    assert_eq!(happen(Some(held.clone()), &discard), Err(BaselineError::NotPublished));
    let held = happen(Some(held), &publish(1)).unwrap();
    assert_eq!(happen(Some(held.clone()), &publish(2)), Err(BaselineError::NoDraft));
    let rule_set = Edit::RuleSet {
        item: key(),
        rule: rule("state", Expect::Ignored),
        references: BTreeMap::new(),
    };
    let begun = happen(Some(held.clone()), &edited(vec![rule_set])).unwrap();
    assert_eq!(begun.current, held.current);
    assert_eq!(begun.draft.as_ref().unwrap().items[0].rules.len(), 1);
    assert_eq!(begun.baseline.draft.as_ref().unwrap().edits, 1);
    let thrown = happen(Some(begun.clone()), &discard).unwrap();
    assert_eq!((thrown.draft, thrown.current), (None, held.current));
    let next = happen(Some(begun.clone()), &publish(2)).unwrap();
    assert_eq!((next.current, next.draft), (begun.draft, None));
    assert_eq!(next.baseline.versions.len(), 2);
    let assigned = happen(Some(Held { current: None, draft: None, ..created() }), &assign);
    assert_eq!(assigned, Err(BaselineError::NotPublished));
}

/// BAS-3
#[test]
fn what_makes_no_sense_is_refused() {
    let refused = |edit: Edit| happen(Some(created()), &edited(vec![edit])).unwrap_err();
    let set = |at: &str, expect: Expect| Edit::RuleSet {
        item: ItemKey("identity.access-policy/a".into()),
        rule: rule(at, expect),
        references: BTreeMap::new(),
    };
    assert_eq!(refused(set(" ", Expect::Ignored)), BaselineError::Empty("path"));
    let long = "x".repeat(NAME_CHARS_MAX + 1);
    assert!(matches!(refused(set(&long, Expect::Ignored)), BaselineError::TooMuch { .. }));
    assert_eq!(
        refused(set("a", Expect::Variable { name: "A b".into() })),
        BaselineError::VariableName
    );
    let list = Expect::Equal { values: Some(vec![json!([1])]) };
    assert_eq!(refused(set("a", list)), BaselineError::NotPlain);
    let unknown = Edit::ItemRemoved { item: ItemKey("no".into()) };
    assert!(matches!(refused(unknown), BaselineError::UnknownItem(_)));
    let kind =
        Edit::ScopeSet { kind: Kind::new(GROUP), nothing_else: true, severity: Severity::Low };
    assert!(matches!(refused(kind), BaselineError::UnknownKind(_)));
    let unassign = BaselineEvent::BaselineUnassigned { tenant: TENANT };
    assert_eq!(happen(Some(created()), &unassign), Err(BaselineError::NotAssigned));
    assert_eq!(
        happen(Some(created()), &edited(vec![set("a", Expect::Contain)]))
            .unwrap()
            .baseline
            .versions,
        []
    );
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Value::from),
        (0..4i64).prop_map(Value::from),
        "[ab]{0,2}".prop_map(Value::from)
    ]
}

fn content() -> impl Strategy<Value = Value> {
    let list = prop::collection::vec("[ghi]", 0..4).prop_map(Value::from);
    (leaf(), leaf(), list).prop_map(|(state, deep, groups)| {
        json!({"state": state, "sessionControls": {"x": deep},
            "conditions": {"users": {"excludeGroups": groups}}})
    })
}

proptest! {
    /// BAS-16: whatever the contents, the same one is aligned; ignoring all that there is
    /// makes any other aligned; and no rule makes more deviate than none.
    #[test]
    fn rules_only_ever_allow(item in content(), theirs in content()) {
        prop_assert_eq!(Rig::pair(item.clone(), item.clone(), &[]).only().standing, Standing::Aligned);
        let all = ["state", "sessionControls", "conditions"].map(|at| rule(at, Expect::Ignored));
        prop_assert_eq!(Rig::pair(item.clone(), theirs.clone(), &all).only().standing, Standing::Aligned);
        let strict = Rig::pair(item.clone(), theirs.clone(), &[]).only().deviations.len();
        for expect in [Expect::Contain, Expect::AtLeast, Expect::Ignored] {
            let rules = [rule("state", expect.clone()), rule(EXCLUDED, expect)];
            let found = Rig::pair(item.clone(), theirs.clone(), &rules).only().deviations.len();
            prop_assert!(found <= strict);
        }
    }

    /// BAS-14: adopting what the tenant has, value by value, aligns the tenant.
    #[test]
    fn adopted_values_align(item in content(), theirs in content()) {
        let groups = theirs["conditions"]["users"]["excludeGroups"].as_array().unwrap().clone();
        let state: Vec<Value> = Some(theirs["state"].clone()).into_iter().filter(|v| !v.is_null()).collect();
        let rules = [
            rule("state", Expect::Equal { values: Some(state) }),
            rule("sessionControls", Expect::Ignored),
            rule(EXCLUDED, Expect::Equal { values: Some(groups) }),
        ];
        prop_assert_eq!(Rig::pair(item, theirs, &rules).stands(), (Standing::Aligned, vec![]));
    }
}
