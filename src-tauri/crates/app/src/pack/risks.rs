//! The accepted risks: each with who accepted it, until when, and what makes it bearable.
use super::{compose::Composer, words};
use domain::{exception::How, review::AcceptedRisk};
use report::model::{Block, Cell, Column, Span, Table, Tone};

impl Composer<'_> {
    /// What the customer accepted. Without any there is no such part.
    pub(super) fn accepted_risks(&mut self) {
        let (text, risks) = (self.text, &self.content.accepted_risks);
        if risks.is_empty() {
            return;
        }
        self.heading(1, text.get("pack-accepted"), "accepted-risks");
        self.paragraph(text.format("pack-accepted-intro", &[("count", risks.len().into())]));
        let rows = risks.iter().map(|risk| self.accepted(risk)).collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-accepted"),
            columns: vec![
                Column::new(self.column("unmet"), 4.6),
                Column::new(self.column("severity"), 1.3),
                Column::new(self.column("accepted"), 3.2),
                Column::new(self.column("until"), 1.4),
            ],
            rows,
        }));
    }

    fn accepted(&self, risk: &AcceptedRisk) -> Vec<Cell> {
        let text = self.text;
        let muted = |words: String| vec![Span::new(words).tone(Tone::Muted)];
        let mut what = vec![
            vec![Span::strong(words::control_title(text, &risk.control))],
            muted(risk.policy.0.clone()),
        ];
        what.extend(lines(&risk.reason).map(|line| vec![Span::new(line)]));
        let bearable = match risk.compensating_control.is_empty() {
            true => text.get("pack-accepted-no-control"),
            false => text.format(
                "pack-accepted-control",
                &[(
                    "control",
                    lines(&risk.compensating_control).collect::<Vec<_>>().join(" ").into(),
                )],
            ),
        };
        what.push(muted(bearable));
        let how = match risk.how {
            How::SignedLetter => "pack-accepted-signed-letter",
            How::Email => "pack-accepted-email",
            How::Meeting => "pack-accepted-meeting",
        };
        let on = text.date(risk.accepted_on);
        let mut who = vec![vec![Span::strong(risk.accepted_by.clone())]];
        if !risk.function.is_empty() {
            who.push(vec![Span::new(risk.function.clone())]);
        }
        who.push(vec![Span::new(text.format(how, &[("date", on.into())]))]);
        let approved = match risk.single_handed {
            true => "pack-accepted-single-handed",
            false => "pack-accepted-approved",
        };
        who.push(muted(text.format(approved, &[("name", (&risk.approved_by).into())])));
        vec![
            Cell(what),
            Cell::from(words::severity_span(text, risk.severity)),
            Cell(who),
            Cell::from(text.date(risk.until)),
        ]
    }
}

/// The lines of what a person wrote.
fn lines(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned)
}
