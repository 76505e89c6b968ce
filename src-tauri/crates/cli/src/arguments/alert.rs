//! The grammar of alerts.
use clap::Subcommand;
use std::path::PathBuf;

/// Alerts.
#[derive(Subcommand)]
pub enum Alert {
    /// The digest, newest first
    List {
        /// Only what nobody has seen
        #[arg(long)]
        unread: bool,
    },
    /// The workspace's alert rules
    Rules,
    /// Look at what is so now, and say what the rules say
    Check,
    /// Write the digest to a file that is not there yet
    Digest {
        /// The file: JSON where it ends in .json, else plain text
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}
