//! Policy quality (LINT-1 to LINT-23): met, not met, and what is not known, rule by rule.
use super::*;
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};
use domain::profile::PolicyQuality;

pub(super) const CA: &str = "identity.access-policy";
pub(super) const GROUP: &str = "identity.group";
const USER: &str = "identity.privileged-user";
const METHODS: &str = "identity.registration-detail";
pub(super) const PLACE: &str = "identity.named-location";
pub(super) const SETTINGS: &str = "device.settings-policy";
pub(super) const NOW: &str = "2026-06-30T00:00:00Z";

pub(super) fn judged(view: &Value, profile: &TenantProfile) -> Vec<Verdict> {
    let catalogue = catalogue();
    let judge =
        |view: &Value| catalogue.judge(view, profile, NOW.parse().unwrap(), "quality").unwrap();
    let found = judge(view);
    // LINT-39: contents that are condensed while they are read come to the same.
    let mut slim = view.clone();
    slim["condensed"] = true.into();
    for (kind, list) in slim["subjects"].as_object_mut().into_iter().flatten() {
        for subject in list.as_array_mut().into_iter().flatten() {
            if let Some(content) = subject.get_mut("content") {
                catalogue.condense(kind, content);
            }
            if let Some(subject) = subject.as_object_mut()
                && let Some(volatile) = subject.get_mut("volatile")
                && !catalogue.condense_volatile(kind, volatile)
            {
                subject.remove("volatile");
            }
        }
    }
    assert_eq!(judge(&slim), found);
    found
}

#[track_caller]
pub(super) fn check(
    number: &str,
    kinds: &[(&str, Value)],
    profile: &TenantProfile,
    wanted: (Outcome, &str),
) -> Verdict {
    check_view(number, &view(kinds), profile, wanted)
}

#[track_caller]
pub(super) fn check_view(
    number: &str,
    view: &Value,
    profile: &TenantProfile,
    (outcome, code): (Outcome, &str),
) -> Verdict {
    let verdicts = judged(view, profile);
    let verdict = find(&verdicts, &format!("TP.QUALITY.{number}v1")).clone();
    let got = (verdict.outcome, verdict.reason.code.as_str());
    assert_eq!(got, (outcome, code), "{number}: {verdict:?}\n{view}");
    verdict
}

/// An enforced policy for everybody without exclusions.
pub(super) fn policy(id: &str, changes: &[(&str, Value)]) -> Value {
    let base = json!({
        "id": id, "displayName": format!("CA-{id}"), "state": "enabled",
        "conditions": {
            "clientAppTypes": ["all"], "locations": null,
            "users": {"includeUsers": ["All"], "excludeUsers": [], "includeGroups": [],
                      "excludeGroups": [], "includeRoles": [], "excludeRoles": []},
        },
        "grantControls": {"builtInControls": ["mfa"], "operator": "OR"}, "sessionControls": null,
    });
    with(&base, changes)
}

pub(super) fn excluding(users: &[&str], groups: &[&str]) -> Value {
    policy(
        "p",
        &[
            ("conditions/users/excludeUsers", json!(users)),
            ("conditions/users/excludeGroups", json!(groups)),
        ],
    )
}

pub(super) fn declared(users: &[&str], groups: &[&str]) -> TenantProfile {
    let one = |principal| {
        move |id: &&str| DeclaredPrincipal {
            id: (*id).to_owned(),
            principal,
            name: String::new(),
            reason: String::new(),
        }
    };
    let users = users.iter().map(one(PrincipalType::User));
    let groups = groups.iter().map(one(PrincipalType::Group));
    TenantProfile { emergency_access: users.chain(groups).collect(), ..Default::default() }
}

pub(super) fn nobody() -> TenantProfile {
    TenantProfile::default()
}

pub(super) fn group(id: &str, members: &[&str], locked: bool) -> Value {
    let members: Vec<Value> = members.iter().map(|id| json!({"id": id})).collect();
    json!({"id": id, "displayName": id, "members": members, "isAssignableToRole": locked})
}

