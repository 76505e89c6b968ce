//! What may come up in the inbox, each source by itself and bounded.
use crate::{access::Reader, column, error::Result};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    decision::Decision,
    exception::Exception,
    finding::Finding,
    ids::{ReviewId, RunId, SnapshotId, TenantId},
    journal::Hash,
};

/// What findings are counted by. The names stand in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// They ask for work.
    Open,
    /// Deviations from baselines that ask for work.
    Drifted,
    /// Open and with a due date, by that day.
    Due,
    /// New, high or critical, found by a control; by the day that they come back.
    New,
    /// As [`Measure::New`], but they came back.
    Reopened,
    /// Deviations from baselines that nobody has looked at; by the day that they come back.
    Drift,
    /// New or back, less than high, and nobody's; by the day that they come back.
    Intake,
}

/// The measures with their names in the table.
const MEASURES: [(Measure, &str); 7] = [
    (Measure::Open, "open"),
    (Measure::Drifted, "drifted"),
    (Measure::Due, "due"),
    (Measure::New, "new"),
    (Measure::Reopened, "reopened"),
    (Measure::Drift, "drift"),
    (Measure::Intake, "intake"),
];

impl Measure {
    fn of(name: &str) -> Option<Self> {
        MEASURES.iter().find(|(_, its)| *its == name).map(|(measure, _)| *measure)
    }

    /// Its name in the table.
    pub(crate) fn as_str(self) -> &'static str {
        MEASURES.iter().find(|(measure, _)| *measure == self).map_or("", |(_, name)| name)
    }
}

/// One count of a tenant's findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What is counted.
    pub measure: Measure,
    /// 1 low to 4 critical.
    pub severity: u8,
    /// The day; none for any.
    pub day: Option<NaiveDate>,
    /// How many.
    pub count: u32,
}

/// The latest snapshot, as far as its age matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Latest {
    /// The snapshot.
    pub id: SnapshotId,
    /// Its number within the tenant.
    pub ordinal: u32,
    /// When its data was read, or else taken in.
    pub read_at: DateTime<Utc>,
    /// SHA-256 over its subjects.
    pub content: Hash,
}

/// The newest finished run of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The run.
    pub id: RunId,
    /// `sync`, `import` …
    pub kind: String,
    /// The tenant, if of one.
    pub tenant: Option<TenantId>,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it succeeded.
    pub succeeded: bool,
    /// Whether it failed or was interrupted, rather than stopped by a person.
    pub failed: bool,
    /// Parts that were refused.
    pub refused: u32,
}

const TALLIES: &str = "SELECT measure, severity, day, n FROM finding_tally
    WHERE tenant = ?1 AND day <= ?2 ORDER BY measure, severity, day";
const FRESH: &str = "SELECT d.doc FROM finding f CROSS JOIN finding_doc d ON d.row = f.row
    WHERE tenant = ?1 AND drift = ?2 AND state IN ('new', 'reopened') AND severity >= ?3
        AND severity <= ?4 AND coalesce(snoozed, '') <= ?5 AND (?6 = 0 OR assignee IS NULL)
    ORDER BY severity DESC, policy_key LIMIT ?7";
const DUE: &str = "SELECT d.doc FROM finding f CROSS JOIN finding_doc d ON d.row = f.row
    WHERE tenant = ?1 AND due IS NOT NULL AND due <= ?2
        AND state IN ('new', 'triaged', 'in_progress', 'reopened')
    ORDER BY due LIMIT ?3";
const ENDING: &str = "SELECT doc FROM exception WHERE is_open = 1 AND until <= ?1
    ORDER BY until, id LIMIT ?2";
const FOR_ACCEPTANCE: &str = "SELECT doc FROM exception
    WHERE is_open = 1 AND json_extract(doc, '$.recorded') = 'approved' ORDER BY until, id LIMIT ?1";
const EXPIRED: &str = "SELECT e.doc FROM exception AS e JOIN finding AS f ON f.id = e.finding
    WHERE json_extract(e.doc, '$.recorded') = 'expired' AND e.until >= ?1
        AND f.state IN ('new', 'triaged', 'in_progress', 'reopened')
    ORDER BY e.until DESC, e.id LIMIT ?2";
const DECISIONS: &str =
    "SELECT doc FROM decision WHERE is_open = 1 ORDER BY raised_at, id LIMIT ?1";
const LATEST: &str = "SELECT id, ordinal, coalesce(collected_at, taken_at) AS read_at, content_hash
    FROM snapshot WHERE tenant = ?1 ORDER BY ordinal DESC LIMIT 1";
const LAST_RUN: &str = "SELECT id, kind, tenant, state, finished_at, parts FROM run
    WHERE tenant = ?1 AND kind = ?2 AND finished_at IS NOT NULL ORDER BY seq DESC LIMIT 1";
const FAILED: &str = "SELECT id, kind, tenant, state, finished_at, parts FROM run
    WHERE state IN ('failed', 'interrupted') AND finished_at >= ?1
    ORDER BY finished_at DESC LIMIT ?2";
const DRAFTS: &str = "SELECT id, tenant, created_at FROM review WHERE number IS NULL
    ORDER BY created_at, id LIMIT ?1";
const RELEASED: &str = "SELECT json_extract(doc, '$.released_at') AS at FROM review
    WHERE tenant = ?1 AND number IS NOT NULL ORDER BY number DESC LIMIT 1";
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[
    TALLIES,
    FRESH,
    DUE,
    ENDING,
    FOR_ACCEPTANCE,
    EXPIRED,
    DECISIONS,
    LATEST,
    LAST_RUN,
    FAILED,
    DRAFTS,
    RELEASED,
];

