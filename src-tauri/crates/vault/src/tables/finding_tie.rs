//! What stands beside findings: ties to others, whom comments mention. Projections.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use domain::{finding::Finding, ids::FindingId};

const TIES: &str = "SELECT other FROM finding_tie WHERE finding = ?1 AND kind = ?2
    UNION SELECT finding FROM finding_tie WHERE other = ?1 AND kind = ?2 ORDER BY 1";
const UNTIE: &str = "DELETE FROM finding_tie WHERE finding = ?1";
const TIE: &str = "INSERT INTO finding_tie (finding, other, kind) VALUES (?1, ?2, ?3)";
const UNMENTION: &str = "DELETE FROM finding_mention WHERE finding = ?1";
const MENTION: &str = "INSERT OR IGNORE INTO finding_mention (member, finding) VALUES (?1, ?2)";
const OWNERS: &str = "SELECT DISTINCT owner AS name FROM finding
    WHERE owner >= ?1 AND owner < ?2 ORDER BY owner LIMIT ?3";
const ASSIGNEES: &str = "SELECT DISTINCT assignee AS name FROM finding
    WHERE assignee >= ?1 AND assignee < ?2 ORDER BY assignee LIMIT ?3";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[TIES, UNTIE, UNMENTION, OWNERS, ASSIGNEES];

/// How two findings are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// A person linked them.
    Link,
    /// One is a duplicate of the other.
    Duplicate,
}

impl Tie {
    fn as_str(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Duplicate => "duplicate",
        }
    }
}

/// The findings that one is tied to, from whichever side.
pub fn tied(reader: &Reader<'_>, finding: FindingId, tie: Tie) -> Result<Vec<FindingId>> {
    reader.rows(TIES, (finding.to_string(), tie.as_str()), |row| column::parsed(row, "other"))
}

/// Names of owners or assignees that begin so, in lower case.
pub fn people(
    reader: &Reader<'_>,
    assignees: bool,
    prefix: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let sql = if assignees { ASSIGNEES } else { OWNERS };
    let prefix = prefix.to_lowercase();
    let end = format!("{prefix}\u{10ffff}");
    reader.rows(sql, (prefix, end, limit), |row| column::text(row, "name"))
}

/// Writes what stands beside a finding as it is now.
pub(crate) fn save(writer: &Writer<'_>, finding: &Finding) -> Result<()> {
    let id = finding.id.to_string();
    writer.execute(UNTIE, [&id])?;
    for other in &finding.links {
        writer.execute(TIE, (&id, other.to_string(), Tie::Link.as_str()))?;
    }
    if let Some(original) = finding.original() {
        writer.execute(TIE, (&id, original.to_string(), Tie::Duplicate.as_str()))?;
    }
    writer.execute(UNMENTION, [&id])?;
    for member in finding.comments.iter().flat_map(|comment| &comment.mentions) {
        writer.execute(MENTION, (member.to_string(), &id))?;
    }
    Ok(())
}
