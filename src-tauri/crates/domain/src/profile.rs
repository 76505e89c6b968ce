//! The tenant profile: what is true of a tenant and no reading can tell.
use crate::verdict::PolicyId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Whether a declared principal is a user or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrincipalType {
    /// A user account.
    User,
    /// A group of accounts.
    Group,
}

/// An account or group declared for a purpose, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeclaredPrincipal {
    /// The provider's object id.
    pub id: String,
    /// User or group.
    pub principal: PrincipalType,
    /// A name for people; empty when not known.
    #[serde(default)]
    pub name: String,
    /// Why it is declared.
    #[serde(default)]
    pub reason: String,
}

/// A fact with the reason for believing it: an own domain, say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    /// The value: a domain name, or a policy id.
    pub value: String,
    /// Why it is declared.
    #[serde(default)]
    pub reason: String,
}

/// Principals and targets that one policy may leave out. Ids compare without letter case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Exclude {
    /// User ids.
    pub users: BTreeSet<String>,
    /// Group ids.
    pub groups: BTreeSet<String>,
    /// Application ids (or Graph's names for suites, such as `Office365`).
    pub applications: BTreeSet<String>,
    /// Graph's `guestOrExternalUserTypes` values.
    pub guest_user_types: BTreeSet<String>,
}

/// What is approved for one policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PolicyProfile {
    /// Approved exclusions.
    pub exclude: Exclude,
}

/// How the company wants its policies kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PolicyQuality {
    /// Days that a Conditional Access policy may stay in report-only mode.
    pub report_only_days: u32,
    /// Members that a group left out of policies may have.
    pub large_group_members: u32,
    /// Days after which a policy that is disabled, or assigned to nobody, and that nobody has
    /// changed since, is forgotten.
    #[serde(skip_serializing_if = "PolicyQuality::is_default_stale")]
    pub stale_days: u32,
    /// A regular expression that the whole names of Conditional Access policies match; empty: none is
    /// declared.
    pub naming_pattern: String,
}

impl Default for PolicyQuality {
    fn default() -> Self {
        Self {
            report_only_days: 30,
            large_group_members: 50,
            stale_days: Self::STALE_DAYS,
            naming_pattern: String::new(),
        }
    }
}

impl PolicyQuality {
    const STALE_DAYS: u32 = 365;

    /// The pattern as it is matched: the whole name, not a part of it.
    pub fn whole(pattern: &str) -> String {
        format!("^(?:{pattern})$")
    }

    // Profiles of before the field was there keep their bytes.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_default_stale(days: &u32) -> bool {
        *days == Self::STALE_DAYS
    }
}

/// What is true of this tenant and no reading can tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct TenantProfile {
    /// Emergency access accounts and groups: left out of every policy that allows exclusions.
    pub emergency_access: Vec<DeclaredPrincipal>,
    /// Directory synchronisation accounts: likewise.
    pub synchronisation_accounts: Vec<DeclaredPrincipal>,
    /// Domains that belong to the customer.
    pub own_domains: Vec<Declared>,
    /// Policies declared not applicable.
    pub not_applicable: Vec<Declared>,
    /// Approved exclusions of single policies.
    pub policies: BTreeMap<PolicyId, PolicyProfile>,
    /// The company's standard for policies; none: the defaults. A profile without it is what it
    /// always was, to the byte.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub policy_quality: Option<PolicyQuality>,
}
