//! The workspace: founded once in a new vault.
use crate::{contract::MemberRef, env::Env, failure::Failure, recorder::Recorder};
use domain::{
    event::{Event, WorkspaceEvent},
    ids::{DeviceId, MemberId, WorkspaceId},
    journal::{Hash, public_key},
    member::Role,
};
use vault::{
    Opener, Vault, VaultError, Writer,
    tables::{
        journal::{self, DeviceKey},
        member,
    },
};
use zeroize::Zeroizing;

/// Founds the workspace of a vault in the making: its name, this device with its signing key,
/// the first member.
pub(crate) fn found(
    writer: &Writer<'_>,
    env: &Env,
    workspace_name: &str,
    member_name: &str,
) -> Result<(WorkspaceId, MemberId), Failure> {
    let workspace = WorkspaceId(env.uuid());
    let first = MemberId(env.uuid());
    let device = DeviceId(env.uuid());
    let mut seed = Zeroizing::new([0; 32]);
    env.fill(seed.as_mut());
    let public_key = Hash(public_key(&seed));
    let key = DeviceKey { device, seed };
    journal::set_device_key(writer, &key)?;
    let mut recorder = Recorder::continue_chain(writer, env, first, workspace, key)?;
    for event in [
        WorkspaceEvent::WorkspaceCreated { name: workspace_name.to_owned() },
        WorkspaceEvent::DeviceAdded { device, public_key, member: None },
        WorkspaceEvent::MemberAdded { member: first, name: member_name.to_owned() },
    ] {
        recorder.record(&Event::Workspace(workspace, event))?;
    }
    recorder.finish()?;
    Ok((workspace, first))
}

/// Whose vault it is, and who opened it.
pub struct Whose {
    /// The workspace's name.
    pub workspace: String,
    /// Who is at work.
    pub member: MemberRef,
    /// What they are here.
    pub role: Role,
}

/// The workspace and the member at work. The passphrase that opened the vault says who that is;
/// the recovery key opens it as the owner who made it, else as the owner who joined first.
///
/// # Errors
/// The passphrase is of nobody who is a member: it opens nothing.
pub fn whose(vault: &Vault) -> Result<Whose, Failure> {
    vault.read(|reader| {
        let missing = |what| VaultError::NotFound { what, id: String::new() };
        let workspace = member::workspace(reader)?.ok_or_else(|| missing("workspace"))?;
        let roster = member::roster(reader)?;
        let opened = match vault.opener() {
            Opener::First => roster.founder(),
            Opener::Recovery => roster.recovers(),
            Opener::Member(id) => Some(MemberId(id)),
        };
        let active = opened.and_then(|id| Some((id, roster.0.get(&id)?)));
        match active.filter(|(_, entry)| entry.is_active()) {
            Some((id, entry)) => Ok(Whose {
                workspace: workspace.name,
                member: MemberRef { id, name: entry.name.clone() },
                role: entry.role,
            }),
            None => Err(VaultError::WrongPassphrase.into()),
        }
    })
}
