//! Where Microsoft Graph has what the product reads, and what reading it needs: as data.
//! What is done with it is the provider adapter's.
use crate::subject::Kind;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Stands in paths and options of details and of dependent streams for the id of the item
/// that they belong to.
pub const ID: &str = "{id}";

/// Stands in options for the time since which events are wanted (RFC 3339, UTC).
pub const SINCE: &str = "{since}";

/// The version of Graph's interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Version {
    /// Stable.
    #[default]
    #[serde(rename = "v1.0")]
    V1,
    /// Subject to change by Microsoft; where v1.0 does not have it.
    #[serde(rename = "beta")]
    Beta,
}

impl Version {
    /// As it stands in addresses: `v1.0` or `beta`.
    pub fn name(self) -> &'static str {
        match self {
            Self::V1 => "v1.0",
            Self::Beta => "beta",
        }
    }
}

/// Permissions of which any one suffices, the least privileged first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permissions {
    /// When a person has signed in.
    pub delegated: Vec<String>,
    /// When the application reads by itself; none when Graph does not offer that.
    pub application: Vec<String>,
}

/// A further request for each item of a collection: lists do not carry everything.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// The version.
    #[serde(default)]
    pub version: Version,
    /// The path; [`ID`] stands in it or in an option.
    pub path: String,
    /// OData options.
    #[serde(default)]
    pub query: BTreeMap<String, String>,
    /// The item's property that the answer becomes; none: the answer's properties become the
    /// item's.
    #[serde(default)]
    pub into: Option<String>,
    /// One object and no collection.
    #[serde(default)]
    pub single: bool,
}

/// Where the ids come from that a dependent stream is read for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForEach {
    /// The path of a stream that comes before.
    pub path: String,
    /// The property of its items that holds an id, names separated by points; arrays on the
    /// way are walked through. What is no GUID is no id.
    pub property: String,
    /// Only items count whose property of this name is the id of a principal that holds a
    /// highly privileged role or is eligible for one; none: every item.
    #[serde(default)]
    pub holder: Option<String>,
}

/// How long Microsoft keeps events, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// With the smallest licence.
    pub days: u16,
    /// With the largest: nothing older is asked for.
    pub days_max: u16,
}

/// Where Microsoft Graph has a kind, or what completes one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GraphSource {
    /// The collection's path without version, such as `identity/conditionalAccess/policies`.
    pub path: String,
    /// Graph's type name, without its namespace.
    #[serde(rename = "type")]
    pub type_name: String,
    /// The version.
    #[serde(default)]
    pub version: Version,
    /// One object and no collection.
    #[serde(default)]
    pub single: bool,
    /// OData options, such as `$expand`.
    #[serde(default)]
    pub query: BTreeMap<String, String>,
    /// Further requests for each item.
    #[serde(default)]
    pub details: Vec<Detail>,
    /// The ids that it is read for, one request each; [`ID`] stands in the path. An id that
    /// Graph does not know there (404) is of another type, and nothing is missing.
    #[serde(default)]
    pub for_each: Vec<ForEach>,
    /// Only the first page counts: what follows is older.
    #[serde(default)]
    pub first_page: bool,
    /// What is read is a part of what the tenant has, by choice: an item that is not in it
    /// need not be gone.
    #[serde(default)]
    pub subset: bool,
    /// The same for every tenant: read once for all.
    #[serde(default)]
    pub shared: bool,
    /// Of events: how long Microsoft keeps them; [`SINCE`] stands in an option.
    #[serde(default)]
    pub kept: Option<Kept>,
    /// What the connection must have been granted.
    pub permissions: Permissions,
    /// Template ids of directory roles of which the signed-in person needs one; none: any
    /// member of the directory may read it.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The signed-in person needs a role in Intune instead (or one of `roles`), and sees what
    /// its scope tags allow.
    #[serde(default)]
    pub intune: bool,
    /// Service plans of which the tenant needs one: without, there is no answer.
    #[serde(default)]
    pub plans: Vec<String>,
    /// The address of Microsoft's documentation.
    pub source: String,
}

