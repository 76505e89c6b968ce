//! Alert rules, and what they would have said, in words.
use crate::{
    commands::{
        alert::{Said, said},
        code, kebab,
    },
    ending::Problem,
    output::Output,
    session::{Nothing, Session},
};
use app::{
    contract::{AlertDay, AlertRule, AlertRules, AlertTried, AlertTrigger, TenantId, TenantList},
    text::Text,
};
use serde_json::json;
use std::collections::BTreeSet;

/// All rules, one a line.
pub fn list(session: &Session, output: &mut Output) -> Result<(), Problem> {
    let rules: AlertRules = session.call("alert.rules", &Nothing {})?;
    if output.is_json() {
        output.answer("tenantpilot.alert-rules/1", &rules)?;
        return Ok(());
    }
    if rules.rules.is_empty() {
        output.message("alert-rules-none", &[])?;
    }
    rules.rules.iter().try_for_each(|rule| line(rule, output))
}

fn line(rule: &AlertRule, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let tenants = match rule.tenants.len() {
        0 => text.get("cli-alert-rule-all"),
        count => text.format("alert-rule-tenants-some", &[("count", count.into())]),
    };
    output.message(
        "cli-alert-rule",
        &[
            ("name", called(&text, rule).into()),
            ("id", rule.id.to_string().into()),
            ("triggers", triggers(&text, rule).into()),
            ("severity", severity(&text, rule).into()),
            ("tenants", tenants.into()),
            ("routes", routes(&text, rule).into()),
            ("cooldown", span(&text, rule.cooldown_minutes).into()),
            ("off", u32::from(!rule.enabled).into()),
        ],
    )?;
    Ok(())
}

/// One rule in full.
pub fn show(session: &Session, rule: &AlertRule, output: &mut Output) -> Result<(), Problem> {
    if output.is_json() {
        output.answer("tenantpilot.alert-rule/1", json!({"rule": rule}))?;
        return Ok(());
    }
    line(rule, output)?;
    let text = output.text();
    let mut told = Vec::new();
    if !rule.tenants.is_empty() {
        told.push(("alert-rule-tenants", tenants(session, &rule.tenants)?));
    }
    told.push(("alert-rule-age", rule.age_days.to_string()));
    if let Some(quiet) = &rule.quiet {
        let day = |day: &AlertDay| text.get(&format!("cli-alert-day-{}", code(day)));
        let days: Vec<String> = quiet.days.iter().map(day).collect();
        let days = match days.len() {
            7 => text.get("alert-sentence-every-day"),
            _ => days.join(", "),
        };
        let said = format!("{}–{} ({days})", clock(quiet.from_minute), clock(quiet.until_minute));
        told.push(("alert-rule-quiet", said));
    }
    if let Some(escalation) = rule.escalation {
        let args = [
            ("after", span(&text, u32::from(escalation.after_hours).saturating_mul(60)).into()),
            ("most", u32::from(escalation.most).into()),
        ];
        told.push(("alert-rule-escalate", text.format("cli-alert-rule-again", &args)));
    }
    for (label, value) in told {
        let label = text.get(label).into();
        output.message("cli-labelled", &[("label", label), ("value", value.into())])?;
    }
    Ok(())
}

fn tenants(session: &Session, ids: &BTreeSet<TenantId>) -> Result<String, Problem> {
    let all: TenantList = session.call("tenant.list", &Nothing {})?;
    let named = all.rows.into_iter().filter(|row| ids.contains(&row.id)).map(|row| row.name);
    Ok(named.collect::<Vec<_>>().join(", "))
}

/// What a rule would have said.
pub fn tried(tried: &AlertTried, output: &mut Output) -> Result<(), Problem> {
    if output.is_json() {
        output.answer("tenantpilot.alert-tried/1", tried)?;
        return Ok(());
    }
    let counts = [("count", tried.total.into()), ("days", tried.days.into())];
    output.message("alert-rule-tried", &counts)?;
    for row in &tried.rows {
        let of = Said {
            trigger: row.trigger,
            tenant_name: &row.tenant_name,
            escalated: row.escalated,
            count: row.count,
        };
        let (at, said) = (output.moment(&row.at), said(&output.text(), of));
        output.message("cli-alert-tried", &[("at", at.into()), ("said", said.into())])?;
    }
    output.message("alert-rule-tried-note", &[])?;
    Ok(())
}

fn called(text: &Text, rule: &AlertRule) -> String {
    match rule.name.as_str() {
        "" => text.get("alert-rule-default"),
        name => name.to_owned(),
    }
}

fn triggers(text: &Text, rule: &AlertRule) -> String {
    if rule.triggers.len() == AlertTrigger::ALL.len() {
        return text.get("alert-sentence-anything");
    }
    let words = |one: &AlertTrigger| text.get(&format!("alert-trigger-{}", kebab(&code(one))));
    rule.triggers.iter().map(words).collect::<Vec<_>>().join("; ")
}

fn severity(text: &Text, rule: &AlertRule) -> String {
    text.get(&format!("severity-{}", code(&rule.severity)))
}

fn routes(text: &Text, rule: &AlertRule) -> String {
    let routes = [(rule.digest, "alert-sentence-digest"), (rule.desktop, "alert-sentence-desktop")];
    let named = routes.into_iter().filter(|(on, _)| *on).map(|(_, id)| text.get(id));
    named.collect::<Vec<_>>().join(", ")
}

fn span(text: &Text, minutes: u32) -> String {
    let (id, count) = match (minutes % 1_440, minutes % 60) {
        (0, _) if minutes > 1_440 => ("alert-days", minutes / 1_440),
        (_, 0) => ("alert-hours", minutes / 60),
        _ => ("alert-minutes", minutes),
    };
    text.format(id, &[("count", count.into())])
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
