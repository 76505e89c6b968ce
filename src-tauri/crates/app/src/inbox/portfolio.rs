//! All tenants, those that ask for most first.
use super::{
    STALE_DAYS,
    facts::{Known, SEVERITIES},
    list,
    sources::next_review,
};
use crate::{
    contract::{MemberRef, Portfolio, PortfolioRow, ReviewedEnd, ReviewedState, SeverityCount},
    desk::Desk,
    failure::Failure,
};
use chrono::{DateTime, NaiveDate, SecondsFormat, TimeDelta, Utc};
use domain::{
    ids::{MemberId, TenantId},
    inbox::{Item, Reason, ReviewedAs, Standing},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};
use vault::{
    Reader,
    tables::{inbox::Measure, inbox_mark, member},
};

/// The tenants with what each asks for.
pub fn portfolio(desk: &Desk<'_>) -> Result<Portfolio, Failure> {
    desk.read(|reader| {
        let names = list::names(reader)?;
        let tenants: BTreeSet<TenantId> = names.keys().copied().collect();
        let (items, known) = list::all(desk, reader, &tenants)?;
        let members: BTreeMap<MemberId, String> =
            member::all(reader)?.into_iter().map(|member| (member.id, member.name)).collect();
        let mut waiting: BTreeMap<TenantId, Vec<&Item>> = BTreeMap::new();
        for item in items.iter().filter(|item| item.standing == Standing::Open) {
            if let Some(tenant) = item.tenant {
                waiting.entry(tenant).or_default().push(item);
            }
        }
        let mut rows = Vec::with_capacity(names.len());
        for (tenant, name) in names {
            let Some(known) = known.get(&tenant) else { continue };
            let items = waiting.get(&tenant).map(Vec::as_slice).unwrap_or_default();
            let mut row = row(desk.env.now(), tenant, name, known, items);
            row.reviewed = state(reader, tenant, known, &members)?;
            rows.push(row);
        }
        rows.sort_by(|one, other| {
            let place = |row: &PortfolioRow| (Reverse(row.weight), row.name.to_lowercase());
            place(one).cmp(&place(other)).then_with(|| one.tenant.cmp(&other.tenant))
        });
        Ok(Portfolio { rows })
    })
}

fn row(
    now: DateTime<Utc>,
    tenant: TenantId,
    name: String,
    known: &Known,
    items: &[&Item],
) -> PortfolioRow {
    let today = now.date_naive();
    let before = today.pred_opt().unwrap_or(today);
    let any = NaiveDate::MAX;
    let count = |measure, severities| known.count(measure, severities, any);
    let mut reasons: Vec<_> = items.iter().flat_map(|item| &item.reasons).collect();
    reasons.sort_by_key(|(reason, day)| (Reverse(reason.weight()), *reason, *day));
    reasons.dedup_by_key(|(reason, _)| *reason);
    let expiring = |item: &&&Item| {
        let ends = |(reason, _): &(Reason, _)| {
            matches!(reason, Reason::ExceptionExpiring | Reason::ExceptionExpired)
        };
        item.reasons.iter().any(ends)
    };
    let read_at = known.latest.as_ref().map(|latest| latest.read_at);
    PortfolioRow {
        tenant,
        name,
        weight: items.iter().fold(0, |sum, item| sum.saturating_add(item.weight.into())),
        items: number(items.len()),
        why: reasons.into_iter().take(3).map(list::why).collect(),
        open: SEVERITIES
            .into_iter()
            .map(|(severity, n)| SeverityCount { severity, count: count(Measure::Open, n..=n) })
            .collect(),
        overdue: known.count(Measure::Due, 1..=4, before),
        drift: count(Measure::Drifted, 1..=4),
        expiring: number(items.iter().filter(expiring).count()),
        snapshot: known.latest.as_ref().map(|latest| latest.ordinal),
        read_at: read_at.map(moment),
        stale: read_at.is_some_and(|at| now - at > TimeDelta::days(STALE_DAYS)),
        last_review: known.released.map(moment),
        next_review: next_review(known.released).map(|day| day.to_string()),
        reviewed: None,
    }
}

fn state(
    reader: &Reader<'_>,
    tenant: TenantId,
    known: &Known,
    members: &BTreeMap<MemberId, String>,
) -> Result<Option<ReviewedState>, Failure> {
    let Some(said) = inbox_mark::reviewed(reader, tenant)? else { return Ok(None) };
    let content = known.latest.as_ref().map(|latest| latest.content);
    let now = ReviewedAs { content, arrivals: known.arrivals };
    let ended = said.mark.ended_by(&now).map(|end| ReviewedEnd {
        changed: end.changed,
        detected: end.detected,
        reopened: end.reopened,
    });
    let name = members.get(&said.by).cloned().unwrap_or_default();
    Ok(Some(ReviewedState { at: moment(said.at), by: MemberRef { id: said.by, name }, ended }))
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
