//! Lists of findings: filter, search, order and page.
use super::{finding_filter::fitting, finding_index};
use crate::{access::Reader, column, error::Result};
use domain::{
    finding::Finding,
    ids::FindingId,
    query::{COUNT_MAX, FindingQuery, Sort, page_rows},
};

const DOC: &str = "SELECT doc FROM finding_doc WHERE row = ?1";
const ID: &str = "SELECT id FROM finding WHERE row = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[DOC, ID];

/// A page of findings.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The findings.
    pub rows: Vec<Finding>,
    /// How many match, counted up to [`COUNT_MAX`] beyond the rows that were skipped.
    pub total: u32,
    /// Whether there are more than that.
    pub more: bool,
}

/// The findings that match.
pub fn search(reader: &Reader<'_>, query: &FindingQuery) -> Result<Page> {
    let index = finding_index::of(reader)?;
    let fits = fitting(reader, &index, query)?;
    let limit = query.offset.saturating_add(COUNT_MAX);
    let found = number(&fits);
    let mut rows = Vec::new();
    for row in index.page(&fits, query.sort, size(query.offset), size(page_rows(query.limit))) {
        rows.extend(reader.first(DOC, [row], |row| column::json(row, "doc"))?);
    }
    Ok(Page { rows, total: found.min(limit), more: found > limit })
}

/// Exactly how many match, whatever page is asked for.
pub fn count(reader: &Reader<'_>, query: &FindingQuery) -> Result<u32> {
    let index = finding_index::of(reader)?;
    Ok(number(&fitting(reader, &index, query)?))
}

/// Those that match, whatever page is asked for, most severe first: `limit` of them at most.
pub fn ids(reader: &Reader<'_>, query: &FindingQuery, limit: u32) -> Result<Vec<FindingId>> {
    let mut ids = Vec::new();
    for row in rows(reader, query, limit)? {
        let id: Option<FindingId> = reader.first(ID, [row], |row| column::parsed(row, "id"))?;
        ids.extend(id);
    }
    Ok(ids)
}

/// The rows of [`ids`].
pub(super) fn rows(reader: &Reader<'_>, query: &FindingQuery, limit: u32) -> Result<Vec<i64>> {
    let index = finding_index::of(reader)?;
    let fits = fitting(reader, &index, query)?;
    Ok(index.page(&fits, Sort::Severity, 0, size(limit)))
}

/// How many fit.
fn number(fits: &[bool]) -> u32 {
    u32::try_from(fits.iter().filter(|fits| **fits).count()).unwrap_or(u32::MAX)
}

fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
