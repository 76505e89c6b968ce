//! `findings list|show|set`.
use super::{findings_work, kebab};
use crate::{
    arguments::{Change, Findings, FindingsList, FindingsSet, Global, name},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::{
    contract::{FindingChanged, FindingDetail, FindingPage, FindingRow},
    failure::Failure,
};
use serde_json::{Value, json};

/// Runs the command.
pub fn run(global: &Global, command: Findings, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    match command {
        Findings::List(filter) => list(global, &session, &filter, output),
        Findings::Show { finding } => show(global, &session, &finding, output),
        Findings::Set(change) => set(global, &session, &change, output),
        Findings::Change(change) => findings_work::change(global, &session, &change, output),
        Findings::Attach { finding, file } => {
            let finding = find(global, &session, &finding)?;
            findings_work::attach(&session, &finding, &file, output)
        }
        Findings::SaveAttachment { finding, file, attachment } => {
            let finding = find(global, &session, &finding)?;
            findings_work::save_attachment(&session, &finding, attachment, &file, output)
        }
        Findings::Views(command) => findings_work::views(&session, &command, output),
        Findings::DueRule(rule) => findings_work::due_rule(global, &session, rule, output),
    }
}

fn list(
    global: &Global,
    session: &Session,
    filter: &FindingsList,
    output: &mut Output,
) -> Result<Done, Problem> {
    let request = json!({
        "tenant": session.tenant_if_named(global)?.map(|row| row.id),
        "query": filter.query,
        "text": filter.text,
        "states": filter.state.iter().map(|state| state.replace('-', "_")).collect::<Vec<_>>(),
        "severities": filter.severity.iter().map(name).collect::<Vec<_>>(),
        "areas": filter.area,
        "person": filter.person,
        "overdue": filter.overdue,
        "sort": name(&filter.sort),
        "offset": filter.offset,
        "limit": filter.limit,
    });
    let page: FindingPage = session.call("finding.list", &request)?;
    if output.is_json() {
        output.answer(
            "tenantpilot.findings/1",
            json!({"total": page.total, "more": page.more, "findings": page.rows}),
        )?;
        return Ok(Done::Well);
    }
    for row in &page.rows {
        show_row(row, output)?;
    }
    output.message(
        if page.more { "cli-findings-count-more" } else { "cli-findings-count" },
        &[("shown", page.rows.len().into()), ("total", page.total.into())],
    )?;
    Ok(Done::Well)
}

fn show_row(row: &FindingRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let (policy, title) = match &row.drift {
        Some(drift) => (drift.baseline_name.clone(), text.subject(&drift.named)),
        None => {
            let title = format!("control-{}-title", kebab(&row.control));
            (row.policy.0.clone(), text.get(&title))
        }
    };
    output.message(
        "cli-finding",
        &[
            ("id", row.id.to_string().into()),
            ("policy", policy.into()),
            ("title", title.into()),
            ("severity", text.get(&format!("severity-{}", severity(row))).into()),
            ("state", text.get(&format!("state-{}", kebab(&row.state))).into()),
            ("tenant", (&row.tenant_name).into()),
        ],
    )?;
    Ok(())
}

fn severity(row: &FindingRow) -> String {
    serde_json::to_value(row.severity)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn show(
    global: &Global,
    session: &Session,
    asked: &str,
    output: &mut Output,
) -> Result<Done, Problem> {
    let finding = find(global, session, asked)?;
    let detail: FindingDetail =
        session.call("finding.detail", &json!({"finding": finding, "lang": output.lang()}))?;
    if output.is_json() {
        output.answer("tenantpilot.finding/1", json!({"finding": detail}))?;
        return Ok(Done::Well);
    }
    let text = output.text();
    let row = &detail.row;
    show_row(row, output)?;
    output.line("")?;
    output.line(&detail.reason_text)?;
    let control = kebab(&row.control);
    for (label, id) in [("cli-finding-why", "why"), ("cli-finding-do", "do")] {
        output.line("")?;
        output.message(label, &[])?;
        output.line(&text.get(&format!("control-{control}-{id}")))?;
    }
    if !detail.subjects.is_empty() {
        output.line("")?;
        output.message("cli-finding-subjects", &[])?;
        for subject in &detail.subjects {
            output.message(
                "cli-item-why",
                &[("item", text.subject(subject).into()), ("why", (&subject.id).into())],
            )?;
        }
    }
    if !detail.observed.is_empty() {
        output.line("")?;
        output.message("cli-finding-observed", &[])?;
        for observation in &detail.observed {
            let value = |value: &Option<Value>| {
                value.as_ref().map_or_else(|| "–".to_owned(), Value::to_string)
            };
            output.message(
                "cli-observation",
                &[
                    ("path", text.setting(&observation.path).into()),
                    ("actual", value(&observation.actual).into()),
                    ("expected", value(&observation.expected).into()),
                ],
            )?;
        }
    }
    output.line("")?;
    for (label, value) in [
        ("cli-finding-owner", row.owner.as_deref()),
        ("cli-finding-assignee", row.assignee.as_deref()),
        ("cli-finding-due", row.due.as_deref()),
        ("cli-finding-snoozed", row.snoozed_until.as_deref()),
        ("cli-finding-customer-comment", detail.customer_comment.as_deref()),
    ] {
        output.message(
            "cli-labelled",
            &[("label", text.get(label).into()), ("value", value.unwrap_or("–").into())],
        )?;
    }
    findings_work::show_attachments(&detail.attachments, output)?;
    for comment in &detail.comments {
        output.message(
            "cli-comment",
            &[
                ("at", output.moment(&comment.at).into()),
                ("by", (&comment.by.name).into()),
                ("text", (&comment.text).into()),
            ],
        )?;
    }
    Ok(Done::Well)
}

fn set(
    global: &Global,
    session: &Session,
    command: &FindingsSet,
    output: &mut Output,
) -> Result<Done, Problem> {
    let findings = command
        .findings
        .iter()
        .map(|asked| find(global, session, asked))
        .collect::<Result<Vec<_>, _>>()?;
    let mut events = Vec::new();
    let mut changed = 0;
    for change in changes(&command.change, command.reason.as_deref()) {
        let done: FindingChanged =
            session.call("finding.change", &json!({"findings": findings, "change": change}))?;
        events.extend(done.events);
        changed = changed.max(done.count);
    }
    findings_work::say_changed(changed, &events, output)
}

/// One request a field: each is one event of the journal, all or none of the findings.
pub(super) fn changes(change: &Change, reason: Option<&str>) -> Vec<Value> {
    let cleared = |value: &str| (!value.is_empty()).then(|| value.to_owned());
    let mut changes = Vec::new();
    if let Some(severity) = &change.severity {
        changes.push(json!({"type": "severity", "severity": name(severity)}));
    }
    if let Some(owner) = &change.owner {
        changes.push(json!({"type": "owner", "owner": cleared(owner)}));
    }
    if let Some(assignee) = &change.assignee {
        changes.push(json!({"type": "assignee", "assignee": cleared(assignee)}));
    }
    if let Some(due) = &change.due {
        changes.push(json!({"type": "due", "due": cleared(due)}));
    }
    if let Some(text) = &change.comment {
        changes.push(json!({"type": "comment", "text": text}));
    }
    if let Some(text) = &change.customer_comment {
        changes.push(json!({"type": "customer_comment", "text": cleared(text)}));
    }
    if let Some(until) = &change.snooze {
        changes.push(json!({"type": "snooze", "until": cleared(until)}));
    }
    if change.claim {
        changes.push(json!({"type": "claim"}));
    }
    if let Some(other) = &change.link {
        changes.push(json!({"type": "link", "other": other}));
    }
    if let Some(of) = &change.duplicate_of {
        changes.push(json!({"type": "duplicate", "of": of, "reason": reason}));
    }
    if let Some(state) = &change.state {
        changes.push(json!({"type": "state", "state": state.replace('-', "_"), "reason": reason}));
    }
    changes
}

/// The finding of this id; or the only one of this policy, in the tenant where one is named.
pub(super) fn find(global: &Global, session: &Session, asked: &str) -> Result<String, Problem> {
    // A policy's id has dots, a finding's has none.
    if !asked.contains('.') {
        return Ok(asked.to_owned());
    }
    let tenant = session.tenant_if_named(global)?.map(|row| row.id);
    let page: FindingPage =
        session.call("finding.list", &json!({"tenant": tenant, "limit": 1000}))?;
    let mut matching = page.rows.iter().filter(|row| row.policy.0.eq_ignore_ascii_case(asked));
    match (matching.next(), matching.next()) {
        (Some(only), None) => Ok(only.id.to_string()),
        (Some(_), Some(_)) => {
            Err(Failure::usage("finding-ambiguous").with("finding", asked).into())
        }
        (None, _) => Err(Failure::input("finding-unknown").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_value_clears_and_an_absent_one_changes_nothing() {
        let change = Change {
            state: Some("in-progress".into()),
            owner: Some(String::new()),
            due: Some("2026-12-24".into()),
            ..Change::default()
        };
        assert_eq!(
            changes(&change, Some("because")),
            [
                json!({"type": "owner", "owner": null}),
                json!({"type": "due", "due": "2026-12-24"}),
                json!({"type": "state", "state": "in_progress", "reason": "because"}),
            ]
        );
    }
}
