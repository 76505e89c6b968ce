//! The token endpoint: what a grant is redeemed for.
use super::{
    Form, about, claims,
    errors::{Worded, plain, refusal},
    known_client, random_text,
    sessions::Grant,
    text,
    token::{self, Claims},
};
use crate::{access::Refusal, state::State, tenant::Tenant};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Microsoft Graph's own address in a scope, and its application id.
const GRAPH: &[&str] = &["https://graph.microsoft.com/", "00000003-0000-0000-c000-000000000000/"];
/// Scopes of OpenID Connect, which need nobody's consent here.
const OPENID: &[&str] = &["openid", "profile", "email", "offline_access"];
/// The only form of a client assertion, RFC 7523.
const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Graph's permissions among scopes; empty when all that were consented are meant.
pub fn graph_scopes(scope: &str) -> BTreeSet<String> {
    let bare = |name: &str| {
        let graph = GRAPH.iter().find_map(|prefix| name.strip_prefix(prefix));
        // Another cloud or the simulator itself: the permission is behind the last slash.
        graph.or_else(|| name.rsplit('/').next()).unwrap_or(name).to_owned()
    };
    scope
        .split_whitespace()
        .filter(|name| !OPENID.contains(name))
        .map(bare)
        .filter(|name| name != ".default")
        .collect()
}

/// Delegated permissions that a token for these scopes carries.
pub fn consented(tenant: &Tenant, client: &str, scope: &str) -> Result<BTreeSet<String>, Worded> {
    let asked = graph_scopes(scope);
    let granted = &tenant.access.scopes;
    if asked.is_empty() {
        return Ok(granted.clone());
    }
    if asked.is_subset(granted) {
        return Ok(granted.clone());
    }
    Err(refusal(Refusal::NoConsent, &about(tenant, client)))
}

/// Redeems a grant.
pub fn token(state: &State, tenant: &Tenant, form: &Form) -> Result<Value, Worded> {
    let client = text(form, "client_id");
    known_client(tenant, client)?;
    let refuse = tenant.access.refuse;
    let refused = |why: Option<Refusal>| match why {
        Some(why) => Err(refusal(why, &about(tenant, client))),
        None => Ok(()),
    };
    match text(form, "grant_type") {
        "authorization_code" => {
            refused(refuse.code)?;
            code(state, tenant, form)
        }
        "refresh_token" => {
            refused(refuse.refresh)?;
            refresh(state, tenant, form)
        }
        "urn:ietf:params:oauth:grant-type:device_code" | "device_code" => {
            device(state, tenant, form)
        }
        "client_credentials" => {
            refused(refuse.application)?;
            application(state, tenant, form)
        }
        other => Err(plain(
            "unsupported_grant_type",
            70003,
            format!("The app requested an unsupported grant type '{other}'."),
        )),
    }
}

fn code(state: &State, tenant: &Tenant, form: &Form) -> Result<Value, Worded> {
    let found = state.sessions().codes.remove(text(form, "code"));
    let invalid = |number, words: &str| plain("invalid_grant", number, words);
    let Some(code) = found.filter(|code| code.grant.tenant == tenant.id) else {
        return Err(invalid(
            54005,
            "OAuth2 Authorization code was already redeemed, please retry \
            with a new valid code or use an existing refresh token.",
        ));
    };
    if code.grant.client != text(form, "client_id") {
        return Err(invalid(
            700005,
            "Provided Authorization Code is intended to use against \
            another application.",
        ));
    }
    if code.redirect != text(form, "redirect_uri") {
        return Err(invalid(
            500112,
            "The reply address does not match the reply address provided \
            when requesting the authorization code.",
        ));
    }
    let verifier = Sha256::digest(text(form, "code_verifier").as_bytes());
    if URL_SAFE_NO_PAD.encode(verifier) != code.challenge {
        return Err(invalid(
            501481,
            "The Code_Verifier does not match the code_challenge supplied \
            in the authorization request.",
        ));
    }
    let mut grant = code.grant;
    let (capable, challenge) = claims(state, &tenant.id, form);
    grant.capable |= capable;
    grant.challenge = grant.challenge.max(challenge);
    delegated(state, tenant, grant, code.nonce)
}

