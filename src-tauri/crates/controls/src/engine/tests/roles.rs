//! Privileged users and roles.
use super::*;
use Outcome::{NotApplicable, NotAssessed, NotSatisfied, Satisfied};

fn people(globals: usize, others: usize) -> Value {
    let person = |place: usize, role: &str| json!({"id": format!("{role}{place}"), "displayName": "Same Name", "onPremisesImmutableId": null, "roles": [role, "User Administrator"]});
    (0..globals)
        .map(|n| person(n, "Global Administrator"))
        .chain((0..others).map(|n| person(n, "Exchange Administrator")))
        .collect()
}

#[track_caller]
fn users(id: &str, list: Value, expected: (Outcome, &str)) {
    check(id, &view(&[("identity.privileged-user", list)]), &TenantProfile::default(), expected);
}

#[test]
fn two_to_eight_global_administrators() {
    for (count, good) in [(0, false), (1, false), (2, true), (8, true), (9, false)] {
        let expected = if good {
            (Satisfied, "global-administrators-in-range")
        } else {
            (NotSatisfied, "global-administrators-out-of-range")
        };
        users("MS.AAD.7.1v1", people(count, 1), expected);
    }
    users("MS.AAD.7.1v1", json!([{"id": "a"}]), (NotAssessed, "property-absent"));
    users("MS.AAD.7.1v1", json!([]), (NotAssessed, "evidence-empty"));
}

#[test]
fn no_more_global_administrators_than_others() {
    users("MS.AAD.7.2v1", people(2, 3), (Satisfied, "finer-grained-roles-used"));
    users("MS.AAD.7.2v1", people(2, 2), (Satisfied, "finer-grained-roles-used"));
    users("MS.AAD.7.2v1", people(2, 1), (NotSatisfied, "finer-grained-roles-missing"));
    users("MS.AAD.7.2v1", people(3, 0), (NotSatisfied, "finer-grained-roles-missing"));
    users("MS.AAD.7.2v1", people(9, 20), (NotSatisfied, "global-administrators-out-of-range"));
}

#[test]
fn privileged_users_are_cloud_only() {
    let user = |value: Value| with(&people(1, 0)[0], &[("onPremisesImmutableId", value)]);
    users("MS.AAD.7.3v1", json!([user(json!(null))]), (Satisfied, "privileged-users-cloud-only"));
    users(
        "MS.AAD.7.3v1",
        json!([user(json!(null)), user(json!("HelloWorld"))]),
        (NotSatisfied, "privileged-users-synchronised"),
    );
    users(
        "MS.AAD.7.3v1",
        json!([user(json!(null)), user(json!("-"))]),
        (NotAssessed, "property-absent"),
    );
    users(
        "MS.AAD.7.3v1",
        json!([user(json!("-")), user(json!("x"))]),
        (NotSatisfied, "privileged-users-synchronised"),
    );
}

fn role(name: &str) -> Value {
    let rule = |id: &str| json!({"id": id, "ruleSource": name, "ruleSourceType": "Directory Role", "notificationType": "Email", "notificationRecipients": ["a@example.com"], "setting": {"isApprovalRequired": true}});
    json!({"id": name, "displayName": name, "roleTemplateId": name,
        "assignments": [{"principalId": "AE71", "startDateTime": "2022-08-12T18:23:30Z", "endDateTime": "2023-08-02T19:54:25Z"}],
        "rules": [rule("Approval_EndUser_Assignment"), rule("Notification_Admin_Admin_Assignment"), rule("Notification_Admin_Admin_Eligibility"), rule("Notification_Admin_EndUser_Assignment")]})
}

fn tenant(global: &[(&str, Value)], other: &[(&str, Value)]) -> Value {
    let roles = json!([
        with(&role("Global Administrator"), global),
        with(&role("User Administrator"), other)
    ]);
    view(&[("identity.directory-role", roles), plans()])
}

#[track_caller]
fn one(id: &str, global: &[(&str, Value)], other: &[(&str, Value)], expected: (Outcome, &str)) {
    check(id, &tenant(global, other), &TenantProfile::default(), expected);
}