/// A collection that is no kind by itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionRules {
    /// The area it belongs to, such as `entra`.
    pub area: String,
    /// The kinds that it completes; none: it tells what happened, not what is.
    pub completes: Vec<Kind>,
    /// Where Graph has it.
    pub graph: GraphSource,
}

/// One thing to read from Graph, of a kind or completing some.
#[derive(Clone, Copy, Debug)]
pub struct Stream<'a> {
    /// The area it belongs to, such as `entra`.
    pub area: &'a str,
    /// The kind that its items are; none for collections that complete others.
    pub kind: Option<&'a Kind>,
    /// The kinds of which something is missing when it cannot be read.
    pub completes: &'a [Kind],
    /// Where and how.
    pub source: &'a GraphSource,
}

impl Stream<'_> {
    /// Its name: the path, which no two streams share.
    pub fn name(&self) -> &str {
        &self.source.path
    }
}

/// What is wrong with a source.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// The documentation is not Microsoft's.
    #[error("the documentation address is not one of learn.microsoft.com/graph/api")]
    Documentation,
    /// Nobody could read it.
    #[error("no delegated permission")]
    Permissions,
    /// A role that is no template id.
    #[error("the role {0} is no GUID")]
    Role(String),
    /// An option that is no OData option.
    #[error("the option {0} does not begin with $")]
    Option(String),
    /// A detail or dependent stream without a place for the id, or a place without an id.
    #[error("{{id}} is missing in, or does not belong into, {0}")]
    Id(String),
    /// Events that do not say how long they are kept or since when they are wanted.
    #[error("{{since}} and how long events are kept belong together, in {0}")]
    Since(String),
    /// Ids that come from a stream that is not read before.
    #[error("{0} is not read before")]
    Order(String),
}

/// Where the documentation stands.
const DOCUMENTATION: &str = "https://learn.microsoft.com/graph/api/";

/// Whether an address is one of Microsoft's documentation of Graph.
pub(super) fn is_documented(address: &str) -> bool {
    address.strip_prefix(DOCUMENTATION).is_some_and(|page| !page.is_empty())
}

impl GraphSource {
    /// Checks what can be checked without the other rows.
    pub(super) fn check(&self) -> Result<(), SourceError> {
        if !is_documented(&self.source) {
            return Err(SourceError::Documentation);
        }
        if self.permissions.delegated.is_empty() {
            return Err(SourceError::Permissions);
        }
        if let Some(role) = self.roles.iter().find(|role| uuid::Uuid::parse_str(role).is_err()) {
            return Err(SourceError::Role(role.clone()));
        }
        let options =
            self.query.keys().chain(self.details.iter().flat_map(|detail| detail.query.keys()));
        if let Some(option) = options.into_iter().find(|option| !option.starts_with('$')) {
            return Err(SourceError::Option(option.clone()));
        }
        if self.kept.is_some() != self.query.values().any(|value| value.contains(SINCE)) {
            return Err(SourceError::Since(self.path.clone()));
        }
        if self.for_each.is_empty() == has_id(&self.path, &self.query) {
            return Err(SourceError::Id(self.path.clone()));
        }
        match self.details.iter().find(|detail| !has_id(&detail.path, &detail.query)) {
            Some(detail) => Err(SourceError::Id(detail.path.clone())),
            None => Ok(()),
        }
    }

    /// Whether it tells what happened, and not what is.
    pub fn is_log(&self) -> bool {
        self.kept.is_some()
    }

    /// The path of the collection that the items belong to: `users/{id}` is of `users`.
    pub fn collection(&self) -> &str {
        self.path.strip_suffix(ID).map_or(&self.path, |path| path.trim_end_matches('/'))
    }
}

fn has_id(path: &str, query: &BTreeMap<String, String>) -> bool {
    path.contains(ID) || query.values().any(|value| value.contains(ID))
}
