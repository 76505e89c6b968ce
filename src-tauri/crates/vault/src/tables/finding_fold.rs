//! Findings as a rebuild of the projections gathers them: each folded in memory and written once,
//! not once an event.
use super::{
    finding::{self, Stored},
    finding_tally,
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
use std::collections::HashMap;

/// Findings held in memory at most, some two thousand bytes each. Beyond that all of them are
/// written, and read again where more happens to them.
const HELD_MAX: usize = 1 << 20;
/// Bytes of words that the full-text index gathers before it writes, during a rebuild and else.
const HASH_BYTES: [u32; 2] = [64 << 20, 1 << 20];

const INDEXES: &str = "SELECT name, sql FROM sqlite_schema
    WHERE type = 'index' AND tbl_name = 'finding' AND sql IS NOT NULL ORDER BY name";
const TEXT: &str = "SELECT sql FROM sqlite_schema WHERE name = 'finding_text'";
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

/// Findings that are held until [`Gathered::write`].
pub(crate) struct Gathered {
    /// How many are held at most.
    most: usize,
    places: HashMap<FindingId, usize>,
    held: Vec<Held>,
    arrivals: HashMap<TenantId, Arrivals>,
    /// Whether some were written: those are in the table.
    written: bool,
    /// The statements of the indexes that are made again at the end.
    indexes: Vec<String>,
}

impl Gathered {
    /// Empties the table and its full-text index, and takes its other indexes off: they are made
    /// anew at the end, faster than entry by entry.
    pub(crate) fn begin(writer: &Writer<'_>) -> Result<Self> {
        writer.changed().borrow_mut().all();
        writer.execute("DELETE FROM finding", ())?;
        writer.execute("DELETE FROM finding_doc", ())?;
        writer.execute("DELETE FROM finding_arrival", ())?;
        let sql = writer.first(TEXT, (), |row| column::text(row, "sql"))?;
        let sql = sql.ok_or(VaultError::Internal("full-text index"))?;
        writer.execute("DROP TABLE finding_text", ())?;
        writer.execute(&sql, ())?;
        writer.execute(HASH, [HASH_BYTES[0]])?;
        let indexes = writer
            .rows(INDEXES, (), |row| Ok((column::text(row, "name")?, column::text(row, "sql")?)))?;
        for (name, _) in &indexes {
            writer.execute(&format!("DROP INDEX {name}"), ())?;
        }
        let indexes = indexes.into_iter().map(|(_, sql)| sql).collect();
        let (places, held, arrivals) = (HashMap::new(), Vec::new(), HashMap::new());
        Ok(Self { most: HELD_MAX, places, held, arrivals, written: false, indexes })
    }

    /// Writes what is held, and makes the indexes.
    pub(crate) fn finish(mut self, writer: &Writer<'_>) -> Result<()> {
        self.write(writer)?;
        writer.execute(HASH, [HASH_BYTES[1]])?;
        for sql in &self.indexes {
            writer.execute(sql, ())?;
        }
        for (tenant, more) in &self.arrivals {
            finding_tally::arrived(writer, *tenant, more)?;
        }
        finding_tally::recount(writer)
    }

    fn write(&mut self, writer: &Writer<'_>) -> Result<()> {
        self.places.clear();
        self.written = true;
        for Held { before, finding, changed } in self.held.drain(..) {
            finding::save(writer, before.as_ref(), &finding, changed)?;
        }
        Ok(())
    }

    /// Where a finding is held, read from the table where it was written.
    fn place(&mut self, writer: &Writer<'_>, id: FindingId) -> Result<Option<usize>> {
        if let Some(place) = self.places.get(&id) {
            return Ok(Some(*place));
        }
        let before = if self.written { finding::stored(writer, id)? } else { None };
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
