//! The workspace, its members, and the devices whose signatures count. Projections.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::{
    event::WorkspaceEvent,
    ids::{DeviceId, MemberId, WorkspaceId},
    journal::Hash,
    member::{Entry, Role, Roster},
};
use std::collections::BTreeMap;

const WORKSPACE: &str = "SELECT id, name, created_at FROM workspace ORDER BY id LIMIT 1";
const SET_WORKSPACE: &str = "INSERT INTO workspace (id, name, created_at) VALUES (?1, ?2, ?3)";
const DEVICES: &str = "SELECT id, public_key FROM device ORDER BY id";
const BOUND_DEVICES: &str = "SELECT id, member FROM device WHERE member IS NOT NULL ORDER BY id";
const DEVICE_OF: &str = "SELECT id FROM device WHERE member = ?1 AND public_key = ?2";
const ADD_DEVICE: &str = "INSERT INTO device (id, public_key, member) VALUES (?1, ?2, ?3)";
const MEMBERS: &str =
    "SELECT id, name, role, added_at, retired_at FROM member ORDER BY added_at, id";
const SET_MEMBER: &str = "INSERT INTO member (id, name, role, added_at, retired_at)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (id) DO UPDATE
    SET name = excluded.name, role = excluded.role, retired_at = excluded.retired_at";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[WORKSPACE, DEVICE_OF];

/// The workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// The workspace.
    pub id: WorkspaceId,
    /// The consultancy's name.
    pub name: String,
    /// When it was created.
    pub created_at: DateTime<Utc>,
}

/// A person who works here, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The person.
    pub id: MemberId,
    /// The name.
    pub name: String,
    /// What they are here.
    pub role: Role,
    /// Since when.
    pub added_at: DateTime<Utc>,
    /// Since when no more.
    pub retired_at: Option<DateTime<Utc>>,
}

/// The vault's workspace, once it was created.
pub fn workspace(reader: &Reader<'_>) -> Result<Option<Workspace>> {
    reader.first(WORKSPACE, (), |row| {
        Ok(Workspace {
            id: column::parsed(row, "id")?,
            name: column::text(row, "name")?,
            created_at: column::time(row, "created_at")?,
        })
    })
}

/// Everybody who is or was a member, those who joined first first.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Member>> {
    reader.rows(MEMBERS, (), |row| {
        Ok(Member {
            id: column::parsed(row, "id")?,
            name: column::text(row, "name")?,
            role: Role::parse(&column::text(row, "role")?),
            added_at: column::time(row, "added_at")?,
            retired_at: column::time_opt(row, "retired_at")?,
        })
    })
}

/// The same, for asking what may happen to them.
pub fn roster(reader: &Reader<'_>) -> Result<Roster> {
    let entry = |member: Member| {
        let Member { id, name, role, added_at, retired_at } = member;
        (id, Entry { name, role, added_at, retired_at })
    };
    Ok(Roster(all(reader)?.into_iter().map(entry).collect()))
}

/// Members' names by id, those of retired members among them.
pub fn names(reader: &Reader<'_>) -> Result<BTreeMap<MemberId, String>> {
    Ok(all(reader)?.into_iter().map(|member| (member.id, member.name)).collect())
}

/// The device that signs a member's entries with this key.
pub fn device_of(
    reader: &Reader<'_>,
    member: MemberId,
    public_key: Hash,
) -> Result<Option<DeviceId>> {
    reader.first(DEVICE_OF, (member.to_string(), public_key.0), |row| column::parsed(row, "id"))
}

/// The public keys of all devices.
pub fn device_keys(reader: &Reader<'_>) -> Result<BTreeMap<DeviceId, [u8; 32]>> {
    let keys = reader.rows(DEVICES, (), |row| {
        Ok((column::parsed(row, "id")?, column::sha256(row, "public_key")?))
    })?;
    Ok(keys.into_iter().collect())
}

/// The devices that sign the entries of one member only.
pub fn device_members(reader: &Reader<'_>) -> Result<BTreeMap<DeviceId, MemberId>> {
    let bound = reader.rows(BOUND_DEVICES, (), |row| {
        Ok((column::parsed(row, "id")?, column::parsed(row, "member")?))
    })?;
    Ok(bound.into_iter().collect())
}

/// What an event means for these tables.
pub(crate) fn project(
    writer: &Writer<'_>,
    workspace: WorkspaceId,
    event: &WorkspaceEvent,
    at: DateTime<Utc>,
) -> Result<()> {
    match event {
        WorkspaceEvent::WorkspaceCreated { name } => {
            let at = column::time_text(at)?;
            writer.execute(SET_WORKSPACE, (workspace.to_string(), name, at)).map(drop)
        }
        WorkspaceEvent::DeviceAdded { device, public_key: Hash(key), member } => {
            let member = member.map(|member| member.to_string());
            writer.execute(ADD_DEVICE, (device.to_string(), *key, member)).map(drop)
        }
        WorkspaceEvent::MemberAdded { member, .. }
        | WorkspaceEvent::MemberRoleSet { member, .. }
        | WorkspaceEvent::MemberRetired { member } => {
            let mut roster = roster(writer)?;
            roster.apply(event, at)?;
            roster.0.get(member).map_or(Ok(()), |entry| save(writer, *member, entry))
        }
        WorkspaceEvent::LibraryImported { .. }
        | WorkspaceEvent::SlaSet { .. }
        | WorkspaceEvent::RiskPolicyChanged { .. }
        | WorkspaceEvent::PayloadErased { .. }
        | WorkspaceEvent::JournalMerged { .. } => Ok(()),
    }
}

fn save(writer: &Writer<'_>, member: MemberId, entry: &Entry) -> Result<()> {
    let added_at = column::time_text(entry.added_at)?;
    let retired_at = column::time_text_opt(entry.retired_at)?;
    let role = entry.role.as_str();
    writer
        .execute(SET_MEMBER, (member.to_string(), &entry.name, role, added_at, retired_at))
        .map(drop)
}
