//! The history of a tenant: what happened from snapshot to snapshot, and the life of a subject.
mod log;

use crate::{
    contract::{
        History, HistoryEvent, HistoryEvents, HistoryEventsRequest, HistoryRequest, HistoryRow,
        LifeMoment, SubjectLife, SubjectLifeRequest,
    },
    door::Door,
    failure::Failure,
    tenants,
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    history::{self, Happened, Held, Moment, Presence, Sight, Tally},
    ids::TenantId,
    subject::{Kind, SubjectRef, seen},
};
use log::Log;
use std::collections::BTreeMap;
use vault::{
    Reader,
    tables::{
        snapshot::{self, Snapshot},
        subject::{self, Span},
        tenant,
    },
};

/// Snapshots of one page at most.
const SNAPSHOTS_MAX: u32 = 500;
/// Rows of one page at most.
const ROWS_MAX: u32 = 1_000;
/// Moments of one life that are told at most.
const MOMENTS_MAX: usize = 1_000;

/// `history.timeline`
pub(crate) fn timeline(door: &Door, request: HistoryRequest) -> Result<History, Failure> {
    let open = door.open()?;
    let past = open.vault.read(|reader| Past::read(reader, request.tenant))?;
    let mut tallies = vec![Tally::default(); past.snapshots.len()];
    past.each(|_, ordinal, presence, moment| {
        if let Some(tally) = place(ordinal).and_then(|at| tallies.get_mut(at)) {
            tally.add(presence, moment.as_ref());
        }
    });
    let newest_first = past.snapshots.iter().zip(tallies).rev();
    let page = newest_first
        .skip(size(request.offset))
        .take(size(request.limit.clamp(1, SNAPSHOTS_MAX)))
        .map(|(row, tally)| HistoryRow {
            snapshot: tenants::snapshot_row(&open.catalogue, row),
            tally,
        });
    Ok(History {
        rows: page.collect(),
        total: u32::try_from(past.snapshots.len()).unwrap_or(u32::MAX),
    })
}

/// `history.events`
pub(crate) fn events(door: &Door, request: HistoryEventsRequest) -> Result<HistoryEvents, Failure> {
    let open = door.open()?;
    let past = open.vault.read(|reader| Past::read(reader, request.tenant))?;
    if place(request.snapshot).and_then(|at| past.snapshots.get(at)).is_none() {
        return Err(Failure::input("snapshot-unknown"));
    }
    let text = request.text.trim().to_lowercase();
    let wanted = |event: &HistoryEvent| {
        let named = match request.what.is_empty() {
            true => !matches!(event.what, Happened::NotReadable | Happened::NotCollected),
            false => request.what.contains(&event.what),
        };
        named && (text.is_empty() || event.subject.name.to_lowercase().contains(&text))
    };
    let mut tally = Tally::default();
    let mut rows = Vec::new();
    past.each(|spans, ordinal, presence, moment| {
        if ordinal != request.snapshot {
            return;
        }
        tally.add(presence, moment.as_ref());
        let told = told(spans, ordinal, presence, moment);
        rows.extend(told.filter(|event| wanted(event)));
    });
    rows.sort_by(|one, other| key(&one.subject).cmp(&key(&other.subject)));
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let page = rows.into_iter().skip(size(request.offset));
    let mut rows: Vec<HistoryEvent> = page.take(size(request.limit.clamp(1, ROWS_MAX))).collect();
    open.vault.read(|reader| -> Result<(), Failure> {
        for row in &mut rows {
            let log = Log::of(reader, request.tenant, &past.snapshots, &row.subject.kind)?;
            row.who =
                log.who(&row.subject.id, row.what, row.changed, request.snapshot, row.before)?;
        }
        Ok(())
    })?;
    Ok(HistoryEvents { tally, total, rows })
}

/// `history.subject`
pub(crate) fn subject(door: &Door, request: SubjectLifeRequest) -> Result<SubjectLife, Failure> {
    let open = door.open()?;
    open.vault.read(|reader| life(reader, request))
}

fn life(reader: &Reader<'_>, request: SubjectLifeRequest) -> Result<SubjectLife, Failure> {
    let tenant = tenant::get(reader, request.tenant)?.id;
    let stretches = subject::timeline(reader, tenant, &request.kind, &request.id)?;
    let snapshots = in_order(reader, tenant)?;
    let log = Log::of(reader, tenant, &snapshots, &request.kind)?;
    let last = stretches.last().ok_or_else(|| Failure::input("subject-unknown"))?;
    let held: Vec<Held> = stretches
        .iter()
        .map(|one| Held { first: one.first, until: one.until, version: one.version.0 })
        .collect();
    let counts = |ordinal: u32| held.iter().filter(|one| holds(one, ordinal)).count();
    let sights = sights(&snapshots, &request.kind, |ordinal| counts(ordinal) > 0);
    let (mut presence, mut moments) = (Presence::Present, Vec::new());
    history::trace(&held, &sights, |_, now, moment| {
        presence = now;
        moments.extend(moment);
    });
    let moment = |moment: Moment| {
        let Some(row) = place(moment.ordinal).and_then(|at| snapshots.get(at)) else {
            return Ok(None);
        };
        let version = moment.version;
        let stretch = stretches.iter().find(|one| Some(one.version.0) == version);
        let Moment { ordinal, what, changed, before, .. } = moment;
        Ok::<_, Failure>(Some(LifeMoment {
            snapshot: moment.ordinal,
            at: at(row),
            what: moment.what,
            changed: moment.changed,
            before: moment.before,
            reason: moment.reason,
            identity: stretch.map(|one| hex::encode(one.identity)),
            name: stretch.map(|one| one.name.clone()),
            who: log.who(&request.id, what, changed, ordinal, before)?,
        }))
    };
    let told = moments.into_iter().rev().take(MOMENTS_MAX).map(moment);
    let moments = told.filter_map(Result::transpose).collect::<Result<_, _>>()?;
    let mut versions: Vec<i64> = held.iter().map(|one| one.version).collect();
    versions.sort_unstable();
    versions.dedup();
    Ok(SubjectLife {
        subject: SubjectRef {
            kind: request.kind.clone(),
            id: request.id.clone(),
            name: last.name.clone(),
        },
        presence,
        versions: u32::try_from(versions.len()).unwrap_or(u32::MAX),
        moments,
    })
}

