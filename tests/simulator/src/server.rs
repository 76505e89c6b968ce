//! Three servers on loopback: Graph, the identity platform, and one that must not be asked.
use crate::{
    answer::{Answer, Delivery},
    counts::Counts,
    graph,
    identity::{self, token},
    profile::Profile,
    state::{Origins, State},
    tenant::Tenant,
};
use chrono::{DateTime, Utc};
use http_body_util::{BodyExt, Limited};
use hyper::{
    body::{Body, Bytes, Frame, Incoming, SizeHint},
    header::HeaderValue,
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
};
use tokio::{net::TcpListener, task::JoinHandle};
use url::Url;

/// Bodies of requests may not be larger.
const REQUEST_BYTES_MAX: usize = 4 << 20;

/// How to start.
#[derive(Clone, Debug)]
pub struct Simulator {
    /// Where Graph listens; the identity platform one port further. None: wherever is room.
    pub port: Option<u16>,
    /// What time it is for the identity service when it starts: tokens and dates in headers.
    pub clock: DateTime<Utc>,
}

/// A simulator that runs until it is stopped or dropped.
pub struct Running {
    /// Graph's origin.
    pub graph: Url,
    /// The identity platform's origin.
    pub authority: Url,
    /// The origin that no token may reach.
    pub foreign: Url,
    state: Arc<State>,
    tasks: Vec<JoinHandle<()>>,
}

impl Simulator {
    /// Serves tenants on ephemeral ports, by the machine's clock.
    ///
    /// # Errors
    /// When there is no port, or no runtime of tokio.
    pub async fn start(tenants: Vec<Tenant>, profile: Profile) -> io::Result<Running> {
        let clock = DateTime::<Utc>::from(std::time::SystemTime::now());
        Self { port: None, clock }.run(tenants, profile).await
    }

    /// Serves tenants.
    ///
    /// # Errors
    /// When a port is taken.
    pub async fn run(self, tenants: Vec<Tenant>, profile: Profile) -> io::Result<Running> {
        let listen = async |offset: u16| {
            let port = self.port.map_or(0, |port| port.saturating_add(offset));
            TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await
        };
        let (graph, authority) = (listen(0).await?, listen(1).await?);
        let foreign = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await?;
        let origin = |listener: &TcpListener| -> io::Result<String> {
            Ok(format!("http://{}", listener.local_addr()?))
        };
        let origins = Origins {
            graph: origin(&graph)?,
            authority: origin(&authority)?,
            foreign: origin(&foreign)?,
        };
        let url = |text: &str| Url::parse(text).map_err(io::Error::other);
        let urls = (url(&origins.graph)?, url(&origins.authority)?, url(&origins.foreign)?);
        let state = Arc::new(State::new(tenants, profile, origins, self.clock));
        let tasks = vec![
            tokio::spawn(serve(graph, state.clone(), Role::Graph)),
            tokio::spawn(serve(authority, state.clone(), Role::Authority)),
            tokio::spawn(serve(foreign, state.clone(), Role::Foreign)),
        ];
        Ok(Running { graph: urls.0, authority: urls.1, foreign: urls.2, state, tasks })
    }
}

impl Running {
    /// What was seen so far.
    pub fn counts(&self) -> Counts {
        self.state.counts().clone()
    }

    /// Begins to count anew.
    pub fn reset_counts(&self) {
        *self.state.counts() = Counts::default();
    }

    /// Another behaviour from now on. The seed that tokens are signed with stays.
    pub fn set_profile(&self, profile: Profile) {
        *self.state.profile.write().unwrap_or_else(PoisonError::into_inner) = profile;
    }

    /// The ids of the tenants.
    pub fn tenant_ids(&self) -> Vec<String> {
        let tenants = self.state.tenants.read().unwrap_or_else(PoisonError::into_inner);
        tenants.keys().cloned().collect()
    }

    /// Looks at a tenant; none when there is no such one.
    pub fn tenant<T>(&self, id: &str, look: impl FnOnce(&Tenant) -> T) -> Option<T> {
        self.state.with_tenant(id, look)
    }

    /// Changes a tenant while it is served; none when there is no such one.
    pub fn change<T>(&self, id: &str, change: impl FnOnce(&mut Tenant) -> T) -> Option<T> {
        self.state.change_tenant(id, change)
    }

    /// An access token of the person, without a sign-in. None when there is no such tenant.
    pub fn person_token(&self, tenant: &str, client: &str) -> Option<String> {
        self.mint(tenant, client, true)
    }

    /// An access token of an application, without a sign-in. None when there is no such tenant.
    pub fn application_token(&self, tenant: &str, client: &str) -> Option<String> {
        self.mint(tenant, client, false)
    }

    fn mint(&self, id: &str, client: &str, person: bool) -> Option<String> {
        let state = &self.state;
        let tenant = state.with_tenant(id, Tenant::without_collections)?;
        let challenge = state.sessions().challenges.get(id).map_or(0, |(number, _)| *number);
        let grant = identity::sessions::Grant {
            tenant: id.to_owned(),
            client: client.to_owned(),
            scope: String::new(),
            capable: true,
            challenge,
        };
        let scopes = person.then_some(&tenant.access.scopes);
        let claims = identity::issued(state, &tenant, &grant, scopes);
        let token = token::sign(state.seed, &serde_json::json!(claims));
        state.issued().push(token.clone());
        Some(token)
    }

    /// Every token that was given out: access tokens, refresh tokens, id tokens.
    pub fn issued(&self) -> Vec<String> {
        self.state.issued().clone()
    }

