//! Tokens: in the form of a JWT (RFC 7519), signed with a secret of the seed, so that one that
//! was made up or changed is refused.
use crate::random;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What an access token says. Names are those of Microsoft's access tokens; the last three are
/// the simulator's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The service it is for.
    pub aud: String,
    /// Who issued it.
    pub iss: String,
    /// Seconds since 1970: issued, valid from, valid until.
    pub iat: i64,
    #[allow(missing_docs)]
    pub nbf: i64,
    #[allow(missing_docs)]
    pub exp: i64,
    /// The application.
    pub appid: String,
    /// `user` or `app`.
    pub idtyp: String,
    /// The person, or the application's service principal.
    pub oid: String,
    /// The tenant.
    pub tid: String,
    /// Delegated permissions, between spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scp: Option<String>,
    /// Application permissions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<String>>,
    /// Directory roles that are active.
    pub wids: Vec<String>,
    /// The person's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upn: Option<String>,
    /// What the client can do: `CP1` understands claims challenges.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xms_cc: Option<Vec<String>>,
    /// `1.0`.
    pub ver: String,
    /// Which token it is.
    pub uti: String,
    /// Its number, in the order of issue.
    pub sim_number: u64,
    /// The last claims challenge that the sign-in met.
    pub sim_challenge: u64,
}

/// Header, payload and signature.
pub fn sign(seed: u64, payload: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = json!({"typ": "JWT", "alg": "RS256", "kid": "simulator"});
    let signed = format!("{}.{}", part(&header), part(payload));
    let signature = URL_SAFE_NO_PAD.encode(signature(seed, &signed));
    format!("{signed}.{signature}")
}

/// The claims of a token that this simulator issued.
pub fn verified(seed: u64, token: &str) -> Option<Claims> {
    let (signed, signature_text) = token.rsplit_once('.')?;
    let given = URL_SAFE_NO_PAD.decode(signature_text).ok()?;
    if given != signature(seed, signed) {
        return None;
    }
    let payload = URL_SAFE_NO_PAD.decode(signed.split_once('.')?.1).ok()?;
    serde_json::from_slice(&payload).ok()
}

/// Not what the header says: clients must not look into an access token, and whoever verified
/// it would need a key that is published.
fn signature(seed: u64, signed: &str) -> Vec<u8> {
    random::digest(seed, &format!("token {signed}")).to_vec()
}
