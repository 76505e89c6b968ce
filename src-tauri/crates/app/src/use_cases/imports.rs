//! Imports: looked at, then taken in as a run.
mod complete;
mod target;

pub(crate) use target::Place;

use crate::{
    contract::{
        ClaimedTenant, ImportLook, ImportPreview, ImportStart, ImportTarget, KindCount,
        LibraryList, LibraryRow, NotUnderstood, Nothing, RunStarted,
    },
    desk::Desk,
    door::Door,
    evaluate::{self, OVERLAY},
    failure::{Class, Failure},
    import::{self, Import, ImportError, Limits, ReasonCode},
    recorder::Recorder,
    runs::{Outcome, Progress},
};
use domain::{
    canonical::identity,
    event::{Event, TenantEvent, WorkspaceEvent},
    ids::{LibraryId, SnapshotId, TenantId},
    journal::Hash,
    profile::TenantProfile,
    registry::Registry,
    subject::{CoverageState, Kind, Subject},
};
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
    path::Path,
};
use vault::tables::{
    evidence::{self, Owner, Source},
    library, member,
    snapshot::{self, Inserted},
    subject::{self, PackedSubject, SubjectPacker},
    tenant,
};

/// The most notes that a preview carries; the rest is counted by the journal's snapshot.
const NOTES_MAX: usize = 1_000;

/// `import.preview`
pub(crate) fn preview(door: &Door, request: ImportLook) -> Result<ImportPreview, Failure> {
    let open = door.open()?;
    let import = read(&request.path, &mut |_| ControlFlow::Continue(()))?;
    let name = name_of(&request.path);
    let (target, completes) = open.vault.read(|reader| -> Result<_, Failure> {
        let target = target::target(reader, &import, request.tenant, &name)?;
        let tenant = match &target {
            ImportTarget::Tenant { tenant, .. } => Some(*tenant),
            ImportTarget::ChoiceNeeded => request.tenant,
            _ => None,
        };
        let completes = tenant.map(|tenant| complete::look(reader, &import, tenant)).transpose()?;
        Ok((target, completes.flatten()))
    })?;
    let seen = import.preview();
    let mut kinds: Vec<KindCount> = seen
        .counts
        .iter()
        .map(|row| KindCount {
            kind: row.kind.0.clone(),
            count: row.count,
            judged: open.catalogue.rows(OVERLAY).iter().any(|(_, control)| {
                control.kinds.contains(&row.kind.0) || control.optional_kinds.contains(&row.kind.0)
            }),
        })
        .collect();
    kinds.sort_by(|one, other| {
        other
            .judged
            .cmp(&one.judged)
            .then(other.count.cmp(&one.count))
            .then(one.kind.cmp(&other.kind))
    });
    Ok(ImportPreview {
        path: request.path,
        format: import.format.name().to_owned(),
        tool: tool(&import),
        collected_at: import.source.collected_at.map(|at| at.to_rfc3339()),
        claimed: claimed(&import),
        target,
        kinds,
        size_bytes: seen.bytes,
        file_count: seen.file_count,
        not_understood: seen.not_understood.iter().take(NOTES_MAX).map(noted).collect(),
        completes,
        stated_exclusions: import.stated_profile.as_ref().map_or(0, exclusions),
    })
}

/// `import.start`
pub(crate) fn start(door: &Door, request: ImportStart) -> Result<RunStarted, Failure> {
    if request.path.trim().is_empty() {
        return Err(Failure::usage("path-missing"));
    }
    let run = door.runs().start(door, "import", request.tenant, move |desk, progress| {
        progress.step("read", 0);
        let import = read(&request.path, &mut |at| match at {
            import::Progress::Reading { bytes, .. } => progress.advance(bytes),
            import::Progress::Parsing { done, total } => {
                if done == 0 {
                    progress.step("parse", total as u64);
                }
                progress.advance(done as u64)
            }
        })?;
        let name = name_of(&request.path);
        take(desk, progress, &import, &name, &request)
    })?;
    Ok(RunStarted { run })
}

/// `library.list`
pub(crate) fn libraries(door: &Door, _: Nothing) -> Result<LibraryList, Failure> {
    door.open()?.vault.read(|reader| {
        let rows = library::list(reader)?
            .into_iter()
            .map(|row| {
                let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
                for subject in library::subjects(reader, row.id)? {
                    let count = kinds.entry(subject.reference.kind.0).or_default();
                    *count = count.saturating_add(1);
                }
                let kinds = kinds
                    .into_iter()
                    .map(|(kind, count)| KindCount { kind, count, judged: false })
                    .collect();
                let imported_at = row.imported_at.to_rfc3339();
                Ok(LibraryRow { id: row.id, name: row.name, imported_at, kinds })
            })
            .collect::<Result<_, Failure>>()?;
        Ok(LibraryList { rows })
    })
}

