//! Authorization code with PKCE, in the system's browser (RFC 8252, RFC 7636).
use super::{
    Application, Grant, IdentityClient, SignInError,
    answer_page::PageTexts,
    callback::Callback,
    exchange::{claims_parameter, failure, protocol, random_text, scopes},
    http::Door,
    listener::{Listener, Serving},
    refusal::challenge,
};
use crate::world::World;
use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl};
use std::{borrow::Cow, fmt, time::Duration};
use url::Url;

/// How long the person has.
const WITHIN: Duration = Duration::from_secs(5 * 60);

/// What differs from one sign-in to the next.
#[derive(Clone, Debug)]
pub struct BrowserOptions {
    /// The sentences of the page that the browser ends on.
    pub texts: PageTexts,
    /// The claims of a challenge to satisfy, decoded JSON
    /// ([`crate::token::NoToken::Interaction`]); anything but a JSON object is left out.
    pub claims: Option<String>,
    /// A port to listen on; none takes a free one.
    pub port: Option<u16>,
}

/// A sign-in that waits for the person. Dropping it cancels it and frees the port.
pub struct BrowserSignIn {
    application: Application,
    client: IdentityClient,
    world: World,
    url: Url,
    claims: String,
    verifier: PkceCodeVerifier,
    redirect: RedirectUrl,
    serving: Serving,
}

impl BrowserSignIn {
    /// Listens for the browser. The caller opens [`Self::url`] and awaits [`Self::finish`].
    ///
    /// # Errors
    /// [`SignInError::PortTaken`], [`SignInError::Listener`].
    pub async fn start(
        application: &Application,
        client: &IdentityClient,
        world: &World,
        options: BrowserOptions,
    ) -> Result<Self, SignInError> {
        let listener = Listener::open(options.port).await?;
        let redirect = RedirectUrl::new(listener.redirect()).map_err(|_| SignInError::BadAnswer)?;
        let state = random_text(world);
        let verifier = PkceCodeVerifier::new(random_text(world).to_string());
        let claims = claims_parameter(options.claims.as_deref().and_then(challenge).as_deref());
        let (url, _) = protocol(application)
            .authorize_url(|| CsrfToken::new(state.to_string()))
            .set_redirect_uri(Cow::Borrowed(&redirect))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_scopes(scopes(application.delegated_scopes()))
            // Consultants have an account in every customer's tenant: never the last one silently.
            .add_extra_param("prompt", "select_account")
            .add_extra_param("response_mode", "query")
            .add_extra_param("claims", claims.as_str())
            .url();
        let serving = listener.serve(state, options.texts);
        Ok(Self {
            application: application.clone(),
            client: client.clone(),
            world: world.clone(),
            url,
            claims,
            verifier,
            redirect,
            serving,
        })
    }

    /// What to open in the browser.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Waits for the person, at most five minutes, and exchanges the code.
    ///
    /// # Errors
    /// [`SignInError::Refused`] with the reason, [`SignInError::Timeout`],
    /// [`SignInError::WrongState`] when only callbacks of other sign-ins came,
    /// [`SignInError::WrongTenant`], and those of the network.
    pub async fn finish(mut self) -> Result<Grant, SignInError> {
        let code = match self.serving.first(WITHIN).await? {
            Callback::Code(code) => AuthorizationCode::new(code.to_string()),
            Callback::Refused(refusal) => return Err(SignInError::Refused(refusal)),
        };
        let answer = protocol(&self.application)
            .exchange_code(code)
            .set_pkce_verifier(self.verifier)
            .set_redirect_uri(Cow::Owned(self.redirect))
            .add_extra_param("claims", self.claims.as_str())
            .request_async(&Door(&self.client))
            .await
            .map_err(|error| failure(error, |refusal| refusal))?;
        Grant::accept(answer.into_tokens(&self.world)?, &self.application.tenant)
    }
}

impl fmt::Debug for BrowserSignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BrowserSignIn")
            .field("tenant", &self.application.tenant)
            .finish_non_exhaustive()
    }
}