    /// Refresh tokens of a tenant are good for nothing any more.
    pub fn revoke(&self, tenant: &str) {
        self.state.sessions().refresh.retain(|_, grant| grant.tenant != tenant);
    }

    /// Access tokens of a tenant have expired.
    pub fn expire_tokens(&self, tenant: &str) {
        let number = self.state.number();
        self.state.sessions().expired_below.insert(tenant.to_owned(), number);
    }

    /// Access tokens of a tenant are answered with a claims challenge until the person has
    /// signed in with its claims.
    pub fn challenge(&self, tenant: &str) {
        graph::challenge(&self.state, tenant);
    }

    /// Stops listening and ends the connections.
    pub fn stop(self) {}
}

impl Drop for Running {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// Which server it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Graph,
    Authority,
    Foreign,
}

/// Ends the connections of a server with it.
#[derive(Default)]
struct Connections(Mutex<Vec<JoinHandle<()>>>);

impl Drop for Connections {
    fn drop(&mut self) {
        let connections = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        for connection in connections.iter() {
            connection.abort();
        }
    }
}

async fn serve(listener: TcpListener, state: Arc<State>, role: Role) {
    let connections = Connections::default();
    let busy = Arc::new(AtomicU64::new(0));
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        // Small answers must not wait for one another.
        let _ = stream.set_nodelay(true);
        let (state, busy) = (state.clone(), busy.clone());
        let service =
            service_fn(move |request| handled(state.clone(), busy.clone(), role, request));
        let connection = tokio::spawn(async move {
            // Clients that go away are no matter of ours.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
        let mut open = connections.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|connection| !connection.is_finished());
        open.push(connection);
    }
}

type Response = hyper::Response<Outgoing>;

async fn handled(
    state: Arc<State>,
    busy: Arc<AtomicU64>,
    role: Role,
    request: hyper::Request<Incoming>,
) -> Result<Response, io::Error> {
    let now = busy.fetch_add(1, Ordering::Relaxed) + 1;
    if role == Role::Graph {
        let mut counts = state.counts();
        counts.concurrent_max = counts.concurrent_max.max(now);
    }
    let answer = answered(&state, role, request).await;
    busy.fetch_sub(1, Ordering::Relaxed);
    if answer.delivery == Delivery::Closed {
        return Err(io::Error::other("closed on purpose"));
    }
    if role == Role::Graph {
        state.counts().bytes += answer.body.len() as u64;
    }
    Ok(response(&state, answer))
}

async fn answered(state: &State, role: Role, request: hyper::Request<Incoming>) -> Answer {
    let (head, body) = request.into_parts();
    let header = |name: &str| {
        head.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
    };
    let token = header("authorization")
        .and_then(|value| value.strip_prefix("Bearer ").map(|token| token.trim().to_owned()));
    if role == Role::Foreign {
        let mut counts = state.counts();
        counts.foreign.push(head.uri.to_string());
        counts.leaked_tokens += u64::from(header("authorization").is_some());
        return Answer::json(200, &serde_json::json!({"value": []}));
    }
    let Ok(body) = Limited::new(body, REQUEST_BYTES_MAX).collect().await else {
        return Answer::empty(413);
    };
    let body = body.to_bytes();
    let (path, query) = (decoded(head.uri.path()), head.uri.query().unwrap_or_default());
    if role == Role::Authority {
        let body = String::from_utf8_lossy(&body);
        return identity::answer(state, head.method.as_str(), &path, query, &body);
    }
    let (version, path) = path.trim_matches('/').split_once('/').unwrap_or_default();
    if !["v1.0", "beta"].contains(&version) {
        return Answer::empty(404);
    }
    let raw = head.uri.path().trim_matches('/').split_once('/').map_or("", |(_, raw)| raw);
    let request = graph::Request {
        raw_path: raw.to_owned(),
        method: head.method.to_string(),
        beta: version == "beta",
        path: path.to_owned(),
        query: query.to_owned(),
        token,
        if_none_match: header("if-none-match"),
        client_request_id: header("client-request-id"),
        body: body.to_vec(),
        batched: false,
    };
    let (mut answer, wait) = graph::answer(state, &request);
    if state.profile().echo {
        answer = graph::echoed(answer, request.token.as_deref().unwrap_or_default());
    }
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    answer
}

/// A path without its percent signs.
pub fn decoded(path: &str) -> String {
    let form = path.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    let pairs = url::form_urlencoded::parse(form.as_bytes());
    pairs.map(|(name, _)| name.into_owned()).collect()
}

fn response(state: &State, answer: Answer) -> Response {
    let mut response = hyper::Response::new(Outgoing::new(answer.body, answer.delivery));
    *response.status_mut() =
        hyper::StatusCode::from_u16(answer.status).unwrap_or(hyper::StatusCode::OK);
    let headers = response.headers_mut();
    let date = graph::http_date(state.now());
    let own = answer.headers.iter().map(|(name, value)| (*name, value.as_str()));
    for (name, value) in own.chain([("date", date.as_str())]) {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response
}

/// A body that may end before its end.
struct Outgoing {
    bytes: Option<Bytes>,
    length: u64,
    cut: bool,
}

impl Outgoing {
    fn new(mut body: Vec<u8>, delivery: Delivery) -> Self {
        let length = body.len() as u64;
        let cut = if let Delivery::Cut(percent) = delivery {
            body.truncate(body.len() * usize::from(percent) / 100);
            true
        } else {
            false
        };
        Self { bytes: Some(Bytes::from(body)).filter(|bytes| !bytes.is_empty()), length, cut }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        Poll::Ready(self.cut.then(|| Err(io::Error::other("cut on purpose"))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none() && !self.cut
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
