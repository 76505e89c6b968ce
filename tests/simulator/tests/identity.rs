//! Sign-in: code with PKCE, device code, certificates, refresh, consent, and every refusal.
mod support;

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use simulator::{Access, Profile, Refusal, Refuse, Running};
use std::collections::BTreeMap;
use support::{CLIENT, Got, World, got, small, world};

const REDIRECT: &str = "http://localhost:49152/";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const SCOPE: &str = "https://graph.microsoft.com/.default openid profile offline_access";

type Pairs<'a> = Vec<(&'a str, String)>;

fn pairs<'a>(list: &[(&'a str, &str)]) -> Pairs<'a> {
    list.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

fn encoded(pairs: &Pairs) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn with<'a>(mut pairs: Pairs<'a>, name: &'a str, value: &str) -> Pairs<'a> {
    pairs.retain(|(found, _)| *found != name);
    pairs.push((name, value.to_owned()));
    pairs
}

fn authorization() -> Pairs<'static> {
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
    pairs(&[
        ("client_id", CLIENT),
        ("response_type", "code"),
        ("redirect_uri", REDIRECT),
        ("scope", SCOPE),
        ("state", "s t&te"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        ("prompt", "select_account"),
        ("nonce", "n"),
    ])
}

fn redemption(code: &str) -> Pairs<'static> {
    pairs(&[
        ("client_id", CLIENT),
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
        ("scope", SCOPE),
    ])
}

impl World {
    fn endpoint(&self, path: &str) -> String {
        format!("{}{}/{path}", self.running.authority, self.tenant)
    }

    /// The browser's part: where it is sent, and what the address says.
    async fn browse(&self, form: &Pairs<'_>) -> (Got, BTreeMap<String, String>) {
        let address = format!("{}?{}", self.endpoint("oauth2/v2.0/authorize"), encoded(form));
        let got = got(self.http.get(address)).await.unwrap();
        let location = url::Url::parse(got.header("location"));
        let query =
            location.map(|url| url.query_pairs().into_owned().collect()).unwrap_or_default();
        (got, query)
    }

    async fn token(&self, form: &Pairs<'_>) -> Got {
        let request = self
            .http
            .post(self.endpoint("oauth2/v2.0/token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(encoded(form));
        got(request).await.unwrap()
    }

    async fn signed_in(&self, form: &Pairs<'_>) -> Got {
        let (_, query) = self.browse(form).await;
        self.token(&redemption(&query["code"])).await
    }

    fn access(&self, change: impl FnOnce(&mut Access)) {
        self.running.change(&self.tenant, |tenant| change(&mut tenant.access)).unwrap();
    }

    async fn asks(&self, token: &str) -> Got {
        got(self.http.get(self.url("v1.0/organization")).bearer_auth(token)).await.unwrap()
    }
}

fn payload(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

fn text<'a>(got: &'a Got, name: &str) -> &'a str {
    got.body[name].as_str().unwrap_or_default()
}

#[tokio::test]
async fn a_person_signs_in_and_is_refreshed() {
    let world = world(small(), Profile::default()).await;
    let (got, query) = world.browse(&authorization()).await;
    assert_eq!(got.status, 302);
    assert_eq!(query["state"], "s t&te");
    let answer = world.token(&redemption(&query["code"])).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let claims = payload(text(&answer, "access_token"));
    assert_eq!((&claims["tid"], &claims["appid"]), (&json!(world.tenant), &json!(CLIENT)));
    assert!(
        claims["scp"].as_str().unwrap().contains("Policy.Read.All") && claims["roles"].is_null()
    );
    assert_eq!(claims["wids"][0], simulator::access::GLOBAL_READER);
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 3_900);
    let id = payload(text(&answer, "id_token"));
    assert_eq!(
        (&id["nonce"], &id["aud"], &id["tid"]),
        (&json!("n"), &json!(CLIENT), &json!(world.tenant))
    );
    assert_eq!(world.asks(text(&answer, "access_token")).await.status, 200);
    let again = world.token(&redemption(&query["code"])).await;
    assert_eq!(again.body["error_codes"], json!([54005]));

