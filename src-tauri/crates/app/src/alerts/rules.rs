//! The workspace's rules, and what one would have said.
use super::{facts, refused, view};
use crate::{
    contract::{AlertRuleSet, AlertRules, AlertTried, AlertTriedRow},
    desk::Desk,
    failure::Failure,
};
use chrono::{SecondsFormat, TimeDelta};
use domain::{
    alert::{AlertEvent, AlertRule, RULES_MAX, rehearse},
    event::Event,
    ids::AlertRuleId,
};
use vault::{
    Reader,
    tables::{alert, tenant},
};

/// How far back a rule is tried.
const TRIED_DAYS: u32 = 30;
/// Alerts that are shown of a try.
const TRIED_ROWS_MAX: usize = 100;
/// Events that a try looks at, the newest.
const TRIED_EVENTS_MAX: u32 = 2_000;

/// The rules in force.
pub fn rules(desk: &Desk<'_>) -> Result<AlertRules, Failure> {
    desk.read(of)
}

fn of(reader: &Reader<'_>) -> Result<AlertRules, Failure> {
    let mut rules: Vec<AlertRule> = alert::rules(reader)?.into_values().collect();
    rules.sort_by_key(|rule| (rule.name.to_lowercase(), rule.id));
    Ok(AlertRules { rules })
}

/// Makes or replaces a rule. What is so already is not recorded.
///
/// # Errors
/// A field is not valid, a tenant or the rule is not there, or there are too many rules.
pub fn set(desk: &Desk<'_>, request: &AlertRuleSet) -> Result<AlertRules, Failure> {
    desk.write(|recorder| {
        let there = alert::rules(recorder.writer())?;
        let id = match request.id {
            Some(id) if there.contains_key(&id) => id,
            Some(_) => return Err(Failure::input("alert-rule-unknown")),
            None if there.len() >= RULES_MAX => {
                return Err(Failure::usage("alert-rule-too-many").with("limit", RULES_MAX));
            }
            None => AlertRuleId(recorder.env().uuid()),
        };
        let rule = AlertRule { id, ..request.rule.clone() }.checked().map_err(refused)?;
        for asked in &rule.tenants {
            tenant::get(recorder.writer(), *asked)?;
        }
        if there.get(&id) != Some(&rule) {
            let event = AlertEvent::AlertRuleSet { rule: Box::new(rule) };
            recorder.record(&Event::Alert(id, event))?;
        }
        of(recorder.writer())
    })
}

/// Takes a rule away. What it said stays in the digest.
///
/// # Errors
/// There is no such rule.
pub fn remove(desk: &Desk<'_>, id: AlertRuleId) -> Result<AlertRules, Failure> {
    desk.write(|recorder| {
        if !alert::rules(recorder.writer())?.contains_key(&id) {
            return Err(Failure::input("alert-rule-unknown"));
        }
        recorder.record(&Event::Alert(id, AlertEvent::AlertRuleRemoved {}))?;
        of(recorder.writer())
    })
}

/// What a rule would have said in the last 30 days, by the journal and by how things stand now.
/// Changes nothing.
///
/// # Errors
/// A field is not valid.
pub fn try_rule(desk: &Desk<'_>, rule: &AlertRule) -> Result<AlertTried, Failure> {
    // A rule in the making may have no name yet.
    let name = Some(rule.name.clone()).filter(|name| !name.trim().is_empty());
    let named = AlertRule { name: name.unwrap_or_else(|| "-".to_owned()), ..rule.clone() };
    let rule = named.checked().map_err(refused)?;
    let until = desk.env.now();
    let from = until - TimeDelta::days(TRIED_DAYS.into());
    desk.read(|reader| {
        let mut facts = facts::standing(reader, until)?;
        facts.extend(facts::happened_from(reader, from, TRIED_EVENTS_MAX)?);
        let said = rehearse(&rule, &facts, from, until, |at| desk.env.offset(at));
        let rows = said.iter().rev().take(TRIED_ROWS_MAX).map(|one| {
            Ok::<_, Failure>(AlertTriedRow {
                at: one.at.to_rfc3339_opts(SecondsFormat::Secs, true),
                trigger: one.alert.trigger,
                tenant_name: view::tenant_name(reader, one.alert.tenant)?,
                escalated: one.alert.escalated,
                count: u32::try_from(one.alert.things.len()).unwrap_or(u32::MAX),
            })
        });
        Ok(AlertTried {
            days: TRIED_DAYS,
            total: u32::try_from(said.len()).unwrap_or(u32::MAX),
            rows: rows.collect::<Result<_, _>>()?,
        })
    })
}
