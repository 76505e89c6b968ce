//! Lists of findings: filter, search, order and page.
//!
//! What matches is collected from the narrowest pieces of an index that the query names. If that
//! is not much, it is ordered here; if it is, an index is walked in its order until the page is
//! full. Either way few findings are touched that are not shown.
use super::{
    finding_filter::{Filter, all_ranks},
    finding_plan::{self, Piece, Pieces},
    finding_words::{Found, spelt_out},
};
use crate::{access::Reader, column, error::Result};
use domain::{
    finding::Finding,
    ids::FindingId,
    query::{COUNT_MAX, FindingQuery, Sort, page_rows},
};
use rusqlite::Row;
use std::{cmp::Ordering, collections::BTreeSet};

const DOC: &str = "SELECT doc FROM finding_doc WHERE row = ?1";
const ID: &str = "SELECT id FROM finding WHERE row = ?1";
const LAST_SEEN: &str = "SELECT last_seen FROM finding WHERE row = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[DOC, ID, LAST_SEEN];

/// So many findings with words are looked at each; for more, an index is read.
const HITS_READ_MAX: usize = 1_500;
/// So many are looked up to order them by when they were seen; for more, the order is walked.
const SEEN_READ_MAX: usize = 2_000;
/// The indexes that have when a finding was seen last.
const SEEN_IN: [&str; 2] = ["finding_by_last_seen", "finding_of_tenant"];
/// So many are ordered here where no order can be walked instead.
const WHOLE_MAX: usize = 60_000;

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
    let limit = size(query.offset.saturating_add(COUNT_MAX));
    let mut search = Search::new(reader, query)?;
    let (total, rows) = search.page(limit, size(query.offset), size(page_rows(query.limit)))?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.extend(reader.first(DOC, [row], |row| column::json(row, "doc"))?);
    }
    let more = total > limit;
    let total = u32::try_from(total.min(limit)).unwrap_or(u32::MAX);
    Ok(Page { rows: found, total, more })
}

/// Exactly how many match, whatever page is asked for.
pub fn count(reader: &Reader<'_>, query: &FindingQuery) -> Result<u32> {
    let search = Search::new(reader, query)?;
    let mut total = 0_u32;
    search.each(false, |_| {
        total = total.saturating_add(1);
        Ok(true)
    })?;
    Ok(total)
}

/// Those that match, whatever page is asked for, most severe first: `limit` of them at most.
pub fn ids(reader: &Reader<'_>, query: &FindingQuery, limit: u32) -> Result<Vec<FindingId>> {
    let query = FindingQuery { sort: Sort::Severity, ..query.clone() };
    let mut search = Search::new(reader, &query)?;
    let (_, rows) = search.page(size(limit), 0, size(limit))?;
    let mut ids = Vec::with_capacity(rows.len());
    for row in rows {
        let id: Option<FindingId> = reader.first(ID, [row], |row| column::parsed(row, "id"))?;
        ids.extend(id);
    }
    Ok(ids)
}

fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// What a finding is ordered by.
#[derive(Debug)]
struct Key {
    rank: u8,
    severity: u8,
    policy_key: String,
    /// The due date, or when it was seen last.
    at: String,
    row: i64,
}

impl Key {
    fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            rank: column::count(row, "state_rank")?,
            severity: column::count(row, "severity")?,
            policy_key: column::text(row, "policy_key")?,
            at: column::text(row, "at")?,
            row: column::value(row, "row")?,
        })
    }

    fn order(&self, other: &Self, sort: Sort) -> Ordering {
        let severe = other.severity.cmp(&self.severity);
        let first = match sort {
            Sort::Severity => severe,
            Sort::Due => self.at.cmp(&other.at).then(severe),
            Sort::Policy => Ordering::Equal,
            Sort::LastSeen => other.at.cmp(&self.at),
            Sort::State => self.rank.cmp(&other.rank).then(severe),
        };
        first.then_with(|| self.policy_key.cmp(&other.policy_key)).then(self.row.cmp(&other.row))
    }
}

/// The order of an index, as SQL over [`columns`].
fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Severity => "severity DESC, policy_key, row",
        Sort::Due => "at, severity DESC, policy_key, row",
        Sort::Policy => "policy_key, row",
        Sort::LastSeen => "at DESC, policy_key, row",
        Sort::State => "state_rank, severity DESC, policy_key, row",
    }
}

/// What is read of each finding. When it was seen last stands in some indexes only.
fn columns(sort: Sort, index: &str) -> String {
    let at = match sort {
        Sort::LastSeen if SEEN_IN.contains(&index) => "last_seen",
        Sort::Due => "due_key",
        _ => "''",
    };
    format!("row, state_rank, severity, policy_key, policy, {at} AS at")
}

struct Search<'r, 'c> {
    reader: &'r Reader<'c>,
    query: FindingQuery,
    filter: Filter,
    words: Vec<Found>,
    pieces: Pieces,
    /// Rows to look at beside the pieces.
    hits: Vec<i64>,
    /// Whether every hit matches, so that they need not be looked at to be counted.
    only_hits: bool,
}

