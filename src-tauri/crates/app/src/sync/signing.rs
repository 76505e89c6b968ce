//! Signing in: the person in the browser or with a code, or the application by itself.
use super::{
    failed_sign_in,
    link::{self, KeptKey},
    stopping::until_cancelled,
};
use crate::{
    contract::RunPrompt,
    env::Env,
    failure::Failure,
    runs::Progress,
    text::{Lang, Text},
};
use domain::connection::{Connection, Method};
use graph::signin::{
    BrowserOptions, BrowserSignIn, DeviceSignIn, Grant, IdentityClient, PageTexts,
    sign_in_with_certificate,
};

/// Signs in at the connection's tenant. Nothing is stored here; another tenant than that is an
/// error. `claims` are those of a challenge: JSON.
pub(crate) fn sign_in(
    env: &Env,
    lang: Lang,
    connection: &Connection,
    key: Option<&KeptKey>,
    claims: Option<String>,
    progress: &Progress,
) -> Result<Grant, Failure> {
    let application = link::application(connection)?;
    let client = IdentityClient::new(&application.endpoints).map_err(|e| failed_sign_in(&e))?;
    let world = link::world(env);
    progress.step("sign-in", 0);
    let grant = link::runtime()?.block_on(async {
        let work = async {
            match connection.method {
                Method::Certificate => {
                    let key = key.ok_or_else(|| Failure::usage("connection-key-missing"))?;
                    let certificate = link::certificate(key)?;
                    sign_in_with_certificate(&application, &client, &world, &certificate)
                        .await
                        .map_err(|error| failed_sign_in(&error))
                }
                // A code carries no claims: a challenge is answered in the browser.
                Method::DeviceCode if claims.is_none() => {
                    let waiting = DeviceSignIn::start(&application, &client, &world)
                        .await
                        .map_err(|error| failed_sign_in(&error))?;
                    progress.ask(Some(RunPrompt::DeviceCode {
                        url: waiting.address().to_owned(),
                        code: waiting.user_code().to_owned(),
                        expires_at: waiting.expires().to_rfc3339(),
                    }));
                    waiting.finish().await.map_err(|error| failed_sign_in(&error))
                }
                Method::Browser | Method::DeviceCode => {
                    let options = BrowserOptions { texts: texts(lang), claims, port: None };
                    let waiting = BrowserSignIn::start(&application, &client, &world, options)
                        .await
                        .map_err(|error| failed_sign_in(&error))?;
                    let url = waiting.url().to_string();
                    progress.ask(Some(RunPrompt::Browser { url: url.clone() }));
                    env.open_browser(&url);
                    waiting.finish().await.map_err(|error| failed_sign_in(&error))
                }
            }
        };
        until_cancelled(progress, work).await
    });
    progress.ask(None);
    let grant = grant?;
    link::confirm_grant(env, connection, key, &grant)?;
    Ok(grant)
}

/// The sentences of the page that the browser ends on.
fn texts(lang: Lang) -> PageTexts {
    let text = Text::load(lang);
    PageTexts {
        language: lang.tag().to_owned(),
        title: text.get("sign-in-page-title"),
        received: text.get("sign-in-page-received"),
        refused: text.get("sign-in-page-refused"),
        unknown: text.get("sign-in-page-unknown"),
    }
}
