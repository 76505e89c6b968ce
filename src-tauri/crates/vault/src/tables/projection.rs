//! From the journal to the tables of current state, one event at a time or all anew.
use super::{
    alert, baseline, connection, contact, decision, exception,
    finding_fold::{AtOnce, Findings, Gathered},
    inbox_mark,
    journal::Record,
    journal_view::{self, Compared, View},
    member, promotion, review, sla, tenant,
};
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use domain::{
    baseline::Happening as BaselineHappening, decision::Happening as DecisionHappening,
    event::Event, exception::Happening as ExceptionHappening, finding::Happening, journal::Hash,
};
use rusqlite::types::ValueRef;
use std::fmt::Write as _;

const CLEAR: [&str; 19] = [
    "DELETE FROM baseline",
    "DELETE FROM baseline_version",
    "DELETE FROM baseline_assignment",
    "DELETE FROM connection",
    "DELETE FROM workspace",
    "DELETE FROM device",
    "DELETE FROM member",
    "DELETE FROM tenant",
    "DELETE FROM sla",
    "DELETE FROM review",
    "DELETE FROM promotion_mapping",
    "DELETE FROM contact",
    "DELETE FROM exception",
    "DELETE FROM decision",
    "DELETE FROM decision_finding",
    "DELETE FROM risk_policy",
    "DELETE FROM alert_rule",
    "DELETE FROM inbox_mark",
    "DELETE FROM tenant_reviewed",
];

/// The projections, in an order that does not depend on how they came about.
const DUMPS: [(&str, &str); 28] = [
    ("baseline", "SELECT id, name, doc FROM baseline ORDER BY id"),
    (
        "baseline_version",
        "SELECT baseline, number, body FROM baseline_version ORDER BY baseline, number",
    ),
    (
        "baseline_assignment",
        "SELECT tenant, baseline, compared FROM baseline_assignment ORDER BY tenant, baseline",
    ),
    (
        "connection",
        "SELECT tenant, id, cloud, provider_tenant_id, client_id, method, server, made_at, made_by
            FROM connection ORDER BY tenant",
    ),
    ("workspace", "SELECT id, name, created_at FROM workspace ORDER BY id"),
    ("device", "SELECT id, public_key, member FROM device ORDER BY id"),
    ("member", "SELECT id, name, role, added_at, retired_at FROM member ORDER BY id"),
    (
        "tenant",
        "SELECT id, name, provider_tenant_id, domain, profile, profile_changed_at,
            profile_changed_by, profile_reason, added_at FROM tenant ORDER BY id",
    ),
    (
        "finding",
        "SELECT id, tenant, fingerprint, policy, policy_key, area, state, state_rank, severity,
            owner, assignee, due, snoozed, changed, last_seen, drift FROM finding ORDER BY id",
    ),
    (
        "finding_doc",
        "SELECT f.id, d.doc FROM finding f JOIN finding_doc d ON d.row = f.row ORDER BY f.id",
    ),
    (
        "finding_text",
        "SELECT f.id, t.text FROM finding f JOIN finding_text t ON t.rowid = f.row ORDER BY f.id",
    ),
    ("finding_tie", "SELECT finding, other, kind FROM finding_tie ORDER BY finding, other, kind"),
    ("finding_mention", "SELECT member, finding FROM finding_mention ORDER BY member, finding"),
    ("sla", "SELECT scope, policy FROM sla ORDER BY scope"),
    ("review", "SELECT id, tenant, number, created_at, doc FROM review ORDER BY id"),
    (
        "promotion_mapping",
        "SELECT source, target, kind, source_id, target_id, set_at, set_by FROM promotion_mapping
            ORDER BY source, target, kind, source_id",
    ),
    ("contact", "SELECT id, tenant, name, doc FROM contact ORDER BY id"),
    ("exception", "SELECT id, tenant, finding, is_open, until, doc FROM exception ORDER BY id"),
    ("decision", "SELECT id, tenant, subject, is_open, raised_at, doc FROM decision ORDER BY id"),
    (
        "decision_finding",
        "SELECT finding, decision FROM decision_finding ORDER BY finding, decision",
    ),
    ("risk_policy", "SELECT workspace, doc FROM risk_policy ORDER BY workspace"),
    (
        "journal_tenant",
        "SELECT tenant, millis, counter, device FROM journal_tenant
            ORDER BY tenant, millis, counter, device",
    ),
    (
        "journal_reason",
        "SELECT r.event, t.text FROM journal_reason r
            JOIN journal_reason_text t ON t.rowid = r.said ORDER BY r.event",
    ),
    ("alert_rule", "SELECT id, doc FROM alert_rule ORDER BY id"),
    (
        "finding_tally",
        "SELECT tenant, measure, severity, day, n FROM finding_tally
            ORDER BY tenant, measure, severity, day",
    ),
    ("finding_arrival", "SELECT tenant, detected, reopened FROM finding_arrival ORDER BY tenant"),
    ("inbox_mark", "SELECT item, content, count, until, at FROM inbox_mark ORDER BY item"),
    ("tenant_reviewed", "SELECT tenant, at, by, mark FROM tenant_reviewed ORDER BY tenant"),
];

/// How a rebuild went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Events that took effect.
    pub applied: u64,
    /// Events whose payload was erased, and those that rested on them.
    pub skipped: u64,
}

/// Lets one event take effect.
pub fn apply(writer: &Writer<'_>, record: &Record) -> Result<()> {
    happen(writer, record, &mut AtOnce, &mut AtOnce)
}