#[test]
fn two_emergency_accounts_are_declared() {
    let ca = (CA, json!([policy("p", &[])]));
    let none = (NotAssessed, "quality-emergency-undeclared");
    check("1.1", std::slice::from_ref(&ca), &nobody(), none);
    let few = (NotSatisfied, "quality-emergency-few");
    check("1.1", std::slice::from_ref(&ca), &declared(&["A"], &[]), few);
    let enough = (Satisfied, "quality-emergency-enough");
    check("1.1", std::slice::from_ref(&ca), &declared(&["A", "b"], &[]), enough);
    let unseen = (NotAssessed, "quality-emergency-group-unseen");
    check("1.1", std::slice::from_ref(&ca), &declared(&["A"], &["G"]), unseen);
    let with_group = [ca, (GROUP, json!([group("g", &["a", "B"], true)]))];
    // The same account, declared and in the group, counts once.
    check("1.1", &with_group, &declared(&["A"], &["G"]), enough);
    check(
        "1.1",
        &[with_group[0].clone(), (GROUP, json!([group("g", &["a"], true)]))],
        &declared(&["A"], &["G"]),
        few,
    );
}

#[test]
fn every_enforced_policy_leaves_out_an_emergency_account() {
    let profile = declared(&["a"], &["g"]);
    let bad = (NotSatisfied, "quality-emergency-not-excluded");
    let good = (Satisfied, "quality-emergency-excluded");
    let unknown = (NotAssessed, "quality-emergency-reach-unknown");
    let groups = (GROUP, json!([group("g", &["b"], true), group("h", &["A"], true)]));
    let judge =
        |policies: Value, wanted| check("1.2", &[(CA, policies), groups.clone()], &profile, wanted);
    let verdict = judge(json!([excluding(&["A"], &[]), excluding(&["x"], &[])]), bad);
    assert_eq!(verdict.subjects.len(), 1);
    judge(json!([excluding(&["A"], &[])]), good);
    judge(json!([excluding(&[], &["G"])]), good);
    judge(json!([excluding(&[], &["H"])]), good);
    // A group whose members nobody has seen may hold the account.
    judge(json!([excluding(&[], &["unseen"])]), unknown);
    let absent = policy("p", &[("conditions/users/excludeUsers", json!("-"))]);
    judge(json!([absent]), unknown);
    let roles = policy(
        "p",
        &[
            ("conditions/users/includeUsers", json!([])),
            ("conditions/users/includeRoles", json!(["r"])),
        ],
    );
    judge(json!([roles]), unknown);
    let nobody_said = policy("p", &[("conditions/users", json!("-"))]);
    judge(json!([nobody_said]), unknown);
    // Report-only and switched off policies lock nobody out.
    let report = policy("p", &[("state", json!("enabledForReportingButNotEnforced"))]);
    judge(json!([report]), (NotApplicable, "quality-no-enforced-policies"));
    judge(json!([policy("p", &[("state", json!("-"))])]), (NotAssessed, "property-absent"));
    let elsewhere = policy("p", &[("conditions/users/includeUsers", json!(["someone"]))]);
    judge(json!([elsewhere]), good);
    // Nobody is declared: a policy that excludes nobody excludes no emergency account either.
    let undeclared = (NotAssessed, "quality-emergency-undeclared");
    let closed = (NotSatisfied, "quality-emergency-nobody-excluded");
    check("1.2", &[(CA, json!([policy("p", &[])]))], &nobody(), closed);
    check("1.2", &[(CA, json!([excluding(&["x"], &[])]))], &nobody(), undeclared);
    check_view("1.2", &view(&[]), &profile, (NotAssessed, "evidence-not-collected"));
}

#[test]
fn emergency_accounts_are_of_the_cloud_and_resist_phishing() {
    let profile = declared(&["A"], &[]);
    let ca = (CA, json!([]));
    let user = |origin: Value| {
        [
            ca.clone(),
            (
                USER,
                json!([with(
                    &json!({"id": "a", "onPremisesImmutableId": null}),
                    &[("onPremisesImmutableId", origin)]
                )]),
            ),
        ]
    };
    check("1.3", &user(Value::Null), &profile, (Satisfied, "quality-emergency-cloud-only"));
    check("1.3", &user(json!("x==")), &profile, (NotSatisfied, "quality-emergency-synchronised"));
    check("1.3", &user(json!("-")), &profile, (NotAssessed, "property-absent"));
    check("1.3", &user(json!(7)), &profile, (NotAssessed, "property-absent"));
    let unseen = (NotAssessed, "quality-emergency-account-unseen");
    check("1.3", std::slice::from_ref(&ca), &profile, unseen);
    check("1.3", &user(Value::Null), &declared(&["a", "b"], &[]), unseen);
    let group_unseen = (NotAssessed, "quality-emergency-group-unseen");
    check("1.3", &user(Value::Null), &declared(&["a"], &["g"]), group_unseen);
    check("1.3", &user(Value::Null), &nobody(), (NotAssessed, "quality-emergency-undeclared"));

    let record = |methods: Value| {
        [
            ca.clone(),
            (METHODS, json!([with(&json!({"id": "a"}), &[("methodsRegistered", methods)])])),
        ]
    };
    let strong = (Satisfied, "quality-emergency-strong-methods");
    check("1.4", &record(json!(["mobilePhone", "fido2SecurityKey"])), &profile, strong);
    let weak = (NotSatisfied, "quality-emergency-weak-methods");
    check("1.4", &record(json!(["mobilePhone"])), &profile, weak);
    check("1.4", &record(json!([])), &profile, weak);
    check("1.4", &record(json!("-")), &profile, (NotAssessed, "property-absent"));
    check("1.4", std::slice::from_ref(&ca), &profile, unseen);
    check("1.4", &record(json!(["fido2SecurityKey"])), &declared(&["a", "b"], &[]), unseen);
}

