//! The subject registry: what kinds of subjects there are, where each comes from and how
//! its identity is found. The rows are data (`assets/registry/subjects.json`).
mod graph;
mod load;
mod promotion;

pub use graph::{
    CollectionRules, Detail, ForEach, GraphSource, ID, Kept, Permissions, SINCE, SourceError,
    Stream, Version,
};
pub use load::RegistryError;
pub use promotion::{Promotion, ReferenceRule};

use crate::{redaction::Sensitivity, subject::Kind};
use serde::{Deserialize, Deserializer};
use std::collections::{BTreeMap, BTreeSet};

/// The registry format that this program reads.
pub const SCHEMA: &str = "tenantpilot.subject-registry/1";

/// The areas that rows belong to.
pub const AREAS: [&str; 9] = [
    "entra",
    "tenant",
    "sharepoint",
    "exchange",
    "defender",
    "teams",
    "powerplatform",
    "intune",
    "security",
];

/// How an export's collection holds its subjects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// An array of objects; one alone may have collapsed into an object.
    List,
    /// An object whose keys are the ids.
    Map,
    /// One settings object without an id of its own.
    Single,
    /// A number or truth value; the content is `{"value": …}`.
    Scalar,
}

/// Where a provider settings export has the kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportSource {
    /// The top-level key.
    pub key: String,
    /// How the value holds the subjects.
    pub shape: Shape,
    /// The commands that read it: one that failed makes the kind unread, not empty.
    pub commands: Vec<String>,
}

/// The rules of one kind.
///
/// `arrays`, `sets` and `case_insensitive` name properties of the canonical shape wherever
/// they stand; `volatile` and `typed` are paths.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRules {
    /// The kind.
    pub kind: Kind,
    /// The area it belongs to, such as `entra`.
    pub area: String,
    /// Where an export has it.
    #[serde(default)]
    pub export: Option<ExportSource>,
    /// Where Graph has it.
    #[serde(default)]
    pub graph: Option<GraphSource>,
    /// The folder's name in a folder of policy exports.
    #[serde(default)]
    pub folder: Option<String>,
    /// Paths of the id; the first that is there counts.
    #[serde(deserialize_with = "paths")]
    pub id: Vec<Vec<String>>,
    /// Paths of the display name; the first that is there counts.
    #[serde(deserialize_with = "paths")]
    pub name: Vec<Vec<String>>,
    /// The source lists some subjects of the kind only, by its own choice.
    #[serde(default)]
    pub subset: bool,
    /// A source property whose object's properties belong to the subject itself.
    #[serde(default)]
    pub lift: Option<String>,
    /// Source names whose canonical name is not their camel case.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// Paths that change without anyone changing the configuration.
    #[serde(default, deserialize_with = "paths")]
    pub volatile: Vec<Vec<String>>,
    /// Paths of objects whose `@odata.type` says which derived type they have.
    #[serde(default)]
    pub typed: BTreeSet<String>,
    /// Properties that are arrays even where a source shows one element alone.
    #[serde(default)]
    pub arrays: BTreeSet<String>,
    /// Arrays without order, with the property that orders them (none: scalars).
    #[serde(default)]
    pub sets: BTreeMap<String, Option<String>>,
    /// Strings whose letter case means nothing.
    #[serde(default)]
    pub case_insensitive: BTreeSet<String>,
    /// Sensitivity of paths; everything else is internal.
    #[serde(default)]
    pub sensitivity: BTreeMap<String, Sensitivity>,
    /// How one is created in another tenant; none where Graph offers no way, or no whole one.
    #[serde(default)]
    pub promotion: Option<Promotion>,
}

impl KindRules {
    /// The rules of a kind that the registry does not know: id and name, nothing else.
    pub fn plain(kind: &Kind) -> Self {
        Self {
            kind: kind.clone(),
            area: String::new(),
            export: None,
            graph: None,
            folder: None,
            id: vec![vec!["id".to_owned()]],
            name: vec![vec!["displayName".to_owned()]],
            subset: false,
            lift: None,
            names: BTreeMap::new(),
            volatile: Vec::new(),
            typed: BTreeSet::new(),
            arrays: BTreeSet::new(),
            sets: BTreeMap::new(),
            case_insensitive: BTreeSet::new(),
            sensitivity: BTreeMap::new(),
            promotion: None,
        }
    }

    /// The sensitivity of the property at `path`, such as `rules[].notificationRecipients`.
    pub fn sensitivity_of(&self, path: &str) -> Sensitivity {
        self.sensitivity.get(path).copied().unwrap_or(Sensitivity::Internal)
    }
}

