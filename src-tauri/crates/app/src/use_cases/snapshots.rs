//! Snapshots: looked at, and written out so that nothing is locked in.
use crate::{
    contract::{
        SnapshotExport, SnapshotExported, SnapshotList, SnapshotRequest, SnapshotView,
        TenantRequest,
    },
    door::Door,
    failure::{Class, Failure},
    import, tenants,
};
use domain::ids::TenantId;
use serde_json::{Map, Value};
use std::{collections::BTreeMap, fs, io, path::Path};
use vault::{
    Reader,
    tables::{
        snapshot::{self, Snapshot},
        subject::{self, StoredSubject},
    },
};

/// `snapshot.list`
pub(crate) fn list(door: &Door, request: TenantRequest) -> Result<SnapshotList, Failure> {
    let open = door.open()?;
    let rows = open.vault.read(|reader| snapshot::list(reader, request.tenant))?;
    let rows = rows.iter().map(|row| tenants::snapshot_row(&open.catalogue, row)).collect();
    Ok(SnapshotList { rows })
}

/// `snapshot.show`
pub(crate) fn show(door: &Door, request: SnapshotRequest) -> Result<SnapshotView, Failure> {
    let open = door.open()?;
    let row = open.vault.read(|reader| find(reader, request.tenant, request.snapshot))?;
    let snapshot = tenants::snapshot_row(&open.catalogue, &row);
    Ok(SnapshotView { snapshot, coverage: row.said.coverage })
}

/// `snapshot.export`: a folder with one file for each kind, as an import reads it.
pub(crate) fn export(door: &Door, request: SnapshotExport) -> Result<SnapshotExported, Failure> {
    let open = door.open()?;
    let (row, subjects) = open.vault.read(|reader| {
        let row = find(reader, request.tenant, request.snapshot)?;
        let mut volatile = subject::volatile(reader, row.said.id, None, |_, _| true)?;
        let subjects = subject::view(reader, row.said.id, None)?.into_iter().map(|stored| {
            let key = (stored.reference.kind.clone(), stored.reference.id.clone());
            (stored, volatile.remove(&key).unwrap_or_default())
        });
        let subjects: Vec<_> = subjects.collect();
        Ok::<_, Failure>((row, subjects))
    })?;
    let path = request.path.trim();
    if path.is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let files = files(&row, subjects)?;
    write(Path::new(path), &files).map_err(|error| Failure::disk(Class::Input, &error))?;
    Ok(SnapshotExported {
        path: path.to_owned(),
        files: u32::try_from(files.len()).unwrap_or(u32::MAX),
        subjects: row.subject_count,
    })
}

/// A tenant's snapshot by its number; the latest where none is given.
pub(crate) fn find(
    reader: &Reader<'_>,
    tenant: TenantId,
    number: Option<u32>,
) -> Result<Snapshot, Failure> {
    let unknown = || Failure::input("snapshot-unknown");
    match number {
        None => snapshot::latest(reader, tenant)?.ok_or_else(unknown),
        Some(number) => snapshot::list(reader, tenant)?
            .into_iter()
            .find(|row| row.ordinal == number)
            .ok_or_else(unknown),
    }
}

/// One file a kind, in the shape of a Graph response, volatile values put back in place.
fn files(
    row: &Snapshot,
    subjects: Vec<(StoredSubject, Value)>,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let registry = import::registry()?;
    let mut kinds: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (subject, volatile) in subjects {
        let mut content = subject.content;
        put_back(&mut content, volatile);
        kinds.entry(subject.reference.kind.0).or_default().push(content);
    }
    let internal = |_| Failure::new(Class::Internal, "internal");
    let mut files = Vec::new();
    for (kind, items) in kinds {
        let rules = registry.kind(&domain::subject::Kind::new(&kind));
        let source = rules.and_then(|rules| rules.graph.as_ref());
        let mut document = Map::new();
        let name = match source {
            Some(source) => {
                let path = source.collection();
                let version = source.version.name();
                let context = format!("https://graph.microsoft.com/{version}/$metadata#{path}");
                document.insert("@odata.context".to_owned(), context.into());
                path.replace('/', "_")
            }
            None => kind,
        };
        document.insert("value".to_owned(), items.into());
        let bytes = serde_json::to_vec_pretty(&document).map_err(internal)?;
        files.push((format!("{name}.json"), bytes));
    }
    let about = serde_json::json!({
        "schema": import::exported::SCHEMA,
        "number": row.ordinal,
        "taken_at": row.said.taken_at,
        "collected_at": row.said.collected_at,
        "source": row.said.source,
        "format": row.said.format,
        "tenant": row.said.claimed_tenant,
        "content_sha256": hex::encode(row.content_hash),
        "coverage": row.said.coverage,
    });
    files.push(("snapshot.json".to_owned(), serde_json::to_vec_pretty(&about).map_err(internal)?));
    Ok(files)
}

/// Volatile values are kept by path, names separated by points; those of a list's items
/// (`settings[].id`) as a list.
fn put_back(content: &mut Value, volatile: Value) {
    let Value::Object(volatile) = volatile else { return };
    for (path, value) in volatile {
        put(content, &path.split('.').collect::<Vec<_>>(), value);
    }
}

fn put(place: &mut Value, path: &[&str], value: Value) {
    let Some((name, rest)) = path.split_first() else {
        *place = value;
        return;
    };
    let Value::Object(object) = place else { return };
    let Some(list) = name.strip_suffix("[]") else {
        put(object.entry(*name).or_insert_with(|| Value::Object(Map::new())), rest, value);
        return;
    };
    // Where an item had none it is not known which.
    if let (Some(Value::Array(items)), Value::Array(values)) = (object.get_mut(list), value)
        && items.len() == values.len()
    {
        items.iter_mut().zip(values).for_each(|(item, value)| put(item, rest, value));
    }
}

fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::put_back;
    use serde_json::{Value, json};

    fn check(mut content: Value, volatile: Value, expected: Value) {
        put_back(&mut content, volatile);
        assert_eq!(content, expected);
    }

    #[test]
    fn volatile_values_go_where_they_were() {
        check(json!({"a": 1}), json!({"b.c": 2}), json!({"a": 1, "b": {"c": 2}}));
        check(
            json!({"settings": [{"x": 1}, {"x": 2, "in": [{}]}]}),
            json!({"settings[].id": ["0", "1"]}),
            json!({"settings": [{"x": 1, "id": "0"}, {"x": 2, "in": [{}], "id": "1"}]}),
        );
        check(
            json!({"settings": [{"in": [{}, {}]}]}),
            json!({"settings[].in[].id": [["0", "1"]]}),
            json!({"settings": [{"in": [{"id": "0"}, {"id": "1"}]}]}),
        );
        check(json!({"a": [{}, {}]}), json!({"a[].id": ["0"]}), json!({"a": [{}, {}]}));
        check(json!({}), json!({"a[].id": ["0"]}), json!({}));
    }
}
