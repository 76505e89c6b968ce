//! A chart as one piece: stacked horizontal bars on one scale, with their numbers.
use super::{
    lines::fit,
    piece::{Builder, Piece, ROOT},
};
use crate::{
    font::Face,
    model::{Chart, Series},
    pages::{Command, Tag},
    style::{self, Size},
};

/// Bars that fit on one page; a longer chart is cut, its numbers stand in its table.
const BARS_MAX: usize = 12;
const BAR_HEIGHT: f32 = 20.0;
const NAME: Size = Size { size: 9.6, leading: 15.0 };
const NUMBER: Size = Size { size: 8.6, leading: BAR_HEIGHT };
const LEGEND: Size = Size { size: 8.4, leading: 12.0 };

impl Builder<'_> {
    pub(super) fn chart(&mut self, chart: &Chart) {
        let figure = self.element(Tag::Figure, ROOT);
        if let Some(node) = self.elements.last_mut() {
            node.alternative = Some(chart.alternative.clone());
        }
        let totals =
            chart.bars.iter().map(|bar| bar.values.iter().copied().map(u64::from).sum::<u64>());
        let scale = totals.max().unwrap_or(0).max(1);
        let mut piece = Piece { before: 12.0, ..Piece::default() };
        let mut top = 0.0;
        for bar in chart.bars.iter().take(BARS_MAX) {
            let total_width = self.fonts.width(Face::Regular, LEGEND.size, &bar.total);
            let name = fit(
                self.fonts,
                Face::Semibold,
                NAME.size,
                &bar.label,
                self.width - total_width - 12.0,
            );
            let label = |text: String, x: f32, face, size, color| {
                Self::text(text, (x, top), face, size, color, Some(figure))
            };
            piece.commands.push(label(name + " ", 0.0, Face::Semibold, NAME, style::INK));
            piece.commands.push(label(
                format!("{} ", bar.total),
                self.width - total_width,
                Face::Regular,
                Size { leading: NAME.leading, ..LEGEND },
                style::text_color(crate::model::Tone::Muted),
            ));
            top += NAME.leading + 1.0;
            self.stack(&mut piece, chart, &bar.values, scale, top, figure);
            top += BAR_HEIGHT + 11.0;
        }
        top = self.legend(&mut piece, &chart.series, top + 1.0, figure);
        piece.height = top;
        self.pieces.push(piece);
    }

    fn stack(
        &self,
        piece: &mut Piece,
        chart: &Chart,
        values: &[u32],
        scale: u64,
        top: f32,
        figure: u32,
    ) {
        let mut x = 0.0;
        for (series, value) in chart.series.iter().zip(values) {
            if *value == 0 {
                continue;
            }
            #[allow(clippy::cast_precision_loss)] // counts of policies
            let width = (self.width * *value as f32 / scale as f32).max(1.5);
            piece.commands.push(Command::Rect {
                x,
                y: top,
                // A white gap tells neighbours apart without colour.
                width: (width - 1.2).max(0.8),
                height: BAR_HEIGHT,
                color: style::fill_color(series.tone),
                element: Some(figure),
            });
            let full = format!("{} {value}", series.symbol);
            let short = value.to_string();
            let fitting = [full, short]
                .into_iter()
                .find(|text| self.fonts.width(Face::Semibold, NUMBER.size, text) + 8.0 <= width);
            if let Some(text) = fitting {
                piece.commands.push(Self::text(
                    text + " ",
                    (x + 5.0, top),
                    Face::Semibold,
                    NUMBER,
                    style::WHITE,
                    Some(figure),
                ));
            }
            x += width;
        }
    }

    fn legend(&self, piece: &mut Piece, series: &[Series], mut top: f32, figure: u32) -> f32 {
        let mut x = 0.0;
        for entry in series {
            let text = format!("{} {}", entry.symbol, entry.label);
            let text = fit(self.fonts, Face::Regular, LEGEND.size, &text, self.width - 14.0);
            let width = self.fonts.width(Face::Regular, LEGEND.size, &text) + 14.0;
            if x > 0.0 && x + width > self.width {
                (x, top) = (0.0, top + LEGEND.leading + 2.0);
            }
            piece.commands.push(Command::Rect {
                x,
                y: top + 2.0,
                width: 8.0,
                height: 8.0,
                color: style::fill_color(entry.tone),
                element: Some(figure),
            });
            piece.commands.push(Self::text(
                text + " ",
                (x + 13.0, top),
                Face::Regular,
                LEGEND,
                style::INK,
                Some(figure),
            ));
            x += width + 16.0;
        }
        top + LEGEND.leading
    }
}
