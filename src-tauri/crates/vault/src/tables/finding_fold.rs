//! Findings as a rebuild of the projections gathers them: each folded in memory and compared once
//! with what is kept, not written once an event. Only what differs is written.
use super::{
    finding::{self, Stored},
    finding_tally, finding_tie, full_text,
};
use crate::{
    access::Writer,
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    finding::{Basis, Finding, Happening, fold},
    ids::{FindingId, TenantId},
    inbox::Arrivals,
};
use std::collections::{HashMap, HashSet};

/// Findings held in memory at most, some two thousand bytes each. Beyond that the table is emptied,
/// all of them are written, and read again where more happens to them.
const HELD_MAX: usize = 1 << 20;
/// Bytes of words that the full-text index gathers before it writes, during a rebuild and else.
const HASH_BYTES: [u32; 2] = [64 << 20, 1 << 20];

const INDEXES: &str = "SELECT name, sql FROM sqlite_schema
    WHERE type = 'index' AND tbl_name = 'finding' AND sql IS NOT NULL ORDER BY name";
const ANY: &str = "SELECT 1 FROM finding LIMIT 1";
const TENANT: &str = "SELECT tenant FROM finding WHERE id = ?1";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[TENANT];
const HASH: &str = "INSERT INTO finding_text (finding_text, rank) VALUES ('hashsize', ?1)";

