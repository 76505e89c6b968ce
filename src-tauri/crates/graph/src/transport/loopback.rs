//! Tests over real HTTP on this machine: what leaves it, and what does not.
use super::{
    capture, hostile,
    script::{Tokens, world},
    *,
};
use crate::{
    collect::{Bounds, Declined, End, Event, Gap, Resume, Sink, Stream, collect},
    token::{AccessToken, Later, NoToken},
};
use std::{
    collections::BTreeSet,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    sync::watch,
    task::JoinHandle,
};

/// A server that answers each request's head with the bytes of `answer`, and then closes.
struct Server {
    authority: String,
    connections: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Server {
    async fn start(answer: impl Fn(&str, &str) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let authority = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let heads = Arc::new(Mutex::new(Vec::new()));
        let (count, log, own) = (Arc::clone(&connections), Arc::clone(&heads), authority.clone());
        let answer = Arc::new(answer);
        let task = tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let (log, own, answer) = (Arc::clone(&log), own.clone(), Arc::clone(&answer));
                tokio::spawn(async move {
                    let mut head = Vec::new();
                    let mut part = [0u8; 4096];
                    while !head.windows(4).any(|bytes| bytes == b"\r\n\r\n") {
                        match socket.read(&mut part).await {
                            Ok(0) | Err(_) => return,
                            Ok(size) => head.extend_from_slice(&part[..size]),
                        }
                    }
                    let head = String::from_utf8_lossy(&head).into_owned();
                    let bytes = answer(&head, &own);
                    log.lock().unwrap().push(head);
                    let _ = socket.write_all(&bytes).await;
                    let _ = socket.shutdown().await;
                });
            }
        });
        Self { authority, connections, heads, task }
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    fn transport(&self, tokens: Arc<dyn TokenSource>, limits: Limits) -> Transport {
        let root = format!("http://{}", self.authority);
        let endpoints = Endpoints::loopback(&root, &root).unwrap();
        Transport::new(&endpoints, tokens, world(), limits).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let size = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {size}\r\nconnection: close\r\n{headers}\r\n"
    );
    [head.as_bytes(), body].concat()
}

/// Quick to give up, so that tests need not wait.
fn hasty() -> Limits {
    Limits {
        attempts_max: 2,
        backoff_first: Duration::from_millis(1),
        backoff_max: Duration::from_millis(1),
        body_bytes_max: 100_000,
        silence_max: Duration::from_secs(20),
        ..Limits::default()
    }
}

async fn get(server: &Server) -> Result<Value, Failure> {
    let transport = server.transport(Arc::new(Tokens::default()), hasty());
    let query = [("$select".to_owned(), "id".to_owned())];
    let address = transport.address(ApiVersion::V1, "users", &query).unwrap();
    transport.get("entra", &address).await
}

struct Deaf;

impl Sink for Deaf {
    fn take(&self, _: Event) -> Later<'_, Result<(), Declined>> {
        Box::pin(async { Ok(()) })
    }
}

async fn collected(transport: &Transport) -> End {
    let stream = Stream {
        name: "users".to_owned(),
        workload: "entra".to_owned(),
        version: ApiVersion::V1,
        path: "users".to_owned(),
        query: vec![],
        single: false,
        first_page: false,
        details: vec![],
    };
    let streams = vec![(stream, Resume::Start)];
    let never = watch::channel(false).1;
    let ends = collect(transport, streams, Arc::new(Deaf), &Bounds::default(), never).await;
    ends["users"].clone()
}

