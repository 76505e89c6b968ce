//! Policy quality of Conditional Access (LINT-11, LINT-14, LINT-18 to LINT-20, LINT-24 to LINT-26):
//! labelled cases of what means the same, what is nearly the same, forgotten or dangling.
use super::{quality::check, quality::*, *};
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};
use domain::profile::PolicyQuality;

#[test]
fn null_is_a_list_of_nobody() {
    let users = |name: &str, value: Value| (format!("conditions/users/{name}"), value);
    let nulls =
        ["excludeUsers", "excludeGroups", "excludeRoles"].map(|name| users(name, json!(null)));
    let nulls: Vec<(&str, Value)> =
        nulls.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let closed = (NotSatisfied, "quality-emergency-nobody-excluded");
    check("1.2", &[(CA, json!([policy("p", &nulls)]))], &nobody(), closed);
    let trapping = (NotSatisfied, "quality-emergency-not-excluded");
    check("1.2", &[(CA, json!([policy("p", &nulls)]))], &declared(&["a"], &[]), trapping);
    let untold = policy("p", &[("conditions/users/excludeUsers", json!("-"))]);
    let unknown = (NotAssessed, "quality-emergency-reach-unknown");
    check("1.2", &[(CA, json!([untold]))], &declared(&["a"], &[]), unknown);
}

#[test]
fn a_group_that_others_can_edit_protects_nobody() {
    let judge = |group: Value, wanted| {
        let ca = (CA, json!([excluding(&[], &["g"])]));
        check("1.5", &[ca, (GROUP, json!([group]))], &declared(&["a"], &[]), wanted)
    };
    let locked = group("g", &["a"], true);
    let editable = (NotSatisfied, "quality-emergency-group-editable");
    judge(with(&locked, &[("isAssignableToRole", json!(null))]), editable);
    let unseen = (NotAssessed, "quality-emergency-group-unseen");
    judge(with(&locked, &[("isAssignableToRole", json!("-"))]), unseen);
    judge(locked.clone(), (Satisfied, "quality-emergency-group-protected"));
    let owned = |id: &str| with(&locked, &[("owners", json!([{"id": id}]))]);
    let verdict = judge(owned("helpdesk"), (NotSatisfied, "quality-emergency-group-owned"));
    assert_eq!(verdict.observed[0].path, "owners");
    judge(owned("A"), (Satisfied, "quality-emergency-group-protected"));
}

#[test]
fn the_pattern_is_of_the_whole_name() {
    let naming = |pattern: &str| {
        let quality = PolicyQuality { naming_pattern: pattern.to_owned(), ..Default::default() };
        TenantProfile { policy_quality: Some(quality), ..Default::default() }
    };
    let judge = |pattern: &str, wanted| {
        check("2.4", &[(CA, json!([policy("001 All", &[])]))], &naming(pattern), wanted)
    };
    judge("CA-[0-9]{3}", (NotSatisfied, "quality-naming-misfits"));
    judge("CA-[0-9]{3} .+", (Satisfied, "quality-naming-kept"));
    // An alternative is one of the whole name, too.
    judge("CA-[0-9]{3}|X", (NotSatisfied, "quality-naming-misfits"));
    for good in ["", "CA[0-9]{3} .+", "^CA.*$", "a|b"] {
        assert!(catalogue().reads_pattern(good), "{good}");
    }
    for bad in ["([", "a)(b", "*", "(?<x"] {
        assert!(!catalogue().reads_pattern(bad), "{bad}");
    }
}

#[test]
fn the_same_written_otherwise_is_the_same() {
    let one = policy(
        "1",
        &[
            ("conditions/users/excludeUsers", json!(["A", "b"])),
            ("conditions/locations", json!(null)),
        ],
    );
    let other = policy(
        "2",
        &[
            ("conditions/users/excludeUsers", json!(["B", "a"])),
            ("conditions/locations", json!("-")),
            ("conditions/clientAppTypes", json!(["ALL"])),
        ],
    );
    let ca = [(CA, json!([one, other]))];
    check("2.5", &ca, &nobody(), (NotSatisfied, "quality-duplicates"));
    let blocking = with(&ca[0].1[1], &[("grantControls/builtInControls", json!(["block"]))]);
    let ca = [(CA, json!([ca[0].1[0], blocking]))];
    check("2.6", &ca, &nobody(), (NotSatisfied, "quality-contradictions"));
}