#[test]
fn groups_of_emergency_accounts_are_protected() {
    let profile = declared(&["a"], &["g"]);
    let judge = |profile: &TenantProfile, excluded: &[&str], groups: Value, wanted| {
        check("1.5", &[(CA, json!([excluding(&[], excluded)])), (GROUP, groups)], profile, wanted)
    };
    let good = (Satisfied, "quality-emergency-group-protected");
    let bad = (NotSatisfied, "quality-emergency-group-editable");
    let unseen = (NotAssessed, "quality-emergency-group-unseen");
    judge(&profile, &["G"], json!([group("g", &["a"], true)]), good);
    judge(&profile, &["G"], json!([group("g", &["a"], false)]), bad);
    // A group nobody declared that holds the account counts as well.
    judge(&profile, &["h"], json!([group("h", &["A"], false)]), bad);
    judge(
        &profile,
        &["g"],
        json!([with(&group("g", &["a"], true), &[("isAssignableToRole", json!("-"))])]),
        unseen,
    );
    judge(&profile, &["g"], json!([group("other", &[], true)]), unseen);
    judge(
        &profile,
        &["x"],
        json!([group("other", &[], true)]),
        (NotAssessed, "quality-excluded-groups-unseen"),
    );
    judge(
        &profile,
        &[],
        json!([group("g", &["a"], true)]),
        (NotApplicable, "quality-emergency-no-group"),
    );
    judge(
        &nobody(),
        &["g"],
        json!([group("g", &["a"], false)]),
        (NotAssessed, "quality-emergency-undeclared"),
    );
}

#[test]
fn report_only_is_a_passage() {
    let dated = |created: Value, modified: Value| {
        let report = policy(
            "p",
            &[("state", json!("enabledForReportingButNotEnforced")), ("createdDateTime", created)],
        );
        let mut view = view(&[(CA, json!([report]))]);
        view["subjects"][CA][0]["volatile"] = json!({"modifiedDateTime": modified});
        view
    };
    let judge = |view: Value, wanted| check_view("2.1", &view, &nobody(), wanted);
    let (old, new) = (json!("2026-01-01T00:00:00Z"), json!("2026-06-20T00:00:00Z"));
    let long = (NotSatisfied, "quality-report-only-long");
    let undated = (NotAssessed, "quality-report-only-undated");
    judge(dated(old.clone(), old.clone()), long);
    judge(dated(old.clone(), Value::Null), long);
    judge(dated(new.clone(), new.clone()), (Satisfied, "quality-report-only-short"));
    // Changed lately: whether the change was the state nobody knows.
    judge(dated(old.clone(), new.clone()), undated);
    judge(dated(Value::Null, Value::Null), undated);
    judge(dated(json!("yesterday"), json!(5)), undated);
    judge(view(&[(CA, json!([policy("p", &[])]))]), (NotApplicable, "quality-report-only-none"));
    judge(
        view(&[(CA, json!([policy("p", &[("state", json!("-"))])]))]),
        (NotAssessed, "property-absent"),
    );
    let patient = PolicyQuality { report_only_days: 365, ..Default::default() };
    let profile = TenantProfile { policy_quality: Some(patient), ..Default::default() };
    let short = (Satisfied, "quality-report-only-short");
    check_view("2.1", &dated(old.clone(), old), &profile, short);
}

