//! Plans of the vault's snapshots, what is remembered, and plans as files: PRO-20 to PRO-26.
use super::*;
use crate::{
    contract::{
        PromotionExport, PromotionKey, PromotionMap, PromotionMapped, PromotionRequest,
        PromotionSubjectRequest, PromotionTargetsRequest, PromotionUnmap, SnapshotRequest,
        TenantCreate,
    },
    failure::Failure,
    fixture::House,
    tenants,
};
use domain::{
    ids::TenantId,
    promotion::{Resolution, Route, State, StateChoice},
    subject::Kind,
};
use serde_json::{Value, json};

const POLICY: &str = "identity.access-policy";
const GROUP: &str = "identity.group";
const LOCATION: &str = "identity.named-location";

fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

fn policy(number: u32, name: &str, group: u32) -> Value {
    json!({"id": id(number), "displayName": name, "state": "enabled",
        "createdDateTime": "2026-01-01T00:00:00Z",
        "conditions": {"users": {"includeUsers": ["All"], "excludeGroups": [id(group)]},
            "applications": {"includeApplications": ["All"]}},
        "grantControls": {"operator": "OR", "builtInControls": ["mfa"]}})
}

/// Two tenants: what the first has, the second lacks, but for a group of another name.
fn two(house: &House) -> Route {
    let source = house.tenant();
    let request = TenantCreate { name: "Fabrikam".into(), provider_tenant_id: None, domain: None };
    let target = tenants::create(&house.desk(), &request).unwrap();
    let (p1, p2, g, l) = (id(1), id(2), id(9), id(5));
    house.import(
        source,
        &[
            (POLICY, &p1, policy(1, "../../Evil: MFA", 9)),
            (POLICY, &p2, policy(2, "Block <legacy>", 9)),
            (GROUP, &g, json!({"id": g, "displayName": "Break glass"})),
            (
                LOCATION,
                &l,
                json!({"id": l, "displayName": "Office", "isTrusted": true,
                "@odata.type": "#microsoft.graph.ipNamedLocation",
                "ipRanges": [{"cidrAddress": "192.0.2.0/24"}]}),
            ),
        ],
    );
    let (other, p2, l) = (id(109), id(102), id(105));
    let mut differs = policy(102, "Block <legacy>", 109);
    differs["grantControls"]["builtInControls"] = json!(["block"]);
    house.import(
        target,
        &[
            (POLICY, &p2, differs),
            (GROUP, &other, json!({"id": other, "displayName": "Emergency"})),
            (
                LOCATION,
                &l,
                json!({"id": l, "displayName": "Elsewhere", "isTrusted": false,
                "@odata.type": "#microsoft.graph.ipNamedLocation", "ipRanges": []}),
            ),
        ],
    );
    Route { source, target }
}

fn request(route: Route) -> PromotionRequest {
    let latest = |tenant: TenantId| SnapshotRequest { tenant, snapshot: None };
    PromotionRequest {
        source: latest(route.source),
        target: latest(route.target),
        kinds: Vec::new(),
        subjects: Vec::new(),
        state: StateChoice::ReportOnly,
        map: Vec::new(),
    }
}

fn group_to(to: &str) -> PromotionMapped {
    PromotionMapped { kind: Kind::new(GROUP), id: id(9).to_uppercase(), to: to.to_owned() }
}

fn states(house: &House, request: &PromotionRequest) -> Vec<State> {
    plan(&house.desk(), request).unwrap().rows.iter().map(|row| row.state).collect()
}

#[test]
fn pro_20_what_was_mapped_is_remembered_and_rebuilt_from_the_journal() {
    let house = House::new();
    let route = two(&house);
    let desk = house.desk();
    assert_eq!(states(&house, &request(route)), [State::Blocked, State::Blocked, State::Create]);
    let once = PromotionRequest { map: vec![group_to(&id(109))], ..request(route) };
    assert_eq!(states(&house, &once), [State::Create, State::Change, State::Create]);
    assert_eq!(states(&house, &request(route)), [State::Blocked, State::Blocked, State::Create]);
    let map_to = |to: &str| map(&desk, &PromotionMap { route, map: vec![group_to(to)] });
    map_to(&id(110)).unwrap();
    map_to(&id(109)).unwrap();
    let before = house.check().entries;
    map_to(&id(109)).unwrap();
    assert_eq!(house.check().entries, before, "the same again is no event");
    assert_eq!(states(&house, &request(route)), [State::Create, State::Change, State::Create]);
    let [row] = list(&desk, route).unwrap().rows.try_into().unwrap();
    assert_eq!((row.id, row.to, row.by), (id(9), id(109), "Mia".to_owned()));
    let back = Route { source: route.target, target: route.source };
    assert_eq!(list(&desk, back).unwrap().rows.len(), 0, "one way only");
    let key = || vec![PromotionKey { kind: Kind::new(GROUP), id: id(9) }];
    unmap(&desk, &PromotionUnmap { route, keys: key() }).unwrap();
    house.check();
    assert_eq!(list(&desk, route).unwrap().rows.len(), 0);
    let again = unmap(&desk, &PromotionUnmap { route, keys: key() }).unwrap_err();
    assert_eq!(again.code, "promotion-not-mapped");
}

