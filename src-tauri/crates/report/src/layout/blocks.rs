//! Headings, paragraphs, lists, callouts and badges as pieces.
use super::piece::{Builder, Piece, ROOT};
use crate::{
    font::Face,
    model::{Badge, Block, ParagraphStyle, Span, Tone},
    pages::{Command, Tag},
    style::{self, Size},
};

/// Space between blocks.
const GAP: f32 = 7.0;
/// A callout up to this many lines stays on one page.
const CALLOUT_LINES_KEPT: usize = 14;

impl Builder<'_> {
    /// Adds the pieces of `block`. The table of contents is not its business.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor } => self.heading(*level, text, anchor),
            Block::Label(text) => {
                let element = self.element(Tag::P, ROOT);
                let spans = [Span::new(text).tone(Tone::Brand)];
                self.paragraph(&spans, style::LABEL, (0.0, self.width), element, true, 11.0);
                self.keep_last();
            }
            Block::Paragraph(kind, spans) => {
                let (size, before) = match kind {
                    ParagraphStyle::Body => (style::BODY, GAP),
                    ParagraphStyle::Lead => (style::LEAD, GAP + 3.0),
                    ParagraphStyle::Small => (style::SMALL, GAP - 1.0),
                };
                let element = self.element(Tag::P, ROOT);
                self.paragraph(spans, size, (0.0, self.width), element, false, before);
            }
            Block::List(items) => self.list(items),
            Block::KeyValues(pairs) => self.key_values(pairs),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Callout { tone, title, text } => self.callout(*tone, title, text),
            Block::Badges(badges) => self.badges(badges),
            Block::Space(height) => {
                self.pieces.push(Piece { before: *height, ..Piece::default() });
            }
            Block::Contents => {}
        }
    }

    fn heading(&mut self, level: u8, text: &str, anchor: &str) {
        let size = style::heading(level);
        let (tag, tone, before) = match level {
            1 => (Tag::H1, Tone::Brand, 0.0),
            2 => (Tag::H2, Tone::Ink, 20.0),
            _ => (Tag::H3, Tone::Ink, 13.0),
        };
        let element = self.element(tag, ROOT);
        let first = self.pieces.len();
        self.paragraph(
            &[Span::new(text).tone(tone)],
            size,
            (0.0, self.width),
            element,
            true,
            before,
        );
        if self.pieces.len() == first {
            self.pieces.push(Piece::default());
        }
        let new = self.pieces.iter_mut().skip(first);
        for (index, piece) in new.enumerate() {
            piece.keep = true;
            if index == 0 {
                piece.heading = Some((anchor.to_owned(), level, text.to_owned()));
                piece.new_page = level == 1;
            }
        }
        if level == 1 {
            let rule = Command::Rect {
                x: 0.0,
                y: 5.0,
                width: 34.0,
                height: 2.4,
                color: style::BRAND,
                element: None,
            };
            let piece =
                Piece { height: 13.0, commands: vec![rule], keep: true, ..Piece::default() };
            self.pieces.push(piece);
        }
    }

    /// Lines of `spans` as pieces between `x` and `x + width`; the first two stay together,
    /// and so do the last two.
    pub(super) fn paragraph(
        &mut self,
        spans: &[Span],
        size: Size,
        (x, width): (f32, f32),
        element: u32,
        strong: bool,
        before: f32,
    ) {
        let lines = self.lines(spans, size.size, width, strong);
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            let mut piece = Piece {
                before: if index == 0 { before } else { 0.0 },
                height: size.leading,
                keep: count > 1 && (index == 0 || index + 2 == count),
                ..Piece::default()
            };
            piece.line(line, x, 0.0, size, Some(element));
            self.pieces.push(piece);
        }
    }

    /// Keeps the last piece with the next.
    pub(super) fn keep_last(&mut self) {
        if let Some(piece) = self.pieces.last_mut() {
            piece.keep = true;
        }
    }

    fn list(&mut self, items: &[Vec<Span>]) {
        let list = self.element(Tag::L, ROOT);
        for (index, spans) in items.iter().enumerate() {
            let item = self.element(Tag::LI, list);
            let first = self.pieces.len();
            let before = if index == 0 { GAP } else { 3.0 };
            self.paragraph(spans, style::BODY, (13.0, self.width - 13.0), item, false, before);
            if let Some(piece) = self.pieces.get_mut(first) {
                let bullet = Self::text(
                    "• ",
                    (2.0, 0.0),
                    Face::Regular,
                    style::BODY,
                    style::BRAND,
                    Some(item),
                );
                piece.commands.insert(0, bullet);
            }
        }
    }

    fn callout(&mut self, tone: Tone, title: &str, text: &[Span]) {
        let element = self.element(Tag::P, ROOT);
        let (inset, pad) = (14.0, 8.0);
        let size = style::BODY;
        let width = self.width - inset - 12.0;
        let mut lines = Vec::new();
        if !title.is_empty() {
            lines.extend(self.lines(&[Span::new(title).tone(tone)], size.size, width, true));
        }
        lines.extend(self.lines(text, size.size, width, false));
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            let above = if index == 0 { pad } else { 0.0 };
            let below = if index + 1 == count { pad } else { 0.0 };
            let height = size.leading + above + below;
            // The grounds of neighbouring lines overlap a little, or a seam would show.
            let overlap = if index + 1 == count { 0.0 } else { 0.4 };
            let field = |x: f32, width: f32, color| Command::Rect {
                x,
                y: 0.0,
                width,
                height: height + overlap,
                color,
                element: None,
            };
            let mut piece = Piece {
                before: if index == 0 { GAP + 4.0 } else { 0.0 },
                height,
                commands: vec![
                    field(0.0, self.width, style::ground_color(tone)),
                    field(0.0, 3.0, style::fill_color(tone)),
                ],
                keep: index + 1 < count
                    && (count <= CALLOUT_LINES_KEPT || index == 0 || index + 2 == count),
                ..Piece::default()
            };
            piece.line(line, inset, above, size, Some(element));
            self.pieces.push(piece);
        }
        self.pieces.push(Piece { before: 4.0, ..Piece::default() });
    }

    fn badges(&mut self, badges: &[Badge]) {
        let element = self.element(Tag::P, ROOT);
        let size = Size { size: 8.0, leading: 14.0 };
        let mut piece = Piece { before: 5.0, height: 16.0, keep: true, ..Piece::default() };
        let (mut x, mut top) = (0.0, 0.0);
        for badge in badges {
            let room = self.width - 12.0;
            let text = super::lines::fit(self.fonts, Face::Semibold, size.size, &badge.text, room);
            let width = self.fonts.width(Face::Semibold, size.size, &text) + 12.0;
            if x > 0.0 && x + width > self.width {
                (x, top) = (0.0, top + 18.0);
            }
            piece.commands.push(Command::Rect {
                x,
                y: top,
                width,
                height: 14.0,
                color: style::fill_color(badge.tone),
                element: None,
            });
            piece.commands.push(Self::text(
                format!("{text} "),
                (x + 6.0, top),
                Face::Semibold,
                size,
                style::WHITE,
                Some(element),
            ));
            x += width + 6.0;
        }
        piece.height = top + 16.0;
        self.pieces.push(piece);
    }
}
