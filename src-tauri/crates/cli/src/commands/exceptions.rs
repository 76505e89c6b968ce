//! `exceptions list|show|request|approve|reject|accept|revoke|save-evidence|policy`.
use super::{absolute, code, contacts, findings, kebab};
use crate::{
    arguments::{ApprovalFrom, Exceptions, Global, Policy, name},
    ending::{Done, Problem},
    output::Output,
    session::{Nothing, Session},
};
use app::contract::{ExceptionList, ExceptionRow, ExceptionView, RiskPolicy, Severity};
use serde_json::{Value, json};

/// Runs the command.
pub fn run(global: &Global, command: Exceptions, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let said = |operation: &str, exception: &str, text: &str| {
        session.call(operation, &json!({"exception": exception, "text": text}))
    };
    let view: ExceptionView = match command {
        Exceptions::List { state, severity, finding } => {
            let finding =
                finding.map(|asked| findings::find(global, &session, &asked)).transpose()?;
            let request = json!({
                "tenant": session.tenant_if_named(global)?.map(|row| row.id),
                "finding": finding,
                "states": state,
                "severities": severity.iter().map(name).collect::<Vec<_>>(),
            });
            return list(&session, &request, output);
        }
        Exceptions::Policy(policy) => return rules(&session, &policy, output),
        Exceptions::SaveEvidence { exception, file } => {
            let request = json!({"exception": exception, "path": absolute(&file)?});
            let _: Value = session.call("exception.evidence", &request)?;
            if !output.is_json() {
                output.message("cli-evidence-saved", &[])?;
            }
            return Ok(Done::Well);
        }
        Exceptions::Show { exception } => {
            session.call("exception.show", &json!({"exception": exception}))?
        }
        Exceptions::Request { finding, reason, compensating_control, until } => {
            let finding = findings::find(global, &session, &finding)?;
            session.call(
                "exception.request",
                &json!({"finding": finding, "reason": reason, "compensating_control": compensating_control, "until": until}),
            )?
        }
        Exceptions::Approve { exception, comment } => {
            said("exception.approve", &exception, &comment)?
        }
        Exceptions::Reject { exception, reason } => said("exception.reject", &exception, &reason)?,
        Exceptions::Revoke { exception, reason } => said("exception.revoke", &exception, &reason)?,
        Exceptions::Accept { exception, contact, how, on, evidence } => {
            let shown: ExceptionView =
                session.call("exception.show", &json!({"exception": exception}))?;
            let contact = contacts::find(&session, &shown.row.tenant.to_string(), &contact)?;
            let evidence = evidence.as_deref().map(absolute).transpose()?;
            session.call(
                "exception.accept",
                &json!({"exception": exception, "contact": contact, "how": name(&how).replace('-', "_"), "on": on, "evidence": evidence}),
            )?
        }
    };
    if output.is_json() {
        output.answer("tenantpilot.exception/1", json!({"exception": view}))?;
    } else {
        show(&view, output)?;
    }
    Ok(Done::Well)
}

fn list(session: &Session, request: &Value, output: &mut Output) -> Result<Done, Problem> {
    let list: ExceptionList = session.call("exception.list", request)?;
    if output.is_json() {
        output.answer("tenantpilot.exceptions/1", json!({"exceptions": list.rows}))?;
    } else if list.rows.is_empty() {
        output.message("cli-no-exceptions", &[])?;
    } else {
        list.rows.iter().try_for_each(|row| line(row, output))?;
    }
    Ok(Done::Well)
}

fn line(row: &ExceptionRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let (policy, title) = match &row.drift {
        Some(drift) => (drift.baseline_name.clone(), text.subject(&drift.named)),
        None => {
            let title = text.get(&format!("control-{}-title", kebab(&row.control)));
            (row.policy.0.clone(), title)
        }
    };
    output.message(
        "cli-exception",
        &[
            ("policy", policy.into()),
            ("title", title.into()),
            ("severity", text.get(&format!("severity-{}", code(&row.severity))).into()),
            ("state", text.get(&format!("exception-state-{}", kebab(&row.state))).into()),
            ("until", (&row.until).into()),
            ("tenant", (&row.tenant_name).into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    Ok(())
}

fn show(view: &ExceptionView, output: &mut Output) -> Result<(), Problem> {
    line(&view.row, output)?;
    let text = output.text();
    let mut told = vec![("exception-reason", view.reason.clone())];
    if !view.compensating_control.is_empty() {
        told.push(("exception-control", view.compensating_control.clone()));
    }
    if let Some(approval) = &view.approval {
        let mut by = approval.by.name.clone();
        if view.row.single_handed {
            by = format!("{by} ({})", text.get("exception-single-handed"));
        }
        told.push(("exception-approved-by", by));
    }
    if let Some(rejection) = &view.rejection {
        told.push(("exception-rejected-by", rejection.by.name.clone()));
        told.push(("exception-reason", rejection.text.clone().unwrap_or_default()));
    }
    if let Some(acceptance) = &view.acceptance {
        let how = text.get(&format!("exception-how-{}", kebab(&code(&acceptance.how))));
        told.push(("exception-accepted-by", acceptance.contact.name.clone()));
        told.push(("exception-how", format!("{how}, {}", acceptance.on)));
        if let Some(file) = &acceptance.evidence {
            told.push(("exception-evidence", format!("{} (SHA-256 {})", file.name, file.sha256)));
        }
    }
    if let Some(why) = &view.ended_why {
        told.push(("exception-ended", text.get(&format!("exception-ended-{}", kebab(why)))));
    }
    for (label, value) in told {
        output.message(
            "cli-labelled",
            &[("label", text.get(label).into()), ("value", value.into())],
        )?;
    }
    Ok(())
}

fn rules(session: &Session, change: &Policy, output: &mut Output) -> Result<Done, Problem> {
    let mut policy: RiskPolicy = session.call("risk.policy", &Nothing {})?;
    let before = policy;
    for (value, wanted) in [
        (&mut policy.terms.critical, change.critical),
        (&mut policy.terms.high, change.high),
        (&mut policy.terms.medium, change.medium),
        (&mut policy.terms.low, change.low),
        (&mut policy.warn_days, change.warn),
    ] {
        *value = wanted.unwrap_or(*value);
    }
    policy.single_handed = change.single_handed.unwrap_or(policy.single_handed);
    if let Some(from) = change.approval_from {
        policy.approval_from = approval_from(from);
    }
    if policy != before {
        policy = session.call("risk.policy_set", &policy)?;
    }
    if output.is_json() {
        output.answer("tenantpilot.risk-policy/1", json!({"policy": policy}))?;
        return Ok(Done::Well);
    }
    output.message(
        "cli-risk-policy",
        &[
            ("critical", policy.terms.critical.into()),
            ("high", policy.terms.high.into()),
            ("medium", policy.terms.medium.into()),
            ("low", policy.terms.low.into()),
            ("warn", policy.warn_days.into()),
            ("alone", u32::from(policy.single_handed).into()),
        ],
    )?;
    if let Some(from) = policy.approval_from.filter(|_| !policy.single_handed) {
        let severity = output.text().get(&format!("severity-{}", code(&from)));
        output.message("cli-risk-approval-from", &[("severity", severity.into())])?;
    }
    Ok(Done::Well)
}

fn approval_from(from: ApprovalFrom) -> Option<Severity> {
    match from {
        ApprovalFrom::Every => None,
        ApprovalFrom::Medium => Some(Severity::Medium),
        ApprovalFrom::High => Some(Severity::High),
        ApprovalFrom::Critical => Some(Severity::Critical),
    }
}
