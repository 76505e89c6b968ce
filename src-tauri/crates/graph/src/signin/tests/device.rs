//! Device code.
use super::*;
use std::time::Duration;

fn code() -> Reply {
    Reply::json(
        200,
        &json!({
            "device_code": "planted-device-code", "user_code": "ABCD-EFGH", "interval": 5,
            "verification_uri": "http://127.0.0.1:9/devicelogin", "expires_in": 900,
            "message": "To sign in, use a web browser …",
        }),
    )
}

fn pending(error: &str) -> Reply {
    Reply::json(400, &json!({"error": error, "error_description": "AADSTS70016: pending"}))
}

/// Signs in against these replies; returns how, and the pauses between polls in seconds.
async fn poll(replies: Vec<Reply>) -> (Result<Grant, SignInError>, Vec<u64>, Server) {
    let server = Server::in_turn(replies).await;
    let (world, clock) = world();
    let application = application(&server);
    let signin = DeviceSignIn::start(&application, &client(&application), &world).await;
    let signin = match signin {
        Ok(signin) => signin,
        Err(error) => return (Err(error), vec![], server),
    };
    assert_eq!(signin.user_code(), "ABCD-EFGH");
    assert_eq!(signin.address(), "http://127.0.0.1:9/devicelogin");
    assert_eq!(signin.expires().timestamp(), START + 900);
    let pauses = Mutex::new(Vec::new());
    let outcome = signin
        .poll(|pause: Duration| {
            pauses.lock().unwrap().push(pause.as_secs());
            clock.pass(i64::try_from(pause.as_secs()).unwrap());
            std::future::ready(())
        })
        .await;
    (outcome, pauses.into_inner().unwrap(), server)
}

#[tokio::test]
async fn polling_keeps_the_platforms_pace() {
    // SGN-20, SGN-21
    let (outcome, pauses, server) = poll(vec![
        code(),
        pending("authorization_pending"),
        pending("slow_down"),
        pending("authorization_pending"),
        Reply::raw(503, "", vec![]),
        granted(TENANT, "a", Some("refresh-1")),
    ])
    .await;
    assert!(outcome.unwrap().tokens.can_refresh());
    assert_eq!(pauses, [5, 10, 10, 20]);
    let asked = server.asked();
    assert_eq!(asked[0].path, format!("/{TENANT}/oauth2/v2.0/devicecode"));
    assert!(asked[0].form["scope"].ends_with("offline_access"));
    assert_eq!(asked[1].form["device_code"], "planted-device-code");
    assert_eq!(asked[1].form["client_id"], CLIENT);
}

#[tokio::test]
async fn refusals_have_their_reasons() {
    // SGN-22, SGN-50
    let check = async |replies: Vec<Reply>, expected: &str| {
        let (outcome, ..) = poll(replies).await;
        assert_eq!(outcome.unwrap_err().code(), expected);
    };
    check(vec![refused("invalid_client", 7000218)], "public-client-off").await;
    check(vec![refused("invalid_request", 90002)], "tenant-unknown").await;
    check(vec![code(), refused("authorization_declined", 70017)], "declined").await;
    check(vec![code(), refused("access_denied", 53003)], "device-code-blocked").await;
    check(vec![code(), refused("invalid_grant", 530033)], "device-code-blocked").await;
    check(vec![code(), refused("invalid_grant", 53000)], "device-not-compliant").await;
    check(vec![code(), refused("expired_token", 70020)], "device-code-expired").await;
    check(vec![code(), granted(OTHER_TENANT, "a", None)], "wrong-tenant").await;
    check(vec![Reply::raw(500, "", vec![])], "unreachable").await;
    check(vec![Reply::raw(302, "Location: http://127.0.0.1:9/\r\n", vec![])], "bad-answer").await;
}

#[tokio::test]
async fn a_code_is_not_waited_for_beyond_its_time() {
    // SGN-21
    let (outcome, pauses, _) = poll(vec![code(), pending("authorization_pending")]).await;
    assert_eq!(outcome.unwrap_err().code(), "device-code-expired");
    assert_eq!(pauses.iter().sum::<u64>(), 905);
}

#[tokio::test]
async fn addresses_and_codes_that_are_none_are_refused() {
    // SGN-23
    for (name, value) in [
        ("verification_uri", json!("javascript:alert(1)")),
        ("verification_uri", json!("file:///etc/passwd")),
        ("verification_uri", json!(format!("https://example.com/{}", "x".repeat(600)))),
        ("user_code", json!("")),
        ("user_code", json!("x".repeat(600))),
        ("expires_in", json!("soon")),
    ] {
        let mut body: Value = json!({
            "device_code": "d", "user_code": "ABCD-EFGH", "expires_in": 900,
            "verification_uri": "https://microsoft.com/devicelogin",
        });
        body[name] = value;
        let (outcome, ..) = poll(vec![Reply::json(200, &body)]).await;
        assert_eq!(outcome.unwrap_err(), SignInError::BadAnswer, "{name}");
    }
}

#[tokio::test]
async fn hostile_paces_are_bounded() {
    // SGN-21
    for (interval, least, most) in [(0u64, 1, 1), (u64::MAX / 4, 60, 60)] {
        let body = json!({
            "device_code": "d", "user_code": "ABCD-EFGH", "interval": interval,
            "verification_uri": "http://127.0.0.1:9/devicelogin", "expires_in": 900,
        });
        let (outcome, pauses, _) = poll(vec![
            Reply::json(200, &body),
            pending("authorization_pending"),
            granted(TENANT, "a", None),
        ])
        .await;
        assert!(outcome.is_ok());
        assert!(pauses.iter().all(|pause| (least..=most).contains(pause)), "{pauses:?}");
    }
}
