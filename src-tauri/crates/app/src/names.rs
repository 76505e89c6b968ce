//! Names for the ids that settings hold: a person reads `Sven Tölke`, not a GUID.
use crate::{failure::Failure, import};
use domain::{
    ids::SnapshotId,
    verdict::{Observation, Reason, ReasonArg},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{naming, snapshot, subject},
};

/// Names by id in lower case.
pub type Names = BTreeMap<String, String>;

/// The names of what the observed settings and the reasons refer to by id. What neither the
/// snapshot nor the directory knows keeps its id.
pub fn of<'a>(
    reader: &Reader<'_>,
    snapshot: SnapshotId,
    judged: impl Iterator<Item = (&'a Reason, &'a [Observation])>,
) -> Result<Names, Failure> {
    let mut wanted = BTreeSet::new();
    for (reason, observed) in judged {
        for value in observed.iter().flat_map(|one| [&one.expected, &one.actual]).flatten() {
            texts(value, &mut wanted);
        }
        for arg in reason.args.values() {
            match arg {
                ReasonArg::Number(_) => {}
                ReasonArg::Text(text) => drop(wanted.insert(text.to_lowercase())),
                ReasonArg::List(texts) => {
                    wanted.extend(texts.iter().map(|text| text.to_lowercase()))
                }
            }
        }
    }
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let tenant = snapshot::get(reader, snapshot)?.said.tenant;
    let looked_up = naming::objects(reader, tenant)?;
    let looked_up = looked_up.into_iter().filter_map(|object| Some((object.id, object.name?)));
    let known = subject::references(reader, snapshot)?;
    // What the snapshot itself calls something goes first.
    let known = known.into_iter().map(|reference| (reference.id.to_lowercase(), reference.name));
    let applications = import::registry()?.applications();
    let applications = applications.map(|(id, name)| (id.to_owned(), name.to_owned()));
    Ok(applications
        .chain(looked_up)
        .chain(known)
        .filter(|(id, name)| wanted.contains(id) && !name.is_empty() && name.to_lowercase() != *id)
        .collect())
}

/// A reason that says names where it said ids.
pub fn named(reason: &Reason, names: &Names) -> Reason {
    let name = |text: &String| names.get(&text.to_lowercase()).unwrap_or(text).clone();
    let mut named = reason.clone();
    for arg in named.args.values_mut() {
        match arg {
            ReasonArg::Number(_) => {}
            ReasonArg::Text(text) => *text = name(text),
            ReasonArg::List(texts) => texts.iter_mut().for_each(|text| *text = name(text)),
        }
    }
    named
}

fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.to_lowercase())),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(values) => values.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}
