//! The inbox and the portfolio over a vault. Statements: specs/021-inbox.md.
use super::*;
use crate::{
    contract::{
        ContactAdd, ExceptionAsk, FindingChange, FindingFilter, InboxAbout, InboxFilter, InboxItem,
        InboxItemRequest, InboxSnooze, ReviewDraft,
    },
    desk::Desk,
    env::Env,
    fixture::House,
    reviews, risks,
};
use chrono::{DateTime, Utc};
use domain::{
    connection::{Connection, Method},
    event::{Event, TenantEvent},
    ids::{ConnectionId, TenantId},
    inbox::{Act, Kind, Reason},
};
use serde_json::json;

const OPEN: u32 = 2;

fn waiting(desk: &Desk<'_>) -> Vec<InboxItem> {
    list(desk, &InboxFilter::default()).unwrap().items
}

fn about(desk: &Desk<'_>, key: &str) -> Option<InboxItem> {
    waiting(desk).into_iter().find(|item| item.key == key)
}

fn reasons(item: &InboxItem) -> Vec<Reason> {
    item.why.iter().map(|why| why.reason).collect()
}

fn named(key: &str) -> InboxItemRequest {
    InboxItemRequest { key: key.to_owned() }
}

fn on(day: &str) -> Env {
    let at: DateTime<Utc> = format!("{day}T08:00:00Z").parse().unwrap();
    let count = std::sync::atomic::AtomicU8::new(0);
    Env::new(
        move || at,
        move |bytes| {
            let n = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            bytes.fill(n.wrapping_add(bytes.len() as u8));
        },
    )
}

fn later<'a>(house: &'a House, env: &'a Env) -> Desk<'a> {
    Desk { env, ..house.desk() }
}

fn critical(house: &House, tenant: TenantId) -> String {
    house.share(tenant, json!(OPEN));
    let finding = house.sharing(tenant).id;
    let severity = domain::review::Severity::Critical;
    house.change(&[finding], FindingChange::Severity { severity }).unwrap();
    format!("finding:{finding}")
}

#[test]
fn inb_2_a_finding_is_one_item_with_all_its_reasons() {
    let house = House::new();
    let tenant = house.tenant();
    let key = critical(&house, tenant);
    let finding = house.sharing(tenant).id;
    let item = about(&house.desk(), &key).unwrap();
    assert_eq!((reasons(&item), item.kind), (vec![Reason::NewCritical], Kind::Findings));
    assert!(matches!(item.about, InboxAbout::Finding { finding: about, .. } if about == finding));
    house.change(&[finding], FindingChange::Due { due: Some("2026-11-24".into()) }).unwrap();
    let item = about(&house.desk(), &key).unwrap();
    assert_eq!(reasons(&item), [Reason::NewCritical, Reason::DueSoon]);
    assert_eq!(item.weight, 90 + 30);
    let env = on("2026-11-26");
    let item = about(&later(&house, &env), &key).unwrap();
    assert_eq!(reasons(&item), [Reason::NewCritical, Reason::Overdue]);
}

#[test]
fn inb_4_many_findings_of_a_sort_are_one_item() {
    let house = House::new();
    let tenant = house.tenant();
    house.share(tenant, json!(OPEN));
    let few = waiting(&house.desk());
    let all = house.vault.read(|reader| vault::tables::finding::of_tenant(reader, tenant)).unwrap();
    let ids: Vec<_> = all.iter().map(|finding| finding.id).collect();
    let lesser = domain::review::Severity::Low;
    house.change(&ids, FindingChange::Severity { severity: lesser }).unwrap();
    let items = waiting(&house.desk());
    let many: Vec<_> =
        items.iter().filter(|i| matches!(i.about, InboxAbout::Findings { .. })).collect();
    if ids.len() > FEW as usize {
        assert_eq!((many.len(), many[0].count as usize), (1, ids.len()));
        assert_eq!(reasons(many[0]), [Reason::Unassigned]);
    } else {
        assert_eq!(many.len(), 0);
        let single = |i: &&InboxItem| matches!(i.about, InboxAbout::Finding { .. });
        assert_eq!(items.iter().filter(single).count(), ids.len());
    }
    assert!(!few.is_empty());
}

