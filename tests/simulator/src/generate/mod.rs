//! Invented tenants. Same recipe, same bytes: no clock, no randomness but the seed's; every
//! domain ends in `.example` (RFC 2606).
mod applications;
mod directory;
mod intune;
mod policies;
mod reports;
mod roles;
mod settings;
mod words;

use crate::{access::Access, random, tenant::Tenant};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub use roles::DEFAULT_RULES;

/// The day that generated tenants begin with, unless a recipe names another: 2026-09-14, 8:00.
pub const START: DateTime<Utc> = DateTime::from_timestamp(1_789_372_800, 0).unwrap();

/// What a tenant is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// Whatever looks random comes from here.
    pub seed: u64,
    /// About how many subjects it has. What every tenant has (roles, policies, licences) is
    /// about 250 of them and always there.
    pub subjects: usize,
    /// The day it is.
    pub start: DateTime<Utc>,
}

impl Recipe {
    /// A tenant of a size.
    pub fn new(seed: u64, subjects: usize) -> Self {
        Self { seed, subjects, start: START }
    }
}

/// Kinds that grow with the tenant, and their share.
const SHARES: &[(&str, usize)] = &[
    ("deviceManagement/configurationPolicies", 200),
    ("servicePrincipals", 110),
    ("deviceManagement/deviceConfigurations", 90),
    ("applications", 80),
    ("oauth2PermissionGrants", 70),
    ("groups", 60),
    ("deviceManagement/groupPolicyConfigurations", 60),
    ("deviceManagement/deviceCompliancePolicies", 40),
    ("deviceManagement/intents", 30),
    ("deviceManagement/deviceManagementScripts", 30),
    ("identity/conditionalAccess/policies", 25),
    ("roleManagement/directory/roleAssignments", 20),
    ("roleManagement/directory/roleAssignmentScheduleInstances", 20),
    ("roleManagement/directory/roleEligibilityScheduleInstances", 20),
    ("deviceManagement/deviceHealthScripts", 20),
    ("deviceManagement/assignmentFilters", 20),
    ("policies/crossTenantAccessPolicy/partners", 15),
    ("identity/conditionalAccess/namedLocations", 10),
    ("deviceManagement/deviceShellScripts", 10),
    ("deviceManagement/deviceEnrollmentConfigurations", 10),
    ("deviceManagement/roleAssignments", 10),
    ("directory/administrativeUnits", 8),
    ("identityGovernance/privilegedAccess/group/eligibilityScheduleInstances", 8),
    ("deviceAppManagement/targetedManagedAppConfigurations", 8),
    ("identityGovernance/accessReviews/definitions", 6),
    ("deviceAppManagement/iosManagedAppProtections", 6),
    ("deviceAppManagement/androidManagedAppProtections", 6),
    ("deviceManagement/roleScopeTags", 5),
    ("deviceManagement/roleDefinitions", 5),
    ("deviceManagement/windowsFeatureUpdateProfiles", 4),
    ("deviceManagement/windowsQualityUpdateProfiles", 4),
    ("deviceManagement/windowsDriverUpdateProfiles", 4),
    ("policies/appManagementPolicies", 4),
    ("policies/authenticationStrengthPolicies", 3),
    ("tenantRelationships/delegatedAdminRelationships", 3),
];

/// Kinds whose number is the same in every tenant, or grows in its own way.
fn fixed(subjects: usize) -> Vec<(&'static str, usize)> {
    vec![
        ("organization", 1),
        ("domains", 3),
        ("subscribedSkus", 4),
        ("groupSettings", 2),
        ("identity/conditionalAccess/authenticationContextClassReferences", 4),
        ("identityGovernance/termsOfUse/agreements", 2),
        ("policies/authorizationPolicy", 1),
        ("policies/identitySecurityDefaultsEnforcementPolicy", 1),
        ("policies/authenticationMethodsPolicy", 1),
        ("policies/adminConsentRequestPolicy", 1),
        ("policies/permissionGrantPolicies", 6),
        ("policies/crossTenantAccessPolicy", 1),
        ("policies/crossTenantAccessPolicy/default", 1),
        ("policies/defaultAppManagementPolicy", 1),
        ("roleManagement/directory/roleDefinitions", roles::BUILT_IN.len() + 4),
        ("policies/roleManagementPolicies", roles::BUILT_IN.len() + 4),
        ("policies/roleManagementPolicyAssignments", roles::BUILT_IN.len() + 4),
        ("admin/sharepoint/settings", 1),
        ("security/secureScores", 7),
        ("security/secureScoreControlProfiles", 60),
        ("deviceManagement/configurationSettings", settings::DEFINITIONS),
        ("users", 40 + subjects / 50),
        ("reports/authenticationMethods/userRegistrationDetails", 40 + subjects / 50),
        ("auditLogs/directoryAudits", 0),
        ("deviceManagement/auditEvents", 0),
    ]
}

/// What items are made with.
pub(crate) struct Maker {
    pub seed: u64,
    pub tenant_id: String,
    pub name: String,
    pub domain: String,
    pub now: DateTime<Utc>,
    counts: BTreeMap<&'static str, usize>,
}

impl Maker {
    /// What a tenant's further items are made with.
    pub fn of(tenant: &Tenant) -> Self {
        let mut counts = BTreeMap::new();
        for route in crate::routes::ROUTES {
            counts.insert(route.path, tenant.items(route.path).len());
        }
        Self {
            seed: tenant.seed,
            tenant_id: tenant.id.clone(),
            name: tenant.name.clone(),
            domain: tenant.domain.clone(),
            now: tenant.now,
            counts,
        }
    }

    pub fn count(&self, path: &str) -> usize {
        self.counts.get(path).copied().unwrap_or_default()
    }

