//! Policy libraries: imported sets of policies that belong to no tenant.
use super::subject::{self, PackedSubject, StoredSubject};
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::LibraryId,
    subject::{Kind, SubjectRef},
};
use rusqlite::Row;
use serde_json::Value;
use std::collections::BTreeSet;

const INSERT: &str = "INSERT INTO library
    (id, name, imported_at, source, format, not_understood, subject_count)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const ADD: &str = "INSERT INTO library_subject
    (library, kind, provider_id, identity, name, content_bytes, content)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const GET: &str = "SELECT id, name, imported_at, source, format, not_understood, subject_count
    FROM library WHERE id = ?1";
const LIST: &str = "SELECT id, name, imported_at, source, format, not_understood, subject_count
    FROM library ORDER BY seq DESC";
const SUBJECTS: &str = "SELECT subject.kind, subject.provider_id, subject.name, subject.identity,
        subject.content_bytes, subject.content
    FROM library JOIN library_subject AS subject ON subject.library = library.seq
    WHERE library.id = ?1 ORDER BY subject.kind, subject.provider_id";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[GET, SUBJECTS];

/// A policy library.
#[derive(Clone, Debug, PartialEq)]
pub struct Library {
    /// Its id.
    pub id: LibraryId,
    /// Its name.
    pub name: String,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// The source's name, without its path.
    pub source: String,
    /// The source's format.
    pub format: String,
    /// What the importer did not understand, as a JSON array.
    pub not_understood: Value,
    /// Subjects in it. Counted by [`insert`].
    pub subject_count: u32,
}

/// Inserts a library with its subjects.
///
/// # Errors
/// [`VaultError::DuplicateSubject`] when a kind and id come twice.
pub fn insert(writer: &Writer<'_>, library: &Library, subjects: &[PackedSubject]) -> Result<()> {
    let seq = writer.insert(
        INSERT,
        (
            library.id.to_string(),
            &library.name,
            column::time_text(library.imported_at)?,
            &library.source,
            &library.format,
            column::json_text(&library.not_understood)?,
            u32::try_from(subjects.len()).unwrap_or(u32::MAX),
        ),
    )?;
    let mut seen = BTreeSet::new();
    for PackedSubject { reference, identity, size_bytes, content, .. } in subjects {
        let SubjectRef { kind: Kind(kind), id, name } = reference;
        if !seen.insert((kind, id)) {
            return Err(VaultError::DuplicateSubject { kind: kind.clone(), id: id.clone() });
        }
        let size = column::integer(*size_bytes);
        writer.insert(ADD, (seq, kind, id, identity, name, size, content))?;
    }
    Ok(())
}

/// The library.
pub fn get(reader: &Reader<'_>, id: LibraryId) -> Result<Library> {
    reader
        .first(GET, [id.to_string()], read)?
        .ok_or_else(|| VaultError::NotFound { what: "library", id: id.to_string() })
}

/// All libraries, newest first.
pub fn list(reader: &Reader<'_>) -> Result<Vec<Library>> {
    reader.rows(LIST, [], read)
}

/// A library's subjects, by kind and id.
pub fn subjects(reader: &Reader<'_>, id: LibraryId) -> Result<Vec<StoredSubject>> {
    reader.rows(SUBJECTS, [id.to_string()], subject::read)
}

fn read(row: &Row<'_>) -> Result<Library> {
    Ok(Library {
        id: column::parsed(row, "id")?,
        name: column::text(row, "name")?,
        imported_at: column::time(row, "imported_at")?,
        source: column::text(row, "source")?,
        format: column::text(row, "format")?,
        not_understood: column::json(row, "not_understood")?,
        subject_count: column::count(row, "subject_count")?,
    })
}

#[cfg(test)]
mod tests;
