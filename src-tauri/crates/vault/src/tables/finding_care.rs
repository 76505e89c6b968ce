//! Findings that want care: past their date, without anybody, or of somebody who is gone.
use crate::{access::Reader, column, error::Result};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{FindingId, TenantId},
    review::Severity,
};
use rusqlite::Row;

macro_rules! wanting {
    ($rest:literal) => {
        concat!(
            "SELECT f.id, f.tenant, f.severity, f.due,
                json_extract(d.doc, '$.first_seen') AS found
            FROM finding f CROSS JOIN finding_doc d ON d.row = f.row WHERE ",
            $rest
        )
    };
}

// The states that ask for work are those with the ranks 0 to 3; 5 is an accepted risk.
const OVERDUE: &str = wanting!(
    "coalesce(f.due, '9999-12-31') < ?1 AND f.state_rank <= 3
    ORDER BY f.severity DESC, f.id LIMIT ?2"
);
const UNASSIGNED: &str = wanting!(
    "f.state_rank <= 3 AND f.owner IS NULL AND f.assignee IS NULL
    ORDER BY f.severity DESC, f.id LIMIT ?1"
);
const OWNED: &str = wanting!("f.owner = ?1 AND f.state_rank IN (0, 1, 2, 3, 5) LIMIT ?2");
const ASSIGNED: &str = wanting!("f.assignee = ?1 AND f.state_rank <= 3 LIMIT ?2");

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

/// Those that a person of this name owns, accepted risks among them, or works on, whatever the
/// name's letter case.
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
