//! The inbox as a list.
use super::{ITEMS_MAX, facts};
use crate::{
    contract::{InboxFilter, InboxItem, InboxList, InboxWhy},
    desk::Desk,
    failure::Failure,
};
use chrono::{NaiveDate, SecondsFormat};
use domain::{
    ids::TenantId,
    inbox::{Item, Reason, Standing, items},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{inbox_mark, tenant},
};

/// The items that wait, or those put aside.
pub fn list(desk: &Desk<'_>, filter: &InboxFilter) -> Result<InboxList, Failure> {
    desk.read(|reader| {
        let names = names(reader)?;
        let wanted: BTreeSet<TenantId> = match filter.tenant {
            Some(tenant) => [tenant].into(),
            None => names.keys().copied().collect(),
        };
        let all = all(desk, reader, &wanted)?.0;
        let shown = |item: &&Item| {
            (item.standing != Standing::Open) == filter.aside
                && (filter.tenant.is_none() || item.tenant == filter.tenant)
        };
        let total = all.iter().filter(shown).count();
        let rows = all.iter().filter(shown).take(ITEMS_MAX).map(|item| row(item, &names));
        Ok(InboxList {
            items: rows.collect(),
            total: u32::try_from(total).unwrap_or(u32::MAX),
            others: u32::try_from(all.len().saturating_sub(total)).unwrap_or(u32::MAX),
        })
    })
}

/// All items of these tenants and of the workspace, heaviest first, with what was read for them.
pub(super) fn all(
    desk: &Desk<'_>,
    reader: &Reader<'_>,
    tenants: &BTreeSet<TenantId>,
) -> Result<(Vec<Item>, BTreeMap<TenantId, facts::Known>), Failure> {
    let (found, known) = facts::read(desk, reader, tenants)?;
    let today = desk.env.now().date_naive();
    let items = items(found, today, |key| inbox_mark::mark(reader, key))?;
    Ok((items, known))
}

/// All tenants' names.
pub(super) fn names(reader: &Reader<'_>) -> Result<BTreeMap<TenantId, String>, Failure> {
    Ok(tenant::all(reader)?.into_iter().map(|tenant| (tenant.id, tenant.name)).collect())
}

/// A reason as it is shown.
pub(super) fn why((reason, day): &(Reason, Option<NaiveDate>)) -> InboxWhy {
    InboxWhy { reason: *reason, weight: reason.weight(), day: day.map(|day| day.to_string()) }
}

fn row(item: &Item, names: &BTreeMap<TenantId, String>) -> InboxItem {
    InboxItem {
        key: item.key.clone(),
        kind: item.kind(),
        tenant: item.tenant,
        tenant_name: item.tenant.and_then(|tenant| names.get(&tenant).cloned()),
        about: item.about.clone(),
        why: item.reasons.iter().map(why).collect(),
        weight: item.weight,
        count: item.count,
        more: item.more,
        act: item.act(),
        done: item.standing == Standing::Done,
        snoozed_until: match item.standing {
            Standing::Snoozed(until) => Some(until.to_string()),
            Standing::Open | Standing::Done => None,
        },
        marked_at: item.marked_at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
    }
}
