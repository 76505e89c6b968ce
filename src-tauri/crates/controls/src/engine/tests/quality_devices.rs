//! Policy quality of Intune (LINT-22, LINT-27 to LINT-29, LINT-35 to LINT-37): labelled cases of settings
//! compared to their leaves, targets, copies, risks and references.
use super::{quality::check, quality::*, *};
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};

const AGREE: (Outcome, &str) = (Satisfied, "quality-settings-agree");
const CONFLICT: (Outcome, &str) = (NotSatisfied, "quality-settings-conflict");
const UNCLEAR: (Outcome, &str) = (NotAssessed, "quality-settings-unclear");

/// A policy with one setting instance for the group `g`.
fn with_instance(id: &str, instance: Value) -> Value {
    let mut policy = settings(id, "on", "g");
    policy["settings"] = json!([{"settingInstance": instance}]);
    policy
}

#[track_caller]
fn pair(one: Value, other: Value, wanted: (Outcome, &str)) -> Verdict {
    let both = json!([with_instance("1", one), with_instance("2", other)]);
    check("3.2", &[(SETTINGS, both)], &nobody(), wanted)
}

fn choice(id: &str, value: &str, children: Value) -> Value {
    json!({"settingDefinitionId": id, "choiceSettingValue": {"value": value, "children": children}})
}

fn simple(id: &str, value: Value) -> Value {
    json!({"settingDefinitionId": id, "simpleSettingValue": {"value": value}})
}

fn group_of(id: &str, groups: Value) -> Value {
    json!({"settingDefinitionId": id, "groupSettingCollectionValue": groups})
}

#[test]
fn settings_are_compared_to_their_leaves() {
    // Label: what differs below a choice that is the same.
    let below = |value: u32| choice("parent", "on", json!([simple("days", json!(value))]));
    let verdict = pair(below(7), below(30), CONFLICT);
    assert_eq!(verdict.reason.args["settings"], ReasonArg::List(vec!["parent/days".to_owned()]));
    assert_eq!(verdict.observed.len(), 2);
    pair(below(7), below(7), AGREE);
    // Label: letter case of a choice's value, and a number as text, mean nothing.
    pair(choice("Parent", "ON", json!([])), choice("parent", "on", json!([])), AGREE);
    pair(simple("days", json!(7)), simple("days", json!("7")), AGREE);
    // Label: a collection is one value, whatever its order.
    let list = |values: &[&str]| {
        let values: Vec<Value> = values.iter().map(|value| json!({"value": value})).collect();
        json!({"settingDefinitionId": "sites", "simpleSettingCollectionValue": values})
    };
    pair(list(&["a", "b"]), list(&["b", "a"]), AGREE);
    pair(list(&["a", "b"]), list(&["a"]), CONFLICT);
    let chosen = |value: &str| json!({"settingDefinitionId": "c", "choiceSettingCollectionValue": [{"value": value, "children": []}]});
    pair(chosen("x"), chosen("X"), AGREE);
    pair(chosen("x"), chosen("y"), CONFLICT);
    // Label: rules in one group do not contradict each other unless they are the same rule.
    let rule = |id: &str, value: &str| {
        group_of("rules", json!([{"children": [choice(id, value, json!([]))]}]))
    };
    pair(rule("a", "block"), rule("b", "audit"), AGREE);
    pair(rule("a", "block"), rule("a", "audit"), CONFLICT);
}

#[test]
fn what_cannot_be_compared_is_not_called_agreement() {
    // Label: several groups, a secret, and a shape that nobody knows.
    let groups = |value: &str| {
        group_of(
            "fw",
            json!([
                {"children": [simple("port", json!(value))]}, {"children": [simple("port", json!("1"))]},
            ]),
        )
    };
    pair(groups("80"), groups("443"), UNCLEAR);
    pair(groups("80"), groups("80"), AGREE);
    pair(
        groups("80"),
        group_of("fw", json!([{"children": [simple("port", json!("80"))]}])),
        UNCLEAR,
    );
    let secret = json!({"settingDefinitionId": "psk", "simpleSettingValue": {"value": "x", "valueState": "encryptedValueToken"}});
    pair(secret.clone(), secret, UNCLEAR);
    pair(
        json!({"settingDefinitionId": "new", "futureValue": {}}),
        simple("new", json!(1)),
        UNCLEAR,
    );
    pair(json!({"futureValue": {}}), simple("other", json!(1)), UNCLEAR);
    // A proven conflict is one, whatever else is unclear.
    let mut both = json!([with_instance("1", groups("80")), with_instance("2", groups("443"))]);
    for (place, value) in [(0, "on"), (1, "off")] {
        let more = json!({"settingInstance": choice("bitlocker", value, json!([]))});
        both[place]["settings"].as_array_mut().unwrap().push(more);
    }
    check("3.2", &[(SETTINGS, both)], &nobody(), CONFLICT);
}

