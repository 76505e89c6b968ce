//! Two snapshots of the vault compared, page by page, as one answer.
use crate::{
    arguments::{Compare, Global, Side, name},
    ending::Problem,
    output::Output,
    session::Session,
};
use app::{
    contract::{
        ClaimedTenant, CompareKind, CompareResponse, CompareSource, ComparedSnapshot,
        SnapshotCompared, TenantRow,
    },
    failure::{Class, Failure},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs::File, io::Read, path::Path};

/// Rows asked for at a time.
const PAGE_ROWS: usize = 100;
/// A file that maps ids, in bytes.
const MAP_BYTES_MAX: u64 = 3 << 20;

/// What is different between the two snapshots that the command names.
pub fn response(
    global: &Global,
    command: &Compare,
    output: &Output,
) -> Result<CompareResponse, Problem> {
    let map = command.map.as_deref().map(map).transpose()?.unwrap_or_default();
    let session = Session::unlocked(global, output)?;
    let (left_tenant, left) = side(&session, global, &command.left)?;
    let (right_tenant, right) = side(&session, global, &command.right)?;
    let pair = json!({
        "left": left, "right": right, "match_by": name(&command.match_by), "map": map,
    });
    let page = |offset: usize| -> Result<SnapshotCompared, Problem> {
        let request = json!({
            "pair": pair, "changes": true, "limit": PAGE_ROWS, "offset": offset,
            "lang": output.lang(),
        });
        session.call("snapshot.compare", &request)
    };
    let first = page(0)?;
    let total = usize::try_from(first.total).unwrap_or(usize::MAX);
    let mut kinds: Vec<CompareKind> = first.kinds.into_iter().map(CompareKind::from).collect();
    let mut rows = first.rows;
    let mut seen = 0_usize;
    loop {
        seen = seen.saturating_add(rows.len());
        let more = !rows.is_empty() && seen < total;
        for row in rows {
            if let Some(kind) = kinds.iter_mut().find(|kind| kind.kind == row.kind) {
                kind.add(row);
            }
        }
        if !more {
            break;
        }
        rows = page(seen)?.rows;
    }
    Ok(CompareResponse {
        left: source(&left_tenant, &first.left),
        right: source(&right_tenant, &first.right),
        counts: first.counts,
        kinds,
    })
}

fn side(session: &Session, global: &Global, side: &Side) -> Result<(TenantRow, Value), Problem> {
    let Side::Snapshot { tenant, number } = side else {
        return Err(Failure::usage("compare-sides-differ").into());
    };
    let row = match tenant {
        Some(tenant) => session.tenant_called(Some(tenant))?,
        None => session.tenant(global)?,
    };
    let named = json!({"tenant": row.id, "snapshot": number});
    Ok((row, named))
}

fn source(tenant: &TenantRow, compared: &ComparedSnapshot) -> CompareSource {
    CompareSource {
        format: compared.snapshot.format.clone(),
        library: false,
        tool: None,
        collected_at: compared.snapshot.collected_at.clone(),
        tenant: ClaimedTenant {
            id: tenant.provider_tenant_id.clone(),
            domain: tenant.domain.clone(),
            name: Some(tenant.name.clone()),
        },
        snapshot: Some(compared.snapshot.ordinal),
        subject_count: compared.snapshot.subject_count,
    }
}

/// A JSON object of texts: left ids and right ids.
fn map(path: &Path) -> Result<BTreeMap<String, String>, Problem> {
    let disk = |error: std::io::Error| Failure::disk(Class::Input, &error);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(disk)?;
    file.take(MAP_BYTES_MAX.saturating_add(1)).read_to_end(&mut bytes).map_err(disk)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MAP_BYTES_MAX {
        return Err(Failure::input("id-map-too-large").with("limit", MAP_BYTES_MAX).into());
    }
    serde_json::from_slice(&bytes).map_err(|error| {
        let failure = Failure::input("id-map-malformed");
        failure.with("line", error.line()).with("column", error.column()).into()
    })
}
