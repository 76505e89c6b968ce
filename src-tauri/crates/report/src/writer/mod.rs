//! Pages to PDF bytes: `printpdf` writes fonts and page content, and what it cannot say
//! (outline, links, metadata, identity, the element tree) is added to the objects after.
mod content;
mod finish;
mod structure;

#[cfg(test)]
mod tests;

use crate::{
    ReportError,
    font::{self, FACES},
    pages::Layout,
};
use printpdf::{FontId, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt, Rect};
use sha2::{Digest, Sha256};

/// Writes `layout` as a tagged PDF 1.7 with embedded, subset fonts.
///
/// # Errors
/// [`ReportError::Font`] when an embedded font is unreadable, [`ReportError::Write`] when
/// the objects do not fit together: defects, not inputs.
pub fn pdf(layout: &Layout) -> Result<Vec<u8>, ReportError> {
    let fonts = font::fonts()?;
    let mut document = PdfDocument::new(&layout.metadata.title);
    for face in FACES {
        let font = PdfFont::new(fonts.of(face).parsed.clone());
        document.resources.fonts.map.insert(FontId(face.id().to_owned()), font);
    }
    let mut marks = Vec::new();
    for (index, page) in layout.pages.iter().enumerate() {
        let sheet = Rect::from_wh(Pt(page.width_pt), Pt(page.height_pt));
        let ops = content::operations(page, index, &layout.elements, &mut marks);
        document.pages.push(PdfPage {
            media_box: sheet.clone(),
            trim_box: sheet.clone(),
            crop_box: sheet,
            ops,
        });
    }
    let options = PdfSaveOptions { optimize: false, ..PdfSaveOptions::default() };
    let objects = document.to_lopdf_document(&options, &mut Vec::new());
    finish::finish(objects, layout, &marks, identity(layout)?)
}

/// Sixteen bytes that only the content decides.
fn identity(layout: &Layout) -> Result<Vec<u8>, ReportError> {
    let json = serde_json::to_vec(layout).map_err(|error| ReportError::Write(error.to_string()))?;
    Ok(Sha256::digest(&json).iter().copied().take(16).collect())
}
