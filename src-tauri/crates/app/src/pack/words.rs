//! Words for codes: severities, states, verdicts, areas, kinds, and the catalogue's titles.
use crate::text::Text;
use chrono::{DateTime, Utc};
use domain::{
    review::{ReviewedFinding, Severity},
    subject::{Completed, CoverageState, GapReason},
    verdict::{ControlId, Outcome},
};
use report::model::{Span, Tone};

/// The four verdicts in the order of every table and chart.
pub(super) const OUTCOMES: [Outcome; 4] =
    [Outcome::Satisfied, Outcome::NotSatisfied, Outcome::NotAssessed, Outcome::NotApplicable];

/// The severities, gravest first.
pub(super) const SEVERITIES: [Severity; 4] =
    [Severity::Critical, Severity::High, Severity::Medium, Severity::Low];

/// A verdict's word.
pub(super) fn outcome(text: &Text, outcome: Outcome) -> String {
    text.get(match outcome {
        Outcome::Satisfied => "verdict-satisfied",
        Outcome::NotSatisfied => "verdict-not-satisfied",
        Outcome::NotAssessed => "verdict-not-assessed",
        Outcome::NotApplicable => "verdict-not-applicable",
    })
}

/// A verdict's symbol: tells them apart without colour.
pub(super) fn symbol(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Satisfied => "✓",
        Outcome::NotSatisfied => "✗",
        Outcome::NotAssessed => "?",
        Outcome::NotApplicable => "–",
    }
}

/// A verdict's colour.
pub(super) fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Satisfied => Tone::Good,
        Outcome::NotSatisfied => Tone::Bad,
        Outcome::NotAssessed => Tone::Caution,
        Outcome::NotApplicable => Tone::Neutral,
    }
}

/// A verdict with symbol and word.
pub(super) fn verdict(text: &Text, of: Outcome) -> Span {
    Span::strong(format!("{} {}", symbol(of), outcome(text, of))).tone(tone(of))
}

/// A severity's word.
pub(super) fn severity(text: &Text, severity: Severity) -> String {
    capitalised(&text.get(match severity {
        Severity::Critical => "severity-critical",
        Severity::High => "severity-high",
        Severity::Medium => "severity-medium",
        Severity::Low => "severity-low",
    }))
}

/// A severity's colour.
pub(super) fn severity_tone(severity: Severity) -> Tone {
    match severity {
        Severity::Critical => Tone::Grave,
        Severity::High => Tone::Bad,
        Severity::Medium => Tone::Caution,
        Severity::Low => Tone::Neutral,
    }
}

/// A severity as a coloured word.
pub(super) fn severity_span(text: &Text, of: Severity) -> Span {
    Span::strong(severity(text, of)).tone(severity_tone(of))
}

/// A state's word; an unknown state as it is.
pub(super) fn state(text: &Text, state: &str) -> String {
    capitalised(&or_itself(text, "state", state))
}

/// An area's name; an unknown area as it is.
pub(super) fn area(text: &Text, area: &str) -> String {
    or_itself(text, "area", area)
}

/// A kind's name; an unknown kind as it is.
pub(super) fn kind(text: &Text, kind: &str) -> String {
    text.kind(kind, 2)
}

/// A source format's name; an unknown one as it is.
pub(super) fn format(text: &Text, format: &str) -> String {
    or_itself(text, "import-format", format)
}

/// How much of a kind was seen.
pub(super) fn coverage(text: &Text, state: CoverageState) -> String {
    text.get(match state {
        CoverageState::Complete => "pack-coverage-complete",
        CoverageState::Partial => "pack-coverage-partial",
        CoverageState::NotCollected => "pack-coverage-not-collected",
    })
}

/// Why something is not known.
/// Where a kind, or some of its settings, comes from.
pub(super) fn completed(text: &Text, from: &Completed) -> String {
    let at = from.collected_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    let at = match at {
        Some(at) => text.moment(at.with_timezone(&Utc)),
        None => text.get("pack-completed-undated"),
    };
    let names: Vec<String> = from.properties.iter().map(|name| text.setting(name)).collect();
    let id = if names.is_empty() { "pack-completed" } else { "pack-completed-part" };
    let args =
        [("source", (&from.source).into()), ("at", at.into()), ("names", names.join(", ").into())];
    text.format(id, &args)
}

/// Why something is not known.
pub(super) fn gap(text: &Text, reason: GapReason) -> String {
    text.get(match reason {
        GapReason::NotInSource => "gap-not-in-source",
        GapReason::ReadFailed => "gap-read-failed",
        GapReason::PropertyAbsent => "gap-property-absent",
        GapReason::NotReadable => "gap-not-readable",
        GapReason::NotAllowed => "gap-not-allowed",
        GapReason::NotLicensed => "gap-not-licensed",
        GapReason::OutOfScope => "gap-out-of-scope",
        GapReason::LeftOut => "gap-left-out",
        GapReason::TooMany => "gap-too-many",
    })
}

/// The catalogue's title of a control, or its id.
pub(super) fn control_title(text: &Text, control: &ControlId) -> String {
    control_text(text, control, "title").unwrap_or_else(|| control.0.clone())
}

/// A text of the catalogue about a control: `title`, `why` or `do`.
pub(super) fn control_text(text: &Text, control: &ControlId, part: &str) -> Option<String> {
    let id = format!("control-{}-{part}", message_id(&control.0));
    text.has(&id).then(|| text.get(&id))
}

/// Whether a finding still asks for work.
pub(super) fn is_open(finding: &ReviewedFinding) -> bool {
    matches!(finding.state.as_str(), "new" | "triaged" | "in_progress" | "in progress" | "reopened")
}

fn or_itself(text: &Text, prefix: &str, code: &str) -> String {
    let id = format!("{prefix}-{}", message_id(code));
    if text.has(&id) { text.get(&id) } else { code.to_owned() }
}

/// A word at the beginning of a cell.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `code` as a part of a Fluent id: letters, digits and hyphens.
fn message_id(code: &str) -> String {
    code.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect()
}
