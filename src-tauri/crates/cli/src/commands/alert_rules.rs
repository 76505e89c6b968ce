//! `alert rule list|show|add|set|remove|try`.
mod shown;

use crate::{
    arguments::{AlertRules as Command, Global, RuleFields, name},
    ending::Problem,
    output::Output,
    session::{Nothing, Session},
};
use app::{
    contract::{AlertDay, AlertEscalation, AlertRule, AlertRules, AlertTrigger, QuietHours},
    failure::{Class, Failure},
};
use serde::de::DeserializeOwned;
use serde_json::json;

pub use shown::list;
use shown::{show, tried};

/// How often what nobody takes up is said again, where nobody says how often.
const ESCALATIONS: u8 = 2;
/// Minutes until the same thing is said again by a new rule.
const COOLDOWN_MINUTES: u32 = 60;
/// What the command line calls the rule that a workspace begins with.
const STANDARD: &str = "standard";

/// Runs the command.
pub fn run(
    global: &Global,
    session: &Session,
    command: Command,
    output: &mut Output,
) -> Result<(), Problem> {
    match command {
        Command::List => list(session, output),
        Command::Show { rule } => show(session, &find(session, &rule)?, output),
        Command::Add(fields) => {
            let rule = with(global, session, fresh(), &fields)?;
            let before: AlertRules = session.call("alert.rules", &Nothing {})?;
            let after = set(session, None, &rule)?;
            let made = |one: &&AlertRule| before.rules.iter().all(|old| old.id != one.id);
            show(session, only(after.rules.iter().filter(made))?, output)
        }
        Command::Set { rule, fields } => {
            let rule = with(global, session, find(session, &rule)?, &fields)?;
            let after = set(session, Some(&rule), &rule)?;
            show(session, only(after.rules.iter().filter(|one| one.id == rule.id))?, output)
        }
        Command::Remove { rule } => {
            let rule = find(session, &rule)?;
            let left: AlertRules = session.call("alert.remove_rule", &json!({"rule": rule.id}))?;
            match output.is_json() {
                true => output.answer("tenantpilot.alert-rules/1", &left)?,
                false => output.message("alert-rule-removed", &[])?,
            }
            Ok(())
        }
        Command::Try { rule, fields } => {
            let rule = rule.map_or_else(|| Ok(fresh()), |rule| find(session, &rule))?;
            let rule = with(global, session, rule, &fields)?;
            tried(&session.call("alert.try_rule", &rule)?, output)
        }
    }
}

/// A new rule as the window's form begins it.
fn fresh() -> AlertRule {
    AlertRule {
        triggers: [AlertTrigger::FindingFound].into(),
        cooldown_minutes: COOLDOWN_MINUTES,
        ..AlertRule::standard()
    }
}

fn set(
    session: &Session,
    there: Option<&AlertRule>,
    rule: &AlertRule,
) -> Result<AlertRules, Problem> {
    let id = there.map(|rule| rule.id);
    session.call("alert.set_rule", &json!({"id": id, "rule": rule}))
}

fn only<'a>(mut found: impl Iterator<Item = &'a AlertRule>) -> Result<&'a AlertRule, Problem> {
    found.next().ok_or_else(|| Failure::new(Class::Internal, "internal").into())
}

/// The rule of this id, or the only one of this name.
fn find(session: &Session, asked: &str) -> Result<AlertRule, Problem> {
    let rules: AlertRules = session.call("alert.rules", &Nothing {})?;
    let standard = AlertRule::standard().id;
    let named = |rule: &AlertRule| match rule.name.as_str() {
        "" => rule.id == standard && asked.eq_ignore_ascii_case(STANDARD),
        name => name.to_lowercase() == asked.to_lowercase(),
    };
    let found = |rule: &AlertRule| rule.id.to_string() == asked || named(rule);
    let mut matching = rules.rules.into_iter().filter(found);
    match (matching.next(), matching.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::usage("alert-rule-ambiguous").into()),
        (None, _) => Err(Failure::input("alert-rule-unknown").into()),
    }
}

/// The rule with what was given.
fn with(
    global: &Global,
    session: &Session,
    mut rule: AlertRule,
    fields: &RuleFields,
) -> Result<AlertRule, Problem> {
    if let Some(name) = &fields.name {
        rule.name.clone_from(name);
    }
    if !fields.event.is_empty() {
        rule.triggers = read(&fields.event)?;
    }
    if let Some(severity) = &fields.severity {
        rule.severity = read(&name(severity))?;
    }
    if fields.all_tenants {
        rule.tenants.clear();
    }
    if !global.tenant.is_empty() {
        let named = global.tenant.iter().map(|tenant| session.tenant_called(Some(tenant)));
        rule.tenants = named.map(|row| Ok(row?.id)).collect::<Result<_, Problem>>()?;
    }
    rule.digest = fields.digest.unwrap_or(rule.digest);
    rule.desktop = fields.desktop.unwrap_or(rule.desktop);
    rule.cooldown_minutes = fields.cooldown.unwrap_or(rule.cooldown_minutes);
    rule.age_days = fields.age.unwrap_or(rule.age_days);
    rule.enabled = fields.enabled.unwrap_or(rule.enabled);
    rule.quiet = quiet(rule.quiet, fields)?;
    rule.escalation = escalation(rule.escalation, fields)?;
    Ok(rule)
}

fn quiet(before: Option<QuietHours>, fields: &RuleFields) -> Result<Option<QuietHours>, Problem> {
    if fields.no_quiet {
        return Ok(None);
    }
    let days = match (&before, fields.quiet_days.as_slice()) {
        (Some(before), []) => before.days.clone(),
        (None, []) => AlertDay::ALL.into(),
        (_, days) => read(&days)?,
    };
    let hours = before.map(|one| (one.from_minute, one.until_minute));
    match fields.quiet.or(hours) {
        Some((from_minute, until_minute)) => {
            Ok(Some(QuietHours { from_minute, until_minute, days }))
        }
        None if fields.quiet_days.is_empty() => Ok(None),
        None => Err(Failure::usage("alert-rule-no-quiet").into()),
    }
}

fn escalation(
    before: Option<AlertEscalation>,
    fields: &RuleFields,
) -> Result<Option<AlertEscalation>, Problem> {
    if fields.no_escalation {
        return Ok(None);
    }
    let most = fields.escalate_most.or(before.map(|one| one.most));
    match fields.escalate_after.or(before.map(|one| one.after_hours)) {
        Some(after_hours) => {
            Ok(Some(AlertEscalation { after_hours, most: most.unwrap_or(ESCALATIONS) }))
        }
        None if fields.escalate_most.is_none() => Ok(None),
        None => Err(Failure::usage("alert-rule-no-escalation").into()),
    }
}

/// What the grammar let through as the contract's value.
fn read<T: DeserializeOwned>(words: &impl serde::Serialize) -> Result<T, Problem> {
    let value = serde_json::to_value(words).and_then(serde_json::from_value::<T>);
    value.map_err(|_| Failure::new(Class::Internal, "internal").into())
}
