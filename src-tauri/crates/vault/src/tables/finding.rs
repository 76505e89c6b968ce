//! Findings (a projection) and their full-text index.
use super::{finding_tally, finding_tie};
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    finding::{Basis, Finding, Happening, State, fold},
    ids::{FindingId, TenantId},
    inbox::Arrivals,
    query::natural_key,
    review::Severity,
};
use rusqlite::types::{Value, ValueRef};
use std::collections::BTreeSet;

const BY_ID: &str = "SELECT d.doc FROM finding f CROSS JOIN finding_doc d ON d.row = f.row
    WHERE f.id = ?1";
const OF_TENANT: &str = "SELECT d.doc FROM finding f CROSS JOIN finding_doc d ON d.row = f.row
    WHERE f.tenant = ?1 ORDER BY f.policy_key, f.row";
const OPEN: &str = "SELECT n FROM finding_tally
    WHERE tenant = ?1 AND measure = 'open' AND severity = ?2 AND day = ''";
const STORED: &str = "SELECT f.row, d.doc FROM finding f CROSS JOIN finding_doc d ON d.row = f.row
    WHERE f.id = ?1";
const ROW: &str = "SELECT row FROM finding WHERE id = ?1";
const ADD: &str = "INSERT INTO finding (id, tenant, fingerprint, policy, policy_key, area, state,
        state_rank, severity, owner, assignee, due, snoozed, last_seen, drift, changed)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
// The words from where the full-text index keeps them: to ask it would open it for each.
const KEPT: &str = "SELECT f.tenant, f.fingerprint, f.policy, f.policy_key, f.area, f.state,
        f.state_rank, f.severity, f.owner, f.assignee, f.due, f.snoozed, f.last_seen, f.drift,
        f.changed, d.doc, t.c0
    FROM finding f LEFT JOIN finding_doc d ON d.row = f.row
        LEFT JOIN finding_text_content t ON t.id = f.row
    WHERE f.id = ?1";
const ROWS: &str = "SELECT (SELECT count(*) FROM finding) AS findings,
    (SELECT count(*) FROM finding_doc) AS docs, (SELECT count(*) FROM finding_text_content) AS texts";
const IDS: &str = "SELECT row, id FROM finding";
const TAKE_OUT: &str = "DELETE FROM finding WHERE row = ?1";
/// What belongs to no finding.
const ORPHANS: [&str; 2] = [
    "DELETE FROM finding_doc WHERE row NOT IN (SELECT row FROM finding)",
    "DELETE FROM finding_text WHERE rowid IN
        (SELECT id FROM finding_text_content WHERE id NOT IN (SELECT row FROM finding))",
];
const DOCS: &str = "SELECT row, doc FROM finding_doc ORDER BY row";
const ADD_DOC: &str = "INSERT INTO finding_doc (row, doc) VALUES (?1, ?2)";
const SET_DOC: &str = "UPDATE finding_doc SET doc = ?2 WHERE row = ?1";
const INDEX: &str = "INSERT INTO finding_text (rowid, text) VALUES (?1, ?2)";
const REINDEX: &str = "INSERT OR REPLACE INTO finding_text (rowid, text) VALUES (?1, ?2)";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_ID, OF_TENANT, OPEN, STORED, ROW, SET_DOC, KEPT];

/// Characters of a finding that are searched at most.
const TEXT_CHARS_MAX: usize = 200_000;

/// The finding, if there is one.
pub fn find(reader: &Reader<'_>, finding: FindingId) -> Result<Option<Finding>> {
    reader.first(BY_ID, [finding.to_string()], |row| column::json(row, "doc"))
}

/// The finding.
pub fn get(reader: &Reader<'_>, finding: FindingId) -> Result<Finding> {
    let missing = || VaultError::NotFound { what: "finding", id: finding.to_string() };
    find(reader, finding)?.ok_or_else(missing)
}

