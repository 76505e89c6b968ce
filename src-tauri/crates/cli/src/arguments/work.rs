//! The grammar of work on findings: bulk changes, views, due dates by rule.
use super::Change;
use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// A change to everything that a query finds.
#[derive(Args)]
pub struct FindingsChange {
    /// Which, in the query language
    #[arg(long, allow_hyphen_values = true)]
    pub query: String,
    /// How many they are, as `findings list` said; where it is another number, nothing changes
    #[arg(long, value_name = "N")]
    pub expect_count: u32,
    /// Why: kept with the change of every finding
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub change: Change,
}

/// Saved views.
#[derive(Subcommand)]
pub enum Views {
    /// Your views
    List,
    /// Keep a query under a name, in place of one of the same name
    Save {
        /// The name
        name: String,
        /// The query
        query: String,
    },
    /// Forget a view
    Remove {
        /// The name
        name: String,
    },
}

/// Due dates by rule.
#[derive(Subcommand)]
pub enum DueRule {
    /// The rule in force
    Show,
    /// Set the days by severity; a severity that is left out gets no due date
    Set(Box<DueDays>),
    /// Take the rule away: a tenant follows the workspace's again
    Remove,
}

/// Days by severity.
#[derive(Args)]
pub struct DueDays {
    /// For critical findings
    #[arg(long, value_name = "DAYS")]
    pub critical: Option<u16>,
    /// For high ones
    #[arg(long, value_name = "DAYS")]
    pub high: Option<u16>,
    /// For medium ones
    #[arg(long, value_name = "DAYS")]
    pub medium: Option<u16>,
    /// For low ones
    #[arg(long, value_name = "DAYS")]
    pub low: Option<u16>,
    /// Count working days only
    #[arg(long)]
    pub working_days: bool,
    /// Days that are no working days beside Saturdays and Sundays
    #[arg(long, value_name = "YYYY-MM-DD", value_delimiter = ',')]
    pub holiday: Vec<NaiveDate>,
}
