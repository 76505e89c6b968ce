//! The grammar of members.
use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

/// Members. MEMBER is a member's name or id.
#[derive(Subcommand)]
pub enum Members {
    /// Everybody who is or was a member
    List,
    /// Add a member, with a passphrase that they choose at this machine
    Add {
        /// The name
        #[arg(long)]
        name: String,
        /// What they may do
        #[arg(long, value_enum)]
        role: Role,
        /// A file whose first line is the new member's passphrase [env: TENANTPILOT_NEW_PASSPHRASE]
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Give a member another role
    Role {
        /// The member
        member: String,
        /// What they may do
        #[arg(value_enum)]
        role: Role,
    },
    /// Retire a member: their passphrase opens the vault no more, what they did stays
    Retire {
        /// The member
        member: String,
    },
}

/// Roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Role {
    Owner,
    Operator,
    Reviewer,
    Approver,
    ReadOnly,
}
