//! What lists of findings are filtered and ordered by, in memory.
//!
//! A list looks at every finding, a column at a time, instead of entering one
//! of a dozen indexes that every change would have to keep. The image is read once after unlocking
//! and follows the table: a transaction that changes findings counts the version up and leaves
//! behind which it changed; whoever reads next reads those again.
use super::finding::rank;
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Datelike, NaiveDate};
use domain::{finding::State, ids::TenantId, query::Sort};
use rusqlite::Row;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "SELECT row, tenant, policy, policy_key, area, state_rank, severity, owner, assignee,
                due, snoozed, changed, last_seen, drift FROM finding ",
            $rest
        )
    };
}

const ALL: &str = columns!("ORDER BY row");
const RANGE: &str = columns!("WHERE row BETWEEN ?1 AND ?2 ORDER BY row");
const VERSION: &str = "SELECT number FROM finding_version WHERE only_one = 1";
const NEXT_VERSION: &str = "UPDATE finding_version SET number = number + 1 WHERE only_one = 1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[ALL, RANGE, VERSION, NEXT_VERSION];

/// Behind every date.
pub(super) const NO_DAY: i32 = i32::MAX;
/// Nobody, among names.
const NOBODY: u32 = 0;
/// The last of the ranks of states that ask for work.
const OPEN_MOST: u8 = rank(State::InProgress);
/// The rank of an accepted risk.
const ACCEPTED: u8 = rank(State::RiskAccepted);
/// Rows so near to each other are read as one range.
const GAP_MAX: i64 = 16;
/// So many changes are remembered; whoever is farther behind reads everything.
const CHANGES_MAX: usize = 200_000;
/// So many searches are remembered, a byte for each finding.
const FOUND_MAX: usize = 8;
/// So many candidates beyond twice a page's end are gathered before they are thinned out.
const SPARE: usize = 1_024;

/// A finding as a line, and all of them as columns.
macro_rules! lines {
    ($($(#[$doc:meta])* $name:ident: $type:ty,)*) => {
        #[derive(Clone, Copy)]
        struct Line {
            $($name: $type,)*
        }

        /// All findings by their row, a column for each thing that they are filtered or ordered by.
        #[derive(Clone, Debug, Default)]
        pub(super) struct Lines {
            $($(#[$doc])* pub(super) $name: Vec<$type>,)*
        }

        impl Lines {
            /// What a finding takes.
            #[cfg(test)]
            const BYTES: usize = 0 $(+ size_of::<$type>())*;

            fn push(&mut self, line: Line) {
                $(self.$name.push(line.$name);)*
            }

            /// Puts lines in the place of others.
            fn replace(&mut self, places: Range<usize>, lines: &[Line]) {
                $(self.$name.splice(places.clone(), lines.iter().map(|line| line.$name));)*
            }
        }
    };
}

lines! {
    row: i64,
    /// Milliseconds since 1970.
    changed: i64,
    /// Microseconds since 1970.
    last_seen: i64,
    tenant: u32,
    policy: u32,
    area: u32,
    owner: u32,
    assignee: u32,
    /// A day, [`NO_DAY`] for none.
    due: i32,
    /// A day, [`i32::MIN`] for none.
    snoozed: i32,
    rank: u8,
    severity: u8,
    drift: bool,
}

/// Whether a finding of this rank asks for work.
pub(super) fn is_open(rank: u8) -> bool {
    rank <= OPEN_MOST
}

/// Whether it asks for work, or for somebody who owns the risk.
pub(super) fn is_kept(rank: u8) -> bool {
    is_open(rank) || rank == ACCEPTED
}

/// Texts by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) all: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Words {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// The number of a text, if anything has it.
    pub(super) fn find(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// For each text whether something holds of it.
    pub(super) fn that(&self, holds: impl Fn(&str) -> bool) -> Vec<bool> {
        self.all.iter().map(|word| holds(word)).collect()
    }
}

/// How many findings of a tenant somebody holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Owned and open.
    pub open: u32,
    /// Owned and accepted as risks.
    pub accepted: u32,
    /// Open and worked on, not owned.
    pub assigned: u32,
}

/// All findings, by their row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    pub(super) lines: Lines,
    pub(super) tenants: Words,
    pub(super) policies: Words,
    pub(super) areas: Words,
    /// In lower case; the first is nobody.
    pub(super) names: Words,
    /// The key that each policy is ordered by.
    keys: Vec<String>,
    order: OnceLock<Vec<u32>>,
    /// By name and tenant.
    held: OnceLock<HashMap<(u32, u32), Held>>,
    /// Where words were found lately.
    pub(super) found: Found,
}

/// Where words were found lately, in findings as this image has them.
#[derive(Debug, Default)]
pub(super) struct Found(Mutex<Vec<(String, Arc<Vec<bool>>)>>);

impl Found {
    /// The places, if they are known.
    pub(super) fn find(&self, sought: &str) -> Option<Arc<Vec<bool>>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|(words, _)| words == sought).map(|(_, found)| Arc::clone(found))
    }

    /// Remembers places, and forgets the oldest.
    pub(super) fn remember(&self, sought: String, found: Arc<Vec<bool>>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= FOUND_MAX {
            all.remove(0);
        }
        all.push((sought, found));
    }
}

