//! The grammar of contacts, accepted risks and decisions.
use super::Severity;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Contacts of --tenant. CONTACT is a contact's name or id.
#[derive(Subcommand)]
pub enum Contacts {
    /// All contacts of the tenant
    List,
    /// Add a person of the customer
    Add(ContactFields),
    /// Replace what is known of a contact
    Change {
        /// The contact
        contact: String,
        #[command(flatten)]
        fields: ContactFields,
    },
    /// The person is a contact no more; what was accepted stays accepted
    Retire {
        /// The contact
        contact: String,
    },
}

/// What is known of a contact.
#[derive(Args)]
pub struct ContactFields {
    /// The name
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// What the person is at the customer
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub function: String,
    /// The e-mail address
    #[arg(long, value_name = "ADDRESS", default_value = "", hide_default_value = true)]
    pub email: String,
}

/// How a customer accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum How {
    SignedLetter,
    Email,
    Meeting,
}

/// Accepted risks. EXCEPTION is an exception's id.
#[derive(Subcommand)]
pub enum Exceptions {
    /// The register, those that end first first
    List {
        /// Only these states; `open` for all in which something can still happen
        #[arg(long, value_name = "STATE", value_delimiter = ',')]
        state: Vec<String>,
        /// Only these severities
        #[arg(long, value_delimiter = ',')]
        severity: Vec<Severity>,
        /// Only those of this finding
        #[arg(long, value_name = "FINDING")]
        finding: Option<String>,
    },
    /// One exception with everything that was said
    Show {
        /// The exception
        exception: String,
    },
    /// Ask to accept a finding's risk, or to renew the exception in force
    Request {
        /// The finding's id, or its policy where --tenant makes it one finding
        finding: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// What makes it bearable
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        compensating_control: String,
        /// The last day
        #[arg(long, value_name = "YYYY-MM-DD")]
        until: String,
    },
    /// Approve what was asked for
    Approve {
        /// The exception
        exception: String,
        /// What is said to it
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        comment: String,
    },
    /// Reject what was asked for
    Reject {
        /// The exception
        exception: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Record that the customer accepted: the exception is in force
    Accept {
        /// The exception
        exception: String,
        /// The contact who accepted: name or id
        #[arg(long, value_name = "CONTACT")]
        contact: String,
        /// How; a signed letter and an e-mail need --evidence
        #[arg(long, value_enum)]
        how: How,
        /// On which day
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: String,
        /// The file that shows it: PDF, PNG, JPEG, EML or text, at most 10 MiB
        #[arg(long, value_name = "FILE")]
        evidence: Option<PathBuf>,
    },
    /// Take an exception back: its finding goes back to work
    Revoke {
        /// The exception
        exception: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Write the file that shows the acceptance
    SaveEvidence {
        /// The exception
        exception: String,
        /// The file to write; it must not exist
        file: PathBuf,
    },
    /// Show the rules about accepted risks, or change them
    Policy(Policy),
}

/// Rules about accepted risks. What is not named stays.
#[derive(Args)]
pub struct Policy {
    /// The longest term of critical findings, in days
    #[arg(long, value_name = "DAYS")]
    pub critical: Option<u32>,
    /// The longest term of high findings, in days
    #[arg(long, value_name = "DAYS")]
    pub high: Option<u32>,
    /// The longest term of medium findings, in days
    #[arg(long, value_name = "DAYS")]
    pub medium: Option<u32>,
    /// The longest term of low findings, in days
    #[arg(long, value_name = "DAYS")]
    pub low: Option<u32>,
    /// Days before its last day from which an exception is expiring
    #[arg(long, value_name = "DAYS")]
    pub warn: Option<u32>,
    /// Whether one member may ask and approve; the record says so
    #[arg(long, value_name = "true|false")]
    pub single_handed: Option<bool>,
    /// From which severity another member must approve, where nobody works single-handed
    #[arg(long, value_enum)]
    pub approval_from: Option<ApprovalFrom>,
}

/// From which severity another member must approve an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ApprovalFrom {
    /// Every exception
    Every,
    Medium,
    High,
    Critical,
}

/// Decisions. DECISION is a decision's id.
#[derive(Subcommand)]
pub enum Decisions {
    /// What waits for a decision
    List {
        /// What is decided as well
        #[arg(long)]
        all: bool,
    },
    /// Ask for a decision
    Raise {
        /// The question in one line
        summary: String,
        /// What can be chosen; give it two to eight times
        #[arg(long, value_name = "TEXT", required = true)]
        option: Vec<String>,
        /// What it means for the customer
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        impact: String,
        /// What is known about it
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        evidence: String,
        /// The number of the option that is proposed, from 1
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..))]
        default: Option<u8>,
        /// The last day to decide
        #[arg(long, value_name = "YYYY-MM-DD")]
        deadline: Option<String>,
        /// A finding that it touches
        #[arg(long, value_name = "FINDING")]
        finding: Vec<String>,
    },
    /// Choose; of an approval, 1 approves and 2 rejects
    Decide {
        /// The decision
        decision: String,
        /// The option's number, from 1
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..))]
        option: u8,
        /// Why; needed to reject
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        reason: String,
    },
    /// Ask for more before deciding
    Ask {
        /// The decision
        decision: String,
        /// What
        text: String,
    },
    /// Answer what was asked
    Answer {
        /// The decision
        decision: String,
        /// What
        text: String,
    },
    /// Put it off, not beyond its last day
    Snooze {
        /// The decision
        decision: String,
        /// The day it comes back; without one it is back now
        #[arg(long, value_name = "YYYY-MM-DD")]
        until: Option<String>,
    },
    /// Say who should decide
    Assign {
        /// The decision
        decision: String,
        /// The name; empty for nobody
        name: String,
    },
    /// Nobody needs to decide any more
    Withdraw {
        /// The decision
        decision: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Ask whether a review may be released as it is now
    AskRelease {
        /// The review's id
        review: String,
    },
}
