//! The workspace: founded once in a new vault.
use crate::{contract::MemberRef, env::Env, failure::Failure, recorder::Recorder};
use domain::{
    event::{Event, WorkspaceEvent},
    ids::{DeviceId, MemberId, WorkspaceId},
    journal::{Hash, public_key},
};
use vault::{
    Vault, VaultError, Writer,
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
        WorkspaceEvent::DeviceAdded { device, public_key },
        WorkspaceEvent::MemberAdded { member: first, name: member_name.to_owned() },
    ] {
        recorder.record(&Event::Workspace(workspace, event))?;
    }
    recorder.finish()?;
    Ok((workspace, first))
}

/// The workspace's name and its one local member.
pub fn whose(vault: &Vault) -> Result<(String, MemberRef), Failure> {
    vault.read(|reader| {
        let missing = |what| VaultError::NotFound { what, id: String::new() };
        let workspace = member::workspace(reader)?.ok_or_else(|| missing("workspace"))?;
        let first = member::all(reader)?.into_iter().next().ok_or_else(|| missing("member"))?;
        Ok((workspace.name, MemberRef { id: first.id, name: first.name }))
    })
}