fn refresh(state: &State, tenant: &Tenant, form: &Form) -> Result<Value, Worded> {
    let given = text(form, "refresh_token");
    let found = if tenant.access.refresh_once {
        state.sessions().refresh.remove(given)
    } else {
        state.sessions().refresh.get(given).cloned()
    };
    let client = text(form, "client_id");
    let known = found.filter(|grant| grant.tenant == tenant.id && grant.client == client);
    let Some(mut grant) = known else {
        let text = "The provided value for the input parameter 'refresh_token' is not valid.";
        return Err(plain("invalid_grant", 9002313, text));
    };
    // Claims are declared anew with each request; a challenge is not met without the person.
    grant.capable = claims(state, &tenant.id, form).0 || grant.capable;
    if !text(form, "scope").is_empty() {
        grant.scope = text(form, "scope").to_owned();
    }
    delegated(state, tenant, grant, None)
}

fn device(state: &State, tenant: &Tenant, form: &Form) -> Result<Value, Worded> {
    let code = form.get("device_code").or_else(|| form.get("code")).cloned().unwrap_or_default();
    let access = &tenant.access;
    let polled = {
        let mut sessions = state.sessions();
        sessions.devices.get_mut(&code).map(|device| {
            device.polls += 1;
            (device.polls, device.grant.clone())
        })
    };
    let Some((polls, grant)) = polled else {
        let text = "The device_code in the request is not valid or has expired.";
        return Err(plain("expired_token", 70020, text));
    };
    if polls <= access.slow_down_polls {
        return Err(plain("slow_down", 70018, "The client polls too often. Slow down."));
    }
    if polls <= access.slow_down_polls + access.pending_polls {
        let text = "OAuth 2.0 device flow error. Authorization is pending. Continue polling.";
        return Err(plain("authorization_pending", 70016, text));
    }
    state.sessions().devices.remove(&code);
    if let Some(why) = access.refuse.device {
        return Err(refusal(why, &about(tenant, &grant.client)));
    }
    delegated(state, tenant, grant, None)
}

fn application(state: &State, tenant: &Tenant, form: &Form) -> Result<Value, Worded> {
    let client = text(form, "client_id");
    let no = |why| Err(refusal(why, &about(tenant, client)));
    let assertion = text(form, "client_assertion");
    if assertion.is_empty() {
        return no(Refusal::NoCredential);
    }
    if text(form, "client_assertion_type") != ASSERTION_TYPE {
        let text = "The 'client_assertion_type' is not supported.";
        return Err(plain("invalid_request", 70002, text));
    }
    let audience = format!("{}/{}/oauth2/v2.0/token", state.origins.authority, tenant.id);
    if let Err(reason) = asserted(state, tenant, assertion, client, &audience) {
        let text = format!("Client assertion failed signature validation. [Reason - {reason}]");
        return Err(plain("invalid_client", 700027, text));
    }
    if !text(form, "scope").ends_with("/.default") {
        let text = "The provided value for scope is not valid. Client credential flows must have \
                    a scope value with /.default suffixed to the resource identifier.";
        return Err(plain("invalid_scope", 1002012, text));
    }
    let (capable, challenge) = claims(state, &tenant.id, form);
    let grant = Grant {
        tenant: tenant.id.clone(),
        client: client.to_owned(),
        scope: String::new(),
        capable,
        challenge,
    };
    let claims = issued(state, tenant, &grant, None);
    Ok(json!({
        "token_type": "Bearer",
        "expires_in": tenant.access.token_lifetime_seconds,
        "ext_expires_in": tenant.access.token_lifetime_seconds,
        "access_token": token::sign(state.seed, &json!(claims)),
    }))
}