#[test]
fn policies_that_differ_in_one_condition_are_nearly_the_same() {
    let judge = |second: &[(&str, Value)], wanted| {
        check("2.7", &[(CA, json!([policy("1", &[]), policy("2", second)]))], &nobody(), wanted)
    };
    let platforms = ("conditions/platforms", json!({"includePlatforms": ["iOS"]}));
    let controls = ("grantControls/builtInControls", json!(["compliantDevice"]));
    let verdict = judge(std::slice::from_ref(&platforms), (NotSatisfied, "quality-similar"));
    let pairs =
        ReasonArg::List(vec!["CA-1 / CA-2 (conditions.platforms.includePlatforms)".to_owned()]);
    assert_eq!(verdict.reason.args["pairs"], pairs);
    assert_eq!(verdict.subjects.len(), 2);
    let unlike = (Satisfied, "quality-none-similar");
    judge(&[platforms.clone(), controls.clone()], unlike);
    // Two requirements under the same conditions are both to be met.
    judge(std::slice::from_ref(&controls), unlike);
    // The same is a duplicate, not nearly the same; another state is a copy on trial.
    judge(&[], unlike);
    let trial = ("state", json!("enabledForReportingButNotEnforced"));
    judge(&[trial, platforms], unlike);
    judge(&[("grantControls", json!("-"))], (NotAssessed, "property-absent"));
    judge(&[("state", json!("disabled"))], (NotApplicable, "quality-too-few-policies"));
}

fn dated(state: &str, created: Value, changed: Value) -> Value {
    let mut view = view(&[(
        CA,
        json!([policy("p", &[("state", json!(state)), ("createdDateTime", created)])]),
    )]);
    view["subjects"][CA][0]["volatile"] = json!({"modifiedDateTime": changed});
    view
}

#[test]
fn a_disabled_policy_that_nobody_touches_is_forgotten() {
    let judge = |view: Value, wanted| check_view("2.8", &view, &nobody(), wanted);
    let (old, new) = (json!("2020-01-01T00:00:00Z"), json!("2026-06-01T00:00:00Z"));
    let forgotten = (NotSatisfied, "quality-stale-disabled");
    judge(dated("disabled", old.clone(), old.clone()), forgotten);
    judge(dated("disabled", old.clone(), json!(null)), forgotten);
    judge(dated("disabled", old.clone(), new), (Satisfied, "quality-stale-disabled-fresh"));
    judge(dated("disabled", json!("-"), json!("soon")), (NotAssessed, "quality-stale-undated"));
    judge(
        dated("enabled", old.clone(), old.clone()),
        (NotApplicable, "quality-stale-none-disabled"),
    );
    let patient = PolicyQuality { stale_days: 9999, ..Default::default() };
    let profile = TenantProfile { policy_quality: Some(patient), ..Default::default() };
    let fresh = (Satisfied, "quality-stale-disabled-fresh");
    check_view("2.8", &dated("disabled", old.clone(), old), &profile, fresh);
}

#[test]
fn what_policies_refer_to_exists() {
    const APP: &str = "11111111-2222-3333-4444-555555555555";
    const OUTLOOK: &str = "00000002-0000-0ff1-ce00-000000000000";
    let on = |apps: Value, groups: Value| {
        (
            CA,
            json!([policy(
                "p",
                &[
                    ("conditions/applications", json!({"includeApplications": apps})),
                    ("conditions/users/includeGroups", groups),
                ]
            )]),
        )
    };
    let apps = ("app.service-principal", json!([{"id": "o", "appId": APP}]));
    let exist = (Satisfied, "quality-references-exist");
    let missing = (NotSatisfied, "quality-references-missing");
    let unseen = (NotAssessed, "quality-references-unseen");
    check("2.9", &[on(json!([APP, "Office365"]), json!([])), apps.clone()], &nobody(), exist);
    let gone = "99999999-2222-3333-4444-555555555555";
    let verdict = check("2.9", &[on(json!([gone]), json!([])), apps.clone()], &nobody(), missing);
    assert_eq!(verdict.observed[0].path, "conditions.applications.includeApplications");
    assert_eq!(verdict.observed[0].actual, Some(json!(gone)));
    check("2.9", &[on(json!([gone]), json!([]))], &nobody(), unseen);
    let mut partial = view(&[on(json!([gone]), json!([])), apps.clone()]);
    partial["coverage"] = json!({"app.service-principal": "partial"});
    check_view("2.9", &partial, &nobody(), unseen);
    // Microsoft's own are there, be they listed or not.
    let none = (NotApplicable, "quality-references-none");
    check("2.9", &[on(json!([OUTLOOK, "All"]), json!([])), apps], &nobody(), none);
    let groups = (GROUP, json!([group(APP, &[], false)]));
    check("2.9", &[on(json!([]), json!([APP])), groups.clone()], &nobody(), exist);
    check("2.9", &[on(json!([]), json!([gone])), groups], &nobody(), missing);
}
