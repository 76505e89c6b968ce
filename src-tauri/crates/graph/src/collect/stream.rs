//! What is collected: streams, their details, and where a stream goes on.
use crate::transport::ApiVersion;

/// One collection, or one object, that is read from beginning to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// Names it in events; once in a run.
    pub name: String,
    /// Whose limits it shares, such as `intune`.
    pub workload: String,
    /// The interface's version.
    pub version: ApiVersion,
    /// The path without version.
    pub path: String,
    /// Query options, unencoded: `("$select", "id,displayName")`.
    pub query: Vec<(String, String)>,
    /// One object and no collection.
    pub single: bool,
    /// Only the first page counts: what follows is older.
    pub first_page: bool,
    /// What each item needs besides.
    pub details: Vec<Detail>,
}

/// A request for each item, because the list's answer is not the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The interface's version.
    pub version: ApiVersion,
    /// The path without version; `{id}` stands for the item's id.
    pub path: String,
    /// Query options, unencoded.
    pub query: Vec<(String, String)>,
    /// The property that receives the answer: an array, or one value where `single`. None: the
    /// answer is one object, and its properties complete the item's.
    pub into: Option<String>,
    /// One value (an object, or a `$count`) and no collection. Without `into` it always is an
    /// object.
    pub single: bool,
}

/// Where a stream goes on.
#[derive(Clone, PartialEq, Eq)]
pub enum Resume {
    /// At its beginning.
    Start,
    /// After a page that was stored.
    At {
        /// [`super::Event::Page`]'s `next`.
        link: String,
        /// The number that the next page gets.
        sequence: u64,
    },
    /// Nowhere: it is finished, or was refused.
    Done,
}

impl std::fmt::Debug for Resume {
    // Links hold skip tokens.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Start => f.write_str("Start"),
            Self::At { sequence, .. } => write!(f, "At({sequence})"),
            Self::Done => f.write_str("Done"),
        }
    }
}
