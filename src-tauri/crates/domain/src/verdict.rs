//! Verdicts: what the evidence says about one policy, why, and what it rests on.
use crate::subject::{GapReason, Kind, SubjectRef};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{collections::BTreeMap, fmt};
use ts_rs::TS;

/// A policy's id in an overlay, such as `MS.AAD.1.1v1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct PolicyId(pub String);

impl fmt::Display for PolicyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A control of the canonical catalogue, such as `entra.legacy-authentication-blocked`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct ControlId(pub String);

impl fmt::Display for ControlId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The four verdicts. Never blended into one percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The evidence shows that the requirement is met.
    Satisfied,
    /// The evidence shows that it is not.
    NotSatisfied,
    /// Evidence that the rule needs was missing.
    NotAssessed,
    /// The requirement does not apply to this tenant.
    NotApplicable,
}

/// A reason as a message id with arguments; the locales hold the sentence (`reason-<code>`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reason {
    /// The message id without its `reason-` prefix, in kebab case.
    pub code: String,
    /// Arguments by name. Lists of names are joined by the locale's rules.
    #[serde(default)]
    pub args: BTreeMap<String, ReasonArg>,
}

/// An argument of a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum ReasonArg {
    /// A count.
    Number(i64),
    /// A name or a value. Controlled by the tenant: hostile text.
    Text(String),
    /// Several names.
    List(Vec<String>),
}

/// One setting that the verdict rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Observation {
    /// The subject that has the setting.
    pub subject: Option<SubjectRef>,
    /// Its path in the canonical shape, such as `conditions.users.excludeGroups`.
    pub path: String,
    /// What the control asks for, where one value says it.
    pub expected: Option<Value>,
    /// What was found; absent when the property is.
    pub actual: Option<Value>,
}

/// Something a verdict needed and did not have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct EvidenceGap {
    /// The kind that is missing, or of which a property is.
    pub kind: Kind,
    /// The property, where the subject was there.
    pub path: Option<String>,
    /// Why it is not known.
    pub reason: GapReason,
}

/// What the evidence says about one policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Verdict {
    /// The overlay's policy.
    pub policy: PolicyId,
    /// The control that it maps to.
    pub control: ControlId,
    /// The version of the rule that judged.
    pub interpretation: u32,
    /// The verdict.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// The subjects it rests on, sorted.
    pub subjects: Vec<SubjectRef>,
    /// The settings it rests on.
    pub observed: Vec<Observation>,
    /// What was missing.
    pub gaps: Vec<EvidenceGap>,
}
