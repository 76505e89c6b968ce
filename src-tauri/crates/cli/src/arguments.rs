//! The command line's grammar. A passphrase is never an argument: arguments are readable to
//! every process of the machine.
mod alert;
mod baseline;
mod history;
mod inbox;
mod journal;
mod live;
mod member;
mod promote;
mod risk;
mod work;

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

pub use alert::{Alert, AlertRules, RuleFields};
pub use baseline::{Accept, Baseline, Create, Rule};
pub use history::{History, Side};
pub use inbox::{Inbox, Portfolio};
pub use journal::{Journal, Which};
pub use live::{Cloud, Connect, Connections, OneConnection, Runs, RunsShow, Snapshot, Sync};
pub use member::Members;
pub use promote::Promote;
pub use risk::{ApprovalFrom, Contacts, Decisions, Exceptions, Policy};
pub use work::{DueRule, FindingsChange, Views};

/// Offline governance review desk for Microsoft 365 tenants.
///
/// The passphrase comes from a prompt, --passphrase-file or TENANTPILOT_PASSPHRASE.
/// Exit codes: 0 done, 1 done with what --fail-on names (only with it), 2 usage,
/// 3 input rejected, 4 locked or wrong passphrase, 5 in use, 70 internal.
#[derive(Parser)]
#[command(name = "tenantpilot", version, propagate_version = true)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command understands.
#[derive(Args)]
pub struct Global {
    /// The vault's directory [env: TENANTPILOT_VAULT] [default: the platform's data folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// A file whose first line is the passphrase
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// A file whose first line is the recovery key, used instead of the passphrase
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "passphrase_file")]
    pub recovery_key_file: Option<PathBuf>,
    /// The tenant: its id here, its Microsoft tenant id, its domain or its name
    #[arg(long, global = true, value_name = "ID")]
    pub tenant: Vec<String>,
    /// The language of texts and documents [default: the system's]
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Language>,
    /// How results are written
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// The languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    De,
    En,
}

/// How results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, in their language
    Text,
    /// For programs, stable; see docs/cli.md
    Json,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Create, check, back up or restore the vault
    #[command(subcommand)]
    Vault(Vault),
    /// Who works in the vault, and what they may do
    #[command(subcommand)]
    Member(Members),
    /// Take in an export of a tenant, or a policy library
    Import(Import),
    /// The tenants of the vault
    #[command(subcommand)]
    Tenants(Tenants),
    /// Connect a tenant, read-only, or print the link for its administrator's consent
    Connect(Box<Connect>),
    /// Connected tenants: what may be read of them
    Connections(Connections),
    /// Read connected tenants from Microsoft Graph and seal a snapshot of each
    Sync(Sync),
    /// Snapshots: what they saw, and writing them out
    #[command(subcommand)]
    Snapshot(Snapshot),
    /// What happened to a tenant's objects from snapshot to snapshot
    #[command(subcommand)]
    History(History),
    /// Golden states: captured, assigned to tenants, and what tenants have otherwise
    #[command(subcommand)]
    Baseline(Box<Baseline>),
    /// What long jobs did, newest first
    Runs(Runs),
    /// Read findings and decide on them
    #[command(subcommand)]
    Findings(Findings),
    /// People of a customer who can accept risks
    #[command(subcommand)]
    Contacts(Contacts),
    /// Accepted risks: asked for, approved, accepted by the customer, ended
    #[command(subcommand)]
    Exceptions(Exceptions),
    /// Questions that wait for a decision, approvals among them
    #[command(subcommand)]
    Decisions(Decisions),
    /// The audit log: who did what, when, to what and why; exported, and verified
    #[command(subcommand)]
    Journal(Box<Journal>),
    /// Alerts: the digest, the rules, and a look at what is so now
    #[command(subcommand)]
    Alert(Alert),
    /// What asks for you, across tenants
    #[command(subcommand)]
    Inbox(Inbox),
    /// Tenants by what they ask for
    #[command(subcommand)]
    Portfolio(Portfolio),
    /// Draft, release and list reviews
    #[command(subcommand)]
    Review(Review),
    /// Write a released review's pack, or verify one
    Pack(Pack),
    /// Make a vault with invented tenants, and a pack from it
    Demo(Demo),
    /// Judge an export without a vault
    Check(Check),
    /// Judge how well policies are kept, without a vault
    Lint(Lint),
    /// Say what is different between two exports, folders or policy libraries, without a vault, or
    /// between two snapshots
    Compare(Compare),
    /// Plan what it would take to have one tenant's objects in another; nothing is written to a
    /// tenant
    Promote(Box<Promote>),
}

