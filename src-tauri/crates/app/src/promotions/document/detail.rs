//! What stands behind a plan: settings that would change, what is mapped, what is the same.
use super::{super::words::resolution, ROWS_MAX, Writer};
use crate::contract::CompareChange;
use domain::promotion::{Entry, State};
use report::model::{Block, Cell, Span, Tone};

impl Writer<'_> {
    /// Setting by setting.
    pub(super) fn changes(&mut self, changes: &[Vec<CompareChange>]) {
        let all: Vec<(&Entry, &Vec<CompareChange>)> = self
            .made
            .plan
            .entries
            .iter()
            .zip(changes)
            .filter(|(entry, _)| entry.state == State::Change)
            .collect();
        if all.is_empty() {
            return;
        }
        self.heading("promotion-changes");
        for (at, (entry, changes)) in all.into_iter().enumerate() {
            let text = self.text.subject(&entry.source);
            let anchor = format!("promotion-change-{at}");
            self.blocks.push(Block::Heading { level: 2, text, anchor });
            let rows = changes.iter().map(|change| {
                let value = |text: &Option<String>| {
                    let none = || self.text.get("promotion-value-none");
                    Cell::from(text.clone().unwrap_or_else(none))
                };
                let (now, then) = (value(&change.right_text), value(&change.left_text));
                vec![Cell::from(change.label.clone()), now, then]
            });
            let rows = rows.collect();
            let columns = [
                ("promotion-column-setting", 3.0),
                ("promotion-column-now", 2.5),
                ("promotion-column-then", 2.5),
            ];
            self.table("promotion-changes", &columns, rows);
        }
    }

    pub(super) fn mapping(&mut self) {
        let rows: Vec<Vec<Cell>> = self
            .made
            .plan
            .references
            .iter()
            .map(|row| {
                let name = row.name.clone().unwrap_or_else(|| row.id.clone());
                let mut own = vec![vec![Span::strong(name)]];
                own.push(vec![Span::new(self.text.kind(&row.kind.0, 1)).tone(Tone::Muted)]);
                if row.emergency {
                    let said = self.text.get("promotion-emergency");
                    own.push(vec![Span::new(said).tone(Tone::Caution)]);
                }
                let to = row.to_name.clone().or_else(|| row.to.clone());
                let to = to.unwrap_or_else(|| self.text.get("promotion-value-none"));
                vec![
                    Cell(own),
                    Cell::from(to),
                    Cell::from(self.text.get(resolution(row.resolution))),
                    Cell::from(self.text.number(i64::try_from(row.used.len()).unwrap_or(i64::MAX))),
                ]
            })
            .collect();
        self.heading("promotion-mapping");
        if rows.is_empty() {
            return self.note("promotion-mapping-none");
        }
        self.note("promotion-mapping-lead");
        let columns = [
            ("promotion-column-reference", 3.0),
            ("promotion-column-to", 3.0),
            ("promotion-column-how", 2.0),
            ("promotion-column-used", 1.0),
        ];
        self.table("promotion-mapping", &columns, rows);
    }

    pub(super) fn equal(&mut self) {
        let rows: Vec<Vec<Span>> = self
            .entries(&[State::Equal])
            .into_iter()
            .take(ROWS_MAX)
            .map(|entry| vec![Span::new(self.text.subject(&entry.source))])
            .collect();
        if !rows.is_empty() {
            self.heading("promotion-equal");
            self.blocks.push(Block::List(rows));
        }
    }
}
