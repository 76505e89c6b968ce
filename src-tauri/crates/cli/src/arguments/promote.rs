//! The grammar of promotion: what it would take to have one tenant's objects in another.
use super::Side;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// A plan. Nothing is written to a tenant.
#[derive(Args)]
pub struct Promote {
    /// Where the objects are: tenant:NAME@N, or tenant:NAME for its latest snapshot
    #[arg(long, value_name = "SIDE")]
    pub from: Side,
    /// Where they would go, as --from
    #[arg(long, value_name = "SIDE")]
    pub to: Side,
    /// These kinds only, such as identity.access-policy [default: all that can be created]
    #[arg(long, value_delimiter = ',', value_name = "KIND")]
    pub kind: Vec<String>,
    /// These objects only, as KIND:ID
    #[arg(long, value_name = "KIND:ID")]
    pub object: Vec<String>,
    /// What stands for what, as KIND:SOURCE=TARGET; goes before what is remembered
    #[arg(long, value_name = "KIND:ID=ID")]
    pub map: Vec<String>,
    /// Remember what --map says for these two tenants
    #[arg(long, requires = "map")]
    pub remember: bool,
    /// Forget what something stands for, as KIND:SOURCE
    #[arg(long, value_name = "KIND:ID")]
    pub forget: Vec<String>,
    /// The state of new Conditional Access policies
    #[arg(long, value_enum, default_value_t = PolicyState::ReportOnly)]
    pub state: PolicyState,
    /// A new folder to write the plan into: request bodies, plan.json and a PDF
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// End with 1 when an object is a conflict or blocked
    #[arg(long)]
    pub fail_on_open: bool,
}

/// States of new policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PolicyState {
    /// Not enforced, whatever the source does
    ReportOnly,
    /// As in the source
    Source,
}