#[test]
fn no_assignment_is_permanent_without_approval() {
    let permanent = [("assignments/0/endDateTime", json!(null))];
    one("MS.AAD.7.4v1", &[], &[], (Satisfied, "no-permanent-assignments"));
    one("MS.AAD.7.4v1", &permanent, &[], (NotSatisfied, "permanent-assignments"));
    one("MS.AAD.7.4v1", &permanent, &permanent, (NotSatisfied, "permanent-assignments"));
    one(
        "MS.AAD.7.4v1",
        &[("assignments", json!([]))],
        &[],
        (Satisfied, "no-permanent-assignments"),
    );
    one("MS.AAD.7.4v1", &[("assignments", json!("-"))], &[], (NotAssessed, "property-absent"));
    one(
        "MS.AAD.7.4v1",
        &[("assignments/0/endDateTime", json!("-"))],
        &[],
        (NotAssessed, "property-absent"),
    );
    for exclude in [
        Exclude { users: ids(&["ae71"]), ..Exclude::default() },
        Exclude { groups: ids(&["Ae71"]), ..Exclude::default() },
    ] {
        check(
            "MS.AAD.7.4v1",
            &tenant(&permanent, &[]),
            &approving("MS.AAD.7.4v1", exclude),
            (Satisfied, "no-permanent-assignments"),
        );
    }
    let other = Exclude { users: ids(&["7b36"]), ..Exclude::default() };
    check(
        "MS.AAD.7.4v1",
        &tenant(&permanent, &[]),
        &approving("MS.AAD.7.4v1", other),
        (NotSatisfied, "permanent-assignments"),
    );
}

#[test]
fn assignments_are_made_in_pim() {
    one("MS.AAD.7.5v1", &[], &[], (Satisfied, "assignments-through-pim"));
    one(
        "MS.AAD.7.5v1",
        &[],
        &[("assignments/0/startDateTime", json!(null))],
        (NotSatisfied, "assignments-outside-pim"),
    );
    one(
        "MS.AAD.7.5v1",
        &[("assignments/0/startDateTime", json!("-"))],
        &[],
        (NotAssessed, "property-absent"),
    );
    one(
        "MS.AAD.7.5v1",
        &[("assignments/0/startDateTime", json!("-"))],
        &[("assignments/0/startDateTime", json!(null))],
        (NotSatisfied, "assignments-outside-pim"),
    );
    one("MS.AAD.7.5v1", &[("assignments", json!("-"))], &[], (NotAssessed, "property-absent"));
}

#[test]
fn global_administrator_needs_approval() {
    let free = [("rules/0/setting/isApprovalRequired", json!(false))];
    one("MS.AAD.7.6v1", &[], &[], (Satisfied, "activation-with-approval"));
    one("MS.AAD.7.6v1", &[], &free, (Satisfied, "activation-with-approval"));
    one("MS.AAD.7.6v1", &free, &[], (NotSatisfied, "activation-without-approval"));
    one(
        "MS.AAD.7.6v1",
        &[("rules/0/id", json!("Other")), ("rules/0/setting/isApprovalRequired", json!(false))],
        &[],
        (NotAssessed, "property-absent"),
    );
    for absent in ["rules/0/setting/isApprovalRequired", "rules/0/setting"] {
        one("MS.AAD.7.6v1", &[(absent, json!("-"))], &[], (NotAssessed, "property-absent"));
    }
    // A group that gives the role has rules of its own, and all of them.
    let of_group = [("rules/3/ruleSource", json!("My PIM group"))];
    one("MS.AAD.7.6v1", &of_group, &[], (NotAssessed, "property-absent"));
    one("MS.AAD.7.6v1", &[("rules", json!([]))], &[], (NotAssessed, "property-absent"));
    let group = [(
        "rules/1",
        with(
            &role("x")["rules"][0],
            &[
                ("setting/isApprovalRequired", json!(false)),
                ("ruleSource", json!("My PIM group")),
                ("ruleSourceType", json!("PIM Group")),
            ],
        ),
    )];
    let verdict = check(
        "MS.AAD.7.6v1",
        &tenant(&group, &[]),
        &TenantProfile::default(),
        (NotSatisfied, "activation-without-approval"),
    );
    assert_eq!(
        verdict.reason.args["names"],
        ReasonArg::List(vec!["My PIM group (PIM Group)".into()])
    );
}

