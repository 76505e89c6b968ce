//! Tests of one request, by script.
use super::*;
use crate::{cloud::Cloud, token::NoToken, transport::script::*};
use serde_json::json;
use std::time::Duration;

const MOMENT: Duration = Duration::from_millis(10);

async fn get(script: &Arc<script::Script>) -> Result<Value, Failure> {
    get_as(script, Arc::default()).await
}

async fn get_as(script: &Arc<script::Script>, tokens: Arc<Tokens>) -> Result<Value, Failure> {
    let transport = transport_with(script, tokens, Limits::default());
    let address = transport.address(ApiVersion::V1, "users", &[]).unwrap();
    transport.get("entra", &address).await
}

#[test]
fn every_cloud_has_a_transport() {
    for cloud in [Cloud::Global, Cloud::GccHigh, Cloud::Dod, Cloud::China] {
        let tokens = Arc::new(Tokens::default());
        let endpoints = cloud.endpoints();
        let transport = Transport::new(&endpoints, tokens, world(), Limits::default()).unwrap();
        let own = endpoints.graph.join("/v1.0/users").unwrap();
        assert!(transport.link(own.as_str()).is_ok());
        for other in [Cloud::Global, Cloud::GccHigh, Cloud::Dod, Cloud::China] {
            let link = other.endpoints().graph.join("/v1.0/users").unwrap();
            assert_eq!(transport.link(link.as_str()).is_ok(), other == cloud);
        }
    }
}

/// Answers with these in turn, and with the last for ever.
fn turns(replies: Vec<Reply>) -> Arc<script::Script> {
    Script::new(MOMENT, move |seen| replies[seen.number.min(replies.len() - 1)].clone())
}

#[track_caller]
fn check(script: &script::Script, requests: usize, seconds: f64) {
    let seen = script.seen();
    let last = seen.last().unwrap().at.as_secs_f64();
    assert_eq!(seen.len(), requests);
    assert!((last - seconds).abs() < 0.2, "the last request came after {last} s");
}

// TRN-20
#[tokio::test(start_paused = true)]
async fn a_named_wait_is_waited_for() {
    let script = turns(vec![throttle(Some("17")), ok(json!({"id": "a"}))]);
    assert_eq!(get(&script).await.unwrap()["id"], "a");
    check(&script, 2, 17.0);
    let script = turns(vec![throttle(Some("Sun, 01 Mar 2026 12:00:42 GMT")), ok(json!({}))]);
    get(&script).await.unwrap();
    check(&script, 2, 42.0);
}

// TRN-21
#[tokio::test(start_paused = true)]
async fn without_a_named_wait_it_doubles() {
    let script = turns(vec![throttle(None), throttle(None), throttle(None), ok(json!({}))]);
    get(&script).await.unwrap();
    check(&script, 4, 0.75 + 1.5 + 3.0);
}

// TRN-22
#[tokio::test(start_paused = true)]
async fn errors_and_cut_connections_are_retried_within_a_budget() {
    let script = turns(vec![
        error(503, "x"),
        error(500, "x"),
        Reply::Broken(Broken::Cut),
        Reply::Broken(Broken::Timeout),
        Reply::Broken(Broken::Connect),
        error(504, "x"),
        ok(json!({"id": 1})),
    ]);
    assert_eq!(get(&script).await.unwrap()["id"], 1);
    assert_eq!(script.count(), 7);

    let script = turns(vec![error(502, "x")]);
    assert_eq!(get(&script).await, Err(Failure::Unavailable { status: 502, attempts: 8 }));
    assert_eq!(script.count(), 8);
    let script = turns(vec![Reply::Broken(Broken::Cut)]);
    let broken = Broken::Cut;
    assert_eq!(get(&script).await, Err(Failure::Unreachable { broken, attempts: 8 }));
    let script = turns(vec![throttle(Some("1"))]);
    let wait = Duration::from_secs(1);
    assert_eq!(get(&script).await, Err(Failure::Throttled { attempts: 32, wait }));
    assert_eq!(script.count(), 32);
}

// TRN-30
#[tokio::test(start_paused = true)]
async fn a_401_renews_once() {
    let tokens = Arc::new(Tokens::default());
    let script = turns(vec![error(401, "InvalidAuthenticationToken"), ok(json!({}))]);
    get_as(&script, Arc::clone(&tokens)).await.unwrap();
    let used: Vec<String> = script.seen().into_iter().map(|seen| seen.token).collect();
    assert_eq!(used, ["token-0", "token-1"]);
    assert_eq!(*tokens.renewals.lock().unwrap(), [None]);

    let script = turns(vec![error(401, "InvalidAuthenticationToken")]);
    assert_eq!(get(&script).await, Err(Failure::TokenRejected));
    assert_eq!(script.count(), 2);
    // Some workloads mean 403.
    let script = turns(vec![error(401, "Unauthorized")]);
    let Err(Failure::Refused(refusal)) = get(&script).await else { panic!("not refused") };
    assert_eq!((refusal.status, refusal.code.as_str()), (401, "Unauthorized"));
}

