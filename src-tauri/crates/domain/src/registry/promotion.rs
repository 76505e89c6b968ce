//! What creating a subject in another tenant takes: as data. Nothing here is sent to anyone.
use super::graph::Version;
use crate::subject::Kind;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A property that holds ids of other objects.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceRule {
    /// Its path; `[]` stands after an array of objects on the way.
    pub path: String,
    /// The kind of what it refers to. `identity.user` and others are no kinds of subjects;
    /// `app.application` is referred to by its application id.
    pub kind: Kind,
}

/// How Graph creates a subject of a kind.
///
/// All paths name properties of the canonical shape; `[]` stands after an array of objects.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promotion {
    /// The collection that a new one is posted to, without version.
    pub path: String,
    /// The version.
    #[serde(default)]
    pub version: Version,
    /// The folder that policy export tools have the kind in.
    pub folder: String,
    /// What version 1.0 knows. A value elsewhere needs beta; none named: all is known.
    #[serde(default)]
    pub stable: Vec<String>,
    /// What Graph fills by itself and refuses, or ignores, in a request.
    pub read_only: Vec<String>,
    /// Where ids of other objects stand.
    pub references: Vec<ReferenceRule>,
    /// Objects that Graph fills with what they refer to: of them only the id is sent.
    #[serde(default)]
    pub only_id: Vec<String>,
    /// What belongs to a tenant and is no id that could be mapped.
    #[serde(default)]
    pub by_hand: Vec<String>,
    /// What Microsoft made, by the values of its properties: it is in every tenant.
    #[serde(default)]
    pub builtin: BTreeMap<String, Value>,
    /// The object must say its derived type.
    #[serde(default)]
    pub typed: bool,
    /// It holds settings of the settings catalogue, whose types are to be named.
    #[serde(default)]
    pub setting_types: bool,
    /// The action that assigns it, which is a request of its own.
    #[serde(default)]
    pub assign: Option<String>,
    /// A change replaces the whole object (`PUT`) and is not a part of it (`PATCH`).
    #[serde(default)]
    pub replace: bool,
    /// It can be created without being enforced.
    #[serde(default)]
    pub report_only: bool,
    /// The address of Microsoft's documentation.
    pub source: String,
}
