//! Comparing by examples: CMP-1 to CMP-22. The properties over all kinds are in the crate
//! `tests`.
use super::*;
use crate::subject::{Coverage, CoverageState, GapReason, Kind, Subject, SubjectRef};
use serde_json::{Value, json};

const REGISTRY: &str = include_str!("../../../../../assets/registry/subjects.json");
const POLICY: &str = "identity.access-policy";

fn registry() -> Registry {
    Registry::load(REGISTRY).unwrap()
}

fn subject(kind: &str, id: &str, name: &str, content: Value) -> Subject {
    let reference = SubjectRef { kind: Kind::new(kind), id: id.into(), name: name.into() };
    Subject { reference, content, volatile: json!({}) }
}

fn compared(left: &[Subject], right: &[Subject], matching: &Matching) -> Comparison {
    let names = |subjects| Names::of(subjects, &registry());
    let (left_names, right_names) = (names(left), names(right));
    compare(
        &Side { subjects: left, coverage: &[], names: &left_names },
        &Side { subjects: right, coverage: &[], names: &right_names },
        &registry(),
        matching,
    )
}

/// A change in one line: `path: left → right`, with names in brackets.
fn line(change: &Change) -> String {
    let path: Vec<String> = change
        .path
        .iter()
        .map(|segment| match segment {
            Segment::Property { name } => name.clone(),
            Segment::Element { key, name } => match name {
                Some(name) => format!("[{name}]"),
                None => format!("[{key}]"),
            },
            Segment::Index { at } => format!("[{at}]"),
            Segment::Setting { id } => format!("<{id}>"),
            Segment::Definition { id, name } => format!("<{}>", name.as_ref().unwrap_or(id)),
            Segment::Assignment { target, group, name } => {
                format!("@{}", name.as_ref().or(group.as_ref()).unwrap_or(target))
            }
        })
        .collect();
    let said = |value: &Option<Value>, name: &Option<String>| match (value, name) {
        (None, _) => "–".to_owned(),
        (Some(_), Some(name)) => name.clone(),
        (Some(Value::String(text)), None) => text.clone(),
        (Some(value), None) => value.to_string(),
    };
    let (left, right) =
        (said(&change.left, &change.left_name), said(&change.right, &change.right_name));
    format!("{}: {left} → {right}{}", path.join("."), if change.secret { " (secret)" } else { "" })
}

fn lines(kind: &str, left: Value, right: Value, others: &[Subject]) -> Vec<String> {
    let with = |content| {
        let mut all = others.to_vec();
        all.push(subject(kind, "x", "X", content));
        all
    };
    let comparison = compared(&with(left), &with(right), &Matching::default());
    let changed = comparison.kinds.into_iter().flat_map(|kind| kind.changed);
    changed.flat_map(|changed| changed.changes).map(|change| line(&change)).collect()
}

fn check(kind: &str, left: Value, right: Value, expected: &[&str]) {
    assert_eq!(lines(kind, left, right, &[]), expected);
}

/// CMP-1, CMP-2
#[test]
fn what_means_nothing_is_no_difference() {
    let left = json!({"id": "AB", "state": "enabled", "sessionControls": null,
        "createdDateTime": "2024-05-24T09:27:52.7009813Z",
        "conditions": {"users": {"includeUsers": ["a", "b", "a"]}, "times": {"x": {"y": []}}}});
    let right = json!({"createdDateTime": "2024-05-24T09:27:52.7Z", "state": "Enabled", "id": "ab",
        "conditions": {"users": {"includeUsers": ["B", "A"], "excludeUsers": []}, "locations": {}},
        "modifiedDateTime": "2020-01-01T00:00:00Z", "state@odata.type": "x", "deep": {"y@odata.id": 1}});
    check(POLICY, left, right, &[]);
}

