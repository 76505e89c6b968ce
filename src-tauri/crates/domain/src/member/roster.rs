//! Who belongs to a workspace, as events made it.
use super::{Capability, Role};
use crate::{event::WorkspaceEvent, ids::MemberId};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The longest name, in characters.
const NAME_CHARS_MAX: usize = 200;

/// A member as events made them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// What they are here.
    pub role: Role,
    /// Since when.
    pub added_at: DateTime<Utc>,
    /// Since when no more. Their entries stay.
    pub retired_at: Option<DateTime<Utc>>,
}

impl Entry {
    /// Whether they are a member now.
    pub fn is_active(&self) -> bool {
        self.retired_at.is_none()
    }

    /// Whether they may do this now.
    pub fn may(&self, capability: Capability) -> bool {
        self.is_active() && self.role.may(capability)
    }

    fn is_active_owner(&self) -> bool {
        self.is_active() && self.role == Role::Owner
    }
}

/// Why something cannot happen to a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MemberError {
    /// There is no such member.
    #[error("there is no such member")]
    Missing,
    /// They are retired.
    #[error("the member is retired")]
    Retired,
    /// A workspace keeps one active owner at least.
    #[error("the last owner stays")]
    LastOwner,
    /// The name is empty or too long, or another active member has it.
    #[error("the name is empty, too long, or taken")]
    Name,
    /// The role cannot be given.
    #[error("the role cannot be given")]
    Role,
}

/// Everybody who is or was a member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster(pub BTreeMap<MemberId, Entry>);

impl Roster {
    /// Whether a new member may have this name and role.
    ///
    /// # Errors
    /// [`MemberError::Name`], [`MemberError::Role`].
    pub fn may_join(&self, name: &str, role: Role) -> Result<(), MemberError> {
        let name = name.trim();
        let taken =
            |entry: &Entry| entry.is_active() && entry.name.to_lowercase() == name.to_lowercase();
        if name.is_empty()
            || name.chars().nth(NAME_CHARS_MAX).is_some()
            || self.0.values().any(taken)
        {
            return Err(MemberError::Name);
        }
        given(role)
    }

    /// Lets an event take effect. Refuses what would leave the workspace without an owner;
    /// then it is as it was. Events about other things change nothing.
    ///
    /// # Errors
    /// The event cannot happen.
    pub fn apply(&mut self, event: &WorkspaceEvent, at: DateTime<Utc>) -> Result<(), MemberError> {
        match event {
            // A member of whom no role was recorded is an owner: so it was before there were
            // roles.
            WorkspaceEvent::MemberAdded { member, name } => {
                let entry = self.0.entry(*member).or_insert_with(|| Entry {
                    name: String::new(),
                    role: Role::Owner,
                    added_at: at,
                    retired_at: None,
                });
                entry.name.clone_from(name);
                Ok(())
            }
            WorkspaceEvent::MemberRoleSet { member, role } => {
                self.check_active(*member)?;
                if *role != Role::Owner {
                    self.check_other_owner(*member)?;
                }
                self.change(*member, |entry| entry.role = *role)
            }
            WorkspaceEvent::MemberRetired { member } => {
                self.check_active(*member)?;
                self.check_other_owner(*member)?;
                self.change(*member, |entry| entry.retired_at = Some(at))
            }
            _ => Ok(()),
        }
    }

    /// Whether a role can be given to a member.
    ///
    /// # Errors
    /// As [`Roster::apply`], and [`MemberError::Role`] for one that there is not.
    pub fn may_become(&self, member: MemberId, role: Role) -> Result<(), MemberError> {
        given(role)?;
        let mut after = self.clone();
        after.apply(&WorkspaceEvent::MemberRoleSet { member, role }, DateTime::UNIX_EPOCH)
    }

    fn check_active(&self, member: MemberId) -> Result<(), MemberError> {
        match self.0.get(&member) {
            None => Err(MemberError::Missing),
            Some(entry) if entry.is_active() => Ok(()),
            Some(_) => Err(MemberError::Retired),
        }
    }

    fn check_other_owner(&self, member: MemberId) -> Result<(), MemberError> {
        let other = |(id, entry): (&MemberId, &Entry)| *id != member && entry.is_active_owner();
        let owner = self.0.get(&member).is_some_and(Entry::is_active_owner);
        match !owner || self.0.iter().any(other) {
            true => Ok(()),
            false => Err(MemberError::LastOwner),
        }
    }

    fn change(&mut self, member: MemberId, by: impl FnOnce(&mut Entry)) -> Result<(), MemberError> {
        self.0.get_mut(&member).map(by).ok_or(MemberError::Missing)
    }

    /// The owner who opens the vault with its recovery key: the one who made it, else the active
    /// owner who joined first.
    pub fn recovers(&self) -> Option<MemberId> {
        let since = |(id, entry): &(&MemberId, &Entry)| (entry.added_at, **id);
        let owners = self.0.iter().filter(|(_, entry)| entry.is_active_owner());
        owners.min_by_key(since).map(|(id, _)| *id)
    }

    /// The member who made the vault: the first to join.
    pub fn founder(&self) -> Option<MemberId> {
        self.0.iter().min_by_key(|(id, entry)| (entry.added_at, **id)).map(|(id, _)| *id)
    }
}

fn given(role: Role) -> Result<(), MemberError> {
    match role {
        Role::Unknown => Err(MemberError::Role),
        _ => Ok(()),
    }
}
