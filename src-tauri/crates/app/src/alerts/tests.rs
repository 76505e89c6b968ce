//! From what happens in a vault to what is said, and where. Statements: specs/023-alerts.md.
use super::*;
use crate::{
    contract::{
        AlertDigest, AlertRead, AlertRuleSet, AlertSettings, ContactAdd, DecisionRaise,
        FindingChange,
    },
    desk::Desk,
    env::Env,
    fixture::House,
    risks,
    text::{Lang, Text},
};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use domain::{
    alert::{AlertRule, DEFAULT_RULE, Day, Escalation, QuietHours, Trigger},
    ids::{AlertRuleId, FindingId},
    review::Severity,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};
use uuid::Uuid;

const OPEN: u32 = 2;
const CLOSED: u32 = 0;

fn english() -> Text {
    Text::load(Lang::En)
}

/// The house's world, so many hours after its clock began.
fn after(house: &House, hours: i64) -> Env {
    let start: DateTime<Utc> = "2026-11-21T08:30:00Z".parse().unwrap();
    let random = house.env.clone();
    Env::new(move || start + TimeDelta::hours(hours), move |bytes| random.fill(bytes))
}

fn at<'a>(house: &'a House, env: &'a Env) -> Desk<'a> {
    Desk { env, ..house.desk() }
}

fn own() -> AlertRule {
    AlertRule { name: "Own".into(), severity: Severity::Low, ..AlertRule::standard() }
}

/// One rule in place of the first: the house speaks of nothing else.
fn with_rule(house: &House, rule: AlertRule) -> AlertRuleId {
    begin(&house.desk()).unwrap();
    remove(&house.desk(), DEFAULT_RULE).unwrap();
    let made = set(&house.desk(), &AlertRuleSet { id: None, rule }).unwrap();
    made.rules[0].id
}

fn said(desk: &Desk<'_>) -> Vec<(Trigger, u32, bool)> {
    let before = list(desk, &english()).unwrap().rows.len();
    check(desk, &english()).unwrap();
    let rows = list(desk, &english()).unwrap().rows;
    let new = rows.len() - before;
    rows.into_iter().take(new).map(|row| (row.trigger, row.count, row.escalated)).collect()
}

/// ALERT-10, ALERT-11.
#[test]
fn what_is_found_stands_in_the_digest_once() {
    let house = House::new();
    begin(&house.desk()).unwrap();
    let tenant = house.tenant();
    house.share(tenant, json!(OPEN));
    let found = said(&house.desk());
    assert_eq!(found.iter().map(|one| one.0).collect::<Vec<_>>(), [Trigger::FindingFound]);
    let digest = list(&house.desk(), &english()).unwrap();
    assert_eq!((digest.unread, digest.rows[0].tenant_name.as_str()), (1, "Contoso"));
    assert_eq!(digest.rows[0].rule, DEFAULT_RULE);
    assert!(digest.rows[0].things.iter().all(|thing| !thing.label.is_empty()));
    assert_eq!(said(&house.desk()), []);
    let seen = AlertRead { id: digest.rows[0].id, and_before: true };
    assert_eq!(mark_read(&house.desk(), &english(), &seen).unwrap().unread, 0);
    house.check();
}

/// ALERT-11: what was in the journal before the first look is no news; what is back is.
#[test]
fn the_first_look_tells_nothing_of_the_past() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(OPEN));
    with_rule(&house, AlertRule { triggers: [Trigger::FindingFound].into(), ..own() });
    assert_eq!(said(&house.desk()), []);
    house.share(tenant, json!(CLOSED));
    house.share(tenant, json!(OPEN));
    let back = said(&house.desk());
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].0, Trigger::FindingFound);
}

