//! Who changed a subject, out of what was kept of the provider's audit logs.
use super::{place, rfc3339, seen_at};
use crate::{
    contract::{Who, WhoEntry},
    failure::Failure,
    import,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    history::{
        Happened,
        audit::{AuditEvent, AuditRead, Unnamed, unnamed},
    },
    ids::TenantId,
    subject::{Completed, Kind},
};
use vault::{
    Reader,
    tables::{audit, snapshot::Snapshot},
};

/// Entries that are told of one change.
const ENTRIES_MAX: u32 = 20;

/// The log that tells of one kind of subject.
pub(super) struct Log<'a, 'c> {
    reader: &'a Reader<'c>,
    tenant: TenantId,
    snapshots: &'a [Snapshot],
    /// None where there is no log of the kind's area.
    kept: Option<TimeDelta>,
    reads: Vec<AuditRead>,
    kind: &'a Kind,
}

impl<'a, 'c> Log<'a, 'c> {
    pub(super) fn of(
        reader: &'a Reader<'c>,
        tenant: TenantId,
        snapshots: &'a [Snapshot],
        kind: &'a Kind,
    ) -> Result<Self, Failure> {
        let registry = import::registry()?;
        let area = registry.kind(kind).map(|rules| rules.area.as_str());
        let log = area.and_then(|area| registry.log_of(area));
        let reads = match area.filter(|_| log.is_some()) {
            Some(area) => audit::reads(reader, tenant, area)?,
            None => Vec::new(),
        };
        let kept = log.and_then(|log| log.source.kept);
        let kept = kept.map(|kept| TimeDelta::days(i64::from(kept.days)));
        Ok(Self { reader, tenant, snapshots, kept, reads, kind })
    }

    /// Who did what snapshot `ordinal` shows of the subject with this id; `before` saw it last.
    /// None where nothing was done, or nobody can know when.
    pub(super) fn who(
        &self,
        id: &str,
        what: Happened,
        changed: bool,
        ordinal: u32,
        before: Option<u32>,
    ) -> Result<Option<Who>, Failure> {
        let done = match what {
            Happened::Created | Happened::Changed | Happened::Missing | Happened::Returned => true,
            Happened::SeenAgain => changed,
            Happened::FirstSeen | Happened::NotReadable | Happened::NotCollected => false,
        };
        let from = before.or_else(|| ordinal.checked_sub(1)).and_then(|at| self.began(at));
        let until = place(ordinal).and_then(|at| self.snapshots.get(at)).map(seen_at);
        let (true, Some(from), Some(until)) = (done, from, until) else { return Ok(None) };
        let completed =
            before.is_some_and(|before| self.completed(before) != self.completed(ordinal));
        let Some(kept) = self.kept.filter(|_| !completed) else {
            if completed {
                return Ok(Some(nobody((Unnamed::Completed, None))));
            }
            return Ok(Some(nobody((Unnamed::NoLog, None))));
        };
        let entries = audit::about(self.reader, self.tenant, id, from, until, ENTRIES_MAX)?;
        if entries.is_empty() {
            let looked = self.began(ordinal).unwrap_or(until);
            return Ok(Some(nobody(unnamed(from, looked, ordinal, &self.reads, kept))));
        }
        let entries = entries.into_iter().map(entry).collect();
        Ok(Some(Who { entries, unnamed: None, reason: None }))
    }

    /// What completed the kind in a snapshot.
    fn completed(&self, ordinal: u32) -> Option<&Completed> {
        let row = place(ordinal).and_then(|at| self.snapshots.get(at))?;
        row.said.coverage.iter().find(|row| row.kind == *self.kind)?.completed.as_ref()
    }

    /// When reading a snapshot began, as far as that is known.
    fn began(&self, ordinal: u32) -> Option<DateTime<Utc>> {
        let read = self.reads.iter().find(|read| read.ordinal == ordinal);
        let row = || place(ordinal).and_then(|at| self.snapshots.get(at));
        read.map(|read| read.began_at).or_else(|| row().map(seen_at))
    }
}

fn nobody((unnamed, reason): (Unnamed, Option<domain::subject::GapReason>)) -> Who {
    Who { entries: Vec::new(), unnamed: Some(unnamed), reason }
}

fn entry(event: AuditEvent) -> WhoEntry {
    WhoEntry {
        at: rfc3339(event.at),
        actor: event.actor,
        activity: event.activity,
        succeeded: event.succeeded,
    }
}