/// The vault.
#[derive(Subcommand)]
pub enum Vault {
    /// Create an encrypted vault; prints the recovery key, once
    Create {
        /// The consultancy's or the engagement's name
        #[arg(long, default_value = "TenantPilot")]
        workspace: String,
        /// Your name, as reviews and the journal show it
        #[arg(long, value_name = "NAME")]
        member: Option<String>,
    },
    /// Unlock the vault and lock it again
    UnlockCheck,
    /// Write an encrypted backup
    Backup {
        /// The file to write; it must not exist
        #[arg(value_name = "FILE", required_unless_present = "out")]
        file: Option<PathBuf>,
        /// The same as FILE
        #[arg(long, value_name = "FILE", conflicts_with = "file")]
        out: Option<PathBuf>,
    },
    /// Restore a backup into a directory without a vault
    Restore {
        /// The backup
        #[arg(value_name = "FILE", required_unless_present = "from")]
        file: Option<PathBuf>,
        /// The same as FILE
        #[arg(long, value_name = "FILE", conflicts_with = "file")]
        from: Option<PathBuf>,
    },
    /// Change the passphrase; the data stays as it is encrypted
    ChangePassphrase {
        /// A file whose first line is the new passphrase [env: TENANTPILOT_NEW_PASSPHRASE]
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
}

/// An import.
#[derive(Args)]
pub struct Import {
    /// A file or a folder
    pub path: PathBuf,
    /// Show what would happen; write nothing
    #[arg(long)]
    pub preview: bool,
    /// You state that a source that names no tenant is of the one given with --tenant
    #[arg(long, requires = "tenant")]
    pub stated: bool,
    /// Take over the source's own approved exclusions, where the tenant has no profile yet
    #[arg(long)]
    pub adopt_exclusions: bool,
    /// Complete the tenant's latest snapshot, read from Microsoft Graph, with what it lacks
    #[arg(long)]
    pub complete: bool,
}

/// Tenants.
#[derive(Subcommand)]
pub enum Tenants {
    /// All tenants with their verdicts and open findings
    List,
    /// Add a tenant by hand
    Add {
        /// The customer's name
        name: String,
        /// Its Microsoft tenant id
        #[arg(long, value_name = "GUID")]
        microsoft_id: Option<String>,
        /// Its primary domain
        #[arg(long)]
        domain: Option<String>,
    },
}

/// Findings.
#[derive(Subcommand)]
pub enum Findings {
    /// The findings that match
    List(FindingsList),
    /// Everything about one finding
    Show {
        /// Its id, or its policy's where --tenant makes it one finding
        finding: String,
    },
    /// Decide on findings
    Set(Box<FindingsSet>),
    /// Change everything that a query finds, in one go
    Change(Box<FindingsChange>),
    /// Attach a file to a finding as evidence
    Attach {
        /// Its id, or its policy's where --tenant makes it one finding
        finding: String,
        /// PDF, PNG, JPEG, text, CSV, JSON or EML, at most 10 MiB
        file: String,
    },
    /// Write a file that is attached to a finding
    SaveAttachment {
        /// Its id, or its policy's where --tenant makes it one finding
        finding: String,
        /// The file to write; it must not exist
        file: PathBuf,
        /// Which, by its name, SHA-256 or id; not needed where there is only one
        #[arg(long, value_name = "NAME")]
        attachment: Option<String>,
    },
    /// Queries kept under a name
    #[command(subcommand)]
    Views(Views),
    /// By when findings are due: of the workspace, or of --tenant
    #[command(subcommand)]
    DueRule(DueRule),
}

/// Which findings.
#[derive(Args)]
pub struct FindingsList {
    /// In the query language, such as "is:open owner:me severity:>=high due:<7d"
    #[arg(long, default_value = "", hide_default_value = true, allow_hyphen_values = true)]
    pub query: String,
    /// Only these states; `open` for all that still ask for work
    #[arg(long, value_name = "STATE", value_delimiter = ',')]
    pub state: Vec<String>,
    /// Only these severities
    #[arg(long, value_delimiter = ',')]
    pub severity: Vec<Severity>,
    /// Only these areas, such as entra or sharepoint
    #[arg(long, value_delimiter = ',')]
    pub area: Vec<String>,
    /// Only those in which all these words occur
    #[arg(long, default_value = "", hide_default_value = true)]
    pub text: String,
    /// Only those that this person owns or works on
    #[arg(long, default_value = "", hide_default_value = true)]
    pub person: String,
    /// Only those past their due date
    #[arg(long)]
    pub overdue: bool,
    /// The order
    #[arg(long, value_enum, default_value_t = Sort::Severity)]
    pub sort: Sort,
    /// Rows at most, up to 1000
    #[arg(long, default_value_t = 200)]
    pub limit: u32,
    /// Rows to skip
    #[arg(long, default_value_t = 0)]
    pub offset: u32,
}

/// A change.
#[derive(Args, Default)]
#[group(required = true, multiple = true)]
pub struct Change {
    /// Put into this state: triaged, in_progress, resolved, false_positive
    #[arg(long)]
    pub state: Option<String>,
    /// Set the severity
    #[arg(long, value_enum)]
    pub severity: Option<Severity>,
    /// Set who is accountable; empty clears
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    /// Set who works on it; empty clears
    #[arg(long, value_name = "NAME")]
    pub assignee: Option<String>,
    /// Set the due date; empty clears
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub due: Option<String>,
    /// Add an internal comment; it never leaves the house
    #[arg(long, value_name = "TEXT")]
    pub comment: Option<String>,
    /// Set the comment that the customer reads; empty clears
    #[arg(long, value_name = "TEXT")]
    pub customer_comment: Option<String>,
    /// Put off until this day, not beyond the due date; empty takes up again
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub snooze: Option<String>,
    /// Assign to you, where nobody works on it
    #[arg(long)]
    pub claim: bool,
    /// Mark as a duplicate of this finding, by its id
    #[arg(long, value_name = "ID")]
    pub duplicate_of: Option<String>,
    /// Link with this finding, by its id
    #[arg(long, value_name = "ID")]
    pub link: Option<String>,
}

/// A change to findings.
#[derive(Args)]
pub struct FindingsSet {
    /// Their ids, or their policies' where --tenant makes each one finding
    #[arg(required = true)]
    pub findings: Vec<String>,
    #[command(flatten)]
    pub change: Change,
    /// Why the state changes; required for false_positive
    #[arg(long, value_name = "TEXT", requires = "state")]
    pub reason: Option<String>,
}

/// Severities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Severity {
    Low,
    Medium,
    High,
    Critical,
}

