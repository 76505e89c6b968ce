//! Reads the facts of the inbox: each source by itself, bounded, and by an index. How long it
//! takes depends on the tenants and on what comes up, not on how many findings there are.
use super::{COUNT_MAX, FEW, SOON_DAYS};
use crate::{desk::Desk, failure::Failure};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    finding::{Finding, State},
    ids::TenantId,
    inbox::{About, Arrivals, Fact, Reason},
    review::Severity,
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{
        connection::{self, Kept},
        finding_tally,
        inbox::{self, Fresh, Latest, Measure, Tally},
    },
};

/// What is known of a tenant before its items are made.
pub(super) struct Known {
    pub(super) tallies: Vec<Tally>,
    pub(super) latest: Option<Latest>,
    pub(super) released: Option<DateTime<Utc>>,
    pub(super) arrivals: Arrivals,
}

impl Known {
    /// How many of a measure there are: of the severities, and up to the day.
    pub(super) fn count(
        &self,
        measure: Measure,
        severities: std::ops::RangeInclusive<u8>,
        until: NaiveDate,
    ) -> u32 {
        let fits = |tally: &&Tally| {
            tally.measure == measure
                && severities.contains(&tally.severity)
                && tally.day.is_none_or(|day| day <= until)
        };
        self.tallies.iter().filter(fits).fold(0, |sum, tally| sum.saturating_add(tally.count))
    }
}

/// Everything that may come up, of one tenant or of all.
pub(super) struct Facts<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) now: DateTime<Utc>,
    pub(super) today: NaiveDate,
    soon: NaiveDate,
    pub(super) facts: Vec<Fact>,
    pub(super) known: BTreeMap<TenantId, Known>,
}

/// Reads them.
pub(super) fn read<'a>(
    desk: &Desk<'_>,
    reader: &'a Reader<'a>,
    tenants: &BTreeSet<TenantId>,
) -> Result<(Vec<Fact>, BTreeMap<TenantId, Known>), Failure> {
    let now = desk.env.now();
    let today = now.date_naive();
    let soon = today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(today);
    let mut all = Facts { reader, now, today, soon, facts: Vec::new(), known: BTreeMap::new() };
    let connections: BTreeMap<TenantId, Kept> =
        connection::all(reader)?.into_iter().map(|kept| (kept.tenant, kept)).collect();
    for tenant in tenants {
        all.of_tenant(*tenant, connections.get(tenant))?;
    }
    all.people(tenants)?;
    all.exceptions()?;
    all.decisions()?;
    all.runs()?;
    all.drafts()?;
    let Facts { mut facts, known, .. } = all;
    facts.retain(|fact| fact.tenant.is_none_or(|tenant| tenants.contains(&tenant)));
    Ok((facts, known))
}

/// One sort of findings: how they are counted, found one by one, and found by a query.
struct Sort {
    name: &'static str,
    reason: Reason,
    count: u32,
    query: &'static str,
}

