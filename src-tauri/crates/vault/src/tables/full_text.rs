//! Full-text indexes (FTS5), which are projections: whether they hold what their texts say, and made
//! anew where they do not.
use crate::{
    access::Writer,
    column,
    error::{Result, VaultError},
};

/// Words of findings.
pub(crate) const FINDINGS: &str = "finding_text";
/// Words of reasons.
pub(crate) const REASONS: &str = "journal_reason_text";

const SQL: &str = "SELECT sql FROM sqlite_schema WHERE name = ?1";

/// Whether an index holds exactly the words of its texts.
pub(crate) fn is_sound(writer: &Writer<'_>, table: &str) -> Result<bool> {
    let check = format!("INSERT INTO {table} ({table}) VALUES ('integrity-check')");
    match writer.execute(&check, ()) {
        Ok(_) => Ok(true),
        Err(VaultError::DatabaseDamaged { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Empties an index, whatever is wrong with it.
pub(crate) fn anew(writer: &Writer<'_>, table: &str) -> Result<()> {
    let sql = writer.first(SQL, [table], |row| column::text(row, "sql"))?;
    let sql = sql.ok_or(VaultError::Internal("full-text index"))?;
    writer.execute(&format!("DROP TABLE {table}"), ())?;
    writer.execute(&sql, ()).map(drop)
}
