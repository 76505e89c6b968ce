//! Tests of batches.
use super::*;
use crate::transport::{Limits, script::*};
use std::{collections::BTreeSet, sync::Arc};

/// Answers each inner request by its address and how often it has been asked for.
fn batches(
    inner: impl Fn(&str, usize) -> (u16, Value, Value) + Send + Sync + 'static,
) -> Arc<Script> {
    let counts = std::sync::Mutex::new(BTreeMap::<String, usize>::new());
    Script::new(Duration::from_millis(10), move |seen| {
        let Some(body) = &seen.body else { panic!("no batch: {}", seen.target) };
        let mut responses: Vec<Value> = body["requests"]
            .as_array()
            .unwrap()
            .iter()
            .map(|request| {
                let url = request["url"].as_str().unwrap().to_owned();
                let mut counts = counts.lock().unwrap();
                let count = counts.entry(url.clone()).or_default();
                *count += 1;
                let (status, headers, body) = inner(&url, *count - 1);
                json!({"id": request["id"], "status": status, "headers": headers, "body": body})
            })
            .collect();
        // The service answers in any order.
        responses.reverse();
        ok(json!({"responses": responses}))
    })
}

async fn many(script: &Arc<Script>, count: usize) -> Vec<Result<Value, Failure>> {
    let transport = transport(script, Limits::default());
    let addresses = (0..count)
        .map(|number| transport.address(ApiVersion::Beta, &format!("users/{number}"), &[]).unwrap())
        .collect();
    transport.get_many("intune", addresses).await
}

fn sizes(script: &Script) -> Vec<usize> {
    let seen = script.seen();
    seen.iter()
        .map(|seen| seen.body.as_ref().unwrap()["requests"].as_array().unwrap().len())
        .collect()
}

// TRN-40
#[tokio::test(start_paused = true)]
async fn twenty_go_together_and_come_back_in_order() {
    let script = batches(|url, _| (200, json!({}), json!({"at": url})));
    let answers = many(&script, 45).await;
    for (number, answer) in answers.iter().enumerate() {
        assert_eq!(answer.as_ref().unwrap()["at"], format!("/users/{number}"));
    }
    let mut sizes = sizes(&script);
    sizes.sort_unstable();
    assert_eq!(sizes, [5, 20, 20]);
    assert!(script.seen().iter().all(|seen| seen.target == "/beta/$batch"));
}

// TRN-41
#[tokio::test(start_paused = true)]
async fn only_what_was_throttled_is_asked_for_again() {
    let script = batches(|url, count| match (url, count) {
        ("/users/3", 0) => (429, json!({"Retry-After": "9"}), json!({})),
        ("/users/4", 0) => (429, json!({"retry-after": "12"}), json!({})),
        ("/users/5", 0..=1) => (503, json!({}), json!({})),
        _ => (200, json!({}), json!({"at": url})),
    });
    let answers = many(&script, 20).await;
    assert!(answers.iter().all(Result::is_ok));
    assert_eq!(sizes(&script), [20, 3, 1]);
    let seen = script.seen();
    assert!(seen[1].at >= Duration::from_secs(12) && seen[1].at < Duration::from_secs(14));
    let again: BTreeSet<&str> = seen[1].body.as_ref().unwrap()["requests"]
        .as_array()
        .unwrap()
        .iter()
        .map(|request| request["url"].as_str().unwrap())
        .collect();
    assert_eq!(again, BTreeSet::from(["/users/3", "/users/4", "/users/5"]));
}

// TRN-42
#[tokio::test(start_paused = true)]
async fn inner_refusals_are_told_apart() {
    let script = batches(|url, _| match url {
        "/users/1" => (403, json!({}), json!({"error": {"code": "Forbidden"}})),
        "/users/2" => (404, json!({}), json!({"error": {"code": "NotFound"}})),
        "/users/3" => (302, json!({"Location": "https://evil.example/"}), json!({})),
        _ => (200, json!({}), json!({})),
    });
    let answers = many(&script, 5).await;
    let code = |index: usize| match &answers[index] {
        Err(Failure::Refused(refusal)) => (refusal.status, refusal.code.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(code(1), (403, "Forbidden".to_owned()));
    assert_eq!(code(2), (404, "NotFound".to_owned()));
    assert_eq!(answers[3], Err(Failure::Redirected { status: 302 }));
    assert!(answers[0].is_ok() && answers[4].is_ok());
    assert_eq!(script.count(), 1);
}

// TRN-30, TRN-41
#[tokio::test(start_paused = true)]
async fn inner_401_renews_and_budgets_end() {
    let script = batches(|url, count| match (url, count) {
        ("/users/0", 0) => {
            (401, json!({}), json!({"error": {"code": "InvalidAuthenticationToken"}}))
        }
        _ => (200, json!({}), json!({})),
    });
    assert!(many(&script, 3).await.iter().all(Result::is_ok));
    assert_eq!(sizes(&script), [3, 1]);
    assert_eq!(script.seen()[1].token, "token-1");

    // A wait that another one names is waited for all the same.
    let script = batches(|url, count| match (url, count) {
        ("/users/0", 0) => (401, json!({}), json!({})),
        ("/users/1", 0) => (429, json!({"Retry-After": "9"}), json!({})),
        _ => (200, json!({}), json!({})),
    });
    assert!(many(&script, 3).await.iter().all(Result::is_ok));
    assert_eq!(sizes(&script), [3, 2]);
    assert_eq!(script.seen()[1].token, "token-1");
    assert!(script.seen()[1].at >= Duration::from_secs(9));

    let script = batches(|url, _| match url {
        "/users/0" => (500, json!({}), json!({})),
        _ => (200, json!({}), json!({})),
    });
    let answers = many(&script, 3).await;
    assert_eq!(answers[0], Err(Failure::Unavailable { status: 500, attempts: 8 }));
    assert!(answers[1].is_ok() && answers[2].is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_batch_that_forgets_answers_is_malformed() {
    let script = Script::new(Duration::ZERO, |_| {
        ok(json!({"responses": [{"id": "1", "status": 200, "body": {}}, {"id": "77"}, 3]}))
    });
    let answers = many(&script, 3).await;
    assert!(answers[1].is_ok());
    assert_eq!((&answers[0], &answers[2]), (&Err(Failure::Malformed), &Err(Failure::Malformed)));
}