    let refresh = |token: &str| {
        pairs(&[
            ("client_id", CLIENT),
            ("grant_type", "refresh_token"),
            ("refresh_token", token),
            ("scope", SCOPE),
        ])
    };
    let first = text(&answer, "refresh_token").to_owned();
    let second = world.token(&refresh(&first)).await;
    assert_eq!(second.status, 200);
    assert_ne!(text(&second, "refresh_token"), first);
    assert_eq!(world.token(&refresh(&first)).await.status, 200, "lenient, as the service is");
    world.access(|access| access.refresh_once = true);
    let last = text(&second, "refresh_token");
    assert_eq!(world.token(&refresh(last)).await.status, 200);
    assert_eq!(world.token(&refresh(last)).await.body["error"], "invalid_grant");
    assert_eq!(world.token(&refresh("made up")).await.status, 400);
    world.access(|access| access.outage = Some(503));
    let out = world.token(&refresh(&first)).await;
    assert!(out.status == 503 && out.body.is_null());
    world.access(|access| access.outage = None);
    world.running.revoke(&world.tenant);
    assert_eq!(world.token(&refresh(&first)).await.status, 400);
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_said() {
    let world = world(small(), Profile::default()).await;
    let (got, _) =
        world.browse(&with(authorization(), "redirect_uri", "https://elsewhere.example/")).await;
    assert_eq!(got.status, 400);
    assert!(got.text.contains("AADSTS50011") && got.header("location").is_empty());
    for (name, value, error) in [
        ("response_type", "token", "unsupported_response_type"),
        ("code_challenge_method", "plain", "invalid_request"),
        ("code_challenge", "short", "invalid_request"),
        ("scope", "", "invalid_request"),
    ] {
        let (got, query) = world.browse(&with(authorization(), name, value)).await;
        assert_eq!((got.status, query["error"].as_str()), (302, error), "{name}");
    }
    for (name, value) in [
        ("code_verifier", "wrong"),
        ("redirect_uri", "http://localhost:1/"),
        ("client_id", "other"),
    ] {
        let (_, query) = world.browse(&authorization()).await;
        let answer = world.token(&with(redemption(&query["code"]), name, value)).await;
        assert_eq!((answer.status, text(&answer, "error")), (400, "invalid_grant"), "{name}");
    }
    let nowhere = format!("{}common/oauth2/v2.0/authorize", world.running.authority);
    assert!(support::got(world.http.get(nowhere)).await.unwrap().text.contains("AADSTS90002"));
}

#[tokio::test]
async fn refusals_are_worded_as_the_service_words_them() {
    let world = world(small(), Profile::default()).await;
    let check = async |why: Refusal, code: u32, at_token: &str, at_browser: &str| {
        world.access(|access| access.refuse = Refuse { code: Some(why), ..Refuse::default() });
        let answer = world.signed_in(&authorization()).await;
        assert_eq!(text(&answer, "error"), at_token, "{why:?}");
        assert_eq!(answer.body["error_codes"], json!([code]));
        let words = text(&answer, "error_description");
        assert!(
            words.starts_with(&format!("AADSTS{code}: ")) && words.contains("Trace ID: "),
            "{words}"
        );
        for name in ["timestamp", "trace_id", "correlation_id"] {
            assert!(!text(&answer, name).is_empty(), "{name}");
        }
        world.access(|access| access.refuse = Refuse { authorize: Some(why), ..Refuse::default() });
        let (_, query) = world.browse(&authorization()).await;
        assert_eq!(query["error"], at_browser, "{why:?}");
        assert!(query["error_description"].starts_with(&format!("AADSTS{code}: ")));
    };
    check(Refusal::ForeignUser, 50020, "invalid_grant", "access_denied").await;
    check(Refusal::NotAssigned, 50105, "invalid_grant", "access_denied").await;
    check(Refusal::DeviceNotCompliant, 53000, "interaction_required", "interaction_required").await;
    check(Refusal::ConditionalAccess, 53003, "invalid_grant", "access_denied").await;
    check(Refusal::NoConsent, 65001, "invalid_grant", "consent_required").await;
    check(Refusal::AdminConsentRequired, 90094, "access_denied", "access_denied").await;
    check(Refusal::UnknownApplication, 700016, "unauthorized_client", "unauthorized_client").await;
    check(Refusal::NoCredential, 7000218, "invalid_client", "invalid_client").await;
    world.access(|access| access.refuse = Refuse::default());
    world.access(|access| access.clients = ["another".to_owned()].into());
    assert!(world.browse(&authorization()).await.1["error_description"].contains("700016"));
}

#[tokio::test]
async fn device_code_is_pending_slowed_down_granted_or_blocked() {
    let world = world(small(), Profile::default()).await;
    world.access(|access| (access.slow_down_polls, access.pending_polls) = (1, 2));
    let begin = async || {
        let form = encoded(&pairs(&[("client_id", CLIENT), ("scope", SCOPE)]));
        let request = world.http.post(world.endpoint("oauth2/v2.0/devicecode")).body(form);
        let got = got(request).await.unwrap();
        assert!(text(&got, "message").contains(text(&got, "user_code")));
        pairs(&[
            ("client_id", CLIENT),
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("device_code", text(&got, "device_code")),
        ])
    };
    let poll = begin().await;
    for expected in ["slow_down", "authorization_pending", "authorization_pending"] {
        assert_eq!(text(&world.token(&poll).await, "error"), expected);
    }
    let answer = world.token(&poll).await;
    assert_eq!(answer.status, 200);
    assert_eq!(world.asks(text(&answer, "access_token")).await.status, 200);
    assert_eq!(text(&world.token(&poll).await, "error"), "expired_token");
    world.access(|access| {
        (access.slow_down_polls, access.pending_polls) = (0, 0);
        access.refuse.device = Some(Refusal::DeviceCodeBlocked);
    });
    let blocked = world.token(&begin().await).await;
    assert_eq!(
        (text(&blocked, "error"), &blocked.body["error_codes"]),
        ("invalid_grant", &json!([53003]))
    );
}

/// An assertion in the right shape; its signature is none.
fn assertion(
    running: &Running,
    tenant: &str,
    change: impl FnOnce(&mut Value, &mut Value),
) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let mut header = json!({"alg": "PS256", "typ": "JWT", "x5t#S256": "thumb"});
    let mut claims = json!({
        "aud": format!("{}{tenant}/oauth2/v2.0/token", running.authority), "iss": CLIENT, "sub": CLIENT,
        "jti": "1", "nbf": now, "exp": now + 300,
    });
    change(&mut header, &mut claims);
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.{}", part(&header), part(&claims), URL_SAFE_NO_PAD.encode([7; 256]))
}

