//! Client credentials with a certificate: a signed assertion instead of a secret (RFC 7523).
//!
//! Header as "Microsoft identity platform application authentication certificate credentials"
//! has it today: `PS256` with the SHA-256 thumbprint `x5t#S256`; RS256 with the thumbprint `x5t`
//! was its predecessor.
use super::{
    Application, Grant, IdentityClient, SignInError,
    exchange::{claims_parameter, failure, protocol, random_text},
    http::Door,
};
use crate::world::World;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use chrono::{DateTime, Utc};
use oauth2::Scope;
use ring::{rand::SystemRandom, signature};
use serde_json::json;
use std::fmt;
use x509_cert::der::Decode;
use zeroize::{Zeroize, Zeroizing};

/// The largest file that is read, in bytes.
const FILE_MAX: usize = 256 * 1024;
/// How many certificates of a file are looked at.
const CERTIFICATES_MAX: usize = 16;
/// How long an assertion is good, in seconds. Microsoft recommends 5 to 10 minutes.
const ASSERTION_S: i64 = 300;
const KIND: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Why a certificate cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// The file is larger than 256 KiB.
    #[error("the file is too large")]
    TooLarge,
    /// There is no certificate in PEM.
    #[error("no certificate in PEM")]
    NoCertificate,
    /// There is no private key in PEM.
    #[error("no private key in PEM")]
    NoKey,
    /// The private key is protected with a passphrase, which is not supported.
    #[error("the private key is encrypted")]
    EncryptedKey,
    /// It is no RSA key of 2048 to 4096 bits.
    #[error("not an RSA key of 2048 to 4096 bits")]
    UnsuitableKey,
    /// The key belongs to none of the certificates.
    #[error("key and certificate do not belong together")]
    Mismatch,
    /// The signature could not be made.
    #[error("nothing could be signed")]
    Signing,
}

#[derive(Clone, Copy)]
enum Form {
    Pkcs8,
    Pkcs1,
}

/// A certificate and its private key. The key is wiped when dropped, except for the copy that
/// the signing library makes for each signature.
#[derive(Clone)]
pub struct Certificate {
    key: Zeroizing<Vec<u8>>,
    form: Form,
    thumbprint: String,
    until: Option<DateTime<Utc>>,
}

impl Certificate {
    /// Reads a certificate and its key from PEM; both may be in one file.
    ///
    /// # Errors
    /// Says what is wrong, and nothing of what was read.
    pub fn from_pem(certificate: &[u8], key: &[u8]) -> Result<Self, CertificateError> {
        if certificate.len() > FILE_MAX || key.len() > FILE_MAX {
            return Err(CertificateError::TooLarge);
        }
        let (der, form) = match block(key, "PRIVATE KEY") {
            Some((der, _)) => (der, Form::Pkcs8),
            None if block(key, "ENCRYPTED PRIVATE KEY").is_some() => {
                return Err(CertificateError::EncryptedKey);
            }
            None => {
                let (der, _) = block(key, "RSA PRIVATE KEY").ok_or(CertificateError::NoKey)?;
                (der, Form::Pkcs1)
            }
        };
        let pair = pair(&der, form)?;
        let public: &[u8] = signature::KeyPair::public_key(&pair).as_ref();
        let mut rest = certificate;
        let mut found = CertificateError::NoCertificate;
        for _ in 0..CERTIFICATES_MAX {
            let Some((certificate, after)) = block(rest, "CERTIFICATE") else { break };
            if certificate.windows(public.len()).any(|window| window == public) {
                let digest = ring::digest::digest(&ring::digest::SHA256, &certificate);
                let thumbprint = URL_SAFE_NO_PAD.encode(digest);
                return Ok(Self { key: der, form, thumbprint, until: until(&certificate) });
            }
            found = CertificateError::Mismatch;
            rest = after;
        }
        Err(found)
    }

