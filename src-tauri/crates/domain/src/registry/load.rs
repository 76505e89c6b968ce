//! Reading the registry's data and refusing what does not hold together.
use super::{
    AREAS, CollectionRules, ForEach, GraphSource, KindRules, Registry, SCHEMA, SourceError, Stream,
    graph::is_documented,
};
use crate::subject::Kind;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Why the registry's data cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// Not JSON, or not of the expected shape.
    #[error("the subject registry is malformed: {0}")]
    Malformed(#[from] serde_json::Error),
    /// Of another format.
    #[error("the subject registry has the schema {0}")]
    Schema(String),
    /// Two rows claim the same kind or source.
    #[error("the subject registry has {0} twice")]
    Duplicate(String),
    /// A kind without a path to its id or name.
    #[error("the kind {0} has no id or name path")]
    Incomplete(Kind),
    /// A row of an area that there is not.
    #[error("the subject registry has the area {0}")]
    Area(String),
    /// A collection that completes a kind that there is not.
    #[error("the kind {0}, which {1} completes, is missing")]
    Completes(Kind, String),
    /// Ids that are looked up come from a stream that there is not.
    #[error("names are looked up for {0}, which is not read")]
    Named(String),
    /// A row whose Graph source cannot be used.
    #[error("the Graph source {path}: {error}")]
    Source {
        /// Its path.
        path: String,
        /// Why.
        error: SourceError,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    schema: String,
    export_statements: BTreeSet<String>,
    export_derived: BTreeSet<String>,
    privileged_roles: BTreeMap<String, String>,
    #[serde(default)]
    applications: BTreeMap<String, String>,
    #[serde(default)]
    well_known: BTreeMap<Kind, BTreeSet<String>>,
    kinds: Vec<KindRules>,
    #[serde(default)]
    collections: Vec<CollectionRules>,
    #[serde(default)]
    named: Vec<ForEach>,
}

impl Registry {
    /// Reads and checks the registry's data.
    pub fn load(text: &str) -> Result<Self, RegistryError> {
        let data: Data = serde_json::from_str(text)?;
        if data.schema != SCHEMA {
            return Err(RegistryError::Schema(data.schema));
        }
        let mut registry = Self {
            kinds: Vec::new(),
            collections: Vec::new(),
            by_kind: BTreeMap::new(),
            by_export_key: BTreeMap::new(),
            by_graph_path: BTreeMap::new(),
            by_graph_type: BTreeMap::new(),
            by_folder: BTreeMap::new(),
            export_statements: data.export_statements,
            export_derived: data.export_derived,
            privileged_roles: data.privileged_roles,
            named: data.named,
            applications: data.applications,
            well_known: small(data.well_known),
        };
        for (index, row) in data.kinds.into_iter().enumerate() {
            registry.add(index, row)?;
        }
        for row in data.collections {
            registry.complete(row)?;
        }
        registry.check_order()?;
        Ok(registry)
    }

    fn add(&mut self, index: usize, row: KindRules) -> Result<(), RegistryError> {
        if row.id.is_empty() || row.name.is_empty() {
            return Err(RegistryError::Incomplete(row.kind));
        }
        known_area(&row.area)?;
        once(&mut self.by_kind, row.kind.clone(), index, &row.kind.0)?;
        if let Some(source) = &row.export {
            once(&mut self.by_export_key, source.key.clone(), index, &source.key)?;
        }
        if let Some(source) = &row.graph {
            source.check().map_err(|error| wrong(source, error))?;
            once(&mut self.by_graph_path, source.path.to_lowercase(), index, &source.path)?;
            once(
                &mut self.by_graph_type,
                source.type_name.to_lowercase(),
                index,
                &source.type_name,
            )?;
        }
        if let Some(promotion) = &row.promotion
            && !is_documented(&promotion.source)
        {
            return Err(RegistryError::Source {
                path: promotion.path.clone(),
                error: SourceError::Documentation,
            });
        }
        if let Some(folder) = &row.folder {
            once(&mut self.by_folder, folder.to_lowercase(), index, folder)?;
        }
        self.kinds.push(row);
        Ok(())
    }

    fn complete(&mut self, row: CollectionRules) -> Result<(), RegistryError> {
        let source = &row.graph;
        known_area(&row.area)?;
        source.check().map_err(|error| wrong(source, error))?;
        let taken = |other: &CollectionRules| other.graph.path.eq_ignore_ascii_case(&source.path);
        if self.graph_path(&source.path).is_some() || self.collections.iter().any(taken) {
            return Err(RegistryError::Duplicate(source.path.clone()));
        }
        if let Some(kind) = row.completes.iter().find(|kind| self.kind(kind).is_none()) {
            return Err(RegistryError::Completes(kind.clone(), source.path.clone()));
        }
        self.collections.push(row);
        Ok(())
    }

    /// Ids come from streams that are read before the one that needs them.
    fn check_order(&self) -> Result<(), RegistryError> {
        let mut before = BTreeSet::new();
        for Stream { source, .. } in self.streams() {
            for origin in &source.for_each {
                if !before.contains(origin.path.as_str()) {
                    return Err(wrong(source, SourceError::Order(origin.path.clone())));
                }
            }
            before.insert(source.path.as_str());
        }
        match self.named.iter().find(|named| !before.contains(named.path.as_str())) {
            Some(named) => Err(RegistryError::Named(named.path.clone())),
            None => Ok(()),
        }
    }
}

/// Ids are compared without regard to letter case.
fn small(ids: BTreeMap<Kind, BTreeSet<String>>) -> BTreeMap<Kind, BTreeSet<String>> {
    let lower = |ids: BTreeSet<String>| ids.iter().map(|id| id.to_lowercase()).collect();
    ids.into_iter().map(|(kind, ids)| (kind, lower(ids))).collect()
}

fn known_area(area: &str) -> Result<(), RegistryError> {
    if AREAS.contains(&area) { Ok(()) } else { Err(RegistryError::Area(area.to_owned())) }
}

fn wrong(source: &GraphSource, error: SourceError) -> RegistryError {
    RegistryError::Source { path: source.path.clone(), error }
}

fn once<K: Ord>(
    map: &mut BTreeMap<K, usize>,
    key: K,
    index: usize,
    label: &str,
) -> Result<(), RegistryError> {
    match map.insert(key, index) {
        None => Ok(()),
        Some(_) => Err(RegistryError::Duplicate(label.to_owned())),
    }
}
