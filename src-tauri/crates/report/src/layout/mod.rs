//! From the document model to pages: blocks become pieces, pieces are placed on pages.
//!
//! The whole document is placed twice: first to learn on which page each heading falls,
//! then with these numbers in the table of contents, whose lines are the same both times.
mod blocks;
mod chart;
mod contents;
mod cover;
mod lines;
mod piece;
mod place;
mod table;

#[cfg(test)]
pub(crate) mod tests;

use crate::{
    ReportError, font,
    model::{Block, Document},
    pages::{Layout, Metadata, Place},
    plain,
    style::MARGIN_SIDE,
};
use piece::Builder;
use std::collections::BTreeMap;

/// Pages that a document may have.
pub const PAGES_MAX: usize = 3_000;

/// Lays `document` out.
///
/// # Errors
/// [`ReportError::TooLong`] beyond [`PAGES_MAX`] pages; [`ReportError::Font`] when an
/// embedded font is unreadable.
pub fn layout(document: &Document) -> Result<Layout, ReportError> {
    let first = lay(document, &BTreeMap::new())?;
    if !document.blocks.contains(&Block::Contents) {
        return Ok(first.0);
    }
    Ok(lay(document, &first.1)?.0)
}

fn lay(
    document: &Document,
    known: &BTreeMap<String, Place>,
) -> Result<(Layout, BTreeMap<String, Place>), ReportError> {
    let fonts = font::fonts()?;
    let (width, _) = document.paper.size_pt();
    let mut builder = Builder::new(fonts, width - 2.0 * MARGIN_SIDE);
    let cover = builder.cover(document);
    for block in &document.blocks {
        match block {
            Block::Contents => builder.contents(&document.blocks, known),
            block => builder.block(block),
        }
    }
    let Builder { elements, pieces, .. } = builder;
    let placed = place::place(document, fonts, cover, pieces)?;
    let layout = Layout {
        metadata: Metadata {
            lang: document.lang.clone(),
            title: plain(&document.title),
            author: plain(&document.author),
            subject: plain(&document.subject),
            producer: plain(&document.producer),
            date: document.date.clone(),
        },
        pages: placed.pages,
        elements,
        outline: placed.outline,
    };
    Ok((layout, placed.anchors))
}