#[test]
fn a_target_is_who_and_through_which_filter() {
    let judge = |target: &[(&str, Value)], wanted| {
        let changes: Vec<(String, Value)> = target
            .iter()
            .map(|(name, value)| (format!("assignments/0/target/{name}"), value.clone()))
            .collect();
        let changes: Vec<(&str, Value)> =
            changes.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let filtered = with(
            &settings("1", "on", "g"),
            &[
                ("assignments/0/target/deviceAndAppManagementAssignmentFilterId", json!("F")),
                (
                    "assignments/0/target/deviceAndAppManagementAssignmentFilterType",
                    json!("include"),
                ),
            ],
        );
        let other = with(&settings("2", "off", "G"), &changes);
        check("3.2", &[(SETTINGS, json!([filtered, other]))], &nobody(), wanted)
    };
    const ID: &str = "deviceAndAppManagementAssignmentFilterId";
    const TYPE: &str = "deviceAndAppManagementAssignmentFilterType";
    judge(&[(ID, json!("f")), (TYPE, json!("include"))], CONFLICT);
    judge(&[(ID, json!("f")), (TYPE, json!("exclude"))], AGREE);
    judge(&[(ID, json!(null)), (TYPE, json!("none"))], AGREE);
    // Without its type, a target may be an exclusion: not known.
    judge(&[("@odata.type", json!("-"))], (NotAssessed, "property-absent"));
}

#[test]
fn a_setting_stands_in_one_policy() {
    let judge = |policies: Value, wanted| check("3.3", &[(SETTINGS, policies)], &nobody(), wanted);
    let overlap = (NotSatisfied, "quality-settings-overlap");
    let once = (Satisfied, "quality-settings-once");
    judge(json!([settings("1", "on", "g"), settings("2", "on", "g")]), overlap);
    judge(json!([settings("1", "on", "g"), settings("2", "on", "h")]), once);
    judge(json!([settings("1", "on", "g"), settings("2", "off", "g")]), once);
    judge(json!([]), (NotApplicable, "quality-devices-none"));
}

/// A policy of these settings, for a group of its own.
fn of_settings(id: &str, values: &[&str]) -> Value {
    let instances: Vec<Value> = values
        .iter()
        .enumerate()
        .map(|(place, value)| json!({"settingInstance": choice(&format!("s{place}"), value, json!([]))}))
        .collect();
    with(&settings(id, "on", id), &[("settings", json!(instances))])
}

const REST: [&str; 2] = ["device.configuration", "device.compliance-policy"];

#[track_caller]
fn among(number: &str, policies: Value, wanted: (Outcome, &str)) -> Verdict {
    let kinds = [(SETTINGS, policies), (REST[0], json!([])), (REST[1], json!([]))];
    check(number, &kinds, &nobody(), wanted)
}

#[test]
fn copies_are_told_apart_from_policies() {
    let base = ["a", "b", "c", "d", "e"];
    let one = of_settings("1", &base);
    let judge = |other: &[&str], same, alike| {
        let both = json!([one, of_settings("2", other)]);
        among("3.4", both.clone(), same);
        among("3.5", both, alike)
    };
    let twice = (NotSatisfied, "quality-devices-duplicates");
    let distinct = (Satisfied, "quality-devices-distinct");
    let similar = (NotSatisfied, "quality-devices-similar");
    let unlike = (Satisfied, "quality-devices-unlike");
    judge(&base, twice, unlike);
    let verdict = judge(&["a", "b", "c", "x", "y"], distinct, similar);
    assert_eq!(verdict.reason.args["pairs"], ReasonArg::List(vec!["1 / 2 (s3, s4)".to_owned()]));
    judge(&["a", "b", "x", "y", "z"], distinct, unlike);
    judge(&["a", "b", "c", "d"], distinct, unlike);
    // Label: device configurations count what is set, and not what has its default.
    let wifi = |id: &str, more: &[(&str, Value)]| {
        let base = json!({"id": id, "displayName": id, "@odata.type": "#microsoft.graph.windowsX",
                          "a": true, "b": "notConfigured", "c": false, "assignments": []});
        with(&base, more)
    };
    let configurations = |list: Value, wanted| {
        let kinds = [(SETTINGS, json!([])), (REST[0], list), (REST[1], json!([]))];
        check("3.4", &kinds, &nobody(), wanted)
    };
    configurations(json!([wifi("1", &[]), wifi("2", &[("b", json!("userDefined"))])]), twice);
    configurations(json!([wifi("1", &[]), wifi("2", &[("b", json!("high"))])]), distinct);
    let opaque = with_instance("3", json!({"settingDefinitionId": "new", "futureValue": {}}));
    among("3.4", json!([one, opaque]), (NotAssessed, "property-absent"));
    check("3.4", &[(SETTINGS, json!([one]))], &nobody(), (NotAssessed, "quality-devices-unseen"));
}

