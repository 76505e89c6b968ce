//! Client credentials with a certificate.
use super::*;
use ring::signature::{self, KeyPair, RsaKeyPair};

pub const CERTIFICATE: &[u8] = include_bytes!("first.crt.pem");
pub const KEY: &[u8] = include_bytes!("first.key.pem");
const PKCS1: &[u8] = include_bytes!("first.pkcs1.pem");
const ENCRYPTED: &[u8] = include_bytes!("first.encrypted.pem");
const OTHER_CERTIFICATE: &[u8] = include_bytes!("second.crt.pem");
const ELLIPTIC: &[u8] = include_bytes!("elliptic.key.pem");

fn der(pem: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(pem).unwrap();
    let body: String = text.lines().filter(|line| !line.starts_with("-----")).collect();
    base64::engine::general_purpose::STANDARD.decode(body).unwrap()
}

#[tokio::test]
async fn an_application_signs_in_by_itself() {
    // SGN-24, SGN-25
    let chain = [OTHER_CERTIFICATE, CERTIFICATE].concat();
    for (certificate, key) in [(CERTIFICATE, KEY), (CERTIFICATE, PKCS1), (&chain, KEY)] {
        let server = Server::in_turn(vec![granted(TENANT, "a", None)]).await;
        let application = application(&server);
        let certificate = Certificate::from_pem(certificate, key).unwrap();
        let (world, _) = world();
        let grant =
            sign_in_with_certificate(&application, &client(&application), &world, &certificate)
                .await
                .unwrap();
        assert!(!grant.tokens.can_refresh());
        let form = &server.asked()[0].form;
        assert_eq!(form["grant_type"], "client_credentials");
        assert_eq!(form["scope"], format!("{}/.default", server.origin()));
        assert_eq!(
            form["client_assertion_type"],
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        );
        assert!(form["claims"].contains("cp1"));
        let (signed, signature) = form["client_assertion"].rsplit_once('.').unwrap();
        let pair = RsaKeyPair::from_pkcs8(&der(KEY)).unwrap();
        signature::UnparsedPublicKey::new(
            &signature::RSA_PSS_2048_8192_SHA256,
            pair.public_key().as_ref(),
        )
        .verify(signed.as_bytes(), &URL_SAFE_NO_PAD.decode(signature).unwrap())
        .unwrap();
        let part = |index| -> Value {
            let part = signed.split('.').nth(index).unwrap();
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
        };
        let digest = ring::digest::digest(&ring::digest::SHA256, &der(CERTIFICATE));
        assert_eq!(
            part(0),
            json!({"alg": "PS256", "typ": "JWT", "x5t#S256": URL_SAFE_NO_PAD.encode(digest)})
        );
        let claims = part(1);
        assert_eq!(claims["aud"], application.endpoints.token().as_str());
        assert_eq!((&claims["iss"], &claims["sub"]), (&json!(CLIENT), &json!(CLIENT)));
        assert_eq!((&claims["nbf"], &claims["exp"]), (&json!(START), &json!(START + 300)));
        assert!(claims["jti"].as_str().unwrap().len() >= 32);
    }
}

#[test]
fn a_certificate_says_when_it_ends() {
    // SGN-26
    let first = Certificate::from_pem(CERTIFICATE, KEY).unwrap();
    assert_eq!(first.until().unwrap().to_rfc3339(), "2126-11-01T07:36:54+00:00");
    // Where nothing but the key can be found in it, that is not known, and nothing else is lost.
    let cut: Vec<u8> = der(CERTIFICATE).into_iter().skip(1).collect();
    let body = base64::engine::general_purpose::STANDARD.encode(cut);
    let cut = format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n");
    assert_eq!(Certificate::from_pem(cut.as_bytes(), KEY).unwrap().until(), None);
}

#[test]
fn unusable_files_are_told_apart() {
    // SGN-26
    let check = |certificate: &[u8], key: &[u8], expected| {
        assert_eq!(Certificate::from_pem(certificate, key).unwrap_err(), expected);
    };
    check(CERTIFICATE, b"", CertificateError::NoKey);
    check(CERTIFICATE, CERTIFICATE, CertificateError::NoKey);
    check(CERTIFICATE, ENCRYPTED, CertificateError::EncryptedKey);
    check(CERTIFICATE, ELLIPTIC, CertificateError::UnsuitableKey);
    check(b"", KEY, CertificateError::NoCertificate);
    check(KEY, KEY, CertificateError::NoCertificate);
    check(OTHER_CERTIFICATE, KEY, CertificateError::Mismatch);
    check(&vec![b'x'; 300_000], KEY, CertificateError::TooLarge);
    check(CERTIFICATE, &KEY[..KEY.len() / 2], CertificateError::NoKey);
    check(b"\xFF\xFE", KEY, CertificateError::NoCertificate);
}

#[tokio::test]
async fn refusals_of_applications_have_their_reasons() {
    // SGN-24, SGN-42, SGN-50
    let certificate = Certificate::from_pem(CERTIFICATE, KEY).unwrap();
    for (reply, expected) in [
        (refused("invalid_client", 700027), "certificate-refused"),
        (refused("unauthorized_client", 700016), "application-unknown"),
        (granted(OTHER_TENANT, "a", None), "wrong-tenant"),
    ] {
        let server = Server::in_turn(vec![reply]).await;
        let application = application(&server);
        let outcome =
            sign_in_with_certificate(&application, &client(&application), &world().0, &certificate)
                .await;
        assert_eq!(outcome.unwrap_err().code(), expected);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn damaged_keys_are_refused_or_work(at in 0usize..1_000, byte: u8) {
        // SGN-26
        let mut key = KEY.to_vec();
        let at = at % key.len();
        key[at] = byte;
        let _ = Certificate::from_pem(CERTIFICATE, &key);
        let mut certificate = CERTIFICATE.to_vec();
        let at = at % certificate.len();
        certificate[at] = byte;
        let _ = Certificate::from_pem(&certificate, KEY);
    }
}
