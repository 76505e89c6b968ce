//! Placing pieces on pages, with what stands on every page.
use super::{
    PAGES_MAX,
    lines::fit,
    piece::{Builder, Piece, PieceLink},
};
use crate::{
    ReportError,
    font::{Face, Fonts},
    model::{Document, Tone},
    pages::{Command, Link, OutlineEntry, Page, Place},
    plain,
    style::{self, MARGIN_BOTTOM, MARGIN_SIDE, MARGIN_TOP, Size},
};
use std::collections::BTreeMap;

/// The outcome.
pub(super) struct Placed {
    pub(super) pages: Vec<Page>,
    pub(super) outline: Vec<OutlineEntry>,
    pub(super) anchors: BTreeMap<String, Place>,
}

struct Placing {
    pages: Vec<Page>,
    /// Top of the next piece on the last page.
    y: f32,
    bottom: f32,
    size: (f32, f32),
    /// Links of each page, waiting for their targets.
    waiting: Vec<(usize, PieceLink)>,
}

impl Placing {
    fn new_page(&mut self) -> Result<(), ReportError> {
        if self.pages.len() >= PAGES_MAX {
            return Err(ReportError::TooLong(PAGES_MAX));
        }
        self.pages.push(Page { width_pt: self.size.0, height_pt: self.size.1, ..Page::default() });
        self.y = MARGIN_TOP;
        Ok(())
    }

    /// Whether nothing stands yet on the page.
    fn fresh(&self) -> bool {
        self.y <= MARGIN_TOP && self.pages.len() > 1
    }

    fn draw(&mut self, commands: Vec<Command>) {
        let y = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.commands.extend(commands.into_iter().map(|command| command.moved(MARGIN_SIDE, y)));
        }
    }
}

/// Places `pieces` on the pages after `cover`.
pub(super) fn place(
    document: &Document,
    fonts: &Fonts,
    cover: Page,
    pieces: Vec<Piece>,
) -> Result<Placed, ReportError> {
    let size = (cover.width_pt, cover.height_pt);
    let mut placing = Placing {
        pages: vec![cover],
        y: f32::MAX,
        bottom: size.1 - MARGIN_BOTTOM,
        size,
        waiting: Vec::new(),
    };
    let (mut outline, mut anchors) = (Vec::new(), BTreeMap::new());
    let heights: Vec<f32> = chain_heights(&pieces);
    for (mut piece, chain) in pieces.into_iter().zip(heights) {
        let spacer = piece.commands.is_empty() && piece.height == 0.0;
        let full = placing.bottom - MARGIN_TOP;
        let needed = if chain <= full { chain } else { piece.before + piece.height };
        let breaks = piece.new_page && !placing.fresh();
        let overflows = placing.y + needed > placing.bottom && !placing.fresh();
        if breaks || placing.pages.len() == 1 || (overflows && !spacer) {
            placing.new_page()?;
            if let Some(repeated) = &piece.repeated {
                placing.draw(repeated.commands.clone());
                placing.y += repeated.height;
            }
        } else if !placing.fresh() {
            placing.y += piece.before;
        }
        let page = placing.pages.len().saturating_sub(1);
        if let Some((anchor, level, text)) = piece.heading.take() {
            let target = Place { page, y: placing.y };
            anchors.insert(anchor, target);
            outline.push(OutlineEntry { level, text: plain(&text), target });
        }
        placing.draw(std::mem::take(&mut piece.commands));
        let y = placing.y;
        placing.waiting.extend(
            piece
                .links
                .into_iter()
                .map(|link| (page, PieceLink { x: link.x + MARGIN_SIDE, y: link.y + y, ..link })),
        );
        placing.y += piece.height;
    }
    let Placing { mut pages, waiting, .. } = placing;
    for (page, link) in waiting {
        if let (Some(page), Some(target)) = (pages.get_mut(page), anchors.get(&link.anchor)) {
            page.links.push(Link {
                x: link.x,
                y: link.y,
                width: link.width,
                height: link.height,
                target: *target,
                label: link.label,
            });
        }
    }
    furnish(document, fonts, &mut pages);
    Ok(Placed { pages, outline, anchors })
}

/// For each piece the height of itself and those it must stay with.
fn chain_heights(pieces: &[Piece]) -> Vec<f32> {
    let mut heights = vec![0.0; pieces.len()];
    let mut following = 0.0;
    for (piece, height) in pieces.iter().zip(&mut heights).rev() {
        *height = piece.before + piece.height + if piece.keep { following } else { 0.0 };
        following = *height;
    }
    heights
}

/// Header and footer of every page but the cover.
fn furnish(document: &Document, fonts: &Fonts, pages: &mut [Page]) {
    let count = pages.len();
    let size = Size { size: 8.0, leading: 11.0 };
    let muted = style::text_color(Tone::Muted);
    for (index, page) in pages.iter_mut().enumerate().skip(1) {
        let right = page.width_pt - MARGIN_SIDE;
        let width = right - MARGIN_SIDE;
        let top = 40.0;
        let foot = page.height_pt - 46.0;
        let mut text = |words: &str, right_aligned: bool, at: f32, room: f32, face: Face, color| {
            let words = fit(fonts, face, size.size, words, room);
            let drawn = fonts.width(face, size.size, &words);
            let x = if right_aligned { right - drawn } else { MARGIN_SIDE };
            page.commands.push(Builder::text(words, (x, at), face, size, color, None));
            drawn
        };
        let label = document
            .page_label
            .replace("{page}", &(index + 1).to_string())
            .replace("{pages}", &count.to_string());
        let classified =
            text(&document.classification, true, top, width * 0.4, Face::Semibold, muted);
        let room = width - classified - 16.0;
        let numbered = text(&label, true, foot, width * 0.4, Face::Regular, muted);
        text(&document.footer, false, foot, width - numbered - 16.0, Face::Regular, muted);
        if let Some(mark) = &document.mark {
            let words = fit(fonts, Face::Semibold, size.size, mark, width * 0.5);
            let drawn = fonts.width(Face::Semibold, size.size, &words);
            let x = MARGIN_SIDE + (width - drawn) / 2.0;
            page.commands.push(Command::Rect {
                x: x - 7.0,
                y: 18.0,
                width: drawn + 14.0,
                height: 15.0,
                color: style::fill_color(Tone::Bad),
                element: None,
            });
            page.commands.push(Builder::text(
                words,
                (x, 20.0),
                Face::Semibold,
                size,
                style::WHITE,
                None,
            ));
        }
        let words = fit(fonts, Face::Regular, size.size, &document.header, room);
        page.commands.push(Builder::text(
            words,
            (MARGIN_SIDE, top),
            Face::Regular,
            size,
            muted,
            None,
        ));
        for y in [top + 15.0, foot - 5.0] {
            page.commands.push(Command::Line {
                x1: MARGIN_SIDE,
                y1: y,
                x2: right,
                y2: y,
                thickness: 0.5,
                color: style::RULE,
            });
        }
    }
}