#[test]
fn an_unassigned_policy_that_nobody_touches_is_forgotten() {
    let judge = |assigned: bool, changed: Value, wanted| {
        let idle = with(&settings("1", "on", "g"), &[("assignments", json!([]))]);
        let policy = if assigned { settings("1", "on", "g") } else { idle };
        let mut view =
            view(&[(SETTINGS, json!([policy])), (REST[0], json!([])), (REST[1], json!([]))]);
        view["subjects"][SETTINGS][0]["volatile"] = json!({"lastModifiedDateTime": changed});
        check_view("3.6", &view, &nobody(), wanted)
    };
    let (old, new) = (json!("2020-01-01T00:00:00Z"), json!("2026-06-01T00:00:00Z"));
    let fresh = (Satisfied, "quality-devices-fresh");
    judge(false, old.clone(), (NotSatisfied, "quality-devices-stale"));
    judge(false, new, fresh);
    judge(true, old, fresh);
    judge(false, json!(null), (NotAssessed, "quality-stale-undated"));
}

#[test]
fn what_can_harm_is_not_for_everybody() {
    const SCRIPTS: [&str; 3] =
        ["device.script", "device.remediation-script", "device.shell-script"];
    let to = |target: Value| json!([{"id": "s", "displayName": "s", "assignments": [{"target": target}]}]);
    let everybody = json!({"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"});
    let compliance = |action: &str| {
        json!([{"id": "c", "displayName": "c", "assignments": [{"target": everybody}],
                "scheduledActionsForRule": [{"scheduledActionConfigurations": [{"actionType": action}]}]}])
    };
    let judge = |policies: Value, scripts: Value, wanted| {
        let kinds = [
            (REST[1], policies),
            (SCRIPTS[0], scripts),
            (SCRIPTS[1], json!([])),
            (SCRIPTS[2], json!([])),
        ];
        check("3.7", &kinds, &nobody(), wanted)
    };
    let risky = (NotSatisfied, "quality-risk-everybody");
    judge(json!([]), to(everybody.clone()), risky);
    judge(compliance("wipe"), json!([]), risky);
    let none = (NotApplicable, "quality-risk-none");
    judge(compliance("block"), json!([]), none);
    judge(json!([]), json!([]), none);
    let limited = (Satisfied, "quality-risk-limited");
    judge(
        json!([]),
        to(json!({"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g"})),
        limited,
    );
    let filtered = with(
        &everybody,
        &[
            ("deviceAndAppManagementAssignmentFilterId", json!("f")),
            ("deviceAndAppManagementAssignmentFilterType", json!("include")),
        ],
    );
    judge(json!([]), to(filtered), limited);
    judge(json!([]), json!([{"id": "s"}]), (NotAssessed, "quality-risk-untold"));
    check("3.7", &[(REST[1], json!([]))], &nobody(), (NotAssessed, "quality-risk-unseen"));
}

#[test]
fn filters_and_scope_tags_exist() {
    const FILTER: &str = "device.assignment-filter";
    const TAG: &str = "device.scope-tag";
    let policy = with(
        &settings("1", "on", "g"),
        &[
            ("assignments/0/target/deviceAndAppManagementAssignmentFilterId", json!("F")),
            ("assignments/0/target/deviceAndAppManagementAssignmentFilterType", json!("include")),
            ("roleScopeTagIds", json!(["0", "7"])),
        ],
    );
    let judge = |filters: Option<Value>, tags: Option<Value>, wanted| {
        let mut kinds =
            vec![(SETTINGS, json!([policy])), (REST[0], json!([])), (REST[1], json!([]))];
        kinds.extend(filters.map(|list| (FILTER, list)));
        kinds.extend(tags.map(|list| (TAG, list)));
        check("3.8", &kinds, &nobody(), wanted)
    };
    let (filter, tag) = (json!([{"id": "f"}]), json!([{"id": "7"}]));
    let missing = (NotSatisfied, "quality-device-references-missing");
    let unseen = (NotAssessed, "quality-references-unseen");
    judge(Some(filter.clone()), Some(tag.clone()), (Satisfied, "quality-device-references-exist"));
    judge(Some(json!([{"id": "x"}])), Some(tag.clone()), missing);
    judge(Some(filter), Some(json!([{"id": "0"}])), missing);
    judge(None, Some(tag), unseen);
    among(
        "3.8",
        json!([settings("1", "on", "g")]),
        (NotApplicable, "quality-device-references-none"),
    );
}