/// What happens to findings: to their table at once, or gathered.
pub(crate) trait Findings {
    /// An event happens to a finding.
    fn happen(&mut self, writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()>;
    /// An evaluation found it again.
    fn see(
        &mut self,
        writer: &Writer<'_>,
        finding: FindingId,
        basis: &Basis,
        at: DateTime<Utc>,
    ) -> Result<()>;
    /// The tenant that it is of; none where there is no such finding.
    fn tenant(&mut self, writer: &Writer<'_>, finding: FindingId) -> Result<Option<TenantId>>;
}

/// The table itself.
pub(crate) struct AtOnce;

impl Findings for AtOnce {
    fn happen(&mut self, writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()> {
        finding::project(writer, happening)
    }

    fn see(
        &mut self,
        writer: &Writer<'_>,
        finding: FindingId,
        basis: &Basis,
        at: DateTime<Utc>,
    ) -> Result<()> {
        finding::see(writer, finding, basis, at)
    }

    fn tenant(&mut self, writer: &Writer<'_>, finding: FindingId) -> Result<Option<TenantId>> {
        writer.first(TENANT, [finding.to_string()], |row| column::parsed(row, "tenant"))
    }
}

/// A finding that is held.
struct Held {
    before: Option<Stored>,
    finding: Finding,
    changed: Option<i64>,
}

/// Findings that are held until [`Gathered::finish`], or until there are too many of them.
#[derive(Default)]
pub(crate) struct Gathered {
    /// How many are held at most.
    most: usize,
    places: HashMap<FindingId, usize>,
    held: Vec<Held>,
    arrivals: HashMap<TenantId, Arrivals>,
    /// Whether the table was emptied: what is in it was written by this rebuild.
    cleared: bool,
    /// The statements of the indexes that are made again at the end.
    indexes: Vec<String>,
}

impl Gathered {
    /// Begins beside what is kept; where that is nothing, or its words cannot be relied on, with
    /// empty tables.
    pub(crate) fn begin(writer: &Writer<'_>) -> Result<Self> {
        writer.execute("DELETE FROM finding_arrival", ())?;
        let mut gathered = Self { most: HELD_MAX, ..Self::default() };
        let something = writer.first(ANY, (), |_| Ok(()))?.is_some();
        if !something || !full_text::is_sound(writer, full_text::FINDINGS)? {
            gathered.clear(writer)?;
        }
        Ok(gathered)
    }

    /// Empties the table and its full-text index, and takes its other indexes off: they are made
    /// anew at the end, faster than entry by entry.
    fn clear(&mut self, writer: &Writer<'_>) -> Result<()> {
        self.cleared = true;
        writer.widen()?;
        writer.changed().borrow_mut().all();
        for table in ["finding", "finding_doc", "finding_tie", "finding_mention"] {
            writer.execute(&format!("DELETE FROM {table}"), ())?;
        }
        full_text::anew(writer, full_text::FINDINGS)?;
        writer.execute(HASH, [HASH_BYTES[0]])?;
        let indexes = writer
            .rows(INDEXES, (), |row| Ok((column::text(row, "name")?, column::text(row, "sql")?)))?;
        for (name, _) in &indexes {
            writer.execute(&format!("DROP INDEX {name}"), ())?;
        }
        self.indexes = indexes.into_iter().map(|(_, sql)| sql).collect();
        Ok(())
    }

    /// Lets the table be what is held, and counts.
    pub(crate) fn finish(mut self, writer: &Writer<'_>) -> Result<()> {
        if self.cleared {
            self.write(writer)?;
            writer.execute(HASH, [HASH_BYTES[1]])?;
            for sql in &self.indexes {
                writer.execute(sql, ())?;
            }
        } else {
            self.settle(writer)?;
        }
        for (tenant, more) in &self.arrivals {
            finding_tally::arrived(writer, *tenant, more)?;
        }
        finding_tally::recount(writer)
    }

    /// Writes all that is held, into a table that was emptied.
    fn write(&mut self, writer: &Writer<'_>) -> Result<()> {
        if !self.cleared {
            self.clear(writer)?;
        }
        self.places.clear();
        for Held { before, finding, changed } in self.held.drain(..) {
            finding::save(writer, before.as_ref(), &finding, changed)?;
        }
        Ok(())
    }

    /// Takes out of the tables what is not as it is held, and writes that; what is, is left alone.
    fn settle(&mut self, writer: &Writer<'_>) -> Result<()> {
        let mut right = HashSet::with_capacity(self.held.len());
        let mut missing = Vec::new();
        for held in &self.held {
            if finding::is_kept(writer, &held.finding, held.changed.unwrap_or_default())? {
                right.insert(held.finding.id);
            } else {
                missing.push(held);
            }
        }
        if !missing.is_empty() || finding::rows(writer)? != [right.len(); 3] {
            writer.changed().borrow_mut().all();
            finding::take_out(writer, |id| !right.contains(id))?;
        }
        for Held { finding, changed, .. } in missing {
            finding::save(writer, None, finding, *changed)?;
        }
        finding_tie::settle(writer, self.held.iter().map(|held| &held.finding))
    }

    /// Where a finding is held, read from the table where it was written.
    fn place(&mut self, writer: &Writer<'_>, id: FindingId) -> Result<Option<usize>> {
        if let Some(place) = self.places.get(&id) {
            return Ok(Some(*place));
        }
        let before = if self.cleared { finding::stored(writer, id)? } else { None };
        let Some(before) = before else { return Ok(None) };
        let finding = before.finding().clone();
        self.hold(writer, Held { before: Some(before), finding, changed: None }).map(Some)
    }

    fn hold(&mut self, writer: &Writer<'_>, held: Held) -> Result<usize> {
        if self.held.len() >= self.most {
            self.write(writer)?;
        }
        let place = self.held.len();
        self.places.insert(held.finding.id, place);
        self.held.push(held);
        Ok(place)
    }
}

impl Findings for Gathered {
    fn happen(&mut self, writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()> {
        let changed = Some(happening.at.timestamp_millis());
        let place = self.place(writer, happening.finding)?;
        let tenant = match place.and_then(|place| self.held.get_mut(place)) {
            Some(held) => {
                held.finding.happen(happening)?;
                held.changed = changed;
                held.finding.tenant
            }
            None => {
                let finding = fold(None, happening)?;
                let tenant = finding.tenant;
                self.hold(writer, Held { before: None, finding, changed })?;
                tenant
            }
        };
        let more = Arrivals::of(happening.event);
        if more != Arrivals::default() {
            self.arrivals.entry(tenant).or_default().add(&more);
        }
        Ok(())
    }

    fn see(
        &mut self,
        writer: &Writer<'_>,
        finding: FindingId,
        basis: &Basis,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let missing = || VaultError::NotFound { what: "finding", id: finding.to_string() };
        let place = self.place(writer, finding)?;
        let held = place.and_then(|place| self.held.get_mut(place)).ok_or_else(missing)?;
        held.finding.seen(basis, at);
        Ok(())
    }

    fn tenant(&mut self, writer: &Writer<'_>, finding: FindingId) -> Result<Option<TenantId>> {
        let place = self.place(writer, finding)?;
        Ok(place.and_then(|place| self.held.get(place)).map(|held| held.finding.tenant))
    }
}

#[cfg(test)]
mod tests;
