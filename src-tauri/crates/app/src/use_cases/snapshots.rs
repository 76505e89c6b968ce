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
        let mut volatile = subject::volatile(reader, row.said.id)?;
        let subjects = subject::view(reader, row.said.id)?.into_iter().map(|stored| {
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

fn find(reader: &Reader<'_>, tenant: TenantId, number: Option<u32>) -> Result<Snapshot, Failure> {
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
            None => {
                document.insert(import::OWN_KIND.to_owned(), kind.as_str().into());
                kind
            }
        };
        document.insert("value".to_owned(), items.into());
        let bytes = serde_json::to_vec_pretty(&document).map_err(internal)?;
        files.push((format!("{name}.json"), bytes));
    }
    let about = serde_json::json!({
        "schema": import::OWN_SCHEMA,
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

/// Volatile values are kept by path, names separated by points. Those of a list's elements stay
/// away: which element each was of is not kept.
fn put_back(content: &mut Value, volatile: Value) {
    let Value::Object(volatile) = volatile else { return };
    for (path, value) in volatile.into_iter().filter(|(path, _)| !path.contains("[]")) {
        let mut place = &mut *content;
        for name in path.split('.') {
            let Value::Object(object) = place else { break };
            place = object.entry(name).or_insert_with(|| Value::Object(Map::new()));
        }
        *place = value;
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
