//! `WWW-Authenticate`: what a 401 asks for (RFC 9110, 11.6.1; "How to use continuous access
//! evaluation enabled APIs": `error="insufficient_claims"`, `claims` in base64).
use base64::{
    Engine,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose},
};

/// The longest challenge that is read, in bytes.
const CHALLENGE_BYTES_MAX: usize = 16 * 1024;

const LENIENT: GeneralPurposeConfig = general_purpose::GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);

/// The decoded claims, when the challenge wants the person again. They are JSON.
pub(crate) fn claims(challenge: &str) -> Option<String> {
    if challenge.len() > CHALLENGE_BYTES_MAX
        || parameter(challenge, "error")? != "insufficient_claims"
    {
        return None;
    }
    let encoded = parameter(challenge, "claims")?;
    let bytes = [base64::alphabet::STANDARD, base64::alphabet::URL_SAFE]
        .iter()
        .find_map(|alphabet| GeneralPurpose::new(alphabet, LENIENT).decode(encoded).ok())?;
    let text = String::from_utf8(bytes).ok()?;
    serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&text).ok()?;
    Some(text)
}

/// The value of `name="…"`, quoted or a token. Quoted text before it is stepped over, so that
/// a realm cannot pretend to be a parameter.
fn parameter<'a>(challenge: &'a str, name: &str) -> Option<&'a str> {
    let (_, mut rest) = challenge.trim_start().split_once(' ')?;
    loop {
        rest = rest.trim_start_matches([' ', ',', '\t']);
        let (key, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_once(',').unwrap_or((after, "")),
        };
        // A second challenge in the same header puts its scheme before the key.
        let key = key.trim().rsplit(' ').next().unwrap_or_default();
        if key.eq_ignore_ascii_case(name) {
            return Some(value.trim());
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};

    const CLAIMS: &str = r#"{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}"#;

    #[track_caller]
    fn check(challenge: &str, expected: Option<&str>) {
        assert_eq!(claims(challenge).as_deref(), expected, "{challenge}");
    }

    // TRN-31
    #[test]
    fn claims_are_read_in_every_alphabet_and_order() {
        let standard = BASE64_STANDARD.encode(CLAIMS);
        let url_safe = BASE64_URL_SAFE_NO_PAD.encode(CLAIMS);
        for encoded in [&standard, &url_safe] {
            check(
                &format!(
                    "Bearer realm=\"\", authorization_uri=\"https://login.example/authorize\", \
                     client_id=\"00000003\", error=\"insufficient_claims\", claims=\"{encoded}\""
                ),
                Some(CLAIMS),
            );
            check(&format!("Bearer claims={encoded} , error=insufficient_claims"), Some(CLAIMS));
        }
    }

    #[test]
    fn other_challenges_have_no_claims() {
        let encoded = BASE64_STANDARD.encode(CLAIMS);
        for challenge in [
            "",
            "Bearer",
            "Bearer realm=\"\"",
            "Bearer error=\"invalid_token\", claims=\"e30=\"",
            "Bearer error=\"insufficient_claims\"",
            "Bearer error=\"insufficient_claims\", claims=\"%%%\"",
            "Bearer error=\"insufficient_claims\", claims=\"bm8ganNvbg==\"",
            "Bearer error=\"insufficient_claims\", claims=\"/////w==\"",
            "Bearer error=\"insufficient_claims",
        ] {
            check(challenge, None);
        }
        check(&format!("Bearer realm=\"error=insufficient_claims, claims={encoded}\""), None);
        check(
            &format!(
                "Bearer error=\"insufficient_claims\", claims=\"{}\"",
                BASE64_STANDARD.encode(" ".repeat(CHALLENGE_BYTES_MAX))
            ),
            None,
        );
    }
}
