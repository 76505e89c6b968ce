//! Two snapshots of the vault, or a baseline and a snapshot, compared page by page as one answer.
use super::baseline;
use crate::{
    arguments::{Compare, Global, Side, name},
    ending::Problem,
    output::Output,
    session::Session,
};
use app::{
    contract::{
        ClaimedTenant, CompareKind, CompareResponse, CompareSource, ComparedSnapshot, ComparedWith,
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

/// What is different between the two sides that the command names.
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
        left: source(left_tenant.as_ref(), &first.left),
        right: source(right_tenant.as_ref(), &first.right),
        counts: first.counts,
        kinds,
    })
}

/// The tenant of a snapshot, and the request's words for the side.
fn side(
    session: &Session,
    global: &Global,
    side: &Side,
) -> Result<(Option<TenantRow>, Value), Problem> {
    match side {
        Side::Path(_) => Err(Failure::usage("compare-sides-differ").into()),
        Side::Snapshot { tenant, number } => {
            let row = match tenant {
                Some(tenant) => session.tenant_called(Some(tenant))?,
                None => session.tenant(global)?,
            };
            let named = json!({"tenant": row.id, "snapshot": number});
            Ok((Some(row), named))
        }
        Side::Baseline { name, version } => {
            let baseline = baseline::find(session, name)?.id;
            Ok((None, json!({"baseline": baseline, "version": version})))
        }
    }
}

fn source(tenant: Option<&TenantRow>, compared: &ComparedWith) -> CompareSource {
    let claimed = ClaimedTenant {
        id: tenant.and_then(|tenant| tenant.provider_tenant_id.clone()),
        domain: tenant.and_then(|tenant| tenant.domain.clone()),
        name: tenant.map(|tenant| tenant.name.clone()),
    };
    match compared {
        ComparedWith::Snapshot(ComparedSnapshot { snapshot, .. }) => CompareSource {
            format: snapshot.format.clone(),
            library: false,
            tool: None,
            collected_at: snapshot.collected_at.clone(),
            tenant: claimed,
            snapshot: Some(snapshot.ordinal),
            baseline: None,
            version: None,
            subject_count: snapshot.subject_count,
        },
        ComparedWith::Baseline { name, version, item_count, .. } => CompareSource {
            format: "baseline".to_owned(),
            library: false,
            tool: None,
            collected_at: None,
            tenant: claimed,
            snapshot: None,
            baseline: Some(name.clone()),
            version: Some(*version),
            subject_count: *item_count,
        },
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