/// CMP-3, CMP-4
#[test]
fn a_set_says_what_came_and_what_went() {
    let group = subject("identity.group", "g1", "Break glass", json!({"id": "g1"}));
    let users = |value: Value| json!({"conditions": {"users": value}, "state": "disabled"});
    assert_eq!(
        lines(
            POLICY,
            users(json!({"excludeUsers": ["u1", "u2"]})),
            users(json!({"excludeGroups": ["G1"], "excludeUsers": ["u2", "u3"]})),
            &[group]
        ),
        [
            "conditions.users.excludeGroups: – → Break glass",
            "conditions.users.excludeUsers: u1 → –",
            "conditions.users.excludeUsers: – → u3",
        ]
    );
    check(
        "identity.authentication-methods-policy",
        json!({"authenticationMethodConfigurations": [{"id": "Sms", "state": "enabled"}, {"id": "Voice", "state": "disabled"}]}),
        json!({"authenticationMethodConfigurations": [{"id": "voice", "state": "disabled"}, {"id": "SMS", "state": "disabled"}, {"id": "Fido2"}]}),
        &[
            "authenticationMethodConfigurations.[Fido2]: – → {\"id\":\"Fido2\"}",
            "authenticationMethodConfigurations.[Sms].state: enabled → disabled",
        ],
    );
}

/// CMP-5
#[test]
fn a_whole_branch_comes_setting_by_setting() {
    check(
        POLICY,
        json!({"sessionControls": null, "grantControls": {"operator": "OR"}}),
        json!({"sessionControls": {"signInFrequency": {"value": 4, "type": "hours"}}, "grantControls": "x"}),
        &[
            "grantControls: {\"operator\":\"OR\"} → x",
            "sessionControls.signInFrequency.type: – → hours",
            "sessionControls.signInFrequency.value: – → 4",
        ],
    );
    check(
        POLICY,
        json!({"a": [1, 2], "n": 1}),
        json!({"a": [1, 3, 4], "n": 1.0}),
        &["a.[1]: 2 → 3", "a.[2]: – → 4"],
    );
}

/// CMP-6
#[test]
fn catalogue_settings_compare_by_their_definitions() {
    let choice = |id: &str, value: &str, children: Value| json!({"settingDefinitionId": id, "choiceSettingValue": {"value": value, "children": children}});
    let simple = |id: &str, value: Value| json!({"settingDefinitionId": id, "simpleSettingValue": {"value": value}});
    let setting =
        |number: &str, instance: Value| json!({"id": number, "settingInstance": instance});
    let list = |values: Value| json!({"settingDefinitionId": "list", "simpleSettingCollectionValue": values});
    let group = |name: &str, port: u32| json!({"children": [simple("rule_name", json!(name)), simple("rule_port", json!(port))]});
    let rules = |groups: Value| json!({"settingDefinitionId": "rules", "groupSettingCollectionValue": groups});
    let left = json!({"settings": [
        setting("0", choice("a", "a_1", json!([simple("a_days", json!(7)), choice("a_mode", "a_mode_0", json!([]))]))),
        setting("1", simple("b", json!(1))),
        setting("2", list(json!([{"value": "x"}, {"value": "y"}]))),
        setting("3", rules(json!([group("one", 80), group("two", 443), group("aaa", 1)])))
    ]});
    let right = json!({"settings": [
        setting("0", rules(json!([group("two", 443), group("one", 8080), group("aaa", 2)]))),
        setting("1", list(json!([{"value": "y"}, {"value": "z"}]))),
        setting("2", choice("A", "a_1", json!([choice("a_mode", "a_mode_1", json!([])), simple("a_days", json!(30))]))),
        setting("3", simple("c", json!("new")))
    ]});
    check(
        "device.settings-policy",
        left.clone(),
        right,
        &[
            "settings.<a>.<a_days>: 7 → 30",
            "settings.<a>.<a_mode>: a_mode_0 → a_mode_1",
            "settings.<b>: {\"id\":\"1\",\"settingInstance\":{\"settingDefinitionId\":\"b\",\"simpleSettingValue\":{\"value\":1}}} → –",
            "settings.<c>: – → {\"id\":\"3\",\"settingInstance\":{\"settingDefinitionId\":\"c\",\"simpleSettingValue\":{\"value\":\"new\"}}}",
            "settings.<list>: x → –",
            "settings.<list>: – → z",
            "settings.<rules>.[0].<rule_port>: 80 → 8080",
            "settings.<rules>.[2].<rule_port>: 1 → 2",
        ],
    );
    let mut shuffled = left.clone();
    shuffled["settings"].as_array_mut().unwrap().reverse();
    for (at, setting) in shuffled["settings"].as_array_mut().unwrap().iter_mut().enumerate() {
        setting["id"] = at.to_string().into();
    }
    check("device.settings-policy", left, shuffled, &[]);
}

