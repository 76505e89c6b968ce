//! What makes two deviations the same finding.
use crate::{
    baseline::ItemKey,
    ids::{BaselineId, TenantId},
    journal::Hash,
    verdict::ControlId,
};
use serde::{Deserialize, Serialize};
use std::fmt;

const FINDING_DOMAIN: &[u8] = b"tenantpilot/finding/1\0";
const DRIFT_DOMAIN: &[u8] = b"tenantpilot/drift/1\0";

/// Names a deviation by tenant, control and, where a control can deviate in several
/// independent ways, a discriminator. Nothing that an import can change goes into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(pub Hash);

impl Fingerprint {
    /// The fingerprint of a deviation from `control`.
    pub fn new(tenant: TenantId, control: &ControlId, discriminator: &str) -> Self {
        let length = u64::try_from(control.0.len()).unwrap_or(u64::MAX).to_be_bytes();
        Self(Hash::of(&[
            FINDING_DOMAIN,
            tenant.0.as_bytes(),
            &length,
            control.0.as_bytes(),
            discriminator.as_bytes(),
        ]))
    }

    /// The fingerprint of a deviation from a baseline's item: the same in every version.
    pub fn of_drift(tenant: TenantId, baseline: BaselineId, item: &ItemKey) -> Self {
        Self(Hash::of(&[
            DRIFT_DOMAIN,
            tenant.0.as_bytes(),
            baseline.0.as_bytes(),
            item.0.as_bytes(),
        ]))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
