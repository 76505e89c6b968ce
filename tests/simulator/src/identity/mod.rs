//! The identity platform's endpoints of one tenant: authorize, token, device code, consent.
pub mod errors;
pub mod sessions;
pub mod token;
mod tokens;

pub use tokens::issued;

use crate::{access::Refusal, answer::Answer, counts::Counts, state::State, tenant::Tenant};
use errors::{About, Worded, plain, refusal};
use serde_json::{Value, json};
use sessions::{Code, Device, Grant};
use std::collections::BTreeMap;
use url::{Url, form_urlencoded};

/// A form or a query.
pub type Form = BTreeMap<String, String>;

/// Reads `a=b&c=d`.
pub fn form(text: &str) -> Form {
    form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}

pub(crate) fn text<'a>(form: &'a Form, name: &str) -> &'a str {
    form.get(name).map_or("", String::as_str)
}

/// Seconds that a device code is good for, and between polls.
const DEVICE_SECONDS: (u32, u32) = (900, 1);

/// Answers a request to the identity platform.
pub fn answer(state: &State, method: &str, path: &str, query: &str, body: &str) -> Answer {
    let mut segments = path.trim_matches('/').splitn(2, '/');
    let (tenant, endpoint) = (segments.next().unwrap_or(""), segments.next().unwrap_or(""));
    let known = state.with_tenant(tenant, |tenant| tenant.without_collections());
    let Some(tenant) = known else {
        let text = format!(
            "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and \
             are signing into the correct cloud."
        );
        return errors::answer(state, &plain("invalid_request", 90002, text));
    };
    match (method, endpoint) {
        ("GET", "oauth2/v2.0/authorize") => {
            Counts::add(&mut state.counts().identity, "authorize");
            authorize(state, &tenant, &form(query))
        }
        ("POST", "oauth2/v2.0/token") => {
            let form = form(body);
            let name = format!("token {}", text(&form, "grant_type"));
            Counts::add(&mut state.counts().identity, &name);
            if let Some(status) = tenant.access.outage {
                return Answer::bytes(
                    status,
                    "text/html",
                    b"<html>Our services are busy.".to_vec(),
                );
            }
            match tokens::token(state, &tenant, &form) {
                Ok(body) => noted(state, &body).with("cache-control", "no-store"),
                Err(worded) => errors::answer(state, &worded),
            }
        }
        ("POST", "oauth2/v2.0/devicecode") => {
            Counts::add(&mut state.counts().identity, "devicecode");
            device_code(state, &tenant, &form(body))
        }
        ("GET", "v2.0/adminconsent" | "adminconsent") => {
            Counts::add(&mut state.counts().identity, "adminconsent");
            admin_consent(state, &tenant, &form(query))
        }
        ("GET", "v2.0/.well-known/openid-configuration") => {
            Answer::json(200, &discovery(state, &tenant.id))
        }
        _ => Answer::empty(404),
    }
}

/// The answer with tokens, which are noted.
fn noted(state: &State, body: &Value) -> Answer {
    let names = ["access_token", "refresh_token", "id_token"];
    let tokens = names.iter().filter_map(|name| body[*name].as_str().map(str::to_owned));
    state.issued().extend(tokens);
    Answer::json(200, body)
}

fn discovery(state: &State, tenant: &str) -> Value {
    let authority = format!("{}/{tenant}", state.origins.authority);
    json!({
        "issuer": format!("{authority}/v2.0"),
        "authorization_endpoint": format!("{authority}/oauth2/v2.0/authorize"),
        "token_endpoint": format!("{authority}/oauth2/v2.0/token"),
        "device_authorization_endpoint": format!("{authority}/oauth2/v2.0/devicecode"),
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
    })
}

pub(crate) fn about<'a>(tenant: &'a Tenant, client: &'a str) -> About<'a> {
    About { client, tenant: (&tenant.id, &tenant.name), person: &tenant.access.person.1 }
}

