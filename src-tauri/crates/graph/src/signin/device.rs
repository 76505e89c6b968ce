//! Device code (RFC 8628), for where no browser can come back to this machine.
use super::{
    Application, Grant, IdentityClient, Refusal, SignInError,
    exchange::{claims_parameter, failure, protocol, scopes},
    http::Door,
};
use crate::world::World;
use chrono::{DateTime, TimeDelta, Utc};
use oauth2::StandardDeviceAuthorizationResponse;
use std::{fmt, time::Duration};
use tokio::time::{sleep, timeout};

/// How long a code is waited for at most, whatever the platform says. Microsoft says 15 minutes.
const WITHIN_MAX: Duration = Duration::from_secs(30 * 60);
/// No platform is polled more or less often than this.
const INTERVAL_MIN: Duration = Duration::from_secs(1);
const INTERVAL_MAX: Duration = Duration::from_secs(60);
/// The longest code or address that is shown, in bytes.
const SHOWN_MAX: usize = 512;

/// A code for the person to enter. Dropping it cancels the sign-in.
pub struct DeviceSignIn {
    application: Application,
    client: IdentityClient,
    world: World,
    details: StandardDeviceAuthorizationResponse,
    within: Duration,
    expires: DateTime<Utc>,
}

impl DeviceSignIn {
    /// Asks for a code. The caller shows [`Self::user_code`] and [`Self::address`] and awaits
    /// [`Self::finish`].
    ///
    /// # Errors
    /// [`SignInError::Refused`], and those of the network.
    pub async fn start(
        application: &Application,
        client: &IdentityClient,
        world: &World,
    ) -> Result<Self, SignInError> {
        let details: StandardDeviceAuthorizationResponse = protocol(application)
            .exchange_device_code()
            .add_scopes(scopes(application.delegated_scopes()))
            .request_async(&Door(client))
            .await
            .map_err(|error| failure(error, Refusal::in_device_flow))?;
        let address = details.verification_uri();
        let secure = address.starts_with("https://")
            || (application.endpoints.is_loopback() && address.starts_with("http://"));
        let code = details.user_code().secret();
        if !secure || address.len() > SHOWN_MAX || code.is_empty() || code.len() > SHOWN_MAX {
            return Err(SignInError::BadAnswer);
        }
        let within = details.expires_in().min(WITHIN_MAX);
        let lifetime = TimeDelta::from_std(within).unwrap_or_default();
        let expires = world.now().checked_add_signed(lifetime).unwrap_or_else(|| world.now());
        Ok(Self {
            application: application.clone(),
            client: client.clone(),
            world: world.clone(),
            within,
            expires,
            details,
        })
    }

    /// What the person enters.
    pub fn user_code(&self) -> &str {
        self.details.user_code().secret()
    }

    /// Where the person enters it.
    pub fn address(&self) -> &str {
        self.details.verification_uri()
    }

    /// Until when.
    pub fn expires(&self) -> DateTime<Utc> {
        self.expires
    }

    /// Polls until the person has signed in, at the platform's pace.
    ///
    /// # Errors
    /// [`SignInError::Refused`]: [`super::SignInCode::DeviceCodeExpired`] when nobody entered the code
    /// (also where a policy stopped the person in the browser: the platform does not tell us
    /// then), [`super::SignInCode::DeviceCodeBlocked`], [`super::SignInCode::Declined`] and the others;
    /// [`SignInError::WrongTenant`].
    pub async fn finish(self) -> Result<Grant, SignInError> {
        let within = self.within;
        match timeout(within, self.poll(sleep)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(SignInError::Refused(Refusal::read("expired_token", "", &[]))),
        }
    }

    /// Polls with a waiting of the caller's making.
    pub(super) async fn poll<S, F>(self, wait: S) -> Result<Grant, SignInError>
    where
        S: Fn(Duration) -> F,
        F: Future<Output = ()>,
    {
        let protocol = protocol(&self.application);
        let world = self.world.clone();
        let door = Door(&self.client);
        let answer = protocol
            .exchange_device_access_token(&self.details)
            .add_extra_param("claims", claims_parameter(None))
            .set_time_fn(move || world.now())
            .set_max_backoff_interval(INTERVAL_MAX)
            .request_async(
                &door,
                |interval| wait(interval.clamp(INTERVAL_MIN, INTERVAL_MAX)),
                Some(self.within),
            )
            .await
            .map_err(|error| {
                failure(error, |answer| {
                    let description = answer.error_description().map_or("", String::as_str);
                    Refusal::read(answer.error().as_ref(), description, &[]).in_device_flow()
                })
            })?;
        Grant::accept(answer.into_tokens(&self.world)?, &self.application.tenant)
    }
}

impl fmt::Debug for DeviceSignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceSignIn").field("expires", &self.expires).finish_non_exhaustive()
    }
}
