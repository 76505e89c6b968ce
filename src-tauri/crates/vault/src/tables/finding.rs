//! Findings (a projection) and their full-text index.
use super::{finding_tie, inbox_mark};
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use domain::{
    finding::{Finding, Happening, State, fold},
    ids::{FindingId, TenantId},
    query::natural_key,
    review::Severity,
};

const BY_ID: &str = "SELECT doc FROM finding WHERE id = ?1";
const OF_TENANT: &str = "SELECT doc FROM finding WHERE tenant = ?1 ORDER BY policy_key, row";
const SAVE: &str = "INSERT INTO finding (id, tenant, fingerprint, policy, policy_key, area, state,
        state_rank, severity, owner, assignee, due, snoozed, last_seen, doc, drift)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
        ?16)
    ON CONFLICT (id) DO UPDATE SET policy = excluded.policy, policy_key = excluded.policy_key,
        area = excluded.area, state = excluded.state, state_rank = excluded.state_rank,
        severity = excluded.severity, owner = excluded.owner, assignee = excluded.assignee,
        due = excluded.due, snoozed = excluded.snoozed,
        last_seen = excluded.last_seen, doc = excluded.doc";
const CHANGED: &str = "UPDATE finding SET changed = ?2 WHERE id = ?1";
const ROW: &str = "SELECT row FROM finding WHERE id = ?1";
const INDEXED: &str = "SELECT text FROM finding_text WHERE rowid = ?1";
const UNINDEX: &str = "DELETE FROM finding_text WHERE rowid = ?1";
const INDEX: &str = "INSERT INTO finding_text (rowid, text) VALUES (?1, ?2)";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_ID, OF_TENANT, CHANGED, ROW];

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

/// What an event means for this table.
pub(crate) fn project(writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()> {
    let finding = fold(find(writer, happening.finding)?, happening)?;
    save(writer, &finding)?;
    finding_tie::save(writer, &finding)?;
    inbox_mark::arrived(writer, finding.tenant, happening.event)?;
    let changed = happening.at.timestamp_millis();
    writer.execute(CHANGED, (finding.id.to_string(), changed)).map(drop)
}

/// Writes a finding as it stands.
pub(crate) fn save(writer: &Writer<'_>, finding: &Finding) -> Result<()> {
    let id = finding.id.to_string();
    let folded = |name: &Option<String>| name.as_ref().map(|name| name.to_lowercase());
    writer.execute(
        SAVE,
        rusqlite::params![
            id,
            finding.tenant.to_string(),
            finding.fingerprint.0.0,
            finding.detected.policy.0,
            natural_key(&finding.detected.policy.0),
            finding.detected.area,
            finding.state.as_str(),
            rank(finding.state),
            severity_number(finding.severity()),
            folded(&finding.owner),
            folded(&finding.assignee),
            finding.due.map(|due| due.to_string()),
            finding.snoozed_until().map(|until| until.to_string()),
            column::time_text(finding.last_seen)?,
            column::json_text(finding)?,
            finding.detected.drift.is_some(),
        ],
    )?;
    let row: Option<i64> = writer.first(ROW, [&id], |row| column::value(row, "row"))?;
    let row = row.ok_or(VaultError::Internal("finding row"))?;
    // Most findings are seen again as they were: their words need no new index.
    let text = searched(finding);
    let before = writer.first(INDEXED, [row], |row| column::text(row, "text"))?;
    if before.as_ref() == Some(&text) {
        return Ok(());
    }
    writer.execute(UNINDEX, [row])?;
    writer.execute(INDEX, (row, text)).map(drop)
}

/// Farthest from done first.
fn rank(state: State) -> u8 {
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
    if let Some(drift) = detected.drift.as_deref() {
        parts.extend([drift.baseline_name.as_str(), &drift.named.name]);
    }
    for subject in &detected.subjects {
        parts.extend([subject.name.as_str(), &subject.id, &subject.kind.0]);
    }
    for observation in &detected.observed {
        parts.push(&observation.path);
        parts.extend(observation.actual.as_ref().and_then(|value| value.as_str()));
        parts.extend(observation.subject.as_ref().map(|subject| subject.name.as_str()));
    }
    parts.extend(finding.attachments.iter().map(|attached| attached.name.as_str()));
    parts.extend(finding.comments.iter().map(|comment| comment.text.as_str()));
    let written =
        [&finding.customer_comment, &finding.state_reason, &finding.owner, &finding.assignee];
    parts.extend(written.into_iter().filter_map(|text| text.as_deref()));
    parts.join("\n").chars().take(TEXT_CHARS_MAX).collect()
}
