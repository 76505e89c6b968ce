//! How values are kept in columns: ids as hyphenated text, times as RFC 3339 text in UTC with
//! nanoseconds (so that text order is time order), hashes as 32 bytes, structures as JSON.
use crate::error::{Result, VaultError};
use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use rusqlite::{Row, types::FromSql};
use serde::{Serialize, de::DeserializeOwned};
use std::str::FromStr;

/// A SHA-256.
pub type Sha256Bytes = [u8; 32];

/// Reads a column as SQLite's own type.
pub(crate) fn value<T: FromSql>(row: &Row<'_>, column: &'static str) -> Result<T> {
    Ok(row.get(column)?)
}

/// Reads anything kept as text: an id, say.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, column: &'static str) -> Result<T> {
    text(row, column)?.parse().map_err(|_| VaultError::CorruptValue { column })
}

/// Reads text that may be absent.
pub(crate) fn parsed_opt<T: FromStr>(row: &Row<'_>, column: &'static str) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| VaultError::CorruptValue { column })).transpose()
}

/// Reads text.
pub(crate) fn text(row: &Row<'_>, column: &'static str) -> Result<String> {
    value(row, column)
}

/// Reads a time.
pub(crate) fn time(row: &Row<'_>, column: &'static str) -> Result<DateTime<Utc>> {
    parsed(row, column)
}

/// Reads a time that may be absent.
pub(crate) fn time_opt(row: &Row<'_>, column: &'static str) -> Result<Option<DateTime<Utc>>> {
    parsed_opt(row, column)
}

/// A time as it is kept.
pub(crate) fn time_text(time: DateTime<Utc>) -> Result<String> {
    if !(0..=9999).contains(&time.year()) {
        return Err(VaultError::TimeOutOfRange);
    }
    Ok(time.to_rfc3339_opts(SecondsFormat::Nanos, true))
}

/// A time that may be absent, as it is kept.
pub(crate) fn time_text_opt(time: Option<DateTime<Utc>>) -> Result<Option<String>> {
    time.map(time_text).transpose()
}

/// Reads a structure kept as JSON.
pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, column: &'static str) -> Result<T> {
    serde_json::from_str(&text(row, column)?).map_err(|_| VaultError::CorruptValue { column })
}

/// A structure as it is kept.
pub(crate) fn json_text<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| VaultError::Internal("serialise"))
}

/// Reads a hash.
pub(crate) fn sha256(row: &Row<'_>, column: &'static str) -> Result<Sha256Bytes> {
    value(row, column)
}

/// Reads a count.
pub(crate) fn count<T: TryFrom<i64>>(row: &Row<'_>, column: &'static str) -> Result<T> {
    let number: i64 = value(row, column)?;
    T::try_from(number).map_err(|_| VaultError::CorruptValue { column })
}

/// A count as SQLite keeps it.
pub(crate) fn integer(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
