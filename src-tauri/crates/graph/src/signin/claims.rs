//! What an access token says about itself.
use super::tenant::TenantId;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// The largest payload that is read, in characters of base64.
const PAYLOAD_MAX: usize = 128 * 1024;
/// The most permissions or roles that are kept.
const NAMES_MAX: usize = 1_000;

/// Claims of an access token for Graph. Source: "Access token claims reference".
///
/// They are decoded and not verified: Graph is the token's audience and verifies it. Here they
/// only say what to expect of a token that came over TLS from the identity platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// `tid`: the tenant.
    pub tenant: TenantId,
    /// `oid`: the person's or service principal's object id.
    pub object: Option<String>,
    /// `scp`: delegated permissions.
    pub scopes: BTreeSet<String>,
    /// `roles`: application permissions.
    pub roles: BTreeSet<String>,
    /// `wids`: template ids of the directory roles active in this token.
    pub directory_roles: BTreeSet<String>,
    /// `exp`: until when it is good.
    pub expires: Option<DateTime<Utc>>,
    /// `appid`: the application.
    pub application: Option<String>,
    /// `acct` is 1: the person is a guest in the tenant. None when the token does not say.
    pub guest: Option<bool>,
    /// `xms_cc` has `cp1`: Graph may revoke it at once (continuous access evaluation).
    pub revocable_at_once: bool,
}

/// Why claims are not to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoClaims {
    Unreadable,
    /// It has no `tid`, or one that is no tenant's.
    NoTenant,
}

#[derive(Deserialize)]
struct Wire {
    tid: Option<String>,
    oid: Option<String>,
    scp: Option<String>,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    wids: Vec<String>,
    exp: Option<i64>,
    appid: Option<String>,
    acct: Option<serde_json::Value>,
    #[serde(default)]
    xms_cc: serde_json::Value,
}

impl Claims {
    pub(super) fn read(token: &str) -> Result<Self, NoClaims> {
        let mut parts = token.split('.');
        let (Some(_), Some(payload), Some(_), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NoClaims::Unreadable);
        };
        if payload.len() > PAYLOAD_MAX {
            return Err(NoClaims::Unreadable);
        }
        let json = URL_SAFE_NO_PAD.decode(payload).map_err(|_| NoClaims::Unreadable)?;
        let wire: Wire =
            serde_json::from_slice(&Zeroizing::new(json)).map_err(|_| NoClaims::Unreadable)?;
        let tenant = wire.tid.as_deref().and_then(|tid| TenantId::parse(tid).ok());
        let scopes = wire.scp.unwrap_or_default();
        Ok(Self {
            tenant: tenant.ok_or(NoClaims::NoTenant)?,
            object: wire.oid,
            scopes: bounded(scopes.split_ascii_whitespace().map(str::to_owned)),
            roles: bounded(wire.roles.into_iter()),
            directory_roles: bounded(wire.wids.into_iter()),
            expires: wire.exp.and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
            application: wire.appid,
            guest: wire.acct.and_then(|acct| match acct {
                serde_json::Value::Number(number) => Some(number.as_u64() == Some(1)),
                serde_json::Value::String(text) => Some(text == "1"),
                _ => None,
            }),
            revocable_at_once: match wire.xms_cc {
                serde_json::Value::Array(values) => values.iter().any(|value| value == "cp1"),
                value => value == "cp1",
            },
        })
    }
}

fn bounded(names: impl Iterator<Item = String>) -> BTreeSet<String> {
    names.take(NAMES_MAX).collect()
}
