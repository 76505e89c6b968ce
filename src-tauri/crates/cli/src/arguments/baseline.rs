//! The grammar of baselines.
use super::Severity;
use clap::{Args, Subcommand};

/// Baselines. NAME is a baseline's name or id; ITEM an item's key, as `show` and `drift` write it.
#[derive(Subcommand)]
pub enum Baseline {
    /// All baselines with how their tenants stand
    List,
    /// Capture one as a draft, from a snapshot of --tenant or from a policy library
    Create(Create),
    /// One version: its items and their rules
    Show {
        /// The baseline
        name: String,
        /// The version's number [default: the draft, or the version in force]
        #[arg(long, value_name = "N")]
        number: Option<u32>,
    },
    /// Set a rule for a setting of an item, in the draft
    Rule(Rule),
    /// What the draft would change for each tenant; with --tenant for that one as well
    Preview {
        /// The baseline
        name: String,
    },
    /// Put the draft in force, for every tenant that it is assigned to
    Publish {
        /// The baseline
        name: String,
        /// Why, or what is new
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        reason: String,
    },
    /// Throw the draft away
    Discard {
        /// The baseline
        name: String,
    },
    /// Assign it to --tenant, or change the values of its variables there
    Assign {
        /// The baseline
        name: String,
        /// A variable and its values; without values there must be none
        #[arg(long, value_name = "NAME=VALUE,…")]
        variable: Vec<String>,
        /// An item and the id of the tenant's object that is the same
        #[arg(long, value_name = "ITEM=ID")]
        map: Vec<String>,
    },
    /// Take the assignment to --tenant back
    Unassign {
        /// The baseline
        name: String,
    },
    /// How --tenant stands: what deviates, is missing, or is not assessed
    Drift {
        /// The baseline
        name: String,
        /// What is aligned as well
        #[arg(long)]
        all: bool,
        /// Against the draft
        #[arg(long)]
        draft: bool,
        /// End with 1 when something deviates
        #[arg(long)]
        fail_on_drift: bool,
    },
    /// A deviation of --tenant is intended: change the draft accordingly
    Accept(Accept),
}

/// A capture.
#[derive(Args)]
pub struct Create {
    /// Its name
    #[arg(long)]
    pub name: String,
    /// The policy library's name or id, instead of a snapshot
    #[arg(long, value_name = "NAME", conflicts_with = "snapshot")]
    pub library: Option<String>,
    /// The snapshot's number [default: the latest]
    #[arg(long, value_name = "N")]
    pub snapshot: Option<u32>,
    /// The kinds that it covers, such as identity.access-policy; of a library all, where none is named
    #[arg(long, value_delimiter = ',')]
    pub kind: Vec<String>,
}

/// A rule.
#[derive(Args)]
pub struct Rule {
    /// The baseline
    pub name: String,
    /// The item
    pub item: String,
    /// The setting's path, such as conditions.users.excludeGroups
    pub at: String,
    /// equal, contain, at-least, ignored, or variable:NAME
    pub expect: String,
    /// Severity of a deviation there [default: the item's]
    #[arg(long, value_enum)]
    pub severity: Option<Severity>,
}

/// What becomes of an intended deviation.
#[derive(Args)]
pub struct Accept {
    /// The baseline
    pub name: String,
    /// The item
    pub item: String,
    /// The setting's path; without it the tenant's whole object is adopted
    #[arg(long, value_name = "PATH")]
    pub at: Option<String>,
    /// Make the setting each tenant's own: the variable's name
    #[arg(long, value_name = "NAME", requires = "at", conflicts_with = "ignore")]
    pub variable: Option<String>,
    /// Ignore the setting
    #[arg(long, requires = "at")]
    pub ignore: bool,
}