#[test]
fn excluded_groups_are_neither_empty_nor_large() {
    let many: Vec<String> = (0..51).map(|n| format!("u{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let judge = |excluded: &[&str], groups: Value, wanted| {
        check("2.2", &[(CA, json!([excluding(&[], excluded)])), (GROUP, groups)], &nobody(), wanted)
    };
    let misfit = (NotSatisfied, "quality-excluded-groups-misfit");
    let unseen = (NotAssessed, "quality-excluded-groups-unseen");
    judge(&["g"], json!([group("G", &[], true)]), misfit);
    judge(&["g"], json!([group("G", &many, true)]), misfit);
    judge(
        &["g"],
        json!([group("G", &many[1..], true)]),
        (Satisfied, "quality-excluded-groups-fit"),
    );
    judge(&["g"], json!([with(&group("G", &[], true), &[("members", json!("-"))])]), unseen);
    judge(&["g", "h"], json!([group("g", &["a"], true)]), unseen);
    judge(&[], json!([group("g", &[], true)]), (NotApplicable, "quality-excluded-groups-none"));
}

#[test]
fn locations_that_policies_name_exist() {
    let at = |ids: Value| {
        (
            CA,
            json!([policy(
                "p",
                &[(
                    "conditions/locations",
                    json!({"includeLocations": ["All"], "excludeLocations": ids})
                )]
            )]),
        )
    };
    let places = (PLACE, json!([{"id": "L1", "displayName": "Office"}]));
    let judge = |ids: Value, wanted| check("2.3", &[at(ids), places.clone()], &nobody(), wanted);
    judge(json!(["l1", "AllTrusted"]), (Satisfied, "quality-locations-exist"));
    judge(json!(["l1", "gone"]), (NotSatisfied, "quality-locations-missing"));
    judge(json!(["AllTrusted"]), (NotApplicable, "quality-locations-none"));
    let unseen = (NotAssessed, "quality-locations-unseen");
    check("2.3", &[at(json!(["gone"]))], &nobody(), unseen);
    // Read in part: what is not there may be elsewhere; what is there, is there.
    let mut partial = view(&[at(json!(["gone"])), places.clone()]);
    partial["coverage"] = json!({PLACE: "partial"});
    check_view("2.3", &partial, &nobody(), unseen);
    let mut partial = view(&[at(json!(["l1"])), places]);
    partial["coverage"] = json!({PLACE: "partial"});
    check_view("2.3", &partial, &nobody(), (Satisfied, "quality-locations-exist"));
}

#[test]
fn names_follow_the_declared_pattern() {
    let ca = [(CA, json!([policy("1", &[]), policy("2", &[])]))];
    let naming = |pattern: &str| {
        let quality = PolicyQuality { naming_pattern: pattern.to_owned(), ..Default::default() };
        TenantProfile { policy_quality: Some(quality), ..Default::default() }
    };
    check("2.4", &ca, &nobody(), (NotApplicable, "quality-naming-undeclared"));
    check("2.4", &ca, &naming("^CA-[0-9]$"), (Satisfied, "quality-naming-kept"));
    let verdict = check("2.4", &ca, &naming("^CA-1$"), (NotSatisfied, "quality-naming-misfits"));
    assert_eq!(verdict.subjects[0].name, "CA-2");
    check("2.4", &ca, &naming("(["), (NotAssessed, "quality-naming-unreadable"));
    check("2.4", &[(CA, json!([]))], &naming("x"), (NotApplicable, "quality-no-access-policies"));
}

#[test]
fn no_policy_stands_twice_and_none_contradicts_another() {
    let block = ("grantControls/builtInControls", json!(["block"]));
    let off = ("state", json!("disabled"));
    let apps = ("conditions/clientAppTypes", json!(["other"]));
    let judge =
        |number: &str, policies: Value, wanted| check(number, &[(CA, policies)], &nobody(), wanted);
    let twice = (NotSatisfied, "quality-duplicates");
    let distinct = (Satisfied, "quality-no-duplicates");
    judge("2.5", json!([policy("1", &[]), policy("2", &[])]), twice);
    judge("2.5", json!([policy("1", &[]), policy("2", std::slice::from_ref(&apps))]), distinct);
    judge("2.5", json!([policy("1", &[]), policy("2", std::slice::from_ref(&block))]), distinct);
    let few = (NotApplicable, "quality-too-few-policies");
    judge("2.5", json!([policy("1", &[]), policy("2", std::slice::from_ref(&off))]), few);
    let untold = ("grantControls", json!("-"));
    let untold = policy("2", std::slice::from_ref(&untold));
    judge("2.5", json!([policy("1", &[]), untold]), (NotAssessed, "property-absent"));
    let hostile = policy("2", &[("conditions", json!(7))]);
    judge("2.5", json!([policy("1", &[]), hostile]), (NotAssessed, "property-absent"));

    let against = (NotSatisfied, "quality-contradictions");
    let agree = (Satisfied, "quality-no-contradictions");
    judge("2.6", json!([policy("1", &[]), policy("2", std::slice::from_ref(&block))]), against);
    judge("2.6", json!([policy("1", &[]), policy("2", &[block.clone(), apps])]), agree);
    judge("2.6", json!([policy("1", &[]), policy("2", &[block, off])]), few);
    judge(
        "2.6",
        json!([policy("1", &[]), policy("2", &[("grantControls", json!("-"))])]),
        (NotAssessed, "property-absent"),
    );
    // A source with more policies than any tenant has is not compared, and stops nothing else.
    let many: Vec<Value> = (0..401).map(|n| policy(&n.to_string(), &[])).collect();
    judge("2.5", json!(many), (NotAssessed, "quality-too-many-policies"));
    judge("2.6", json!(many), (NotAssessed, "quality-too-many-policies"));
}

pub(super) fn settings(id: &str, value: &str, group: &str) -> Value {
    json!({
        "id": id, "displayName": id,
        "settings": [{"settingInstance": {"settingDefinitionId": "bitlocker",
                      "choiceSettingValue": {"value": value}}}],
        "assignments": [{"target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": group}}],
    })
}

