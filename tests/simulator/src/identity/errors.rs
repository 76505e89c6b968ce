//! The identity service's errors, as it words them.
//!
//! Source: "Microsoft Entra authentication and authorization error codes".
use crate::{access::Refusal, answer::Answer, state::State};
use serde_json::{Value, json};

/// An error's parts.
pub struct Worded {
    /// OAuth's error code, RFC 6749 section 5.2.
    pub error: &'static str,
    /// The number of the error.
    pub code: u32,
    /// The sentence, without the number.
    pub text: String,
    /// A finer code, where the service gives one.
    pub suberror: Option<&'static str>,
    /// Claims to sign in with.
    pub claims: Option<String>,
}

/// Who it is about.
pub struct About<'a> {
    /// The application.
    pub client: &'a str,
    /// The tenant's id and name.
    pub tenant: (&'a str, &'a str),
    /// The person.
    pub person: &'a str,
}

/// An error without anything special about it.
pub fn plain(error: &'static str, code: u32, text: impl Into<String>) -> Worded {
    Worded { error, code, text: text.into(), suberror: None, claims: None }
}

/// A refusal in the service's words.
pub fn refusal(refusal: Refusal, about: &About) -> Worded {
    let About { client, tenant: (tenant, name), person } = about;
    let blocked = "Access has been blocked by Conditional Access policies. The access policy \
                   does not allow token issuance.";
    match refusal {
        Refusal::ForeignUser => plain("invalid_grant", 50020, format!(
            "User account '{person}' from identity provider 'https://sts.windows.net/{}/' does not \
             exist in tenant '{name}' and cannot access the application '{client}' in that tenant. \
             The account needs to be added as an external user in the tenant first. Sign out and \
             sign in again with a different Azure Active Directory user account.",
            crate::random::guid(0, "another tenant"),
        )),
        Refusal::NotAssigned => plain("invalid_grant", 50105, format!(
            "Your administrator has configured the application '{client}' to block users unless \
             they are specifically granted ('assigned') access to the application. The signed in \
             user '{person}' is blocked because they are not a direct member of a group with \
             access, nor had access directly assigned by an administrator. Please contact your \
             administrator to assign access to this application.",
        )),
        Refusal::DeviceNotCompliant => Worded {
            suberror: Some("message_only"),
            ..plain("interaction_required", 53000, "Device is not in required device state: \
                compliant. Conditional Access policy requires a compliant device, and the device \
                is not compliant. The user must enroll their device with an approved MDM provider \
                like Intune.")
        },
        Refusal::ConditionalAccess | Refusal::DeviceCodeBlocked => Worded {
            suberror: Some("message_only"),
            ..plain("invalid_grant", 53003, blocked)
        },
        Refusal::NoConsent => Worded {
            suberror: Some("consent_required"),
            ..plain("invalid_grant", 65001, format!(
                "The user or administrator has not consented to use the application with ID \
                 '{client}' named 'TenantPilot'. Send an interactive authorization request for \
                 this user and resource.",
            ))
        },
        Refusal::AdminConsentRequired => plain("access_denied", 90094, format!(
            "An administrator of {name} has set a policy that prevents you from granting the \
             application '{client}' the permissions it is requesting. Contact an administrator of \
             {name}, who can grant permissions to this app on your behalf.",
        )),
        Refusal::UnknownApplication => plain("unauthorized_client", 700016, format!(
            "Application with identifier '{client}' was not found in the directory '{name}'. This \
             can happen if the application has not been installed by the administrator of the \
             tenant or consented to by any user in the tenant. You may have sent your \
             authentication request to the wrong tenant.",
        )),
        Refusal::NoCredential => plain("invalid_client", 7000218, "The request body must contain \
            the following parameter: 'client_assertion' or 'client_secret'."),
        Refusal::RefreshExpired => plain("invalid_grant", 700082, "The refresh token has expired \
            due to inactivity. The token was issued on 2026-05-04T08:00:00.0000000Z and was \
            inactive for 90.00:00:00."),
        Refusal::GrantRevoked => plain("invalid_grant", 50173, "The provided grant has expired \
            due to it being revoked, a fresh auth token is needed. The user might have changed or \
            reset their password."),
        Refusal::MultifactorRequired => Worded {
            suberror: Some("basic_action"),
            claims: Some(r#"{"access_token":{"capolids":{"essential":true,"values":["a0000000-0000-4000-a000-000000000001"]}}}"#.to_owned()),
            ..plain("interaction_required", 50076, format!(
                "Due to a configuration change made by your administrator, or because you moved \
                 to a new location, you must use multi-factor authentication to access \
                 '00000003-0000-0000-c000-000000000000'. Tenant: {tenant}.",
            ))
        },
        Refusal::AssertionInvalid => plain("invalid_client", 700027, format!(
            "The certificate with identifier used to sign the client assertion is not registered \
             on application '{client}'. [Reason - The key was not found.]",
        )),
    }
}

/// The sentence with its number and the trace.
pub fn description(worded: &Worded, trace: &str, correlation: &str, time: &str) -> String {
    format!(
        "AADSTS{}: {} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {time}",
        worded.code, worded.text
    )
}

/// The error as the token endpoint answers it.
pub fn answer(state: &State, worded: &Worded) -> Answer {
    let (trace, correlation) = (state.fresh_guid(), state.fresh_guid());
    let time = state.now().format("%Y-%m-%d %H:%M:%SZ").to_string();
    let mut body = json!({
        "error": worded.error,
        "error_description": description(worded, &trace, &correlation, &time),
        "error_codes": [worded.code],
        "timestamp": time,
        "trace_id": trace,
        "correlation_id": correlation,
        "error_uri": format!("{}/error?code={}", state.origins.authority, worded.code),
    });
    if let Some(suberror) = worded.suberror {
        body["suberror"] = json!(suberror);
    }
    if let Some(claims) = &worded.claims {
        body["claims"] = Value::String(claims.clone());
    }
    let status = if worded.error == "invalid_client" { 401 } else { 400 };
    Answer::json(status, &body)
}
