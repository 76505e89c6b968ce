//! Members: who they are, adding them, their roles, retiring them.
//!
//! A passphrase's slot stands in the key file, a member in the journal; both cannot change in one
//! step. A slot is written before its member is recorded, and taken away after the member is
//! retired: whatever is interrupted, a slot without an active member opens nothing, and is taken
//! away when the vault is unlocked next.
use crate::{
    contract::{MemberAdd, MemberList, MemberRow, RoleRow},
    desk::Desk,
    failure::Failure,
    recorder::Recorder,
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    event::{Event, WorkspaceEvent},
    ids::{DeviceId, MemberId, WorkspaceId},
    journal::{Hash, public_key},
    member::{MemberError, Role, Roster},
};
use vault::{KdfParams, Passphrase, Reader, Vault, VaultError, tables::member};

/// Everybody who is or was a member, and the roles there are.
///
/// # Errors
/// The vault cannot be read.
pub fn list(desk: &Desk<'_>) -> Result<MemberList, Failure> {
    let roster = desk.read(|reader| Ok(member::roster(reader)?))?;
    let recovers = roster.recovers();
    let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut rows: Vec<MemberRow> = roster
        .0
        .into_iter()
        .map(|(id, entry)| MemberRow {
            id,
            name: entry.name,
            role: entry.role,
            added_at: moment(entry.added_at),
            retired_at: entry.retired_at.map(moment),
            you: id == desk.member,
            recovers: recovers == Some(id),
        })
        .collect();
    rows.sort_by(|a, b| {
        let key = |row: &MemberRow| (row.retired_at.is_some(), row.added_at.clone(), row.id);
        key(a).cmp(&key(b))
    });
    let row = |role: Role| RoleRow { role, may: role.capabilities().collect() };
    Ok(MemberList { rows, roles: Role::ALL.into_iter().map(row).collect() })
}

/// Adds a member with a passphrase and a signing key of their own.
///
/// # Errors
/// The name, the role or the passphrase cannot be theirs, or there is no room: nothing changes.
pub fn add(desk: &Desk<'_>, asked: &MemberAdd) -> Result<MemberId, Failure> {
    let name = asked.name.trim();
    let passphrase = Passphrase::new(&asked.passphrase.0)?;
    let roster = desk.read(|reader| Ok(member::roster(reader)?))?;
    roster.may_join(name, asked.role).map_err(VaultError::from)?;
    let new = MemberId(desk.env.uuid());
    let mut random = |bytes: &mut [u8]| desk.env.fill(bytes);
    let seed = desk.vault.add_slot(new.0, &passphrase, KdfParams::default(), &mut random)?;
    let key = Hash(public_key(&seed));
    drop(seed);
    let joined = desk.write(|recorder| join(recorder, new, name, asked.role, key));
    if joined.is_err() {
        tidy(desk.vault)?;
    }
    joined.map(|()| new)
}

fn join(
    recorder: &mut Recorder<'_>,
    new: MemberId,
    name: &str,
    role: Role,
    public_key: Hash,
) -> Result<(), Failure> {
    let roster = member::roster(recorder.writer())?;
    roster.may_join(name, role).map_err(VaultError::from)?;
    let workspace = workspace(recorder.writer())?;
    let device = DeviceId(recorder.env().uuid());
    for event in [
        WorkspaceEvent::MemberAdded { member: new, name: name.to_owned() },
        WorkspaceEvent::MemberRoleSet { member: new, role },
        WorkspaceEvent::DeviceAdded { device, public_key, member: Some(new) },
    ] {
        recorder.record(&Event::Workspace(workspace, event))?;
    }
    Ok(())
}

/// Gives a member another role. The same role again changes nothing.
///
/// # Errors
/// There is no such member, they are retired, or nobody would be an owner any more.
pub fn set_role(desk: &Desk<'_>, id: MemberId, role: Role) -> Result<(), Failure> {
    desk.write(|recorder| {
        let roster = member::roster(recorder.writer())?;
        roster.may_become(id, role).map_err(VaultError::from)?;
        if roster.0.get(&id).is_some_and(|entry| entry.role == role) {
            return Ok(());
        }
        let workspace = workspace(recorder.writer())?;
        let set = WorkspaceEvent::MemberRoleSet { member: id, role };
        recorder.record(&Event::Workspace(workspace, set)).map(drop)
    })
}

/// Retires a member: their passphrase opens the vault no more, what they did stays.
///
/// # Errors
/// There is no such member, it is the one at work, or nobody would be an owner any more.
pub fn retire(desk: &Desk<'_>, id: MemberId) -> Result<(), Failure> {
    if id == desk.member {
        return Err(Failure::usage("member-self"));
    }
    desk.write(|recorder| {
        let workspace = workspace(recorder.writer())?;
        let retired = WorkspaceEvent::MemberRetired { member: id };
        recorder.record(&Event::Workspace(workspace, retired)).map(drop)
    })?;
    tidy(desk.vault)
}

/// Takes away the passphrases of those who are no active members.
///
/// # Errors
/// The key file cannot be replaced.
pub(crate) fn tidy(vault: &Vault) -> Result<(), Failure> {
    let roster: Roster = vault.read(|reader| Ok::<_, Failure>(member::roster(reader)?))?;
    let active = |id: &MemberId| roster.0.get(id).is_some_and(|entry| entry.is_active());
    let first = roster.founder().is_some_and(|founder| active(&founder));
    let members: Vec<_> = roster.0.keys().filter(|id| active(id)).map(|id| id.0).collect();
    Ok(vault.keep_slots(first, &members)?)
}

fn workspace(reader: &Reader<'_>) -> Result<WorkspaceId, Failure> {
    Ok(member::workspace(reader)?.ok_or_else(|| Failure::input("not-found"))?.id)
}

/// What a member's refusal means to a front end.
pub(crate) fn refused(error: &MemberError) -> Failure {
    match error {
        MemberError::Missing => Failure::input("member-unknown"),
        MemberError::Retired => Failure::usage("member-retired"),
        MemberError::LastOwner => Failure::usage("member-last-owner"),
        MemberError::Name => Failure::usage("member-name"),
        MemberError::Role => Failure::usage("member-role"),
    }
}

#[cfg(test)]
mod tests;
