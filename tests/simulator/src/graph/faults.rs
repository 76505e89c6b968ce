//! What goes wrong on purpose, and what the limits refuse.
use super::Request;
use crate::{
    answer::{Answer, Asked, Delivery},
    profile::{FaultKind, Profile, RetryAfter, When},
    random,
    routes::Workload,
    state::State,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::time::Duration;

/// The first of the profile's faults that happens to a request.
pub fn chosen(
    state: &State,
    profile: &Profile,
    request: &Request,
    address: &str,
) -> Option<FaultKind> {
    let mut found = None;
    for (index, fault) in profile.faults.iter().enumerate() {
        if !request.path.starts_with(&fault.path) {
            continue;
        }
        // What ends a connection cannot happen to a part of a batch.
        let whole = !matches!(
            fault.kind,
            FaultKind::Status(_)
                | FaultKind::Unavailable(_)
                | FaultKind::Throttled(_)
                | FaultKind::TokensExpired
                | FaultKind::ClaimsChallenge
        );
        if whole && request.batched {
            continue;
        }
        // Every fault counts for itself, also when another one happens.
        let (nth, attempt) = match fault.when {
            When::Always => (0, 0),
            When::Share { .. } => (0, state.attempt(format!("{index} {address}"))),
            _ => (state.attempt(format!("{index}")), 0),
        };
        if found.is_none() && fault.happens(profile.seed, nth, address, attempt) {
            found = Some(fault.kind.clone());
        }
    }
    found
}

/// A fault's name in the counters.
pub fn name(fault: &FaultKind) -> &'static str {
    match fault {
        FaultKind::Status(_) | FaultKind::Unavailable(_) => "status",
        FaultKind::Throttled(_) => "throttled",
        FaultKind::Cut(_) => "cut",
        FaultKind::Closed => "closed",
        FaultKind::Stall(_) => "stall",
        FaultKind::MalformedJson => "malformed",
        FaultKind::Html => "html",
        FaultKind::NextLink(_) => "next link",
        FaultKind::NextLinkLoop => "next link loop",
        FaultKind::Redirect(..) => "redirect",
        FaultKind::TokensExpired => "tokens expired",
        FaultKind::ClaimsChallenge => "claims challenge",
    }
}

/// How long an answer takes: the same for the same address, whatever the order.
pub fn latency(profile: &Profile, address: &str, batched: bool) -> Duration {
    match profile.latency {
        Some((least, most)) if !batched => {
            let span = most.saturating_sub(least).as_micros() as u64 + 1;
            least + Duration::from_micros(random::number(profile.seed, address) % span)
        }
        _ => Duration::ZERO,
    }
}

/// Faults that answer instead of the service; those that change its state only do so.
pub fn before(
    state: &State,
    request: &Request,
    fault: &FaultKind,
    asked: &Asked,
) -> Option<Answer> {
    let tenant = || {
        let claims = crate::identity::token::verified(state.seed, request.token.as_deref()?)?;
        Some(claims.tid)
    };
    match fault {
        FaultKind::Status(status) => {
            let (code, message) = match status {
                500 => ("InternalServerError", "An internal server error occurred."),
                502 => ("BadGateway", "The gateway received an invalid response."),
                503 => ("ServiceUnavailable", "The service is temporarily unavailable."),
                504 => ("GatewayTimeout", "The server took too long."),
                404 => ("ResourceNotFound", "Resource not found."),
                _ => ("UnknownError", ""),
            };
            Some(Answer::graph_error(*status, code, message, asked))
        }
        FaultKind::Unavailable(status) => {
            let text = "The service is temporarily unavailable.";
            let answer = Answer::graph_error(*status, "ServiceUnavailable", text, asked);
            Some(answer.with("retry-after", "0".to_owned()))
        }
        FaultKind::Throttled(seconds) => {
            let answer = throttled(asked);
            Some(match seconds {
                Some(seconds) => answer.with("retry-after", seconds.to_string()),
                None => answer,
            })
        }
        FaultKind::Closed => Some(Answer { delivery: Delivery::Closed, ..Answer::empty(200) }),
        FaultKind::Html => {
            let body = b"<html><body>Please sign in to the guest network.</body></html>".to_vec();
            Some(Answer::bytes(200, "text/html", body))
        }
        FaultKind::Redirect(status, target) => {
            let path = format!("/{}/{}?{}", request.version(), request.raw_path, request.query);
            let location = filled(state, target, &path);
            Some(Answer::empty(*status).with("location", location))
        }
        FaultKind::TokensExpired => {
            let number = state.number();
            state.sessions().expired_below.insert(tenant()?, number);
            None
        }
        FaultKind::ClaimsChallenge => {
            challenge(state, &tenant()?);
            None
        }
        _ => None,
    }
}

