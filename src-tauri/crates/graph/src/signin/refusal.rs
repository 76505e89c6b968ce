//! Why the identity platform refused: stable reason codes from `AADSTS` numbers.
//!
//! Numbers: "Microsoft Entra authentication and authorization error codes". Descriptions name
//! people, applications and addresses, so nothing of their text is kept but numbers and the
//! trace id.
use super::tenant::guid;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The most of a description that is looked at, in bytes.
const DESCRIPTION_MAX: usize = 4 * 1024;
/// The most numbers that are looked at.
const NUMBERS_MAX: usize = 16;
/// The longest claims challenge that is passed on, in bytes.
pub(super) const CHALLENGE_MAX: usize = 8 * 1024;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal),* $(,)?) => {
        /// A reason with a next step of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum SignInCode { $($(#[$doc])* $name),* }

        impl SignInCode {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stable code, in kebab case.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

codes! {
    /// 50020: the account is not known in this tenant, not even as a guest.
    AccountNotInTenant = "account-not-in-tenant",
    /// 50034: there is no such account.
    AccountUnknown = "account-unknown",
    /// 50105: assignment is required, and the person is not assigned to the application.
    NotAssigned = "not-assigned",
    /// 53000, 53001, 530003: Conditional Access wants a compliant, joined or managed device.
    DeviceNotCompliant = "device-not-compliant",
    /// 53003, 530032: Conditional Access or a security policy blocks the sign-in.
    ConditionalAccess = "conditional-access",
    /// 65001: nobody has consented to what the application asks for.
    ConsentMissing = "consent-missing",
    /// 65004: the person declined to consent; `access_denied` without a number likewise.
    Declined = "declined",
    /// 90094, 90095: only an administrator may consent.
    AdminConsentNeeded = "admin-consent-needed",
    /// 700016, 7000229: the application is not in this tenant.
    ApplicationUnknown = "application-unknown",
    /// 7000218: public client flows are off in the app registration.
    PublicClientOff = "public-client-off",
    /// 700027: the certificate is not one of the application's, or has expired.
    CertificateRefused = "certificate-refused",
    /// The tenant forbids the device code flow. 530033 says so of device-based policies; a policy
    /// on authentication flows answers 53003, as any other block, so within the device code flow
    /// that is read as this too (github.com/Azure/azure-cli/issues/32420). 50199 is no block: it
    /// only asks the person to confirm.
    DeviceCodeBlocked = "device-code-blocked",
    /// The person did not enter the device code in time.
    DeviceCodeExpired = "device-code-expired",
    /// 50072, 50076, 50078, 50079, 50158: another factor or an external check is wanted.
    MfaNeeded = "mfa-needed",
    /// 70008, 70043, 700082: the refresh token or code has expired, for age or by a policy on
    /// how often to sign in.
    SignInExpired = "sign-in-expired",
    /// 50173, 50133: sessions were revoked or the password was changed.
    SignInRevoked = "sign-in-revoked",
    /// 90002: there is no such tenant in this cloud.
    TenantUnknown = "tenant-unknown",
    /// The identity platform asks to come back later.
    ServiceUnavailable = "service-unavailable",
    /// Anything else; the number says what.
    Other = "other",
}

impl SignInCode {
    /// The reason of an `AADSTS` number, if it has one of its own.
    pub fn of(number: u32) -> Option<Self> {
        Some(match number {
            50020 => Self::AccountNotInTenant,
            50034 => Self::AccountUnknown,
            50105 => Self::NotAssigned,
            53000 | 53001 | 530003 => Self::DeviceNotCompliant,
            53003 | 530032 => Self::ConditionalAccess,
            65001 => Self::ConsentMissing,
            65004 => Self::Declined,
            90094 | 90095 => Self::AdminConsentNeeded,
            700016 | 7000229 => Self::ApplicationUnknown,
            7000218 => Self::PublicClientOff,
            700027 => Self::CertificateRefused,
            530033 => Self::DeviceCodeBlocked,
            50072 | 50076 | 50078 | 50079 | 50158 => Self::MfaNeeded,
            70008 | 70043 | 700082 => Self::SignInExpired,
            50173 | 50133 => Self::SignInRevoked,
            90002 => Self::TenantUnknown,
            90033 => Self::ServiceUnavailable,
            _ => return None,
        })
    }
}

impl fmt::Display for SignInCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An error answer, reduced to what may be shown and logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The reason.
    pub code: SignInCode,
    /// The `AADSTS` number, if there was one.
    pub number: Option<u32>,
    /// Microsoft's trace id, for a support case.
    pub trace: Option<String>,
    /// Only a person can help: `invalid_grant`, `interaction_required` and the like.
    pub needs_person: bool,
    challenge: Option<String>,
}

impl Refusal {
    /// Reads an OAuth error answer's parts (RFC 6749, 4.1.2.1 and 5.2).
    pub(super) fn read(error: &str, description: &str, numbers: &[u64]) -> Self {
        let text = cut(description);
        let numbers: Vec<u32> = numbers
            .iter()
            .take(NUMBERS_MAX)
            .filter_map(|number| u32::try_from(*number).ok())
            .chain(numbers_in(text))
            .collect();
        let known = numbers.iter().find_map(|n| SignInCode::of(*n).map(|code| (code, Some(*n))));
        let (code, number) = known.unwrap_or_else(|| {
            let code = match error {
                "access_denied" | "authorization_declined" => SignInCode::Declined,
                "expired_token" => SignInCode::DeviceCodeExpired,
                "temporarily_unavailable" | "server_error" => SignInCode::ServiceUnavailable,
                _ => SignInCode::Other,
            };
            (code, numbers.first().copied())
        });
        let needs_person = matches!(
            error,
            "invalid_grant" | "interaction_required" | "login_required" | "consent_required"
        );
        Self { code, number, trace: trace_in(text), needs_person, challenge: None }
    }

    /// The claims that the platform wants the person to sign in with: a JSON object.
    pub(super) fn into_challenge(self) -> Option<String> {
        self.challenge
    }

    /// As read within the device code flow, see [`SignInCode::DeviceCodeBlocked`].
    pub(super) fn in_device_flow(mut self) -> Self {
        if self.code == SignInCode::ConditionalAccess {
            self.code = SignInCode::DeviceCodeBlocked;
        }
        self
    }
}

/// A claims challenge that may be passed on: a JSON object of bounded size.
pub(super) fn challenge(text: &str) -> Option<String> {
    let fits = text.len() <= CHALLENGE_MAX;
    let object = fits && serde_json::from_str::<serde_json::Map<_, _>>(text).is_ok();
    object.then(|| text.to_owned())
}

fn cut(text: &str) -> &str {
    let end = (0..=DESCRIPTION_MAX.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

fn numbers_in(text: &str) -> Vec<u32> {
    text.split("AADSTS")
        .skip(1)
        .take(NUMBERS_MAX)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok())
        .collect()
}

fn trace_in(text: &str) -> Option<String> {
    guid(text.split_once("Trace ID: ")?.1.get(..36)?)
}

#[derive(Deserialize)]
struct Wire {
    error: String,
    #[serde(default)]
    error_description: String,
    #[serde(default)]
    error_codes: Vec<u64>,
    #[serde(default)]
    claims: Option<String>,
}

impl<'de> Deserialize<'de> for Refusal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Wire::deserialize(deserializer)?;
        let mut refusal = Self::read(&wire.error, &wire.error_description, &wire.error_codes);
        refusal.challenge = wire.claims.as_deref().and_then(challenge);
        Ok(refusal)
    }
}

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code.as_str())
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refusal")
            .field("code", &self.code)
            .field("number", &self.number)
            .field("trace", &self.trace)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "{} (AADSTS{number})", self.code),
            None => write!(f, "{}", self.code),
        }
    }
}

impl oauth2::ErrorResponse for Refusal {}
