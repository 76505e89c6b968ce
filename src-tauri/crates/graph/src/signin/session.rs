//! Keeps one connection's tokens fresh, and gives them to transport.
use super::{
    Application, Certificate, Claims, Grant, IdentityClient, SignInError, StoredTokens, TokenStore,
    application::permission_scopes,
    certificate,
    exchange::{claims_parameter, failure, protocol, scopes},
    http::Door,
    refusal::{Refusal, challenge},
};
use crate::{
    token::{AccessToken, Later, NoToken, TokenSource},
    world::World,
};
use chrono::{DateTime, TimeDelta, Utc};
use oauth2::RefreshToken;
use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::{Mutex, OwnedMutexGuard};
use zeroize::Zeroizing;

/// A token is replaced so long before it expires.
const AHEAD: TimeDelta = TimeDelta::minutes(5);
/// A token is given out only if it is good for so long.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(1);

/// While a token is still good, a refresh that failed is tried again after so long: an identity
/// platform that is slow to fail must not hold up every request.
const RETRY_AFTER: TimeDelta = TimeDelta::seconds(30);

/// One connection, signed in. Cheap to clone: all clones share the tokens.
#[derive(Clone)]
pub struct Session {
    shared: Arc<Shared>,
}

struct Shared {
    application: Application,
    client: IdentityClient,
    world: World,
    by: By,
    state: Arc<Mutex<State>>,
    /// Counts attempts to refresh, so that those who waited for one share its outcome.
    attempts: AtomicU64,
}

/// How new tokens are had.
enum By {
    /// With a refresh token, which is kept in the store; else by a person.
    Refresh(Arc<dyn TokenStore>),
    /// With a certificate. Its tokens are not stored: they can be had again at any time.
    Certificate(Certificate),
}

#[derive(Default)]
struct State {
    access: Option<(AccessToken, DateTime<Utc>)>,
    refresh: Option<Zeroizing<String>>,
    claims: Option<Claims>,
    /// Only a person can go on.
    waiting: Option<NoToken>,
    /// How the last attempt failed, if it did.
    failure: Option<NoToken>,
    /// Before this the next attempt can wait.
    retry_from: Option<DateTime<Utc>>,
    refusal: Option<Refusal>,
}

impl State {
    fn take(&mut self, grant: Grant) {
        let Grant { tokens, claims } = grant;
        self.access = Some((tokens.access, tokens.expires));
        self.refresh = tokens.refresh.or_else(|| self.refresh.take());
        self.claims = Some(claims);
        self.waiting = None;
        self.failure = None;
        self.retry_from = None;
        self.refusal = None;
    }

    /// The token, if it is not the rejected one and good for `time` from `now`.
    fn usable(
        &self,
        rejected: Option<&AccessToken>,
        now: DateTime<Utc>,
        time: TimeDelta,
    ) -> Option<AccessToken> {
        let (access, expires) = self.access.as_ref()?;
        let good = Some(access) != rejected && expires.signed_duration_since(now) >= time;
        good.then(|| access.clone())
    }
}

impl Session {
    /// A session of a person who has just signed in. The tokens are stored first.
    ///
    /// # Errors
    /// [`SignInError::NotSaved`]; [`SignInError::WrongTenant`] for a grant of another tenant.
    pub async fn start(
        application: Application,
        client: IdentityClient,
        world: World,
        store: Arc<dyn TokenStore>,
        grant: Grant,
    ) -> Result<Self, SignInError> {
        let session = Self::make(application, client, world, By::Refresh(store), State::default());
        session.sign_in_again(grant).await?;
        Ok(session)
    }

    /// A session of tokens that were stored.
    ///
    /// # Errors
    /// [`SignInError::WrongTenant`] or [`SignInError::UnreadableToken`]: they are not this
    /// connection's.
    pub fn resume(
        application: Application,
        client: IdentityClient,
        world: World,
        store: Arc<dyn TokenStore>,
        tokens: StoredTokens,
    ) -> Result<Self, SignInError> {
        let grant = Grant::accept(tokens, &application.tenant)?;
        let mut state = State::default();
        state.take(grant);
        Ok(Self::make(application, client, world, By::Refresh(store), state))
    }