    /// The id of an item: the same wherever it is named.
    pub fn id(&self, path: &str, index: usize) -> String {
        random::guid(self.seed, &format!("{path} {index}"))
    }

    /// Chance of its own for each item, so that one more item changes no other.
    pub fn chance(&self, path: &str, index: usize) -> fastrand::Rng {
        random::generator(self.seed, &format!("chance {path} {index}"))
    }

    /// The id of some item of a collection that was made with it. Never of one added later.
    pub fn some(&self, chance: &mut fastrand::Rng, path: &str) -> String {
        let count = self.count(path).max(1);
        self.id(path, chance.usize(..count))
    }

    /// A moment so many days ago, at some time of the day.
    pub fn ago(&self, chance: &mut fastrand::Rng, days: i64) -> String {
        let seconds = chance.i64(0..days.max(1) * 86_400);
        moment(self.now - TimeDelta::seconds(seconds))
    }

    /// A moment within so many days from now.
    pub fn ahead(&self, chance: &mut fastrand::Rng, days: i64) -> String {
        let seconds = chance.i64(0..days.max(1) * 86_400);
        moment(self.now + TimeDelta::seconds(seconds))
    }

    /// The targets of a policy: groups with and without a filter, everyone, and exclusions.
    pub fn assignments(&self, chance: &mut fastrand::Rng, owner: &str) -> Value {
        let count = [0, 1, 1, 1, 2, 3][chance.usize(..6)];
        let mut targets: Vec<Value> = Vec::new();
        for index in 0..count {
            let group = self.some(chance, "groups");
            let mut target = match chance.u8(..10) {
                0 => json!({"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}),
                1 => json!({"@odata.type": "#microsoft.graph.allLicensedUsersAssignmentTarget"}),
                2 if index > 0 => json!({
                    "@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget", "groupId": group,
                }),
                _ => {
                    json!({"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": group})
                }
            };
            let filter = chance.u8(..5) == 0;
            if filter {
                target["deviceAndAppManagementAssignmentFilterId"] =
                    json!(self.some(chance, "deviceManagement/assignmentFilters"));
            }
            let kind = if filter { "include" } else { "none" };
            target["deviceAndAppManagementAssignmentFilterType"] = json!(kind);
            let place = target["groupId"].as_str().unwrap_or("all").to_owned();
            targets.push(json!({"id": format!("{owner}_{place}_{index}"), "target": target}));
        }
        Value::Array(targets)
    }

    /// Assignments as `/v1.0` has them: without filters.
    pub fn plain_assignments(&self, chance: &mut fastrand::Rng, owner: &str) -> Value {
        let mut assignments = self.assignments(chance, owner);
        for assignment in assignments.as_array_mut().into_iter().flatten() {
            if let Some(target) = assignment["target"].as_object_mut() {
                target.retain(|name, _| !name.starts_with("deviceAndApp"));
            }
        }
        assignments
    }

    /// Scope tags: mostly the default one.
    pub fn scope_tags(&self, chance: &mut fastrand::Rng) -> Value {
        let tags = self.count("deviceManagement/roleScopeTags");
        match chance.u8(..6) {
            0 if tags > 1 => json!([chance.usize(1..tags).to_string()]),
            1 if tags > 1 => json!(["0", chance.usize(1..tags).to_string()]),
            _ => json!(["0"]),
        }
    }
}

/// A moment as Graph writes it.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// One item of a collection. None for a path that nothing is made for.
pub(crate) fn item(maker: &Maker, path: &str, index: usize) -> Option<Value> {
    directory::item(maker, path, index)
        .or_else(|| policies::item(maker, path, index))
        .or_else(|| roles::item(maker, path, index))
        .or_else(|| applications::item(maker, path, index))
        .or_else(|| intune::item(maker, path, index))
        .or_else(|| settings::item(maker, path, index))
        .or_else(|| reports::item(maker, path, index))
}

impl Tenant {
    /// Makes a tenant.
    pub fn generate(recipe: &Recipe) -> Self {
        let Recipe { seed, subjects, start } = *recipe;
        let (name, slug) = words::company(seed);
        let mut maker = Maker {
            seed,
            tenant_id: random::guid(seed, "tenant"),
            name,
            domain: format!("{slug}.example"),
            now: start,
            counts: BTreeMap::new(),
        };
        let fixed = fixed(subjects);
        let uncounted = [
            "users",
            "deviceManagement/configurationSettings",
            "reports/authenticationMethods/userRegistrationDetails",
        ];
        let always: usize = fixed
            .iter()
            .filter(|(path, _)| !uncounted.contains(path))
            .map(|(_, count)| count)
            .sum();
        let rest = subjects.saturating_sub(always);
        let sum: usize = SHARES.iter().map(|(_, share)| share).sum();
        maker.counts.extend(fixed);
        // Rounding goes to the largest kind, so that the size is what was asked for.
        let mut given = 0;
        for (path, share) in SHARES.iter().rev() {
            let count = (rest * share / sum).max(1);
            let last = *path == SHARES[0].0;
            let count = if last { rest.saturating_sub(given).max(1) } else { count };
            given += count;
            maker.counts.insert(path, count);
        }
        let mut tenant =
            Self::empty(maker.tenant_id.clone(), maker.name.clone(), maker.domain.clone(), seed);
        tenant.now = start;
        tenant.access = Access {
            person: (maker.id("users", 0), format!("review@{}", maker.domain)),
            ..Access::default()
        };
        for (path, count) in &maker.counts {
            let items = (0..*count).filter_map(|index| item(&maker, path, index)).collect();
            tenant.collections.insert((*path).to_owned(), items);
        }
        tenant.reindex();
        tenant
    }
}
