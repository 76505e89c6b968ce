//! From kept pages to a snapshot: understood like a folder of Graph JSON, sealed at once.
use super::{
    collecting::{Ended, MissingDetail},
    plan::Plan,
};
use crate::{
    desk::Desk,
    failure::{Class, Failure},
    import::{self, Import, SourceFile},
    runs::{Outcome, Progress},
    use_cases::imports::{self, Place},
};
use chrono::{DateTime, Utc};
use domain::{
    registry::{Registry, Stream as Row},
    subject::{Coverage, CoverageState, GapReason, Kind},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::{connection::Kept, sync},
};

/// How snapshots read from Graph name their source.
const SOURCE: &str = "Microsoft Graph";

/// A stream's pages, read back.
struct Pages {
    items: Vec<Value>,
    /// SHA-256 of each page, and how many items it had.
    sums: Vec<Value>,
    missing: Option<GapReason>,
    fetched_at: Option<DateTime<Utc>>,
}

/// What a sync lacks: the least that was seen of each kind, and why.
type Lacks = BTreeMap<Kind, (CoverageState, GapReason)>;

/// Makes the snapshot, and in the same transaction forgets the sync.
pub(super) fn seal(
    desk: &Desk<'_>,
    progress: &Progress,
    registry: &Registry,
    kept: &Kept,
    plan: &Plan,
    seq: i64,
) -> Result<Outcome, Failure> {
    progress.step("understand", 0);
    let (import, lacks) = desk.read(|reader| understand(reader, registry, plan, seq))?;
    let subjects = imports::identified(&import)?;
    progress.check()?;
    progress.step("store", subjects.len() as u64);
    desk.write(|recorder| {
        let place = Place { tenant: kept.tenant, statement: None };
        let recorded = imports::record(recorder, progress, &import, &subjects, &place, SOURCE)?;
        sync::forget(recorder.writer(), kept.tenant)?;
        let mut outcome = imports::judge(recorder, desk, progress, &place, recorded)?;
        outcome.code = "synced".to_owned();
        Ok(outcome.with("lacking", lacks.len()))
    })
}

fn understand(
    reader: &Reader<'_>,
    registry: &Registry,
    plan: &Plan,
    seq: i64,
) -> Result<(Import, Lacks), Failure> {
    let mut documents = Vec::new();
    let mut files = Vec::new();
    let mut lacks = Lacks::new();
    let mut newest: Option<DateTime<Utc>> = None;
    for row in plan.rows(registry) {
        let mut manifest = Vec::new();
        for stream in sync::streams(reader, seq, row.name())? {
            let pages = pages(reader, seq, &stream)?;
            newest = newest.max(pages.fetched_at);
            let ended = sync::ending::<Ended>(reader, seq, &stream)?;
            lack(&mut lacks, &row, ended.as_ref(), pages.missing);
            if ended == Some(Ended::Nothing)
                || (pages.sums.is_empty() && ended != Some(Ended::Whole))
            {
                continue;
            }
            manifest.push(json!({ "stream": stream, "pages": pages.sums }));
            let whole = ended == Some(Ended::Whole);
            documents.push((stream.clone(), document(&row, pages.items, whole)));
        }
        if !manifest.is_empty() {
            files.push(file(&row, &manifest));
        }
    }
    let mut import = import::from_documents(documents, files)?;
    import.source.collected_at = newest;
    settle(&mut import.coverage, registry, plan, &lacks);
    Ok((import, lacks))
}

fn pages(reader: &Reader<'_>, seq: i64, stream: &str) -> Result<Pages, Failure> {
    let mut read = Pages { items: Vec::new(), sums: Vec::new(), missing: None, fetched_at: None };
    sync::each_page(reader, seq, stream, |page| {
        let mut items: Vec<Value> = serde_json::from_slice(&page.body)
            .map_err(|_| Failure::new(Class::Internal, "internal"))?;
        let sum = hex::encode(Sha256::digest(&page.body));
        read.sums.push(json!({ "sha256": sum, "items": items.len() }));
        read.items.append(&mut items);
        let gaps: Vec<MissingDetail> = serde_json::from_value(page.gaps)
            .map_err(|_| Failure::new(Class::Internal, "internal"))?;
        read.missing = read.missing.or(gaps.first().map(|gap| gap.reason));
        read.fetched_at = read.fetched_at.max(Some(page.fetched_at));
        Ok::<_, Failure>(())
    })?;
    Ok(read)
}

