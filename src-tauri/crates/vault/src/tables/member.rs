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
};
use std::collections::BTreeMap;

const WORKSPACE: &str = "SELECT id, name, created_at FROM workspace ORDER BY id LIMIT 1";
const SET_WORKSPACE: &str = "INSERT INTO workspace (id, name, created_at) VALUES (?1, ?2, ?3)";
const DEVICES: &str = "SELECT id, public_key FROM device ORDER BY id";
const ADD_DEVICE: &str = "INSERT INTO device (id, public_key) VALUES (?1, ?2)";
const MEMBERS: &str = "SELECT id, name, added_at FROM member ORDER BY added_at, id";
const ADD_MEMBER: &str = "INSERT INTO member (id, name, added_at) VALUES (?1, ?2, ?3)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[WORKSPACE];

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

/// A person who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The person.
    pub id: MemberId,
    /// The name.
    pub name: String,
    /// Since when.
    pub added_at: DateTime<Utc>,
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

/// All members, those who joined first first.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Member>> {
    reader.rows(MEMBERS, (), |row| {
        Ok(Member {
            id: column::parsed(row, "id")?,
            name: column::text(row, "name")?,
            added_at: column::time(row, "added_at")?,
        })
    })
}

/// Members' names by id.
pub fn names(reader: &Reader<'_>) -> Result<BTreeMap<MemberId, String>> {
    Ok(all(reader)?.into_iter().map(|member| (member.id, member.name)).collect())
}

/// The public keys of all devices.
pub fn device_keys(reader: &Reader<'_>) -> Result<BTreeMap<DeviceId, [u8; 32]>> {
    let keys = reader.rows(DEVICES, (), |row| {
        Ok((column::parsed(row, "id")?, column::sha256(row, "public_key")?))
    })?;
    Ok(keys.into_iter().collect())
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
        WorkspaceEvent::DeviceAdded { device, public_key: Hash(key) } => {
            writer.execute(ADD_DEVICE, (device.to_string(), *key)).map(drop)
        }
        WorkspaceEvent::MemberAdded { member, name } => {
            let at = column::time_text(at)?;
            writer.execute(ADD_MEMBER, (member.to_string(), name, at)).map(drop)
        }
        WorkspaceEvent::LibraryImported { .. }
        | WorkspaceEvent::SlaSet { .. }
        | WorkspaceEvent::RiskPolicyChanged { .. }
        | WorkspaceEvent::PayloadErased { .. }
        | WorkspaceEvent::JournalMerged { .. } => Ok(()),
    }
}