// TRN-02: over the real client, with an attacker who listens.
#[tokio::test]
async fn no_hostile_next_link_takes_the_token_away() {
    let thief = Server::start(|_, _| response("200 OK", "", b"{\"value\":[]}")).await;
    let link = Arc::new(Mutex::new(String::new()));
    let given = Arc::clone(&link);
    let graph = Server::start(move |_, _| {
        let body = serde_json::json!({"value": [], "@odata.nextLink": *given.lock().unwrap()});
        response("200 OK", "", body.to_string().as_bytes())
    })
    .await;
    let transport = graph.transport(Arc::new(Tokens::default()), hasty());
    let links = hostile::links("http", &graph.authority, &thief.authority);
    let distinct: BTreeSet<&String> = links.iter().collect();
    assert!(distinct.len() >= 85, "{}", distinct.len());
    for (number, hostile) in links.iter().enumerate() {
        hostile.clone_into(&mut link.lock().unwrap());
        let end = collected(&transport).await;
        assert!(
            matches!(end, End::Refused(Gap::Failure(Failure::Address(_)))),
            "{hostile}: {end:?}"
        );
        assert_eq!(graph.connections(), number + 1, "{hostile}");
    }
    assert_eq!(thief.connections(), 0);
}

// TRN-03
#[tokio::test]
async fn no_redirect_takes_the_token_away() {
    let thief = Server::start(|_, _| response("200 OK", "", b"{}")).await;
    let mut locations = hostile::links("http", "127.0.0.1:1", &thief.authority);
    locations.retain(|link| link.len() < 1_000 && link.bytes().all(|byte| byte.is_ascii_graphic()));
    locations.push("/v1.0/elsewhere".to_owned());
    let first = format!("http://{}/v1.0/users", thief.authority);
    locations.truncate(20);
    locations.push(first);
    let given = Arc::new(Mutex::new(Vec::new()));
    let answer = Arc::clone(&given);
    let graph = Server::start(move |_, _| answer.lock().unwrap().clone()).await;
    let transport = graph.transport(Arc::new(Tokens::default()), hasty());
    let address = transport.address(ApiVersion::V1, "users", &[]).unwrap();
    let mut sent = 0;
    for status in [301, 302, 303, 307, 308] {
        for location in &locations {
            let header = format!("location: {location}\r\n");
            *given.lock().unwrap() = response(&format!("{status} Elsewhere"), &header, b"");
            let answer = transport.get("entra", &address).await;
            assert_eq!(answer, Err(Failure::Redirected { status }), "{location}");
            sent += 1;
            assert_eq!(graph.connections(), sent);
        }
    }
    assert!(sent >= 100);
    assert_eq!(thief.connections(), 0);
}

#[tokio::test]
async fn requests_carry_what_graph_needs() {
    let server = Server::start(|_, _| response("200 OK", "", b"{\"id\":1}")).await;
    assert_eq!(get(&server).await.unwrap()["id"], 1);
    let head = server.heads.lock().unwrap()[0].to_lowercase();
    assert!(head.starts_with("get /v1.0/users?$select=id http/1.1\r\n"), "{head}");
    for header in [
        "authorization: bearer token-0\r\n",
        "accept: application/json\r\n",
        "accept-encoding: gzip\r\n",
        "prefer: include-unknown-enum-members\r\n",
        "user-agent: tenantpilot/",
    ] {
        assert!(head.contains(header), "{header} is not in {head}");
    }
    assert!(!head.contains("consistencylevel") && !head.contains("referer"));
}

/// A token that would begin another header.
struct Splitting;

impl TokenSource for Splitting {
    fn token(&self) -> Later<'_, Result<AccessToken, NoToken>> {
        Box::pin(async { Ok(AccessToken::new("a\r\nHost: evil.example".to_owned())) })
    }

    fn renew<'a>(
        &'a self,
        _: &'a AccessToken,
        _: Option<&'a str>,
    ) -> Later<'a, Result<AccessToken, NoToken>> {
        self.token()
    }
}

#[tokio::test]
async fn a_token_that_is_no_header_is_not_sent() {
    let server = Server::start(|_, _| response("200 OK", "", b"{}")).await;
    let transport = server.transport(Arc::new(Splitting), hasty());
    let address = transport.address(ApiVersion::V1, "users", &[]).unwrap();
    let refused = NoToken::Refused { code: "token-malformed".to_owned() };
    assert_eq!(transport.get("entra", &address).await, Err(Failure::NoToken(refused)));
    assert_eq!(server.connections(), 0);
}

