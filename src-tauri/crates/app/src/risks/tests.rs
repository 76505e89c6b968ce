//! Tests of accepted risks from asking to the end. Statements: specs/019-exceptions.md.
use super::*;
use crate::{
    contract::{
        ContactAdd, DecisionDecide, DecisionFilter, ExceptionAccept, ExceptionAsk, ExceptionFilter,
        ExceptionSaid, ExceptionView, FindingChange, ReviewDraft,
    },
    desk::Desk,
    evaluate,
    fixture::House,
    reviews,
};
use domain::{
    exception::{How, RiskPolicy},
    finding::State,
    ids::{ContactId, ExceptionId, FindingId, MemberId, TenantId},
};
use serde_json::json;
use uuid::Uuid;
use vault::tables::finding;

const OPEN: u32 = 2;

fn other(house: &House) -> Desk<'_> {
    Desk { member: MemberId(Uuid::from_u128(77)), ..house.desk() }
}

fn asked(finding: FindingId, until: &str) -> ExceptionAsk {
    ExceptionAsk {
        finding,
        reason: "A supplier needs it".into(),
        compensating_control: "Links end after 7 days".into(),
        until: until.into(),
    }
}

fn said(exception: ExceptionId, text: &str) -> ExceptionSaid {
    ExceptionSaid { exception, text: text.into() }
}

fn contact(house: &House, tenant: TenantId) -> ContactId {
    let anna = ContactAdd {
        tenant,
        name: "Anna Berg".into(),
        function: "CISO".into(),
        email: String::new(),
    };
    add(&house.desk(), &anna).unwrap().id
}

fn accepted(house: &House, exception: ExceptionId, contact: ContactId) -> ExceptionAccept {
    let on = house.env.now().date_naive().to_string();
    ExceptionAccept { exception, contact, how: How::Meeting, on, evidence: None }
}

/// A tenant whose sharing is too open, and a contact of it.
fn open_sharing(house: &House) -> (TenantId, FindingId, ContactId) {
    let tenant = house.tenant();
    house.share(tenant, json!(OPEN));
    (tenant, house.sharing(tenant).id, contact(house, tenant))
}

fn in_force(house: &House, finding: FindingId, contact: ContactId, until: &str) -> ExceptionView {
    let one = request(&house.desk(), &asked(finding, until)).unwrap().row.id;
    approve(&house.desk(), &said(one, "")).unwrap();
    accept(&house.desk(), &accepted(house, one, contact)).unwrap()
}

fn two_members(house: &House) {
    let policy = RiskPolicy { single_handed: false, ..RiskPolicy::default() };
    set_policy(&house.desk(), policy).unwrap();
}

/// The day of a house is 21 November 2026; this is the same vault on a later day.
fn later<'a>(house: &'a House, env: &'a crate::env::Env) -> Desk<'a> {
    Desk { env, ..house.desk() }
}

fn on(day: &str) -> crate::env::Env {
    let at: DateTime<Utc> = format!("{day}T08:00:00Z").parse().unwrap();
    let next = std::sync::atomic::AtomicU64::new(9);
    crate::env::Env::new(
        move || at,
        move |bytes| {
            let number = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let fresh = domain::journal::Hash::of(&[&number.to_be_bytes()]).0;
            bytes.iter_mut().zip(fresh.iter().cycle()).for_each(|(byte, new)| *byte = *new);
        },
    )
}

/// EXC-5: below the severity of the rules, the one who asked may approve alone, and the record
/// says so; a release always needs another member then.
#[test]
fn a_second_member_is_needed_from_a_severity_upwards_exc_5() {
    use domain::review::Severity;
    let house = House::new();
    let (_, finding, _) = open_sharing(&house);
    let severity = term(&house.desk(), finding).unwrap().severity;
    let from = |approval_from| RiskPolicy {
        single_handed: false,
        approval_from: Some(approval_from),
        ..RiskPolicy::default()
    };
    set_policy(&house.desk(), from(severity)).unwrap();
    let limit = term(&house.desk(), finding).unwrap().to;
    let one = request(&house.desk(), &asked(finding, &limit)).unwrap().row.id;
    let refused = approve(&house.desk(), &said(one, "")).unwrap_err();
    assert_eq!(refused.code, "second-member-needed");
    assert!(severity < Severity::Critical, "the rule below needs a severity above it");
    set_policy(&house.desk(), from(Severity::Critical)).unwrap();
    let approved = approve(&house.desk(), &said(one, "")).unwrap();
    assert!(approved.row.single_handed);
    house.check();
}