/// CMP-7
#[test]
fn administrative_templates_compare_by_definition() {
    let value = |own: &str, definition: &str, enabled: bool, value: u32| {
        json!({"id": own, "enabled": enabled, "createdDateTime": own,
            "definition": {"id": definition, "displayName": format!("Setting {definition}"), "version": own},
            "presentationValues": [{"id": own, "value": value, "presentation": {"id": "p", "label": "Minutes"}}]})
    };
    check(
        "device.template-policy",
        json!({"definitionValues": [value("1", "d1", true, 5), value("2", "d2", true, 5)]}),
        json!({"definitionValues": [value("3", "d2", false, 5), value("4", "d1", true, 6)]}),
        &[
            "definitionValues.<Setting d1>.presentationValues.<Minutes>.value: 5 → 6",
            "definitionValues.<Setting d2>.enabled: true → false",
        ],
    );
}

/// CMP-8
#[test]
fn assignments_compare_by_target_mode_and_filter() {
    let group = subject("identity.group", "g1", "Pilot", json!({"id": "g1"}));
    let to = |kind: &str, more: Value| {
        let mut target = json!({"@odata.type": format!("#microsoft.graph.{kind}AssignmentTarget")});
        target.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"id": target.to_string(), "source": "direct", "target": target})
    };
    let filter = |id: &str, mode: &str| json!({"deviceAndAppManagementAssignmentFilterId": id, "deviceAndAppManagementAssignmentFilterType": mode});
    let in_group = |id: &str, filter: Value| {
        let mut more = filter;
        more["groupId"] = id.into();
        more
    };
    let empty = filter("00000000-0000-0000-0000-000000000000", "none");
    let none = json!({"deviceAndAppManagementAssignmentFilterId": null, "deviceAndAppManagementAssignmentFilterType": "none"});
    let left = json!({"assignments": [
        to("group", in_group("g1", empty.clone())),
        to("allDevices", none.clone()),
        to("group", in_group("unresolved", filter("f", "none")))
    ]});
    let same = json!({"assignments": [
        to("group", in_group("UNRESOLVED", none)), to("group", in_group("G1", json!({}))), to("allDevices", empty)
    ]});
    check("device.settings-policy", left.clone(), same, &[]);
    let right = json!({"assignments": [
        to("exclusionGroup", in_group("g1", json!({}))), to("allDevices", filter("f1", "include")),
        to("allLicensedUsers", json!({}))
    ]});
    let found = lines("device.settings-policy", left, right, &[group]);
    let starts = [
        "assignments.@all_devices.filter: – → f1",
        "assignments.@all_devices.filterMode: – → include",
        "assignments.@all_users: – → {",
        "assignments.@Pilot.mode: include → exclude",
        "assignments.@unresolved: {",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (line, start) in found.iter().zip(starts) {
        assert!(line.starts_with(start), "{line} does not start with {start}");
    }
}