/// A stream as a file of it would be.
fn document(row: &Row<'_>, mut items: Vec<Value>, whole: bool) -> Value {
    let version = row.source.version.name();
    // What was read for one id is an item of its collection.
    let path = row.source.collection();
    let context = format!("https://graph.microsoft.com/{version}/$metadata#{path}");
    if row.source.single {
        let mut object = items.pop().unwrap_or(Value::Null);
        if let Some(object) = object.as_object_mut() {
            object.insert("@odata.context".to_owned(), format!("{context}/$entity").into());
        }
        return object;
    }
    let mut document = json!({ "@odata.context": context, "value": items });
    if !whole && let Some(object) = document.as_object_mut() {
        object.insert("@odata.nextLink".to_owned(), "unread".into());
    }
    document
}

/// What proves later that these pages were read: their hashes. The contents are the subjects'
/// versions, so that a sync without a change keeps nothing.
fn file(row: &Row<'_>, streams: &[Value]) -> SourceFile {
    let manifest = json!({
        "schema": "tenantpilot.graph-pages/1",
        "endpoint": format!("{}/{}", row.source.version.name(), row.source.path),
        "streams": streams,
    });
    let bytes = manifest.to_string().into_bytes();
    SourceFile {
        name: format!("{}.json", row.source.path.replace(['{', '}'], "")),
        sha256: hex::encode(Sha256::digest(&bytes)),
        size_bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        bytes,
    }
}

fn lack(lacks: &mut Lacks, row: &Row<'_>, ended: Option<&Ended>, missing: Option<GapReason>) {
    let reason = match ended {
        Some(Ended::Whole | Ended::Nothing) => missing,
        Some(Ended::Refused { reason, .. }) => Some(*reason),
        None => Some(GapReason::ReadFailed),
    };
    let Some(reason) = reason else { return };
    let refused = matches!(ended, Some(Ended::Refused { .. }));
    for kind in row.completes {
        let state = if refused && row.kind == Some(kind) && row.source.for_each.is_empty() {
            CoverageState::NotCollected
        } else {
            CoverageState::Partial
        };
        let before = lacks.entry(kind.clone()).or_insert((state, reason));
        if state == CoverageState::NotCollected {
            *before = (state, reason);
        }
    }
}

/// The coverage that the pages show, lessened by what is known to be lacking.
fn settle(coverage: &mut [Coverage], registry: &Registry, plan: &Plan, lacks: &Lacks) {
    let read_from_graph = |kind: &Kind| registry.streams().any(|row| row.completes.contains(kind));
    let within_scope = |kind: &Kind| {
        registry.streams().any(|row| row.source.intune && row.completes.contains(kind))
    };
    for row in coverage {
        if let Some((state, reason)) = lacks.get(&row.kind) {
            if row.state == CoverageState::Complete || row.reason.is_none() {
                row.state = if row.count == 0 { *state } else { CoverageState::Partial };
            }
            row.reason = Some(*reason);
        } else if plan.scoped && row.state == CoverageState::Complete && within_scope(&row.kind) {
            row.state = CoverageState::Partial;
            row.reason = Some(GapReason::OutOfScope);
        } else if row.state == CoverageState::NotCollected
            && registry.kind(&row.kind).is_some_and(|rules| plan.leaves_out(&rules.area))
            && (row.kind.0 == "tenant.service-plan" || read_from_graph(&row.kind))
        {
            row.reason = Some(GapReason::LeftOut);
        }
    }
}
