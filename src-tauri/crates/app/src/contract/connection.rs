//! Live tenants: connections, what may be read through them, syncs and snapshots.
use super::SnapshotRow;
use domain::{
    ids::{RunId, TenantId},
    subject::Coverage,
    verdict::PolicyId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How one signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SignInMethod {
    /// A person, in the system's browser.
    Browser,
    /// A person, with a code on another device.
    DeviceCode,
    /// The application, with a certificate.
    Certificate,
}

/// Servers on this machine that stand for Microsoft's: the simulator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LocalServer {
    /// `http://` and a loopback address: where one signs in.
    pub authority: String,
    /// `http://` and a loopback address: where Graph answers.
    pub graph: String,
}

/// A tenant to connect, or to connect anew.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct ConnectionMake {
    /// A tenant of the workspace; none adds one, or takes the one of this Microsoft tenant id.
    pub tenant: Option<TenantId>,
    /// The name of a tenant that is added.
    pub name: Option<String>,
    /// `global`, `gcc-high`, `dod`, `china`.
    pub cloud: String,
    /// Microsoft's tenant id.
    pub provider_tenant_id: String,
    /// The registered application's (client) id.
    pub client_id: String,
    /// How one signs in.
    pub method: SignInMethod,
    /// A PEM file with the certificate.
    pub certificate_path: Option<String>,
    /// A PEM file with its private key (PKCS#8).
    pub key_path: Option<String>,
    /// The simulator's addresses.
    pub server: Option<LocalServer>,
}

/// What of a connection's permissions is missing, for one thing that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReadinessRow {
    /// The area: `area-<area>`.
    pub area: String,
    /// The endpoint's path without version.
    pub endpoint: String,
    /// The kinds it brings or completes.
    pub kinds: Vec<String>,
    /// `ready`, `consent_missing`, `role_missing`, `role_eligible`, `not_licensed`,
    /// `not_allowed` (the probe was refused although nothing is known to be missing),
    /// `failed` (the probe had no answer).
    pub state: String,
    /// The permission to consent to, where that is missing: `permission-<name>`.
    pub permission: Option<String>,
    /// Template ids of directory roles of which one is missing.
    pub roles: Vec<String>,
    /// An Intune role would do as well.
    pub intune: bool,
    /// Service plans of which one is missing.
    pub plans: Vec<String>,
    /// The policies that cannot be assessed without it.
    pub policies: Vec<PolicyId>,
    /// The probe's own status and code, where it was refused.
    pub detail: Option<String>,
}

/// What a signed-in person is to the tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Through {
    /// An account of its own.
    Member,
    /// A guest account.
    Guest,
    /// A partner's account, let in by a delegated admin relationship (GDAP).
    Partner,
}

/// What may be read through a connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Readiness {
    /// Whether a person signed in (else the application).
    pub delegated: bool,
    /// What that person is to the tenant; unknown is none.
    #[serde(default)]
    pub through: Option<Through>,
    /// RFC 3339: when the first of the delegated admin relationships ends that give the active
    /// roles; none where there is none, or it cannot be read.
    #[serde(default)]
    pub partner_until: Option<String>,
    /// RFC 3339: when the certificate ends; none where a person signs in.
    #[serde(default)]
    pub certificate_until: Option<String>,
    /// Template ids of the directory roles active now.
    pub active_roles: Vec<String>,
    /// What is read, in the order of the registry.
    pub rows: Vec<ReadinessRow>,
}

/// A connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ConnectionRow {
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub tenant_name: String,
    /// `global`, `gcc-high`, `dod`, `china`.
    pub cloud: String,
    /// Microsoft's tenant id.
    pub provider_tenant_id: String,
    /// The registered application.
    pub client_id: String,
    /// How one signs in.
    pub method: SignInMethod,
    /// Whether it is the simulator's.
    pub simulated: bool,
    /// RFC 3339.
    pub made_at: String,
    /// `ready`, `sign_in_needed`.
    pub state: String,
    /// Whether the sign-in that is needed has to be in the browser, although the connection's is
    /// with a code: a code cannot answer Microsoft's challenge.
    pub browser_needed: bool,
    /// RFC 3339: when the readiness was found.
    pub checked_at: Option<String>,
    /// What may be read, as last found.
    pub readiness: Option<Readiness>,
    /// Whether a sync was stopped and can go on.
    pub resumable: bool,
}

/// All connections, by the tenants' names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ConnectionList {
    /// The rows.
    pub rows: Vec<ConnectionRow>,
    /// The areas that can be read, for choosing some.
    pub areas: Vec<String>,
    /// Every permission that a person is asked for.
    pub permissions: Vec<String>,
}

/// Asks for the link with which an administrator consents.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ConsentLinkRequest {
    /// `global`, `gcc-high`, `dod`, `china`.
    pub cloud: String,
    /// Microsoft's tenant id.
    pub provider_tenant_id: String,
    /// The registered application.
    pub client_id: String,
}

/// A link made to be mailed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ConsentLink {
    /// The link.
    pub url: String,
}

/// Which tenants to read.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields = nullable)]
pub struct SyncStart {
    /// These tenants; all connected ones when empty, the stalest first.
    pub tenants: Vec<TenantId>,
    /// Only these areas; all when empty.
    pub areas: Vec<String>,
    /// Go on with what was stopped, in the areas that were chosen for it.
    pub resume: bool,
    /// Seal what there is when network or service fail to the end.
    pub accept_partial: bool,
}

/// Runs that have been started, one a tenant.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RunsStarted {
    /// The runs.
    pub runs: Vec<RunId>,
}

/// Names a snapshot.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SnapshotRequest {
    /// The tenant.
    pub tenant: TenantId,
    /// Its number within the tenant; none is the latest.
    pub snapshot: Option<u32>,
}

/// A snapshot, with everything that it saw and did not see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotView {
    /// The snapshot.
    pub snapshot: SnapshotRow,
    /// What was seen of each kind.
    pub coverage: Vec<Coverage>,
}

/// All snapshots of a tenant, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotList {
    /// The rows.
    pub rows: Vec<SnapshotRow>,
}

/// A snapshot that has been written as a folder of JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnapshotExported {
    /// The folder.
    pub path: String,
    /// Files in it.
    pub files: u32,
    /// Subjects in them.
    pub subjects: u32,
}

/// Where to write a snapshot as a folder of JSON.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SnapshotExport {
    /// The tenant.
    pub tenant: TenantId,
    /// The snapshot's number within the tenant; none is the latest.
    pub snapshot: Option<u32>,
    /// A folder that is missing or empty.
    pub path: String,
}
