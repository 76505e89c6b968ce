//! Sign-in, against a small identity server on this machine.
mod browser;
mod certificate;
mod claims;
mod codes;
mod device;
mod page;
mod secrets;
mod server;
mod session;
mod tenants;

use super::*;
use crate::{cloud::Endpoints, world::World};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::DateTime;
use serde_json::{Value, json};
use server::{Reply, Server};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, AtomicU8, Ordering},
};

const TENANT: &str = "11111111-2222-3333-4444-555555555555";
const OTHER_TENANT: &str = "aaaaaaaa-2222-3333-4444-555555555555";
const CLIENT: &str = "99999999-8888-7777-6666-555555555555";
const START: i64 = 1_800_000_000;

/// A clock that is set by hand, and numbers that differ each time.
#[derive(Clone)]
struct Clock(Arc<AtomicI64>);

impl Clock {
    fn pass(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

fn world() -> (World, Clock) {
    let clock = Clock(Arc::new(AtomicI64::new(START)));
    let (now, count) = (clock.clone(), AtomicU8::new(1));
    let world = World::new(
        move || DateTime::from_timestamp(now.0.load(Ordering::SeqCst), 0).unwrap(),
        move |bytes| bytes.fill(count.fetch_add(1, Ordering::SeqCst)),
    );
    (world, clock)
}

fn application(server: &Server) -> Application {
    let endpoints = Endpoints::loopback(&server.origin(), &server.origin()).unwrap();
    let tenant = TenantId::parse(TENANT).unwrap();
    Application {
        endpoints: IdentityEndpoints::of(&endpoints, &tenant),
        tenant,
        client: ApplicationId::parse(CLIENT).unwrap(),
        graph: endpoints.graph,
        permissions: vec!["Policy.Read.All".to_owned(), "AuditLog.Read.All".to_owned()],
    }
}

fn client(application: &Application) -> IdentityClient {
    IdentityClient::new(&application.endpoints).unwrap()
}

/// An access token with these claims. Nobody verifies its signature here.
fn jwt(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.c2lnbmF0dXJl", part(&json!({"alg": "RS256"})), part(claims))
}

fn access(tenant: &str, mark: &str) -> String {
    jwt(&json!({"tid": tenant, "oid": "someone", "scp": "Policy.Read.All", "uti": mark}))
}

/// A token endpoint's success.
fn granted(tenant: &str, mark: &str, refresh: Option<&str>) -> Reply {
    let mut body = json!({
        "token_type": "Bearer", "expires_in": 3_600, "access_token": access(tenant, mark),
    });
    if let Some(refresh) = refresh {
        body["refresh_token"] = json!(refresh);
    }
    Reply::json(200, &body)
}

/// A token endpoint's error, worded as the real one words it.
fn refused(error: &str, number: u32) -> Reply {
    Reply::json(
        400,
        &json!({
            "error": error,
            "error_description": format!(
                "AADSTS{number}: User 'anna@planted.example' of 'Planted GmbH' is not … \
                 Trace ID: 255d1aef-8c98-452f-ac51-23d051240864 Correlation ID: \
                 fb3d2015-bc17-4bb9-bb85-30c5cf1aaaa7 Timestamp: 2027-01-09 02:02:12Z"
            ),
            "error_codes": [number],
        }),
    )
}

fn texts() -> PageTexts {
    PageTexts {
        language: "de".to_owned(),
        title: "Tenant & <Pilot>".to_owned(),
        received: "Sie können dieses Fenster schließen.".to_owned(),
        refused: "Die Anmeldung wurde abgelehnt.".to_owned(),
        unknown: "Diese Adresse gilt nicht mehr.".to_owned(),
    }
}

fn options() -> BrowserOptions {
    BrowserOptions { texts: texts(), claims: None, port: None }
}

/// A store in memory that can be told to refuse.
#[derive(Default)]
struct Shelf {
    saved: Mutex<Vec<Vec<u8>>>,
    refuses: std::sync::atomic::AtomicBool,
    forgotten: std::sync::atomic::AtomicBool,
}

impl TokenStore for Shelf {
    fn save(&self, tokens: &StoredTokens) -> Result<(), NotSaved> {
        if self.refuses.load(Ordering::SeqCst) {
            return Err(NotSaved);
        }
        self.saved.lock().unwrap().push(tokens.to_bytes().to_vec());
        Ok(())
    }

    fn forget(&self) -> Result<(), NotSaved> {
        self.forgotten.store(true, Ordering::SeqCst);
        Ok(())
    }
}

impl Shelf {
    fn saves(&self) -> usize {
        self.saved.lock().unwrap().len()
    }

    fn last(&self) -> StoredTokens {
        StoredTokens::from_bytes(self.saved.lock().unwrap().last().unwrap()).unwrap()
    }
}
