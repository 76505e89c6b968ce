//! A service that repeats the caller's token everywhere: it is in no log at the finest level,
//! in no error, in no answer and in no file.
use serde_json::{Value, json};
use simulator::{Fault, FaultKind, Profile, When};
use std::collections::BTreeSet;
use tests::{live::Service, logged, traces::Wanted};

/// LIV-15: connecting, reading, being refused, challenged, redirected and failed.
#[test]
fn no_token_is_anywhere() {
    let service = Service::changed(81, 200, |tenant| {
        tenant.access.scopes.remove("Domain.Read.All");
        tenant.access.scopes.remove("Directory.Read.All");
    });
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let world = service.world(&dir);
    let fault = |path: &str, kind| Fault { path: path.to_owned(), when: When::Always, kind };
    let echo = Profile { echo: true, ..Profile::default() };
    service.running.set_profile(echo.clone());
    logged::begin();
    service.connect(&world);
    let mut answers = vec![world.connection(), world.call("connection.list", json!({}))];
    let bad = Profile {
        faults: vec![
            fault("deviceManagement/intents", FaultKind::Html),
            fault("deviceManagement/roleScopeTags", FaultKind::MalformedJson),
            fault("groupSettings", FaultKind::NextLink("{foreign}{path}".to_owned())),
            fault("admin/", FaultKind::Redirect(302, "{foreign}{path}".to_owned())),
        ],
        ..echo.clone()
    };
    service.running.set_profile(bad);
    let row = world.synced();
    assert_ne!(row["args"]["lacking"], "0", "{row:#}");
    answers.push(row);
    service.running.set_profile(echo);
    service.running.challenge(&service.tenant());
    answers.push(world.sync(json!({})).remove(0));
    answers.push(world.run("connection.sign_in", json!({"tenant": world.tenant()})));
    service.running.expire_tokens(&service.tenant());
    answers.push(world.run("connection.check", json!({"tenant": world.tenant()})));
    service.running.revoke(&service.tenant());
    service.running.expire_tokens(&service.tenant());
    answers.push(world.sync(json!({})).remove(0));
    answers.push(world.call("run.list", json!({})));
    answers.push(world.call("connection.list", json!({})));
    answers.push(world.call("vault.verify", json!({})));
    let log = logged::end();

    let tokens = service.running.issued();
    assert!(tokens.len() >= 5, "{} tokens", tokens.len());
    let mut wanted = Wanted::default();
    for (number, token) in tokens.iter().enumerate() {
        // The end of each: a signature, or a refresh token's own part.
        let end = token.rsplit('.').next().unwrap();
        assert!(end.len() >= 16, "{end}");
        wanted.word(&format!("token {number}"), end.as_bytes());
    }
    let find = |bytes: &[u8]| {
        let mut names = BTreeSet::new();
        wanted.found_in(bytes, &mut names);
        names
    };
    assert!(!find(tokens[0].as_bytes()).is_empty(), "the search is blind");
    println!("{} tokens, {} bytes of log", tokens.len(), log.len());
    assert!(log.len() > 100_000, "the log was not heard");
    assert_eq!(find(&log), BTreeSet::new(), "in the log");
    let told = Value::from(answers).to_string();
    assert_eq!(find(told.as_bytes()), BTreeSet::new(), "in answers");
    let (found, files) = wanted.in_files(home.path());
    assert_eq!((found, files > 1), (Vec::new(), true), "in files while open");
    world.call("vault.lock", json!({}));
    let (found, files) = wanted.in_files(home.path());
    assert_eq!((found, files > 1), (Vec::new(), true), "in files when locked");
}
