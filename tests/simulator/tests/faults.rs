//! Limits and faults: each happens as the profile says, and the counters tell.
mod support;

use simulator::{Fault, FaultKind, Limit, Profile, RetryAfter, When, routes::Workload};
use std::time::{Duration, Instant};
use support::{World, small, world};

const GROUPS: &str = "v1.0/groups?$top=5";

async fn faulty(when: When, kind: FaultKind) -> World {
    let faults = vec![Fault { path: "groups".to_owned(), when, kind }];
    world(small(), Profile { seed: 3, faults, ..Profile::default() }).await
}

async fn first(kind: FaultKind) -> World {
    faulty(When::Between(1, 1), kind).await
}

fn limited(retry_after: RetryAfter) -> Profile {
    let limits = [(Workload::Directory, Limit { burst: 3, per_second: 1.0 })].into();
    Profile { limits, retry_after, ..Profile::default() }
}

#[tokio::test]
async fn limits_throttle_each_workload_on_its_own() {
    let world = world(small(), limited(RetryAfter::Seconds)).await;
    let mut statuses = Vec::new();
    for _ in 0..5 {
        let got = world.get(GROUPS).await;
        if got.status == 429 {
            assert_eq!((got.header("retry-after"), got.code()), ("1", "TooManyRequests"));
        }
        statuses.push(got.status);
    }
    assert_eq!(statuses, [200, 200, 200, 429, 429]);
    assert_eq!(world.get("beta/identity/conditionalAccess/policies").await.status, 200);
    let counts = world.running.counts();
    assert_eq!((counts.throttled["v1.0/groups"], counts.too_early), (2, 1));
    let batch = serde_json::json!({"requests": [{"id": "1", "method": "GET", "url": "/groups"}]});
    let got = world.post("v1.0/$batch", batch).await;
    let inner = &got.body["responses"][0];
    assert_eq!((got.status, &inner["status"]), (200, &serde_json::json!(429)));
    assert_eq!(inner["headers"]["Retry-After"], "1");
    world.running.set_profile(Profile::default());
    assert_eq!(world.get(GROUPS).await.status, 200);
}

#[tokio::test]
async fn retry_after_has_two_forms_and_may_be_missing() {
    let throttled = async |form| {
        let world = world(small(), limited(form)).await;
        for _ in 0..3 {
            world.get(GROUPS).await;
        }
        world.get(GROUPS).await
    };
    let date = throttled(RetryAfter::Date).await;
    let parsed = |text: &str| {
        chrono::NaiveDateTime::parse_from_str(text, "%a, %d %b %Y %H:%M:%S GMT").unwrap()
    };
    let wait = parsed(date.header("retry-after")) - parsed(date.header("date"));
    assert!((1..=2).contains(&wait.num_seconds()), "{wait}");
    assert_eq!(throttled(RetryAfter::Absent).await.header("retry-after"), "");
}

#[tokio::test]
async fn statuses_and_bursts_pass() {
    let world = faulty(When::Between(2, 3), FaultKind::Status(503)).await;
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(world.get(GROUPS).await.status);
    }
    assert_eq!(statuses, [200, 503, 503, 200]);
    assert_eq!(world.running.counts().faults["status"], 2);
    let world = faulty(When::Every(2), FaultKind::Throttled(Some(7))).await;
    assert_eq!(world.get(GROUPS).await.status, 200);
    assert_eq!(world.get(GROUPS).await.header("retry-after"), "7");
    assert_eq!(world.get("v1.0/organization").await.status, 200);
}

#[tokio::test]
async fn connections_are_cut_and_closed() {
    for kind in [FaultKind::Cut(50), FaultKind::Cut(0), FaultKind::Closed] {
        let world = first(kind.clone()).await;
        assert!(world.try_get(GROUPS).await.is_err(), "{kind:?}");
        assert!(world.running.counts().pages.is_empty(), "{kind:?}: no page was served whole");
        assert_eq!(world.get(GROUPS).await.status, 200, "{kind:?}");
    }
}

#[tokio::test]
async fn answers_are_spoiled() {
    let world = first(FaultKind::MalformedJson).await;
    let got = world.get(GROUPS).await;
    assert!(got.status == 200 && got.body.is_null() && got.text.starts_with("{\"@odata.context\""));
    let world = first(FaultKind::Html).await;
    let got = world.get(GROUPS).await;
    assert!(got.status == 200 && got.header("content-type").starts_with("text/html"));
}

