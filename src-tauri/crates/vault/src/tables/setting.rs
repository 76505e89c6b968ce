//! Settings: small JSON values by key.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use serde::{Serialize, de::DeserializeOwned};

const GET: &str = "SELECT value FROM setting WHERE key = ?1";
const SET: &str = "INSERT INTO setting (key, value) VALUES (?1, ?2)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value";
const REMOVE: &str = "DELETE FROM setting WHERE key = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[GET, REMOVE];

/// The setting, if there is one.
pub fn get<T: DeserializeOwned>(reader: &Reader<'_>, key: &str) -> Result<Option<T>> {
    reader.first(GET, [key], |row| column::json(row, "value"))
}

/// Sets it.
pub fn set<T: Serialize + ?Sized>(writer: &Writer<'_>, key: &str, value: &T) -> Result<()> {
    writer.execute(SET, (key, column::json_text(value)?)).map(drop)
}

/// Removes it, if there is one.
pub fn remove(writer: &Writer<'_>, key: &str) -> Result<()> {
    writer.execute(REMOVE, [key]).map(drop)
}
