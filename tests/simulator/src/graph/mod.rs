//! Microsoft Graph: from a request to an answer, with limits and faults on the way.
mod batch;
mod faults;
mod permission;
mod resources;

pub use faults::{challenge, echoed, http_date};

use crate::{
    answer::{Answer, Asked, Delivery},
    counts::Counts,
    identity::token::{self, Claims},
    profile::FaultKind,
    routes::{self, Workload},
    state::State,
};
use std::time::Duration;

/// A request, alone or within a batch.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET` or `POST`.
    pub method: String,
    /// `/beta`, not `/v1.0`.
    pub beta: bool,
    /// Below the version, without slashes at its ends, decoded.
    pub path: String,
    /// The same as it came: what next links repeat.
    pub raw_path: String,
    /// The text behind the question mark.
    pub query: String,
    /// The token of the `Authorization` header.
    pub token: Option<String>,
    /// `If-None-Match`.
    pub if_none_match: Option<String>,
    /// `client-request-id`.
    pub client_request_id: Option<String>,
    /// The body.
    pub body: Vec<u8>,
    /// It came in a batch.
    pub batched: bool,
}

impl Request {
    fn version(&self) -> &'static str {
        if self.beta { "beta" } else { "v1.0" }
    }

    /// What names it: version, path and query.
    fn address(&self) -> String {
        let body = if self.body.is_empty() {
            String::new()
        } else {
            crate::random::hexadecimal(
                &crate::random::digest(0, &String::from_utf8_lossy(&self.body)),
                16,
            )
        };
        format!("{}/{}?{}{body}", self.version(), self.path, self.query)
    }

    /// The path's segments, decoded one by one: an id may have a slash within. `policies('x')`
    /// is `policies/x`.
    fn segments(&self) -> Vec<String> {
        let decoded = self.raw_path.split('/').map(crate::server::decoded);
        let parts = decoded.flat_map(|segment| match segment.split_once("('") {
            Some((name, id)) => {
                vec![name.to_owned(), id.strip_suffix("')").unwrap_or(id).to_owned()]
            }
            None => vec![segment],
        });
        parts.filter(|segment| !segment.is_empty()).collect()
    }
}

/// An answer, and how long it takes until it is sent.
pub type Timed = (Answer, Duration);

/// Answers a request. Whoever calls waits as long as it says.
pub fn answer(state: &State, request: &Request) -> Timed {
    let asked = Asked {
        date: state.now().format("%Y-%m-%dT%H:%M:%S").to_string(),
        request_id: state.fresh_guid(),
        client_request_id: request.client_request_id.clone().unwrap_or_default(),
    };
    let segments = request.segments();
    let name = count(state, request, &segments);
    let address = request.address();
    let profile = state.profile();
    let fault = faults::chosen(state, &profile, request, &address);
    if let Some(fault) = &fault {
        Counts::add(&mut state.counts().faults, faults::name(fault));
    }
    let mut wait = faults::latency(&profile, &address, request.batched);
    if let Some(FaultKind::Stall(time)) = &fault {
        wait += *time;
    }
    let mut answer = answered(state, request, &asked, &segments, fault.as_ref());
    if answer.status == 401 {
        state.counts().unauthorized += 1;
    }
    if answer.status == 429 {
        Counts::add(&mut state.counts().throttled, &name);
    }
    if answer.status == 403 {
        state.counts().forbidden += 1;
    }
    answer.headers.push(("request-id", asked.request_id.clone()));
    if !asked.client_request_id.is_empty() {
        answer.headers.push(("client-request-id", asked.client_request_id.clone()));
    }
    (answer, wait)
}