/// A clone is made to be changed, so it remembers nothing.
impl Clone for Found {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Index {
    fn load(reader: &Reader<'_>) -> Result<Self> {
        let mut index = Self::default();
        index.names.number("");
        reader.each(ALL, (), |row| {
            let line = index.read(row)?;
            index.lines.push(line);
            Ok(())
        })?;
        Ok(index)
    }

    /// Reads some findings again.
    fn refresh(&mut self, reader: &Reader<'_>, rows: &BTreeSet<i64>) -> Result<()> {
        (self.held, self.found) = (OnceLock::new(), Found::default());
        for (first, last) in ranges(rows) {
            let mut anew = Vec::new();
            reader.each(RANGE, (first, last), |row| {
                anew.push(self.read(row)?);
                Ok(())
            })?;
            let from = self.lines.row.partition_point(|row| *row < first);
            let until = self.lines.row.partition_point(|row| *row <= last);
            self.lines.replace(from..until, &anew);
        }
        Ok(())
    }

    // By place, in the order of `columns!`: to find fourteen names in each row takes longer than the
    // rest.
    fn read(&mut self, row: &Row<'_>) -> Result<Line> {
        let text = |at: usize, column| {
            let text = row.get_ref(at)?.as_str_or_null();
            text.map_err(|_| VaultError::CorruptValue { column })
        };
        let said = |at, column| text(at, column)?.ok_or(VaultError::CorruptValue { column });
        let day = |at, column, none: i32| match text(at, column)? {
            None => Ok(none),
            Some(day) => day
                .parse::<NaiveDate>()
                .map(|day| day.num_days_from_ce())
                .map_err(|_| VaultError::CorruptValue { column }),
        };
        let policy = self.policies.number(said(2, "policy")?);
        if usize::try_from(policy).is_ok_and(|policy| policy == self.keys.len()) {
            self.keys.push(said(3, "policy_key")?.to_owned());
            self.order = OnceLock::new();
        }
        let mut name = |at, column| {
            Ok::<_, VaultError>(self.names.number(text(at, column)?.unwrap_or_default()))
        };
        Ok(Line {
            row: row.get(0)?,
            tenant: self.tenants.number(said(1, "tenant")?),
            policy,
            area: self.areas.number(said(4, "area")?),
            rank: row.get(5)?,
            severity: row.get(6)?,
            owner: name(7, "owner")?,
            assignee: name(8, "assignee")?,
            due: day(9, "due", NO_DAY)?,
            snoozed: day(10, "snoozed", i32::MIN)?,
            changed: row.get(11)?,
            last_seen: DateTime::parse_from_rfc3339(said(12, "last_seen")?)
                .map_err(|_| VaultError::CorruptValue { column: "last_seen" })?
                .timestamp_micros(),
            drift: row.get(13)?,
        })
    }

    /// Which places have these rows, which are in ascending order.
    pub(super) fn places(&self, rows: &[i64]) -> Vec<bool> {
        let lines = &self.lines.row;
        let (mut there, mut place) = (vec![false; lines.len()], 0_usize);
        for row in rows {
            let rest = lines.get(place..).unwrap_or_default();
            let Some(ahead) = rest.iter().position(|line| line >= row) else { break };
            place = place.saturating_add(ahead);
            if let Some(there) = there.get_mut(place) {
                *there = lines.get(place) == Some(row);
            }
        }
        there
    }