#[tokio::test]
async fn next_links_and_redirects_lead_where_they_should_not() {
    let link = async |text: &str| {
        let world = first(FaultKind::NextLink(text.to_owned())).await;
        let got = world.get(GROUPS).await;
        (got.body["@odata.nextLink"].as_str().unwrap().to_owned(), world)
    };
    let (foreign, world) = link("{foreign}{path}").await;
    assert!(foreign.starts_with(world.running.foreign.as_str()) && foreign.contains("skiptoken"));
    world.try_get(&foreign).await.unwrap();
    let counts = world.running.counts();
    assert_eq!((counts.leaked_tokens, counts.foreign.len()), (1, 1), "a leak is seen");
    let (user, world) = link("http://127.0.0.1:{port}@elsewhere.example{path}").await;
    assert!(user.contains(&format!(
        ":{}@elsewhere.example/v1.0/groups?",
        world.running.graph.port().unwrap()
    )));
    let world = first(FaultKind::NextLinkLoop).await;
    let got = world.get(GROUPS).await;
    let same = world.get(got.body["@odata.nextLink"].as_str().unwrap()).await;
    assert_eq!(same.values(), got.values());
    let world = first(FaultKind::Redirect(307, "{foreign}/x".to_owned())).await;
    let got = world.get(GROUPS).await;
    assert_eq!(
        (got.status, got.header("location")),
        (307, &*format!("{}x", world.running.foreign))
    );
}

#[tokio::test]
async fn tokens_go_bad_in_the_middle_of_a_run() {
    let world = faulty(When::Between(2, 2), FaultKind::TokensExpired).await;
    assert_eq!(world.get(GROUPS).await.status, 200);
    assert_eq!(world.get(GROUPS).await.status, 401);
    assert_eq!(world.get(GROUPS).await.status, 401, "until there is another one");
    let world = World {
        token: world.running.person_token(&world.tenant, support::CLIENT).unwrap(),
        ..world
    };
    assert_eq!(world.get(GROUPS).await.status, 200);
    let world = first(FaultKind::ClaimsChallenge).await;
    assert!(world.get(GROUPS).await.header("www-authenticate").contains("insufficient_claims"));
}

#[tokio::test]
async fn answers_take_their_time() {
    let slow = Duration::from_millis(60);
    let world = world(small(), Profile { latency: Some((slow, slow)), ..Profile::default() }).await;
    let start = Instant::now();
    world.get(GROUPS).await;
    assert!(start.elapsed() >= slow);
    let world = first(FaultKind::Stall(slow)).await;
    let start = Instant::now();
    assert_eq!(world.get(GROUPS).await.status, 200);
    assert!(start.elapsed() >= slow);
}

#[tokio::test]
async fn the_same_addresses_fail_in_whatever_order() {
    let share = When::Share { permille: 400, attempts: 2 };
    let paths: Vec<String> = (1..40).map(|top| format!("v1.0/groups?$top={top}")).collect();
    let failing = async |reversed: bool| {
        let world = faulty(share, FaultKind::Status(500)).await;
        let mut order = paths.clone();
        if reversed {
            order.reverse();
        }
        let mut failed = Vec::new();
        for path in &order {
            if world.get(path).await.status == 500 {
                assert_eq!(world.get(path).await.status, 500, "twice");
                assert_eq!(world.get(path).await.status, 200, "then no more");
                failed.push(path.clone());
            }
        }
        failed.sort();
        failed
    };
    let failed = failing(false).await;
    assert_eq!(failed, failing(true).await);
    assert!((8..24).contains(&failed.len()), "{}", failed.len());
}

#[tokio::test]
async fn who_tries_again_gets_everything_from_a_flaky_service() {
    let world = world(small(), Profile::named("flaky", 11).unwrap()).await;
    let (mut next, mut ids, mut failures) =
        ("v1.0/servicePrincipals?$top=2".to_owned(), Vec::new(), 0);
    loop {
        let page = match world.try_get(&next).await {
            Ok(page) if page.status == 200 && !page.body.is_null() => page,
            _ => {
                failures += 1;
                assert!(failures < 200, "{next} never succeeds");
                continue;
            }
        };
        ids.extend(page.values().iter().map(|item| item["id"].clone()));
        match page.body["@odata.nextLink"].as_str() {
            Some(link) => next = link.to_owned(),
            None => break,
        }
    }
    let expected = |tenant: &simulator::Tenant| -> Vec<serde_json::Value> {
        tenant.items("servicePrincipals").iter().map(|item| item["id"].clone()).collect()
    };
    assert_eq!(Some(ids), world.running.tenant(&world.tenant, expected));
    assert!(failures > 0 && world.running.counts().pages_again().is_empty());
}

#[test]
fn the_ideal_schedule_follows_from_the_limit() {
    let limit = Limit { burst: 20, per_second: 25.0 };
    assert_eq!(limit.ideal(10), Duration::ZERO);
    assert_eq!(limit.ideal(120), Duration::from_secs(4));
}

#[test]
fn profiles_have_names() {
    for name in Profile::NAMES {
        assert!(Profile::named(name, 1).is_some(), "{name}");
    }
    assert!(Profile::named("nothing", 1).is_none());
}
