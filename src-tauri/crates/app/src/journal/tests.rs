//! Tests of the audit log. Statements: specs/022-audit-log.md.
use super::*;
use crate::{
    contract::{
        ContactAdd, DecisionRaise, ExceptionAsk, FindingChange, JournalEntryRequest, JournalExport,
        JournalFilter, JournalForm, JournalVerify, ReviewDraft,
    },
    fixture::House,
    reviews, risks,
};
use domain::{
    event::{Event, TenantEvent},
    ids::{EventId, FindingId, TenantId},
    profile::TenantProfile,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use vault::tables::journal as entries;

const ANYONE: u32 = 2;

/// A tenant with findings, one of them worked on.
fn worked(house: &House) -> (TenantId, FindingId) {
    let tenant = house.tenant();
    house.share(tenant, json!(ANYONE));
    (tenant, house.sharing(tenant).id)
}

fn owner(house: &House, finding: FindingId, name: &str) -> EventId {
    let change = FindingChange::Owner { owner: Some(name.into()) };
    house.change(&[finding], change).unwrap()[0]
}

fn all(house: &House, filter: JournalFilter) -> Vec<crate::contract::JournalRow> {
    let mut rows = Vec::new();
    let mut filter = JournalFilter { limit: 3, ..filter };
    loop {
        let page = list(&house.desk(), &filter).unwrap();
        rows.extend(page.rows);
        match page.more {
            Some(more) => filter.after = Some(more),
            None => return rows,
        }
    }
}

fn whats(house: &House, filter: JournalFilter) -> Vec<String> {
    all(house, filter).into_iter().map(|row| row.what).collect()
}

/// AUD-11.
#[test]
fn pages_by_place_show_every_entry_once_the_newest_first() {
    let house = House::new();
    let (tenant, finding) = worked(&house);
    owner(&house, finding, "Mia");
    let rows = all(&house, JournalFilter::default());
    let entries = house.check().entries;
    assert_eq!(rows.len() as u64, entries);
    let events: BTreeSet<EventId> = rows.iter().map(|row| row.event).collect();
    assert_eq!(events.len(), rows.len());
    assert!(rows.iter().rev().map(|row| &row.at).is_sorted());
    let first = &rows[0];
    assert_eq!((first.what.as_str(), first.by.name.as_str()), ("owner_set", "Mia"));
    assert_eq!(first.name.as_deref(), Some(house.sharing(tenant).detected.policy.0.as_str()));
    assert_eq!((first.tenants[0].id, first.tenants[0].name.as_str()), (tenant, "Contoso"));
    assert_eq!(rows.last().unwrap().what, "workspace_created");
    // An entry that comes while somebody reads shifts no page.
    let page = list(&house.desk(), &JournalFilter { limit: 2, ..Default::default() }).unwrap();
    owner(&house, finding, "Ben");
    let next = JournalFilter { limit: 2, after: page.more, ..Default::default() };
    assert_eq!(list(&house.desk(), &next).unwrap().rows[0].event, rows[2].event);
}

/// AUD-11.
#[test]
fn the_list_filters_by_who_what_when_where_and_why() {
    let house = House::new();
    let (tenant, finding) = worked(&house);
    let change =
        FindingChange::State { state: "triaged".into(), reason: Some("Überprüft".into()) };
    house.change(&[finding], change).unwrap();
    owner(&house, finding, "Mia");
    let of = |filter| whats(&house, filter);
    let thing = Some(finding.to_string());
    let about = of(JournalFilter { thing, ..Default::default() });
    assert_eq!(about, ["owner_set", "finding_transitioned", "finding_detected"]);
    let by_tenant = of(JournalFilter { tenant: Some(tenant), ..Default::default() });
    assert!(by_tenant.contains(&"owner_set".into()) && by_tenant.contains(&"tenant_added".into()));
    assert!(!by_tenant.contains(&"workspace_created".into()));
    let kind = Some("workspace".to_owned());
    let of_workspace = of(JournalFilter { kind, ..Default::default() });
    assert_eq!(of_workspace, ["member_added", "device_added", "workspace_created"]);
    let what = Some("owner_set".to_owned());
    assert_eq!(of(JournalFilter { what, ..Default::default() }).len(), 1);
    // Without accents, and from the word's beginning; no search text is syntax.
    for text in ["uberp", "ÜBERPRÜFT", "\"überprüft"] {
        let found = of(JournalFilter { text: text.into(), ..Default::default() });
        assert_eq!(found, ["finding_transitioned"], "{text}");
    }
    assert!(of(JournalFilter { text: "prüft".into(), ..Default::default() }).is_empty());
    let nobody = domain::ids::MemberId(uuid::Uuid::from_u128(404));
    assert!(of(JournalFilter { member: Some(nobody), ..Default::default() }).is_empty());
    let member = Some(house.member);
    let everything = house.check().entries as usize;
    assert_eq!(of(JournalFilter { member, ..Default::default() }).len(), everything);
    let day = |day: &str| Some(day.to_owned());
    let on =
        JournalFilter { from: day("2026-11-21"), until: day("2026-11-21"), ..Default::default() };
    assert_eq!(of(on).len(), everything);
    assert!(of(JournalFilter { until: day("2026-11-20"), ..Default::default() }).is_empty());
    assert!(
        of(JournalFilter { from: day("2026-11-22T00:00:00Z"), ..Default::default() }).is_empty()
    );
    let both = JournalFilter { tenant: Some(tenant), text: "über".into(), ..Default::default() };
    assert_eq!(of(both), ["finding_transitioned"]);
}

#[test]
fn a_filter_that_makes_no_sense_is_refused_with_its_field() {
    let house = House::new();
    let text = |text: &str| Some(text.to_owned());
    for (field, filter) in [
        ("kind", JournalFilter { kind: text("x"), ..Default::default() }),
        ("what", JournalFilter { what: text("owner"), ..Default::default() }),
        ("thing", JournalFilter { thing: text("1"), ..Default::default() }),
        ("from", JournalFilter { from: text("2026-13-01"), ..Default::default() }),
        ("until", JournalFilter { until: text("tomorrow"), ..Default::default() }),
        ("after", JournalFilter { after: text("1.2"), ..Default::default() }),
    ] {
        let refused = list(&house.desk(), &filter).unwrap_err();
        assert_eq!(refused.code, "journal-filter-invalid");
        assert_eq!(refused.args["field"], field);
    }
}

fn shown(house: &House, event: EventId) -> crate::contract::JournalEntryView {
    entry(&house.desk(), &JournalEntryRequest { event }).unwrap()
}

fn changed(view: &crate::contract::JournalEntryView) -> Vec<(&str, Option<&str>, Option<&str>)> {
    let changed = view.fields.iter().filter(|field| field.changed);
    changed.map(|f| (f.path.as_str(), f.before.as_deref(), f.after.as_deref())).collect()
}

/// AUD-9, AUD-13.
#[test]
fn an_entry_says_who_when_what_before_and_after_and_whether_it_is_signed() {
    let house = House::new();
    let (tenant, finding) = worked(&house);
    owner(&house, finding, "Mia");
    let view = shown(&house, owner(&house, finding, "Ben"));
    assert_eq!(changed(&view), [("owner", Some("Mia"), Some("Ben"))]);
    assert_eq!((view.standing.as_str(), view.fault.as_deref()), ("signed", None));
    assert_eq!((view.row.sequence, view.hash.len()), (house.check().entries, 64));
    assert!(!view.fields.iter().any(|field| field.path == "type"));

    let mut profile = TenantProfile::default();
    let change = |profile: &TenantProfile, reason: &str| {
        let (profile, reason) = (Box::new(profile.clone()), reason.to_owned());
        let event = Event::Tenant(tenant, TenantEvent::TenantProfileChanged { profile, reason });
        house.desk().write(|recorder| recorder.record(&event)).unwrap()
    };
    let first = change(&profile, "first");
    assert_eq!(changed(&shown(&house, first)), []);
    let (value, reason) = ("contoso.example".to_owned(), "theirs".to_owned());
    profile.own_domains.push(domain::profile::Declared { value, reason });
    let view = shown(&house, change(&profile, "second"));
    let path = "profile.own_domains[0].value";
    assert!(changed(&view).contains(&(path, None, Some("contoso.example"))), "{:?}", view.fields);
    assert_eq!(view.row.reason.as_deref(), Some("second"));
    let unknown = JournalEntryRequest { event: EventId(uuid::Uuid::nil()) };
    assert_eq!(entry(&house.desk(), &unknown).unwrap_err().code, "journal-event-unknown");
}

/// AUD-14. What was erased is listed as erased, and its reason is found no more.
#[test]
fn an_erased_reason_is_gone_from_the_log_too() {
    let house = House::new();
    let (_, finding) = worked(&house);
    let change = FindingChange::State { state: "triaged".into(), reason: Some("personal".into()) };
    let event = house.change(&[finding], change).unwrap()[0];
    house.vault.write(|writer| entries::erase_payload(writer, event)).unwrap();
    let text = JournalFilter { text: "personal".into(), ..Default::default() };
    assert!(all(&house, text).is_empty());
    let view = shown(&house, event);
    assert!(view.row.erased && view.row.reason.is_none() && view.fields.is_empty());
    assert_eq!(view.standing, "signed");
}

/// AUD-8.
#[test]
fn a_noted_head_shows_a_removed_tail() {
    let house = House::new();
    let (_, finding) = worked(&house);
    let noted = verify(&house.desk(), &JournalVerify::default()).unwrap();
    assert!(noted.intact && noted.entries > 3 && noted.transactions > 1);
    let head = noted.heads[0].clone();
    owner(&house, finding, "Mia");
    let later = verify(&house.desk(), &JournalVerify { heads: vec![head.text.clone()] }).unwrap();
    assert!(later.intact);
    // The vault as it is lacks what somebody has noted: as if restored from an older copy.
    let further = format!("{}:{}:{}", head.device, head.sequence + 9, head.hash);
    let cut = verify(&house.desk(), &JournalVerify { heads: vec![further] }).unwrap();
    let broken = cut.broken_at.unwrap();
    assert!(!cut.intact && cut.heads.is_empty());
    assert_eq!((broken.fault.as_str(), broken.expected), ("tail-removed", Some(head.sequence + 9)));
    assert_eq!(broken.device, head.device);
    // Another history of the same length.
    let other = format!("{}:{}:{}", head.device, head.sequence, "0".repeat(64));
    let other = verify(&house.desk(), &JournalVerify { heads: vec![other] }).unwrap();
    assert_eq!(other.broken_at.unwrap().sequence, head.sequence);
    let refused = verify(&house.desk(), &JournalVerify { heads: vec!["x".into()] }).unwrap_err();
    assert_eq!(refused.code, "journal-head-invalid");
}

fn exported(house: &House, form: JournalForm, name: &str) -> (Vec<u8>, Value, String) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(name).to_string_lossy().into_owned();
    let request = JournalExport { path: path.clone(), form, filter: JournalFilter::default() };
    let done = export(&house.desk(), &request).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let beside: Value =
        serde_json::from_slice(&std::fs::read(&done.verification).unwrap()).unwrap();
    assert_eq!(done.sha256, hex::encode(Sha256::digest(&bytes)));
    assert_eq!((beside["sha256"].as_str(), done.intact), (Some(done.sha256.as_str()), true));
    assert_eq!(beside["entries"], house.check().entries);
    // Nothing is written over.
    assert_eq!(export(&house.desk(), &request).unwrap_err().args["reason"], "AlreadyExists");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    (bytes, beside, path)
}