    /// A session of the application itself, with its certificate.
    pub fn with_certificate(
        application: Application,
        client: IdentityClient,
        world: World,
        certificate: Certificate,
    ) -> Self {
        Self::make(application, client, world, By::Certificate(certificate), State::default())
    }

    fn make(
        application: Application,
        client: IdentityClient,
        world: World,
        by: By,
        state: State,
    ) -> Self {
        let state = Arc::new(Mutex::new(state));
        let attempts = AtomicU64::new(0);
        Self { shared: Arc::new(Shared { application, client, world, by, state, attempts }) }
    }

    /// Goes on with what a person was granted after [`NoToken::Interaction`].
    ///
    /// # Errors
    /// As [`Self::start`]; the session is then as it was.
    pub async fn sign_in_again(&self, grant: Grant) -> Result<(), SignInError> {
        let grant = Grant::accept(grant.tokens, &self.shared.application.tenant)?;
        let mut state = self.shared.state.clone().lock_owned().await;
        if let By::Refresh(store) = &self.shared.by {
            save(store.clone(), grant.tokens.clone()).await?;
        }
        state.take(grant);
        Ok(())
    }

    /// Forgets the tokens, here and in the store. Those given out stay good until they expire:
    /// see the module's words on revocation.
    ///
    /// # Errors
    /// [`SignInError::NotSaved`]: the store still has them. They are forgotten here all the same.
    pub async fn forget(&self) -> Result<(), SignInError> {
        let mut state = self.shared.state.clone().lock_owned().await;
        *state = State { waiting: Some(NoToken::Interaction { claims: None }), ..State::default() };
        let By::Refresh(store) = &self.shared.by else { return Ok(()) };
        let store = store.clone();
        let forgotten = tokio::task::spawn_blocking(move || store.forget()).await;
        matches!(forgotten, Ok(Ok(()))).then_some(()).ok_or(SignInError::NotSaved)
    }

    /// What the newest access token says; none before the first.
    pub async fn claims(&self) -> Option<Claims> {
        self.shared.state.lock().await.claims.clone()
    }

    /// Why the identity platform last refused; none since a success.
    pub async fn last_refusal(&self) -> Option<Refusal> {
        self.shared.state.lock().await.refusal.clone()
    }

    async fn get(
        &self,
        rejected: Option<AccessToken>,
        claims: Option<String>,
    ) -> Result<AccessToken, NoToken> {
        let shared = &self.shared;
        let seen = shared.attempts.load(Ordering::SeqCst);
        let mut state = shared.state.clone().lock_owned().await;
        if let Some(waiting) = &state.waiting {
            return Err(waiting.clone());
        }
        let now = shared.world.now();
        if let Some(token) = state.usable(rejected.as_ref(), now, AHEAD) {
            return Ok(token);
        }
        let can_wait = rejected.is_none() && state.retry_from.is_some_and(|from| now < from);
        if can_wait && let Some(token) = state.usable(None, now, GOOD_FOR) {
            return Ok(token);
        }
        let current = state.access.as_ref().map(|(token, _)| token);
        if claims.is_some()
            && matches!(shared.by, By::Refresh(_))
            && (current.is_none() || current == rejected.as_ref())
        {
            // A refresh would bring a token that is challenged again.
            let waiting = NoToken::Interaction { claims };
            state.waiting = Some(waiting.clone());
            return Err(waiting);
        }
        if shared.attempts.load(Ordering::SeqCst) != seen {
            if let Some(failure) = &state.failure {
                let least = state.usable(rejected.as_ref(), now, GOOD_FOR);
                return least.ok_or_else(|| failure.clone());
            }
            // It is as good as the platform gives them, however short it lives.
            if let Some(token) = state.usable(rejected.as_ref(), now, TimeDelta::zero()) {
                return Ok(token);
            }
        }
        // A task of its own: a caller that gives up must not lose a rotated refresh token
        // between its arrival and the store.
        tokio::spawn(renew(shared.clone(), state, rejected, claims))
            .await
            .unwrap_or(Err(NoToken::Unreachable))
    }
}

