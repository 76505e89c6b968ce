//! The grammar of the inbox and the portfolio.
use clap::Subcommand;

/// The inbox. KEY is an item's key, as the list shows it.
#[derive(Subcommand)]
pub enum Inbox {
    /// What waits, heaviest first; of --tenant, or of all
    List {
        /// What is done or put off instead
        #[arg(long)]
        aside: bool,
    },
    /// Done with an item, until it changes
    Done {
        /// The item
        key: String,
    },
    /// Put an item off
    Snooze {
        /// The item
        key: String,
        /// The day it comes back
        #[arg(long, value_name = "YYYY-MM-DD")]
        until: String,
    },
    /// Take back what was said about an item
    Restore {
        /// The item
        key: String,
    },
}

/// The portfolio.
#[derive(Subcommand)]
pub enum Portfolio {
    /// All tenants, those that ask for most first
    List,
    /// Remember that --tenant was looked at, until something changes
    Reviewed {
        /// Take that back
        #[arg(long)]
        take_back: bool,
    },
}