#[tokio::test]
async fn an_application_signs_in_with_an_assertion() {
    let world = world(small(), Profile::default()).await;
    let form = |assertion: &str| {
        pairs(&[
            ("client_id", CLIENT),
            ("grant_type", "client_credentials"),
            ("client_assertion", assertion),
            ("scope", "https://graph.microsoft.com/.default"),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ])
    };
    let good = assertion(&world.running, &world.tenant, |_, _| {});
    let answer = world.token(&form(&good)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let claims = payload(text(&answer, "access_token"));
    assert!(claims["scp"].is_null() && claims["idtyp"] == "app");
    assert!(claims["roles"].as_array().unwrap().contains(&json!("Policy.Read.All")));
    assert!(answer.body.get("refresh_token").is_none());
    assert_eq!(world.asks(text(&answer, "access_token")).await.status, 200);
    let missing = world.token(&form("")).await;
    assert_eq!((missing.status, &missing.body["error_codes"]), (401, &json!([7000218])));
    type Change = fn(&mut Value, &mut Value);
    let wrong: &[Change] = &[
        |_, claims| claims["aud"] = json!("https://elsewhere.example"),
        |_, claims| claims["sub"] = json!("another"),
        |_, claims| claims["exp"] = json!(1),
        |_, claims| claims["jti"] = json!(""),
        |header, _| header["alg"] = json!("HS256"),
        |header, _| header["x5t#S256"] = json!(""),
    ];
    for change in wrong {
        let bad = assertion(&world.running, &world.tenant, change);
        assert_eq!(world.token(&form(&bad)).await.body["error_codes"], json!([700027]));
    }
    // Made for this test and used nowhere else.
    let key = ring::rsa::KeyPair::from_der(include_bytes!("data/assertion-key.der")).unwrap();
    world.access(|access| access.assertion_key = Some(key.public().as_ref().to_vec()));
    assert_eq!(world.token(&form(&good)).await.body["error_codes"], json!([700027]));
    let encodings: [(&str, &dyn ring::signature::RsaEncoding); 2] = [
        ("PS256", &ring::signature::RSA_PSS_SHA256),
        ("RS256", &ring::signature::RSA_PKCS1_SHA256),
    ];
    for (name, encoding) in encodings {
        let unsigned =
            assertion(&world.running, &world.tenant, |header, _| header["alg"] = json!(name));
        let (message, _) = unsigned.rsplit_once('.').unwrap();
        let mut signature = vec![0; key.public().modulus_len()];
        let random = ring::rand::SystemRandom::new();
        key.sign(encoding, &random, message.as_bytes(), &mut signature).unwrap();
        let signed = format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature));
        assert_eq!(world.token(&form(&signed)).await.status, 200, "{name}");
    }
}