/// Refuses an application that the tenant does not know.
pub(crate) fn known_client(tenant: &Tenant, client: &str) -> Result<(), Worded> {
    if client.is_empty() {
        let text = "The request body must contain the following parameter: 'client_id'.";
        return Err(plain("invalid_request", 900144, text));
    }
    if !tenant.access.clients.is_empty() && !tenant.access.clients.contains(client) {
        return Err(refusal(Refusal::UnknownApplication, &about(tenant, client)));
    }
    Ok(())
}

/// The claims parameter: whether the client is capable, and the last challenge it meets.
pub(crate) fn claims(state: &State, tenant: &str, form: &Form) -> (bool, u64) {
    let claims: Value = serde_json::from_str(text(form, "claims")).unwrap_or_default();
    let token = &claims["access_token"];
    let capable = token["xms_cc"]["values"].as_array().is_some_and(|values| {
        values.iter().any(|value| value.as_str().is_some_and(|v| v.eq_ignore_ascii_case("cp1")))
    });
    let met = match state.sessions().challenges.get(tenant) {
        Some((number, value)) if token["nbf"]["value"] == value.as_str() => *number,
        _ => 0,
    };
    (capable, met)
}

/// A loopback address, whatever its port (RFC 8252 section 7.3).
fn is_loopback(redirect: &str) -> bool {
    Url::parse(redirect).is_ok_and(|url| {
        url.scheme() == "http" && matches!(url.host_str(), Some("localhost" | "127.0.0.1"))
    })
}

fn grant(state: &State, tenant: &Tenant, form: &Form) -> Grant {
    let (capable, challenge) = claims(state, &tenant.id, form);
    Grant {
        tenant: tenant.id.clone(),
        client: text(form, "client_id").to_owned(),
        scope: text(form, "scope").to_owned(),
        capable,
        challenge,
    }
}

fn authorize(state: &State, tenant: &Tenant, form: &Form) -> Answer {
    let redirect = text(form, "redirect_uri");
    // Without a trustworthy address the browser shows the error itself.
    if !is_loopback(redirect) {
        let text = format!(
            "The redirect URI '{redirect}' specified in the request does not match the redirect \
             URIs configured for the application '{}'.",
            text(form, "client_id")
        );
        return page(state, &plain("invalid_request", 50011, text));
    }
    let back = |pairs: &[(&str, &str)]| {
        let mut url = redirect.to_owned();
        url.push(if redirect.contains('?') { '&' } else { '?' });
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs).append_pair("state", text(form, "state"));
        Answer::empty(302).with("location", url + &query.finish())
    };
    match authorized(state, tenant, form) {
        Ok(code) => back(&[("code", &code), ("session_state", &state.fresh_guid())]),
        Err(worded) => {
            let time = state.now().format("%Y-%m-%d %H:%M:%SZ").to_string();
            let (trace, correlation) = (state.fresh_guid(), state.fresh_guid());
            let text = errors::description(&worded, &trace, &correlation, &time);
            let code = match worded.code {
                65001 => "consent_required",
                53000 | 50076 => "interaction_required",
                50020 | 50105 | 53003 => "access_denied",
                _ => worded.error,
            };
            let uri = format!("{}/error?code={}", state.origins.authority, worded.code);
            let mut pairs =
                vec![("error", code), ("error_description", &text), ("error_uri", &uri)];
            if let Some(suberror) = worded.suberror {
                pairs.push(("error_subcode", suberror));
            }
            back(&pairs)
        }
    }
}

/// The error as a page in the browser.
fn page(state: &State, worded: &Worded) -> Answer {
    let (trace, correlation) = (state.fresh_guid(), state.fresh_guid());
    let time = state.now().format("%Y-%m-%d %H:%M:%SZ").to_string();
    let text = errors::description(worded, &trace, &correlation, &time);
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let html = format!("<!doctype html><title>Sign in</title><p>{escaped}</p>");
    Answer::bytes(400, "text/html; charset=utf-8", html.into_bytes())
}

