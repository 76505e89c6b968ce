//! Rules overlay the one of the beginning; what is said and remembered is bounded and exact.
use super::*;
use crate::{error::VaultError, fixture::vault};
use domain::{
    alert::{Thing, ThingKind, Trigger},
    ids::TenantId,
};
use std::collections::BTreeSet;
use uuid::Uuid;

fn at() -> DateTime<Utc> {
    "2026-11-24T08:00:00Z".parse().unwrap()
}

/// ALERT-10.
#[test]
fn the_first_rule_holds_until_it_is_replaced_or_taken_away() {
    let (_home, vault) = vault();
    let standard = BTreeMap::from([(DEFAULT_RULE, AlertRule::standard())]);
    assert_eq!(vault.read(rules).unwrap(), standard);
    let own = AlertRuleId(Uuid::from_u128(5));
    let rule = AlertRule { id: own, name: "Own".into(), ..AlertRule::standard() };
    let set = |rule: &AlertRule| AlertEvent::AlertRuleSet { rule: Box::new(rule.clone()) };
    vault.write(|w| project(w, own, &set(&rule))).unwrap();
    vault.write(|w| project(w, DEFAULT_RULE, &AlertEvent::AlertRuleRemoved {})).unwrap();
    assert_eq!(vault.read(rules).unwrap(), BTreeMap::from([(own, rule.clone())]));
    let wrong = AlertRule { name: String::new(), ..rule };
    let refused = vault.write(|w| project(w, own, &set(&wrong)));
    assert!(matches!(refused, Err(VaultError::Alert(_))));
    vault.write(|w| project(w, own, &AlertEvent::AlertRuleRemoved {})).unwrap();
    assert_eq!(vault.read(rules).unwrap(), BTreeMap::new());
}

/// ALERT-9.
#[test]
fn the_oldest_alerts_go_first() {
    let (_home, vault) = vault();
    let thing = Thing { kind: ThingKind::Finding, id: Uuid::from_u128(3) };
    let alert = Alert {
        rule: DEFAULT_RULE,
        trigger: Trigger::FindingFound,
        tenant: Some(TenantId(Uuid::from_u128(2))),
        escalated: false,
        severity: None,
        things: BTreeSet::from([thing]),
    };
    let said = Said { alert, rule_name: "Own".into() };
    vault.write(|w| (0..SAID_MAX + 5).try_for_each(|_| put(w, at(), &said))).unwrap();
    let kept = vault.read(|r| newest(r, SAID_MAX * 2)).unwrap();
    assert_eq!(kept.len(), SAID_MAX as usize);
    assert_eq!((kept[0].seq, &kept[0].said), (u64::from(SAID_MAX) + 5, &said));
    assert_eq!(vault.read(unread).unwrap(), SAID_MAX);
    vault.write(|w| read_until(w, 10)).unwrap();
    vault.write(|w| read(w, 12)).unwrap();
    assert_eq!(vault.read(unread).unwrap(), SAID_MAX - 6);
}

#[test]
fn what_is_remembered_is_replaced_exactly() {
    let (_home, vault) = vault();
    let one = |number: u128| Key {
        rule: DEFAULT_RULE,
        thing: Thing { kind: ThingKind::Tenant, id: Uuid::from_u128(number) },
        trigger: Trigger::SyncFailed,
    };
    let remembered = Remembered {
        known: at(),
        tenant: None,
        severity: None,
        waiting: true,
        said: None,
        escalations: 0,
    };
    let before = Memory::from([(one(1), remembered.clone()), (one(2), remembered.clone())]);
    vault.write(|w| remember(w, &Memory::new(), &before)).unwrap();
    assert_eq!(vault.read(memory).unwrap(), before);
    let said = Remembered { waiting: false, said: Some(at()), ..remembered.clone() };
    let after = Memory::from([(one(2), said), (one(3), remembered)]);
    vault.write(|w| remember(w, &before, &after)).unwrap();
    assert_eq!(vault.read(memory).unwrap(), after);
    assert_eq!(vault.read(seen).unwrap(), None);
    let device = DeviceId(Uuid::from_u128(4));
    vault.write(|w| set_seen(w, device, 7)).unwrap();
    assert_eq!(vault.read(seen).unwrap(), Some(BTreeMap::from([(device, 7)])));
}
