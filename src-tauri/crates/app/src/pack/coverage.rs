//! The coverage matrix: every requirement with its verdict and the reason.
use super::{compose::Composer, words};
use report::model::{Block, Cell, Column, Span, Table, Tone};

impl Composer<'_> {
    /// One table for each area.
    pub(super) fn coverage(&mut self) {
        let text = self.text;
        self.heading(1, text.get("pack-coverage"), "coverage");
        self.paragraph(text.get("pack-coverage-intro"));
        for area in self.areas() {
            let name = words::area(text, &area);
            self.heading(2, name.clone(), format!("coverage-{area}"));
            let rows = self
                .content
                .verdicts
                .iter()
                .filter(|reviewed| reviewed.area == area)
                .map(|reviewed| {
                    let verdict = &reviewed.verdict;
                    let title = words::control_title(text, &verdict.control);
                    vec![
                        Cell(vec![
                            vec![Span::strong(verdict.policy.0.clone()).tone(Tone::Muted)],
                            vec![Span::new(title)],
                        ]),
                        Cell::from(words::verdict(text, verdict.outcome)),
                        Cell::from(text.reason(&verdict.reason)),
                    ]
                })
                .collect();
            self.blocks.push(Block::Table(Table {
                summary: text.format("pack-coverage-table", &[("area", name.into())]),
                columns: vec![
                    Column::new(self.column("policy"), 3.6),
                    Column::new(self.column("verdict"), 1.7),
                    Column::new(self.column("reason"), 4.4),
                ],
                rows,
            }));
        }
    }
}