impl<'r, 'c> Search<'r, 'c> {
    fn new(reader: &'r Reader<'c>, query: &FindingQuery) -> Result<Self> {
        let query = spelt_out(reader, query)?;
        let mut filter = Filter::new(&query);
        let words: Vec<Found> =
            filter.words.iter().map(|one| Found::look_up(reader, one)).collect::<Result<_>>()?;
        let fewest = words.iter().filter(|found| !found.negated).min_by_key(|one| one.rows.len());
        let few = fewest.filter(|found| found.rows.len() <= HITS_READ_MAX);
        let (pieces, hits) = match few {
            _ if filter.is_nothing() => (Pieces::none(), Vec::new()),
            Some(few) if few.titled.is_empty() => (Pieces::none(), few.rows.clone()),
            Some(few) => {
                let titled = few.titled.iter().map(String::as_str);
                (finding_plan::of_policies(&mut filter, titled), few.rows.clone())
            }
            None => (finding_plan::narrow(&mut filter, &query), Vec::new()),
        };
        let asks_more = !filter.conditions.is_empty() || filter.ranks != all_ranks();
        let only_hits = !asks_more
            && matches!(words.as_slice(), [one] if !one.negated && one.titled.is_empty());
        Ok(Self { reader, query, filter, words, pieces, hits, only_hits })
    }

    /// How many match, up to one more than `limit`, and the rows of a page.
    fn page(&mut self, limit: usize, skip: usize, take: usize) -> Result<(usize, Vec<i64>)> {
        let hits = self.words.first().map_or(0, |found| found.rows.len());
        if self.only_hits && hits > HITS_READ_MAX {
            return Ok((hits.min(limit.saturating_add(1)), self.walk(skip, take)?));
        }
        let (sort, whole) = (self.query.sort, self.pieces.whole);
        let most = if whole { limit.max(WHOLE_MAX) } else { limit };
        let mut keys = Vec::new();
        self.each(true, |row| {
            keys.push(Key::read(row)?);
            Ok(keys.len() <= most)
        })?;
        let total = keys.len().min(limit.saturating_add(1));
        let unseen = sort == Sort::LastSeen && keys.iter().any(|key| key.at.is_empty());
        if keys.len() > most || (unseen && keys.len() > SEEN_READ_MAX) {
            return Ok((total, self.walk(skip, take)?));
        }
        for key in keys.iter_mut().filter(|_| unseen) {
            let seen = |row: &Row<'_>| column::text(row, "last_seen");
            key.at = self.reader.first(LAST_SEEN, [key.row], seen)?.unwrap_or_default();
        }
        keys.sort_unstable_by(|left, right| left.order(right, sort));
        Ok((total, keys.iter().skip(skip).take(take).map(|key| key.row).collect()))
    }

    /// Visits everything that matches, in no order, for as long as the visit says so.
    fn each(&self, keys: bool, mut visit: impl FnMut(&Row<'_>) -> Result<bool>) -> Result<()> {
        let mut go_on = true;
        let sort = if keys { self.query.sort } else { Sort::Severity };
        let mut seen = BTreeSet::new();
        let by_row = self.one(sort);
        for hit in &self.hits {
            if !go_on {
                return Ok(());
            }
            let values: Vec<_> =
                self.filter.values.iter().cloned().chain([(*hit).into()]).collect();
            self.reader.each_while(&by_row, &values, |row| {
                seen.insert(*hit);
                go_on = !self.fits(row)? || visit(row)?;
                Ok(go_on)
            })?;
        }
        for piece in &self.pieces.pieces {
            if !go_on {
                return Ok(());
            }
            let sql = self.select(piece, sort);
            self.reader.each_while(&sql, &self.filter.values, |row| {
                let known = !seen.is_empty() && seen.contains(&column::value(row, "row")?);
                go_on = known || !self.fits(row)? || visit(row)?;
                Ok(go_on)
            })?;
        }
        Ok(())
    }

    /// The rows of a page, walking an index in its order.
    fn walk(&mut self, skip: usize, take: usize) -> Result<Vec<i64>> {
        let sql = self.walking()?;
        let (mut passed, mut rows) = (0_usize, Vec::with_capacity(take.min(1_000)));
        self.reader.each_while(&sql, &self.filter.values, |row| {
            if self.fits(row)? {
                if passed >= skip {
                    rows.push(column::value(row, "row")?);
                }
                passed = passed.saturating_add(1);
            }
            Ok(rows.len() < take)
        })?;
        Ok(rows)
    }

    fn walking(&mut self) -> Result<String> {
        if self.query.sort == Sort::Policy {
            finding_plan::within_policies(self.reader, &mut self.filter, &self.query)?;
        }
        let pieces = finding_plan::ordered(&self.filter, self.query.sort);
        let parts: Vec<String> =
            pieces.iter().map(|piece| self.select(piece, self.query.sort)).collect();
        Ok(format!("{} ORDER BY {}", parts.join(" UNION ALL "), order(self.query.sort)))
    }

    fn select(&self, piece: &Piece, sort: Sort) -> String {
        let columns = columns(sort, piece.index);
        let condition = finding_plan::condition_of(&self.filter, piece);
        format!("SELECT {columns} FROM finding INDEXED BY {} WHERE {condition}", piece.index)
    }

    /// One finding by its row, if it matches.
    fn one(&self, sort: Sort) -> String {
        let place = self.filter.values.len().saturating_add(1);
        let piece = Piece { index: "", seek: format!("row = ?{place}") };
        let condition = finding_plan::condition_of(&self.filter, &piece);
        format!("SELECT {} FROM finding WHERE {condition}", columns(sort, ""))
    }

    fn fits(&self, row: &Row<'_>) -> Result<bool> {
        if self.words.is_empty() {
            return Ok(true);
        }
        let (number, policy) = (column::value(row, "row")?, column::text(row, "policy")?);
        Ok(self.words.iter().all(|found| found.fits(number, &policy)))
    }
}

#[cfg(test)]
mod tests;