#[test]
fn device_policies_are_assigned() {
    let rest = [("device.configuration", json!([])), ("device.compliance-policy", json!([]))];
    let judge = |policies: Value, wanted| {
        check("3.1", &[(SETTINGS, policies), rest[0].clone(), rest[1].clone()], &nobody(), wanted)
    };
    let idle = with(&settings("1", "on", "g"), &[("assignments", json!([]))]);
    let untold = with(&settings("1", "on", "g"), &[("assignments", json!("-"))]);
    judge(json!([settings("1", "on", "g")]), (Satisfied, "quality-devices-assigned"));
    judge(json!([idle]), (NotSatisfied, "quality-devices-unassigned"));
    judge(json!([untold]), (NotAssessed, "property-absent"));
    judge(json!([]), (NotApplicable, "quality-devices-none"));
    let only = [(SETTINGS, json!([settings("1", "on", "g")]))];
    check("3.1", &only, &nobody(), (NotAssessed, "quality-devices-unseen"));
    check("3.1", &[], &nobody(), (NotAssessed, "evidence-not-collected"));
}

#[test]
fn a_setting_has_one_value_for_a_target() {
    let judge = |policies: Value, wanted| check("3.2", &[(SETTINGS, policies)], &nobody(), wanted);
    let agree = (Satisfied, "quality-settings-agree");
    let conflict = (NotSatisfied, "quality-settings-conflict");
    let verdict = judge(json!([settings("1", "on", "g"), settings("2", "off", "G")]), conflict);
    assert_eq!(verdict.subjects.len(), 2);
    judge(json!([settings("1", "on", "g"), settings("2", "on", "g")]), agree);
    judge(json!([settings("1", "on", "g"), settings("2", "off", "h")]), agree);
    let left_out = with(
        &settings("2", "off", "g"),
        &[(
            "assignments/0/target/@odata.type",
            json!("#microsoft.graph.exclusionGroupAssignmentTarget"),
        )],
    );
    judge(json!([settings("1", "on", "g"), left_out]), agree);
    let untold = with(&settings("1", "on", "g"), &[("settings", json!("-"))]);
    judge(json!([untold]), (NotAssessed, "property-absent"));
    judge(json!([]), (NotApplicable, "quality-devices-none"));
}

#[test]
fn a_partial_reading_satisfies_nothing() {
    let mut partial =
        view(&[(CA, json!([policy("1", &[]), policy("2", &[("state", json!("disabled"))])]))]);
    partial["coverage"] = json!({CA: "partial"});
    for verdict in judged(&partial, &declared(&["a", "b"], &[])) {
        assert_ne!(verdict.outcome, Satisfied, "{verdict:?}");
    }
}

#[test]
fn a_profile_without_a_standard_is_what_it_was() {
    // LINT-30: the hash of profiles that declare none must not move.
    let profile = TenantProfile::default();
    assert!(!serde_json::to_string(&profile).unwrap().contains("policy_quality"));
    let text = "policy_quality: {naming_pattern: '^CA[0-9]{3} '}";
    let read = crate::profile::parse(text, catalogue()).unwrap().policy_quality.unwrap();
    assert_eq!((read.report_only_days, read.large_group_members), (30, 50));
    assert_eq!(read.naming_pattern, "^CA[0-9]{3} ");
}
