//! Contacts of customers. A projection.
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    contact::{Contact, ContactEvent, fold},
    ids::{ContactId, TenantId},
};

const BY_ID: &str = "SELECT doc FROM contact WHERE id = ?1";
const OF_TENANT: &str = "SELECT doc FROM contact WHERE tenant = ?1 ORDER BY name, id";
const SAVE: &str = "INSERT INTO contact (id, tenant, name, doc) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, doc = excluded.doc";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_ID, OF_TENANT];

/// The contact, if there is one.
pub fn find(reader: &Reader<'_>, contact: ContactId) -> Result<Option<Contact>> {
    reader.first(BY_ID, [contact.to_string()], |row| column::json(row, "doc"))
}

/// The contact.
pub fn get(reader: &Reader<'_>, contact: ContactId) -> Result<Contact> {
    let missing = || VaultError::NotFound { what: "contact", id: contact.to_string() };
    find(reader, contact)?.ok_or_else(missing)
}

/// A tenant's contacts by name, also those who are it no more.
pub fn of_tenant(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<Contact>> {
    reader.rows(OF_TENANT, [tenant.to_string()], |row| column::json(row, "doc"))
}

/// What an event means for this table.
pub(crate) fn project(
    writer: &Writer<'_>,
    id: ContactId,
    event: &ContactEvent,
    at: DateTime<Utc>,
) -> Result<()> {
    let contact = fold(find(writer, id)?, id, at, event)?;
    let doc = column::json_text(&contact)?;
    let key = (id.to_string(), contact.tenant.to_string(), contact.person.name, doc);
    writer.execute(SAVE, key).map(drop)
}
