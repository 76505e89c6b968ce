//! The `oauth2` crate as we use it: our error type, our answer, our client capabilities.
use super::{
    application::Application, error::SignInError, http::HttpError, refusal::Refusal,
    tokens::StoredTokens,
};
use crate::{token::AccessToken, world::World};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use oauth2::{
    AuthType, AuthUrl, Client, ClientId, DeviceAuthorizationUrl, EndpointNotSet, EndpointSet,
    ErrorResponse, RequestTokenError, Scope, StandardRevocableToken, TokenResponse, TokenUrl,
    basic::{BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::time::Duration;
use zeroize::Zeroizing;

/// Tokens with continuous access evaluation live up to 28 hours; nothing longer is believed.
const LIFETIME_MAX_S: u64 = 48 * 3_600;

pub(super) type Protocol = Client<
    Refusal,
    Answer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

pub(super) fn protocol(application: &Application) -> Protocol {
    let endpoints = &application.endpoints;
    Client::new(ClientId::new(application.client.as_str().to_owned()))
        .set_auth_type(AuthType::RequestBody)
        .set_auth_uri(AuthUrl::from_url(endpoints.authorize().clone()))
        .set_device_authorization_url(DeviceAuthorizationUrl::from_url(endpoints.device().clone()))
        .set_token_uri(TokenUrl::from_url(endpoints.token().clone()))
}

pub(super) fn scopes(names: Vec<String>) -> impl Iterator<Item = Scope> {
    names.into_iter().map(Scope::new)
}

/// A token endpoint's answer (RFC 6749, 5.1). Own type, so that secrets are moved, not copied.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Answer {
    access_token: oauth2::AccessToken,
    token_type: BasicTokenType,
    expires_in: Option<u64>,
    refresh_token: Option<oauth2::RefreshToken>,
}

impl TokenResponse for Answer {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &oauth2::AccessToken {
        &self.access_token
    }
    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }
    fn expires_in(&self) -> Option<Duration> {
        self.expires_in.map(Duration::from_secs)
    }
    fn refresh_token(&self) -> Option<&oauth2::RefreshToken> {
        self.refresh_token.as_ref()
    }
    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

impl Answer {
    pub(super) fn into_tokens(self, world: &World) -> Result<StoredTokens, SignInError> {
        let bearer = self.token_type.as_ref().eq_ignore_ascii_case("bearer");
        if !bearer || self.access_token.secret().is_empty() {
            return Err(SignInError::BadAnswer);
        }
        // Without a lifetime (RFC 6749 allows it) the token serves once and is refreshed.
        let seconds = self.expires_in.unwrap_or(0).min(LIFETIME_MAX_S);
        let lifetime = TimeDelta::seconds(i64::try_from(seconds).unwrap_or(0));
        Ok(StoredTokens {
            access: AccessToken::new(self.access_token.into_secret()),
            expires: world.now().checked_add_signed(lifetime).unwrap_or_else(|| world.now()),
            refresh: self.refresh_token.map(|token| Zeroizing::new(token.into_secret())),
        })
    }
}

/// The `claims` parameter: that we understand continuous access evaluation (`cp1`), and what a
/// challenge asks for. Source: "Claims challenges, claims requests, and client capabilities".
pub(super) fn claims_parameter(challenge: Option<&str>) -> String {
    let mut claims: Map<String, Value> =
        challenge.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let capabilities = json!({ "values": ["cp1"] });
    match claims.get_mut("access_token") {
        Some(Value::Object(access)) => {
            access.insert("xms_cc".to_owned(), capabilities);
        }
        _ => {
            claims.insert("access_token".to_owned(), json!({ "xms_cc": capabilities }));
        }
    }
    Value::Object(claims).to_string()
}

/// 256 random bits as text that suits a state, a PKCE verifier (RFC 7636, 4.1) and a token id.
pub(super) fn random_text(world: &World) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0u8; 32]);
    world.fill(&mut *bytes);
    Zeroizing::new(URL_SAFE_NO_PAD.encode(*bytes))
}

/// Drops everything of an error that could carry an answer's text.
pub(super) fn failure<E: ErrorResponse>(
    error: RequestTokenError<HttpError, E>,
    refusal: impl FnOnce(E) -> Refusal,
) -> SignInError {
    match error {
        RequestTokenError::ServerResponse(answer) => {
            let refusal = refusal(answer);
            if refusal.code == super::SignInCode::ServiceUnavailable {
                SignInError::Unreachable
            } else {
                SignInError::Refused(refusal)
            }
        }
        RequestTokenError::Request(error) => error.into(),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => SignInError::BadAnswer,
    }
}