    /// When it ends; none where it does not say so in the form of RFC 5280.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        self.until
    }

    /// A JWT that proves the application's identity to the token endpoint `audience`.
    pub(super) fn assertion(
        &self,
        application: &Application,
        world: &World,
    ) -> Result<Zeroizing<String>, CertificateError> {
        let now = world.now().timestamp();
        let header = json!({"alg": "PS256", "typ": "JWT", "x5t#S256": self.thumbprint});
        let claims = json!({
            "aud": application.endpoints.token().as_str(),
            "iss": application.client.as_str(),
            "sub": application.client.as_str(),
            "jti": *random_text(world),
            "iat": now,
            "nbf": now,
            "exp": now.saturating_add(ASSERTION_S),
        });
        let encode = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let mut text = Zeroizing::new(format!("{}.{}", encode(header), encode(claims)));
        let pair = pair(&self.key, self.form)?;
        let mut signed = vec![0; pair.public().modulus_len()];
        // The salt of PSS comes from ring's own source: it takes no other.
        pair.sign(&signature::RSA_PSS_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signed)
            .map_err(|_| CertificateError::Signing)?;
        text.push('.');
        URL_SAFE_NO_PAD.encode_string(&signed, &mut text);
        Ok(text)
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate").field("thumbprint", &self.thumbprint).finish_non_exhaustive()
    }
}

fn pair(der: &[u8], form: Form) -> Result<signature::RsaKeyPair, CertificateError> {
    match form {
        Form::Pkcs8 => signature::RsaKeyPair::from_pkcs8(der),
        Form::Pkcs1 => signature::RsaKeyPair::from_der(der),
    }
    .map_err(|_| CertificateError::UnsuitableKey)
}

fn until(der: &[u8]) -> Option<DateTime<Utc>> {
    let read = x509_cert::Certificate::from_der(der).ok()?;
    let end = read.tbs_certificate().validity().not_after.to_unix_duration();
    DateTime::from_timestamp(end.as_secs().try_into().ok()?, 0)
}

/// The first PEM block of this label (RFC 7468), decoded, and what comes after it.
fn block<'a>(pem: &'a [u8], label: &str) -> Option<(Zeroizing<Vec<u8>>, &'a [u8])> {
    let text = std::str::from_utf8(pem).ok()?;
    let (_, rest) = text.split_once(&format!("-----BEGIN {label}-----"))?;
    let (body, after) = rest.split_once(&format!("-----END {label}-----"))?;
    let mut bare = Zeroizing::new(String::with_capacity(body.len()));
    bare.extend(body.chars().filter(|character| !character.is_ascii_whitespace()));
    let mut der = Zeroizing::new(Vec::with_capacity(body.len()));
    if STANDARD.decode_vec(bare.as_bytes(), &mut der).is_err() {
        der.zeroize();
        return None;
    }
    Some((der, after.as_bytes()))
}

/// Signs the application in by itself, with the application permissions consented to.
///
/// # Errors
/// [`SignInError::Refused`], [`SignInError::WrongTenant`], [`SignInError::Certificate`], and
/// those of the network.
pub async fn sign_in_with_certificate(
    application: &Application,
    client: &IdentityClient,
    world: &World,
    certificate: &Certificate,
) -> Result<Grant, SignInError> {
    grant(application, client, world, certificate, None).await
}

pub(super) async fn grant(
    application: &Application,
    client: &IdentityClient,
    world: &World,
    certificate: &Certificate,
    challenge: Option<&str>,
) -> Result<Grant, SignInError> {
    let assertion = certificate.assertion(application, world)?;
    let answer = protocol(application)
        .exchange_client_credentials()
        .add_scope(Scope::new(application.application_scope()))
        .add_extra_param("client_assertion_type", KIND)
        .add_extra_param("client_assertion", assertion.as_str())
        .add_extra_param("claims", claims_parameter(challenge))
        .request_async(&Door(client))
        .await
        .map_err(|error| failure(error, |refusal| refusal))?;
    Grant::accept(answer.into_tokens(world)?, &application.tenant)
}