// TRN-04
#[tokio::test]
async fn bodies_are_bounded_before_and_after_decompression() {
    let plain = Server::start(|_, _| response("200 OK", "", &[b' '; 100_001])).await;
    assert_eq!(get(&plain).await, Err(Failure::Large { bytes_max: 100_000 }));
    assert_eq!(plain.connections(), 1);
    // 1 MB of blanks in 1 kB.
    let packed = Server::start(|_, _| {
        response("200 OK", "content-encoding: gzip\r\n", &gzip_of_blanks(1_000_000))
    })
    .await;
    assert_eq!(get(&packed).await, Err(Failure::Large { bytes_max: 100_000 }));
    let small = Server::start(|_, _| {
        response("200 OK", "content-encoding: gzip\r\n", &gzip_stored(b"{\"id\":7}"))
    })
    .await;
    assert_eq!(get(&small).await.unwrap()["id"], 7);
}

// TRN-22
#[tokio::test]
async fn cut_and_silent_connections_are_told_apart() {
    let cut = Server::start(|_, _| {
        b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"value\":[".to_vec()
    })
    .await;
    let broken = |broken| Err(Failure::Unreachable { broken, attempts: 2 });
    assert_eq!(get(&cut).await, broken(Broken::Cut));
    assert_eq!(cut.connections(), 2);
    let chunked = Server::start(|_, _| {
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"val\r\n".to_vec()
    })
    .await;
    assert_eq!(get(&chunked).await, broken(Broken::Cut));
    let garbage = Server::start(|_, _| b"\x16\x03\x01 no http".to_vec()).await;
    assert_eq!(get(&garbage).await, broken(Broken::Cut));

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let root = format!("http://{}", listener.local_addr().unwrap());
    let endpoints = Endpoints::loopback(&root, &root).unwrap();
    let limits = Limits { silence_max: Duration::from_millis(200), ..hasty() };
    let transport =
        || Transport::new(&endpoints, Arc::new(Tokens::default()), world(), limits.clone());
    let address = transport().unwrap().address(ApiVersion::V1, "users", &[]).unwrap();
    // Connects, since the system accepts, and never answers.
    let silent = transport().unwrap().get("entra", &address).await;
    assert_eq!(silent, broken(Broken::Timeout));
    drop(listener);
    let closed = transport().unwrap().get("entra", &address).await;
    assert_eq!(closed, broken(Broken::Connect));
}

/// A planted token everywhere; nothing of it may be shown.
const PLANTED: &str = "planted-7f3a9c51-token";

struct Planted;

impl TokenSource for Planted {
    fn token(&self) -> Later<'_, Result<AccessToken, NoToken>> {
        Box::pin(async { Ok(AccessToken::new(PLANTED.to_owned())) })
    }

    fn renew<'a>(
        &'a self,
        _: &'a AccessToken,
        claims: Option<&'a str>,
    ) -> Later<'a, Result<AccessToken, NoToken>> {
        let claims = claims.map(str::to_owned);
        Box::pin(async move { Err(NoToken::Interaction { claims }) })
    }
}