/// The shape of an assertion (RFC 7523, "Microsoft identity platform application
/// authentication certificate credentials"), and its signature where the key is known.
fn asserted(
    state: &State,
    tenant: &Tenant,
    assertion: &str,
    client: &str,
    audience: &str,
) -> Result<(), String> {
    let mut parts = assertion.split('.');
    let (Some(header_text), Some(payload_text), Some(signature_text), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err("It has not three parts.".to_owned());
    };
    let decoded = |text: &str| URL_SAFE_NO_PAD.decode(text).map_err(|error| error.to_string());
    let json = |text: &str| -> Result<Value, String> {
        serde_json::from_slice(&decoded(text)?).map_err(|error| error.to_string())
    };
    let (header, payload) = (json(header_text)?, json(payload_text)?);
    let algorithm = header["alg"].as_str().unwrap_or_default();
    if header["x5t#S256"].as_str().or(header["x5t"].as_str()).is_none_or(str::is_empty) {
        return Err("The thumbprint is missing.".to_owned());
    }
    if payload["iss"] != client || payload["sub"] != client {
        return Err("Issuer and subject must be the application.".to_owned());
    }
    if payload["aud"] != audience {
        return Err("The audience is wrong.".to_owned());
    }
    if payload["jti"].as_str().is_none_or(str::is_empty) {
        return Err("The identifier is missing.".to_owned());
    }
    let now = state.now().timestamp();
    let expires = payload["exp"].as_i64().unwrap_or_default();
    if expires <= now || expires > now + 24 * 3_600 {
        return Err("It is not within its valid time range.".to_owned());
    }
    let signature = decoded(signature_text)?;
    let Some(key) = &tenant.access.assertion_key else {
        return match (algorithm, signature.len()) {
            ("RS256" | "PS256", 256..) => Ok(()),
            _ => Err("The algorithm is not one of RS256 and PS256.".to_owned()),
        };
    };
    let signed = format!("{header_text}.{payload_text}");
    let kind: &dyn ring::signature::VerificationAlgorithm = match algorithm {
        "RS256" => &ring::signature::RSA_PKCS1_2048_8192_SHA256,
        "PS256" => &ring::signature::RSA_PSS_2048_8192_SHA256,
        _ => return Err("The algorithm is not one of RS256 and PS256.".to_owned()),
    };
    ring::signature::UnparsedPublicKey::new(kind, key)
        .verify(signed.as_bytes(), &signature)
        .map_err(|_| "The key was not found.".to_owned())
}

/// The answer for a person: access token, and with the scopes for it a refresh and an id token.
fn delegated(
    state: &State,
    tenant: &Tenant,
    grant: Grant,
    nonce: Option<String>,
) -> Result<Value, Worded> {
    let scopes = consented(tenant, &grant.client, &grant.scope)?;
    let claims = issued(state, tenant, &grant, Some(&scopes));
    let mut answer = json!({
        "token_type": "Bearer",
        "scope": claims.scp,
        "expires_in": tenant.access.token_lifetime_seconds,
        "ext_expires_in": tenant.access.token_lifetime_seconds,
        "access_token": token::sign(state.seed, &json!(claims)),
    });
    let asked: Vec<&str> = grant.scope.split_whitespace().collect();
    if asked.contains(&"openid") {
        let id = json!({
            "aud": claims.appid, "exp": claims.exp, "iat": claims.iat, "nbf": claims.nbf,
            "iss": format!("{}/{}/v2.0", state.origins.authority, tenant.id),
            "name": claims.upn, "nonce": nonce, "oid": claims.oid,
            "preferred_username": claims.upn, "sub": claims.oid, "tid": claims.tid, "ver": "2.0",
        });
        answer["id_token"] = json!(token::sign(state.seed, &id));
    }
    if asked.contains(&"offline_access") {
        let refresh = format!("1.{}", random_text(state, "refresh"));
        answer["refresh_token"] = json!(refresh);
        state.sessions().refresh.insert(refresh, grant);
    }
    Ok(answer)
}

/// What an access token says: with delegated permissions, or with the application's.
pub fn issued(
    state: &State,
    tenant: &Tenant,
    grant: &Grant,
    scopes: Option<&BTreeSet<String>>,
) -> Claims {
    let now = state.now().timestamp();
    let access = &tenant.access;
    let person = scopes.is_some();
    let number = state.number();
    Claims {
        aud: "https://graph.microsoft.com".to_owned(),
        iss: format!("https://sts.windows.net/{}/", tenant.id),
        iat: now,
        nbf: now,
        exp: now + access.token_lifetime_seconds,
        appid: grant.client.clone(),
        idtyp: if person { "user" } else { "app" }.to_owned(),
        oid: match scopes {
            Some(_) => access.person.0.clone(),
            None => crate::random::guid(tenant.seed, &format!("principal of {}", grant.client)),
        },
        tid: tenant.id.clone(),
        scp: scopes.map(|scopes| scopes.iter().cloned().collect::<Vec<_>>().join(" ")),
        roles: (!person).then(|| access.roles.iter().cloned().collect()),
        wids: if person { access.wids.clone() } else { Vec::new() },
        upn: person.then(|| access.person.1.clone()),
        xms_cc: grant.capable.then(|| vec!["CP1".to_owned()]),
        ver: "1.0".to_owned(),
        uti: crate::random::hexadecimal(
            &crate::random::digest(state.seed, &number.to_string()),
            22,
        ),
        sim_number: number,
        sim_challenge: grant.challenge,
    }
}
