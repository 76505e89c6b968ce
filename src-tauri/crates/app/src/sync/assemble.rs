//! From kept pages to a snapshot: understood like a folder of Graph JSON, sealed at once.
use super::{
    collecting::{Ended, MissingDetail},
    plan::Plan,
};
use crate::{
    desk::Desk,
    failure::{Class, Failure},
    import::{self, Collected, Import, SourceFile},
    runs::{Outcome, Progress},
    use_cases::imports::{self, Place},
};
use chrono::{DateTime, Utc};
use domain::{
    canonical::identity,
    registry::{Registry, Stream as Row},
    subject::{Coverage, CoverageState, GapReason, Kind, Subject},
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::{
        connection::Kept,
        subject::{PackedSubject, SubjectPacker},
        sync,
    },
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
    let (import, subjects, lacks) =
        desk.read(|reader| understand(reader, progress, registry, plan, seq))?;
    progress.check()?;
    progress.step("store", subjects.len() as u64);
    desk.write(|recorder| {
        let place = Place { tenant: kept.tenant, statement: None };
        let recorded = imports::record(recorder, progress, &import, &subjects, &place, SOURCE)?;
        drop(subjects);
        sync::forget(recorder.writer(), kept.tenant)?;
        let mut outcome = imports::judge(recorder, desk, progress, &place, recorded)?;
        outcome.code = "synced".to_owned();
        Ok(outcome.with("lacking", lacks.len()))
    })
}

fn understand(
    reader: &Reader<'_>,
    progress: &Progress,
    registry: &Registry,
    plan: &Plan,
    seq: i64,
) -> Result<(Import, Vec<PackedSubject>, Lacks), Failure> {
    let mut read = Read {
        reader,
        progress,
        registry,
        seq,
        rows: plan.rows(registry).map(Some).collect(),
        files: Vec::new(),
        lacks: Lacks::new(),
        newest: None,
        packer: SubjectPacker::new()?,
        subjects: Vec::new(),
    };
    let mut import = import::from_collected(&mut read)?;
    import.source.collected_at = read.newest;
    import.files = read.files;
    settle(&mut import.coverage, registry, plan, &read.lacks);
    Ok((import, read.subjects, read.lacks))
}

/// What the sync has read, handed to the importer one collection at a time: contents lie in
/// memory for one collection only, and compressed afterwards.
struct Read<'a> {
    reader: &'a Reader<'a>,
    progress: &'a Progress,
    registry: &'a Registry,
    seq: i64,
    /// None where it was taken.
    rows: Vec<Option<Row<'a>>>,
    files: Vec<SourceFile>,
    lacks: Lacks,
    newest: Option<DateTime<Utc>>,
    packer: SubjectPacker,
    subjects: Vec<PackedSubject>,
}

impl Read<'_> {
    fn row(&mut self, row: &Row<'_>) -> Result<Vec<(String, Value)>, Failure> {
        let (mut documents, mut manifest) = (Vec::new(), Vec::new());
        for stream in sync::streams(self.reader, self.seq, row.name())? {
            self.progress.check()?;
            let pages = pages(self.reader, self.seq, &stream)?;
            self.newest = self.newest.max(pages.fetched_at);
            let ended = sync::ending::<Ended>(self.reader, self.seq, &stream)?;
            lack(&mut self.lacks, row, ended.as_ref(), pages.missing);
            if ended == Some(Ended::Nothing)
                || (pages.sums.is_empty() && ended != Some(Ended::Whole))
            {
                continue;
            }
            manifest.push(json!({ "stream": stream, "pages": pages.sums }));
            let whole = ended == Some(Ended::Whole);
            documents.push((stream, document(row, pages.items, whole)));
        }
        if !manifest.is_empty() {
            self.files.push(file(row, &manifest));
        }
        Ok(documents)
    }
}

impl Collected for Read<'_> {
    type Error = Failure;

    fn take(&mut self, path: &str) -> Result<Vec<(String, Value)>, Failure> {
        let mut documents = Vec::new();
        for index in 0..self.rows.len() {
            let row = self.rows.get_mut(index).and_then(|row| {
                row.take_if(|row| row.source.collection().eq_ignore_ascii_case(path))
            });
            if let Some(row) = row {
                documents.append(&mut self.row(&row)?);
            }
        }
        Ok(documents)
    }

    fn left(&self) -> Option<String> {
        let row = self.rows.iter().flatten().next()?;
        Some(row.source.collection().to_owned())
    }

    fn subject(&mut self, subject: Subject) -> Result<(), Failure> {
        let rules = self
            .registry
            .kind(&subject.reference.kind)
            .ok_or_else(|| Failure::new(Class::Internal, "internal"))?;
        let identity = identity(rules, &subject.content).0;
        self.subjects.push(self.packer.pack(&subject, identity)?);
        Ok(())
    }
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
    if row.source.single {
        return items.pop().unwrap_or(Value::Null);
    }
    let mut document = Map::from_iter([("value".to_owned(), Value::Array(items))]);
    if !whole {
        document.insert("@odata.nextLink".to_owned(), "unread".into());
    }
    Value::Object(document)
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
    for row in coverage {
        if let Some((state, reason)) = lacks.get(&row.kind) {
            if row.state == CoverageState::Complete || row.reason.is_none() {
                row.state = if row.count == 0 { *state } else { CoverageState::Partial };
            }
            row.reason = Some(*reason);
        } else if row.state == CoverageState::NotCollected
            && registry
                .kind(&row.kind)
                .is_some_and(|rules| rules.graph.is_some() && plan.leaves_out(&rules.area))
        {
            row.reason = Some(GapReason::LeftOut);
        }
    }
}