    /// The place of each policy in their order.
    fn order(&self) -> &[u32] {
        self.order.get_or_init(|| {
            let distinct: BTreeSet<&String> = self.keys.iter().collect();
            let places: BTreeMap<&String, u32> = distinct.into_iter().zip(0_u32..).collect();
            self.keys.iter().map(|key| places.get(key).copied().unwrap_or_default()).collect()
        })
    }

    /// The rows of those that fit, in an order: `take` of them after the first `skip`.
    pub(super) fn page(&self, fits: &[bool], sort: Sort, skip: usize, take: usize) -> Vec<i64> {
        let end = skip.saturating_add(take);
        let room = end.saturating_mul(2).saturating_add(SPARE);
        let (mut first, mut beyond): (Vec<Key>, Option<Key>) = (Vec::new(), None);
        for place in (0..fits.len()).filter(|place| fits.get(*place) == Some(&true)) {
            let key = self.key(sort, place);
            if beyond.is_some_and(|beyond| key >= beyond) {
                continue;
            }
            first.push(key);
            if first.len() >= room {
                beyond = Some(*first.select_nth_unstable(end).1);
                first.truncate(end);
            }
        }
        first.sort_unstable();
        let row = |key: &Key| self.lines.row.get(key.2).copied();
        first.iter().take(end).skip(skip).filter_map(row).collect()
    }

    /// What the finding in a place is ordered by.
    fn key(&self, sort: Sort, place: usize) -> Key {
        let Lines { policy, severity, due, last_seen, rank, .. } = &self.lines;
        let of_policy = at(policy, place).and_then(|policy| usize::try_from(policy).ok());
        let of_policy = of_policy.and_then(|policy| at(self.order(), policy));
        let mild = u64::from(u8::MAX.saturating_sub(at(severity, place).unwrap_or_default()));
        let first = match sort {
            Sort::Severity => mild,
            Sort::Due => (ordered(at(due, place).unwrap_or(NO_DAY).into()) << 8) | mild,
            Sort::Policy => 0,
            Sort::LastSeen => {
                u64::MAX.saturating_sub(ordered(at(last_seen, place).unwrap_or_default()))
            }
            Sort::State => (u64::from(at(rank, place).unwrap_or_default()) << 8) | mild,
        };
        Key(first, of_policy.unwrap_or_default(), place)
    }

    /// Names of owners or assignees that begin so, in their order.
    pub(super) fn people(&self, assignees: bool, prefix: &str) -> BTreeSet<&str> {
        let begins = self.names.that(|name| !name.is_empty() && name.starts_with(prefix));
        let mut used = vec![false; begins.len()];
        for name in if assignees { &self.lines.assignee } else { &self.lines.owner } {
            if let Some(used) = usize::try_from(*name).ok().and_then(|name| used.get_mut(name)) {
                *used = true;
            }
        }
        let named = self.names.all.iter().zip(begins.into_iter().zip(used));
        named
            .filter(|(_, (begins, used))| *begins && *used)
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// What somebody holds of a tenant.
    fn held(&self, name: &str, tenant: TenantId) -> Held {
        let numbers = self.names.find(name).zip(self.tenants.find(&tenant.to_string()));
        let held = numbers.and_then(|both| self.held.get_or_init(|| self.all_held()).get(&both));
        held.copied().unwrap_or_default()
    }

    fn all_held(&self) -> HashMap<(u32, u32), Held> {
        let mut all: HashMap<(u32, u32), Held> = HashMap::new();
        let add = |count: &mut u32| *count = count.saturating_add(1);
        let Lines { tenant, owner, assignee, rank, .. } = &self.lines;
        let people = owner.iter().copied().zip(assignee.iter().copied());
        for ((tenant, rank), (owner, assignee)) in tenant.iter().zip(rank).zip(people) {
            let open = is_open(*rank);
            if owner != NOBODY && is_kept(*rank) {
                let held = all.entry((owner, *tenant)).or_default();
                add(if open { &mut held.open } else { &mut held.accepted });
            }
            if assignee != NOBODY && assignee != owner && open {
                add(&mut all.entry((assignee, *tenant)).or_default().assigned);
            }
        }
        all
    }
}

/// Rows in ranges from the first to the last: few that lie between are read again, too, rather than
/// each by itself.
fn ranges(rows: &BTreeSet<i64>) -> Vec<(i64, i64)> {
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if row.saturating_sub(*last) <= GAP_MAX => *last = *row,
            _ => ranges.push((*row, *row)),
        }
    }
    ranges
}

/// First by what is asked for, then by policy, then by row: a place among the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key(u64, u32, usize);

