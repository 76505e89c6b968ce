//! Numbered migrations, each in one transaction with its version.
//!
//! To add one: `migrations/NNNN_name.sql` and a line in [`MIGRATIONS`]. A released migration
//! is never edited, and a column never changes its meaning.
use crate::{
    database::APPLICATION_ID,
    error::{Result, VaultError},
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
    include_str!("../migrations/0015_scale.sql"),
