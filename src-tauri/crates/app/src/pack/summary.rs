//! The page for management, and the posture with its chart.
use super::{
    compose::{Composer, finding_anchor},
    words,
};
use domain::{
    review::{OutcomeCounts, ReviewedFinding, Severity},
    verdict::Outcome,
};
use report::model::{Bar, Block, Cell, Chart, Column, ParagraphStyle, Series, Span, Table, Tone};

/// Risks on the page for management.
const RISKS_MAX: usize = 5;
/// Characters of a reason on the page for management.
const REASON_CHARS_MAX: usize = 190;

impl Composer<'_> {
    /// Posture in a sentence, what changed, what matters, what to decide.
    pub(super) fn summary(&mut self) {
        let text = self.text;
        self.heading(1, text.get("pack-summary"), "summary");
        let counts = self.counted(|_| true);
        self.blocks.push(Block::Paragraph(
            ParagraphStyle::Lead,
            vec![Span::new(text.format(
                "pack-posture-sentence",
                &[
                    ("total", total(&counts).into()),
                    ("satisfied", counts.satisfied.into()),
                    ("failed", counts.not_satisfied.into()),
                    ("unknown", counts.not_assessed.into()),
                    ("inapplicable", counts.not_applicable.into()),
                ],
            ))],
        ));
        let open: Vec<&ReviewedFinding> =
            self.content.findings.iter().filter(|finding| words::is_open(finding)).collect();
        let urgent = open.iter().filter(|finding| finding.severity >= Severity::High).count();
        self.paragraph(text.format(
            "pack-summary-open",
            &[("open", open.len().into()), ("urgent", urgent.into())],
        ));
        let introduction = &self.content.introduction;
        self.written(introduction);
        self.changes(&counts);
        self.risks(&open);
    }

    fn counted(&self, area: impl Fn(&str) -> bool) -> OutcomeCounts {
        let mut counts = OutcomeCounts::default();
        for reviewed in self.content.verdicts.iter().filter(|reviewed| area(&reviewed.area)) {
            counts.add(reviewed.verdict.outcome);
        }
        counts
    }

    fn changes(&mut self, counts: &OutcomeCounts) {
        let text = self.text;
        self.blocks.push(Block::Label(text.get("pack-changes")));
        let Some(previous) = &self.content.previous else {
            self.paragraph(text.get("pack-changes-first"));
            return;
        };
        let changes: Vec<String> = words::OUTCOMES
            .into_iter()
            .map(|outcome| {
                text.format(
                    "pack-change",
                    &[
                        ("outcome", words::outcome(text, outcome).into()),
                        ("before", of(&previous.counts, outcome).into()),
                        ("now", of(counts, outcome).into()),
                    ],
                )
            })
            .collect();
        self.paragraph(text.format(
            "pack-changes-since",
            &[
                ("number", previous.number.into()),
                ("date", text.date(previous.released_at.date_naive()).into()),
                ("changes", changes.join(", ").into()),
            ],
        ));
    }

    /// The gravest open findings, each with who decides and by when.
    fn risks(&mut self, open: &[&ReviewedFinding]) {
        let text = self.text;
        self.blocks.push(Block::Label(text.get("pack-risks")));
        if open.is_empty() {
            self.paragraph(text.get("pack-risks-none"));
            return;
        }
        self.paragraph(text.get("pack-decisions-intro"));
        if open.len() > RISKS_MAX {
            self.note(text.format(
                "pack-decisions-cut",
                &[("shown", RISKS_MAX.into()), ("total", open.len().into())],
            ));
        }
        let missing = |id: &str| Span::italic(text.get(id)).tone(Tone::Bad);
        let rows = open
            .iter()
            .take(RISKS_MAX)
            .map(|finding| {
                let title = words::control_title(text, &finding.control);
                let link = Span::strong(title).link(finding_anchor(finding.number));
                let why = Span::new(shortened(&text.reason(&finding.reason))).tone(Tone::Muted);
                let owner =
                    finding.owner.clone().map_or_else(|| missing("pack-owner-open"), Span::new);
                let due = finding
                    .due
                    .map_or_else(|| missing("pack-due-open"), |due| Span::new(text.date(due)));
                vec![
                    Cell::from(finding.number.to_string()),
                    Cell(vec![vec![link], vec![why]]),
                    Cell::from(words::severity_span(text, finding.severity)),
                    Cell::from(owner),
                    Cell::from(due),
                ]
            })
            .collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-risks"),
            columns: vec![
                Column::number(self.column("number"), 0.5),
                Column::new(self.column("unmet"), 5.2),
                Column::new(self.column("severity"), 1.35),
                Column::new(self.column("owner"), 2.0),
                Column::new(self.column("due"), 1.4),
            ],
            rows,
        }));
    }

    /// Verdict counts by area as chart and table, and findings by severity.
    pub(super) fn posture(&mut self) {
        let text = self.text;
        self.heading(1, text.get("pack-posture"), "posture");
        self.paragraph(text.get("pack-posture-intro"));
        let areas = self.areas();
        let counted: Vec<(String, OutcomeCounts)> = areas
            .iter()
            .map(|area| (words::area(text, area), self.counted(|of| of == area)))
            .collect();
        let alternative: Vec<String> = counted
            .iter()
            .map(|(area, counts)| {
                text.format(
                    "pack-posture-alternative",
                    &[
                        ("area", area.into()),
                        ("satisfied", counts.satisfied.into()),
                        ("failed", counts.not_satisfied.into()),
                        ("unknown", counts.not_assessed.into()),
                        ("inapplicable", counts.not_applicable.into()),
                    ],
                )
            })
            .collect();
        self.blocks.push(Block::Chart(Chart {
            alternative: alternative.join(" "),
            series: words::OUTCOMES
                .into_iter()
                .map(|outcome| Series {
                    label: words::outcome(text, outcome),
                    symbol: words::symbol(outcome).to_owned(),
                    tone: words::tone(outcome),
                })
                .collect(),
            bars: counted
                .iter()
                .map(|(area, counts)| Bar {
                    label: area.clone(),
                    total: text.format("pack-posture-total", &[("count", total(counts).into())]),
                    values: words::OUTCOMES
                        .into_iter()
                        .map(|outcome| of(counts, outcome))
                        .collect(),
                })
                .collect(),
        }));
        self.posture_table(counted);
        self.severity_table();
    }

    /// Areas in the order of the catalogue.
    pub(super) fn areas(&self) -> Vec<String> {
        let mut areas: Vec<String> = Vec::new();
        for reviewed in &self.content.verdicts {
            if !areas.contains(&reviewed.area) {
                areas.push(reviewed.area.clone());
            }
        }
        areas
    }

    fn posture_table(&mut self, mut counted: Vec<(String, OutcomeCounts)>) {
        let text = self.text;
        if counted.len() > 1 {
            counted.push((text.get("pack-all-areas"), self.counted(|_| true)));
        }
        let last = counted.len().saturating_sub(1);
        let mut columns = vec![Column::new(self.column("area"), 2.6)];
        columns.extend(words::OUTCOMES.into_iter().map(|outcome| {
            let title = format!("{} {}", words::symbol(outcome), words::outcome(text, outcome));
            Column::number(title, 1.4)
        }));
        columns.push(Column::number(self.column("total"), 1.0));
        let rows = counted
            .iter()
            .enumerate()
            .map(|(index, (area, counts))| {
                let sum = index == last && last > 0;
                let cell = |words: String| {
                    Cell::from(if sum { Span::strong(words) } else { Span::new(words) })
                };
                let mut row = vec![cell(area.clone())];
                row.extend(
                    words::OUTCOMES
                        .into_iter()
                        .map(|outcome| cell(text.number(of(counts, outcome).into()))),
                );
                row.push(cell(text.number(total(counts).into())));
                row
            })
            .collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-posture-table"),
            columns,
            rows,
        }));
    }

    fn severity_table(&mut self) {
        let text = self.text;
        self.part("pack-severity-heading");
        let rows = words::SEVERITIES
            .into_iter()
            .map(|severity| {
                let all =
                    self.content.findings.iter().filter(|finding| finding.severity == severity);
                let (open, handled): (Vec<_>, Vec<_>) =
                    all.partition(|finding| words::is_open(finding));
                let number = |count: usize| text.number(i64::try_from(count).unwrap_or(i64::MAX));
                vec![
                    Cell::from(words::severity_span(text, severity)),
                    Cell::from(number(open.len())),
                    Cell::from(number(handled.len())),
                    Cell::from(number(open.len() + handled.len())),
                ]
            })
            .collect();
        self.blocks.push(Block::Table(Table {
            summary: text.get("pack-severity-table"),
            columns: vec![
                Column::new(self.column("severity"), 3.0),
                Column::number(self.column("open"), 1.0),
                Column::number(self.column("handled"), 1.0),
                Column::number(self.column("total"), 1.0),
            ],
            rows,
        }));
    }
}

/// A reason short enough for the page; the whole stands with the finding.
fn shortened(reason: &str) -> String {
    if reason.chars().count() <= REASON_CHARS_MAX {
        return reason.to_owned();
    }
    let short: String = reason.chars().take(REASON_CHARS_MAX).collect();
    format!("{}…", short.trim_end())
}

/// The count of one verdict.
fn of(counts: &OutcomeCounts, outcome: Outcome) -> u32 {
    match outcome {
        Outcome::Satisfied => counts.satisfied,
        Outcome::NotSatisfied => counts.not_satisfied,
        Outcome::NotAssessed => counts.not_assessed,
        Outcome::NotApplicable => counts.not_applicable,
    }
}

fn total(counts: &OutcomeCounts) -> u32 {
    words::OUTCOMES.into_iter().map(|outcome| of(counts, outcome)).fold(0, u32::saturating_add)
}