#[test]
fn inb_5_done_holds_until_the_finding_changes_and_is_taken_back() {
    let house = House::new();
    let tenant = house.tenant();
    let key = critical(&house, tenant);
    done(&house.desk(), &named(&key)).unwrap();
    assert_eq!(about(&house.desk(), &key), None);
    let aside = InboxFilter { tenant: None, aside: true };
    let put = list(&house.desk(), &aside).unwrap();
    assert!(put.items.iter().any(|item| item.key == key && item.done));
    restore(&house.desk(), &named(&key)).unwrap();
    assert!(about(&house.desk(), &key).is_some());
    assert_eq!(restore(&house.desk(), &named(&key)).unwrap_err().code, "inbox-item-unknown");
    done(&house.desk(), &named(&key)).unwrap();
    let finding = house.sharing(tenant).id;
    house.change(&[finding], FindingChange::Due { due: Some("2026-11-20".into()) }).unwrap();
    assert_eq!(
        reasons(&about(&house.desk(), &key).unwrap()),
        [Reason::NewCritical, Reason::Overdue]
    );
    assert_eq!(done(&house.desk(), &named("finding:none")).unwrap_err().code, "inbox-item-unknown");
    house.check();
}

#[test]
fn inb_6_what_is_put_off_is_back_on_its_day() {
    let house = House::new();
    let key = critical(&house, house.tenant());
    let until = |day: &str| InboxSnooze { key: key.clone(), until: day.into() };
    for day in ["2026-11-21", "soon", "2028-01-01"] {
        let refused = snooze(&house.desk(), &until(day)).unwrap_err();
        assert_eq!(refused.code, "inbox-day-invalid", "{day}");
    }
    snooze(&house.desk(), &until("2026-11-25")).unwrap();
    assert_eq!(about(&house.desk(), &key), None);
    let (before, after) = (on("2026-11-24"), on("2026-11-25"));
    assert_eq!(about(&later(&house, &before), &key), None);
    assert!(about(&later(&house, &after), &key).is_some());
}

#[test]
fn inb_1_what_lets_a_connection_in_comes_up_before_it_ends() {
    let house = House::new();
    let tenant = house.tenant();
    let id = ConnectionId(house.env.uuid());
    let connection = Connection {
        id,
        cloud: "global".into(),
        provider_tenant_id: "11111111-1111-4111-8111-111111111111".into(),
        client_id: "22222222-2222-4222-8222-222222222222".into(),
        method: Method::Certificate,
        server: None,
    };
    let found = |certificate: Option<&str>, partner: Option<&str>| {
        let found = json!({"certificate_until": certificate, "partner_until": partner, "rows": []});
        let kept = |writer: &vault::Writer<'_>| {
            vault::tables::connection::set_health(writer, id, house.env.now(), &found)
        };
        house.vault.write(kept).unwrap();
    };
    let made = TenantEvent::ConnectionMade { connection: Box::new(connection) };
    house.desk().write(|recorder| recorder.record(&Event::Tenant(tenant, made))).unwrap();
    let key = format!("connection:{id}");
    assert_eq!(about(&house.desk(), &key), None, "nothing is known before it is checked");

    found(Some("2027-01-15T07:00:00+00:00"), Some("2027-01-20T07:00:00Z"));
    let on_day = |day: &str| about(&later(&house, &on(day)), &key);
    assert_eq!(on_day("2026-12-15"), None);
    let item = on_day("2026-12-16").unwrap();
    assert_eq!((reasons(&item), item.act), (vec![Reason::CertificateEnding], Act::Connect));
    assert_eq!(item.why[0].day.as_deref(), Some("2027-01-15"));
    // Long after, too: until it is replaced.
    let item = on_day("2027-06-01").unwrap();
    let both = [Reason::CertificateEnding, Reason::PartnerAccessEnding];
    assert_eq!(reasons(&item), both);

    // What is done is back when the end is another one.
    done(&later(&house, &on("2026-12-20")), &named(&key)).unwrap();
    assert_eq!(on_day("2026-12-20"), None);
    found(None, Some("2027-01-10T07:00:00Z"));
    let item = on_day("2026-12-20").unwrap();
    assert_eq!(reasons(&item), [Reason::PartnerAccessEnding]);
}

