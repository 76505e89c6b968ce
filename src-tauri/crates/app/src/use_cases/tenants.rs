//! Tenants: the operations, and the overview.
use crate::{
    contract::{
        AreaPosture, GapRow, Nothing, ProfileChange, ProfilePreview, ProfileView, TenantCreate,
        TenantList, TenantOverview, TenantRequest, TenantRow,
    },
    door::Door,
    evaluate::{OVERLAY, QUALITY},
    failure::Failure,
    tenants,
};
use domain::{
    review::OutcomeCounts,
    subject::GapReason,
    verdict::{PolicyId, Verdict},
};
use std::collections::BTreeMap;
use vault::tables::{evaluation, finding, snapshot, tenant};

/// `tenant.list`
pub(crate) fn list(door: &Door, _: Nothing) -> Result<TenantList, Failure> {
    Ok(TenantList { rows: tenants::list(&door.open()?.desk(door.env()))? })
}

/// `tenant.create`
pub(crate) fn create(door: &Door, request: TenantCreate) -> Result<TenantRow, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    let id = tenants::create(&desk, &request)?;
    desk.read(|reader| tenants::row(reader, &open.catalogue, tenant::get(reader, id)?))
}

/// `tenant.overview`
pub(crate) fn overview(door: &Door, request: TenantRequest) -> Result<TenantOverview, Failure> {
    let open = door.open()?;
    let today = door.env().now().date_naive();
    open.vault.read(|reader| {
        let tenant = tenants::row(reader, &open.catalogue, tenant::get(reader, request.tenant)?)?;
        let latest = evaluation::latest_for(reader, request.tenant)?;
        let verdicts = match &latest {
            Some(latest) => {
                let mut verdicts = evaluation::verdicts(reader, latest.id, OVERLAY)?;
                verdicts.extend(evaluation::verdicts(reader, latest.id, QUALITY)?);
                verdicts
            }
            None => Vec::new(),
        };
        let findings = finding::of_tenant(reader, request.tenant)?;
        let overdue = findings
            .iter()
            .filter(|finding| finding.state.is_open() && finding.due.is_some_and(|due| due < today))
            .count();
        let new_findings = findings
            .iter()
            .filter(|finding| latest.as_ref().is_some_and(|latest| finding.first_seen >= latest.at))
            .count();
        Ok(TenantOverview {
            tenant,
            areas: areas(&open.catalogue, &verdicts),
            snapshots: snapshot::list(reader, request.tenant)?
                .iter()
                .map(|snapshot| tenants::snapshot_row(&open.catalogue, snapshot))
                .collect(),
            gaps: gaps(&verdicts),
            overdue: u32::try_from(overdue).unwrap_or(u32::MAX),
            new_findings: u32::try_from(new_findings).unwrap_or(u32::MAX),
        })
    })
}

/// `tenant.profile`
pub(crate) fn profile(door: &Door, request: TenantRequest) -> Result<ProfileView, Failure> {
    tenants::profile_get(&door.open()?.desk(door.env()), request.tenant)
}

/// `tenant.profile_preview`
pub(crate) fn profile_preview(
    door: &Door,
    request: ProfileChange,
) -> Result<ProfilePreview, Failure> {
    tenants::profile_preview(&door.open()?.desk(door.env()), &request)
}

/// `tenant.profile_set`
pub(crate) fn profile_set(door: &Door, request: ProfileChange) -> Result<ProfilePreview, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    let preview = tenants::profile_preview(&desk, &request)?;
    tenants::profile_set(&desk, &request)?;
    Ok(preview)
}

/// Verdict counts by area, in catalogue order; an area that nothing was judged in is left out.
fn areas(catalogue: &controls::Catalogue, verdicts: &[Verdict]) -> Vec<AreaPosture> {
    let by_policy: BTreeMap<&PolicyId, &Verdict> =
        verdicts.iter().map(|verdict| (&verdict.policy, verdict)).collect();
    let mut areas: Vec<AreaPosture> = Vec::new();
    let rows = [OVERLAY, QUALITY].into_iter().flat_map(|overlay| catalogue.rows(overlay));
    for (policy, control) in rows {
        let Some(verdict) = by_policy.get(&policy.policy) else { continue };
        let at = areas.iter().position(|area| area.area == control.area).unwrap_or_else(|| {
            areas
                .push(AreaPosture { area: control.area.clone(), counts: OutcomeCounts::default() });
            areas.len().saturating_sub(1)
        });
        if let Some(area) = areas.get_mut(at) {
            area.counts.add(verdict.outcome);
        }
    }
    areas
}

/// What was missing, with the policies that it kept from being judged.
fn gaps(verdicts: &[Verdict]) -> Vec<GapRow> {
    let mut rows: BTreeMap<(String, &'static str), Vec<PolicyId>> = BTreeMap::new();
    for verdict in verdicts {
        for gap in &verdict.gaps {
            let policies = rows.entry((gap.kind.0.clone(), reason(gap.reason))).or_default();
            if policies.last() != Some(&verdict.policy) {
                policies.push(verdict.policy.clone());
            }
        }
    }
    rows.into_iter()
        .map(|((kind, reason), policies)| GapRow { kind, reason: reason.to_owned(), policies })
        .collect()
}

fn reason(reason: GapReason) -> &'static str {
    match reason {
        GapReason::NotInSource => "not_in_source",
        GapReason::ReadFailed => "read_failed",
        GapReason::PropertyAbsent => "property_absent",
        GapReason::NotReadable => "not_readable",
        GapReason::NotAllowed => "not_allowed",
        GapReason::NotLicensed => "not_licensed",
        GapReason::OutOfScope => "out_of_scope",
        GapReason::LeftOut => "left_out",
        GapReason::TooMany => "too_many",
    }
}
