//! What is secret is shown nowhere: planted, and searched for in everything that can be seen.
use super::{server::visit, *};
use crate::token::TokenSource;
use std::io;

/// Everything that is written to the log.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_secret_is_in_the_log_or_in_an_error() {
    // SGN-4
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    tracing::trace!("the log works");

    let mut shown = String::new();
    let device = json!({
        "device_code": "planted-device", "user_code": "ABCD", "expires_in": 900,
        "verification_uri": "http://127.0.0.1:9/",
    });
    let planted_error = json!({
        "error": "planted-error", "error_description": "planted-description", "error_codes": [1],
        "access_token": "planted-in-error",
    });
    let server = Server::in_turn(vec![
        granted(TENANT, "planted-first", Some("planted-refresh-1")),
        granted(TENANT, "planted-second", Some("planted-refresh-2")),
        Reply::json(400, &planted_error),
        Reply::raw(200, "Content-Type: planted/type\r\nX: planted\r\n", b"planted-body".to_vec()),
        Reply::json(200, &device),
        Reply::json(400, &planted_error),
        granted(OTHER_TENANT, "planted-third", None),
    ])
    .await;
    let (world, clock) = world();
    let application = application(&server);
    let client = client(&application);
    let signin = BrowserSignIn::start(&application, &client, &world, options()).await.unwrap();
    shown += &format!("{signin:?} {client:?} {world:?}");
    let query: std::collections::BTreeMap<_, _> = signin.url().query_pairs().into_owned().collect();
    let port = query["redirect_uri"].rsplit(':').next().unwrap().parse().unwrap();
    visit(port, &format!("/?code=planted-code&state={}", query["state"])).await;
    let grant = signin.finish().await.unwrap();
    let first = grant.tokens.access.expose().to_owned();
    shown += &format!("{:?}", grant.tokens);
    let shelf = Arc::new(Shelf::default());
    let session = Session::start(application.clone(), client.clone(), world.clone(), shelf, grant)
        .await
        .unwrap();
    clock.pass(3_600);
    let second = session.token().await.unwrap();
    shown += &format!("{session:?} {second:?}");
    for _ in 0..2 {
        clock.pass(3_600);
        let failed = session.token().await.unwrap_err();
        shown += &format!("{failed:?} {failed} {:?}", session.last_refusal().await);
    }
    let signin = DeviceSignIn::start(&application, &client, &world).await.unwrap();
    shown += &format!("{signin:?}");
    let failed = signin.finish().await.unwrap_err();
    shown += &format!("{failed:?} {failed}");
    let certificate =
        Certificate::from_pem(super::certificate::CERTIFICATE, super::certificate::KEY).unwrap();
    shown += &format!("{certificate:?}");
    let failed = sign_in_with_certificate(&application, &client, &world, &certificate).await;
    let failed = failed.unwrap_err();
    shown += &format!("{failed:?} {failed}");

    let asked = server.asked();
    assert_eq!(asked.len(), 7, "every reply was given");
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("the log works") && log.contains("no new token"));
    let signature = asked[6].form["client_assertion"].rsplit('.').next().unwrap();
    let secrets = [
        "planted",
        &first,
        second.expose(),
        &query["state"],
        &asked[0].form["code_verifier"],
        signature,
        // The payloads, as they would look in base64.
        first.split('.').nth(1).unwrap(),
        second.expose().split('.').nth(1).unwrap(),
    ];
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} in the log");
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}
