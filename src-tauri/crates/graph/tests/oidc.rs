//! Sign-in against an independent OpenID provider (npm `oidc-provider`, `tests/oidc`).
//!
//! Skipped where Node or its modules are missing: `npm ci` in `tests/oidc` brings them.
// All of this is a test: it may stop at what it did not expect.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
use chrono::DateTime;
use graph::{
    cloud::Endpoints,
    signin::{
        Application, ApplicationId, BrowserOptions, BrowserSignIn, Certificate, DeviceSignIn,
        Grant, IdentityClient, IdentityEndpoints, NotSaved, PageTexts, Session, SignInError,
        StoredTokens, TenantId, TokenStore, sign_in_with_certificate,
    },
    token::{NoToken, TokenSource},
    world::World,
};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicU8, Ordering},
    },
};
use url::Url;

const TENANT: &str = "22222222-2222-2222-2222-222222222222";
const CLIENT: &str = "11111111-1111-1111-1111-111111111111";
const FOREIGN_TENANT: &str = "44444444-4444-4444-4444-444444444444";
const FOREIGN_CLIENT: &str = "33333333-3333-3333-3333-333333333333";
const DAEMON: &str = "55555555-5555-5555-5555-555555555555";
const CERTIFICATE: &str = "src/signin/tests/first.crt.pem";
const KEY: &[u8] = include_bytes!("../src/signin/tests/first.key.pem");

/// The provider. It ends with its standard input, or here.
struct Provider {
    process: Child,
    origin: String,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Everything that this process logs, at any level: ours by `tracing`, reqwest's by `log`.
static RECORDS: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Records;

impl std::io::Write for Records {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        RECORDS.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl log::Log for Records {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let line = format!("{} {}\n", record.target(), record.args());
        RECORDS.lock().unwrap().extend_from_slice(line.as_bytes());
    }

    fn flush(&self) {}
}

fn record() {
    log::set_logger(&Records).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Records).init();
}

/// Starts it; none where it cannot be.
fn provider() -> Option<Provider> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = here.join("../../../tests/oidc");
    if !folder.join("node_modules/oidc-provider").is_dir() {
        println!("skipped: no modules in tests/oidc (npm ci)");
        return None;
    }
    let started = Command::new("node")
        .args(["server.mjs", CLIENT, TENANT, FOREIGN_CLIENT, FOREIGN_TENANT, DAEMON])
        .arg(here.join(CERTIFICATE))
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut process) = started else {
        println!("skipped: no node");
        return None;
    };
    let mut port = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut port).unwrap();
    let origin = format!("http://127.0.0.1:{}", port.trim().parse::<u16>().unwrap());
    Some(Provider { process, origin })
}

fn application(provider: &Provider, client: &str) -> Application {
    let at = |path: &str| format!("{}{path}", provider.origin);
    let endpoints =
        IdentityEndpoints::loopback(&at("/auth"), &at("/token"), &at("/device/auth")).unwrap();
    let graph = Endpoints::loopback("http://127.0.0.1:9", "http://127.0.0.1:9").unwrap().graph;
    Application {
        tenant: TenantId::parse(TENANT).unwrap(),
        client: ApplicationId::parse(client).unwrap(),
        endpoints,
        graph,
        permissions: vec!["Policy.Read.All".to_owned()],
    }
}

fn world() -> (World, Arc<AtomicI64>) {
    let clock = Arc::new(AtomicI64::new(1_800_000_000));
    let (now, count) = (clock.clone(), AtomicU8::new(1));
    let world = World::new(
        move || DateTime::from_timestamp(now.load(Ordering::SeqCst), 0).unwrap(),
        move |bytes| bytes.fill(count.fetch_add(1, Ordering::SeqCst)),
    );
    (world, clock)
}

fn options(port: Option<u16>) -> BrowserOptions {
    let text = |text: &str| text.to_owned();
    let texts = PageTexts {
        language: text("en"),
        title: text("TenantPilot"),
        received: text("You can close this window."),
        refused: text("The sign-in was refused."),
        unknown: text("This address is no longer valid."),
    };
    BrowserOptions { texts, claims: None, port }
}

