//! Findings that want care: past their date, without anybody, or of somebody who is gone.
use crate::{access::Reader, column, error::Result};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{FindingId, TenantId},
    review::Severity,
};
use rusqlite::Row;

// The states that ask for work are those with the ranks 0 to 3; 5 is an accepted risk.
const OVERDUE: &str = "SELECT id, tenant, severity, due, json_extract(doc, '$.first_seen') AS found
    FROM finding WHERE coalesce(due, '9999-12-31') < ?1 AND state_rank <= 3
    ORDER BY severity DESC, id LIMIT ?2";
const UNASSIGNED: &str =
    "SELECT id, tenant, severity, due, json_extract(doc, '$.first_seen') AS found
    FROM finding WHERE state_rank <= 3 AND owner IS NULL AND assignee IS NULL
    ORDER BY severity DESC, id LIMIT ?1";
const OWNED: &str = "SELECT id, tenant, severity, due, json_extract(doc, '$.first_seen') AS found
    FROM finding WHERE owner = ?1 AND state_rank IN (0, 1, 2, 3, 5) LIMIT ?2";
const ASSIGNED: &str =
    "SELECT id, tenant, severity, due, json_extract(doc, '$.first_seen') AS found
    FROM finding WHERE assignee = ?1 AND state_rank <= 3 LIMIT ?2";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[OVERDUE, UNASSIGNED, OWNED, ASSIGNED];

/// A finding that asks for work, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanting {
    /// The finding.
    pub id: FindingId,
    /// Its tenant.
    pub tenant: TenantId,
    /// The severity in force.
    pub severity: Severity,
    /// Due.
    pub due: Option<NaiveDate>,
    /// First found.
    pub found: DateTime<Utc>,
}

/// Those whose due date is before `today`, the most severe first.
pub fn overdue(reader: &Reader<'_>, today: NaiveDate, at_most: u32) -> Result<Vec<Wanting>> {
    reader.rows(OVERDUE, (today.to_string(), at_most), wanting)
}

/// Those without owner and assignee, the most severe first.
pub fn unassigned(reader: &Reader<'_>, at_most: u32) -> Result<Vec<Wanting>> {
    reader.rows(UNASSIGNED, [at_most], wanting)
}

/// Those that a person of this name owns, accepted risks among them, or works on, whatever the name's letter case.
pub fn of_person(reader: &Reader<'_>, name: &str, at_most: u32) -> Result<Vec<Wanting>> {
    let name = name.to_lowercase();
    let mut found = reader.rows(OWNED, (&name, at_most), wanting)?;
    for one in reader.rows(ASSIGNED, (&name, at_most), wanting)? {
        if !found.iter().any(|other| other.id == one.id) {
            found.push(one);
        }
    }
    Ok(found)
}

fn wanting(row: &Row<'_>) -> Result<Wanting> {
    let severity: u8 = column::count(row, "severity")?;
    Ok(Wanting {
        id: column::parsed(row, "id")?,
        tenant: column::parsed(row, "tenant")?,
        severity: match severity {
            4 => Severity::Critical,
            3 => Severity::High,
            2 => Severity::Medium,
            _ => Severity::Low,
        },
        due: column::parsed_opt(row, "due")?,
        found: column::parsed(row, "found")?,
    })
}
