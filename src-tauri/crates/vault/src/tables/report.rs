//! Rendered packs: which review, how, and the hashes of what was handed over.
use crate::{
    access::{Reader, Writer},
    column::{self, Sha256Bytes},
    error::Result,
};
use chrono::{DateTime, Utc};
use domain::ids::ReviewId;
use serde::{Deserialize, Serialize};

const INSERT: &str = "INSERT INTO report
    (review, at, lang, redaction, label, manifest_sha256, files)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const FOR_REVIEW: &str = "SELECT review, at, lang, redaction, label, manifest_sha256, files
    FROM report WHERE review = ?1 ORDER BY seq DESC";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[FOR_REVIEW];

/// A rendered pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The review.
    pub review: ReviewId,
    /// When it was rendered.
    pub at: DateTime<Utc>,
    /// `de` or `en`.
    pub lang: String,
    /// The redaction profile.
    pub redaction: String,
    /// The folder it went to: its name, without its path.
    pub label: String,
    /// SHA-256 of the manifest.
    pub manifest_sha256: Sha256Bytes,
    /// The files.
    pub files: Vec<ReportFile>,
}

/// A file of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFile {
    /// Its name.
    pub name: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Its size.
    pub size_bytes: u64,
}

/// Records a rendered pack.
pub fn insert(writer: &Writer<'_>, report: &Report) -> Result<()> {
    let values = (
        report.review.to_string(),
        column::time_text(report.at)?,
        &report.lang,
        &report.redaction,
        &report.label,
        report.manifest_sha256,
        column::json_text(&report.files)?,
    );
    writer.execute(INSERT, values).map(drop)
}

/// A review's packs, newest first.
pub fn for_review(reader: &Reader<'_>, review: ReviewId) -> Result<Vec<Report>> {
    reader.rows(FOR_REVIEW, [review.to_string()], |row| {
        Ok(Report {
            review: column::parsed(row, "review")?,
            at: column::time(row, "at")?,
            lang: column::text(row, "lang")?,
            redaction: column::text(row, "redaction")?,
            label: column::text(row, "label")?,
            manifest_sha256: column::sha256(row, "manifest_sha256")?,
            files: column::json(row, "files")?,
        })
    })
}
