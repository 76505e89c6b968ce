//! `alert list|rules|rule|check|digest`.
use super::{absolute, alert_rules, code, kebab};
use crate::{
    arguments::{Alert, Global},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{AlertChecked, AlertDigestWritten, AlertList, AlertRow, AlertTrigger},
    text::Text,
};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: Alert, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    match command {
        Alert::List { unread } => list(&session, unread, output)?,
        Alert::Rules => alert_rules::list(&session, output)?,
        Alert::Rule(command) => alert_rules::run(global, &session, *command, output)?,
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
                ("said", said(&output.text(), row.into()).into()),
                ("id", row.id.into()),
                ("unread", u32::from(row.unread).into()),
            ],
        )?;
    }
    Ok(())
}

/// What an alert tells.
pub struct Said<'a> {
    pub trigger: AlertTrigger,
    /// Empty for something of the workspace.
    pub tenant_name: &'a str,
    pub escalated: bool,
    pub count: u32,
}

impl<'a> From<&'a AlertRow> for Said<'a> {
    fn from(row: &'a AlertRow) -> Self {
        let AlertRow { trigger, escalated, count, .. } = *row;
        Self { trigger, tenant_name: &row.tenant_name, escalated, count }
    }
}

/// What an alert tells, in words.
pub fn said(text: &Text, one: Said<'_>) -> String {
    let tenant = match one.tenant_name {
        "" => text.get("alert-workspace"),
        name => name.to_owned(),
    };
    let id = format!("alert-said-{}", kebab(&code(&one.trigger)));
    let said = text.format(&id, &[("count", one.count.into()), ("tenant", tenant.into())]);
    match one.escalated {
        true => text.format("alert-escalated", &[("said", said.into())]),
        false => said,
    }
}
