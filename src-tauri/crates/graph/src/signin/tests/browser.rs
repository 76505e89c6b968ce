//! Authorization code with PKCE.
use super::{
    server::{send, visit},
    *,
};
use std::{collections::BTreeMap, time::Duration};
use tokio::{io::AsyncWriteExt, net::TcpStream};

type Query = BTreeMap<String, String>;

fn query(signin: &BrowserSignIn) -> Query {
    signin.url().query_pairs().into_owned().collect()
}

fn port(query: &Query) -> u16 {
    query["redirect_uri"].rsplit(':').next().unwrap().parse().unwrap()
}

/// A sign-in at this server, and what its address asks for.
async fn start(server: &Server) -> (BrowserSignIn, Query) {
    let application = application(server);
    let signin =
        BrowserSignIn::start(&application, &client(&application), &world().0, options()).await;
    let signin = signin.unwrap();
    let query = query(&signin);
    (signin, query)
}

#[tokio::test]
async fn a_person_signs_in() {
    // SGN-10, SGN-11, SGN-12, SGN-42
    let server = Server::in_turn(vec![granted(TENANT, "a", Some("refresh-1"))]).await;
    let (signin, query) = start(&server).await;
    assert!(
        signin
            .url()
            .as_str()
            .starts_with(&format!("{}/{TENANT}/oauth2/v2.0/authorize?", server.origin()))
    );
    let check = |name: &str, expected: &str| assert_eq!(query[name], expected, "{name}");
    check("response_type", "code");
    check("response_mode", "query");
    check("prompt", "select_account");
    check("client_id", CLIENT);
    check("code_challenge_method", "S256");
    check("claims", r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#);
    check(
        "scope",
        &format!("{0}/Policy.Read.All {0}/AuditLog.Read.All offline_access", server.origin()),
    );
    assert_eq!(query["redirect_uri"], format!("http://localhost:{}", port(&query)));
    assert!(query["state"].len() >= 43 && query["state"] != query["code_challenge"]);

    let finishing = tokio::spawn(signin.finish());
    let page = visit(port(&query), &format!("/?code=the-code&state={}", query["state"])).await;
    assert!(page.starts_with("HTTP/1.1 200 OK") && page.contains("Sie können"), "{page}");
    let grant = finishing.await.unwrap().unwrap();
    assert_eq!(grant.claims.tenant.as_str(), TENANT);
    assert!(grant.tokens.can_refresh());
    assert_eq!(grant.tokens.expires().timestamp(), START + 3_600);

    let asked = &server.asked()[0];
    assert_eq!(asked.path, format!("/{TENANT}/oauth2/v2.0/token"));
    assert_eq!(asked.form["grant_type"], "authorization_code");
    assert_eq!(asked.form["code"], "the-code");
    assert_eq!(asked.form["redirect_uri"], query["redirect_uri"]);
    assert_eq!(asked.form["client_id"], CLIENT);
    assert!(!asked.form.contains_key("client_secret"));
    let digest =
        ring::digest::digest(&ring::digest::SHA256, asked.form["code_verifier"].as_bytes());
    assert_eq!(URL_SAFE_NO_PAD.encode(digest), query["code_challenge"]);
}

#[tokio::test]
async fn a_token_of_another_tenant_is_refused() {
    // SGN-42
    for (tenant, found) in [(OTHER_TENANT, TenantId::parse(OTHER_TENANT).ok()), ("common", None)] {
        let server = Server::in_turn(vec![granted(tenant, "a", Some("r"))]).await;
        let (signin, query) = start(&server).await;
        let finishing = tokio::spawn(signin.finish());
        visit(port(&query), &format!("/?code=c&state={}", query["state"])).await;
        let expected = TenantId::parse(TENANT).unwrap();
        assert_eq!(
            finishing.await.unwrap().unwrap_err(),
            SignInError::WrongTenant { expected, found }
        );
    }
}

#[tokio::test]
async fn an_error_that_comes_back_is_a_reason() {
    // SGN-13, SGN-50
    let server = Server::in_turn(vec![]).await;
    for (answer, expected) in [
        ("error=access_denied&error_description=AADSTS65004%3A+User+declined", "declined"),
        ("error=access_denied", "declined"),
        ("error=invalid_request&error_description=AADSTS50020%3A+x", "account-not-in-tenant"),
        ("error=consent_required&error_description=AADSTS90094%3A+x", "admin-consent-needed"),
        ("error=%3Cscript%3E", "other"),
    ] {
        let (signin, query) = start(&server).await;
        let finishing = tokio::spawn(signin.finish());
        let page = visit(port(&query), &format!("/?{answer}&state={}", query["state"])).await;
        assert!(page.contains("abgelehnt") && !page.contains("script"), "{page}");
        assert_eq!(finishing.await.unwrap().unwrap_err().code(), expected);
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn what_does_not_belong_to_this_sign_in_ends_nothing() {
    // SGN-13
    let server = Server::in_turn(vec![granted(TENANT, "a", None)]).await;
    let (signin, query) = start(&server).await;
    let (port, state) = (port(&query), &query["state"]);
    let finishing = tokio::spawn(signin.finish());
    let long = "x".repeat(9_000);
    for (target, status) in [
        ("/favicon.ico".to_owned(), 404),
        (format!("/other?code=c&state={state}"), 404),
        ("/".to_owned(), 404),
        ("/?code=c".to_owned(), 400),
        ("/?code=c&state=wrong".to_owned(), 400),
        (format!("/?state={state}"), 400),
        (format!("/?code=&state={state}"), 400),
        (format!("/?code=a&code=b&state={state}"), 400),
        (format!("/?code=a&state=x&state={state}"), 400),
        (format!("/?code=a&error=b&state={state}"), 400),
        (format!("/?code={long}&state={state}"), 400),
    ] {
        let page = visit(port, &target).await;
        assert!(page.starts_with(&format!("HTTP/1.1 {status}")), "{target:.60}\n{page}");
    }
    let good = format!("/?code=c&state={state}");
    for request in [
        format!("POST {good} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"),
        format!("GET {good} HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n"),
        format!("GET {good} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        format!("GET {good} HTTP/1.1\r\n\r\n"),
        format!("GET {good}\r\n\r\n"),
        format!("GET {good} HTTP/1.1\r\nX: {}", "x".repeat(100_000)),
        "\r\n\r\n".to_owned(),
    ] {
        let page = send(port, &request).await;
        assert!(page.is_empty() || page.starts_with("HTTP/1.1 400"), "{request:.60}\n{page}");
    }
    assert!(!finishing.is_finished() && server.asked().is_empty());
    visit(port, &good).await;
    assert!(finishing.await.unwrap().is_ok());
}

#[tokio::test]
async fn a_second_callback_changes_nothing() {
    // SGN-13
    let server = Server::in_turn(vec![granted(TENANT, "a", None)]).await;
    let (signin, query) = start(&server).await;
    let first = visit(port(&query), &format!("/?code=first&state={}", query["state"])).await;
    let second = visit(port(&query), &format!("/?code=second&state={}", query["state"])).await;
    assert!(first.starts_with("HTTP/1.1 200") && second.starts_with("HTTP/1.1 409"), "{second}");
    assert!(signin.finish().await.is_ok());
    let codes: Vec<_> = server.asked().iter().map(|asked| asked.form["code"].clone()).collect();
    assert_eq!(codes, ["first"]);
    assert!(TcpStream::connect(("127.0.0.1", port(&query))).await.is_err(), "it still listens");
}

#[tokio::test]
async fn a_guesser_is_not_waited_for() {
    // SGN-13
    let server = Server::in_turn(vec![]).await;
    let (signin, query) = start(&server).await;
    for guess in 0..32 {
        visit(port(&query), &format!("/?code=c&state={guess}")).await;
    }
    assert_eq!(signin.finish().await.unwrap_err(), SignInError::WrongState);
}

#[tokio::test(start_paused = true)]
async fn nobody_comes() {
    // SGN-15
    let server = Server::in_turn(vec![]).await;
    let (signin, _) = start(&server).await;
    let before = tokio::time::Instant::now();
    assert_eq!(signin.finish().await.unwrap_err(), SignInError::Timeout);
    assert_eq!(before.elapsed().as_secs(), 300);
}

#[tokio::test(start_paused = true)]
async fn a_slow_request_is_dropped_and_others_are_served_meanwhile() {
    // SGN-13
    let server = Server::in_turn(vec![]).await;
    let (_signin, query) = start(&server).await;
    let mut slow = TcpStream::connect(("127.0.0.1", port(&query))).await.unwrap();
    slow.write_all(b"GET /?code=").await.unwrap();
    let before = tokio::time::Instant::now();
    let mut rest = Vec::new();
    let _ = tokio::io::AsyncReadExt::read_to_end(&mut slow, &mut rest).await;
    assert!(rest.is_empty() && before.elapsed() <= Duration::from_secs(6));
}

#[tokio::test]
async fn cancelling_frees_the_port() {
    // SGN-15
    let server = Server::in_turn(vec![]).await;
    let (signin, query) = start(&server).await;
    let finishing = tokio::spawn(signin.finish());
    tokio::task::yield_now().await;
    finishing.abort();
    assert!(finishing.await.unwrap_err().is_cancelled());
    tokio::task::yield_now().await;
    assert!(TcpStream::connect(("127.0.0.1", port(&query))).await.is_err());
}

#[tokio::test]
async fn a_taken_port_is_said() {
    // SGN-16
    let server = Server::in_turn(vec![]).await;
    let application = application(&server);
    let (_signin, query) = start(&server).await;
    let options = BrowserOptions { port: Some(port(&query)), ..options() };
    let outcome =
        BrowserSignIn::start(&application, &client(&application), &world().0, options).await;
    assert_eq!(outcome.unwrap_err(), SignInError::PortTaken { port: port(&query) });
}

#[tokio::test]
async fn a_challenge_is_asked_for_with_the_capabilities() {
    // SGN-33
    let server = Server::in_turn(vec![]).await;
    let application = application(&server);
    let check = async |claims: &str, expected: &str| {
        let options = BrowserOptions { claims: Some(claims.to_owned()), ..options() };
        let signin =
            BrowserSignIn::start(&application, &client(&application), &world().0, options).await;
        assert_eq!(query(&signin.unwrap())["claims"], expected);
    };
    check(
        r#"{"access_token":{"nbf":{"essential":true,"value":"1"}}}"#,
        r#"{"access_token":{"nbf":{"essential":true,"value":"1"},"xms_cc":{"values":["cp1"]}}}"#,
    )
    .await;
    for nothing in ["", "x", "[]", &format!("{{\"a\":\"{}\"}}", "x".repeat(9_000))] {
        check(nothing, r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#).await;
    }
}

#[tokio::test]
async fn answers_that_are_none_are_told_apart() {
    // SGN-3
    let good = json!({"access_token": access(TENANT, "a"), "token_type": "Bearer"}).to_string();
    let huge = format!("{good}{}", " ".repeat(256 * 1024)).into_bytes();
    let to = "Location: http://127.0.0.1:9/\r\n";
    let json = "Content-Type: application/json\r\n";
    let no_type = json!({"access_token": access(TENANT, "a"), "token_type": "mac"});
    for (reply, expected) in [
        (Reply::raw(200, json, huge), SignInError::BadAnswer),
        (Reply::raw(302, to, vec![]), SignInError::BadAnswer),
        (Reply::raw(307, to, vec![]), SignInError::BadAnswer),
        (
            Reply::raw(200, "Content-Type: text/html\r\n", b"<html>".to_vec()),
            SignInError::BadAnswer,
        ),
        (Reply::raw(200, json, b"{".to_vec()), SignInError::BadAnswer),
        (Reply::raw(200, json, vec![]), SignInError::BadAnswer),
        (Reply::raw(400, json, b"[]".to_vec()), SignInError::BadAnswer),
        (Reply::json(200, &no_type), SignInError::BadAnswer),
        (Reply::raw(500, json, b"{}".to_vec()), SignInError::Unreachable),
        (Reply::raw(429, json, b"{}".to_vec()), SignInError::Unreachable),
        (refused("temporarily_unavailable", 90033), SignInError::Unreachable),
        (
            Reply::json(200, &json!({"access_token": "opaque", "token_type": "Bearer"})),
            SignInError::UnreadableToken,
        ),
    ] {
        let server = Server::in_turn(vec![reply]).await;
        let (signin, query) = start(&server).await;
        visit(port(&query), &format!("/?code=c&state={}", query["state"])).await;
        assert_eq!(signin.finish().await.unwrap_err(), expected);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_page_arrives_whole_before_the_sign_in_ends() {
    // SGN-14
    let server = Server::in_turn(vec![]).await;
    let application = application(&server);
    let (world, client) = (world().0, client(&application));
    for _ in 0..100 {
        let signin = BrowserSignIn::start(&application, &client, &world, options()).await.unwrap();
        let query = query(&signin);
        let finishing = tokio::spawn(signin.finish());
        let target = format!("/?error=access_denied&state={}", query["state"]);
        assert!(visit(port(&query), &target).await.ends_with("</html>\n"));
        assert_eq!(finishing.await.unwrap().unwrap_err().code(), "declined");
    }
}

#[tokio::test]
async fn sign_ins_side_by_side_do_not_mix() {
    // SGN-11, SGN-12, SGN-13
    let server = Server::in_turn(vec![granted(TENANT, "a", None)]).await;
    let application = application(&server);
    let (world, client) = (world().0, client(&application));
    let one = BrowserSignIn::start(&application, &client, &world, options()).await.unwrap();
    let two = BrowserSignIn::start(&application, &client, &world, options()).await.unwrap();
    let (first, second) = (query(&one), query(&two));
    for name in ["state", "code_challenge", "redirect_uri"] {
        assert_ne!(first[name], second[name]);
    }
    let crossed = visit(port(&first), &format!("/?code=c&state={}", second["state"])).await;
    assert!(crossed.starts_with("HTTP/1.1 400"));
    visit(port(&first), &format!("/?code=c&state={}", first["state"])).await;
    visit(port(&second), &format!("/?code=d&state={}", second["state"])).await;
    assert!(one.finish().await.is_ok() && two.finish().await.is_ok());
}

#[tokio::test]
async fn both_addresses_of_this_machine_are_answered() {
    // SGN-12
    let server = Server::in_turn(vec![]).await;
    let (_signin, query) = start(&server).await;
    let port = port(&query);
    let free = std::net::TcpListener::bind("[::1]:0").is_ok();
    let v6 = TcpStream::connect(("::1", port)).await;
    assert_eq!(v6.is_ok(), free, "it listens there wherever there is such an address");
    if let Ok(taken) = std::net::TcpListener::bind("[::1]:0") {
        let port = taken.local_addr().unwrap().port();
        let application = application(&server);
        let options = BrowserOptions { port: Some(port), ..options() };
        let outcome =
            BrowserSignIn::start(&application, &client(&application), &world().0, options).await;
        assert_eq!(outcome.unwrap_err(), SignInError::PortTaken { port });
    }
}

#[tokio::test(start_paused = true)]
async fn idle_connections_do_not_keep_the_person_out_for_long() {
    // SGN-13
    let server = Server::in_turn(vec![]).await;
    let (signin, query) = start(&server).await;
    let target = format!("/?error=access_denied&state={}", query["state"]);
    let mut idle = Vec::new();
    for _ in 0..40 {
        idle.push(TcpStream::connect(("127.0.0.1", port(&query))).await.unwrap());
    }
    tokio::time::sleep(Duration::from_secs(6)).await;
    assert!(visit(port(&query), &target).await.starts_with("HTTP/1.1 200"));
    assert_eq!(signin.finish().await.unwrap_err().code(), "declined");
}

proptest::proptest! {
    #[test]
    fn only_the_right_state_is_a_callback(
        code in "[ -~]{0,40}", state in "[ -~]{0,40}", more in "[ -~]{0,200}", at in 0usize..400,
    ) {
        // SGN-13
        use crate::signin::callback::{Request, read};
        let encode = |text: &str| -> String {
            url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
        };
        let head = |state: &str| format!(
            "GET /?code={}&state={} HTTP/1.1\r\nHost: localhost:7\r\nX: {more}",
            encode(&code), encode(state),
        );
        let ours = matches!(read(&head(&state), 7, &state), Request::Callback(_));
        proptest::prop_assert_eq!(ours, !code.is_empty());
        let forged = matches!(read(&head(&format!("{state}x")), 7, &state), Request::Callback(_));
        proptest::prop_assert!(!forged);
        let other_port = matches!(read(&head(&state), 8, &state), Request::Callback(_));
        proptest::prop_assert!(!other_port);
        let text = head(&state);
        let _ = read(text.get(..at.min(text.len())).unwrap_or_default(), 7, &state);
        let _ = read(&more, 7, &state);
    }
}