/// Orders of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    Severity,
    Due,
    Policy,
    LastSeen,
    State,
}

/// Reviews.
#[derive(Subcommand)]
pub enum Review {
    /// Start a review from the latest snapshot
    Draft {
        /// Its title
        #[arg(long)]
        title: Option<String>,
        /// Another snapshot than the latest
        #[arg(long, value_name = "ID")]
        snapshot: Option<String>,
        /// The opening words
        #[arg(long, value_name = "TEXT")]
        introduction: Option<String>,
        /// The classification printed on every page
        #[arg(long, value_name = "TEXT")]
        classification: Option<String>,
        /// The first day of the period
        #[arg(long, value_name = "YYYY-MM-DD")]
        from: Option<String>,
        /// The last day of the period
        #[arg(long, value_name = "YYYY-MM-DD")]
        to: Option<String>,
    },
    /// Release a draft: it gets its number and can never be changed again
    Release {
        /// The draft's id; not needed where there is only one draft
        review: Option<String>,
    },
    /// All reviews, newest first
    List,
}

/// Packs.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Pack {
    #[command(subcommand)]
    pub verify: Option<PackVerify>,
    /// The review's number, or its id
    #[arg(long, value_name = "N", required = true)]
    pub review: Option<String>,
    /// The folder to write into
    #[arg(long, value_name = "DIR", required = true)]
    pub out: Option<PathBuf>,
    /// What may be read in it
    #[arg(long, value_enum, default_value_t = Redaction::CustomerSafe)]
    pub redaction: Redaction,
    /// The paper
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    pub paper: Paper,
}

