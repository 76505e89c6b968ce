//! The evidence appendix and document control.
use super::{compose::Composer, words};
use report::model::{Block, Cell, Column, Span, Table, Tone};

impl Composer<'_> {
    /// What the review rests on, and what this document is.
    pub(super) fn evidence(&mut self) {
        let text = self.text;
        self.heading(1, text.get("pack-evidence"), "evidence");
        self.part("pack-evidence-heading");
        if self.content.evidence.is_empty() {
            self.paragraph(text.get("pack-evidence-none"));
        } else {
            self.paragraph(text.get("pack-evidence-text"));
            self.evidence_table();
        }
        self.part("pack-control-heading");
        self.control();
        self.part("pack-control-verify");
        self.paragraph(text.get("pack-control-verify-text"));
    }

    fn evidence_table(&mut self) {
        let text = self.text;
        let rows = self
            .content
            .evidence
            .iter()
            .map(|item| {
                let collected = item.collected_at.map_or_else(|| self.none(), |at| text.moment(at));
                let size = i64::try_from(item.size_bytes).unwrap_or(i64::MAX);
                vec![
                    Cell::from(item.id.clone()),
                    Cell(vec![
                        vec![Span::new(item.source.clone())],
                        vec![Span::new(words::format(text, &item.format)).tone(Tone::Muted)],
                        vec![Span::new(item.sha256.clone()).tone(Tone::Muted)],
                    ]),
                    Cell::from(collected),
                    Cell::from(text.number(size)),
                ]
            })
            .collect();
        let source = format!("{} / {}", self.column("source"), self.column("hash"));
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-evidence-table"),
            columns: vec![
                Column::new(self.column("id"), 0.8),
                Column::new(source, 6.2),
                Column::new(self.column("collected"), 2.0),
                Column::number(self.column("size"), 1.1),
            ],
            rows,
        }));
    }

    fn control(&mut self) {
        let (text, content) = (self.text, self.content);
        let number =
            content.number.map_or_else(|| text.get("pack-version-draft"), |n| n.to_string());
        let previous = content.previous.as_ref().map_or_else(
            || text.get("pack-control-previous-none"),
            |previous| {
                text.format(
                    "pack-control-previous-value",
                    &[
                        ("number", previous.number.into()),
                        ("date", text.date(previous.released_at.date_naive()).into()),
                    ],
                )
            },
        );
        let snapshot = text.format(
            "pack-control-snapshot-value",
            &[
                ("id", content.snapshot.id.to_string().into()),
                ("hash", (&content.snapshot.content_hash).into()),
            ],
        );
        let tool = text.format(
            "pack-control-tool-value",
            &[
                ("version", (&content.tool_version).into()),
                ("catalogue", (&content.catalogue_version).into()),
            ],
        );
        let pairs = [
            ("pack-control-title", content.title.clone()),
            ("pack-control-number", number),
            ("pack-control-released", self.released()),
            ("pack-control-previous", previous),
            ("pack-fact-report-id", content.id.to_string()),
            ("pack-fact-content-hash", self.hash.to_owned()),
            ("pack-control-snapshot", snapshot),
            ("pack-control-tool", tool),
        ];
        self.blocks.push(Block::KeyValues(
            pairs.into_iter().map(|(id, value)| (text.get(id), Cell::from(value))).collect(),
        ));
    }
}