#[test]
fn a_risk_is_accepted_by_request_approval_and_the_customer_exc_4() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let limit = term(&house.desk(), finding).unwrap();
    assert!(limit.possible && limit.waiting.is_none() && limit.in_force.is_none());
    let one = request(&house.desk(), &asked(finding, &limit.to)).unwrap();
    assert_eq!((one.row.state.as_str(), one.row.policy.0.is_empty()), ("requested", false));
    // It stands among the decisions, and is decided there.
    let waiting = decisions(&house.desk(), &DecisionFilter { open: true, ..Default::default() });
    let waiting = waiting.unwrap().rows;
    assert_eq!(waiting.len(), 1);
    let choice = DecisionDecide { decision: waiting[0].id, option: 0, reason: String::new() };
    let decided = choose(&house.desk(), &choice).unwrap();
    assert!(decided.single_handed);
    let approved = show(&house.desk(), one.row.id).unwrap();
    assert_eq!(approved.row.state, "approved");
    assert_eq!(house.sharing(tenant).state, State::New);
    let active = accept(&house.desk(), &accepted(&house, one.row.id, contact)).unwrap();
    assert!(active.row.single_handed);
    assert_eq!(active.row.accepted_by.as_deref(), Some("Anna Berg"));
    assert_eq!(house.sharing(tenant).state, State::RiskAccepted);
    assert_eq!(house.sharing(tenant).exception, Some(one.row.id));
    let about = DecisionFilter { finding: Some(finding), ..Default::default() };
    assert_eq!(decisions(&house.desk(), &about).unwrap().rows[0].option, Some(0));
    house.check();
}

#[test]
fn nobody_puts_a_finding_into_risk_accepted_through_the_door_exc_2() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let change =
        FindingChange::State { state: "risk_accepted".into(), reason: Some("please".into()) };
    assert_eq!(house.change(&[finding], change).unwrap_err().code, "finding-transition");
    let one = request(&house.desk(), &asked(finding, "2026-12-20")).unwrap().row.id;
    let early = accept(&house.desk(), &accepted(&house, one, contact)).unwrap_err();
    assert_eq!(early.code, "exception-not-allowed");
    reject(&house.desk(), &said(one, "Too risky")).unwrap();
    for late in [
        approve(&house.desk(), &said(one, "")),
        reject(&house.desk(), &said(one, "again")),
        revoke(&house.desk(), &said(one, "why")),
        accept(&house.desk(), &accepted(&house, one, contact)),
    ] {
        assert_eq!(late.unwrap_err().code, "exception-not-allowed");
    }
    assert_eq!(house.sharing(tenant).state, State::New);
    house.check();
}

#[test]
fn a_term_a_reason_and_one_request_at_a_time_exc_3() {
    let house = House::new();
    let (_, finding, _) = open_sharing(&house);
    let limit = term(&house.desk(), finding).unwrap();
    let refused = |ask: ExceptionAsk| request(&house.desk(), &ask).unwrap_err().code;
    assert_eq!(refused(asked(finding, "2099-01-01")), "exception-term");
    assert_eq!(refused(asked(finding, "2026-11-21")), "exception-term");
    assert_eq!(refused(asked(finding, "never")), "risk-value-invalid");
    let silent = ExceptionAsk { reason: " ".into(), ..asked(finding, &limit.to) };
    assert_eq!(refused(silent), "risk-value-invalid");
    request(&house.desk(), &asked(finding, &limit.to)).unwrap();
    assert_eq!(refused(asked(finding, &limit.to)), "exception-waiting");
}

#[test]
fn a_second_member_approves_where_nobody_works_single_handed_exc_5() {
    let house = House::new();
    let (_, finding, _) = open_sharing(&house);
    two_members(&house);
    let one = request(&house.desk(), &asked(finding, "2026-12-20")).unwrap().row.id;
    let alone = approve(&house.desk(), &said(one, "")).unwrap_err();
    assert_eq!(alone.code, "second-member-needed");
    let approved = approve(&other(&house), &said(one, "Fine")).unwrap();
    assert!(!approved.row.single_handed);
    assert_eq!(approved.approval.unwrap().text.as_deref(), Some("Fine"));
    house.check();
}

