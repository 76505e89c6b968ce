//! `decisions list|raise|decide|ask|answer|snooze|assign|withdraw|ask-release`.
use super::{findings, kebab};
use crate::{
    arguments::{Decisions, Global},
    ending::{Done, Problem},
    output::Output,
    session::Session,
};
use app::contract::{DecisionAbout, DecisionList, DecisionRow};
use serde_json::json;

/// Runs the command.
pub fn run(global: &Global, command: Decisions, output: &mut Output) -> Result<Done, Problem> {
    let session = Session::unlocked(global, output)?;
    let row: DecisionRow = match command {
        Decisions::List { all } => {
            let tenant = session.tenant_if_named(global)?.map(|row| row.id);
            let list: DecisionList =
                session.call("decision.list", &json!({"tenant": tenant, "open": !all}))?;
            if output.is_json() {
                output.answer("tenantpilot.decisions/1", json!({"decisions": list.rows}))?;
            } else if list.rows.is_empty() {
                output
                    .message(if all { "cli-no-decisions-ever" } else { "cli-no-decisions" }, &[])?;
            } else {
                list.rows.iter().try_for_each(|row| show(row, output))?;
            }
            return Ok(Done::Well);
        }
        Decisions::Raise { summary, option, impact, evidence, default, deadline, finding } => {
            let found = finding.iter().map(|asked| findings::find(global, &session, asked));
            let found = found.collect::<Result<Vec<_>, _>>()?;
            session.call(
                "decision.raise",
                &json!({
                    "tenant": session.tenant_if_named(global)?.map(|row| row.id),
                    "summary": summary, "impact": impact, "evidence": evidence, "options": option,
                    "default": default.map(|number| number.saturating_sub(1)),
                    "deadline": deadline, "findings": found,
                }),
            )?
        }
        Decisions::Decide { decision, option, reason } => session.call(
            "decision.decide",
            &json!({"decision": decision, "option": option.saturating_sub(1), "reason": reason}),
        )?,
        Decisions::Ask { decision, text } => {
            session.call("decision.ask", &json!({"decision": decision, "text": text}))?
        }
        Decisions::Answer { decision, text } => {
            session.call("decision.answer", &json!({"decision": decision, "text": text}))?
        }
        Decisions::Snooze { decision, until } => {
            session.call("decision.snooze", &json!({"decision": decision, "until": until}))?
        }
        Decisions::Assign { decision, name } => {
            session.call("decision.assign", &json!({"decision": decision, "assignee": name}))?
        }
        Decisions::Withdraw { decision, reason } => {
            session.call("decision.withdraw", &json!({"decision": decision, "text": reason}))?
        }
        Decisions::AskRelease { review } => {
            session.call("decision.ask_release", &json!({"review": review}))?
        }
    };
    if output.is_json() {
        output.answer("tenantpilot.decision/1", json!({"decision": row}))?;
    } else {
        show(&row, output)?;
    }
    Ok(Done::Well)
}

fn show(row: &DecisionRow, output: &mut Output) -> Result<(), Problem> {
    let text = output.text();
    let (summary, options) = match &row.about {
        DecisionAbout::Choice { summary, options, .. } => (summary.clone(), options.clone()),
        about => {
            let summary = match about {
                DecisionAbout::Exception { policy, .. } => {
                    text.format("decision-about-exception", &[("policy", policy.into())])
                }
                DecisionAbout::Release { title, .. } => {
                    text.format("decision-about-release", &[("title", title.into())])
                }
                DecisionAbout::Choice { summary, .. } => summary.clone(),
            };
            (summary, vec![text.get("decision-approve"), text.get("decision-reject")])
        }
    };
    output.message(
        "cli-decision",
        &[
            ("summary", summary.into()),
            ("state", text.get(&format!("decision-state-{}", kebab(&row.state))).into()),
            ("tenant", row.tenant_name.clone().unwrap_or_else(|| "–".to_owned()).into()),
            ("id", row.id.to_string().into()),
        ],
    )?;
    for (index, option) in options.iter().enumerate() {
        let chosen = row.option.is_some_and(|option| usize::from(option) == index);
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        output.message(
            "cli-decision-option",
            &[
                ("number", number.into()),
                ("option", option.into()),
                ("chosen", u32::from(chosen).into()),
            ],
        )?;
    }
    if let Some(why) = row.withdrawn.as_deref().filter(|why| !why.is_empty()) {
        let args = [("label", text.get("decision-why").into()), ("value", why.into())];
        output.message("cli-labelled", &args)?;
    }
    for remark in &row.remarks {
        output.message(
            "cli-comment",
            &[
                ("at", output.moment(&remark.said.at).into()),
                ("by", (&remark.said.by.name).into()),
                ("text", remark.said.text.clone().unwrap_or_default().into()),
            ],
        )?;
    }
    Ok(())
}