#[test]
fn somebody_is_told() {
    let silent = |place: usize| (format!("rules/{place}/notificationRecipients"), json!([]));
    let (assigned, eligible, activated) = (silent(1), silent(2), silent(3));
    fn change(pair: &(String, Value)) -> [(&str, Value); 1] {
        [(pair.0.as_str(), pair.1.clone())]
    }
    one("MS.AAD.7.7v1", &[], &[], (Satisfied, "assignments-with-alert"));
    one("MS.AAD.7.7v1", &change(&assigned), &[], (NotSatisfied, "assignments-without-alert"));
    one("MS.AAD.7.7v1", &[], &change(&eligible), (NotSatisfied, "assignments-without-alert"));
    one("MS.AAD.7.7v1", &change(&activated), &[], (Satisfied, "assignments-with-alert"));
    one("MS.AAD.7.8v1", &[], &change(&activated), (Satisfied, "activation-with-alert"));
    one("MS.AAD.7.8v1", &change(&activated), &[], (NotSatisfied, "activation-without-alert"));
    one(
        "MS.AAD.7.8v1",
        &[("rules/3/notificationRecipients", json!([])), ("rules/3/notificationType", json!(""))],
        &[],
        (Satisfied, "activation-with-alert"),
    );
    one("MS.AAD.7.9v1", &change(&activated), &[], (Satisfied, "activation-with-alert"));
    one("MS.AAD.7.9v1", &[], &change(&activated), (NotSatisfied, "activation-without-alert"));
    for (id, place) in [("MS.AAD.7.7v1", 1), ("MS.AAD.7.7v1", 2), ("MS.AAD.7.9v1", 3)] {
        for absent in [format!("rules/{place}/id"), format!("rules/{place}/notificationRecipients")]
        {
            one(id, &[], &[(&absent, json!("-"))], (NotAssessed, "property-absent"));
        }
    }
    let unsaid =
        [("rules/3/notificationRecipients", json!([])), ("rules/3/notificationType", json!("-"))];
    one("MS.AAD.7.8v1", &unsaid, &[], (NotAssessed, "property-absent"));
    for id in ["MS.AAD.7.7v1", "MS.AAD.7.9v1"] {
        one(id, &[], &[("rules", json!("-"))], (NotAssessed, "property-absent"));
    }
}

#[test]
fn a_requirement_on_roles_that_are_not_there_asks_nothing() {
    let only = |name: Value| {
        let list = json!([with(&role("Some role"), &[("displayName", name)])]);
        view(&[("identity.directory-role", list), plans()])
    };
    let none = TenantProfile::default();
    let nothing = (NotApplicable, "no-role-of-this-kind");
    for id in ["MS.AAD.7.6v1", "MS.AAD.7.8v1"] {
        check(id, &only(json!("User Administrator")), &none, nothing);
        check(id, &only(json!("-")), &none, (NotAssessed, "property-absent"));
    }
    let global = only(json!("Global Administrator"));
    check("MS.AAD.7.9v1", &global, &none, nothing);
    // A list seen only in part may have the role elsewhere.
    let mut part = global;
    part["coverage"]["identity.directory-role"] = json!("partial");
    check("MS.AAD.7.9v1", &part, &none, (NotAssessed, "evidence-partial"));
}

#[test]
fn a_value_that_is_no_list_stops_no_other_verdict() {
    for path in ["rules", "assignments"] {
        for odd in [json!(null), json!(7), json!("x"), json!(true)] {
            let view = tenant(&[(path, odd)], &[]);
            let verdicts = judge(&view, &TenantProfile::default());
            assert_eq!(verdicts.len(), 42);
            let rules = find(&verdicts, "MS.AAD.7.6v1").outcome;
            assert_eq!(rules, if path == "rules" { NotAssessed } else { Satisfied });
        }
    }
}