/// CMP-9
#[test]
fn secrets_differ_and_are_not_shown() {
    let with =
        |secret: &str| json!({"passwordCredentials": [{"keyId": "k", "secretText": secret}]});
    check(
        "app.application",
        with("one"),
        with("two"),
        &["passwordCredentials.[k].secretText: null → null (secret)"],
    );
    check(
        "app.application",
        json!({"passwordCredentials": []}),
        with("two"),
        &["passwordCredentials.[k]: – → {\"keyId\":\"k\",\"secretText\":null}"],
    );
}

/// CMP-10
#[test]
fn absent_is_not_missing_where_nobody_looked() {
    let policy = |id: &str, more: Value| {
        let mut content = json!({"id": id});
        content.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        subject(POLICY, id, id, content)
    };
    let cover = |state, reason| {
        [Coverage { kind: Kind::new(POLICY), state, reason, count: 0, completed: None }]
    };
    let names = Names::default();
    let left =
        [policy("a", json!({"state": "enabled", "extra": {"x": 1}})), policy("b", json!({}))];
    let right = [policy("a", json!({"state": "enabled"})), policy("c", json!({}))];
    let run =
        |left: &[Subject], left_seen: &[Coverage], right: &[Subject], right_seen: &[Coverage]| {
            compare(
                &Side { subjects: left, coverage: left_seen, names: &names },
                &Side { subjects: right, coverage: right_seen, names: &names },
                &registry(),
                &Matching::default(),
            )
        };
    let whole = cover(CoverageState::Complete, None);
    let part = cover(CoverageState::Partial, Some(GapReason::ReadFailed));
    let unseen = cover(CoverageState::NotCollected, Some(GapReason::NotInSource));
    let counts = run(&left, &whole, &right, &whole).counts;
    assert_eq!((counts.changed, counts.missing, counts.unexpected), (1, 1, 1));
    // The right saw the kind in part: what it lacks may be there.
    let comparison = run(&left, &whole, &right, &part);
    let counts = comparison.counts;
    assert_eq!((counts.changed, counts.missing, counts.unexpected), (0, 0, 1));
    assert_eq!(counts.not_comparable, 2);
    let kind = &comparison.kinds[0];
    assert_eq!(kind.not_comparable[0].seen, Seen::Left);
    assert_eq!(kind.not_comparable[1].properties, ["extra"]);
    // The right saw nothing of the kind.
    let comparison = run(&left, &whole, &[], &unseen);
    assert!(!comparison.kinds[0].comparable);
    assert_eq!(comparison.counts, Counts { not_comparable: 2, ..Counts::default() });
    // Seen whole and empty: they are missing.
    assert_eq!(run(&left, &whole, &[], &whole).counts.missing, 2);
    assert!(run(&[], &unseen, &[], &unseen).kinds.is_empty());
}

fn named(id: &str, name: &str, more: Value) -> Subject {
    let mut content = json!({"id": id, "displayName": name, "createdDateTime": id});
    content.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    subject(POLICY, id, name, content)
}

/// CMP-12, CMP-13
#[test]
fn names_pair_what_ids_do_not_and_doubtful_ones_are_reported() {
    let matching = Matching { by: MatchBy::Name, ..Matching::default() };
    let left = [
        named("1", "CA001 - Block legacy v1.0", json!({"state": "enabled"})),
        named("2", "Require MFA", json!({})),
        named("3", "Guests (2)", json!({})),
        named("4", "guests", json!({})),
        named("5", "Only left", json!({})),
    ];
    let right = [
        named("11", "block LEGACY", json!({"state": "disabled"})),
        named("12", "Require  mfa", json!({})),
        named("13", "Guests v2", json!({})),
        named("14", "Kopie von Require MFA", json!({})),
    ];
    let comparison = compared(&left, &right, &matching);
    let kind = &comparison.kinds[0];
    assert_eq!(kind.equal, 1, "another id, name and date of creation are none: {kind:#?}");
    assert_eq!(kind.changed.len(), 1);
    assert_eq!(kind.changed[0].matched_by, MatchedBy::NameWithoutNumber);
    assert_eq!(kind.changed[0].changes.len(), 1, "{:#?}", kind.changed[0].changes);
    assert_eq!(kind.ambiguous.len(), 1);
    assert_eq!((kind.ambiguous[0].left.len(), kind.ambiguous[0].right.len()), (2, 1));
    assert_eq!(kind.missing.len(), 1);
    assert_eq!(kind.unexpected.len(), 1);
    let by_id = compared(&left, &right, &Matching::default()).counts;
    assert_eq!((by_id.missing, by_id.unexpected), (5, 4));
}

