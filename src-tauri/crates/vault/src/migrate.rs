//! Numbered migrations, each in one transaction with its version.
//!
//! To add one: `migrations/NNNN_name.sql` and a line in [`MIGRATIONS`]. A released migration
//! is never edited, and a column never changes its meaning.
use crate::{
    access::Writer,
    database::APPLICATION_ID,
    error::{Result, VaultError},
    tables::{finding, finding_index::Shared},
};
use rusqlite::{Connection, TransactionBehavior};

/// In order; the n-th makes version n.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_core.sql"),
    include_str!("../migrations/0002_journal.sql"),
    include_str!("../migrations/0003_connection.sql"),
    include_str!("../migrations/0004_history.sql"),
    include_str!("../migrations/0005_context.sql"),
    include_str!("../migrations/0006_baseline.sql"),
    include_str!("../migrations/0007_quality.sql"),
    include_str!("../migrations/0008_promotion.sql"),
    include_str!("../migrations/0009_work.sql"),
    include_str!("../migrations/0010_risk.sql"),
    include_str!("../migrations/0011_verdict_once.sql"),
    include_str!("../migrations/0012_listing.sql"),
    include_str!("../migrations/0013_scale.sql"),
    include_str!("../migrations/0014_audit_view.sql"),
    include_str!("../migrations/0015_alert.sql"),
    include_str!("../migrations/0016_inbox.sql"),
    include_str!("../migrations/0017_member.sql"),
    include_str!("../migrations/0018_finding_doc.sql"),
    include_str!("../migrations/0019_in_memory.sql"),
    include_str!("../migrations/0020_words.sql"),
];

/// The last version in which the texts that findings are searched by were others.
const TEXTS_BEFORE: u32 = 19;

/// The version that this program reads and writes.
pub(crate) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Refuses a vault of a newer program.
pub(crate) fn check_supported(found: u32) -> Result<()> {
    if found > newest() {
        return Err(VaultError::Newer { found, supported: newest() });
    }
    Ok(())
}

/// Brings the database to the newest version.
pub(crate) fn run(connection: &mut Connection) -> Result<()> {
    run_to(connection, newest())
}

fn run_to(connection: &mut Connection, target: u32) -> Result<()> {
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    check_supported(found)?;
    for (number, sql) in (1u32..=target).zip(MIGRATIONS) {
        if number > found {
            let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            step.execute_batch(sql)?;
            if number == target && (found..target).contains(&TEXTS_BEFORE) {
                finding::index_all(&Writer::new(&step, &Shared::default()))?;
            }
            step.pragma_update(None, "application_id", APPLICATION_ID)?;
            step.pragma_update(None, "user_version", number)?;
            step.commit()?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
