//! Governed subjects: one configuration object each, in the canonical shape of its kind.
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;
use ts_rs::TS;

/// A provider-neutral kind of subject, such as `identity.access-policy`.
/// The subject registry lists them all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Kind(pub String);

impl Kind {
    /// The kind with this name.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names one subject: enough to find it and to show it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct SubjectRef {
    /// Its kind.
    pub kind: Kind,
    /// The provider's id within the tenant and kind.
    pub id: String,
    /// The display name as the provider gave it. Controlled by the tenant: hostile text.
    pub name: String,
}

/// One configuration object as its source described it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Subject {
    /// Kind, id and name.
    #[serde(flatten)]
    pub reference: SubjectRef,
    /// Everything the source said except volatile fields, in the canonical shape
    /// (Graph's property names and types).
    pub content: Value,
    /// Volatile fields (an object, possibly empty): kept per snapshot, part of no identity.
    pub volatile: Value,
}

/// Whether a kind was seen whole, in part, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CoverageState {
    /// Every subject of the kind is in the snapshot.
    Complete,
    /// Some are, or some properties are missing.
    Partial,
    /// The source said nothing about the kind.
    NotCollected,
}

/// Why something is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GapReason {
    /// The imported source does not contain it.
    NotInSource,
    /// The source tried to read it and says that it failed.
    ReadFailed,
    /// The consent or the role that reading it needs is missing.
    NotAllowed,
    /// The tenant has no licence for what is read there.
    NotLicensed,
    /// Only what the reader's scope tags cover was seen.
    OutOfScope,
    /// The person left it out of this snapshot.
    LeftOut,
    /// There is more of it than a snapshot reads.
    TooMany,
    /// A property that the rule reads is absent from the subject.
    PropertyAbsent,
    /// Nothing that can be read tells: a person has to attest it.
    NotReadable,
}

/// What a snapshot knows about one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Coverage {
    /// The kind.
    pub kind: Kind,
    /// How much of it was seen.
    pub state: CoverageState,
    /// Why not all of it.
    pub reason: Option<GapReason>,
    /// How many subjects were seen.
    pub count: u32,
    /// Where the kind, or some of its properties, comes from when the snapshot's own source does
    /// not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub completed: Option<Completed>,
}

/// Another source that completed a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Completed {
    /// Its name, without a path.
    pub source: String,
    /// RFC 3339: when it says that its data was read.
    pub collected_at: Option<String>,
    /// The properties that it brought; none: the whole kind.
    pub properties: Vec<String>,
}

/// What was seen of a kind, by what its source says and how many subjects there are. A kind
/// that the source says nothing about was seen where it has subjects, and not collected where
/// it has none.
pub fn seen(kind: &Kind, said: Option<&Coverage>, count: usize) -> Coverage {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let (state, reason) = match said {
        Some(row) if row.state == CoverageState::NotCollected && count > 0 => {
            (CoverageState::Partial, row.reason)
        }
        Some(row) => (row.state, row.reason),
        None if count > 0 => (CoverageState::Complete, None),
        None => (CoverageState::NotCollected, None),
    };
    let completed = said.and_then(|row| row.completed.clone());
    Coverage { kind: kind.clone(), state, reason, count, completed }
}
