//! What stands beside findings: ties to others, whom comments mention. Projections.
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use domain::{
    finding::Finding,
    ids::{FindingId, MemberId},
};
use std::collections::BTreeSet;

const TIES: &str = "SELECT other FROM finding_tie WHERE finding = ?1 AND kind = ?2
    UNION SELECT finding FROM finding_tie WHERE other = ?1 AND kind = ?2 ORDER BY 1";
const UNTIE: &str = "DELETE FROM finding_tie WHERE finding = ?1";
const TIE: &str = "INSERT INTO finding_tie (finding, other, kind) VALUES (?1, ?2, ?3)";
const UNMENTION: &str = "DELETE FROM finding_mention WHERE finding = ?1";
const MENTION: &str = "INSERT OR IGNORE INTO finding_mention (member, finding) VALUES (?1, ?2)";
// From one name to the next, however many findings each has.
const OWNERS: &str = "SELECT min(owner) AS name FROM finding WHERE owner > ?1 AND owner < ?2";
const ASSIGNEES: &str =
    "SELECT min(assignee) AS name FROM finding WHERE assignee > ?1 AND assignee < ?2";

const IS_OWNER: &str = "SELECT owner AS name FROM finding WHERE owner = ?1 LIMIT 1";
const IS_ASSIGNEE: &str = "SELECT assignee AS name FROM finding WHERE assignee = ?1 LIMIT 1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] =
    &[TIES, UNTIE, UNMENTION, OWNERS, ASSIGNEES, IS_OWNER, IS_ASSIGNEE];

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
    let mut names: Vec<String> = Vec::new();
    // A name may be exactly what was typed.
    let exact = if assignees { IS_ASSIGNEE } else { IS_OWNER };
    names.extend(reader.first(exact, [&prefix], |row| column::text(row, "name"))?);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    while names.len() < limit {
        let last = names.last().unwrap_or(&prefix);
        let next = |row: &rusqlite::Row<'_>| column::value::<Option<String>>(row, "name");
        match reader.first(sql, (last, &end), next)?.flatten() {
            Some(name) => names.push(name),
            None => break,
        }
    }
    Ok(names)
}

/// Writes what stands beside a finding as it is now, where it is not as it was.
pub(crate) fn save(writer: &Writer<'_>, before: Option<&Finding>, finding: &Finding) -> Result<()> {
    let id = finding.id.to_string();
    let tied = |one: &Finding| (one.links.clone(), one.original());
    if before.map(tied).unwrap_or_default() != tied(finding) {
        writer.execute(UNTIE, [&id])?;
        for other in &finding.links {
            writer.execute(TIE, (&id, other.to_string(), Tie::Link.as_str()))?;
        }
        if let Some(original) = finding.original() {
            writer.execute(TIE, (&id, original.to_string(), Tie::Duplicate.as_str()))?;
        }
    }
    let mentioned = |one: &Finding| -> BTreeSet<MemberId> {
        one.comments.iter().flat_map(|comment| &comment.mentions).copied().collect()
    };
    let members = mentioned(finding);
    if before.map(mentioned).unwrap_or_default() != members {
        writer.execute(UNMENTION, [&id])?;
        for member in members {
            writer.execute(MENTION, (member.to_string(), &id))?;
        }
    }
    Ok(())
}
