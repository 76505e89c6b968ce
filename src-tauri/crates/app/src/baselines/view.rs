//! Baselines as they are listed and shown, and how a tenant stands.
use super::{
    judge::findings_of,
    side::{self, Seen, Which},
};
use crate::{
    contract::{
        BaselineItem, BaselineKind, BaselineList, BaselinePosture, BaselinePostureRequest,
        BaselineRow, BaselineShow, BaselineTenant, BaselineVersion, BaselineView, MemberRef,
        PostureItem,
    },
    desk::Desk,
    failure::Failure,
    tenants,
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    baseline::{Baseline, Body, Item, ItemPosture},
    finding::Finding,
};
use std::collections::BTreeSet;
use vault::{
    Reader,
    tables::{baseline as table, member, tenant},
};

/// All baselines, by name.
pub(crate) fn list(desk: &Desk<'_>) -> Result<BaselineList, Failure> {
    desk.read(|reader| {
        let all = table::all(reader)?.into_iter();
        let rows = all.map(|baseline| row(reader, &baseline)).collect::<Result<_, Failure>>()?;
        Ok(BaselineList { rows })
    })
}

/// A baseline in a list.
pub(super) fn row(reader: &Reader<'_>, baseline: &Baseline) -> Result<BaselineRow, Failure> {
    let current = baseline.current();
    let in_force = match current {
        Some(version) => table::body(reader, baseline.id, Some(version.number))?,
        None => table::body(reader, baseline.id, None)?,
    };
    let in_force = in_force.unwrap_or_default();
    let mut tenants = Vec::new();
    for (id, compared) in table::compared(reader, baseline.id)? {
        let assignment = baseline.assignments.get(&id).cloned().unwrap_or_default();
        tenants.push(BaselineTenant {
            tenant: id,
            tenant_name: tenant::get(reader, id)?.name,
            snapshot: compared.as_ref().map(|compared| compared.ordinal),
            compared_at: compared.as_ref().map(|compared| moment(compared.at)),
            tally: compared.map(|compared| compared.tally),
            variables_missing: missing(&in_force, &assignment),
            variables: assignment.variables,
            map: assignment.map,
        });
    }
    tenants.sort_by_cached_key(|tenant| (tenant.tenant_name.to_lowercase(), tenant.tenant));
    Ok(BaselineRow {
        id: baseline.id,
        name: baseline.name.clone(),
        source: baseline.source.clone(),
        version: current.map(|version| version.number),
        published_at: current.map(|version| moment(version.at)),
        draft_edits: baseline.draft.as_ref().map(|draft| draft.edits),
        item_count: count(in_force.items.len()),
        tenants,
    })
}

/// Variables of the body without a value.
pub(super) fn missing(body: &Body, assignment: &domain::baseline::Assignment) -> Vec<String> {
    let named: BTreeSet<&str> = body.variables();
    let without = named.into_iter().filter(|name| !assignment.variables.contains_key(*name));
    without.map(str::to_owned).collect()
}

/// One version of a baseline.
pub(crate) fn show(desk: &Desk<'_>, request: &BaselineShow) -> Result<BaselineView, Failure> {
    desk.read(|reader| {
        let baseline = table::get(reader, request.baseline)?;
        let which = request.version.map_or(Which::Worked, Which::Version);
        let (body, shown) = side::body(reader, &baseline, &which)?;
        let names = member::names(reader)?;
        let versions = baseline.versions.iter().rev().map(|version| BaselineVersion {
            number: version.number,
            at: moment(version.at),
            by: MemberRef {
                id: version.by,
                name: names.get(&version.by).cloned().unwrap_or_default(),
            },
            reason: version.reason.clone(),
            item_count: version.item_count,
        });
        Ok(BaselineView {
            row: row(reader, &baseline)?,
            shown,
            versions: versions.collect(),
            scope: scope(&body),
            variables: body.variables().into_iter().map(str::to_owned).collect(),
            items: body.items.iter().map(item).collect(),
        })
    })
}

fn scope(body: &Body) -> Vec<BaselineKind> {
    let kinds = body.scope.iter().map(|(kind, scope)| BaselineKind {
        kind: kind.clone(),
        item_count: count(body.items.iter().filter(|one| one.subject.kind == *kind).count()),
        seen: scope.seen,
        nothing_else: scope.nothing_else,
        severity: scope.severity,
    });
    kinds.collect()
}

/// An item as it is told.
pub(super) fn item(item: &Item) -> BaselineItem {
    BaselineItem {
        key: item.key.clone(),
        subject: item.subject.clone(),
        severity: item.severity,
        rules: item.rules.clone(),
    }
}

/// How a tenant stands, as its latest snapshot shows.
pub(crate) fn posture(
    desk: &Desk<'_>,
    request: &BaselinePostureRequest,
) -> Result<BaselinePosture, Failure> {
    desk.read(|reader| {
        let baseline = table::get(reader, request.baseline)?;
        let which = if request.draft { Which::Worked } else { Which::Current };
        let (body, version) = side::body(reader, &baseline, &which)?;
        let assignment = baseline.assignments.get(&request.tenant);
        let tenant_name = tenant::get(reader, request.tenant)?.name;
        let seen = Seen::latest(reader, request.tenant)?;
        let seen = seen.ok_or_else(|| Failure::usage("no-snapshot"))?;
        let posture = seen.posture(reader, &body, &assignment.cloned().unwrap_or_default())?;
        let findings = findings_of(reader, request.tenant, &baseline)?;
        let items = posture.items.iter();
        Ok(BaselinePosture {
            tenant_name,
            assigned: assignment.is_some(),
            version,
            snapshot: tenants::snapshot_row(desk.catalogue, &seen.snapshot),
            tally: posture.tally(),
            items: items.map(|item| stands(item, findings.get(&item.key))).collect(),
        })
    })
}

/// How one item stands, with the finding about it.
pub(super) fn stands(item: &ItemPosture, finding: Option<&Finding>) -> PostureItem {
    PostureItem {
        item: item.key.clone(),
        named: item.named.clone(),
        standing: item.standing,
        unassessed: item.unassessed.clone(),
        subject: item.subject.clone(),
        matched_by: item.matched_by,
        severity: item.severity,
        deviation_count: count(item.deviations.len()),
        suggestion: item.suggestion.clone(),
        finding: finding.map(|finding| finding.id),
        finding_state: finding.map(|finding| finding.state.as_str().to_owned()),
    }
}

pub(super) fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
