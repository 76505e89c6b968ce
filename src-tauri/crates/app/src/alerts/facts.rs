//! What is so: read from the journal where something happened, from the tables where it lasts.
use crate::failure::Failure;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{
    alert::{AlertRule, Fact, Memory, Thing, ThingKind, Trigger},
    event::Event,
    exception::State as ExceptionState,
    finding::{Finding, FindingEvent, State},
    gone::gone,
    ids::{AlertRuleId, DeviceId, ExceptionId, FindingId, TenantId},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Reader,
    tables::{
        contact, decision, exception, finding,
        finding_care::{self, Wanting},
        journal, member,
        run::{self, RunState},
        snapshot, tenant,
    },
};

/// Findings of each kind that are looked at, the most severe first.
const FINDINGS_MAX: u32 = 5_000;
/// Runs that are looked at, the newest first.
const RUNS_MAX: u32 = 500;
/// Names of people who are gone that are looked for.
const GONE_MAX: usize = 1_000;
/// Things that are looked at again for an escalation, those said last first.
const AGAIN_MAX: usize = 2_000;

/// What lasts: dates that have passed or are near, nobody in charge, the last sync and snapshot.
pub(super) fn standing(reader: &Reader<'_>, now: DateTime<Utc>) -> Result<Vec<Fact>, Failure> {
    let today = now.date_naive();
    let mut facts = Vec::new();
    for one in finding_care::overdue(reader, today, FINDINGS_MAX)? {
        let at = one.due.and_then(day_after).unwrap_or(one.found);
        facts.push(wanting(Trigger::FindingOverdue, &one, at));
    }
    for one in finding_care::unassigned(reader, FINDINGS_MAX)? {
        facts.push(wanting(Trigger::FindingUnassigned, &one, one.found));
    }
    let tenants = tenant::all(reader)?;
    let tenants: Vec<TenantId> = tenants.into_iter().map(|tenant| tenant.id).collect();
    owners(reader, &tenants, &mut facts)?;
    exceptions(reader, today, &mut facts)?;
    for one in decision::all(reader)? {
        let late = one.item.deadline.filter(|last| one.state.is_open() && *last < today);
        let Some(at) = late.and_then(day_after) else { continue };
        facts.push(Fact {
            trigger: Trigger::DecisionLate,
            thing: Thing { kind: ThingKind::Decision, id: one.id.0 },
            tenant: one.item.tenant,
            severity: None,
            at,
            handled: false,
        });
    }
    for id in &tenants {
        if let Some(last) = snapshot::latest(reader, *id)? {
            let at = last.said.collected_at.unwrap_or(last.said.taken_at);
            facts.push(of_tenant(Trigger::SnapshotStale, *id, at));
        }
    }
    syncs(reader, &mut facts)?;
    Ok(facts)
}

/// What happened in the chains beyond where they were looked at before.
pub(super) fn happened(
    reader: &Reader<'_>,
    seen: &BTreeMap<DeviceId, u64>,
    heads: &BTreeMap<DeviceId, u64>,
) -> Result<Vec<Fact>, Failure> {
    let mut records = Vec::new();
    for (device, head) in heads {
        let after = seen.get(device).copied().unwrap_or_default();
        if after < *head {
            journal::care_since(reader, *device, after, |record| {
                records.push((record.at(), record.event.as_ref().and_then(about)));
                Ok(())
            })?;
        }
    }
    let told = records.into_iter().filter_map(|(at, about)| Some((at, about?)));
    Ok(told.map(|(at, about)| about.fact(reader, at)).collect::<Result<Vec<_>, _>>()?.concat())
}

