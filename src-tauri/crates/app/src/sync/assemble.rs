//! From kept pages to a snapshot: understood like a folder of Graph JSON, sealed at once.
use super::{
    collecting::Begun,
    context,
    keeping::{Ended, MissingDetail},
    plan::Plan,
};
use crate::{
    desk::Desk,
    failure::{Class, Failure},
    import::{self, Collected, Import, Part, SourceFile},
    runs::{Outcome, Progress},
    use_cases::imports::{self, Place},
};
use chrono::{DateTime, Utc};
use domain::{
    canonical::ContentHash,
    registry::{Registry, Stream as Row},
    subject::{Coverage, CoverageState, GapReason, Kind, Subject},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
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

/// What a sync lacks: the least that was seen of each kind, and why.
type Lacks = BTreeMap<Kind, (CoverageState, GapReason)>;

/// Makes the snapshot, and in the same transaction forgets the sync.
pub(super) fn seal(
    desk: &Desk<'_>,
    progress: &Progress,
    registry: &Registry,
    kept: &Kept,
    begun: &Begun,
) -> Result<Outcome, Failure> {
    progress.step("understand", 0);
    let (import, subjects, lacks) =
        desk.read(|reader| understand(reader, progress, registry, &begun.plan, begun.seq))?;
    progress.check()?;
    progress.step("store", subjects.len() as u64);
    desk.write(|recorder| {
        let place = Place { tenant: kept.tenant, statement: None };
        let inserted = imports::record(recorder, progress, &import, &subjects, &place, SOURCE)?;
        let ids: BTreeSet<String> =
            subjects.iter().map(|subject| subject.hashed().1.to_lowercase()).collect();
        // Neither needs to lie in memory while the snapshot is judged.
        drop((import, subjects));
        context::keep(recorder, registry, kept.tenant, begun, inserted.ordinal, ids)?;
        sync::forget(recorder.writer(), kept.tenant)?;
        let mut outcome = imports::judge(recorder, desk, progress, &place, &inserted)?;
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
        seq,
        rows: plan.rows(registry).map(Some).collect(),
        open: None,
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

/// What the sync has read, handed to the importer one page at a time: contents lie in memory for
/// one page only, and compressed afterwards.
struct Read<'a> {
    reader: &'a Reader<'a>,
    progress: &'a Progress,
    seq: i64,
    /// None where it was taken.
    rows: Vec<Option<Row<'a>>>,
    open: Option<OpenRow<'a>>,
    files: Vec<SourceFile>,
    lacks: Lacks,
    newest: Option<DateTime<Utc>>,
    packer: SubjectPacker,
    subjects: Vec<PackedSubject>,
}

/// A row of the registry that is being taken.
struct OpenRow<'a> {
    row: Row<'a>,
    streams: std::vec::IntoIter<String>,
    stream: Option<OpenStream>,
    /// For the evidence: what the streams had.
    manifest: Vec<Value>,
}

/// A stream that is being taken.
struct OpenStream {
    name: String,
    ended: Option<Ended>,
    items: usize,
    /// SHA-256 of each page, and how many items it had.
    sums: Vec<Value>,
    missing: Option<GapReason>,
}

impl<'a> Read<'a> {
    fn open(&self, row: Row<'a>) -> Result<OpenRow<'a>, Failure> {
        let streams = sync::streams(self.reader, self.seq, row.name())?.into_iter();
        Ok(OpenRow { row, streams, stream: None, manifest: Vec::new() })
    }

    /// The next part of a row; none when it is at its end.
    fn next(&mut self, open: &mut OpenRow<'a>) -> Result<Option<Part>, Failure> {
        loop {
            self.progress.check()?;
            let Some(stream) = &mut open.stream else {
                let Some(name) = open.streams.next() else { return Ok(None) };
                let ended = sync::ending(self.reader, self.seq, &name)?;
                let (sums, missing) = (Vec::new(), None);
                open.stream = Some(OpenStream { name, ended, items: 0, sums, missing });
                continue;
            };
            let sequence = u32::try_from(stream.sums.len()).unwrap_or(u32::MAX);
            if let Some(page) = sync::page(self.reader, self.seq, &stream.name, sequence)? {
                self.newest = self.newest.max(Some(page.fetched_at));
                return stream.part(&open.row, &page).map(Some);
            }
            lack(&mut self.lacks, &open.row, stream.ended.as_ref(), stream.missing);
            let Some(over) = open.stream.take() else { continue };
            let whole = over.ended == Some(Ended::Whole);
            if !over.sums.is_empty() || whole {
                open.manifest.push(json!({ "stream": over.name, "pages": over.sums }));
            }
            if over.sums.is_empty() && whole {
                let (stream, single) = (over.name, open.row.source.single);
                let items = Vec::new();
                return Ok(Some(Part { stream, items, before: 0, single, unfinished: false }));
            }
        }
    }
}

impl OpenStream {
    fn part(&mut self, row: &Row<'_>, page: &sync::Page) -> Result<Part, Failure> {
        let internal = |_| Failure::new(Class::Internal, "internal");
        let items: Vec<Value> = serde_json::from_slice(&page.body).map_err(internal)?;
        let sum = hex::encode(Sha256::digest(&page.body));
        self.sums.push(json!({ "sha256": sum, "items": items.len() }));
        let gaps: Vec<MissingDetail> =
            serde_json::from_value(page.gaps.clone()).map_err(internal)?;
        self.missing = self.missing.or(gaps.first().map(|gap| gap.reason));
        let before = self.items;
        self.items = self.items.saturating_add(items.len());
        Ok(Part {
            stream: self.name.clone(),
            items,
            before,
            single: row.source.single,
            unfinished: self.ended != Some(Ended::Whole),
        })
    }
}

impl Collected for Read<'_> {
    type Error = Failure;

    fn take(&mut self, path: &str) -> Result<Option<Part>, Failure> {
        let is_of = |row: &Row<'_>| row.source.collection().eq_ignore_ascii_case(path);
        loop {
            if self.open.as_ref().is_none_or(|open| !is_of(&open.row)) {
                let row = self.rows.iter_mut().find_map(|row| row.take_if(|row| is_of(row)));
                let Some(row) = row else { return Ok(None) };
                self.open = Some(self.open(row)?);
            }
            let Some(mut open) = self.open.take() else { continue };
            if let Some(part) = self.next(&mut open)? {
                self.open = Some(open);
                return Ok(Some(part));
            }
            if !open.manifest.is_empty() {
                self.files.push(file(&open.row, &open.manifest));
            }
        }
    }

    fn left(&self) -> Option<String> {
        let open = self.open.as_ref().map(|open| &open.row);
        let row = open.or_else(|| self.rows.iter().flatten().next())?;
        Some(row.source.collection().to_owned())
    }

    fn subject(&mut self, subject: Subject, identity: ContentHash) -> Result<(), Failure> {
        self.subjects.push(self.packer.pack(&subject, identity.0)?);
        Ok(())
    }
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
