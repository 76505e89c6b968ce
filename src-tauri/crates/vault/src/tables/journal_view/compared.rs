//! The audit log's view as a rebuild has it: compared with what the journal says, and written anew
//! only where it says otherwise.
use super::{Position, View};
use crate::{
    access::Writer,
    column,
    error::Result,
    tables::{finding_fold::AtOnce, full_text},
};
use domain::ids::{EventId, TenantId};

/// Places gathered before they are written, in the order of their index.
const GATHERED_MAX: usize = 1 << 20;

const ANY: &str = "SELECT 1 FROM journal_tenant LIMIT 1";
const HAS: &str = "SELECT 1 FROM journal_tenant
    WHERE tenant = ?1 AND millis = ?2 AND counter = ?3 AND device = ?4";
const SAID: &str = "SELECT said FROM journal_reason WHERE event = ?1";
const TEXT: &str = "SELECT c0 AS text FROM journal_reason_text_content WHERE id = ?1";
const COUNTS: &str = "SELECT (SELECT count(*) FROM journal_tenant) AS tenants,
    (SELECT count(*) FROM journal_reason) AS reasons";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[HAS, SAID, TEXT];

/// The view while the journal is gone through.
#[derive(Default)]
pub(crate) struct Compared {
    /// Whether it was emptied, and is written.
    anew: bool,
    /// Whether something in it is not what the journal says.
    differs: bool,
    /// What was met in it.
    tenants: u64,
    reasons: u64,
    /// The text that was met last.
    text: Option<(i64, String)>,
    /// Places that are not written yet.
    gathered: Vec<(TenantId, Position)>,
}

impl Compared {
    /// Begins beside what is kept; where that is nothing, or its words cannot be relied on, with
    /// empty tables.
    pub(crate) fn begin(writer: &Writer<'_>) -> Result<Self> {
        let mut view = Self::default();
        let something = writer.first(ANY, (), |_| Ok(()))?.is_some();
        if !something || !full_text::is_sound(writer, full_text::REASONS)? {
            view.clear(writer)?;
        }
        Ok(view)
    }

    fn clear(&mut self, writer: &Writer<'_>) -> Result<()> {
        self.anew = true;
        writer.widen()?;
        writer.said().take();
        for table in ["journal_tenant", "journal_reason"] {
            writer.execute(&format!("DELETE FROM {table}"), ())?;
        }
        full_text::anew(writer, full_text::REASONS)
    }

    /// Whether the view is now what the journal says. If not it is empty, and the journal has to be
    /// gone through again.
    pub(crate) fn finish(&mut self, writer: &Writer<'_>) -> Result<bool> {
        if self.anew {
            self.write(writer)?;
            return Ok(true);
        }
        let counts: Option<(u64, u64)> = writer.first(COUNTS, (), |row| {
            Ok((column::count(row, "tenants")?, column::count(row, "reasons")?))
        })?;
        if !self.differs && counts == Some((self.tenants, self.reasons)) {
            return Ok(true);
        }
        self.clear(writer)?;
        Ok(false)
    }

    fn write(&mut self, writer: &Writer<'_>) -> Result<()> {
        self.gathered.sort_unstable();
        let mut gathered = self.gathered.drain(..);
        gathered.try_for_each(|(tenant, entry)| AtOnce.about(writer, tenant, entry))
    }

    /// Whether an event is kept with this reason.
    fn has(&mut self, writer: &Writer<'_>, event: EventId, reason: &str) -> Result<bool> {
        let found = writer.first(SAID, [event.to_string()], |row| column::value(row, "said"))?;
        let Some(said) = found else { return Ok(false) };
        if self.text.as_ref().is_none_or(|(row, _)| *row != said) {
            self.text = writer.first(TEXT, [said], |row| Ok((said, column::text(row, "text")?)))?;
        }
        Ok(self.text.as_ref().is_some_and(|(row, text)| *row == said && text == reason))
    }
}

impl View for Compared {
    fn about(&mut self, writer: &Writer<'_>, tenant: TenantId, entry: Position) -> Result<()> {
        if self.anew {
            if self.gathered.len() >= GATHERED_MAX {
                self.write(writer)?;
            }
            self.gathered.push((tenant, entry));
        } else if !self.differs {
            let (millis, counter) = (column::integer(entry.time.millis), entry.time.counter);
            let place = (tenant.to_string(), millis, counter, entry.device.to_string());
            self.differs = writer.first(HAS, place, |_| Ok(()))?.is_none();
            self.tenants = self.tenants.saturating_add(1);
        }
        Ok(())
    }

    fn because(&mut self, writer: &Writer<'_>, event: EventId, reason: &str) -> Result<()> {
        if self.anew {
            return AtOnce.because(writer, event, reason);
        }
        if !self.differs {
            self.differs = !self.has(writer, event, reason)?;
            self.reasons = self.reasons.saturating_add(1);
        }
        Ok(())
    }
}