/// CMP-11, CMP-14
#[test]
fn references_are_the_same_where_what_they_mean_is() {
    let group = |id: &str, name: &str| {
        subject("identity.group", id, name, json!({"id": id, "displayName": name}))
    };
    let excluding = |id: &str, groups: Value| {
        named(id, "Policy", json!({"conditions": {"users": {"excludeGroups": groups}}}))
    };
    let left =
        [group("G1", "Break glass"), group("g2", "Pilot"), excluding("p1", json!(["g1", "g2"]))];
    let right =
        [group("h1", "Break glass"), group("h2", "Piloten"), excluding("p2", json!(["H1", "h2"]))];
    let mut matching = Matching { by: MatchBy::Name, ..Matching::default() };
    let found = compared(&left, &right, &matching);
    let changes = &found.kinds[0].changed[0].changes;
    let told: Vec<String> = changes.iter().map(line).collect();
    assert_eq!(
        told,
        [
            "conditions.users.excludeGroups: Pilot → –",
            "conditions.users.excludeGroups: – → Piloten"
        ]
    );
    matching.map.insert("g2".into(), "H2".into());
    let found = compared(&left, &right, &matching);
    assert_eq!(found.kinds[0].equal, 1);
    let groups = &found.kinds[1];
    assert_eq!((groups.equal, groups.changed[0].matched_by), (1, MatchedBy::Mapped));
}

/// CMP-15
#[test]
fn likeness_is_suggested_and_never_applied() {
    let content = json!({"state": "enabled", "conditions": {"users": {"includeUsers": ["All"]}, "clientAppTypes": ["all"]}, "grantControls": {"builtInControls": ["mfa"], "operator": "OR"}});
    let mut like = content.clone();
    like["state"] = "disabled".into();
    let left = [named("1", "One", content)];
    let right = [named("2", "Two", like), named("3", "Three", json!({"x": 1}))];
    let matching = Matching { suggest: true, ..Matching::default() };
    let comparison = compared(&left, &right, &matching);
    let kind = &comparison.kinds[0];
    assert_eq!((kind.missing.len(), kind.unexpected.len()), (1, 2));
    assert_eq!(kind.suggestions.len(), 1);
    assert_eq!((kind.suggestions[0].right.id.as_str(), kind.suggestions[0].score), ("2", 80));
}

/// CMP-11
#[test]
fn no_subject_is_lost_where_ids_differ_in_case_only() {
    let of = |ids: &[&str]| -> Vec<Subject> {
        ids.iter().map(|id| subject(POLICY, id, id, json!({"state": id}))).collect()
    };
    let counts =
        compared(&of(&["a", "A", "b"]), &of(&["A", "a", "B"]), &Matching::default()).counts;
    assert_eq!((counts.equal, counts.missing, counts.unexpected), (3, 0, 0));
}

