//! All tenants with how they stand.
use crate::{
    contract::{SeverityCount, SnapshotRow, TenantRow},
    desk::Desk,
    evaluate::OVERLAY,
    failure::Failure,
};
use chrono::SecondsFormat;
use controls::Catalogue;
use domain::{journal::Hash, review::Severity, subject::Coverage};
use vault::{
    Reader,
    tables::{
        evaluation, finding, review,
        snapshot::{self, Snapshot},
        tenant::{self, Tenant},
    },
};

/// All tenants by name, with how they stand.
pub fn list(desk: &Desk<'_>) -> Result<Vec<TenantRow>, Failure> {
    desk.read(|reader| {
        tenant::all(reader)?.into_iter().map(|t| row(reader, desk.catalogue, t)).collect()
    })
}

/// One tenant with how it stands.
pub fn row(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    tenant: Tenant,
) -> Result<TenantRow, Failure> {
    let counts = match evaluation::latest_for(reader, tenant.id)? {
        Some(latest) => evaluation::counts(reader, latest.id, OVERLAY)?,
        None => Default::default(),
    };
    let open_findings = [Severity::Critical, Severity::High, Severity::Medium, Severity::Low]
        .into_iter()
        .map(|severity| {
            Ok(SeverityCount { severity, count: finding::open(reader, tenant.id, severity)? })
        })
        .collect::<Result<_, Failure>>()?;
    let last_review = review::last_number(reader, tenant.id)?;
    Ok(TenantRow {
        id: tenant.id,
        name: tenant.name,
        provider_tenant_id: tenant.provider_tenant_id,
        domain: tenant.domain,
        snapshot: snapshot::latest(reader, tenant.id)?
            .map(|latest| snapshot_row(catalogue, &latest)),
        counts,
        open_findings,
        last_review: Some(last_review).filter(|number| *number > 0),
    })
}

/// A snapshot in a list. Of the kinds, those that a control cannot do without: whether a
/// snapshot is partial is a question of what it is to be judged by.
pub fn snapshot_row(catalogue: &Catalogue, snapshot: &Snapshot) -> SnapshotRow {
    let rows = catalogue.rows(OVERLAY);
    let needed =
        |seen: &&Coverage| rows.iter().any(|(_, control)| control.kinds.contains(&seen.kind.0));
    let said = &snapshot.said;
    let moment = |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    SnapshotRow {
        id: said.id,
        ordinal: snapshot.ordinal,
        taken_at: moment(said.taken_at),
        collected_at: said.collected_at.map(moment),
        format: said.format.clone(),
        source: said.source.clone(),
        subject_count: snapshot.subject_count,
        content_hash: Hash(snapshot.content_hash).to_string(),
        coverage: said.coverage.iter().filter(needed).cloned().collect(),
        target_stated: said.statement.is_some(),
        completed_by: said
            .coverage
            .iter()
            .filter_map(|row| Some(row.completed.as_ref()?.source.clone()))
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect(),
    }
}
