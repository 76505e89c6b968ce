//! What stands beside findings: ties to others, whom comments mention. Projections.
use super::finding_index;
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

// Two statements: SQLite would make a table of its own to put them together, for every finding.
const TIED_TO: &str = "SELECT other AS tied FROM finding_tie WHERE finding = ?1 AND kind = ?2";
const TIED_FROM: &str = "SELECT finding AS tied FROM finding_tie WHERE other = ?1 AND kind = ?2";
const UNTIE: &str = "DELETE FROM finding_tie WHERE finding = ?1";
const TIE: &str = "INSERT INTO finding_tie (finding, other, kind) VALUES (?1, ?2, ?3)";
const UNMENTION: &str = "DELETE FROM finding_mention WHERE finding = ?1";
const MENTION: &str = "INSERT OR IGNORE INTO finding_mention (member, finding) VALUES (?1, ?2)";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[TIED_TO, TIED_FROM, UNTIE, UNMENTION];

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
    let mut tied: BTreeSet<FindingId> = BTreeSet::new();
    let finding = finding.to_string();
    for sql in [TIED_TO, TIED_FROM] {
        reader.each(sql, (&finding, tie.as_str()), |row| {
            tied.insert(column::parsed(row, "tied")?);
            Ok(())
        })?;
    }
    Ok(tied.into_iter().collect())
}

/// Names of owners or assignees that begin so, in lower case.
pub fn people(
    reader: &Reader<'_>,
    assignees: bool,
    prefix: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let index = finding_index::of(reader)?;
    let names = index.people(assignees, &prefix.to_lowercase());
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    Ok(names.into_iter().take(limit).map(str::to_owned).collect())
}

/// Lets what stands beside findings be what these say.
pub(crate) fn settle<'f>(
    writer: &Writer<'_>,
    findings: impl Iterator<Item = &'f Finding>,
) -> Result<()> {
    for table in ["finding_tie", "finding_mention"] {
        writer.execute(&format!("DELETE FROM {table}"), ())?;
    }
    for finding in findings {
        save(writer, None, finding)?;
    }
    Ok(())
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
