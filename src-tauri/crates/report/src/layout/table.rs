//! Tables and name–value lists as pieces: a row is placed whole unless it is very high.
use super::{
    lines::Line,
    piece::{Builder, Piece, ROOT, Repeated},
};
use crate::{
    model::{Align, Cell, Column, Span, Table, Tone},
    pages::{Command, Tag},
    style::{self, Size},
};
use std::rc::Rc;

/// Between two columns.
const GUTTER: f32 = 10.0;
/// Above and below a row's text.
const PADDING: f32 = 3.6;
/// A row higher than this may break across pages.
const ROW_WHOLE_MAX: f32 = 220.0;
/// A name–value list of up to so many entries stays on one page.
const PAIRS_KEPT: usize = 10;
/// Width of the names in a name–value list.
const NAMES: f32 = 118.0;

/// A column's place.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    width: f32,
    align: Align,
}

/// How the rows of one table are set.
struct RowStyle {
    size: Size,
    padding: f32,
    ruled: bool,
}

impl Builder<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let element = self.element(Tag::Table, ROOT);
        if let Some(node) = self.elements.last_mut() {
            node.alternative = Some(table.summary.clone()).filter(|text| !text.is_empty());
        }
        let places = places(&table.columns, self.width);
        let repeated = self.table_head(&table.columns, &places, element);
        let style = RowStyle { size: style::CELL, padding: PADDING, ruled: true };
        for (index, row) in table.rows.iter().enumerate() {
            let repeated = repeated.as_ref().filter(|_| index > 0).cloned();
            let first = index == 0;
            self.row(row, &places, element, &style, repeated);
            // No page begins or ends with a single row of a longer table.
            if table.rows.len() > 2 && (first || index + 2 == table.rows.len()) {
                self.keep_last();
            }
        }
        self.pieces.push(Piece { before: 5.0, ..Piece::default() });
    }

    pub(super) fn key_values(&mut self, pairs: &[(String, Cell)]) {
        let element = self.element(Tag::Table, ROOT);
        let places = [
            Place { x: 0.0, width: NAMES - GUTTER, align: Align::Left },
            Place { x: NAMES, width: self.width - NAMES, align: Align::Left },
        ];
        let style = RowStyle { size: style::BODY, padding: 1.2, ruled: false };
        self.pieces.push(Piece { before: 4.0, keep: true, ..Piece::default() });
        let first = self.pieces.len();
        for (name, value) in pairs {
            let name = Cell::from(Span::new(name).tone(Tone::Muted));
            self.row(&[name, value.clone()], &places, element, &style, None);
        }
        if pairs.len() <= PAIRS_KEPT {
            let last = self.pieces.len().saturating_sub(1);
            for piece in self.pieces.iter_mut().take(last).skip(first) {
                piece.keep = true;
            }
        }
    }

    fn table_head(
        &mut self,
        columns: &[Column],
        places: &[Place],
        table: u32,
    ) -> Option<Rc<Repeated>> {
        if columns.iter().all(|column| column.title.is_empty()) {
            self.pieces.push(Piece { before: 6.0, keep: true, ..Piece::default() });
            return None;
        }
        let size = style::CELL_HEAD;
        let row = self.element(Tag::TR, table);
        let cells: Vec<(u32, Vec<Line>)> = columns
            .iter()
            .zip(places)
            .map(|(column, place)| {
                let spans = [Span::new(&column.title).tone(Tone::Muted)];
                let lines = self.lines(&spans, size.size, place.width, true);
                (self.element(Tag::TH, row), lines)
            })
            .collect();
        let count = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0).max(1);
        #[allow(clippy::cast_precision_loss)] // a handful of lines
        let height = count as f32 * size.leading + 4.0;
        let mut head = Piece { before: 9.0, height: height + 1.0, keep: true, ..Piece::default() };
        let mut again = Piece::default();
        for ((element, lines), place) in cells.iter().zip(places) {
            // Headings of unequal length stand on the same foot.
            #[allow(clippy::cast_precision_loss)]
            let mut top = (count - lines.len().min(count)) as f32 * size.leading;
            for line in lines {
                head.line(line, place.of(line), top, size, Some(*element));
                again.line(line, place.of(line), top, size, None);
                top += size.leading;
            }
        }
        let rule = rule(self.width, height, 0.9, style::RULE_STRONG);
        head.commands.push(rule.clone());
        again.commands.push(rule);
        self.pieces.push(head);
        Some(Rc::new(Repeated { height: height + 1.0, commands: again.commands }))
    }

    fn row(
        &mut self,
        cells: &[Cell],
        places: &[Place],
        table: u32,
        style: &RowStyle,
        repeated: Option<Rc<Repeated>>,
    ) {
        let row = self.element(Tag::TR, table);
        let columns: Vec<(u32, Vec<Line>)> = places
            .iter()
            .enumerate()
            .map(|(index, place)| {
                let paragraphs = cells.get(index).map(|cell| cell.0.as_slice()).unwrap_or_default();
                let lines = paragraphs
                    .iter()
                    .flat_map(|spans| self.lines(spans, style.size.size, place.width, false))
                    .collect();
                (self.element(Tag::TD, row), lines)
            })
            .collect();
        let count = columns.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0).max(1);
        #[allow(clippy::cast_precision_loss)]
        let whole = count as f32 * style.size.leading + 2.0 * style.padding;
        let parts = if whole > ROW_WHOLE_MAX { count } else { 1 };
        let per_part = count.div_ceil(parts);
        for part in 0..parts {
            let above = if part == 0 { style.padding } else { 0.0 };
            let last = part + 1 == parts;
            #[allow(clippy::cast_precision_loss)]
            let height = above
                + per_part as f32 * style.size.leading
                + if last { style.padding } else { 0.0 };
            let mut piece = Piece {
                height,
                repeated: repeated.clone(),
                keep: parts > 1 && (part == 0 || part + 2 == parts),
                ..Piece::default()
            };
            for ((element, lines), place) in columns.iter().zip(places) {
                let mut top = above;
                for line in lines.iter().skip(part * per_part).take(per_part) {
                    piece.line(line, place.of(line), top, style.size, Some(*element));
                    top += style.size.leading;
                }
            }
            if style.ruled && last {
                piece.commands.push(rule(self.width, height, 0.5, style::RULE));
            }
            self.pieces.push(piece);
        }
    }
}

impl Place {
    /// Where `line` starts.
    fn of(self, line: &Line) -> f32 {
        match self.align {
            Align::Left => self.x,
            Align::Right => self.x + (self.width - line.width).max(0.0),
        }
    }
}

fn places(columns: &[Column], width: f32) -> Vec<Place> {
    let total: f32 = columns.iter().map(|column| column.share.max(0.01)).sum();
    #[allow(clippy::cast_precision_loss)] // a handful of columns
    let room = width - GUTTER * columns.len().saturating_sub(1) as f32;
    let mut x = 0.0;
    columns
        .iter()
        .map(|column| {
            let place = Place {
                x,
                width: (room * column.share.max(0.01) / total).max(8.0),
                align: column.align,
            };
            x += place.width + GUTTER;
            place
        })
        .collect()
}

fn rule(width: f32, y: f32, thickness: f32, color: style::Color) -> Command {
    Command::Line { x1: 0.0, y1: y, x2: width, y2: y, thickness, color }
}