#[test]
fn an_expired_exception_puts_its_finding_back_to_work_once_exc_6() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let one = in_force(&house, finding, contact, "2026-12-10");
    assert_eq!(one.row.state, "active");
    let near = on("2026-12-04");
    assert_eq!(show(&later(&house, &near), one.row.id).unwrap().row.state, "expiring");
    let last_day = on("2026-12-10");
    assert_eq!(expire(&later(&house, &last_day)).unwrap(), 0);
    let after = on("2026-12-11");
    // What depends on the day is right before anybody recorded it.
    assert_eq!(show(&later(&house, &after), one.row.id).unwrap().row.state, "expired");
    assert_eq!(expire(&later(&house, &after)).unwrap(), 1);
    assert_eq!(expire(&later(&house, &after)).unwrap(), 0);
    let back = house.sharing(tenant);
    assert_eq!((back.state, back.exception), (State::Triaged, None));
    assert!(back.due.is_some_and(|due| due > day("due", "2026-12-11").unwrap()));
    let ended = show(&later(&house, &after), one.row.id).unwrap();
    assert_eq!(ended.ended_why.as_deref(), Some("expired"));
    assert!(ended.offered.is_empty());
    house.check();
}

#[test]
fn a_changed_subject_reopens_the_question_and_an_unchanged_one_does_not_exc_8() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let one = in_force(&house, finding, contact, "2026-12-20").row.id;
    house.share(tenant, json!(OPEN));
    assert_eq!(house.sharing(tenant).state, State::RiskAccepted);
    // Missing data ends nothing.
    house.import(tenant, &[]);
    assert_eq!(show(&house.desk(), one).unwrap().row.state, "active");
    house.import(
        tenant,
        &[("sharing.tenant-settings", "t", json!({"sharingCapability": OPEN, "more": 1}))],
    );
    let back = house.sharing(tenant);
    assert_eq!(back.state, State::Triaged);
    let lapsed = show(&house.desk(), one).unwrap();
    assert_eq!(lapsed.row.state, "lapsed");
    assert_eq!(lapsed.ended_why.as_deref(), Some("content_changed"));
    house.check();
}

#[test]
fn what_changed_between_request_and_acceptance_is_not_accepted_exc_8() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let one = request(&house.desk(), &asked(finding, "2026-12-20")).unwrap().row.id;
    house.import(
        tenant,
        &[("sharing.tenant-settings", "t", json!({"sharingCapability": OPEN, "more": 1}))],
    );
    assert_eq!(show(&house.desk(), one).unwrap().row.state, "lapsed");
    let late = accept(&house.desk(), &accepted(&house, one, contact)).unwrap_err();
    assert_eq!(late.code, "exception-not-allowed");
    let open = DecisionFilter { open: true, ..Default::default() };
    assert!(decisions(&house.desk(), &open).unwrap().rows.is_empty());
}

#[test]
fn a_renewal_takes_the_place_of_the_old_one_and_revoking_ends_it_exc_9() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let old = in_force(&house, finding, contact, "2026-12-10").row.id;
    let new = in_force(&house, finding, contact, "2026-12-20");
    assert_eq!(new.renews, Some(old));
    let renewed = show(&house.desk(), old).unwrap();
    assert_eq!((renewed.row.state.as_str(), renewed.renewed_by), ("renewed", Some(new.row.id)));
    assert_eq!(house.sharing(tenant).exception, Some(new.row.id));
    let silent = revoke(&house.desk(), &said(new.row.id, " ")).unwrap_err();
    assert_eq!(silent.code, "risk-value-invalid");
    revoke(&house.desk(), &said(new.row.id, "The supplier is gone")).unwrap();
    assert_eq!(house.sharing(tenant).state, State::Triaged);
    let open = ExceptionFilter { states: vec!["open".into()], ..Default::default() };
    assert!(exceptions(&house.desk(), &open).unwrap().rows.is_empty());
    house.check();
}