/// ALERT-5: a finding that nobody takes up comes again; taken up, it does not.
#[test]
fn what_nobody_takes_up_comes_again() {
    let house = House::new();
    let tenant = house.tenant();
    let escalation = Some(Escalation { after_hours: 4, most: 2 });
    let triggers = BTreeSet::from([Trigger::FindingFound]);
    with_rule(&house, AlertRule { triggers, escalation, cooldown_minutes: 1, ..own() });
    house.share(tenant, json!(OPEN));
    let count = said(&house.desk())[0].1;
    assert_eq!(said(&at(&house, &after(&house, 3))), []);
    let later = after(&house, 5);
    assert_eq!(said(&at(&house, &later)), [(Trigger::FindingFound, count, true)]);
    let sharing = house.sharing(tenant).id;
    house.put(sharing, "triaged");
    house.change(&[sharing], FindingChange::Owner { owner: Some("Mia".into()) }).unwrap();
    let rest: Vec<_> = said(&at(&house, &after(&house, 10))).iter().map(|one| one.1).collect();
    assert_eq!(rest.iter().sum::<u32>(), count - 1);
}

/// ALERT-12: dates, decisions, stale snapshots and people who are gone.
#[test]
fn what_lasts_is_told_when_its_day_comes() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(OPEN));
    let triggers = [
        Trigger::FindingOverdue,
        Trigger::FindingUnassigned,
        Trigger::OwnerGone,
        Trigger::DecisionLate,
        Trigger::SnapshotStale,
    ];
    with_rule(
        &house,
        AlertRule { triggers: triggers.into(), cooldown_minutes: 1, age_days: 10, ..own() },
    );
    let sharing = house.sharing(tenant).id;
    let change = |change| house.change(&[sharing], change).unwrap();
    change(FindingChange::Due { due: Some("2026-11-24".into()) });
    let anna = ContactAdd {
        tenant,
        name: "Anna Berg".into(),
        function: String::new(),
        email: String::new(),
    };
    let anna = risks::add(&house.desk(), &anna).unwrap().id;
    change(FindingChange::Owner { owner: Some("anna berg".into()) });
    let raise: DecisionRaise = serde_json::from_value(json!({
        "tenant": tenant, "summary": "Close sharing?", "impact": "", "evidence": "",
        "options": ["Yes", "No"], "default": null, "deadline": "2026-11-25", "findings": [sharing],
    }))
    .unwrap();
    risks::raise(&house.desk(), &raise).unwrap();
    assert_eq!(said(&house.desk()), []);
    let day = |day: i64| after(&house, day * 24);
    assert_eq!(said(&at(&house, &day(3))), []);
    assert_eq!(said(&at(&house, &day(4))), [(Trigger::FindingOverdue, 1, false)]);
    assert_eq!(said(&at(&house, &day(5))), [(Trigger::DecisionLate, 1, false)]);
    risks::retire(&house.desk(), anna).unwrap();
    assert_eq!(said(&at(&house, &day(6))), [(Trigger::OwnerGone, 1, false)]);
    let aged: Vec<_> = said(&at(&house, &day(11))).into_iter().map(|one| one.0).collect();
    assert!(aged.contains(&Trigger::SnapshotStale), "{aged:?}");
    assert!(!said(&at(&house, &day(12))).iter().any(|one| one.0 == Trigger::SnapshotStale));
}

/// MEM-18: who is no member any more is gone, too, but for a name that a contact has as well.
#[test]
fn findings_of_a_retired_member_are_told() {
    let house = House::new();
    let tenant = house.tenant();
    let all = house.share_widely(tenant);
    let triggers = BTreeSet::from([Trigger::OwnerGone]);
    with_rule(&house, AlertRule { triggers, cooldown_minutes: 1, ..own() });
    let [owned, assigned, shared, ..] = *all.as_slice() else { panic!("three findings") };
    let change = |finding: FindingId, change| house.change(&[finding], change).unwrap();
    change(owned, FindingChange::Owner { owner: Some("Ada".into()) });
    change(assigned, FindingChange::Assignee { assignee: Some("ADA".into()) });
    change(shared, FindingChange::Owner { owner: Some("Ben".into()) });
    let ada = house.member("Ada");
    let ben = house.member("Ben");
    let name = |name: &str| ContactAdd {
        tenant,
        name: name.into(),
        function: String::new(),
        email: String::new(),
    };
    risks::add(&house.desk(), &name("ben")).unwrap();
    assert_eq!(said(&house.desk()), []);
    house.retire(ada);
    house.retire(ben);
    assert_eq!(said(&at(&house, &after(&house, 1))), [(Trigger::OwnerGone, 2, false)]);
    risks::add(&house.desk(), &name("Ada")).unwrap();
    assert_eq!(said(&at(&house, &after(&house, 24))), []);
}

