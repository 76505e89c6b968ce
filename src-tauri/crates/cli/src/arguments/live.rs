//! The grammar of live tenants: connections, syncs, runs and snapshots.
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// A tenant to connect.
#[derive(Args)]
pub struct Connect {
    /// Microsoft's tenant id
    #[arg(long, value_name = "GUID")]
    pub tenant_id: String,
    /// The registered application's (client) id
    #[arg(long, value_name = "GUID")]
    pub client_id: String,
    /// The tenant's name, where it is new here
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Microsoft's cloud that the tenant lives in
    #[arg(long, value_enum, default_value_t = Cloud::Global)]
    pub cloud: Cloud,
    /// Sign in with a code on another device, instead of in this machine's browser
    #[arg(long, conflicts_with = "certificate")]
    pub device_code: bool,
    /// Sign in as the application: its certificate, as PEM
    #[arg(long, value_name = "FILE", requires = "key")]
    pub certificate: Option<PathBuf>,
    /// The certificate's private key, as PEM (PKCS#8)
    #[arg(long, value_name = "FILE", requires = "certificate")]
    pub key: Option<PathBuf>,
    /// Connect nothing; print the link with which an administrator consents, made to be mailed
    #[arg(long, conflicts_with_all = ["device_code", "certificate", "name"])]
    pub consent_link: bool,
    /// A server on this machine in place of Microsoft's identity platform
    #[arg(long, value_name = "URL", hide = true, requires = "server_graph")]
    pub server_authority: Option<String>,
    /// A server on this machine in place of Microsoft Graph
    #[arg(long, value_name = "URL", hide = true, requires = "server_authority")]
    pub server_graph: Option<String>,
}

/// Microsoft's clouds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Cloud {
    Global,
    GccHigh,
    Dod,
    China,
}

/// Connections.
#[derive(Args)]
pub struct Connections {
    #[command(subcommand)]
    pub command: Option<OneConnection>,
}

/// What is done with connections. TENANT is as with --tenant, and may be given there too.
#[derive(Clone, Subcommand)]
pub enum OneConnection {
    /// All connected tenants, and what may be read of each
    List,
    /// Find out anew what may be read
    Check {
        /// The tenant
        #[arg(value_name = "TENANT")]
        name: Option<String>,
    },
    /// Sign in again, the same way
    SignIn {
        /// The tenant
        #[arg(value_name = "TENANT")]
        name: Option<String>,
    },
    /// Take the connection down, with its tokens; snapshots stay
    Remove {
        /// The tenant
        #[arg(value_name = "TENANT")]
        name: Option<String>,
    },
}

/// A sync: of the tenants named with --tenant, which may be given several times.
#[derive(Args)]
pub struct Sync {
    /// All connected tenants, the stalest first
    #[arg(long, conflicts_with = "tenant")]
    pub all: bool,
    /// Only this area, such as entra or intune; may be given several times
    #[arg(long, value_name = "AREA", value_delimiter = ',')]
    pub only: Vec<String>,
    /// Keep what there is when network or service fail to the end; the snapshot says what it lacks
    #[arg(long)]
    pub accept_partial: bool,
}

/// Runs.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Runs {
    #[command(subcommand)]
    pub show: Option<RunsShow>,
    /// Rows at most, up to 200
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u8).range(1..=200))]
    pub limit: u8,
}

/// One run.
#[derive(Subcommand)]
pub enum RunsShow {
    /// One run, with its parts
    Show {
        /// Its id
        run: String,
    },
}

/// Snapshots of the tenant that --tenant names.
#[derive(Subcommand)]
pub enum Snapshot {
    /// All snapshots, newest first
    List,
    /// What a snapshot saw, and what it did not see
    Show {
        /// Its number [default: the latest]
        #[arg(long, value_name = "N")]
        number: Option<u32>,
    },
    /// Write a snapshot as a folder of JSON, which import reads
    Export {
        /// Its number [default: the latest]
        #[arg(long, value_name = "N")]
        number: Option<u32>,
        /// A folder that is missing or empty
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}
