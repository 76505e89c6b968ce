//! Signing in to Microsoft's identity platform: one application at one tenant.
//!
//! A flow ([`BrowserSignIn`], [`DeviceSignIn`], [`sign_in_with_certificate`]) ends with a
//! [`Grant`]: tokens of the expected tenant, or a [`SignInError`] with a reason code. A
//! [`Session`] keeps a grant fresh and is the [`crate::token::TokenSource`] of transport. What
//! was granted goes to the caller's [`TokenStore`] before it is used.
//!
//! Secrets are shown nowhere and wiped when dropped, as far as they are ours: what `oauth2` and
//! the HTTP stack hold for the length of one request is not.
//!
//! Revocation: [`Session::forget`] drops the tokens here and in the store. Microsoft has no
//! revocation endpoint (RFC 7009); `revokeSignInSessions` would end the person's sessions
//! everywhere and is a write, which this application never makes.
mod answer_page;
mod application;
mod browser;
mod callback;
mod certificate;
mod claims;
mod consent;
mod device;
mod error;
mod exchange;
mod http;
mod listener;
mod refusal;
mod session;
mod tenant;
mod tokens;

pub use answer_page::PageTexts;
pub use application::{Application, IdentityEndpoints};
pub use browser::{BrowserOptions, BrowserSignIn};
pub use certificate::{Certificate, CertificateError, sign_in_with_certificate};
pub use claims::Claims;
pub use consent::consent_link;
pub use device::DeviceSignIn;
pub use error::SignInError;
pub use http::IdentityClient;
pub use refusal::{Refusal, SignInCode};
pub use session::Session;
pub use tenant::{ApplicationId, NotAnId, TenantId};
pub use tokens::{Grant, NotSaved, StoredTokens, TokenStore, Unreadable};

#[cfg(test)]
mod tests;