/// CMP-13
#[test]
fn names_without_marks() {
    for (name, version, number) in [
        ("CA001 - Block legacy v1.2", "ca001 - block legacy", "block legacy"),
        ("CA001-Global-MFA", "ca001-global-mfa", "global-mfa"),
        ("[007] Device_v2", "[007] device", "device"),
        ("1.2_Baseline (v3)", "1.2_baseline", "baseline"),
        ("2) Baseline [Kopie]", "2) baseline", "baseline"),
        ("Baseline - Copy (2)", "baseline", "baseline"),
        ("Copy of Kopie von Baseline", "baseline", "baseline"),
        ("Prevent data copy", "prevent data copy", "prevent data copy"),
        ("MS.AAD.1.1v1 Legacy", "ms.aad.1.1v1 legacy", "ms.aad.1.1v1 legacy"),
        ("2FA for all", "2fa for all", "2fa for all"),
        ("Office365 - Apps", "office365 - apps", "office365 - apps"),
        ("v1", "v1", "v1"),
        ("CA001 -", "ca001", "ca001"),
        ("(2)", "(2)", "(2)"),
        ("  Größe   X ", "größe x", "größe x"),
        ("", "", ""),
    ] {
        assert_eq!(without_version(name), version, "{name}");
        assert_eq!(without_number(name), number, "{name}");
    }
}

/// CMP-16
#[test]
fn the_order_of_the_subjects_changes_nothing() {
    let all: Vec<Subject> = (0..20)
        .map(|n| named(&n.to_string(), &format!("Policy {}", n % 7), json!({"n": n})))
        .collect();
    let other: Vec<Subject> = (5..25)
        .map(|n| named(&n.to_string(), &format!("Policy {}", n % 7), json!({"n": n + n % 3})))
        .collect();
    let reversed =
        |subjects: &[Subject]| -> Vec<Subject> { subjects.iter().rev().cloned().collect() };
    for by in [MatchBy::Id, MatchBy::Name] {
        let matching = Matching { by, suggest: true, ..Matching::default() };
        assert_eq!(
            compared(&all, &other, &matching),
            compared(&reversed(&all), &reversed(&other), &matching)
        );
    }
}

/// CMP-17
#[test]
fn what_a_source_does_not_supply_is_no_difference() {
    let kind = "sharing.tenant-settings";
    let of = |content: Value| [subject(kind, kind, kind, content)];
    let left = of(json!({"sharingCapability": 1, "oldSetting": true, "unset": null}));
    let right = of(json!({"sharingCapability": 2, "newSetting": false, "unset": 5}));
    let comparison = compared(&left, &right, &Matching::default());
    let row = &comparison.kinds[0];
    let told: Vec<String> = row.changed[0].changes.iter().map(line).collect();
    assert_eq!(told, ["sharingCapability: 1 → 2", "unset: – → 5"]);
    assert_eq!(row.not_supplied.left, ["newSetting"]);
    assert_eq!(row.not_supplied.right, ["oldSetting"]);
    // Graph leaves out what is not set: there it is a difference.
    check(POLICY, json!({"state": "x"}), json!({"state": "x", "new": 1}), &["new: – → 1"]);
}

/// CMP-4
#[test]
fn another_referred_object_is_one_difference() {
    let strength = |id: &str, name: &str, more: Value| json!({"grantControls": {"operator": "OR", "authenticationStrength": {"id": id, "displayName": name, "allowedCombinations": more}}});
    let without = json!({"grantControls": {"operator": "OR"}});
    let one = strength("2", "Multifactor", json!(["fido2"]));
    check(POLICY, without, one.clone(), &["grantControls.authenticationStrength: – → Multifactor"]);
    check(
        POLICY,
        one.clone(),
        strength("3", "Phishing-resistant", json!(["x509"])),
        &["grantControls.authenticationStrength: Multifactor → Phishing-resistant"],
    );
    check(
        POLICY,
        one,
        strength("2", "Multifactor", json!(["fido2", "x509"])),
        &["grantControls.authenticationStrength.allowedCombinations: – → x509"],
    );
}

/// Contents that count how often they are read.
struct Counted<'a> {
    sides: [&'a [Subject]; 2],
    read: std::cell::Cell<u32>,
}

