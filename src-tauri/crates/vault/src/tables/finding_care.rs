//! Findings that want care: past their date, without anybody, or of somebody who is gone.
use super::finding_search;
use crate::{access::Reader, column, error::Result};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    finding::State,
    ids::{FindingId, TenantId},
    query::{Condition, FindingQuery},
    review::Severity,
};
use rusqlite::Row;

const WANTING: &str = "SELECT f.id, f.tenant, f.severity, f.due,
        json_extract(d.doc, '$.first_seen') AS found
    FROM finding f CROSS JOIN finding_doc d ON d.row = f.row WHERE f.row = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[WANTING];

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
    of(reader, asking([Condition::Overdue(today)]), at_most)
}

/// Those without owner and assignee, the most severe first.
pub fn unassigned(reader: &Reader<'_>, at_most: u32) -> Result<Vec<Wanting>> {
    of(reader, asking([Condition::Owners(vec![None]), Condition::Unassigned]), at_most)
}

/// Those that a person of this name owns, accepted risks among them, or works on, whatever the
/// name's letter case.
pub fn of_person(reader: &Reader<'_>, name: &str, at_most: u32) -> Result<Vec<Wanting>> {
    let name = || vec![Some(name.to_owned())];
    let open = || State::ALL.into_iter().filter(|state| state.is_open());
    let accepted = open().chain([State::RiskAccepted]).collect();
    let owned = asking([Condition::Owners(name()), Condition::States(accepted)]);
    let assigned = asking([Condition::Assignees(name()), Condition::States(open().collect())]);
    let mut found = of(reader, owned, at_most)?;
    for one in of(reader, assigned, at_most)? {
        if !found.iter().any(|other| other.id == one.id) {
            found.push(one);
        }
    }
    Ok(found)
}

fn asking<const N: usize>(conditions: [Condition; N]) -> FindingQuery {
    let conditions = conditions.into_iter().map(|condition| (false, condition)).collect();
    FindingQuery { conditions, ..FindingQuery::default() }
}

fn of(reader: &Reader<'_>, query: FindingQuery, at_most: u32) -> Result<Vec<Wanting>> {
    let mut found = Vec::new();
    for row in finding_search::rows(reader, &query, at_most)? {
        found.extend(reader.first(WANTING, [row], wanting)?);
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
