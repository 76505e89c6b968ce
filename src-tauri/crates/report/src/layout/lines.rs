//! Breaking text into lines.
//!
//! Lines break after spaces, hyphens and slashes; a string without any (a GUID, a path, an
//! address, a policy name of hundreds of letters) breaks after its punctuation, before a
//! capital within a word, or in the last resort between any two characters. Nothing ever
//! leaves its column.
use crate::{
    font::{Face, Fonts},
    model::Span,
    plain,
    style::{Color, text_color},
};

/// Characters printed of one paragraph; what is cut is marked by `…`.
const PARAGRAPH_CHARS_MAX: usize = 8_000;
/// A line ended at a space must be at least this full, or a long word is broken instead.
const FILL_MIN: f32 = 0.45;

/// Text of one style within a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) face: Face,
    pub(super) color: Color,
    pub(super) link: Option<String>,
    /// Distance from the line's start.
    pub(super) x: f32,
    pub(super) width: f32,
}

/// One line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub(super) runs: Vec<Run>,
    /// Without trailing space.
    pub(super) width: f32,
}

impl Line {
    /// All its characters.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

struct Glyph<'a> {
    c: char,
    width: f32,
    face: Face,
    span: &'a Span,
    /// A space at which no line may end (U+00A0, U+202F).
    fixed: bool,
}

/// Breaks `spans` into lines of at most `width` points at `size`. `strong` sets all of it
/// semibold. No text gives no line.
pub(super) fn break_lines(
    fonts: &Fonts,
    spans: &[Span],
    size: f32,
    width: f32,
    strong: bool,
) -> Vec<Line> {
    let glyphs = glyphs(fonts, spans, size, strong);
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some(rest) = glyphs.get(start..).filter(|rest| !rest.is_empty()) {
        let length = line_length(rest, width);
        let (line, _) = rest.split_at(length);
        lines.push(line_of(line));
        start += length;
        while glyphs.get(start).is_some_and(|glyph| glyph.c == ' ') {
            start += 1;
        }
    }
    lines
}

fn glyphs<'a>(fonts: &Fonts, spans: &'a [Span], size: f32, strong: bool) -> Vec<Glyph<'a>> {
    let mut glyphs = Vec::new();
    for span in spans {
        let face = match (strong || span.strong, span.italic) {
            (true, _) => Face::Semibold,
            (false, true) => Face::Italic,
            (false, false) => Face::Regular,
        };
        let font = fonts.of(face);
        for c in plain(&span.text).chars() {
            if glyphs.len() >= PARAGRAPH_CHARS_MAX {
                let width = font.advance('…') * size / 1000.0;
                glyphs.push(Glyph { c: '…', width, face, span, fixed: false });
                return glyphs;
            }
            let fixed = matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
            let c = font.printable(c);
            let width = font.advance(c) * size / 1000.0;
            glyphs.push(Glyph { c, width, face, span, fixed });
        }
    }
    glyphs
}

/// How many glyphs go into the next line; at least one.
fn line_length(glyphs: &[Glyph<'_>], width: f32) -> usize {
    let mut used = 0.0;
    let (mut at_space, mut at_space_used, mut inside) = (0, 0.0, 0);
    let mut previous = ' ';
    for (index, glyph) in glyphs.iter().enumerate() {
        if previous.is_lowercase() && glyph.c.is_uppercase() {
            inside = index;
        }
        used += glyph.width;
        if used > width && glyph.c != ' ' && index > 0 {
            let roomy = at_space > 0 && at_space_used >= width * FILL_MIN;
            return match (roomy, at_space, inside) {
                (true, space, _) => space,
                (false, space, inside) if inside > space => inside,
                (false, 0, _) => index,
                // A word that fits a line of its own is not broken for a short line's sake.
                (false, space, _) if word_width(glyphs.get(space..)) <= width => space,
                _ => index,
            };
        }
        let next = glyphs.get(index + 1).map_or(' ', |next| next.c);
        match glyph.c {
            ' ' if !glyph.fixed => (at_space, at_space_used) = (index + 1, used),
            '-' | '–' | '—' | '/' if next.is_alphanumeric() && previous != ' ' => {
                (at_space, at_space_used) = (index + 1, used);
            }
            '.' | '_' | ':' | '@' | '\\' | '&' | '=' | '?' | ',' | ';' | '|' | '%' | '#' | ')' => {
                inside = index + 1;
            }
            _ => {}
        }
        previous = glyph.c;
    }
    glyphs.len()
}

fn word_width(glyphs: Option<&[Glyph<'_>]>) -> f32 {
    let word = glyphs.unwrap_or_default().iter().take_while(|glyph| glyph.c != ' ');
    word.map(|glyph| glyph.width).sum()
}

fn line_of(glyphs: &[Glyph<'_>]) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    let mut last: Option<&Glyph<'_>> = None;
    for glyph in glyphs {
        let same =
            last.is_some_and(|last| last.face == glyph.face && std::ptr::eq(last.span, glyph.span));
        match line.runs.last_mut().filter(|_| same) {
            Some(run) => {
                run.text.push(glyph.c);
                run.width += glyph.width;
            }
            None => line.runs.push(Run {
                text: glyph.c.to_string(),
                face: glyph.face,
                color: text_color(glyph.span.tone),
                link: glyph.span.link.clone(),
                x,
                width: glyph.width,
            }),
        }
        x += glyph.width;
        if glyph.c != ' ' {
            line.width = x;
        }
        last = Some(glyph);
    }
    line
}

/// `text` on one line of at most `width`, cut with `…` where it is longer.
pub(super) fn fit(fonts: &Fonts, face: Face, size: f32, text: &str, width: f32) -> String {
    let font = fonts.of(face);
    let printable: String =
        plain(text).chars().take(PARAGRAPH_CHARS_MAX).map(|c| font.printable(c)).collect();
    if fonts.width(face, size, &printable) <= width {
        return printable;
    }
    let mut used = fonts.width(face, size, "…");
    let mut cut = String::new();
    for c in printable.chars() {
        used += font.advance(c) * size / 1000.0;
        if used > width {
            break;
        }
        cut.push(c);
    }
    let mut cut = cut.trim_end().to_owned();
    cut.push('…');
    cut
}
