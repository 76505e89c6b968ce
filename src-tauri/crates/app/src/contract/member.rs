//! Members of the workspace: who they are, and what they may do.
use super::{Capability, Role, SecretText};
use domain::ids::MemberId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MemberRow {
    /// The member.
    pub id: MemberId,
    /// The name.
    pub name: String,
    /// What they are here.
    pub role: Role,
    /// RFC 3339.
    pub added_at: String,
    /// Since when they are a member no more: RFC 3339.
    pub retired_at: Option<String>,
    /// Whether it is the one at work.
    pub you: bool,
    /// Whether the recovery key opens the vault as this member.
    pub recovers: bool,
}

/// What a role is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoleRow {
    /// The role.
    pub role: Role,
    /// Its capabilities.
    pub may: Vec<Capability>,
}

/// Everybody who is or was a member, and the roles there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MemberList {
    /// Active ones first, by when they joined.
    pub rows: Vec<MemberRow>,
    /// The roles that can be given.
    pub roles: Vec<RoleRow>,
}

/// A new member, with the passphrase that they chose at this machine.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MemberAdd {
    /// The name; no other active member has it.
    pub name: String,
    /// What they are here.
    pub role: Role,
    /// Their passphrase, at least 10 characters; no other member has it.
    pub passphrase: SecretText,
}

/// Names a member.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MemberRequest {
    /// The member.
    pub member: MemberId,
}

/// Gives a member another role.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MemberRoleChange {
    /// The member.
    pub member: MemberId,
    /// The role.
    pub role: Role,
}
