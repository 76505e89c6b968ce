//! Documents out: a language-neutral document model in, bytes out.
//!
//! **Knows nothing of** the vault, the clock, the file system, the network, or languages:
//! every word arrives in the [`model::Document`], and nothing else changes the result.
//! The same document gives the same bytes, in every process.
//!
//! Data flows through three forms: a [`model::Document`] says what is to be read;
//! [`layout::layout`] breaks it into lines and pages, giving the [`pages::Layout`] that a
//! window can draw as a preview; [`writer::pdf`] writes that as PDF. Beside it,
//! [`sheet::csv`] writes tables for machines.
pub mod font;
pub mod layout;
pub mod model;
pub mod pages;
mod plain;
pub mod sheet;
pub mod style;
pub mod writer;

pub use layout::layout;
pub use plain::plain;
pub use writer::pdf;

/// Why a document cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// An embedded font cannot be read: a defect of the build.
    #[error("the embedded font {0} is unreadable")]
    Font(&'static str),
    /// The document is longer than any reader would open.
    #[error("the document would have more than {0} pages")]
    TooLong(usize),
    /// The PDF objects cannot be written.
    #[error("the PDF cannot be written: {0}")]
    Write(String),
}

/// The whole way: lays `document` out and writes it as PDF.
///
/// # Errors
/// [`ReportError`] as of [`layout::layout`] and [`writer::pdf`].
pub fn render(document: &model::Document) -> Result<Vec<u8>, ReportError> {
    pdf(&layout(document)?)
}