/// Lets one event take effect, and into the audit log's view.
fn happen(
    writer: &Writer<'_>,
    record: &Record,
    findings: &mut impl Findings,
    view: &mut impl View,
) -> Result<()> {
    take_effect(writer, record, findings)?;
    journal_view::project(writer, record, findings, view)
}

fn take_effect(writer: &Writer<'_>, record: &Record, findings: &mut impl Findings) -> Result<()> {
    let (at, by) = (record.at(), record.member);
    match &record.event {
        None => Ok(()),
        Some(Event::Workspace(id, event)) => {
            member::project(writer, *id, event, at)?;
            sla::project(writer, event)?;
            exception::project_workspace(writer, *id, event)
        }
        Some(Event::Contact(id, event)) => contact::project(writer, *id, event, at),
        Some(Event::Exception(id, event)) => {
            exception::project(writer, &ExceptionHappening { exception: *id, at, by, event })
        }
        Some(Event::Decision(id, event)) => {
            decision::project(writer, &DecisionHappening { decision: *id, at, by, event })
        }
        Some(Event::Finding(id, event)) => {
            findings.happen(writer, &Happening { id: record.event_id, finding: *id, at, by, event })
        }
        Some(Event::Inbox(_, event)) => inbox_mark::project(writer, event, at, by),
        Some(Event::Review(id, event)) => review::project(writer, *id, event, at, by),
        Some(Event::Baseline(id, event)) => {
            baseline::project(writer, &BaselineHappening { baseline: *id, at, by, event })
        }
        Some(Event::Alert(id, event)) => alert::project(writer, *id, event),
        Some(Event::Promotion(_, event)) => promotion::project(writer, event, at, by),
        Some(Event::Tenant(id, event)) => {
            tenant::project(writer, *id, event, at, by)?;
            connection::project(writer, *id, event, at, by)?;
            baseline::project_tenant(writer, *id, event, at)?;
            sla::project_tenant(writer, *id, event)?;
            event
                .seen_again()
                .into_iter()
                .try_for_each(|(finding, basis)| findings.see(writer, finding, &basis, at))
        }
    }
}

/// Whom a journal is told to, entry by entry.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(Record) -> Result<()>;

/// Lets the projections be what the journal says, which `journal` tells in the order in which it
/// took effect. Of findings and of the audit log's view only what differs is written, for there are
/// as many of them as entries; the rest is made anew.
pub(crate) fn rebuild(
    writer: &Writer<'_>,
    journal: &impl Fn(Visit<'_>) -> Result<()>,
) -> Result<Rebuilt> {
    let mut view = Compared::begin(writer)?;
    let mut rebuilt = replay(writer, journal, &mut view)?;
    if !view.finish(writer)? {
        rebuilt = replay(writer, journal, &mut view)?;
        view.finish(writer)?;
    }
    Ok(rebuilt)
}

fn replay(
    writer: &Writer<'_>,
    journal: &impl Fn(Visit<'_>) -> Result<()>,
    view: &mut Compared,
) -> Result<Rebuilt> {
    for statement in CLEAR {
        writer.execute(statement, ())?;
    }
    let mut findings = Gathered::begin(writer)?;
    let mut rebuilt = Rebuilt::default();
    let mut something_erased = false;
    journal(&mut |record| {
        if record.event.is_none() {
            something_erased = true;
            rebuilt.skipped = rebuilt.skipped.saturating_add(1);
            return Ok(());
        }
        match happen(writer, &record, &mut findings, view) {
            Ok(()) => rebuilt.applied = rebuilt.applied.saturating_add(1),
            // What rests on an erased event cannot take effect either.
            Err(
                VaultError::Finding(_)
                | VaultError::Review(_)
                | VaultError::Baseline(_)
                | VaultError::Member(_)
                | VaultError::Contact(_)
                | VaultError::Exception(_)
                | VaultError::Decision(_)
                | VaultError::Alert(_)
                | VaultError::NotFound { .. },
            ) if something_erased => rebuilt.skipped = rebuilt.skipped.saturating_add(1),
            Err(error) => return Err(error),
        }
        Ok(())
    })?;
    findings.finish(writer)?;
    Ok(rebuilt)
}

/// The SHA-256 of each projection's ordered logical dump: the same before and after a rebuild.
pub fn digest(reader: &Reader<'_>) -> Result<Vec<(&'static str, Hash)>> {
    let mut digests = Vec::new();
    for (name, sql) in DUMPS {
        let mut dump = String::new();
        reader.each(sql, (), |row| {
            for index in 0..row.as_ref().column_count() {
                match row.get_ref(index)? {
                    ValueRef::Null => dump.push('~'),
                    ValueRef::Integer(number) => {
                        write!(dump, "{number}").map_err(|_| VaultError::Internal("dump"))?;
                    }
                    ValueRef::Real(_) => return Err(VaultError::CorruptValue { column: "real" }),
                    ValueRef::Text(text) => dump.push_str(&column::json_text(
                        std::str::from_utf8(text)
                            .map_err(|_| VaultError::CorruptValue { column: "text" })?,
                    )?),
                    ValueRef::Blob(bytes) => dump.push_str(&hex::encode(bytes)),
                }
                dump.push('\t');
            }
            dump.push('\n');
            Ok(())
        })?;
        digests.push((name, Hash::of(&[dump.as_bytes()])));
    }
    Ok(digests)
}
