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
use std::collections::BTreeMap;

const INSERT: &str = "INSERT INTO evaluation
    (id, snapshot, tenant, at, catalogue_version, profile_hash, profile)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const ADD: &str =
    "INSERT INTO verdict (evaluation, position, policy, outcome, verdict, overlay, said_in)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const LATEST_SEQ: &str = "SELECT evaluation.seq
    FROM snapshot CROSS JOIN evaluation ON evaluation.snapshot = snapshot.id
    WHERE snapshot.tenant = ?1 ORDER BY snapshot.ordinal DESC, evaluation.seq DESC LIMIT 1";
const SAID: &str = "SELECT verdict.overlay, verdict.policy,
        coalesce(verdict.said_in, verdict.evaluation) AS said_in,
        coalesce(earlier.verdict, verdict.verdict) AS verdict
    FROM verdict LEFT JOIN verdict AS earlier ON earlier.evaluation = verdict.said_in
        AND earlier.overlay = verdict.overlay AND earlier.policy = verdict.policy
    WHERE verdict.evaluation = ?1";
const GET: &str = "SELECT id, snapshot, tenant, at, catalogue_version, profile_hash, profile
    FROM evaluation WHERE id = ?1";
const FOR_SNAPSHOT: &str =
    "SELECT id, snapshot, tenant, at, catalogue_version, profile_hash, profile
    FROM evaluation WHERE snapshot = ?1 ORDER BY seq DESC";
const LATEST: &str = "SELECT evaluation.id, evaluation.snapshot, evaluation.tenant,
        evaluation.at, evaluation.catalogue_version, evaluation.profile_hash, evaluation.profile
    FROM snapshot CROSS JOIN evaluation ON evaluation.snapshot = snapshot.id
    WHERE snapshot.tenant = ?1 ORDER BY snapshot.ordinal DESC, evaluation.seq DESC LIMIT 1";
const VERDICTS: &str = "SELECT coalesce(earlier.verdict, verdict.verdict) AS verdict
    FROM evaluation JOIN verdict ON verdict.evaluation = evaluation.seq
    LEFT JOIN verdict AS earlier ON earlier.evaluation = verdict.said_in
        AND earlier.overlay = verdict.overlay AND earlier.policy = verdict.policy
    WHERE evaluation.id = ?1 AND verdict.overlay = ?2 ORDER BY verdict.position";
const OUTCOMES: &str = "SELECT verdict.outcome
    FROM evaluation JOIN verdict ON verdict.evaluation = evaluation.seq
    WHERE evaluation.id = ?1 AND verdict.overlay = ?2";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] =
    &[GET, FOR_SNAPSHOT, LATEST, LATEST_SEQ, SAID, VERDICTS, OUTCOMES];

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

/// Inserts an evaluation with its verdicts: overlay by overlay, each in catalogue order. A verdict
/// that says what the tenant's latest evaluation said is not written again.
pub fn insert(
    writer: &Writer<'_>,
    evaluation: &Evaluation,
    overlays: &[(&str, &[Verdict])],
) -> Result<()> {
    let said = said(writer, evaluation.tenant)?;
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
        let policy = &verdict.policy.0;
        let key = (overlay.to_owned(), policy.clone());
        let before = said.get(&key).filter(|(_, before)| *before == json);
        let (said_in, json) = match before {
            Some((said_in, _)) => (Some(*said_in), String::new()),
            None => (None, json),
        };
        writer.execute(ADD, (seq, position, policy, outcome, json, overlay, said_in))?;
    }
    Ok(())
}

/// What a tenant's latest evaluation says, by overlay and policy, and the evaluation that has it.
type Said = BTreeMap<(String, String), (i64, String)>;

fn said(writer: &Writer<'_>, tenant: TenantId) -> Result<Said> {
    let read = |row: &Row<'_>| column::value::<i64>(row, "seq");
    let mut said = Said::new();
    let Some(latest) = writer.first(LATEST_SEQ, [tenant.to_string()], read)? else {
        return Ok(said);
    };
    writer.each(SAID, [latest], |row| {
        let key = (column::text(row, "overlay")?, column::text(row, "policy")?);
        said.insert(key, (column::value(row, "said_in")?, column::text(row, "verdict")?));
        Ok(())
    })?;
    Ok(said)
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
