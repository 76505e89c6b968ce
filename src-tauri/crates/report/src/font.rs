//! The embedded text family (Source Sans 3, SIL Open Font License) and its measures.
//! All its figures are equally wide, so numbers align without further care.
use crate::ReportError;
use printpdf::{ParsedFont, PdfFontParseWarning};
use serde::Serialize;
use std::{collections::HashMap, sync::OnceLock};

/// A face of the family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// Running text.
    #[default]
    Regular,
    /// Emphasis and headings.
    Semibold,
    /// Titles.
    Bold,
    /// Words of others.
    Italic,
}

/// All faces, in the order of their ids.
pub const FACES: [Face; 4] = [Face::Regular, Face::Semibold, Face::Bold, Face::Italic];

/// Stands where a character is that the family lacks.
const LACKING: char = '\u{25a1}';

impl Face {
    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../../assets/fonts/SourceSans3-Regular.ttf"),
            Self::Semibold => include_bytes!("../../../../assets/fonts/SourceSans3-Semibold.ttf"),
            Self::Bold => include_bytes!("../../../../assets/fonts/SourceSans3-Bold.ttf"),
            Self::Italic => include_bytes!("../../../../assets/fonts/SourceSans3-It.ttf"),
        }
    }

    /// The subset tag of the PDF's font (six capitals, ISO 32000-2, 9.9.2): fixed, so that
    /// the same document has the same bytes.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Regular => "TPREGU",
            Self::Semibold => "TPSEMI",
            Self::Bold => "TPBOLD",
            Self::Italic => "TPITAL",
        }
    }
}

/// A face with its widths.
pub(crate) struct Font {
    /// The parsed face, for embedding.
    pub(crate) parsed: ParsedFont,
    /// Width in thousandths of an em, by character that the face has.
    widths: HashMap<char, f32>,
}

/// All faces, read once per process.
pub(crate) struct Fonts([Font; 4]);

/// The fonts.
pub(crate) fn fonts() -> Result<&'static Fonts, ReportError> {
    static FONTS: OnceLock<Result<Fonts, ReportError>> = OnceLock::new();
    FONTS.get_or_init(Fonts::read).as_ref().map_err(Clone::clone)
}

impl Fonts {
    fn read() -> Result<Self, ReportError> {
        let [regular, semibold, bold, italic] = FACES;
        Ok(Self([
            Font::read(regular)?,
            Font::read(semibold)?,
            Font::read(bold)?,
            Font::read(italic)?,
        ]))
    }

    /// The font of a face.
    pub(crate) fn of(&self, face: Face) -> &Font {
        let [regular, semibold, bold, italic] = &self.0;
        match face {
            Face::Regular => regular,
            Face::Semibold => semibold,
            Face::Bold => bold,
            Face::Italic => italic,
        }
    }

    /// The width of `text` in points.
    pub(crate) fn width(&self, face: Face, size: f32, text: &str) -> f32 {
        let font = self.of(face);
        text.chars().map(|c| font.advance(c)).sum::<f32>() * size / 1000.0
    }
}

impl Font {
    fn read(face: Face) -> Result<Self, ReportError> {
        let mut warnings: Vec<PdfFontParseWarning> = Vec::new();
        let parsed = ParsedFont::from_bytes(face.bytes(), 0, &mut warnings)
            .ok_or(ReportError::Font(face.id()))?;
        let units = f32::from(parsed.pdf_font_metrics.units_per_em.max(1));
        let mut widths = HashMap::new();
        // Source Sans 3 has nothing that we print beyond U+2BFF but ligatures and emoji-like
        // forms at U+FB00, which normal form C keeps apart.
        for code in (0x20..0x2c00).chain(0xfb00..0xfb07) {
            if let (Some(c), Some(glyph)) = (char::from_u32(code), parsed.lookup_glyph_index(code))
                && glyph != 0
            {
                let advance = f32::from(parsed.get_horizontal_advance(glyph));
                widths.insert(c, advance * 1000.0 / units);
            }
        }
        if !widths.contains_key(&LACKING) || !widths.contains_key(&' ') {
            return Err(ReportError::Font(face.id()));
        }
        Ok(Self { parsed, widths })
    }

    /// Width of one character in thousandths of an em.
    pub(crate) fn advance(&self, c: char) -> f32 {
        self.widths.get(&c).copied().unwrap_or(0.0)
    }

    /// The character printed for `c`: itself, its twin where two share a glyph (the file's
    /// text would otherwise come out as the other), or a visible box where the face has none.
    pub(crate) fn printable(&self, c: char) -> char {
        let c = match c {
            '\u{a0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}' => ' ',
            '\u{ad}' | '\u{2010}' | '\u{2011}' => '-',
            '\u{3bc}' => '\u{b5}',
            '\u{2206}' => '\u{394}',
            '\u{2126}' => '\u{3a9}',
            '\u{3d5}' => '\u{3c6}',
            '\u{2ed}' | '\u{207c}' => '=',
            c => c,
        };
        if self.widths.contains_key(&c) { c } else { LACKING }
    }
}