#[test]
fn inb_1_every_source_comes_up() {
    let house = House::new();
    let tenant = house.tenant();
    let item = about(&house.desk(), &format!("reading:{tenant}")).unwrap();
    assert_eq!((reasons(&item), item.act), (vec![Reason::SnapshotMissing], Act::Sync));
    house.share(tenant, json!(OPEN));
    assert_eq!(about(&house.desk(), &format!("reading:{tenant}")), None);
    let item = about(&house.desk(), &format!("next-review:{tenant}")).unwrap();
    assert_eq!((reasons(&item), item.act), (vec![Reason::ReviewDue], Act::Review));

    // A review in draft, and then a released one.
    let draft = ReviewDraft { tenant, snapshot: None, title: None, lang: None };
    let review = reviews::draft(&house.desk(), &draft).unwrap();
    let item = about(&house.desk(), &format!("review:{review}")).unwrap();
    assert_eq!(reasons(&item), [Reason::ReviewDraft]);
    reviews::release(&house.desk(), review).unwrap();
    assert_eq!(about(&house.desk(), &format!("review:{review}")), None);
    assert_eq!(about(&house.desk(), &format!("next-review:{tenant}")), None);

    // The snapshot grows old, and the next review is due.
    let env = on("2027-03-01");
    let old = later(&house, &env);
    let stale = about(&old, &format!("reading:{tenant}")).unwrap();
    assert_eq!(reasons(&stale), [Reason::SnapshotStale]);
    assert!(about(&old, &format!("next-review:{tenant}")).is_some());

    // An exception waits for approval, then for the customer.
    let finding = house.sharing(tenant).id;
    let asked = ExceptionAsk {
        finding,
        reason: "A supplier needs it".into(),
        compensating_control: String::new(),
        until: "2026-12-10".into(),
    };
    let exception = risks::request(&house.desk(), &asked).unwrap().row.id;
    let key = format!("exception:{exception}");
    assert_eq!(reasons(&about(&house.desk(), &key).unwrap()), [Reason::ApprovalWaiting]);
    let said = crate::contract::ExceptionSaid { exception, text: String::new() };
    risks::approve(&house.desk(), &said).unwrap();
    let item = about(&house.desk(), &key).unwrap();
    assert_eq!((reasons(&item), item.act), (vec![Reason::AcceptanceWaiting], Act::Accept));
    let anna = ContactAdd {
        tenant,
        name: "Anna Berg".into(),
        function: String::new(),
        email: String::new(),
    };
    let contact = risks::add(&house.desk(), &anna).unwrap().id;
    let acceptance = crate::contract::ExceptionAccept {
        exception,
        contact,
        how: domain::exception::How::Meeting,
        on: "2026-11-21".into(),
        evidence: None,
    };
    risks::accept(&house.desk(), &acceptance).unwrap();
    assert_eq!(about(&house.desk(), &key), None, "its end is not near");
    let env = on("2026-12-04");
    let near = later(&house, &env);
    assert_eq!(reasons(&about(&near, &key).unwrap()), [Reason::ExceptionExpiring]);
    let env = on("2026-12-12");
    let past = later(&house, &env);
    risks::expire(&past).unwrap();
    assert_eq!(reasons(&about(&past, &key).unwrap()), [Reason::ExceptionExpired]);

    // Its owner leaves.
    house.change(&[finding], FindingChange::Owner { owner: Some("anna berg".into()) }).unwrap();
    risks::retire(&house.desk(), contact).unwrap();
    let gone = about(&house.desk(), &format!("owner:{tenant}:anna berg")).unwrap();
    assert_eq!((reasons(&gone), gone.count), (vec![Reason::OwnerGone], 1));
    house.check();
}