impl Facts<'_> {
    fn of_tenant(&mut self, tenant: TenantId, kept: Option<&Kept>) -> Result<(), Failure> {
        let known = Known {
            tallies: inbox::tallies(self.reader, tenant, self.soon)?,
            latest: inbox::latest(self.reader, tenant)?,
            released: inbox::released(self.reader, tenant)?,
            arrivals: finding_tally::arrivals(self.reader, tenant)?,
        };
        self.fresh(tenant, &known)?;
        self.due(tenant, &known)?;
        self.reading(tenant, &known, kept)?;
        self.next_review(tenant, &known);
        self.known.insert(tenant, known);
        Ok(())
    }

    fn fresh(&mut self, tenant: TenantId, known: &Known) -> Result<(), Failure> {
        let count = |measure, severities| known.count(measure, severities, self.today);
        let sorts = [
            (
                Sort {
                    name: "new-critical",
                    reason: Reason::NewCritical,
                    count: count(Measure::New, 4..=4)
                        .saturating_add(count(Measure::Reopened, 4..=4)),
                    query: "state:new,reopened severity:critical -is:drift -is:snoozed",
                },
                Fresh { drift: false, from: 4, to: 4, unassigned: false },
            ),
            (
                Sort {
                    name: "new-high",
                    reason: Reason::NewHigh,
                    count: count(Measure::New, 3..=3)
                        .saturating_add(count(Measure::Reopened, 3..=3)),
                    query: "state:new,reopened severity:high -is:drift -is:snoozed",
                },
                Fresh { drift: false, from: 3, to: 3, unassigned: false },
            ),
            (
                Sort {
                    name: "drift-high",
                    reason: Reason::DriftHigh,
                    count: count(Measure::Drift, 3..=4),
                    query: "state:new,reopened severity:critical,high is:drift -is:snoozed",
                },
                Fresh { drift: true, from: 3, to: 4, unassigned: false },
            ),
            (
                Sort {
                    name: "drift",
                    reason: Reason::Drift,
                    count: count(Measure::Drift, 1..=2),
                    query: "state:new,reopened severity:medium,low is:drift -is:snoozed",
                },
                Fresh { drift: true, from: 1, to: 2, unassigned: false },
            ),
            (
                Sort {
                    name: "unassigned",
                    reason: Reason::Unassigned,
                    count: count(Measure::Intake, 1..=2),
                    query: "state:new,reopened severity:medium,low is:unassigned -is:drift -is:snoozed",
                },
                Fresh { drift: false, from: 1, to: 2, unassigned: true },
            ),
        ];
        for (sort, which) in sorts {
            let few = match sort.count {
                1..=FEW => inbox::fresh(self.reader, tenant, which, self.today, FEW)?,
                _ => Vec::new(),
            };
            // What grew is news even where as much went away.
            let seen = known.arrivals;
            let content = format!("{}+{}", seen.detected, seen.reopened);
            self.findings(tenant, &sort, few, &content, |finding| {
                match (finding.state, sort.reason) {
                    (State::Reopened, Reason::NewCritical) => Reason::ReopenedCritical,
                    (State::Reopened, Reason::NewHigh) => Reason::ReopenedHigh,
                    (_, reason) => reason,
                }
            });
        }
        Ok(())
    }

    fn due(&mut self, tenant: TenantId, known: &Known) -> Result<(), Failure> {
        let before = self.today.pred_opt().unwrap_or(self.today);
        let overdue = known.count(Measure::Due, 1..=4, before);
        let all = known.count(Measure::Due, 1..=4, self.soon);
        let sorts = [
            Sort { name: "overdue", reason: Reason::Overdue, count: overdue, query: "is:overdue" },
            Sort {
                name: "due-soon",
                reason: Reason::DueSoon,
                count: all.saturating_sub(overdue),
                query: "is:open due:<=7d -is:overdue",
            },
        ];
        for sort in sorts {
            let few = match sort.count {
                1..=FEW => {
                    let is_over = sort.reason == Reason::Overdue;
                    let until = if is_over { before } else { self.soon };
                    let limit = FEW.saturating_add(overdue.min(FEW));
                    let found = inbox::due(self.reader, tenant, until, limit)?;
                    // Those that are overdue come first; many of them would hide those that are due.
                    let fits = |f: &Finding| f.due.is_some_and(|due| (due <= before) == is_over);
                    found.into_iter().filter(fits).collect()
                }
                _ => Vec::new(),
            };
            self.findings(tenant, &sort, few, "", |_| sort.reason);
        }
        Ok(())
    }

    /// Few findings are items of their own; many are one.
    fn findings(
        &mut self,
        tenant: TenantId,
        sort: &Sort,
        few: Vec<Finding>,
        content: &str,
        reason: impl Fn(&Finding) -> Reason,
    ) {
        if sort.count == 0 {
            return;
        }
        let is_due = matches!(sort.reason, Reason::Overdue | Reason::DueSoon);
        if few.is_empty() {
            self.facts.push(Fact {
                key: format!("findings:{tenant}:{}", sort.name),
                tenant: Some(tenant),
                about: About::Findings { query: sort.query.to_owned() },
                reason: sort.reason,
                count: sort.count.min(COUNT_MAX),
                more: sort.count > COUNT_MAX,
                day: None,
                content: content.to_owned(),
            });
        }
        for finding in few {
            let drifted = finding.detected.drift.as_deref().map(|drift| drift.named.name.clone());
            let control = drifted.is_none().then(|| finding.detected.control.0.clone());
            let since = format!("{}@{}", finding.state, finding.first_seen.timestamp());
            self.facts.push(Fact {
                key: format!("finding:{}", finding.id),
                tenant: Some(tenant),
                reason: reason(&finding),
                count: 1,
                more: false,
                day: if is_due { finding.due } else { None },
                content: match finding.due.filter(|_| is_due) {
                    Some(due) => due.to_string(),
                    None => since,
                },
                about: About::Finding {
                    finding: finding.id,
                    severity: finding.severity(),
                    control,
                    drifted,
                    policy: finding.detected.policy,
                },
            });
        }
    }

    pub(super) fn fact(&mut self, key: String, tenant: Option<TenantId>, about: About, why: Why) {
        let (reason, day, content) = why;
        self.facts.push(Fact { key, tenant, about, reason, count: 1, more: false, day, content });
    }
}

/// A reason, its day, and what makes it this fact.
pub(super) type Why = (Reason, Option<NaiveDate>, String);

/// As severities are kept, critical first.
pub(super) const SEVERITIES: [(Severity, u8); 4] =
    [(Severity::Critical, 4), (Severity::High, 3), (Severity::Medium, 2), (Severity::Low, 1)];
