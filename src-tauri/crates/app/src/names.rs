//! Names for the ids that settings hold: a person reads `Sven Tölke`, not a GUID.
use domain::{ids::SnapshotId, verdict::Observation};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use vault::{Reader, VaultError, tables::subject};

/// The names of what the observed settings refer to by id, by id in lower case. What the
/// snapshot does not know keeps its id.
pub fn of<'a>(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    observed: impl Iterator<Item = &'a Observation>,
) -> Result<BTreeMap<String, String>, VaultError> {
    let mut wanted = BTreeSet::new();
    for observation in observed {
        for value in [&observation.expected, &observation.actual].into_iter().flatten() {
            texts(value, &mut wanted);
        }
    }
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let known = subject::references(reader, snapshot)?;
    Ok(known
        .into_iter()
        .map(|reference| (reference.id.to_lowercase(), reference.name))
        .filter(|(id, name)| wanted.contains(id) && !name.is_empty() && name.to_lowercase() != *id)
        .collect())
}

fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.to_lowercase())),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(values) => values.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}