/// From now on the tenant's tokens need the person again.
pub fn challenge(state: &State, tenant: &str) {
    let number = state.number();
    let value = state.now().timestamp().to_string();
    state.sessions().challenges.insert(tenant.to_owned(), (number, value));
}

/// The challenge within `WWW-Authenticate`.
pub fn insufficient_claims(value: &str) -> String {
    let claims = format!(r#"{{"access_token":{{"nbf":{{"essential":true,"value":"{value}"}}}}}}"#);
    format!(", error=\"insufficient_claims\", claims=\"{}\"", STANDARD.encode(claims))
}

/// Faults that spoil an answer.
pub fn after(fault: &FaultKind, mut answer: Answer) -> Answer {
    match fault {
        FaultKind::Cut(percent) => answer.delivery = Delivery::Cut((*percent).min(99)),
        FaultKind::MalformedJson => answer.body.truncate(answer.body.len() / 2),
        _ => {}
    }
    answer
}

/// A target's text with what stands in it for something else.
pub fn filled(state: &State, target: &str, path: &str) -> String {
    let port = state.origins.graph.rsplit(':').next().unwrap_or_default();
    target
        .replace("{path}", path)
        .replace("{port}", port)
        .replace("{foreign}", &state.origins.foreign)
}

/// The answer of a service that repeats the caller's token wherever there is room: in headers,
/// beside the items, in each item and in what it says of an error.
pub fn echoed(mut answer: Answer, token: &str) -> Answer {
    for name in ["x-echo", "request-id", "client-request-id", "x-ms-ags-diagnostic"] {
        answer.headers.retain(|(own, _)| *own != name);
        answer.headers.push((name, token.to_owned()));
    }
    let Ok(mut body) = serde_json::from_slice::<Value>(&answer.body) else { return answer };
    repeat(&mut body, token);
    let responses = body.get_mut("responses").and_then(Value::as_array_mut);
    for response in responses.into_iter().flatten() {
        repeat(&mut response["body"], token);
    }
    answer.body = body.to_string().into_bytes();
    answer
}

fn repeat(body: &mut Value, token: &str) {
    let Some(object) = body.as_object_mut() else { return };
    object.insert("@simulator.echo".to_owned(), token.into());
    for item in object.get_mut("value").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(item) = item.as_object_mut() {
            item.insert("echo".to_owned(), token.into());
        }
    }
    if let Some(error) = object.get_mut("error").filter(|error| error.is_object()) {
        let code = error["code"].as_str().unwrap_or_default();
        error["code"] = format!("{code}: {token}").into();
        error["message"] = format!("The token {token} is not enough.").into();
        error["innerError"] = serde_json::json!({ "token": token });
    }
}

fn throttled(asked: &Asked) -> Answer {
    Answer::graph_error(429, "TooManyRequests", "Too many requests. Try again later.", asked)
}

/// Refuses what is above the limit.
pub fn limited(state: &State, tenant: &str, workload: Workload, asked: &Asked) -> Option<Answer> {
    let profile = state.profile();
    let limit = *profile.limits.get(&workload)?;
    let now = tokio::time::Instant::now();
    let read_after = profile.latency.map_or(Duration::ZERO, |(_, most)| most);
    let verdict = state.buckets().take(tenant, workload, limit, now, read_after);
    // Where nobody says when, nobody can come too early.
    if verdict.too_early && profile.retry_after != RetryAfter::Absent {
        state.counts().too_early += 1;
    }
    let wait = verdict.wait?;
    let answer = throttled(asked);
    Some(match profile.retry_after {
        RetryAfter::Seconds => answer.with("retry-after", wait.as_secs().to_string()),
        RetryAfter::Date => {
            let when = state.now() + TimeDelta::from_std(wait).unwrap_or_default();
            answer.with("retry-after", http_date(rounded_up(when)))
        }
        RetryAfter::Absent => answer,
    })
}

/// The header knows whole seconds only; who comes at the second before is too early.
fn rounded_up(when: DateTime<Utc>) -> DateTime<Utc> {
    when + TimeDelta::milliseconds(999)
}

/// RFC 9110 section 5.6.7.
pub fn http_date(when: DateTime<Utc>) -> String {
    when.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