// TRN-31
#[tokio::test(start_paused = true)]
async fn a_challenge_with_claims_asks_for_the_person() {
    let challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"";
    let reply = Reply::Json(401, vec![("www-authenticate", challenge.to_owned())], json!({}));
    let tokens = Arc::new(Tokens { person: true, ..Tokens::default() });
    let claims = Some("{\"a\":1}".to_owned());
    let script = turns(vec![reply.clone()]);
    assert_eq!(
        get_as(&script, Arc::clone(&tokens)).await,
        Err(Failure::NoToken(NoToken::Interaction { claims: claims.clone() }))
    );
    assert_eq!(script.count(), 1);
    assert!(tokens.renewals.lock().unwrap().iter().eq([&claims]));
    // A source that renews in vain.
    let script = turns(vec![reply]);
    assert_eq!(get(&script).await, Err(Failure::NoToken(NoToken::Interaction { claims })));
    assert_eq!(script.count(), 2);
}

// TRN-32, TRN-33
#[tokio::test(start_paused = true)]
async fn a_refusal_is_final_and_typed() {
    for (status, code) in [
        (400, "BadRequest"),
        (403, "Authorization_RequestDenied"),
        (404, "Request_ResourceNotFound"),
        (410, "Gone"),
        (501, "NotImplemented"),
    ] {
        let script = turns(vec![error(status, code)]);
        let Err(Failure::Refused(refusal)) = get(&script).await else { panic!("not refused") };
        assert_eq!((refusal.status, refusal.code.as_str()), (status, code));
        assert_eq!(script.count(), 1);
    }
}

// TRN-34
#[tokio::test(start_paused = true)]
async fn malformed_json_is_asked_for_once_more() {
    let cut = || Reply::Raw(200, b"{\"value\": [".to_vec());
    let script = turns(vec![cut(), ok(json!({"id": 1}))]);
    assert_eq!(get(&script).await.unwrap()["id"], 1);
    let script = turns(vec![cut()]);
    assert_eq!(get(&script).await, Err(Failure::Malformed));
    assert_eq!(script.count(), 2);
    let script = turns(vec![Reply::Raw(200, vec![])]);
    assert_eq!(get(&script).await, Err(Failure::Malformed));
    let script = turns(vec![Reply::Raw(204, vec![])]);
    assert_eq!(get(&script).await, Ok(Value::Null));
    let deep = Reply::Raw(200, "[".repeat(100_000).into_bytes());
    assert_eq!(get(&turns(vec![deep])).await, Err(Failure::Malformed));
    // A count is a number with a byte order mark.
    let script = turns(vec![Reply::Raw(200, b"\xEF\xBB\xBF42".to_vec())]);
    assert_eq!(get(&script).await, Ok(json!(42)));
}

// TRN-03
#[tokio::test(start_paused = true)]
async fn redirects_are_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let location = vec![("location", "https://evil.example/v1.0/users".to_owned())];
        let script = turns(vec![Reply::Json(status, location, json!({}))]);
        assert_eq!(get(&script).await, Err(Failure::Redirected { status }));
        assert_eq!(script.count(), 1);
    }
}

// TRN-43
#[tokio::test(start_paused = true)]
async fn objects_are_found_by_ids_in_thousands() {
    let script = Script::new(MOMENT, |seen| {
        let body = seen.body.clone().unwrap();
        assert_eq!(body["types"], json!(["group"]));
        let ids = body["ids"].as_array().unwrap().clone();
        ok(json!({"value": ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>()}))
    });
    let transport = transport(&script, Limits::default());
    let ids: Vec<String> = (0..2_001).map(|number| number.to_string()).collect();
    let found = transport.by_ids("entra", &ids, &["group"]).await.unwrap();
    assert_eq!((found.len(), script.count()), (2_001, 3));
    assert_eq!(script.seen()[0].target, "/v1.0/directoryObjects/getByIds");
    let partial = turns(vec![ok(json!({"value": [], "@odata.nextLink": "x"}))]);
    let transport = script::transport(&partial, Limits::default());
    assert_eq!(transport.by_ids("entra", &ids, &[]).await, Err(Failure::Malformed));
}
