//! `findings change|attach|save-attachment|views|due-rule`.
use super::{absolute, findings::changes};
use crate::{
    arguments::{DueRule, FindingsChange, Global, Views},
    ending::{Done, Problem},
    output::Output,
    session::{Nothing, Session},
};
use app::{
    contract::{
        AttachmentSaved, FindingAttachment, FindingChanged, FindingDetail, SavedViews, SlaPolicy,
        SlaView,
    },
    failure::Failure,
};
use serde_json::json;
use std::path::Path;

/// Changes everything that a query finds.
pub fn change(
    global: &Global,
    session: &Session,
    command: &FindingsChange,
    output: &mut Output,
) -> Result<Done, Problem> {
    // After a first change the query may find others: one change, one count.
    let wanted = changes(&command.change, Some(&command.reason));
    let [change] = wanted.as_slice() else {
        return Err(Failure::usage("finding-one-change").into());
    };
    let filter = json!({
        "tenant": session.tenant_if_named(global)?.map(|row| row.id),
        "query": command.query,
    });
    let done: FindingChanged = session.call(
        "finding.change_query",
        &json!({
            "filter": filter, "expect": command.expect_count,
            "change": change, "reason": command.reason,
        }),
    )?;
    say_changed(done.count, &done.events, output)
}

/// Attaches a file.
pub fn attach(
    session: &Session,
    finding: &str,
    file: &str,
    output: &mut Output,
) -> Result<Done, Problem> {
    let request = json!({"finding": finding, "path": file});
    let done: FindingChanged = session.call("finding.attach", &request)?;
    say_changed(done.count, &done.events, output)
}

/// Writes an attachment to a file that is not there yet.
pub fn save_attachment(
    session: &Session,
    finding: &str,
    asked: Option<String>,
    file: &Path,
    output: &mut Output,
) -> Result<Done, Problem> {
    let shown = json!({"finding": finding, "lang": output.lang()});
    let detail: FindingDetail = session.call("finding.detail", &shown)?;
    let is_asked = |one: &&FindingAttachment| {
        asked.as_ref().is_none_or(|asked| {
            one.name == *asked
                || one.sha256.eq_ignore_ascii_case(asked)
                || one.event.to_string() == *asked
        })
    };
    let mut matching = detail.attachments.iter().filter(is_asked);
    let attachment = match (matching.next(), matching.next()) {
        (Some(only), None) => only.event,
        (Some(_), Some(_)) => return Err(Failure::usage("attachment-ambiguous").into()),
        (None, _) => return Err(Failure::input("attachment-unknown").into()),
    };
    let path = absolute(file)?;
    let request = json!({"finding": finding, "attachment": attachment, "path": path});
    let saved: AttachmentSaved = session.call("finding.save_attachment", &request)?;
    if output.is_json() {
        output.answer("tenantpilot.attachment-saved/1", &saved)?;
    } else {
        let args = [("path", (&saved.path).into()), ("hash", (&saved.sha256).into())];
        output.message("cli-attachment-saved", &args)?;
    }
    Ok(Done::Well)
}

/// Names what is attached.
pub fn show_attachments(
    attachments: &[FindingAttachment],
    output: &mut Output,
) -> Result<(), Problem> {
    let label = output.text().get("attachments");
    for one in attachments {
        let value = format!("{} ({}, SHA-256 {})", one.name, one.media_type, one.sha256);
        let args = [("label", (&label).into()), ("value", value.into())];
        output.message("cli-labelled", &args)?;
    }
    Ok(())
}

/// Says how many findings changed.
pub fn say_changed<E: serde::Serialize>(
    count: u32,
    events: &[E],
    output: &mut Output,
) -> Result<Done, Problem> {
    if output.is_json() {
        output
            .answer("tenantpilot.findings-changed/1", json!({"count": count, "events": events}))?;
    } else {
        output.message("cli-findings-changed", &[("count", count.into())])?;
    }
    Ok(Done::Well)
}

/// Lists, keeps and forgets views.
pub fn views(session: &Session, command: &Views, output: &mut Output) -> Result<Done, Problem> {
    let kept: SavedViews = match command {
        Views::List => session.call("view.list", &Nothing {})?,
        Views::Save { name, query } => {
            session.call("view.save", &json!({"name": name, "query": query}))?
        }
        Views::Remove { name } => session.call("view.remove", &json!({"name": name}))?,
    };
    if output.is_json() {
        output.answer("tenantpilot.views/1", json!({"views": kept.views}))?;
        return Ok(Done::Well);
    }
    if kept.views.is_empty() {
        output.message("cli-views-none", &[])?;
    }
    for view in &kept.views {
        let (name, query) = ((&view.name).into(), (&view.query).into());
        output.message("cli-view", &[("name", name), ("query", query)])?;
    }
    Ok(Done::Well)
}

/// Shows, sets and takes away the rule for due dates.
pub fn due_rule(
    global: &Global,
    session: &Session,
    command: DueRule,
    output: &mut Output,
) -> Result<Done, Problem> {
    let tenant = session.tenant_if_named(global)?.map(|row| row.id);
    let set = |policy: Option<SlaPolicy>| json!({"tenant": tenant, "policy": policy});
    let view: SlaView = match command {
        DueRule::Show => session.call("sla.get", &json!({"tenant": tenant}))?,
        DueRule::Remove => session.call("sla.set", &set(None))?,
        DueRule::Set(days) => {
            let policy = SlaPolicy {
                critical: days.critical,
                high: days.high,
                medium: days.medium,
                low: days.low,
                working_days: days.working_days,
                holidays: days.holiday.into_iter().collect(),
            };
            session.call("sla.set", &set(Some(policy)))?
        }
    };
    if output.is_json() {
        output.answer("tenantpilot.due-rule/1", json!({"rule": view}))?;
        return Ok(Done::Well);
    }
    let Some(policy) = view.in_force else {
        output.message("cli-due-rule-none", &[])?;
        return Ok(Done::Well);
    };
    let days = [
        ("severity-critical", policy.critical),
        ("severity-high", policy.high),
        ("severity-medium", policy.medium),
        ("severity-low", policy.low),
    ];
    for (label, days) in days {
        if let Some(days) = days {
            let severity = output.text().get(label).into();
            let days = usize::from(days).into();
            output.message("cli-due-rule", &[("severity", severity), ("days", days)])?;
        }
    }
    match policy.working_days {
        false => output.message("cli-due-rule-calendar", &[])?,
        true => {
            output.message("cli-due-rule-working", &[("holidays", policy.holidays.len().into())])?
        }
    }
    Ok(Done::Well)
}