// TRN-80
#[tokio::test]
async fn a_planted_token_is_in_no_log_and_no_error() {
    capture::begin();
    let claims = base64::Engine::encode(
        &base64::prelude::BASE64_STANDARD,
        format!("{{\"access_token\":\"{PLANTED}\"}}"),
    );
    let challenge = format!(
        "www-authenticate: Bearer realm=\"{PLANTED}\", error=\"insufficient_claims\", claims=\"{claims}\"\r\n"
    );
    let everywhere = format!(
        "x-planted: {PLANTED}\r\nlocation: http://127.0.0.1:1/{PLANTED}\r\nset-cookie: a={PLANTED}\r\n\
         request-id: {PLANTED}\r\netag: \"{PLANTED}\"\r\n"
    );
    let error = format!("{{\"error\":{{\"code\":\"{PLANTED}\",\"message\":\"{PLANTED}\"}}}}");
    let page = |next: String| {
        format!(
            "{{\"{PLANTED}\":1,\"value\":[{{\"id\":\"{PLANTED}\"}}],\"@odata.nextLink\":\"{next}\"}}"
        )
    };
    let cases: Vec<(&str, String, String)> = vec![
        ("200 OK", everywhere.clone(), page(format!("http://127.0.0.1:1/v1.0/{PLANTED}"))),
        ("200 OK", everywhere.clone(), page(PLANTED.to_owned())),
        ("200 OK", everywhere.clone(), format!("{{{PLANTED}")),
        ("200 OK", format!("{everywhere}content-encoding: gzip\r\n"), PLANTED.to_owned()),
        ("200 OK", everywhere.clone(), PLANTED.repeat(10_000)),
        ("302 Found", everywhere.clone(), error.clone()),
        ("400 Bad", everywhere.clone(), error.clone()),
        ("401 Unauthorized", format!("{everywhere}{challenge}"), error.clone()),
        ("401 Unauthorized", everywhere.clone(), error.clone()),
        ("403 Forbidden", everywhere.clone(), error.clone()),
        ("404 Not", everywhere.clone(), error.clone()),
        ("429 Slow", format!("{everywhere}retry-after: {PLANTED}\r\n"), error.clone()),
        ("500 Oh", everywhere.clone(), error.clone()),
        ("503 Oh", everywhere.clone(), error),
    ];
    let mut shown = Vec::new();
    for (status, headers, body) in cases {
        let bytes = response(status, &headers, body.as_bytes());
        let server = Server::start(move |_, _| bytes.clone()).await;
        let transport = server.transport(Arc::new(Planted), hasty());
        let end = collected(&transport).await;
        shown.push(format!("{end:?} {transport:?}"));
        assert!(server.heads.lock().unwrap()[0].contains(PLANTED));
        let link = format!("http://{}/v1.0/users?$skiptoken={PLANTED}", server.authority);
        let address = transport.link(&link).unwrap();
        shown.push(format!("{address:?} {:?}", Resume::At { link, sequence: 1 }));
        let outcome = transport.get_many("entra", vec![address.clone(), address]).await;
        for failure in outcome.into_iter().filter_map(Result::err) {
            shown.push(format!("{failure} {failure:?} {:?}", Gap::from(failure.clone())));
        }
    }
    let logged = capture::end();
    for text in shown.iter().chain([&logged]) {
        assert!(!text.contains(PLANTED), "{text}");
        assert!(!text.contains("skiptoken"), "{text}");
    }
    // The capture does work: our own events, and those of the HTTP stack.
    assert!(logged.contains("graph::"), "{logged}");
    assert!(logged.contains("hyper_util") && logged.contains("reqwest"), "{logged}");
}

/// Deflate without compression (RFC 1951, 3.2.4) in gzip (RFC 1952).
fn gzip_stored(bytes: &[u8]) -> Vec<u8> {
    let size = u16::try_from(bytes.len()).unwrap();
    let mut out = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    out.extend(size.to_le_bytes());
    out.extend((!size).to_le_bytes());
    out.extend(bytes);
    out.extend(crc(bytes).to_le_bytes());
    out.extend(u32::from(size).to_le_bytes());
    out
}

/// Blanks by fixed codes (RFC 1951, 3.2.6): one literal, then matches of 258 at distance 1.
fn gzip_of_blanks(size: usize) -> Vec<u8> {
    let mut bits: Vec<bool> = vec![true, true, false];
    let mut code = |value: u32, length: u32| {
        bits.extend((0..length).rev().map(|bit| value >> bit & 1 == 1));
    };
    code(0x30 + 0x20, 8);
    for _ in 0..size / 258 {
        code(0b1100_0101, 8);
        code(0, 5);
    }
    code(0, 7);
    let mut out = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];
    for byte in bits.chunks(8) {
        let value = byte.iter().enumerate().map(|(bit, set)| u8::from(*set) << bit).sum();
        out.push(value);
    }
    let blanks = vec![b' '; 1 + size / 258 * 258];
    out.extend(crc(&blanks).to_le_bytes());
    out.extend(u32::try_from(blanks.len()).unwrap().to_le_bytes());
    out
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 }
        })
    })
}