/// Verifying.
#[derive(Subcommand)]
pub enum PackVerify {
    /// Compare a pack's files with its manifest; needs no vault
    Verify {
        /// The pack's folder
        dir: PathBuf,
    },
}

/// Redaction profiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Redaction {
    CustomerSafe,
    Auditor,
    Internal,
}

/// Papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    A4,
    Letter,
}

/// The demo.
#[derive(Args)]
pub struct Demo {
    /// A new folder: the vault and the packs go into it
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// A check.
#[derive(Args)]
pub struct Check {
    /// A file or a folder; it may hold only a part of an export
    #[arg(long, value_name = "PATH")]
    pub from: PathBuf,
    /// A profile in YAML or JSON, instead of the export's own exclusions
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// The framework whose policies are judged
    #[arg(long, default_value = "scuba")]
    pub overlay: String,
    /// End with 1 when a policy has one of these verdicts
    #[arg(long, value_enum, value_delimiter = ',', value_name = "VERDICT")]
    pub fail_on: Vec<FailOn>,
}

/// A check of policy quality.
#[derive(Args)]
pub struct Lint {
    /// A file or a folder; it may hold only a part of an export
    #[arg(long, value_name = "PATH")]
    pub from: PathBuf,
    /// A profile in YAML or JSON: emergency access, thresholds and naming pattern
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// End with 1 when a policy has one of these verdicts
    #[arg(long, value_enum, value_delimiter = ',', value_name = "VERDICT")]
    pub fail_on: Vec<FailOn>,
}

impl From<Lint> for Check {
    fn from(lint: Lint) -> Self {
        let Lint { from, profile, fail_on } = lint;
        Self { from, profile, overlay: "quality".to_owned(), fail_on }
    }
}

/// Verdicts that a pipeline may want to stop at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    #[value(name = "not_satisfied", alias = "not-satisfied")]
    NotSatisfied,
    #[value(name = "not_assessed", alias = "not-assessed")]
    NotAssessed,
}

/// A comparison.
#[derive(Args)]
pub struct Compare {
    /// How it should be, or was: a file or a folder, tenant:NAME@N for a snapshot of the vault, or baseline:NAME@N
    #[arg(long, value_name = "SIDE")]
    pub left: Side,
    /// How it is: as --left; without @N it is the tenant's latest snapshot
    #[arg(long, value_name = "SIDE")]
    pub right: Side,
    /// What makes two objects the same one; `name` for two tenants, or a library and a tenant
    #[arg(long = "match", value_enum, default_value_t = MatchBy::Id)]
    pub match_by: MatchBy,
    /// A JSON file with one object: left ids and the right ids that are the same
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// End with 1 when there are objects like these
    #[arg(long, value_enum, value_delimiter = ',', value_name = "WHAT")]
    pub fail_on: Vec<CompareFailOn>,
}

/// What makes two objects the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MatchBy {
    Id,
    Name,
}

/// What a pipeline may want to stop at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CompareFailOn {
    Missing,
    Unexpected,
    Changed,
    #[value(name = "not_comparable", alias = "not-comparable")]
    NotComparable,
}

/// The name of a value as the grammar has it, with underscores as the contract has it.
pub fn name(value: &impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().replace('-', "_")).unwrap_or_default()
}