#[test]
fn pro_21_what_makes_no_sense_is_refused_and_nothing_changes() {
    let house = House::new();
    let route = two(&house);
    let desk = house.desk();
    let before = house.check().entries;
    let code = |result: Result<(), Failure>| result.unwrap_err().code;
    let mapped = |route, to: &str| map(&desk, &PromotionMap { route, map: vec![group_to(to)] });
    assert_eq!(code(mapped(route, "109")), "promotion-mapping-no-id");
    assert_eq!(code(mapped(route, " ")), "promotion-mapping-malformed");
    assert_eq!(code(mapped(route, "a\u{7}b")), "promotion-mapping-malformed");
    let same = Route { target: route.source, ..route };
    assert_eq!(code(mapped(same, &id(109))), "promotion-same-tenant");
    let unknown = Route { target: TenantId(uuid::Uuid::from_u128(7)), ..route };
    assert_eq!(code(mapped(unknown, &id(109))), "tenant-unknown");
    let many = PromotionMap { route, map: vec![group_to(&id(109)); 501] };
    assert_eq!(code(map(&desk, &many)), "promotion-too-much");
    let of = |request| plan(&desk, &request).map(drop);
    let kinds = vec![Kind::new("mail.transport-rule")];
    assert_eq!(code(of(PromotionRequest { kinds, ..request(route) })), "promotion-kind-unknown");
    let subjects = vec![PromotionKey { kind: Kind::new(POLICY), id: "x".into() }];
    let wrong = PromotionRequest { subjects, ..request(route) };
    assert_eq!(code(of(wrong)), "promotion-subject-unknown");
    assert_eq!(house.check().entries, before);
}

#[test]
fn pro_22_a_subject_is_shown_with_its_differences_and_requests_and_targets_are_found() {
    let house = House::new();
    let route = two(&house);
    let desk = house.desk();
    let plan = PromotionRequest { map: vec![group_to(&id(109))], ..request(route) };
    let ask = |number| PromotionSubjectRequest {
        plan: plan.clone(),
        kind: Kind::new(POLICY),
        id: id(number),
        lang: "en".into(),
    };
    let changed = subject(&desk, &ask(2)).unwrap();
    assert_eq!((changed.row.state, changed.row.change_count), (State::Change, 2));
    assert!(changed.changes.iter().any(|one| one.right == Some(json!("block"))));
    assert_eq!(changed.requests[0].method, "PATCH");
    assert_eq!(subject(&desk, &ask(7)).unwrap_err().code, "subject-unknown");
    let find = |text: &str| PromotionTargetsRequest {
        target: plan.target.clone(),
        kind: Kind::new(GROUP),
        text: text.into(),
    };
    assert_eq!(targets(&desk, &find("MERG")).unwrap().rows[0].id, id(109));
    assert_eq!(targets(&desk, &find("glass")).unwrap().total, 0);
}

#[test]
fn pro_25_a_plan_is_written_with_bodies_for_tools_and_a_document_and_the_same_each_time() {
    let house = House::new();
    let route = two(&house);
    let home = tempfile::tempdir().unwrap();
    let write = |name: &str, lang: &str| {
        let request = PromotionExport {
            plan: PromotionRequest { map: vec![group_to(&id(109))], ..request(route) },
            out_dir: home.path().join(name).to_str().unwrap().to_owned(),
            lang: lang.into(),
        };
        export(&house.desk(), &request)
    };
    let written = write("plan", "de").unwrap();
    let expected = [
        "ConditionalAccess/_.._Evil_ MFA.json",
        "NamedLocations/Office.json",
        "changes/ConditionalAccess/Block _legacy_.json",
        "plan.json",
        "promotion-plan-de.pdf",
    ];
    assert_eq!(written.files, expected);
    let read = |name: &str| std::fs::read(home.path().join(name)).unwrap();
    let body: Value =
        serde_json::from_slice(&read("plan/ConditionalAccess/_.._Evil_ MFA.json")).unwrap();
    assert_eq!(body["state"], "enabledForReportingButNotEnforced");
    assert_eq!(body["conditions"]["users"]["excludeGroups"], json!([id(109)]));
    assert_eq!(body.get("id"), None);
    let plan: Value = serde_json::from_slice(&read("plan/plan.json")).unwrap();
    assert_eq!(plan["schema"], "tenantpilot.promotion-plan/1");
    assert_eq!(plan["counts"]["create"], 2);
    assert_eq!(plan["subjects"][0]["files"], json!([expected[0]]));
    assert!(read("plan/promotion-plan-de.pdf").starts_with(b"%PDF"));
    write("again", "de").unwrap();
    for name in expected {
        assert_eq!(read(&format!("plan/{name}")), read(&format!("again/{name}")), "{name}");
    }
    assert_eq!(write("plan", "en").unwrap_err().code, "promotion-folder-taken");
    assert_eq!(write("third", "fr").unwrap_err().code, "lang-unknown");
    assert!(!home.path().join("third").exists());
}

#[test]
fn pro_26_a_tenant_has_already_what_it_has() {
    let house = House::new();
    let route = two(&house);
    let same = Route { target: route.source, ..route };
    let made = plan(&house.desk(), &request(same)).unwrap();
    assert!(made.rows.iter().all(|row| row.state == State::Equal), "{:?}", made.rows);
    assert!(made.references.iter().all(|row| row.resolution == Resolution::SameId));
}
