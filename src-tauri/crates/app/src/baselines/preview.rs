//! What a draft would change, tenant by tenant, before it takes effect.
use super::{
    side::{self, Seen, Which},
    view::{count, missing},
};
use crate::{
    contract::{BaselinePreview, BaselinePreviewRequest, PreviewFlip, PreviewTenant},
    desk::Desk,
    failure::Failure,
};
use domain::{
    baseline::{Assignment, Body, ItemKey, ItemPosture, Posture},
    ids::TenantId,
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{baseline as table, tenant},
};

/// Items told of one tenant at most.
const FLIPS_MAX: usize = 1_000;

/// What would change.
pub(crate) fn preview(
    desk: &Desk<'_>,
    request: &BaselinePreviewRequest,
) -> Result<BaselinePreview, Failure> {
    desk.read(|reader| {
        let baseline = table::get(reader, request.baseline)?;
        let (worked, number) = side::body(reader, &baseline, &Which::Worked)?;
        let last = baseline.current().map(|version| version.number);
        let current = match last {
            Some(number) => table::body(reader, baseline.id, Some(number))?,
            None => None,
        };
        let ids: BTreeSet<TenantId> =
            baseline.assignments.keys().chain(&request.tenants).copied().collect();
        let mut tenants = Vec::new();
        for id in ids {
            let assignment = baseline.assignments.get(&id);
            let bodies = (current.as_ref().filter(|_| assignment.is_some()), &worked);
            tenants.push(of_tenant(reader, id, assignment, bodies)?);
        }
        tenants.sort_by_cached_key(|tenant| (tenant.tenant_name.to_lowercase(), tenant.tenant));
        let version = number.is_none().then(|| last.unwrap_or(0).saturating_add(1));
        Ok(BaselinePreview { version, tenants })
    })
}

fn of_tenant(
    reader: &Reader<'_>,
    id: TenantId,
    assignment: Option<&Assignment>,
    (current, worked): (Option<&Body>, &Body),
) -> Result<PreviewTenant, Failure> {
    let assigned = assignment.is_some();
    let assignment = assignment.cloned().unwrap_or_default();
    let mut said = PreviewTenant {
        tenant: id,
        tenant_name: tenant::get(reader, id)?.name,
        assigned,
        snapshot: None,
        before: None,
        after: None,
        variables_missing: missing(worked, &assignment),
        flips: Vec::new(),
    };
    let Some(seen) = Seen::latest(reader, id)? else { return Ok(said) };
    let before = match current {
        Some(body) => Some(seen.posture(reader, body, &assignment)?),
        None => None,
    };
    let after = seen.posture(reader, worked, &assignment)?;
    said.snapshot = Some(seen.snapshot.ordinal);
    said.flips = flips(before.as_ref(), &after);
    said.before = before.map(|posture| posture.tally());
    said.after = Some(after.tally());
    Ok(said)
}

/// What stands otherwise, or deviates in other settings.
fn flips(before: Option<&Posture>, after: &Posture) -> Vec<PreviewFlip> {
    let by_key = |posture: Option<&'_ Posture>| -> BTreeMap<ItemKey, ItemPosture> {
        let items = posture.map(|posture| posture.items.clone()).unwrap_or_default();
        items.into_iter().map(|item| (item.key.clone(), item)).collect()
    };
    let (ones, others) = (by_key(before), by_key(Some(after)));
    let keys: BTreeSet<&ItemKey> = ones.keys().chain(others.keys()).collect();
    let what = |item: &ItemPosture| {
        let deviations = item.deviations.iter().map(|one| (one.at.clone(), one.severity));
        (item.standing, deviations.collect::<BTreeSet<_>>())
    };
    let mut flips: Vec<PreviewFlip> = keys
        .into_iter()
        .filter_map(|key| {
            let (one, other) = (ones.get(key), others.get(key));
            if one.map(what) == other.map(what) {
                return None;
            }
            let deviations =
                |item: Option<&ItemPosture>| count(item.map_or(0, |item| item.deviations.len()));
            Some(PreviewFlip {
                item: key.clone(),
                named: other.or(one)?.named.clone(),
                before: one.map(|item| item.standing),
                after: other.map(|item| item.standing),
                deviations_before: deviations(one),
                deviations_after: deviations(other),
            })
        })
        .collect();
    flips.sort_by_cached_key(|flip| (flip.named.kind.clone(), flip.named.name.to_lowercase()));
    flips.truncate(FLIPS_MAX);
    flips
}
