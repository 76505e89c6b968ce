//! Decisions. Projections.
use crate::{
    access::{Reader, Writer},
    column,
    error::{Result, VaultError},
};
use domain::{
    decision::{Decision, DecisionEvent, Happening, Question, fold},
    ids::{DecisionId, FindingId},
};
use uuid::Uuid;

const BY_ID: &str = "SELECT doc FROM decision WHERE id = ?1";
const ABOUT: &str = "SELECT doc FROM decision WHERE subject = ?1 ORDER BY raised_at, id";
const OF_FINDING: &str = "SELECT d.doc FROM decision_finding AS link
    JOIN decision AS d ON d.id = link.decision
    WHERE link.finding = ?1 ORDER BY d.raised_at, d.id";
const ALL: &str = "SELECT doc FROM decision ORDER BY raised_at DESC, id";
const SAVE: &str = "INSERT INTO decision (id, tenant, subject, is_open, raised_at, doc)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, doc = excluded.doc";
const LINK: &str = "INSERT INTO decision_finding (finding, decision) VALUES (?1, ?2)";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[BY_ID, ABOUT];

/// The decision, if there is one.
pub fn find(reader: &Reader<'_>, decision: DecisionId) -> Result<Option<Decision>> {
    reader.first(BY_ID, [decision.to_string()], |row| column::json(row, "doc"))
}

/// The decision.
pub fn get(reader: &Reader<'_>, decision: DecisionId) -> Result<Decision> {
    let missing = || VaultError::NotFound { what: "decision", id: decision.to_string() };
    find(reader, decision)?.ok_or_else(missing)
}

/// The decisions about an exception or a review, oldest first.
pub fn about(reader: &Reader<'_>, subject: Uuid) -> Result<Vec<Decision>> {
    reader.rows(ABOUT, [subject.to_string()], |row| column::json(row, "doc"))
}

/// The decisions that touch a finding, oldest first.
pub fn of_finding(reader: &Reader<'_>, finding: FindingId) -> Result<Vec<Decision>> {
    reader.rows(OF_FINDING, [finding.to_string()], |row| column::json(row, "doc"))
}

/// All decisions, newest first.
pub fn all(reader: &Reader<'_>) -> Result<Vec<Decision>> {
    reader.rows(ALL, (), |row| column::json(row, "doc"))
}

/// What an event means for these tables.
pub(crate) fn project(writer: &Writer<'_>, happening: &Happening<'_>) -> Result<()> {
    let decision = fold(find(writer, happening.decision)?, happening)?;
    let id = decision.id.to_string();
    let subject = match &decision.item.question {
        Question::Choice { .. } => None,
        Question::Exception { exception } => Some(exception.to_string()),
        Question::Release { review, .. } => Some(review.to_string()),
    };
    let row = (
        &id,
        decision.item.tenant.map(|tenant| tenant.to_string()),
        subject,
        decision.state.is_open(),
        column::time_text(decision.raised_at)?,
        column::json_text(&decision)?,
    );
    writer.execute(SAVE, row)?;
    if matches!(happening.event, DecisionEvent::DecisionRaised { .. }) {
        for finding in &decision.item.findings {
            writer.execute(LINK, (finding.to_string(), &id))?;
        }
    }
    Ok(())
}
