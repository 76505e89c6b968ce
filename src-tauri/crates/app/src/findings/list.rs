//! Lists of findings.
use crate::{
    contract::{FindingCount, FindingFilter, FindingPage, FindingRow},
    desk::Desk,
    evaluate::{OVERLAY, QUALITY},
    failure::Failure,
    findings::language::meaning,
    text::{Lang, Text},
};
use chrono::SecondsFormat;
use domain::{
    baseline::DriftItem,
    finding::Finding,
    ids::TenantId,
    query::{self, FindingQuery, UnknownFilter},
    verdict::PolicyId,
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{finding_search, tenant},
};

/// The findings that match.
pub fn list(desk: &Desk<'_>, filter: &FindingFilter) -> Result<FindingPage, Failure> {
    desk.read(|reader| {
        let query = query_in(desk, reader, filter)?;
        let page = finding_search::search(reader, &query)?;
        let rows = rows(reader, &page.rows)?;
        Ok(FindingPage { rows, total: page.total, more: page.more })
    })
}

/// How many match, exactly.
pub fn count(desk: &Desk<'_>, filter: &FindingFilter) -> Result<FindingCount, Failure> {
    desk.read(|reader| {
        let query = query_in(desk, reader, filter)?;
        Ok(FindingCount { count: finding_search::count(reader, &query)? })
    })
}

/// Findings as rows of a list.
pub(super) fn rows(reader: &Reader<'_>, findings: &[Finding]) -> Result<Vec<FindingRow>, Failure> {
    let names: BTreeMap<TenantId, String> =
        tenant::all(reader)?.into_iter().map(|tenant| (tenant.id, tenant.name)).collect();
    let name = |tenant| names.get(&tenant).map(String::as_str).unwrap_or_default();
    Ok(findings.iter().map(|finding| row(finding, name(finding.tenant))).collect())
}

/// A filter as a query.
///
/// # Errors
/// A state or order that there is not, or a query that makes no sense.
pub fn query(desk: &Desk<'_>, filter: &FindingFilter) -> Result<FindingQuery, Failure> {
    desk.read(|reader| query_in(desk, reader, filter))
}

/// [`query`] within a transaction.
pub(super) fn query_in(
    desk: &Desk<'_>,
    reader: &Reader<'_>,
    filter: &FindingFilter,
) -> Result<FindingQuery, Failure> {
    let unknown = |unknown: UnknownFilter| {
        Failure::usage("finding-value-invalid")
            .with("field", unknown.field)
            .with("value", unknown.value)
    };
    let words = query::words(&filter.text);
    let person = filter.person.trim();
    let (conditions, sort) = meaning(desk, reader, &filter.query)?;
    Ok(FindingQuery {
        tenant: filter.tenant,
        titled: titled(desk, &words),
        words,
        states: query::states(filter.states.iter().map(String::as_str)).map_err(unknown)?,
        severities: filter.severities.iter().copied().collect(),
        areas: filter.areas.iter().cloned().collect(),
        person: Some(person.to_owned()).filter(|person| !person.is_empty()),
        overdue_on: filter.overdue.then(|| desk.env.now().date_naive()),
        conditions,
        sort: match sort {
            Some(sort) => sort,
            None => query::sort(&filter.sort).map_err(unknown)?,
        },
        offset: filter.offset,
        limit: filter.limit,
    })
}

/// Policies whose control's title, in either language, has all the words.
pub(super) fn titled(desk: &Desk<'_>, words: &[String]) -> BTreeSet<PolicyId> {
    let texts = [Text::load(Lang::De), Text::load(Lang::En)];
    let has_all = |title: &str| {
        let title = title.to_lowercase();
        words.iter().all(|word| title.contains(word.as_str()))
    };
    if words.is_empty() {
        return BTreeSet::new();
    }
    let rows = [OVERLAY, QUALITY].into_iter().flat_map(|overlay| desk.catalogue.rows(overlay));
    rows.filter(|(_, control)| {
        let id = format!("control-{}-title", control.id.0.replace('.', "-"));
        texts.iter().any(|text| text.has(&id) && has_all(&text.get(&id)))
    })
    .map(|(policy, _)| policy.policy.clone())
    .collect()
}

/// A finding in a list.
pub(crate) fn row(finding: &Finding, tenant_name: &str) -> FindingRow {
    let moment = |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    FindingRow {
        id: finding.id,
        tenant: finding.tenant,
        tenant_name: tenant_name.to_owned(),
        policy: finding.detected.policy.clone(),
        control: finding.detected.control.0.clone(),
        area: finding.detected.area.clone(),
        severity: finding.severity(),
        state: finding.state.as_str().to_owned(),
        owner: finding.owner.clone(),
        assignee: finding.assignee.clone(),
        due: finding.due.map(|due| due.to_string()),
        due_by_policy: finding.due_by_policy,
        snoozed_until: finding.snoozed_until().map(|until| until.to_string()),
        first_seen: moment(finding.first_seen),
        last_seen: moment(finding.last_seen),
        subject_count: u32::try_from(finding.detected.subjects.len()).unwrap_or(u32::MAX),
        drift: finding.detected.drift.as_deref().map(|drift| {
            // The version that saw it last, also where nothing about it changed.
            DriftItem { version: finding.failed.interpretation, ..drift.clone() }
        }),
    }
}