#[tokio::test]
async fn consent_is_missing_until_an_administrator_gives_it() {
    let world = world(small(), Profile::default()).await;
    world.access(|access| access.scopes = ["User.Read".to_owned()].into());
    let asks = with(
        authorization(),
        "scope",
        "https://graph.microsoft.com/Policy.Read.All offline_access",
    );
    assert_eq!(world.browse(&asks).await.1["error"], "consent_required");
    let default = world.signed_in(&authorization()).await;
    assert_eq!(payload(text(&default, "access_token"))["scp"], "User.Read");
    let form = pairs(&[
        ("client_id", CLIENT),
        ("redirect_uri", REDIRECT),
        ("state", "x"),
        ("scope", "https://graph.microsoft.com/.default"),
    ]);
    let address = format!("{}?{}", world.endpoint("v2.0/adminconsent"), encoded(&form));
    let got = got(world.http.get(address)).await.unwrap();
    assert!(
        got.header("location").contains("admin_consent=True")
            && got.header("location").contains("state=x")
    );
    assert!(world.browse(&asks).await.1.contains_key("code"));
}

#[tokio::test]
async fn tokens_expire_and_made_up_ones_are_refused() {
    let world = world(small(), Profile::default()).await;
    let check = async |token: &str, words: &str| {
        let got = world.asks(token).await;
        assert_eq!((got.status, got.code()), (401, "InvalidAuthenticationToken"), "{words}");
        assert!(got.text.contains(words), "{}", got.text);
        assert!(got.header("www-authenticate").starts_with("Bearer realm=\"\""));
    };
    check("a.b.c", "not well formed").await;
    let (head, rest) = world.token.split_once('.').unwrap();
    let (body, sign) = rest.split_once('.').unwrap();
    let mut claims = payload(&world.token);
    claims["scp"] = json!("Everything");
    let forged = URL_SAFE_NO_PAD.encode(claims.to_string());
    check(&format!("{head}.{forged}.{sign}"), "not well formed").await;
    assert_eq!(world.asks(&format!("{head}.{body}.{sign}")).await.status, 200);
    world.running.expire_tokens(&world.tenant);
    check(&world.token, "Lifetime validation failed").await;
    world.access(|access| access.token_lifetime_seconds = 0);
    let short = world.running.person_token(&world.tenant, CLIENT).unwrap();
    check(&short, "Lifetime validation failed").await;
    let none = support::got(world.http.get(world.url("v1.0/organization"))).await.unwrap();
    assert_eq!(none.status, 401);
    assert_eq!(world.running.counts().unauthorized, 5);
}

#[tokio::test]
async fn a_claims_challenge_is_met_by_the_person_only() {
    let world = world(small(), Profile::default()).await;
    let capable = r#"{"access_token":{"xms_cc":{"values":["CP1"]}}}"#;
    let first = world.signed_in(&with(authorization(), "claims", capable)).await;
    assert_eq!(payload(text(&first, "access_token"))["xms_cc"], json!(["CP1"]));
    world.running.challenge(&world.tenant);
    let refused = world.asks(text(&first, "access_token")).await;
    assert_eq!(refused.status, 401);
    let header = refused.header("www-authenticate");
    assert!(header.contains("error=\"insufficient_claims\""), "{header}");
    let claims = header.split("claims=\"").nth(1).unwrap().trim_end_matches('"');
    let claims = String::from_utf8(STANDARD.decode(claims).unwrap()).unwrap();
    let refresh = pairs(&[
        ("client_id", CLIENT),
        ("grant_type", "refresh_token"),
        ("refresh_token", text(&first, "refresh_token")),
        ("claims", &claims),
    ]);
    let refreshed = world.token(&refresh).await;
    assert_eq!(world.asks(text(&refreshed, "access_token")).await.status, 401);
    let met = world.signed_in(&with(authorization(), "claims", &claims)).await;
    assert_eq!(world.asks(text(&met, "access_token")).await.status, 200);
}