/// ALERT-13: without names by default, with names where a person wants them; what cannot be
/// shown on the desktop stands in the digest.
#[test]
fn a_notification_tells_no_name_unless_a_person_says_so() {
    let house = House::new();
    let shown: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
    let (seen, works) = (Arc::clone(&shown), Arc::new(Mutex::new(true)));
    let working = Arc::clone(&works);
    let env = house.env.clone().with_notifier(move |title, body| {
        seen.lock().unwrap().push((title.into(), body.into()));
        *working.lock().unwrap()
    });
    let desk = at(&house, &env);
    let tenant = house.tenant();
    let rule = AlertRule {
        desktop: true,
        digest: false,
        cooldown_minutes: 1,
        triggers: [Trigger::FindingFound].into(),
        ..own()
    };
    with_rule(&house, rule);
    let reopen = || {
        house.share(tenant, json!(CLOSED));
        house.share(tenant, json!(OPEN));
    };
    reopen();
    // Not allowed yet: nothing is shown, nothing is lost.
    assert_eq!(said(&desk).len(), 1);
    assert_eq!(shown.lock().unwrap().len(), 0);
    let minutes = |count: i64| {
        let inner = env.clone();
        let (notify, random) = (env.clone(), env.clone());
        Env::new(move || inner.now() + TimeDelta::minutes(count), move |bytes| random.fill(bytes))
            .with_notifier(move |title, body| notify.notify(title, body))
    };
    set_settings(&desk, AlertSettings { desktop: true, names: false }).unwrap();
    reopen();
    assert_eq!(said(&at(&house, &minutes(10))), []);
    let (title, body) = shown.lock().unwrap().pop().unwrap();
    assert_eq!(title, "TenantPilot");
    assert!(body.contains("attention") && !body.contains("Contoso"), "{body}");
    set_settings(&desk, AlertSettings { desktop: true, names: true }).unwrap();
    reopen();
    assert_eq!(said(&at(&house, &minutes(20))), []);
    assert!(shown.lock().unwrap().pop().unwrap().1.contains("Contoso"));
    // A desktop without a notification service fails nothing.
    *works.lock().unwrap() = false;
    reopen();
    assert_eq!(said(&at(&house, &minutes(30))).len(), 1);
}

/// ALERT-4: quiet hours are the person's, not UTC's.
#[test]
fn quiet_hours_are_by_the_persons_clock() {
    let house = House::new();
    let week = [
        Day::Monday,
        Day::Tuesday,
        Day::Wednesday,
        Day::Thursday,
        Day::Friday,
        Day::Saturday,
        Day::Sunday,
    ];
    // 08:00 UTC is 18:00 in Brisbane.
    let quiet = Some(QuietHours { from_minute: 18 * 60, until_minute: 7 * 60, days: week.into() });
    with_rule(&house, AlertRule { quiet, triggers: [Trigger::FindingFound].into(), ..own() });
    let tenant = house.tenant();
    house.share(tenant, json!(OPEN));
    let brisbane = |_| FixedOffset::east_opt(10 * 3600).unwrap();
    let here = house.env.clone().with_zone(brisbane);
    assert_eq!(said(&at(&house, &here)), []);
    let morning = after(&house, 14).with_zone(brisbane);
    assert_eq!(said(&at(&house, &morning)).len(), 1);
}

