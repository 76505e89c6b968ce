//! `$batch`: up to twenty requests in one, each with its own status.
//!
//! Source: "Combine multiple HTTP requests using JSON batching" in Graph's documentation.
use super::Request;
use crate::{
    answer::{Answer, Asked},
    state::State,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// More are refused.
const REQUESTS_MAX: usize = 20;

/// Answers a batch. The answers do not come in the order of the requests: the service does not
/// promise it.
pub fn answer(state: &State, outer: &Request, asked: &Asked) -> Answer {
    let bad = |message: &str| Answer::graph_error(400, "BadRequest", message, asked);
    if outer.method != "POST" {
        return bad("Only POST is supported for batches.");
    }
    let Ok(body) = serde_json::from_slice::<Value>(&outer.body) else {
        return bad("Invalid batch payload format.");
    };
    let Some(requests) = body["requests"].as_array() else {
        return bad("Invalid batch payload format.");
    };
    if requests.is_empty() || requests.len() > REQUESTS_MAX {
        return bad("Number of batch request steps exceeds the maximum value of 20.");
    }
    let mut ids = BTreeSet::new();
    let mut responses = Vec::new();
    for request in requests {
        let (Some(id), Some(method), Some(url)) =
            (request["id"].as_str(), request["method"].as_str(), request["url"].as_str())
        else {
            return bad("A batch request step needs an id, a method and a url.");
        };
        if !ids.insert(id) {
            return bad("Batch request step ids must be unique.");
        }
        responses.push(one(state, outer, request, id, method, url));
    }
    responses.reverse();
    Answer::json(200, &json!({"responses": responses}))
}

fn one(state: &State, outer: &Request, step: &Value, id: &str, method: &str, url: &str) -> Value {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let header = |name: &str| {
        let headers = step["headers"].as_object()?;
        let (_, value) = headers.iter().find(|(found, _)| found.eq_ignore_ascii_case(name))?;
        value.as_str().map(str::to_owned)
    };
    let request = Request {
        method: method.to_ascii_uppercase(),
        beta: outer.beta,
        path: crate::server::decoded(path.trim_matches('/')),
        raw_path: path.trim_matches('/').to_owned(),
        query: query.to_owned(),
        token: outer.token.clone(),
        if_none_match: header("if-none-match"),
        client_request_id: header("client-request-id"),
        body: match &step["body"] {
            Value::Null => Vec::new(),
            body => body.to_string().into_bytes(),
        },
        batched: true,
    };
    let (answer, _) = super::answer(state, &request);
    let headers: Map<String, Value> = answer
        .headers
        .iter()
        .map(|(name, value)| (titled(name), Value::String(value.clone())))
        .collect();
    let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    json!({"id": id, "status": answer.status, "headers": headers, "body": body})
}

/// As the service writes header names here: `Retry-After`.
fn titled(name: &str) -> String {
    let word = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    };
    name.split('-').map(word).collect::<Vec<_>>().join("-")
}
