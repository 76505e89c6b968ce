//! `alert list|rules|check|digest`.
use super::{absolute, code, kebab};
use crate::{
    arguments::{Alert, Global},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{
        AlertChecked, AlertDigestWritten, AlertList, AlertRow, AlertRule, AlertRules, AlertTrigger,
    },
    text::Text,
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: Alert, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    match command {
        Alert::List { unread } => list(&session, unread, output)?,
        Alert::Rules => rules(&session, output)?,
        Alert::Check => {
            let checked: AlertChecked = session.call("alert.check", &json!({}))?;
            if output.is_json() {
                output.answer("tenantpilot.alert-check/1", &checked)?;
            } else {
                let counts = [("new", checked.new.into()), ("unread", checked.unread.into())];
                output.message("cli-alert-checked", &counts)?;
            }
        }
        Alert::Digest { out } => {
            let request = json!({"path": absolute(&out)?, "language": output.lang()});
            let written: AlertDigestWritten = session.call("alert.digest", &request)?;
            if output.is_json() {
                output.answer("tenantpilot.alert-digest/1", &written)?;
            } else {
                let args = [("count", written.count.into()), ("path", (&written.path).into())];
                output.message("alerts-saved", &args)?;
            }
        }
    }
    Ok(Done::Well)
}

fn list(session: &Session, unread: bool, output: &mut Output) -> Result<(), Problem> {
    let list: AlertList = session.call("alert.list", &json!({"language": output.lang()}))?;
    let rows: Vec<AlertRow> = list.rows.into_iter().filter(|row| row.unread || !unread).collect();
    if output.is_json() {
        output.answer("tenantpilot.alerts/1", json!({"unread": list.unread, "alerts": rows}))?;
        return Ok(());
    }
    if rows.is_empty() {
        output.message("cli-no-alerts", &[])?;
    }
    for row in &rows {
        output.message(
            "cli-alert",
            &[
                ("at", output.moment(&row.at).into()),
                ("said", said(&output.text(), row).into()),
                ("id", row.id.into()),
                ("unread", u32::from(row.unread).into()),
            ],
        )?;
    }
    Ok(())
}

fn said(text: &Text, row: &AlertRow) -> String {
    let tenant = match row.tenant_name.as_str() {
        "" => text.get("alert-workspace"),
        name => name.to_owned(),
    };
    let id = format!("alert-said-{}", kebab(&code(&row.trigger)));
    let said = text.format(&id, &[("count", row.count.into()), ("tenant", tenant.into())]);
    match row.escalated {
        true => text.format("alert-escalated", &[("said", said.into())]),
        false => said,
    }
}

fn rules(session: &Session, output: &mut Output) -> Result<(), Problem> {
    let rules: AlertRules = session.call("alert.rules", &json!({}))?;
    if output.is_json() {
        output.answer("tenantpilot.alert-rules/1", &rules)?;
        return Ok(());
    }
    if rules.rules.is_empty() {
        output.message("alert-rules-none", &[])?;
    }
    rules.rules.iter().try_for_each(|rule| show(rule, output))
}

fn show(rule: &AlertRule, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let trigger = |one: &AlertTrigger| text.get(&format!("alert-trigger-{}", kebab(&code(one))));
    let triggers: Vec<String> = rule.triggers.iter().map(trigger).collect();
    let routes = [(rule.digest, "alert-sentence-digest"), (rule.desktop, "alert-sentence-desktop")];
    let routes: Vec<String> =
        routes.into_iter().filter(|(on, _)| *on).map(|(_, id)| text.get(id)).collect();
    let minutes = rule.cooldown_minutes;
    let (id, count) = match (minutes % 1_440, minutes % 60) {
        (0, _) if minutes > 1_440 => ("alert-days", minutes / 1_440),
        (_, 0) => ("alert-hours", minutes / 60),
        _ => ("alert-minutes", minutes),
    };
    let tenants = match rule.tenants.len() {
        0 => text.get("alert-rule-tenants-all"),
        count => text.format("alert-rule-tenants-some", &[("count", count.into())]),
    };
    let name = match rule.name.as_str() {
        "" => text.get("alert-rule-default"),
        name => name.to_owned(),
    };
    output.message(
        "cli-alert-rule",
        &[
            ("name", name.into()),
            ("id", rule.id.to_string().into()),
            ("triggers", triggers.join("; ").into()),
            ("severity", text.get(&format!("severity-{}", code(&rule.severity))).into()),
            ("tenants", tenants.into()),
            ("routes", routes.join(", ").into()),
            ("cooldown", text.format(id, &[("count", count.into())]).into()),
            ("off", u32::from(!rule.enabled).into()),
        ],
    )?;
    Ok(())
}