/// AUD-15.
#[test]
fn an_export_says_what_the_journal_says_and_where_it_ends() {
    let house = House::new();
    let (_, finding) = worked(&house);
    let change = FindingChange::State { state: "triaged".into(), reason: Some("=1+1".into()) };
    house.change(&[finding], change).unwrap();
    let (bytes, beside, _) = exported(&house, JournalForm::Jsonl, "journal.jsonl");
    let lines: Vec<Value> = String::from_utf8(bytes)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len() as u64, house.check().entries);
    let last = lines.last().unwrap();
    assert_eq!((&last["type"], &last["reason"]), (&json!("finding_transitioned"), &json!("=1+1")));
    assert_eq!(last["payload"]["to"], "triaged");
    let head = &beside["verification"]["heads"][0];
    assert_eq!((&head["hash"], &head["sequence"]), (&last["hash"], &last["sequence"]));
    let (bytes, ..) = exported(&house, JournalForm::Csv, "journal.csv");
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}time,counter,device,"));
    assert_eq!(text.lines().count(), lines.len() + 1);
    assert!(text.contains(",'=1+1,") && !text.contains(",=1+1"));
}

/// AUD-15.
#[test]
fn an_export_that_does_not_succeed_leaves_nothing() {
    let house = House::new();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("journal.csv").to_string_lossy().into_owned();
    std::fs::write(format!("{path}.verification.json"), "mine").unwrap();
    let request = JournalExport {
        path: path.clone(),
        form: JournalForm::Csv,
        filter: JournalFilter::default(),
    };
    assert!(export(&house.desk(), &request).is_err());
    assert!(!std::path::Path::new(&path).exists());
    assert_eq!(std::fs::read(format!("{path}.verification.json")).unwrap(), b"mine");
}

