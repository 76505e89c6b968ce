//! The first page.
use super::{
    lines::fit,
    piece::{Builder, Piece, ROOT},
};
use crate::{
    font::Face,
    model::{Document, Span, Tone},
    pages::{Command, Page, Tag},
    style::{self, MARGIN_SIDE, Size},
};

/// Share of the page's height that the coloured field takes.
const FIELD_SHARE: f32 = 0.5;
const TITLE: Size = Size { size: 34.0, leading: 40.0 };
const SUBTITLE: Size = Size { size: 17.0, leading: 23.0 };
const KICKER: Size = Size { size: 10.5, leading: 14.0 };
const FACT_NAME: Size = Size { size: 8.2, leading: 11.0 };
const FACT: Size = Size { size: 10.2, leading: 13.6 };
/// Lines of a title; a longer one is cut.
const TITLE_LINES_MAX: usize = 4;
/// Lines of a fact.
const FACT_LINES_MAX: usize = 3;

impl Builder<'_> {
    /// The cover of `document`.
    pub(super) fn cover(&mut self, document: &Document) -> Page {
        let (width_pt, height_pt) = document.paper.size_pt();
        let cover = &document.cover;
        let field = height_pt * FIELD_SHARE;
        let mut piece = Piece::default();
        piece.commands.push(Command::Rect {
            x: 0.0,
            y: 0.0,
            width: width_pt,
            height: field,
            color: style::BRAND,
            element: None,
        });
        piece.commands.push(Command::Rect {
            x: 0.0,
            y: field,
            width: width_pt,
            height: 3.0,
            color: style::BRAND_LIGHT,
            element: None,
        });
        let paragraph = self.element(Tag::P, ROOT);
        let kicker = fit(self.fonts, Face::Semibold, KICKER.size, &cover.kicker, self.width);
        piece.commands.push(Self::text(
            kicker,
            (MARGIN_SIDE, 70.0),
            Face::Semibold,
            KICKER,
            style::BRAND_LIGHT,
            Some(paragraph),
        ));
        self.cover_titles(&mut piece, document, field);
        if let Some(notice) = &cover.notice {
            self.cover_notice(&mut piece, notice, field + 34.0);
        }
        self.cover_facts(
            &mut piece,
            document,
            field + if cover.notice.is_some() { 84.0 } else { 52.0 },
        );
        let note = self.element(Tag::P, ROOT);
        let classification = fit(
            self.fonts,
            Face::Semibold,
            style::SMALL.size,
            &document.classification,
            self.width,
        );
        piece.commands.push(Self::text(
            classification,
            (MARGIN_SIDE, height_pt - 52.0),
            Face::Semibold,
            style::SMALL,
            style::text_color(Tone::Muted),
            Some(note),
        ));
        Page { width_pt, height_pt, commands: piece.commands, links: Vec::new() }
    }

    /// Title and subtitle, standing on the foot of the coloured field.
    fn cover_titles(&mut self, piece: &mut Piece, document: &Document, field: f32) {
        let cover = &document.cover;
        let title_element = self.element(Tag::Title, ROOT);
        let subtitle_element = self.element(Tag::P, ROOT);
        let title = self.lines(&[Span::new(&cover.title)], TITLE.size, self.width, true);
        let subtitle = self.lines(&[Span::new(&cover.subtitle)], SUBTITLE.size, self.width, false);
        let title: Vec<_> = title.into_iter().take(TITLE_LINES_MAX).collect();
        let subtitle: Vec<_> = subtitle.into_iter().take(TITLE_LINES_MAX).collect();
        #[allow(clippy::cast_precision_loss)] // a handful of lines
        let mut top = field
            - 38.0
            - title.len() as f32 * TITLE.leading
            - subtitle.len() as f32 * SUBTITLE.leading
            - 8.0;
        let sets = [
            (title, TITLE, Face::Semibold, style::WHITE, title_element, 8.0),
            (subtitle, SUBTITLE, Face::Regular, style::BRAND_LIGHT, subtitle_element, 0.0),
        ];
        for (lines, size, face, color, element, after) in sets {
            for line in &lines {
                piece.commands.push(Self::text(
                    line.text(),
                    (MARGIN_SIDE, top),
                    face,
                    size,
                    color,
                    Some(element),
                ));
                top += size.leading;
            }
            top += after;
        }
    }

    fn cover_notice(&mut self, piece: &mut Piece, notice: &str, top: f32) {
        let element = self.element(Tag::P, ROOT);
        let size = Size { size: 9.4, leading: 20.0 };
        let text = fit(self.fonts, Face::Semibold, size.size, notice, self.width - 20.0);
        let width = self.fonts.width(Face::Semibold, size.size, &text) + 20.0;
        piece.commands.push(Command::Rect {
            x: MARGIN_SIDE,
            y: top,
            width,
            height: 20.0,
            color: style::fill_color(Tone::Bad),
            element: None,
        });
        piece.commands.push(Self::text(
            text,
            (MARGIN_SIDE + 10.0, top),
            Face::Semibold,
            size,
            style::WHITE,
            Some(element),
        ));
    }

    /// Names above their values, in two columns.
    fn cover_facts(&mut self, piece: &mut Piece, document: &Document, mut top: f32) {
        let column = (self.width - 24.0) / 2.0;
        for pair in document.cover.facts.chunks(2) {
            let mut lowest = top;
            for (index, (name, value)) in pair.iter().enumerate() {
                let element = self.element(Tag::P, ROOT);
                let x = MARGIN_SIDE + if index == 0 { 0.0 } else { column + 24.0 };
                let name = fit(self.fonts, Face::Regular, FACT_NAME.size, name, column);
                piece.commands.push(Self::text(
                    name + " ",
                    (x, top),
                    Face::Regular,
                    FACT_NAME,
                    style::text_color(Tone::Muted),
                    Some(element),
                ));
                let mut below = top + FACT_NAME.leading + 1.0;
                let lines = self.lines(&[Span::new(value)], FACT.size, column, false);
                for line in lines.iter().take(FACT_LINES_MAX) {
                    piece.line(line, x, below, FACT, Some(element));
                    below += FACT.leading;
                }
                lowest = lowest.max(below);
            }
            top = lowest + 13.0;
        }
    }
}