/// INB-1, MEM-18.
#[test]
fn inb_1_what_a_retired_member_owns_or_works_on_comes_up() {
    let house = House::new();
    let tenant = house.tenant();
    let all = house.share_widely(tenant);
    let change = |at: usize, change| house.change(&[all[at]], change).unwrap();
    change(0, FindingChange::Owner { owner: Some("Ada".into()) });
    change(0, FindingChange::Assignee { assignee: Some("ada".into()) });
    change(1, FindingChange::Assignee { assignee: Some("ada".into()) });
    let ada = house.member("Ada");
    assert_eq!(about(&house.desk(), &format!("owner:{tenant}:ada")), None);
    house.retire(ada);
    let owned = about(&house.desk(), &format!("owner:{tenant}:ada")).unwrap();
    assert_eq!((reasons(&owned), owned.count), (vec![Reason::OwnerGone], 1));
    let assigned = about(&house.desk(), &format!("assignee:{tenant}:ada")).unwrap();
    assert_eq!((reasons(&assigned), assigned.count), (vec![Reason::AssigneeGone], 1));
    for item in [owned, assigned] {
        let InboxAbout::Findings { query } = item.about else { panic!("{:?}", item.about) };
        let filter = FindingFilter { query: query.clone(), ..FindingFilter::default() };
        assert_eq!(house.found(filter).len(), 1, "{query}");
    }
    // An accepted risk keeps its owner.
    change(2, FindingChange::Owner { owner: Some("Ada".into()) });
    let asked = ExceptionAsk {
        finding: all[2],
        reason: "Until the move".into(),
        compensating_control: String::new(),
        until: "2026-12-10".into(),
    };
    let exception = risks::request(&house.desk(), &asked).unwrap().row.id;
    let said = crate::contract::ExceptionSaid { exception, text: String::new() };
    risks::approve(&house.desk(), &said).unwrap();
    let anna = ContactAdd {
        tenant,
        name: "Anna Berg".into(),
        function: String::new(),
        email: String::new(),
    };
    let acceptance = crate::contract::ExceptionAccept {
        exception,
        contact: risks::add(&house.desk(), &anna).unwrap().id,
        how: domain::exception::How::Meeting,
        on: "2026-11-21".into(),
        evidence: None,
    };
    risks::accept(&house.desk(), &acceptance).unwrap();
    let owned = about(&house.desk(), &format!("owner:{tenant}:ada")).unwrap();
    assert_eq!(owned.count, 2);
    let InboxAbout::Findings { query } = owned.about else { panic!("{:?}", owned.about) };
    let filter = FindingFilter { query: query.clone(), ..FindingFilter::default() };
    assert_eq!(house.found(filter).len(), 2, "{query}");
    // Somebody of the name is there again.
    house.member("ADA");
    assert_eq!(about(&house.desk(), &format!("owner:{tenant}:ada")), None);
    house.check();
}

#[test]
fn por_1_and_3_tenants_are_ranked_and_a_mark_ends_when_something_changes() {
    let house = House::new();
    let tenant = house.tenant();
    let quiet = portfolio(&house.desk()).unwrap().rows.remove(0);
    assert_eq!((quiet.reviewed, quiet.snapshot, quiet.items), (None, None, 1));
    reviewed(&house.desk(), tenant).unwrap();
    let state = || portfolio(&house.desk()).unwrap().rows.remove(0).reviewed;
    assert_eq!(state().unwrap().ended, None);
    house.share(tenant, json!(OPEN));
    let ended = state().unwrap().ended.unwrap();
    assert!(ended.changed && ended.detected > 0 && ended.reopened == 0);
    reviewed(&house.desk(), tenant).unwrap();
    assert_eq!(state().unwrap().ended, None);
    house.share(tenant, json!(OPEN));
    assert_eq!(state().unwrap().ended, None, "the same again is no change");
    take_back(&house.desk(), tenant).unwrap();
    assert_eq!(state(), None);
    let row = portfolio(&house.desk()).unwrap().rows.remove(0);
    let open: u32 = row.open.iter().map(|one| one.count).sum();
    let all = house.vault.read(|reader| vault::tables::finding::of_tenant(reader, tenant)).unwrap();
    let counted = all.iter().filter(|finding| finding.state.is_open()).count();
    assert_eq!(open as usize, counted);
    let sum: u16 = waiting(&house.desk()).iter().map(|item| item.weight).sum();
    assert_eq!(row.weight, u32::from(sum));
    house.check();
}
