//! The words of a plan.
use crate::{
    compare::Change,
    subject::{Kind, SubjectRef},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;
use ts_rs::TS;

/// In which state policies would be created that can be created without being enforced.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PromotionStateChoice")]
pub enum StateChoice {
    /// Report-only; disabled where the source has it disabled. One that the target has keeps
    /// the target's state.
    #[default]
    ReportOnly,
    /// As in the source.
    Source,
}

/// What is to be planned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Kinds; none: all that can be created.
    pub kinds: BTreeSet<Kind>,
    /// Of them these subjects only, by kind and id; none: all.
    pub subjects: BTreeSet<(Kind, String)>,
    /// In which state.
    pub state: StateChoice,
}

/// What would become of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PromotionState")]
pub enum State {
    /// The target has none: it would be created.
    Create,
    /// The target has one with other settings: they would be changed.
    Change,
    /// The target has the same.
    Equal,
    /// A person must say which one of the target it is.
    Conflict,
    /// It cannot be planned; the reasons say why.
    Blocked,
}

/// Why a subject is a conflict, or blocked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
#[ts(rename = "PromotionReason")]
pub enum Reason {
    /// Several of the target bear its name.
    SeveralInTarget {},
    /// Several of the source bear its name, or are mapped to the same one of the target.
    SeveralInSource {},
    /// The target's is of another derived type.
    OtherType {},
    /// What a person mapped it to is not in the target's snapshot.
    MappedToUnknown {
        /// The id.
        to: String,
    },
    /// It refers to something that is not known to be in the target.
    NeedsMapping {
        /// The kind of what it refers to.
        kind: Kind,
        /// Its id in the source.
        id: String,
        /// Its name in the source, where it is known.
        name: Option<String>,
        /// The path.
        at: String,
    },
    /// It refers to something that would have to be created first, and is not.
    NeedsFirst {
        /// What.
        subject: SubjectRef,
    },
    /// The target's has an exclusion that the change would take away.
    LosesExclusion {
        /// What is excluded.
        id: String,
        /// Its name in the target, where it is known.
        name: Option<String>,
        /// The path.
        at: String,
    },
    /// It holds something secret.
    Secret {
        /// The path.
        at: String,
    },
    /// It holds something that belongs to the source and can only be carried over by hand.
    ByHand {
        /// The path.
        at: String,
    },
    /// It does not say its derived type, so that Graph could not tell what to create.
    TypeMissing {},
    /// The target's snapshot did not see the kind, or not whole: it may be there.
    TargetNotSeen {},
    /// The source's snapshot saw the kind only in part: properties may be missing.
    SourceNotWhole {},
}

/// What a person should know before a request is sent. It blocks nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PromotionWarning")]
pub enum Warning {
    /// It reaches the target's emergency access accounts: it applies to all users or to global
    /// administrators, and excludes none of those that the target's profile declares.
    EmergencyNotExcluded,
    /// It applies to all users or to global administrators, and the target's profile declares no
    /// emergency access account that could be excluded.
    EmergencyNotDeclared,
}

/// How an id of the source was resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PromotionResolution")]
pub enum Resolution {
    /// It means the same in every tenant.
    WellKnown,
    /// A person said what it stands for.
    ByHand,
    /// The target has the very same.
    SameId,
    /// One of the target bears the same name, and nothing else does.
    Name,
    /// The plan creates it first.
    CreatedFirst,
    /// Not resolved.
    Missing,
}

/// Where something is referred to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(rename = "PromotionUse")]
pub struct Use {
    /// The source's subject.
    pub subject: SubjectRef,
    /// The path.
    pub at: String,
}

/// One row of the mapping table: something of the source that chosen subjects refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PromotionReference")]
pub struct ReferenceRow {
    /// Its kind.
    pub kind: Kind,
    /// Its id in the source.
    pub id: String,
    /// Its name in the source, where it is known.
    pub name: Option<String>,
    /// Whether the source's profile declares it for emergency access.
    pub emergency: bool,
    /// Where it is used.
    pub used: Vec<Use>,
    /// How it was resolved.
    pub resolution: Resolution,
    /// The id in the target; none where it is missing or created first.
    pub to: Option<String>,
    /// The name in the target, where it is known.
    pub to_name: Option<String>,
    /// What of the target it may be. Never applied by itself.
    pub candidates: Vec<SubjectRef>,
}

/// A request that would be sent. Nothing here sends it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PromotionSent")]
pub struct Request {
    /// `POST`, `PATCH` or `PUT`.
    pub method: String,
    /// Graph's version.
    pub version: String,
    /// The path, without version.
    pub path: String,
    /// The body.
    pub body: Value,
}

/// What would become of one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The source's subject.
    pub source: SubjectRef,
    /// The target's, where it is paired.
    pub target: Option<SubjectRef>,
    /// What would become of it.
    pub state: State,
    /// Why it is a conflict, or blocked.
    pub reasons: Vec<Reason>,
    /// What to know before it is created or changed.
    pub warnings: Vec<Warning>,
    /// What of the target it may be: all that bear the name in a conflict, else what bears a
    /// similar one.
    pub candidates: Vec<SubjectRef>,
    /// Which settings of the target would change: left as it would be, right as it is.
    pub changes: Vec<Change>,
    /// The requests, in their order; none unless it is to be created or changed.
    pub requests: Vec<Request>,
    /// Paths with a value in the source that are not sent, because Graph fills them by itself.
    pub left_out: Vec<String>,
    /// What must be created first.
    pub after: Vec<SubjectRef>,
    /// When, from 1; none unless it is to be created or changed.
    pub step: Option<u32>,
}

/// How many subjects of each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PromotionCounts")]
pub struct Counts {
    /// To be created.
    pub create: u32,
    /// To be changed.
    pub change: u32,
    /// The same.
    pub equal: u32,
    /// Conflicts.
    pub conflict: u32,
    /// Blocked.
    pub blocked: u32,
}

impl Counts {
    /// Counts entries.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut counts = Self::default();
        for entry in entries {
            let count = match entry.state {
                State::Create => &mut counts.create,
                State::Change => &mut counts.change,
                State::Equal => &mut counts.equal,
                State::Conflict => &mut counts.conflict,
                State::Blocked => &mut counts.blocked,
            };
            *count = count.saturating_add(1);
        }
        counts
    }
}