/// All that is known of a tenant over time, without contents.
struct Past {
    /// Oldest first: a snapshot's place is its number less one.
    snapshots: Vec<Snapshot>,
    spans: Vec<Span>,
}

impl Past {
    fn read(reader: &Reader<'_>, tenant: TenantId) -> Result<Self, Failure> {
        let tenant = tenant::get(reader, tenant)?.id;
        Ok(Self { snapshots: in_order(reader, tenant)?, spans: subject::spans(reader, tenant)? })
    }

    /// Visits what happened to each subject, and where it was not seen.
    fn each(&self, mut visit: impl FnMut(&[Span], u32, Presence, Option<Moment>)) {
        let mut seen_of: BTreeMap<&Kind, Vec<bool>> = BTreeMap::new();
        let end = u32::try_from(self.snapshots.len()).unwrap_or(u32::MAX).saturating_add(1);
        for span in &self.spans {
            let seen = seen_of
                .entry(&span.reference.kind)
                .or_insert_with(|| vec![false; self.snapshots.len()]);
            for ordinal in span.first..span.until.unwrap_or(end) {
                if let Some(seen) = place(ordinal).and_then(|at| seen.get_mut(at)) {
                    *seen = true;
                }
            }
        }
        let sights: BTreeMap<&Kind, Vec<Sight>> = seen_of
            .iter()
            .map(|(kind, seen)| {
                let any = |ordinal| place(ordinal).and_then(|at| seen.get(at)) == Some(&true);
                (*kind, sights(&self.snapshots, kind, any))
            })
            .collect();
        for spans in self.spans.chunk_by(|one, other| one.subject == other.subject) {
            let Some(sights) = spans.first().and_then(|one| sights.get(&one.reference.kind)) else {
                continue;
            };
            let held: Vec<Held> = spans
                .iter()
                .map(|one| Held { first: one.first, until: one.until, version: one.version.0 })
                .collect();
            history::trace(&held, sights, |ordinal, presence, moment| {
                visit(spans, ordinal, presence, moment);
            });
        }
    }
}

/// What a snapshot shows of one subject: what happened, or that it was not seen.
fn told(
    spans: &[Span],
    ordinal: u32,
    presence: Presence,
    moment: Option<Moment>,
) -> impl Iterator<Item = HistoryEvent> {
    let unseen = match presence {
        Presence::NotReadable => Some(Happened::NotReadable),
        Presence::NotCollected => Some(Happened::NotCollected),
        Presence::Present | Presence::Missing => None,
    };
    let what = moment.map(|moment| moment.what).or(unseen);
    // By the name it had there, or else when it was last seen.
    let known = spans.iter().rev().find(|span| span.first <= ordinal);
    let before = known.and_then(|span| span.until).map(|until| until.saturating_sub(1));
    known.zip(what).into_iter().map(move |(span, what)| HistoryEvent {
        subject: span.reference.clone(),
        what,
        changed: moment.is_some_and(|moment| moment.changed),
        before: moment.map_or(before, |moment| moment.before),
        reason: moment.and_then(|moment| moment.reason),
        who: None,
    })
}

/// A tenant's snapshots, oldest first.
fn in_order(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<Snapshot>, Failure> {
    let mut snapshots = snapshot::list(reader, tenant)?;
    snapshots.reverse();
    Ok(snapshots)
}

/// What each snapshot saw of a kind.
fn sights(snapshots: &[Snapshot], kind: &Kind, any: impl Fn(u32) -> bool) -> Vec<Sight> {
    let sight = |row: &Snapshot| {
        let said = row.said.coverage.iter().find(|said| said.kind == *kind);
        Sight::from(&seen(kind, said, usize::from(any(row.ordinal))))
    };
    snapshots.iter().map(sight).collect()
}

fn holds(held: &Held, ordinal: u32) -> bool {
    held.first <= ordinal && held.until.is_none_or(|until| ordinal < until)
}

fn key(subject: &SubjectRef) -> (&Kind, String, &str) {
    (&subject.kind, subject.name.to_lowercase(), &subject.id)
}

fn at(row: &Snapshot) -> String {
    rfc3339(seen_at(row))
}

/// When the snapshot's data was read, or when it was taken.
fn seen_at(row: &Snapshot) -> DateTime<Utc> {
    row.said.collected_at.unwrap_or(row.said.taken_at)
}

fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Where the snapshot with this number stands in a list from the first.
fn place(ordinal: u32) -> Option<usize> {
    usize::try_from(ordinal).ok()?.checked_sub(1)
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
