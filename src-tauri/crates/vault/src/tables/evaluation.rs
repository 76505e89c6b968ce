//! Evaluations of snapshots, with their verdicts. Never changed once written.
use crate::{
    access::{Reader, Writer},
    column::{self, Sha256Bytes},
    error::{Result, VaultError},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{EvaluationId, SnapshotId, TenantId},
    profile::TenantProfile,
    review::OutcomeCounts,
    verdict::{Outcome, Verdict},
};
use rusqlite::Row;

const INSERT: &str = "INSERT INTO evaluation
    (id, snapshot, tenant, at, catalogue_version, profile_hash, profile)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const ADD: &str = "INSERT INTO verdict (evaluation, position, policy, outcome, verdict, overlay)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const GET: &str = "SELECT id, snapshot, tenant, at, catalogue_version, profile_hash, profile
    FROM evaluation WHERE id = ?1";
const FOR_SNAPSHOT: &str =
    "SELECT id, snapshot, tenant, at, catalogue_version, profile_hash, profile
    FROM evaluation WHERE snapshot = ?1 ORDER BY seq DESC";
const LATEST: &str = "SELECT evaluation.id, evaluation.snapshot, evaluation.tenant,
        evaluation.at, evaluation.catalogue_version, evaluation.profile_hash, evaluation.profile
    FROM snapshot CROSS JOIN evaluation ON evaluation.snapshot = snapshot.id
    WHERE snapshot.tenant = ?1 ORDER BY snapshot.ordinal DESC, evaluation.seq DESC LIMIT 1";
const VERDICTS: &str = "SELECT verdict.verdict
    FROM evaluation JOIN verdict ON verdict.evaluation = evaluation.seq
    WHERE evaluation.id = ?1 AND verdict.overlay = ?2 ORDER BY verdict.position";
const OUTCOMES: &str = "SELECT verdict.outcome
    FROM evaluation JOIN verdict ON verdict.evaluation = evaluation.seq
    WHERE evaluation.id = ?1 AND verdict.overlay = ?2";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[GET, FOR_SNAPSHOT, LATEST, VERDICTS, OUTCOMES];

/// One evaluation of a snapshot against the catalogue under a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Its id.
    pub id: EvaluationId,
    /// The snapshot judged.
    pub snapshot: SnapshotId,
    /// Its tenant.
    pub tenant: TenantId,
    /// When.
    pub at: DateTime<Utc>,
    /// Version of the catalogue that judged.
    pub catalogue_version: String,
    /// SHA-256 of the profile's canonical JSON.
    pub profile_hash: Sha256Bytes,
    /// The profile in force.
    pub profile: TenantProfile,
}

/// Inserts an evaluation with its verdicts: overlay by overlay, each in catalogue order.
pub fn insert(
    writer: &Writer<'_>,
    evaluation: &Evaluation,
    overlays: &[(&str, &[Verdict])],
) -> Result<()> {
    let seq = writer.insert(
        INSERT,
        (
            evaluation.id.to_string(),
            evaluation.snapshot.to_string(),
            evaluation.tenant.to_string(),
            column::time_text(evaluation.at)?,
            &evaluation.catalogue_version,
            evaluation.profile_hash,
            column::json_text(&evaluation.profile)?,
        ),
    )?;
    let verdicts = overlays
        .iter()
        .flat_map(|(overlay, verdicts)| verdicts.iter().map(move |verdict| (*overlay, verdict)));
    for (position, (overlay, verdict)) in (0u32..).zip(verdicts) {
        let outcome = outcome_text(verdict.outcome);
        let json = column::json_text(verdict)?;
        writer.execute(ADD, (seq, position, &verdict.policy.0, outcome, json, overlay))?;
    }
    Ok(())
}

/// The evaluation.
pub fn get(reader: &Reader<'_>, id: EvaluationId) -> Result<Evaluation> {
    reader
        .first(GET, [id.to_string()], read)?
        .ok_or_else(|| VaultError::NotFound { what: "evaluation", id: id.to_string() })
}

/// A snapshot's evaluations, newest first.
pub fn for_snapshot(reader: &Reader<'_>, snapshot: SnapshotId) -> Result<Vec<Evaluation>> {
    reader.rows(FOR_SNAPSHOT, [snapshot.to_string()], read)
}

/// The last evaluation of the tenant's newest evaluated snapshot.
pub fn latest_for(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<Evaluation>> {
    reader.first(LATEST, [tenant.to_string()], read)
}

/// An evaluation's verdicts by one overlay, in catalogue order; none where it did not judge by
/// that overlay.
pub fn verdicts(reader: &Reader<'_>, id: EvaluationId, overlay: &str) -> Result<Vec<Verdict>> {
    reader.rows(VERDICTS, (id.to_string(), overlay), |row| column::json(row, "verdict"))
}

/// How many verdicts of each outcome an evaluation has by one overlay.
pub fn counts(reader: &Reader<'_>, id: EvaluationId, overlay: &str) -> Result<OutcomeCounts> {
    let mut counts = OutcomeCounts::default();
    reader.each(OUTCOMES, (id.to_string(), overlay), |row| {
        counts.add(outcome_of(&column::text(row, "outcome")?)?);
        Ok(())
    })?;
    Ok(counts)
}

fn outcome_text(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Satisfied => "satisfied",
        Outcome::NotSatisfied => "not_satisfied",
        Outcome::NotAssessed => "not_assessed",
        Outcome::NotApplicable => "not_applicable",
    }
}

fn outcome_of(text: &str) -> Result<Outcome> {
    match text {
        "satisfied" => Ok(Outcome::Satisfied),
        "not_satisfied" => Ok(Outcome::NotSatisfied),
        "not_assessed" => Ok(Outcome::NotAssessed),
        "not_applicable" => Ok(Outcome::NotApplicable),
        _ => Err(VaultError::CorruptValue { column: "outcome" }),
    }
}

fn read(row: &Row<'_>) -> Result<Evaluation> {
    Ok(Evaluation {
        id: column::parsed(row, "id")?,
        snapshot: column::parsed(row, "snapshot")?,
        tenant: column::parsed(row, "tenant")?,
        at: column::time(row, "at")?,
        catalogue_version: column::text(row, "catalogue_version")?,
        profile_hash: column::sha256(row, "profile_hash")?,
        profile: column::json(row, "profile")?,
    })
}

#[cfg(test)]
mod tests;
