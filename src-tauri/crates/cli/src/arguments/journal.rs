//! `journal list|show|export|verify`.
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The audit log.
#[derive(Subcommand)]
pub enum Journal {
    /// Entries, the newest first
    List {
        #[command(flatten)]
        which: Which,
        /// Entries at most, up to 500
        #[arg(long, default_value_t = 100)]
        limit: u32,
        /// Only what comes after this place, as the list before gave it
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
    },
    /// One entry in full: what it says, before and after, and whether it is signed
    Show {
        /// Its event's id
        event: String,
    },
    /// Write entries to a file, the oldest first, and beside it one that says what the file is
    Export {
        /// The file to write; it must not exist
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The form
        #[arg(long = "as", value_enum, default_value_t = Form::Csv)]
        form: Form,
        #[command(flatten)]
        which: Which,
    },
    /// Check every entry, content and signature, and print where the chains end. Exit code 3 where
    /// something was changed or removed
    Verify {
        /// A head that was noted before, DEVICE:SEQUENCE:HASH: it must still be there
        #[arg(long, value_name = "HEAD")]
        head: Vec<String>,
    },
}

/// Which entries; with --tenant, those about a tenant.
#[derive(Args)]
pub struct Which {
    /// By this member: the name or the id
    #[arg(long, value_name = "MEMBER")]
    pub member: Option<String>,
    /// About this kind of thing, such as finding, tenant, review, exception
    #[arg(long)]
    pub kind: Option<String>,
    /// What happened, such as owner_set
    #[arg(long, value_name = "TYPE")]
    pub what: Option<String>,
    /// About exactly this: the thing's id
    #[arg(long, value_name = "ID")]
    pub thing: Option<String>,
    /// From this day (UTC) or moment (RFC 3339) on
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub from: Option<String>,
    /// To the end of this day (UTC), or until before this moment
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub until: Option<String>,
    /// Words that the reason has
    #[arg(long, default_value = "", hide_default_value = true)]
    pub text: String,
}

/// Forms of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A table
    Csv,
    /// One JSON object a line
    Jsonl,
}

impl Form {
    /// Its name in the contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }
}