async fn renew(
    shared: Arc<Shared>,
    mut state: OwnedMutexGuard<State>,
    rejected: Option<AccessToken>,
    claims: Option<String>,
) -> Result<AccessToken, NoToken> {
    let outcome = match &shared.by {
        By::Certificate(certificate) => {
            let Shared { application, client, world, .. } = &*shared;
            certificate::grant(application, client, world, certificate, claims.as_deref()).await
        }
        By::Refresh(store) => refreshed(&shared, &mut state, store).await,
    };
    shared.attempts.fetch_add(1, Ordering::SeqCst);
    match outcome {
        Ok(grant) => {
            let token = grant.tokens.access.clone();
            state.take(grant);
            Ok(token)
        }
        Err(error) => {
            if let SignInError::Refused(refusal) = &error {
                state.refusal = Some(refusal.clone());
            }
            tracing::warn!(code = error.code(), "no new token");
            let person = matches!(shared.by, By::Refresh(_));
            let failure = error.into_no_token(person);
            state.failure = Some(failure.clone());
            if matches!(failure, NoToken::Interaction { .. }) {
                state.waiting = Some(failure.clone());
                return Err(failure);
            }
            let now = shared.world.now();
            state.retry_from = now.checked_add_signed(RETRY_AFTER);
            let least = state.usable(rejected.as_ref(), now, GOOD_FOR);
            least.ok_or(failure)
        }
    }
}

async fn refreshed(
    shared: &Shared,
    state: &mut State,
    store: &Arc<dyn TokenStore>,
) -> Result<Grant, SignInError> {
    let Some(refresh) = state.refresh.clone() else {
        return Err(SignInError::Refused(Refusal::read("login_required", "", &[])));
    };
    let application = &shared.application;
    let answer = protocol(application)
        .exchange_refresh_token(&RefreshToken::new(refresh.to_string()))
        // As in Microsoft's example, without `offline_access`: a subset of what was granted
        // (RFC 6749, 6), and the answer has a new refresh token all the same.
        .add_scopes(scopes(permission_scopes(&application.graph, &application.permissions)))
        .add_extra_param("claims", claims_parameter(None))
        .request_async(&Door(&shared.client))
        .await
        .map_err(|error| failure(error, |refusal| refusal))?;
    let mut tokens = answer.into_tokens(&shared.world)?;
    tokens.refresh = tokens.refresh.or(Some(refresh));
    let grant = Grant::accept(tokens, &application.tenant)?;
    // Even if it cannot be stored, the next attempt must go on with the newest one.
    state.refresh = grant.tokens.refresh.clone();
    save(store.clone(), grant.tokens.clone()).await?;
    Ok(grant)
}

async fn save(store: Arc<dyn TokenStore>, tokens: StoredTokens) -> Result<(), SignInError> {
    match tokio::task::spawn_blocking(move || store.save(&tokens)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(SignInError::NotSaved),
    }
}

impl TokenSource for Session {
    fn token(&self) -> Later<'_, Result<AccessToken, NoToken>> {
        Box::pin(self.get(None, None))
    }

    fn renew<'a>(
        &'a self,
        rejected: &'a AccessToken,
        claims: Option<&'a str>,
    ) -> Later<'a, Result<AccessToken, NoToken>> {
        // A challenge that is none still is one: the person signs in without it.
        let claims = claims.map(|text| challenge(text).unwrap_or_else(|| "{}".to_owned()));
        Box::pin(self.get(Some(rejected.clone()), claims))
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("tenant", &self.shared.application.tenant)
            .finish_non_exhaustive()
    }
}
