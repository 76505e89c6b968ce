//! Sessions: ahead of expiry, once for all, stored before use.
use super::*;
use crate::token::{AccessToken, NoToken, TokenSource};
use std::sync::atomic::AtomicUsize;

/// What a session is made of.
struct Setting {
    session: Session,
    server: Server,
    shelf: Arc<Shelf>,
    clock: Clock,
}

async fn grant(mark: &str, tenant: &str) -> Grant {
    let tenant = TenantId::parse(tenant).unwrap();
    let tokens = StoredTokens::from_bytes(
        &serde_json::to_vec(&json!({
            "version": 1, "access": access(tenant.as_str(), mark), "expires": START + 3_600,
            "refresh": "refresh-0",
        }))
        .unwrap(),
    );
    Grant::accept(tokens.unwrap(), &tenant).unwrap()
}

async fn setting(server: Server) -> Setting {
    let (world, clock) = world();
    let application = application(&server);
    let client = client(&application);
    let shelf = Arc::new(Shelf::default());
    let session =
        Session::start(application, client, world, shelf.clone(), grant("0", TENANT).await).await;
    Setting { session: session.unwrap(), server, shelf, clock }
}

fn token(mark: &str) -> AccessToken {
    AccessToken::new(access(TENANT, mark))
}

#[tokio::test]
async fn a_token_is_refreshed_ahead_of_its_end() {
    // SGN-30, SGN-31, SGN-32
    let server = Server::in_turn(vec![
        granted(TENANT, "1", Some("refresh-1")),
        granted(TENANT, "2", None),
        granted(TENANT, "3", Some("refresh-3")),
    ])
    .await;
    let Setting { session, server, shelf, clock } = setting(server).await;
    assert_eq!(shelf.saves(), 1);
    clock.pass(3_600 - 300);
    assert_eq!(session.token().await.unwrap(), token("0"));
    clock.pass(1);
    for _ in 0..3 {
        assert_eq!(session.token().await.unwrap(), token("1"));
    }
    for mark in ["2", "3"] {
        clock.pass(3_500);
        assert_eq!(session.token().await.unwrap(), token(mark));
    }
    let sent: Vec<_> =
        server.asked().iter().map(|asked| asked.form["refresh_token"].clone()).collect();
    // The second answer had no refresh token: the old one goes on (RFC 6749, 6).
    assert_eq!(sent, ["refresh-0", "refresh-1", "refresh-1"]);
    assert!(server.asked().iter().all(|asked| asked.form["claims"].contains("cp1")));
    assert_eq!(shelf.saves(), 4);
    assert_eq!(shelf.last().refresh.as_deref().unwrap(), "refresh-3");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_ask_and_one_refresh_is_made() {
    // SGN-30
    let count = AtomicUsize::new(1);
    let server = Server::start(move |_| {
        let mark = count.fetch_add(1, Ordering::SeqCst).to_string();
        granted(TENANT, &mark, Some("next"))
    })
    .await;
    let Setting { session, server, shelf, clock } = setting(server).await;
    clock.pass(3_600);
    let asking = (0..100).map(|_| {
        let session = session.clone();
        tokio::spawn(async move { session.token().await.unwrap() })
    });
    for asked in asking.collect::<Vec<_>>() {
        assert_eq!(asked.await.unwrap(), token("1"));
    }
    let rejecting = (0..100).map(|_| {
        let session = session.clone();
        tokio::spawn(async move { session.renew(&token("1"), None).await.unwrap() })
    });
    for asked in rejecting.collect::<Vec<_>>() {
        assert_eq!(asked.await.unwrap(), token("2"));
    }
    // Somebody who comes late with an older one gets the newest.
    assert_eq!(session.renew(&token("0"), None).await.unwrap(), token("2"));
    assert_eq!((server.asked().len(), shelf.saves()), (2, 3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn those_who_waited_share_a_failure() {
    // SGN-30, SGN-34
    let server = Server::in_turn(vec![Reply::raw(503, "", vec![])]).await;
    let Setting { session, server, clock, .. } = setting(server).await;
    clock.pass(3_600 - 200);
    for (pause, attempts) in [(0, 1), (29, 1), (1, 2), (1, 2)] {
        clock.pass(pause);
        assert_eq!(session.token().await.unwrap(), token("0"), "still good for a while");
        assert_eq!(server.asked().len(), attempts);
    }
    clock.pass(200);
    let asking = (0..50).map(|_| {
        let session = session.clone();
        tokio::spawn(async move { session.token().await })
    });
    for asked in asking.collect::<Vec<_>>() {
        assert_eq!(asked.await.unwrap(), Err(NoToken::Unreachable));
    }
    assert!(server.asked().len() < 25, "{} attempts", server.asked().len());
}

#[tokio::test]
async fn an_ended_sign_in_wants_the_person_and_then_goes_on() {
    // SGN-33, SGN-34
    let server = Server::in_turn(vec![refused("invalid_grant", 700082)]).await;
    let Setting { session, server, shelf, clock } = setting(server).await;
    clock.pass(3_600);
    for _ in 0..3 {
        assert_eq!(session.token().await, Err(NoToken::Interaction { claims: None }));
    }
    assert_eq!(server.asked().len(), 1, "it is not tried again without the person");
    assert_eq!(session.last_refusal().await.unwrap().code, SignInCode::SignInExpired);
    let mut again = grant("again", TENANT).await;
    again.tokens.expires += chrono::TimeDelta::hours(2);
    session.sign_in_again(again).await.unwrap();
    assert_eq!(session.token().await.unwrap(), token("again"));
    assert_eq!((session.last_refusal().await, shelf.saves()), (None, 2));
}

#[tokio::test]
async fn a_challenge_wants_the_person_with_its_claims() {
    // SGN-33
    let server = Server::in_turn(vec![granted(TENANT, "1", None)]).await;
    let Setting { session, server, .. } = setting(server).await;
    let claims = r#"{"access_token":{"nbf":{"essential":true}}}"#;
    let interaction = Err(NoToken::Interaction { claims: Some(claims.to_owned()) });
    assert_eq!(session.renew(&token("0"), Some(claims)).await, interaction);
    assert_eq!(session.token().await, interaction);
    assert!(server.asked().is_empty());
    session.sign_in_again(grant("new", TENANT).await).await.unwrap();
    assert_eq!(session.renew(&token("0"), Some(claims)).await.unwrap(), token("new"));
}

#[tokio::test]
async fn claims_of_a_refusal_are_passed_on() {
    // SGN-33
    let claims = r#"{"access_token":{"polids":{"essential":true}}}"#;
    let body = json!({"error": "interaction_required", "error_codes": [50076], "claims": claims});
    let server = Server::in_turn(vec![Reply::json(400, &body)]).await;
    let Setting { session, server: _server, clock, .. } = setting(server).await;
    clock.pass(3_600);
    let expected = NoToken::Interaction { claims: Some(claims.to_owned()) };
    assert_eq!(session.token().await, Err(expected));
    assert_eq!(session.last_refusal().await.unwrap().code, SignInCode::MfaNeeded);
}

#[tokio::test]
async fn what_cannot_be_stored_is_not_used() {
    // SGN-32
    let server =
        Server::in_turn(vec![granted(TENANT, "1", Some("refresh-1")), granted(TENANT, "2", None)])
            .await;
    let Setting { session, server, shelf, clock } = setting(server).await;
    clock.pass(3_600);
    shelf.refuses.store(true, Ordering::SeqCst);
    assert_eq!(session.token().await, Err(NoToken::Refused { code: "not-saved".to_owned() }));
    shelf.refuses.store(false, Ordering::SeqCst);
    assert_eq!(session.token().await.unwrap(), token("2"));
    assert_eq!(server.asked()[1].form["refresh_token"], "refresh-1");
}

#[tokio::test]
async fn another_tenants_tokens_are_neither_stored_nor_used() {
    // SGN-42
    let server = Server::in_turn(vec![granted(OTHER_TENANT, "1", Some("foreign"))]).await;
    let Setting { session, server: _server, shelf, clock } = setting(server).await;
    let foreign = grant("x", OTHER_TENANT).await;
    assert_eq!(session.sign_in_again(foreign.clone()).await.unwrap_err().code(), "wrong-tenant");
    clock.pass(3_600);
    assert_eq!(session.token().await, Err(NoToken::Refused { code: "wrong-tenant".to_owned() }));
    assert_eq!(shelf.saves(), 1);
    let server = Server::in_turn(vec![]).await;
    let application = application(&server);
    let client = client(&application);
    let shelf = Arc::new(Shelf::default());
    let resumed = Session::resume(application, client, world().0, shelf.clone(), foreign.tokens);
    assert_eq!(resumed.unwrap_err().code(), "wrong-tenant");
    assert_eq!(shelf.saves(), 0);
}

#[tokio::test]
async fn a_caller_that_gives_up_loses_no_refresh_token() {
    // SGN-32
    let server = Server::in_turn(vec![
        granted(TENANT, "1", Some("refresh-1")),
        granted(TENANT, "2", Some("refresh-2")),
    ])
    .await;
    let Setting { session, server, shelf, clock } = setting(server).await;
    clock.pass(3_600);
    let asked = async {
        while server.asked().is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        // The platform has the request, and has taken the old refresh token for used.
        () = asked => {}
        _ = session.token() => panic!("it was answered before it was asked"),
    }
    assert_eq!(session.token().await.unwrap(), token("1"));
    assert_eq!(shelf.last().refresh.as_deref().unwrap(), "refresh-1");
    assert_eq!((shelf.saves(), server.asked().len()), (2, 1));
}

#[tokio::test]
async fn stored_tokens_resume() {
    // SGN-35
    let tokens = grant("0", TENANT).await.tokens;
    let bytes = tokens.to_bytes();
    let again = StoredTokens::from_bytes(&bytes).unwrap();
    assert_eq!(*again.to_bytes(), *bytes);
    let server = Server::in_turn(vec![granted(TENANT, "1", Some("refresh-1"))]).await;
    let (world, clock) = world();
    clock.pass(100_000);
    let application = application(&server);
    let client = client(&application);
    let session = Session::resume(application, client, world, Arc::new(Shelf::default()), again);
    assert_eq!(session.unwrap().token().await.unwrap(), token("1"));
    for wrong in ["", "{}", r#"{"version":2,"access":"a","expires":1,"refresh":null}"#, "[1]"] {
        assert_eq!(StoredTokens::from_bytes(wrong.as_bytes()).unwrap_err(), Unreadable);
    }
    assert!(StoredTokens::from_bytes(&vec![b' '; 600_000]).is_err());
}

#[tokio::test]
async fn forgetting_ends_the_session() {
    // SGN-36
    let server = Server::in_turn(vec![]).await;
    let Setting { session, server, shelf, .. } = setting(server).await;
    session.forget().await.unwrap();
    assert!(shelf.forgotten.load(Ordering::SeqCst));
    assert_eq!(session.token().await, Err(NoToken::Interaction { claims: None }));
    assert_eq!((session.claims().await, server.asked().len()), (None, 0));
}

#[tokio::test]
async fn an_application_needs_no_person() {
    // SGN-37
    let server = Server::in_turn(vec![
        granted(TENANT, "1", None),
        granted(TENANT, "2", None),
        refused("invalid_grant", 53003),
    ])
    .await;
    let (world, clock) = world();
    let application = application(&server);
    let client = client(&application);
    let certificate =
        Certificate::from_pem(super::certificate::CERTIFICATE, super::certificate::KEY).unwrap();
    let session = Session::with_certificate(application, client, world, certificate);
    assert_eq!(session.token().await.unwrap(), token("1"));
    let claims = r#"{"access_token":{"nbf":{"essential":true}}}"#;
    assert_eq!(session.renew(&token("1"), Some(claims)).await.unwrap(), token("2"));
    assert!(server.asked()[1].form["claims"].contains("nbf"));
    clock.pass(3_600);
    let code = "conditional-access".to_owned();
    assert_eq!(session.token().await, Err(NoToken::Refused { code }));
}