/// All findings of a tenant, by policy.
pub fn of_tenant(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<Finding>> {
    reader.rows(OF_TENANT, [tenant.to_string()], |row| column::json(row, "doc"))
}

/// These findings in the order in which they are kept. Whoever changes many does it in this order:
/// the full-text index gathers what comes in ascending rows and writes it at once, and no page is
/// come by twice.
pub fn as_kept(
    reader: &Reader<'_>,
    findings: impl IntoIterator<Item = FindingId>,
) -> Result<Vec<FindingId>> {
    let mut placed = Vec::new();
    for finding in findings {
        let row =
            reader.first(ROW, [finding.to_string()], |row| column::value::<i64>(row, "row"))?;
        placed.push((row, finding));
    }
    placed.sort();
    Ok(placed.into_iter().map(|(_, finding)| finding).collect())
}

/// How many findings of a tenant and a severity are open.
pub fn open(reader: &Reader<'_>, tenant: TenantId, severity: Severity) -> Result<u32> {
    let values = (tenant.to_string(), severity_number(severity));
    Ok(reader.first(OPEN, values, |row| column::count(row, "n"))?.unwrap_or_default())
}

/// A finding with the row that it is kept in.
pub(crate) struct Stored {
    row: i64,
    finding: Finding,
}

impl Stored {
    /// As it is kept.
    pub(crate) fn finding(&self) -> &Finding {
        &self.finding
    }
}

/// The finding with its row, if there is one.
pub(crate) fn stored(reader: &Reader<'_>, finding: FindingId) -> Result<Option<Stored>> {
    reader.first(STORED, [finding.to_string()], |row| {
        Ok(Stored { row: column::value(row, "row")?, finding: column::json(row, "doc")? })
    })
}

/// What an event means for this table.
pub(crate) fn project(writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()> {
    let before = stored(writer, happening.finding)?;
    let finding = fold(before.as_ref().map(|before| before.finding.clone()), happening)?;
    finding_tally::change(writer, before.as_ref().map(|before| &before.finding), &finding);
    finding_tally::arrived(writer, finding.tenant, &Arrivals::of(happening.event))?;
    save(writer, before.as_ref(), &finding, Some(happening.at.timestamp_millis()))
}

/// An evaluation found it again, whether or not anything about it changed.
pub(crate) fn see(
    writer: &Writer<'_>,
    finding: FindingId,
    basis: &Basis,
    at: DateTime<Utc>,
) -> Result<()> {
    let missing = || VaultError::NotFound { what: "finding", id: finding.to_string() };
    let before = stored(writer, finding)?.ok_or_else(missing)?;
    let mut finding = before.finding.clone();
    finding.seen(basis, at);
    save(writer, Some(&before), &finding, None)
}

/// Writes a finding as it stands, and its last event's time in milliseconds since 1970. What is
/// as it was before is not written again: so an index costs a change only where it has to.
pub(crate) fn save(
    writer: &Writer<'_>,
    before: Option<&Stored>,
    finding: &Finding,
    changed: Option<i64>,
) -> Result<()> {
    let mut values = columns(finding)?;
    let text = searched(finding);
    let Some(Stored { row, finding: old }) = before else {
        values.push(("changed", changed.unwrap_or_default().into()));
        let id = [Value::from(finding.id.to_string())];
        let all = id.into_iter().chain(values.into_iter().map(|(_, value)| value));
        let row = writer.insert(ADD, rusqlite::params_from_iter(all))?;
        writer.changed().borrow_mut().one(row);
        writer.execute(ADD_DOC, (row, column::json_text(finding)?))?;
        writer.execute(INDEX, (row, text))?;
        return finding_tie::save(writer, None, finding);
    };
    let was = columns(old)?;
    let mut new: Vec<(&str, Value)> =
        values.into_iter().zip(&was).filter(|(now, was)| now != *was).map(|(now, _)| now).collect();
    new.extend(changed.map(|changed| ("changed", changed.into())));
    if !new.is_empty() {
        let set: Vec<String> = new.iter().map(|(name, _)| format!("{name} = ?")).collect();
        let sql = format!("UPDATE finding SET {} WHERE row = ?", set.join(", "));
        let values = new.into_iter().map(|(_, value)| value).chain([Value::from(*row)]);
        writer.execute(&sql, rusqlite::params_from_iter(values))?;
        writer.changed().borrow_mut().one(*row);
    }
    writer.execute(SET_DOC, (*row, column::json_text(finding)?))?;
    if text != searched(old) {
        // Where words are is remembered until a finding changes.
        writer.changed().borrow_mut().one(*row);
        writer.execute(REINDEX, (row, text))?;
    }
    finding_tie::save(writer, Some(old), finding)
}

/// Whether the tables hold exactly what [`save`] would write of a new finding.
pub(crate) fn is_kept(writer: &Writer<'_>, finding: &Finding, changed: i64) -> Result<bool> {
    let mut values = columns(finding)?;
    values.push(("changed", changed.into()));
    values.push(("doc", column::json_text(finding)?.into()));
    values.push(("text", searched(finding).into()));
    let same = writer.first(KEPT, [finding.id.to_string()], |row| {
        for (at, (_, value)) in values.iter().enumerate() {
            if row.get_ref(at)? != ValueRef::from(value) {
                return Ok(false);
            }
        }
        Ok(true)
    })?;
    Ok(same.unwrap_or_default())
}

/// How many rows there are in the tables: of findings, of their documents, of their words.
pub(crate) fn rows(reader: &Reader<'_>) -> Result<[usize; 3]> {
    let rows = reader.first(ROWS, (), |row| {
        Ok([
            column::count(row, "findings")?,
            column::count(row, "docs")?,
            column::count(row, "texts")?,
        ])
    })?;
    Ok(rows.unwrap_or_default())
}

/// Takes findings out of the tables, and what belongs to none.
pub(crate) fn take_out(writer: &Writer<'_>, out: impl Fn(&FindingId) -> bool) -> Result<()> {
    let all = writer.rows(IDS, (), |row| {
        // What is no id is no finding's.
        let id: Option<FindingId> = column::text(row, "id")?.parse().ok();
        Ok((column::value::<i64>(row, "row")?, id))
    })?;
    for (row, _) in all.iter().filter(|(_, id)| id.as_ref().is_none_or(&out)) {
        writer.execute(TAKE_OUT, [row])?;
    }
    ORPHANS.iter().try_for_each(|sql| writer.execute(sql, ()).map(drop))
}

/// Writes the full-text index, which must be empty, from the findings as they stand.
pub(crate) fn index_all(writer: &Writer<'_>) -> Result<()> {
    writer.each(DOCS, (), |row| {
        let finding: Finding = column::json(row, "doc")?;
        let row: i64 = column::value(row, "row")?;
        writer.execute(INDEX, (row, searched(&finding))).map(drop)
    })
}

/// The columns that lists are filtered and ordered by, in the order of [`ADD`].
fn columns(finding: &Finding) -> Result<Vec<(&'static str, Value)>> {
    let folded = |name: &Option<String>| name.as_ref().map(|name| name.to_lowercase());
    let detected = &finding.detected;
    Ok(vec![
        ("tenant", finding.tenant.to_string().into()),
        ("fingerprint", finding.fingerprint.0.0.to_vec().into()),
        ("policy", detected.policy.0.clone().into()),
        ("policy_key", natural_key(&detected.policy.0).into()),
        ("area", detected.area.clone().into()),
        ("state", finding.state.as_str().to_owned().into()),
        ("state_rank", rank(finding.state).into()),
        ("severity", severity_number(finding.severity()).into()),
        ("owner", folded(&finding.owner).into()),
        ("assignee", folded(&finding.assignee).into()),
        ("due", finding.due.map(|due| due.to_string()).into()),
        ("snoozed", finding.snoozed_until().map(|until| until.to_string()).into()),
        ("last_seen", column::time_text(finding.last_seen)?.into()),
        ("drift", detected.drift.is_some().into()),
    ])
}

/// Farthest from done first.
pub(crate) const fn rank(state: State) -> u8 {
    match state {
        State::Reopened => 0,
        State::New => 1,
        State::Triaged => 2,
        State::InProgress => 3,
        State::Resolved => 4,
        State::RiskAccepted => 5,
        State::Duplicate => 6,
        State::FalsePositive => 7,
        State::Verified => 8,
    }
}

/// As it is kept: 1 low to 4 critical.
pub(crate) fn severity_number(severity: Severity) -> u8 {
    match severity {
        Severity::Low => 1,
        Severity::Medium => 2,
        Severity::High => 3,
        Severity::Critical => 4,
    }
}

/// Everything that a search looks at.
fn searched(finding: &Finding) -> String {
    let detected = &finding.detected;
    let mut parts: Vec<&str> = vec![&detected.policy.0, &detected.control.0, &detected.area];
    let mut named: BTreeSet<&str> = BTreeSet::new();
    if let Some(drift) = detected.drift.as_deref() {
        parts.extend([drift.baseline_name.as_str(), &drift.named.name]);
    }
    for subject in &detected.subjects {
        parts.extend([subject.name.as_str(), &subject.id, &subject.kind.0]);
        named.insert(&subject.name);
    }
    for observation in &detected.observed {
        parts.push(&observation.path);
        parts.extend(observation.actual.as_ref().and_then(|value| value.as_str()));
        let subject = observation.subject.as_ref().map(|subject| subject.name.as_str());
        parts.extend(subject.filter(|name| named.insert(name)));
    }
    parts.extend(finding.attachments.iter().map(|attached| attached.name.as_str()));
    parts.extend(finding.comments.iter().map(|comment| comment.text.as_str()));
    let written = [&finding.customer_comment, &finding.state_reason];
    parts.extend(written.into_iter().filter_map(|text| text.as_deref()));
    parts.join("\n").chars().take(TEXT_CHARS_MAX).collect()
}
