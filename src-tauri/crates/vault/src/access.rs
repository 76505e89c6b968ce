//! Reading and writing inside one transaction. Tables are functions over these two.
use crate::{
    database,
    error::Result,
    tables::{
        finding_index::{Changed, Shared},
        finding_tally::Moved,
    },
};
use rusqlite::{Connection, Params, Row};
use std::{
    cell::{Cell, RefCell},
    fmt,
    ops::Deref,
};

/// A consistent view of the vault, for the time of one [`crate::Vault::read`].
pub struct Reader<'c> {
    connection: &'c Connection,
    findings: &'c Shared,
    changed: RefCell<Changed>,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(connection: &'c Connection, findings: &'c Shared) -> Self {
        Self { connection, findings, changed: RefCell::default() }
    }

    /// What the vault knows of findings, in memory.
    pub(crate) fn findings(&self) -> &Shared {
        self.findings
    }

    /// The findings that this transaction changed.
    pub(crate) fn changed(&self) -> &RefCell<Changed> {
        &self.changed
    }

    /// All rows of a cached statement.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.each(sql, params, |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of a cached statement, if any.
    pub(crate) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(read).transpose()
    }

    /// Visits each row of a cached statement.
    pub(crate) fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut visit: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            visit(row)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reader")
    }
}

/// The one write transaction, for the time of one [`crate::Vault::write`]. Reads, too, and
/// sees what it wrote.
#[derive(Debug)]
pub struct Writer<'c> {
    reader: Reader<'c>,
    wide: Cell<bool>,
    said: RefCell<Option<(i64, String)>>,
    moved: RefCell<Moved>,
}

impl<'c> Writer<'c> {
    pub(crate) fn new(connection: &'c Connection, findings: &'c Shared) -> Self {
        let reader = Reader::new(connection, findings);
        Self { reader, wide: Cell::new(false), said: RefCell::default(), moved: RefCell::default() }
    }

    /// By how much this transaction changes how many findings there are of each measure.
    pub(crate) fn moved(&self) -> &RefCell<Moved> {
        &self.moved
    }

    /// The reason that an entry gave last, with its row, once this transaction has looked for it.
    pub(crate) fn said(&self) -> &RefCell<Option<(i64, String)>> {
        &self.said
    }

    /// Takes more memory, a quarter of a gibibyte at most, for the rest of this transaction: for
    /// whoever is about to write thousands of rows.
    pub fn widen(&self) -> Result<()> {
        if !self.wide.replace(true) {
            database::widen(self.reader.connection, true)?;
        }
        Ok(())
    }

    /// Runs a cached statement; how many rows it changed.
    pub(crate) fn execute(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.reader.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Runs a cached INSERT; the new row's number.
    pub(crate) fn insert(&self, sql: &str, params: impl Params) -> Result<i64> {
        Ok(self.reader.connection.prepare_cached(sql)?.insert(params)?)
    }
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl Drop for Writer<'_> {
    fn drop(&mut self) {
        if self.wide.get() {
            // Room that is not given back is no harm to what was written.
            let _ = database::widen(self.reader.connection, false);
        }
    }
}
