//! An unlocked session: the vault, who works in it, and how this installation behaves.
use crate::{
    contract::{Capability, MemberRef, Preferences},
    desk::Desk,
    door::lock,
    env::Env,
    use_cases::snapshot_compare::LastCompared,
};
use controls::Catalogue;
use domain::member::Role;
use std::sync::{Arc, Mutex, atomic::AtomicBool};
use vault::Vault;

/// The setting that holds [`Preferences`].
pub(crate) const PREFERENCES: &str = "preferences";

/// An unlocked vault and what is known of its member.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    pub(crate) member: MemberRef,
    /// What the member is here.
    pub(crate) role: Mutex<Role>,
    pub(crate) workspace: String,
    pub(crate) preferences: Mutex<Preferences>,
    pub(crate) catalogue: Catalogue,
    /// The last comparison of two snapshots, which never change: pages of it are read from here.
    pub(crate) compared: Mutex<Option<Arc<LastCompared>>>,
    /// When alerts were looked at last.
    pub(crate) alerted: Mutex<Option<crate::alerts::Looked>>,
    /// Whether a sync is reading the words for settings.
    pub(crate) reading_definitions: Arc<AtomicBool>,
}

impl Open {
    /// The preferences in force.
    pub(crate) fn preferences(&self) -> Preferences {
        lock(&self.preferences).clone()
    }

    /// What the member is here.
    pub(crate) fn role(&self) -> Role {
        *lock(&self.role)
    }

    /// Whether the member has the capability. Refuses by default: a role that this program does
    /// not know has none.
    pub(crate) fn may(&self, capability: Capability) -> bool {
        self.role().may(capability)
    }

    /// What a use case works with.
    pub(crate) fn desk<'a>(&'a self, env: &'a Env) -> Desk<'a> {
        Desk { vault: &self.vault, env, catalogue: &self.catalogue, member: self.member.id }
    }
}
