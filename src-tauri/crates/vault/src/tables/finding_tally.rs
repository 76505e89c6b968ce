//! How many findings of a tenant there are of each measure, so that the inbox and the portfolio
//! need not read findings; and how many a tenant has had. Projections.
use super::{
    finding::{rank, severity_number},
    inbox::Measure,
};
use crate::{
    access::{Reader, Writer},
    column,
    error::Result,
};
use domain::{
    finding::{Finding, State},
    ids::TenantId,
    inbox::Arrivals,
};
use std::collections::BTreeMap;

const ARRIVALS: &str = "SELECT detected, reopened FROM finding_arrival WHERE tenant = ?1";
const ARRIVED: &str = "INSERT INTO finding_arrival (tenant, detected, reopened) VALUES (?1, ?2, ?3)
    ON CONFLICT (tenant) DO UPDATE SET detected = detected + excluded.detected,
        reopened = reopened + excluded.reopened";
const ADD: &str = "INSERT INTO finding_tally (tenant, measure, severity, day, n)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (tenant, measure, severity, day) DO UPDATE SET n = n + excluded.n";
const TAKE: &str = "UPDATE finding_tally SET n = n - ?5
    WHERE tenant = ?1 AND measure = ?2 AND severity = ?3 AND day = ?4";
const DROP: &str = "DELETE FROM finding_tally
    WHERE tenant = ?1 AND measure = ?2 AND severity = ?3 AND day = ?4 AND n = 0";
const RECOUNT: &str = "INSERT INTO finding_tally (tenant, measure, severity, day, n)
    SELECT tenant, measure, severity, day, count(*) FROM (
        SELECT tenant, severity, 'open' AS measure, '' AS day FROM finding
            WHERE state IN ('new', 'triaged', 'in_progress', 'reopened')
        UNION ALL
        SELECT tenant, severity, 'drifted' AS measure, '' AS day FROM finding
            WHERE state IN ('new', 'triaged', 'in_progress', 'reopened') AND drift = 1
        UNION ALL
        SELECT tenant, severity, 'due' AS measure, due AS day FROM finding
            WHERE state IN ('new', 'triaged', 'in_progress', 'reopened') AND due IS NOT NULL
        UNION ALL
        SELECT tenant, severity, state AS measure, coalesce(snoozed, '') AS day FROM finding
            WHERE state IN ('new', 'reopened') AND drift = 0 AND severity >= 3
        UNION ALL
        SELECT tenant, severity, 'drift' AS measure, coalesce(snoozed, '') AS day FROM finding
            WHERE state IN ('new', 'reopened') AND drift = 1
        UNION ALL
        SELECT tenant, severity, 'intake' AS measure, coalesce(snoozed, '') AS day FROM finding
            WHERE state IN ('new', 'reopened') AND drift = 0 AND severity < 3 AND assignee IS NULL
    ) GROUP BY 1, 2, 3, 4";

#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[ARRIVALS, TAKE, DROP];

/// The least severity that is told apart as new.
const HIGH: u8 = 3;

/// One measure of a finding, and the day from which it counts; empty for any.
type Counted = (Measure, u8, String);

/// What a finding counts for.
fn counted(finding: &Finding) -> Vec<Counted> {
    let (severity, drift) = (severity_number(finding.severity()), finding.detected.drift.is_some());
    if rank(finding.state) > rank(State::InProgress) {
        return Vec::new();
    }
    let mut all = vec![(Measure::Open, String::new())];
    if drift {
        all.push((Measure::Drifted, String::new()));
    }
    if let Some(due) = finding.due {
        all.push((Measure::Due, due.to_string()));
    }
    let fresh = match finding.state {
        _ if !matches!(finding.state, State::New | State::Reopened) => None,
        _ if drift => Some(Measure::Drift),
        State::New if severity >= HIGH => Some(Measure::New),
        _ if severity >= HIGH => Some(Measure::Reopened),
        _ => finding.assignee.is_none().then_some(Measure::Intake),
    };
    let snoozed = finding.snoozed_until().map(|day| day.to_string()).unwrap_or_default();
    all.extend(fresh.map(|measure| (measure, snoozed)));
    all.into_iter().map(|(measure, day)| (measure, severity, day)).collect()
}

/// By how much the counts of a transaction's tenants change. They are written once, when it ends:
/// a change of ten thousand findings moves a few counts.
#[derive(Debug, Default)]
pub(crate) struct Moved(BTreeMap<(TenantId, Counted), i64>);

/// Counts a finding as it is instead of as it was, when the transaction ends.
pub(crate) fn change(writer: &Writer<'_>, before: Option<&Finding>, finding: &Finding) {
    let (was, now) = (before.map(counted).unwrap_or_default(), counted(finding));
    let mut moved = writer.moved().borrow_mut();
    let mut by = |one: Counted, more: i64| {
        let sum = moved.0.entry((finding.tenant, one)).or_default();
        *sum = sum.saturating_add(more);
    };
    was.iter().filter(|one| !now.contains(one)).for_each(|one| by(one.clone(), -1));
    now.iter().filter(|one| !was.contains(one)).for_each(|one| by(one.clone(), 1));
}

/// Writes how the counts changed.
pub(crate) fn before_commit(writer: &Writer<'_>) -> Result<()> {
    for ((tenant, (measure, severity, day)), more) in writer.moved().take().0 {
        let place = (tenant.to_string(), measure.as_str(), severity, day);
        let number = more.saturating_abs();
        if more > 0 {
            let (tenant, measure, severity, day) = place;
            writer.execute(ADD, (tenant, measure, severity, day, number))?;
        } else if more < 0 {
            let (tenant, measure, severity, day) = &place;
            writer.execute(TAKE, (tenant, measure, severity, day, number))?;
            writer.execute(DROP, place)?;
        }
    }
    Ok(())
}

/// Counts all findings anew.
pub(crate) fn recount(writer: &Writer<'_>) -> Result<()> {
    writer.moved().take();
    writer.execute("DELETE FROM finding_tally", ())?;
    writer.execute(RECOUNT, ()).map(drop)
}

/// A tenant's findings that appeared and came back so far.
pub fn arrivals(reader: &Reader<'_>, tenant: TenantId) -> Result<Arrivals> {
    let found = reader.first(ARRIVALS, [tenant.to_string()], |row| {
        Ok(Arrivals {
            detected: column::count(row, "detected")?,
            reopened: column::count(row, "reopened")?,
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// Counts findings that appeared or came back.
pub(crate) fn arrived(writer: &Writer<'_>, tenant: TenantId, more: &Arrivals) -> Result<()> {
    if *more == Arrivals::default() {
        return Ok(());
    }
    writer
        .execute(
            ARRIVED,
            (tenant.to_string(), column::integer(more.detected), column::integer(more.reopened)),
        )
        .map(drop)
}
