//! What ids mean: names of directory objects, words for settings.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::ids::TenantId;

const PUT_OBJECT: &str = "INSERT INTO object_name (tenant, id, name, type, at)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (tenant, id) DO UPDATE
        SET name = excluded.name, type = excluded.type, at = excluded.at
        WHERE name IS NOT excluded.name OR type IS NOT excluded.type";
const OBJECTS: &str = "SELECT id, name, type, at FROM object_name WHERE tenant = ?1 ORDER BY id";
const CLEAR_SETTINGS: &str = "DELETE FROM setting_name";
const PUT_SETTING: &str = "INSERT INTO setting_name (id, name) VALUES (?1, ?2)
    ON CONFLICT (id) DO NOTHING";
const SETTING: &str = "SELECT name FROM setting_name WHERE id = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[OBJECTS, SETTING];

/// What the provider says of a directory object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectName {
    /// Its id, in lower case.
    pub id: String,
    /// Its name; none where the provider was asked and knows no such object.
    pub name: Option<String>,
    /// Graph's type, such as `user`.
    pub type_name: Option<String>,
    /// Since when this is known.
    pub at: DateTime<Utc>,
}

/// Keeps a name; one that is known already costs nothing.
pub fn put_object(writer: &Writer<'_>, tenant: TenantId, object: &ObjectName) -> Result<()> {
    let (id, at) = (object.id.to_lowercase(), column::time_text(object.at)?);
    let row = (tenant.to_string(), id, &object.name, &object.type_name, at);
    writer.execute(PUT_OBJECT, row).map(drop)
}

/// A tenant's directory objects that were looked up.
pub fn objects(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<ObjectName>> {
    reader.rows(OBJECTS, [tenant.to_string()], |row| {
        Ok(ObjectName {
            id: column::text(row, "id")?,
            name: column::value(row, "name")?,
            type_name: column::value(row, "type")?,
            at: column::time(row, "at")?,
        })
    })
}

/// Forgets the words of all settings.
pub fn clear_settings(writer: &Writer<'_>) -> Result<()> {
    writer.execute(CLEAR_SETTINGS, []).map(drop)
}

/// Keeps the words for a setting or for one of its values; the first stay.
pub fn put_setting(writer: &Writer<'_>, id: &str, name: &str) -> Result<()> {
    writer.execute(PUT_SETTING, (id.to_lowercase(), name)).map(drop)
}

/// The words for a setting or for one of its values.
pub fn setting(reader: &Reader<'_>, id: &str) -> Result<Option<String>> {
    reader.first(SETTING, [id.to_lowercase()], |row| column::text(row, "name"))
}
