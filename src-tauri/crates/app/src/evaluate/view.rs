//! A stored snapshot as the rules read it.
use crate::failure::Failure;
use controls::Catalogue;
use domain::subject::{Kind, SubjectRef};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{
        snapshot::Snapshot,
        subject::{self, StoredSubject},
    },
};

/// A stored snapshot as `controls` reads it.
pub fn view(reader: &Reader<'_>, snapshot: &Snapshot) -> Result<Value, Failure> {
    of(reader, snapshot, None, |_, _| ())
}

/// [`view`] with the subjects of some kinds only, without what `slim` takes from their contents: a
/// large tenant's rest need not be in memory.
pub(super) fn of(
    reader: &Reader<'_>,
    snapshot: &Snapshot,
    kinds: Option<&BTreeSet<&str>>,
    slim: impl Fn(&str, &mut Value) + Sync,
) -> Result<Value, Failure> {
    let mut subjects: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let (mut coverage, mut gaps) = (Map::new(), Map::new());
    for seen in &snapshot.said.coverage {
        let kind = seen.kind.0.clone();
        subjects.entry(kind.clone()).or_default();
        coverage.insert(kind.clone(), json!(seen.state));
        if let Some(reason) = seen.reason {
            gaps.insert(kind, json!(reason));
        }
    }
    let slim = |stored: &mut StoredSubject| slim(&stored.reference.kind.0, &mut stored.content);
    for stored in subject::view_of(reader, snapshot.said.id, kinds, slim)? {
        let SubjectRef { kind, id, name } = stored.reference;
        // Not by `json!`, which would copy the content.
        let row = [
            ("id".to_owned(), id.into()),
            ("name".to_owned(), name.into()),
            ("content".to_owned(), stored.content),
        ];
        subjects.entry(kind.0).or_default().push(Value::Object(Map::from_iter(row)));
    }
    let environment =
        snapshot.said.claimed_tenant.as_ref().and_then(|said| said.get("environment"));
    let subjects = subjects.into_iter().map(|(kind, list)| (kind, Value::Array(list)));
    let view = [
        ("subjects".to_owned(), Value::Object(subjects.collect())),
        ("coverage".to_owned(), Value::Object(coverage)),
        ("gaps".to_owned(), Value::Object(gaps)),
        ("environment".to_owned(), environment.cloned().unwrap_or_default()),
    ];
    Ok(Value::Object(Map::from_iter(view)))
}

/// [`of`] with what changes without anyone changing the configuration, such as the date of the
/// last change: rules on how well policies are kept measure against it.
pub(super) fn with_volatile(
    reader: &Reader<'_>,
    snapshot: &Snapshot,
    catalogue: &Catalogue,
    kinds: &BTreeSet<&str>,
) -> Result<Value, Failure> {
    let condense = |kind: &str, content: &mut Value| catalogue.condense(kind, content);
    let mut view = of(reader, snapshot, Some(kinds), condense)?;
    if let Some(view) = view.as_object_mut() {
        view.insert("condensed".to_owned(), Value::Bool(true));
    }
    let condense = |kind: &str, values: &mut Value| catalogue.condense_volatile(kind, values);
    let mut volatile = subject::volatile(reader, snapshot.said.id, Some(kinds), condense)?;
    let lists = view.get_mut("subjects").and_then(Value::as_object_mut).into_iter().flatten();
    for (kind, list) in lists {
        for row in list.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
            let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
            let said = volatile.remove(&(Kind::new(kind), id.to_owned()));
            row.extend(said.map(|said| ("volatile".to_owned(), said)));
        }
    }
    Ok(view)
}