/// AUD-11. What happens to something of a tenant is found by the tenant, whatever it is.
#[test]
fn everything_of_a_tenant_is_found_by_it() {
    let house = House::new();
    let (tenant, finding) = worked(&house);
    let desk = house.desk();
    let anna = ContactAdd {
        tenant,
        name: "Anna Berg".into(),
        function: String::new(),
        email: String::new(),
    };
    risks::add(&desk, &anna).unwrap();
    let ask = ExceptionAsk {
        finding,
        reason: "A supplier needs it".into(),
        compensating_control: String::new(),
        until: "2026-12-21".into(),
    };
    risks::request(&desk, &ask).unwrap();
    let question: DecisionRaise = serde_json::from_value(json!({
        "tenant": tenant, "summary": "Which?", "impact": "", "evidence": "",
        "options": ["a", "b"], "default": null, "deadline": null, "findings": [],
    }))
    .unwrap();
    risks::raise(&desk, &question).unwrap();
    let draft: ReviewDraft = serde_json::from_value(json!({
        "tenant": tenant, "title": "Review", "lang": "en",
    }))
    .unwrap();
    reviews::draft(&desk, &draft).unwrap();
    let of = whats(&house, JournalFilter { tenant: Some(tenant), ..Default::default() });
    for what in ["contact_added", "exception_requested", "decision_raised", "review_drafted"] {
        assert!(of.contains(&what.to_owned()), "{what}: {of:?}");
    }
    let asked = JournalFilter { text: "supplier".into(), ..Default::default() };
    assert_eq!(whats(&house, asked), ["exception_requested"]);
    house.check();
}