fn at<T: Copy>(column: &[T], place: usize) -> Option<T> {
    column.get(place).copied()
}

/// A number whose order is the same without a sign.
fn ordered(number: i64) -> u64 {
    number.cast_unsigned() ^ (1 << 63)
}

/// Findings that were changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changed {
    all: bool,
    rows: BTreeSet<i64>,
}

impl Changed {
    /// One of them.
    pub(crate) fn one(&mut self, row: i64) {
        if !self.all {
            self.rows.insert(row);
        }
    }

    /// All of them.
    pub(crate) fn all(&mut self) {
        self.all = true;
        self.rows.clear();
    }

    fn is_empty(&self) -> bool {
        !self.all && self.rows.is_empty()
    }
}

/// The image that readers share, and what changed lately.
#[derive(Debug, Default)]
pub(crate) struct Shared(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    index: Option<(u64, Arc<Index>)>,
    /// What each version changed, ascending; all versions from the first one on.
    changes: Vec<(u64, Changed)>,
}

impl Inner {
    /// What changed between two versions; none where that is not known, or everything did.
    fn between(&self, after: u64, until: u64) -> Option<BTreeSet<i64>> {
        let known =
            self.changes.first().is_some_and(|(first, _)| *first <= after.saturating_add(1));
        if after < until && !known {
            return None;
        }
        let mut rows = BTreeSet::new();
        for (version, changed) in &self.changes {
            if *version > after && *version <= until {
                if changed.all {
                    return None;
                }
                rows.extend(&changed.rows);
            }
        }
        Some(rows)
    }

    fn keep(&mut self, version: u64, changed: Changed) {
        self.changes.push((version, changed));
        let size = |changes: &[(u64, Changed)]| -> usize {
            changes.iter().map(|(_, changed)| changed.rows.len().saturating_add(1)).sum()
        };
        let mut size = size(&self.changes);
        while size > CHANGES_MAX && !self.changes.is_empty() {
            let (_, gone) = self.changes.remove(0);
            size = size.saturating_sub(gone.rows.len().saturating_add(1));
        }
    }
}

/// The findings as this view sees them.
pub(crate) fn of(reader: &Reader<'_>) -> Result<Arc<Index>> {
    let version = version(reader)?;
    let changed = reader.changed().borrow();
    let mut inner = reader.findings().0.lock().unwrap_or_else(PoisonError::into_inner);
    let (at, mut index) = match inner.index.take() {
        Some(known) => known,
        // What is not committed yet is nobody else's.
        None if !changed.is_empty() => return Index::load(reader).map(Arc::new),
        None => (version, Arc::new(Index::load(reader)?)),
    };
    let rows = inner.between(at.min(version), at.max(version));
    if at < version && changed.is_empty() {
        match rows {
            Some(rows) => Arc::make_mut(&mut index).refresh(reader, &rows)?,
            None => index = Arc::new(Index::load(reader)?),
        }
        inner.index = Some((version, Arc::clone(&index)));
        return Ok(index);
    }
    inner.index = Some((at, Arc::clone(&index)));
    drop(inner);
    if at == version && changed.is_empty() {
        return Ok(index);
    }
    let Some(mut rows) = rows.filter(|_| !changed.all) else {
        return Index::load(reader).map(Arc::new);
    };
    rows.extend(&changed.rows);
    Arc::make_mut(&mut index).refresh(reader, &rows)?;
    Ok(index)
}

/// Counts the version up where the transaction changed findings. Whether or not it is committed,
/// those are read again.
pub(crate) fn before_commit(writer: &Writer<'_>) -> Result<()> {
    let changed = writer.changed().take();
    if changed.is_empty() {
        return Ok(());
    }
    writer.execute(NEXT_VERSION, ())?;
    let version = version(writer)?;
    let mut inner = writer.findings().0.lock().unwrap_or_else(PoisonError::into_inner);
    inner.keep(version, changed);
    Ok(())
}

fn version(reader: &Reader<'_>) -> Result<u64> {
    let number = reader.first(VERSION, (), |row| column::count(row, "number"))?;
    number.ok_or(VaultError::Internal("version of findings"))
}

/// How many findings of a tenant somebody of this name, in lower case, holds.
pub fn held(reader: &Reader<'_>, name: &str, tenant: TenantId) -> Result<Held> {
    Ok(of(reader)?.held(name, tenant))
}

#[cfg(test)]
mod tests;
