//! Capabilities by their stable names, and the roles that have them.
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// What a member is in the workspace. A role that this program does not know may nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything, members included.
    Owner,
    /// Runs the work: tenants, syncs, baselines, findings, reviews; approves nothing.
    Operator,
    /// Works on findings and writes reviews; approves and releases nothing.
    Reviewer,
    /// Approves exceptions and releases; changes nothing else.
    Approver,
    /// Looks.
    ReadOnly,
    /// A role that a newer program wrote.
    #[serde(other)]
    Unknown,
}

impl Role {
    /// Every role that can be given.
    pub const ALL: [Self; 5] =
        [Self::Owner, Self::Operator, Self::Reviewer, Self::Approver, Self::ReadOnly];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Operator => "operator",
            Self::Reviewer => "reviewer",
            Self::Approver => "approver",
            Self::ReadOnly => "read_only",
            Self::Unknown => "unknown",
        }
    }

    /// The role of a stable name; [`Role::Unknown`] for any other text.
    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|role| role.as_str() == name).unwrap_or(Self::Unknown)
    }

    /// Whether the role has the capability.
    pub fn may(self, capability: Capability) -> bool {
        capability.roles().contains(&self)
    }

    /// The role's capabilities.
    pub fn capabilities(self) -> impl Iterator<Item = Capability> {
        Capability::ALL.into_iter().filter(move |capability| self.may(*capability))
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

const EVERYBODY: &[Role] = &Role::ALL;
const OWNERS: &[Role] = &[Role::Owner];
const WORKERS: &[Role] = &[Role::Owner, Role::Operator];
const WRITERS: &[Role] = &[Role::Owner, Role::Operator, Role::Reviewer];
const APPROVERS: &[Role] = &[Role::Owner, Role::Approver];
const DECIDERS: &[Role] = &[Role::Owner, Role::Operator, Role::Reviewer, Role::Approver];

macro_rules! capabilities {
    ($($(#[$doc:meta])* $capability:ident, $name:literal, $roles:expr;)*) => {
        /// What a member must be allowed to do.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
        )]
        pub enum Capability {
            $($(#[$doc])* #[serde(rename = $name)] $capability,)*
        }

        impl Capability {
            /// Every capability, in reading order.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$capability),*];

            /// The stable name: `noun.verb`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$capability => $name,)*
                }
            }

            /// The roles that have it. This table is all there is about what roles may do.
            pub fn roles(self) -> &'static [Role] {
                match self {
                    $(Self::$capability => $roles,)*
                }
            }
        }
    };
}

capabilities! {
    /// Nothing: it reveals and changes nothing of the workspace, and works while locked. No
    /// role has it, for nobody is asked.
    Nobody, "nobody", &[];
    /// Read the workspace.
    Read, "workspace.read", EVERYBODY;
    /// Change one's own passphrase.
    PassphraseChange, "passphrase.change", EVERYBODY;
    /// Write a backup of the vault.
    VaultBackup, "vault.backup", WORKERS;
    /// Keep the vault: the recovery key.
    VaultKeep, "vault.keep", OWNERS;
    /// Add members, give them roles, retire them.
    MemberKeep, "member.keep", OWNERS;
    /// Add tenants and import.
    TenantImport, "tenant.import", WORKERS;
    /// Connect tenants, and sign in to them.
    TenantConnect, "tenant.connect", WORKERS;
    /// Read connected tenants.
    TenantSync, "tenant.sync", WORKERS;
    /// Write a snapshot out of the vault.
    SnapshotExport, "snapshot.export", WORKERS;
    /// Change a tenant's profile.
    ProfileChange, "profile.change", WORKERS;
    /// Make baselines, and assign them.
    BaselineKeep, "baseline.keep", WORKERS;
    /// Remember what stands for what between tenants, and write plans.
    PromotionPrepare, "promotion.prepare", WORKERS;
    /// Decide on findings.
    FindingTriage, "finding.triage", WRITERS;
    /// Keep a customer's contacts.
    ContactKeep, "contact.keep", WRITERS;
    /// Ask to accept risks, record the customer's acceptance, take one back.
    RiskRequest, "risk.request", WRITERS;
    /// Approve exceptions and releases, or reject them.
    RiskApprove, "risk.approve", APPROVERS;
    /// Change the rules about accepted risks.
    RiskPolicyChange, "risk.policy", OWNERS;
    /// Ask for decisions, and make those that are no approvals.
    DecisionKeep, "decision.keep", DECIDERS;
    /// Compose reviews.
    ReviewCompose, "review.compose", WRITERS;
    /// Release reviews.
    ReviewRelease, "review.release", APPROVERS;
    /// Write packs.
    PackExport, "pack.export", DECIDERS;
    /// Write the audit log out of the vault.
    JournalExport, "journal.export", WORKERS;
}

impl fmt::Display for Capability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