fn answered(
    state: &State,
    request: &Request,
    asked: &Asked,
    segments: &[String],
    fault: Option<&FaultKind>,
) -> Answer {
    if let Some(answer) = fault.and_then(|fault| faults::before(state, request, fault, asked)) {
        return answer;
    }
    let claims = match caller(state, request, asked) {
        Ok(claims) => claims,
        Err(answer) => return *answer,
    };
    let parts: Vec<&str> = segments.iter().map(String::as_str).collect();
    // A batch is no request to a workload: its items are.
    if parts == ["$batch"] {
        return if request.batched {
            Answer::graph_error(400, "BadRequest", "A batch within a batch.", asked)
        } else {
            batch::answer(state, request, asked)
        };
    }
    let workload = match routes::find(&parts) {
        Some((route, _)) => route.workload,
        None => Workload::Directory,
    };
    if let Some(answer) = faults::limited(state, &claims.tid, workload, asked) {
        return answer;
    }
    let found = state.with_tenant(&claims.tid, |tenant| {
        resources::answer(state, tenant, &claims, request, &parts, asked, fault)
    });
    let mut answer = found.unwrap_or_else(|| Answer::empty(500));
    if answer.status == 200 && request.method == "GET" {
        answer = tagged(state, request, answer);
    }
    let answer = match fault {
        Some(fault) => faults::after(fault, answer),
        None => answer,
    };
    if let (200, Delivery::Whole) = (answer.status, answer.delivery)
        && !matches!(fault, Some(FaultKind::MalformedJson | FaultKind::Html))
    {
        resources::count_page(state, &claims.tid, request);
    }
    answer
}

/// An entity tag, and 304 where the client has that very answer.
fn tagged(state: &State, request: &Request, answer: Answer) -> Answer {
    let text = String::from_utf8_lossy(&answer.body);
    let tag = crate::random::hexadecimal(&crate::random::digest(0, &text), 24);
    let tag = format!("W/\"{tag}\"");
    if request.if_none_match.as_deref() == Some(&tag) {
        state.counts().not_modified += 1;
        return Answer::empty(304).with("etag", tag);
    }
    drop(text);
    answer.with("etag", tag)
}

/// Who asks.
fn caller(state: &State, request: &Request, asked: &Asked) -> Result<Claims, Box<Answer>> {
    let challenge = |message: &str, more: String| {
        let header = format!(
            "Bearer realm=\"\", authorization_uri=\"{}/common/oauth2/authorize\", \
             client_id=\"00000003-0000-0000-c000-000000000000\"{more}",
            state.origins.authority
        );
        let answer = Answer::graph_error(401, "InvalidAuthenticationToken", message, asked);
        Box::new(answer.with("www-authenticate", header))
    };
    let Some(text) = &request.token else {
        return Err(challenge("Access token is empty.", String::new()));
    };
    let Some(claims) = token::verified(state.seed, text) else {
        return Err(challenge("IDX14100: JWT is not well formed.", String::new()));
    };
    let sessions = state.sessions();
    let withdrawn = sessions.expired_below.get(&claims.tid).copied().unwrap_or_default();
    if claims.exp <= state.now().timestamp() || claims.sim_number < withdrawn {
        let text = "Lifetime validation failed, the token is expired.";
        return Err(challenge(text, String::new()));
    }
    if let Some((number, value)) = sessions.challenges.get(&claims.tid)
        && claims.sim_challenge < *number
    {
        return Err(challenge(
            "Continuous access evaluation resulted in challenge with result: InteractionRequired \
             and code: TokenIssuedBeforeRevocationTimestamp",
            faults::insufficient_claims(value),
        ));
    }
    Ok(claims)
}

/// Counts a request, and gives the name it is counted by.
fn count(state: &State, request: &Request, segments: &[String]) -> String {
    let is_id =
        |segment: &str| segment.len() >= 20 && segment.chars().any(|sign| sign.is_ascii_digit());
    let shown: Vec<&str> = segments
        .iter()
        .map(|segment| if is_id(segment) { "{id}" } else { segment.as_str() })
        .collect();
    let name = format!("{}/{}", request.version(), shown.join("/"));
    let mut counts = state.counts();
    Counts::add(&mut counts.requests, &name);
    counts.batched += u64::from(request.batched);
    name
}