/// A browser that keeps cookies and does what it is told.
struct Browser {
    client: reqwest::Client,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    fn new() -> Self {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self { client, cookies: BTreeMap::new() }
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> reqwest::Response {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let response = request.header("cookie", cookies.join("; ")).send().await.unwrap();
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        response
    }

    /// Follows redirects within the provider; returns where it leads out, or the page.
    async fn open(&mut self, mut request: reqwest::RequestBuilder) -> Result<Url, String> {
        for _ in 0..10 {
            let response = self.send(request).await;
            let Some(location) = response.headers().get("location") else {
                return Err(response.text().await.unwrap());
            };
            let next = response.url().join(location.to_str().unwrap()).unwrap();
            if next.host_str() == Some("localhost") {
                return Ok(next);
            }
            request = self.client.get(next);
        }
        panic!("redirects without end");
    }

    /// Signs in; returns the callback's address, without going there.
    async fn sign_in(&mut self, url: &Url) -> Url {
        let request = self.client.get(url.clone());
        self.open(request).await.unwrap()
    }

    /// Goes to the callback's address, whichever of this machine's addresses it is.
    async fn visit(&mut self, url: &Url) -> u16 {
        self.client.get(url.clone()).send().await.unwrap().status().as_u16()
    }

    /// Enters a user code.
    async fn enter(&mut self, address: &str, code: &str, button: &str) -> String {
        let page = self.send(self.client.get(address)).await.text().await.unwrap();
        let xsrf = page.split("name=\"xsrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("xsrf", xsrf).append_pair("user_code", code).append_pair(button, "yes");
        let request = self
            .client
            .post(address)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.finish());
        self.open(request).await.unwrap_err()
    }
}

#[derive(Default)]
struct Shelf(Mutex<Vec<StoredTokens>>);

impl TokenStore for Shelf {
    fn save(&self, tokens: &StoredTokens) -> Result<(), NotSaved> {
        self.0.lock().unwrap().push(tokens.clone());
        Ok(())
    }