/// Takes an import in: evidence, snapshot, verdicts and findings in one transaction.
pub(crate) fn take(
    desk: &Desk<'_>,
    progress: &Progress,
    import: &Import,
    name: &str,
    request: &ImportStart,
) -> Result<Outcome, Failure> {
    if request.complete {
        return complete::take(desk, progress, import, name, request);
    }
    let subjects = packed(import)?;
    progress.check()?;
    progress.step("store", subjects.len() as u64);
    if import.library {
        return take_library(desk, import, name, &subjects);
    }
    desk.write(|recorder| {
        let place = target::aim(recorder, import, request, name)?;
        progress.about(place.tenant);
        let inserted = record(recorder, progress, import, &subjects, &place, name)?;
        adopt(recorder, import, request, place.tenant)?;
        judge(recorder, desk, progress, &place, &inserted)
    })
}

/// Puts a snapshot with its evidence into the vault.
pub(crate) fn record(
    recorder: &mut Recorder<'_>,
    progress: &Progress,
    import: &Import,
    subjects: &[PackedSubject],
    place: &Place,
    name: &str,
) -> Result<Inserted, Failure> {
    let id = SnapshotId(recorder.env().uuid());
    let row = snapshot::NewSnapshot {
        id,
        tenant: place.tenant,
        taken_at: recorder.env().now(),
        collected_at: import.source.collected_at,
        source: name.to_owned(),
        format: import.format.name().to_owned(),
        tool_version: tool(import),
        claimed_tenant: Some(json!({
            "id": import.source.tenant.id, "domain": import.source.tenant.domain,
            "name": import.source.tenant.name, "environment": import.environment,
        })),
        statement: place.statement.clone(),
        coverage: import.coverage.clone(),
        not_understood: json!(import.not_understood),
    };
    let gone = gone(recorder, import, subjects, place.tenant)?;
    put(recorder, progress, row, import, subjects, gone)
}

/// Puts a snapshot with the evidence of an import into the vault; `gone` subjects are not in it
/// any more.
fn put(
    recorder: &mut Recorder<'_>,
    progress: &Progress,
    row: snapshot::NewSnapshot,
    import: &Import,
    subjects: &[PackedSubject],
    gone: u32,
) -> Result<Inserted, Failure> {
    let stated = row.statement.is_some();
    let inserted = snapshot::insert_packed(recorder.writer(), &row, subjects)?;
    keep_evidence(recorder, Owner::Snapshot(row.id), import)?;
    recorder.record(&Event::Tenant(
        row.tenant,
        TenantEvent::SnapshotTaken {
            snapshot: row.id,
            ordinal: inserted.ordinal,
            content_hash: Hash(inserted.content_hash),
            format: row.format,
            source: row.source,
            subject_count: inserted.subject_count,
            collected_at: row.collected_at,
            target_stated: stated,
        },
    ))?;
    progress.check()?;
    Ok(Inserted { gone, ..inserted })
}

/// How many subjects of the snapshot before are at the provider no more. Of kinds that were
/// not seen whole nobody knows.
fn gone(
    recorder: &Recorder<'_>,
    import: &Import,
    subjects: &[PackedSubject],
    tenant: TenantId,
) -> Result<u32, Failure> {
    let reader = recorder.writer();
    let Some(before) = snapshot::latest(reader, tenant)? else { return Ok(0) };
    let whole: BTreeSet<&Kind> = import
        .coverage
        .iter()
        .filter(|row| row.state == CoverageState::Complete)
        .map(|row| &row.kind)
        .collect();
    let there: BTreeSet<(&str, &str)> = subjects
        .iter()
        .map(|subject| {
            let (kind, id, _) = subject.hashed();
            (kind, id)
        })
        .collect();
    let references = subject::references(reader, before.said.id)?;
    let gone = references.iter().filter(|reference| {
        let key = (reference.kind.0.as_str(), reference.id.as_str());
        whole.contains(&reference.kind) && !there.contains(&key)
    });
    Ok(u32::try_from(gone.count()).unwrap_or(u32::MAX))
}

/// Judges what was recorded, in the same transaction.
pub(crate) fn judge(
    recorder: &mut Recorder<'_>,
    desk: &Desk<'_>,
    progress: &Progress,
    place: &Place,
    inserted: &Inserted,
) -> Result<Outcome, Failure> {
    progress.step("judge", 0);
    let judged = evaluate::record(recorder, desk.catalogue, place.tenant, inserted.snapshot_id)?;
    progress.check()?;
    Ok(Outcome::new("imported")
        .with("tenant", place.tenant)
        .with("snapshot", inserted.ordinal)
        .with("subjects", inserted.subject_count)
        .with("changed", inserted.changed)
        .with("new", inserted.new_subjects)
        .with("versions", inserted.new_versions)
        .with("gone", inserted.gone)
        .with("detected", judged.detected)
        .with("verified", judged.verified)
        .with("reopened", judged.reopened))
}