impl Contents for Counted<'_> {
    type Error = std::convert::Infallible;

    fn content(
        &self,
        half: Half,
        place: usize,
    ) -> Result<std::borrow::Cow<'_, Value>, Self::Error> {
        self.read.set(self.read.get() + 1);
        Ok(std::borrow::Cow::Borrowed(&self.sides[half as usize][place].content))
    }

    fn same(&self, left: usize, right: usize, _: bool) -> bool {
        self.sides[0][left].content == self.sides[1][right].content
    }
}

/// HIS-2
#[test]
fn contents_that_are_known_to_be_the_same_are_not_read() {
    let all = |state: &str| -> Vec<Subject> {
        let policy = |number: u32| {
            let state = if number == 7 { state } else { "enabled" };
            let content = json!({"id": number.to_string(), "state": state});
            subject(POLICY, &number.to_string(), "P", content)
        };
        (0..100).map(policy).collect()
    };
    let (left, right) = (all("enabled"), all("disabled"));
    let contents = Counted { sides: [&left, &right], read: 0.into() };
    let (registry, matching) = (registry(), Matching::default());
    let names = Names::default();
    let outline = |subjects: &'_ [Subject]| -> Vec<SubjectRef> {
        subjects.iter().map(|subject| subject.reference.clone()).collect()
    };
    let (ones, others) = (outline(&left), outline(&right));
    let side = |subjects| Outline { subjects, coverage: &[], names: &names };
    let prepared = Prepared::new(
        side(ones.iter().collect()),
        side(others.iter().collect()),
        &registry,
        &matching,
    );
    let Ok(comparison) = prepared.compare(&contents);
    assert_eq!((comparison.counts.equal, comparison.counts.changed), (99, 1));
    assert_eq!(contents.read.get(), 2);
    assert_eq!(comparison, compared(&left, &right, &matching));
}

fn beside(left: &[Subject], right: &[Subject], ids: [Option<&str>; 2]) -> Option<SideBySide> {
    let (registry, matching) = (registry(), Matching::default());
    let (one, other) = (Names::of(left, &registry), Names::of(right, &registry));
    let side = |subjects, names| Side { subjects, coverage: &[], names }.outline();
    let prepared = Prepared::new(side(left, &one), side(right, &other), &registry, &matching);
    let contents = AtHand { left, right };
    let Ok(found) = prepared.side_by_side(&Kind::new(POLICY), ids[0], ids[1], &contents);
    found
}

/// HIS-5: what is different is what comparing says; what is the same stands beside it.
#[test]
fn two_contents_stand_side_by_side() {
    let left = [subject(
        POLICY,
        "x",
        "X",
        json!({"id": "x", "state": "enabled", "displayName": "X",
        "conditions": {"users": {"includeUsers": ["All"], "excludeUsers": ["u1", "u2"]}}}),
    )];
    let right = [subject(
        POLICY,
        "x",
        "X",
        json!({"id": "x", "state": "disabled", "displayName": "X",
        "conditions": {"users": {"includeUsers": ["All"], "excludeUsers": ["u2"]}}}),
    )];
    let found = beside(&left, &right, [Some("x"), Some("x")]).unwrap();
    let told: Vec<_> = found
        .lines
        .iter()
        .map(|one| format!("{}{}", if one.same { "= " } else { "" }, line(&one.setting)))
        .collect();
    assert_eq!(
        told,
        [
            "conditions.users.excludeUsers: u1 → –",
            "= conditions.users.excludeUsers: u2 → u2",
            "= conditions.users.includeUsers: All → All",
            "= displayName: X → X",
            "= id: x → x",
            "state: enabled → disabled",
        ]
    );
    assert_eq!(found.matched_by, Some(MatchedBy::Id));
    let alone = beside(&left, &[], [Some("x"), None]).unwrap();
    assert_eq!((alone.lines.len(), alone.right), (6, None));
    assert!(alone.lines.iter().all(|line| !line.same && line.setting.right.is_none()));
    assert_eq!(beside(&left, &right, [Some("y"), Some("x")]), None);
    assert_eq!(beside(&left, &right, [None, None]), None);
}