/// Which of a tenant's fresh findings are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// Whether a baseline made them.
    pub drift: bool,
    /// The least severity, 1 low to 4 critical.
    pub from: u8,
    /// The greatest.
    pub to: u8,
    /// Only nobody's.
    pub unassigned: bool,
}

/// A tenant's counts of findings for days up to `until`: a row a count, none a finding.
pub fn tallies(reader: &Reader<'_>, tenant: TenantId, until: NaiveDate) -> Result<Vec<Tally>> {
    let mut found = Vec::new();
    reader.each(TALLIES, (tenant.to_string(), until.to_string()), |row| {
        let measure = Measure::of(&column::text(row, "measure")?)
            .ok_or(crate::VaultError::CorruptValue { column: "measure" })?;
        found.push(Tally {
            measure,
            severity: column::count(row, "severity")?,
            day: column::text(row, "day")?.parse().ok(),
            count: column::count(row, "n")?,
        });
        Ok(())
    })?;
    Ok(found)
}

/// A tenant's findings that nobody has looked at and that are not put off, `limit` at most.
pub fn fresh(
    reader: &Reader<'_>,
    tenant: TenantId,
    which: Fresh,
    today: NaiveDate,
    limit: u32,
) -> Result<Vec<Finding>> {
    let values = (
        tenant.to_string(),
        which.drift,
        which.from,
        which.to,
        today.to_string(),
        which.unassigned,
        limit,
    );
    reader.rows(FRESH, values, |row| column::json(row, "doc"))
}

/// A tenant's open findings that are due up to a day, `limit` at most.
pub fn due(
    reader: &Reader<'_>,
    tenant: TenantId,
    until: NaiveDate,
    limit: u32,
) -> Result<Vec<Finding>> {
    reader.rows(DUE, (tenant.to_string(), until.to_string(), limit), |row| column::json(row, "doc"))
}

/// Open exceptions that end up to a day.
pub fn ending(reader: &Reader<'_>, until: NaiveDate, limit: u32) -> Result<Vec<Exception>> {
    reader.rows(ENDING, (until.to_string(), limit), |row| column::json(row, "doc"))
}

/// Exceptions that are approved and wait for the customer.
pub fn for_acceptance(reader: &Reader<'_>, limit: u32) -> Result<Vec<Exception>> {
    reader.rows(FOR_ACCEPTANCE, [limit], |row| column::json(row, "doc"))
}

/// Exceptions that expired on a day or later and whose finding is open.
pub fn expired(reader: &Reader<'_>, since: NaiveDate, limit: u32) -> Result<Vec<Exception>> {
    reader.rows(EXPIRED, (since.to_string(), limit), |row| column::json(row, "doc"))
}

/// Decisions that wait, oldest first.
pub fn decisions(reader: &Reader<'_>, limit: u32) -> Result<Vec<Decision>> {
    reader.rows(DECISIONS, [limit], |row| column::json(row, "doc"))
}

/// A tenant's latest snapshot.
pub fn latest(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<Latest>> {
    reader.first(LATEST, [tenant.to_string()], |row| {
        Ok(Latest {
            id: column::parsed(row, "id")?,
            ordinal: column::count(row, "ordinal")?,
            read_at: column::time(row, "read_at")?,
            content: Hash(column::sha256(row, "content_hash")?),
        })
    })
}

/// A tenant's newest finished run of a kind.
pub fn last_run(reader: &Reader<'_>, tenant: TenantId, kind: &str) -> Result<Option<Ended>> {
    reader.first(LAST_RUN, (tenant.to_string(), kind), ended)
}

/// Runs that failed since, newest first.
pub fn failed(reader: &Reader<'_>, since: DateTime<Utc>, limit: u32) -> Result<Vec<Ended>> {
    reader.rows(FAILED, (column::time_text(since)?, limit), ended)
}

fn ended(row: &rusqlite::Row<'_>) -> Result<Ended> {
    let state = column::text(row, "state")?;
    let parts: serde_json::Value = column::json(row, "parts")?;
    let refused = parts.as_array().map_or(0, |parts| {
        let refused = |part: &&serde_json::Value| {
            part.get("state").and_then(serde_json::Value::as_str) == Some("refused")
        };
        parts.iter().filter(refused).count()
    });
    Ok(Ended {
        id: column::parsed(row, "id")?,
        kind: column::text(row, "kind")?,
        tenant: column::parsed_opt(row, "tenant")?,
        at: column::time(row, "finished_at")?,
        succeeded: state == "succeeded",
        failed: matches!(state.as_str(), "failed" | "interrupted"),
        refused: u32::try_from(refused).unwrap_or(u32::MAX),
    })
}

/// Reviews in draft, oldest first.
pub fn drafts(reader: &Reader<'_>, limit: u32) -> Result<Vec<(ReviewId, TenantId, DateTime<Utc>)>> {
    reader.rows(DRAFTS, [limit], |row| {
        let created = column::time(row, "created_at")?;
        Ok((column::parsed(row, "id")?, column::parsed(row, "tenant")?, created))
    })
}

/// When a tenant's last review was released.
pub fn released(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<DateTime<Utc>>> {
    reader.first(RELEASED, [tenant.to_string()], |row| column::time(row, "at"))
}
