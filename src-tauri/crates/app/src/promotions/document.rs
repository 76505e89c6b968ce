//! A plan for people to read, as PDF. No clock is read: the same snapshots and mappings give the
//! same bytes.
mod detail;

use super::{made::Made, side::Side};
use crate::{
    contract::CompareChange,
    text::{Arg, Text},
};
use domain::{
    promotion::{Entry, State, StateChoice},
    subject::SubjectRef,
};
use report::{
    ReportError,
    model::{Block, Cell, Column, Cover, Document, Paper, Span, Table, Tone},
};

/// Rows of one table at most; what follows is counted and stands in the plan for machines.
const ROWS_MAX: usize = 2_000;

/// The document.
pub(super) fn pdf(
    made: &Made,
    changes: &[Vec<CompareChange>],
    state: StateChoice,
    text: &Text,
) -> Result<Vec<u8>, ReportError> {
    let mut writer = Writer { made, text, blocks: Vec::new() };
    writer.overview(state);
    writer.open();
    writer.steps();
    writer.changes(changes);
    writer.mapping();
    writer.equal();
    let said = [
        ("source", Arg::from(&made.source.tenant.name)),
        ("target", Arg::from(&made.target.tenant.name)),
    ];
    let title = text.format("promotion-title", &said);
    let document = Document {
        lang: text.lang().tag().to_owned(),
        title: title.clone(),
        author: String::new(),
        subject: text.get("promotion-document"),
        producer: format!("TenantPilot {}", env!("CARGO_PKG_VERSION")),
        date: None,
        paper: Paper::A4,
        cover: writer.cover(title.clone(), state),
        header: title,
        classification: text.get("promotion-document"),
        mark: None,
        footer: text.get("promotion-nothing-sent"),
        page_label: text
            .format("pack-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        blocks: writer.blocks,
    };
    report::render(&document)
}

struct Writer<'a> {
    made: &'a Made,
    text: &'a Text,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn cover(&self, title: String, state: StateChoice) -> Cover {
        let mut facts = Vec::new();
        for (side, name) in [(&self.made.source, "source"), (&self.made.target, "target")] {
            facts.push((self.text.get(&format!("promotion-{name}")), self.side(side)));
        }
        facts.push((self.text.get("promotion-state-choice"), self.chosen(state)));
        Cover {
            kicker: self.text.get("promotion-document"),
            title,
            subtitle: self.text.get("promotion-document-lead"),
            notice: Some(self.text.get("promotion-nothing-sent")),
            facts,
        }
    }

    fn side(&self, side: &Side) -> String {
        let at = side.snapshot.said.collected_at.unwrap_or(side.snapshot.said.taken_at);
        let args = [
            ("tenant", Arg::from(&side.tenant.name)),
            ("number", side.snapshot.ordinal.into()),
            ("at", self.text.moment(at).into()),
        ];
        self.text.format("promotion-side", &args)
    }

    fn chosen(&self, state: StateChoice) -> String {
        self.text.get(match state {
            StateChoice::ReportOnly => "promotion-choice-report-only",
            StateChoice::Source => "promotion-choice-source",
        })
    }

    fn heading(&mut self, id: &str) {
        let text = self.text.get(id);
        self.blocks.push(Block::Heading { level: 1, text, anchor: id.to_owned() });
    }

    fn note(&mut self, id: &str) {
        let span = Span::new(self.text.get(id));
        self.blocks.push(Block::Paragraph(report::model::ParagraphStyle::Body, vec![span]));
    }

    fn table(&mut self, summary: &str, columns: &[(&str, f32)], rows: Vec<Vec<Cell>>) {
        let left = rows.len().saturating_sub(ROWS_MAX);
        let columns =
            columns.iter().map(|(id, share)| Column::new(self.text.get(id), *share)).collect();
        let rows = rows.into_iter().take(ROWS_MAX).collect();
        self.blocks.push(Block::Table(Table { summary: self.text.get(summary), columns, rows }));
        if left > 0 {
            let more = self.text.format("promotion-more", &[("count", left.into())]);
            self.blocks.push(Block::Label(more));
        }
    }

    fn overview(&mut self, state: StateChoice) {
        self.heading("promotion-overview");
        let counts = self.made.plan.counts;
        let rows = [
            ("create", counts.create),
            ("change", counts.change),
            ("equal", counts.equal),
            ("conflict", counts.conflict),
            ("blocked", counts.blocked),
        ];
        let rows = rows.map(|(name, count)| {
            let said = self.text.get(&format!("promotion-{name}"));
            let meaning = self.text.get(&format!("promotion-{name}-means"));
            vec![
                Cell::from(Span::strong(said)),
                Cell::from(self.text.number(count.into())),
                Cell::from(meaning),
            ]
        });
        let columns = [
            ("promotion-column-state", 2.0),
            ("promotion-column-count", 1.0),
            ("promotion-column-means", 5.0),
        ];
        self.table("promotion-overview", &columns, rows.to_vec());
        let callout = Block::Callout {
            tone: Tone::Brand,
            title: self.text.get("promotion-state-choice"),
            text: vec![Span::new(self.chosen(state))],
        };
        self.blocks.push(callout);
        if !self.made.plan.not_seen.is_empty() {
            let kinds: Vec<String> =
                self.made.plan.not_seen.iter().map(|kind| self.text.kind(&kind.0, 2)).collect();
            let args = [("kinds", Arg::from(self.text.list(&kinds)))];
            let said = Span::new(self.text.format("promotion-not-seen", &args));
            self.blocks.push(Block::Paragraph(report::model::ParagraphStyle::Body, vec![said]));
        }
    }

    fn entries(&self, states: &[State]) -> Vec<&Entry> {
        self.made.plan.entries.iter().filter(|one| states.contains(&one.state)).collect()
    }

    /// What a person has to decide first.
    fn open(&mut self) {
        let open = self.entries(&[State::Conflict, State::Blocked]);
        let rows: Vec<Vec<Cell>> = open
            .into_iter()
            .map(|entry| {
                let reasons = entry
                    .reasons
                    .iter()
                    .map(|one| vec![Span::new(self.text.promotion_reason(one))]);
                vec![self.subject(&entry.source), self.state(entry.state), Cell(reasons.collect())]
            })
            .collect();
        self.heading("promotion-open");
        if rows.is_empty() {
            return self.note("promotion-open-none");
        }
        self.note("promotion-open-lead");
        let columns = [
            ("promotion-column-object", 3.0),
            ("promotion-column-state", 1.3),
            ("promotion-column-why", 4.5),
        ];
        self.table("promotion-open", &columns, rows);
    }

    fn steps(&mut self) {
        let mut planned = self.entries(&[State::Create, State::Change]);
        planned.sort_by_key(|entry| entry.step);
        let rows: Vec<Vec<Cell>> = planned
            .into_iter()
            .map(|entry| {
                let requests = entry.requests.iter().map(|sent| {
                    vec![Span::new(format!("{} {}/{}", sent.method, sent.version, sent.path))]
                });
                let after = entry.after.iter().map(|first| {
                    let args = [("name", Arg::from(self.text.subject(first)))];
                    vec![Span::new(self.text.format("promotion-after", &args)).tone(Tone::Muted)]
                });
                let warnings = entry.warnings.iter().map(|warning| {
                    vec![Span::new(self.text.promotion_warning(*warning)).tone(Tone::Grave)]
                });
                vec![
                    Cell::from(self.text.number(entry.step.unwrap_or_default().into())),
                    self.subject(&entry.source),
                    self.state(entry.state),
                    Cell(requests.chain(after).chain(warnings).collect()),
                ]
            })
            .collect();
        self.heading("promotion-steps");
        if rows.is_empty() {
            return self.note("promotion-steps-none");
        }
        self.note("promotion-steps-lead");
        let columns = [
            ("promotion-column-step", 0.7),
            ("promotion-column-object", 3.0),
            ("promotion-column-state", 1.3),
            ("promotion-column-request", 4.0),
        ];
        self.table("promotion-steps", &columns, rows);
    }

    fn subject(&self, subject: &SubjectRef) -> Cell {
        let kind = Span::new(self.text.kind(&subject.kind.0, 1)).tone(Tone::Muted);
        Cell(vec![vec![Span::strong(self.text.subject(subject))], vec![kind]])
    }

    fn state(&self, state: State) -> Cell {
        let (id, tone) = match state {
            State::Create => ("promotion-create", Tone::Brand),
            State::Change => ("promotion-change", Tone::Brand),
            State::Equal => ("promotion-equal", Tone::Good),
            State::Conflict => ("promotion-conflict", Tone::Caution),
            State::Blocked => ("promotion-blocked", Tone::Bad),
        };
        Cell::from(Span::strong(self.text.get(id)).tone(tone))
    }
}
