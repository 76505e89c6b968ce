//! The findings: an overview, and each with what, why, what to do and its history.
use super::{
    compose::{Composer, finding_anchor},
    setting, words,
};
use domain::{review::ReviewedFinding, subject::SubjectRef, verdict::Observation};
use report::model::{Badge, Block, Cell, Column, Span, Table, Tone};

/// Settings shown of one finding.
const SETTINGS_MAX: usize = 20;
/// Objects shown of one finding.
const SUBJECTS_MAX: usize = 20;

impl Composer<'_> {
    /// All findings.
    pub(super) fn findings(&mut self) {
        let text = self.text;
        let content = self.content;
        self.heading(1, text.get("pack-findings"), "findings");
        self.paragraph(
            text.format("pack-findings-intro", &[("count", content.findings.len().into())]),
        );
        if content.findings_left_out > 0 {
            self.paragraph(
                text.format(
                    "pack-findings-left-out",
                    &[("count", content.findings_left_out.into())],
                ),
            );
        }
        if content.findings.is_empty() {
            return;
        }
        let rows = content.findings.iter().map(|finding| self.overview_row(finding)).collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-findings-table"),
            columns: vec![
                Column::number(self.column("number"), 0.55),
                Column::new(self.column("unmet"), 4.1),
                Column::new(self.column("severity"), 1.3),
                Column::new(self.column("state"), 1.55),
                Column::new(self.column("owner"), 2.2),
                Column::new(self.column("due"), 1.35),
            ],
            rows,
        }));
        for finding in &content.findings {
            self.finding(finding);
        }
    }

    fn overview_row(&self, finding: &ReviewedFinding) -> Vec<Cell> {
        let text = self.text;
        let title = words::control_title(text, &finding.control);
        vec![
            Cell::from(finding.number.to_string()),
            Cell::from(Span::new(title).link(finding_anchor(finding.number))),
            Cell::from(words::severity_span(text, finding.severity)),
            Cell::from(words::state(text, &finding.state)),
            Cell::from(finding.owner.clone().unwrap_or_else(|| self.none())),
            Cell::from(finding.due.map_or_else(|| self.none(), |due| text.date(due))),
        ]
    }

    fn finding(&mut self, finding: &ReviewedFinding) {
        let text = self.text;
        let title = words::control_title(text, &finding.control);
        self.heading(
            2,
            text.format(
                "pack-finding-heading",
                &[("number", finding.number.to_string().into()), ("title", title.into())],
            ),
            finding_anchor(finding.number),
        );
        self.blocks.push(Block::Badges(vec![
            Badge {
                text: words::severity(text, finding.severity),
                tone: words::severity_tone(finding.severity),
            },
            Badge { text: words::state(text, &finding.state), tone: Tone::Brand },
            Badge { text: finding.policy.0.clone(), tone: Tone::Neutral },
        ]));
        self.blocks.push(Block::Callout {
            tone: words::severity_tone(finding.severity),
            title: text.get("pack-finding-what"),
            text: vec![Span::new(text.reason(&finding.reason))],
        });
        for (part, label) in [("why", "pack-finding-why"), ("do", "pack-finding-do")] {
            if let Some(words) = words::control_text(text, &finding.control, part) {
                self.blocks.push(Block::Label(text.get(label)));
                self.written(&words);
            }
        }
        if let Some(comment) = finding.customer_comment.as_deref().filter(|c| !c.trim().is_empty())
        {
            self.blocks.push(Block::Label(text.get("pack-finding-comment")));
            self.written(comment);
        }
        self.settings(&finding.observed);
        self.subjects(&finding.subjects);
        self.references(finding);
        self.history(finding);
    }

    fn settings(&mut self, observed: &[Observation]) {
        if observed.is_empty() {
            return;
        }
        let text = self.text;
        self.blocks.push(Block::Label(text.get("pack-finding-settings")));
        self.cut("pack-finding-settings-cut", SETTINGS_MAX, observed.len());
        let rows = observed
            .iter()
            .take(SETTINGS_MAX)
            .map(|observation| {
                let mut place = vec![vec![Span::new(text.setting(&observation.path))]];
                if let Some(subject) = &observation.subject {
                    place.push(vec![Span::new(text.subject(subject)).tone(Tone::Muted)]);
                }
                place.push(vec![Span::new(&observation.path).tone(Tone::Muted)]);
                let shown = |value: &Option<serde_json::Value>| {
                    value.as_ref().map_or_else(
                        || self.none(),
                        |value| setting::value(text, &observation.path, value),
                    )
                };
                vec![
                    Cell(place),
                    Cell::from(shown(&observation.actual)),
                    Cell::from(shown(&observation.expected)),
                ]
            })
            .collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-finding-settings"),
            columns: vec![
                Column::new(self.column("setting"), 4.0),
                Column::new(self.column("found"), 3.6),
                Column::new(self.column("expected"), 2.0),
            ],
            rows,
        }));
    }

    fn subjects(&mut self, subjects: &[SubjectRef]) {
        if subjects.is_empty() {
            return;
        }
        let text = self.text;
        self.blocks.push(Block::Label(text.get("pack-finding-subjects")));
        self.cut("pack-finding-subjects-cut", SUBJECTS_MAX, subjects.len());
        let items = subjects
            .iter()
            .take(SUBJECTS_MAX)
            .map(|subject| {
                let mut spans = vec![Span::new(text.subject(subject))];
                let kind = text.kind(&subject.kind.0, 1);
                if spans.iter().all(|span| span.text != kind) {
                    spans.push(Span::new(format!("  {kind}")).tone(Tone::Muted));
                }
                spans
            })
            .collect();
        self.blocks.push(Block::List(items));
    }

    /// Says before a table that it is cut, and where the rest stands.
    fn cut(&mut self, id: &str, shown: usize, total: usize) {
        if total > shown {
            self.note(self.text.format(id, &[("shown", shown.into()), ("total", total.into())]));
        }
    }

    fn references(&mut self, finding: &ReviewedFinding) {
        let text = self.text;
        let none = self.none();
        let mut pairs = vec![("pack-finding-policy", finding.policy.0.clone())];
        if let Some(nist) = self.options.nist.get(&finding.policy).filter(|ids| !ids.is_empty()) {
            pairs.push(("pack-finding-nist", nist.join(", ")));
        }
        pairs.push(("pack-finding-owner", finding.owner.clone().unwrap_or_else(|| none.clone())));
        if let Some(assignee) = &finding.assignee {
            pairs.push(("pack-finding-assignee", assignee.clone()));
        }
        pairs.push(("pack-finding-due", finding.due.map_or(none, |due| text.date(due))));
        pairs.push(("pack-finding-first-seen", text.date(finding.first_seen.date_naive())));
        self.blocks.push(Block::Label(text.get("pack-finding-references")));
        self.blocks.push(Block::KeyValues(
            pairs.into_iter().map(|(id, value)| (text.get(id), Cell::from(value))).collect(),
        ));
    }

    fn history(&mut self, finding: &ReviewedFinding) {
        // A finding that nobody has moved has no history beyond the day it was first seen.
        if finding.history.len() < 2 {
            return;
        }
        let text = self.text;
        self.blocks.push(Block::Label(text.get("pack-finding-history")));
        let rows = finding
            .history
            .iter()
            .map(|step| {
                let by = step.by.clone().unwrap_or_else(|| text.get("pack-finding-by-evaluation"));
                vec![
                    Cell::from(text.moment(step.at)),
                    Cell::from(words::state(text, &step.state)),
                    Cell::from(by),
                    Cell::from(step.reason.clone().unwrap_or_default()),
                ]
            })
            .collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-finding-history-table"),
            columns: vec![
                Column::new(self.column("when"), 2.1),
                Column::new(self.column("state"), 1.9),
                Column::new(self.column("by"), 2.0),
                Column::new(self.column("reason"), 4.0),
            ],
            rows,
        }));
    }
}