#[test]
fn a_letter_needs_its_file_which_is_kept_and_given_back_exc_7() {
    let house = House::new();
    let (_, finding, contact) = open_sharing(&house);
    let one = request(&house.desk(), &asked(finding, "2026-12-20")).unwrap().row.id;
    approve(&house.desk(), &said(one, "")).unwrap();
    let letter = ExceptionAccept { how: How::SignedLetter, ..accepted(&house, one, contact) };
    assert_eq!(accept(&house.desk(), &letter).unwrap_err().code, "attachment-needed");
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("letter.pdf");
    std::fs::write(&path, b"%PDF-1.7 signed").unwrap();
    let text = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    let future =
        ExceptionAccept { on: "2027-01-01".into(), evidence: Some(text(&path)), ..letter.clone() };
    assert_eq!(accept(&house.desk(), &future).unwrap_err().code, "risk-value-invalid");
    let with = ExceptionAccept { evidence: Some(text(&path)), ..letter };
    let active = accept(&house.desk(), &with).unwrap();
    let file = active.acceptance.unwrap().evidence.unwrap();
    assert_eq!(
        (file.name.as_str(), file.format.as_str(), file.size_bytes),
        ("letter.pdf", "application/pdf", 15)
    );
    let out = home.path().join("out.pdf");
    let asked = crate::contract::ExceptionEvidence { exception: one, path: text(&out) };
    evidence(&house.desk(), &asked).unwrap();
    assert_eq!(std::fs::read(&out).unwrap(), b"%PDF-1.7 signed");
    assert_eq!(evidence(&house.desk(), &asked).unwrap_err().code, "disk");
    house.check();
}

#[test]
fn a_release_needs_another_members_approval_of_what_it_says_dec_3() {
    let house = House::new();
    let (tenant, finding, _) = open_sharing(&house);
    let draft = ReviewDraft { tenant, snapshot: None, title: None, lang: None };
    let review = reviews::draft(&house.desk(), &draft).unwrap();
    two_members(&house);
    let refused = || reviews::release(&house.desk(), review).unwrap_err().code;
    assert_eq!(refused(), "review-approval-needed");
    let asked = ask_release(&house.desk(), review).unwrap();
    let yes = DecisionDecide { decision: asked.id, option: 0, reason: String::new() };
    assert_eq!(choose(&house.desk(), &yes).unwrap_err().code, "second-member-needed");
    assert_eq!(refused(), "review-approval-needed");
    choose(&other(&house), &yes).unwrap();
    // What was approved is what it said then.
    let change = FindingChange::CustomerComment { text: Some("Please close it".into()) };
    house.change(&[finding], change).unwrap();
    assert_eq!(refused(), "review-approval-needed");
    let again = ask_release(&house.desk(), review).unwrap();
    let yes = DecisionDecide { decision: again.id, ..yes };
    choose(&other(&house), &yes).unwrap();
    assert_eq!(reviews::release(&house.desk(), review).unwrap(), 1);
    house.check();
}

#[test]
fn judging_the_same_snapshot_again_ends_nothing_exc_8() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let one = in_force(&house, finding, contact, "2026-12-20").row.id;
    let snapshot = house.sharing(tenant).detected.basis.snapshot;
    // Judging the same snapshot again moves nothing.
    evaluate::run(&house.desk(), tenant, Some(snapshot)).unwrap();
    let now = house.vault.read(|reader| finding::get(reader, finding)).unwrap();
    assert_eq!((now.state, now.exception), (State::RiskAccepted, Some(one)));
}

#[test]
fn a_review_says_what_was_accepted_and_a_released_one_keeps_it_exc_11() {
    let house = House::new();
    let (tenant, finding, contact) = open_sharing(&house);
    let before = ReviewDraft { tenant, snapshot: None, title: None, lang: None };
    let review = reviews::draft(&house.desk(), &before).unwrap();
    let plain = reviews::content(&house.desk(), review).unwrap();
    assert_eq!((plain.schema.as_str(), plain.accepted_risks.len()), ("tenantpilot.review/1", 0));
    let one = in_force(&house, finding, contact, "2026-12-20").row.id;
    let told = reviews::content(&house.desk(), review).unwrap();
    assert_eq!(told.schema, "tenantpilot.review/2");
    let risk = &told.accepted_risks[0];
    assert_eq!((risk.accepted_by.as_str(), risk.single_handed), ("Anna Berg", true));
    assert_eq!(risk.compensating_control, "Links end after 7 days");
    reviews::release(&house.desk(), review).unwrap();
    revoke(&house.desk(), &said(one, "Over")).unwrap();
    assert_eq!(reviews::content(&house.desk(), review).unwrap().accepted_risks.len(), 1);
    let after = reviews::draft(&house.desk(), &before).unwrap();
    assert!(reviews::content(&house.desk(), after).unwrap().accepted_risks.is_empty());
    house.check();
}