/// All kinds, in the order of the data.
#[derive(Clone, Debug)]
pub struct Registry {
    kinds: Vec<KindRules>,
    collections: Vec<CollectionRules>,
    by_kind: BTreeMap<Kind, usize>,
    by_export_key: BTreeMap<String, usize>,
    by_graph_path: BTreeMap<String, usize>,
    by_graph_type: BTreeMap<String, usize>,
    by_folder: BTreeMap<String, usize>,
    export_statements: BTreeSet<String>,
    export_derived: BTreeSet<String>,
    privileged_roles: BTreeMap<String, String>,
    named: Vec<ForEach>,
    applications: BTreeMap<String, String>,
    well_known: BTreeMap<Kind, BTreeSet<String>>,
}

impl Registry {
    /// Every kind.
    pub fn kinds(&self) -> impl Iterator<Item = &KindRules> {
        self.kinds.iter()
    }

    /// Every collection that is no kind by itself.
    pub fn collections(&self) -> impl Iterator<Item = &CollectionRules> {
        self.collections.iter()
    }

    /// All there is to read from Graph, always in the same order: the kinds, then what
    /// completes them, each in the order of the data; at the end those that need ids that the
    /// others bring.
    pub fn streams(&self) -> impl Iterator<Item = Stream<'_>> {
        let kinds = self.kinds.iter().filter_map(|rules| {
            Some(Stream {
                area: &rules.area,
                kind: Some(&rules.kind),
                completes: std::slice::from_ref(&rules.kind),
                source: rules.graph.as_ref()?,
            })
        });
        let parts = self.collections.iter().map(|rules| Stream {
            area: &rules.area,
            kind: None,
            completes: &rules.completes,
            source: &rules.graph,
        });
        let all: Vec<Stream<'_>> = kinds.chain(parts).collect();
        let (dependent, independent): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|stream| !stream.source.for_each.is_empty());
        independent.into_iter().chain(dependent)
    }

    /// Where ids of directory objects stand whose names are looked up.
    pub fn named(&self) -> &[ForEach] {
        &self.named
    }

    /// Names of Microsoft's own applications by application id, which is the same in every tenant.
    ///
    /// Source: Microsoft Learn, "Verify first-party Microsoft applications in sign-in reports".
    pub fn applications(&self) -> impl Iterator<Item = (&str, &str)> {
        self.applications.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }

    /// Whether an id that refers to something of `kind` means the same in every tenant.
    ///
    /// Source: Microsoft Learn, "conditionalAccessUsers resource type" and those beside it, and
    /// "Microsoft Entra built-in roles".
    pub fn is_well_known(&self, kind: &Kind, id: &str) -> bool {
        let id = id.to_lowercase();
        self.well_known.get(kind).is_some_and(|ids| ids.contains(&id))
    }

    /// The log that tells who changed subjects of an area.
    pub fn log_of(&self, area: &str) -> Option<Stream<'_>> {
        self.streams().find(|stream| stream.source.is_log() && stream.area == area)
    }

    /// The rules of a kind.
    pub fn kind(&self, kind: &Kind) -> Option<&KindRules> {
        self.at(self.by_kind.get(kind))
    }

    /// The kind that an export has under `key`.
    pub fn export_key(&self, key: &str) -> Option<&KindRules> {
        self.at(self.by_export_key.get(key))
    }

    /// The kind that Graph has at `path`. Letter case does not matter.
    pub fn graph_path(&self, path: &str) -> Option<&KindRules> {
        self.at(self.by_graph_path.get(&path.to_lowercase()))
    }

    /// The kind of a Graph type. Letter case does not matter.
    pub fn graph_type(&self, name: &str) -> Option<&KindRules> {
        self.at(self.by_graph_type.get(&name.to_lowercase()))
    }

    /// The kind that a folder of policy exports has in the folder `name`.
    pub fn folder(&self, name: &str) -> Option<&KindRules> {
        self.at(self.by_folder.get(&name.to_lowercase()))
    }

    /// Whether an export says something about itself under `key`.
    pub fn is_export_statement(&self, key: &str) -> bool {
        self.export_statements.contains(key)
    }

    /// Whether an export repeats under `key` what it says elsewhere, prepared for display.
    pub fn is_export_derived(&self, key: &str) -> bool {
        self.export_derived.contains(key)
    }

    /// The display name of a highly privileged role by its template id (SCuBA, Entra ID
    /// baseline, "highly privileged roles").
    pub fn privileged_role(&self, template_id: &str) -> Option<&str> {
        self.privileged_roles.get(&template_id.to_lowercase()).map(String::as_str)
    }

    /// Template id and name of every highly privileged role.
    pub fn privileged_roles(&self) -> impl Iterator<Item = (&str, &str)> {
        self.privileged_roles.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }

    fn at(&self, index: Option<&usize>) -> Option<&KindRules> {
        index.and_then(|index| self.kinds.get(*index))
    }
}

fn paths<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Vec<String>>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    Ok(texts.iter().map(|text| text.split('.').map(str::to_owned).collect()).collect())
}

#[cfg(test)]
mod tests;
