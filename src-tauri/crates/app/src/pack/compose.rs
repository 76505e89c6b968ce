//! The whole document: its parts in order, and what stands on every page.
use super::{PackOptions, Prepared};
use crate::text::Text;
use domain::review::ReviewContent;
use report::model::{Block, Document};

/// What every part of the document is made from.
pub(super) struct Composer<'a> {
    pub(super) content: &'a ReviewContent,
    pub(super) counts: &'a domain::redaction::RedactionCounts,
    /// SHA-256 of the frozen content, lower-case hex.
    pub(super) hash: &'a str,
    pub(super) options: &'a PackOptions,
    pub(super) text: &'a Text,
    pub(super) blocks: Vec<Block>,
}

/// The document of a prepared review.
pub(super) fn document(prepared: &Prepared, options: &PackOptions, text: &Text) -> Document {
    let content = &prepared.content;
    let mut composer = Composer {
        content,
        counts: &prepared.counts,
        hash: &prepared.hash,
        options,
        text,
        blocks: Vec::new(),
    };
    composer.heading(1, text.get("pack-contents"), "contents");
    composer.blocks.push(Block::Contents);
    composer.summary();
    composer.posture();
    composer.findings();
    composer.accepted_risks();
    composer.coverage();
    composer.method();
    composer.evidence();
    let cover = composer.cover();
    let blocks = composer.blocks;
    let draft = content.released_at.is_none();
    let id = content.id.to_string();
    Document {
        lang: text.lang().tag().to_owned(),
        title: format!("{} – {}", content.title, content.tenant.name),
        author: content.consultancy.clone(),
        subject: text.format("pack-subject", &[("tenant", (&content.tenant.name).into())]),
        producer: format!("TenantPilot {}", content.tool_version),
        date: content.released_at.map(|at| at.format("%Y%m%d%H%M%SZ").to_string()),
        paper: options.paper,
        cover,
        header: text.format(
            "pack-header",
            &[("tenant", (&content.tenant.name).into()), ("title", (&content.title).into())],
        ),
        classification: content.classification.clone(),
        mark: draft.then(|| text.get("pack-draft-mark")),
        footer: text.format(
            "pack-footer",
            &[("number", content.number.unwrap_or(0).into()), ("id", id.into())],
        ),
        page_label: text
            .format("pack-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        blocks,
    }
}

impl Composer<'_> {
    /// Adds a heading.
    pub(super) fn heading(
        &mut self,
        level: u8,
        text: impl Into<String>,
        anchor: impl Into<String>,
    ) {
        self.blocks.push(Block::Heading { level, text: text.into(), anchor: anchor.into() });
    }

    /// Adds a heading of level 3 whose words are a message: in the outline, not among the
    /// contents.
    pub(super) fn part(&mut self, id: &str) {
        let words = self.text.get(id);
        self.heading(3, words, id);
    }

    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(
            report::model::ParagraphStyle::Body,
            vec![report::model::Span::new(text)],
        ));
    }

    /// Adds a note.
    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(
            report::model::ParagraphStyle::Small,
            vec![report::model::Span::new(text).tone(report::model::Tone::Muted)],
        ));
    }

    /// Adds the lines of what a person wrote as paragraphs.
    pub(super) fn written(&mut self, text: &str) {
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.paragraph(line);
        }
    }

    /// A column's title.
    pub(super) fn column(&self, name: &str) -> String {
        self.text.get(&format!("pack-column-{name}"))
    }

    /// What stands where nothing is known.
    pub(super) fn none(&self) -> String {
        self.text.get("pack-none")
    }
}

/// The anchor of a finding.
pub(super) fn finding_anchor(number: u32) -> String {
    format!("finding-{number}")
}