/// What happened since a moment, the newest first, at most `limit`.
pub(super) fn happened_from(
    reader: &Reader<'_>,
    from: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<Fact>, Failure> {
    let mut facts = Vec::new();
    for record in journal::care_from(reader, from, limit)? {
        if let Some(about) = record.event.as_ref().and_then(about) {
            facts.extend(about.fact(reader, record.at())?);
        }
    }
    Ok(facts)
}

/// What was said of things that something happened to, as they stand now: whether a person has
/// taken them up.
pub(super) fn again(
    reader: &Reader<'_>,
    rules: &BTreeMap<AlertRuleId, AlertRule>,
    memory: &Memory,
) -> Result<Vec<Fact>, Failure> {
    let mut said: Vec<_> = memory
        .iter()
        .filter_map(|(key, remembered)| {
            let escalation = rules.get(&key.rule)?.escalation?;
            let about = match (key.trigger, key.thing.kind) {
                (Trigger::FindingFound | Trigger::DriftFound, ThingKind::Finding) => {
                    About::Finding(FindingId(key.thing.id))
                }
                (Trigger::ExceptionExpired, ThingKind::Exception) => {
                    About::Expired(ExceptionId(key.thing.id))
                }
                _ => return None,
            };
            let wanted = !remembered.waiting && remembered.escalations < escalation.most;
            wanted.then_some((remembered.said, about, remembered.known))
        })
        .collect();
    said.sort_unstable_by(|left, right| right.cmp(left));
    said.dedup();
    let facts = said.into_iter().take(AGAIN_MAX).map(|(_, about, known)| about.fact(reader, known));
    Ok(facts.collect::<Result<Vec<_>, _>>()?.concat())
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Finding(FindingId),
    Expired(ExceptionId),
}

fn about(event: &Event) -> Option<About> {
    match event {
        Event::Finding(id, FindingEvent::FindingDetected { .. })
        | Event::Finding(id, FindingEvent::FindingReopened { .. }) => Some(About::Finding(*id)),
        Event::Exception(id, domain::exception::ExceptionEvent::ExceptionExpired { .. }) => {
            Some(About::Expired(*id))
        }
        _ => None,
    }
}

impl About {
    /// None where it is gone from the tables, as after an erasure.
    fn fact(self, reader: &Reader<'_>, at: DateTime<Utc>) -> Result<Vec<Fact>, Failure> {
        let (trigger, thing, of) = match self {
            Self::Finding(id) => {
                let Some(found) = finding::find(reader, id)? else { return Ok(Vec::new()) };
                let trigger = match found.detected.drift {
                    Some(_) => Trigger::DriftFound,
                    None => Trigger::FindingFound,
                };
                (trigger, Thing { kind: ThingKind::Finding, id: id.0 }, found)
            }
            Self::Expired(id) => {
                let of = exception::find(reader, id)?.map(|one| one.request.finding);
                let of = of.map(|of| finding::find(reader, of)).transpose()?.flatten();
                let Some(of) = of else { return Ok(Vec::new()) };
                (Trigger::ExceptionExpired, Thing { kind: ThingKind::Exception, id: id.0 }, of)
            }
        };
        Ok(vec![Fact {
            trigger,
            thing,
            tenant: Some(of.tenant),
            severity: Some(of.severity()),
            at,
            handled: is_taken_up(&of),
        }])
    }
}

/// Whether a person has taken a finding up: decided, put off, or put somebody in charge of what
/// is not new.
fn is_taken_up(finding: &Finding) -> bool {
    let untouched = matches!(finding.state, State::New | State::Reopened);
    let nobody = finding.owner.is_none() && finding.assignee.is_none();
    !finding.state.is_open() || finding.snoozed_until().is_some() || !(untouched || nobody)
}

fn wanting(trigger: Trigger, one: &Wanting, at: DateTime<Utc>) -> Fact {
    Fact {
        trigger,
        thing: Thing { kind: ThingKind::Finding, id: one.id.0 },
        tenant: Some(one.tenant),
        severity: Some(one.severity),
        at,
        handled: false,
    }
}

fn of_tenant(trigger: Trigger, tenant: TenantId, at: DateTime<Utc>) -> Fact {
    let thing = Thing { kind: ThingKind::Tenant, id: tenant.0 };
    Fact { trigger, thing, tenant: Some(tenant), severity: None, at, handled: false }
}

/// Findings of people who are gone.
fn owners(reader: &Reader<'_>, tenants: &[TenantId], facts: &mut Vec<Fact>) -> Result<(), Failure> {
    let roster = member::roster(reader)?;
    // A member may have findings in every tenant: read once.
    let mut found: BTreeMap<String, Vec<Wanting>> = BTreeMap::new();
    for id in tenants {
        for one in gone(&roster, &contact::of_tenant(reader, *id)?) {
            let name = one.name.to_lowercase();
            if !found.contains_key(&name) {
                if found.len() >= GONE_MAX {
                    continue;
                }
                let findings = finding_care::of_person(reader, &name, FINDINGS_MAX)?;
                found.insert(name.clone(), findings);
            }
            let findings = found.get(&name).into_iter().flatten();
            let own: Vec<&Wanting> = findings.filter(|finding| finding.tenant == *id).collect();
            if own.is_empty() {
                continue;
            }
            let mut left = one.member;
            for contact in one.contacts {
                let last = journal::history(reader, contact.0)?.last().map(journal::Record::at);
                left = left.max(last);
            }
            let at = |finding: &Wanting| left.map_or(finding.found, |at| at.max(finding.found));
            facts.extend(own.into_iter().map(|one| wanting(Trigger::OwnerGone, one, at(one))));
        }
    }
    Ok(())
}

/// Exceptions whose last day is near. Where another one was asked for, that is being taken care of.
fn exceptions(reader: &Reader<'_>, today: NaiveDate, facts: &mut Vec<Fact>) -> Result<(), Failure> {
    let warn_days = exception::policy(reader)?.warn_days;
    let all = exception::all(reader)?;
    let asked: BTreeSet<FindingId> = all
        .iter()
        .filter(|one| {
            let state = one.state_on(today, warn_days);
            matches!(state, ExceptionState::Requested | ExceptionState::Approved)
        })
        .map(|one| one.request.finding)
        .collect();
    for one in &all {
        if one.state_on(today, warn_days) != ExceptionState::Expiring {
            continue;
        }
        let at = start_of(one.warned_from(warn_days)).max(one.requested_at);
        let of = finding::find(reader, one.request.finding)?;
        facts.push(Fact {
            trigger: Trigger::ExceptionExpiring,
            thing: Thing { kind: ThingKind::Exception, id: one.id.0 },
            tenant: Some(one.request.tenant),
            severity: of.map(|of| of.severity()),
            at,
            handled: asked.contains(&one.request.finding),
        });
    }
    Ok(())
}

/// Tenants whose last sync that came to an end failed, was interrupted, or lacks something.
fn syncs(reader: &Reader<'_>, facts: &mut Vec<Fact>) -> Result<(), Failure> {
    let mut done = BTreeSet::new();
    for run in run::list(reader, RUNS_MAX)? {
        let (Some(tenant), Some(ended)) = (run.tenant, run.finished_at) else { continue };
        if run.kind != "sync" || run.state == RunState::Cancelled || !done.insert(tenant) {
            continue;
        }
        let lacking = run.args.get("lacking").is_some_and(|count| count != "0");
        if lacking || matches!(run.state, RunState::Failed | RunState::Interrupted) {
            facts.push(of_tenant(Trigger::SyncFailed, tenant, ended));
        }
    }
    Ok(())
}

fn start_of(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

fn day_after(day: NaiveDate) -> Option<DateTime<Utc>> {
    day.succ_opt().map(start_of)
}
