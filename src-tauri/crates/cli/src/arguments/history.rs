//! The grammar of what changed: snapshots of the vault as sides of a comparison, and history.
use clap::Subcommand;
use std::{convert::Infallible, path::PathBuf, str::FromStr};

/// What begins a snapshot of the vault.
const TENANT: &str = "tenant:";
/// What begins a baseline.
const BASELINE: &str = "baseline:";
/// The latest snapshot's name.
const LATEST: &str = "latest";

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// A file or a folder.
    Path(PathBuf),
    /// A snapshot of the vault.
    Snapshot {
        /// The tenant; none is the one that --tenant names, or the only one.
        tenant: Option<String>,
        /// The snapshot's number; none is the latest.
        number: Option<u32>,
    },
    /// A baseline.
    Baseline {
        /// Its name or id.
        name: String,
        /// The version's number; none is the one in force.
        version: Option<u32>,
    },
}

impl FromStr for Side {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        if let Some(named) = text.strip_prefix(BASELINE) {
            let (name, version) = numbered(named);
            return Ok(Self::Baseline { name: name.to_owned(), version });
        }
        let Some(named) = text.strip_prefix(TENANT) else {
            return Ok(Self::Path(PathBuf::from(text)));
        };
        let (tenant, number) = numbered(named);
        let tenant = Some(tenant.to_owned()).filter(|tenant| !tenant.is_empty());
        Ok(Self::Snapshot { tenant, number })
    }
}

/// `NAME@N` in its parts. A name may have an @ in it.
fn numbered(named: &str) -> (&str, Option<u32>) {
    match named.rsplit_once('@') {
        Some((name, LATEST)) => (name, None),
        Some((name, number)) => match number.parse() {
            Ok(number) => (name, Some(number)),
            Err(_) => (named, None),
        },
        None => (named, None),
    }
}

/// History of the tenant that --tenant names.
#[derive(Subcommand)]
pub enum History {
    /// All snapshots, newest first, with what happened between them
    List {
        /// Snapshots at most, up to 500
        #[arg(long, default_value_t = 100)]
        limit: u32,
        /// Snapshots to skip
        #[arg(long, default_value_t = 0)]
        offset: u32,
    },
    /// What happened to which objects, as one snapshot shows it
    Show {
        /// The snapshot's number [default: the latest]
        #[arg(long, value_name = "N")]
        number: Option<u32>,
        /// These only: first_seen, created, changed, missing, returned, seen_again, not_readable, not_collected
        #[arg(long, value_delimiter = ',', value_name = "WHAT")]
        what: Vec<String>,
        /// Rows at most, up to 1000
        #[arg(long, default_value_t = 200)]
        limit: u32,
        /// Rows to skip
        #[arg(long, default_value_t = 0)]
        offset: u32,
    },
    /// The life of one object
    Subject {
        /// Its kind, such as identity.access-policy
        #[arg(long)]
        kind: String,
        /// The provider's id
        #[arg(long)]
        id: String,
    },
}

#[cfg(test)]
mod tests {
    use super::Side;
    use std::path::PathBuf;

    #[test]
    fn a_side_is_a_path_a_snapshot_or_a_baseline() {
        let check = |text: &str, tenant: Option<&str>, number| {
            let tenant = tenant.map(str::to_owned);
            assert_eq!(text.parse(), Ok(Side::Snapshot { tenant, number }), "{text}");
        };
        check("tenant:Contoso", Some("Contoso"), None);
        check("tenant:Contoso@3", Some("Contoso"), Some(3));
        check("tenant:a@b@latest", Some("a@b"), None);
        check("tenant:a@b", Some("a@b"), None);
        check("tenant:@2", None, Some(2));
        check("tenant:", None, None);
        let baseline = |name: &str, version| Side::Baseline { name: name.to_owned(), version };
        assert_eq!("baseline:Golden @ home@2".parse(), Ok(baseline("Golden @ home", Some(2))));
        assert_eq!("baseline:Golden".parse(), Ok(baseline("Golden", None)));
        assert_eq!("x/tenant:y".parse(), Ok(Side::Path(PathBuf::from("x/tenant:y"))));
    }
}