    fn forget(&self) -> Result<(), NotSaved> {
        Ok(())
    }
}

async fn signed_in(application: &Application, world: &World) -> Result<Grant, SignInError> {
    let client = IdentityClient::new(&application.endpoints).unwrap();
    let signin = BrowserSignIn::start(application, &client, world, options(None)).await?;
    let mut browser = Browser::new();
    let callback = browser.sign_in(signin.url()).await;
    assert_eq!(browser.visit(&callback).await, 200);
    signin.finish().await
}

fn changed(url: &Url, name: &str, value: &str) -> Url {
    let pairs: Vec<(String, String)> = url
        .query_pairs()
        .map(|(key, old)| (key.to_string(), if key == name { value.into() } else { old.into() }))
        .collect();
    let mut url = url.clone();
    url.query_pairs_mut().clear().extend_pairs(pairs);
    url
}

#[tokio::test]
async fn a_person_signs_in_and_the_session_refreshes() {
    // SGN-4, SGN-10, SGN-30, SGN-32, SGN-70
    let Some(provider) = provider() else { return };
    record();
    let application = application(&provider, CLIENT);
    let (world, clock) = world();
    let grant = signed_in(&application, &world).await.unwrap();
    assert_eq!(grant.claims.tenant.as_str(), TENANT);
    assert!(grant.claims.scopes.contains("Policy.Read.All") && grant.tokens.can_refresh());
    let used = grant.tokens.clone();
    let shelf = Arc::new(Shelf::default());
    let client = IdentityClient::new(&application.endpoints).unwrap();
    let session =
        Session::start(application.clone(), client.clone(), world.clone(), shelf.clone(), grant)
            .await
            .unwrap();
    let mut seen = vec![session.token().await.unwrap()];
    for _ in 0..3 {
        clock.fetch_add(3_500, Ordering::SeqCst);
        let next = session.token().await.unwrap();
        assert!(!seen.contains(&next));
        seen.push(next);
    }
    assert_eq!(shelf.0.lock().unwrap().len(), 4);
    let last = session.token().await.unwrap();
    assert_ne!(session.renew(&last, None).await.unwrap(), last);

    // This provider takes each refresh token once, and ends the sign-in when one comes again.
    let stale =
        Session::resume(application, client, world, Arc::new(Shelf::default()), used).unwrap();
    assert_eq!(stale.token().await, Err(NoToken::Interaction { claims: None }));
    clock.fetch_add(4_000, Ordering::SeqCst);
    assert_eq!(session.token().await, Err(NoToken::Interaction { claims: None }));

    let records = String::from_utf8_lossy(&RECORDS.lock().unwrap()).into_owned();
    assert!(records.contains("reqwest") && records.contains("no new token"), "{records}");
    for token in seen {
        assert!(!records.contains(token.expose()));
    }
    for stored in shelf.0.lock().unwrap().iter() {
        let stored: serde_json::Value = serde_json::from_slice(&stored.to_bytes()).unwrap();
        assert!(!records.contains(stored["refresh"].as_str().unwrap()));
        assert!(!records.contains(stored["access"].as_str().unwrap()));
    }
}

#[tokio::test]
async fn a_person_signs_in_with_a_device_code() {
    // SGN-20, SGN-70
    let Some(provider) = provider() else { return };
    let application = application(&provider, CLIENT);
    let client = IdentityClient::new(&application.endpoints).unwrap();
    for (button, expected) in [("confirm", None), ("abort", Some("declined"))] {
        let signin = DeviceSignIn::start(&application, &client, &world().0).await.unwrap();
        let page = Browser::new().enter(signin.address(), signin.user_code(), button).await;
        assert_eq!(page.contains("Sign-in Success"), expected.is_none(), "{page}");
        let outcome = signin.finish().await;
        assert_eq!(outcome.as_ref().err().map(SignInError::code), expected);
        if let Ok(grant) = outcome {
            assert_eq!(grant.claims.tenant.as_str(), TENANT);
            assert!(grant.tokens.can_refresh());
        }
    }
}

#[tokio::test]
async fn another_tenants_token_is_refused() {
    // SGN-42, SGN-70
    let Some(provider) = provider() else { return };
    let application = application(&provider, FOREIGN_CLIENT);
    assert_eq!(
        signed_in(&application, &world().0).await.unwrap_err(),
        SignInError::WrongTenant {
            expected: TenantId::parse(TENANT).unwrap(),
            found: TenantId::parse(FOREIGN_TENANT).ok(),
        }
    );
}

#[tokio::test]
async fn a_wrong_state_ends_nothing() {
    // SGN-13, SGN-70
    let Some(provider) = provider() else { return };
    let application = application(&provider, CLIENT);
    let client = IdentityClient::new(&application.endpoints).unwrap();
    let signin =
        BrowserSignIn::start(&application, &client, &world().0, options(None)).await.unwrap();
    let mut browser = Browser::new();
    let forged = browser.sign_in(&changed(signin.url(), "state", "forged")).await;
    assert_eq!(browser.visit(&forged).await, 400);
    let callback = browser.sign_in(signin.url()).await;
    assert_eq!(browser.visit(&callback).await, 200);
    assert!(signin.finish().await.is_ok());
}

#[tokio::test]
async fn a_code_of_another_challenge_is_worth_nothing() {
    // SGN-11, SGN-70
    let Some(provider) = provider() else { return };
    let application = application(&provider, CLIENT);
    let client = IdentityClient::new(&application.endpoints).unwrap();
    let signin =
        BrowserSignIn::start(&application, &client, &world().0, options(None)).await.unwrap();
    // As if an attacker had begun the sign-in, with a verifier of their own.
    let other = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let mut browser = Browser::new();
    let callback = browser.sign_in(&changed(signin.url(), "code_challenge", other)).await;
    assert_eq!(browser.visit(&callback).await, 200);
    match signin.finish().await.unwrap_err() {
        SignInError::Refused(refusal) => assert!(refusal.needs_person, "{refusal:?}"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_second_callback_changes_nothing() {
    // SGN-13, SGN-70
    let Some(provider) = provider() else { return };
    let application = application(&provider, CLIENT);
    let client = IdentityClient::new(&application.endpoints).unwrap();
    let signin =
        BrowserSignIn::start(&application, &client, &world().0, options(None)).await.unwrap();
    let mut browser = Browser::new();
    let callback = browser.sign_in(signin.url()).await;
    assert_eq!(browser.visit(&callback).await, 200);
    assert_eq!(browser.visit(&callback).await, 409);
    assert!(signin.finish().await.is_ok());
    assert!(browser.client.get(callback).send().await.is_err(), "it still listens");
}

#[tokio::test]
async fn a_taken_port_is_said() {
    // SGN-16, SGN-70
    let Some(provider) = provider() else { return };
    let application = application(&provider, CLIENT);
    let client = IdentityClient::new(&application.endpoints).unwrap();
    let socket = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = socket.local_addr().unwrap().port();
    let outcome =
        BrowserSignIn::start(&application, &client, &world().0, options(Some(port))).await;
    assert_eq!(outcome.unwrap_err(), SignInError::PortTaken { port });
    drop(socket);
    let signin =
        BrowserSignIn::start(&application, &client, &world().0, options(Some(port))).await.unwrap();
    let mut browser = Browser::new();
    let callback = browser.sign_in(signin.url()).await;
    assert_eq!(callback.port(), Some(port));
    assert_eq!(browser.visit(&callback).await, 200);
    assert!(signin.finish().await.is_ok());
}

#[tokio::test]
async fn an_application_signs_in_with_its_certificate() {
    // SGN-24, SGN-25, SGN-70
    let Some(provider) = provider() else { return };
    let application = application(&provider, DAEMON);
    let client = IdentityClient::new(&application.endpoints).unwrap();
    let pem = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(CERTIFICATE)).unwrap();
    let certificate = Certificate::from_pem(&pem, KEY).unwrap();
    // The provider has the real time, and an assertion is good for minutes only.
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let (world, clock) = world();
    clock.store(i64::try_from(now).unwrap(), Ordering::SeqCst);
    let grant =
        sign_in_with_certificate(&application, &client, &world, &certificate).await.unwrap();
    assert_eq!(grant.claims.tenant.as_str(), TENANT);
    assert!(!grant.tokens.can_refresh());
    clock.fetch_sub(3_600, Ordering::SeqCst);
    let late = sign_in_with_certificate(&application, &client, &world, &certificate).await;
    assert!(matches!(late.unwrap_err(), SignInError::Refused(_)), "an assertion of an hour ago");
}