fn authorized(state: &State, tenant: &Tenant, form: &Form) -> Result<String, Worded> {
    let client = text(form, "client_id");
    known_client(tenant, client)?;
    let missing = |name: &str| {
        let text = format!("The request body must contain the following parameter: '{name}'.");
        plain("invalid_request", 900144, text)
    };
    if text(form, "response_type") != "code" {
        let text = "The provided value for the input parameter 'response_type' is not allowed.";
        return Err(plain("unsupported_response_type", 70005, text));
    }
    for name in ["scope", "state"] {
        if text(form, name).is_empty() {
            return Err(missing(name));
        }
    }
    let challenge = text(form, "code_challenge");
    let length_fits = (43..=128).contains(&challenge.len());
    if !length_fits || text(form, "code_challenge_method") != "S256" {
        let text = "Proof Key for Code Exchange is required for cross-origin authorization code \
                    redemption.";
        return Err(plain("invalid_request", 9002325, text));
    }
    if let Some(why) = tenant.access.refuse.authorize {
        return Err(refusal(why, &about(tenant, client)));
    }
    tokens::consented(tenant, client, text(form, "scope"))?;
    let code = format!("1.{}", random_text(state, "code"));
    let granted = Code {
        grant: grant(state, tenant, form),
        redirect: text(form, "redirect_uri").to_owned(),
        challenge: challenge.to_owned(),
        nonce: form.get("nonce").cloned(),
    };
    state.sessions().codes.insert(code.clone(), granted);
    Ok(code)
}

/// Text that nobody guesses who does not know the seed.
pub(crate) fn random_text(state: &State, what: &str) -> String {
    let label = format!("{what} {}", state.number());
    crate::random::hexadecimal(&crate::random::digest(state.seed, &label), 64)
}

fn device_code(state: &State, tenant: &Tenant, form: &Form) -> Answer {
    let client = text(form, "client_id");
    if let Err(worded) = known_client(tenant, client) {
        return errors::answer(state, &worded);
    }
    let code = random_text(state, "device");
    let user_code = code.get(..9).unwrap_or_default().to_uppercase();
    let device = Device { grant: grant(state, tenant, form), polls: 0 };
    state.sessions().devices.insert(code.clone(), device);
    let address = format!("{}/device", state.origins.authority);
    let message = format!(
        "To sign in, use a web browser to open the page {address} and enter the code {user_code} \
         to authenticate."
    );
    Answer::json(
        200,
        &json!({
            "user_code": user_code, "device_code": code, "verification_uri": address,
            "expires_in": DEVICE_SECONDS.0, "interval": DEVICE_SECONDS.1, "message": message,
        }),
    )
}

fn admin_consent(state: &State, tenant: &Tenant, form: &Form) -> Answer {
    let redirect = text(form, "redirect_uri");
    let client = text(form, "client_id");
    let back = |pairs: &[(&str, &str)]| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs).append_pair("state", text(form, "state"));
        let query = query.finish();
        Answer::empty(302).with("location", format!("{redirect}?{query}"))
    };
    let refused = known_client(tenant, client)
        .err()
        .or_else(|| tenant.access.refuse.consent.map(|why| refusal(why, &about(tenant, client))));
    // Without a trustworthy address there is only the page to say so.
    if let Some(worded) = refused {
        if redirect.is_empty() {
            return page(state, &worded);
        }
        let text = format!("AADSTS{}: {}", worded.code, worded.text);
        return back(&[("error", worded.error), ("error_description", &text)]);
    }
    let scope = text(form, "scope");
    state.change_tenant(&tenant.id, |tenant| {
        let access = &mut tenant.access;
        let named = tokens::graph_scopes(scope);
        let added = if named.is_empty() { access.requested.clone() } else { named };
        access.scopes.extend(added.iter().cloned());
        access.roles.extend(added);
    });
    back(&[("admin_consent", "True"), ("tenant", &tenant.id), ("scope", scope)])
}