/// ALERT-14.
#[test]
fn rules_are_made_changed_and_taken_away() {
    let house = House::new();
    let desk = house.desk();
    assert_eq!(rules(&desk).unwrap().rules, [AlertRule::standard()]);
    let refused = |request: &AlertRuleSet| set(&desk, request).unwrap_err().code;
    let make = |rule: AlertRule| AlertRuleSet { id: None, rule };
    assert_eq!(refused(&make(AlertRule { name: " ".into(), ..own() })), "alert-rule-invalid");
    let nowhere = BTreeSet::from([domain::ids::TenantId(Uuid::from_u128(1))]);
    assert_eq!(refused(&make(AlertRule { tenants: nowhere, ..own() })), "tenant-unknown");
    let unknown = AlertRuleId(Uuid::from_u128(1));
    assert_eq!(refused(&AlertRuleSet { id: Some(unknown), rule: own() }), "alert-rule-unknown");
    assert_eq!(remove(&desk, unknown).unwrap_err().code, "alert-rule-unknown");
    let quieter = AlertRule { severity: Severity::Critical, ..AlertRule::standard() };
    let changed = set(&desk, &AlertRuleSet { id: Some(DEFAULT_RULE), rule: quieter.clone() });
    assert_eq!(changed.unwrap().rules, [quieter]);
    for _ in 1..domain::alert::RULES_MAX {
        set(&desk, &make(own())).unwrap();
    }
    assert_eq!(refused(&make(own())), "alert-rule-too-many");
    house.check();
}

/// ALERT-8: a try changes nothing.
#[test]
fn a_rule_is_tried_before_it_is_made() {
    let house = House::new();
    begin(&house.desk()).unwrap();
    let tenant = house.tenant();
    house.share(tenant, json!(OPEN));
    let rule = AlertRule { name: String::new(), id: AlertRuleId(Uuid::nil()), ..own() };
    let rule = AlertRule { triggers: [Trigger::FindingFound].into(), ..rule };
    let tried = try_rule(&house.desk(), &rule).unwrap();
    assert_eq!((tried.days, tried.total, tried.rows.len()), (30, 1, 1));
    assert_eq!(tried.rows[0].tenant_name, "Contoso");
    assert_eq!(rules(&house.desk()).unwrap().rules, [AlertRule::standard()]);
    assert_eq!(list(&house.desk(), &english()).unwrap().rows, []);
    let nothing = AlertRule { triggers: BTreeSet::new(), ..rule };
    assert_eq!(try_rule(&house.desk(), &nothing).unwrap_err().code, "alert-rule-invalid");
}

/// ALERT-15: a tenant's name cannot make lines of its own, and no file is overwritten.
#[test]
fn the_digest_is_a_file_that_nothing_can_steer() {
    let house = House::new();
    begin(&house.desk()).unwrap();
    let hostile = crate::contract::TenantCreate {
        name: "Evil\u{202e}\u{7}{$count}".into(),
        provider_tenant_id: None,
        domain: None,
    };
    let tenant = crate::tenants::create(&house.desk(), &hostile).unwrap();
    house.share(tenant, json!(OPEN));
    check(&house.desk(), &english()).unwrap();
    let home = tempfile::tempdir().unwrap();
    let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    let written = |name: &str, lang: Lang| {
        let request = AlertDigest { path: path(name), language: String::new() };
        write(&house.desk(), &Text::load(lang), &request)
    };
    assert_eq!(written("digest.txt", Lang::De).unwrap().count, 1);
    let text = std::fs::read_to_string(path("digest.txt")).unwrap();
    assert!(text.starts_with("TenantPilot: Meldungen, Stand 21.11.2026"), "{text}");
    assert!(text.contains("Evil\u{fffd}\u{fffd}{$count}: "), "{text}");
    assert!(!text.contains(['\u{202e}', '\u{7}']));
    written("digest.json", Lang::En).unwrap();
    let read: Value = serde_json::from_slice(&std::fs::read(path("digest.json")).unwrap()).unwrap();
    assert_eq!(read["schema"], "tenantpilot.alerts/1");
    assert_eq!(read["alerts"][0]["trigger"], "finding_found");
    let before = std::fs::read(path("digest.txt")).unwrap();
    assert_eq!(written("digest.txt", Lang::En).unwrap_err().code, "disk");
    assert_eq!(std::fs::read(path("digest.txt")).unwrap(), before);
}