fn take_library(
    desk: &Desk<'_>,
    import: &Import,
    name: &str,
    subjects: &[PackedSubject],
) -> Result<Outcome, Failure> {
    desk.write(|recorder| {
        let row = library::Library {
            id: LibraryId(recorder.env().uuid()),
            name: name.to_owned(),
            imported_at: recorder.env().now(),
            source: name.to_owned(),
            format: import.format.name().to_owned(),
            not_understood: json!(import.not_understood),
            subject_count: 0,
        };
        library::insert(recorder.writer(), &row, subjects)?;
        keep_evidence(recorder, Owner::Library(row.id), import)?;
        let subject_count = u32::try_from(subjects.len()).unwrap_or(u32::MAX);
        let content_hash = Hash(snapshot::content_hash(subjects.iter().map(PackedSubject::hashed)));
        let workspace = member::workspace(recorder.writer())?
            .ok_or_else(|| Failure::new(Class::Internal, "internal"))?;
        let event = WorkspaceEvent::LibraryImported {
            library: row.id,
            name: row.name,
            content_hash,
            subject_count,
        };
        recorder.record(&Event::Workspace(workspace.id, event))?;
        Ok(Outcome::new("library-imported").with("name", name).with("subjects", subject_count))
    })
}

/// Makes the source's own approved exclusions the tenant's profile, if that was asked and
/// nothing is declared yet.
fn adopt(
    recorder: &mut Recorder<'_>,
    import: &Import,
    request: &ImportStart,
    id: TenantId,
) -> Result<(), Failure> {
    let Some(stated) = import.stated_profile.as_ref().filter(|_| request.adopt_exclusions) else {
        return Ok(());
    };
    if tenant::get(recorder.writer(), id)?.profile != TenantProfile::default() {
        return Ok(());
    }
    let event = TenantEvent::TenantProfileChanged {
        profile: Box::new(stated.clone()),
        reason: import.source.tool.clone().unwrap_or_else(|| import.format.name().to_owned()),
    };
    recorder.record(&Event::Tenant(id, event)).map(drop)
}

fn keep_evidence(recorder: &Recorder<'_>, owner: Owner, import: &Import) -> Result<(), Failure> {
    for file in &import.files {
        let source = Source {
            name: &file.name,
            format: import.format.name(),
            collected_at: import.source.collected_at,
            bytes: &file.bytes,
        };
        evidence::keep(recorder.writer(), owner, &source)?;
    }
    Ok(())
}

fn packed(import: &Import) -> Result<Vec<PackedSubject>, Failure> {
    let registry = import::registry()?;
    let mut packer = SubjectPacker::new()?;
    let pack = |subject: &Subject| Ok(packer.pack(subject, identified(registry, subject)?)?);
    import.subjects.iter().map(pack).collect()
}

/// The identity of a subject's content.
fn identified(registry: &Registry, subject: &Subject) -> Result<[u8; 32], Failure> {
    let rules = registry.kind(&subject.reference.kind);
    let rules = rules.ok_or_else(|| Failure::new(Class::Internal, "internal"))?;
    Ok(identity(rules, &subject.content).0)
}

pub(crate) fn read(
    path: &str,
    progress: &mut dyn FnMut(import::Progress) -> ControlFlow<()>,
) -> Result<Import, Failure> {
    Ok(import::read(Path::new(path), &Limits::default(), progress)?)
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        if error.reason == ReasonCode::Cancelled {
            return Self::new(Class::Cancelled, "cancelled");
        }
        Self::input("import-refused").with("reason", error.reason.name()).with("place", error.place)
    }
}

fn claimed(import: &Import) -> Option<ClaimedTenant> {
    let tenant = import.source.tenant.clone();
    let claimed = ClaimedTenant { id: tenant.id, domain: tenant.domain, name: tenant.name };
    Some(claimed).filter(|claimed| claimed.id.is_some() || claimed.domain.is_some())
}

fn tool(import: &Import) -> Option<String> {
    let name = import.source.tool.as_deref()?;
    Some(match &import.source.version {
        Some(version) => format!("{name} {version}"),
        None => name.to_owned(),
    })
}

fn noted(note: &import::Note) -> NotUnderstood {
    let code = json!(note.reason);
    NotUnderstood {
        place: note.place.to_string(),
        code: code.as_str().unwrap_or_default().to_owned(),
    }
}

/// How many users, groups, applications and guest types the profile leaves out of policies.
fn exclusions(profile: &TenantProfile) -> u32 {
    let all = profile.policies.values().map(|policy| {
        let exclude = &policy.exclude;
        exclude.users.len()
            + exclude.groups.len()
            + exclude.applications.len()
            + exclude.guest_user_types.len()
    });
    u32::try_from(all.sum::<usize>()).unwrap_or(u32::MAX)
}

/// The source's name without its path: paths name people's folders.
fn name_of(path: &str) -> String {
    let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| "import".to_owned())
}
