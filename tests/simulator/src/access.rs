//! Who may sign in to a tenant, what was consented, and what the identity service refuses.
use crate::routes::Licence;
use std::collections::BTreeSet;

/// Global Reader.
pub const GLOBAL_READER: &str = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
/// Global Administrator.
pub const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";
/// Security Reader.
pub const SECURITY_READER: &str = "5d6b6bb7-de71-4623-b4af-96380a352509";
/// Security Administrator.
pub const SECURITY_ADMINISTRATOR: &str = "194ae4cb-b126-40b2-bd5b-6091b380977d";
/// Intune Administrator.
pub const INTUNE_ADMINISTRATOR: &str = "3a2c62db-5318-420d-8d74-23affee5d9d5";
/// SharePoint Administrator.
pub const SHAREPOINT_ADMINISTRATOR: &str = "f28a1f50-f6e7-4571-818b-6a12f2af6b6c";

/// Every permission that the served paths know.
pub const PERMISSIONS: &[&str] = &[
    "AccessReview.Read.All",
    "AdministrativeUnit.Read.All",
    "Agreement.Read.All",
    "Application.Read.All",
    "AuditLog.Read.All",
    "AuthenticationContext.Read.All",
    "DelegatedAdminRelationship.Read.All",
    "DelegatedPermissionGrant.Read.All",
    "DeviceManagementApps.Read.All",
    "DeviceManagementConfiguration.Read.All",
    "DeviceManagementRBAC.Read.All",
    "DeviceManagementScripts.Read.All",
    "DeviceManagementServiceConfig.Read.All",
    "Directory.Read.All",
    "Domain.Read.All",
    "Group.Read.All",
    "GroupMember.Read.All",
    "GroupSettings.Read.All",
    "LicenseAssignment.Read.All",
    "Organization.Read.All",
    "Policy.Read.All",
    "Policy.Read.AuthenticationMethod",
    "Policy.Read.ConditionalAccess",
    "Policy.Read.PermissionGrant",
    "PrivilegedEligibilitySchedule.Read.AzureADGroup",
    "RoleAssignmentSchedule.Read.Directory",
    "RoleEligibilitySchedule.Read.Directory",
    "RoleManagement.Read.All",
    "RoleManagement.Read.Directory",
    "RoleManagementPolicy.Read.Directory",
    "SecurityEvents.Read.All",
    "SharePointTenantSettings.Read.All",
    "User.Read",
    "User.Read.All",
];

/// Who may see what of a tenant. The default may see everything.
#[derive(Clone, Debug)]
pub struct Access {
    /// Applications that the tenant knows; empty: every one.
    pub clients: BTreeSet<String>,
    /// The person who signs in: object id and user principal name.
    pub person: (String, String),
    /// What that person is to the tenant.
    pub presence: Presence,
    /// Delegated permissions that were consented.
    pub scopes: BTreeSet<String>,
    /// Application permissions that were consented.
    pub roles: BTreeSet<String>,
    /// What an administrator's consent adds when it is asked for without naming scopes.
    pub requested: BTreeSet<String>,
    /// Template ids of the directory roles that the person has active.
    pub wids: Vec<String>,
    /// The person has a role within Intune itself.
    pub intune_role: bool,
    /// Intune shows this person only what has one of these scope tags; none: everything.
    pub scope_tags: Option<BTreeSet<String>>,
    /// What the tenant has bought.
    pub licences: BTreeSet<Licence>,
    /// How long access tokens are good for, in seconds.
    pub token_lifetime_seconds: i64,
    /// A refresh token is good for one use. The service itself is more lenient.
    pub refresh_once: bool,
    /// How often device code is answered with `authorization_pending` first.
    pub pending_polls: u32,
    /// The first so many polls are told to slow down instead.
    pub slow_down_polls: u32,
    /// What is refused, and when.
    pub refuse: Refuse,
    /// The token endpoint has an outage: it answers with this status and without OAuth's error.
    pub outage: Option<u16>,
    /// The public key that client assertions must be signed with: DER of `RSAPublicKey`
    /// (RFC 8017). None: only their shape is checked.
    pub assertion_key: Option<Vec<u8>>,
}

/// What a person is to a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// An account of its own.
    Member,
    /// A guest account.
    Guest,
    /// None: a partner's account, let in by a delegated admin relationship.
    Partner,
}

/// A refusal for each way to a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refuse {
    /// In the browser.
    pub authorize: Option<Refusal>,
    /// When a code is redeemed.
    pub code: Option<Refusal>,
    /// When a token is refreshed.
    pub refresh: Option<Refusal>,
    /// When a device code is redeemed.
    pub device: Option<Refusal>,
    /// When an application signs in by itself.
    pub application: Option<Refusal>,
    /// When an administrator is asked for consent.
    pub consent: Option<Refusal>,
}

/// Why the identity service refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 50020: the person is of another tenant.
    ForeignUser,
    /// 50105: the person is not assigned to the application.
    NotAssigned,
    /// 53000: the device is not compliant.
    DeviceNotCompliant,
    /// 53003: Conditional Access blocks.
    ConditionalAccess,
    /// 65001: no consent.
    NoConsent,
    /// 90094: an administrator must consent.
    AdminConsentRequired,
    /// 700016: the tenant does not know the application.
    UnknownApplication,
    /// 7000218: neither secret nor assertion.
    NoCredential,
    /// 53003 with the authentication flows condition: device code is blocked.
    DeviceCodeBlocked,
    /// 700082: the refresh token has expired.
    RefreshExpired,
    /// 50173: the grant was revoked.
    GrantRevoked,
    /// 50076: multifactor authentication is needed; with `claims`.
    MultifactorRequired,
    /// 700027: the assertion's signature is wrong.
    AssertionInvalid,
}

impl Default for Access {
    fn default() -> Self {
        let all: BTreeSet<String> = PERMISSIONS.iter().map(|name| (*name).to_owned()).collect();
        Self {
            clients: BTreeSet::new(),
            person: (crate::random::guid(0, "person"), "reviewer@elsewhere.example".to_owned()),
            presence: Presence::Guest,
            scopes: all.clone(),
            roles: all.clone(),
            requested: all,
            wids: vec![GLOBAL_READER.to_owned()],
            intune_role: false,
            scope_tags: None,
            licences: [Licence::Free, Licence::PremiumP1, Licence::PremiumP2, Licence::Intune]
                .into(),
            token_lifetime_seconds: 3_900,
            refresh_once: false,
            pending_polls: 1,
            slow_down_polls: 0,
            refuse: Refuse::default(),
            outage: None,
            assertion_key: None,
        }
    }
}
