//! For tests: a wire that answers by a script, tokens that count, a world that stands still.
use crate::{
    cloud::Cloud,
    token::{AccessToken, Later, NoToken, TokenSource},
    transport::{
        Transport,
        address::Origin,
        failure::Broken,
        limits::Limits,
        wire::{Answer, NoAnswer, Outgoing, Wire},
    },
    world::World,
};
use chrono::{DateTime, Utc};
use reqwest::{
    StatusCode,
    header::{HeaderMap, HeaderName, HeaderValue},
};
use serde_json::{Value, json};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::time::Instant;

pub(crate) const GRAPH: &str = "https://graph.microsoft.com";

/// A request as the script saw it.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// Since the script began.
    pub(crate) at: Duration,
    /// From the version on.
    pub(crate) target: String,
    pub(crate) body: Option<Value>,
    pub(crate) token: String,
    /// How many came before.
    pub(crate) number: usize,
}

#[derive(Clone)]
pub(crate) enum Reply {
    Json(u16, Vec<(&'static str, String)>, Value),
    Raw(u16, Vec<u8>),
    Broken(Broken),
}

pub(crate) fn ok(body: Value) -> Reply {
    Reply::Json(200, vec![], body)
}

pub(crate) fn error(status: u16, code: &str) -> Reply {
    Reply::Json(status, vec![], json!({"error": {"code": code, "message": "of alice@example"}}))
}

pub(crate) fn throttle(wait: Option<&str>) -> Reply {
    let headers = wait.map(|wait| ("retry-after", wait.to_owned())).into_iter().collect();
    Reply::Json(429, headers, json!({"error": {"code": "TooManyRequests"}}))
}

pub(crate) struct Script {
    began: Instant,
    latency: Duration,
    seen: Mutex<Vec<Seen>>,
    answer: Box<dyn Fn(&Seen) -> Reply + Send + Sync>,
}

impl Script {
    pub(crate) fn new(
        latency: Duration,
        answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static,
    ) -> Arc<Self> {
        let answer = Box::new(answer);
        Arc::new(Self { began: Instant::now(), latency, seen: Mutex::default(), answer })
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    pub(crate) fn count(&self) -> usize {
        self.seen.lock().unwrap().len()
    }
}

impl Wire for Arc<Script> {
    fn exchange<'a>(&'a self, request: Outgoing<'a>) -> Later<'a, Result<Answer, NoAnswer>> {
        Box::pin(async move {
            let reply = {
                let mut all = self.seen.lock().unwrap();
                let seen = Seen {
                    at: self.began.elapsed(),
                    target: request.address.as_str().strip_prefix(GRAPH).unwrap().to_owned(),
                    body: request.body.map(|body| serde_json::from_slice(body).unwrap()),
                    token: request.token.expose().to_owned(),
                    number: all.len(),
                };
                all.push(seen.clone());
                drop(all);
                (self.answer)(&seen)
            };
            tokio::time::sleep(self.latency).await;
            let (status, pairs, body) = match reply {
                Reply::Json(status, pairs, body) => (status, pairs, body.to_string().into_bytes()),
                Reply::Raw(status, body) => (status, vec![], body),
                Reply::Broken(broken) => return Err(NoAnswer::Broken(broken)),
            };
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers
                    .insert(HeaderName::from_static(name), HeaderValue::from_str(&value).unwrap());
            }
            Ok(Answer { status: StatusCode::from_u16(status).unwrap(), headers, body })
        })
    }
}

/// Gives `token-0`, then one with the next number after each renewal.
#[derive(Default)]
pub(crate) struct Tokens {
    pub(crate) renewals: Mutex<Vec<Option<String>>>,
    /// Claims need a person.
    pub(crate) person: bool,
}

impl TokenSource for Tokens {
    fn token(&self) -> Later<'_, Result<AccessToken, NoToken>> {
        let number = self.renewals.lock().unwrap().len();
        Box::pin(async move { Ok(AccessToken::new(format!("token-{number}"))) })
    }

    fn renew<'a>(
        &'a self,
        _: &'a AccessToken,
        claims: Option<&'a str>,
    ) -> Later<'a, Result<AccessToken, NoToken>> {
        self.renewals.lock().unwrap().push(claims.map(str::to_owned));
        if self.person && claims.is_some() {
            let claims = claims.map(str::to_owned);
            return Box::pin(async move { Err(NoToken::Interaction { claims }) });
        }
        self.token()
    }
}

pub(crate) fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-03-01T12:00:00Z").unwrap().to_utc()
}

/// Its clock stands, and its dice always show the middle: backoff waits are 3/4 of the whole.
pub(crate) fn world() -> World {
    World::new(now, |bytes| bytes.fill(0x7F))
}

pub(crate) fn transport(script: &Arc<Script>, limits: Limits) -> Transport {
    transport_with(script, Arc::new(Tokens::default()), limits)
}

pub(crate) fn transport_with(
    script: &Arc<Script>,
    tokens: Arc<dyn TokenSource>,
    limits: Limits,
) -> Transport {
    let origin = Origin::new(&Cloud::Global.endpoints().graph);
    Transport::over(Box::new(Arc::clone(script)), origin, tokens, world(), limits)
}
