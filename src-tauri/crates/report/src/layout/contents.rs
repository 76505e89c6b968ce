//! The table of contents.
use super::{
    lines::fit,
    piece::{Builder, Piece, PieceLink, ROOT},
};
use crate::{
    font::Face,
    model::{Block, Tone},
    pages::{Command, Place, Tag},
    style::{self, Size},
};
use std::collections::BTreeMap;

impl Builder<'_> {
    /// The headings of levels 1 and 2 that follow, with the pages of `places`; before these
    /// are known, the same lines without numbers.
    pub(super) fn contents(&mut self, blocks: &[Block], places: &BTreeMap<String, Place>) {
        let list = self.element(Tag::TOC, ROOT);
        let after = blocks.iter().skip_while(|block| **block != Block::Contents);
        for block in after {
            let Block::Heading { level: level @ 1..=2, text, anchor } = block else { continue };
            let item = self.element(Tag::TOCI, list);
            let (x, face, size, before) = match level {
                1 => (0.0, Face::Semibold, Size { size: 10.4, leading: 15.5 }, 9.0),
                _ => (14.0, Face::Regular, Size { size: 9.2, leading: 12.4 }, 0.0),
            };
            let title = fit(self.fonts, face, size.size, text, self.width - x - 44.0);
            let number =
                places.get(anchor).map(|place| (place.page + 1).to_string()).unwrap_or_default();
            let title_end = x + self.fonts.width(face, size.size, &title);
            let number_start = self.width - self.fonts.width(face, size.size, &number);
            let color = if *level == 1 { style::BRAND } else { style::INK };
            let mut piece =
                Piece { before, height: size.leading, keep: *level == 1, ..Piece::default() };
            piece.commands.push(Self::text(
                format!("{title} "),
                (x, 0.0),
                face,
                size,
                color,
                Some(item),
            ));
            if *level == 2 && number_start - title_end > 16.0 {
                let y = super::piece::baseline(0.0, size);
                piece.commands.push(Command::Line {
                    x1: title_end + 6.0,
                    y1: y,
                    x2: number_start - 6.0,
                    y2: y,
                    thickness: 0.4,
                    color: style::RULE,
                });
            }
            piece.commands.push(Self::text(
                number,
                (number_start, 0.0),
                face,
                size,
                if *level == 1 { style::BRAND } else { style::text_color(Tone::Muted) },
                Some(item),
            ));
            piece.links.push(PieceLink {
                x: 0.0,
                y: 0.0,
                width: self.width,
                height: size.leading,
                anchor: anchor.clone(),
                label: title,
            });
            self.pieces.push(piece);
        }
        // No page with one line of contents: the last three stay together.
        let last_but_one = self.pieces.len().saturating_sub(1);
        for piece in self.pieces.iter_mut().take(last_but_one).rev().take(2) {
            piece.keep = true;
        }
    }
}
