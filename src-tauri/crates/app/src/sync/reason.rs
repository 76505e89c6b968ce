//! What Microsoft's refusals and the network's failures mean to a front end: codes, with the
//! sentences in the locales.
use crate::failure::{Class, Failure};
use domain::subject::GapReason;
use graph::{collect::Gap, signin::SignInError, token::NoToken, transport::Failure as Transport};

/// Why a sign-in did not succeed: `error-sign-in-<code>`.
pub(crate) fn failed_sign_in(error: &SignInError) -> Failure {
    let failure = Failure::new(Class::Input, &format!("sign-in-{}", error.code()));
    match error {
        SignInError::Refused(refusal) => {
            let number = refusal.number.map(|number| format!("AADSTS{number}"));
            failure
                .with("number", number.unwrap_or_default())
                .with("trace", refusal.trace.clone().unwrap_or_default())
        }
        SignInError::WrongTenant { expected, found } => failure
            .with("expected", expected)
            .with("found", found.as_ref().map(ToString::to_string).unwrap_or_default()),
        SignInError::PortTaken { port } => failure.with("port", port),
        _ => failure,
    }
}

/// Why a request to Graph had no answer.
pub(crate) fn failed_transport(failure: &Transport) -> Failure {
    match failure {
        Transport::NoToken(no_token) => failed_token(no_token),
        Transport::TokenRejected => Failure::new(Class::Input, "sync-sign-in-needed"),
        Transport::Refused(refusal) => Failure::new(Class::Input, "sync-refused")
            .with("status", refusal.status)
            .with("code", &refusal.code),
        Transport::Throttled { .. } => Failure::new(Class::Input, "sync-throttled"),
        Transport::Unavailable { status, .. } => {
            Failure::new(Class::Input, "sync-unavailable").with("status", status)
        }
        Transport::Unreachable { .. } => Failure::new(Class::Input, "sync-unreachable"),
        Transport::NoClient => Failure::new(Class::Input, "sign-in-no-tls"),
        Transport::Address(_) | Transport::Redirected { .. } => {
            Failure::new(Class::Input, "sync-led-elsewhere")
        }
        Transport::Malformed | Transport::Large { .. } => {
            Failure::new(Class::Input, "sync-malformed")
        }
    }
}

fn failed_token(no_token: &NoToken) -> Failure {
    match no_token {
        NoToken::Interaction { .. } => Failure::new(Class::Input, "sync-sign-in-needed"),
        // Details are known only where somebody signs in.
        NoToken::Refused { code } => ["number", "trace", "expected", "found", "port"]
            .into_iter()
            .fold(Failure::new(Class::Input, &format!("sign-in-{code}")), |failure, name| {
                failure.with(name, "–")
            }),
        NoToken::Unreachable => Failure::new(Class::Input, "sync-unreachable"),
    }
}

/// What a gap means for the evidence.
pub(super) fn gap_reason(gap: &Gap) -> GapReason {
    match gap {
        Gap::Failure(Transport::Refused(refusal)) => refusal_reason(refusal.status, &refusal.code),
        _ => GapReason::ReadFailed,
    }
}

/// Graph says a missing licence in several ways; documented is none of them.
pub(super) fn refusal_reason(status: u16, code: &str) -> GapReason {
    let code = code.to_lowercase();
    if code.contains("licen") || code.contains("premium") || code.contains("tenantnotonboarded") {
        GapReason::NotLicensed
    } else if matches!(status, 401 | 403) {
        GapReason::NotAllowed
    } else {
        GapReason::ReadFailed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_and_permissions_are_told_apart() {
        for (status, code, expected) in [
            (403, "Authorization_RequestDenied", GapReason::NotAllowed),
            (403, "AadPremiumLicenseRequired", GapReason::NotLicensed),
            (400, "MultiFactorAuthenticationLicenseRequired", GapReason::NotLicensed),
            (400, "BadRequest", GapReason::ReadFailed),
        ] {
            assert_eq!(refusal_reason(status, code), expected, "{code}");
        }
    }
}
